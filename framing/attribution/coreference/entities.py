"""Figures: the people and bodies that a text names, and the words under which each goes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

from framing.text.spans import Pair

from .name_lexicon import BODIES, Gender, NameKind, is_person_noun, name_words
from .name_parts import NameParts, family_word

_UNDER = frozenset({"lt", "lieutenant"})  # "Lt. Gov. Ruiz" is not the governor
_BEARERS = 20
_LONG = 6  # letters
_IN_BRACKETS = re.compile(r" \((?:the )?[“\"]?([A-Z][A-Za-z.&]{1,9})[”\"]?\)")
_SMALL = frozenset({"of", "the", "for", "and", "&", "on", "in"})


@dataclass(eq=False, slots=True)
class Figure:
    """Somebody or some body that a text names; ``name`` is the fullest form without titles."""

    name: str
    words: tuple[str, ...]
    kind: NameKind
    gender: Gender | None
    sure: bool
    roles: set[str] = field(default_factory=set)
    namings: int = 0
    described: Pair | None = None  # where a phrase stands that tells somebody who has no name: "a woman"

    @property
    def short_name(self) -> str:
        """The name by which it is called for short: "Ruiz" of Ana Ruiz, "Han" of Han Ji-won."""
        names = self.name.split(" ")
        return names[self.words.index(family_word(self.words))] if len(names) == len(self.words) else names[-1]

    def takes(self, parts: NameParts) -> None:
        """Learn from one more naming: a fuller name, a title, a gender."""
        self.namings += 1
        if parts.titles:
            for modifier, title in pairwise(("", *parts.titles)):
                if is_person_noun(title):
                    self._holds(title, modifier)
        if parts.titles or (parts.sure and not self.sure):
            self.kind, self.sure = parts.kind, True
        self.gender = parts.titled or self.gender or parts.gender
        # "Han Ji Won" is no fuller than "Han Ji-won".
        if len(parts.words) > len(self.words) and self.kind != "organisation" and parts.family != parts.words[0]:
            self.name, self.words = parts.name, parts.words

    def _holds(self, noun: str, modifier: str) -> None:
        self.roles.add(noun)
        means = name_words().means.get(noun, ())
        self.roles.update([f"lieutenant {told}" for told in means] if modifier in _UNDER else means)
        if modifier in name_words().modifiers:
            self.roles.add(f"{modifier} {noun}")

    def is_told(self, noun: str, modifier: str) -> None:
        """Learn the noun by which the text tells this person, and the word before it: "trade", "minister"."""
        self._holds(noun, modifier)
        self.gender = self.gender or name_words().gendered.get(noun)
        self.kind, self.sure = "person", True


class Register:
    """Figures by the words under which they go; each look-up is one step, however many figures there are."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.full: dict[tuple[str, ...], Figure] = {}
        self.short: dict[str, list[Figure]] = {}  # by family name, or last word of a body
        self.other: dict[str, Figure] = {}  # by given name, first word, or letters of a body
        self.latest: dict[str, Figure] = {}
        self.settled: dict[int, Figure] = {}  # by the identity of a name's parts, where nobody else can be meant

    def enter(self, parts: NameParts) -> Figure:
        """The figure of a full name, found or made."""
        figure = self.full.get(parts.key) or self.full.get(parts.words)
        if figure is None:
            figure = Figure(parts.name, parts.words, parts.kind, parts.titled or parts.gender, parts.sure)
            self.figures.append(figure)
            self._file(figure, parts)
        self.full.setdefault(parts.key, figure)
        return figure

    def _file(self, figure: Figure, parts: NameParts) -> None:
        words = parts.words
        self.full[words] = figure
        self.short.setdefault(parts.family, []).append(figure)
        if len(words) == 1:
            return
        if parts.kind == "organisation":
            self.other.setdefault("".join([word[0] for word in words if word not in _SMALL]), figure)
            if len(words) == 2 and words[1] in name_words().firms:
                self.other.setdefault(words[0], figure)
            for first in range(1, min(len(words) - 1, 8)):
                self.full.setdefault(words[first:], figure)
        elif words[0] != parts.family:
            self.other.setdefault(words[0], figure)
        if parts.kind == "person":
            self.full.setdefault((words[0][0], *words[1:]), figure)  # "A. Ruiz"
        if parts.family != words[-1]:
            self.other.setdefault(words[-1], figure)
            self.full.setdefault(words[-2:], figure)  # "Ruiz Jr."

    def meet(self, parts: NameParts, known: bool) -> Figure | None:
        """The figure that a naming at this point of the text means; only one named elsewhere where ``known``."""
        figure = self.settled.get(id(parts))
        if figure:
            figure.namings += 1
            self.latest[parts.words[-1]] = figure
            return figure
        figure = self.full.get(parts.key) or self.full.get(parts.words)
        settled = True
        if figure is None and len(parts.words) == 1 and parts.kind != "place":  # "China" is no short form of "One China Forum"
            bearers = self.short.get(parts.words[0])
            fitting = [one for one in bearers[:_BEARERS] if _fits(one, parts)] if bearers else []
            settled = len(fitting) < 2
            figure = self._by_short_name(parts, fitting)
        if figure is None:
            if known:
                return None
            figure = self.enter(parts)
        figure.takes(parts)
        self.latest[parts.words[-1]] = figure
        if settled:
            self.settled[id(parts)] = figure
        return figure

    def _by_short_name(self, parts: NameParts, fitting: list[Figure]) -> Figure | None:
        word = parts.words[0]
        if fitting:
            latest = self.latest.get(word)
            return latest if parts.titled and latest in fitting else max(fitting, key=attrgetter("namings"))
        if word[0] == "@":
            return self._by_handle(word[1:])
        other = self.other.get(word.replace(".", ""))
        if other is None and parts.kind == "organisation" and parts.sure and len(word) > _LONG:
            other = self.full.get((word + "s",)) or self.full.get((word.removesuffix("s"),))  # a slip: "FactCheck" for "FactChecks"
        return other if other and _fits(other, parts) else None

    def _by_handle(self, handle: str) -> Figure | None:
        """The person whose whole name the letters of a handle hold: "@therealanaruiz"."""
        letters = handle.replace("_", "")
        return next((one for one in self.figures if one.kind == "person" and len(one.words) > 1 and "".join(one.words) in letters), None)

    def alias(self, text: str, figure: Figure, end: int) -> None:
        """An abbreviation in brackets behind a name: "the Lowell Housing Fund (LHF)"."""
        if bracket := _IN_BRACKETS.match(text, end):
            self.full.setdefault((bracket.group(1).lower().strip("."),), figure)


def _fits(figure: Figure, parts: NameParts) -> bool:
    """Whether a short naming can mean a figure, by gender and by kind."""
    if parts.titled and figure.gender and parts.titled != figure.gender:
        return False
    return not ((parts.titles or parts.kind == "person") and figure.kind in BODIES and figure.sure)
