"""Is somebody he or she, where the given name does not say: which pronoun stands in sentences that name nobody else?"""

from bisect import bisect_left
from collections import Counter

from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list

from .adjacent_words import is_possessive, word_behind
from .entities import Entity
from .entity_index import EntityIndex
from .name_lexicon import PERSONAL, Gender

GENDERED: dict[str, Gender] = {form: gender for gender in ("he", "she") for form in sorted(word_list(f"coreference.{gender}"))}
"""Every form of "he" and "she", with its gender."""
_MANY = ("people", "group")
_TIMES_AS_OFTEN = 3  # one pronoun in four may mean somebody else


def learn_genders(index: EntityIndex) -> None:
    """Tell each person without a gender what most pronouns behind their name say: "Saskia Lowe said she"."""
    if all(entity.gender or entity.kind not in PERSONAL for entity in index.entities):
        return
    words = index.document.words
    pronouns = sorted([(words.starts[i], gender) for form, gender in GENDERED.items() for i in words.places.get(form, ())])
    starts = [start for start, _ in pronouns]
    votes: dict[Entity, Counter[Gender]] = {}
    for start, gender in pronouns:
        entity = _only_person_before(index, start, starts)
        if entity and not entity.gender:
            votes.setdefault(entity, Counter())[gender] += 1
    for entity, counted in votes.items():
        (gender, count), *other = counted.most_common()
        if not other or count >= _TIMES_AS_OFTEN * other[0][1]:
            entity.gender = gender


def _only_person_before(index: EntityIndex, pronoun: int, pronouns: list[int]) -> Entity | None:
    """The one person whom a sentence of the outlet's own names before a pronoun in it, with no other pronoun before the name."""
    last = bisect_left(index.starts, pronoun) - 1
    known = last < 0 or (index.named[last].gender and index.named[last].kind in PERSONAL)
    if known or index.in_speech(pronoun):
        return None
    document = index.document
    sentence = document.sentence_at(pronoun).start
    named = [one for one in index.within(sentence, pronoun) if one.entity.kind in PERSONAL]
    if len({one.entity for one in named}) != 1 or bisect_left(pronouns, sentence) < bisect_left(pronouns, named[0].start):
        return None
    # Of "Lowe's mother" and "Lowe voters" somebody else may be told.
    behind = source_words().nouns.get(word_behind(document, named[-1].end))
    return None if is_possessive(document, named[-1].end) or behind in _MANY else named[0].entity
