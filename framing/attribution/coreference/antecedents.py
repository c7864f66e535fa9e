"""Whom "he", "she", "the senator" and "the agency" mean: of the figures met so far, the one that fits best."""

from __future__ import annotations

import math
from bisect import bisect_left

from framing.text.document import Document, once

from .entities import Figure
from .entity_index import cast
from .name_lexicon import PERSONAL, Gender, name_words
from .name_mentions import is_heard
from .salience import FAR, GENDERED, REACH, discourse, nearness, sentence_of, standing_of

_NEAR = 3  # sentences


def by_pronoun(document: Document, start: int, pronoun: str) -> Figure | None:
    """The figure that "he" or "she" means at this place, in speech too."""
    gender = GENDERED[pronoun]
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
    for name_start, end, figure, aloud in people.rows(max(0, at - REACH), at):
        of_name = sentence_of(document, name_start)
        if aloud and figure.kind in PERSONAL and sentence - of_name <= FAR:
            he, she, _ = standing_of(figure)
            weight = nearness(document, name_start, end, of_name, False) + (he if gender == "he" else she)
            if weight >= best and weight > -math.inf:
                best, likeliest = weight, figure
    return likeliest


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
    first = told.since(at, sentence_of(document, start), FAR)
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
        for _, _, figure, aloud in people.rows(max(0, at - REACH), at)
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
