"""Where does content that stands behind its cue most probably end?"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate, compress
from typing import NamedTuple

from framing.lexicons import word_list
from framing.text.function_words import function_words

from .cues import AttributionCue, length
from .model import ModelTables, weigh
from .parentheticals import own_verb
from .tokens import INNER_MARKS, QUOTES, TokenView

_MOST_KEPT = 4096
_COUNTS = ("=0", "=1", "=2", "=3", "=4")
_WITHIN = word_list("function_words.ends_phrase")
_JOINS = word_list("function_words.joins_on")
_OUTWEIGHS = 1.6  # weight of all ends, that of the likeliest being one


class End(NamedTuple):
    """A place where content may end."""

    stop: int  # index of the first word behind it
    boundary: str  # the class of that word, behind the mark before it: the group of the first features
    features: tuple[str, ...]  # of the templates of "end_by_boundary", then of "end_by_cue"


_as_end: Callable[[tuple[int, str, tuple[str, ...]]], End] = partial(tuple.__new__, End)
"""``End._make`` without its own count of the fields."""


def possible_ends(view: TokenView, stop: int, first: int) -> list[End]:
    """Every place where content that begins with word ``first`` may end."""
    classes, gaps, folded, quoted = view.classes, view.gaps, view.folded, view.quoted
    finite, bounds = function_words().auxiliary_classes, function_words().ends_content
    last = stop - 1
    verb = next((j for j in range(first, last + 1) if classes[j] in finite), stop)
    found: list[End] = []
    marks = 0
    places = [j for j in range(first, last) if gaps[j] or (classes[j + 1] in bounds and not _is_all_but(folded, j))]
    places.append(last)
    for j in places:
        gap = gaps[j]
        if j + 1 == stop or (gap == "[" and folded[j + 1].isdigit()):  # "[2]" cites what stands before it
            boundary = mark = second_class = second_word = "E"
            left, stop = 0, j + 1
        else:
            following = classes[j + 1]
            if not gap or gap in INNER_MARKS:
                if following not in bounds or view.document.text.startswith("-", view.ends[j]):
                    continue  # nor "the bait | -and-click trade"
                boundary, mark = following, "s"
            elif gap in QUOTES or (j in quoted and j + 1 in quoted):
                continue
            else:
                boundary, mark = gap + following, ","
            second_class = second_word = "E"
            if j + 2 < stop:
                second_class, second_word = gaps[j + 1] or classes[j + 2], folded[j + 2]
            left = stop - j - 1
        words = j + 1 - first
        features = (
            ("v" if verb <= j else "-") + mark + _COUNTS[min(len(found), 3)],
            second_class,
            second_word,
            classes[j],
            length(left),
            mark + _COUNTS[min(marks, 2)],
            mark + (_COUNTS[words] if words <= 4 else length(words)),
        )
        found.append(_as_end((j + 1, boundary, features)))
        if j + 1 == stop:
            break
        marks += mark == ","
    return found


def _is_all_but(folded: Sequence[str], j: int) -> bool:
    """Whether "but" goes with the word before it: "they would all but certainly agree"; not "no dealer at all but a fraud"."""
    return folded[j : j + 2] == ["all", "but"] and folded[j - 1] != "at"


def end_groups(view: TokenView, cue: AttributionCue, first: int) -> tuple[str, str]:
    """The groups of the features of "end_by_cue"."""
    return cue.term.lemma, view.classes[first]


def most_probable_end(view: TokenView, tables: ModelTables, cue: AttributionCue, stop: int, first: int) -> tuple[int, float]:
    """The end that most probably shares half of the true content, and that probability."""
    if view.quoted:
        return _weigh_ends(view, tables, cue, stop, first)
    # A page may hold one line a thousand times: what the same words say behind the same verb is weighed once.
    start = view.starts[first]
    same = (cue.term.lemma, view.document.text[start : view.ends[stop - 1]])
    weighed = tables.weighed.get(same)
    if weighed is None:
        if len(tables.weighed) >= _MOST_KEPT:
            tables.weighed.clear()
        end, probability = _weigh_ends(view, tables, cue, stop, first)
        weighed = tables.weighed[same] = end - start, probability
    return start + weighed[0], weighed[1]


def _weigh_ends(view: TokenView, tables: ModelTables, cue: AttributionCue, stop: int, first: int) -> tuple[int, float]:
    least = own_verb(view, cue, first, stop)
    ends = [end for end in possible_ends(view, stop, first) if end.stop > least]
    if len(ends) < 2:
        return (view.ends[ends[0].stop - 1], 1.0) if ends else (view.starts[first], 0.0)
    by_boundary, by_cue = tables.by_boundary, tables.model.end_by_cue.tables(end_groups(view, cue, first))
    scores = [weigh(by_boundary[boundary] + by_cue, features) for _, boundary, features in ends]
    start = view.starts[first]
    lengths = [view.ends[end.stop - 1] - start for end in ends]
    best, probability = best_length(lengths, scores)
    likeliest = ends[scores.index(max(scores))]
    if not _closes_phrase(view, first, ends[lengths.index(best)], likeliest):
        closing = [_closes_phrase(view, first, end, likeliest) for end in ends]
        best, _ = best_length(list(compress(lengths, closing)), list(compress(scores, closing)))
    return start + best, probability


def _parts_bracket(view: TokenView, first: int, stop: int) -> bool:
    """Whether content would end amid a bracket, or before one behind which its clause goes on.

    "that Roe (D-Lowell | , a lawyer) is", "that Vance and Roe (R-Calif | .) are", "that Vance and Roe | (R-Calif.) are".
    """
    text, start, end = view.document.text, view.starts[first], view.ends[stop - 1]
    if text.startswith(" (", end):
        closing = text.find(") ", end, view.starts[-1])
        return closing > 0 and text[closing + len(") ")].islower()
    if text.count("(", start, end) <= text.count(")", start, end):
        return False
    behind = text[end : view.starts[stop]]
    return ")" not in behind or (behind.startswith(".") and text[view.starts[stop]].islower())


def _closes_phrase(view: TokenView, first: int, end: End, likeliest: End) -> bool:
    """Whether a phrase may close there: not a middling end, as in "that he backed a ban on | so-called boats", "a deal, and then |".

    Nor before an "and" that goes on to where content most likely ends: "is keeping the mayor | and his staff busy".
    """
    if end.boundary == "E":
        return True
    if _parts_bracket(view, first, end.stop):
        return False
    if end.stop < likeliest.stop and not view.gaps[end.stop - 1] and end.boundary in function_words().and_but:
        return False
    if view.folded[end.stop - 1] in _JOINS:
        return False
    if not end.features[0].startswith("v"):
        return True  # no clause: "endorsed the plan | at a dinner"
    between = view.document.text[view.ends[end.stop - 1] : view.starts[end.stop]]
    if between == ". ":
        return False  # "in the Sept. 14 strikes"
    joined = between == " " and view.gaps[end.stop] == "-"  # "a ban on so-called boats"
    return not joined and end.boundary not in _WITHIN


def best_length(lengths: Sequence[int], scores: Sequence[float]) -> tuple[int, float]:
    """Of lengths in order, with the log odds of each, the one that most probably is half as long as the true one, or twice, or between.

    A length that outweighs all others together is taken; else a middling one may be the safest.
    """
    top = max(scores)
    odds = [math.exp(score - top) for score in scores]
    below = [0.0, *accumulate(odds)]
    total = below[-1]
    if total < _OUTWEIGHS:
        likeliest = lengths[scores.index(top)]
        return likeliest, (below[bisect_right(lengths, 2 * likeliest)] - below[bisect_left(lengths, likeliest / 2)]) / total
    shares: list[float] = []
    first = behind = 0  # of the lengths from half of one to twice as much
    for one in lengths:
        while lengths[first] < one / 2:
            first += 1
        while behind < len(lengths) and lengths[behind] <= 2 * one:
            behind += 1
        shares.append((below[behind] - below[first]) / total)
    most = round(max(shares), 3)
    safest = [i for i, share in enumerate(shares) if round(share, 3) == most]
    best = max(safest, key=odds.__getitem__)
    return lengths[best], shares[best]
