"""Which differences between outlets are more than chance?"""

import pandas as pd

ALPHA = 0.05
"""Of p after Holm's correction, below which a difference may be called more than chance."""


def beyond_chance(compared: pd.DataFrame) -> pd.Series:
    """Whether each row of ``compare_outlets`` differs from the rest by more than chance.

    It does where 0 lies outside the interval of its difference, of the one inside events where that has an interval, and where p
    after Holm's correction is below 0.05; by the interval alone where labels were not shuffled.
    """
    low, high = nearest_interval(compared)
    apart = (low > 0) | (high < 0)
    return apart & ~(compared["p_holm"] >= ALPHA)


def nearest_interval(compared: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """The interval of the difference inside events, or else of that over all articles: both ends, NaN where there is neither."""
    inside = compared["within_low"].notna()
    low, high = (compared[f"within_{end}"].where(inside, compared[f"difference_{end}"]) for end in ("low", "high"))
    return low, high
