"""Why is a named source heard: what it saw, did, lives through or knows, and what it has to do with the story?

In the words of the article: the phrase that makes it a part of the story ("one of the bill's sponsors"), the clause that
tells of it behind the name ("who sells fish below the bridge"). Where none is, ``deeds`` and ``testimony`` are asked. Why somebody
unnamed is heard tells ``unnamed``.
"""

import re
from collections.abc import Sequence

from framing.attribution.coreference.adjacent_words import is_possessive
from framing.attribution.mentions.name_endings import PARTY
from framing.lexicons import any_of, word_list
from framing.text.clause_signs import clause_mark, clause_sign
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

from .asides_behind_names import OF_MANY, Aside, relative_clause
from .participial_clauses import participle_beside
from .phrases_before_names import phrase_before
from .role_phrases import RolePhrase, is_standing, phrase_behind, role_words
from .titles_before import apposed_before

_WHO = re.compile(r"\bwho (is|was) (?:the |also )?$")
_LONGEST_WHO = 14  # characters
_IS_ROLE = re.compile(r" (?:is|was) (?=an? )")
_ONE_OF = any_of(word_list("roles.one_of"))
_ENDS_ROLE = ",;:—–"
_SIGN, _MARK = clause_sign(_ENDS_ROLE + '“”"\n'), clause_mark(_ENDS_ROLE)
_IS_ONE = re.compile(rf" (?:is|was) (?:also )?({_ONE_OF} {_SIGN}{{22,120}}?)(?={_MARK}|[.!?](?!\w))")
_AND_NAME = late_pattern(rf"(?:{PARTY})?,? and (?:[A-Z][a-z]+\. )?[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){{0,2}}(?:{PARTY})?")
_DOING = re.compile(rf" ((?:(?:[a-z]+-)?[a-z]+ing|[a-z]+ed(?= by\b)|{any_of(word_list('roles.states_of_mind'))})(?: [^ ]+){{2,}})")
_PARTIES = word_list("roles.parties")
_MANY = any_of(f"{word}s" for word in word_list("roles.standing") - {"member", "friend"} | word_list("roles.makers"))
_INSIDE = rf"(?!(?:{any_of(function_words().prepositions | function_words().weekdays)}|[a-z]+ed|and)\b)[\w’'.-]+"
# Of several whose names follow: "two of the bill's sponsors, Sen. Kelly Roe and Ana Ruiz", "Critics of the plan, including Ana Ruiz".
_SUCH_AS, _BETWEEN = any_of(word_list("roles.such_as")), any_of(word_list("roles.between_names"))
_LISTED = re.compile(rf"(?:,? {_SUCH_AS}|,|:) (?:(?:[A-Z][\w’'.-]*|{_BETWEEN}|\([^()]{{2,14}}\)),? )*$")
_DESCRIBED = late_pattern(
    rf"(?i:\b{any_of(word_list('roles.some_of'))} of (?:{_INSIDE} ){{0,5}}{_MANY}\b[^,:;()“”\"\n]*"
    rf"|\b(?:{_INSIDE} ){{0,2}}[\w-]+(?:[’']s|s[’']) (?:{_INSIDE} ){{0,3}}{_MANY})(?=[,:]| {_SUCH_AS})"
    rf"|(?i:\b(?:{_INSIDE} ){{0,3}}{_MANY} {any_of(word_list('roles.of_matter'))} [^,:;()“”\"\n]+?(?=,? {_SUCH_AS}\b))"
)
_HONOURS = word_list("roles.honours")
_IS = any_of(word_list("function_words.be"))
_IS_HE = re.compile(rf"\b((?:[Oo]ne|[Aa]mong) [^,;:.“”\"\n]+ who [^,;:.“”\"\n]+) {_IS} (?:[A-Z][\w’'.-]* )*$")
_OPENS_THING = any_of(form for word in word_list("roles.opens_thing") for form in (word, word.capitalize()))
_OPENS_THING = rf"(?:{_OPENS_THING}|\d+)"
_BY = late_pattern(
    rf"\b(?:{_OPENS_THING}|[A-Z]\w*s) (?:(?!{_OPENS_THING}\b)[\w’'.-]+ ){{0,6}}?(?<=\w )(?:[\w’'-]+,? )?(?:co-?)?"
    rf"{any_of(word_list('roles.makes'))} by (?:(?:[A-Z][\w’'.-]*|and|of|\([^()]{{2,14}}\)),? )*$"
)


