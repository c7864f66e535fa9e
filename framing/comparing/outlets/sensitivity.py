"""What changes if one article, one event or one cue is left out?"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from framing.scoring.counted import counted_rows, of_counts
from framing.table_schemas import table_of, typed_columns

from .differences import Groups, numbered_events, numbered_units
from .measure_columns import Column, check_columns, is_filled, measure_columns

LEFT_OUT_COLUMNS = typed_columns("outlet measure left_out which difference:float low:float high:float changes:bool")
_PULLING = 3


class LeftOut(NamedTuple):
    """Something that is left out, and the measure without it."""

    kind: str
    which: str
    groups: Groups


def leave_one_out(
    table: pd.DataFrame,
    measure: str,
    *,
    by: str = "outlet",
    within: str | None = None,
    spans: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """The difference of each outlet from the rest on one measure, with each article, event and cue left out in turn.

    Args:
        table: as ``score_table`` gives it.
        measure: a column of it.
        by: the column of outlets.
        within: the column of events; the difference is then the one inside events.
        spans: what ``spans_table`` gives, to leave out cues too: a count without a cue is lower by the spans that it
            counts, a rate per 1,000 words by their share.

    Returns:
        DataFrame, one row an outlet and thing left out ("nothing" first): the outlet, measure, left_out (nothing, article,
        event, cue), which, difference, low, high, and changes: whether the interval comes to hold 0, ceases to, or goes.

    Raises:
        ValueError: a column is not there, the measure is neither numbers nor yes and no, or spans are given for what is no count of them.
    """
    check_columns(table, [by, within])
    table = table[is_filled(table[by])]
    (column,) = measure_columns(table, [measure], leave=())
    events = numbered_events(table, within) if within else None
    units = numbered_units(table, within)
    articles = np.asarray(table.get("article_id", table.index).astype(str))
    named = np.asarray(table[within].astype(str)) if within else None
    cues = _cue_values(table, column, articles, _counted(spans, measure)) if spans is not None else {}
    rows: list[dict[str, Any]] = []
    for outlet in table[by].unique():
        groups = Groups(column, (table[by] == outlet).to_numpy(dtype=bool), units, events)
        whole = groups.conclusion()
        known = {by: outlet, "measure": measure}
        of_all = whole.named("difference", "low", "high")
        rows.append({**known, "left_out": "nothing", "which": "", **of_all, "changes": False})
        for one in (*_articles(groups, articles), *_events(groups, named), *_cues(groups, cues)):
            found = one.groups.conclusion()
            row = {**known, "left_out": one.kind, "which": one.which, **found.named("difference", "low", "high")}
            rows.append({**row, "changes": found.side != whole.side})
    return table_of(rows, LEFT_OUT_COLUMNS, by=by)


def hangs_on(groups: Groups, articles: np.ndarray, events: np.ndarray | None) -> tuple[tuple[str, str], ...]:
    """The articles and events of which each alone makes the difference one from 0; none where there is no such difference.

    Tried are those that pull most: if the conclusion outlives these, it outlives the others.
    """
    whole = groups.conclusion()
    if not whole.side:
        return ()
    pulling = _pulling(groups, np.sign(whole.value))
    tried = (*_articles(groups, articles, pulling), *_events(groups, events, pulling))
    hanging = [one for one in tried if not one.groups.conclusion().side]
    # An event hangs on its article where one is all that it has of the outlet or of the rest.
    implied = {str(events[row]) for row in pulling for one in hanging if events is not None and one[:2] == ("article", str(articles[row]))}
    return tuple(one[:2] for one in hanging if one.kind == "article" or one.which not in implied)


def _pulling(groups: Groups, side: float) -> np.ndarray:
    """The articles of ours and of the rest that carry most of a difference to one side."""
    most: list[int] = []
    known = groups.known if groups.events is None else groups.shared()
    pull = side * np.where(groups.ours, groups.numbers, -groups.numbers)
    for part in (known & groups.ours, known & ~groups.ours):
        rows = np.flatnonzero(part)
        most += rows[np.argsort(-pull[rows], kind="stable")][:_PULLING].tolist()
    return np.array(most, dtype=int)


def _articles(groups: Groups, names: np.ndarray, rows: np.ndarray | None = None) -> Iterator[LeftOut]:
    for row in np.flatnonzero(groups.known) if rows is None else rows:
        yield LeftOut("article", str(names[row]), groups.without(np.arange(len(names)) == row))


def _events(groups: Groups, names: np.ndarray | None, rows: np.ndarray | None = None) -> Iterator[LeftOut]:
    """Each event that several articles report."""
    if groups.events is None or names is None:
        return
    among = groups.events[np.flatnonzero(groups.known) if rows is None else rows]
    for event in dict.fromkeys(among[among >= 0].tolist()):
        there = groups.events == event
        yield LeftOut("event", str(names[there][0]), groups.without(there))


def _cues(groups: Groups, values: dict[str, np.ndarray]) -> Iterator[LeftOut]:
    for cue, without in values.items():
        yield LeftOut("cue", cue, groups.measuring(np.where(groups.known, without, np.nan), zeros=True))


def _counted(spans: pd.DataFrame, measure: str) -> pd.DataFrame:
    """The spans that a measure of the table counts; a frame of it may have none."""
    rows = counted_rows(spans, measure)
    if rows is None:
        raise ValueError(f"{measure} is not a count of spans, so no cue can be left out: give it without spans=")
    return spans[rows]


def _cue_values(table: pd.DataFrame, column: Column, articles: np.ndarray, spans: pd.DataFrame) -> dict[str, np.ndarray]:
    """The measure of each article without each cue."""
    pieces = spans.groupby("article_id").size().reindex(articles, fill_value=0).to_numpy(float)
    by_cue = spans[spans["cue"] != ""].groupby(["cue", "article_id"]).size()
    values = {}
    for cue, found in by_cue.groupby(level="cue"):
        of_cue = found.droplevel("cue").reindex(articles, fill_value=0).to_numpy(float)
        if column.yes_no:
            values[str(cue)] = np.where(of_cue > 0, pieces > of_cue, column.numbers)
        else:
            without = column.numbers - of_counts(table, column.name, of_cue)
            # Rounding leaves no rest, and of a table that was mended by hand nothing is taken from below 0.
            values[str(cue)] = np.where(np.abs(without) < 1e-9, 0.0, np.maximum(without, 0.0))
    return values
