"""Which lines of a page did an extractor take for the article?"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from framing.text.spans import Pair, merge

from .visible_text import VisibleLine

_LETTERS = re.compile(r"\w+")
_UNLIKELY_TWICE = 40  # letters; a passage of this length does not stand in a line by accident
_CHUNK = 8  # words
_NEIGHBOURS = 5  # passages that hold the one before them in place; one of them may itself stand out of order


def letters(text: str) -> str:
    """Letters and digits alone: what two renderings of one paragraph share."""
    return "".join(_LETTERS.findall(text))


class Extracted(NamedTuple):
    """How an extractor's text lies on the lines: the share of each that it took, and what of it stands in none."""

    shares: list[float]
    lost: list[str]


def align(lines: list[VisibleLine], extracted: list[str]) -> Extracted:
    """Lay extracted paragraphs on the lines of the page.

    Long passages that stand once on the page hold the rest in place: what also stands elsewhere (a title, a name, a
    teaser's first sentence) is looked for between its neighbours.
    """
    keys = [letters(line.text) for line in lines]
    page = "".join(keys)
    ends = [0]
    for key in keys:
        ends.append(ends[-1] + len(key))
    pieces = [(text, letters(text)) for text in extracted]
    pieces = [(text, key) for text, key in pieces if key]
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
            at = _find(page, key, cursor, limit, ends)
            at = at if at >= 0 else _find(page, key, 0, len(page), ends)
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


def _find(page: str, key: str, start: int, end: int, ends: list[int]) -> int:
    """Where a passage stands; a short one must fill whole lines."""
    at = page.find(key, start, end)
    while at >= 0 and len(key) < _UNLIKELY_TWICE and not (_is_end(at, ends) and _is_end(at + len(key), ends)):
        at = page.find(key, at + 1, end)
    return at


def _is_end(at: int, ends: list[int]) -> bool:
    i = bisect_left(ends, at)
    return i < len(ends) and ends[i] == at


def _chunks_found(page: str, text: str, cursor: int) -> list[Pair]:
    """The parts of a passage, a few words each, that stand on the page in its order: something was cut out of it."""
    words = _LETTERS.findall(text)
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
