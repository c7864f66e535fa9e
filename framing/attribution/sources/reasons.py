"""Why is a source heard: what it saw, did, lives through or knows, and what it has to do with the story?

In the words of the article: the phrase that makes it a part of the story ("one of the bill's sponsors"), the clause that
tells of it behind the name ("who sells fish below the bridge"). Where none is, ``deeds`` and ``testimony`` are asked.
"""

import re
from collections.abc import Sequence

from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.spans import Pair

from .appositives import Aside, is_standing, relative_clause
from .role_phrases import RolePhrase, phrase_before, phrase_behind, role_words
from .titles_before import apposed_before

_WHO = re.compile(r"\bwho (is|was) (?:the |also )?$")
_LONGEST_WHO = 14  # characters
_IS_ROLE = re.compile(r" (?:is|was) (?=an? )")
_DOING = re.compile(r" ((?:[a-z]+-)?[a-z]+(?:ing|ed)(?: [^ ]+){2,})")
_PARTIES = word_list("roles.parties")


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
    """What the bearer of a role does or feels: "a lawyer working on the census case", "a farmer worried about the drought"."""
    found = _DOING.search(document.text, phrase.start, phrase.end)
    if found is None or document.folded[phrase.start : found.start()].split()[-1] not in role_words().persons:
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
    beside = phrases[-1:] if titled else phrases[1:2]  # "Rep. Ana Ruiz, a nurse", "Vance, a sailor and a friend of hers"
    told = next(iter(beside), None)
    return (told.start, told.end) if told else None


def _told_by_clause(document: Document, aside: Aside, *, titled: bool) -> Pair | None:
    """The clause that tells what somebody was, or is besides his office: "who was the ambassador to Chile"."""
    for phrase in aside.phrases:
        found = _WHO.search(document.text, max(aside.end, phrase.start - _LONGEST_WHO), phrase.start)
        if found and (titled or found.group(1) == "was"):
            return found.start(), phrase.end
    return None
