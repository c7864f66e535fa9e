"""Whose words a stretch of an article is: the outlet's own, quoted, or reported."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import chain, pairwise
from typing import NamedTuple

from framing.attribution.coreference.resolve import resolve
from framing.attribution.quotes.quotes import document_quotes
from framing.attribution.reported.reports import Report, reports
from framing.text.document import Document, once
from framing.text.spans import Pair, Voice

_CLEAR = 0.45
"""How likely a report must be to take words out of the outlet's mouth: three in four of these are annotated so in PolNeAR."""

_FIRST_PERSON = frozenset(("i", "we", "us", "me"))


class Stretch(NamedTuple):
    """Characters in one voice; ``source`` is the mention of whose it is."""

    start: int
    end: int
    voice: Voice
    source: Pair | None


def voice_at(document: Document, start: int, end: int) -> tuple[Voice, str | None]:
    """The voice in which the characters from ``start`` to ``end`` stand, and whose it is where known.

    Quoted is what stands in quotation marks of any kind or in a block quote; reported, what is given to someone
    without marks, the innermost attribution counting: in "Ruiz says Lee hopes to return" the return is Lee's hope.
    A stretch that crosses from one voice into another has the voice in which its larger part stands.
    """
    stretch = _largest(document, start, end)
    if stretch is None:
        return "outlet", None
    return stretch.voice, _name(document, stretch.source)


def _largest(document: Document, start: int, end: int) -> Stretch | None:
    found = stretches(document)
    at = max(0, bisect_right(_starts(document), start) - 1)
    best, most = None, 0
    covered = 0
    for stretch in found[at:]:
        if stretch.start >= max(end, start + 1):
            break
        shared = min(end, stretch.end) - max(start, stretch.start)
        covered += max(0, shared)
        if shared > most:
            best, most = stretch, shared
    return best if 2 * covered >= end - start else None


def _name(document: Document, source: Pair | None) -> str | None:
    if source is None:
        return None
    names: dict[Pair, str | None] = document.memo.setdefault("framing.attribution.voices.names", {})
    if source not in names:
        names[source] = resolve(document, *source).name
    return names[source]


@once
def _starts(document: Document) -> list[int]:
    return [stretch.start for stretch in stretches(document)]


@once
def stretches(document: Document) -> list[Stretch]:
    """Every quoted or reported stretch in order, apart from each other; what lies between is the outlet's."""
    quoted = (
        Stretch(start, end, "quoted", (quote.speaker.start, quote.speaker.end) if quote.speaker else None)
        for quote in document_quotes(document)
        for start, end in quote.pieces
    )
    told = (
        Stretch(start, end, "reported", report.source)
        for report in reports(document)
        if answers(document, report)
        for start, end in report.content
    )
    return _apart(chain(quoted, told))


def answers(document: Document, report: Report) -> bool:
    """Whether someone else than the outlet answers for a report: it is clear enough, and its source is not "we" or "I"."""
    if report.probability < _CLEAR or report.mention is None:
        return False
    return document.folded[report.mention.start : report.mention.end] not in _FIRST_PERSON


def _apart(found: Iterable[Stretch]) -> list[Stretch]:
    """Stretches cut where they overlap: quotation marks win, then the shorter, which lies within the longer."""
    ordered = sorted(found, key=lambda one: one[:2])
    edges = sorted({edge for one in ordered for edge in (one.start, one.end)})
    apart: list[Stretch] = []
    open_ones: list[Stretch] = []
    at = 0
    for start, end in pairwise(edges):
        open_ones = [one for one in open_ones if one.end > start]
        while at < len(ordered) and ordered[at].start <= start:
            open_ones.append(ordered[at])
            at += 1
        if open_ones:
            best = min(open_ones, key=lambda one: (one.voice != "quoted", one.end - one.start))
            last = apart[-1] if apart else None
            if last and last.end == start and last[2:] == best[2:]:
                apart[-1] = last._replace(end=end)
            else:
                apart.append(Stretch(start, end, best.voice, best.source))
    return apart
