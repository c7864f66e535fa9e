"""Who leads the people that a phrase tells: "the Russian leader" of Russian President Tom Vance, and nobody's "the Libyan president"?"""

import re
from bisect import bisect_left

from framing.lexicons import any_of, word_list

from .entities import Entity
from .entity_index import EntityIndex
from .name_lexicon import name_lexicon
from .noun_phrases import NounPhrase, words_behind_article

_HEADS, _LEADS = word_list("coreference.heads_of_countries"), word_list("coreference.leads_a_country")
_OF_COUNTRY = re.compile(r" of [A-Z]")
_COUNTRYS = re.compile(r"['’]s president,? ")
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
    """The nearest person before a phrase who has that office of the people: "Russian President Tom Vance".

    By "leader" whoever leads them: no minister but the prime one, and nobody who did so formerly.
    """
    prime = index.document.folded.endswith("prime minister", phrase.start, phrase.head_end)
    office = any_of(_LEADS) if phrase.noun == "leader" else "prime minister" if prime else re.escape(phrase.noun)
    title = re.compile(rf"(?<!former )\b{re.escape(people)} {office} $")
    at = bisect_left(index.starts, phrase.start)
    rows = [*index.rows(max(0, at - _MOST_MENTIONS), at)][::-1]
    folded = index.document.folded
    return next((one for start, _, one, _ in rows if one.kind == "person" and title.search(folded, max(0, start - _TITLE), start)), None)


def leads_at_home(index: EntityIndex, people: str) -> bool:
    """Whether the president of a text is that of the White House, and his country told nowhere: no Libyan's, no French one's."""
    document = index.document
    if people in _HOME or not _AT_HOME.search(document.folded):
        return False
    presidents = (end for end, one in zip(index.ends, index.named, strict=True) if "president" in one.roles)
    return not any(_OF_COUNTRY.match(document.text, end) for end in presidents) and not _COUNTRYS.search(document.folded)
