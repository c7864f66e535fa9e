"""Which cues of a lexicon does a text hold, each where it counts?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Any, NamedTuple

from framing.lexicons import FOLDER, read_lexicon
from framing.text.document import Document, once

from .conditions import Condition, counts_there
from .context import CueContext
from .kept_cues import NOTHING_KEPT, kept_cues
from .matcher import Matcher

_PLACE_AND_NAME = itemgetter(0, 1, 2, 3)

LEXICONS = ("hedges", "vague_quantities", "boosters", "interpretations", "indicators")
"""Files of rules in ``lexicons``."""


class LexiconError(ValueError):
    """An entry of a lexicon that cannot be used: says which, and what to write instead."""


@dataclass(frozen=True)
class Rule:
    """One entry of a lexicon.

    Args:
        id: file, category and a word of its own, such as ``hedges.modal.might``.
        category: what its matches are called.
        cues: lines in the cue language of ``cues/cue_language.py``.
        unless: cues too; what stands inside one of them does not count.
        where: what must stand around the cue, and what must not; empty where every place will do.
        finds: sentences with the expected spans in brackets.
        misses: sentences in which nothing is found.
        source: where the cue comes from, as cited at the head of the file.
    """

    id: str
    category: str
    cues: tuple[str, ...]
    unless: tuple[str, ...]
    where: tuple[Condition, ...]
    finds: tuple[str, ...]
    misses: tuple[str, ...]
    source: str

    @property
    def lexicon(self) -> str:
        """The name of the file that it stands in."""
        return self.id.partition(".")[0]


class Found(NamedTuple):
    """A cue in its place, and the rule that found it."""

    start: int
    end: int
    rule: Rule


class RuleMatcher:
    """The cues of many rules and the exceptions to them, found together."""

    def __init__(self, rules: Iterable[Rule], kept: Mapping[str, tuple[Any, ...]] = NOTHING_KEPT) -> None:
        sides = ((rule, cues, excepted) for rule in rules for cues, excepted in ((rule.unless, True), (rule.cues, False)))
        self._matcher: Matcher[tuple[Rule, bool]] = Matcher(
            ((cue, (rule, excepted)) for rule, cues, excepted in sides for cue in cues), kept
        )

    def find(self, document: Document) -> list[Found]:
        """Cues where they count, in reading order; those that overlap each other are all given."""
        matches = [
            (match.start, not match.payload[1], -match.end, match.payload[0].id, match.payload[0]) for match in self._matcher.find(document)
        ]
        matches.sort(key=_PLACE_AND_NAME)
        found: list[Found] = []
        excepted: dict[str, int] = {}  # where the last exception to each rule ends
        for start, is_cue, minus_end, name, rule in matches:
            if not is_cue:
                excepted[name] = max(-minus_end, excepted.get(name, 0))
            elif (
                start >= excepted.get(name, 0)
                and (not rule.where or counts_there(rule.where, CueContext(document, start, -minus_end)))
                and document.is_read(start)
            ):
                found.append(Found(start, -minus_end, rule))
        return found


def apart(found: Iterable[Found]) -> list[Found]:
    """Of cues that overlap the longer, then the earlier; ``found`` comes sorted by start."""
    kept: list[Found] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.end - one.start > kept[-1].end - kept[-1].start:
            kept[-1] = one
    return kept


def read_rule(entry: dict, sources: dict) -> Rule:
    """One entry of a lexicon as a rule; ``sources`` are those cited at the head of its file.

    Its cues and its lines about surroundings are read when a text holds something of them.

    Raises:
        LexiconError: the entry lacks a field, has one too many, or names a source that is not there.
    """
    name = entry.get("id", "an entry without id")
    unknown = entry.keys() - {"id", "category", "cues", "unless", "where", "finds", "misses", "source"}
    if unknown:
        raise LexiconError(f"{name}: no field is called {', '.join(sorted(unknown))}")
    for wanted in ("id", "category", "cues", "finds", "source"):
        if not entry.get(wanted):
            raise LexiconError(f"{name}: “{wanted}” is missing")
    if entry["source"] not in sources:
        raise LexiconError(f"{name}: the source “{entry['source']}” is not cited at the head of the file")
    where = tuple(map(Condition, entry.get("where", ())))
    cues, unless, finds, misses = (tuple(entry.get(field, ())) for field in ("cues", "unless", "finds", "misses"))
    return Rule(entry["id"], entry["category"], cues, unless, where, finds, misses, entry["source"])


@cache
def read_rules(name: str) -> tuple[Rule, ...]:
    """The rules of a lexicon of the package, by the name of its file; the tests read every line of them."""
    lexicon = read_lexicon(name)
    return tuple(read_rule(entry, lexicon["sources"]) for entry in lexicon["cue"])


@cache
def _all_rules() -> RuleMatcher:
    """All lexicons of rules as one, read and compiled at first use."""
    rules = [rule for name in LEXICONS for rule in read_rules(name)]
    files = [FOLDER / f"{name}.toml" for name in LEXICONS]
    return RuleMatcher(rules, kept_cues([cue for rule in rules for cue in (*rule.unless, *rule.cues)], files))


@once
def _all_in(document: Document) -> list[Found]:
    return _all_rules().find(document)


def find_cues(document: Document, *names: str) -> list[Found]:
    """Cues of the lexicons of these names where they count, apart from each other, in reading order."""
    return apart(found for found in _all_in(document) if found.rule.lexicon in names)


def find_cues_by_category(document: Document, name: str) -> dict[str, list[Found]]:
    """Cues of one lexicon where they count, by category: those of one category are apart from each other, and may overlap another's."""
    by_category: dict[str, list[Found]] = {}
    for found in _all_in(document):
        if found.rule.lexicon == name:
            by_category.setdefault(found.rule.category, []).append(found)
    return {category: apart(found) for category, found in by_category.items()}
