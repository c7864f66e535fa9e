"""How far does one outlet lie from the rest on one measure: over all its articles, and inside the events that it shares?"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from framing.statistics.intervals import UNKNOWN, Estimate, difference_of, estimate_mean, estimate_share
from framing.table_schemas import typed_columns

from .measure_columns import Column, is_filled

DESCRIBED = typed_columns("n:int non_zero:int share:float share_low:float share_high:float median:float mean:float low:float high:float")
"""What every table tells of the articles of one outlet, and in which types."""


@dataclass(frozen=True)
class Groups:
    """One measure of one outlet and of the rest.

    Args:
        column: the measure.
        ours: which articles are the outlet's.
        units: the observation to which each article belongs: its event, its lineage, or itself.
        events: the event of each article, -1 where it has none; None where events are not asked for.
    """

    column: Column
    ours: np.ndarray
    units: np.ndarray
    events: np.ndarray | None

    @property
    def numbers(self) -> np.ndarray:
        """Of each article, NaN where the measure is not known."""
        return self.column.numbers

    @property
    def known(self) -> np.ndarray:
        """The articles that have the measure."""
        return ~np.isnan(self.numbers)

    @property
    def inside(self) -> np.ndarray:
        """The outlet's articles that have it."""
        return self.known & self.ours

    @property
    def outside(self) -> np.ndarray:
        """The others that have it."""
        return self.known & ~self.ours

    def without(self, left_out: np.ndarray) -> Groups:
        """The same without some articles."""
        return self.measuring(np.where(left_out, np.nan, self.numbers))

    def measuring(self, numbers: np.ndarray, *, zeros: bool = False) -> Groups:
        """The same articles with other numbers, among which there may be 0 where ``zeros`` says so."""
        return replace(self, column=self.column._replace(numbers=numbers, zeros=zeros or self.column.zeros))

    def mean(self, part: np.ndarray) -> Estimate:
        """The mean over the observations of a part."""
        if self.column.yes_no:
            return self.share(part)
        return estimate_mean(mean_by(self.units, self.numbers, part), zeros=self.column.zeros)

    def share(self, part: np.ndarray) -> Estimate:
        """The share of articles in which it is not 0; the interval takes each observation for one, however many its articles."""
        shares = mean_by(self.units, (self.numbers != 0).astype(float), part)
        return estimate_share(float(shares.sum()), len(shares))

    def difference(self) -> Estimate:
        """The mean of ours less that of the rest, over all articles."""
        return difference_of(self.mean(self.inside), self.mean(self.outside))

    def shared(self) -> np.ndarray:
        """The articles of events of which both we and others have one with the measure."""
        if self.events is None:
            return np.zeros(len(self.numbers), dtype=bool)
        known = self.known & (self.events >= 0)
        both = np.intersect1d(self.events[known & self.ours], self.events[known & ~self.ours])
        return known & np.isin(self.events, both)

    def gaps(self) -> np.ndarray:
        """For each shared event, in the order of their numbers, the mean of ours less that of the others."""
        shared = self.shared()
        if self.events is None or not shared.any():
            return np.empty(0)
        return mean_by(self.events, self.numbers, shared & self.ours) - mean_by(self.events, self.numbers, shared & ~self.ours)

    def within(self) -> Estimate:
        """The mean of the gaps over the shared events."""
        gaps = self.gaps()
        return estimate_mean(gaps, zeros=self.column.zeros) if len(gaps) else UNKNOWN

    def conclusion(self) -> Estimate:
        """The difference that is concluded from: inside events where they are asked for, else over all articles."""
        return self.difference() if self.events is None else self.within()


def describe(values: np.ndarray, share: Estimate, mean: Estimate) -> dict[str, float]:
    """What is told of some articles, by the names of ``DESCRIBED``."""
    return {
        "n": len(values),
        "non_zero": int((values != 0).sum()),
        **share.named("share", "share_low", "share_high"),
        "median": float(np.median(values)) if len(values) else np.nan,
        **mean.named("mean", "low", "high"),
    }


def mean_by(units: np.ndarray, values: np.ndarray, part: np.ndarray) -> np.ndarray:
    """The mean of each unit that has an article in ``part``, in the order of the units."""
    if not part.any():
        return np.empty(0)
    counts = np.bincount(units[part])
    return (np.bincount(units[part], weights=values[part]) / np.maximum(counts, 1))[counts > 0]


def numbered_events(table: pd.DataFrame, within: str) -> np.ndarray:
    """The event of each row as a number, -1 where the cell is empty."""
    return np.asarray(pd.factorize(table[within].where(is_filled(table[within])).astype(object))[0])


def numbered_cells(table: pd.DataFrame, by: str, within: str) -> np.ndarray:
    """The outlet and event of each row together as a number."""
    return np.asarray(table.groupby([table[by].astype(str), numbered_events(table, within)], sort=False).ngroup())


def numbered_units(table: pd.DataFrame, *columns: str | None) -> np.ndarray:
    """The observation to which each row belongs: what the first filled of the columns says, else the row itself."""
    units = pd.Series(range(len(table)), index=table.index, dtype=object).map(lambda row: ("", row))
    for column in reversed([column for column in columns if column]):
        units = units.where(~is_filled(table[column]), table[column].astype(str).map(lambda name, column=column: (column, name)))
    return np.asarray(pd.factorize(units)[0])
