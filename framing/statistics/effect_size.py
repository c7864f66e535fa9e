"""How far do two groups overlap? An effect size that asks for no scale."""

import numpy as np
from scipy.stats import rankdata


def cliffs_delta(ours: np.ndarray, others: np.ndarray) -> float:
    """How much more often a value of ours is the larger of two than the smaller: from -1 to 1 (Cliff 1993); NaN where one is empty."""
    if not len(ours) or not len(others):
        return float("nan")
    ranks = rankdata(np.concatenate([ours, others]))[: len(ours)].sum()
    larger = ranks - len(ours) * (len(ours) + 1) / 2
    return float(2 * larger / (len(ours) * len(others)) - 1)


def cliffs_delta_within(values: np.ndarray, ours: np.ndarray, strata: np.ndarray) -> float:
    """The same from pairs of one stratum alone."""
    pairs = gain = 0.0
    for stratum in np.unique(strata[ours]):
        inside = strata == stratum
        many = float((inside & ours).sum() * (inside & ~ours).sum())
        if many:
            pairs += many
            gain += many * cliffs_delta(values[inside & ours], values[inside & ~ours])
    return gain / pairs if pairs else float("nan")
