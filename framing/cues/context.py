"""Which words and marks stand around a cue, as far as its sentence reaches?"""

import sys

from framing.text.document import Document

from .word_classes import marks_named, words_of_class


class CueContext:
    """The words around a cue, counted from it: 1 is the word right behind it, -1 the one right ahead of it."""

    sentence_ends = frozenset(".!?:;\n")

    __slots__ = ("_after", "_before", "_breaks", "_clause_after", "_clause_before", "document", "end", "first", "last", "start")

    def __init__(self, document: Document, start: int, end: int) -> None:
        words = document.words
        self.document = document
        self.start = start
        self.end = end
        self.first = words.at(start)
        self.last = self.first if words.ends[self.first] >= end else words.at(end - 1)
        self._after: list[str] = []  # an empty one marks the end of the sentence
        self._before: list[str] = []
        self._clause_after = self._clause_before = sys.maxsize  # words up to the first comma, dash or bracket, once it is met
        self._breaks = marks_named("break")

    def word(self, at: int) -> str:
        """The word at a place, in small letters; empty past the bounds of the sentence."""
        words, distance = (self._after, at) if at > 0 else (self._before, -at)
        while len(words) < distance:
            if words and not words[-1]:
                return ""
            self._read_on(words, 1 if at > 0 else -1)
        return words[distance - 1]

    def _read_on(self, words: list[str], step: int) -> None:
        """Read one word more on one side."""
        place = len(words) + 1
        at = (self.last if step > 0 else self.first) + step * place
        all_words = self.document.words
        if not 0 <= at < len(all_words):
            words.append("")
            return
        left = at - 1 if step > 0 else at
        gap = all_words.between[left]
        if gap != " ":
            if not self.sentence_ends.isdisjoint(gap) and not _keeps_its_full_stop(all_words.folded[left], gap):
                words.append("")
                return
            if not self._breaks.isdisjoint(gap):
                if step > 0:
                    self._clause_after = min(self._clause_after, place - 1)
                else:
                    self._clause_before = min(self._clause_before, place - 1)
        words.append(all_words.folded[at])

    def in_clause(self, at: int) -> bool:
        """Whether a word stands at a place, and no comma, dash or bracket between it and the cue."""
        return bool(self.word(at)) and (at <= self._clause_after if at > 0 else -at <= self._clause_before)

    def written(self, at: int) -> str:
        """The word at a place in the letters of the text; empty past the bounds of the sentence."""
        return self.document.words.written[self.last + at if at > 0 else self.first + at] if self.word(at) else ""

    def marks(self, at: int) -> str:
        """What parts the word at a place, or the bound of the sentence, from its neighbour on the side of the cue."""
        words = self.document.words
        after = self.last + at - 1 if at > 0 else self.first + at
        if after < 0:
            return self.document.folded[: words.starts[0]]
        return words.between[after] if after < len(words) else ""


class CueWords:
    """The words of a cue itself, counted from its first, to be asked like its surroundings."""

    __slots__ = ("around",)

    def __init__(self, around: CueContext) -> None:
        self.around = around

    def word(self, at: int) -> str:
        """The word at a place, in small letters; empty past the end of the cue."""
        i = self.around.first + at - 1
        return self.around.document.words.folded[i] if i <= self.around.last else ""

    def in_clause(self, at: int) -> bool:
        """Whether a word stands at a place."""
        return bool(self.word(at))

    def written(self, at: int) -> str:
        """The word at a place in the letters of the text."""
        return self.around.document.words.written[self.around.first + at - 1] if self.word(at) else ""

    def marks(self, at: int) -> str:
        """What parts the word at a place from the one ahead of it."""
        return self.around.document.words.between[self.around.first + at - 2] if at > 1 and self.word(at) else ""


def _keeps_its_full_stop(word: str, gap: str) -> bool:
    return gap[0] == "." and gap.count(".") == 1 and word in words_of_class("abbreviation")
