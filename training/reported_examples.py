"""What the model of reported speech learns from: the cues, ends and reports of annotated articles, with what people marked."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from framing.attribution.mentions.mentions import find_mentions
from framing.attribution.passages.passages import find_passages
from framing.attribution.reported.content_span import END, content_start, ends, reach_owners
from framing.attribution.reported.cues import Cue, cues, far_owners, near_owners, neighbours, order_owners, order_traits, surroundings
from framing.attribution.reported.model import Model
from framing.attribution.reported.reports import Reading, Report, candidates, report, report_traits, take, whose
from framing.attribution.reported.tokens import Scene, token_view
from framing.text.document import Document
from framing.text.spans import Pair, merge, overlap

Trait = tuple[str, str]
"""What a trait belongs to, and what is seen."""
Group = tuple[list[tuple[Trait, ...]], int]
"""The traits of the ends that a cue offers, and which of them is right."""
Annotated = tuple[Document, Sequence[dict[str, Any]]]
"""An article with its annotated attributions."""


class Attribution(NamedTuple):
    """What people annotated for one cue: where its content stands, and its extent."""

    order: str
    content: Pair


def annotated(document: Document, every: Sequence[Cue], gold: Sequence[dict[str, Any]]) -> dict[int, Attribution]:
    """For the index of each cue that people annotated, what they marked as its content."""
    place = {at: k for k, cue in enumerate(every) for at in range(cue.at, cue.end_at + 1)}
    found: dict[int, Attribution] = {}
    for one in gold:
        if not (one["source"] and one["cue"] and one["content"]):
            continue
        start, end = min(c["start"] for c in one["content"]), max(c["end"] for c in one["content"])
        first, last = min(c["start"] for c in one["cue"]), max(c["end"] for c in one["cue"])
        words = [i for c in one["cue"] for i in range(document.words.at(c["start"] - 1) + 1, document.words.at(c["end"] - 1) + 1)]
        inside = {place[i] for i in words if i in place}
        if not inside:
            continue
        best = min(sorted(inside), key=lambda k: (every[k].term.form == "noun", abs(document.words.ends[every[k].at] - start)))
        order = "none" if one["kind"] == "direct" else "after" if start >= last - 1 else "before" if end <= first + 1 else "around"
        found.setdefault(best, Attribution(order, (start, end)))
    return found


class Examples(NamedTuple):
    """What is learned from: of every cue the traits, those of grammar, and the order (or "none"); and the ends to choose from."""

    traits: list[tuple[Trait, ...]]
    grammar: list[tuple[Trait, ...]]
    orders: list[str]
    groups: list[Group]


def examples(articles: Sequence[Annotated]) -> Examples:
    """The cues of annotated articles."""
    found = Examples([], [], [], [])
    for document, gold in articles:
        view = _view(document)
        every = cues(view)
        marked = annotated(document, every, gold)
        nested = _nested(view, every, gold) - marked.keys()
        for k, cue in enumerate(every):
            if k in nested:
                continue
            near = neighbours(view, every, k)
            look = surroundings(view, cue, near)
            owners = near_owners(cue.term) + far_owners(cue.term)
            found.traits.append(tuple(zip(owners, near.traits + look.traits, strict=True)))
            found.grammar.append(tuple(zip(order_owners(cue, look), order_traits(cue, look), strict=True)))
            found.orders.append(marked[k].order if k in marked else "none")
            if found.orders[-1] == "after" and (options := end_options(view, cue, near.stop, marked[k].content)):
                found.groups.append(options)
    return found


def _view(document: Document) -> Scene:
    return token_view(document, find_mentions(document), find_passages(document))


def _nested(view: Scene, every: Sequence[Cue], gold: Sequence[dict[str, Any]]) -> set[int]:
    """The cues within annotated content: of what Ruiz says that Lee hopes people annotated what Ruiz says, and nothing within it."""
    contents = merge((c["start"], c["end"]) for one in gold if one["source"] and one["cue"] for c in one["content"])
    begins = [start for start, _ in contents]
    found = set()
    for k, cue in enumerate(every):
        start = view.starts[cue.at]
        at = bisect_right(begins, start) - 1
        if at >= 0 and start < contents[at][1]:
            found.add(k)
    return found


def end_options(view: Scene, cue: Cue, stop: int, content: Pair) -> Group | None:
    """The traits of the ends that a cue offers, and which of them is nearest to the annotated one."""
    first = content_start(view, cue, stop)
    options = ends(view, cue, stop, first) if first is not None else []
    if first is None or not options:
        return None
    owners = reach_owners(view, cue, first)
    right = min(range(len(options)), key=lambda i: abs(view.ends[options[i][0] - 1] - content[1]))
    return [tuple(zip((kind,) * len(END) + owners, traits, strict=True)) for _, kind, traits in options], right


def judged(articles: Sequence[Annotated], learned: Model) -> Iterator[tuple[float, tuple[Trait, ...], bool]]:
    """Every report that may be, its log odds, its traits, and whether people annotated what it gives."""
    reading = Reading(learned)
    for document, gold in articles:
        wanted = [
            (min(c["start"] for c in one["content"]), max(c["end"] for c in one["content"]))
            for one in gold
            if one["kind"] != "direct" and one["source"] and one["content"]
        ]
        view = _view(document)
        found: list[Report] = []
        seen: list[tuple[float, tuple[Trait, ...], Pair]] = []
        for candidate in candidates(view, reading, found):
            mention = whose(view, candidate, found[-1] if found else None)
            traits = tuple(zip(*report_traits(view, candidate, mention, candidate.outer), strict=True))
            told = report(view, candidate, mention, 1 / (1 + math.exp(-candidate.odds)))
            seen.append((candidate.odds, traits, told.span))
            if candidate.odds >= reading.least_report:
                take(found, told)
        right = {_best([span for _, _, span in seen], one) for one in wanted}
        yield from ((odds, traits, i in right) for i, (odds, traits, _) in enumerate(seen))


def _best(spans: Sequence[Pair], wanted: Pair) -> int | None:
    """Which of several spans shares most with a wanted one, if it shares half of their joint length."""
    shares = [overlap(span, wanted) / (max(span[1], wanted[1]) - min(span[0], wanted[0])) for span in spans]
    best = max(range(len(spans)), key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] >= 0.5 else None
