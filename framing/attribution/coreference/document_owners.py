"""Whose is a report, a poll or a letter that a text tells of?"""

import re
from collections.abc import Iterator, Sequence

from framing.attribution.mentions.attribution_words import finite_forms, verbs
from framing.attribution.mentions.makers import SPOKEN, maker_before
from framing.attribution.mentions.mentions import Mention
from framing.attribution.mentions.source_kinds import source_rules
from framing.lexicons import any_of, word_list
from framing.text.plurals import is_plural

from .adjacent_words import is_governed
from .apposition import apposed_to
from .described_entities import is_outlet
from .entities import Entity
from .entity_index import EntityIndex, EntityMention
from .name_lexicon import PERSONAL
from .noun_phrases import POLLS, NounPhrase, brought_in_before

_MADE = rf"{any_of(word_list('coreference.makers'))} (?:\w+ ){{0,3}}?"
_MAKERS = re.compile(rf"(?: (?:{_MADE})?(?:by|from)|, {_MADE}by) ")
_MAKER_REACH = 60  # characters
_POINTING = word_list("coreference.pointing")
_NOUNS_BACK = 20  # mentions
_SAID_IN = re.compile(r",? (?:also )?(\w+) (?:on \w+ )?in $")
_SAID_REACH = 40  # characters
_POLL_BACK = 3  # sentences
_FINDINGS = re.compile(rf"(?:the|its) {any_of(word_list('coreference.findings'))}")
_FINDERS = word_list("coreference.finders")
_SAME_PAPERS = (word_list("coreference.studies_too"), word_list("coreference.suits"))  # by what else they may go
_PAPERS, _OUTLETS = word_list("coreference.papers"), word_list("coreference.outlets")
_OWNED = re.compile(rf" {any_of(word_list('coreference.of_owner'))} (?:[Tt]he )?$")
_PRINTED = re.compile(r" in (?:[Tt]he )?$")
_STORIES = tuple(f" {noun}" for noun in word_list("coreference.stories"))
_TO_NAME = re.compile(r" (?:[a-z-]+ ){1,3}")
_LED_BY = re.compile(rf"(?:['’]s)? ({any_of(word_list('coreference.owning_bodies'))})\b|['’]s\b()")


def owner_of_document(index: EntityIndex, phrase: NounPhrase) -> Entity | str | None:
    """The entity, or the name that the phrase makes up, of whose a document is: told inside the phrase, behind it, or earlier."""
    if owner := _named_owner(index, phrase.inside, phrase.head_end):
        return owner
    if maker := _maker_behind(index, phrase.start, phrase.end):
        return maker
    if phrase.first in source_rules().definite:
        return _earlier_owner(index, phrase) or _only_owner(index, phrase)
    return _maker_before(index, phrase.start)


def _named_owner(index: EntityIndex, inside: Sequence[EntityMention], head_end: int) -> Entity | str | None:
    """The first of those named in the phrase of a document whose it is, or the name that they make up together."""
    owner = next((named for named in inside if _owns(index, head_end, named)), None)
    if owner is None:
        return None
    # "a document on the Ruiz campaign's website": the campaign has its name from Ruiz.
    led = _LED_BY.match(index.document.text, owner.end)
    if led and led.group(1) and owner.entity.kind in PERSONAL:
        return f"{owner.entity.short_name} {led.group(1)}"
    owners = [named.entity.name for named in inside if named.start < head_end]
    if index.document.text.startswith("/", owner.end) and len(owners) > 1:
        return "/".join(owners)  # "a Harbor Wire/Lowell University poll"
    return owner.entity


def poll_behind_share(index: EntityIndex, start: int) -> Mention | None:
    """Another mention, of the poll that counted a share of people: "Sixty percent of drivers agree, according to a Harbor Wire survey"."""
    document, here = index.document, index.sentence_of(start)
    at = index.mentions.index_from(start)
    around = [*index.mentions[max(0, at - _NOUNS_BACK) : at][::-1], *index.mentions[at : at + _NOUNS_BACK]]
    polls = [one for one in around if one.head_in(document.folded).rpartition(" ")[2] in POLLS]
    here_or_before = (one for back in range(_POLL_BACK) for one in polls if index.sentence_of(one.start) == here - back)
    poll = next(here_or_before, None)
    return poll if poll and poll.start != start else None


def study_of_findings(index: EntityIndex, start: int, end: int) -> Mention | None:
    """The study told of shortly before "the findings" or "the figures" that are its: "A study found that it rained. The findings show"."""
    folded = index.document.folded
    if not _FINDINGS.fullmatch(folded, start, end):
        return _called_otherwise(index, start, end)
    return next((one for noun, one in _papers_before(index, start) if noun in _FINDERS), None)


def _papers_before(index: EntityIndex, start: int) -> Iterator[tuple[str, Mention]]:
    """The common nouns of the mentions shortly before an offset, the nearest first."""
    at = index.mentions.index_from(start)
    for one in index.mentions[max(0, at - _NOUNS_BACK) : at][::-1]:
        if one.kind == "nominal":
            yield one.head_in(index.document.folded).rpartition(" ")[2], one


