"""Reported speech: words, thoughts and wishes given to someone without quotation marks, with source and extent."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import accumulate
from typing import Literal, NamedTuple

from ..document import Document, once
from ..lexicons import read_lexicon
from ..spans import Pair, overlap
from .mentions import Mention
from .reported_cues import Cue, Scene, Surroundings, cues, in_quote, scene, surroundings
from .reported_extent import content_start, ends

Order = Literal["after", "before", "around"]
ORDERS: tuple[Order, ...] = ("after", "before", "around")
_MOSTLY_QUOTED = 0.6
_MOSTLY_SHARED, _ALL_BUT_SHARED = 0.6, 0.75
_OUTWEIGHS = 1.6  # weight of all ends, that of the likeliest being one
_NO_MATTER = 0.001
_SIDE_BY_SIDE = 60  # characters
_PARTED = re.compile(r"[;:(] ?|[ \u00a0][–—-][ \u00a0]")
_APPOSITION = re.compile(r", (?:\d|[DRI][-–—][A-Z]|(?!(?:and|but|or|as|while|when|he|she|it|they|we)\b)[a-z])")
_RELATIVES = frozenset(("who", "which"))


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


class Model(NamedTuple):
    """Weights learned by ``framing.attribution.train_reported``, by trait."""

    threshold: float
    cue: dict[str, float]  # that a word attributes anything
    order: dict[str, tuple[float, ...]]  # where the content stands, in the order of ORDERS
    end: dict[str, float]  # that content ends here
    unlikely: frozenset[str]  # forms that hardly ever attribute, whatever stands around them


@cache
def model() -> Model:
    """The model as it stands in ``reported_model.toml``, read once."""
    table = read_lexicon("reported_model")
    rows = {kind: [line.rsplit("\t", 1) for line in table[kind].strip("\n").split("\n")] for kind in ("cue", "order", "end")}
    return Model(
        table["threshold"],
        {trait: float(weight) for trait, weight in rows["cue"]},
        {trait: tuple(map(float, weights.split())) for trait, weights in rows["order"]},
        {trait: float(weight) for trait, weight in rows["end"]},
        frozenset(table["unlikely"].split()),
    )


@once
def reports(document: Document) -> list[Report]:
    """Every attribution of content that is not, or not wholly, in quotation marks, in the order of the cues.

    Content may lie within other content: what Ruiz says that Lee hopes is reported twice.
    """
    learned, view, words = model(), scene(document), document.words
    weights, least = learned.cue, math.log(learned.threshold / (1 - learned.threshold))
    found: list[Report] = []
    for cue in cues(document):
        if words[cue.at].folded in learned.unlikely:
            continue
        look = surroundings(document, cue)
        score = sum([weights[trait] for trait in look.traits if trait in weights])
        if score < least:
            continue
        order = likeliest_order(learned.order, look.grammar)
        content, sure = _content(document, learned, cue, look, order)
        likely = sure / (1 + math.exp(-score))
        if not content or likely < learned.threshold:
            continue
        mention = _source(document, cue, look, order, found[-1] if found else None)
        if mention is None and cue.term.form == "according" and view.classes[cue.end_at + 1 : cue.end_at + 2] == ["w"]:
            continue  # "seated according to rank"
        source = (mention.start, mention.end) if mention else None
        span = (content[0][0], content[-1][1])
        report = Report((words[cue.at].start, words[cue.end_at].end), source, mention, content, _marked(document, view, span), likely)
        if found and _same_content(found[-1], report):
            found[-1] = max(found[-1], report, key=lambda one: one.likely)
        else:
            found.append(report)
    return found


def _same_content(one: Report, other: Report) -> bool:
    """Whether two cues side by side give one content: "declined to comment on"."""
    joint = max(one.span[1], other.span[1]) - min(one.span[0], other.span[0])
    # In "Ruiz said Lee hopes to return" the second has a source of its own, and may have the better part of the first as its content.
    nested = other.source is not None and one.cue[1] <= other.source[0]
    least = _ALL_BUT_SHARED if nested else _MOSTLY_SHARED
    return other.cue[0] - one.cue[1] < _SIDE_BY_SIDE and overlap(one.span, other.span) >= least * joint


def likeliest_order(weights: dict[str, tuple[float, ...]], traits: list[str]) -> Order:
    """Where the content of a cue stands to it."""
    rows = [weights[trait] for trait in traits if trait in weights]
    scores = [sum(column) for column in zip(*rows, strict=True)]
    return ORDERS[scores.index(max(scores))] if scores else "after"


def _content(document: Document, learned: Model, cue: Cue, look: Surroundings, order: Order) -> tuple[tuple[Pair, ...], float]:
    """The content of a cue, and how sure its end is."""
    words = document.words
    first = content_start(document, cue, look)
    if order == "after":
        if first is None:
            return (), 0.0
        start = words[first].start
        end, sure = _likeliest_end(document, learned, cue, look, first)
        return ((start, end),), sure
    fronted = words[look.front - 1].end if look.front else 0
    if order == "before":
        pieces: tuple[Pair, ...] = ((fronted_start(document.text, look.opening, fronted), fronted),)
    else:
        behind = words[first].start if first is not None else look.closing
        pieces = ((look.opening, fronted), (behind, look.closing))
    return tuple((start, end) for start, end in pieces if end > start), 1.0


def fronted_start(text: str, start: int, end: int) -> int:
    """Where content that stands before its cue begins: with the sentence, or behind the last mark that parts it."""
    return max([start, *(match.end() for match in _PARTED.finditer(text, start, end))])


def _likeliest_end(document: Document, learned: Model, cue: Cue, look: Surroundings, first: int) -> tuple[int, float]:
    """The end that most probably shares half of the true content, and that probability."""
    start = document.words[first].start
    options = ends(document, cue, look, first)
    if len(options) < 2:
        return (options[0][0], 1.0) if options else (start, 0.0)
    weights = learned.end
    scores = [sum([weights[trait] for trait in traits if trait in weights]) for _, traits in options]
    top = max(scores)
    odds = [math.exp(score - top) for score in scores]
    lengths = [end - start for end, _ in options]
    below = [0.0, *accumulate(odds)]
    # An end that outweighs all others together is taken; else a middling one may be the safest.
    clear = scores.index(top)
    best, best_near = 0, 0.0
    for i in (clear,) if below[-1] < _OUTWEIGHS else range(len(lengths)):
        length = lengths[i]
        near = (below[bisect_right(lengths, 2 * length)] - below[bisect_left(lengths, length / 2)]) / below[-1]
        if near > best_near + _NO_MATTER or (near > best_near - _NO_MATTER and odds[i] > odds[best]):
            best, best_near = i, near
    return options[best][0], best_near


def _marked(document: Document, view: Scene, span: Pair) -> bool:
    """Whether a stretch holds words in double marks, or is mostly quoted in any."""
    quoted = 0
    at = max(0, bisect_right(view.piece_starts, span[0]) - 1)
    for piece in view.pieces[at : bisect_left(view.piece_starts, span[1])]:
        shared = overlap(piece, span)
        if shared and document.text[piece[0]] in '"“”„«»':
            return True
        quoted += shared
    return quoted > _MOSTLY_QUOTED * (span[1] - span[0])


def _source(document: Document, cue: Cue, look: Surroundings, order: Order, previous: Report | None) -> Mention | None:
    """Whose content it is: the subject, who stands behind the cue, or who already speaks in the sentence."""
    words, view = document.words, scene(document)
    start, end = words[cue.at].start, words[cue.end_at].end
    behind = _mention_from(view, end)
    if cue.term.form == "according":
        return behind
    subject = look.subject
    if cue.at and view.gaps[cue.at - 1] == ",":
        # ", pledging to stay" goes with the subject of the sentence, not with the last name before the comma.
        subject = None if cue.term.form == "ing" else _before_apposition(document, view, start, look.opening) or subject
    elif subject and subject.kind == "pronoun" and document.folded[subject.start : subject.end] in _RELATIVES:
        at = bisect_left(view.starts, subject.start) - 1
        subject = view.mentions[at] if at >= 0 and subject.start - view.ends[at] <= 2 else subject
    if subject:
        return subject
    if behind and order != "after" and cue.term.form in ("past", "present"):
        return behind
    if previous and previous.mention and previous.cue[0] >= look.opening:
        return previous.mention
    opening = view.mentions[bisect_left(view.starts, look.opening) : bisect_left(view.starts, start)]
    return next((mention for mention in opening if not in_quote(view, mention.start)), None)


def _mention_from(view: Scene, end: int) -> Mention | None:
    """The mention that begins where a cue ends."""
    at = bisect_left(view.starts, end)
    return view.mentions[at] if at < len(view.mentions) and view.starts[at] - end <= 2 else None


def _before_apposition(document: Document, view: Scene, start: int, opening: int) -> Mention | None:
    """Of "Ruiz, an analyst at the Harbour Institute, said" and "Ruiz, 55, said" the name that the commas enclose something of."""
    at = bisect_left(view.starts, start) - 1
    while at >= 0 and view.starts[at] >= opening:
        mention = view.mentions[at]
        if mention.kind != "pronoun" and mention.end < start - 2 and _APPOSITION.match(document.text, mention.end):
            return mention
        at -= 1
    return None
