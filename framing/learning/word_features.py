"""What of a text does a classifier learn from? Words, neighbouring words and word classes, each with its place."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from framing.article.article import Article, as_article
from framing.text.document import Document
from framing.text.stems import stem_of

from .topics import find_topic_words, without_possessives

BLOCKS = {"word": 1.0, "pair": 0.2, "topic": 1.0, "topics": 0.5}
"""The kinds of features, and how much each kind weighs.

On short texts words and their classes carry nearly all; neighbouring words and neighbouring classes ("politician,
then party") add a little.
"""

_EDGE = "|"


class WordFeature(NamedTuple):
    """One feature in its place: its kind, its name, and the words that it rests on."""

    block: str
    name: str
    words: tuple[int, ...]


def find_features(document: Document) -> Iterator[WordFeature]:
    """Every feature of the story of one document; ``words`` are numbers in ``without_possessives(document).words``."""
    plain = without_possessives(document)
    stems = [(stem_of(word.folded), plain.words.at(word.start)) for stretch in plain.story_stretches() for word in stretch]
    for name, i in stems:
        yield WordFeature("word", name, (i,))
    yield from _neighbours("pair", [(name, (i,)) for name, i in stems])
    classes = [
        (found.payload, tuple(range(plain.words.at(found.start), plain.words.at(found.end - 1) + 1)))
        for found in find_topic_words(document)
        if document.in_story(found.start)
    ]
    for name, words in classes:
        yield WordFeature("topic", name, words)
    yield from _neighbours("topics", classes)


def _neighbours(block: str, row: list[tuple[str, tuple[int, ...]]]) -> Iterator[WordFeature]:
    """Each with the next; the first and the last with the edge of the text too."""
    if row:
        for (left, these), (right, those) in pairwise([(_EDGE, ()), *row, (_EDGE, ())]):
            yield WordFeature(block, f"{left} {right}", (*these, *those))


def count_features(article: Article | str) -> Counter[tuple[str, str]]:
    """How often each feature, by kind and name, stands in the story of an article."""
    return Counter((one.block, one.name) for document in as_article(article).documents for one in find_features(document))
