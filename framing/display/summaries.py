"""How are tables and the sentences behind a figure shown to readers, in the report and in notebooks?"""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
from markupsafe import Markup

from framing.marking.templates import render
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


def plain_table(table: pd.DataFrame) -> str:
    """A DataFrame as plain HTML: escaped, numbers to the right, no index, nothing to fetch."""
    head = [str(column).replace("_", " ") for column in table.columns]
    rows = ([_cell(value) for value in row] for row in table.itertuples(index=False, name=None))
    return str(render("display/table.html.jinja", head=head, rows=rows))


def _cell(value: object) -> tuple[str, bool]:
    """A value as a reader wants it, and whether it is a number, which stands to the right."""
    if isinstance(value, pd.Timestamp):
        value = value.date().isoformat()
    if pd.isna(value):
        return "–", True
    if isinstance(value, bool | np.bool_):
        return ("yes" if value else "no"), False
    if isinstance(value, int | float):
        return (f"{value:,.1f}" if value % 1 else f"{value:,.0f}"), True
    return str(value), False


def folded(title: str, html: str) -> str:
    """HTML folded away under a title; opened by a click, without a script."""
    return str(Markup("<details><summary>{}</summary>{}</details>").format(title, Markup(html)))
