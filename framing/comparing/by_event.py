"""Which articles are to be held against each other: those that the user calls one event, else those that find_events does?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from framing.article.article import Article
from framing.article.language import language_of
from framing.scoring.registry import ENGLISH

from .events import find_events


def articles_by_event(articles: Sequence[Article]) -> dict[str, list[Article]]:
    """Articles under the events that they report, in order; an article's own label has the last word.

    ``find_events`` is asked only where an article has no label, and then for all: it knows the labels too. Where it is not
    there, the articles without a label are held to be of one event.
    """
    labels = [article.event for article in articles]
    if not all(labels) and len(articles) > 1:
        try:
            told = find_events(articles)["event"].astype(str).tolist()
        except NotImplementedError:
            told = labels
        labels = [label or other for label, other in zip(labels, told, strict=True)]
    found: dict[str, list[Article]] = defaultdict(list)
    for label, article in zip(labels, articles, strict=True):
        found[label].append(article)
    return dict(found)


class Readable(NamedTuple):
    """The articles of a list that can be held against each other, and how many were left out, and why."""

    articles: list[Article]
    left_out: dict[str, int]


def readable(articles: Sequence[Article]) -> Readable:
    """Articles in English that could be read, each text once: a copy tells nothing anew.

    What is left out is counted under "unreadable", "other language" and "copies"; a language that could not be told is tried.
    """
    kept: list[Article] = []
    seen: set[str] = set()
    left_out = {"unreadable": 0, "other language": 0, "copies": 0}
    for article in articles:
        if article.error:
            left_out["unreadable"] += 1
        elif article.text in seen:
            left_out["copies"] += 1
        elif (language_of(article) or "en") not in ENGLISH:
            left_out["other language"] += 1
        else:
            seen.add(article.text)
            kept.append(article)
    return Readable(kept, left_out)
