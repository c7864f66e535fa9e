"""Which quotes and reports give somebody words, and to whom: "Ruiz said" gives some, "Ruiz hopes" and "was dubbed" give none?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from framing.attribution.coreference.adjacent_words import is_governed
from framing.attribution.coreference.entity_index import EntityIndex
from framing.attribution.coreference.resolve import NOBODY, Coreference, Resolved
from framing.attribution.mentions.attribution_words import attribution_adjectives, verbs
from framing.attribution.mentions.source_kinds import source_rules
from framing.attribution.quotes.quotes import SPEECH, Quote
from framing.attribution.reported.reports import Report
from framing.text.document import Document
from framing.text.spans import Pair

# "to announce", "was dubbed", "were also told"; what is "being said" or "to have said" is as little the subject's.
_TO = re.compile(r"\bto (?:\w+ly |also |publicly )?$")
_PASSIVE = re.compile(r"(?:\b(?:is|are|was|were|be|been|being)|['’]s) (?:\w+ly |also |not |then |once |widely )?$")
_BY = re.compile(r" (?:by|as saying)\b")  # "was quoted as saying"
_PLACED = re.compile(r"\b(?:at|in|of|on|near|inside|across|outside) $")  # "at the Harbour Hall", "the streets of Lowell"
_BEFORE = 24  # characters
_APPOSITION = 120  # characters before a phrase in which the name stands to which it is apposed


class SpeechAct(NamedTuple):
    """A quote, or a report of what is said without marks, with whose it is.

    Args:
        mention: where its source is mentioned; empty at the content where nobody is.
        introduced_at: the phrase that introduces a source without a name: of a "she" that of "one woman"; else the mention.
        sources: who is meant by the mention, one or more.
        quote, report: one of the two.
        said: whether it tells what its source said, wrote or showed rather than what it thought, wished or was called.
    """

    mention: Pair
    introduced_at: Pair
    sources: Sequence[Resolved]
    quote: Quote | None
    report: Report | None
    said: bool


def find_speech_acts(document: Document, quotes: Iterable[Quote], reports: Iterable[Report], coreference: Coreference) -> list[SpeechAct]:
    """The speech acts of one document in the order of the mentions of their sources."""
    found: list[tuple[Pair, Quote | None, Report | None]] = [
        ((quote.speaker.start, quote.speaker.end), quote, None) for quote in quotes if quote.kind in SPEECH and quote.speaker
    ]
    for report in reports:
        start = report.content[0][0]
        if document.is_read(start):
            mention = _apposed_person(coreference.index, report.source) if report.source else (start, start)
            found.append((mention, None, report))
    found.sort(key=itemgetter(0))
    acts = []
    for mention, quote, reported in found:
        sources = coreference.resolve_each(*mention) if mention[1] > mention[0] else [NOBODY]
        said = is_spoken(document, quote) if quote else reported is None or is_said(document, reported)
        acts.append(SpeechAct(mention, coreference.introduced_at(*mention), sources, quote, reported, said))
    return acts


def _apposed_person(index: EntityIndex, mention: Pair) -> Pair:
    """The mention itself, or the person in apposition to whom it stands: "Ruiz, Democrat of Lowell, said"."""
    document = index.document
    text = document.text
    if text[mention[1] : mention[1] + 1] not in (",", ".") or not is_governed(document, mention[0]):
        return mention
    sentence = document.sentence_at(mention[0])
    for named in index.within(mention[0] - _APPOSITION, mention[0])[::-1]:
        if sentence and named.start < sentence.start:
            break
        if named.entity.kind == "person" and not named.in_speech and text[named.end : named.end + 1] == ",":
            return named.start, named.end
    return mention


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
