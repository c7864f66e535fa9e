"""Which stretches of words do two texts have in common, word for word or nearly? Shingles first, then local alignment."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

SHINGLE = 5
"""Words that must follow each other alike for two texts to be compared at that place."""

_GAP = 8  # words by which two runs may lie apart and still be one passage
_REACH = 25  # words at either end of a passage that are aligned beyond its last shingle
_DROP = 3.0  # how far the score of an alignment may fall before it ends
_MISS = -0.75  # a word changed, left out or put in, against 1 for a word alike


class Common(NamedTuple):
    """A passage that two texts share: first word and the one behind the last, in both, and how many words are alike."""

    start: int
    end: int
    other_start: int
    other_end: int
    alike: int


def common_passages(words: Sequence[str], others: Sequence[str], seeds: Sequence[tuple[int, int]]) -> list[Common]:
    """The passages around the places (word in the one, word in the other) where both hold the same shingle."""
    chains: list[list[Common]] = []
    for run in _runs(words, others, seeds):
        near = next((chain for chain in reversed(chains[-_GAP:]) if _follows(chain[-1], run)), None)
        if near is None:
            chains.append([run])
        else:
            near.append(run)
    return _disjoint(_extended(words, others, chain) for chain in chains)


def _runs(words: Sequence[str], others: Sequence[str], seeds: Sequence[tuple[int, int]]) -> list[Common]:
    """Runs of words alike, as long as they go, in the order of the first text."""
    reached: dict[int, int] = defaultdict(lambda: -1)  # on each diagonal
    runs = []
    for i, j in sorted(seeds):
        if i < reached[i - j]:
            continue
        end = SHINGLE
        while i + end < len(words) and j + end < len(others) and words[i + end] == others[j + end]:
            end += 1
        reached[i - j] = i + end
        runs.append(Common(i, i + end, j, j + end, end))
    return runs


def _follows(run: Common, after: Common) -> bool:
    return 0 <= after.start - run.end <= _GAP and 0 <= after.other_start - run.other_end <= _GAP


def _extended(words: Sequence[str], others: Sequence[str], chain: list[Common]) -> Common:
    """A chain of runs as one passage, with what is nearly alike before and behind it."""
    first, last = chain[0], chain[-1]
    left = _align(
        words[max(0, first.start - _REACH) : first.start][::-1], others[max(0, first.other_start - _REACH) : first.other_start][::-1]
    )
    right = _align(words[last.end : last.end + _REACH], others[last.other_end : last.other_end + _REACH])
    alike = sum(run.alike for run in chain) + left[2] + right[2]
    return Common(first.start - left[0], last.end + right[0], first.other_start - left[1], last.other_end + right[1], alike)


def _align(words: Sequence[str], others: Sequence[str]) -> tuple[int, int, int]:
    """How far an alignment from the first words on is worth following: words of the one, of the other, and how many are alike."""
    best, reach = 0.0, (0, 0, 0)
    row: list[tuple[float, int]] = [(_MISS * j, 0) for j in range(len(others) + 1)]
    for i, word in enumerate(words, 1):
        above, row = row, [(_MISS * i, 0)]
        for j, other in enumerate(others, 1):
            if word == other:
                score, alike = above[j - 1][0] + 1, above[j - 1][1] + 1
            else:
                score, alike = max((above[j - 1], above[j], row[j - 1]), key=lambda cell: cell[0])
                score += _MISS
            row.append((score, alike))
            if word == other and score > best:
                best, reach = score, (i, j, alike)
        if max(score for score, _ in row) < best - _DROP:
            break
    return reach


def _disjoint(passages: Iterable[Common]) -> list[Common]:
    """Passages of which no two take the same words of one of the texts: of two that do, that with more words alike."""
    kept: list[Common] = []
    for one in sorted(passages, key=lambda passage: -passage.alike):
        if not any(_shares(one, other) for other in kept):
            kept.append(one)
    return sorted(kept)


def _shares(one: Common, other: Common) -> bool:
    """Whether two passages take the same words of one of the texts."""
    return (one.start < other.end and other.start < one.end) or (one.other_start < other.other_end and other.other_start < one.other_end)
