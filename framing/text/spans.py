"""Where does a piece of evidence stand? Spans: half-open stretches of characters, and the few sums that every scorer needs of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Pair = tuple[int, int]
"""Where a stretch of text begins and ends, half open."""
Voice = Literal["outlet", "quoted", "reported"]


class Bounded(Protocol):
    """Anything with a start and an end."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


@dataclass(frozen=True, kw_only=True)
class Span:
    """A stretch of one field of an article: ``getattr(article, field)[start:end] == text``.

    ``region`` is the label of the stretch of the page in which it starts. A notice that stands only
    in a page's markup has ``field`` "page" and ``start = end = 0``: it has no place in the text.
    """

    start: int
    end: int
    text: str
    region: str = "body"
    field: str = "text"


@dataclass(frozen=True, kw_only=True)
class VoicedSpan(Span):
    """A span with the voice in which it stands, and whose voice that is where it is known."""

    voice: Voice = "outlet"
    voice_name: str | None = None


def overlap(a: Pair, b: Pair) -> int:
    """Characters that two half-open pairs share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def holding(pairs: Sequence[Pair]) -> Callable[[int], bool]:
    """A function that says whether one of the pairs (sorted, apart from each other) holds an offset."""
    starts = [start for start, _ in pairs]

    def holds(at: int) -> bool:
        i = bisect_right(starts, at) - 1
        return i >= 0 and at < pairs[i][1]

    return holds


def overlapping(pairs: Iterable[Pair]) -> Callable[[int, int], bool]:
    """A function that says whether a stretch shares a character with one of the pairs, which may come in any order."""
    apart = merge(pairs)
    starts = [start for start, _ in apart]

    def overlaps(start: int, end: int) -> bool:
        i = bisect_left(starts, end) - 1
        return i >= 0 and start < apart[i][1]

    return overlaps


def merge(pairs: Iterable[Pair]) -> list[Pair]:
    """The union of pairs as sorted pairs that neither touch nor overlap."""
    merged: list[Pair] = []
    for start, end in sorted(pairs):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return merged
