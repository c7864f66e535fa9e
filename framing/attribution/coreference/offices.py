"""Who holds an office that a text tells of: "the trade minister", "the senator"?"""

from __future__ import annotations

from bisect import bisect_left

from .adjacent_words import is_governed
from .entities import Entity
from .entity_index import EntityIndex
from .name_lexicon import name_lexicon

_MOST_BEARERS = 20  # of one office, looked at
_MOST_MENTIONS = 200  # looked back at


def holder_of_office(index: EntityIndex, start: int, noun: str, modifier: str = "") -> Entity | None:
    """The person whom "the trade minister" means: the nearest of whom the text tells that office, and no other of its kind."""
    gender = name_lexicon().gendered.get(noun)
    bearers = [one for one in index.bearers.get(noun, [])[:_MOST_BEARERS] if gender is None or one.gender in (gender, None)]
    if modifier in name_lexicon().modifiers:
        other = f" {noun}"
        alike = [one for one in bearers if not any(role.endswith(other) for role in one.roles)]
        bearers = index.bearers.get(f"{modifier} {noun}") or alike
    if not bearers:
        return None
    if len(bearers) == 1:
        return bearers[0]
    at = bisect_left(index.starts, start)
    candidates = bearers[:_MOST_BEARERS]
    nearest = None
    for mention_start, _, entity, in_speech in [*index.rows(max(0, at - _MOST_MENTIONS), at)][::-1]:
        if entity in candidates and not in_speech:
            if not is_governed(index.document, mention_start):
                return entity
            nearest = nearest or entity
    return nearest or bearers[0]
