"""How often is a scorer wrong, by outlet: precision and recall from a coded sample, and how many more codings would halve the doubt?"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from framing.statistics.intervals import UNKNOWN, Estimate, estimate_share
from framing.table_schemas import needs, table_of, typed_columns

from .sheets import settle

SCORER_ERROR_COLUMNS = typed_columns(
    "measure group coded:int precision:float precision_low:float precision_high:float recall:float recall_low:float recall_high:float note"
)
ALL = "all"


class Stratum(NamedTuple):
    """One stratum of a sample, as far as it is coded.

    ``size`` is how many passages it has, ``coded`` how many of them are coded, ``right`` the share of them (by weight) that carry what is
    asked for, with an interval that knows how much of the stratum is coded.
    """

    group: str
    hit: bool
    size: float
    coded: int
    right: Estimate


def strata_of(coded: pd.DataFrame, *, weight: str | None = None, size: str = "stratum_size") -> list[Stratum]:
    """The strata of a settled sample. ``weight`` and ``size`` name columns that count a passage for more than one."""
    found = []
    for (group, _, stratum), rows in coded.groupby(["group", "label", "stratum"], sort=True):
        total, passages = (float(rows[column].iloc[0]) for column in (size, "stratum_size"))
        rows = rows[rows["code"].notna()]
        weights = rows[weight].to_numpy(float) if weight else np.ones(len(rows))
        right = _weighted_share(rows["code"].to_numpy(dtype=float), weights, passages)
        found.append(Stratum(str(group), stratum == "hit", total, len(rows), right))
    return found


def _weighted_share(codes: np.ndarray, weights: np.ndarray, size: float) -> Estimate:
    """A weighted share with its exact interval, on as many observations as the weights and the finite stratum leave."""
    if not len(codes):
        return Estimate(np.nan, 0.0, 1.0)
    share = float(np.average(codes, weights=weights))
    if len(codes) >= size:
        return Estimate(share, share, share)
    effective = weights.sum() ** 2 / (weights**2).sum() * (size - 1) / (size - len(codes))
    return estimate_share(share * effective, effective)


def total_of(strata: Sequence[Stratum]) -> Estimate:
    """How many passages (or hits, or hits per 1,000 words) of some strata carry what is asked for."""
    coded = [one for one in strata if one.coded]
    value = sum(one.size * one.right.value for one in coded)
    below = np.linalg.norm([one.size * (one.right.value - one.right.low) for one in coded])
    above = np.linalg.norm([one.size * (one.right.high - one.right.value) for one in coded])
    uncoded = sum(one.size for one in strata if not one.coded)  # every passage of them may carry it
    return Estimate(value, max(value - float(below), 0.0), value + float(above) + uncoded)


def measure_scorer(coded: pd.DataFrame) -> pd.DataFrame:
    """Precision and recall of a scorer in each outlet and in all together, from a sample coded by hand.

    Measures: precision is the share of the sentences with hits that carry what was asked for; recall the share of all
    sentences that carry it in which the scorer has a hit. Passages count by the probability with which they were drawn.
    Evidence: the coded sheet. Misses: a sentence with two hits is one; recall stays unsure until many sentences without
    a hit are coded, because each stands for hundreds. Source: the exact interval of Clopper and Pearson (1934), summed over
    strata as in Newcombe (1998).

    Args:
        coded: what ``read_sheets`` gives, or ``draw_sample`` with True and False in its column ``code``.

    Returns:
        DataFrame, one row a measure and outlet (group "all" for all together): measure, group, coded, precision and recall with
        their intervals, and a note that says how many more codings would halve the wider of the two.
    """
    rows: list[dict[str, Any]] = []
    for measure, of_measure in settled(coded).groupby("measure", sort=False):
        strata = strata_of(of_measure)
        groups = list(dict.fromkeys(one.group for one in strata))
        for group in [*groups, *([ALL] if len(groups) > 1 else [])]:
            chosen = [one for one in strata if group in (ALL, one.group)]
            rows.append({"measure": measure, "group": group, **_precision_and_recall(chosen, group)})
    return table_of(rows, SCORER_ERROR_COLUMNS)


def settled(coded: pd.DataFrame) -> pd.DataFrame:
    """One row a passage, its code as True, False or missing."""
    needs(coded, "code", "measure", of="read_sheets")
    if "coder" in coded.columns:
        return settle(coded)
    codes = coded["code"].replace("", None) if coded["code"].dtype != "boolean" else coded["code"]
    return coded.assign(code=codes.astype("boolean"))


def _precision_and_recall(strata: Sequence[Stratum], group: str) -> dict[str, Any]:
    """Precision by the coded hits, recall by these and the coded sentences without one; NaN where none of them is coded."""
    hits, others = [one for one in strata if one.hit], [one for one in strata if not one.hit]
    found, missed, size = total_of(hits), total_of(others), sum(one.size for one in hits)
    precision = Estimate(*(count / size for count in found)) if size and sum(one.coded for one in hits) else UNKNOWN
    recall = _recall(found, missed) if sum(one.coded for one in others) else UNKNOWN
    return {
        "coded": sum(one.coded for one in strata),
        **precision.named("precision", "precision_low", "precision_high"),
        **recall.named("recall", "recall_low", "recall_high"),
        "note": _advice(group, precision, recall, hits, others),
    }


def _recall(found: Estimate, missed: Estimate) -> Estimate:
    """The share that was found; each end of its interval is the worst that both counts allow."""
    if not found.value + missed.value:
        return UNKNOWN
    low = found.low / (found.low + missed.high) if found.low + missed.high else 0.0
    high = found.high / (found.high + missed.low) if found.high + missed.low else 1.0
    return Estimate(found.value / (found.value + missed.value), low, min(high, 1.0))


def _advice(group: str, precision: Estimate, recall: Estimate, hits: Sequence[Stratum], others: Sequence[Stratum]) -> str:
    """How many more codings would halve the wider interval: it takes four times as many, as far as there are passages."""
    if not sum(one.coded for one in (*hits, *others)):
        return "nothing is coded yet"
    unsure_of_recall = np.isnan(precision.value) or recall.high - recall.low > precision.high - precision.low
    among, what, kind = (others, "recall", "passages without a hit") if unsure_of_recall else (hits, "precision", "hits")
    more = sum(min(3 * max(one.coded, 1), one.size - one.coded) for one in among)
    whose = "" if group == ALL else f" of {group or 'no outlet'}"
    return f"code {more:.0f} more {kind}{whose} to halve the interval of {what}" if more > 0 else f"all {kind} are coded"
