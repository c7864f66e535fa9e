"""Beside whose name does a phrase stand that tells what he is: "the trade minister, Ana Ruiz", "Ruiz, a doctor", "Ruiz is a teacher"?"""

import re
from bisect import bisect_left

from framing.attribution.mentions.attribution_words import finite_forms, verbs
from framing.attribution.mentions.name_endings import PARTY
from framing.attribution.mentions.source_kinds import noun_kind, source_rules
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.late_pattern import late_pattern

from .adjacent_words import is_governed, word_before
from .entities import Entity
from .entity_index import EntityIndex
from .name_lexicon import BODIES, PERSONAL, NameKind, name_lexicon
from .noun_phrases import AGED, NounPhrase, is_one_person

_BEFORE_APPOSITION = late_pattern(rf"(?:{PARTY}| \([^()\n]{{1,20}}\))?(?:,? | (?:[–—-]|--) | \()")  # "Ruiz, R-Texas, chairman of the board"
_IS = re.compile(rf" (?:is|was)(?: {any_of(word_list('coreference.before_role'))})? $")
_WHERE = word_list("sources.where") | {"from"}
_AND, _WHO = " and ", " who "
_CLOSES_ROLE = (",", _WHO)
_HAVE = word_list("function_words.have")
_THEN_OR_NOW = word_list("roles.before_phrase")
_COPULA = 12  # characters
_APPOSES = (", ", "— ", "– ", "- ", " (")
_CALLS_ONESELF = rf"{any_of(finite_forms('call') | {'calling'})} {any_of(word_list('coreference.oneself'))}"
# "Another senator backing the bill, Ana Ruiz, said"
_TO_APPOSED = re.compile(
    rf"(?:,? (?:{any_of(word_list('coreference.by_name'))}|(?:who )?{_CALLS_ONESELF})"  # "a man named Ana Ruiz"
    rf"|(?: (?:[a-z]+ing|{any_of(word_list('coreference.opens_more'))})(?: [\w’'$%.-]+){{1,8}}?)?(?:,| (?:[–—-]|--))) "
)
_LEADS_TO_NAME = re.compile(r"(?:the )?(?:(?:former |then-)?[A-Z][a-z]+\.? (?:of )?)*")
# "said the study's author, Ana Ruiz of the Institute for Ports at Lowell."
_FROM, _WITHIN = any_of(word_list("coreference.from_body")), any_of(word_list("coreference.within_body"))
_CLOSES = late_pattern(rf"{PARTY}?(?: {_FROM}(?: the)?(?: (?:{_WITHIN} )?[A-Z][\w.’'-]+)+)?(?:[,.;]| [–—-]|$)")
_GOES_ON = re.compile(r" (?!\w+,)[a-z]")  # not "A friend, Ruiz said, was hurt"
_PARTED = (",", "–", "—", "-")
_TITLE_REACH = 60  # characters
_NO_PLACES: tuple[NameKind, ...] = ("organisation",)
WHOSE = "whose "
"""What opens a phrase of somebody else than the name before it: "Ruiz, whose lawyer said"."""


def bearer_beside(index: EntityIndex, phrase: NounPhrase) -> Entity | None:
    """Whose name stands beside a phrase with a common noun: before or behind one person, and a body's beside the noun of a body."""
    start, end = phrase.start, phrase.end
    if is_one_person(phrase.noun) or phrase.noun in source_rules().counters:
        opens = index.document.sentence_at(start).start == start
        if bearer := phrase.bearer or _joined_behind(index, phrase) or apposed_behind(index, end, PERSONAL, opens=opens):
            return bearer
        return apposed_to(index, start, PERSONAL, governed=_tells_who(index, phrase)) or subject_of_copula(index, start)
    if noun_kind(phrase.noun) != "organisation":
        return None
    # "with Lowell, the town said"; not "with Lowell, the newspaper said"
    kinds = BODIES if phrase.noun in name_lexicon().territories else _NO_PLACES
    if not phrase.inside and (apposed := apposed_to(index, start, kinds)):
        return apposed
    if (bearer := phrase.bearer) and bearer.kind == "organisation":
        return bearer
    return apposed_behind(index, end, BODIES) if phrase.definite else None


