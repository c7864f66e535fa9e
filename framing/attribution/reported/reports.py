"""Reported speech: words, thoughts and wishes given to someone without quotation marks, with source and extent."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import Literal, NamedTuple

from framing.attribution.mentions.mentions import Mention
from framing.text.spans import Pair, overlap
from framing.text.word_memory import Remembered

from .content_span import END, content_start, ends, reach_owners
from .cues import Cue, Surroundings, cues, far_owners, near_owners, neighbours, order_owners, order_traits, size, surroundings
from .model import Model, Owned, Weights, model, weigh
from .source import mention_from, reported_source
from .tokens import Scene, Term

Order = Literal["after", "before", "around"]
_MOSTLY_QUOTED = 0.6
_MOSTLY_SHARED, _ALL_BUT_SHARED = 0.6, 0.75
_OUTWEIGHS = 1.6  # weight of all ends, that of the likeliest being one
_NO_MATTER = 0.001
# People who annotated PolNeAR marked nothing within content; that Ruiz says that Lee hopes is yet Lee's hope, where it is clear.
_LEAST_NESTED = 0.5  # log odds of cue and end
_SURE = 0.8
_MOST_NESTED = 3  # reports before one that may have it in their content
_CERTAIN = 1 - 1e-9
_SIDE_BY_SIDE = 60  # characters
_PARTED = re.compile(r"[;:(] ?|[ \u00a0][–—-][ \u00a0]")

REPORT = ("lemma: words", "opening: words", "order: source", "inside: subject")
"""The kinds of traits by which a report as a whole is judged."""


class Report(NamedTuple):
    """Content attributed to a source without quotation marks, or around them."""

    cue: Pair
    source: Pair | None
    mention: Mention | None
    content: tuple[Pair, ...]
    marked: bool  # the content holds words in double quotation marks, or hardly anything but quoted words
    likely: float  # how likely the model takes it to be an attribution of this extent

    @property
    def span(self) -> Pair:
        """From the first character of the content to its last."""
        return self.content[0][0], self.content[-1][1]


class Candidate(NamedTuple):
    """A cue that may attribute, with the content that it most probably has."""

    cue: Cue
    look: Surroundings
    outer: Report | None  # within whose content it stands
    order: Order
    content: tuple[Pair, ...]
    odds: float  # log odds that the cue attributes this


class Reading:
    """The model with what belongs to each word and to each mark looked up once."""

    def __init__(self, learned: Model) -> None:
        self.learned = learned
        self.least_report = math.log(learned.threshold / (1 - learned.threshold))
        # An order of which training saw no example has no kinds.
        self.orders = [_side_by_side(before, around) for before, around in zip(learned.before.kinds, learned.around.kinds, strict=False)]
        self.near = Remembered[Term, tuple[Weights, ...]](lambda term: learned.near.tables(near_owners(term)))
        self.far = Remembered[Term, tuple[Weights, ...]](lambda term: learned.far.tables(far_owners(term)))
        self.end = Remembered[str, tuple[Weights, ...]](lambda kind: learned.end.tables((kind,) * len(END)))


def _side_by_side(one: Owned, other: Owned) -> dict[str, dict[str, tuple[float, float]]]:
    """The weights of two questions about the same traits."""
    return {
        owner: {
            trait: (one.get(owner, {}).get(trait, 0.0), other.get(owner, {}).get(trait, 0.0))
            for trait in one.get(owner, {}).keys() | other.get(owner, {}).keys()
        }
        for owner in one.keys() | other.keys()
    }


@cache
def _reading() -> Reading:
    return Reading(model())


def find_reports(view: Scene) -> list[Report]:
    """Every attribution of content that is not, or not wholly, in quotation marks, in the order of the cues.

    Content may lie within other content: what Ruiz says that Lee hopes is reported twice.
    """
    reading = _reading()
    learned = reading.learned
    found: list[Report] = []
    for candidate in candidates(view, reading, found):
        mention = whose(view, candidate, found[-1] if found else None)
        # Those who annotated marked nothing within content; what somebody else says there is judged as if it stood alone.
        own = candidate.outer is not None and speaks_itself(candidate.look.subject)
        owned, traits = report_traits(view, candidate, mention, None if own else candidate.outer)
        odds = learned.report.bias + learned.slope * candidate.odds + weigh(learned.report.tables(owned), traits)
        if odds >= reading.least_report and (not own or candidate.odds >= _LEAST_NESTED):
            take(found, report(view, candidate, mention, 1 / (1 + math.exp(-odds))))
    return found


def outer_report(start: int, found: list[Report]) -> Report | None:
    """The report before a cue whose content reaches beyond it."""
    return next((one for one in found[: -_MOST_NESTED - 1 : -1] if one.content[-1][1] > start), None)


def speaks_itself(subject: Mention | None) -> bool:
    """Whether a subject is someone else than the one of whose words it is part, as far as its form tells."""
    return subject is not None and subject.kind != "pronoun"


def candidates(view: Scene, reading: Reading, found: list[Report]) -> Iterator[Candidate]:
    """The cues that may attribute, with what they may attribute; ``found`` grows meanwhile."""
    every = cues(view)
    learned = reading.learned
    bias, unlikely = learned.near.bias, learned.unlikely
    for k, cue in enumerate(every):
        if view.folded[cue.at] in unlikely:
            continue
        near = neighbours(view, every, k)
        score = bias + weigh(reading.near[cue.term], near.traits)
        if score < learned.glance:
            continue
        look = surroundings(view, cue, near)
        outer = outer_report(view.starts[cue.at], found) if found and found[-1].cue[0] >= near.opening else None
        if outer and outer.likely > _SURE and not speaks_itself(look.subject):
            continue  # "Ruiz said he hopes": whose hope it is has been told
        score += weigh(reading.far[cue.term], look.traits)
        if score < learned.least:
            continue
        if cue.term.form == "according" and near.behind == "w" and mention_from(view, view.ends[cue.end_at]) is None:
            continue  # "seated according to rank"
        after = near.behind in learned.openers or look.front <= near.opens
        order: Order = "after" if after else likeliest_order(reading, order_owners(cue, look), order_traits(cue, look))
        content, sure = _content(view, reading, cue, look, order)
        if content and sure:
            likely = min(sure / (1 + math.exp(-score)), _CERTAIN)
            yield Candidate(cue, look, outer, order, content, math.log(likely / (1 - likely)))


def likeliest_order(reading: Reading, owned: tuple[str, ...], traits: tuple[str, ...]) -> Order:
    """Where the content of a cue stands to it."""
    before, around = reading.learned.before.bias, reading.learned.around.bias
    for kind, owner, trait in zip(reading.orders, owned, traits, strict=True):
        weights = kind.get(owner)
        if weights and trait in weights:
            more_before, more_around = weights[trait]
            before += more_before
            around += more_around
    if before < 0 and around < 0:
        return "after"
    return "before" if before > around else "around"


def _content(view: Scene, reading: Reading, cue: Cue, look: Surroundings, order: Order) -> tuple[tuple[Pair, ...], float]:
    """The content of a cue, and how sure its end is."""
    near = look.near
    first = content_start(view, cue, near.stop)
    if order == "after":
        if first is None:
            return (), 0.0
        end, sure = _likeliest_end(view, reading, cue, near.stop, first)
        return ((view.starts[first], end),), sure
    fronted = view.ends[look.front - 1] if look.front else 0
    if order == "before":
        pieces: tuple[Pair, ...] = ((fronted_start(view.text, near.opening, fronted), fronted),)
    else:
        behind = view.starts[first] if first is not None else near.closing
        pieces = ((near.opening, fronted), (behind, near.closing))
    return tuple((start, end) for start, end in pieces if end > start), 1.0


def fronted_start(text: str, start: int, end: int) -> int:
    """Where content that stands before its cue begins: with the sentence, or behind the last mark that parts it."""
    return max([start, *(match.end() for match in _PARTED.finditer(text, start, end))])


def _likeliest_end(view: Scene, reading: Reading, cue: Cue, stop: int, first: int) -> tuple[int, float]:
    """The end that most probably shares half of the true content, and that probability."""
    options = ends(view, cue, stop, first)
    if len(options) < 2:
        return (view.ends[options[0][0] - 1], 1.0) if options else (view.starts[first], 0.0)
    at_end, reach = reading.end, reading.learned.reach.tables(reach_owners(view, cue, first))
    scores = [weigh(at_end[kind] + reach, traits) for _, kind, traits in options]
    top = max(scores)
    odds = [math.exp(score - top) for score in scores]
    start, closings = view.starts[first], view.ends
    lengths = [closings[behind - 1] - start for behind, _, _ in options]
    below = [0.0, *accumulate(odds)]
    # An end that outweighs all others together is taken; else a middling one may be the safest.
    best, best_near = 0, 0.0
    for i in (scores.index(top),) if below[-1] < _OUTWEIGHS else range(len(lengths)):
        length = lengths[i]
        near = (below[bisect_right(lengths, 2 * length)] - below[bisect_left(lengths, length / 2)]) / below[-1]
        if near > best_near + _NO_MATTER or (near > best_near - _NO_MATTER and odds[i] > odds[best]):
            best, best_near = i, near
    return start + lengths[best], best_near


def report_traits(
    view: Scene, candidate: Candidate, mention: Mention | None, outer: Report | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the traits of a report belong to, and these, of the kinds REPORT; ``outer`` is the report that it repeats a part of."""
    cue, look, _, order, content, _ = candidate
    start = view.starts[cue.at]
    first = bisect_left(view.starts, content[0][0])
    words = size(bisect_left(view.starts, content[-1][1], first) - first)
    where = "none" if mention is None else "subject" if mention is look.subject else "behind" if mention.start > start else "before"
    inside, subject = f"{outer.likely:.1f}" if outer else "no", mention.kind if mention else "none"
    return (cue.term.lemma, view.classes[first], order, inside), (words, words, where, subject)


