"""Who leads the people that a phrase tells: "the Russian leader" of Russian President Tom Vance, and nobody's "the Libyan president"?"""

import re
from bisect import bisect_left

from framing.lexicons import any_of, word_list

from .entities import Entity
from .entity_index import EntityIndex
from .name_lexicon import name_lexicon
from .noun_phrases import NounPhrase, words_behind_article

_HEADS = word_list("coreference.heads_of_countries")
_PARTIES = word_list("roles.parties")
_AT_HOME = re.compile(rf"\b{any_of(word_list('coreference.seats_at_home'))}\b")
_HOME = word_list("coreference.of_several_names")
_TITLE = 50  # characters before a name
_MOST_MENTIONS = 200  # looked back at


def people_told(index: EntityIndex, phrase: NounPhrase) -> str:
    """The people of whom a phrase tells the head: "south korean" of "the South Korean leader"; nothing where it tells none."""
    if phrase.noun not in _HEADS:
        return ""
    words = words_behind_article(index, phrase)[:-1]
    people = " ".join(words[:-1] if words[-1:] == ["prime"] else words)
    return people if name_lexicon().kinds.get(people) == "people" and people not in _PARTIES else ""  # not "the Republican president"


def leader_of_people(index: EntityIndex, phrase: NounPhrase, people: str) -> Entity | None:
    """The nearest person before a phrase whose title tells that he leads the people: "Russian President Tom Vance"."""
    title = re.compile(rf"\b{re.escape(people)} (?:[a-z-]+ )?{any_of(_HEADS)}\.? $")
    at = bisect_left(index.starts, phrase.start)
    rows = [*index.rows(max(0, at - _MOST_MENTIONS), at)][::-1]
    folded = index.document.folded
    return next((one for start, _, one, _ in rows if one.kind == "person" and title.search(folded, max(0, start - _TITLE), start)), None)


def leads_at_home(index: EntityIndex, people: str) -> bool:
    """Whether a president whose country no title tells is another than a people's: in a text of the White House no Libyan's."""
    return people not in _HOME and _AT_HOME.search(index.document.folded) is not None
