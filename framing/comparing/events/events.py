"""Which articles report the same event?"""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy.sparse import coo_array, csr_array

from framing.article.article import Article
from framing.scoring.tables import named_articles

from .event_words import CasedWord, EventWords, event_words, tfidf_vectors
from .news_days import NewsDays, are_of_two_events

KEPT = 500
"""Articles up to which what is computed of each is kept for the next question; of more it would fill the memory."""

EVENT_COLUMNS = ("article_id", "event", "event_title", "note")

_ALIKE, _MORE = 0.12, 0.02
"""How alike articles of one event are on average: cosine, faded by the days between them. ``_MORE`` is added for each time that
the articles are ten times as many as ten: the more there are, the more are alike by chance."""
_FADE = 7.0
"""Days after which likeness counts for a third: news of one event is told within a week."""
_UNKNOWN = 3.0  # days taken to lie between two articles where a date is missing: as far apart as news of one event often is
_MOST_OVER_NAMES = 8  # times that articles may be as alike in all words as in their names
_CHUNK = 512  # articles compared with all others at a time
_NEVER = 1e9  # a distance that no average makes good


class _Pile(NamedTuple):
    """Articles with what tells them apart, side by side."""

    articles: Sequence[Article]
    vectors: csr_array
    of_names: csr_array
    days: np.ndarray
    tongue: np.ndarray
    news: Sequence[NewsDays]


def find_events(articles: Iterable[Article | str]) -> pd.DataFrame:
    """Articles grouped by the event that they report.

    Measures:
        How alike two articles are in the words of their stories and headlines (tf-idf, names weighing more), less so where they
        share hardly a name, and the more days lie between them; groups are joined as long as their articles are alike on average.
        What announces a day and what is printed on it or later are never of one event, nor a report and what looks back on its
        day from a later one.
        ``article.event`` has the last word: articles with one label stay together, those with different ones apart.
    Evidence:
        The articles themselves; ``event_title`` is the headline of the one that is most like the others.
    Misses:
        Two crimes of one kind in one town in one week may be joined, and in a corpus of many subjects articles on one running
        story; a column that takes an event as its occasion may stand alone. Without dates nothing tells this year's summit
        from last year's: a note says so.
    Source:
        Average linkage over tf-idf (Sokal and Michener 1958; Salton and Buckley 1988), faded by time as in topic detection
        and tracking (Allan 2002).

    Returns:
        DataFrame, one row an article in the order given: article_id, event (the user's label, else "event 1" and so on),
        event_title, note (what is missing or could not be told). What could not be read, or has no words, has no event.
    """
    corpus = named_articles(articles)
    words_of_rows: dict[int, EventWords] = {}
    known: dict[CasedWord, CasedWord] = {}
    for row, article in enumerate(corpus):
        if not article.error and article.story_words:
            words_of_rows[row] = event_words(article, known)
        if len(corpus) > KEPT:
            article.forget()
    read = [corpus[row] for row in words_of_rows]
    vectors = tfidf_vectors(list(words_of_rows.values()))
    groups = _group(read, list(words_of_rows.values()), *vectors)
    names = _names(read, groups)
    titles = _titles(read, vectors.whole, groups)
    found = dict(zip(words_of_rows, groups, strict=True))
    rows = [
        (
            article.article_id,
            names[found[row]] if row in found else "",
            titles[found[row]] if row in found else "",
            "; ".join(_notes(article, words_of_rows.get(row))),
        )
        for row, article in enumerate(corpus)
    ]
    return pd.DataFrame(rows, columns=list(EVENT_COLUMNS), dtype=object)


def _notes(article: Article, words: EventWords | None) -> Iterator[str]:
    if article.error:
        yield f"could not be read: {article.error}"
    elif words is None:
        yield "has no words: no event can be told"
    else:
        if article.published is None and not article.event:
            yield "has no date: its event is told from its words alone"
        if words.language not in ("", "en"):
            yield f"is in the language {words.language!r}: compared with articles in that language only"


def _group(articles: Sequence[Article], words: Sequence[EventWords], vectors: csr_array, of_names: csr_array) -> list[int]:
    """The number of each article's event, in the order of their first articles."""
    from scipy.cluster.hierarchy import fcluster, linkage  # imported where events are told: labelled ones need nothing of it
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial.distance import squareform

    count = len(articles)
    if count < 2:
        return [0] * count
    days = np.array([float(article.published.toordinal()) if article.published else np.nan for article in articles])
    tongue = np.unique([one.language for one in words], return_inverse=True)[1]
    pile = _Pile(articles, vectors, of_names, days, tongue, [one.news for one in words])
    alike = least_likeness(count)
    pairs = _alike_pairs(vectors, days, tongue, alike)
    same = _same_label(articles)
    links = coo_array((np.ones(len(pairs) + len(same)), np.array([*pairs, *same], dtype=int).reshape(-1, 2).T), shape=(count, count))
    part = connected_components(links, directed=False)[1]
    event = np.zeros(count, dtype=int)
    for number in range(part.max() + 1):
        members = np.flatnonzero(part == number)
        if len(members) > 1:
            distances = _distances(pile, members)
            joined = fcluster(linkage(squareform(distances, checks=False), "average"), 1 - alike, "distance")
            event[members] = joined + event.max()
        else:
            event[members] = event.max() + 1
    return [int(one) for one in pd.factorize(event)[0]]


