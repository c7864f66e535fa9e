"""Who speaks together: "Ana Ruiz and Tom Vance said", "according to Ruiz, Lindqvist and Vance"?"""

import re
from bisect import bisect_left
from typing import Literal, NamedTuple

from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.name_endings import PARTY
from framing.lexicons import any_of, word_list
from framing.text.clause_signs import clause_sign
from framing.text.document import Document
from framing.text.late_pattern import late_pattern

from .adjacent_words import is_governed, is_possessive, verb_behind, word_before, word_behind
from .entities import Entity
from .entity_index import EntityIndex
from .name_lexicon import BODIES, name_lexicon
from .name_parts import family_word

_BRACKET = r" \([^()\n]{1,20}\)"
_PLACE = rf" {any_of(word_list('coreference.from_by'))} (?:the )?(?:[a-z-]+ ){{0,3}}(?:[A-Z][\w.'’-]+ ?){{1,3}}(?<! )"
_MARKS = ',;.“”"\n'
_OWNER = r"(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+['’]s? "
# "Ana Ruiz, the mayor, and Tom Vance", "Ana Ruiz, 41, of Port Ash, and Tom Vance", "Ana Ruiz, Lee's lawyer, and Tom Vance"
_DESCRIBED = rf"(?:, (?!and\b)(?:\d|[a-z]|{_OWNER}){clause_sign(_MARKS)}{{0,60}}(?=,)){{1,2}}"
_MEMBER = any_of(map(str.capitalize, word_list("roles.parties")))
_OF_PARTY = rf", (?:[A-Z][\w.’'-]+ ){{1,3}}{_MEMBER}(?=,)"  # "Ana Ruiz, Ohio Democrat, and Tom Vance"
_ASIDE = f"(?:{PARTY}|{_BRACKET}|{_PLACE}|{_DESCRIBED}|{_OF_PARTY})?"
_THEIR = any_of(word_list("coreference.theirs"))
_TITLES = rf"(?:(?:the|[Bb]oth) )?(?:{_THEIR} [a-z-]+(?: [a-z-]+)?,? )?(?:[A-Z][a-z]+\.? ){{0,2}}"
_BEHIND_PLACE = re.compile(_PLACE)


class _Link(NamedTuple):
    """What joins two names, and the sign that it cannot lack: without it no pattern is tried."""

    sign: str
    pattern: re.Pattern[str]


def _link(sign: str, before: str = "") -> _Link:
    return _Link(sign, late_pattern(f"{_ASIDE}{before}{sign}{_TITLES}"))


_AND, _COMMA = _link(" and ", ",?"), _link(", ")
_WEEKDAY = any_of(map(str.capitalize, word_list("function_words.weekdays")))
_BEHIND_NAME = late_pattern(rf"(?:{_DESCRIBED},|{_OF_PARTY},|(?:{PARTY}|{_BRACKET}),?|,)?(?: (?:on )?{_WEEKDAY})?")
_CLOSED = late_pattern(rf"{_ASIDE}(?:[,.;]|\Z)")
_DASH = (" –", " —")
_BEHIND_DASH = late_pattern(rf"[–—] {_TITLES}\Z")
_DID = late_pattern(r" \w+ed(?: [a-z]+){0,9},? (?:and|but) (?=\w)")
_WHO_TELL = late_pattern(rf", who (?:{any_of(word_list('function_words.when'))} )*(\w+)(?: that)? they\b")
_RANK = re.compile(r" (?:[A-Z][a-z]+ ){0,2}")
_ACCORDING = "according to "
_BEFORE_NAMES = frozenset(("the", "both"))
_ALL_OF_FAMILY = ("the ", "The ", "oth ")  # "both Tollivers"
_JOINS = (" and ", ", ", " (")
_OPENS_CLAUSE = any_of(form for word in word_list("coreference.opens_clause") for form in (word, word.capitalize()))
_BEFORE_JOINT = any_of(word_list("coreference.before_joint_names") | {"The", "Both"})
_OPENING = late_pattern(
    rf"(?:\A|[.!?:;\n(][\"”’)]? ?|[,—–-][\"”’]? |[\"”’] |\b(?:{_OPENS_CLAUSE}|that|to) )[“\"]?"
    rf"(?:{_BEFORE_JOINT} ){{0,2}}{_TITLES}\Z"
)
_NEAR = 30  # characters
_MOST = 5  # names
_BEFORE_VERB = word_list("coreference.before_joint_verb")