def report(view: Scene, candidate: Candidate, mention: Mention | None, likely: float) -> Report:
    """The report that a candidate makes."""
    cue, look, _, _, content, _ = candidate
    marked = look.near.quotes != "none" and _marked(view, (content[0][0], content[-1][1]))
    source = (mention.start, mention.end) if mention else None
    return Report((view.starts[cue.at], view.ends[cue.end_at]), source, mention, content, marked, likely)


def take(found: list[Report], report: Report) -> None:
    """Put a report to those found, in place of one that gives the same content if it is likelier."""
    if found and _same_content(found[-1], report):
        found[-1] = max(found[-1], report, key=lambda one: one.likely)
    else:
        found.append(report)


def _same_content(one: Report, other: Report) -> bool:
    """Whether two cues side by side give one content: "declined to comment on"."""
    if other.cue[0] - one.cue[1] >= _SIDE_BY_SIDE:
        return False
    joint = max(one.span[1], other.span[1]) - min(one.span[0], other.span[0])
    # In "Ruiz said Lee hopes to return" the second has a source of its own, and may have the better part of the first as its content.
    nested = other.source is not None and one.cue[1] <= other.source[0]
    return overlap(one.span, other.span) >= (_ALL_BUT_SHARED if nested else _MOSTLY_SHARED) * joint


def _marked(view: Scene, span: Pair) -> bool:
    """Whether a stretch holds words in double marks, or is mostly quoted in any."""
    pieces = view.pieces
    quoted = 0
    for piece in pieces[max(0, bisect_right(pieces, (span[0] + 1,)) - 1) : bisect_left(pieces, (span[1],))]:
        shared = overlap(piece, span)
        if shared and view.text[piece[0]] in '"“”„«»':
            return True
        quoted += shared
    return quoted > _MOSTLY_QUOTED * (span[1] - span[0])


def whose(view: Scene, candidate: Candidate, previous: Report | None) -> Mention | None:
    """Whose the content of a candidate is, ``previous`` being the report before it."""
    look = candidate.look
    speaking = previous.mention if previous and previous.cue[0] >= look.near.opening else None
    return reported_source(view, candidate.cue, look, fronted=candidate.order != "after", speaking=speaking)
