"""Which small words carry the grammar of a sentence: auxiliaries, prepositions, particles, days and months?"""

from functools import cache
from typing import NamedTuple

from framing.lexicons import any_of, word_lists


class FunctionWords(NamedTuple):
    """The lists of ``function_words.toml`` that rules read; the others are parts of lists in this and other lexicons."""

    weekdays: frozenset[str]
    months: frozenset[str]
    months_short: frozenset[str]
    kept: frozenset[str]
    light: frozenset[str]
    negated: frozenset[str]
    auxiliary_classes: frozenset[str]
    ends_content: frozenset[str]
    days: frozenset[str]
    circumstance: frozenset[str]
    verb_particles: frozenset[str]
    takes_to: frozenset[str]
    addressed: frozenset[str]
    prepositions: frozenset[str]
    and_but: frozenset[str]
    joining: frozenset[str]
    a_or_an: frozenset[str]
    subordinating: frozenset[str]


@cache
def function_words() -> FunctionWords:
    """The lists of small words, read once."""
    return word_lists("function_words", FunctionWords)


def month_pattern() -> str:
    """A month in small letters, written out or short, as an expression that captures nothing."""
    lists = function_words()
    return any_of(lists.months | lists.months_short)
