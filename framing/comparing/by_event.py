"""Which articles are to be held against each other: those that the user calls one event, else those that find_events does?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from framing.article.article import Article

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


def without_copies(articles: Sequence[Article]) -> list[Article]:
    """Articles without those whose text stands in an earlier one of the list: a copy tells nothing anew."""
    seen: set[str] = set()
    kept = []
    for article in articles:
        if article.text not in seen:
            seen.add(article.text)
            kept.append(article)
    return kept
