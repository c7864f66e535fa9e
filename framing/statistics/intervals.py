"""How sure is a mean, a share, or a difference of two? Intervals in closed form."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from scipy.special import ndtri, stdtrit


class Estimate(NamedTuple):
    """A figure and its interval; NaN where it cannot be told."""

    value: float
    low: float
    high: float


UNKNOWN = Estimate(np.nan, np.nan, np.nan)


def estimate_mean(values: np.ndarray, level: float, floor: float = -np.inf) -> Estimate:
    """A mean with Student's t interval; without one where there are fewer than two values, or all are the same.

    ``floor`` is what no mean can be below: 0 for counts and rates.
    """
    if not len(values):
        return UNKNOWN
    mean, error = values.mean(), np.sqrt(_squared_error(values))
    if not error > 0:
        return Estimate(mean, np.nan, np.nan)
    wide = stdtrit(len(values) - 1, (1 + level) / 2) * error
    return Estimate(mean, max(mean - wide, floor), mean + wide)


def estimate_difference(values: np.ndarray, others: np.ndarray, level: float) -> Estimate:
    """The difference of two means with Welch's t interval; without one where either has fewer than two values."""
    if not len(values) or not len(others):
        return UNKNOWN
    difference = values.mean() - others.mean()
    errors = np.array([_squared_error(values), _squared_error(others)])
    if not errors.sum() > 0:
        return Estimate(difference, np.nan, np.nan)
    freedom = errors.sum() ** 2 / (errors**2 / (np.array([len(values), len(others)]) - 1)).sum()
    wide = stdtrit(freedom, (1 + level) / 2) * np.sqrt(errors.sum())
    return Estimate(difference, difference - wide, difference + wide)


def _squared_error(values: np.ndarray) -> float:
    """The squared standard error of a mean; NaN for a single value."""
    return float(values.var(ddof=1) / len(values)) if len(values) > 1 else np.nan


def estimate_share(yes: np.ndarray, level: float) -> Estimate:
    """A share with Wilson's interval (1927), which holds where none or all say yes."""
    n = len(yes)
    if not n:
        return UNKNOWN
    share, z = yes.mean(), ndtri((1 + level) / 2)
    centre = (share + z**2 / (2 * n)) / (1 + z**2 / n)
    wide = z * np.sqrt(share * (1 - share) / n + z**2 / (4 * n**2)) / (1 + z**2 / n)
    # Rounding must not part the interval from a share of 0 or 1.
    return Estimate(share, min(max(centre - wide, 0.0), share), max(min(centre + wide, 1.0), share))


def estimate_share_difference(yes: np.ndarray, others: np.ndarray, level: float) -> Estimate:
    """The difference of two shares with Newcombe's interval (1998), his method 10."""
    one, other = estimate_share(yes, level), estimate_share(others, level)
    difference = one.value - other.value
    return Estimate(
        difference,
        difference - np.hypot(one.value - one.low, other.high - other.value),
        difference + np.hypot(one.high - one.value, other.value - other.low),
    )
