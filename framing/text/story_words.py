"""Which words of a text belong to the story?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from .document import Document
from .words import Word


def story_words(document: Document) -> Iterator[list[Word]]:
    """The words of each stretch of the story."""
    for start, end in document.story_pairs:
        yield document.words[bisect_left(document.words.starts, start) : bisect_left(document.words.starts, end)]