def _tells_who(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether a phrase tells who somebody is whom something governs: "people like Ana Ruiz, a 41-year-old", "of Ruiz, a clerk who said"."""
    indefinite = phrase.first in source_rules().indefinite
    return indefinite and (phrase.noun == AGED or says_in_relative(index.document, phrase.end))


def says_in_relative(document: Document, end: int) -> bool:
    """Whether a relative clause behind an offset opens with saying: "Ana Ruiz, a clerk who has said"; not "who saw it said"."""
    if not document.folded.startswith(_WHO, end):
        return False
    words = document.words
    at = words.at(end + len(_WHO))
    verb = next((verbs().get(word) for word in words.folded[at : at + 2] if word not in _HAVE), None)  # "who has said"
    return verb is not None and verb.direct


def _joined_behind(index: EntityIndex, phrase: NounPhrase) -> Entity | None:
    """Whose name stands behind "and" and a second role: "said mayoral candidate and Ohio Sen. Ana Ruiz"; not "a clerk and Ana Ruiz"."""
    words = index.document.words
    if not index.document.text.startswith(_AND, phrase.end) or phrase.first in source_words().determiners or phrase.inside:
        return None
    if words.folded[max(0, words.at(phrase.start) - 1)] in source_words().determiners:
        return None
    name = index.mentions.starting_at(phrase.end + len(_AND))
    named = index.within(name.start, name.end) if name and name.kind == "name" else []
    titled = bool(named) and named[-1].start > phrase.end + len(_AND)  # a second role stands before the name
    return named[-1].entity if titled and named[-1].entity.kind in PERSONAL else None


def apposed_behind(index: EntityIndex, end: int, kinds: tuple[NameKind, ...], *, opens: bool = False) -> Entity | None:
    """Whose name stands in apposition to a phrase: "the trade minister, Ana Ruiz, said", "the watchdog, the Harbour Office, said".

    A phrase that ``opens`` its sentence may go with the subject behind it: "A critic of the mayor, Ms. Ruiz has sued".
    """
    text = index.document.text
    apart = _TO_APPOSED.match(text, end)
    if apart is None:
        return None
    reach = index.within(apart.end(), apart.end() + _TITLE_REACH)
    named = next((one for one in reach if one.entity.kind in kinds), None)  # "his challenger, Lowell Mayor Ana Ruiz, said"
    if named is None or not _LEADS_TO_NAME.fullmatch(text, apart.end(), named.start):
        return None
    called = not apart.group().rstrip().endswith(_PARTED)  # "a man named Ana Ruiz said"
    closed = called or _CLOSES.match(text, named.end) or (opens and _GOES_ON.match(text, named.end))
    return named.entity if closed else None


def apposed_to(index: EntityIndex, start: int, kinds: tuple[NameKind, ...], *, governed: bool = False) -> Entity | None:
    """Who is meant by a phrase in apposition to a name: "Ruiz, a doctor, said"; not "in Ruiz, a doctor said", unless ``governed``."""
    document = index.document
    if (when := word_before(document, start)) in _THEN_OR_NOW:
        phrase = index.mentions.starting_at(start)
        if phrase is None or not document.text.startswith(_CLOSES_ROLE, phrase.end):
            return None  # "The clerk called Ruiz, then a lawyer said"
        start -= len(when) + 1  # "Ruiz, then a doctor, said"
    if document.text[start - 2 : start] not in _APPOSES or document.folded.startswith(WHOSE, start):
        return None
    at = bisect_left(index.starts, start) - 1
    if at < 0:
        return None
    entity, end = index.named[at], index.ends[at]
    fits = entity.kind in kinds and end < start and _BEFORE_APPOSITION.fullmatch(document.text, end, start)
    governor = word_before(document, index.starts[at])  # not "In Lowell, a clerk who rows said"
    return entity if fits and ((governed and governor not in _WHERE) or not is_governed(document, index.starts[at])) else None


def subject_of_copula(index: EntityIndex, start: int) -> Entity | None:
    """Of whom a phrase tells what he is: "Ruiz is a teacher who has accused him"."""
    copula = _IS.search(index.document.text, max(0, start - _COPULA), start)
    at = bisect_left(index.starts, start) - 1
    names_subject = copula and at >= 0 and index.ends[at] == copula.start() and index.named[at].kind == "person"
    return index.named[at] if names_subject and not is_governed(index.document, index.starts[at]) else None
