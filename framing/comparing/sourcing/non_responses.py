"""Who was asked, and gave no answer?"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from framing.attribution.coreference.entity_index import EntityIndex, EntityMention
from framing.attribution.pipeline import Attribution, attribution_of
from framing.cues.rules import find_cues
from framing.lexicons import any_of, word_list
from framing.text.document import Document

_SILENT = frozenset(("indicators.care.reply-declined", "indicators.care.reply-silent"))
_TOUCHES = 3  # characters between a subject and its verb
_CLAUSE = re.compile(rf"[;:—]|, {any_of(word_list('comparing.silence.joining'))} ")
_RELATIVE = re.compile(rf"\b{any_of(word_list('roles.relatives'))}\b")
_GOVERNS = re.compile(rf"\b{any_of(word_list('function_words.prepositions'))} (?:the )?$")
_ADVERB = re.compile(rf" (?:{any_of(word_list('comparing.silence.beside_the_verb'))}|\w+ly)\s*$")


class NonResponse(NamedTuple):
    """Where an article says that somebody gave no answer, and who that is."""

    name: str
    start: int
    end: int


def find_non_responses(document: Document) -> Iterator[NonResponse]:
    """Everybody who is told to have been asked in vain; who is not named is left out."""
    attribution = attribution_of(document)
    for start, end, rule in find_cues(document, "indicators"):
        if rule.id not in _SILENT or not document.is_read(start) or _is_no_question(document, end):
            continue
        tells_question = document.words.folded[document.words.at(start)] in word_list("comparing.silence.questions")
        name = _asked(attribution, start, end) if tells_question else _subject(attribution, document.sentence_at(start).start, start)
        if name:
            yield NonResponse(name, start, end)


def _is_no_question(document: Document, end: int) -> bool:
    """Whether somebody did not respond to something that asks nothing: "to the speech", not "to the Wire", "to us"."""
    words = document.words
    last = words.at(end - 1)
    if words.folded[last] != "to":
        return False
    at = next((at for at in range(last + 1, len(words)) if words.folded[at] not in word_list("roles.determiners")), len(words))
    asking = word_list("comparing.silence.questions") | word_list("comparing.silence.askers")
    return at < len(words) and words.written[at][0].islower() and words.folded[at] not in asking


def _subject(attribution: Attribution, start: int, at: int) -> str | None:
    """Whom the verb at an offset has as its subject."""
    document, index = attribution.document, attribution.coreference.index
    clause = max((cut.end() for cut in _CLAUSE.finditer(document.text, start, at)), default=start)
    before = document.text[clause:at]
    if before.rstrip().endswith(","):  # "Ida Brandt, a lawyer for Tom Vance, declined"
        return next((one.entity.name for one in index.within(clause, at) if not _is_governed(document, clause, one)), None)
    if adverb := _ADVERB.search(before.rstrip()):
        at = clause + adverb.start()
    last = index.mentions.index_before(at)
    while last >= 0 and index.mentions[last].start >= clause:
        mention = index.mentions[last]
        if 0 <= at - mention.end <= _TOUCHES:
            return _name_of(attribution, index, mention.start, mention.end)
        last -= 1
    named = index.within(clause, at)
    return named[-1].entity.name if named and at - named[-1].end <= _TOUCHES else None


def _is_governed(document: Document, clause: int, mention: EntityMention) -> bool:
    """Whether a name before a comma belongs to a description of somebody else: "A clerk who rows to Lowell left, refusing to answer"."""
    before = document.folded[clause : mention.start]
    return mention.entity.kind == "place" or bool(_RELATIVE.search(before) or _GOVERNS.search(before))


def _name_of(attribution: Attribution, index: EntityIndex, start: int, end: int) -> str | None:
    """The name that a mention means, or that of the body for which it speaks: "a spokeswoman for the harbour board"."""
    named = index.within(start, end)
    return attribution.coreference.resolve(start, end).name or (named[-1].entity.name if named else None)


def _asked(attribution: Attribution, start: int, end: int) -> str | None:
    """Who stands between a question and what became of it."""
    named = attribution.coreference.index.within(start, end)
    return named[0].entity.name if named else None
