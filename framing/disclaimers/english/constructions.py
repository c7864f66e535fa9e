"""The words of a sentence by their part in a notice about AI, and the constructions that join them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, cached_property
from typing import Any, NamedTuple

from framing.cues.inflection import inflections
from framing.lexicons import read_lexicon
from framing.text.document import Document

from .tokens import Piece, pieces, words_of

_AGENTS = ("ai", "automation", "translators", "painters", "voices")
_THINGS = ("text", "summary", "translation", "media", "other")
_VERBS = ("write", "translate", "summarise", "depict", "voice", "help")
_MARKS = ("comma", "colon", "stop", "bracket", "quote", "dash")
_PART = re.compile(r"\.\.(\d+)|([a-z]+)|([()|?^])")
# In a gap: anything but the marks that end a clause and the words that open another.
_CLOSED = frozenset({"colon", "stop", "quote", "which", "say"})
_VERSION = re.compile(r"v?\d{1,2}\w?")
_HYPHENS = ("-", "‑", "–")
_FIRST_CODE = 0xE000  # private use: one character for each set of parts


class Token(NamedTuple):
    """A word, phrase or mark of a sentence with its parts; ``start`` and ``end`` are offsets in the text."""

    start: int
    end: int
    folded: str
    roles: frozenset[str]
    kind: str  # of an agent, verb or thing: which list of the lexicon it comes from


class Entry(NamedTuple):
    """What the lexicon knows of one word or phrase."""

    roles: frozenset[str]
    kind: str


class Construction(NamedTuple):
    """A row of parts as an expression over encoded tokens.

    ``points`` is "itself" where no thing need be pointed at, "this" where it must be this one, "first" where the
    first thing is pointed at and the last was made, "" where the place may point at it too.
    """

    name: str
    pattern: re.Pattern[str]
    label: bool
    points: str


_UNKNOWN = Entry(frozenset(), "")


class Grammar:
    """The English lexicon, ready to tag sentences and to find constructions in them."""

    def __init__(self, lexicon: dict[str, Any]) -> None:
        self.lexicon = lexicon
        self.people = self.words("agents", "people")
        self._also_names = self.words("agents", "also_names")
        self._suffixes = self.words("agents", "model_suffixes")
        self._shapes = self.words("agents", "shapes")
        self._entries: dict[tuple[str, ...], tuple[set[str], str]] = {}
        self._read_agents()
        self._read_things()
        self._read_verbs()
        self._read_signs()
        self._phrases = self._by_first_word()
        role_sets = {entry.roles for options in self._phrases.values() for _, entry in options}
        role_sets |= {frozenset(), *(frozenset({mark}) for mark in _MARKS)}
        self._codes = {roles: chr(_FIRST_CODE + i) for i, roles in enumerate(sorted(role_sets, key=sorted))}
        self.constructions = tuple(
            Construction(row["name"], re.compile(self._compile(row["parts"])), row.get("label", False), row.get("points", ""))
            for row in lexicon["constructions"]
        )

    def _add(self, words: tuple[str, ...], roles: Iterable[str], kind: str = "") -> None:
        """Give a phrase parts beside those that it has; its first kind stays."""
        known, first_kind = self._entries.get(words, (set(), ""))
        self._entries[words] = (known | {*roles}, first_kind or kind)

    def _read_agents(self) -> None:
        agents = self.lexicon["agents"]
        for kind in _AGENTS:
            for name in agents[kind]:
                *head, last = words_of(name)
                for form in (last, last + "s") if kind == "voices" else (last,):
                    self._add((*head, form), ("agent", kind), kind)
        for name in agents["engines"]:
            self._add(words_of(name), ("agent",), "voices")
        for adverb in agents["auto"]:
            self._add(words_of(adverb), ("auto",), "auto")
        for company in agents["companies"]:
            self._add(words_of(company), ())

    def _read_things(self) -> None:
        for kind in _THINGS:
            for noun in self.lexicon["objects"][kind]:
                *head, last = words_of(noun)
                # Of the forms a noun has the plural alone.
                for form in {last, *(form for form in inflections(last) if form.endswith("s"))}:
                    self._add((*head, form), ("thing", kind), kind)

    def _read_verbs(self) -> None:
        verbs = self.lexicon["verbs"]
        for kind in _VERBS:
            role = "helping" if kind == "help" else "made"
            for verb in verbs[kind]:
                *head, last = words_of(verb)
                # "put together" is inflected at its first word, "co-write" at its last.
                stem, before, behind = (head[0], [], [*head[1:], last]) if verb in verbs["phrasal"] else (last, head, [])
                for form in inflections(stem):
                    past = (form != stem or stem in verbs["past_like_base"]) and not form.endswith(("ing", "s"))
                    self._add((*before, form, *behind), (role, "past") if past else (role,), kind)
        for noun in verbs["making"]:
            self._add(words_of(noun), ("made", "making"), "making")
        for verb in verbs["wording"]:
            for form in inflections(verb):
                self._add((form,), ("wording",))

    def _read_signs(self) -> None:
        for role, words in self.lexicon["signs"].items():
            for word in words:
                self._add(words_of(word), (role,))
        for noun in self.lexicon["desks"]["nouns"]:
            for form in inflections(noun):
                self._add((form,), ("desk",))

    def _by_first_word(self) -> dict[str, list[tuple[tuple[str, ...], Entry]]]:
        phrases: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        for words, (roles, kind) in sorted(self._entries.items(), key=lambda item: -len(item[0])):
            phrases.setdefault(words[0], []).append((words, Entry(frozenset(roles), kind)))
        return phrases

    def _class(self, role: str) -> str:
        codes = "".join(code for roles, code in self._codes.items() if role in roles)
        if not codes:
            raise ValueError(
                f"“{role}” is no part that the lexicon of AI disclaimers knows: see its lists of agents, verbs, objects, signs"
            )
        return f"[{codes}]"

    def _compile(self, parts: str) -> str:
        closed = "".join(code for roles, code in self._codes.items() if roles & _CLOSED and not roles & {"made", "agent", "thing"})
        breaks = "".join(self._codes[frozenset({mark})] for mark in ("colon", "stop", "bracket", "quote"))
        names = {
            "aimade": self._class("agent") + self._class("past"),
            "aihelped": self._class("agent") + self._class("helped"),
            "plain": self._codes[frozenset()],
        }
        signs = {"(": "(?:", "^": f"(?:^|(?<=[{breaks}]))"}
        pattern = ""
        for gap, name, sign in _PART.findall(parts):
            if gap:
                pattern += f"[^{closed}]{{0,{gap}}}?"
            elif name:
                pattern += names.get(name) or self._class(name)
            else:
                pattern += signs.get(sign, sign)
        return pattern

    def encode(self, tokens: Iterable[Token]) -> str:
        """One character for each token, over which the constructions are regular expressions."""
        return "".join(self._codes[token.roles] for token in tokens)

    def words(self, group: str, name: str) -> frozenset[str]:
        """A list of single words of the lexicon, folded."""
        return _lists(self, group, name)[0]

    def phrases_pattern(self, group: str, name: str) -> re.Pattern[str]:
        """A list of words and phrases of the lexicon as one expression over folded text."""
        return _lists(self, group, name)[1]

    @cached_property
    def agent_words(self) -> frozenset[str]:
        """Every word of an agent's name, and the adverbs of automation."""
        return frozenset(word for words, (roles, _) in self._entries.items() if roles & {"agent", "auto"} for word in words)

    @cached_property
    def _triggers(self) -> tuple[frozenset[str], dict[str, list[tuple[str, ...]]]]:
        """Single words of which one stands in every notice, and by their last word the phrases without such a word."""
        agents = [words for words, (roles, _) in self._entries.items() if roles & {"agent", "auto"}]
        # "A.I." as a document cuts it; "insights" for "byAutomated Insights", whose first word is glued to another.
        single = {words[0] for words in agents if len(words) == 1} | {"a.i.", "a.i", "insights"}
        single |= {f"{word}'s" for word in single}
        phrases: dict[str, list[tuple[str, ...]]] = {}
        for words in agents:
            if not single.intersection(words):
                phrases.setdefault(words[-1], []).append(words)
        return frozenset(single), phrases

    def trigger_starts(self, document: Document) -> list[int]:
        """Where in a document an agent may stand: what costs an ordinary article no more than a look at its words."""
        single, phrases = self._triggers
        index, words = document.words.places, document.words
        firsts = set(single & index.keys())
        for last in phrases.keys() & index.keys():
            firsts |= {phrase[0] for phrase in phrases[last] if all(word in index for word in phrase)}
        return sorted(words[i].start for first in firsts for i in index[first])

    def tag(self, text: str, start: int, end: int) -> list[Token]:
        """The words and marks between two offsets of ``text``, the longest known phrases as one token."""
        parts = list(pieces(text, start, end))
        tokens: list[Token] = []
        at = 0
        while at < len(parts):
            first = parts[at]
            if first.mark:
                tokens.append(Token(first.start, first.end, first.folded, frozenset({first.mark}), ""))
                at += 1
                continue
            length, entry = self._longest(parts, at)
            folded = " ".join(part.folded for part in parts[at : at + length])
            behind = at + length
            if "agent" in entry.roles:
                behind = self._behind_agent(text, parts, behind)
                if self._is_name(text, parts, at, length) or self._is_no_agent(text, parts, behind):
                    entry = _UNKNOWN
            tokens.append(Token(first.start, parts[behind - 1].end, folded, entry.roles, entry.kind))
            at = behind
        return tokens

    def _longest(self, parts: list[Piece], at: int) -> tuple[int, Entry]:
        for words, entry in self._phrases.get(parts[at].folded, ()):
            if len(words) == 1 or tuple(part.folded for part in parts[at : at + len(words)]) == words:
                return len(words), entry
        owner = parts[at].folded.removesuffix("'s")  # "our AI's summary"
        return 1, next((entry for words, entry in self._phrases.get(owner, ()) if words == (owner,) and "agent" in entry.roles), _UNKNOWN)

    def _is_name(self, text: str, parts: list[Piece], at: int, length: int) -> bool:
        """ "Claude" before another capital is somebody's first name, and in small letters no model at all."""
        if length > 1 or parts[at].folded not in self._also_names:
            return False
        end = parts[at].end
        if text[parts[at].start].islower():
            return not (text[end : end + 1] in _HYPHENS and text[end + 1 : end + 2].isdigit())  # "gemini-2.5"
        if at + 1 >= len(parts) or parts[at + 1].mark:
            return False
        after = parts[at + 1]
        return text[after.start].isupper() and after.folded not in self._suffixes

    def _is_no_agent(self, text: str, parts: list[Piece], behind: int) -> bool:
        """ "AI researchers" are people, "computer-controlled" is a quality, "AI Accountability Network" is a name."""
        if behind >= len(parts) or parts[behind].mark:
            return False
        after = parts[behind]
        if after.folded.removesuffix("'s") in self.people:
            return True
        if after.folded in self._phrases:
            return False
        between = text[parts[behind - 1].end : after.start]
        named = text[after.start].isupper() and not text[after.start : after.end].isupper()
        return between in _HYPHENS or (between == " " and named)

    def _behind_agent(self, text: str, parts: list[Piece], at: int) -> int:
        """Past an agent's version ("-4o", "2.5 Flash"), shape ("language model") and short form ("(AI)")."""
        while at < len(parts):
            part = parts[at]
            following = [one.folded for one in parts[at + 1 : at + 3]]
            if not part.mark and (part.folded in self._shapes or part.folded in self._suffixes or _VERSION.fullmatch(part.folded)):
                at += 1
            elif part.folded == "." and following and following[0][0].isdigit() and text[part.end].isdigit():
                at += 2
            elif part.folded == "(" and following[1:] == [")"] and following[0] in ("ai", "llm", "llms", "genai"):
                at += 3
            else:
                break
        return at


@cache
def _lists(grammar: Grammar, group: str, name: str) -> tuple[frozenset[str], re.Pattern[str]]:
    words = frozenset(word.lower() for word in grammar.lexicon[group][name])
    longest = sorted(words, key=lambda word: (-len(word), word))
    return words, re.compile(r"\b(?:" + "|".join(map(re.escape, longest)) + r")\b")


@cache
def english() -> Grammar:
    """The English grammar of notices about AI, read once."""
    return Grammar(read_lexicon("ai_disclaimers"))
