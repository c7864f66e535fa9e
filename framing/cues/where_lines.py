"""What does a line of ``where`` say, piece by piece?

The signs of a line are told in ``cues/cue_language.py``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from .context import CueContext, CueWords
from .cue_parser import GAP_WORDS, CueError
from .inflection import inflections
from .word_classes import class_definition, marks_named, spelled_out

Around = CueContext | CueWords
Test = Callable[[Around, int], bool]
"""Tells of the word at a place, or of all that stands from there on."""

_TOKEN = re.compile(
    r"\s*(?:(?P<gap>\.\.\d*|\.\d+)|(?P<class>\{[a-z_.-]+\})|(?P<case>Aa|AA|aa)(?!\w)|(?P<word>\*?'?(?:[^\W_]|#)[\w'#]*[*~]?)"
    r"|(?P<sign>[()\[\]|&!?+_])|(?P<edge>\.)|(?P<mark>[^\w\s{}<>*~#^]))"
)
_MOST_REPEATED = 10
_MOST_DIGITS = 4  # of a word written with "#": each is ten words, and lines come from strangers too
_SHOWN = 40  # characters of a word in a message


class OneWord(NamedTuple):
    """One word: in a set, of a beginning, of an ending, or of what other tests tell."""

    words: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    others: tuple[Test, ...] = ()

    def joined(self, other: OneWord) -> OneWord:
        """What this one or the other tells."""
        return OneWord(
            self.words | other.words, self.beginnings + other.beginnings, self.endings + other.endings, self.others + other.others
        )

    def as_test(self) -> Test:
        """The test for the word at a place."""
        words, beginnings, endings, others = self.words, self.beginnings, self.endings, self.others
        if not (beginnings or endings or others):
            return lambda around, at: around.word(at) in words
        other = any_test(others)

        def fits(around: Around, at: int) -> bool:
            word = around.word(at)
            if word in words or (beginnings and word.startswith(beginnings)) or (endings and word.endswith(endings)):
                return True
            return bool(others) and other(around, at)

        return fits


class SentenceBound:
    """The bound of the sentence."""


class MarkBetween(NamedTuple):
    """One of some marks between two words, or none of them."""

    marks: frozenset[str]
    absent: bool = False


class Gap(NamedTuple):
    """A few words, of the sentence or of the clause."""

    most: int
    in_clause: bool


class Either(NamedTuple):
    """Alternatives of several pieces each."""

    options: tuple[tuple[LinePiece, ...], ...]


class Repeated(NamedTuple):
    """A piece that may be missing, or stand there several times."""

    piece: LinePiece
    least: int
    most: int


LinePiece = OneWord | SentenceBound | MarkBetween | Gap | Either | Repeated


def _any_word(around: Around, at: int) -> bool:
    return bool(around.word(at))


_CASES: dict[str, Test] = {
    "Aa": lambda around, at: around.written(at)[:1].isupper(),
    "AA": lambda around, at: around.written(at).isupper(),
    "aa": lambda around, at: bool(around.word(at)) and not around.written(at)[:1].isupper(),
}


def any_test(tests: Sequence[Test]) -> Test:
    """What one of several tests tells."""

    def any_test(around: Around, at: int) -> bool:
        for test in tests:  # noqa: SIM110
            if test(around, at):
                return True
        return False

    return tests[0] if len(tests) == 1 else any_test


def _all_of(tests: Sequence[Test]) -> Test:
    def all_of(around: Around, at: int) -> bool:
        for test in tests:  # noqa: SIM110
            if not test(around, at):
                return False
        return True

    return all_of


def _none_of(test: Test) -> Test:
    return lambda around, at: bool(around.word(at)) and not test(around, at)


class LineParser:
    """Reads one line, or the definition of a class, from left to right."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.tokens: list[tuple[str, str]] = []
        at = 0
        while at < len(line.rstrip()):
            token = _TOKEN.match(line, at)
            if not token:
                raise CueError(f"“{line[at:].strip()[:1]}” means nothing in “{line}”")
            self.tokens.append((token.lastgroup or "", token.group(token.lastgroup or 0)))
            at = token.end()
        self.at = 0

    def _next_is(self, *signs: str) -> bool:
        kind, text = self.tokens[self.at] if self.at < len(self.tokens) else ("", "")
        return kind == "sign" and text in signs

    def _accept(self, sign: str) -> bool:
        accepted = self._next_is(sign)
        self.at += accepted
        return accepted

    def whole(self) -> tuple[list[LinePiece], list[LinePiece], list[LinePiece]]:
        """What stands ahead of the cue, in it, and behind it."""
        before = self._sequence()
        if not self._accept("["):
            raise CueError(f"“{self.line}” has no []: write it where the cue stands")
        inside = self._options()
        if not self._accept("]"):
            raise CueError(f"the [ of “{self.line}” is never closed")
        after = self._sequence()
        if self.at < len(self.tokens):
            raise CueError(f"“{self.tokens[self.at][1]}” in “{self.line}” closes or parts nothing")
        return before, [inside] if inside != Either(((),)) else [], after

    def _sequence(self) -> list[LinePiece]:
        """Pieces up to the end, or to a sign that ends them."""
        pieces: list[LinePiece] = []
        while self.at < len(self.tokens) and not self._next_is("|", ")", "[", "]"):
            pieces.append(self._repeated())
        return pieces

    def listed(self) -> LinePiece:
        """The pieces of a class, any of which will do."""
        options = [(piece,) for piece in self._sequence()]
        if self.at < len(self.tokens):
            raise CueError(f"“{self.tokens[self.at][1]}” in the class “{self.line}” closes or parts nothing")
        return _either(options)

    def _repeated(self) -> LinePiece:
        piece = self._joined()
        if self._accept("?"):
            return Repeated(piece, 0, 1)
        return Repeated(piece, 1, _MOST_REPEATED) if self._accept("+") else piece

    def _joined(self) -> LinePiece:
        """A piece, or several joined by & that tell of one word."""
        piece = self._one()
        if not self._next_is("&"):
            return piece
        tests = [self._word(piece).as_test()]
        while self._accept("&"):
            tests.append(self._word(self._one()).as_test())
        return OneWord(others=(_all_of(tests),))

    def _word(self, piece: LinePiece) -> OneWord:
        if not isinstance(piece, OneWord):
            raise CueError(f"! and & in “{self.line}” stand with what tells of one word")
        return piece

    def _one(self) -> LinePiece:
        """One piece: a negation, a bracket, any word, or what its first sign says."""
        if self._accept("!"):
            piece = self._one()
            if isinstance(piece, MarkBetween):
                return MarkBetween(piece.marks, absent=True)
            return OneWord(others=(_none_of(self._word(piece).as_test()),))
        if self._accept("("):
            piece = self._options()
            if not self._accept(")"):
                raise CueError(f"a ( of “{self.line}” is never closed")
            return piece
        if self._accept("_"):
            return OneWord(others=(_any_word,))
        kind, text = self.tokens[self.at] if self.at < len(self.tokens) else ("", "")
        self.at += 1
        if kind == "gap":
            return Gap(int(text.lstrip(".") or GAP_WORDS), in_clause=not text.startswith(".."))
        if kind == "class":
            return _class(text[1:-1])
        if kind == "case":
            return OneWord(others=(_CASES[text],))
        if kind == "word":
            return _spelled(text)
        if kind == "edge":
            return SentenceBound()
        if kind == "mark":
            return MarkBetween(frozenset(text))
        raise CueError(f"“{text}” stands where a word should in “{self.line}”")

    def _options(self) -> LinePiece:
        options = [tuple(self._sequence())]
        while self._accept("|"):
            options.append(tuple(self._sequence()))
        return _either(options)


