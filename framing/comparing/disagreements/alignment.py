"""Which mentions tell one fact? Pairs that are likely enough one are joined, the surest first, into groups that no article contradicts.

How likely a pair is one is learned from events whose facts people labelled (``models/fact_alignment.json``).
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from framing.comparing.facts.fact_mentions import FactMention
from framing.models import read_model

from .pair_features import PairFeatures, measure_of
from .same_fact import are_years_a_slip_apart, is_distinctive, may_be_one, name_one_time, share_more_than_a_noun
from .similarity import Likeness
from .values import have_changed_places, relate

LEAST = {"same": 0.25, "within": 0.2, "apart": 0.35}
"""How likely two mentions must be one fact, by how their values stand to each other."""
_LEAST_OF_SUMS = 0.45  # sums, shares, lengths of time, years and days of the week do not say what they are of
_LEAST_OF_OTHERS = 0.55  # days far apart; "11,000 migrants", "9,000 members"
_LEAST_OF_ONE_WORD = 0.085  # likeness of what stands around a date in which many things happen: "2017", "last year"
_LEAST_OF_SMALL = 0.85
_SPARSE = frozenset("age clock tally magnitude ordinal percent days USD EUR GBP length mass area speed volume power heat points".split())
"""Of these an article tells few."""
_WEEK, _FEW_DAYS = 7, 3
_OF_BEGINNINGS = 0.6
_OF_LONE_TOLLS = 0.5
_ONCE = frozenset(("age", "tally", "magnitude"))
_LEAST_ONCE = 0.42
_MANY, _LONG_NUMBER = 10, 1000
_LEAST_UNLIKE = {"same": 0.5, "within": 0.5, "apart": 0.8}  # no word around both is shared, beside what is counted
_LEAST_COUNTED = 4  # two senators and three may be others
_ON_THE_WHOLE = 0.5  # of that, how likely groups must be on the average
_ON_THE_WHOLE_DAYS = 1.0  # an event's articles name its day in sentences on many things
_TWICE = 0.1  # by what share two values of one article may differ and be of one thing
_MOST = 400  # mentions of one measure that are compared each with each


@cache
def _weights() -> dict[str, dict[str, float]]:
    weights: dict[str, dict[str, float]] = read_model("fact_alignment")["weights"]
    return weights


class _Pair(NamedTuple):
    score: float
    i: int
    j: int
    relation: str


def align_mentions(
    mentions: Sequence[FactMention], likeness: Likeness, relayed: Mapping[FactMention, frozenset[int]]
) -> list[list[FactMention]]:
    """Groups of mentions that tell one fact, quantities first; those that stand alone are left out.

    Args:
        mentions: quantities and days of the articles of one event.
        likeness: weighs what stands around them.
        relayed: mentions that an article passes on from another outlet, with the places of that outlet's articles. Where one of
            these tells the value, the mention goes with it, and is held against nothing else.
    """
    origins = _Alignment(mentions, likeness).origins(relayed) if relayed else {}
    groups = _Alignment([m for m in mentions if m not in origins], likeness).groups()
    of = {m: group for group in groups for m in group}
    for mention, origin in origins.items():
        if origin not in of:
            of[origin] = [origin]
            groups.append(of[origin])
        of[origin].append(mention)
    return sorted(groups, key=lambda group: group[0].kind == "date")


class _Alignment:
    def __init__(self, mentions: Sequence[FactMention], likeness: Likeness) -> None:
        self._mentions = mentions
        self._likeness = likeness
        self._features = PairFeatures(mentions, likeness)
        self._chances: dict[tuple[int, int], float] = {}
        self._by_article: dict[tuple[int, str], list[FactMention]] = defaultdict(list)
        for m in mentions:
            self._by_article[m.article, measure_of(m)].append(m)
        self._first: dict[tuple[int, str, str], FactMention] = {}
        for m in mentions:
            self._first.setdefault((m.article, m.head, m.fate), m)

    def groups(self) -> list[list[FactMention]]:
        """Pairs of the same value are joined first, then all others, the likeliest first."""
        pairs = [pair for i, j in self._candidates() if (pair := self._pair(i, j))]
        groups = {i: [i] for i in range(len(self._mentions))}
        of = list(range(len(self._mentions)))
        for pair in sorted(pairs, key=lambda p: (p.relation != "same", -p.score, p.i, p.j)):
            a, b = of[pair.i], of[pair.j]
            if a != b and self._may_join([self._mentions[i] for i in groups[a]], [self._mentions[i] for i in groups[b]], pair):
                for i in groups[b]:
                    of[i] = a
                groups[a] += groups.pop(b)
        return [[self._mentions[i] for i in sorted(group)] for group in groups.values() if len(group) > 1]

    def origins(self, relayed: Mapping[FactMention, frozenset[int]]) -> dict[FactMention, FactMention]:
        """The mention of the outlet's own articles that each passes on, the likeliest; those whose outlet does not tell it have none."""
        found: dict[FactMention, FactMention] = {}
        for i, mention in enumerate(self._mentions):
            own = [
                (pair.score, -j)
                for j, other in enumerate(self._mentions)
                if other.article in relayed.get(mention, ())
                and other not in relayed
                and measure_of(other) == measure_of(mention)
                and (pair := self._pair(*sorted((i, j))))
                and pair.relation == "same"
            ]
            if own:
                found[mention] = self._mentions[-max(own)[1]]
        return found

    def _candidates(self) -> Iterator[tuple[int, int]]:
        by_measure: dict[str, list[int]] = defaultdict(list)
        for i, mention in enumerate(self._mentions):
            by_measure[measure_of(mention)].append(i)
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
        """Two mentions as a pair where they may be one fact and are likely enough one; more likely where little but the number is alike."""
        a, b = self._mentions[i], self._mentions[j]
        relation = relate(a, b).name
        if not may_be_one(a, b, relation):
            return None
        if relation != "same" and not (self._is_its_toll(a) and self._is_its_toll(b)) and not name_one_time(a, b):
            return None
        if relation == "same" and _says_little(a, b) and self._likeness.of(a, b) < _LEAST_OF_ONE_WORD:
            return None
        least = _least(a, b, relation)
        if self._share_little(a, b, relation):
            if a.measure not in _SPARSE and not (relation == "apart" and a.measure == "count" and min(a.low, b.low) >= _MANY):
                return None
            is_once = a.measure in _ONCE or (relation == "apart" and a.measure.isupper() and self._features.are_alone(a, b))
            least = max(least, _LEAST_ONCE if is_once else _LEAST_UNLIKE[relation])
        chance = self._chance(a, b, relation)
        return _Pair(chance, i, j, relation) if chance >= least else None

    def _share_little(self, a: FactMention, b: FactMention, relation: str) -> bool:
        """Whether no word around both is shared that says more than their values; 4,300 and 3,400 are a slip of the pen."""
        if relation != "apart":
            return not self._likeness.of(a, b) and not is_distinctive(a, b)
        if not self._likeness.of(a, b):
            return not self._are_of_one_beginning(a, b)
        is_slip = min(a.low, b.low) >= _LONG_NUMBER and have_changed_places(a, b)
        return a.kind == "quantity" and not a.fate and not is_slip and not share_more_than_a_noun(a, b)

    def _chance(self, a: FactMention, b: FactMention, relation: str) -> float:
        """How likely two mentions are one fact."""
        key = (id(a), id(b)) if id(a) < id(b) else (id(b), id(a))
        if key not in self._chances:
            weights = _weights()[relation]
            if relation == "apart" and self._are_of_one_beginning(a, b):
                return self._chances.setdefault(key, _OF_BEGINNINGS)
            total = weights[""] + sum(weights.get(name, 0.0) * value for name, value in self._features.of(a, b, relation))
            chance = 1 / (1 + math.exp(-total))
            if relation == "apart" and chance < _OF_LONE_TOLLS and self._are_lone_tolls(a, b):
                chance = _OF_LONE_TOLLS
            self._chances[key] = chance
        return self._chances[key]

    def _are_of_one_beginning(self, a: FactMention, b: FactMention) -> bool:
        """Whether two days near each other are told as that of the event: "the fire broke out on Sunday", "it began on Saturday"."""
        return a.kind == "date" and abs(a.low - b.low) <= _FEW_DAYS and self._features.are_the_beginning(a, b)

    def _are_lone_tolls(self, a: FactMention, b: FactMention) -> bool:
        """Whether each of two articles counts once only how many of some people an event left hurt or under arrest."""
        if not a.fate or a.fate != b.fate or a.head != b.head or not self._likeness.of(a, b):
            return False
        return all(
            relate(m, x).name != "apart"
            for x in (a, b)
            for m in self._by_article[x.article, "count"]
            if m.fate == x.fate and m.head == x.head
        )

    def _is_its_toll(self, mention: FactMention) -> bool:
        """Whether a toll is the one that its article tells first; those behind may be of older events: "last spring a fire killed 16"."""
        return not mention.fate or relate(mention, self._first[mention.article, mention.head, mention.fate]).name != "apart"

    def _may_join(self, ours: Sequence[FactMention], theirs: Sequence[FactMention], pair: _Pair) -> bool:
        """Whether two groups may be one: no article tells both as two things, and their sentences are alike on the whole."""
        if any(a.article == b.article and not _may_stand_twice(a, b) for a in ours for b in theirs):
            return False
        if pair.relation != "apart" and any(self._is_another(a, b) for a in ours for b in theirs):
            return False  # a conflict needs two sentences that are alike enough for one
        of_days = ours[0].kind == "date"
        if of_days and pair.relation == "within" and {m.article for m in ours} & {m.article for m in theirs}:
            return False  # "Wednesday" and "in July" of one article are two times
        within = [two for group in (ours, theirs) for two in combinations(group, 2)]
        if of_days and pair.relation == "within" and any(relate(*two).name == "apart" for two in within):
            return False  # "in 2026" says nothing of whether it was Sunday or Monday
        if pair.relation == "apart" and (self._state_both(ours, theirs, pair) or self._state_both(theirs, ours, pair)):
            return False
        share = _ON_THE_WHOLE_DAYS if of_days and pair.relation == "same" else _ON_THE_WHOLE
        chances = list(self._between(ours, theirs, pair.relation))
        return sum(chances) >= share * LEAST[pair.relation] * len(chances)

    def _is_another(self, a: FactMention, b: FactMention) -> bool:
        """Whether two values apart are not likely enough those of one thing."""
        return relate(a, b).name == "apart" and (not may_be_one(a, b, "apart") or self._chance(a, b, "apart") < _least(a, b, "apart"))

    def _between(self, ours: Sequence[FactMention], theirs: Sequence[FactMention], relation: str) -> Iterable[float]:
        """How likely the mentions of two groups are one; of a conflict by the best of two articles, in the half where it is best."""
        if relation == "same":
            return (self._chance(a, b, relation) for a in ours for b in theirs)
        best: dict[tuple[int, int], float] = defaultdict(float)
        for a in ours:
            for b in theirs:
                best[a.article, b.article] = max(
                    best[a.article, b.article], self._chance(a, b, relation if (between := relate(a, b).name) == "unknown" else between)
                )
        return sorted(best.values(), reverse=True)[: (len(best) + 1) // 2]

    def _state_both(self, ours: Sequence[FactMention], theirs: Sequence[FactMention], pair: _Pair) -> bool:
        """Whether an article of one group tells the other's value too, of the same head: then these are two things.

        A day is told too only where a sentence with it is as alike as the pair's: every article has several.
        """
        like = self._likeness.of(self._mentions[pair.i], self._mentions[pair.j])
        return any(
            (other.head == one.head or one.kind == "date")
            and relate(one, other).name == "same"
            and (one.kind == "quantity" or self._likeness.of(one, other) >= like)
            for one in theirs
            for article in {m.article for m in ours}
            for other in self._by_article[article, measure_of(one)]
        )


def _least(a: FactMention, b: FactMention, relation: str) -> float:
    """How likely two mentions must be one fact: the likelier, the less their values say of what they are."""
    if relation != "apart":
        return LEAST[relation]
    if a.measure == "count" and not a.fate:
        if min(a.low, b.low) < _LEAST_COUNTED:
            return _LEAST_OF_SMALL
        if not a.head or not b.head:
            return _LEAST_UNLIKE[relation]
        if a.head != b.head:
            return _LEAST_OF_OTHERS
    is_sum = a.measure in ("percent", "days") or a.measure.isupper()
    of_another = a.measure == "ordinal" and a.head != b.head
    of_a_weekday = any(m.day and m.day.written == "weekday" for m in (a, b))
    is_far = bool(a.day and b.day and a.day.day and b.day.day) and abs(_in_year(a) - _in_year(b)) > _WEEK
    of_years = a.measure == "year" and not (a.day and b.day and are_years_a_slip_apart(a.day, b.day))
    if is_sum or of_a_weekday or of_years:
        return _LEAST_OF_SUMS
    return _LEAST_OF_OTHERS if of_another or is_far else LEAST[relation]


def _says_little(a: FactMention, b: FactMention) -> bool:
    """Whether two dates are one word in which many things happen: "2017", "last year", "on Thursday"; no "2013" and "four years ago"."""
    return a.text.lower() == b.text.lower() and (a.measure in ("year", "month") or bool(a.day and a.day.written in ("weekday", "relative")))


def _in_year(mention: FactMention) -> int:
    """A day of a month as a day of the year, roughly: the year is not always told."""
    return 30 * (mention.day.month or 0) + (mention.day.day or 0) if mention.day else 0


def _may_stand_twice(a: FactMention, b: FactMention) -> bool:
    """Whether one article may tell one thing by both values: "about 40" in the headline, 42 in the body; never 16 dead and 48."""
    relation = relate(a, b).name
    if relation != "within" or a.kind == "date" or "vague" in a.marks | b.marks:
        return relation != "apart"
    return abs(a.low - b.low) <= _TWICE * max(a.low, b.low)
