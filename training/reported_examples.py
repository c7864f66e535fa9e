"""What does the model of reported speech learn from? The cues, ends and reports of annotated articles, with what people marked."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from framing.attribution.mentions.mentions import find_mentions
from framing.attribution.passages.passages import find_passages
from framing.attribution.reported.content_end import end_groups, possible_ends
from framing.attribution.reported.content_order import order_features, order_groups
from framing.attribution.reported.content_start import content_start
from framing.attribution.reported.cues import AttributionCue, find_attribution_cues, neighbours, surroundings
from framing.attribution.reported.model import ModelTables, ReportedSpeechModel, boundary_groups, neighbour_groups, sentence_groups
from framing.attribution.reported.possible_reports import possible_report, probable_cues
from framing.attribution.reported.report import Report
from framing.attribution.reported.reported_speech import add_report, outer_probability, report_features, report_of, source_mention
from framing.attribution.reported.tokens import TokenView, token_view
from framing.text.document import Document
from framing.text.spans import Pair, merge, overlap

GroupedFeature = tuple[str, str]
"""A feature behind the group that it is weighed in."""
EndChoice = tuple[list[tuple[GroupedFeature, ...]], int]
"""The features of the ends that a cue offers, and which of them is right."""
AnnotatedArticle = tuple[Document, Sequence[dict[str, Any]]]
"""An article with its annotated attributions."""


class AnnotatedContent(NamedTuple):
    """What people annotated for one cue: where its content stands, and its extent."""

    order: str
    content: Pair


class Examples(NamedTuple):
    """What is learned from: of every cue the features, those of order, and the order (or "none"); and the ends to choose from."""

    cues: list[tuple[GroupedFeature, ...]]
    grammar: list[tuple[GroupedFeature, ...]]
    orders: list[str]
    ends: list[EndChoice]


def view_of(document: Document) -> TokenView:
    """A document as its cues are judged by."""
    return token_view(document, find_mentions(document), find_passages(document))


def annotated_contents(document: Document, cues: Sequence[AttributionCue], gold: Sequence[dict[str, Any]]) -> dict[int, AnnotatedContent]:
    """For the index of each cue that people annotated, what they marked as its content."""
    place = {at: k for k, cue in enumerate(cues) for at in range(cue.at, cue.end_at + 1)}
    found: dict[int, AnnotatedContent] = {}
    for one in gold:
        if not (one["source"] and one["cue"] and one["content"]):
            continue
        start, end = _extent(one["content"])
        first, last = _extent(one["cue"])
        words = [i for c in one["cue"] for i in range(document.words.at(c["start"] - 1) + 1, document.words.at(c["end"] - 1) + 1)]
        inside = {place[i] for i in words if i in place}
        if not inside:
            continue
        best = min(sorted(inside), key=lambda k: (cues[k].term.form == "noun", abs(document.words.ends[cues[k].at] - start)))
        order = "none" if one["kind"] == "direct" else "after" if start >= last - 1 else "before" if end <= first + 1 else "around"
        found.setdefault(best, AnnotatedContent(order, (start, end)))
    return found


def _extent(pieces: Sequence[dict[str, int]]) -> Pair:
    return min(piece["start"] for piece in pieces), max(piece["end"] for piece in pieces)


def examples(articles: Sequence[AnnotatedArticle]) -> Examples:
    """The cues of annotated articles."""
    found = Examples([], [], [], [])
    for document, gold in articles:
        view = view_of(document)
        cues = find_attribution_cues(view)
        marked = annotated_contents(document, cues, gold)
        nested = _nested(view, cues, gold) - marked.keys()
        for k, cue in enumerate(cues):
            if k in nested:
                continue
            beside = neighbours(view, cues, k)
            around = surroundings(view, cue, beside)
            groups = neighbour_groups(cue.term) + sentence_groups(cue.term)
            found.cues.append(tuple(zip(groups, beside.features + around.features, strict=True)))
            found.grammar.append(tuple(zip(order_groups(cue, around), order_features(cue, around), strict=True)))
            found.orders.append(marked[k].order if k in marked else "none")
            if found.orders[-1] == "after" and (choice := end_choice(view, cue, beside.stop, marked[k].content)):
                found.ends.append(choice)
    return found


def _nested(view: TokenView, cues: Sequence[AttributionCue], gold: Sequence[dict[str, Any]]) -> set[int]:
    """The cues within annotated content: of what Ruiz says that Lee hopes people annotated what Ruiz says, and nothing within it."""
    contents = merge((c["start"], c["end"]) for one in gold if one["source"] and one["cue"] for c in one["content"])
    begins = [start for start, _ in contents]
    found = set()
    for k, cue in enumerate(cues):
        start = view.starts[cue.at]
        at = bisect_right(begins, start) - 1
        if at >= 0 and start < contents[at][1]:
            found.add(k)
    return found


def end_choice(view: TokenView, cue: AttributionCue, stop: int, content: Pair) -> EndChoice | None:
    """The features of the ends that a cue offers, and which of them is nearest to the annotated one."""
    first = content_start(view, cue, stop)
    ends = possible_ends(view, stop, first) if first is not None else []
    if first is None or not ends:
        return None
    by_cue = end_groups(view, cue, first)
    right = min(range(len(ends)), key=lambda i: abs(view.ends[ends[i].stop - 1] - content[1]))
    return [tuple(zip(boundary_groups(boundary) + by_cue, features, strict=True)) for _, boundary, features in ends], right


class JudgedReport(NamedTuple):
    """A report that may be: its log odds, its features, and whether people annotated what it gives."""

    odds: float
    features: tuple[GroupedFeature, ...]
    right: bool


def judged_reports(articles: Sequence[AnnotatedArticle], model: ReportedSpeechModel) -> Iterator[JudgedReport]:
    """Every report that may be in annotated articles."""
    tables = ModelTables(model)
    for document, gold in articles:
        view = view_of(document)
        found: list[Report] = []
        seen: list[tuple[float, tuple[GroupedFeature, ...], Pair]] = []
        for cue, beside, odds in probable_cues(view, tables):
            outer = outer_probability(view, cue, beside.opening, found)
            possible = possible_report(view, tables, cue, beside, odds, outer=outer)
            if possible is None:
                continue
            mention = source_mention(view, possible, found)
            report = report_of(view, possible, mention, 1 / (1 + math.exp(-possible.odds)))
            seen.append((possible.odds, tuple(zip(*report_features(view, possible, mention), strict=True)), report.span))
            if report.probability >= model.threshold:
                add_report(found, report)
        right = {_best([span for _, _, span in seen], wanted) for wanted in reported_contents(gold)}
        yield from (JudgedReport(odds, features, i in right) for i, (odds, features, _) in enumerate(seen))


def reported_contents(gold: Sequence[dict[str, Any]]) -> list[Pair]:
    """The extents of what people annotated as given to a source without quotation marks, or around them."""
    return [_extent(one["content"]) for one in gold if one["kind"] != "direct" and one["source"] and one["content"]]


def _best(spans: Sequence[Pair], wanted: Pair) -> int | None:
    """Which of several spans shares most with a wanted one, if it shares half of their joint length."""
    shares = [overlap(span, wanted) / (max(span[1], wanted[1]) - min(span[0], wanted[0])) for span in spans]
    best = max(range(len(spans)), key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] >= 0.5 else None
