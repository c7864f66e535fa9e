"""Which sentence of a new copy of a text is which of the old one: kept, moved, changed, cut or added?"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from framing.text.document import Document, Sentence

_LIKE = 0.5  # share of words in common from which two sentences are one, changed
_LARGEST = 40_000  # pairs of sentences of one stretch that are compared word by word
_LEAST_MOVED = 4  # words: a shorter sentence may stand anywhere
_WORD = re.compile(r"\w+(?:['’.,]\w+)*")


class Aligned(NamedTuple):
    """A sentence of the old copy and of the new one; None where it has none. ``moved``: the same, elsewhere."""

    old: Sentence | None
    new: Sentence | None
    moved: bool = False


def align_sentences(old: Document, new: Document, regions: frozenset[str]) -> list[Aligned]:
    """What changed, in the order of the new copy; what was kept in its place is left out."""
    ours, theirs = (sentences_of(document, regions) for document in (old, new))
    words, others = ([plain_words(document.text[s.start : s.end]) for s in found] for document, found in ((old, ours), (new, theirs)))
    loose: list[Aligned] = []
    start, tail = _ends_alike(words, others)
    middle = slice(start, len(words) - tail), slice(start, len(others) - tail)
    matcher = SequenceMatcher(None, words[middle[0]], others[middle[1]], autojunk=len(words) * len(others) > 100 * _LARGEST)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            pairs = _rewritten_pairs(words[start + a : start + b], others[start + c : start + d])
            loose += [Aligned(None if i is None else ours[start + a + i], None if j is None else theirs[start + c + j]) for i, j in pairs]
    return _with_moves(old, new, loose)


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text in small letters with straight apostrophes: a mark changed is no change."""
    return tuple(_WORD.findall(text.lower().replace("’", "'")))


def sentences_of(document: Document, regions: frozenset[str]) -> list[Sentence]:
    """The sentences with a word in them, of these regions."""
    inside = (sentence for sentence in document.sentences if document.region_at(sentence.start) in regions)
    return [sentence for sentence in inside if _WORD.search(document.text, *sentence)]


def _ends_alike(words: Sequence[object], others: Sequence[object]) -> tuple[int, int]:
    """How many sentences two copies have in common at their start, and at their end."""
    least = min(len(words), len(others))
    start = next((at for at in range(least) if words[at] != others[at]), least)
    tail = next((at for at in range(least - start) if words[-1 - at] != others[-1 - at]), least - start)
    return start, tail


def _rewritten_pairs(words: Sequence[tuple[str, ...]], others: Sequence[tuple[str, ...]]) -> Iterator[tuple[int | None, int | None]]:
    """The sentences of a stretch that was rewritten, each with the one that it became, or with None."""
    if len(words) * len(others) > _LARGEST:
        yield from ((i, None) for i in range(len(words)))
        yield from ((None, j) for j in range(len(others)))
        return
    having: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for j, other in enumerate(others):
        for word, times in Counter(other).items():
            having[word].append((j, times))
    options = []
    for i, one in enumerate(words):
        common: Counter[int] = Counter()  # words in whatever order: likeness is no more
        for word, times in Counter(one).items():
            for j, times_there in having[word]:
                common[j] += min(times, times_there)
        options += [(likeness(one, others[j]), -i, -j) for j, n in common.items() if _share(len(one), len(others[j]), n) >= _LIKE]
    partner: dict[int, int] = {}
    for like, i, j in sorted(options, reverse=True):
        if like >= _LIKE and -i not in partner and -j not in partner.values():
            partner[-i] = -j
    became = {j: i for i, j in partner.items()}
    gone = [i for i in range(len(words)) if i not in partner]
    yield from ((i, None) for i in gone)
    yield from ((became.get(j), j) for j in range(len(others)))


def likeness(words: Sequence[str], others: Sequence[str]) -> float:
    """How much two sentences have in common, as a share of the words of both."""
    if not words or not others:
        return 0.0
    blocks = SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks()
    return _share(len(words), len(others), sum(block.size for block in blocks))


def _share(ours: int, theirs: int, alike: int) -> float:
    """So many words in common as a share of the words of two sentences."""
    # "Ruiz said on Friday" added to a sentence, or half of it cut, leaves the shorter one whole.
    shorter = min(ours, theirs)
    return max(2.0 * alike / (ours + theirs), 0.75 * alike / shorter if shorter > _LEAST_MOVED else 0.0)


def _with_moves(old: Document, new: Document, loose: Sequence[Aligned]) -> list[Aligned]:
    """A sentence that is cut here and added there has moved."""
    cut: dict[tuple[str, ...], list[Sentence]] = defaultdict(list)
    for one in loose:
        if one.old and not one.new:
            cut[plain_words(old.text[one.old.start : one.old.end])].append(one.old)
    moved, moved_from = [], set()
    for one in loose:
        key = plain_words(new.text[one.new.start : one.new.end]) if one.new and not one.old else ()
        if len(key) >= _LEAST_MOVED and cut.get(key):
            before = cut[key].pop(0)
            moved_from.add(before)
            moved.append(Aligned(before, one.new, moved=True))
        else:
            moved.append(one)
    return [one for one in moved if one.new or one.old not in moved_from]
