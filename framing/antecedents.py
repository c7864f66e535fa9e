"""Whom "he", "she", "they" and "the senator" mean: of the figures met so far, the one that fits best."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from .attribution import verbs
from .cast import Figure, Naming, cast, is_possessive
from .document import Document, once
from .name_parts import Gender, name_words
from .namings import is_heard

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
_PERSONAL = frozenset({"person", "unknown"})
_REACH = 16  # figures looked back at
_FAR = 12  # sentences


class Trace(NamedTuple):
    """A figure met in the outlet's own words, by name or by a pronoun already resolved."""

    figure: Figure
    start: int
    sentence: int
    subject: bool
    owner: bool  # "Ruiz's plan"


class Discourse(NamedTuple):
    """The traces of a document in order, and for the start of each "he" and "she" in the outlet's words the figure meant."""

    traces: list[Trace]
    starts: list[int]
    meant: dict[int, Figure]


def sentence_of(document: Document, start: int) -> int:
    """Index of the sentence that holds an offset."""
    return max(0, bisect_left(document.sentence_starts, start + 1) - 1)


def _is_subject(document: Document, naming: Naming, opens_sentence: bool) -> bool:
    """Whether a naming looks like the subject of its clause: a verb behind it, or first in its sentence, and no preposition before."""
    if is_governed(document, naming.start):
        return False
    words = document.words
    after = document.word_at(naming.end - 1) + 1
    if after < len(words) and words[after].start - naming.end <= 2:
        verb = words[after].folded
        return opens_sentence or verb in _AUXILIARIES or verb in verbs() or verb.endswith("ed")
    return opens_sentence


def is_governed(document: Document, start: int) -> bool:
    """Whether a preposition stands before the phrase that begins here."""
    at = document.word_at(start)
    before = document.words[at - 1] if at > 0 else None
    return before is not None and before.folded in _PREPOSITIONS and document.text[before.end : start].strip(" the") == ""


@once
def discourse(document: Document) -> Discourse:
    """Read the document once from its beginning, resolving each pronoun as it comes."""
    namings = cast(document).namings
    index, words = document.word_index, document.words
    pronouns = sorted(
        (words[i].start, gender, form in _SUBJECTS) for form, gender in _GENDERED.items() if form in index for i in index[form]
    )
    starts = document.sentence_starts
    meant: dict[int, Figure] = {}
    traces: list[Trace] = []
    at, sentence, last_sentence = 0, 0, -1
    for start, gender, subject in [*pronouns, (len(document.text), None, False)]:
        while at < len(namings) and namings[at].start < start:
            naming = namings[at]
            at += 1
            if naming.heard:
                continue
            sentence = max(0, bisect_right(starts, naming.start, sentence) - 1)
            if naming.figure.kind in _PERSONAL:
                owner = is_possessive(document, naming)
                subject_here = not owner and _is_subject(document, naming, sentence != last_sentence)
                traces.append(Trace(naming.figure, naming.start, sentence, subject_here, owner))
            last_sentence = sentence
        if gender is None or is_heard(document, start):
            continue
        sentence = sentence_of(document, start)
        figure = _best(traces[-_REACH:], sentence, start, gender)
        if figure:
            meant[start] = figure
            traces.append(Trace(figure, start, sentence, subject, False))
            last_sentence = sentence
    return Discourse(traces, [trace.start for trace in traces], meant)


def _best(traces: list[Trace], sentence: int, start: int, gender: Gender | None) -> Figure | None:
    """The likeliest figure among traces: a subject, near, of the right gender, named often."""
    best, best_score = None, -math.inf
    for trace in reversed(traces):
        figure = trace.figure
        if (gender and figure.gender not in (gender, None)) or sentence - trace.sentence > _FAR:
            continue
        score = (
            2.0 * trace.subject
            - 1.0 * trace.owner
            - 1.0 * (sentence - trace.sentence)
            + 1.5 * (gender is not None and figure.gender == gender)
            + 1.0 * figure.sure
            - 1.5 * (figure.kind == "unknown")
            + 0.5 * math.log1p(figure.namings)
            - 0.002 * (start - trace.start)
        )
        if score > best_score:
            best, best_score = figure, score
    return best


