"""Whose is a report, a poll or a letter that a text tells of?"""

import re
from collections.abc import Sequence

from framing.attribution.mentions.attribution_words import finite_forms, verbs
from framing.attribution.mentions.makers import maker_before
from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.source_kinds import source_rules
from framing.lexicons import any_of, word_list
from framing.text.late_pattern import late_pattern
from framing.text.plurals import is_plural

from .adjacent_words import is_governed, is_possessive, says_behind, start_of_titles
from .apposition import apposed_to
from .entities import Entity
from .entity_index import EntityIndex, EntityMention
from .name_lexicon import PERSONAL
from .noun_phrases import NounPhrase, brought_in_before, words_up_to_head

_MADE = rf"{any_of(word_list('coreference.makers'))} (?:\w+ ){{0,3}}?"
_MAKERS = late_pattern(
    lambda: (
        rf"(?: of (?:[a-z]+ ){{0,2}}(?:[\d,]+ (?:[a-z]+ ){{1,3}}|{any_of(word_list('source_nouns.people'))} )by"  # "of 1,200 adults by"
        rf"| (?:{_MADE})?(?:by|from)|, {_MADE}by) "
    )
)
_MAKER_REACH = 60  # characters
_POINTING = word_list("coreference.pointing")
_SAID_IN = re.compile(r",? (?:also )?(\w+) (?:on \w+ )?in $")
_IN_PAPER = re.compile(r"In an? (?:[\w-]+ ){0,5}?(?:on |by )?[\w-]+, ")
_WRITTEN_WORDS = word_list("coreference.written_words")
_SAID_REACH = 40  # characters
_OWNED = re.compile(rf" {any_of(word_list('coreference.of_owner'))} (?:[Tt]he )?$")
_PRINTED = re.compile(r" in (?:[Tt]he )?$")
_STORIES = tuple(f" {noun}" for noun in word_list("coreference.stories"))
_ANOTHER = word_list("sources.new") | word_list("coreference.brings_in_another")
_TO_NAME = re.compile(r" (?:[a-z-]+ ){1,3}")
_LED_BY = re.compile(rf"(?:['’]s)? ({any_of(word_list('coreference.owning_bodies'))})\b|['’]s\b()")


def owner_of_document(index: EntityIndex, phrase: NounPhrase) -> Entity | str | None:
    """The entity, or the name that the phrase makes up, of whose a document is: told inside the phrase, behind it, or earlier."""
    if owner := _named_owner(index, phrase.inside, phrase.head_end):
        return owner
    if maker := maker_behind(index, phrase.start, phrase.end):
        return maker
    if phrase.first in source_rules().definite:
        brought_in = brought_in_before(index, phrase)
        owner = _earlier_owner(index, phrase, brought_in)
        return owner or (None if brought_in and _is_another_paper(index, brought_in[0]) else _only_owner(index, phrase))
    return _maker_before(index, phrase.start)


def _named_owner(index: EntityIndex, inside: Sequence[EntityMention], head_end: int) -> Entity | str | None:
    """The first of those named in the phrase of a document whose it is, or the name that they make up together."""
    owner = next((named for named in inside if _owns(index, head_end, named)), None)
    if owner is None:
        return None
    if body := _led_by(index, owner):
        return body
    owners = [named.entity.name for named in inside if named.start < head_end]
    if index.document.text.startswith("/", owner.end) and len(owners) > 1:
        return "/".join(owners)  # "a Harbor Wire/Lowell University poll"
    return owner.entity


def _led_by(index: EntityIndex, leader: EntityMention) -> str | None:
    """The name of the body that has it from whom is named: the Ruiz campaign of "a document on the Ruiz campaign's website"."""
    led = _LED_BY.match(index.document.text, leader.end) if leader.entity.kind in PERSONAL else None
    return f"{leader.entity.short_name} {led.group(1)}" if led and led.group(1) else None


