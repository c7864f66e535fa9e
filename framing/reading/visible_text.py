"""What does a reader see of a web page, line by line in reading order?"""

import re
from collections.abc import Sequence
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


class _PageLines:
    """The lines of a page, put together as its elements open and close in reading order."""

    def __init__(self) -> None:
        self.lines: list[VisibleLine] = []
        self._pieces: list[str] = []  # of the line that is being read
        self._links: list[tuple[str, str, str]] = []
        self._link_start = 0
        self._kinds: list[str] = []
        self._blocks: list[str] = []
        self._articles: list[int] = []
        self._articles_met = 0
        self._hidden_in: list[Any] = []
        self._preformatted = 0

    def open(self, element: Any) -> None:
        """An element begins, with the text that it opens with."""
        tag = element.tag
        if tag in _BLOCKS:
            self.end_line()
            self._blocks.append(f"{tag}.{element.get('class') or ''}")
        elif tag == "br":
            self.end_line()
        elif tag in ("td", "th") and self._pieces:
            self._pieces.append("\t")
        if tag == "article":
            self._articles_met += 1
            self._articles.append(self._articles_met)
        if tag in _KINDS:
            self._kinds.append(tag)
        if is_hidden(element):
            if tag not in _BLOCKS and not self._hidden_in:
                self.end_line()
            self._hidden_in.append(element)
        if tag == "a":
            self._link_start = len(self._pieces)
        self._preformatted += tag == "pre"
        self._add(element.text)

    def close(self, element: Any) -> None:
        """An element ends; the text behind it comes next. What is never seen is closed too, without having been opened."""
        tag = element.tag
        if tag == "a" and (words := " ".join("".join(self._pieces[self._link_start :]).split())):
            self._links.append((words, element.get("href") or "", element.get("rel") or ""))
        if tag in _BLOCKS:
            self.end_line()
            self._blocks.pop()
        if tag == "article":
            self._articles.pop()
        if self._hidden_in and self._hidden_in[-1] is element:
            self.end_line()
            self._hidden_in.pop()
        if tag in _KINDS:
            self._kinds.pop()
        self._preformatted -= tag == "pre"
        self._add(element.tail)

    def end_line(self) -> None:
        """What was read since the last line becomes one, where it says anything."""
        if text := "".join(self._pieces).strip(_SPACES):
            kind, article = self._kinds[-1] if self._kinds else "", self._articles[-1] if self._articles else 0
            within = " ".join(self._blocks[-_HELD:])
            self.lines.append(VisibleLine(_SPACE.sub(" ", text), kind, bool(self._hidden_in), tuple(self._links), within, article))
            self._links.clear()
        self._pieces.clear()
        self._link_start = 0

    def _add(self, text: str | None) -> None:
        """Text goes to the line that is being read; where it is preformatted, its line ends are kept."""
        first, *rest = (text or "").split("\n") if self._preformatted else (text or "",)
        self._pieces.append(first)
        for line in rest:
            self.end_line()
            self._pieces.append(line)


def lines_of(tree: Any) -> list[VisibleLine]:
    """The lines of a page (parsed without comments) in reading order; those that its markup hides are marked."""
    page = _PageLines()
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            page.close(element)
        elif element.tag in _UNSEEN:
            walk.skip_subtree()
        else:
            page.open(element)
    page.end_line()
    return page.lines


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


def lines_around(lines: Sequence[VisibleLine], headline: int | None, *, above: int, below: int, longest: int) -> list[VisibleLine]:
    """The lines around the headline that are no longer than so many characters; none where there is no headline."""
    near = [] if headline is None else lines[max(0, headline - above) : headline + below]
    return [line for line in near if len(line.text) <= longest]
