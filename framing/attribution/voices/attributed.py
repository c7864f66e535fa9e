"""For which words without quotation marks does somebody else than the outlet answer, and who?"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.quotes.quotes import Quote
from framing.attribution.reported.assertions import is_passive
from framing.attribution.reported.noun_content import clause_of_noun, is_noun
from framing.attribution.reported.report import Report
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.spans import Pair

from .closing_attributions import closing_attributions

LEAST_PROBABILITY = 0.45
"""Of a report that takes words out of the outlet's mouth: three in four of these are annotated so in PolNeAR."""

_FIRST_PERSON = word_list("sources.first_person")


class Attributed(NamedTuple):
    """Content that is somebody's, whose it is, and all that the attribution takes up: source, cue and content."""

    content: tuple[Pair, ...]
    source: Pair
    reach: Pair


def attributed_words(document: Document, reports: Iterable[Report], quotes: Sequence[Quote]) -> list[Attributed]:
    """What reports, participles before the subject and who closes a sentence give to somebody; of what a noun brings, a clause alone."""
    found = []
    for report in reports:
        source = report.source
        if source is None or not is_answered_for(document, report):
            continue
        content = report.content
        reach = min(report.cue[0], source[0], content[0][0]), max(report.cue[1], source[1], content[-1][1])
        if is_noun(document, report.cue):
            content = clause_of_noun(document, report.span)
            reach = content[0] if content else reach  # of "Ruiz's remarks about how it rained" the remarks are the outlet's word
        if content:
            found.append(Attributed(content, source, (_with_adverbial(document, reach[0]), reach[1])))
    for content_pair, speaker in closing_attributions(document, quotes):
        found.append(Attributed((content_pair,), speaker, (content_pair[0], max(content_pair[1], speaker[1]))))
    return found


def _with_adverbial(document: Document, start: int) -> int:
    """Where an attribution begins together with when and where it was made: "Amid the storm in Port Ash, Ruiz said"."""
    sentence, words = document.sentence_at(start), document.words
    if document.text[sentence.start : start].rstrip()[-1:] != ",":
        return start
    first, last = words.at(sentence.start), words.at(start - 1)
    before = words.folded[first : last + 1]
    return (
        sentence.start
        if before and before[0] in function_words().prepositions and function_words().auxiliary_classes.isdisjoint(before)
        else start
    )


def is_answered_for(document: Document, report: Report) -> bool:
    """Whether someone else than the outlet answers for a report: it is probable enough, and its source is not "we" or "I"."""
    source = report.source
    if source is None or report.probability < LEAST_PROBABILITY or document.folded[slice(*source)] in _FIRST_PERSON:
        return False
    return not _are_hearers(document, report)


def _are_hearers(document: Document, report: Report) -> bool:
    """Whether those before the verb are told or asked something, by nobody: "Nine people were told to leave"; not "it is said to be"."""
    word = document.folded[slice(*report.cue)]
    verb = verbs().get(word)
    addressed = report.act == "action" and verb is not None and verb.lemma in function_words().addressed
    return addressed and is_passive(document.folded, report.cue[0], word)
