"""Where does a text name somebody, also inside a longer noun phrase, and which runs of capitals are no name?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.mentions import Mention
from framing.attribution.mentions.name_spans import names_within
from framing.attribution.mentions.source_nouns import source_words
from framing.text.document import Document
from framing.text.spans import Pair, holding

from .name_lexicon import name_lexicon
from .name_parts import NameParts, as_body, body_before_title, name_parts

_LONGEST_TITLED = 220
_OFTEN = 3
# "al-Nasiri", with the given name before it.
_ARTICLE = re.compile(r"(?:\b[A-Z][\w’']+ )?\b(?:al|el|ul|an|as|ad|ar|ash|at|bin|ben)[-‐‑]$")


# "Walter “the Wall” Roe"; not "Lowell “clerk” Roe"
_NICKNAME = re.compile(r" [“\"‘'](?:the )?(?=[A-Z])(?:[\w.-]+ ?){1,3}(?<!\w\w\.)[”\"’'] [A-Z][\w’-]+")
_PARTED = (" of ", " and ", "-")
_GOES_ON = frozenset((" “", ' "', " ‘", " '", " ("))
_BULLETS = "—–-•·*"
_OPENING = "“\"'‘("


_LETTERS = re.compile(r" \((?:the )?[“\"]?([A-Z][A-Za-z.]{1,7})[”\"]?\)")
_WORD = re.compile(r"[\w’'-]+")


class NameMention(NamedTuple):
    """Where a name stands, and its parts; one that ``refers_back`` introduces nobody new: a heading's run of capitals, a lone title."""

    start: int
    end: int
    parts: NameParts
    refers_back: bool


def _title_case_paragraphs(document: Document) -> list[Pair]:
    """Paragraphs in title case, where a run of capitals is more than a name."""
    text, headings = document.text, []
    for number, (start, end) in enumerate(document.paragraphs):
        # A full stop ends a headline only where it opens the text.
        if end - start > _LONGEST_TITLED or text[end - 1] in (".,;" if number > 1 else ",;"):
            continue
        words = text[start:end].split()
        if len(words) > 3 and _is_title_case(words) and (text[end - 1] != "." or _is_titled_sentence(words)):
            headings.append((start, end))
    return headings


def _is_title_case(words: list[str]) -> bool:
    """Whether three words in five begin with a capital."""
    small = sum([word[0].islower() for word in words])
    return small <= 0.4 * len(words) and sum([word.lstrip(_OPENING)[:1].isupper() for word in words]) >= 0.6 * len(words)


def _is_titled_sentence(words: list[str]) -> bool:
    """Whether a line that ends in a full stop is a headline: one sentence, with a capital for its small words and verbs too."""
    openers, lexicon = source_words().openers, verbs()
    if any(word.endswith(".") for word in words[:-1]):
        return False
    inner = [word.lower() for word in words[1:-1] if word[0].isupper()]
    return any(word in openers or (word in lexicon and lexicon[word].form in ("past", "present")) for word in inner)


def find_name_mentions(document: Document, mentions: Sequence[Mention]) -> list[NameMention]:
    """Every name in order, none within another, those inside a longer noun phrase too ("a spokesman for the Lowell Fund")."""
    text = document.text
    headings = _title_case_paragraphs(document)
    in_heading = holding(headings)
    found: list[NameMention] = []
    last = (0, 0)
    for first, end in _capitalised_runs(document, mentions):
        start, spelled, nickname = first, False, None
        if text[start - 5 : start].endswith(_PARTED):
            start = _name_start(document, start, end, last)
        if text[end : end + 2] in _GOES_ON:
            if nickname := _NICKNAME.match(text, end):
                end = nickname.end()
            spelled_from = _spelled_out(text, end)
            spelled = spelled_from < end
            start = min(start, spelled_from)
        while start < first and found and found[-1][1] > start:
            found.pop()
        last = (start, end)
        run = text[start:end]
        parts = name_parts(run)
        if parts is None:
            continue
        if parts.kind == "person" and not parts.kind_known and parts.name.isupper() and _stands_in_sentence(text, start, end):
            parts = as_body(parts)  # "said JBS USA": letters, not a name shouted
        elif spelled and not (parts.kind == "person" and parts.kind_known):
            parts = as_body(parts)
        refers_back = parts.kind == "title" or (bool(headings) and in_heading(start))
        if nickname and parts.kind == "person":
            parts = parts._replace(name=run[parts.at :])
        if parts.at:
            if parts.titles and (body := body_before_title(run, parts)):
                found.append(NameMention(start, start + len(body.name), body, refers_back))
            start += parts.at
        found.append(NameMention(start, end, parts, refers_back))
    weak = _weak(document, found)
    return [one._replace(refers_back=one.refers_back or one.parts.words in weak) for one in found] if weak else found