def least_likeness(count: int) -> float:
    """How alike articles of one event must be on average among so many articles."""
    return _ALIKE + _MORE * max(0.0, math.log10(count / 10))


def _faded(likeness: np.ndarray, days: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Likeness faded by the days between."""
    between = np.nan_to_num(np.abs(days[:, None] - others[None, :]), nan=_UNKNOWN)
    return likeness * np.exp(-between / _FADE)


def _alike_pairs(vectors: csr_array, days: np.ndarray, tongue: np.ndarray, least: float) -> list[tuple[int, int]]:
    """Pairs of articles that are alike enough to belong to one event."""
    pairs: list[tuple[int, int]] = []
    for start in range(0, vectors.shape[0], _CHUNK):
        block = (vectors[start : start + _CHUNK] @ vectors.T).toarray()
        stop = start + block.shape[0]
        alike = (_faded(block, days[start:stop], days) >= least) & (tongue[start:stop, None] == tongue[None, :])
        rows, others = np.nonzero(alike)
        pairs += [(int(row) + start, int(other)) for row, other in zip(rows, others, strict=True) if row + start < other]
    return pairs


def _with_names_in_common(likeness: np.ndarray, of_names: csr_array) -> np.ndarray:
    """Likeness, but no more than ``_MOST_OVER_NAMES`` times that of the names alone.

    Two essays on a mother share words, and no person or place.

    Where an article has no names that are known for such, nothing can be told by them.
    """
    named = np.asarray(of_names.sum(axis=1)).ravel() > 0
    most = np.where(named[:, None] & named[None, :], _MOST_OVER_NAMES * (of_names @ of_names.T).toarray(), np.inf)
    return np.minimum(likeness, most)


def _same_label(articles: Sequence[Article]) -> list[tuple[int, int]]:
    """Each labelled article with the next one of its label."""
    last: dict[str, int] = {}
    pairs = []
    for row, article in enumerate(articles):
        if article.event in last:
            pairs.append((last[article.event], row))
        if article.event:
            last[article.event] = row
    return pairs


def _distances(pile: _Pile, members: np.ndarray) -> np.ndarray:
    """How far the members lie from each other; labels, and days that one announces and another tells of, decide first."""
    articles, news = [pile.articles[row] for row in members], [pile.news[row] for row in members]
    vectors, days, tongue = pile.vectors[members], pile.days[members], pile.tongue[members]
    likeness = _with_names_in_common((vectors @ vectors.T).toarray(), pile.of_names[members])
    apart = np.clip(1 - _faded(likeness, days, days), 0, 1)
    apart[tongue[:, None] != tongue[None, :]] = _NEVER
    for at in [at for at, one in enumerate(news) if one.announced or one.recalled]:
        for other, article in enumerate(articles):
            if are_of_two_events(articles[at], news[at], article, news[other]):
                apart[at, other] = apart[other, at] = _NEVER
    labels = np.array([article.event for article in articles], dtype=object)
    labelled = (labels != "").astype(bool)
    both = labelled[:, None] & labelled[None, :]
    apart[both] = np.where(labels[:, None] == labels[None, :], 0.0, _NEVER)[both]
    np.fill_diagonal(apart, 0.0)
    return apart


def _names(articles: Sequence[Article], groups: Sequence[int]) -> list[str]:
    """What each event is called: by the user's label where it has one, else by its number."""
    labels = {group: article.event for article, group in zip(articles, groups, strict=True) if article.event}
    return [labels.get(group) or f"event {group + 1}" for group in range(max(groups, default=-1) + 1)]


def _titles(articles: Sequence[Article], vectors: csr_array, groups: Sequence[int]) -> list[str]:
    """The headline of the article that is most like the others of its event; its first sentence where it has none."""
    titles = []
    for group in range(max(groups, default=-1) + 1):
        members = [row for row, one in enumerate(groups) if one == group]
        middle = np.asarray(vectors[members].sum(axis=0)).ravel()
        closeness = vectors[members] @ middle
        # A headline before a first sentence, the most like before the less like, and of those so like the first in the alphabet.
        rank = [(bool(_headline(articles[row])), round(float(near), 9)) for row, near in zip(members, closeness, strict=True)]
        first = {
            (articles[row].title, articles[row].text): articles[row] for row, one in zip(members, rank, strict=True) if one == max(rank)
        }
        titles.append(min(map(_title, first.values())))
    return titles


def _title(article: Article) -> str:
    document = article.documents[0]
    return _headline(article) or next((document.text[slice(*one)] for one in document.story_sentences), "")


def _headline(article: Article) -> str:
    return article.title or article.headline
