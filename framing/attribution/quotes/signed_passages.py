"""Who signs a passage, as in a transcript, a post or behind a dash, or is named within it where no mark closes it?"""

import re

from framing.attribution.mentions.mention import Mention, Mentions
from framing.attribution.passages.quotation_marks import Passage
from framing.lexicons import any_of, word_list
from framing.text.document import Document

from .contexts import QuoteContext

# Behind a dash, or a handle that closes its line: “It rained.” @anaruiz
_SIGNED = re.compile(r"[ \u00a0]*(?:(?:\n\s*)?(?:[—–―]|--?)[ \u00a0]?(?=[A-Z@])|(?=@\w+\.?(?:\n|$)))")
# "— Ana Ruiz contributed"; not "— Ana Ruiz said", "— Ana Ruiz of Lowell"
_BEFORE_HELPED, _HELPS = any_of(word_list("quotation.before_helped")), any_of(word_list("quotation.helped"))
_HELPED = re.compile(rf"(?:,? and(?: [A-Z][\w.’'-]+)+)? (?:{_BEFORE_HELPED} )?{_HELPS}\b")
_SAYS = re.compile(rf", {any_of(word_list('coreference.before_subject'))} (?=[A-Z])")  # whose subject follows: ", said "
_MARKS = "\"”’'»"


def signatory(document: Document, context: QuoteContext, passage: Passage) -> Mention | None:
    """The label of a transcript's turn, the name under a post, or the name behind a dash: “Never again.” — Ana Ruiz."""
    if passage.signed:
        return Mention(*passage.signed, *passage.signed, "name")
    dash = _SIGNED.match(document.text, passage.end)
    if not dash or not passage.in_marks:
        return None
    name = context.mentions.starting_at(dash.end())
    return name if name and name.kind == "name" and not _HELPED.match(document.text, name.end) else None


def speaker_within_open_marks(document: Document, mentions: Mentions, passage: Passage) -> Mention | None:
    """Who is named within a passage whose marks nothing closes: “It rained all day, said Ana Ruiz."""
    start, end = passage.pieces[-1]
    if not passage.in_marks or document.text[end - 1] in _MARKS:
        return None
    verb_ends = [found.end() for found in _SAYS.finditer(document.text, start, end)]
    name = mentions.starting_at(verb_ends[-1]) if verb_ends else None
    return name if name and name.kind == "name" else None
