"""Which sentences stand behind a figure?"""

from __future__ import annotations

import re

import pandas as pd

from framing.text.document import STORY


def list_evidence(spans: pd.DataFrame, scorer: str, label: str | None = None, *, story: bool = True) -> pd.DataFrame:
    """The sentences behind a figure: one row a span, the words that count in brackets inside their sentence.

    Args:
        spans: what ``spans_table`` gives.
        scorer: such as "frames" or "hedges".
        label: a frame's name, a category; all where None.
        story: only what measures count, and not what stands in captions, notices and lists.
    """
    wanted = spans[spans["scorer"] == scorer]
    if label is not None:
        wanted = wanted[wanted["label"] == label]
    if story:
        wanted = wanted[wanted["region"].isin(STORY)]
    sentence = [_bracketed(row.sentence, row.text) for row in wanted.itertuples()]
    shown = wanted.assign(sentence=sentence)[["outlet", "article_id", "label", "voice", "voice_name", "region", "sentence"]]
    return shown.reset_index(drop=True)


def _bracketed(sentence: str, words: str) -> str:
    """The sentence with the words in brackets where they stand as whole words, the first time."""
    return re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", lambda match: f"[{match.group()}]", sentence, count=1)
