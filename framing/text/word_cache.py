"""How is what a function computes of a word kept for the next time? A few thousand words make up most of every text."""

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
T = TypeVar("T")

_MOST = 1 << 16  # keys, some 8 MB when full: a thousand articles hold half as many words, and to begin anew costs more than to keep them
_LONGEST = 64  # characters: what is longer hardly comes again


class Remembered(dict[K, T]):
    """A dict that asks ``compute`` for what it does not hold; when it is full it begins anew."""

    def __init__(self, compute: Callable[[K], T]) -> None:
        super().__init__()
        self._compute = compute

    def __missing__(self, key: K) -> T:
        value = self._compute(key)
        if isinstance(key, str) and len(key) > _LONGEST:
            return value
        if len(self) >= _MOST:
            self.clear()
        self[key] = value
        return value
