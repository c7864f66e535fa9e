"""Which sentences stand behind a measure of a table, in a notebook?"""

from difflib import get_close_matches
from typing import Any

import pandas as pd

from framing.scoring.registry import scorers
from framing.table_schemas import SPAN_COLUMNS, needs
from framing.text.in_sentence import bracketed
from framing.text.region_labels import STORY


def list_evidence(spans: pd.DataFrame, scorer: str, label: str | None = None, *, story: bool = True) -> pd.DataFrame:
    """The sentences behind a figure: one row a span, the words that count in brackets inside their sentence.

    Args:
        spans: what ``spans_table`` gives.
        scorer: such as "frames" or "hedges".
        label: a frame's name, a category; all where None.
        story: only what measures count: of most scorers not what stands in captions, notices and lists.

    Raises:
        ValueError: there is no such scorer.
    """
    needs(spans, *SPAN_COLUMNS, of="spans_table")
    known = {one.name: one for one in scorers() if one.find or one.rows}
    if scorer not in known:
        near = get_close_matches(scorer, known, 1)
        raise ValueError(
            f"no scorer {scorer!r} gives evidence" + (f"; did you mean {near[0]}?" if near else f": there are {', '.join(known)}")
        )
    wanted = spans[spans["scorer"] == scorer]
    if label is not None:
        wanted = wanted[wanted["label"] == label]
    if story and not known[scorer].counts_everywhere:
        wanted = wanted[wanted["region"].isin(STORY)]
    sentence = [bracketed(row.text, row.sentence, _place(row)) for row in wanted.itertuples()]
    shown = wanted.assign(sentence=sentence)[["outlet", "article_id", "label", "voice", "voice_name", "region", "sentence"]]
    return shown.reset_index(drop=True)


def _place(row: Any) -> int | None:
    """Where in its sentence a row's words begin; None of what stands in the markup of a page."""
    return None if pd.isna(row.start) or pd.isna(row.sentence_start) else int(row.start - row.sentence_start)
