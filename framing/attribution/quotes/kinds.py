"""What a quoted passage is: speech in full or in part, a distanced word, a word mentioned as such, a title, or none of these."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from framing.attribution.passages.passages import passages
from framing.attribution.passages.quotation_marks import Passage, first_letter
from framing.lexicons import read_lexicon
from framing.text.document import Document, Paragraph, once
from framing.text.words import straighten

from .contexts import Standing

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

_MARKED = frozenset(("double", "single"))
_OPENERS = frozenset((",", ":", "."))

_LONGEST_TITLE = 12  # words
_LONGEST_SCARE = 4
_LONGEST_FRAGMENT = 8
_LONGEST_LOOK = 120  # characters, beyond which a passage is no title, name or single word
_OPENING = 60
_LONGEST_BEFORE = 48
_LONGEST_GAP = 6
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
    """A short passage by its words alone."""

    words: list[str]
    capital: bool  # begins with a capital
    opens: bool  # begins as a clause does
    clause: bool  # has a verb without which there is no clause
    last: str  # the character before the closing mark


@cache
def kind_words() -> KindWords:
    """The lexicon, read once."""
    table = read_lexicon("quote_kinds")
    return KindWords(*(frozenset(table[kind][part].split()) for kind, part in (name.split("_") for name in KindWords._fields)))


def _is_long(passage: Passage) -> bool:
    """Whether a passage is no title, name or single word by its length alone."""
    start, end = passage.pieces[0]
    return end - start > _LONGEST_LOOK


@once
def _shapes(document: Document) -> dict[int, _Shape]:
    """The shapes asked for so far, by where their passages begin."""
    return {}


def _shape(document: Document, passage: Passage) -> _Shape:
    start, end = passage.pieces[0]
    known = _shapes(document)
    shape = known.get(start)
    if shape is None:
        shape = known[start] = _shape_of(document.text[start:end])
    return shape


def _shape_of(text: str) -> _Shape:
    words = _WORD.findall(text)
    lexicon = kind_words()
    first = _first_of(words)
    folded = straighten(first.lower())
    opens = folded in lexicon.clause_openers
    return _Shape(
        words,
        first[:1].isupper(),
        opens or folded in lexicon.clause_subjects,
        opens or not lexicon.clause_finite.isdisjoint(text.lower().replace("’", "'").split()),
        text[-4:].rstrip("\"”’'")[-1:],
    )


def _first_of(words: list[str]) -> str:
    """The first word that is no sign."""
    if words and words[0][0].isalnum():
        return words[0]
    return next((word for word in words if word[0].isalnum()), "")


def _is_titled(words: list[str]) -> bool:
    """Whether every word but the small ones begins with a capital."""
    first = _first_of(words)
    if first[:1].islower() or not first or first.isdigit():
        return False
    return all(not word[0].islower() or word.lower() in _SMALL for word in words)


class _Titles(NamedTuple):
    """Passages that a word beside them calls a title, and their words: the next time nothing may call them so."""

    called: set[int]  # where they begin
    texts: set[str]


@once
def _titles(document: Document) -> _Titles:
    short = [one for one in passages(document) if one.form in _MARKED and not _is_long(one)]
    called = {one.start: _shape(document, one) for one in short if _called_title(document, one)}
    return _Titles(set(called), {_plain_title(shape) for shape in called.values()})


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


def _called_title(document: Document, passage: Passage) -> bool:
    """Whether a word beside the passage says that it is a song, a show or a book."""
    start, end = passage.pieces[0]
    if first_letter(document.text, start).islower():
        return False
    behind = _WORD_BEHIND.match(document.folded, end)
    lexicon = kind_words()
    if (
        lexicon.title_before.isdisjoint(_words_before(document, start))
        and not (behind and behind.group(1) in lexicon.title_behind)
        and not _YEAR_BEHIND.match(document.text, end)
    ):
        return False
    shape = _shape(document, passage)
    return 0 < len(shape.words) <= _LONGEST_TITLE and (shape.capital or shape.words[0][0].isdigit())


def quote_kind(document: Document, stands: Standing) -> QuoteKind:
    """The kind of a passage, by its words, the words beside it, and whether an attribution reaches it."""
    passage = stands.passage
    if passage.form not in _MARKED:
        return "direct"
    if passage.start and document.text[passage.start - 1] == "=":
        return "other"
    return _long_kind(document, stands) if _is_long(passage) else _short_kind(document, stands)


def _long_kind(document: Document, stands: Standing) -> QuoteKind:
    """The kind of a passage too long for anything but speech, by its first words."""
    start, _ = stands.passage.pieces[0]
    words = _WORD.findall(document.text, start, start + _OPENING)
    if not words:
        return "other"
    first = _first_of(words)
    if first[:1].isupper():
        return "direct"
    folded = straighten(first.lower())
    begins = stands.opens or folded in kind_words().clause_openers or folded in kind_words().clause_subjects
    return "direct" if begins and _is_apart_or_said(stands) and not _in_headline(document, stands.passage) else "partial"


def _short_kind(document: Document, stands: Standing) -> QuoteKind:
    """The kind of a passage that may be speech, a title, a name, or a word held at a distance."""
    passage = stands.passage
    if _is_plain_sentence(document, stands):
        return "direct"
    if _is_plain_part(document, stands):
        return "partial"
    shape = _shape(document, passage)
    if not shape.words:
        return "other"
    before = _words_before(document, passage.start)
    if before and before[0] in kind_words().title_names and shape.capital:
        return "title"
    if not (len(passage.pieces) > 1 or _is_said(stands)):
        titles = _titles(document)
        if passage.start in titles.called or (titles.texts and _plain_title(shape) in titles.texts):
            return "title"
        if before and before[0] in kind_words().term_before and not (shape.capital and shape.clause) and len(shape.words) <= _LONGEST_TITLE:
            return "term"
        if before and before[0] == "the" and _is_name(stands, shape):
            return "term"
        if _looks_like_title(document, stands, shape, before):
            return "title"
    if _is_whole(document, stands, shape):
        return "direct"
    if len(shape.words) <= _LONGEST_SCARE and len(passage.pieces) == 1 and stands.near == "-" and stands.far == "-":
        return "partial" if _in_headline(document, passage) or _names_role(before) else "scare"
    return "partial"


def _is_plain_sentence(document: Document, stands: Standing) -> bool:
    """Whether a passage apart from the sentence before it begins with a capital and goes on in small letters, as no title does."""
    start, end = stands.passage.pieces[0]
    text = document.text
    return (
        _is_apart(stands)
        and text[max(0, start - _LONGEST_GAP) : start].rstrip()[-1:] in _CLAUSE_ENDS
        and first_letter(text, start).isupper()
        and any(word[0].islower() and word.rstrip(_CLAUSE_ENDS) not in _SMALL for word in text[start:end].split())
        and not _titles(document).texts
        and not _in_headline(document, stands.passage)
    )


def _is_plain_part(document: Document, stands: Standing) -> bool:
    """Whether a passage begins with a small letter in a sentence that says who said it: "Ruiz called it “a gift.”"."""
    start = stands.passage.start
    if not first_letter(document.text, start).islower() or stands.near == stands.far == "-" or _is_apart_or_said(stands):
        return False
    return kind_words().term_before.isdisjoint(_words_before(document, start)[:1]) and not _titles(document).texts


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
    if len(shape.words) > _LONGEST_TITLE or not _is_titled(shape.words):
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
    """Whether a short passage is speech in whole clauses: a sentence of its own, or a clause behind a comma or a colon."""
    if _in_headline(document, stands.passage):
        return shape.capital and shape.clause
    if shape.capital:
        return shape.clause or _is_apart(stands) or _is_said(stands) or len(shape.words) > _LONGEST_FRAGMENT
    return shape.clause and (shape.opens or stands.opens) and _is_apart_or_said(stands)


def _is_apart(stands: Standing) -> bool:
    """Whether a passage is no part of the sentence before it."""
    return stands.opens or stands.opener in _OPENERS


def _is_apart_or_said(stands: Standing) -> bool:
    return _is_apart(stands) or (_is_said(stands) and stands.opener != "w")


def _in_headline(document: Document, passage: Passage) -> bool:
    """Whether the passage stands in a line in which most words have capitals, as headlines have, and does not fill it."""
    paragraph = document.paragraph_at(passage.pieces[0][0])
    if paragraph is None or paragraph.end - paragraph.start > _LONGEST_HEADLINE or not _headline(document, paragraph):
        return False
    return passage.start > paragraph.start or passage.end < paragraph.end - 1


def _headline(document: Document, paragraph: Paragraph) -> bool:
    known = _headlines(document)
    if paragraph.start not in known:
        words = document.words
        first, last = words.at(paragraph.start - 1) + 1, words.at(paragraph.end - 1)
        here = [i for i in range(first, last + 1) if words.folded[i] not in _SMALL]
        capitals = [i for i in here if not words.written[i][0].islower()]
        known[paragraph.start] = len(here) > 3 and len(capitals) >= 0.75 * len(here)
    return known[paragraph.start]


@once
def _headlines(document: Document) -> dict[int, bool]:
    return {}
