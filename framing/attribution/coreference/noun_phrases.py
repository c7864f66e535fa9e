"""What are the parts of a phrase with a common noun: its head, its owner, who is named in it, whether it points back?"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.source_kinds import form_kind, noun_kind, source_rules
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list

from .adjacent_words import is_possessive
from .entities import Entity
from .entity_index import EntityIndex, EntityMention
from .name_lexicon import name_lexicon

_OWNER = re.compile(r"['’]s? (?:\w+ )?$")  # "Ruiz's former"
_OWNER_REACH = 20  # characters
_FORMER = 24  # characters: "former ", "self-identified "
AGED = "year-old"
"""The noun of whom only an age tells: "the 41-year-old"."""
_BARE = 2  # words, an article among them
_WORDS_BACK = 12  # in which the head noun is looked for


POLLS = word_list("coreference.polls")
_NOUNS_BACK = 20  # mentions


class NounPhrase(NamedTuple):
    """A phrase parted: its words up to the head noun, and the entities named inside."""

    start: int
    end: int
    head_end: int
    noun: str
    first: str
    inside: Sequence[EntityMention]
    owned: bool  # "Ruiz's", inside the phrase or before it
    bearer: Entity | None  # named right behind: "graduate student Ana Ruiz"

    @property
    def definite(self) -> bool:
        """Whether it points to somebody told of before: "the aide", "his aide", "Ruiz's aide"; not "an aide" nor bare "aides"."""
        return self.first in source_rules().definite or self.owned


def noun_phrase(index: EntityIndex, start: int, end: int, head_end: int) -> NounPhrase | None:
    """The parts of a phrase whose head is a common source noun; None where it has none."""
    document, rules = index.document, source_rules()
    noun = _head_noun(index, start, head_end)
    if noun is None:
        return None
    first = document.words.folded[document.words.at(start)]
    inside = index.within(start, end)
    bare = first not in rules.definite and first not in rules.indefinite
    called = bare or noun_kind(noun) == "organisation"  # "the magazine Harbor Wire"
    behind = index.within(end + 1, end + 2) if called and document.text[end : end + 1] == " " else []
    behind = behind or (_bearer_of_second_office(index, end) if bare else [])
    owned = _has_owner(document.text, start) or any(named.start < head_end and is_possessive(document, named.end) for named in inside)
    return NounPhrase(start, end, head_end, noun, first, inside, owned, behind[0].entity if behind else None)


def _bearer_of_second_office(index: EntityIndex, end: int) -> list[EntityMention]:
    """Who is named behind a second office: "said port chief and Lowell Sen. Ana Ruiz"; none where no office stands before the name."""
    if not index.document.text.startswith(" and ", end):
        return []
    mention = index.mentions.behind(end + 5)
    if mention is None or mention.kind != "name" or mention.start > end + 5 + _FORMER:
        return []
    named = index.within(mention.start, mention.end)[:1]
    return named if named and named[0].start > mention.start and named[0].entity.kind == "person" else []


def words_between(index: EntityIndex, start: int, end: int) -> slice:
    """The words of the document that begin between two offsets."""
    words = index.document.words
    return slice(words.at(start - 1) + 1, words.at(end - 1) + 1)


def is_bare(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether a phrase is a noun with no more than its article: "the administration"."""
    return index.document.count_words(phrase.start, phrase.end) <= _BARE


def words_behind_article(index: EntityIndex, phrase: NounPhrase) -> list[str]:
    """The words of a phrase behind its article: "security" and "service"."""
    return index.document.words.folded[words_between(index, phrase.start, phrase.head_end)][1:]


def words_up_to_head(index: EntityIndex, phrase: NounPhrase | Mention) -> list[str]:
    """What spaces part up to the head of a phrase, that among it: "two", "unnamed" and "officials"."""
    return index.document.folded[phrase.start : phrase.head_end].split()


def is_one_person(noun: str) -> bool:
    """Whether a noun stands for a single person."""
    return noun in name_lexicon().one_person or (noun not in source_words().nouns and form_kind(noun) == "anonymous")


def _has_owner(text: str, start: int) -> bool:
    """Whether a possessive stands before what begins here, with a word between them or none."""
    before = text[max(0, start - _OWNER_REACH) : start]
    return ("'" in before or "’" in before) and _OWNER.search(before) is not None


def _head_noun(index: EntityIndex, start: int, head_end: int) -> str | None:
    """The noun on which a phrase ends before what belongs to it, or the last source noun in it; a counter ("a second") only at its end."""
    document, nouns = index.document, source_words().nouns
    words = document.words
    last = words.at(head_end - 1)
    if last < 0:
        return None
    final = words.folded[last] if words.ends[last] <= head_end else words.folded[last].removesuffix("'s")  # "in the board's view"
    if final in nouns or final in source_rules().counters or final in name_lexicon().one_person:
        return final
    if last and words.between[last - 1] == "-" and (compound := f"{words.folded[last - 1]}-{final}") in nouns:
        return compound  # "the 41-year-old", "an op-ed"
    if form_kind(final) != "unknown" and document.text[words.starts[last]].islower():
        return final
    for i in range(last - 1, max(-1, last - _WORDS_BACK), -1):
        if words.starts[i] < start:
            return None
        word = words.folded[i]
        if word in source_rules().quantities:
            return None  # "some lists" are no people
        if nouns.get(word, "organisation") != "organisation" or word in name_lexicon().one_person:
            return word
    return None


def brought_in_before(index: EntityIndex, phrase: NounPhrase, back: int = 0) -> list[Mention]:
    """The mentions by the same noun shortly before a phrase, the nearest first: "a Lowell Institute survey" before "the survey"."""
    document = index.document
    nouns = POLLS if phrase.noun in POLLS else {phrase.noun}  # "a Harbor Wire survey … the poll"
    if len(nouns) == 1 and not document.words.places.stands_again(phrase.noun):
        return []
    at = index.mentions.index_from(phrase.start)
    return [
        mention
        for mention in index.mentions[max(0, at - (back or _NOUNS_BACK)) : at][::-1]
        if mention.kind == "nominal" and mention.head_in(document.folded) in nouns
    ]
