"""Whom "he", "she" and "the senator" mean: of the figures met so far, the one that fits best."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from ..attribution.cues import verbs
from ..document import Document, once
from .cast import Figure, Naming, cast, is_possessive, word_before, word_behind
from .name_words import Gender, name_words
from .namings import heard_at, is_heard

_FORMS: dict[Gender, tuple[str, ...]] = {"he": ("he", "him", "his", "himself"), "she": ("she", "her", "hers", "herself")}
_GENDERED: dict[str, Gender] = {form: gender for gender, forms in _FORMS.items() for form in forms}
_SUBJECTS = frozenset({"he", "she"})
_AUXILIARIES = frozenset(
    "is was are were has had have will would did does do can could may might should must also then later who whose".split()
)
_PREPOSITIONS = frozenset(
    "about after against alongside among at before behind beside between by for from in including into like near of on onto over "
    "than to toward towards under upon via with without".split()
)
_PERSONAL = ("person", "unknown")
_REACH = 16  # figures looked back at
_FAR = 12  # sentences
_BEARERS = 20  # of one office, looked at
# What speaks for a figure, in sentences of nearness.
_SUBJECT, _OWNER, _GENDER, _SURE, _UNKNOWN, _OFTEN, _CHARACTER = 2.0, -1.0, 1.5, 1.0, -1.5, 0.5, 0.002


class Trace(NamedTuple):
    """A figure met in the outlet's own words, by name or by a pronoun already resolved."""

    figure: Figure
    start: int
    sentence: int
    weight: float  # how near it is and how much speaks for it; only the gender asked for is left out


class Discourse(NamedTuple):
    """The traces of a document in order, and for the start of each "he" and "she" in the outlet's words the figure meant."""

    traces: list[Trace]
    starts: list[int]
    meant: dict[int, Figure]


def sentence_of(document: Document, start: int) -> int:
    """Index of the sentence that holds an offset."""
    return max(0, bisect_right(document.sentence_starts, start) - 1)


def is_governed(document: Document, start: int) -> bool:
    """Whether a preposition stands before the phrase that begins here."""
    before = word_before(document, start)
    if before == "the":
        before = word_before(document, start - 4)
    return before in _PREPOSITIONS


def _is_subject(document: Document, naming: Naming, opens_sentence: bool) -> bool:
    """Whether a naming looks like the subject of its clause: a verb behind it, or first in its sentence, and no preposition before."""
    if is_possessive(document, naming) or is_governed(document, naming.start):
        return False
    if opens_sentence:
        return True
    verb = word_behind(document, naming.end) or word_behind(document, naming.end + 1)
    return verb in _AUXILIARIES or verb in verbs() or verb.endswith("ed")


def _trace(figure: Figure, start: int, sentence: int, subject: bool, owner: bool = False) -> Trace:
    weight = sentence + _CHARACTER * start + _OFTEN * math.log1p(figure.namings) + _SURE * figure.sure
    weight += _SUBJECT * subject + _OWNER * owner + _UNKNOWN * (figure.kind == "unknown")
    return Trace(figure, start, sentence, weight)


@once
def discourse(document: Document) -> Discourse:
    """Read the document once from its beginning, resolving each pronoun as it comes."""
    namings, starts, heard = cast(document).namings, document.sentence_starts, heard_at(document)
    index, starts_of_words = document.words.places, document.words.starts
    pronouns: list[tuple[int, Gender | None, bool]] = [
        (starts_of_words[i], gender, form in _SUBJECTS) for form, gender in _GENDERED.items() if form in index for i in index[form]
    ]
    pronouns.sort(key=lambda pronoun: pronoun[0])
    meant: dict[int, Figure] = {}
    traces: list[Trace] = []
    at, last_sentence = 0, -1
    for start, gender, subject in [*pronouns, (len(document.text), None, False)]:
        while at < len(namings) and namings[at].start < start:
            naming = namings[at]
            at += 1
            if naming.heard:
                continue
            sentence = max(0, bisect_right(starts, naming.start) - 1)
            if naming.figure.kind in _PERSONAL:
                is_subject = _is_subject(document, naming, sentence != last_sentence)
                traces.append(_trace(naming.figure, naming.start, sentence, is_subject, is_possessive(document, naming)))
            last_sentence = sentence
        if gender is None or heard(start):
            continue
        sentence = max(0, bisect_right(starts, start) - 1)
        figure = _best(traces[-_REACH:], sentence, gender)
        if figure:
            meant[start] = figure
            traces.append(_trace(figure, start, sentence, subject))
            last_sentence = sentence
    return Discourse(traces, [trace.start for trace in traces], meant)


def _best(traces: list[Trace], sentence: int, gender: Gender | None) -> Figure | None:
    """The likeliest figure among traces: a subject, near, of the right gender, named often."""
    best, best_weight = None, -math.inf
    for figure, _, at, weight in traces:
        if gender:
            if figure.gender == gender:
                weight += _GENDER
            elif figure.gender:
                continue
        if weight >= best_weight and sentence - at <= _FAR:
            best, best_weight = figure, weight
    return best


