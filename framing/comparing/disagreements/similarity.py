"""How alike is what stands around two mentions? Words that an event's articles all use tell little, rare ones much."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable

from framing.comparing.facts.fact_mentions import FactMention

_SINGLE = 3.0  # added to the weights of both: two words that are the same make no likeness


class Likeness:
    """Compares mentions of one event by the content words of their sentences."""

    def __init__(self, mentions: Iterable[FactMention]) -> None:
        sentences: dict[tuple[int, str, int], set[str]] = defaultdict(set)
        for m in mentions:
            sentences[m.article, m.document.field, m.sentence.start] |= m.keys.keys()
        counted = Counter(key for keys in sentences.values() for key in keys)
        n = len(sentences)
        self._weights = {key: math.log(1 + n / count) for key, count in counted.items()}
        self._sums: dict[int, float] = {}

    def of(self, a: FactMention, b: FactMention) -> float:
        """From 0, nothing shared, to near 1, the same words around both."""
        small, large = (a.keys, b.keys) if len(a.keys) <= len(b.keys) else (b.keys, a.keys)
        shared = sum([self._weights[key] * min(near, large[key]) for key, near in small.items() if key in large])
        if not shared:
            return 0.0
        return shared / (math.sqrt(self._sum(a) * self._sum(b)) + _SINGLE)

    def _sum(self, mention: FactMention) -> float:
        found = self._sums.get(id(mention))
        if found is None:
            found = self._sums[id(mention)] = sum(self._weights[key] * near for key, near in mention.keys.items())
        return found
