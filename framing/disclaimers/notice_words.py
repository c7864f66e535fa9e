"""Which words do notices about AI use in each language, and what part does each word play?"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from framing.cues.inflection import inflections
from framing.lexicons import FOLDER, any_of, read_lexicon

from .pieces import phrase_words
from .tools import TOOL_KINDS, tool_names

_FILE = re.compile(r"ai_disclaimers_(\w\w)\.toml")
LANGUAGES = frozenset(found[1] for file in FOLDER.iterdir() if (found := _FILE.fullmatch(file.name)))
"""The languages that have a lexicon of notices, as ISO 639-1 codes."""

_AGENTS = ("ai", "automation", "translators", "painters", "voices")
_THINGS = ("text", "summary", "translation", "media", "other")
_VERBS = ("write", "translate", "summarise", "depict", "voice", "help")
_NEVER = re.compile(r"(?!)")

PhraseWords = tuple[str, ...]


class Entry(NamedTuple):
    """The parts that a word or phrase plays, and the list of the lexicon from which an agent, verb or thing comes."""

    roles: frozenset[str]
    kind: str


@dataclass(frozen=True, eq=False)
class NoticeLexicon:
    """The lexicon of one language, with what all languages share.

    ``by_pieces`` is true where a script parts no words, or writes particles on: forms are looked for inside words there.
    """

    code: str
    tables: dict[str, Any]
    by_pieces: bool
    _lists: dict[tuple[str, str], tuple[frozenset[str], re.Pattern[str]]] = field(default_factory=dict)

    def word_list(self, group: str, name: str) -> list[str]:
        """A list of the lexicon as it is written; empty where this language has none, which English has."""
        words: list[str] | None = self.tables.get(group, {}).get(name)
        if words is None and self.code == "en":
            raise KeyError(f"The lexicon ai_disclaimers_en has no list “{name}” in [{group}].")
        return words or []

    def words(self, group: str, name: str) -> frozenset[str]:
        """A list of single words, folded."""
        return self._list(group, name)[0]

    def phrases_pattern(self, group: str, name: str) -> re.Pattern[str]:
        """A list of words and phrases as one expression over folded text."""
        return self._list(group, name)[1]

    def is_past(self, word: str) -> bool:
        """Whether a word that the lexicon does not know ends like a verb's past."""
        return word.endswith(tuple(self.word_list("verbs", "past_endings")) or "\n")

    def _list(self, group: str, name: str) -> tuple[frozenset[str], re.Pattern[str]]:
        if (group, name) not in self._lists:
            words = frozenset(word.lower() for word in self.word_list(group, name))
            edge = "" if self.by_pieces else r"\b"
            self._lists[group, name] = words, re.compile(f"{edge}{any_of(words)}{edge}") if words else _NEVER
        return self._lists[group, name]


def files_behind(code: str) -> list[Path]:
    """What decides which agents a language has: its lexicon, those that all share, and the modules that read them."""
    lexicons = (f"ai_disclaimers_{code}", "ai_disclaimers", "ai_tools", "irregular_forms")
    modules = ("disclaimers/notice_words", "disclaimers/pieces", "disclaimers/tools", "disclaimers/worth_reading", "cues/inflection")
    return [*(FOLDER / f"{name}.toml" for name in lexicons), *(FOLDER.parent / f"{name}.py" for name in modules)]


@cache
def notice_lexicon(code: str) -> NoticeLexicon:
    """The lexicon of one language, read once; constructions of its own stand in place of the shared ones."""
    own, shared = read_lexicon(f"ai_disclaimers_{code}"), read_lexicon("ai_disclaimers")
    tables = {**shared, **own}
    things = {thing.rstrip("*").lower() for listed in own["things"].values() for thing in listed}
    for group in ("agents", "contexts"):
        tables[group] = dict(own.get(group, {}))
        for name, words in shared[group].items():
            tables[group][name] = [*tables[group].get(name, ()), *words]
    for kind in TOOL_KINDS:
        # In Spanish "imagen" is no model.
        names = [name for name in tool_names(kind) if name.lower() not in things]
        tables["agents"][kind] = [*tables["agents"].get(kind, ()), *names]
    return NoticeLexicon(code, tables, bool(own.get("pieces")))


