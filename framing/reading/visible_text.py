"""What a reader sees of a web page, line by line in reading order, and which of it an extractor took for the article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Any, NamedTuple

from lxml import etree

from framing.text.spans import Pair, merge

# fmt: off
_UNSEEN = frozenset({
    "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "select", "textarea", "audio", "video", "map",
    "head", "title",
})
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu",
    "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
})
_KINDS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "figcaption", "blockquote", "tr"})
# fmt: on
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDDEN_CLASS = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|hidden|d-none|a11y-hidden|u-hidden)(?:\s|$)", re.IGNORECASE
)
_SPACE = re.compile(r"[ \t\n\r\f]+")  # what a browser runs together; a no-break space it keeps
_LETTERS = re.compile(r"\w+")


class Line(NamedTuple):
    """One line as a browser sets it, before wrapping."""

    text: str
    kind: str
    """The element that it stands in: h1 to h6, p, li, figcaption, blockquote, tr, or empty."""
    hidden: bool
    links: tuple[tuple[str, str, str], ...] = ()
    """The words, address and rel of each link in it."""


def lines_of(tree: Any) -> list[Line]:
    """The lines of a page (parsed without comments) in reading order; those that its markup hides are marked."""
    lines: list[Line] = []
    pieces: list[str] = []
    kinds: list[str] = []
    hidden_in: list[Any] = []
    links: list[tuple[str, str, str]] = []
    link_start = 0

    def end_line() -> None:
        nonlocal link_start
        text = _SPACE.sub(" ", "".join(pieces)).strip(" ")
        if text:
            lines.append(Line(text, kinds[-1] if kinds else "", bool(hidden_in), tuple(links)))
            links.clear()
        pieces.clear()
        link_start = 0

    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if tag in _UNSEEN:
                walk.skip_subtree()
                continue
            if tag in _BLOCKS or tag == "br":
                end_line()
            elif tag in ("td", "th") and pieces:
                pieces.append("\t")
            if tag in _KINDS:
                kinds.append(tag)
            if is_hidden(element):
                if tag not in _BLOCKS and not hidden_in:
                    end_line()
                hidden_in.append(element)
            if tag == "a":
                link_start = len(pieces)
            _add(pieces, element.text)
        else:
            if tag == "a" and (words := " ".join("".join(pieces[link_start:]).split())):
                links.append((words, element.get("href") or "", element.get("rel") or ""))
            if tag in _BLOCKS and tag not in _UNSEEN:
                end_line()
            if hidden_in and hidden_in[-1] is element:
                end_line()
                hidden_in.pop()
            if tag in _KINDS and tag not in _UNSEEN and kinds:
                kinds.pop()
            _add(pieces, element.tail)
    end_line()
    return lines


def _add(pieces: list[str], text: str | None) -> None:
    if text:
        pieces.append(text)


def is_hidden(element: Any) -> bool:
    """Whether the markup alone (no style sheet) says that a browser does not show this element."""
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes:
        return True
    return bool(_HIDDEN_STYLE.search(attributes.get("style", "")) or _HIDDEN_CLASS.search(attributes.get("class", "")))


def letters(text: str) -> str:
    """Letters and digits alone: what two renderings of one paragraph share."""
    return "".join(_LETTERS.findall(text))


_SURE = 40  # letters; a passage of this length does not stand in a line by accident
_CHUNK = 8  # words
_NEIGHBOURS = 5  # passages that hold the one before them in place; one of them may itself stand out of order


class Extracted(NamedTuple):
    """How an extractor's text lies on the lines: the share of each that it took, and what of it stands in none."""

    shares: list[float]
    lost: list[str]


def align(lines: list[Line], extracted: list[str]) -> Extracted:
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
        if len(key) >= _SURE:
            at = page.find(key)
            if at >= 0 and page.find(key, at + 1) < 0:
                anchors[i] = at
    return anchors


def _find(page: str, key: str, start: int, end: int, ends: list[int]) -> int:
    """Where a passage stands; a short one must fill whole lines."""
    at = page.find(key, start, end)
    while at >= 0 and len(key) < _SURE and not (_is_end(at, ends) and _is_end(at + len(key), ends)):
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
        if at >= 0 and len(chunk) >= _SURE // 2:
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
