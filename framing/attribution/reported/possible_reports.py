"""Which words probably attribute something, and what would each of them attribute?"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from framing.text.function_words import function_words
from framing.text.spans import Pair

from .acts import word_act
from .content_span import Order, content_order, content_pieces, content_start, goes_on_without_content
from .cues import Cue, Neighbours, Surroundings, find_cues, neighbours, subject_of, surroundings
from .model import ModelTables, weigh
from .source import mention_from
from .tokens import TokenView

_SURE = 0.8
# Log odds that a verb of saying gains which ends its sentence behind a comma: of thirteen that nothing else told, twelve attributed.
_CLOSING = 2.0
_SHORTEST = 6  # words of such a sentence
_FINITE = frozenset(("past", "present", "base"))
_VERBAL = frozenset(("ed", "vpast", "vpresent", "vbase"))


class PossibleReport(NamedTuple):
    """A cue that may attribute, with the content that it most probably has."""

    cue: Cue
    surroundings: Surroundings
    order: Order
    content: tuple[Pair, ...]
    odds: float  # log odds that the cue attributes this
    outer: float | None  # probability of the report within whose content it stands


def probable_cues(view: TokenView, tables: ModelTables) -> Iterator[tuple[Cue, Neighbours, float]]:
    """The cues that may attribute by what stands beside them, in order, with their log odds so far."""
    model, cues = tables.model, find_cues(view)
    bias, prefilter = model.cue_by_neighbours.bias, model.prefilter
    for k, cue in enumerate(cues):
        if view.folded[cue.at] in model.unlikely:
            continue
        beside = neighbours(view, cues, k)
        odds = bias + weigh(tables.by_neighbours[cue.term], beside.features)
        if closes_sentence(view, cue, beside) or brings_clause(view, cue, beside):
            odds = max(odds + _CLOSING, 0.0)
        if odds >= prefilter:
            yield cue, beside, odds


def possible_report(
    view: TokenView, tables: ModelTables, cue: Cue, beside: Neighbours, odds: float, *, outer: float | None
) -> PossibleReport | None:
    """What a cue attributes, if it is likely to attribute anything; ``outer`` is the probability of the report around it."""
    around = surroundings(view, cue, beside)
    if outer is not None and outer > _SURE and not has_own_subject(around):
        return None  # "Ruiz said he hopes": whose hope it is has been told
    odds += weigh(tables.by_sentence[cue.term], around.features)
    if odds < tables.model.least_cue:
        return None
    if cue.term.form == "according" and beside.behind == "w" and mention_from(view, view.ends[cue.end_at]) is None:
        return None  # "seated according to rank"
    order = content_order(view, tables, cue, around)
    content, end_probability = content_pieces(view, tables, cue, around, order)
    if not content or not end_probability:
        return None
    # Both the cue and its end must be right.
    odds_of_both = end_probability / (1 - end_probability + math.exp(-odds))
    return PossibleReport(cue, around, order, content, math.log(odds_of_both), outer)


def has_own_subject(around: Surroundings) -> bool:
    """Whether the subject of a cue is someone else than the one of whose words it is part, as far as its form tells."""
    return around.subject is not None and around.subject.kind != "pronoun"


def closes_sentence(view: TokenView, cue: Cue, beside: Neighbours) -> bool:
    """Whether subject and verb end the sentence behind a comma: "…, they estimate.", "…, reports the Harbor Wire."."""
    if not _says(view, cue) or beside.stop - beside.opens < _SHORTEST:
        return False
    subject, first, _ = subject_of(view, cue.at, beside.opens)
    if subject:
        ends = cue.end_at + 1 == beside.stop or goes_on_without_content(view, cue.end_at, beside.stop)
    else:
        source, first = mention_from(view, view.ends[cue.end_at]), cue.at
        told = source and (source.kind == "name" or view.document.folded[source.start : source.head_start])
        ends = bool(source and told and source.end >= view.ends[beside.stop - 1])  # not "…, pledged delegates"
    return ends and first > beside.opens and view.gaps[first - 1] == "," and (first - 1) not in view.quoted


def brings_clause(view: TokenView, cue: Cue, beside: Neighbours) -> bool:
    """Whether time, place or hearers alone part a verb of saying from its "that": "posted on his page that he left"."""
    first = cue.end_at + 1
    that = content_start(view, cue, beside.stop) if _says(view, cue) else None
    if that is None or that == first or view.folded[that] != "that" or view.folded[first] == "to" or that + 1 >= beside.stop:
        return False
    # "told a crowd that spilled onto the street"
    relative = view.classes[that + 1] in function_words().finite or view.classes[that + 1] in _VERBAL
    return not relative and subject_of(view, cue.at, beside.opens)[0] is not None


def _says(view: TokenView, cue: Cue) -> bool:
    return cue.term.form in _FINITE and "c" in cue.term.frames and word_act(view.folded[cue.at]) == "speech"
