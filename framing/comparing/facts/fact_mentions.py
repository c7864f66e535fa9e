"""What is one mention of a fact: where it stands, what it says, and by what it can be known again elsewhere?"""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypedDict, Unpack

from framing.text.document import Document, Sentence, once
from framing.text.region_labels import TELLING
from framing.text.spans import Pair

from .days import Day
from .word_keys import content_key

FactKind = Literal["quantity", "date", "name"]
_KINDS: dict[str, FactKind] = {
    **dict.fromkeys(("day", "month", "year", "span"), "date"),
    **dict.fromkeys(("name", "quotation"), "name"),
}
"""Of what is measured in nothing that a quantity is."""

_UPDATE = re.compile(r"updated?\W{0,3}(?:[\d:. ]+(?:[ap]\.?m\.?)?(?: e[sd]?t)?)?\W{0,2}(?:--|[–—:])(?! this )")

_TO_DATED = 4  # words
_STEPS = ((3, 1.2), (6, 1.0), (14, 0.7))  # words from the mention, and what is so near weighs
_FARTHEST = 0.45
_OPENING = 3  # sentences
_LISTED = 3  # quantities of one measure in a sentence
_LONG = 80  # words of a sentence: beyond, it is a list or a page without full stops, and only what is near counts
_WEIGHTS = [next(weight for step, weight in _STEPS if distance <= step) for distance in range(_STEPS[-1][0] + 1)]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FactMention:
    """A quantity, a day or a name as one article tells it.

    Args:
        article: its place among the articles that are compared.
        measure: what the value is measured in: "count", "USD", "percent", "days", "age", "length" and other extents,
            "ordinal" (the third of a row), "magnitude", "clock" (minutes of a day), "tally" (a vote: low those against, high those for);
            for dates how exact they are: "day", "month", "year", "span".
        low, high: the value, as numbers or as ordinals of days; equal where it is exact.
        unit: how many of the measure's first unit are one of that in which it is written: 1,000 of kilometres.
        value: the value as it is printed in tables.
        marks: what limits the value: "about", "at_least", "at_most", "short_of" ("nearly"), "further", "part", "vague" …; of a
            length of time "when" ("40 minutes later"); of a year "label" ("the 2016 election").
        head: the key of what is counted, or of a date the key of what it dates; empty where that is not told.
        fate: what happens to those who are counted: "dead", "hurt", "missing", "held", or empty.
        keys: the content words around, each with its nearness.
        day: of a date, how it is written.
        named: the days that its sentence names, shared by all mentions of the sentence.
    """

    article: int
    kind: FactKind
    document: Document
    start: int
    end: int
    sentence: Sentence
    measure: str
    low: float = 0.0
    high: float = 0.0
    unit: float = 1.0
    value: str = ""
    marks: frozenset[str] = frozenset()
    head: str = ""
    fate: str = ""
    keys: Mapping[str, float] = field(default_factory=dict)
    day: Day | None = None
    named: tuple[Day, ...] = ()

    @property
    def times(self) -> tuple[Day, ...]:
        """The days that its sentence names, of a date the others."""
        return self.named if self.day is None else tuple(day for day in self.named if day != self.day)

    @property
    def text(self) -> str:
        """The words of the mention."""
        return self.document.text[self.start : self.end]

    @property
    def written(self) -> float:
        """The lower value in the unit in which it is written."""
        return self.low / self.unit

    @property
    def sentence_text(self) -> str:
        """The sentence in which it stands, on one line."""
        return " ".join(self.document.text[self.sentence.start : self.sentence.end].split())

    @property
    def is_lead(self) -> bool:
        """Whether it stands in the headline or in the sentences with which the story opens."""
        opening = self.document.story_sentences[:_OPENING]
        return self.is_headline or any(sentence.start == self.sentence.start for sentence in opening)

    @property
    def is_headline(self) -> bool:
        """Whether it stands in the headline."""
        return self.document.region_at(self.start) == "headline"


class FactValues(TypedDict, total=False):
    """What a sentence says at a place: attributes of a ``FactMention``."""

    low: float
    high: float
    unit: float
    value: str
    marks: frozenset[str]
    head: str
    fate: str
    day: Day | None
    named: tuple[Day, ...]


def mention_at(document: Document, article: int, sentence: Sentence, place: Pair, measure: str, **more: Unpack[FactValues]) -> FactMention:
    """What is told at a place of a sentence, with the words around it."""
    (start, end), kind, keys = place, _KINDS.get(measure, "quantity"), keys_around(document, sentence, *place)
    return FactMention(
        article=article, kind=kind, document=document, start=start, end=end, sentence=sentence, measure=measure, keys=keys, **more
    )


def stand_in(starts: Sequence[int], sentence: Sentence) -> bool:
    """Whether a sentence holds one of the places, which are in order."""
    i = bisect_left(starts, sentence.start)
    return i < len(starts) and starts[i] < sentence.end


def places_of(document: Document, is_wanted: Callable[[str], bool]) -> list[int]:
    """Where the words stand that are wanted, in order: a pattern is tried on their sentences alone."""
    words = document.words
    return sorted(words.starts[i] for word in words.places if is_wanted(word) for i in words.places[word])


def is_articles_own(document: Document, start: int) -> bool:
    """Whether what stands there is the article's own to tell: lists of sources and teasers tell of others, notices of the article.

    A notice that opens "UPDATE 2:52 p.m. --" tells news.
    """
    region = document.region_at(start)
    if region == "notice":
        stretch = next(r for r in document.regions if r.start <= start < r.end)
        return bool(_UPDATE.match(document.folded, stretch.start))
    return region in TELLING


def make_a_list(quantities: int) -> bool:
    """Whether so many quantities of one measure make their sentence a list: "Ruiz has 20 percent, Vance 17, Moss 12"."""
    return quantities >= _LISTED


def dated_word(document: Document, sentence: Sentence, start: int) -> str:
    """The key of the word that a date belongs to: "ends" of "her term ends in 2019"; empty where none stands near before it."""
    words = document.words
    at = words.at(start)
    for i in range(at - 1, max(at - _TO_DATED, 0) - 1, -1):
        if words.starts[i] < sentence.start or words.between[i].strip():
            return ""
        if key := content_key(words.folded[i]):
            return key
    return ""


def keys_around(document: Document, within: Pair, start: int, end: int) -> dict[str, float]:
    """The content words of a stretch, each with its nearness to a mention in it."""
    words = document.words
    at, to = words.at(start), words.at(max(start, end - 1))
    first = max(bisect_left(words.starts, within[0]), at - _LONG)
    stop = min(bisect_left(words.starts, within[1]), to + _LONG + 1)
    keys: dict[str, float] = {}
    for i, key in enumerate(_content_keys(document)[first:stop], first):
        if key:
            distance = max(at - i, i - to, 0)
            weight = _WEIGHTS[distance] if distance < len(_WEIGHTS) else _FARTHEST
            if weight > keys.get(key, 0.0):
                keys[key] = weight
    return keys


@once
def _content_keys(document: Document) -> list[str]:
    """The key of each word of a document, looked up once for all mentions in it."""
    return [content_key(folded) for folded in document.words.folded]