def _owns(index: EntityIndex, head_end: int, named: EntityMention) -> bool:
    """Whether a document is that of an entity named in its phrase: before the noun, behind "by" or "of", or with something of theirs."""
    text = index.document.text
    before = text[max(0, named.start - 10) : named.start]
    if _PRINTED.search(before) and named.entity.kind == "organisation":
        return index.document.folded.endswith(_STORIES, 0, head_end)  # "a report in the Harbor Wire", but "a study in the Harbor Journal"
    return named.start < head_end or bool(_OWNED.search(before) or _LED_BY.match(text, named.end))


def _earlier_owner(index: EntityIndex, phrase: NounPhrase, brought_in: Sequence[Mention]) -> Entity | str | None:
    """Whose "the survey" is, where it was brought in as "a Lowell Institute survey" shortly before."""
    for mention in brought_in:
        if owner := _named_owner(index, index.within(mention.start, mention.end), mention.head_end):
            return owner
        if maker := maker_behind(index, mention.start, mention.end):
            return maker
        words = index.document.words
        # Who "published the full report" need not have written it.
        if words.folded[words.at(mention.start)] in source_rules().indefinite and (maker := _maker_before(index, mention.start)):
            return maker
        if phrase.noun in _WRITTEN_WORDS and (sayer := _sayer_before(index, mention.start) or _sayer_behind(index, mention)):
            return sayer
        if _is_another_paper(index, mention):
            return None
    return None


def _is_another_paper(index: EntityIndex, mention: Mention) -> bool:
    """Whether a phrase brings in another document than those told of before: "a second study", "a more recent study from 2013"."""
    return not _ANOTHER.isdisjoint(words_up_to_head(index, mention)[:-1])


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


def _sayer_behind(index: EntityIndex, paper: Mention) -> Entity | None:
    """Who speaks in a statement that opens a sentence: "In a statement issued on Monday, Ana Ruiz said"."""
    document = index.document
    sentence = document.sentence_at(paper.start)
    comma = _IN_PAPER.match(document.text, sentence.start, sentence.end)
    if comma is None or not sentence.start < paper.start < comma.end():
        return None
    behind = index.within(comma.end(), sentence.end)
    opens = behind and start_of_titles(document, behind[0].start) == comma.end()
    return behind[0].entity if opens and says_behind(document, behind[0].end) else None


def _only_owner(index: EntityIndex, phrase: NounPhrase) -> Entity | None:
    """Whose "the survey" is, where the text tells of one body's survey only, here or there: "the Lowell Institute survey"."""
    # "their survey" is another's, "the statistics" and "the data" are mostly others.
    if phrase.first not in _POINTING or is_plural(phrase.noun):
        return None
    owners = index.owners_by_noun.get(phrase.noun, ())
    owner = next(iter(owners)) if len(owners) == 1 else None
    return owner if owner and owner.kind != "place" else None


def maker_behind(index: EntityIndex, start: int, end: int) -> Entity | str | None:
    """Who is told right behind a document to have made it: "a report by the Harbour Museum"."""
    document, text = index.document, index.document.text
    maker = _MAKERS.match(text, end)
    if maker is None:
        return None
    behind = index.within(maker.end(), maker.end() + _MAKER_REACH)
    if not behind or behind[0].start >= document.sentence_at(start).end or "," in text[maker.end() : behind[0].start]:
        return None
    if not finite_forms().isdisjoint(document.folded[maker.end() : behind[0].start].split()):
        return None  # "an analysis by her guild found that in Lowell"
    at_once = text[maker.end() : behind[0].start] in ("", "the ") and not is_possessive(document, behind[0].end)
    if text.startswith(",", end) and not (at_once and behind[0].entity.kind == "organisation"):
        return None  # "The letter, sent by Ruiz's lawyers, says"
    place = behind[0].entity.kind == "place" and len(behind) > 1
    if body := _led_by(index, behind[0]):
        return body  # "released by the Ruiz administration"
    # "by the Lowell nonprofit Harbor Watch"
    return behind[1 if place and _TO_NAME.fullmatch(text, behind[0].end, behind[1].start) else 0].entity


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
