"""For which words without quotation marks does somebody else than the outlet answer, and who?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from framing.attribution.mentions.attribution_words import attribution_nouns, verbs
from framing.attribution.mentions.mentions import Mention
from framing.attribution.quotes.quotes import Quote
from framing.attribution.reported.reports import Report
from framing.lexicons import word_list, word_lists
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.spans import Pair

from .closing_attributions import closing_attributions
from .fronted_participles import fronted_participles

LEAST_PROBABILITY = 0.45
"""Of a report that takes words out of the outlet's mouth: three in four of these are annotated so in PolNeAR."""

_FIRST_PERSON = word_list("sources.first_person")
_OWNERS = word_list("coreference.possessives") | {"the", "a", "an"}


class Attributed(NamedTuple):
    """Content that is somebody's, whose it is, and all that the attribution takes up: source, cue and content."""

    content: tuple[Pair, ...]
    source: Pair
    reach: Pair


class NounContentWords(NamedTuple):
    """The lists of ``content_of_nouns`` in ``attribution.toml``."""

    opens: frozenset[str]
    parts: frozenset[str]
    predicates: frozenset[str]


@cache
def _noun_content_words() -> NounContentWords:
    return word_lists("attribution.content_of_nouns", NounContentWords)


def attributed_words(
    document: Document, mentions: Sequence[Mention], reports: Iterable[Report], quotes: Sequence[Quote]
) -> list[Attributed]:
    """What reports, participles before the subject and who closes a sentence give to somebody; of what a noun brings, a clause alone."""
    found = []
    for report in reports:
        if not report.mention or not is_answered_for(document, report):
            continue
        content, source = report.content, (report.mention.start, report.mention.end)
        reach = min(report.cue[0], source[0], content[0][0]), max(report.cue[1], source[1], content[-1][1])
        if _is_noun(document, report.cue):
            content = _clause_of_noun(document, report.span)
            reach = content[0] if content else reach  # of "Ruiz's remarks about how it rained" the remarks are the outlet's word
        if content:
            found.append(Attributed(content, source, (_with_adverbial(document, reach[0]), reach[1])))
    for cue, content_pair, mention in fronted_participles(document, mentions):
        found.append(Attributed((content_pair,), (mention.start, mention.end), (cue[0], content_pair[1])))
    for content_pair, speaker in closing_attributions(document, quotes):
        found.append(Attributed((content_pair,), speaker, (content_pair[0], max(content_pair[1], speaker[1]))))
    return found


def _with_adverbial(document: Document, start: int) -> int:
    """Where an attribution begins together with when and where it was made: "Amid the storm in Port Ash, Ruiz said"."""
    sentence, words = document.sentence_at(start), document.words
    if sentence is None or document.text[sentence.start : start].rstrip()[-1:] != ",":
        return start
    first, last = words.at(sentence.start), words.at(start - 1)
    before = words.folded[first : last + 1]
    return sentence.start if before and before[0] in function_words().prepositions and function_words().finite.isdisjoint(before) else start


def is_answered_for(document: Document, report: Report) -> bool:
    """Whether someone else than the outlet answers for a report: it is probable enough, and its source is not "we" or "I"."""
    if report.probability < LEAST_PROBABILITY or report.mention is None:
        return False
    return document.folded[report.mention.start : report.mention.end] not in _FIRST_PERSON


def _is_noun(document: Document, cue: Pair) -> bool:
    """Whether a cue is a noun: "Ruiz's remarks", and "her claim", though "claim" may be a verb."""
    folded = document.words.folded
    at = document.words.at(cue[0])
    if folded[at] not in attribution_nouns():
        return False
    before = folded[at - 1] if at else ""
    return folded[at] not in verbs() or before in _OWNERS or before.endswith("'s")


def _clause_of_noun(document: Document, span: Pair) -> tuple[Pair, ...]:
    """The clause that a noun brings; nothing where it brings none, for "criticism of the deal" names a topic in the outlet's words.

    It ends before the verb of the sentence around it: "Ruiz's claim that the bridge was never safe | has been rejected".
    """
    words, lists = document.words, _noun_content_words()
    first, last = words.at(span[0]), words.at(span[1] - 1)
    if words.folded[first] not in lists.opens:
        return ()
    inner = None  # the verb of the clause itself
    for i in range(first + 1, last + 1):
        word = words.folded[i]
        if word in lists.parts or "," in words.between[i - 1]:
            inner = None  # another clause begins, with a verb of its own
        elif word in lists.predicates:
            if inner is not None and not function_words().light.issuperset(words.folded[inner + 1 : i]):
                return ((span[0], words.ends[i - 1]),)
            inner = i
    return (span,)
