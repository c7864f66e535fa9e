"""Which common nouns may speak, and which words belong to names?"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from framing.lexicons import read_lexicon
from framing.text.characters import CAPITAL

NounKind = Literal["person", "people", "organisation", "document", "group"]
NOUN_KINDS: tuple[NounKind, ...] = ("person", "people", "organisation", "document", "group")

SITE = r"\.(?:com|org|net|gov|edu|tv|news)"
"""With which the name of a site ends."""


class SourceWords(NamedTuple):
    """The lexicon ``source_nouns.toml``, each list as a set of folded words."""

    nouns: dict[str, NounKind]
    titles: frozenset[str]
    short_titles: frozenset[str]  # of these, those with a point behind them
    openers: frozenset[str]
    adjectives: frozenset[str]  # of these, what is within a noun phrase in small letters
    adjuncts: frozenset[str]  # nouns in s that stand before another noun
    particles: frozenset[str]
    pronouns: dict[str, str]  # with its short forms: "he" and "he's"
    determiners: frozenset[str]
    bounds: frozenset[str]
    states: frozenset[str]  # for short
    places: frozenset[str]
    name: re.Pattern[str]
    of_name: re.Pattern[str]


@cache
def source_words() -> SourceWords:
    """The lexicon of source nouns and name words, read once."""
    table = read_lexicon("source_nouns")
    bodies = read_lexicon("organisations")
    nouns = {noun: kind for kind in NOUN_KINDS for noun in table[kind].split()}
    titles = sorted(table["titles"].split(), key=len, reverse=True)
    particles = sorted(table["particles"].split(), key=len, reverse=True)
    title = "|".join(f"(?<={one[0].upper()}){one[1:]}" for one in titles)
    rest = rf"(?:\.(?:[{CAPITAL}]\.)*|(?:{title})\.|[\w’'&]*(?:[-‐‑][\w’']+)*(?:{SITE}\b)?)"
    further = rf"(?:[ \u00a0](?:(?:{'|'.join(particles)}|&) ){{0,2}}[{CAPITAL}]{rest})*"
    name = rf"[{CAPITAL}]{rest}{further}"
    return SourceWords(
        nouns,
        frozenset(titles) | frozenset(table["titles_in_full"].split()),
        frozenset(titles),
        frozenset(table["openers"].split()),
        frozenset(table["adjectives"].split()),
        frozenset(table["adjuncts"].split()),
        frozenset(particles),
        {pronoun + short: pronoun for pronoun in table["pronouns"].split() for short in ("", "'s", "'re", "'ve", "'d", "'ll", "'m")},
        frozenset(table["determiners"].split()),
        frozenset(table["bounds"].split()),
        frozenset(bodies["states"].split()),
        frozenset(place.replace("_", " ") for place in bodies["places"].split()),
        re.compile(rf"[@{CAPITAL}](?<![\w’'#@].){rest}{further}"),
        re.compile(rf" (?:of|for) (?:(?:the|an?) )?{name}(?:(?:, {name}){{0,4}},? and {name})?"),
    )


@cache
def sources_by_word() -> dict[str, tuple[int, NounKind | None]]:
    """For each folded word that may stand for a source, the length of the pronoun without its short form, or the kind of the noun."""
    lists = source_words()
    nouns: dict[str, tuple[int, NounKind | None]] = {noun: (0, kind) for noun, kind in lists.nouns.items()}
    return nouns | {form: (len(pronoun), None) for form, pronoun in lists.pronouns.items()}
