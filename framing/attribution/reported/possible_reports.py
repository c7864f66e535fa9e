"""Which words probably attribute something, and what would each of them attribute?"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from framing.lexicons import word_list
from framing.text.spans import Pair

from .attribution_syntax import attributes_by_its_build
from .behind_cues import mention_from
from .content_order import content_order
from .content_span import Order, content_pieces
from .cues import AttributionCue, Neighbours, Surroundings, find_attribution_cues, judged_as, neighbours, surroundings
from .model import ModelTables, weigh
from .tokens import TokenView

_CERTAIN = 0.8
_HOW_IT_WENT = word_list("attribution.acts.how_it_went")
# Log odds that a verb of saying gains by the build of its sentence alone; then it is a cue at least as likely as not.
_CLOSING = 2.0


class PossibleReport(NamedTuple):
    """A cue that may attribute, with the content that it most probably has."""

    cue: AttributionCue
    surroundings: Surroundings
    order: Order
    content: tuple[Pair, ...]
    odds: float  # log odds that the cue attributes this
    outer: float | None  # probability of the report within whose content it stands


def probable_cues(view: TokenView, tables: ModelTables) -> Iterator[tuple[AttributionCue, Neighbours, float]]:
    """The cues that may attribute by what stands beside them, in order, with their log odds so far."""
    model, cues = tables.model, find_attribution_cues(view)
    bias, prefilter = model.cue_by_neighbours.bias, model.prefilter
    for k, cue in enumerate(cues):
        if judged_as(view, cue) in model.unlikely:
            continue
        beside = neighbours(view, cues, k)
        odds = bias + weigh(tables.by_neighbours[cue.term], beside.features)
        if attributes_by_its_build(view, cue, beside):
            odds = max(odds + _CLOSING, 0.0)
        if odds >= prefilter:
            yield cue, beside, odds


def possible_report(
    view: TokenView, tables: ModelTables, cue: AttributionCue, beside: Neighbours, odds: float, *, outer: float | None
) -> PossibleReport | None:
    """What a cue attributes, if it is likely to attribute anything; ``outer`` is the probability of the report around it."""
    around = surroundings(view, cue, beside)
    if outer is not None and outer > _CERTAIN and not has_own_subject(around):
        return None  # "Ruiz said he hopes": whose hope it is has been told
    odds += weigh(tables.by_sentence[cue.term], around.features)
    if odds < tables.model.least_cue:
        return None
    how = cue.term.form == "according" and view.folded[cue.end_at + 1 : cue.end_at + 2]
    if how and (how[0] in _HOW_IT_WENT or (beside.behind == "w" and mention_from(view, view.ends[cue.end_at]) is None)):
        return None  # "seated according to rank", "It went according to plan for six laps"
    order = content_order(view, tables, cue, around)
    content, end_probability = content_pieces(view, tables, cue, around, order)
    if not content:
        return None
    # Both the cue and its end must be right.
    odds_of_both = end_probability / (1 - end_probability + math.exp(-odds))
    return PossibleReport(cue, around, order, content, math.log(odds_of_both), outer)


def has_own_subject(around: Surroundings) -> bool:
    """Whether the subject of a cue is someone else than the one of whose words it is part, as far as its form tells."""
    return around.subject is not None and around.subject.kind != "pronoun"
