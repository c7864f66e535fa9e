"""Whose name ends a phrase that tells his office first: "Mayor of Port Ash Tom Vance", "Secretary of State Ana Ruiz"?"""

import re
from collections.abc import Sequence

from framing.attribution.mentions.source_kinds import noun_kind
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list
from framing.text.document import Document

from .adjacent_words import word_before
from .entities import Entity
from .entity_index import EntityIndex, EntityMention
from .name_lexicon import name_lexicon
from .name_parts import name_parts
from .noun_phrases import is_one_person

_FOR_SOMEBODY = re.compile(r"\b[a-z]+ for (?:the )?[A-Z]")  # "a spokesman for Sen. Ruiz (D-Ohio)", but "Minister for Trade Ana Ruiz"
_BROUGHT_BY = frozenset(("from", "by"))
_OFFICE_OF = re.compile(r"(?:the )?(?!an? )(?:[a-z-]+ ){0,2}?([a-z-]+) (?:of|to) (?:the )?")
_OF_TITLED = tuple(f" {words} " for words in word_list("coreference.before_title_of_another"))


def named_behind_office(
    index: EntityIndex, start: int, end: int, *, last: Entity | None, cut: re.Match[str] | None, named: Sequence[EntityMention]
) -> Entity | None:
    """Who bears the office that a phrase tells: whose name is ``last`` in it, where nobody is ``named`` in its head, up to ``cut``.

    "House of Representatives Speaker Ana Ruiz", "Secretary of State Ana Ruiz"; not "the lawyer of Norland Gov. Ana Ruiz".
    """
    if cut and last:
        if _closes_its_mention(index, start, end, last):
            return last
        if _is_office(index.document, cut.start()) or _stands_behind_his_body(index, start, end):
            return _bearer_of_office(index, start, end)
        if last.kind == "person" and not _brings_words(index, cut):
            return None
    return None if named else _bearer_of_office(index, start, end)


def _closes_its_mention(index: EntityIndex, start: int, end: int, last: Entity) -> bool:
    """Whether the name of a person is the head of a mention by name, behind an office: "Professor of History Ana Ruiz"."""
    mention = index.mentions.behind(start)
    if last.kind != "person" or mention is None:
        return False
    is_named = mention.start == start and mention.kind == "name" and mention.head_end == end
    return is_named and bool(index.within(mention.head_start, end))


def _is_office(document: Document, at: int) -> bool:
    """Whether an office or a body with a preposition in its name goes on at an offset: "Secretary | of State", "chiefs | of staff"."""
    words = document.words
    last = words.at(at - 1)
    if document.folded.startswith(" of staff", at):
        return True
    return words.written[last][0].isupper() and source_words().nouns.get(words.folded[last]) != "people"  # not "Lawyers for"


def _brings_words(index: EntityIndex, cut: re.Match[str]) -> bool:
    """Whether what stands behind the head of a phrase is whose words it is: "a clip of clerk Ana Ruiz", "one from Ana Ruiz"."""
    return cut.group().strip() in _BROUGHT_BY or noun_kind(word_before(index.document, cut.start() + 1)) == "document"


def _bearer_of_office(index: EntityIndex, start: int, end: int) -> Entity | None:
    """The bearer of an office that has "of" in it: "Secretary of State Ana Ruiz"."""
    text = index.document.text
    named = index.within(start, end)
    if not named or _FOR_SOMEBODY.search(text, start, end):
        return None
    bearer = named[-1]
    title = word_before(index.document, bearer.start)
    if title.rstrip(".") in name_lexicon().titles and text[start : bearer.start - len(title) - 1].lower().endswith(_OF_TITLED):
        return None  # "A critic of President Tom Vance"
    of_body = noun_kind(word_before(index.document, bearer.start)) == "organisation"  # "chairman of the Lowell Committee Ana Ruiz"
    if of_body and bearer.entity.kind == "person" and bearer.end == end:
        return bearer.entity
    parts = name_parts(text[start:end])
    return bearer.entity if parts and parts.titles and start + parts.at == bearer.start else None


def _stands_behind_his_body(index: EntityIndex, start: int, end: int) -> bool:
    """Whether a phrase with no article but "the" ends on a body and whom it has as that: "chairman of the Harbor Union Tom Vance"."""
    *_, body, bearer = (None, None, *index.within(start, end))
    if body is None or bearer is None or body.entity.kind != "organisation" or bearer.entity.kind != "person":
        return False
    office = _OFFICE_OF.fullmatch(index.document.folded, start, body.start)
    return office is not None and is_one_person(office[1]) and (bearer.start, bearer.end) == (body.end + 1, end)
