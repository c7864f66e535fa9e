"""Which small words carry grammar: prepositions, auxiliaries, particles, days, and what they do in a sentence."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from framing.lexicons import read_lexicon


class FunctionWords(NamedTuple):
    """The lists of ``function_words.toml``."""

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
    return FunctionWords(*(frozenset(table[name].split()) for name in FunctionWords._fields))
