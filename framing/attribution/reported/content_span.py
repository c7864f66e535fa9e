"""Where does the content of a cue stand, and how far does it reach?"""

import re
from bisect import bisect_left
from typing import Literal

from framing.lexicons import word_list
from framing.text.datelines import find_dateline
from framing.text.function_words import function_words
from framing.text.spans import Pair

from .behind_cues import mention_from
from .clauses import is_clause
from .content_end import most_probable_end
from .content_limit import furthest_end
from .content_start import comma_of_as, content_start
from .cues import AttributionCue, Surroundings
from .model import ModelTables
from .parentheticals import behind_aside
from .tokens import DASHES, TokenView

Order = Literal["after", "before", "around"]
"""Where content stands to its cue."""

_PARTED = re.compile(r"[;(] ?|:(?!\d) ?|[ \u00a0][–—-][ \u00a0]")
_BULLET = re.compile(r"[•●▪■►·*] ?")
_WORKS = word_list("quote_kinds.title.before")
_SIGNS = ("%", "°", "€", "£")


def content_pieces(
    view: TokenView, tables: ModelTables, cue: AttributionCue, around: Surroundings, order: Order
) -> tuple[tuple[Pair, ...], float]:
    """The content of a cue, and the probability of its end."""
    beside = around.neighbours
    first = content_start(view, cue, beside.stop)
    if order == "after":
        if (comma := comma_of_as(view, cue, beside, around.front)) is not None:
            first = comma + 1
        if first is None:
            return (), 0.0
        first = _behind_title(view, first, beside.stop)
        stop = furthest_end(view, cue, around, first)
        end, probability = most_probable_end(view, tables, cue, stop, first)
        return ((view.starts[first], _with_bracket(view, view.starts[first], _with_sign(view, end))),), probability
    front = around.front - around.in_aside
    front_end = _with_sign(view, view.ends[front - 1])
    if order == "before":
        start = _start_before_cue(view, beside.opening, front_end, order)
        pieces: tuple[Pair, ...] = ((start, _with_bracket(view, start, front_end)),)
    else:
        if first is not None and (source := mention_from(view, view.ends[cue.end_at])) and source.kind == "name":
            # "The delay, says Ana Ruiz, was foreseen"
            first = behind_aside(view, bisect_left(view.starts, source.end, first), beside.stop)
        behind = view.starts[first] if first is not None and first < beside.stop else beside.closing
        pieces = ((_start_before_cue(view, beside.opening, front_end, order), front_end), (behind, beside.closing))
    return tuple((start, end) for start, end in pieces if end > start), 1.0


def _behind_title(view: TokenView, first: int, stop: int) -> int:
    """Index of the "that" behind the title of what somebody writes in: "writes in her book “Boats and Tides” that"; else the same word."""
    if view.folded[first] != "in":
        return first
    opened = next((j for j in range(first, stop) if j in view.quoted), stop)
    if _WORKS.isdisjoint(view.folded[first:opened]):
        return first
    closed = next((j for j in range(opened, stop) if j not in view.quoted), stop)
    return closed if closed + 1 < stop and view.folded[closed] == "that" else first


def _with_sign(view: TokenView, end: int) -> int:
    """Where content ends with the sign of its last number: "rose by 5%"."""
    return end + view.document.text.startswith(_SIGNS, end)


def _with_bracket(view: TokenView, start: int, end: int) -> int:
    """Where content ends with the bracket that its last word closes: "sold to Lake (R-Ohio)", "sold to Lake (R-Calif.)"."""
    text = view.document.text
    closing = next((mark for mark in (")", ".)") if text.startswith(mark, end)), "")
    return end + len(closing) if closing and text.count("(", start, end) > text.count(")", start, end) else end


def _start_before_cue(view: TokenView, start: int, end: int, order: Order) -> int:
    """Where content that stands before its cue begins: with the sentence, behind a dateline, or behind the last mark that parts it.

    "That is a careful wording: the bill may double, according to Ruiz": the first part is the outlet's own. What two dashes
    enclose is part of the content, and so is what no clause is: "The pier may shut – or be sold, Ruiz said"; but of "The bill
    stops it – a clause, Ruiz said, that helps" he gave the latter part.
    """
    document = view.document
    if bullet := _BULLET.match(document.text, start, end):
        start = bullet.end()
    if document.paragraph_at(start).start == start and (dateline := find_dateline(document.text, start)) and dateline.end < end:
        start = dateline.end
    dashes, others = [], [start]
    for mark in _PARTED.finditer(document.text, start, end):
        if mark[0].strip() in DASHES:
            dashes.append(mark.end())
        elif mark[0][0] != "(" or document.text.find(")", mark.end(), end + 1) < 0:
            others.append(mark.end())
    start = max(others)
    dashes = [dash for dash in dashes if dash > start]
    if len(dashes) % 2 and (order == "around" or _is_own_clause(view, dashes[-1], end)):
        return dashes[-1]
    return start


def _is_own_clause(view: TokenView, start: int, end: int) -> bool:
    """Whether words behind a dash are a clause that joins on to nothing."""
    first, stop = bisect_left(view.starts, start), bisect_left(view.starts, end)
    lists = function_words()
    return view.folded[first] not in lists.joining and is_clause(view, first, stop, "")
