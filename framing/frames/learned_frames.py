"""Which sentences carry a frame by learned weights, where no cue tells it, and which of their words speak for it most?"""

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, pairwise, repeat
from operator import add
from typing import NamedTuple

from framing.cues.word_classes import words_of_class
from framing.models import read_model
from framing.text.document import Document, once
from framing.text.word_memory import Remembered

_STEM = 6  # letters
_LONGEST_EVIDENCE = 12  # words
_COST = 0.3  # of a word of evidence: what adds less speaks for nothing


class LearnedHit(NamedTuple):
    """The words of a sentence that speak most for a frame, and how probable it is that the sentence carries it."""

    start: int
    end: int
    probability: float


def stem_of(word: str) -> str:
    """A word as the weights know it: by its first letters, so that "compromised" is "compromising", and numbers alike."""
    return "0" if word[0].isdigit() else word[:_STEM]


class LearnedFrame:
    """The weights of one frame: what speaks for it and against it, of words and of pairs of neighbours.

    Args:
        threshold: the least probability that counts.
        start: what all sentences start from.
        words: the weights of stems.
        pairs: for a stem the weights of those behind it.
    """

    def __init__(self, threshold: float, start: float, words: Mapping[str, float], pairs: Mapping[str, Mapping[str, float]]) -> None:
        self._start, self._words = start, words
        self._pairs = {(stem, behind): weight for stem, others in pairs.items() for behind, weight in others.items()}
        self._least = math.log(threshold / (1 - threshold)) - start

    def sentences(self, document: Document) -> Iterator[tuple[int, LearnedHit]]:
        """Where the sentences begin that are probable enough, with what was found there."""
        words = document.words
        stems, places = _stems(document), _sentence_places(document)
        before = [0.0, *map(self._pairs.get, pairwise(stems), repeat(0.0)), 0.0]  # each with the word before it
        total = list(accumulate(map(add, map(self._words.get, stems, repeat(0.0)), before), initial=0.0))
        for start, first, behind in places:
            adds = total[behind] - total[first] - before[first]
            if adds >= self._least:
                inside = [0.0, *before[first + 1 : behind], 0.0]
                of_pairs = ((one + other) / 2 for one, other in pairwise(inside))  # half to either word
                spoken = list(map(add, map(self._words.get, stems[first:behind], repeat(0.0)), of_pairs))
                begins, ends = _evidence(words.folded[first:behind], spoken)
                probability = 1 / (1 + math.exp(-self._start - adds))
                yield start, LearnedHit(words.starts[first + begins], words.ends[first + ends], probability)


@once
def _stems(document: Document) -> list[str]:
    return list(map(_KNOWN.__getitem__, document.words.folded))


@once
def _sentence_places(document: Document) -> list[tuple[int, int, int]]:
    """For each sentence where it begins, its first word, and the one behind its last."""
    at = document.words.at
    return [(start, at(start - 1) + 1, at(end - 1) + 1) for start, end in document.sentences]


def _evidence(folded: Sequence[str], spoken: Sequence[float]) -> tuple[int, int]:
    """The first and the last of the words that add most for their number, function words at their ends left out."""
    best = (-math.inf, 0, 0)
    for first in range(len(spoken)):
        adds = 0.0
        for last in range(first, min(len(spoken), first + _LONGEST_EVIDENCE)):
            adds += spoken[last] - _COST
            best = max(best, (adds, first, last))
    _, first, last = best
    small = words_of_class("joining") | words_of_class("determiner")
    while first < last and folded[last] in small:
        last -= 1
    while first < last and folded[first] in words_of_class("conjunction"):
        first += 1
    return first, last


_KNOWN = Remembered(stem_of)


@cache
def learned_frames() -> Mapping[str, LearnedFrame]:
    """The weights of each frame that has been learned (``training.frames``)."""
    return {name: LearnedFrame(**of) for name, of in read_model("frames")["frames"].items()}
