"""Which verbs and nouns tell speech, which thoughts and deeds, and which words open a clause?"""

from functools import cache
from typing import NamedTuple

from framing.lexicons import word_lists


class ActWords(NamedTuple):
    """The lists of ``acts`` in ``attribution.toml``."""

    aloud: frozenset[str]  # lemmas, as the next two
    minds: frozenset[str]
    deeds: frozenset[str]
    openers: frozenset[str]
    relatives: frozenset[str]
    goes_on: frozenset[str]
    content_as_object: frozenset[str]  # lemmas
    shows: frozenset[str]  # lemmas
    judges: frozenset[str]  # lemmas, as the next
    casts: frozenset[str]
    tells_whatever: frozenset[str]
    voices: frozenset[str]
    urges: frozenset[str]
    answers: frozenset[str]
    helps: frozenset[str]
    pleas: frozenset[str]
    whatever: frozenset[str]
    judged: frozenset[str]
    states: frozenset[str]
    bears: frozenset[str]
    denied: frozenset[str]
    determiners: frozenset[str]
    before_plural: frozenset[str]
    objects: frozenset[str]
    amounts: frozenset[str]
    numbers: frozenset[str]
    asks: frozenset[str]  # lemmas
    questions: frozenset[str]
    nobody: frozenset[str]
    whoever: frozenset[str]
    gerunds: frozenset[str]  # lemmas


@cache
def act_words() -> ActWords:
    """Verbs and nouns by what they tell of their subject, and the words that open a clause; read once."""
    return word_lists("attribution.acts", ActWords)