def find_reason(document: Document, places: Sequence[Pair], asides: Sequence[Aside]) -> Pair | None:
    """Where the phrase or clause stands that tells why somebody is heard, at the first of his names that has one."""
    titled = any((title := phrase_before(document, start)) and title.noun not in _HONOURS for start, _ in places)
    for (start, _), aside in zip(places, asides, strict=True):
        phrases = [*aside.phrases, apposed_before(document, start, aside.end)]
        if standing := next((phrase for phrase in phrases if phrase and is_standing(document, phrase)), None):
            return standing.start, standing.end
        if role := _role_in_clause(document, aside, titled=titled):
            return role
        if aside.clause:
            return aside.clause
        if aside.of_body:
            return aside.of_body
        if before := _description_before(document, start, aside.end):
            return before
        if doing := next((doing for phrase in aside.phrases if (doing := _doing(document, phrase))), None):
            return doing
        if clause := _clause_of_role(document, aside.end) or _coordinated_clause(document, start, aside.end):
            return clause
        if participle := participle_beside(document, start, aside):
            return participle
    return _experience(asides, titled=titled) or _belonging(asides)


def _description_before(document: Document, start: int, end: int) -> Pair | None:
    """What several are whose names follow, "two of the bill's sponsors, Ana Ruiz and", or what one made: "a bill written by Ana Ruiz"."""
    opens = document.sentence_at(start).start
    if listed := _LISTED.search(document.text, opens, start):
        opens = max(opens, *(document.text.rfind(mark, opens, listed.start()) + 1 for mark in ',:;(“"'))
        described = _DESCRIBED.search(document.text, opens, listed.end())
        return described.span() if described else None
    if one := _IS_HE.search(document.text, opens, start):
        return one.span(1)  # "one farmer who lost her herd is Ana Ruiz"
    made = _BY.search(document.text, opens, start)
    return (made.start(), end) if made and not is_possessive(document, end) else None


def _doing(document: Document, phrase: RolePhrase) -> Pair | None:
    """What the bearer of a role does or feels: "a lawyer working on the census case", "a farmer worried about the drought"."""
    found = _DOING.search(document.text, phrase.start, phrase.end)
    if found is None or document.folded[phrase.start : found.start()].split()[-1] not in role_words().persons:
        return None
    return found.start(1), phrase.end


def _clause_of_role(document: Document, end: int) -> Pair | None:
    """The clause behind what somebody is told to be: "Ruiz is a candidate who wants a new bridge"."""
    if one := _IS_ONE.match(document.text, end):
        return one.span(1)  # "Ruiz was among those who left"
    copula = _IS_ROLE.match(document.text, end)
    phrase = phrase_behind(document, copula.end(), guess=False) if copula else None
    return relative_clause(document, phrase.end) if phrase else None


def _coordinated_clause(document: Document, start: int, end: int) -> Pair | None:
    """The clause that tells of two whose names "and" joins: "Kelly Roe and Ana Ruiz, who are both on the panel"."""
    second = _AND_NAME.match(document.text, end)
    if second is None and not document.text.endswith(" and ", 0, phrase.start if (phrase := phrase_before(document, start)) else start):
        return None
    clause = relative_clause(document, second.end() if second else end)
    return clause if clause and OF_MANY.match(document.text, clause[0]) else None


def _belonging(asides: Sequence[Aside]) -> Pair | None:
    """The body to which somebody belongs of whom nothing else is told."""
    return None if any(aside.phrases for aside in asides) else next((aside.body for aside in asides if aside.body), None)


def _experience(asides: Sequence[Aside], *, titled: bool) -> Pair | None:
    """What somebody is or was besides his title: "Rep. Ana Ruiz, a nurse", "Mayor Vance, former commander of the harbor police"."""
    phrases = [phrase for aside in asides for phrase in aside.phrases if phrase.noun not in _PARTIES]
    beside = phrases[-1:] if titled else phrases[1:2]  # "Rep. Ana Ruiz, a nurse", "Vance, a sailor and a friend of hers"
    further = next(iter(beside), None)
    return (further.start, further.end) if further else None


def _role_in_clause(document: Document, aside: Aside, *, titled: bool) -> Pair | None:
    """The clause that tells what somebody was, or is besides his office: "who was the ambassador to Chile"."""
    for phrase in aside.phrases:
        found = _WHO.search(document.text, max(aside.end, phrase.start - _LONGEST_WHO), phrase.start)
        if found and (titled or found.group(1) == "was"):
            return found.start(), phrase.end
    return None
