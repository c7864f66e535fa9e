"""How do outlets differ? The mean of each measure, its interval, and how far it lies from the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from framing.scoring.tables import KNOWN, TRAILING
from framing.statistics.intervals import Estimate, estimate_difference, estimate_mean, estimate_share, estimate_share_difference

FIGURES = {
    "n": int,
    "events": int,
    "mean": float,
    "low": float,
    "high": float,
    "pooled": float,
    "rest_n": int,
    "rest_mean": float,
    "difference": float,
    "difference_low": float,
    "difference_high": float,
    "note": object,
}
_NO_MEASURES = frozenset({*KNOWN, *TRAILING, "byline", "url"})
_RATE = "_per_1000_words"


def compare_outlets(
    table: pd.DataFrame,
    by: str = "outlet",
    within: str | None = None,
    *,
    measures: Sequence[str] | None = None,
    level: float = 0.95,
    few: int = 8,
) -> pd.DataFrame:
    """How each outlet stands on each measure, and how far from all the others together.

    Measures:
        ``mean`` is taken over articles: each counts once, however long. Of a rate per 1,000 words ``pooled`` is
        the rate in all the outlet's words together, where long articles count for more; a short
        article's rate is noisy, and where the two lie far apart a note says so. Of what is yes or no the mean
        is the share of articles.
        Intervals of means are Student's t, of differences Welch's; of shares Wilson's and Newcombe's. They take
        each article as drawn on its own: ten reports of one event say less than ten reports of ten events.
        ``within="event"`` heeds that: in each event that the outlet and another report, the mean of
        the outlet's articles less the mean of the others'; ``difference`` is the mean of these over the
        events, its interval is drawn over the events, and n, mean and pooled count articles on shared events
        only. So an outlet that reports more wars is not set apart by its wars.
    Evidence:
        ``spans_table(articles)`` holds the passages that are counted.
    Misses:
        What the scorers miss. Of many outlets and measures one difference in twenty lies outside its
        interval by chance. Nothing here says why outlets differ, and nothing is added up to a rank.
    Source:
        Welch (1947); Wilson (1927); Newcombe (1998), method 10.

    Args:
        table: as ``score_table`` gives it: one row an article, one column a measure.
        by: the column of outlets. Rows where it is empty are left out.
        within: the column of events, or None. Rows where it is empty are left out too.
        measures: columns to compare; without it every column of numbers or of yes and no.
        level: how much an interval holds.
        few: below so many articles (within events: shared events) a note says that they are few.

    Returns:
        DataFrame, one row an outlet and measure: the outlet, measure, n (articles whose measure is known: NaN
        is left out), events (shared ones; 0 without ``within``), mean, low, high, pooled, rest_n,
        rest_mean, difference, difference_low, difference_high, note. An empty table gives the same columns.

    Raises:
        ValueError: a column that is asked for is not there, or holds neither numbers nor yes and no; ``level`` is
            not between 0 and 1.
    """
    if not 0 < level < 1:
        raise ValueError(f"level is {level!r}: it is a share between 0 and 1, such as 0.95")
    asked = [by, *([within] if within else []), *(measures or ())]
    if missing := [name for name in asked if name not in table.columns]:
        raise ValueError(f"the table has no column {', '.join(map(repr, missing))}; it has {', '.join(map(str, table.columns))}")
    table = table[_is_filled(table[by]) & (_is_filled(table[within]) if within else True)]
    chosen = measures or [name for name in table.columns if name not in _NO_MEASURES | {by, within} and _is_measure(table[name])]
    if bad := [name for name in chosen if not _is_measure(table[name])]:
        raise ValueError(f"neither numbers nor yes and no stand in {', '.join(map(repr, bad))}: choose other measures")
    columns = {name: _Column(_numbers(table[name]), _is_yes_or_no(table[name]), str(name).endswith(_RATE)) for name in chosen}
    words = _numbers(table["words"]) if "words" in table.columns else np.full(len(table), np.nan)
    events = pd.factorize(table[within])[0] if within else None
    rows = []
    for outlet in table[by].unique():
        ours = (table[by] == outlet).to_numpy(dtype=bool)
        for name, column in columns.items():
            rows.append({by: outlet, "measure": name, **_figures(column, ours, events, words, level=level, few=few)})
    return pd.DataFrame(rows, columns=[by, "measure", *FIGURES]).astype({by: object, "measure": object, **FIGURES})


class _Column(NamedTuple):
    """A measure as numbers, and what they are."""

    numbers: np.ndarray
    yes_no: bool
    rate: bool


def _figures(column: _Column, ours: np.ndarray, events: np.ndarray | None, words: np.ndarray, *, level: float, few: int) -> dict[str, Any]:
    """The figures of one outlet and one measure."""
    values = column.numbers
    known = np.isfinite(values)
    floor = 0.0 if not (values[known] < 0).any() else -np.inf
    if events is not None:
        known &= _is_shared(events, ours, known)
    inside, outside = known & ours, known & ~ours
    mean = estimate_share(values[inside], level) if column.yes_no else estimate_mean(values[inside], level, floor)
    pooled = _pool(values[inside], words[inside]) if column.rate else np.nan
    gaps = None if events is None else _mean_by(events, values, inside) - _mean_by(events, values, outside)
    if gaps is not None:
        difference = estimate_mean(gaps, level)
    else:
        difference = (estimate_share_difference if column.yes_no else estimate_difference)(values[inside], values[outside], level)
    return {
        "n": inside.sum(),
        "events": 0 if gaps is None else len(gaps),
        **dict(zip(("mean", "low", "high"), mean, strict=True)),
        "pooled": pooled,
        "rest_n": outside.sum(),
        "rest_mean": values[outside].mean() if outside.any() else np.nan,
        **dict(zip(("difference", "difference_low", "difference_high"), difference, strict=True)),
        "note": _note(mean, pooled, n=int(inside.sum()), rest_n=int(outside.sum()), events=None if gaps is None else len(gaps), few=few),
    }


def _is_filled(column: pd.Series) -> pd.Series:
    return column.notna() & (column.astype(str).str.strip() != "")


def _is_yes_or_no(column: pd.Series) -> bool:
    known = column.dropna()
    return pd.api.types.is_bool_dtype(column.dtype) or (len(known) > 0 and all(isinstance(one, (bool, np.bool_)) for one in known))


def _is_measure(column: pd.Series) -> bool:
    return pd.api.types.is_numeric_dtype(column.dtype) or _is_yes_or_no(column)


def _numbers(column: pd.Series) -> np.ndarray:
    return pd.to_numeric(column.astype("boolean") if _is_yes_or_no(column) else column).astype("Float64").to_numpy(float, na_value=np.nan)


def _is_shared(events: np.ndarray, ours: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Whether each article is of an event of which both we and others have an article with the measure."""
    reported = [np.bincount(events[known & part], minlength=len(events)) > 0 for part in (ours, ~ours)]
    return (reported[0] & reported[1])[events]


