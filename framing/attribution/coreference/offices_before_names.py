"""Whose name ends a phrase that tells his office first: "Mayor of Port Ash Tom Vance", "Secretary of State Ana Ruiz"?"""

import re

from framing.attribution.mentions.source_kinds import noun_kind
from framing.lexicons import word_list
from framing.text.late_pattern import late_pattern

from .adjacent_words import word_before
from .entities import Entity
from .entity_index import EntityIndex
from .name_lexicon import name_lexicon
from .name_parts import name_parts
from .noun_phrases import is_one_person

_FOR_SOMEBODY = re.compile(r"\b[a-z]+ for (?:the )?[A-Z]")  # "a spokesman for Sen. Ruiz", but "Minister for Trade Ana Ruiz"
_OF_PLACE = late_pattern(r"(?:[\w.’'-]+ ){0,4}?([A-Za-z]+) (?:of|to) (?:the )?(?:[A-Z][\w’'-]+ ){1,3}")
_OFFICE_OF = re.compile(r"(?:the )?(?!an? )(?:[a-z-]+ ){0,2}?([a-z-]+) (?:of|to) (?:the )?")
_OF_TITLED = tuple(f" {words} " for words in word_list("coreference.before_title_of_another"))


def bearer_of_office(index: EntityIndex, start: int, end: int) -> Entity | None:
    """The bearer of an office that has "of" in it: "Secretary of State Ana Ruiz"."""
    text = index.document.text
    named = index.within(start, end)
    if not named or _FOR_SOMEBODY.search(text, start, end):
        return None
    bearer = named[-1]
    title = word_before(index.document, bearer.start)
    if title.rstrip(".") in name_lexicon().titles and text[start : bearer.start - len(title) - 1].lower().endswith(_OF_TITLED):
        return None  # "A critic of President Tom Vance"
    if bearer.entity.kind == "person" and bearer.end == end:
        office = _OF_PLACE.fullmatch(text, start, bearer.start)  # "Mayor of Port Ash Tom Vance", "Speaker of the House Ana Ruiz"
        of_body = noun_kind(word_before(index.document, bearer.start)) == "organisation"  # "chairman of the Lowell Committee Ana Ruiz"
        if of_body or (office and office.group(1).lower() in name_lexicon().titles):
            return bearer.entity
    parts = name_parts(text[start:end])
    return bearer.entity if parts and parts.titles and start + parts.at == bearer.start else None


def stands_behind_his_body(index: EntityIndex, start: int, end: int) -> bool:
    """Whether a phrase with no article but "the" ends on a body and whom it has as that: "chairman of the Harbor Union Tom Vance"."""
    *_, body, bearer = (None, None, *index.within(start, end))
    if body is None or bearer is None or body.entity.kind != "organisation" or bearer.entity.kind != "person":
        return False
    office = _OFFICE_OF.fullmatch(index.document.folded, start, body.start)
    return office is not None and is_one_person(office[1]) and (bearer.start, bearer.end) == (body.end + 1, end)
