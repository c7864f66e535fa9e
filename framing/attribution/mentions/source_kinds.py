"""What kind of source is a common noun: an organisation, somebody unnamed, a document, a group?"""

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from framing.lexicons import any_of, read_lexicon, word_list

from .source_nouns import source_words

SourceKind = Literal["named-person", "organisation", "anonymous", "document", "group", "unknown"]


class SourceRules(NamedTuple):
    """The lexicon ``sources.toml``."""

    insiders: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    kin: frozenset[str]
    offices: frozenset[str]
    spokes: frozenset[str]
    company_voices: frozenset[str]
    unspecific: frozenset[str]
    adjectival: frozenset[str]
    counters: frozenset[str]
    quantities: frozenset[str]
    nobody: frozenset[str]
    knows: re.Pattern[str]


@cache
def source_rules() -> SourceRules:
    """The lexicon of unnamed sources, read once."""
    knows = "|".join([*read_lexicon("sources")["knows"], *word_list("sources.of_people")])
    lists = {name: word_list(f"sources.{name}") for name in SourceRules._fields if name != "knows"}
    return SourceRules(**lists, knows=re.compile(rf"(?<!\bnot )\b(?:{knows})\b"))  # not "not involved in"


_PERSON_OR_PEOPLE = re.compile(rf"\w{{3,}}{any_of(word_list('sources.endings'))}(s)?")


@lru_cache(maxsize=4096)
def noun_kind(noun: str) -> SourceKind:
    """The kind of source that a common noun stands for where no name resolves it: several people are a group, "sources" go unnamed."""
    rules = source_rules()
    if noun in rules.nobody or noun in rules.counters:
        return "unknown"
    kind = source_words().nouns.get(noun)
    if kind in ("organisation", "document"):
        # "groups" and "charities" speak as a crowd of bodies.
        several = noun.endswith("s") and not source_words().nouns.keys().isdisjoint((noun[:-1], f"{noun.removesuffix('ies')}y"))
        return "group" if kind == "organisation" and several else kind
    if kind == "person" or noun in rules.insiders:
        return "anonymous"
    return "group" if kind in ("people", "group") else "unknown"


@lru_cache(maxsize=1 << 13)
def form_kind(word: str) -> SourceKind:
    """The kind of source that the ending of an unlisted noun tells: "creditors" are a group, an "announcer" is somebody."""
    found = _PERSON_OR_PEOPLE.fullmatch(word)
    if found is None:
        return "unknown"
    return "group" if found[1] else "anonymous"
