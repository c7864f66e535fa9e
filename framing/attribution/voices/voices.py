"""In whose voice does each stretch of a text stand: the outlet's own, quoted, or reported?"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from framing.attribution.coreference.resolve import Coreference
from framing.attribution.quotes.kinds import SPEECH
from framing.attribution.quotes.quotes import Quote
from framing.text.document import Document
from framing.text.spans import Pair, Voice

from .attributed import Attributed


class Stretch(NamedTuple):
    """Characters in one voice; ``source`` is the mention of whose it is."""

    start: int
    end: int
    voice: Voice
    source: Pair | None


class Voices:
    """The quoted and reported stretches of one document in order, apart from each other; what lies between is the outlet's."""

    def __init__(self, stretches: Sequence[Stretch], coreference: Coreference) -> None:
        self.stretches = stretches
        self._starts = [stretch.start for stretch in stretches]
        self._coreference = coreference

    def at(self, start: int, end: int) -> tuple[Voice, str | None]:
        """The voice in which the characters from ``start`` to ``end`` stand, and whose it is where known.

        Quoted is what stands in quotation marks of any kind or in a block quote; reported, what is given to someone
        without marks, the innermost attribution counting: in "Ruiz says Lee hopes to return" the return is Lee's hope.
        A stretch that crosses from one voice into another has the voice in which its larger part stands.
        """
        stretch = self._largest(start, end)
        if stretch is None:
            return "outlet", None
        return stretch.voice, self._coreference.resolve(*stretch.source).name if stretch.source else None

    def _largest(self, start: int, end: int) -> Stretch | None:
        at = max(0, bisect_right(self._starts, start) - 1)
        best, most = None, 0
        covered = 0
        for stretch in self.stretches[at:]:
            if stretch.start >= max(end, start + 1):
                break
            shared = min(end, stretch.end) - max(start, stretch.start)
            covered += max(0, shared)
            if shared > most:
                best, most = stretch, shared
        return best if 2 * covered >= end - start else None


def map_voices(document: Document, quotes: Iterable[Quote], attributed: Iterable[Attributed], coreference: Coreference) -> Voices:
    """The voices of a document: marks outweigh words, and of attributions within each other the inner one counts.

    What stands in marks and is no speech (a title, a word at a distance) is quoted from nobody.
    """
    quoted = (
        Stretch(start, end, "quoted", quote.source if quote.kind in SPEECH else None)
        for quote in quotes
        if document.is_heard(quote.start)
        for start, end in quote.pieces
    )
    reported = (Stretch(start, end, "reported", one.source) for one in attributed for start, end in one.content)
    return Voices(_apart(chain(quoted, reported)), coreference)


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
            best = min(open_ones, key=lambda one: (one.voice != "quoted", one.end - one.start)) if len(open_ones) > 1 else open_ones[0]
            last = apart[-1] if apart else None
            if last and last.end == start and last[2:] == best[2:]:
                apart[-1] = last._replace(end=end)
            else:
                apart.append(best if best[:2] == (start, end) else Stretch(start, end, best.voice, best.source))
    return apart