def by_pronoun(document: Document, start: int, pronoun: str) -> Figure | None:
    """The figure that "he" or "she" means at this place, in speech too."""
    gender = _GENDERED[pronoun]
    told = discourse(document)
    if start in told.meant:
        return told.meant[start]
    at = bisect_left(told.starts, start)
    sentence = sentence_of(document, start)
    before = told.traces[max(0, at - _REACH) : at]
    if is_heard(document, start):
        before = sorted(before + _heard_traces(document, start), key=lambda trace: trace.start)
    figure = _best(before, sentence, start, gender)
    return figure or next(
        (t.figure for t in told.traces[at : at + 5] if t.figure.kind == "person" and t.figure.gender in (gender, None)), None
    )


def _heard_traces(document: Document, start: int) -> list[Trace]:
    """Those named inside the same long quotation before an offset: a story told or cited at length has its own figures."""
    people = cast(document)
    at = bisect_left(people.starts, start)
    near = [naming for naming in people.namings[max(0, at - _REACH) : at] if naming.heard and naming.figure.kind in _PERSONAL]
    return [Trace(n.figure, n.start, sentence_of(document, n.start), _is_subject(document, n, False), False) for n in near]


def by_role(document: Document, start: int, noun: str) -> Figure | None:
    """The person whom "the senator" means: the nearest of whom the text tells that role."""
    people = cast(document)
    bearers = people.bearers.get(noun)
    if not bearers:
        return None
    at = bisect_left(people.starts, start)
    for naming in people.namings[max(0, at - 200) : at][::-1]:
        if naming.figure in bearers and not naming.heard:
            return naming.figure
    return bearers[0]


def by_salience(document: Document, start: int, end: int, noun: str, owner: Figure | None = None) -> Figure | None:
    """The person whom a description means that tells no role known from the text: the likeliest of those just named."""
    told = discourse(document)
    at = bisect_left(told.starts, start)
    sentence = sentence_of(document, start)
    near = [
        trace
        for trace in told.traces[max(0, at - _REACH) : at]
        if trace.figure.kind == "person" and trace.figure.sure and sentence - trace.sentence <= 3
    ]
    owners = {owner, *(naming.figure for naming in cast(document).within(start, end))}
    # "the former first lady and senator": any word of the phrase may tell the gender.
    titles = name_words().titles
    gender = titles.get(noun) or next((g for word in document.folded[start:end].split() if (g := titles.get(word))), None)
    return _best([trace for trace in near if trace.figure not in owners], sentence, start, gender)


def by_prominence(document: Document, start: int) -> Figure | None:
    """The person whom a text names most, where just named: "the president" of a text that gives nobody that title."""
    told = discourse(document)
    at = bisect_left(told.starts, start)
    sentence = sentence_of(document, start)
    near = {trace.figure for trace in told.traces[max(0, at - _REACH) : at] if sentence - trace.sentence <= _FAR}
    people = [figure for figure in cast(document).figures if figure.kind in _PERSONAL]
    foremost = max(people, key=lambda figure: figure.namings, default=None)
    return foremost if foremost in near else None


def by_company(document: Document, start: int) -> Figure | None:
    """The company that "the firm" means: of the names just before that are no person's, place's or public body's, the one named most."""
    people = cast(document)
    at = bisect_left(people.starts, start)
    public = name_words().public
    near = {
        naming.figure
        for naming in people.namings[max(0, at - _REACH) : at]
        if naming.figure.kind in ("organisation", "unknown") and not naming.heard and public.isdisjoint(naming.figure.words)
    }
    return max(near, key=lambda figure: figure.namings, default=None)


def by_body(document: Document, start: int, noun: str | None = None, called: frozenset[str] | None = None) -> Figure | None:
    """The body that "the agency" or "it" means: the nearest named before that has such a word in its name; any, where none is asked."""
    people = cast(document)
    at = bisect_left(people.starts, start)
    kind = "place" if noun in name_words().territories else "organisation"
    before = [
        n.figure for n in people.namings[max(0, at - 40) : at][::-1] if n.figure.kind == kind and not n.heard and n.figure.words != (noun,)
    ]
    fitting = [figure for figure in before if noun in figure.words or (called and not called.isdisjoint(figure.words))]
    if fitting or called:
        return fitting[0] if fitting else None
    return before[0] if before else None
