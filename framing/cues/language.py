"""How is a cue written, and how is it told in which surroundings it counts? (Those lines are read in ``pieces.py``.)

A cue is a line that reads like the phrase it finds:

====================  =====================================================================
``fine line``         these words, whatever their case, apostrophes, or hyphens between them
``walk~``             any inflection: walk, walks, walked, walking (irregular forms too)
``pragmati*``         any word that begins so
``(tread|walk~)``     one of these; an alternative may hold several words
``(very)?``           may be missing
``..``                up to three words between; ``..5`` up to five
``<rivals>``          a slot of one to eight words, kept with the match under its name
``^worse``            only where a clause begins
====================  =====================================================================

A cue never crosses a paragraph. It begins with a word, a prefix or an alternative; a slot before that is
filled, where the clause has something to fill it with, from the words in front of the match. A slot at the
end runs to the end of its clause. Each cue is looked up by its rarest words, once for each distinct word
of a text, so that a thousand cues cost little more than ten.

In the lexicons of rules (``hedges.toml`` and its kin) the lines of ``where`` tell by the words around a cue
whether it counts. They are read in order: the first that fits decides, "no:" in front says that the cue does
not count, and if none fits the opposite of the last line holds. The signs above hold, but for slots and ``^``;
and these, of which all but gaps, marks and the full stop stand for one word:

====================  =====================================================================
``[]``                the cue, in the surroundings that the line tells; ``no: the []``
``[claim|claims]``    the cue, where it is one of these
``{determiner}``      any word of a class in ``word_classes.toml``, or any mark named there
``*ed``               any word that ends so
``19##``              ``#`` is a digit
``_``                 any word
``!the``              any word but this
``{finite}&!was``     a word of which both hold
``Aa``  ``aa``        a word with a capital, or without; ``AA`` one of nothing but capitals
``Aa+``               one such word or several
``..2``  ``.2``       up to two words of the sentence between, or up to two of the clause
``.``                 no word: here the sentence begins or ends
``,``                 a mark between two words, any of , : " - $ …; ``!,`` no such mark
====================  =====================================================================

No line sees beyond its sentence; a comma, a dash or a bracket ends a clause.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import prod
from typing import NamedTuple

from .inflection import inflections
from .word_classes import rarity, words_of_class

# Between two words of a cue: space, hyphen, comma, brackets, quotation marks; never the end of a sentence.
BETWEEN = r"""(?:[\s\-–—,"“”‘’'()$€£%/]{1,4})"""
_WITHIN_CLAUSE = r"""(?:[\s\-"“”‘’'$€£%/]{1,3})"""
# "U.S." and "Mr." keep their full stops; any other ends the sentence and with it the cue. Atomic, so that "1,1,1,1" has one reading.
_ONE_WORD = rf"(?>(?:[^\W\d_]\.){{2,}}|(?:{'|'.join(sorted(words_of_class('title')))})\.|\w+(?:['.,]\w+)*)"
_TOKEN = re.compile(
    r"\s*(?:(?P<gap>\.\.\d*)|(?P<slot><[a-z_ ]+>)|(?P<words>\([\w']+[~*]?(?:\|[\w']+[~*]?)*\)\??)"
    r"|(?P<open>\()|(?P<close>\)\??)|(?P<bar>\|)|(?P<clause>\^)"
    r"|(?P<word>[\w'](?:[\w'\-,%$&]|\.(?!\.))*[~*]?(?!\w)))"
)
CLAUSE = "^"
PREFIX_MIN = 3
GAP_WORDS = 3
_GAP_MAX = 12
SLOT_WORDS = 8
# Cues come from strangers too: these bounds keep one from hanging the matcher or filling the memory.
_MOST_READINGS = 500  # ways in which gaps, slots and what may be missing can share out the words of a text
LONGEST_CUE = 100_000  # characters, lists of words written out
_LONGEST_PATTERN = 300_000  # characters of the regular expression
_DEEPEST = 12  # brackets within brackets

_HINTS = {
    sign: hint
    for signs, hint in (
        ("?", "what may be missing stands in brackets, as in “(very)? fine line”"),
        ("[]", "square brackets mark the expected span in an example; in a cue alternatives stand in ( | )"),
        ("/", "alternatives stand in brackets, as in “(tread|walk~) a fine line”"),
        ('"“”', "leave the quotation marks out: a cue is found inside them and outside"),
        ("…", "write two full stops, as in “walk~ .. tightrope”"),
        ("*", "* ends a beginning of at least three letters, as in “pragmati*”"),
        ("~", "~ stands behind a word in its base form, and behind each of several, as in “(walk~|tread~) a tightrope”"),
        ("<>", "a slot is a name in small letters, as in “between <these> and <those>”"),
        (".", "leave the full stop out, or write two for a gap of up to three words"),
    )
    for sign in signs
}


_BRACKETED = re.compile(r"\([^()]*\)\??|<[^<>]*>")
_PLAIN = re.compile(r"(?<!\S)[A-Za-z]{3,}(?!\S)")
_LISTED = re.compile(r"(?<!\S)\(([^()]+)\)(?!\S)")
_NESTED = re.compile(r"\([^()]*\(")


class CueError(ValueError):
    """A cue that cannot be read: says where and what to write instead."""


class _Node(NamedTuple):
    """One piece of a cue: its regular expression, and the words by which it can be looked up."""

    pattern: str
    firsts: frozenset[str] = frozenset()  # words it can begin with, a prefix ending in "*"; none for a gap or a slot
    anchors: frozenset[str] = frozenset()  # words of which one must stand in a text that holds it
    needs: tuple[frozenset[str], ...] = ()  # for each of its parts that has any, its anchors
    before: int = 0  # most words in front of an anchor
    width: int = 1  # most words in all
    optional: bool = False
    gap: bool = False
    readings: int = 1  # most ways in which it can be read at one place


@lru_cache(maxsize=8192)
def _literal(word: str) -> _Node:
    folded = word.lower().replace("’", "'")
    if folded.endswith("*"):
        stem = folded[:-1]
        if len(stem) < PREFIX_MIN:
            raise CueError(f"“{word}” is too short a beginning: write at least {PREFIX_MIN} letters before *")
        words = frozenset({folded})
        return _Node(re.escape(stem) + r"\w*", words, words)
    if folded.endswith("~"):
        words = inflections(folded[:-1])
        return _Node("(?:" + "|".join(map(re.escape, sorted(sorted(words), key=len, reverse=True))) + ")", words, words)
    if "-" not in folded:
        words = frozenset({folded})
        return _Node(re.escape(folded), words, words)
    parts = [part for part in folded.split("-") if part]
    anchor = max(parts, key=lambda part: rarity(frozenset({part})))
    pattern = BETWEEN.join(re.escape(part) for part in parts)
    return _Node(pattern, frozenset({parts[0]}), frozenset({anchor}), before=parts.index(anchor), width=len(parts))


@lru_cache(maxsize=8192)
def _words(listed: str) -> _Node:
    """One of several single words: most alternatives are no more, and many cues share them."""
    either, optional = listed.lower().strip("()?"), listed.endswith("?")
    if "~" in either or "*" in either:
        return _any_of([_literal(word) for word in either.split("|")], optional=optional)
    words = frozenset(either.split("|"))
    return _Node(f"(?:{'|'.join(dict.fromkeys(either.split('|')))})", words, words, optional=optional)


def _any_of(options: Sequence[_Node], *, optional: bool) -> _Node:
    options = list({option.pattern: option for option in options}.values())
    firsts = [option.firsts for option in options]
    anchors = [option.anchors for option in options]
    if all(option.width == 1 and len(option.needs) < 2 for option in options):
        # Of single words one fits, or several fit the same word: which of them is settled once.
        patterns = sorted((option.pattern for option in options), key=lambda pattern: (pattern.endswith("*"), -len(pattern)))
        pattern, readings = rf"(?>(?:{'|'.join(patterns)})(?!\w))", 1
    else:
        pattern, readings = f"(?:{'|'.join(option.pattern for option in options)})", _readings_of(options)
    return _Node(
        pattern,
        frozenset().union(*firsts) if all(firsts) else frozenset(),
        frozenset().union(*anchors) if all(anchors) else frozenset(),
        before=max(option.before for option in options),
        width=max(option.width for option in options),
        optional=optional,
        readings=readings,
    )


def _readings_of(options: Sequence[_Node]) -> int:
    """Ways in which one of several alternatives can be read: those that begin with different words exclude each other."""
    by_first: Counter[str] = Counter()
    anywhere = 0
    for option in options:
        if option.firsts and not any(first.endswith("*") for first in option.firsts):
            by_first.update(dict.fromkeys(option.firsts, option.readings))
        else:
            anywhere += option.readings
    return anywhere + max(by_first.values(), default=0)


def _slot(name: str) -> str:
    return f"(?P<{name}>{_ONE_WORD}(?:{BETWEEN}{_ONE_WORD}){{0,{SLOT_WORDS - 1}}}?)"


def _last_slot(name: str) -> str:
    """A slot with nothing behind it takes all of its clause, eight words at most."""
    word = f"(?!(?:{'|'.join(sorted(words_of_class('opening-a-clause')))})\\b){_ONE_WORD}"
    return f"(?P<{name}>{_ONE_WORD}(?:{_WITHIN_CLAUSE}{word}){{0,{SLOT_WORDS - 1}}})"


class _Parser:
    """Reads one cue from left to right."""

    def __init__(self, cue: str) -> None:
        self.cue = cue
        self.tokens: list[tuple[str, str, int]] = []
        at = 0
        while at < len(cue.rstrip()):
            token = _TOKEN.match(cue, at)
            if not token:
                raise CueError(self._unreadable(at))
            kind = token.lastgroup or ""
            self.tokens.append((kind, token.group(kind), token.start(kind)))
            at = token.end()
        self.at = self.depth = 0
        self.slots: list[str] = []

    def _unreadable(self, at: int) -> str:
        rest = self.cue[at:].lstrip()
        broken = re.match(r"[\w'\-,.]*[~*](?=\w)", rest)
        if broken:
            return f"“{broken.group()}” in “{self.cue}” goes on after its last sign: ~ and * end a word"
        hint = _HINTS.get(rest[:1], "a cue holds words, ~ * ( | ) ? .. and <slot>")
        return f"“{rest[:1]}” at character {len(self.cue) - len(rest) + 1} of “{self.cue}” means nothing there: {hint}"

    def whole(self) -> tuple[_Node, str]:
        """The cue, and what stands in front of it: the name of a slot, "^" or ""."""
        lead = ""
        if len(self.tokens) > 1 and self.tokens[0][0] in ("slot", "clause"):
            kind, text, _ = self.tokens[0]
            lead = self._slot_name(text) if kind == "slot" else text
            self.at = 1
        node = self.sequence(inside=False)
        if not node.anchors or rarity(node.anchors) < 0:
            raise CueError(f"“{self.cue}” has no word that can be looked up: write at least one")
        return node, lead

    def _slot_name(self, text: str) -> str:
        name = re.sub(r"\W+", "_", text[1:-1].strip())
        if not name or name in self.slots:
            raise CueError(f"the slot {text} stands twice in “{self.cue}”, or has no name: give each slot a name of its own")
        self.slots.append(name)
        return name

    def sequence(self, *, inside: bool) -> _Node:
        """Nodes up to the end, or up to ``|`` or ``)`` inside brackets, joined into one."""
        nodes: list[_Node] = []
        while self.at < len(self.tokens):
            kind, text, start = self.tokens[self.at]
            if kind in ("bar", "close") and inside:
                break
            self.at += 1
            if kind == "word":
                nodes.append(_literal(text))
            elif kind == "words":
                nodes.append(_words(text))
            elif kind == "gap":
                nodes.append(_Node("", width=(most := self._gap_words(text)), optional=True, gap=True, readings=most + 1))
            elif kind == "slot":
                name = self._slot_name(text)
                last = self._ends_here()
                nodes.append(_Node(_last_slot(name) if last else _slot(name), width=SLOT_WORDS, readings=1 if last else SLOT_WORDS))
            elif kind == "open":
                nodes.append(self.alternatives(start))
            elif kind == "clause":
                raise CueError(f"“^” at character {start + 1} of “{self.cue}” stands inside it: write it in front, where a clause begins")
            else:
                raise CueError(f"“{text}” at character {start + 1} of “{self.cue}” closes or parts nothing: alternatives stand in ( | )")
        if not nodes:
            raise CueError(f"“{self.cue}” has an empty part: write at least one word there")
        if nodes[-1].gap:
            raise CueError(f"“{self.cue}”, or an alternative in it, ends with a gap: leave the .. at its end out")
        return self.join(nodes)

    def _ends_here(self) -> bool:
        """Whether nothing of the cue but closing brackets and other alternatives stands behind the place reached."""
        depth = 0
        for kind, _, _ in self.tokens[self.at :]:
            if kind == "bar" and depth == 0:
                depth = 1  # the other alternatives up to their closing bracket
            elif depth:
                depth += (kind == "open") - (kind == "close")
            elif kind != "close":
                return False
        return True

    def _gap_words(self, text: str) -> int:
        words = int(text[2:] or GAP_WORDS)
        if not 1 <= words <= _GAP_MAX:
            raise CueError(f"the gap “{text}” in “{self.cue}” is no length for a phrase: write ..1 to ..{_GAP_MAX}")
        return words

    def join(self, nodes: list[_Node]) -> _Node:
        """Nodes in a row as one: each brings the separator before it, the optional ones at the start that behind."""
        if len(nodes) == 1 and not nodes[0].optional:
            return nodes[0]
        first = next((i for i, node in enumerate(nodes) if not node.optional), None)
        if first is None:
            raise CueError(f"every word of a part of “{self.cue}” may be missing: leave at least one without ?")
        begins = [node.firsts for node in nodes[: first + 1]]
        if not all(begins):
            begins = []
        pattern = "".join(f"(?:{node.pattern}{BETWEEN})?" for node in nodes[:first]) + nodes[first].pattern
        for node in nodes[first + 1 :]:
            if node.gap:
                pattern += f"(?:{BETWEEN}{_ONE_WORD}){{0,{node.width}}}?"
            else:
                pattern += f"(?:{BETWEEN}{node.pattern})?" if node.optional else BETWEEN + node.pattern
        rarest = max((i for i, node in enumerate(nodes) if not node.optional), key=lambda i: rarity(nodes[i].anchors))
        before = sum(node.width for node in nodes[:rarest]) + nodes[rarest].before
        needs = tuple(node.anchors for node in nodes if node.anchors and not node.optional)
        readings = prod(node.readings + (node.optional and not node.gap) for node in nodes)
        if readings > _MOST_READINGS or len(pattern) > _LONGEST_PATTERN:
            raise CueError(f"“{self.cue}” can be read in too many ways: shorten its gaps, let fewer words be missing, or make it two cues")
        width = sum(node.width for node in nodes)
        return _Node(pattern, frozenset().union(*begins), nodes[rarest].anchors, needs, before, width, readings=readings)

    def alternatives(self, start: int) -> _Node:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise CueError(f"“{self.cue}” has more than {_DEEPEST} brackets within brackets: write it as several cues")
        options = [self.sequence(inside=True)]
        while self.at < len(self.tokens) and self.tokens[self.at][0] == "bar":
            self.at += 1
            options.append(self.sequence(inside=True))
        if self.at >= len(self.tokens):
            raise CueError(f"the ( at character {start + 1} of “{self.cue}” is never closed: write ) behind the last alternative")
        closing = self.tokens[self.at][1]
        self.at += 1
        self.depth -= 1
        return _any_of(options, optional=closing.endswith("?"))


@dataclass(frozen=True)
class CompiledCue:
    """A cue as a regular expression over folded text, and the words by which it is looked up.

    ``firsts`` are the words with which it can begin, ``anchors`` words of which a text that holds it has at
    least one, no more than ``before`` words behind its beginning, ``needs`` such words for each of its parts;
    ``lead`` is what stands in front of it: the name of a slot, "^" or ""; ``single`` tells that it is one whole
    word, whichever of ``firsts``.
    """

    cue: str
    expression: str
    firsts: frozenset[str]
    anchors: frozenset[str]
    needs: tuple[frozenset[str], ...]
    before: int
    lead: str = ""
    single: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when it is first asked for: most cues of a large lexicon are never needed."""
        return re.compile(self.expression)

    @property
    def is_compiled(self) -> bool:
        """Whether its pattern has been asked for."""
        return "pattern" in self.__dict__

    def may_stand_in(self, folded: str) -> bool:
        """Whether a folded text holds something of each part: less work than compiling a pattern that then finds nothing."""
        return all(any(word.rstrip("*") in folded for word in words) for words in self.needs)

    @cached_property
    def prefixes(self) -> tuple[str, ...]:
        """The beginnings of words with which it can begin."""
        return tuple(first[:-1] for first in self.firsts if first.endswith("*"))


def compile_cue(cue: str) -> CompiledCue:
    """Read one cue.

    Raises:
        CueError: the cue is empty, not text, badly bracketed, or begins with a gap.
    """
    if not isinstance(cue, str) or not cue.strip():
        raise CueError(f"a cue is a line of words, not {cue!r}")
    if len(cue) > LONGEST_CUE:
        raise CueError(f"“{cue[:40]}…” has {len(cue):,} characters with its lists of words written out: {LONGEST_CUE:,} at most")
    return _compiled(cue)


def words_shown(cue: str) -> tuple[str, ...]:
    """Words of which one stands in every text with a cue, as far as its line shows before it is read; none where it shows none."""
    bare = inner = cue
    while (bare := _BRACKETED.sub(" ", inner)) != inner:
        inner = bare
    if plain := _longest(bare):
        return (plain,)
    lists = [] if _NESTED.search(cue) else [[_longest(option) for option in listed.split("|")] for listed in _LISTED.findall(cue)]
    return tuple(max(filter(all, lists), key=lambda words: min(map(len, words)), default=()))


def _longest(words: str) -> str:
    return max(_PLAIN.findall(words), key=len, default="").lower()


@lru_cache(maxsize=8192)
def _compiled(cue: str) -> CompiledCue:
    node, lead = _Parser(cue).whole()
    if not node.firsts:
        raise CueError(f"“{cue}” begins with a gap, or an alternative of its beginning with a slot: begin it with a word")
    single = node.width == 1 and not lead and not any(word.endswith("*") for word in node.firsts)
    return CompiledCue(cue, node.pattern + r"(?!\w)", node.firsts, node.anchors, node.needs or (node.anchors,), node.before, lead, single)