def coordinated(index: EntityIndex, start: int, at: int) -> list[Entity]:
    """The people and bodies whom "and" or a family name joins to the one of a mention, that one among them; empty where there are none.

    ``start`` is where the mention begins, ``at`` the index of the name in it.
    """
    document, text = index.document, index.document.text
    first, end = index.starts[at], index.ends[at]
    if place := _BEHIND_PLACE.match(text, end):
        end = place.end()
    if text[first - 4 : first] in _ALL_OF_FAMILY and len(family := _family(index, index.named[at])) > 1:
        return family
    if not (text.startswith(_JOINS, end) or text.find(" and ", max(0, first - _NEAR), first) >= 0):
        return []
    listed = _listed(index, at)
    end = index.ends[listed[-1]]
    if len(listed) == 1 or is_possessive(document, end):
        return []
    if place := _BEHIND_PLACE.match(text, end):
        end = place.end()
    # "Ruiz and Vance said" and "said Ruiz and Vance", but "said Ruiz and Vance agreed".
    begins = index.starts[listed[0]]
    if text.startswith(_DASH, end) and _BEHIND_DASH.search(text, max(0, begins - _NEAR), begins):
        end += len(_DASH[0])  # "Three judges – Ana Ruiz, Tom Vance and Neil Gorse – said"
    cued = _follows_cue(document, start)
    if cued == _is_subject(document, end) or (not cued and document.folded.endswith(_ACCORDING, 0, begins)):
        return []  # nor "according to Ruiz, and Vance said"
    people = all(_is_person(index.named[i]) for i in listed) and "," not in text[index.ends[listed[0]] : index.starts[listed[-1]]]
    # "They include Ruiz, Roe and Hale, and Vance writes"
    goes_on = text.endswith(" and ", 0, begins) and listed[0] > 0 and index.ends[listed[0] - 1] == begins - len(" and ")
    if not (people or cued or (is_first_of_clause(document, begins) and not goes_on)):
        return []  # "The strike hit Norland and Velmar said it would respond"
    return list(dict.fromkeys([index.named[i] for i in listed]))


def is_first_of_clause(document: Document, start: int) -> bool:
    """Whether nothing but articles and titles stands between a name and the beginning of its clause."""
    return _OPENING.search(document.text, max(0, start - _NEAR), start) is not None


def _family(index: EntityIndex, entity: Entity) -> list[Entity]:
    """The people whose family name a plural is: "the Tollivers" of Clara Tolliver and Bill Tolliver."""
    if len(entity.words) > 1 or not entity.words[0].endswith("s"):
        return []
    names = (entity.words[0][:-1], entity.words[0].removesuffix("es"))
    return [one for one in index.entities if _is_person(one) and len(one.words) > 1 and family_word(one.words) in names]


def is_family(index: EntityIndex, at: int) -> bool:
    """Whether a name is that of a family: "the Tollivers", "both Tollivers"; not "the Teamsters", "the Yankees", nor "Rogers"."""
    entity = index.named[at]
    if entity.kind_known or entity.kind == "place" or entity.words[0] in name_lexicon().body_nouns:
        return False
    return index.document.text[index.starts[at] - 4 : index.starts[at]] in _ALL_OF_FAMILY and bool(_family(index, entity))


def _listed(index: EntityIndex, at: int) -> list[int]:
    """The indexes of the list of people to which one belongs; that one alone where it stands alone."""
    listed = [at]
    while len(listed) <= _MOST and (behind := _joined_to(index, listed[-1], _COMMA, 1)) is not None:
        listed.append(behind)
    if (last := _joined_to(index, listed[-1], _AND, 1)) is not None:
        listed.append(last)
    elif len(listed) > 1 or (before := _joined_to(index, at, _AND, -1)) is None:
        return [at]
    else:
        listed.insert(0, before)
    while len(listed) <= _MOST and (before := _joined_to(index, listed[0], _COMMA, -1)) is not None:
        listed.insert(0, before)
    return listed


