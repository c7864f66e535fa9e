"""The cast of a text: every person and body that it names, each once, with all the places where the name stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from framing.text.document import Document, once

from .apposition import learn
from .entities import Figure, Register
from .name_lexicon import BODIES
from .name_mentions import FoundName, found_names, speech

_FIRST = 4  # namings


class Naming(NamedTuple):
    """A place where a figure is named; ``heard`` is inside speech in quotation marks."""

    start: int
    end: int
    figure: Figure
    heard: bool


@dataclass(eq=False, slots=True)
class Cast:
    """Figures in the order of their first naming, and every naming in the order of the text, as lists that run side by side."""

    figures: list[Figure]
    starts: list[int]
    ends: list[int]
    named: list[Figure]
    heard: list[bool]
    bearers: dict[str, list[Figure]]  # by role

    def cut(self, first: int, stop: int) -> list[Naming]:
        """The namings from one index to another."""
        return list(map(Naming, self.starts[first:stop], self.ends[first:stop], self.named[first:stop], self.heard[first:stop]))

    def rows(self, first: int, stop: int) -> Iterator[tuple[int, int, Figure, bool]]:
        """Start, end, figure and ``heard`` of the namings from one index to another."""
        return zip(self.starts[first:stop], self.ends[first:stop], self.named[first:stop], self.heard[first:stop], strict=True)

    def within(self, start: int, end: int) -> list[Naming]:
        """The namings that lie between two offsets, one that reaches in from before too."""
        first, stop = self.between(start, end)
        return self.cut(first, stop) if first < stop else []

    def between(self, start: int, end: int) -> tuple[int, int]:
        """The same as indices of the first and behind the last."""
        first = bisect_left(self.starts, start)
        if first and self.ends[first - 1] > start:
            first -= 1
        return first, bisect_left(self.starts, end, first)


@once
def cast(document: Document) -> Cast:
    """Everybody named in a document, long and short forms of a name brought together."""
    found = found_names(document)
    register = Register()
    brought_in = [one for one in found if not one[3]]
    for _, _, parts, _ in brought_in:
        if len(parts.words) > 1 and parts.key not in register.full:
            register.enter(parts)
    namings = _met(document, register, brought_in)
    if len(brought_in) < len(found):
        # A heading may name somebody whom only the text below brings in.
        namings += _met(document, register, [one for one in found if one[3]])
        namings.sort(key=itemgetter(0))
    starts, ends, named = map(list, zip(*namings, strict=True)) if namings else ([], [], [])
    return Cast(register.figures, starts, ends, named, _heard(document, starts), _bearers(register.figures))


def _met(document: Document, register: Register, found: list[FoundName]) -> list[tuple[int, int, Figure]]:
    """Start, end and figure of each name that means one; each figure learns what stands beside it."""
    text, met = document.text, []
    for start, end, parts, known in found:
        figure = register.meet(parts, known)
        if figure is None:
            continue
        # A text tells who somebody is where it first names him; a known body has nothing more to tell.
        if not figure.sure or (figure.namings <= _FIRST and figure.kind not in BODIES):
            learn(document, figure, start, end, titled=bool(parts.titles))
        if len(parts.words) > 1 and text.startswith(" (", end):
            register.alias(text, figure, end)
        met.append((start, end, figure))
    return met


def _heard(document: Document, starts: list[int]) -> list[bool]:
    """For each of the sorted offsets, whether it stands inside speech in quotation marks."""
    heard = [False] * len(starts)
    for start, end in speech(document):
        first = bisect_left(starts, start)
        stop = bisect_left(starts, end, first)
        heard[first:stop] = [True] * (stop - first)
    return heard


def _bearers(figures: list[Figure]) -> dict[str, list[Figure]]:
    bearers: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.roles and figure.kind == "person":
            for role in figure.roles:
                bearers.setdefault(role, []).append(figure)
    return bearers
