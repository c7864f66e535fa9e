"""The lexicons of AI notices in other languages than English, and what their parts amount to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from framing.disclaimers.english.constructions import english
from framing.disclaimers.english.kinds import Kind
from framing.disclaimers.english.tokens import words_of
from framing.lexicons import read_lexicon

ROLES = (
    "ai automation auto translators voices painters made translate help "
    "text summary translation media other this the not hearsay review people"
).split()
AGENTS = frozenset({"ai", "automation", "auto", "translators", "voices", "painters"})
LONGEST = 1000
"""Characters of a sentence: what is longer is no notice."""

_SHARED = ("ai", "translators", "painters")
_OF_ENGLISH = frozenset({"AI", "A.I.", "GenAI", "LLM", "LLMs"})


class Said(NamedTuple):
    """What a notice in another language says, with its offsets."""

    start: int
    end: int
    kind: Kind
    human_review: bool | None
    accuracy_caveat: bool


@dataclass(frozen=True)
class Language:
    """One lexicon: phrases by their first word and beginnings of words by their first three letters, each with its part.

    ``shared`` are the names of models and tools by their part, which are the same in every language.
    """

    code: str
    lexicon: dict[str, Any]
    phrases: dict[str, list[tuple[tuple[str, ...], str]]]
    prefixes: dict[str, list[tuple[str, str]]]
    shared: dict[str, list[str]]


@cache
def language(code: str) -> Language:
    """The lexicon of one language."""
    lexicon = read_lexicon(f"ai_disclaimers_{code}")
    names = english().lexicon["agents"]
    shared = {role: [name for name in names[role] if role != "ai" or (name[0].isupper() and name not in _OF_ENGLISH)] for role in _SHARED}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    prefixes: dict[str, list[tuple[str, str]]] = {}
    for role in ROLES:
        for phrase in [*lexicon.get(role, ()), *shared.get(role, ())]:
            if phrase.endswith("*"):
                prefixes.setdefault(phrase[:3].lower(), []).append((phrase[:-1].lower(), role))
            elif words := words_of(phrase):
                phrases.setdefault(words[0], []).append((words, role))
    return Language(code, lexicon, phrases, prefixes, shared)


def own_words() -> re.Pattern[str]:
    """What owns a quotation as this page's notice."""
    return english().phrases_pattern("contexts", "own_words")


def kind_of(roles: set[str], of_thing: frozenset[str] | set[str]) -> Kind:
    """The kind that the parts of a sentence amount to."""
    if "media" in of_thing or roles & {"voices", "painters"}:
        return "media"
    if roles & {"translate", "translators"} or "translation" in of_thing:
        return "translated"
    if "summary" in of_thing:
        return "summary"
    if "help" in roles:
        return "assisted"
    return "generated" if "ai" in roles else "automated"