def _called_otherwise(index: EntityIndex, start: int, end: int) -> Mention | None:
    """The paper that goes by another noun further on: "A Lowell study found that it was late. The report said", "the suit" of a complaint.

    Not "the report by the Harbor Fund", nor where a survey or the like stands nearer, or an outlet that may be "the paper".
    """
    the, _, noun = index.document.folded[start:end].partition(" ")
    kin = next((nouns for nouns in _SAME_PAPERS if noun in nouns), frozenset[str]())
    if the != "the" or noun in index.owners_by_noun or _maker_behind(index, start, end):
        return None
    alike = kin | _FINDERS if noun in _FINDERS else kin
    before = [(other, one) for other, one in _papers_before(index, start) if other in alike]
    if not before or before[0][0] not in kin or any(other == noun for other, _ in before):
        return None
    paper = before[0][1]
    return None if noun in _PAPERS and _stands_outlet_between(index, paper.end, start) else paper


def _stands_outlet_between(index: EntityIndex, start: int, end: int) -> bool:
    """Whether an outlet is told of there, by name or not: "the Harbor Courier", "a newspaper"."""
    mentions = index.mentions[index.mentions.index_from(start) : index.mentions.index_from(end)]
    described = any(one.kind == "nominal" and one.head_in(index.document.folded).rpartition(" ")[2] in _OUTLETS for one in mentions)
    return described or any(is_outlet(named.entity) for named in index.within(start, end))


def _owns(index: EntityIndex, head_end: int, named: EntityMention) -> bool:
    """Whether a document is that of an entity named in its phrase: before the noun, behind "by" or "of", or with something of theirs."""
    text = index.document.text
    before = text[max(0, named.start - 10) : named.start]
    if _PRINTED.search(before) and named.entity.kind == "organisation":
        return index.document.folded.endswith(_STORIES, 0, head_end)  # "a report in the Harbor Wire", but "a study in the Harbor Journal"
    return named.start < head_end or bool(_OWNED.search(before) or _LED_BY.match(text, named.end))


def _earlier_owner(index: EntityIndex, phrase: NounPhrase) -> Entity | str | None:
    """Whose "the survey" is, where it was brought in as "a Lowell Institute survey" shortly before."""
    for mention in brought_in_before(index, phrase):
        if owner := _named_owner(index, index.within(mention.start, mention.end), mention.head_end):
            return owner
        if maker := _maker_behind(index, mention.start, mention.end):
            return maker
        words = index.document.words
        # Who "published the full report" need not have written it.
        if words.folded[words.at(mention.start)] in source_rules().indefinite and (maker := _maker_before(index, mention.start)):
            return maker
        if phrase.noun in SPOKEN and (sayer := _sayer_before(index, mention.start)):
            return sayer
    return None


def _sayer_before(index: EntityIndex, start: int) -> Entity | None:
    """Who speaks in a statement: "the fund said in a statement", "Ruiz dismissed it, saying in a statement"."""
    document = index.document
    speech = _SAID_IN.search(document.folded, max(0, start - _SAID_REACH), start)
    verb = verbs().get(speech[1]) if speech else None
    sentence = document.sentence_at(start)
    if speech is None or verb is None:
        return None
    named = [one for one in index.within(sentence.start, speech.start()) if not one.in_speech]
    if verb.form == "ing":
        return next((one.entity for one in named if not is_governed(document, one.start)), None)
    return named[-1].entity if named and named[-1].end == speech.start() else None


def _only_owner(index: EntityIndex, phrase: NounPhrase) -> Entity | None:
    """Whose "the survey" is, where the text tells of one body's survey only, here or there: "the Lowell Institute survey"."""
    # "their survey" is another's, "the statistics" and "the data" are mostly others.
    if phrase.first not in _POINTING or is_plural(phrase.noun):
        return None
    owners = index.owners_by_noun.get(phrase.noun, ())
    owner = next(iter(owners)) if len(owners) == 1 else None
    return owner if owner and owner.kind != "place" else None


def _maker_behind(index: EntityIndex, start: int, end: int) -> Entity | None:
    """Who is told right behind a document to have made it: "a report by the Harbour Museum"."""
    document = index.document
    maker = _MAKERS.match(document.text, end)
    if maker is None:
        return None
    behind = index.within(maker.end(), maker.end() + _MAKER_REACH)
    if not behind or behind[0].start >= document.sentence_at(start).end or "," in document.text[maker.end() : behind[0].start]:
        return None
    if not finite_forms().isdisjoint(document.folded[maker.end() : behind[0].start].split()):
        return None  # "an analysis by her guild found that in Lowell"
    place = behind[0].entity.kind == "place" and len(behind) > 1
    # "by the Lowell nonprofit Harbor Watch"
    return behind[1 if place and _TO_NAME.fullmatch(document.text, behind[0].end, behind[1].start) else 0].entity


def _maker_before(index: EntityIndex, start: int) -> Entity | None:
    """Who brings out the document that is told of here: "the Harbour Museum has issued a report"."""
    at = maker_before(index.document, index.mentions, start)
    if at is None:
        return None
    maker = index.mentions[at]
    if maker.kind == "nominal":
        return apposed_to(index, maker.start, PERSONAL)  # "Ruiz, a clerk, issued a statement"
    return _bearer(index, maker)


def _bearer(index: EntityIndex, mention: Mention) -> Entity | None:
    """Who bears a name: the person, where his body stands in it too ("former LHF clerk Ana Ruiz"), or the first that is named."""
    inside = index.within(mention.start, mention.end) if mention.kind == "name" else ()
    person = next((named.entity for named in inside if named.entity.kind in PERSONAL and len(named.entity.words) > 1), None)
    return person or (inside[0].entity if inside else None)
