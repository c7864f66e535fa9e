"""What does a source tell of its own life or work in its own words: "I lost my house in the flood"?"""

from __future__ import annotations

from collections.abc import Iterable

from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.quotes.quotes import Quote
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

_LEAST = 3  # words
_LIVED = any_of(word_list("roles.lived"))
_WAS = rf"was(?= (?:{any_of(word_list('roles.was_there'))}|\d+)\b)"
_WITNESS = late_pattern(rf"\bI(?:['’]ve| have| had)?(?: (?:also|just|once|\w+ly|been))? ({_LIVED}|{_WAS}|[a-z]+ed)\b[^.;:!?,—“”\"\n]*")


def first_testimony(document: Document, quotes: Iterable[Quote]) -> Pair | None:
    """Where the first clause stands in which quoted words tell what their speaker did or lived through."""
    for quote in quotes:
        if quote.kind != "direct" or quote.field != document.field:
            continue
        for told in _WITNESS.finditer(document.text, quote.start, quote.end):
            word = verbs().get(told.group(1))
            if word is None and told.group().count(" ") >= _LEAST - 1:
                return told.span()
    return None
