"""Who holds an office that a text tells of elsewhere: "the trade minister", "the senator"?"""

from bisect import bisect_left
from collections.abc import Collection
from operator import attrgetter

from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list

from .adjacent_words import is_governed
from .another_office import is_of_another_place, is_only_vice_president
from .entities import Entity
from .entity_index import EntityIndex
from .name_lexicon import name_lexicon

_OF_PEOPLE = tuple(word_list("coreference.ends_of_peoples"))  # "Qarimi", "Irish"
_MOST_BEARERS = 20  # of one office, looked at
_TITLE = 30  # characters before a name
_MOST_MENTIONS = 200  # looked back at


def _bearers_of(index: EntityIndex, role: str, noun: str) -> list[Entity]:
    """Those of whom a text tells a role, but for whom the gender of its noun does not fit."""
    gender = name_lexicon().gendered.get(noun)
    return [one for one in index.bearers.get(role, [])[:_MOST_BEARERS] if gender is None or one.gender in (gender, None)]


def holder_of_office(index: EntityIndex, start: int, noun: str, modifier: str = "") -> Entity | None:
    """The person whom "the trade minister" means: the nearest of whom the text tells that office, and no other of its kind."""
    bearers = _bearers_of(index, noun, noun)
    if modifier in name_lexicon().modifiers:
        other = f" {noun}"
        alike = [one for one in bearers if not any(role.endswith(other) for role in one.roles)]
        bearers = _bearers_of(index, f"{modifier} {noun}", noun) or alike
    at = bisect_left(index.starts, start)
    if noun == "president" and modifier != "vice":
        bearers = [one for one in bearers if not is_only_vice_president(index, one)]
    if modifier in source_words().places:
        bearers = [one for one in bearers if not is_of_another_place(index, one, noun, modifier, at)]
    if not bearers:
        return None
    if len(bearers) == 1:
        return bearers[0]
    if noun == "president" and not modifier.endswith(_OF_PEOPLE):
        return max(bearers, key=attrgetter("mention_count"))  # of two the one whom the text is about; "the Qarimi president" is told so
    if modifier and (of_place := _bearer_with_modifier(index, bearers, f"{modifier} ", at)):
        return of_place
    nearest = None
    for mention_start, _, entity, in_speech in [*index.rows(max(0, at - _MOST_MENTIONS), at)][::-1]:
        if entity in bearers and not in_speech:
            if not is_governed(index.document, mention_start):
                return entity
            nearest = nearest or entity
    return nearest or bearers[0]


def _bearer_with_modifier(index: EntityIndex, bearers: Collection[Entity], modifier: str, at: int) -> Entity | None:
    """Of the bearers of an office the only one before whose name a word stands: "the Ohio governor", of "Ohio Gov. Ana Ruiz"."""
    folded, found = index.document.folded, set()
    for start, _, entity, _ in index.rows(max(0, at - _MOST_MENTIONS), at):
        if entity in bearers and f" {modifier}" in f" {folded[max(0, start - _TITLE) : start]}":
            found.add(entity)
    return found.pop() if len(found) == 1 else None