def by_pronoun(document: Document, start: int, pronoun: str) -> Figure | None:
    """The figure that "he" or "she" means at this place, in speech too."""
    gender = _GENDERED[pronoun]
    told = discourse(document)
    if start in told.meant:
        return told.meant[start]
    at = bisect_left(told.starts, start)
    before = told.traces[max(0, at - _REACH) : at]
    if is_heard(document, start):
        before = before + _heard_traces(document, start)
    figure = _best(before, sentence_of(document, start), gender)
    after = (trace.figure for trace in told.traces[at : at + 5])
    return figure or next((figure for figure in after if figure.kind == "person" and figure.gender in (gender, None)), None)


def _heard_traces(document: Document, start: int) -> list[Trace]:
    """Those named inside the same long quotation before an offset: a story told or cited at length has its own figures."""
    people = cast(document)
    at = bisect_left(people.starts, start)
    near = [naming for naming in people.namings[max(0, at - _REACH) : at] if naming.heard and naming.figure.kind in _PERSONAL]
    return [_trace(n.figure, n.start, sentence_of(document, n.start), _is_subject(document, n, False)) for n in near]


def by_role(document: Document, start: int, noun: str, modifier: str = "") -> Figure | None:
    """The person whom "the trade minister" means: the nearest of whom the text tells that office, and no other of its kind."""
    people = cast(document)
    bearers = people.bearers.get(noun, [])
    if modifier in name_words().modifiers:
        other = f" {noun}"
        alike = [one for one in bearers[:_BEARERS] if not any(role.endswith(other) for role in one.roles)]
        bearers = people.bearers.get(f"{modifier} {noun}") or alike
    if not bearers:
        return None
    if len(bearers) == 1:
        return bearers[0]
    at = bisect_left(people.starts, start)
    for naming in people.namings[max(0, at - 200) : at][::-1]:
        if not naming.heard and naming.figure in bearers[:_BEARERS]:
            return naming.figure
    return bearers[0]


def by_salience(document: Document, start: int, end: int, noun: str, owner: Figure | None = None) -> Figure | None:
    """The person whom a description means that tells no role known from the text: the likeliest of those just named."""
    told = discourse(document)
    at = bisect_left(told.starts, start)
    sentence = sentence_of(document, start)
    owners = {owner, *(naming.figure for naming in cast(document).within(start, end))}
    near = [
        trace
        for trace in told.traces[max(0, at - _REACH) : at]
        if trace.figure.kind == "person" and trace.figure.sure and sentence - trace.sentence <= 3 and trace.figure not in owners
    ]
    # "the former first lady and senator": any word of the phrase may tell the gender.
    titles = name_words().titles
    gender = titles.get(noun) or next((g for word in document.folded[start:end].split() if (g := titles.get(word))), None)
    return _best(near, sentence, gender)


def by_prominence(document: Document, start: int) -> Figure | None:
    """The person whom a text names most, where just named: "the president" of a text that gives nobody that title."""
    told = discourse(document)
    at = bisect_left(told.starts, start)
    sentence = sentence_of(document, start)
    foremost = _foremost(document)
    near = any(trace.figure is foremost and sentence - trace.sentence <= _FAR for trace in told.traces[max(0, at - _REACH) : at])
    return foremost if near else None


@once
def _foremost(document: Document) -> Figure | None:
    people = [figure for figure in cast(document).figures if figure.kind in _PERSONAL]
    return max(people, key=lambda figure: figure.namings, default=None)


def by_company(document: Document, start: int) -> Figure | None:
    """The company that "the firm" means: of the names just before that are no person's, place's or public body's, the one named most."""
    people = cast(document)
    at = bisect_left(people.starts, start)
    public = name_words().public
    near = {
        naming.figure: None
        for naming in people.namings[max(0, at - _REACH) : at]
        if naming.figure.kind in ("organisation", "unknown") and not naming.heard and public.isdisjoint(naming.figure.words)
    }
    return max(near, key=lambda figure: figure.namings, default=None)


def by_body(document: Document, start: int, noun: str, called: frozenset[str] | None) -> Figure | None:
    """The body that "the agency" means: the nearest named before that may be called so; any, where the noun fits all."""
    people = cast(document)
    at = bisect_left(people.starts, start)
    kind = "place" if noun in name_words().territories else "organisation"
    nearest = None
    for naming in people.namings[max(0, at - 40) : at][::-1]:
        figure = naming.figure
        if figure.kind != kind or naming.heard or figure.words == (noun,):
            continue
        if noun in figure.words or (called and not called.isdisjoint(figure.words)):
            return figure
        nearest = nearest or figure
    return None if called else nearest
