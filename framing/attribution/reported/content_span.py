"""Where does the content of a cue stand, and how far does it reach?"""

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

from framing.attribution.mentions.attribution_words import speaking_forms
from framing.lexicons import word_list
from framing.text.datelines import find_dateline
from framing.text.function_words import function_words
from framing.text.spans import Pair

from .agents import AGENTS, clause_of_agent
from .clauses import is_clause
from .cues import AttributionCue, Surroundings, length
from .enclosed import behind_aside, behind_source, own_verb
from .model import ModelTables, weigh
from .subjects import mention_from, subject_of
from .tokens import FINITE, INFLECTED, TokenView

Order = Literal["after", "before", "around"]
"""Where content stands to its cue."""

_HELPS = word_list("attribution.content_spans.helps")
_MOST_BEFORE_THAT = 8  # words, of time, place or whom a cue addresses
_FAR_THAT = 14  # words of an occasion before "that he": "said in an interview on the Lowell radio station 77 that he"
_PERSONS = word_list("attribution.content_spans.persons")
_PERSONS_AND_IT = _PERSONS | {"it", "there"}
_WHO = word_list("attribution.sources_of_reports.relatives")
_MAIN = function_words().auxiliary_classes | FINITE
_FINITE_CLASSES = function_words().auxiliary_classes | FINITE | INFLECTED
_FROM_NOW = word_list("attribution.content_spans.from_now")
_NUMBERS = word_list("quantities.units") - {"one"}
_CONCEDES = word_list("attribution.content_spans.concedes")
_INNER = frozenset("-'$£€")  # within a word or before an amount
_QUOTES = frozenset('"“”`')
_MOST_KEPT = 4096
_COUNTS = ("=0", "=1", "=2", "=3", "=4")
_OUTWEIGHS = 1.6  # weight of all ends, that of the likeliest being one
_ALIKE = 0.002  # shares that differ by more are not the same to three places
_PARTED = re.compile(r"[;(] ?|:(?!\d) ?|[ \u00a0][–—-][ \u00a0]")
_DASHES = frozenset("–—-")
_POINTS_ON = word_list("attribution.content_spans.points_on")
_FEW = 5  # words from a verb to its quote
_SIGNS = ("%", "°", "€", "£")


def content_pieces(
    view: TokenView, tables: ModelTables, cue: AttributionCue, around: Surroundings, order: Order
) -> tuple[tuple[Pair, ...], float]:
    """The content of a cue, and the probability of its end."""
    beside = around.neighbours
    first = content_start(view, cue, beside.stop)
    if order == "after":
        if first is None:
            return (), 0.0
        stop = _end_of_relative(view, around, first, _next_report(view, cue, around, first))
        stop = _before_quote_apart(view, cue, first, stop)
        end, probability = _most_probable_end(view, tables, cue, stop, first)
        return ((view.starts[first], _with_sign(view, end)),), probability
    front = around.front - (order == "around" and view.folded[around.front - 1] == "as")  # "The pier, as Ruiz noted, was late"
    front_end = _with_sign(view, view.ends[front - 1]) if front else 0
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


def _with_sign(view: TokenView, end: int) -> int:
    """Where content ends with the sign of its last number: "rose by 5%"."""
    return end + view.document.text.startswith(_SIGNS, end)


def _next_report(view: TokenView, cue: AttributionCue, around: Surroundings, first: int) -> int:
    """Index of the word with which another report of the sentence begins, behind which content cannot reach.

    "Ruiz said the bridge was shut, and Vance added that it was unsafe"; "Ruiz said that it was shut and added that it was unsafe".
    """
    gaps, folded, beside = view.gaps, view.folded, around.neighbours
    helped = (
        cue.term.form == "base" and cue.at > 0 and view.classes[cue.at - 1] in _HELPS | function_words().auxiliary_classes
    )  # "would not say"
    infinitive = helped or folded[first] == "to"
    subordinate = folded[beside.opens] in function_words().subordinating and not any(gaps[beside.opens : first - 1])
    for other in beside.cues_behind:
        if other.at >= beside.stop:
            break
        if other.term.form == "ing" and other.term.says and gaps[other.at - 1] == "," and other.at - 2 > first:
            return other.at  # "Ruiz said it was shut, adding that it was unsafe"
        if not other.term.finite:
            continue
        subject, front, _ = subject_of(view, other.at, beside.opens)
        before = (front if subject else other.at) - 1
        if before <= first:
            continue
        if infinitive and subject is None and folded[front - 1] in ("but", "and") and other.term.says:
            return front - 1  # "Ruiz declined to say whether it was shut but later said that it was safe"
        if subject and (gaps[before] == ";" or (subordinate and gaps[before] == ",")):
            return before + 1  # "When Ruiz asked for the report, officials said"
        if subject and gaps[before - 1] == "," and folded[before] in _CONCEDES and other.term.says:
            return before  # "Ruiz said it was shut, though she admitted that it was late"
        if folded[before] not in function_words().joining:
            continue
        if gaps[before - 1] if subject else _says_more(view, cue, other, beside.stop):
            return before
    return beside.stop


