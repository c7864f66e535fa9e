"""What is a source, as the article gives it: an office before the name, a party, an apposition, "is a nurse"?

In the words of the article, its parts joined by a comma: "Sen., R-Ohio", "a retired judge", "executive director of the Lowell Food Bank".
"""

import re
from collections.abc import Sequence
from functools import reduce

from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.attribution.coreference.name_parts import name_parts
from framing.attribution.coreference.name_titles import is_plural_title
from framing.attribution.mentions.attribution_words import verbs
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

from .asides_behind_names import Aside
from .phrases_before_names import phrase_before
from .role_phrases import RolePhrase, is_standing, phrase_behind, role_words
from .titles_before import apposed_before, body_before, shared_before

_ROLE_ADVERBS = any_of(word_list("roles.adverbs"))
_SELF = f"{any_of(word_list('roles.of_oneself'))} (?:him|her)self"
_COPULA = late_pattern(
    rf",? (?:who )?(?:(?:has|had) been|{any_of(word_list('roles.is_told'))}|(?:{any_of(word_list('roles.serves'))}|{_SELF}) as)"
    rf"(?: {_ROLE_ADVERBS})* (?:the )?(?=[a-z])"
)
# "Ruiz attended the hearing as chair of the board", "Ruiz runs a clinic and is chair of the board"
_IN_CLAUSE = late_pattern(r"((?: [\w’'-]+){1,9}?) (?:as|and (?:is|was)) (?:the )?(?=[a-z])")
_OPENS_SENTENCE = re.compile(r"(?:(?:As|Now) )?(?=an? |[a-z])", re.IGNORECASE)
_HONOURS, _VAGUE, _PAST = word_list("roles.honours"), word_list("roles.vague"), word_list("roles.past")
_AT_SCHOOL = word_list("roles.years_at_school")
_ONE_OF_MANY = tuple(f"{word} " for word in word_list("coreference.one_of_many"))
_LONGEST_OPENING = 160  # characters of a phrase before the subject
_LONGEST_OWNER = 60
_OWNER = re.compile(rf"((?:\b[A-Z][\w.&-]*[  ])*\b[A-Z][\w.&-]*)( {any_of(word_list('roles.owning_papers'))})?[’']s?[  ]$")
_OPENER = late_pattern(
    lambda: rf"(?i:{any_of(function_words().joining | function_words().subordinating | function_words().prepositions)}) "
)
_WHEN_SHE_WAS = re.compile(r"\bwhen [^,.;]+ was $")
_WORD = re.compile(r"\w+")
_OF_OFFICE = late_pattern(
    lambda: (
        rf"who(?: {_ROLE_ADVERBS})? (?:{any_of(word_list('roles.works_at'))}"
        rf"|{any_of(word_list('roles.holds'))} (?!{any_of(function_words().prepositions)}\b)[\w’'-]+) "
    )
)
_OF_BODY = late_pattern(rf"which {any_of(word_list('roles.does'))} ")


def find_title(document: Document, places: Sequence[Pair], asides: Sequence[Aside], *, body: bool) -> list[Pair]:
    """Where the parts of a title stand at the mentions of one source: the office before its name, its party, and one phrase more."""
    offices: list[Pair] = []
    phrases: list[RolePhrase] = []
    for (start, end), aside in zip(places, asides, strict=True):
        if body:
            phrases += [sort] if (sort := body_before(document, start, end)) else []
        elif office := phrase_before(document, start) or shared_before(document, start):
            offices.append((office.start, office.end))
        before = None if body else apposed_before(document, start, aside.end) or _opening(document, start)
        here = [*([before] if before else []), *aside.phrases]
        if before and document.folded.startswith(_ONE_OF_MANY, before.start):
            here = [*aside.phrases, before]  # "One voter, Ana Ruiz, a nurse"; but "The attorney general, Ana Ruiz, a hardliner"
        phrases += here
        if not here and (predicate := _predicate(document, start, end, body=body)):
            phrases.append(predicate)
    party = next((aside.party for aside in asides if aside.party), None)
    # "the Daily Harbor's Ana Ruiz at Port View" belongs to the first
    belongs = (None if body else _owner(document, places)) or next((aside.body for aside in asides if aside.body), None)
    joined = _joined(document, offices, phrases, party, belongs)
    return joined or [clause for clause in [_clause_of_office(document, asides, body=body)] if clause]


def _clause_of_office(document: Document, asides: Sequence[Aside], *, body: bool) -> Pair | None:
    """The clause that tells an office where no noun does: "Ana Ruiz, who heads the guild", "the guild, which represents sailors"."""
    pattern = _OF_BODY if body else _OF_OFFICE
    return next((aside.clause for aside in asides if aside.clause and pattern.match(document.text, *aside.clause)), None)


def _opening(document: Document, start: int) -> RolePhrase | None:
    """A phrase that opens the sentence before its subject: "A paralegal for the county, Ana Ruiz hears both sides"."""
    sentence = document.sentence_at(start)
    if document.text[start - 2 : start] != ", " or start - sentence.start > _LONGEST_OPENING:
        return None
    opening = _OPENS_SENTENCE.match(document.text, sentence.start)
    phrase = phrase_behind(document, opening.end(), guess=False) if opening else None
    several = phrase is not None and is_plural_title(phrase.noun)  # "Two clerks, Ana Ruiz and Tom Vance"
    return phrase if phrase and phrase.end == start - 2 and not several else None


