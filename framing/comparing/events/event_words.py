"""By which words, days and language is the event of an article told from others?"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_array

from framing.article.article import Article
from framing.article.language import language_of
from framing.lexicons import word_list

from .news_days import NewsDays, find_news_days

STOP_WORDS = word_list("comparing.stop_words")
"""Words that tell no two articles apart."""
_NAME_WEIGHT = 1.5  # of a name against another word: who and where tell an event better than what is said of it
_NAMED = 0.8  # share of the uses of a word that are capitalised, from which it is a name


CasedWord = tuple[str, bool]
"""A word, folded, and whether it is capitalised."""


class EventWords(NamedTuple):
    """What an article brings to be grouped by its event."""

    words: list[CasedWord]  # of the story; small words left out
    news: NewsDays
    language: str  # "" where it could not be told


def event_words(article: Article, known: dict[CasedWord, CasedWord]) -> EventWords:
    """The words, days and language of one article.

    Args:
        article: one of a corpus.
        known: the words that the corpus has shown so far, each of which is kept once: it is used some hundred times.
    """
    words = []
    for document in article.documents:
        text = document.text
        for stretch in document.story_stretches():
            words += [
                known.setdefault(cased, cased)
                for word in stretch
                if word.end - word.start > 1 and word.folded not in STOP_WORDS
                for cased in [(word.folded.removesuffix("'s"), text[word.start].isupper())]
            ]
    return EventWords(words, find_news_days(article), language_of(article) or "")


def tfidf_vectors(articles: Sequence[EventWords]) -> csr_array:
    """The articles as tf-idf vectors of length 1, names weighing more."""
    from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer  # a second, of which labelled events need nothing
    from sklearn.preprocessing import normalize

    words = [article.words for article in articles]
    if not any(words):
        return csr_array((len(articles), 1))
    counter = CountVectorizer(analyzer=lambda found: [word for word, _ in found], dtype=np.float64)
    counts = counter.fit_transform(words)
    uses = Counter(word for found in words for word, _ in found)
    capitals = Counter(word for found in words for word, capital in found if capital)
    weight = [_NAME_WEIGHT if capitals[word] >= _NAMED * uses[word] else 1.0 for word in counter.get_feature_names_out()]
    weighed = TfidfTransformer(sublinear_tf=True, norm=None).fit_transform(counts).multiply(np.array(weight))
    return csr_array(normalize(weighed))
