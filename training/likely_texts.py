"""On which texts does a row of a lexicon most likely decide something? On those that share its rarer words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from .annotated import Item, all_strings

_STEM = 4  # letters by which the forms of a word are one
_COMMON = 400  # texts: a word that stands in more of them leads nowhere
_WORD = re.compile(r"\w+")


def text_of(item: Item) -> str:
    """All that an item holds to be read, as near as its words need it."""
    return "\n".join(_texts(item.payload))


def _texts(payload: Any) -> Iterator[str]:
    if isinstance(payload, bytes):
        yield payload.decode("utf-8", "replace")
    elif isinstance(payload, str):
        yield payload
    elif isinstance(payload, dict | list | tuple):
        for one in payload.values() if isinstance(payload, dict) else payload:
            yield from _texts(one)


def _stems(text: str) -> Iterator[str]:
    """The beginnings of words; of writing without spaces between words, each pair of signs."""
    for word in _WORD.findall(text.lower()):
        if word.isascii() or word[0] < "\u0590":
            yield word[:_STEM]
        else:
            yield from (word[i : i + 2] for i in range(max(1, len(word) - 1)))


class LikelyTexts:
    """Texts by the beginnings of the words that stand in them."""

    def __init__(self, items: list[Item]) -> None:
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        for i, item in enumerate(items):
            for stem in set(_stems(text_of(item))):
                self._by_stem[stem].append(i)

    def for_words(self, words: Any, most: int) -> list[int]:
        """The texts that share most with some strings, however deep these lie, so many at most; rarer words count for more."""
        shared: Counter[int] = Counter()
        for stem in {stem for one in all_strings(words) for stem in _stems(one)}:
            texts = self._by_stem.get(stem, [])
            if len(texts) <= _COMMON:
                for i in texts:
                    shared[i] += 1 / len(texts)  # type: ignore[assignment]
        return [i for i, _ in sorted(shared.items(), key=_most_shared_first)[:most]]


def _most_shared_first(shared: tuple[int, float]) -> tuple[float, int]:
    return -shared[1], shared[0]
