"""What is told before the name of a body, or of several people: "the watchdog group Harbor Aid", "Sens. Ana Ruiz and Tom Vance"?"""

from __future__ import annotations

from framing.attribution.coreference.name_titles import is_plural_title
from framing.attribution.mentions.name_spans import PARTY
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern

from .role_phrases import RolePhrase, phrase_before, role_words

_LONGEST = 6  # words
_DETERMINERS = frozenset(("the", "a", "an", "another"))
_GAPS = frozenset((" ", "-"))
_CLOSES = (",", ".", ";")
_VAGUE = word_list("roles.vague_bodies")
# "Kelly Roe (R-Ohio), Ana Ruiz and ", before the name of the last.
_NAME = r"[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+)){1,2}"
_LISTED = late_pattern(rf"\b([A-Za-z]+)\.? ((?:{_NAME}(?:{PARTY})?(?:, |,? and )){{1,4}})$")
_LIST = 140  # characters


def body_before(document: Document, start: int, end: int) -> RolePhrase | None:
    """The phrase before the name of a body that tells what it is: "the liberal watchdog group Harbor Aid", "the watchdog, Harbor Aid,"."""
    words, text = document.words, document.text
    if text.endswith(", the ", 0, start):
        start -= 4
    last = words.at(start - 1)
    if last < 1 or words.folded[last] not in role_words().bodies or not words.written[last].islower():
        return None
    apposed = text[words.ends[last] : start] == ", " and text[end : end + 1] in _CLOSES
    if not apposed and text[words.ends[last] : start] != " ":
        return None
    first = last
    while words.folded[first - 1] not in _DETERMINERS:
        first -= 1
        bound = words.folded[first] in function_words().prepositions or words.folded[first] in function_words().finite
        if first < 1 or bound or last - first > _LONGEST or words.between[first] not in _GAPS:
            return None
    if words.between[first - 1] != " " or (first == last and words.folded[last] in _VAGUE):
        return None
    return RolePhrase(words.starts[first], words.ends[last], words.folded[last], closed=True)


def shared_before(document: Document, start: int) -> RolePhrase | None:
    """The title before a list of names, of the last of them: "Republican Sens. Kelly Roe and Ana Ruiz"."""
    text = document.text
    if not text.endswith((" and ", ", "), 0, start):
        return None
    listed = _LISTED.search(text, max(0, start - _LIST), start)
    return phrase_before(document, listed.start(2)) if listed and is_plural_title(listed.group(1).lower()) else None