class _Entries:
    """Words and phrases gathered from the lists of a lexicon; a phrase's first kind stays."""

    def __init__(self, lexicon: NoticeLexicon) -> None:
        self.lexicon = lexicon
        self.inflected = lexicon.code == "en"
        self.found: dict[PhraseWords, Entry] = {}

    def add(self, phrase: str, roles: Iterable[str], kind: str = "") -> None:
        words = (phrase,) if self.lexicon.by_pieces or phrase.endswith("*") else phrase_words(phrase)
        self.add_words(words if self.lexicon.by_pieces else tuple(word.lower() for word in words), roles, kind)

    def add_words(self, words: PhraseWords, roles: Iterable[str], kind: str = "") -> None:
        known = self.found.get(words, Entry(frozenset(), ""))
        self.found[words] = Entry(known.roles | {*roles}, known.kind or kind)

    def add_list(self, group: str, name: str, *roles: str, kind: str = "") -> None:
        for phrase in self.lexicon.word_list(group, name):
            self.add(phrase, roles, kind)

    def add_plurals(self, group: str, name: str, *roles: str, kind: str = "") -> None:
        """Nouns with their plurals, where the language's are made by rule."""
        self.add_list(group, name, *roles, kind=kind)
        for phrase in self.lexicon.word_list(group, name) if self.inflected else ():
            *head, last = phrase_words(phrase)
            for form in inflections(last):
                if form.endswith("s") and last.islower():
                    self.add_words((*head, form), roles, kind)

    def add_agents(self) -> None:
        for kind in _AGENTS:
            self.add_plurals("agents", kind, "agent", kind, kind=kind)
        for field_of_work in self.lexicon.word_list("agents", "fields"):
            for machine in self.lexicon.word_list("agents", "machinery"):
                self.add(f"our {field_of_work} {machine}", ("agent", "automation"), "automation")
        self.add_list("agents", "engines", "agent", kind="voices")
        self.add_list("agents", "auto", "auto", kind="auto")

    def forms(self, verb: str) -> list[tuple[PhraseWords, bool]]:
        """Each form of an English verb, and whether it is a past; "put together" is inflected at its first word."""
        *head, last = phrase_words(verb)
        at_first = head and verb in self.lexicon.words("verbs", "phrasal")
        stem, before, behind = (head[0], [], [*head[1:], last]) if at_first else (last, head, [])
        like_base = stem in self.lexicon.words("verbs", "past_like_base")
        return [((*before, form, *behind), (form != stem or like_base) and not form.endswith(("ing", "s"))) for form in inflections(stem)]


def agent_entries(lexicon: NoticeLexicon) -> dict[PhraseWords, Entry]:
    """The agents alone, of which one stands in every statement."""
    entries = _Entries(lexicon)
    entries.add_agents()
    return entries.found


def statement_entries(lexicon: NoticeLexicon) -> dict[PhraseWords, Entry]:
    """The words of statements: agents, what they do, what they make, and the small words between."""
    entries = _Entries(lexicon)
    entries.add_agents()
    entries.add_list("agents", "companies")
    for kind in _THINGS:
        entries.add_plurals("things", kind, "thing", kind, kind=kind)
    for kind in _VERBS:
        role = "helping" if kind == "help" else "made"
        for verb in lexicon.word_list("verbs", kind):
            # In the lexicons of other languages stand the forms that notices use, which are participles.
            for words, is_past in entries.forms(verb) if entries.inflected else ():
                entries.add_words(words, (role,) if not is_past else (role, "past") if kind == "help" else (role, "past", kind), kind)
            if not entries.inflected:
                entries.add(verb, (role, "past") if kind == "help" else (role, "past", kind), kind)
    entries.add_list("verbs", "active", "made", kind="write")
    entries.add_list("verbs", "active_help", "helping", "helped", kind="help")
    entries.add_list("verbs", "making", "made", "making", kind="making")
    for verb in lexicon.word_list("verbs", "wording"):
        for form in inflections(verb):
            entries.add(form, ("wording",))
    for role in lexicon.tables["signs"]:
        (entries.add_plurals if role == "desk" else entries.add_list)("signs", role, role)
    return entries.found


def review_entries(lexicon: NoticeLexicon) -> dict[PhraseWords, Entry]:
    """The words of reviews: who looked, how, and what denies it."""
    entries = _Entries(lexicon)
    for role in ("not", "not_behind", "to", "by", "maker", "of", "the", "this", "ours", "indefinite", "have"):
        entries.add_list("signs", role, role)
    for name in lexicon.tables["review"]:
        if name not in ("verbs", "seeing"):
            entries.add_list("review", name, name)
    for name, past, other in (("verbs", "checked", "checks"), ("seeing", "seen", "seen")):
        for verb in lexicon.word_list("review", name):
            for words, is_past in entries.forms(verb):
                if not any(word.endswith("ing") for word in words):
                    entries.add_words(words, (past if is_past else other,))
    for name in (*_AGENTS, "engines", "auto"):
        for phrase in lexicon.word_list("agents", name):
            # Of "without human hands" the reviews have their own reading.
            if name != "auto" or len(phrase_words(phrase)) == 1:
                entries.add(phrase, ("software",))
    return entries.found
