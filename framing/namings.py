"""Where names stand in a text, and which of them stand inside speech."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from .document import Document, once
from .mentions import mentions, source_words
from .name_parts import NameParts, name_parts
from .name_words import name_words
from .quoted_passages import passages
from .spans import Pair

_SPEECH_WORDS = 5
_LONGEST_HEADING = 220
_OFTEN = 3
# "al-Nasiri", with the given name before it.
_ARTICLE = re.compile(r"(?:\b[A-Z][\w’']+ )?\b(?:al|el|ul|an|as|ad|ar|ash|at|bin|ben)[-‐‑]$")


class FoundName(NamedTuple):
    """A name where it stands; one that is only ``known`` brings in nobody new: a heading's run of capitals, a lone title."""

    start: int
    end: int
    parts: NameParts
    known: bool


@once
def speech(document: Document) -> list[Pair]:
    """The stretches in quotation marks long enough to be speech and not a word or a title."""
    return [(s, e) for p in passages(document) for s, e in p.pieces if e - s > 20 and document.text.count(" ", s, e) >= _SPEECH_WORDS]


@once
def heard_at(document: Document) -> Callable[[int], bool]:
    """Tells of an offset whether it stands inside speech in quotation marks."""
    return _holding(speech(document))


def is_heard(document: Document, start: int) -> bool:
    """Whether the character at ``start`` stands inside speech in quotation marks."""
    return heard_at(document)(start)


def _holding(pairs: list[Pair]) -> Callable[[int], bool]:
    """Tells whether one of the sorted pairs holds an offset."""
    starts = [start for start, _ in pairs]

    def holds(at: int) -> bool:
        i = bisect_right(starts, at) - 1
        return i >= 0 and at < pairs[i][1]

    return holds


def _headings(document: Document) -> list[Pair]:
    """Paragraphs in title case, where a run of capitals is more than a name."""
    text, headings = document.text, []
    for start, end in document.paragraphs:
        if end - start > _LONGEST_HEADING or text[end - 1] in ".,;":
            continue
        words = text[start:end].split()
        capitals = sum(word.lstrip("“\"'‘(")[:1].isupper() for word in words)
        if len(words) > 3 and capitals >= 0.6 * len(words):
            headings.append((start, end))
    return headings


def found_names(document: Document) -> list[FoundName]:
    """Every name in order, none within another, those inside a longer noun phrase too ("a spokesman for the Lowell Fund")."""
    text = document.text
    headings = _headings(document)
    in_heading = _holding(headings)
    found: list[FoundName] = []
    last = (0, 0)
    for start, end in _places(document):
        if text[start - 1 : start] == "-" or text[start - 4 : start] in (" of ", "and "):
            start = _name_start(document, start, end, last)
            while found and found[-1].end > start:
                found.pop()
        last = (start, end)
        parts = name_parts(text[start:end])
        if parts:
            known = parts.kind == "title" or (bool(headings) and in_heading(start))
            found.append(FoundName(start + parts.at, end, parts, known))
    weak = _weak(document, found)
    return [one._replace(known=True) if one.parts.words in weak else one for one in found] if weak else found


def _places(document: Document) -> Iterator[Pair]:
    """Where names may stand: mentions by name, and the runs of capitals in other mentions."""
    text, run = document.text, source_words().name
    for start, end, head_start, head_end, kind in mentions(document):
        if kind == "name":
            yield start, head_end
        elif kind == "nominal":
            if head_start - start > 2 and not text[start:head_start].islower():
                yield from (one.span() for one in run.finditer(text, start, head_start))
            if text[head_start].isupper():
                yield head_start, head_end
            if end - head_end > 2 and not text[head_end:end].islower():
                yield from (one.span() for one in run.finditer(text, head_end, end))


def _name_start(document: Document, start: int, end: int, previous: Pair) -> int:
    """Where a name begins that small letters part: "Securities and Wharf Commission", "Secretary of State Ana Ruiz", "al-Nasiri"."""
    text = document.text
    if text[start - 1] == "-":
        article = _ARTICLE.search(text, max(0, start - 40), start)
        return article.start() if article else start
    if text.startswith(" of ", start - 4):
        office = text.rfind(" ", 0, start - 4) + 1
        return office if document.folded[office : start - 4] in name_words().titles else start
    if text.startswith(" and ", start - 5) and previous[1] == start - 5:
        lists, folded = name_words(), document.folded
        before = folded[folded.rfind(" ", 0, start - 5) + 1 : start - 5]
        last = folded[folded.rfind(" ", start, end) + 1 : end]
        return previous[0] if before in lists.topics and last in lists.body_nouns else start
    return start


def _weak(document: Document, found: list[FoundName]) -> set[tuple[str, ...]]:
    """Names that are hardly any: words that stand in small letters too ("Furthermore"), or shouted in capitals."""
    weak: dict[tuple[str, ...], bool] = {}
    for _, _, parts, _ in found:
        if parts.sure or parts.words in weak or parts.kind == "title":
            continue
        if len(parts.words) > 1:
            weak[parts.words] = parts.name.isupper()
        elif parts.kind != "person":
            weak[parts.words] = _is_common(document, parts.words[0])
    return {words for words, is_weak in weak.items() if is_weak}


def _is_common(document: Document, word: str) -> bool:
    """Whether a word has its capital only where a sentence begins, or stands elsewhere in small letters."""
    places = document.word_index.get(word, ())
    text, starts = document.text, document.word_starts
    opening = 0
    for i in places:
        start = starts[i]
        if text[start].islower():
            return True
        opening += start < 2 or text[start - 1] in '\n“"' or text[start - 2] in '.!?:\n”"'
    return 0 < opening < _OFTEN and opening == len(places)
