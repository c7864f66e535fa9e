"""Tables for readers: what the report and the notebooks tell of a corpus before any chart."""

from __future__ import annotations

import re
from html import escape

import numpy as np
import pandas as pd

from framing.text.document import STORY


def labels_of(table: pd.DataFrame, by: str) -> pd.Series:
    """A column as labels; blank cells are told as what is missing, such as "(no outlet)"."""
    return table[by].astype(object).where(table[by].notna() & (table[by].astype(str) != ""), f"(no {by})").astype(str)


def summarise_outlets(table: pd.DataFrame, *, by: str = "outlet") -> pd.DataFrame:
    """One row an outlet: how many articles, how long, how many with an AI notice, an error, and a few medians.

    Args:
        table: what ``score_table`` gives.
        by: the column whose values are set side by side.
    """
    known = table.assign(**{by: labels_of(table, by), "error": table["error"].astype("string").fillna("")})
    grouped = known.groupby(by)
    return pd.DataFrame(
        {
            "articles": grouped.size(),
            "with an error": (known["error"] != "").groupby(known[by]).sum().astype(int),
            "words, median": grouped["words"].median(),
            "AI notice in this copy": grouped["ai_disclaimer"].sum().astype(int),
            "quotes, median": grouped["quotes"].median(),
            "named sources, median": grouped["named_sources"].median(),
            "hedges per 1,000 words, median": grouped["hedges_per_1000_words"].median().round(1),
        }
    ).reset_index()


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
    head = "".join(f"<th>{escape(str(column).replace('_', ' '))}</th>" for column in table.columns)
    rows = "".join("<tr>" + "".join(_cell(value) for value in row) + "</tr>" for row in table.itertuples(index=False, name=None))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _cell(value: object) -> str:
    if isinstance(value, pd.Timestamp):
        value = value.date().isoformat()
    if pd.isna(value):
        return '<td class="number">–</td>'
    if isinstance(value, bool | np.bool_):
        return f"<td>{'yes' if value else 'no'}</td>"
    if isinstance(value, int | float):
        return f'<td class="number">{value:,.1f}</td>' if value % 1 else f'<td class="number">{value:,.0f}</td>'
    return f"<td>{escape(str(value))}</td>"


def folded(title: str, html: str) -> str:
    """HTML folded away under a title; opened by a click, without a script."""
    return f"<details><summary>{escape(title)}</summary>{html}</details>"
