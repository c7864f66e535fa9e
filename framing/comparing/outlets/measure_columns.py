"""Which columns of a table are measures, and what are they as numbers?"""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import NamedTuple

import numpy as np
import pandas as pd

from framing.measures import RATE
from framing.scoring.registry import scorers
from framing.table_schemas import CLOSING_COLUMNS, LEADING_COLUMNS, needs

_NAMED = 8  # columns of a table that an error names
_OF_EVIDENCE = {"scorer", "start", "end", "sentence_start"}
_NO_MEASURES = frozenset({*LEADING_COLUMNS, *CLOSING_COLUMNS, "byline", "url"})


class Column(NamedTuple):
    """A measure as numbers, NaN where it is not known, and what they are."""

    name: str
    numbers: np.ndarray
    yes_no: bool
    rate: bool
    zeros: bool
    """Whether 0 is a value that the measure takes."""


def measure_columns(table: pd.DataFrame, measures: Sequence[str] | str | None, *, leave: Iterable[str | None]) -> list[Column]:
    """The columns that are asked for, or else all of numbers and of yes and no but those to ``leave``.

    Of columns that hold nothing those alone count that are measures of ours: an empty one of words is read back from a CSV as numbers.

    Raises:
        TypeError: one that is asked for is no name.
        ValueError: one that is asked for is not there, or holds neither numbers nor yes and no.
    """
    measures = [measures] if isinstance(measures, str) else measures
    if wrong := [name for name in measures or () if not isinstance(name, str)]:
        raise TypeError(f"a measure is called by its name, not by {wrong[0]!r}: give one such as 'hedges_per_1000_words'")
    check_columns(table, measures or ())
    left = _NO_MEASURES | set(leave)
    chosen = measures or [name for name in table.columns if name not in left and _is_measure(table[name]) and _may_be_filled(table[name])]
    if bad := [name for name in chosen if not _is_measure(table[name])]:
        raise ValueError(f"neither numbers nor yes and no stand in {', '.join(map(repr, bad))}: choose other measures")
    numbers = {name: _numbers(table[name]) for name in chosen}
    return [Column(str(n), of, _is_yes_or_no(table[n]), str(n).endswith(RATE), bool((of == 0).any())) for n, of in numbers.items()]


def check_columns(table: pd.DataFrame, names: Iterable[str | None]) -> None:
    """Refuse a column that is not there, with those that are nearest to it, and a table of evidence, whose rows are no articles.

    Raises:
        TypeError: the table is no DataFrame.
        ValueError: a column is not there, or the table is what ``spans_table`` gives.
    """
    needs(table, of="score_table")
    if missing := [name for name in names if name and name not in table.columns]:
        raise ValueError(f"the table has no column {missing[0]!r}; {_nearest(missing[0], [str(name) for name in table.columns])}")
    if set(table.columns) >= _OF_EVIDENCE:
        raise ValueError("this is evidence, one row a span, as spans_table gives it: give score_table(articles)")


def _nearest(name: str, columns: Sequence[str]) -> str:
    if near := get_close_matches(name, columns, 3):
        return f"did you mean {' or '.join(near)}?"
    more = f" and {len(columns) - _NAMED} more" if len(columns) > _NAMED else ""
    return f"it has {', '.join(columns[:_NAMED])}{more}"


def is_filled(column: pd.Series) -> pd.Series:
    """Where a column of names says something."""
    return column.notna() & (column.astype(str).str.strip() != "")


def _is_yes_or_no(column: pd.Series) -> bool:
    known = column.dropna()
    return pd.api.types.is_bool_dtype(column.dtype) or (len(known) > 0 and all(isinstance(one, (bool, np.bool_)) for one in known))


def _is_measure(column: pd.Series) -> bool:
    return pd.api.types.is_numeric_dtype(column.dtype) or _is_yes_or_no(column)


def _may_be_filled(column: pd.Series) -> bool:
    return column.notna().any() or column.name in {one.name for scorer in scorers() for one in scorer.measures if one.unit != "kind"}


def _numbers(column: pd.Series) -> np.ndarray:
    kept = pd.to_numeric(column.astype("boolean") if _is_yes_or_no(column) else column)
    numbers = kept.astype("Float64").to_numpy(float, na_value=np.nan)
    return np.where(np.isfinite(numbers), numbers, np.nan)