def _spelled(text: str) -> OneWord:
    """A word as it is written in a line: whole, "voter*", "*ed", "walk~" or with "#" for a digit."""
    if text.count("#") > _MOST_DIGITS:
        raise CueError(f"a word stands for at most {_MOST_DIGITS} digits (#): “{text[:_SHOWN]}”")
    words = spelled_out(text.lower().strip("*~"))
    if text.startswith("*"):
        return OneWord(endings=tuple(words))
    if text.endswith("*"):
        return OneWord(beginnings=tuple(words))
    return OneWord(inflections(words[0]) if text.endswith("~") else frozenset(words))


@cache
def _class(name: str) -> LinePiece:
    if marks := marks_named(name):
        return MarkBetween(marks)
    try:
        definition = class_definition(name)
    except KeyError:
        raise CueError(f"no class of words is called {{{name}}}: see word_classes.toml") from None
    return LineParser(definition).listed()


def _either(options: Sequence[tuple[LinePiece, ...]]) -> LinePiece:
    """Alternatives as one piece: those of one word together, and the marks."""
    word, marks, others = OneWord(), frozenset[str](), list[tuple[LinePiece, ...]]()
    for option in options:
        piece = option[0] if len(option) == 1 else None
        if isinstance(piece, OneWord):
            word = word.joined(piece)
        elif isinstance(piece, MarkBetween) and not piece.absent:
            marks |= piece.marks
        elif isinstance(piece, Either):
            others += piece.options
        else:
            others.append(option)
    if marks:
        others.insert(0, (MarkBetween(marks),))
    if word != OneWord():
        others.insert(0, (word,))
    return others[0][0] if len(others) == 1 and len(others[0]) == 1 else Either(tuple(others))
