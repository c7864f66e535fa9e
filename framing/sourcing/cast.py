"""The cast of a text: every person and body that it names, each once, with all the places where the name stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from ..attribution.cues import verbs
from ..attribution.mentions import source_words
from ..document import Document, once
from .name_parts import NameParts, family_word
from .name_words import Gender, NameKind, is_person_noun, name_words
from .namings import FoundName, found_names, heard_at

_APPOSITION_WORDS = 8
_BEARERS = 20
_FIRST = 4  # namings
_PARTY_OR_AGE = re.compile(r" ?\((?:[DRI]|Ind|Dem|Rep|Con|Lab)\b|, \d{1,2},")
_IN_BRACKETS = re.compile(r" \((?:the )?[“\"]?([A-Z][A-Za-z.&]{1,9})[”\"]?\)")
_WHO_OR_WHICH = re.compile(r", (who|which)\b")
# "Ruiz, the mayor of Lowell,"; not "In Lowell, the mayor said".
_ENDS_APPOSITION = re.compile(r"[,.;)]| (?:of|for|at|in|from|with|to|on|who|and|whose)\b|['’]s\b|(?= [A-Z])")
_AUXILIARIES = frozenset("is was are were has had have will would did does do can could may might must also".split())
_SMALL = frozenset({"of", "the", "for", "and", "&", "on", "in"})
_BODIES = ("organisation", "place")


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

    @property
    def short_name(self) -> str:
        """The name by which it is called for short: "Ruiz" of Ana Ruiz, "Han" of Han Ji-won."""
        names = self.name.split(" ")
        return names[self.words.index(family_word(self.words))] if len(names) == len(self.words) else names[-1]

    def takes(self, parts: NameParts) -> None:
        """Learn from one more naming: a fuller name, a title, a gender."""
        self.namings += 1
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
        if modifier in name_words().modifiers:
            self.roles.add(f"{modifier} {noun}")

    def is_told(self, noun: str, modifier: str) -> None:
        """Learn the noun by which the text tells this person, and the word before it: "trade", "minister"."""
        self._holds(noun, modifier)
        self.gender = self.gender or name_words().titles.get(noun)
        self.kind, self.sure = "person", True


class Naming(NamedTuple):
    """A place where a figure is named; ``heard`` is inside speech in quotation marks."""

    start: int
    end: int
    figure: Figure
    heard: bool


class Cast(NamedTuple):
    """Figures in the order of their first naming, and every naming in the order of the text."""

    figures: list[Figure]
    namings: list[Naming]
    starts: list[int]
    bearers: dict[str, list[Figure]]  # by role

    def within(self, start: int, end: int) -> list[Naming]:
        """The namings that lie between two offsets, one that reaches in from before too."""
        first = bisect_left(self.starts, start)
        if first and self.namings[first - 1].end > start:
            first -= 1
        return self.namings[first : bisect_left(self.starts, end, first)]


@once
def cast(document: Document) -> Cast:
    """Everybody named in a document, long and short forms of a name brought together."""
    found = found_names(document)
    register = _Register()
    for one in found:
        if len(one.parts.words) > 1 and not one.known:
            register.enter(one.parts)
    heard = heard_at(document)
    namings = []
    # A heading may name somebody whom only the text below brings in.
    for one in [one for one in found if not one.known] + [one for one in found if one.known]:
        figure = register.meet(one.parts, known=one.known)
        if figure:
            # A text tells who somebody is where it first names him.
            if figure.namings <= _FIRST or not figure.sure:
                _learn(document, figure, one)
            if len(one.parts.words) > 1 and document.text.startswith(" (", one.end):
                register.alias(document, figure, one)
            namings.append(Naming(one.start, one.end, figure, heard(one.start)))
    namings.sort(key=lambda naming: naming[0])
    bearers: dict[str, list[Figure]] = {}
    for figure in register.figures:
        for role in figure.roles if figure.kind == "person" else ():
            bearers.setdefault(role, []).append(figure)
    return Cast(register.figures, namings, [naming[0] for naming in namings], bearers)


class _Register:
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
            for first in range(1, min(len(words) - 1, 8)):
                self.full.setdefault(words[first:], figure)
        elif words[0] != parts.family:
            self.other.setdefault(words[0], figure)
        if parts.kind == "person":
            self.full.setdefault((words[0][0], *words[1:]), figure)  # "A. Ruiz"
        if parts.family != words[-1]:
            self.other.setdefault(words[-1], figure)
            self.full.setdefault(words[-2:], figure)  # "Ruiz Jr."

    def meet(self, parts: NameParts, *, known: bool) -> Figure | None:
        """The figure that a naming at this point of the text means; only one named elsewhere where ``known``."""
        figure = self.settled.get(id(parts))
        if figure:
            figure.namings += 1
            return figure
        figure = self.full.get(parts.key) or self.full.get(parts.words)
        settled = True
        if figure is None and len(parts.words) == 1 and parts.kind != "place":  # "China" is no short form of "One China Forum"
            fitting = [one for one in self.short.get(parts.words[0], ())[:_BEARERS] if _fits(one, parts)]
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
            return latest if parts.titled and latest in fitting else max(fitting, key=lambda one: one.namings)
        other = self.other.get(word.replace(".", ""))
        return other if other and _fits(other, parts) else None

    def alias(self, document: Document, figure: Figure, one: FoundName) -> None:
        """An abbreviation in brackets behind a name: "the Lowell Housing Fund (LHF)"."""
        if bracket := _IN_BRACKETS.match(document.text, one.end):
            self.full.setdefault((bracket.group(1).lower().strip("."),), figure)


def _fits(figure: Figure, parts: NameParts) -> bool:
    """Whether a short naming can mean a figure, by gender and by kind."""
    if parts.titled and figure.gender and parts.titled != figure.gender:
        return False
    return not (parts.titles and figure.kind in _BODIES and figure.sure)


def is_possessive(document: Document, naming: Naming) -> bool:
    """Whether a name stands as "Ruiz's"."""
    text, end = document.text, naming.end
    return text[end : end + 1] in ("'", "’") or text[end - 2 : end] in ("'s", "’s")


def word_before(document: Document, start: int) -> str:
    """The folded word that a space parts from what begins at ``start``; empty where there is none."""
    folded = document.folded
    if start < 2 or folded[start - 1] != " ":
        return ""
    return folded[folded.rfind(" ", max(0, start - 30), start - 1) + 1 : start - 1]


def word_behind(document: Document, end: int) -> str:
    """The folded word that a space parts from what ends at ``end``; empty where there is none."""
    folded = document.folded
    if folded[end : end + 1] != " ":
        return ""
    stop = folded.find(" ", end + 1, end + 30)
    return folded[end + 1 : stop if stop > 0 else end + 30].rstrip(".,;:")


def _learn(document: Document, figure: Figure, one: FoundName) -> None:
    """What stands beside a naming and tells of its bearer: a role before it, an apposition, an age, a party."""
    text = document.text
    start, end = one.start, one.end
    if not figure.sure and not one.parts.titles and figure.kind in ("person", "unknown"):
        _learn_thing(document, figure, one)
    if text[start - 2 : start - 1].islower() and not one.parts.titles:
        before = word_before(document, start)
        if is_person_noun(before):
            if not (figure.kind in _BODIES and figure.sure):
                figure.is_told(before, word_before(document, start - len(before) - 1))
        elif not figure.sure and (source_words().nouns.get(before) == "organisation" or before in name_words().companies):
            figure.kind, figure.sure = "organisation", True  # "the nonprofit Lowell Visions"
    if text[end : end + 2] in (", ", " (", "(D", "(R") and not (figure.kind in _BODIES and figure.sure):
        _learn_behind(document, figure, end)


def _learn_behind(document: Document, figure: Figure, end: int) -> None:
    text = document.text
    if not figure.sure and (relative := _WHO_OR_WHICH.match(text, end)):
        figure.kind, figure.sure = ("person", True) if relative.group(1) == "who" else ("organisation", True)
    elif _PARTY_OR_AGE.match(text, end):
        figure.kind, figure.sure = "person", True
    elif text[end] == "," and (noun := _apposed_noun(document, end)):
        figure.is_told(*noun)


def _learn_thing(document: Document, figure: Figure, one: FoundName) -> None:
    """That a name is a place or a body and hardly a person's: "in Lowell", "the Daily Harbor"."""
    before = document.folded[max(0, one.start - 5) : one.start]
    behind = document.text[one.end : one.end + 2]
    shouted = len(figure.words) == 1 and one.end - one.start > 3 and document.text[one.start : one.end].isupper()
    opens = document.text[max(0, one.start - 1) : one.start] in ("", "\n")
    if shouted and opens and behind in (", ", " (", " -", " –", " —"):
        figure.kind = "place"  # a dateline: "LOWELL (Harbor Wire) -"
    elif len(figure.words) == 1 and before.endswith(" in ") and behind[:1] not in ("'", "’"):
        figure.kind = "place"
    elif before.endswith(" the ") and (len(figure.words) > 1 or not figure.gender):
        verb = word_behind(document, one.end)
        # "the Ruiz plan"
        if len(figure.words) > 1 or not behind[1:].islower() or verb in verbs() or verb in _AUXILIARIES:
            figure.kind = "organisation"


def _apposed_noun(document: Document, end: int) -> tuple[str, str] | None:
    """The noun of an apposition that tells a person, and the word before it: "Ruiz, the fund's managing director,"."""
    text, words = document.text, document.words
    first = document.words.at(end) + 1
    if first >= len(words) or words[first].start > end + 3:
        return None
    opening = words[first].folded
    if opening not in source_words().determiners and opening not in ("who", "former", "then") and not is_person_noun(opening):
        return None
    modifier = ""
    for word in words[first : first + _APPOSITION_WORDS]:
        if is_person_noun(word.folded) and text[word.start].islower():
            return (word.folded, modifier) if _ENDS_APPOSITION.match(text, word.end) else None
        modifier = word.folded
        if text[word.end : word.end + 1] in (",", ".", ";", ":"):
            return None
    return None
