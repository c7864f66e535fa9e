"""Who is met in a text as it is read: the traces of its figures, and whom each "he" and "she" in the outlet's words means."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.mentions import mentions
from framing.text.document import Document, once

from .apposition import is_governed, is_possessive, word_behind
from .entities import Figure
from .entity_index import Cast, cast
from .name_lexicon import PERSONAL, Gender, name_words
from .name_mentions import heard_at
from .offices import by_role

_FORMS: dict[Gender, tuple[str, ...]] = {"he": ("he", "him", "his", "himself"), "she": ("she", "her", "hers", "herself")}
GENDERED: dict[str, Gender] = {form: gender for gender, forms in _FORMS.items() for form in forms}
"""Every form of "he" and "she", with its gender."""
REACH = 16
"""Figures looked back at."""
FAR = 12
"""Sentences looked back at."""
_SUBJECTS = frozenset({"he", "she"})
_AUXILIARIES = frozenset(
    "is was are were has had have will would did does do can could may might should must also then later who whose".split()
)
_BRINGS_IN = ("a ", "an ", "one ", "another ", "his ", "her ", "their ")
_RELATIVES = (" whom ", " who ")
_RELATIVE = 7  # characters: ", whom "
_TITLE = 8  # characters: "Ohio Gov. Ana Ruiz"
# What speaks for a figure, in sentences of nearness.
_SUBJECT, _OWNER, _GENDER, _SURE, _UNKNOWN, _OFTEN, _CHARACTER = 2.5, -1.0, 1.0, 1.0, -1.5, 0.3, 0.002


@dataclass(eq=False, slots=True)
class Discourse:
    """The traces of a document in order, as lists that run side by side, and whom each "he" and "she" in the outlet's words means.

    A trace is a figure met in the outlet's own words, by name or by a pronoun already resolved. It weighs more the nearer
    it is and the more speaks for it, where a he, a she or anybody is asked for.
    """

    figures: list[Figure] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    as_he: list[float] = field(default_factory=list)
    as_she: list[float] = field(default_factory=list)
    as_anybody: list[float] = field(default_factory=list)
    meant: dict[int, Figure] = field(default_factory=dict)  # by the start of the pronoun
    standing: dict[Figure, tuple[float, float, float]] = field(default_factory=dict)

    def meets(self, figure: Figure, start: int, sentence: int, near: float) -> None:
        """Put down one more trace."""
        standing = self.standing.get(figure)
        if standing is None:
            standing = self.standing[figure] = standing_of(figure)
        he, she, anybody = standing
        self.figures.append(figure)
        self.starts.append(start)
        self.sentences.append(sentence)
        self.as_he.append(near + he)
        self.as_she.append(near + she)
        self.as_anybody.append(near + anybody)

    def weights(self, gender: Gender | None) -> list[float]:
        """What each trace weighs where somebody of a gender is asked for."""
        return self.as_he if gender == "he" else self.as_she if gender == "she" else self.as_anybody

    def best(self, at: int, sentence: int, gender: Gender) -> tuple[float, Figure | None]:
        """The likeliest figure among the last traces before an index, with its weight: a subject, near, of that gender, named often."""
        first = self.since(at, sentence, FAR)
        weights = self.weights(gender)[first:at]
        weight = max(weights, default=-math.inf)
        return weight, None if weight == -math.inf else self.figures[first + weights.index(weight)]

    def since(self, at: int, sentence: int, far: int) -> int:
        """Index of the first trace that is looked back at: so many sentences before, and not too many traces."""
        return bisect_left(self.sentences, sentence - far, max(0, at - REACH), at)


def sentence_of(document: Document, start: int) -> int:
    """Index of the sentence that holds an offset."""
    return max(0, bisect_right(document.sentence_starts, start) - 1)


def _is_verb_behind(document: Document, end: int) -> bool:
    verb = word_behind(document, end) or word_behind(document, end + 1)
    return verb in _AUXILIARIES or verb in verbs() or verb.endswith("ed")


def nearness(document: Document, start: int, end: int, sentence: int, opens: bool) -> float:
    """How near a naming is: more where it looks like the subject of its clause, a verb behind it or first in its sentence."""
    near = sentence + _CHARACTER * start
    if is_possessive(document, end):
        return near + _OWNER
    return near + _SUBJECT if not is_governed(document, start) and (opens or _is_verb_behind(document, end)) else near


def standing_of(figure: Figure) -> tuple[float, float, float]:
    """What speaks for a figure wherever it stands, where a he, a she or anybody is asked for."""
    plain = _OFTEN * math.log1p(figure.namings) + _SURE * figure.sure + _UNKNOWN * (figure.kind == "unknown")
    if figure.gender == "he":
        return plain + _GENDER, -math.inf, plain
    return (-math.inf, plain + _GENDER, plain) if figure.gender else (plain, plain, plain)


@once
def discourse(document: Document) -> Discourse:
    """Read the document once from its beginning, resolving each pronoun as it comes."""
    people, starts, heard = cast(document), document.sentence_starts, heard_at(document)
    told = Discourse()
    at, last_sentence = 0, -1
    for place, gender, subject, somebody in _places_without_names(document):
        stop = bisect_left(people.starts, place, at)
        for i in range(at, stop):
            if not people.heard[i]:
                start, figure = people.starts[i], people.named[i]
                sentence = bisect_right(starts, start) - 1
                if figure.kind in PERSONAL:
                    told.meets(figure, start, sentence, nearness(document, start, people.ends[i], sentence, sentence != last_sentence))
                if figure.kind in PERSONAL or i + 1 == len(people.starts) or people.starts[i + 1] > people.ends[i] + _TITLE:
                    last_sentence = sentence
        at = stop
        if heard(place):
            continue
        sentence, meant = bisect_right(starts, place) - 1, somebody
        if gender:
            _, meant = told.best(_before_relative(document, people, at, place, told), sentence, gender)
            if meant:
                told.meant[place] = meant
                last_sentence = sentence
        if meant:
            told.meets(meant, place, sentence, sentence + _CHARACTER * place + _SUBJECT * subject)
    return told


class _Place(NamedTuple):
    """Where somebody is met without a name: by a pronoun of a gender, or by a noun as ``somebody``; the end of the text has neither."""

    start: int
    gender: Gender | None
    subject: bool
    somebody: Figure | None


def _places_without_names(document: Document) -> list[_Place]:
    """Each "he" and "she", each subject told by a noun, in order, and the end of the text."""
    index, starts = document.words.places, document.words.starts
    found = [_Place(starts[i], gender, form in _SUBJECTS, None) for form, gender in GENDERED.items() if form in index for i in index[form]]
    if found:
        found += [_Place(start, None, True, somebody) for start, somebody in _told_by_nouns(document)]
        found.sort(key=itemgetter(0))
    return [*found, _Place(len(document.text), None, False, None)]


def _told_by_nouns(document: Document) -> Iterator[tuple[int, Figure]]:
    """Those told by a noun who say something: "one woman said", or an office known from the text; a name tells what is apposed to it."""
    folded, nouns = document.folded, name_words().one_person
    for start, end, head_start, head_end, kind in mentions(document):
        noun = folded[head_start:head_end]
        speaks = kind == "nominal" and noun in nouns and word_behind(document, end) in verbs()
        if speaks and not (folded.endswith(", ", 0, start) or is_governed(document, start)):
            *_, before = ("", *folded[start:head_start].split())
            if folded.startswith(_BRINGS_IN, start):
                yield start, Figure("", (), "person", name_words().gendered.get(noun), sure=True, namings=1, described=(start, end))
            elif folded.startswith("the ", start) and (figure := by_role(document, start, noun, before)):
                yield start, figure


def _before_relative(document: Document, people: Cast, at: int, pronoun: int, told: Discourse) -> int:
    """Index behind the last trace that a pronoun may mean: in "Vance, whom he praised" he is somebody else."""
    last = len(told.starts)
    if not document.folded.endswith(_RELATIVES, 0, pronoun):
        return last
    beside = at and last and people.starts[at - 1] == told.starts[-1] and pronoun - people.ends[at - 1] <= _RELATIVE
    return last - 1 if beside else last
