"""Which sentences does a learned judge take for AI notices, where the grammar found none?"""

from __future__ import annotations

import math
from functools import cache

from framing.models import read_model

from .sentence_features import find_features
from .statements import Statement


def probability(statement: Statement) -> float:
    """How probable it is that a sentence is a notice, judged by those that people composed or annotated (``training.notices``)."""
    weights = _weights()
    return 1 / (1 + math.exp(-weights[""] - sum(weights.get(name, 0.0) for name in find_features(statement))))


@cache
def threshold() -> float:
    """The least probability that counts."""
    least: float = read_model("ai_notices")["threshold"]
    return least


@cache
def _weights() -> dict[str, float]:
    """The weight of each feature, and under "" what all sentences start from."""
    weights = read_model("ai_notices")["weights"]
    return {"": weights[""], **{f"{kind}: {name}": weight for kind, names in weights.items() if kind for name, weight in names.items()}}
