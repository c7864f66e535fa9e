"""Lexicons of cues that count in one context and not in another, read from TOML and looked up together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from framing.hedging.contexts.registry import CONTEXTS
from framing.lexicons import read_lexicon
from framing.text.document import Document, once

from .matcher import Matcher
from .windows import Place, Test

LEXICONS = ("hedges", "vague_quantities", "boosters", "interpretations", "indicators")
"""Files of contextual cues in ``lexicons``."""

_SINGLE = re.compile(r"\w+(?:'\w+)?|\(\w+(?:'\w+)?(?:\|\w+(?:'\w+)?)*\)")


class LexiconError(ValueError):
    """An entry of a lexicon that cannot be used: says which, and what to write instead."""


@dataclass(frozen=True)
class Rule:
    """One entry of a lexicon.

    Args:
        id: file, category and a word of its own, such as ``hedges.modal.might``.
        category: what its matches are called.
        cues: lines in the cue language of ``cues/language.py``.
        unless: cues too; what stands inside one of them does not count.
        context: name of the test that the place must pass; empty where every place will do.
        finds: sentences with the expected spans in brackets.
        misses: sentences in which nothing is found.
        source: where the cue comes from, as cited at the head of the file.
    """

    id: str
    category: str
    cues: tuple[str, ...]
    unless: tuple[str, ...]
    context: str
    finds: tuple[str, ...]
    misses: tuple[str, ...]
    source: str

    @property
    def lexicon(self) -> str:
        """The name of the file that it stands in."""
        return self.id.partition(".")[0]

    @property
    def test(self) -> Test | None:
        """The named test, or None where every place will do."""
        return CONTEXTS[self.context] if self.context else None


class Found(NamedTuple):
    """A cue in its place, and the rule that found it."""

    start: int
    end: int
    rule: Rule


class _Entry(NamedTuple):
    """What the matcher hands back: a rule, whether this is one of its exceptions, and its test."""

    rule: Rule
    exception: bool
    test: Test | None


class Lexicon:
    """Rules compiled into one lookup: cues of one word by the word, longer ones by a matcher."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._single: dict[str, list[_Entry]] = {}
        longer: list[tuple[str, _Entry]] = []
        for rule in rules:
            for cue in rule.unless:
                self._enter(cue, _Entry(rule, True, None), longer)
            for cue in rule.cues:
                self._enter(cue, _Entry(rule, False, rule.test), longer)
        self._longer: Matcher[_Entry] = Matcher(longer)

    def _enter(self, cue: str, entry: _Entry, longer: list[tuple[str, _Entry]]) -> None:
        if not _SINGLE.fullmatch(cue):
            longer.append((cue, entry))
            return
        for word in cue.strip("()").lower().split("|"):
            self._single.setdefault(word, []).append(entry)

    def find(self, document: Document) -> list[Found]:
        """Cues whose context holds, in reading order; those that overlap each other are all given."""
        found: list[Found] = []
        blocked: dict[str, int] = {}
        for start, end, entry in self._candidates(document):
            rule = entry.rule
            if entry.exception:
                blocked[rule.id] = max(end, blocked.get(rule.id, 0))
            elif (
                start >= blocked.get(rule.id, 0)
                and (entry.test is None or entry.test(Place(document, start, end)))
                and document.is_read(start)
            ):
                found.append(Found(start, end, rule))
        return found

    def _candidates(self, document: Document) -> list[tuple[int, int, _Entry]]:
        """Every match by position, an exception before the cues that begin with it."""
        words, index = document.words, document.words.places
        matches = [(match.start, match.end, match.payload) for match in self._longer.find(document)]
        for word in self._single.keys() & index.keys():
            for i in index[word]:
                start, end, _ = words[i]
                matches += [(start, end, entry) for entry in self._single[word]]
        matches.sort(key=_reading_order)
        return matches


def _reading_order(match: tuple[int, int, _Entry]) -> tuple[int, bool, int, str]:
    start, end, entry = match
    return start, not entry.exception, -end, entry.rule.id


def apart(found: Iterable[Found]) -> list[Found]:
    """Of cues that overlap the longer, then the earlier; ``found`` comes sorted by start."""
    kept: list[Found] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.end - one.start > kept[-1].end - kept[-1].start:
            kept[-1] = one
    return kept


def _rule(entry: dict, sources: dict) -> Rule:
    name = entry.get("id", "an entry without id")
    unknown = entry.keys() - {"id", "category", "cues", "unless", "context", "finds", "misses", "source"}
    if unknown:
        raise LexiconError(f"{name}: no field is called {', '.join(sorted(unknown))}")
    for wanted in ("id", "category", "cues", "finds", "source"):
        if not entry.get(wanted):
            raise LexiconError(f"{name}: “{wanted}” is missing")
    context = entry.get("context", "")
    if context and context not in CONTEXTS:
        raise LexiconError(f"{name}: no context is called “{context}”; there are {', '.join(sorted(CONTEXTS))}")
    if entry["source"] not in sources:
        raise LexiconError(f"{name}: the source “{entry['source']}” is not cited at the head of the file")
    return Rule(
        entry["id"],
        entry["category"],
        tuple(entry["cues"]),
        tuple(entry.get("unless", ())),
        context,
        tuple(entry["finds"]),
        tuple(entry.get("misses", ())),
        entry["source"],
    )


@cache
def read_rules(name: str) -> tuple[Rule, ...]:
    """The rules of a lexicon of the package, by the name of its file.

    Raises:
        LexiconError: an entry lacks a field, or names a context or a source that is not there.
    """
    lexicon = read_lexicon(name)
    return tuple(_rule(entry, lexicon["sources"]) for entry in lexicon["cue"])


@cache
def _lexicon() -> Lexicon:
    """All contextual lexicons of the package as one, read and compiled at first use."""
    return Lexicon(rule for name in LEXICONS for rule in read_rules(name))


@once
def _all_in(document: Document) -> list[Found]:
    return _lexicon().find(document)


def find_cues(document: Document, *names: str) -> list[Found]:
    """Cues of the lexicons of these names in their contexts, apart from each other, in reading order."""
    return apart(found for found in _all_in(document) if found.rule.lexicon in names)
