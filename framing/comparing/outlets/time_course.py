"""How does a measure move from month to month, or from week to week?"""

from typing import Literal

import numpy as np
import pandas as pd

from framing.reading.dates import parse_date
from framing.table_schemas import table_of, typed_columns

from .differences import DESCRIBED, Groups, describe
from .measure_columns import check_columns, is_filled, measure_columns

TIME_COURSE_COLUMNS = typed_columns("period:datetime64[ns] outlet measure") | DESCRIBED
_PERIODS = {"week": "W-SUN", "month": "M", "quarter": "Q", "year": "Y"}


def trace_measure(
    table: pd.DataFrame,
    measure: str,
    *,
    by: str | None = "outlet",
    every: Literal["week", "month", "quarter", "year"] = "month",
) -> pd.DataFrame:
    """One measure over time, for each outlet and period with its n.

    Args:
        table: as ``score_table`` gives it, with the day of ``published``. A time with a zone counts for its day in that zone.
        measure: a column of it.
        by: the column of outlets; None for all articles together.
        every: how long a period is; weeks begin on Monday.

    Returns:
        DataFrame, one row an outlet and period in which it has an article with the measure: the period's first day, outlet,
        measure, n, non_zero, share with its interval, median, and mean with its interval as in ``compare_outlets``.
        ``attrs["undated"]`` says how many articles have no date and are left out.

    Raises:
        ValueError: a column is not there, the measure is neither numbers nor yes and no, or ``every`` is no period.
    """
    if every not in _PERIODS:
        raise ValueError(f"every={every!r} is not one of {', '.join(_PERIODS)}")
    check_columns(table, [by, "published"])
    (column,) = measure_columns(table, [measure], leave=())
    days = _days(table["published"])
    periods = days.dt.to_period(_PERIODS[every])
    outlets = table[by].astype(object).where(is_filled(table[by]), None) if by else pd.Series("all", index=table.index, dtype=object)
    known = ~np.isnan(column.numbers) & days.notna().to_numpy() & outlets.notna().to_numpy()
    name = by or "outlet"
    rows = []
    for (outlet, period), _ in pd.DataFrame({"outlet": outlets, "period": periods})[known].groupby(["outlet", "period"], sort=True):
        part = known & (outlets == outlet).to_numpy() & (periods == period).to_numpy()
        groups = Groups(column, part, np.arange(len(table)), None)
        figures = describe(column.numbers[part], groups.share(part), groups.mean(part))
        rows.append({"period": period.start_time, name: outlet, "measure": measure, **figures})
    undated = int((days.isna() & ~np.isnan(column.numbers)).sum())
    return table_of(rows, TIME_COURSE_COLUMNS, by=name, undated=undated)


def _days(published: pd.Series) -> pd.Series:
    """The days of a column, each by its own clock: half past midnight in Lowell is that day, whatever the time in Greenwich."""
    try:
        days = pd.to_datetime(published, errors="coerce")
    except ValueError:  # of several zones
        return pd.to_datetime(published.map(parse_date), errors="coerce")
    return days.dt.tz_localize(None)
