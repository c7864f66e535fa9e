"""Why is a source heard: what it saw, did, lives through or knows, and what it has to do with the story?

In the words of the article: the phrase that makes it a part of the story ("one of the bill's sponsors"), the clause that
tells of it behind the name ("who sells fish below the bridge"), or else the sentence that brings it in with a deed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from framing.attribution.coreference.adjacent_words import is_governed, is_possessive, word_behind
from framing.attribution.coreference.entity_index import EntityIndex
from framing.attribution.coreference.name_lexicon import PERSONAL
from framing.attribution.mentions.attribution_words import saying_forms
from framing.lexicons import word_list
from framing.text.document import Document, Sentence
from framing.text.function_words import function_words
from framing.text.spans import Pair

from .asides import Aside, is_standing, relative_clause
from .role_phrases import RolePhrase, phrase_before, phrase_behind, role_words
from .titles_before import apposed_before

_WHO = re.compile(r"\bwho (is|was) (?:the |also )?$")
_LONGEST_WHO = 14  # characters
_IS_ROLE = re.compile(r" (?:is|was) (?=an? )")
_DOING = re.compile(r" ([a-z]+ing(?: [^ ]+){2,})")
_PARTIES = word_list("roles.parties")
_FORMER = re.compile(r"(?:an? )?(?:former|one-time|retired)\b")
_GOES_ON = re.compile(r"(?:He|She|Her|His) ")
_OPENERS = frozenset(("and", "but", "so", "now", "then"))
_BEFORE_NOUN = word_list("source_nouns.determiners") | function_words().prepositions
_LEAST = 7  # spaces of a sentence that tells anything
_INTRODUCES = 8  # sentences behind the first mention in which somebody is brought in
_LONGEST_OPENING = 110  # characters before the subject


def find_reason(document: Document, places: Sequence[Pair], asides: Sequence[Aside]) -> Pair | None:
    """Where the phrase or clause stands that tells why somebody is heard, at the first of his names that has one."""
    titled = any(phrase_before(document, start) for start, _ in places)
    for (start, _), aside in zip(places, asides, strict=True):
        phrases = [*aside.phrases, apposed_before(document, start, aside.end)]
        if standing := next((phrase for phrase in phrases if phrase and is_standing(document, phrase)), None):
            return standing.start, standing.end
        if told := _told_by_clause(document, aside, titled=titled):
            return told
        if aside.clause:
            return aside.clause
        if aside.of_body:
            return aside.of_body
        if doing := next((doing for phrase in aside.phrases if (doing := _doing(document, phrase))), None):
            return doing
        if clause := _clause_of_role(document, aside.end):
            return clause
    return _experience(document, asides, titled=titled) or _belonging(asides)


def _doing(document: Document, phrase: RolePhrase) -> Pair | None:
    """What the bearer of a role does: "a lawyer working on the census case"."""
    found = _DOING.search(document.text, phrase.start, phrase.end)
    if found is None or document.folded[phrase.start : found.start()].split()[-1] != phrase.noun:
        return None
    return found.start(1), phrase.end


def _clause_of_role(document: Document, end: int) -> Pair | None:
    """The clause behind what somebody is told to be: "Ruiz is a candidate who wants a new bridge"."""
    told = _IS_ROLE.match(document.text, end)
    phrase = phrase_behind(document, told.end(), guess=False) if told else None
    return relative_clause(document, phrase.end) if phrase else None


def _belonging(asides: Sequence[Aside]) -> Pair | None:
    """The body to which somebody belongs of whom nothing else is told."""
    return None if any(aside.phrases for aside in asides) else next((aside.body for aside in asides if aside.body), None)


def _experience(document: Document, asides: Sequence[Aside], *, titled: bool) -> Pair | None:
    """What somebody once was, told beside what he is: "Vance, former commander of the harbor police"."""
    phrases = [phrase for aside in asides for phrase in aside.phrases if phrase.noun not in _PARTIES]
    former = next((phrase for phrase in phrases[1:] if _FORMER.match(document.text, phrase.start)), None)
    beside = phrases[-1:] if titled else phrases[1:2]  # "Rep. Ana Ruiz, a nurse", "Vance, a sailor and a friend of hers"
    told = former or next(iter(beside), None)
    return (told.start, told.end) if told else None


def _told_by_clause(document: Document, aside: Aside, *, titled: bool) -> Pair | None:
    """The clause that tells what somebody was, or is besides his office: "who was the ambassador to Chile"."""
    for phrase in aside.phrases:
        found = _WHO.search(document.text, max(aside.end, phrase.start - _LONGEST_WHO), phrase.start)
        if found and (titled or found.group(1) == "was"):
            return found.start(), phrase.end
    return None


def sentence_with_deed(index: EntityIndex, places: Sequence[Pair], spoken: Collection[int], *, later: bool = False) -> Pair | None:
    """The sentence that brings somebody in as its subject without a word of his, or one that ``later`` tells a deed.

    ``spoken``: where the sentences start in which he says something. One that follows and goes on with a pronoun belongs to it:
    "Her house was flooded twice."
    """
    document = index.document
    if not places:
        return None
    first = index.sentence_of(places[0][0])
    for start, end in places:
        number = index.sentence_of(start)
        if (number > first + _INTRODUCES) is not later:
            continue
        if _is_deed(index, start, end, spoken):
            after = document.sentences[number + 1] if number + 1 < len(document.sentences) else None
            goes_on = after and after.start not in spoken and _GOES_ON.match(document.text, after.start) and _is_plain(document, after)
            return document.sentences[number].start, after.end if after and goes_on else document.sentences[number].end
    return None


def _is_deed(index: EntityIndex, start: int, end: int, spoken: Collection[int]) -> bool:
    """Whether the name that stands here is the subject of its sentence, and nobody speaks in that."""
    document = index.document
    sentence = document.sentence_at(start)
    if sentence is None or sentence.start in spoken or not document.in_story(start) or is_possessive(document, end):
        return False
    title = phrase_before(document, start)
    opens = title.start if title else start
    before = document.folded[sentence.start : opens].strip()
    last = before.rpartition(" ")[2]
    if last.rstrip(".") in role_words().courtesy:
        before = before.removesuffix(last).rstrip()  # "Mr. Vance sued"
    if word_behind(document, end) in function_words().prepositions:
        return False  # a caption: "Ana Ruiz at a rally in Lowell."
    if is_governed(document, opens) or len(before) > _LONGEST_OPENING or (before and before[-1] != "," and before not in _OPENERS):
        return False
    earlier = index.within(sentence.start, opens) if before else []
    return not any(named.entity.kind in PERSONAL for named in earlier) and _is_plain(document, sentence)


def _is_plain(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is whole and nobody speaks in it, in quotation marks or without."""
    text = document.text[sentence.start : sentence.end]
    if text[-1] not in ".!?" or '"' in text or "“" in text or text.count(" ") < _LEAST:
        return False
    words = document.words
    inside = words.folded[words.at(sentence.start) : words.at(sentence.end) + 1]
    said = any(
        word in saying_forms() and before not in _BEFORE_NOUN for before, word in pairwise(("", *inside))
    )  # "several states" says nothing
    return "according" not in inside and not said
