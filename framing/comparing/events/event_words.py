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


class WordVectors(NamedTuple):
    """Articles as tf-idf vectors of length 1, and of these what names bring, in English."""

    whole: csr_array
    of_names: csr_array


def tfidf_vectors(articles: Sequence[EventWords]) -> WordVectors:
    """The articles as vectors, names weighing more."""
    from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer  # a second, of which labelled events need nothing
    from sklearn.preprocessing import normalize

    words = [article.words for article in articles]
    if not any(words):
        return WordVectors(*(csr_array((len(articles), 1)) for _ in range(2)))
    counter = CountVectorizer(analyzer=lambda found: [word for word, _ in found], dtype=np.float64)
    counts = counter.fit_transform(words)
    uses = Counter(word for found in words for word, _ in found)
    capitals = Counter(word for found in words for word, capital in found if capital)
    is_name = np.array([capitals[word] >= _NAMED * uses[word] for word in counter.get_feature_names_out()])
    weighed = TfidfTransformer(sublinear_tf=True, norm=None).fit_transform(counts).multiply(np.where(is_name, _NAME_WEIGHT, 1.0))
    whole = csr_array(normalize(weighed))
    are_told = np.array([article.language in ("", "en") for article in articles])  # elsewhere a capital tells less, or there is none
    return WordVectors(whole, csr_array(whole.multiply(is_name).multiply(are_told[:, None])))
