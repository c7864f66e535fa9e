"""Which lines of a page did an extractor take for the article?"""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from framing.text.spans import Pair, merge

from .visible_text import VisibleLine

_WORD = re.compile(r"\w+")  # "___", which parts the sections of agencies' reports, is one
_UNLIKELY_TWICE = 40  # letters; a passage of this length does not stand in a line by accident
_CHUNK = 8  # words
_LINES_ALIKE = 200  # a short line that stands on a page oftener ("Advertisement") tells of no place
_NEIGHBOURS = 5  # passages that hold the one before them in place; one of them may itself stand out of order


def _letters(text: str) -> str:
    """What two renderings of one paragraph share."""
    return "".join(_WORD.findall(text))


class Extracted(NamedTuple):
    """How an extractor's text lies on the lines: the share of each that it took, and what of it stands in none."""

    shares: list[float]
    lost: list[str]


def align_lines(lines: list[VisibleLine], extracted: list[str]) -> Extracted:
    """Lay extracted paragraphs on the lines of the page.

    Long passages that stand once on the page hold the rest in place: what also stands elsewhere (a title, a name, a
    teaser's first sentence) is looked for between its neighbours.
    """
    keys = [_letters(line.text) for line in lines]
    page = "".join(keys)
    ends = [0]
    for key in keys:
        ends.append(ends[-1] + len(key))
    pieces = [(text, _letters(text)) for text in extracted]
    pieces = [(text, key) for text, key in pieces if key]
    whole_lines = _WholeLines(page, keys, ends)
    anchors = _anchors(page, [key for _, key in pieces])
    anchored = list(anchors)
    covered: list[Pair] = []
    lost = []
    cursor = 0
    for i, (text, key) in enumerate(pieces):
        found = [anchors[i]] if i in anchors else []
        if not found:
            after = bisect_right(anchored, i)
            later = anchored[after : after + _NEIGHBOURS]
            limit = next((anchors[j] for j in later if anchors[j] >= cursor), len(page))
            find = page.find if len(key) >= _UNLIKELY_TWICE else whole_lines.find
            at = find(key, cursor, limit)
            at = at if at >= 0 else find(key, 0, len(page))
            found = [at] if at >= 0 else []
        if found:
            covered.append((found[0], found[0] + len(key)))
            cursor = found[0] + len(key)
            continue
        chunks = _chunks_found(page, text, cursor)
        covered += chunks
        if sum(end - start for start, end in chunks) < 0.5 * len(key):
            lost.append(text)
        elif chunks:
            cursor = chunks[-1][1]
    return Extracted(_shares(merge(covered), ends), lost)


def _anchors(page: str, keys: list[str]) -> dict[int, int]:
    """For each long passage that stands on the page exactly once, where."""
    anchors = {}
    for i, key in enumerate(keys):
        if len(key) >= _UNLIKELY_TWICE:
            at = page.find(key)
            if at >= 0 and page.find(key, at + 1) < 0:
                anchors[i] = at
    return anchors


class _WholeLines:
    """The lines of a page by their letters: a short passage must fill one or several of them."""

    def __init__(self, page: str, keys: list[str], ends: list[int]) -> None:
        self._page = page
        self._ends = frozenset(ends)
        self._starts: dict[str, list[int]] = {}
        for key, start in zip(keys, ends, strict=False):
            if 0 < len(key) < _UNLIKELY_TWICE:
                self._starts.setdefault(key, []).append(start)

    def find(self, key: str, start: int, end: int) -> int:
        """Where a passage first stands between two offsets; -1 where it does not."""
        firsts = (self._first(self._starts[key[:n]], key, start, end) for n in range(1, len(key) + 1) if key[:n] in self._starts)
        return min((at for at in firsts if at >= 0), default=-1)

    def _first(self, starts: list[int], key: str, start: int, end: int) -> int:
        near = starts[(first := bisect_left(starts, start)) : first + _LINES_ALIKE]
        there = (at for at in near if at + len(key) <= end and at + len(key) in self._ends and self._page.startswith(key, at))
        return next(there, -1)


def _chunks_found(page: str, text: str, cursor: int) -> list[Pair]:
    """The parts of a passage, a few words each, that stand on the page in its order: something was cut out of it."""
    words = _WORD.findall(text)
    found = []
    for i in range(0, len(words), _CHUNK):
        chunk = "".join(words[i : i + _CHUNK])
        at = page.find(chunk, cursor)
        if at >= 0 and len(chunk) >= _UNLIKELY_TWICE // 2:
            found.append((at, at + len(chunk)))
            cursor = at + len(chunk)
    return found


def _shares(covered: list[Pair], ends: list[int]) -> list[float]:
    shares = [0.0] * (len(ends) - 1)
    for start, end in covered:
        i = max(0, bisect_right(ends, start) - 1)
        while i < len(shares) and ends[i] < end:
            size = ends[i + 1] - ends[i]
            if size:
                shares[i] += (min(end, ends[i + 1]) - max(start, ends[i])) / size
            i += 1
    return shares