def _mean_by(events: np.ndarray, values: np.ndarray, part: np.ndarray) -> np.ndarray:
    """The mean of each event that has an article in ``part``, in the order of the events."""
    counts = np.bincount(events[part])
    return (np.bincount(events[part], weights=values[part]) / np.maximum(counts, 1))[counts > 0]


def _pool(rates: np.ndarray, words: np.ndarray) -> float:
    known = words > 0
    return float(np.average(rates[known], weights=words[known])) if known.any() else np.nan


def _note(mean: Estimate, pooled: float, *, n: int, rest_n: int, events: int | None, few: int) -> str:
    """What to know before reading the row."""
    notes = []
    if events == 0:
        notes.append("no event with this measure is shared with another outlet")
    elif n == 0:
        notes.append("no article has this measure")
    elif events is not None and events < few:
        notes.append(f"only {events} shared event{'s' * (events > 1)}: too few to say")
    elif events is None and n < few:
        notes.append(f"only {n} article{'s' * (n > 1)}: too few to say")
    if n > 1 and np.isnan(mean.low):
        notes.append("all its articles have the same value: no interval")
    if events is None and rest_n == 0 and n:
        notes.append("no other outlet has this measure")
    elif events is None and n >= few > rest_n:
        notes.append(f"the rest has only {rest_n} article{'s' * (rest_n > 1)}: too few to say")
    if not mean.low <= pooled <= mean.high and not np.isnan(pooled + mean.low):
        notes.append(f"long and short articles differ: in all its words together the rate is {pooled:.2f}")
    return "; ".join(notes)
