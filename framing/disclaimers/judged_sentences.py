"""Which sentences does a learned judge take for AI notices where the grammar found none, and of which kind is a notice?"""

import math
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from framing.models import read_model

from .notice_kinds import Kind
from .sentence_features import OF_CONTEXT

_FAR_LIKELIER = 4.0  # log odds


class NoticeWeights(NamedTuple):
    """The weight of each feature, and what all sentences start from."""

    of: Mapping[str, float]
    start: float

    def speak_for(self, sentence: set[str]) -> float:
        """What the features of a sentence add up to: the same in whichever order a set gives them."""
        return math.fsum((self.start, *(self.of.get(name, 0.0) for name in sentence)))


def probability(features: set[str]) -> float:
    """How probable it is that a sentence is a notice, judged by those that people composed or annotated (``training.notices``)."""
    return 1 / (1 + math.exp(-_weights().speak_for(features)))


def may_be_notice(words: set[str]) -> bool:
    """Whether the features of a sentence's words leave it possible that it is a notice, whatever its context."""
    return probability(words | _best_context()) >= threshold()


@cache
def _best_context() -> frozenset[str]:
    return frozenset(name for name, weight in _weights().of.items() if weight > 0 and name.startswith(OF_CONTEXT))


@cache
def threshold() -> float:
    """The least probability that counts."""
    least: float = read_model("ai_notices")["threshold"]
    return least


def likeliest_kind(features: set[str], by_grammar: Kind | None = None) -> Kind:
    """Of which kind a sentence is, if it is a notice; the one that the grammar told stands unless another is far likelier."""
    sums = {kind: weights.speak_for(features) for kind, weights in _kinds().items()}
    likeliest = max(sums, key=lambda kind: sums[kind])
    if by_grammar is None:
        return likeliest
    return likeliest if sums[likeliest] - sums.get(by_grammar, math.inf) > _FAR_LIKELIER else by_grammar


@cache
def _weights() -> NoticeWeights:
    return _read(read_model("ai_notices")["weights"])


@cache
def _kinds() -> dict[Kind, NoticeWeights]:
    return {kind: _read(weights) for kind, weights in read_model("ai_notices")["kinds"].items()}


def _read(table: Mapping[str, Any]) -> NoticeWeights:
    """The weights as the model keeps them: by kind of feature, and under "" what all sentences start from."""
    of = {f"{kind}: {name}": weight for kind, names in table.items() if kind for name, weight in names.items()}
    return NoticeWeights(of, table[""])
