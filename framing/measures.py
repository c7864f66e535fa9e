"""What is a measure? Its name, its unit, what it counts, where it comes from, what it gets wrong."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """One line of the glossary.

    Args:
        name: with its unit in it, such as ``hedges_per_1000_words``.
        unit: "count", "per 1,000 words", "share", "words", "grade", "kind", "yes or no" and so on.
        counts: what is counted, in one sentence that a reporter understands.
        source: the paper or standard that it follows, or "this project".
        pitfall: the known way in which it misleads.
    """

    name: str
    unit: str
    counts: str
    source: str
    pitfall: str


def per_1000_words(count: float, words: int) -> float:
    """A rate per 1,000 words; NaN where there are no words to count in."""
    return 1000 * count / words if words else math.nan


def share(part: float, whole: float) -> float:
    """A share between 0 and 1; NaN where there is nothing to have a share of."""
    return part / whole if whole else math.nan
