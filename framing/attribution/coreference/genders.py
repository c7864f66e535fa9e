"""Is somebody whose given name does not tell it a he or a she, by the pronouns of the sentences that name nobody else?"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from framing.lexicons import word_list

from .adjacent_words import is_possessive
from .entities import Entity
from .entity_index import EntityIndex
from .name_lexicon import PERSONAL, Gender

GENDERED: dict[str, Gender] = {form: gender for gender in ("he", "she") for form in sorted(word_list(f"coreference.{gender}"))}
"""Every form of "he" and "she", with its gender."""
_TIMES_AS_OFTEN = 3  # one pronoun in four may mean somebody else


def learn_genders(index: EntityIndex) -> None:
    """Tell each person without a gender what most pronouns behind their name say: "Saudia LaMont said she"."""
    if all(entity.gender or entity.kind not in PERSONAL for entity in index.entities):
        return
    words = index.document.words
    votes: dict[Entity, Counter[Gender]] = {}
    for form, gender in GENDERED.items():
        for i in words.places.get(form, ()):
            entity = _only_person_before(index, words.starts[i])
            if entity and not entity.gender:
                votes.setdefault(entity, Counter())[gender] += 1
    for entity, counted in votes.items():
        (gender, count), *other = counted.most_common()
        if not other or count >= _TIMES_AS_OFTEN * other[0][1]:
            entity.gender = gender


def _only_person_before(index: EntityIndex, pronoun: int) -> Entity | None:
    """The one person whom a sentence of the outlet's own names before a pronoun in it."""
    if index.in_speech(pronoun):
        return None
    sentence = index.document.sentence_starts[index.sentence_of(pronoun)]
    first, stop = bisect_left(index.starts, sentence), bisect_left(index.starts, pronoun)
    people = {named.entity for named in index.cut(first, stop) if named.entity.kind in PERSONAL}
    owner = stop > first and is_possessive(index.document, index.ends[stop - 1])
    return people.pop() if len(people) == 1 and not owner else None