def _end_of_relative(view: TokenView, around: Surroundings, first: int, stop: int) -> int:
    """Index of the verb behind the comma that closes a relative clause: "Ruiz, who said that it was late, expects more"."""
    if around.kind not in _WHO or not around.front or view.gaps[around.front - 1] != ",":
        return stop
    return next((j + 1 for j in range(first, stop - 1) if view.gaps[j] == "," and view.classes[j + 1] in _MAIN), stop)


def _says_more(view: TokenView, cue: AttributionCue, other: AttributionCue, stop: int) -> bool:
    """Whether a verb without a subject says more of whom the first has said something: "Ruiz said it was shut and added that …".

    "Ruiz says it was shut and says she knew"; not "Ruiz says the clerks wrote and said so".
    """
    first = other.end_at + 1
    if first >= stop:
        return False
    if view.folded[first] == "that":
        return True
    again = cue.term.says and other.term.says and cue.term.form == other.term.form
    return again and (first in view.quoted or view.folded[first] in _PERSONS_AND_IT or view.gaps[other.end_at] == ",")


def _before_quote_apart(view: TokenView, cue: AttributionCue, first: int, stop: int) -> int:
    """Index of the first word of a quote that a colon sets apart from the clause: "Ruiz said that it was shut: “Nobody came”".

    Not in "said so when she told Lake: “Nobody came”", "put it this way: “Nobody came”", "said in the summer: “Nobody came”".
    """
    quoted = view.quoted
    if not quoted or first in quoted:
        return stop
    apart = next((j for j in range(first + 2, stop) if view.gaps[j - 1] == ":" and j in quoted and j - 1 not in quoted), stop)
    if apart == stop or view.folded[apart - 1] in _POINTS_ON or not speaking_forms().isdisjoint(view.folded[apart - _FEW : apart]):
        return stop
    return apart if is_clause(view, first, apart, cue.term.lemma) else stop


def _with_bracket(view: TokenView, start: int, end: int) -> int:
    """Where content ends with the bracket that its last word closes: "sold to Lake (R-Ohio)"."""
    text = view.document.text
    return end + (text.startswith(")", end) and text.count("(", start, end) > text.count(")", start, end))


def _start_before_cue(view: TokenView, start: int, end: int, order: Order) -> int:
    """Where content that stands before its cue begins: with the sentence, behind a dateline, or behind the last mark that parts it.

    "That is a careful wording: the bill may double, according to Ruiz": the first part is the outlet's own. What two dashes
    enclose is part of the content, and so is what no clause is: "The pier may shut – or be sold, Ruiz said"; but of "The bill
    stops it – a clause, Ruiz said, that helps" he gave the latter part.
    """
    document = view.document
    if document.paragraph_at(start).start == start and (dateline := find_dateline(document.text, start)) and dateline.end < end:
        start = dateline.end
    dashes, others = [], [start]
    for mark in _PARTED.finditer(document.text, start, end):
        if mark[0].strip() in _DASHES:
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


def content_start(view: TokenView, cue: AttributionCue, stop: int) -> int | None:
    """Index of the first word of what follows a cue: behind its particle, whom it addresses, the day, or "in a statement" before "that"."""
    gaps, folded, lists = view.gaps, view.folded, function_words()
    i, lemma = cue.end_at + 1, cue.term.lemma
    if i >= stop:
        return None
    if cue.term.form == "according":
        return clause_of_agent(view, cue.at, stop) if view.folded[cue.at] in AGENTS else behind_source(view, i, stop)
    that = _that(view, cue, i, stop)
    if that is not None:
        return that
    word = folded[i]
    following = folded[i + 1] if i + 1 < stop else ""
    particle = not gaps[i - 1] and (word in lists.verb_particles or (word == "to" and lemma in lists.takes_to))
    amount = following[:1].isdigit() or following == "least"  # "an estimate of $15,000 a household" is of that amount
    if (particle and not amount) or word in lists.days:
        i += 1
        if word == "on" and following in lists.days and i + 1 < stop:
            i += 1  # "said on Monday the fund would close"
    behind = behind_addressed(view, cue, i, stop)
    i = _behind_day(view, behind, stop) if behind < stop else i
    return i if i < stop else None


def _behind_day(view: TokenView, i: int, stop: int) -> int:
    """Index of the word behind the day on which something was said to somebody: "told the council on Monday how"; else ``i``."""
    days, folded = function_words().days, view.folded
    behind = i + (folded[i] == "on") + 1
    return behind if behind < stop and folded[behind - 1] in days and not view.gaps[behind - 1] and not view.gaps[i - 1] else i


