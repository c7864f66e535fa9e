"""What are the measures when corrected for the scorers' error, from a sample coded by hand?"""

from typing import Any

import numpy as np
import pandas as pd
from scipy.special import ndtri

from framing.coding.scorer_error import ALL, Stratum, settled, strata_of, total_of
from framing.measures import RATE
from framing.statistics.intervals import LEVEL, UNKNOWN, Estimate, estimate_mean
from framing.table_schemas import table_of, typed_columns

from .measure_columns import check_columns, measure_columns

CORRECTED_COLUMNS = typed_columns(
    "outlet measure n:int coded:int raw:float raw_low:float raw_high:float corrected:float low:float high:float note"
)
_FEW_CODED = 10


def correct(table: pd.DataFrame, coded: pd.DataFrame, *, by: str = "outlet") -> pd.DataFrame:
    """The mean of a measure in each outlet, corrected for the error of its scorer there, beside the raw one.

    Measures: what the scorer counted, less the share of its hits that coders reject, plus what it missed by the
    sentences without a hit in which coders find it, each counted by the probability with which it was drawn. The interval
    holds both chances: which articles came in, and which passages were coded.
    Evidence: the coded sheet, and ``table``.
    Misses: coders are taken to be right; agree first (``measure_agreement``). A missed sentence counts as one hit. Where few are coded
    in an outlet the interval is wide, and says so. The error of an outlet that was not coded is not known, and
    never taken from another.
    Source: design-based supervised learning (Egami et al. 2023) and prediction-powered inference (Angelopoulos et al.
    2023) for a stratified sample; why raw figures mislead: TeBlunthuis, Hase and Chan (2024).

    Args:
        table: as ``score_table`` gives it of the articles from which the sample was drawn.
        coded: what ``read_sheets`` gives, or ``draw_sample`` with True and False in its column ``code``.
        by: the column whose values the sample was drawn by.

    Returns:
        DataFrame, one row an outlet and measure (a count, and its rate per 1,000 words where the table has it), and one for all that
        were coded together ("all"): the outlet, measure, n, coded, raw and corrected mean with their intervals, and a note.

    Raises:
        ValueError: the table lacks ``by`` or the measure that was coded.
    """
    check_columns(table, [by])
    groups = table[by].astype("string").fillna("")
    rows: list[dict[str, Any]] = []
    for measure, of_measure in settled(coded).groupby("measure", sort=False):
        check_columns(table, [measure])
        twin = measure.removesuffix("_cues") + RATE
        for name in [measure, *([twin] if twin in table.columns else [])]:
            (column,) = measure_columns(table, [name], leave=())
            coded_groups = sorted(set(of_measure["group"]))
            for group in [*coded_groups, *([ALL] if len(coded_groups) > 1 else [])]:
                chosen = coded_groups if group == ALL else [group]
                values = column.numbers[groups.isin(chosen).to_numpy(dtype=bool) & ~np.isnan(column.numbers)]
                of_group = of_measure[of_measure["group"].isin(chosen)]
                rows.append({by: group, "measure": name, **_raw_and_corrected(values, of_group, rate=name == twin)})
    return table_of(rows, CORRECTED_COLUMNS, by=by)


def _raw_and_corrected(values: np.ndarray, coded: pd.DataFrame, *, rate: bool) -> dict[str, Any]:
    """The raw mean of a group, and the mean as its coded sample corrects it."""
    raw = estimate_mean(values)
    # A stratum without hits would count so much if every sentence of it had one.
    missable = coded["stratum_per_1000" if rate else "stratum_size"].astype(float)
    sizes = coded["stratum_hits_per_1000" if rate else "stratum_hits"].where(coded["stratum"] == "hit", missable)
    weights = (coded["hits"].clip(lower=1) * (coded["per_1000"] if rate else 1)).astype(float)
    strata = strata_of(coded.assign(size=sizes, weight=weights), weight="weight", size="size")
    corrected, note = _corrected(raw, strata, coded)
    return {
        "n": len(values),
        "coded": int(coded["code"].notna().sum()),
        **raw.named("raw", "raw_low", "raw_high"),
        **corrected.named("corrected", "low", "high"),
        "note": note,
    }


def _corrected(raw: Estimate, strata: list[Stratum], coded: pd.DataFrame) -> tuple[Estimate, str]:
    """The mean if false hits were taken off and missed ones added; unknown, with the reason, where too little is coded."""
    hits, others = [one for one in strata if one.hit], [one for one in strata if not one.hit]
    if np.isnan(raw.low):
        return UNKNOWN, "too few articles, or too rare in them, for a mean"
    if sum(one.coded for one in hits) < _FEW_CODED or sum(one.coded for one in others) < _FEW_CODED:
        return UNKNOWN, f"fewer than {_FEW_CODED} hits or {_FEW_CODED} passages without one are coded: too few to correct by"
    found, missed, counted = total_of(hits), total_of(others), sum(one.size for one in hits)
    both = total_of(strata)
    there = float(coded[coded["stratum"] == "hit"].drop_duplicates(["group", "label"])["stratum_hits"].sum())
    # Which articles came in: as for the raw mean; and hits and misses fell on these articles by chance too.
    precision, scale = found.value / counted, counted / max(there, 1.0)
    fallen = ndtri((1 + LEVEL) / 2) * np.sqrt(scale * (found.value * (1 - precision) + missed.value))
    below = np.hypot.reduce([both.value - both.low, both.value * (1 - raw.low / raw.value), fallen])
    above = np.hypot.reduce([both.high - both.value, both.value * (raw.high / raw.value - 1), fallen])
    per_article = raw.value / counted
    corrected = Estimate(
        both.value * per_article, max(float(both.value - below), 0.0) * per_article, float(both.value + above) * per_article
    )
    # Of 1,000 sentences a dozen are coded and none is a miss: that leaves room for a hundred.
    unsure = missed.high - missed.value > counted
    note = f"wide, for only {sum(one.coded for one in others)} passages without a hit are coded: what was missed is hardly known"
    return corrected, note if unsure else ""
