"""Which sentences does one article retell of another in other words, and in the same order?"""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from framing.article.article import Article
from framing.attribution.pipeline import attribution_of
from framing.attribution.quotes.kinds import SPEECH
from framing.comparing.events.event_words import STOP_WORDS
from framing.text.document import Document, Sentence
from framing.text.spans import Bounded, Pair, merge, overlap
from framing.text.stems import stem_of

ALIKE = 0.5
"""Cosine of the words of two sentences from which the one may be the other retold."""

_LEAST_SHARED = 5  # stems that neither are names nor stand in most sentences
_QUOTED = 0.5
_SHORT = 2  # letters up to which a word tells nothing


class Outline(NamedTuple):
    """The sentences of an article's story that are its own, and the stems of each with their weights."""

    sentences: list[Sentence]
    stems: list[dict[str, float]]


def outlines(articles: Sequence[Article]) -> list[Outline]:
    """The outline of each article of an event; stems that many sentences have weigh less."""
    cut = [_own_sentences(article) for article in articles]
    stems = [
        [sentence_stems(article.documents[0], sentence) for sentence in sentences] for article, sentences in zip(articles, cut, strict=True)
    ]
    counts = Counter(stem for article in stems for sentence in article for stem in sentence)
    total = sum(len(article) for article in stems)
    weighed = [[{stem: math.log(1 + total / counts[stem]) for stem in sentence} for sentence in article] for article in stems]
    return [Outline(*pair) for pair in zip(cut, weighed, strict=True)]


def retold(first: Outline, second: Outline, beside: Iterable[Pair] = ()) -> list[tuple[Sentence, Sentence]]:
    """The longest row of sentences that both tell in one order; those in ``beside``, places of the first, are left out."""
    holding: dict[str, list[int]] = defaultdict(list)
    for at, stems in enumerate(second.stems):
        for stem in stems:
            holding[stem].append(at)
    covered = list(beside)
    pairs: list[tuple[int, int]] = []
    for at, stems in enumerate(first.stems):
        place = (first.sentences[at].start, first.sentences[at].end)
        if any(overlap(place, one) for one in covered):
            continue
        shared_stems = Counter(other for stem in stems for other in holding.get(stem, ()))
        options = [(_cosine(stems, second.stems[other]), other) for other, shared in shared_stems.items() if shared >= _LEAST_SHARED]
        if options and max(options)[0] >= ALIKE:
            pairs.append((at, max(options)[1]))
    return [(first.sentences[i], second.sentences[j]) for i, j in in_order(pairs)]


def in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs (in the order of their firsts) in which the seconds rise."""
    ends: list[int] = []  # the least second with which a row of each length can end
    rows: list[list[tuple[int, int]]] = []
    for pair in pairs:
        at = bisect_left(ends, pair[1])
        row = [*(rows[at - 1] if at else []), pair]
        if at == len(ends):
            ends.append(pair[1])
            rows.append(row)
        else:
            ends[at], rows[at] = pair[1], row
    return rows[-1] if rows else []


def _own_sentences(article: Article) -> list[Sentence]:
    """Sentences of the text's story that are not mostly somebody's quote: what two reporters heard alike is no retelling."""
    document = article.documents[0]
    speech = merge(piece for quote in attribution_of(document).quotes if quote.kind in SPEECH for piece in quote.pieces)
    return [
        sentence
        for sentence in document.story_sentences
        if sum(overlap(sentence, piece) for piece in speech) < _QUOTED * (sentence.end - sentence.start)
    ]


def sentence_stems(document: Document, sentence: Bounded) -> set[str]:
    """The stems of a sentence that are neither small words nor names."""
    words, text = document.words, document.text
    first = bisect_left(words.starts, sentence.start)
    inside = words[first : bisect_left(words.starts, sentence.end)]
    return stems_of(word.folded for at, word in enumerate(inside) if at == 0 or not text[word.start].isupper())


def stems_of(words: Iterable[str]) -> set[str]:
    """The stems of words in small letters; small words have none."""
    return {stem_of(word) for word in words if word not in STOP_WORDS and len(word) > _SHORT}


def _cosine(stems: dict[str, float], others: dict[str, float]) -> float:
    shared = sum(weight * others[stem] for stem, weight in stems.items() if stem in others)
    length = math.sqrt(sum(weight**2 for weight in stems.values()) * sum(weight**2 for weight in others.values()))
    return shared / length if length else 0.0
