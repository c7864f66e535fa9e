"""Which mentions tell one fact? Pairs with enough evidence are joined, the surest first, into groups that no article contradicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from framing.comparing.facts.tellings import LISTED, Telling
from framing.comparing.facts.word_keys import word_key
from framing.lexicons import word_list

from .likeness import Likeness
from .same_fact import NEEDED, PERSONS, is_known_by_its_value, may_be_one, name_one_time, needed
from .values import relate, significant_figures

_BESIDE_ONE_FACT = 0.1
"""By how much less alike two sentences must be that share a fact: "14 pacts on Monday", "14 accords on Tuesday"."""
_ONE_IN_EACH = 0.1  # by how much less, where each article tells but one value of this measure and noun
_ON_THE_WHOLE = 0.5  # of what two mentions must be alike, that groups must be
_ON_THE_WHOLE_DAYS = 1.0  # an event's articles name its day in sentences on many things
_ALONE = 0.06  # how alike the sentences of two values must be that hardly stand for two things
_LEAST_WANTED = 0.2
_TWICE = 0.1  # by what share two values of one article may differ and be of one thing
_ALONE_IN_SIZE, _ALONE_ELSE = {"percent": 0.15, "days": 0.18}, 0.12
"""How alike the sentences of two values must be that are near each other, where neither article has another as near."""
_LEAST_IN_SIZE, _LEAST_DAYS = 10, 2  # small numbers are near each other whatever they count
_NEAR_IN_SIZE, _NEAR_COUNTED_OUT = 1.5, 1.1  # by what factor they may differ, and where both have as many figures as these:
_COUNTED_OUT = 4
_UNITS = frozenset(word_key(word) for word in word_list("quantities.units_of_measure"))
_MOST = 400  # mentions of one measure that are compared each with each
_ORDER = {"same": 0, "within": 1, "apart": 2}


class _Pair(NamedTuple):
    score: float
    i: int
    j: int
    relation: str
    wanted: float


def align_tellings(mentions: Sequence[Telling], likeness: Likeness, beside: Sequence[Sequence[Telling]] = ()) -> list[list[Telling]]:
    """Groups of mentions that tell one fact; those that stand alone are left out.

    Args:
        mentions: quantities, or days, of the articles of one event.
        likeness: weighs what stands around them.
        beside: facts aligned already, which speak for the sentences that share one.
    """
    return _Alignment(mentions, likeness, beside).groups()


class _Alignment:
    def __init__(self, mentions: Sequence[Telling], likeness: Likeness, beside: Sequence[Sequence[Telling]]) -> None:
        self._mentions = mentions
        self._likeness = likeness
        self._shared: dict[tuple[int, int], set[int]] = defaultdict(set)
        for number, group in enumerate(beside):
            for m in group:
                self._shared[m.article, m.sentence.start].add(number)
        self._by_article: dict[int, list[Telling]] = defaultdict(list)
        for m in mentions:
            self._by_article[m.article].append(m)
        self._values: dict[tuple[int, str, str], set[tuple[float, float]]] = defaultdict(set)
        for m in mentions:
            self._values[m.article, m.measure, m.head].add((m.low, m.high))
        self._first: dict[tuple[int, str, str], Telling] = {}
        for m in mentions:
            self._first.setdefault((m.article, m.head, m.role), m)

    def groups(self) -> list[list[Telling]]:
        """Pairs of the same value are joined first, then those within each other, then those apart."""
        pairs = [pair for i, j in self._candidates() if (pair := self._pair(i, j))]
        groups = {i: [i] for i in range(len(self._mentions))}
        of = list(range(len(self._mentions)))
        for pair in sorted(pairs, key=lambda p: (_ORDER[p.relation], -p.score, p.i, p.j)):
            a, b = of[pair.i], of[pair.j]
            if a != b and self._may_join([self._mentions[i] for i in groups[a]], [self._mentions[i] for i in groups[b]], pair):
                for i in groups[b]:
                    of[i] = a
                groups[a] += groups.pop(b)
        self._join_alone(groups)
        return [[self._mentions[i] for i in sorted(group)] for group in groups.values() if len(group) > 1]

    def _join_alone(self, groups: dict[int, list[int]]) -> None:
        """Days and votes left alone that have one value, and sentences somewhat alike: "first elected in 1995", "in 1995, at 30"."""
        alone = [group[0] for group in groups.values() if len(group) == 1 and is_known_by_its_value(self._mentions[group[0]])][:_MOST]
        for i, j in combinations(alone, 2):
            a, b = self._mentions[i], self._mentions[j]
            if i in groups and j in groups and a.article != b.article and relate(a, b).name == "same" and self._likeness.of(a, b) >= _ALONE:
                groups[i] += groups.pop(j)

    def _candidates(self) -> Iterator[tuple[int, int]]:
        by_measure: dict[str, list[int]] = defaultdict(list)
        for i, mention in enumerate(self._mentions):
            by_measure["date" if mention.kind == "date" else mention.measure].append(i)
        for places in by_measure.values():
            if len(places) <= _MOST:
                yield from combinations(places, 2)
                continue
            finer: dict[tuple[str, float], list[int]] = defaultdict(list)
            for i in places:
                finer[self._mentions[i].head, self._mentions[i].low].append(i)
            for same in finer.values():
                yield from combinations(same[:_MOST], 2)

    def _pair(self, i: int, j: int) -> _Pair | None:
        a, b = self._mentions[i], self._mentions[j]
        relation = relate(a, b).name
        if not may_be_one(a, b, relation):
            return None
        if relation != "same" and not (self._is_its_toll(a) and self._is_its_toll(b)) and not name_one_time(a, b):
            return None
        wanted = needed(a, b, relation)
        if self._shared and not self._shared[a.article, a.sentence.start].isdisjoint(self._shared[b.article, b.sentence.start]):
            wanted -= _BESIDE_ONE_FACT
        if relation != "same" and a.kind == "quantity" and a.head == b.head and self._tells_one(a) and self._tells_one(b):
            wanted -= _ONE_IN_EACH
        like = self._likeness.of(a, b)
        alone = _ALONE_IN_SIZE.get(a.measure, _ALONE_ELSE)
        if relation == "apart" and a.kind == "quantity" and alone <= like < wanted and self._are_alone_in_size(a, b):
            wanted = alone
        score = like - wanted
        return _Pair(score, i, j, relation, wanted) if score >= 0 else None

    def _tells_one(self, mention: Telling) -> bool:
        """Whether its article has no other value of the kind: one speed in knots, one sum in dollars; of plain counts that tells little."""
        is_measured = mention.measure != "count" or mention.head in _UNITS
        return is_measured and len(self._values[mention.article, mention.measure, mention.head]) == 1

    def _are_alone_in_size(self, a: Telling, b: Telling) -> bool:
        """Whether two values near each other have no like in the other's article: $2.1 billion in one, $2.4 billion in the other."""
        if (
            a.measure in ("tally", "age")
            or self._is_listed(a)
            or self._is_listed(b)
            or not (a.low == a.high and b.low == b.high)
            or min(a.low, b.low) < (_LEAST_DAYS if a.measure == "days" else _LEAST_IN_SIZE)
        ):
            return False
        counted_out = all(len(significant_figures(m.low)) >= _COUNTED_OUT for m in (a, b))  # $10,977 is no slip for $9,587
        if max(a.low, b.low) > (_NEAR_COUNTED_OUT if counted_out else _NEAR_IN_SIZE) * min(a.low, b.low):
            return False
        if a.measure == "count" and a.head != b.head and not ({a.head, b.head} <= PERSONS):
            return False
        return self._is_nearest(a, b) and self._is_nearest(b, a)

    def _is_listed(self, mention: Telling) -> bool:
        """Whether its sentence lists values of one measure: "Ruiz has 20 percent, Vance 17, Moss 12"."""
        beside = (m for m in self._by_article[mention.article] if m.sentence.start == mention.sentence.start)
        return sum(m.measure == mention.measure for m in beside) >= LISTED

    def _is_nearest(self, mention: Telling, to: Telling) -> bool:
        """Whether no value of the other article is as near."""
        far = abs(mention.low - to.low)
        others = (m for m in self._by_article[to.article] if m.measure == mention.measure and m.low != to.low)
        return all(abs(m.low - mention.low) > far for m in others)

    def _is_its_toll(self, mention: Telling) -> bool:
        """Whether a toll is the one that its article tells first; those behind may be of older events: "last spring a fire killed 16"."""
        return not mention.role or relate(mention, self._first[mention.article, mention.head, mention.role]).name != "apart"

    def _may_join(self, ours: Sequence[Telling], theirs: Sequence[Telling], pair: _Pair) -> bool:
        """Whether two groups may be one: no article tells both as two things, and their sentences are alike on the whole."""
        if any(a.article == b.article and not _may_be_told_twice(a, b) for a in ours for b in theirs):
            return False
        if pair.relation != "apart" and any(relate(a, b).name == "apart" for a in ours for b in theirs):
            return False  # a conflict needs two sentences that are alike enough for one
        of_days = ours[0].kind == "date"
        if of_days and pair.relation == "within" and {m.article for m in ours} & {m.article for m in theirs}:
            return False  # "Wednesday" and "in July" of one article are two times
        if pair.relation == "apart" and (self._tells_both(ours, theirs, pair) or self._tells_both(theirs, ours, pair)):
            return False
        share = _ON_THE_WHOLE_DAYS if of_days and pair.relation == "same" else _ON_THE_WHOLE
        scores = list(self._scores(ours, theirs, pair.relation))
        return sum(scores) >= share * min(NEEDED[pair.relation], max(pair.wanted, _LEAST_WANTED)) * len(scores)

    def _scores(self, ours: Sequence[Telling], theirs: Sequence[Telling], relation: str) -> Iterable[float]:
        if relation == "same":
            return (self._likeness.of(a, b) for a in ours for b in theirs)
        # By the sentence of each article that is most alike, in the half of the articles where it is most.
        best: dict[tuple[int, int], float] = defaultdict(float)
        for a in ours:
            for b in theirs:
                best[a.article, b.article] = max(best[a.article, b.article], self._likeness.of(a, b))
        return sorted(best.values(), reverse=True)[: (len(best) + 1) // 2]

    def _tells_both(self, ours: Sequence[Telling], theirs: Sequence[Telling], pair: _Pair) -> bool:
        """Whether an article of one group tells the other's value too, of the same head: then these are two things.

        A day is told too only where a sentence with it is as alike as the pair's: every article has several.
        """
        told = self._likeness.of(self._mentions[pair.i], self._mentions[pair.j])
        return any(
            other.measure == one.measure
            and (other.head == one.head or one.kind == "date")
            and relate(one, other).name == "same"
            and (one.kind == "quantity" or self._likeness.of(one, other) >= told)
            for article in {m.article for m in ours}
            for other in self._by_article[article]
            for one in theirs
        )


def _may_be_told_twice(a: Telling, b: Telling) -> bool:
    """Whether one article may tell one thing by both values: "about 40" in the headline, 42 in the body; never 16 dead and 48."""
    relation = relate(a, b).name
    if relation != "within" or a.kind == "date" or "vague" in a.marks | b.marks:
        return relation != "apart"
    return abs(a.low - b.low) <= _TWICE * max(a.low, b.low)