def listed_from(index: EntityIndex, start: int) -> list[Entity]:
    """The people of a list that begins at an offset and that a mark closes: "(Two clerks,) Ana Ruiz and Tom Vance, said"; else none."""
    at, text = bisect_left(index.starts, start), index.document.text
    if at == len(index.starts) or index.starts[at] != start or not _is_person(index.named[at]):
        return []
    listed = _listed(index, at)
    people = [index.named[i] for i in listed]
    closed = _CLOSED.match(text, index.ends[listed[-1]]) is not None
    return people if closed and len(people) > 1 and all(map(_is_person, people)) else []


def _joined_to(index: EntityIndex, at: int, link: _Link, step: Literal[-1, 1]) -> int | None:
    """The index of the name that a link joins to one, before or behind it, a place left out: "Ana Ruiz of Ohio and Tom Vance"."""
    near = (i for i in (at + step, at + 2 * step) if 0 <= i < len(index.starts))
    return next((i for i in near if _is_joined(index, min(at, i), max(at, i), link)), None)


def _is_person(entity: Entity) -> bool:
    return entity.kind == "person"


def _is_joined(index: EntityIndex, at: int, behind: int, link: _Link) -> bool:
    """Whether the names at two indexes are joined, and both name somebody; not "a clerk for the Harbor Fund and the Lowell Bank"."""
    document = index.document
    end, start = index.ends[at], index.starts[behind]
    if document.text.find(link.sign, end, start) < 0 or document.text.find("\n", end, start) >= 0:
        return False
    one, other = index.named[at], index.named[behind]
    if one is other:
        return False
    if "unknown" in (kinds := {one.kind, other.kind}) and ("place" in kinds or document.text.startswith(",", index.ends[at])):
        return False  # "Ruiz and Vance said", but "Scranton, Harborburg, and Erie said"
    if not _is_person(one) and is_governed(document, index.starts[at]) and not _follows_cue(document, index.starts[at]):
        return False
    if (
        not _is_person(other)
        and behind + 1 < len(index.starts)
        and _RANK.fullmatch(document.text, index.ends[behind], index.starts[behind + 1])
    ):
        return False  # "Mayor Ana Ruiz and Police Chief Tom Vance"
    place = _BEHIND_PLACE.match(document.text, index.ends[at]) if other.kind in BODIES else None
    if place and place.end() + len(" and ") == index.starts[behind]:
        return False  # "Ana Ruiz of Harbour Policy and Strategy Associates"
    # "David and Ana Ruiz" share the family name where David is nobody else's.
    alone = " " not in document.text[index.starts[at] : index.ends[at]]
    shared = alone and " " in document.text[index.starts[behind] : index.ends[behind]]
    if shared and one.words[-1] != other.words[-1]:
        return False
    # "Mayor Ana Ruiz and consultant Tom Vance": a role in small letters belongs to the mention.
    mention = index.mentions[max(0, index.mentions.index_at(index.starts[behind]))]
    begins = {index.starts[behind], mention.start if mention.kind == "name" else index.starts[behind]}
    role = index.mentions.ending_at(index.starts[behind] - len(", "))
    if role and role.kind == "nominal" and document.text.startswith(",", index.ends[behind]):
        begins.add(role.start)  # "Mayor Ana Ruiz and a clerk, Tom Vance, said"
    return any(link.pattern.fullmatch(document.text, index.ends[at], begin) for begin in begins)


def _follows_cue(document: Document, start: int) -> bool:
    """Whether a verb of attribution or "according to" stands before the mention that begins here, or before its article."""
    while (word := word_before(document, start)) in _BEFORE_NAMES:
        start -= len(word) + 1
    return word in verbs() or document.folded.endswith(_ACCORDING, 0, start)


def _is_subject(document: Document, end: int) -> bool:
    """Whether a verb of attribution stands behind the name that ends here, or behind another verb: "dissented and said".

    Or one that tells what several say of themselves: "Ana Ruiz and Tom Vance, who said they were late".
    """
    aside = _BEHIND_NAME.match(document.text, end)
    at = aside.end() if aside else end
    if word_behind(document, at) in _BEFORE_VERB or verb_behind(document, at) in verbs():
        return True
    told = _WHO_TELL.match(document.folded, end)
    if told:
        return told[1] in verbs()
    did = _DID.match(document.text, at)
    return did is not None and word_behind(document, did.end() - 1) in verbs()
