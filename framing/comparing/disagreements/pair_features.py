"""What speaks for two mentions being one fact: the words around both, what is counted, what else their articles tell?"""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from framing.comparing.facts.date_expressions import date_words
from framing.comparing.facts.fact_mentions import FactMention, make_a_list
from framing.comparing.facts.units import is_extent
from framing.lexicons import any_of, word_list
from framing.text.document import Document, Sentence, once

from .same_fact import MINUTES_OFF, are_persons, name_one_time
from .similarity import Likeness
from .values import differ_in_one_figure, minutes_apart, relate, significant_figures

_PLACE = re.compile(rf"\b{any_of(word_list('comparing.before_a_place'))} (?:the )?([A-Z][\w’'-]+)")
_CLOSE = 1.0  # that of words up to six away
_BESIDE = 1.2  # the nearness of the words right beside a mention
_MOST_FIGURES, _MOST_RIVALS, _FARTHEST_SIZE, _SMALL = 4, 3, 3.0, 3
_BEGINNING = re.compile(rf"\b{any_of(word_list('comparing.beginning'))}\b(?! (?:to|[a-z]+ing)\b)")  # not "began urging members"
_BEFORE, _BEHIND = 70, 50  # characters of the sentence between a day and what came about on it
_WRITTEN = {"full": "day", "day": "day", "holiday": "day", "weekday": "near day", "relative": "near day", "back": "day", "month": "month",
            "year": "year"}  # fmt: skip

_EXCHANGED = frozenset(("USD", "EUR", "GBP"))  # whose units are worth nearly as much as each other

_GAPS = (("one", 1), ("few", 3), ("some", 10), ("many", 31))  # days

_KINDS = ("day", "near day", "month", "year", "span", "dates of two kinds", "money", "extent", "count", "percent", "days", "age", "tally",
          "ordinal", "clock", "magnitude")  # fmt: skip

PairFeature = tuple[str, float]

PAIR_FEATURES = (
    "likeness", "likeness, root", "likeness: of days",
    *(f"kind: {kind}" for kind in _KINDS),
    *(f"head: {head}" for head in ("the same", "none", "persons", "near the other", "others", "of one alone")),
    "fate: the same", "fate: of one alone", "both open their stories", "one opens its story", "likeness of the nearest rival", "most alike",
    "places apart", "an order of size", "part: one alone", "further: one alone", "another value beside both", "told again",
    "told by the other too", "told by the other of the head",
    *(f"figures: {n}" for n in range(_MOST_FIGURES + 1)),
    "small", "one word right beside both", "the only value of its head in both", "size", "one figure differs", "nearest in size",
    "of a list", "places: one", "places: others",
    *(f"alone in both: {kind}" for kind in _KINDS),
    "times: one", "times: others", "a third tells one of them", "a third tells both",
    "days: one word right beside both", "days: nearest", "days: words near both", "days: both begin",
    "days: one begins",
    *(f"days: {gap} apart" for gap in ("one", "few", "some", "many", "far")),
)  # fmt: skip
"""All that may speak for a pair or against it."""


