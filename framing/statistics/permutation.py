"""Could the labels have fallen so by chance? Permutation tests, inside strata where there are some, and Holm's correction."""

import numpy as np

_AT_ONCE = 4_000_000
"""Cells of a block of shuffled weights: some 32 megabytes."""


def permute_difference(
    values: np.ndarray, ours: np.ndarray, strata: np.ndarray | None = None, *, times: int = 4999, seed: int = 0
) -> np.ndarray:
    """The two-sided p-value of a difference of means for each column of values, by shuffling who is ours.

    Inside strata the difference is the mean over strata of the mean of ours less the mean of the others, and labels are
    shuffled inside each, so that a stratum that has one of the two alone says nothing. Phipson and Smyth (2010): the
    observed order counts as one of the shuffled, so that no p is 0.

    Args:
        values: one row an observation, one column a measure; none may be NaN.
        ours: which rows are ours.
        strata: the stratum of each row, as a whole number; None where all may be shuffled with all.
        times: how often to shuffle.
        seed: of the shuffling.
    """
    strata = np.zeros(len(ours), dtype=int) if strata is None else strata
    order = np.argsort(strata, kind="stable")
    weights = _weights(ours[order], strata[order])
    values = values[order]
    observed = np.abs(weights @ values)
    if not weights.any():
        return np.full(values.shape[1], np.nan)
    scale = np.abs(weights) @ np.abs(values)  # what rounding is measured by
    random = np.random.default_rng(seed)
    larger = np.zeros(values.shape[1])
    block = max(1, _AT_ONCE // max(len(ours), 1))
    for start in range(0, times, block):
        rows = min(block, times - start)
        # Sorted by stratum, then by chance: the rows of a stratum keep their places among the strata.
        keys = strata[order] + random.random((rows, len(ours)))
        larger += (np.abs(weights[np.argsort(keys, axis=1)] @ values) >= observed - 1e-12 * scale).sum(axis=0)
    return np.asarray((1 + larger) / (1 + times))


def _weights(ours: np.ndarray, strata: np.ndarray) -> np.ndarray:
    """What each row adds to the difference: the mean over the strata that have both of ours less the others."""
    counts = np.stack([np.bincount(strata[part], minlength=strata.max(initial=0) + 1) for part in (ours, ~ours)])
    both: np.ndarray = np.all(counts > 0, axis=0)
    share = np.where(ours, 1.0, -1.0) / np.maximum(counts[np.where(ours, 0, 1), strata], 1)
    return np.asarray(np.where(both[strata], share, 0.0) / max(both.sum(), 1))


def holm(p: np.ndarray) -> np.ndarray:
    """p-values that hold for all of them together (Holm 1979); NaN stays NaN and counts for none."""
    known = np.flatnonzero(~np.isnan(p))
    order = known[np.argsort(p[known])]
    corrected = np.full(len(p), np.nan)
    corrected[order] = np.minimum(np.maximum.accumulate(p[order] * np.arange(len(order), 0, -1)), 1.0)
    return corrected
