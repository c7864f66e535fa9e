"""Which articles are there to compare, event by event?"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from framing.article.article import Article
from framing.article.language import is_english
from framing.scoring.tables import named_articles
from framing.table_schemas import table_of
from framing.text.document import Document

from .events import KEPT, find_events


def readable(corpus: Iterable[Article]) -> list[Article]:
    """Those of the articles that could be read and have words."""
    return [one for one in corpus if not one.error and one.text.strip()]


def each_event(articles: Sequence[Article]) -> Iterator[tuple[str, list[Article]]]:
    """The articles of each event, by their labels where all have one, else as ``find_events`` groups them."""
    events = [one.event for one in articles]
    if not all(events):
        events = find_events(articles)["event"].tolist()
    together: dict[str, list[Article]] = defaultdict(list)
    for article, event in zip(articles, events, strict=True):
        together[event].append(article)
    for event, members in together.items():
        yield event, members
        if len(articles) > KEPT:
            for article in members:
                article.forget()


def table_by_event(
    articles: Iterable[Article | str],
    columns: Mapping[str, str],
    rows_of: Callable[[Sequence[Article]], Iterable[dict[str, object]]],
) -> pd.DataFrame:
    """What is told of the articles of each event in English, one event behind the other; ``attrs["skipped"]`` counts the others."""
    corpus = named_articles(articles)
    read = [one for one in readable(corpus) if is_english(one)]
    rows = [{"event": event, **row} for event, members in each_event(read) for row in rows_of(members)]
    return table_of(rows, columns, skipped=len(corpus) - len(read))


def place_columns(article: Article, document: Document, start: int, end: int) -> dict[str, object]:
    """What every table tells of a place in an article: whose it is, where it stands, its words, and the sentence around it."""
    return {
        "article_id": article.article_id,
        "outlet": article.outlet,
        "field": document.field,
        "start": start,
        "end": end,
        "text": document.text[start:end],
        "sentence": document.text[slice(*document.sentences_around(start, end))],
    }


class Comparable(NamedTuple):
    """The articles of a list that can be held against each other, and how many were left out, and why."""

    articles: list[Article]
    left_out: dict[str, int]


def comparable(articles: Iterable[Article]) -> Comparable:
    """Articles in English that could be read, each text once: a copy tells nothing anew.

    What is left out is counted under "unreadable", "other language" and "copies"; a language that could not be told is tried.
    """
    kept: list[Article] = []
    seen: set[tuple[str, ...]] = set()
    left_out = {"unreadable": 0, "other language": 0, "copies": 0}
    for article in articles:
        if article.error:
            left_out["unreadable"] += 1
        elif (key := copy_key(article)) in seen:
            left_out["copies"] += 1
        elif not is_english(article):
            left_out["other language"] += 1
        else:
            seen.add(key)
            kept.append(article)
    return Comparable(kept, left_out)


def copy_key(article: Article) -> tuple[str, ...]:
    """The words of an article's story, by which copies of it are known whatever their titles, marks and blanks."""
    words = tuple(word.folded for stretch in article.documents[0].story_stretches() for word in stretch)
    return words or (article.text,)
