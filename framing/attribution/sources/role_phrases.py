"""Which words before or behind a place say what somebody is: "retired judge", "executive director of the Lowell Food Bank"?"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.source_kinds import form_kind
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.spans import Pair


class RoleWords(NamedTuple):
    """The lists of ``roles.toml`` by which a phrase is told, and those of nouns for one person."""

    persons: frozenset[str]
    bodies: frozenset[str]
    no_people: frozenset[str]
    behind_noun: frozenset[str]
    participles: frozenset[str]
    parts: frozenset[str]  # "one of the bill's sponsors"


@cache
def role_words() -> RoleWords:
    """The words of roles, read once."""
    lists, nouns = name_lexicon(), source_words().nouns
    roles = {name: word_list(f"roles.{name}") for name in ("trades", "standing", "courtesy", "bodies")}
    return RoleWords(
        (lists.person_words | roles["trades"] | roles["standing"]) - roles["courtesy"],
        frozenset(noun for noun, kind in nouns.items() if kind == "organisation" and not noun.endswith("s")) | lists.companies | roles["bodies"],
        word_list("roles.no_people"),
        word_list("roles.behind_noun"),
        word_list("roles.participles"),
        word_list("roles.opens_standing"),
    )


_LONGEST = 22  # words of a phrase
_LONGEST_BEFORE = 9
_ARTICLES = frozenset(("a", "an", "the"))
_PARTS = word_list("roles.of_noun")
_RELATIVES = frozenset(("who", "that", "which", "whose", "whom", "where", "when", "while", "as", "after", "because", "but", "if", "since", "until", "before"))
_GOES_ON = (" ", "-", "' ", " & ", "/", "–")  # what parts the words of one phrase


class RolePhrase(NamedTuple):
    """Where a phrase stands that says what somebody is, its noun, and the words before that."""

    start: int
    end: int
    noun: str
    closed: bool  # by a comma, the end of the sentence or a relative clause, rather than by the next words of the sentence


def is_person_noun(written: str, folded: str, *, guess: bool) -> bool:
    """Whether a word is a noun for one person; where ``guess``, also by its ending: "glazier"."""
    lists = role_words()
    if folded in lists.persons:
        return True
    return guess and written.islower() and folded not in lists.no_people and form_kind(folded) == "anonymous"


def phrase_behind(document: Document, start: int, *, body: bool = False, guess: bool = True) -> RolePhrase | None:
    """The phrase that begins at ``start``, where its noun is one for a person, or where ``body`` for a body."""
    words, lists = document.words, role_words()
    first = words.at(start)
    if first < 0 or words.starts[first] != start:
        return None
    noun, i, joined = "", first, False
    for i in range(first, min(first + _LONGEST, len(words))):
        word = words.folded[i]
        if word in _RELATIVES or word in function_words().finite:
            return _closed(document, first, i - 1, noun, word, body=body, guess=guess)
        ends = not _goes_on(document, i)
        of = word in _PARTS and i > first
        if of or ends or (word == "and" and not noun):
            if not noun:
                head = i - 1 if of or word == "and" else i
                while head > first and words.folded[head] in lists.behind_noun:
                    head -= 1
                noun = _noun(document, head, body=body, guess=guess)
                if not noun and not (word == "and" and not joined):
                    return None
                joined = word == "and"
        elif noun and words.written[i].islower() and (verb := verbs().get(word)) and verb.form in ("past", "present") and not verb.lemma == word:
            if word not in source_words().nouns and word not in lists.persons and not word.endswith("ed"):
                return None  # "Ruiz, the director of the fund said"
        if ends:
            last = i - 1 if of else i  # "Vance's ghostwriter on “Rust”"
            return RolePhrase(start, words.ends[last], noun, True) if noun else None
    return None


def _closed(document: Document, first: int, last: int, noun: str, word: str, *, body: bool, guess: bool) -> RolePhrase | None:
    words = document.words
    if not noun and last >= first:
        noun = _noun(document, last, body=body, guess=guess)
    if not noun or last < first:
        return None
    return RolePhrase(words.starts[first], words.ends[last], noun, word in _RELATIVES)


def _goes_on(document: Document, i: int) -> bool:
    """Whether a phrase goes on behind a word: not at a comma, nor where the sentence ends."""
    words = document.words
    gap = words.between[i]
    if gap in _GOES_ON or (gap == "'" and words.folded[i + 1] == "s"):  # "the U.N.'s food programme"
        return True
    if gap == ". " and i + 1 < len(words):
        return words.folded[i] in source_words().titles or len(words.folded[i]) == 1 or words.written[i + 1].islower()
    return False


def _noun(document: Document, i: int, *, body: bool, guess: bool) -> str:
    """The noun that a word is, or nothing where it is none for a person or a body."""
    words = document.words
    written, folded = words.written[i], words.folded[i]
    if body:
        return folded if written.islower() and folded in role_words().bodies else ""
    if is_person_noun(written, folded, guess=guess):
        return folded
    if folded in role_words().parts and i + 1 < len(words) and words.folded[i + 1] == "of" and words.between[i] == " ":
        return folded
    two = f"{words.folded[i - 1]}-{folded}" if i and words.between[i - 1] == "-" else ""
    return two if two in role_words().persons else ""


def phrase_before(document: Document, start: int) -> RolePhrase | None:
    """The phrase that ends at a name and tells what its bearer is: "Lowell Fire Chief Ana Ruiz", "Secretary of State Ana Ruiz"."""
    words, lists, folded = document.words, role_words(), document.words.folded
    last = words.at(start - 1)
    if last < 0 or not _joined_before(document, last, start):
        return None
    offices = name_lexicon().offices
    noun = _noun(document, last, body=False, guess=False)
    if folded[last] in source_words().openers or folded[last] in word_list("roles.courtesy"):
        return None
    if folded[last] in name_lexicon().given and not (last and _belongs(document, last - 1)) and document.text[start - 1] == " ":
        named = words.between[last + 1] if last + 1 < len(words) else ""
        if not (named == " " and words.written[last + 2][0].isupper()):
            return None  # "Dean Vance" may be a given name
    first = last
    if not noun:
        while first > 0 and words.written[first][0].isupper() and folded[first] not in _PARTS and last - first < 5 and words.between[first - 1] == " ":
            first -= 1
        if folded[first] in ("of", "for") and first:
            noun = _noun(document, first - 1, body=False, guess=False)
            first -= 1
        if not noun or not (words.written[first][0].isupper() or folded[last] in offices):
            return None
    while first > 0 and last - first < _LONGEST_BEFORE and _belongs(document, first - 1):
        first -= 1
    while first < last and not _may_open(document, first):
        first += 1
    return RolePhrase(words.starts[first], start - 1, noun, True)


def _joined_before(document: Document, i: int, start: int) -> bool:
    """Whether nothing but a space, or the point of a short title, parts a word from the name behind it."""
    gap = document.text[document.words.ends[i] : start]
    return gap == " " or (gap == ". " and (document.words.folded[i] in source_words().titles))


def _belongs(document: Document, i: int) -> bool:
    """Whether a word belongs to the title behind it."""
    words = document.words
    written, folded, gap = words.written[i], words.folded[i], words.between[i]
    if gap not in (" ", "-") and not (gap == ". " and folded in source_words().titles) and not (gap == "' " and folded.endswith("s")):
        return False
    lists = source_words()
    if folded == "former" or folded in role_words().participles or folded in role_words().persons:
        return True
    if folded in lists.openers or folded in lists.determiners or folded in lists.bounds or folded in function_words().bounds:
        return False
    if folded in function_words().prepositions:
        return False
    if written[0].isupper():
        return True
    if written[0].isdigit() or folded in lists.nouns:
        return lists.nouns.get(folded) == "organisation" or written[0].isdigit()
    if (verb := verbs().get(folded)) and verb.form != "base":
        return False
    if folded.endswith("s") and not folded.endswith(("ss", "'s")) and (words.written[i + 1][0].isupper() or words.folded[i + 1] == "former"):
        return folded in lists.adjuncts  # "the list includes former Sen. Ana Ruiz"
    return not folded.endswith(("ed", "ing", "ly"))


def _may_open(document: Document, i: int) -> bool:
    """Whether a title may begin with a word: not with a digit, nor a small word left over."""
    folded = document.words.folded[i]
    return not folded.isdigit() and folded not in _ARTICLES and folded not in word_list("roles.courtesy")