def _predicate_in_clause(document: Document, start: int, end: int) -> re.Match[str] | None:
    """Where a clause that opens with a name tells a role further on; not of another: "Ruiz described Vance as a nurse"."""
    clause = _IN_CLAUSE.match(document.text, end)
    if clause is None or document.sentence_at(start).start != start or " " not in clause.group(1).strip():
        return None
    return None if any((verb := verbs().get(word)) and verb.object for word in clause.group(1).lower().split()) else clause


def _predicate(document: Document, start: int, end: int, *, body: bool) -> RolePhrase | None:
    """What somebody is told to be: "Ruiz is a nurse", "Ruiz, who serves as mayor of Lowell"."""
    copula = _COPULA.match(document.text, end) or (None if body else _predicate_in_clause(document, start, end))
    phrase = phrase_behind(document, copula.end(), body=body, guess=False) if copula else None
    return phrase if phrase and phrase.noun not in _VAGUE and phrase.noun not in role_words().parts else None


def _owner(document: Document, places: Sequence[Pair]) -> Pair | None:
    """The body that stands as a possessive before a name: "CNBC's Ana Ruiz"."""
    for start, end in places:
        owner = _OWNER.search(document.text, max(0, start - _LONGEST_OWNER), start)
        if owner is None:
            continue
        first = max(owner.start(1), document.sentence_at(start).start)
        first += len(opener[0] if (opener := _OPENER.match(document.text, first, owner.end(1))) else "")
        parts = name_parts(document.text[first : owner.end(1)])
        # "Talking Ports Memo's Ana Ruiz": nobody with a family name has others.
        several = parts and len(parts.words) > 1 and parts.words[0] not in name_lexicon().given and parts.kind != "place"
        in_full = " " in document.text[start:end]
        if (parts and parts.kind == "organisation") or (several and in_full) or owner.group(2):
            return first, max(owner.end(1), owner.end(2))
    return None


def _joined(document: Document, offices: list[Pair], phrases: list[RolePhrase], party: Pair | None, belongs: Pair | None) -> list[Pair]:
    """The parts that are given: the fullest office, the party, and the first phrase that says more.

    A part in the story ("one of the sponsors") and a phrase that says little ("a Lowell man") are given where nothing else is told.
    """
    text = document.text
    real = [at for at in offices if not _HONOURS.issuperset(_WORD.findall(text[at[0] : at[1]].lower()))]
    real.sort(key=lambda at: is_plural_title(_WORD.findall(text[at[0] : at[1]].lower())[-1]))  # "Justices" of two, and "Justice" further on
    office = [_fullest(text, real)] if real else offices[:1]
    phrases = [phrase for phrase in phrases if text[phrase.start : phrase.end] != phrase.noun or phrase.noun not in _VAGUE]
    trades = [phrase for phrase in phrases if _is_trade(document, phrase) and phrase.noun not in _VAGUE]
    trades.sort(key=lambda phrase: phrase.noun in _AT_SCHOOL)
    if real:  # "Justice Ana Ruiz", who "was then a law professor"
        trades = [phrase for phrase in trades if not (text.startswith("then ", phrase.start) or _is_past(document, phrase.start))]
    given = [(phrase.start, phrase.end) for phrase in trades or ([] if real or belongs else phrases)][:1]
    if not given and belongs:
        given = [belongs]
    if given and not real:
        office = []
    if office and given and _says_all(text, office[0], given[0]):
        given = []
    elif office and given and _says_all(text, given[0], office[0]):
        office = []
    return [*office, *([party] if party else []), *given]


def _is_past(document: Document, start: int) -> bool:
    """Whether a clause tells what somebody was at a time: "They met when Ruiz was | a clerk"."""
    return _WHEN_SHE_WAS.search(document.folded, max(0, start - _LONGEST_OWNER), start) is not None


def _is_trade(document: Document, phrase: RolePhrase) -> bool:
    """Whether a phrase tells a trade or a body to which somebody belongs: "a member of the Lowell Council", not "of the crowd"."""
    of_body = document.text[phrase.start : phrase.end].rpartition(" of ")[2].removeprefix("the ")
    if phrase.noun in _PAST:
        return False
    return not is_standing(document, phrase) or (phrase.noun == "member" and of_body[:1].isupper())


def _fullest(text: str, offices: list[Pair]) -> Pair:
    """The first office, or a later one that tells it with more words."""
    return reduce(lambda fullest, at: at if _says_all(text, at, fullest) else fullest, offices)


def _says_all(text: str, longer: Pair, shorter: Pair) -> bool:
    """Whether every word of one phrase, or what it stands for, is in another: "U.S. senator" in "Sen."."""
    means = name_lexicon().means
    in_longer, in_shorter = (set(_WORD.findall(text[start:end].lower())) for start, end in (longer, shorter))
    return all(word in in_longer or not in_longer.isdisjoint(means.get(word, ())) for word in in_shorter)
