"""How is a cue read, from left to right, into a regular expression and the words by which it is looked up?

How it is written stands in ``cue_language.py``.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from math import prod
from typing import NamedTuple

from framing.lexicons import any_of

from .inflection import inflections
from .word_classes import rarity, words_of_class

# Between two words of a cue: space, hyphen, dash, comma, brackets, quotation marks, sums; never the end of a sentence.
# Written for ``Document.narrow``, in which "–—“”€" stand as these codes; as the characters themselves, and without a group, for every
# cue has several of it, and a quarter of the time to compile one goes into them.
BETWEEN = "[\\s\"$%'-),/\x80\x93\x94\x96\x97£-]{1,4}"
_WITHIN_CLAUSE = "[\\s\"$%'/\x80\x93\x94£-]{1,3}"
# "U.S." and "Mr." keep their full stops; any other ends the sentence and with it the cue. Atomic, so that "1,1,1,1" has one reading.
_ONE_WORD = rf"(?>(?:[^\W\d_]\.){{2,}}|{any_of(words_of_class('title'))}\.|\w+(?:'\w+|[.,](?<=\d.)\d\w*)*)"
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


class CueError(ValueError):
    """A cue that cannot be read: says where and what to write instead."""


class Node(NamedTuple):
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
def _literal(word: str) -> Node:
    """A word as written: a beginning ("pragmati*"), all inflections ("walk~"), a compound by its rarest part, or itself."""
    folded = word.lower().replace("’", "'")
    if folded.endswith("*"):
        stem = folded[:-1]
        if len(stem) < PREFIX_MIN:
            raise CueError(f"“{word}” is too short a beginning: write at least {PREFIX_MIN} letters before *")
        words = frozenset({folded})
        return Node(re.escape(stem) + r"\w*", words, words)
    if folded.endswith("~"):
        words = inflections(folded[:-1])
        return Node(any_of(words), words, words)
    if "-" not in folded:
        words = frozenset({folded})
        return Node(re.escape(folded), words, words)
    parts = [part for part in folded.split("-") if part]
    anchor = max(parts, key=lambda part: rarity(frozenset({part})))
    pattern = BETWEEN.join(re.escape(part) for part in parts)
    return Node(pattern, frozenset({parts[0]}), frozenset({anchor}), before=parts.index(anchor), width=len(parts))


@lru_cache(maxsize=8192)
def _single_words(listed: str) -> Node:
    """One of several single words: most alternatives are no more, and many cues share them."""
    either, optional = listed.lower().strip("()?"), listed.endswith("?")
    if "~" in either or "*" in either:
        return _alternation([_literal(word) for word in either.split("|")], optional=optional)
    words = frozenset(either.split("|"))
    return Node(f"(?:{'|'.join(dict.fromkeys(either.split('|')))})", words, words, optional=optional)


def _alternation(options: Sequence[Node], *, optional: bool) -> Node:
    """Alternatives as one node. It is looked for by the anchors of all; where one has none, by none."""
    options = list({option.pattern: option for option in options}.values())
    firsts = [option.firsts for option in options]
    anchors = [option.anchors for option in options]
    if all(option.width == 1 and len(option.needs) < 2 for option in options):
        # Of single words one fits, or several fit the same word: which of them is settled once.
        patterns = sorted((option.pattern for option in options), key=lambda pattern: (pattern.endswith("*"), -len(pattern)))
        pattern, readings = rf"(?>(?:{'|'.join(patterns)})(?!\w))", 1
    else:
        pattern, readings = f"(?:{'|'.join(option.pattern for option in options)})", _readings_of(options)
    return Node(
        pattern,
        frozenset().union(*firsts) if all(firsts) else frozenset(),
        frozenset().union(*anchors) if all(anchors) else frozenset(),
        before=max(option.before for option in options),
        width=max(option.width for option in options),
        optional=optional,
        readings=readings,
    )


def _readings_of(options: Sequence[Node]) -> int:
    """Ways in which one of several alternatives can be read: those that begin with different words exclude each other."""
    by_first: dict[str, int] = {}
    anywhere = 0
    for option in options:
        if option.firsts and not any(first.endswith("*") for first in option.firsts):
            by_first |= {first: by_first.get(first, 0) + option.readings for first in option.firsts}
        else:
            anywhere += option.readings
    return anywhere + max(by_first.values(), default=0)


def _slot(name: str) -> str:
    return f"(?P<{name}>{_ONE_WORD}(?:{BETWEEN}{_ONE_WORD}){{0,{SLOT_WORDS - 1}}}?)"


def _last_slot(name: str) -> str:
    """A slot with nothing behind it takes all of its clause, eight words at most."""
    word = f"(?!{any_of(words_of_class('opening-a-clause'))}\\b){_ONE_WORD}"
    return f"(?P<{name}>{_ONE_WORD}(?:{_WITHIN_CLAUSE}{word}){{0,{SLOT_WORDS - 1}}})"


class CueParser:
    """Reads one cue from left to right."""

    def __init__(self, cue: str) -> None:
        self.cue = cue
        self.tokens: list[tuple[str, str, int]] = []
        at, end = 0, len(cue.rstrip())
        while at < end:
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

    def whole(self) -> tuple[Node, str]:
        """The cue, and what stands in front of it: the name of a slot, "^" or ""."""
        lead = ""
        if len(self.tokens) > 1 and self.tokens[0][0] in ("slot", "clause"):
            kind, text, _ = self.tokens[0]
            lead = self._slot_name(text) if kind == "slot" else text
            self.at = 1
        node = self._sequence(inside=False)
        if not node.anchors or rarity(node.anchors) < 0:
            raise CueError(f"“{self.cue}” has no word that can be looked up: write at least one")
        return node, lead

    def _slot_name(self, text: str) -> str:
        name = re.sub(r"\W+", "_", text[1:-1].strip())
        if not name or name in self.slots:
            raise CueError(f"the slot {text} stands twice in “{self.cue}”, or has no name: give each slot a name of its own")
        self.slots.append(name)
        return name

    def _sequence(self, *, inside: bool) -> Node:
        """Nodes up to the end, or up to ``|`` or ``)`` inside brackets, joined into one."""
        nodes: list[Node] = []
        while self.at < len(self.tokens):
            kind, text, start = self.tokens[self.at]
            if kind in ("bar", "close") and inside:
                break
            self.at += 1
            if kind == "word":
                nodes.append(_literal(text))
            elif kind == "words":
                nodes.append(_single_words(text))
            elif kind == "gap":
                nodes.append(Node("", width=(most := self._gap_words(text)), optional=True, gap=True, readings=most + 1))
            elif kind == "slot":
                name = self._slot_name(text)
                last = self._ends_here()
                nodes.append(Node(_last_slot(name) if last else _slot(name), width=SLOT_WORDS, readings=1 if last else SLOT_WORDS))
            elif kind == "open":
                nodes.append(self._alternatives(start))
            elif kind == "clause":
                raise CueError(f"“^” at character {start + 1} of “{self.cue}” stands inside it: write it in front, where a clause begins")
            else:
                raise CueError(f"“{text}” at character {start + 1} of “{self.cue}” closes or parts nothing: alternatives stand in ( | )")
        if not nodes:
            raise CueError(f"“{self.cue}” has an empty part: write at least one word there")
        if nodes[-1].gap:
            raise CueError(f"“{self.cue}”, or an alternative in it, ends with a gap: leave the .. at its end out")
        return self._join(nodes)

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

    def _join(self, nodes: list[Node]) -> Node:
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
        return Node(pattern, frozenset().union(*begins), nodes[rarest].anchors, needs, before, width, readings=readings)

    def _alternatives(self, start: int) -> Node:
        """What stands in ( | ), after its opening bracket; with ? behind it may be missing."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise CueError(f"“{self.cue}” has more than {_DEEPEST} brackets within brackets: write it as several cues")
        options = [self._sequence(inside=True)]
        while self.at < len(self.tokens) and self.tokens[self.at][0] == "bar":
            self.at += 1
            options.append(self._sequence(inside=True))
        if self.at >= len(self.tokens):
            raise CueError(f"the ( at character {start + 1} of “{self.cue}” is never closed: write ) after the last alternative")
        closing = self.tokens[self.at][1]
        self.at += 1
        self.depth -= 1
        return _alternation(options, optional=closing.endswith("?"))
