"""Where does a text hold any of many cues? They are found together, in one pass over its distinct words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import compress
from typing import Any, Generic, NamedTuple, TypeVar

from framing.text.document import Document, once
from framing.text.spans import Pair

from .cue_language import CompiledCue, compile_cue
from .cue_parser import CLAUSE, PREFIX_MIN, SLOT_WORDS
from .kept_cues import NOTHING_KEPT
from .word_classes import rarity, words_of_class

P = TypeVar("P")
_Anchored = tuple[int, int, CompiledCue]
"""The number of a cue, the bits of its parts, and the cue."""

_WORTH_ASKING = 40  # ranks: words commoner than that stand in nearly every text


class Match(NamedTuple, Generic[P]):
    """Where a cue was found; ``payload`` is what the matcher was given with it."""

    start: int
    end: int
    payload: P
    slots: dict[str, Pair]


class Matcher(Generic[P]):
    """Many cues, each with a payload, found in one pass over the distinct words of a document.

    Args:
        cues: pairs of a cue and what comes back with its matches.
        kept: cues that were read before, as ``kept_cues`` gives them.

    Raises:
        CueError: a cue cannot be read.
    """

    def __init__(self, cues: Iterable[tuple[str, P]], kept: Mapping[str, tuple[Any, ...]] = NOTHING_KEPT) -> None:
        self._given = list(cues)
        self._cues = [CompiledCue(*kept[cue]) if cue in kept else compile_cue(cue) for cue, _ in self._given]
        bits: dict[frozenset[str], int] = {}  # for each part of a cue that texts may lack, a bit of its own
        by_part: dict[str, int] = {}  # for each word of a part, or beginning of words, the bits of these parts
        by_anchor: dict[str, list[_Anchored]] = {}
        for number, compiled in enumerate(self._cues):
            needed = 0
            for part in compiled.needs:
                if part != compiled.anchors and rarity(part) >= _WORTH_ASKING:
                    if part not in bits:
                        bits[part] = 1 << len(bits)
                        for word in part:
                            by_part[word] = by_part.get(word, 0) | bits[part]
                    needed |= bits[part]
            for anchor in compiled.anchors:
                by_anchor.setdefault(anchor, []).append((number, needed, compiled))
        self._asked = {word: (by_part.get(word, 0), by_anchor.get(word, [])) for word in by_part | by_anchor}
        self._prefixes: dict[str, tuple[str, ...]] = {}  # those among them that are beginnings of words, by their first letters
        for prefix in (word[:-1] for word in self._asked if word[-1] == "*"):
            start = prefix[:PREFIX_MIN]
            self._prefixes[start] = (*self._prefixes.get(start, ()), prefix)

    def find(self, document: Document) -> Iterator[Match[P]]:
        """Every match, by position; cues that overlap each other are all given."""
        words, index = document.words, document.words.places
        folded, starts = words.folded, words.starts
        bits, anchored = self._anchored(document)
        found: dict[tuple[int, int], Match[P]] = {}
        for word, cues in anchored:
            places: list[int] = []
            for number, needed, compiled in cues:
                if needed & bits != needed:
                    continue
                places = places or index[word]
                payload = self._given[number][1]
                if compiled.single:
                    for place in places:
                        found[place, number] = Match(starts[place], words.ends[place], payload, {})
                    continue
                # Of three cues that are tried two have no word there with which they could begin, and one in thirty is there.
                firsts = _beginnings(folded, compiled, places) if compiled.before else places
                if firsts and not compiled.is_compiled:
                    firsts = [first for first in firsts if not _lacks_a_part(document, compiled, first)]
                for first in firsts:
                    if (hit := compiled.pattern.match(document.narrow, starts[first])) and _counts(document, compiled, first, hit):
                        found[first, number] = Match(starts[first], hit.end(), payload, _slots(document, compiled, first, hit))
        by_place = sorted(found.items(), key=lambda item: (item[1].start, -item[1].end, item[0][1]))
        return iter([match for _, match in by_place])

    def _anchored(self, document: Document) -> tuple[int, list[tuple[str, list[_Anchored]]]]:
        """Of which parts of cues a text has a word, as bits; and its words that are anchors, with their cues."""
        asked, all_prefixes = self._asked, self._prefixes
        words, letters = document.words.places.keys(), _first_letters(document)
        bits, anchored = 0, []
        for word in asked.keys() & words:
            of_parts, cues = asked[word]
            bits |= of_parts
            if cues:
                anchored.append((word, cues))
        for word, start in compress(zip(words, letters, strict=True), map(all_prefixes.__contains__, letters)):
            prefixes = all_prefixes[start]
            for prefix in prefixes if word.startswith(prefixes) else ():
                if word.startswith(prefix):
                    of_parts, cues = asked[f"{prefix}*"]
                    bits |= of_parts
                    if cues:
                        anchored.append((word, cues))
        return bits, anchored


@once
def _first_letters(document: Document) -> list[str]:
    """With which letters the distinct words of a document begin: as many as every beginning in a cue has."""
    return [word[:PREFIX_MIN] for word in document.words.places]


def _beginnings(folded: list[str], compiled: CompiledCue, places: list[int]) -> list[int]:
    """Words at which the cue may begin if the words at ``places`` are its anchors."""
    firsts, prefixes, before = compiled.firsts, compiled.prefixes, compiled.before
    near: list[int] = []
    for place in places:
        first = place - before if place > before else 0
        if prefixes or not firsts.isdisjoint(folded[first : place + 1]):
            near += range(first, place + 1)
    if not near:
        return near
    return [i for i in near if folded[i] in firsts or (prefixes and folded[i].startswith(prefixes))]


def _counts(document: Document, compiled: CompiledCue, first: int, hit: re.Match[str]) -> bool:
    """Whether a cue whose pattern fits from the word numbered ``first`` on stands within a paragraph, and opens a clause where it must."""
    if compiled.lead == CLAUSE and not begins_clause(document, first):
        return False
    return "\n" not in hit.group() or document.paragraph_at(hit.start()) == document.paragraph_at(hit.end() - 1)


def _slots(document: Document, compiled: CompiledCue, first: int, hit: re.Match[str]) -> dict[str, Pair]:
    """What fills the slots of a cue that begins with the word numbered ``first``."""
    slots = {name: hit.span(name) for name in hit.groupdict() if hit.group(name)}
    before = words_before(document, first) if compiled.lead.isidentifier() else None
    return {compiled.lead: before, **slots} if before else slots


def _lacks_a_part(document: Document, compiled: CompiledCue, first: int) -> bool:
    """Whether the words from the one numbered ``first`` on, as many as the cue may take, hold nothing of one of its parts."""
    words = document.words
    last = min(first + compiled.width, len(words)) - 1
    return not compiled.may_stand_in(document.folded[words.starts[first] : words.ends[last]])


def begins_clause(document: Document, word: int) -> bool:
    """Whether a sentence's beginning or a mark stands in front of a word."""
    words, folded = document.words, document.folded
    gap = folded[words[word - 1].end if word else 0 : words[word].start]
    return not word or bool(gap.strip(" \"“”‘’'-")) or "\n" in gap


def words_before(document: Document, word: int) -> Pair | None:
    """The words in front of a match that name who acts: back to the clause's beginning, auxiliaries left off."""
    words, folded, clause_words = document.words, document.folded, words_of_class("opening-a-clause")
    last = word - 1
    while last >= 0 and _same_clause(folded, words[last].end, words[last + 1].start) and _is_auxiliary(words[last].folded):
        last -= 1
    if last < 0 or words[last].folded in clause_words or not _same_clause(folded, words[last].end, words[last + 1].start):
        return None
    first = last
    while first > 0 and last - first < SLOT_WORDS - 1 and _same_clause(folded, words[first - 1].end, words[first].start):
        if words[first - 1].folded in clause_words:
            break
        first -= 1
    return None if last == first and words[last].folded in words_of_class("nobody") else (words[first].start, words[last].end)


def _same_clause(folded: str, end: int, start: int) -> bool:
    return end < start and not folded[end:start].strip(" -\"“”'") and "\n" not in folded[end:start]


def _is_auxiliary(word: str) -> bool:
    return word in words_of_class("before-a-deed") or word.endswith(("ly", "n't"))