def _stands_in_sentence(text: str, start: int, end: int) -> bool:
    """Whether a word in small letters stands beside what is written in capitals."""
    return (text[end : end + 1] == " " and text[end + 1 : end + 2].islower()) or (
        text[start - 1 : start] == " " and text[start - 2].islower()
    )


def _spelled_out(text: str, end: int) -> int:
    """Where a name begins whose letters stand in brackets behind it ("Transit for Lowell (TfL)"); its end where they do not fit."""
    bracket = _LETTERS.match(text, end)
    if bracket is None:
        return end
    letters = bracket.group(1).lower().replace(".", "")
    words = list(_WORD.finditer(text, max(0, end - 15 * len(letters)), end))
    for word in words[: -len(letters) - 5 : -1]:
        spelled = [one.group() for one in words if one.start() >= word.start()]
        great = [one for one in spelled if one[0].isupper()]
        if word.group()[0].isupper() and letters in ("".join(one[0] for one in spelled).lower(), "".join(one[0] for one in great).lower()):
            return word.start()
    return end


def _capitalised_runs(document: Document, mentions: Sequence[Mention]) -> Iterator[Pair]:
    """Where names may stand: mentions by name, and the runs of capitals in other mentions."""
    text = document.text
    for start, end, head_start, head_end, kind in mentions:
        if kind == "name":
            yield start, head_end
            if text.startswith((" of ", " in "), head_end):
                yield from names_within(text, head_end, end)
        elif kind == "nominal" and not text[start:end].islower():
            if head_start - start > 2:
                yield from names_within(text, start, head_start)
            if text[head_start].isupper() and document.folded[head_start:head_end] in name_lexicon().person_words:
                yield head_start, head_end
            if end - head_end > 2:
                yield from names_within(text, head_end, end)


def _name_start(document: Document, start: int, end: int, previous: Pair) -> int:
    """Where a name begins that small letters part: "Securities and Wharf Commission", "Secretary of State Ana Ruiz", "al-Nasiri"."""
    text = document.text
    if text[start - 1] == "-":
        article = _ARTICLE.search(text, max(0, start - 40), start)
        return article.start() if article else start
    if text.startswith(" of ", start - 4):
        office = text.rfind(" ", 0, start - 4) + 1
        return office if document.folded[office : start - 4] in name_lexicon().titles else start
    if text.startswith(" and ", start - 5) and previous[1] == start - 5:
        lists, folded = name_lexicon(), document.folded
        before = folded[folded.rfind(" ", 0, start - 5) + 1 : start - 5]
        last = folded[folded.rfind(" ", start, end) + 1 : end]
        return previous[0] if before in lists.topics and last in lists.body_nouns else start
    return start


def _weak(document: Document, found: list[NameMention]) -> set[tuple[str, ...]]:
    """Names that are hardly any: words that stand in small letters too ("Furthermore"), or shouted in capitals."""
    weak: dict[tuple[str, ...], bool] = {}
    names: set[tuple[str, ...]] = set()
    distinct = list({id(one.parts): one.parts for one in found}.values())
    for parts in distinct:
        words = parts.words
        if len(words) > 3 and parts.kind == "person":
            names = names or {other.words for other in distinct}
            if words[:2] in names or words[:3] in names:
                weak[words] = True  # two names that nothing parts: "the Ana Ruiz Tom Vance debate"
        if parts.kind_known or parts.kind == "title" or words in weak:
            continue
        if len(words) > 1:
            weak[words] = parts.name.isupper()
        elif parts.kind != "person":
            weak[words] = _is_common(document, words[0])
    return {words for words, is_weak in weak.items() if is_weak}


def _is_common(document: Document, word: str) -> bool:
    """Whether a word has its capital only where a sentence begins, or stands elsewhere in small letters."""
    places = document.words.places.get(word, ())
    text, starts = document.text, document.words.starts
    opening = 0
    for i in places:
        start = starts[i]
        if text[start].islower():
            return True
        opening += start < 2 or text[start - 1] in '\n“"' or text[start - 2] in '.!?:\n”"' or _opens_entry(text, start)
    return 0 < opening < _OFTEN and opening == len(places)


def _opens_entry(text: str, start: int) -> bool:
    """Whether a word stands behind the dash or the dot with which an entry of a list begins."""
    return text[start - 2] in _BULLETS and text[start - 3 : start - 2] in ("", "\n")
