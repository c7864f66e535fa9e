"""Where names stand in a text, and which of them stand inside speech."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from .document import Document, once
from .mentions import mentions, source_words
from .name_parts import NameParts, name_parts, name_words
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
    pairs = speech(document)
    starts = [start for start, _ in pairs]
    return lambda start: bool(starts) and _holds(starts, pairs, start)


def is_heard(document: Document, start: int) -> bool:
    """Whether the character at ``start`` stands inside speech in quotation marks."""
    return heard_at(document)(start)


def _holds(starts: list[int], pairs: list[Pair], at: int) -> bool:
    i = bisect_right(starts, at) - 1
    return i >= 0 and at < pairs[i][1]


def _headings(document: Document) -> list[Pair]:
    """Paragraphs in title case, where a run of capitals is more than a name."""
    headings = []
    for start, end in document.paragraphs:
        if end - start > _LONGEST_HEADING or document.text[end - 1] in ".,;":
            continue
        words = document.text[start:end].split()
        capitals = sum(word.lstrip("“\"'‘(")[:1].isupper() for word in words)
        if len(words) > 3 and capitals >= 0.6 * len(words):
            headings.append((start, end))
    return headings


def found_names(document: Document) -> list[FoundName]:
    """Every name in order, none within another, those inside a longer noun phrase too ("a spokesman for the Lowell Fund")."""
    text = document.text
    places: list[Pair] = []
    for start, end, head_start, head_end, kind in mentions(document):
        if kind == "name":
            places.append((_name_start(document, start, head_end), head_end))
        elif kind == "nominal":
            if text[head_start].isupper():
                places.append((head_start, head_end))
            for left, right in ((start, head_start), (head_end, end)):
                if right - left > 2 and not text[left:right].islower():
                    places += [run.span() for run in source_words().name.finditer(text, left, right)]
    places.sort(key=lambda pair: (pair[0], -pair[1]))
    headings = _headings(document)
    starts = [start for start, _ in headings]
    found: list[FoundName] = []
    reached = 0
    for start, end in places:
        if start >= reached and (parts := name_parts(text[start:end])):
            known = parts.kind == "title" or (bool(headings) and _holds(starts, headings, start))
            found.append(FoundName(start + parts.at, end, parts, known))
            reached = end
    weak = _weak(document, found)
    return [one._replace(known=True) if one.parts.words in weak else one for one in found] if weak else found


def _name_start(document: Document, start: int, end: int) -> int:
    """Where a name begins that small letters part: "Securities and Wharf Commission", "Secretary of State Ana Ruiz", "al-Nasiri"."""
    text = document.text
    if start < 4:
        return start
    if text[start - 1] == "-" and (article := _ARTICLE.search(text, max(0, start - 40), start)):
        return article.start()
    if text.startswith(" of ", start - 4):
        office = text.rfind(" ", 0, start - 4) + 1
        return office if document.folded[office : start - 4] in name_words().titles else start
    return _body_start(document, start, end) if text.startswith(" and ", start - 5) else start


def _body_start(document: Document, start: int, end: int) -> int:
    text, lists = document.text, name_words()
    if document.folded[text.rfind(" ", start, end) + 1 : end] not in lists.body_nouns:
        return start
    first = text.rfind(" ", 0, start - 5) + 1
    before = document.folded[first : start - 5]
    if not text[first].isupper() or any(
        before in known for known in (lists.places, lists.bodies, lists.outlets, lists.peoples, lists.given)
    ):
        return start
    return first


def _weak(document: Document, found: list[FoundName]) -> set[tuple[str, ...]]:
    """Names that are hardly any: words that stand in small letters too ("Furthermore"), or shouted in capitals."""
    weak: dict[tuple[str, ...], bool] = {}
    for _, _, parts, _ in found:
        if parts.sure or parts.titles or parts.words in weak or parts.kind not in ("unknown", "person", "organisation"):
            continue
        if len(parts.words) > 1:
            weak[parts.words] = parts.name.isupper()
        elif parts.kind != "person":
            weak[parts.words] = _is_common(document, parts.words[0])
    return {words for words, is_weak in weak.items() if is_weak}


def _is_common(document: Document, word: str) -> bool:
    """Whether a word has its capital only where a sentence begins, or stands elsewhere in small letters."""
    places = document.word_index.get(word, ())
    opening = 0
    for i in places:
        start = document.words[i].start
        if document.text[start].islower():
            return True
        sentence = document.sentence_at(start)
        opening += sentence is not None and start - sentence.start < 3
    return 0 < opening < _OFTEN and opening == len(places)
