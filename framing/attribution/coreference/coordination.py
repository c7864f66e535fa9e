"""Who speaks together: "Ana Ruiz and Tom Vance said", "according to Ruiz, Lindqvist and Vance"."""

from __future__ import annotations

import re

from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.name_spans import PARTY
from framing.text.document import Document
from framing.text.spans import Pair

from .apposition import is_possessive, word_before, word_behind
from .entities import Figure
from .entity_index import cast

_BRACKET = r" \([^()\n]{1,20}\)"
_ASIDE = f"(?:{PARTY}|{_BRACKET})?"
_TITLES = r"(?:[A-Z][a-z]+\.? ){0,2}"
_AND = re.compile(rf"{_ASIDE},? and {_TITLES}")
_COMMA = re.compile(rf"{_ASIDE}, {_TITLES}")
_BEHIND_NAME = re.compile(rf"(?:(?:{PARTY}|{_BRACKET}),?)?(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?")
_JOINS = (" and ", ", ", " (")
_NEAR = 30  # characters
_MOST = 5  # names
_BEFORE_VERB = frozenset("have has had were are all both also each".split())


def speaks_with(document: Document, start: int, at: int) -> list[Figure]:
    """The people whom "and" joins to the one of a mention, that one among them; empty where there are none.

    ``start`` is where the mention begins, ``at`` the index of the naming in it.
    """
    people, text = cast(document), document.text
    first, end = people.starts[at], people.ends[at]
    if not (text.startswith(_JOINS, end) or text.find(" and ", max(0, first - _NEAR), first) >= 0) or not _is_person(people.named[at]):
        return []
    first, last = _listed(document, at)
    if first == last or is_possessive(document, people.ends[last]) or text.startswith("-", people.ends[last]):
        return []
    # "Ruiz and Vance said" and "said Ruiz and Vance", but "said Ruiz and Vance agreed".
    if _follows_cue(document, start) == _is_subject(document, people.ends[last]):
        return []
    return list(dict.fromkeys(people.named[first : last + 1]))


def _listed(document: Document, at: int) -> Pair:
    """The first and the last naming of the list of people to which one belongs; that one twice where it stands alone."""
    last, end = at, min(at + _MOST, len(cast(document).starts) - 1)
    while last < end and _is_joined(document, last, _COMMA):
        last += 1
    if last < end and _is_joined(document, last, _AND):
        last += 1
    elif last > at or not (at and _is_joined(document, at - 1, _AND)):
        return at, at
    first = last - 1
    while first and last - first < _MOST and _is_joined(document, first - 1, _COMMA):
        first -= 1
    return first, last


def _is_person(figure: Figure) -> bool:
    return figure.kind == "person"


def _is_joined(document: Document, at: int, link: re.Pattern[str]) -> bool:
    """Whether the naming at an index is joined to the next one, and both name a person."""
    people = cast(document)
    one, other = people.named[at], people.named[at + 1]
    if one is other or not (_is_person(one) and _is_person(other)):
        return False
    # "David and Ana Ruiz" share the family name, whoever else is a David.
    shared = (
        " " not in document.text[people.starts[at] : people.ends[at]] and " " in document.text[people.starts[at + 1] : people.ends[at + 1]]
    )
    return not shared and link.fullmatch(document.text, people.ends[at], people.starts[at + 1]) is not None


def _follows_cue(document: Document, start: int) -> bool:
    """Whether a verb of attribution or "according to" stands before the mention that begins here."""
    return word_before(document, start) in verbs() or document.folded.endswith("according to ", 0, start)


def _is_subject(document: Document, end: int) -> bool:
    """Whether a verb of attribution stands behind the name that ends here."""
    aside = _BEHIND_NAME.match(document.text, end)
    word = word_behind(document, aside.end() if aside else end)
    return word in _BEFORE_VERB or word in verbs()
