"""Which small words carry the grammar of a sentence: auxiliaries, prepositions, particles, days and months?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from framing.lexicons import read_lexicon


class FunctionWords(NamedTuple):
    """The lists of ``function_words.toml``; a rule that needs more takes them together with words of its own."""

    be: frozenset[str]
    be_nonfinite: frozenset[str]
    be_negated: frozenset[str]
    have: frozenset[str]
    do: frozenset[str]
    modals: frozenset[str]
    auxiliaries: frozenset[str]
    auxiliaries_negated: frozenset[str]
    weekdays: frozenset[str]
    weekdays_short: frozenset[str]
    months: frozenset[str]
    months_short: frozenset[str]
    kept: frozenset[str]
    light: frozenset[str]
    negated: frozenset[str]
    finite: frozenset[str]
    bounds: frozenset[str]
    days: frozenset[str]
    circumstance: frozenset[str]
    particles: frozenset[str]
    takes_to: frozenset[str]
    addressed: frozenset[str]
    prepositions: frozenset[str]


@cache
def function_words() -> FunctionWords:
    """The lists of small words, read once."""
    table = read_lexicon("function_words")
    return FunctionWords(*(frozenset(_words_of(table, name)) for name in FunctionWords._fields))


def _words_of(table: dict[str, Any], name: str) -> list[str]:
    """The words of a list, with those of the lists that it names in braces."""
    return [one for word in table[name].split() for one in (_words_of(table, word[1:-1]) if word.startswith("{") else [word])]


def month_pattern() -> str:
    """A month in small letters, written out or short, as an expression that captures nothing."""
    lists = function_words()
    return any_of(lists.months | lists.months_short)


def any_of(words: Iterable[str]) -> str:
    """Words as an expression that matches one of them, the longest that it can."""
    return "(?:" + "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) + ")"
