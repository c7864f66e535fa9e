"""Which publishers stand behind the numbers of a list of sources ("[1][2]")?"""

import re
from bisect import bisect_left
from typing import NamedTuple

from framing.attribution.coreference.name_parts import name_parts
from framing.text.document import Document
from framing.text.spans import Pair

_MARKER = re.compile(r"\[(\d{1,3})\](?!\()")
# Entries read "Halvard Wire: Fares rise", "Fares rise – Halvard Wire", "Halvard Wire, “Fares rise”" or "www.halvard.example/fares".
_PIECE = re.compile(r"[^:|–—\n“”\"]+")
_SITE = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})(?:/\S*)?")
_LONGEST_NAME = 6


class Citation(NamedTuple):
    """A number of the list: its publisher's name and where that stands, None where it is not told, and the markers in the text."""

    number: int
    publisher: str | None
    entry: Pair | None
    markers: tuple[Pair, ...]


def find_citations(document: Document) -> list[Citation]:
    """Every number cited in a document, in order of the numbers."""
    markers: dict[int, list[Pair]] = {}
    entries: dict[int, Pair] = {}
    text = document.text
    for found in _MARKER.finditer(text):
        number = int(found.group(1))
        paragraph = document.paragraph_at(found.start())
        if paragraph.start == found.start() and not _MARKER.match(text, found.end()):
            entries.setdefault(number, _entry(document, found.end(), paragraph.end))
        else:
            markers.setdefault(number, []).append(found.span())
    # A number in brackets alone may be anything: "the [1] train".
    if not entries and len(markers) < 2:
        return []
    cited = []
    for number in sorted(markers.keys() | entries.keys()):
        publisher = _publisher(text, *entries[number]) if number in entries else None
        name = text[publisher[0] : publisher[1]] if publisher else None
        cited.append(Citation(number, name, publisher, tuple(markers.get(number, ()))))
    return cited


def _entry(document: Document, start: int, end: int) -> Pair:
    """The text of an entry: behind its number, or in the next paragraph where the number stands alone."""
    if document.text[start:end].strip(" .:-–—"):
        return start, end
    after = bisect_left(document.paragraph_starts, end)
    if after == len(document.paragraphs):
        return start, end
    return document.paragraphs[after].start, document.paragraphs[after].end


def _publisher(text: str, start: int, end: int) -> Pair | None:
    """Where in an entry its publisher stands: the piece that names a body, else a short first piece before a colon, else a site."""
    pieces = [_trimmed(text, *piece.span()) for piece in _PIECE.finditer(text, start, min(end, start + 400))]
    short = [(a, b) for a, b in pieces if b > a and len(text[a:b].split()) <= _LONGEST_NAME]
    for a, b in short:
        parts = name_parts(text[a:b])
        if parts and parts.kind == "organisation" and parts.kind_known:
            return a, b
    if short and short[0] == pieces[0] and text[short[0][1] : short[0][1] + 1] == ":" and name_parts(text[short[0][0] : short[0][1]]):
        return short[0]
    site = _SITE.search(text, start, min(end, start + 400))
    return site.span(1) if site else None


def _trimmed(text: str, start: int, end: int) -> Pair:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip(" ,.-"))
    return left, left + len(piece.strip(" ,.-"))
