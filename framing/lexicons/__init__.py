"""Every word list of the package, as TOML with its source, its licence and its examples; see README.md beside this."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from .compiled import read_toml

Lists = TypeVar("Lists", bound=NamedTuple)

FOLDER = Path(__file__).parent
"""Where the lexicons lie. importlib.resources says so too, but imports zipfile and tempfile, for which the first score would wait."""


@cache
def read_lexicon(name: str) -> dict[str, Any]:
    """One lexicon of the package by the name of its file, without the ending; read once, so that nobody may change it."""
    return read_toml(FOLDER / f"{name}.toml")


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of one list, named "lexicon.list"; "{list}" in it stands for the words of another, "{other.list}" of one elsewhere."""
    lexicon, _, field = name.partition(".")
    words: set[str] = set()
    for word in _lists_of(lexicon)[field].split():
        other = word[1:-1] if word[0] == "{" else ""
        words |= word_list(other if "." in other else f"{lexicon}.{other}") if other else {word.replace("_", " ")}
    return frozenset(words)


def word_lists(section: str, kind: type[Lists]) -> Lists:
    """The lists of a lexicon ("function_words") or of one of its sections ("attribution.acts") that a NamedTuple has as fields."""
    return kind._make(word_list(f"{section}.{name}") for name in kind._fields)


@cache
def word_values(name: str) -> dict[str, str]:
    """The words of a list of "word=value", each with its value."""
    return dict(entry.split("=") for entry in word_list(name))


def any_of(words: Iterable[str]) -> str:
    """Words as a regular expression that matches one of them, the longest that it can, and captures nothing."""
    return "(?:" + "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) + ")"


@cache
def _lists_of(lexicon: str) -> dict[str, str]:
    """The word lists of a lexicon; those of a section by both names: "title.small"."""
    lists: dict[str, str] = {}
    for field, value in read_lexicon(lexicon).items():
        if isinstance(value, str):
            lists[field] = value
        elif isinstance(value, dict):
            lists |= {f"{field}.{name}": words for name, words in value.items() if isinstance(words, str)}
    return lists