class PairFeatures:
    """What two mentions of one event show, against all that their articles tell."""

    def __init__(self, mentions: Sequence[FactMention], likeness: Likeness) -> None:
        self._likeness = likeness
        self._mentions: dict[tuple[int, str], list[FactMention]] = defaultdict(list)
        self._heads: dict[tuple[int, str, str], set[tuple[float, float]]] = defaultdict(set)
        self._values: dict[tuple[int, str, int], set[tuple[str, float, float]]] = defaultdict(set)
        for m in mentions:
            self._mentions[m.article, measure_of(m)].append(m)
            self._heads[m.article, m.measure, m.head].add((m.low, m.high))
            self._values[m.article, m.document.field, m.sentence.start].add((m.measure, m.low, m.high))
        self._beginnings: dict[int, set[float]] = {}
        self._by_value: dict[int, frozenset[int]] = {}
        self._nearest: dict[tuple[int, int], list[tuple[float, int]]] = {}

    def of(self, a: FactMention, b: FactMention, relation: str) -> Iterator[PairFeature]:
        """The features of a pair, each with its value; those that are not yielded are 0."""
        like = self._likeness.of(a, b)
        yield "likeness", like
        yield "likeness, root", math.sqrt(like)
        yield f"kind: {_kind(a, b)}", 1
        yield f"head: {_heads(a, b)}", 1
        if a.fate or b.fate:
            yield ("fate: the same" if a.fate == b.fate else "fate: of one alone"), 1
        if a.is_lead and b.is_lead:
            yield "both open their stories", 1
        elif a.is_lead or b.is_lead:
            yield "one opens its story", 1
        yield "places apart", abs(a.start / len(a.document.text) - b.start / len(b.document.text))
        rival = max(self._rival(a, b), self._rival(b, a))
        yield "likeness of the nearest rival", rival
        if like and like >= rival:
            yield "most alike", 1
        if "vague" in a.marks | b.marks:
            yield "an order of size", 1
        for mark in ("part", "further"):
            if (mark in a.marks) != (mark in b.marks):
                yield f"{mark}: one alone", 1
        if self._share_a_value(a, b):
            yield "another value beside both", 1
        if relation == "same":
            yield "told again", min(self._times(a) + self._times(b) - 2, _MOST_RIVALS)
        else:
            yield from self._stated_there(a, b)
        if relation == "apart":
            yield from self._stated_by_others(a, b)
        if a.kind == "date":
            yield "likeness: of days", like
            yield from self._of_days(a, b, relation)
        if relation == "apart" and differ_in_one_figure(a, b):
            yield "one figure differs", 1
        if a.kind == "quantity":
            yield from self._of_quantities(a, b, relation)

    def _of_days(self, a: FactMention, b: FactMention, relation: str) -> Iterator[PairFeature]:
        if _share_what_is_done(a, b):
            yield "days: one word right beside both", 1
        close = sum(close >= _CLOSE and b.keys.get(key, 0) >= _CLOSE for key, close in a.keys.items())
        yield "days: words near both", min(close, _MOST_RIVALS)
        if any(begin := [is_beginning(m) for m in (a, b)]):
            yield f"days: {'both begin' if all(begin) else 'one begins'}", 1
        if relation == "apart" and a.low and b.low:
            far = max(b.low - a.high, a.low - b.high)
            yield f"days: {next((name for name, most in _GAPS if far <= most), 'far')} apart", 1
            yield "days: nearest", self._is_nearest(a, b) + self._is_nearest(b, a)

    def _of_quantities(self, a: FactMention, b: FactMention, relation: str) -> Iterator[PairFeature]:
        """What two quantities show beyond any pair: figures, size, whether others stand beside them, places and times."""
        yield f"figures: {min(len(significant_figures(min(a.written, b.written))), _MOST_FIGURES)}", 1
        if a.measure == "count" and min(a.low, b.low) <= _SMALL:
            yield "small", 1
        if _share_what_is_done(a, b):
            yield "one word right beside both", 1
        if len(self._heads[a.article, a.measure, a.head]) == len(self._heads[b.article, b.measure, b.head]) == 1:
            yield "the only value of its head in both", 1
        if relation == "apart":
            if a.measure == "clock":
                yield "size", minutes_apart(a, b) / MINUTES_OFF
            elif min(a.low, b.low) > 0:
                yield "size", min(abs(math.log(a.low / b.low)), _FARTHEST_SIZE)
            yield "of a list", self._is_listed(a) + self._is_listed(b)
            yield "nearest in size", self._is_nearest(a, b) + self._is_nearest(b, a)
            if self.are_alone(a, b):
                yield f"alone in both: {_kind(a, b)}", 1
        ours, theirs = places_named(a.document, a.sentence), places_named(b.document, b.sentence)
        if ours and theirs:
            yield ("places: others" if ours.isdisjoint(theirs) else "places: one"), 1
        if a.times or b.times:
            if name_one_time(a, b):
                yield "times: one", 1
            elif a.times and b.times:
                yield "times: others", 1

    def _stated_by_others(self, a: FactMention, b: FactMention) -> Iterator[PairFeature]:
        others = [self._stating(m) - {a.article, b.article} for m in (a, b)]
        if others[0] ^ others[1]:
            yield "a third tells one of them", 1
        if others[0] & others[1]:
            yield "a third tells both", 1

    def _stating(self, mention: FactMention) -> frozenset[int]:
        """The articles that tell the value of a mention of the same head."""
        key = id(mention)
        if key not in self._by_value:
            measure = measure_of(mention)
            self._by_value[key] = frozenset(
                m.article
                for (_, of), stated in self._mentions.items()
                if of == measure
                for m in stated
                if (m.kind == "date" or m.head == mention.head or are_persons(m.head, mention.head) or not m.head or not mention.head)
                and (m.low, m.high) == (mention.low, mention.high)
            )
        return self._by_value[key]

    def are_the_beginning(self, a: FactMention, b: FactMention) -> bool:
        """Whether two days are the only ones of their articles on which something came about: an event begins once."""
        return all(self._begins_once(m) for m in (a, b))

    def _begins_once(self, mention: FactMention) -> bool:
        if mention.article not in self._beginnings:
            self._beginnings[mention.article] = {m.low for m in self._mentions[mention.article, "date"] if is_beginning(m)}
        return self._beginnings[mention.article] == {mention.low} and is_beginning(mention)

    def are_alone(self, a: FactMention, b: FactMention) -> bool:
        """Whether neither article tells another value of the measure."""
        return all((m.low, m.high) == (x.low, x.high) for x in (a, b) for m in self._beside(x, x))

    def _beside(self, mention: FactMention, other: FactMention) -> list[FactMention]:
        """What the other's article tells in the measure of a mention."""
        return self._mentions[other.article, measure_of(mention)]

    def _rival(self, mention: FactMention, other: FactMention) -> float:
        """How alike the best other sentence of the other's article is."""
        key = id(mention), other.article
        if key not in self._nearest:
            likes = [(self._likeness.of(mention, m), m.sentence.start) for m in self._beside(mention, other)]
            self._nearest[key] = sorted(likes, reverse=True)
        return next((like for like, sentence in self._nearest[key] if sentence != other.sentence.start), 0.0)

    def _times(self, mention: FactMention) -> int:
        return sum((m.low, m.high) == (mention.low, mention.high) for m in self._beside(mention, mention))

    def _stated_there(self, a: FactMention, b: FactMention) -> Iterator[PairFeature]:
        """Whether the article of one tells the other's value too, and of the same head: then these may be two things."""
        same = [[m for m in self._beside(x, y) if relate(x, m).name == "same"] for x, y in ((a, b), (b, a))]
        yield "told by the other too", sum(map(bool, same))
        yield "told by the other of the head", sum(any(m.head == x.head for m in found) for x, found in zip((a, b), same, strict=True))

    def _is_listed(self, mention: FactMention) -> bool:
        return make_a_list(sum(m.sentence.start == mention.sentence.start for m in self._beside(mention, mention)))

    def _is_nearest(self, mention: FactMention, other: FactMention) -> bool:
        far = abs(other.low - mention.low)
        return all(abs(m.low - mention.low) >= far for m in self._beside(mention, other))

    def _share_a_value(self, a: FactMention, b: FactMention) -> bool:
        ours = self._values[a.article, a.document.field, a.sentence.start]
        theirs = self._values[b.article, b.document.field, b.sentence.start]
        return bool((ours & theirs) - {(a.measure, a.low, a.high), (b.measure, b.low, b.high)})


