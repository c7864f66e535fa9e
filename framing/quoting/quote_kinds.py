"""What a quoted passage is: speech in full or in part, a distanced word, a word mentioned as such, a title, or none of these."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from ..document import Document, Paragraph, once
from ..lexicons import read_lexicon
from .quotation_marks import Passage
from .quote_settings import Standing
from .quoted_passages import passages

QuoteKind = Literal["direct", "partial", "scare", "term", "title", "other"]

_WORD = re.compile(r"\w+(?:[’'‑-]\w+)*|[$&]")
_YEAR_BEHIND = re.compile(r"[\"”’']* \((?:18|19|20)\d\d")
_LEADING_ARTICLE = re.compile(r"^(?:the|a|an) ")
_WORD_BEHIND = re.compile(r" ([\w-]+)")
_CLAUSE_ENDS = '.;:!?"“”,'
_SMALL = frozenset(
    ("a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "from", "with", "by", "is", "as", "vs", "but", "nor")
)
_ARTICLES = frozenset(("the", "a", "an", "this", "that", "his", "her", "their", "its", "own"))

_LONGEST_TITLE = 12  # words
_LONGEST_SCARE = 4
_LONGEST_FRAGMENT = 8
_LONGEST_LOOK = 120  # characters, beyond which a passage is no title, name or single word
_OPENING = 60
_LONGEST_BEFORE = 48
_LONGEST_HEADLINE = 180


class KindWords(NamedTuple):
    """The lexicon ``quote_kinds.toml``, each list as a set of folded words."""

    title_names: frozenset[str]
    title_before: frozenset[str]
    title_behind: frozenset[str]
    term_before: frozenset[str]
    clause_openers: frozenset[str]
    clause_subjects: frozenset[str]
    clause_finite: frozenset[str]


class _Shape(NamedTuple):
    """A passage by its words alone."""

    long: bool  # no title, name or single word
    words: list[str]  # of a long passage the first few
    capital: bool  # begins with a capital
    titled: bool  # every word but the small ones begins with a capital
    opens: bool  # begins as a clause does
    clause: bool  # has a verb without which there is no clause
    last: str  # the character before the closing mark


@cache
def kind_words() -> KindWords:
    """The lexicon, read once."""
    table = read_lexicon("quote_kinds")
    return KindWords(*(frozenset(table[kind][part].split()) for kind, part in (name.split("_") for name in KindWords._fields)))


@once
def _shapes(document: Document) -> dict[Passage, _Shape]:
    """The shape of each passage in marks."""
    return {passage: _shape(document, passage) for passage in passages(document) if passage.form in ("double", "single")}


def _shape(document: Document, passage: Passage) -> _Shape:
    start, end = passage.pieces[0]
    long = end - start > _LONGEST_LOOK
    text = document.text[start : start + _OPENING if long else end]
    words = _WORD.findall(text)
    lexicon = kind_words()
    first = next((word for word in words if word[0].isalnum()), "")
    folded = first.lower().replace("’", "'")
    opens = folded in lexicon.clause_openers
    return _Shape(
        long,
        words,
        first[:1].isupper(),
        not long and _is_titled(words, first),
        opens or folded in lexicon.clause_subjects,
        long or opens or not lexicon.clause_finite.isdisjoint(text.lower().replace("’", "'").split()),
        document.text[max(start, end - 4) : end].rstrip("\"”’'")[-1:],
    )


def _is_titled(words: list[str], first: str) -> bool:
    if first[:1].islower() or not first or first.isdigit():
        return False
    return all(not word[0].islower() or word.lower() in _SMALL for word in words)


class _Titles(NamedTuple):
    """Passages that a word beside them calls a title, and their words: the next time nothing may call them so."""

    called: set[Passage]
    texts: set[str]


@once
def _titles(document: Document) -> _Titles:
    called = {passage for passage, shape in _shapes(document).items() if _called_title(document, passage, shape)}
    return _Titles(called, {_plain_title(_shapes(document)[passage]) for passage in called})


def _plain_title(shape: _Shape) -> str:
    return _LEADING_ARTICLE.sub("", " ".join(shape.words).lower())


def _words_before(document: Document, start: int) -> list[str]:
    """The last three words before an offset, nearest first, as far as the clause goes."""
    found: list[str] = []
    for word in document.folded[max(0, start - _LONGEST_BEFORE) : start].split()[:-4:-1]:
        if word[-1] in _CLAUSE_ENDS:
            break
        found.append(word)
    return found


def _called_title(document: Document, passage: Passage, shape: _Shape) -> bool:
    """Whether a word beside the passage says that it is a song, a show or a book."""
    if shape.long or not shape.words or len(shape.words) > _LONGEST_TITLE or not (shape.capital or shape.words[0][0].isdigit()):
        return False
    lexicon = kind_words()
    start, end = passage.pieces[0]
    if not lexicon.title_before.isdisjoint(_words_before(document, start)):
        return True
    behind = _WORD_BEHIND.match(document.folded, end)
    return bool(behind and behind.group(1) in lexicon.title_behind) or bool(_YEAR_BEHIND.match(document.text, end))


def quote_kind(document: Document, stands: Standing) -> QuoteKind:
    """The kind of a passage, by its words, the words beside it, and whether an attribution reaches it."""
    passage = stands.passage
    if passage.form in ("block", "transcript", "post"):
        return "direct"
    shape = _shapes(document)[passage]
    if not shape.words or (passage.start and document.text[passage.start - 1] == "="):
        return "other"
    before = _words_before(document, passage.start)
    if before and before[0] in kind_words().title_names and shape.capital and not shape.long:
        return "title"
    if not (shape.long or len(passage.pieces) > 1 or _is_said(stands)):
        titles = _titles(document)
        if passage in titles.called or (titles.texts and _plain_title(shape) in titles.texts):
            return "title"
        if before and before[0] in kind_words().term_before and not (shape.capital and shape.clause) and len(shape.words) <= _LONGEST_TITLE:
            return "term"
        if before and before[0] == "the" and _is_name(stands, shape):
            return "term"
        if _looks_like_title(document, stands, shape, before):
            return "title"
    if _is_whole(document, stands, shape):
        return "direct"
    if not shape.long and len(shape.words) <= _LONGEST_SCARE and len(passage.pieces) == 1 and stands.near == "-" and stands.far == "-":
        return "partial" if _in_headline(document, passage) or _names_role(before) else "scare"
    return "partial"


def _names_role(before: list[str]) -> bool:
    """Whether someone is given the words as a name: "hailed the bridge as a “breakthrough”"."""
    return before[:1] == ["as"] or (before[:1] in (["a"], ["an"]) and before[1:2] == ["as"])


def _is_said(stands: Standing) -> bool:
    """Whether a verb of saying touches the closing mark: “Rain,” said Ruiz; but not: “Barnstorm” opens on Friday."""
    return stands.far[:2] == "0s" and stands.close != "o"


def _is_name(stands: Standing, shape: _Shape) -> bool:
    """Whether a passage behind its article is a name: the “One Road” plan, the “Ruiz rule”."""
    return shape.capital and not shape.clause and len(shape.words) <= _LONGEST_SCARE and not stands.opens and stands.far[0] != "0"


def _looks_like_title(document: Document, stands: Standing, shape: _Shape, before: list[str]) -> bool:
    """Whether a passage is spelt as a title and nobody says it."""
    passage = stands.passage
    if not shape.titled or len(shape.words) > _LONGEST_TITLE:
        return False
    paragraph = document.paragraph_at(passage.start)
    if paragraph and passage.start == paragraph.start and passage.end == paragraph.end:
        return passage.form == "single" or not shape.clause
    if len(shape.words) == 1 or shape.clause or shape.last in ("?", "!") or (before and before[0] in _ARTICLES):
        return False
    if _in_headline(document, passage):
        return False
    return stands.far == "-" if stands.opens else stands.near[0] not in "01" and stands.far[0] != "0"


def _is_whole(document: Document, stands: Standing, shape: _Shape) -> bool:
    """Whether a passage is speech in whole clauses: a sentence of its own, or a clause behind a comma or a colon."""
    if _in_headline(document, stands.passage):
        return shape.capital and shape.clause
    apart = stands.opens or stands.opener in (",", ":", ".")
    if shape.capital:
        return apart or shape.clause or shape.long or _is_said(stands) or len(shape.words) > _LONGEST_FRAGMENT
    return shape.clause and (shape.opens or stands.opens) and (apart or (_is_said(stands) and stands.opener != "w"))


def _in_headline(document: Document, passage: Passage) -> bool:
    """Whether the passage stands in a line in which most words have capitals, as headlines have, and does not fill it."""
    paragraph = document.paragraph_at(passage.pieces[0][0])
    if paragraph is None or paragraph.end - paragraph.start > _LONGEST_HEADLINE or not _headline(document, paragraph):
        return False
    return passage.start > paragraph.start or passage.end < paragraph.end - 1


def _headline(document: Document, paragraph: Paragraph) -> bool:
    known = _headlines(document)
    if paragraph.start not in known:
        words = [word for word in _WORD.findall(document.text, *paragraph) if word.lower() not in _SMALL]
        known[paragraph.start] = len(words) > 3 and sum(not word[0].islower() for word in words) >= 0.75 * len(words)
    return known[paragraph.start]


@once
def _headlines(document: Document) -> dict[int, bool]:
    return {}
