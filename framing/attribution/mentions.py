"""Candidate sources in a text: names with their titles, pronouns, and noun phrases such as "a senior official"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from ..document import Document, once
from ..lexicons import read_lexicon
from ..spans import Pair
from .cues import verbs

MentionKind = Literal["name", "pronoun", "nominal"]
NounKind = Literal["person", "people", "organisation", "document", "group"]
NOUN_KINDS: tuple[NounKind, ...] = ("person", "people", "organisation", "document", "group")


class Mention(NamedTuple):
    """A noun phrase that could be a source; the head is the name without title and party, or the noun."""

    start: int
    end: int
    head_start: int
    head_end: int
    kind: MentionKind


class SourceWords(NamedTuple):
    """The lexicon ``source_nouns.toml``, each list as a set of folded words."""

    nouns: dict[str, NounKind]
    titles: frozenset[str]
    openers: frozenset[str]
    pronouns: dict[str, str]  # with its short forms: "he" and "he's"
    determiners: frozenset[str]
    bounds: frozenset[str]
    name: re.Pattern[str]
    of_name: re.Pattern[str]


_CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u0178\u0179\u017b\u017d\u0218\u021a\u0391-\u03ab\u0410-\u042f"
_PARTY = re.compile(r" ?\((?:[DRI]|Ind|Dem|Rep|Con|Lab)(?:[-–—. ][A-Z][\w. ]{0,14})?\)")
_PIECE = re.compile(r"[^\s]+")
_POSSESSIVE = re.compile(r"[’'](?:s\b)?$")
_LINK = frozenset({" ", "\u00a0", "-", "' ", "’ "})
_REST = re.compile(
    r",? (?:familiar with|close to|briefed on|with (?:direct )?knowledge of|who (?:asked|spoke|speaks|declined|requested|insisted|wished|"
    r"(?:was|were) (?:not )?(?:granted|authori[sz]ed|given))\b)"
    r"[^,.;:\n“”\"]{3,90}?(?=[,.;:\n]| (?:said|says|say|told|tells|added|confirmed|described)\b)"
)
_REST_OPENS = frozenset(("fa", "cl", "br", "wi", "wh", " f", " c", " b", " w"))
_OF = frozenset((" of ", " for ", " at ", " from ", " in ", " with ", " near ", " inside "))
_ARTICLES = ("the ", "The ")
_MONTH = re.compile(r"\b(?:in|of|by|since|until|last|from|to) $")
_LONGEST = 7  # words before the head of a noun phrase


@cache
def source_words() -> SourceWords:
    """The lexicon of source nouns and name words, read once."""
    table = read_lexicon("source_nouns")
    nouns = {noun: kind for kind in NOUN_KINDS for noun in table[kind].split()}
    titles = sorted(table["titles"].split(), key=len, reverse=True)
    particles = "|".join(sorted(table["particles"].split(), key=len, reverse=True))
    title = "|".join(f"(?<={one[0].upper()}){one[1:]}" for one in titles)
    rest = rf"(?:\.(?:[{_CAPITAL}]\.)*|(?:{title})\.|[\w’'&]*(?:[-‐‑][\w’']+)*)"
    further = rf"(?:[ \u00a0](?:(?:{particles}|&) ){{0,2}}[{_CAPITAL}]{rest})*"
    name = rf"[{_CAPITAL}]{rest}{further}"
    return SourceWords(
        nouns,
        frozenset(titles),
        frozenset(table["openers"].split()),
        {pronoun + short: pronoun for pronoun in table["pronouns"].split() for short in ("", "'s", "'re", "'ve", "'d", "'ll", "'m")},
        frozenset(table["determiners"].split()),
        frozenset(table["bounds"].split()),
        re.compile(rf"[@{_CAPITAL}](?<![\w’'#@].){rest}{further}"),
        re.compile(rf" (?:of|for) (?:the )?{name}(?:(?:, {name}){{0,4}},? and {name})?"),
    )


@once
def mentions(document: Document) -> list[Mention]:
    """Candidate sources in the order of the text, none within another."""
    words, index = source_words(), document.words.places
    found = _names(document)
    names = {mention.start: mention for mention in found}
    found += [_pronoun(document, i, len(pronoun)) for form, pronoun in words.pronouns.items() if form in index for i in index[form]]
    for noun in words.nouns.keys() & index.keys():
        found += [_nominal(document, i, names) for i in index[noun] if _is_common(document, i)]
    found.sort(key=lambda mention: (mention[0], -mention[1], mention[4], mention[2]))  # the same twice, whatever the order of a set
    return _joined(document, found)


def _pronoun(document: Document, i: int, length: int) -> Mention:
    start = document.words[i].start
    return Mention(start, start + length, start, start + length, "pronoun")


class _Part(NamedTuple):
    """A name within a run of capitalised words, by offsets in the run."""

    start: int
    end: int
    head: int
    last: str  # the last word, folded
    alone: bool  # a single word


@lru_cache(maxsize=1 << 16)
def _parts(run: str) -> tuple[_Part, ...]:
    """The names in a run of capitalised words: openers of the sentence cut off, parted at a possessive and at a verb."""
    lists, told = source_words(), verbs()
    parts: list[_Part] = []
    pieces: list[Pair] = []
    for match in _PIECE.finditer(run):
        word = match.group()
        folded = word.lower().rstrip(".").replace("’", "'")
        verb = told.get(folded)
        # Title case: "Council Says It Will Wait".
        initial = len(word) == 2 and word[1] == "."
        opens = folded in lists.openers or (not pieces and verb is not None and folded.endswith(("ing", "ed")))
        if (opens and not initial) or (pieces and verb and verb.form in ("past", "present") and folded not in lists.nouns):
            parts += _part(run, pieces)
            pieces = []
        elif pieces or word[0].isupper() or word[0] == "@":
            pieces.append(match.span())
            if _POSSESSIVE.search(word):
                parts += _part(run, pieces)
                pieces = []
    return (*parts, *_part(run, pieces))


def _part(run: str, pieces: list[Pair]) -> list[_Part]:
    while pieces and not run[pieces[-1][0]].isupper() and run[pieces[-1][0]] != "@":
        pieces.pop()
    if not pieces:
        return []
    start, (last, end) = pieces[0][0], pieces[-1]
    bare = _POSSESSIVE.sub("", run[last:end])
    titles = source_words().titles
    head = next((s for s, e in pieces if run[s:e].rstrip(".").lower() not in titles), start)
    return [_Part(start, last + len(bare), head, bare.lower(), len(pieces) == 1)]


def _names(document: Document) -> list[Mention]:
    """Every name, with the article before it, the title that stands in it and the party behind it."""
    text, lists = document.text, source_words()
    names: list[Mention] = []
    for match in lists.name.finditer(text):
        at = match.start()
        for part in _parts(match.group()):
            start, end = at + part.start, at + part.end
            if part.alone and _opens_as_common_word(document, start, part.last):
                continue
            if names and _is_body_of_two(text, names[-1], start, part, lists):
                start = names.pop().start
            if lists.nouns.get(part.last) == "organisation" and (further := lists.of_name.match(text, end)):
                end = further.end()
            party = _PARTY.match(text, end) if text.startswith(" (", end) else None
            if text.startswith(_ARTICLES, max(0, start - 4), start):
                start -= 4
            names.append(Mention(start, party.end() if party else end, at + part.head, end, "name"))
    return names


def _is_body_of_two(text: str, before: Mention, start: int, part: _Part, lists: SourceWords) -> bool:
    """Whether two names make one: "the Securities and Exchange Commission"."""
    return (
        not part.alone
        and text[before.end : start] in (" and ", " & ")
        and lists.nouns.get(part.last) == "organisation"
        and text.startswith(_ARTICLES, before.start)
    )


def _opens_as_common_word(document: Document, start: int, folded: str) -> bool:
    """A capital that the place of the word explains: a source noun, or a word that stands elsewhere in small letters."""
    kind = source_words().nouns.get(folded)
    if kind in ("people", "group") or (folded == "may" and _MONTH.search(document.folded, max(0, start - 6), start)):
        return True
    if kind is None and len(document.words.places.get(folded, ())) < 2:
        return False
    sentence = document.sentence_at(start)
    if sentence is None or sentence.start < start - 1:
        return False
    return kind is not None or folded in _in_small_letters(document)


@once
def _in_small_letters(document: Document) -> frozenset[str]:
    """The words that stand somewhere in the text without a capital."""
    text = document.text
    return frozenset(folded for start, _, folded in document.words if text[start].islower())


def _is_common(document: Document, i: int) -> bool:
    """Whether a source noun stands as a common noun, not inside a name ("White House")."""
    text, words = document.text, document.words
    word = words[i]
    if text[word.start].islower():
        return True
    beside = (words[j] for j in (i - 1, i + 1) if 0 <= j < len(words))
    return not any(
        text[other.start].isupper()
        and other.folded not in source_words().openers
        and text[min(word.end, other.end) : max(word.start, other.start)] in _LINK
        for other in beside
    )


def _nominal(document: Document, i: int, names: dict[int, Mention]) -> Mention:
    """The noun phrase whose head is word ``i``: back over its adjectives to its determiner, on to the name that it is the title of."""
    words = document.words
    first = _first_word(document, i)
    start, end = words[first].start, words[i].end
    name = names.get(end + 1)
    if name and document.text[end] == " " and source_words().nouns[words[i].folded] in ("person", "people"):
        return Mention(start, name.end, name.head_start, name.head_end, "name")
    return Mention(start, end, words[i].start, end, "nominal")


@lru_cache(maxsize=1 << 15)
def _place(word: str) -> Literal["determiner", "bound", "verb", "s", "name", "ly", "inner"]:
    """What a word before a noun tells of where its phrase begins."""
    lists = source_words()
    folded = word.lower().replace("’", "'")
    if folded in lists.determiners:
        return "determiner"
    if folded in lists.openers or folded in lists.bounds or folded.endswith("n't"):
        return "bound"
    if not word[0].islower():
        return "name"
    if folded in lists.nouns:
        return "inner"
    verb = verbs().get(folded)
    if (verb and verb.form != "base") or folded.endswith(("ed", "ing")):
        return "verb"
    if folded.endswith("s") and not folded.endswith(("ss", "'s")):
        return "s"
    return "ly" if folded.endswith("ly") else "inner"


def _first_word(document: Document, i: int) -> int:
    """Index of the word with which the noun phrase of head ``i`` begins."""
    text, words, titles = document.text, document.words, source_words().titles
    first = i
    while first and i - first < _LONGEST:
        start, end, folded = words[first - 1]
        gap = text[end : words[first].start]
        if gap not in _LINK and not (gap == ". " and folded in titles):
            break
        place = _place(text[start:end])
        if place == "determiner":
            # "said that officials": before a plural "that" opens a clause.
            return first if folded == "that" and words[i].folded.endswith("s") else first - 1
        if place == "bound":
            break
        if place in ("verb", "s") and gap != "-":
            before = words[first - 2] if first > 1 else None
            beyond = _place(text[before.start : before.end]) if before else "bound"
            # "the newly elected president", but "the president told officials"; after a name an s makes a verb: "Ruiz meets officials".
            if (place == "verb" and beyond not in ("determiner", "ly")) or (place == "s" and beyond == "name"):
                break
        first -= 1
    return first


def _joined(document: Document, found: list[Mention]) -> list[Mention]:
    """Mentions apart from each other: the longer of two, with what belongs to a noun ("a spokesman for the council") put to it."""
    text = document.text
    apart: list[Mention] = []
    for mention in found:
        last = apart[-1] if apart else None
        if last and mention.start < last.end:
            if mention.end > last.end:
                apart[-1] = Mention(last.start, mention.end, mention.head_start, mention.head_end, mention.kind)
        elif last and last.kind == "nominal" and mention.kind != "pronoun" and text[last.end : mention.start] in _OF:
            apart[-1] = last._replace(end=mention.end)
        else:
            apart.append(mention)
    return [_with_reason(text, mention) if mention.kind == "nominal" else mention for mention in apart]


def _with_reason(text: str, mention: Mention) -> Mention:
    """An unnamed source with what is told of it: "people familiar with the matter", "an official who asked not to be named"."""
    rest = _REST.match(text, mention.end) if text[mention.end + 1 : mention.end + 3] in _REST_OPENS else None
    return mention._replace(end=rest.end()) if rest else mention