def is_beginning(mention: FactMention) -> bool:
    """Whether a day is told as that on which something came about: "the fire broke out on Sunday"."""
    folded, sentence = mention.document.folded, mention.sentence
    return mention.measure == "day" and bool(
        _BEGINNING.search(folded, max(sentence.start, mention.start - _BEFORE), mention.start)
        or _BEGINNING.search(folded, mention.end, min(sentence.end, mention.end + _BEHIND))
    )


@once
def _places_by_sentence(document: Document) -> dict[int, frozenset[str]]:
    return {}


def places_named(document: Document, sentence: Sentence) -> frozenset[str]:
    """The names behind "in", "at" and the like in a sentence: "in Port Ash"."""
    known = _places_by_sentence(document)
    if sentence.start not in known:
        known[sentence.start] = frozenset(
            found[1] for found in _PLACE.finditer(document.text, sentence.start, sentence.end) if found[1].lower() not in date_words()
        )
    return known[sentence.start]


def measure_of(mention: FactMention) -> str:
    """What a mention may be held against: others of its measure; days, months and years against each other, sums of some currencies too."""
    return "date" if mention.kind == "date" else "money" if mention.measure in _EXCHANGED else mention.measure


def _kind(a: FactMention, b: FactMention) -> str:
    if a.day and b.day:
        ours, theirs = (_WRITTEN.get(day.written, "span") for day in (a.day, b.day))
        return ours if ours == theirs else "dates of two kinds"
    return "money" if a.measure.isupper() else "extent" if is_extent(a.measure) else a.measure


def _heads(a: FactMention, b: FactMention) -> str:
    if a.head == b.head:
        return "the same" if a.head else "none"
    if are_persons(a.head, b.head):
        return "persons"
    if (a.head and a.head in b.keys) or (b.head and b.head in a.keys):
        return "near the other"
    return "others" if a.head and b.head else "of one alone"


def _share_what_is_done(a: FactMention, b: FactMention) -> bool:
    """Whether one word, or one of its family, stands right beside both: "signed 14", "inked 15"."""
    return any(near >= _BESIDE and b.keys.get(key, 0) >= _BESIDE for key, near in a.keys.items() if key not in (a.head, b.head))
