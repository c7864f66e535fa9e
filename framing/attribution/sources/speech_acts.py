"""Whether quoted or reported content was said: "Ruiz said" gives words, "Ruiz hopes" and "a plan for Ruiz to announce" give none."""

from __future__ import annotations

import re

from framing.attribution.mentions.attribution_words import attribution_adjectives, verbs
from framing.attribution.mentions.source_kinds import source_rules
from framing.attribution.quotes.quotes import Quote
from framing.attribution.reported.reports import Report
from framing.text.document import Document

# "to announce", "was dubbed", "were also told"; what is "being said" or "to have said" is as little the subject's.
_TO = re.compile(r"\bto (?:\w+ly |also |publicly )?$")
_PASSIVE = re.compile(r"(?:\b(?:is|are|was|were|be|been|being)|['’]s) (?:\w+ly |also |not |then |once |widely )?$")
_BY = re.compile(r" (?:by|as saying)\b")
_PLACED = re.compile(r"\b(?:at|in|of|on|near|inside|across|outside) $")  # "at the Harbour Hall", "the streets of Lowell"
_BEFORE = 24  # characters


def is_said(document: Document, report: Report) -> bool:
    """Whether a report tells what its source said, wrote or showed rather than what it thought, wished or was told."""
    folded, (start, end) = document.folded, report.cue
    word = folded[start:end].partition(" ")[0]
    if word in attribution_adjectives():
        return False
    verb = verbs().get(word)
    if verb is None:
        return True
    if verb.lemma in source_rules().minds:
        return False
    before = max(0, start - _BEFORE)
    if verb.form == "base":
        return not _TO.search(folded, before, start)
    return not (verb.form == "past" and _PASSIVE.search(folded, before, start))


def is_spoken(document: Document, quote: Quote) -> bool:
    """Whether a quote is somebody's words: not a few in marks by which he is called, or that stand beside a place or a body."""
    if quote.kind != "partial" or quote.verb is None or quote.speaker is None:
        return True
    start, end = quote.verb.start, quote.verb.end
    verb = verbs().get(document.folded[start:end])
    if verb and verb.form == "past" and _PASSIVE.search(document.folded, max(0, start - _BEFORE), start):
        return _BY.match(document.folded, end) is not None
    if quote.source_kind != "organisation":
        return True
    return not _PLACED.search(document.folded, max(0, quote.speaker.start - _BEFORE), quote.speaker.start)