def behind_addressed(view: TokenView, cue: AttributionCue, i: int, stop: int) -> int:
    """Index of the word behind whom a verb addresses, where it does: "told the council that"; else ``i``."""
    if cue.term.lemma not in function_words().addressed or i >= stop:
        return i
    if view.folded[i] == "her" and (i + 1 == stop or view.gaps[i] or view.folded[i + 1] == "that"):
        return i + 1  # "told her that", not "told her brother"
    at = bisect_left(view.mention_starts, view.starts[i])
    if at == len(view.mentions) or view.mention_starts[at] != view.starts[i]:
        return i
    return bisect_left(view.starts, view.mentions[at].end, i)


def _that(view: TokenView, cue: AttributionCue, i: int, stop: int) -> int | None:
    """Index of the "that" which opens the content, where only time, place or who is addressed stands before it."""
    folded, gaps, lists = view.folded, view.gaps, function_words()
    word = folded[i]
    if word == "that":
        return i
    if gaps[i - 1] == ",":  # "found, in general, that"
        closing = next((j for j in range(i, min(i + _FAR_THAT, stop - 1)) if gaps[j]), stop)
        return closing + 1 if closing < stop - 1 and gaps[closing] == "," and folded[closing + 1] == "that" else None
    # "said yesterday that", "said repeatedly that", "announced two days earlier that"
    circumstance = word in lists.circumstance or word in lists.days or word.endswith("ly")
    counted = not circumstance and (view.classes[i] == "num" or word in _NUMBERS)
    if not (circumstance or counted or cue.term.lemma in lists.addressed):
        return None
    within = _INNER | _QUOTES if i in view.quoted else _INNER  # "told “Meet the River” on Monday that"
    far = i + _MOST_BEFORE_THAT
    comma = False
    for j in range(i + 1, min(i + _FAR_THAT + 1, stop)):
        comma = comma or gaps[j - 1] == ","
        if (gaps[j - 1] and gaps[j - 1] not in within and gaps[j - 1] != ",") or (comma and view.classes[j - 1] in _FINITE_CLASSES):
            return None
        if folded[j] != "that":
            continue
        if counted and folded[j - 1] not in _FROM_NOW:
            return None  # "said 12 percent of drivers of that age left"
        if comma:  # "said at a school in Lowell, Ohio, that it was shut"
            return j if circumstance and gaps[j - 1] == "," else None
        return j if j <= far or _PERSONS.issuperset(folded[j + 1 : j + 2]) else None
    return None


class End(NamedTuple):
    """A place where content may end."""

    stop: int  # index of the first word behind it
    boundary: str  # the class of that word, behind the mark before it: the group of the first features
    features: tuple[str, ...]  # of the templates of "end_by_boundary", then of "end_by_cue"


def possible_ends(view: TokenView, stop: int, first: int) -> list[End]:
    """Every place where content that begins with word ``first`` may end."""
    classes, gaps, folded, quoted = view.classes, view.gaps, view.folded, view.quoted
    finite, bounds = function_words().auxiliary_classes, function_words().ends_content
    last = stop - 1
    verb = next((j for j in range(first, last + 1) if classes[j] in finite), stop)
    found: list[End] = []
    marks = 0
    places = [j for j in range(first, last) if gaps[j] or classes[j + 1] in bounds]
    places.append(last)
    for j in places:
        gap = gaps[j]
        if j + 1 == stop or (gap == "[" and folded[j + 1].isdigit()):  # "[2]" cites what stands before it
            boundary = mark = second_class = second_word = "E"
            left, stop = 0, j + 1
        else:
            following = classes[j + 1]
            if not gap or gap in _INNER:
                if following not in bounds:
                    continue
                boundary, mark = following, "s"
            elif gap in _QUOTES or (j in quoted and j + 1 in quoted):
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
        found.append(End(j + 1, boundary, features))
        if j + 1 == stop:
            break
        marks += mark == ","
    return found


def end_groups(view: TokenView, cue: AttributionCue, first: int) -> tuple[str, str]:
    """The groups of the features of "end_by_cue"."""
    return cue.term.lemma, view.classes[first]


def _most_probable_end(view: TokenView, tables: ModelTables, cue: AttributionCue, stop: int, first: int) -> tuple[int, float]:
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
    by_boundary, by_cue = tables.by_boundary, tables.model.end_by_cue.tables[end_groups(view, cue, first)]
    scores = [weigh(by_boundary[boundary] + by_cue, features) for _, boundary, features in ends]
    start = view.starts[first]
    lengths = [view.ends[end.stop - 1] - start for end in ends]
    best, probability = best_length(lengths, scores)
    return start + best, probability


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
    most = max(shares)
    safest = [i for i, share in enumerate(shares) if share > most - _ALIKE and round(share, 3) == round(most, 3)]
    best = max(safest, key=odds.__getitem__)
    return lengths[best], shares[best]
