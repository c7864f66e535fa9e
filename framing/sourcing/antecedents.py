"""Whom "he", "she" and "the senator" mean: of the figures met so far, the one that fits best."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from ..attribution.cues import verbs
from ..attribution.mentions import mentions
from ..attribution.reported_scene import function_words
from ..document import Document, once
from .beside_names import is_possessive, word_before, word_behind
from .cast import Cast, cast
from .figures import Figure
from .name_words import PERSONAL, Gender, name_words
from .namings import heard_at, is_heard

_FORMS: dict[Gender, tuple[str, ...]] = {"he": ("he", "him", "his", "himself"), "she": ("she", "her", "hers", "herself")}
_GENDERED: dict[str, Gender] = {form: gender for gender, forms in _FORMS.items() for form in forms}
_SUBJECTS = frozenset({"he", "she"})
_AUXILIARIES = frozenset(
    "is was are were has had have will would did does do can could may might should must also then later who whose".split()
)
_BRINGS_IN = ("a ", "an ", "one ", "another ", "his ", "her ", "their ")
_RELATIVES = (" whom ", " who ")
_RELATIVE = 7  # characters: ", whom "
_TITLE = 8  # characters: "Ohio Gov. Ana Ruiz"
_REACH = 16  # figures looked back at
_NEAR, _FAR = 3, 12  # sentences
_BEARERS = 20  # of one office, looked at
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
            standing = self.standing[figure] = _standing(figure)
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
        first = self.since(at, sentence, _FAR)
        weights = self.weights(gender)[first:at]
        weight = max(weights, default=-math.inf)
        return weight, None if weight == -math.inf else self.figures[first + weights.index(weight)]

    def since(self, at: int, sentence: int, far: int) -> int:
        """Index of the first trace that is looked back at: so many sentences before, and not too many traces."""
        return bisect_left(self.sentences, sentence - far, max(0, at - _REACH), at)


def sentence_of(document: Document, start: int) -> int:
    """Index of the sentence that holds an offset."""
    return max(0, bisect_right(document.sentence_starts, start) - 1)


def is_governed(document: Document, start: int) -> bool:
    """Whether a preposition stands before the phrase that begins here, or before the article or the title in front of it."""
    titles = name_words().titles
    before = word_before(document, start)
    while before == "the" or before.rstrip(".") in titles:
        start -= len(before) + 1
        before = word_before(document, start)
    return before in function_words().prepositions


def _is_verb_behind(document: Document, end: int) -> bool:
    verb = word_behind(document, end) or word_behind(document, end + 1)
    return verb in _AUXILIARIES or verb in verbs() or verb.endswith("ed")


def _nearness(document: Document, start: int, end: int, sentence: int, opens: bool) -> float:
    """How near a naming is: more where it looks like the subject of its clause, a verb behind it or first in its sentence."""
    near = sentence + _CHARACTER * start
    if is_possessive(document, end):
        return near + _OWNER
    return near + _SUBJECT if not is_governed(document, start) and (opens or _is_verb_behind(document, end)) else near


def _standing(figure: Figure) -> tuple[float, float, float]:
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
    for pronoun, gender, subject, somebody in _places_without_names(document):
        stop = bisect_left(people.starts, pronoun, at)
        for i in range(at, stop):
            if not people.heard[i]:
                start, figure = people.starts[i], people.named[i]
                sentence = bisect_right(starts, start) - 1
                if figure.kind in PERSONAL:
                    told.meets(figure, start, sentence, _nearness(document, start, people.ends[i], sentence, sentence != last_sentence))
                if figure.kind in PERSONAL or i + 1 == len(people.starts) or people.starts[i + 1] > people.ends[i] + _TITLE:
                    last_sentence = sentence
        at = stop
        if heard(pronoun):
            continue
        sentence = bisect_right(starts, pronoun) - 1
        if somebody:
            told.meets(somebody, pronoun, sentence, sentence + _CHARACTER * pronoun + _SUBJECT)
        if gender is None:
            continue
        _, meant = told.best(_before_relative(document, people, at, pronoun, told), sentence, gender)
        if meant:
            told.meant[pronoun] = meant
            told.meets(meant, pronoun, sentence, sentence + _CHARACTER * pronoun + _SUBJECT * subject)
            last_sentence = sentence
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
    found = [_Place(starts[i], gender, form in _SUBJECTS, None) for form, gender in _GENDERED.items() if form in index for i in index[form]]
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


def by_pronoun(document: Document, start: int, pronoun: str) -> Figure | None:
    """The figure that "he" or "she" means at this place, in speech too."""
    gender = _GENDERED[pronoun]
    told = discourse(document)
    if start in told.meant:
        return told.meant[start]
    at = bisect_left(told.starts, start)
    weight, figure = told.best(at, sentence_of(document, start), gender)
    if is_heard(document, start):
        figure = _best_heard(document, start, gender, weight) or figure
    after = told.figures[at : at + 5]
    return figure or next((figure for figure in after if figure.kind == "person" and figure.gender in (gender, None)), None)


def _best_heard(document: Document, start: int, gender: Gender, best: float) -> Figure | None:
    """The likeliest of those named inside the same long quotation before an offset, which has its own figures; None below ``best``."""
    people = cast(document)
    sentence = sentence_of(document, start)
    at = bisect_left(people.starts, start)
    likeliest = None
    for name_start, end, figure, aloud in people.rows(max(0, at - _REACH), at):
        of_name = sentence_of(document, name_start)
        if aloud and figure.kind in PERSONAL and sentence - of_name <= _FAR:
            he, she, _ = _standing(figure)
            weight = _nearness(document, name_start, end, of_name, False) + (he if gender == "he" else she)
            if weight >= best and weight > -math.inf:
                best, likeliest = weight, figure
    return likeliest


def by_role(document: Document, start: int, noun: str, modifier: str = "") -> Figure | None:
    """The person whom "the trade minister" means: the nearest of whom the text tells that office, and no other of its kind."""
    people = cast(document)
    gender = name_words().gendered.get(noun)
    bearers = [one for one in people.bearers.get(noun, [])[:_BEARERS] if gender is None or one.gender in (gender, None)]
    if modifier in name_words().modifiers:
        other = f" {noun}"
        alike = [one for one in bearers[:_BEARERS] if not any(role.endswith(other) for role in one.roles)]
        bearers = people.bearers.get(f"{modifier} {noun}") or alike
    if not bearers:
        return None
    if len(bearers) == 1:
        return bearers[0]
    at = bisect_left(people.starts, start)
    first, near = max(0, at - 200), bearers[:_BEARERS]
    nearest = None
    for naming, _, figure, aloud in [*people.rows(first, at)][::-1]:
        if figure in near and not aloud:
            if not is_governed(document, naming):
                return figure
            nearest = nearest or figure
    return nearest or bearers[0]


def by_salience(document: Document, start: int, end: int, noun: str, owner: Figure | None = None) -> Figure | None:
    """The person whom a description means that tells no role known from the text: the likeliest of those just named."""
    told = discourse(document)
    at = bisect_left(told.starts, start)
    first = told.since(at, sentence_of(document, start), _NEAR)
    near = {figure for figure in told.figures[first:at] if figure.kind == "person" and figure.sure and not figure.described}
    near -= {owner, *(naming.figure for naming in cast(document).within(start, end))}
    if not near:
        return None
    # "the former first lady and senator": any word of the phrase may tell the gender.
    genders = name_words().gendered
    gender = genders.get(noun) or next((g for word in document.folded[start:end].split() if (g := genders.get(word))), None)
    weights = told.weights(gender)
    likeliest = max([i for i in range(first, at) if told.figures[i] in near], key=weights.__getitem__)
    return told.figures[likeliest] if weights[likeliest] > -math.inf else None


def by_prominence(document: Document, start: int) -> Figure | None:
    """The person whom a text names most, where just named: "the president" of a text that gives nobody that title."""
    told = discourse(document)
    at = bisect_left(told.starts, start)
    first = told.since(at, sentence_of(document, start), _FAR)
    foremost = _foremost(document)
    return foremost if foremost in told.figures[first:at] else None


@once
def _foremost(document: Document) -> Figure | None:
    people = [figure for figure in cast(document).figures if figure.kind in PERSONAL]
    return max(people, key=lambda figure: figure.namings, default=None)


def by_company(document: Document, start: int) -> Figure | None:
    """The company that "the firm" means: of the names just before that are no person's, place's or public body's, the one named most."""
    people = cast(document)
    at = bisect_left(people.starts, start)
    public = name_words().public
    near = {
        figure: None
        for _, _, figure, aloud in people.rows(max(0, at - _REACH), at)
        if figure.kind in ("organisation", "unknown") and not aloud and public.isdisjoint(figure.words)
    }
    return max(near, key=lambda figure: figure.namings, default=None)


def by_body(document: Document, start: int, noun: str, called: frozenset[str] | None) -> Figure | None:
    """The body that "the agency" means: the nearest named before that may be called so; any, where the noun fits all."""
    people = cast(document)
    at = bisect_left(people.starts, start)
    kind = "place" if noun in name_words().territories else "organisation"
    nearest = None
    for _, _, figure, aloud in [*people.rows(max(0, at - 40), at)][::-1]:
        if figure.kind != kind or aloud or figure.words == (noun,):
            continue
        if noun in figure.words or (called and not called.isdisjoint(figure.words)):
            return figure
        nearest = nearest or figure
    return None if called else nearest
