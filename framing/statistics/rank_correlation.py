"""How far do two figures of the same articles go together, by their ranks?"""

import numpy as np
from scipy.stats import norm, spearmanr

from .intervals import FEW, LEVEL, UNKNOWN, Estimate


def correlate_ranks(one: np.ndarray, other: np.ndarray) -> Estimate:
    """Spearman's rank correlation with the interval of Bonett and Wright (2000); unknown below ``FEW`` pairs or where one is constant.

    Args:
        one: a figure of each article.
        other: another figure of each.
    """
    if len(one) < FEW or np.ptp(one) == 0 or np.ptp(other) == 0:
        return UNKNOWN
    rho = float(spearmanr(one, other).statistic)
    wide = norm.ppf((1 + LEVEL) / 2) * np.sqrt((1 + rho**2 / 2) / (len(one) - 3))
    middle = np.arctanh(np.clip(rho, -1 + 1e-12, 1 - 1e-12))
    return Estimate(rho, float(np.tanh(middle - wide)), float(np.tanh(middle + wide)))
