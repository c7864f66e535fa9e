"""Which sentences does a learned judge take for AI notices, and of which kind, where the grammar found none?"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from typing import Any

from framing.models import read_model

from .notice_kinds import Kind

Weights = dict[str, float]


def probability(features: set[str]) -> float:
    """How probable it is that a sentence is a notice, judged by those that people composed or annotated (``training.notices``)."""
    return 1 / (1 + math.exp(-_sum(_weights(), features)))


@cache
def threshold() -> float:
    """The least probability that counts."""
    least: float = read_model("ai_notices")["threshold"]
    return least


def likeliest_kind(features: set[str]) -> Kind:
    """Of which kind a sentence is, if it is a notice."""
    kinds = _kinds()
    return max(kinds, key=lambda kind: _sum(kinds[kind], features))


def _sum(weights: Weights, features: set[str]) -> float:
    return math.fsum((weights[""], *(weights.get(name, 0.0) for name in features)))  # the same in whichever order a set gives them


@cache
def _weights() -> Weights:
    return _flat(read_model("ai_notices")["weights"])


@cache
def _kinds() -> dict[Kind, Weights]:
    return {kind: _flat(weights) for kind, weights in read_model("ai_notices")["kinds"].items()}


def _flat(weights: Mapping[str, Any]) -> Weights:
    """The weight of each feature, and under "" what all sentences start from."""
    return {"": weights[""], **{f"{kind}: {name}": weight for kind, names in weights.items() if kind for name, weight in names.items()}}
