"""What does a reader see of a web page, line by line in reading order?"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from lxml import etree

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
_HIDDEN_CLASS = re.compile(r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|hidden|d-none)(?:\s|$)", re.IGNORECASE)
_HELD = 3  # blocks around a line by which lines are told to be held alike
_SPACES = " \t\n\r\f"  # what a browser runs together; a no-break space it keeps
_SPACE = re.compile(f"[{_SPACES}]+")


class VisibleLine(NamedTuple):
    """One line as a browser sets it, before wrapping."""

    text: str
    kind: str
    """The element that it stands in: h1 to h6, p, li, figcaption, blockquote, tr, or empty."""
    hidden: bool
    links: tuple[tuple[str, str, str], ...] = ()
    """The words, address and rel of each link in it."""
    within: str = ""
    """Tags and classes of the blocks that hold it: paragraphs of one story are held alike."""
    article: int = 0
    """Which article element of the page holds it, the innermost by number; 0 where none does."""


class _Around:
    """The blocks and articles that are open where a page is being read."""

    def __init__(self) -> None:
        self._blocks: list[str] = []
        self._articles: list[int] = []
        self._met = 0

    def enter(self, element: Any) -> None:
        """A block opens; a line break is none."""
        if element.tag != "br":
            self._blocks.append(f"{element.tag}.{element.get('class') or ''}")
        if element.tag == "article":
            self._met += 1
            self._articles.append(self._met)

    def leave(self, tag: str) -> None:
        """A block closes."""
        self._blocks.pop()
        if tag == "article":
            self._articles.pop()

    @property
    def within(self) -> str:
        """Tags and classes of the innermost blocks."""
        return " ".join(self._blocks[-_HELD:])

    @property
    def article(self) -> int:
        """The innermost article by number, or 0."""
        return self._articles[-1] if self._articles else 0


def lines_of(tree: Any) -> list[VisibleLine]:  # noqa: PLR0915
    """The lines of a page (parsed without comments) in reading order; those that its markup hides are marked."""
    lines: list[VisibleLine] = []
    pieces: list[str] = []
    kinds: list[str] = []
    hidden_in: list[Any] = []
    links: list[tuple[str, str, str]] = []
    around = _Around()
    link_start = preformatted = 0

    def end_line() -> None:
        nonlocal link_start
        text = "".join(pieces).strip(_SPACES)
        if text:
            text = _SPACE.sub(" ", text)
            lines.append(VisibleLine(text, kinds[-1] if kinds else "", bool(hidden_in), tuple(links), around.within, around.article))
            links.clear()
        pieces.clear()
        link_start = 0

    def add(text: str | None) -> None:
        if not preformatted:
            pieces.append(text or "")
            return
        first, *rest = (text or "").split("\n")
        pieces.append(first)
        for line in rest:
            end_line()
            pieces.append(line)

    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if tag in _UNSEEN:
                walk.skip_subtree()
                continue
            if tag in _BLOCKS or tag == "br":
                end_line()
                around.enter(element)
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
            preformatted += tag == "pre"
            add(element.text)
        else:
            if tag == "a" and (words := " ".join("".join(pieces[link_start:]).split())):
                links.append((words, element.get("href") or "", element.get("rel") or ""))
            if tag in _BLOCKS and tag not in _UNSEEN:
                end_line()
                around.leave(tag)
            if hidden_in and hidden_in[-1] is element:
                end_line()
                hidden_in.pop()
            if tag in _KINDS and tag not in _UNSEEN and kinds:
                kinds.pop()
            preformatted -= tag == "pre"
            add(element.tail)
    end_line()
    return lines


def is_hidden(element: Any) -> bool:
    """Whether the markup alone (no style sheet) says that a browser does not show this element."""
    if element.get("hidden") is not None:
        return True
    style, classes = element.get("style"), element.get("class")
    return bool((style and _HIDDEN_STYLE.search(style)) or (classes and _is_class_of_hidden(classes)))


@lru_cache(maxsize=4096)
def _is_class_of_hidden(classes: str) -> bool:
    """Whether classes say so; a page has the same ones again and again."""
    return bool(_HIDDEN_CLASS.search(classes))
