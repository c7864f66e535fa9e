"""Which column of a corpus stands for the outlet, and which for the event?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from framing.article.article import Article

from .articles import read_articles
from .cells import is_blank, name_in
from .columns import UnknownColumnError, column_names, is_perhaps, listed

_FIELDS = ("outlet", "event", "title", "url", "language", "article_id", "published", "byline")


def read_grouped(
    source: str | Path, *, columns: Mapping[str, str] | None = None, by: str = "outlet", within: str = "event"
) -> list[Article]:
    """Articles of a source, with the values of one column for their outlets and of another for their events.

    What stood there before is kept among the article's own columns.

    Args:
        source: what ``read_articles`` takes.
        columns: which column holds what, as for ``read_articles``.
        by: a column of the corpus, or a field of an article.
        within: the same.

    Raises:
        UnknownColumnError: there is no such column, or no article could be read with the columns that were chosen.
    """
    articles = read_articles(source, columns=columns)
    if columns and all(article.error for article in articles):
        raise UnknownColumnError(articles[0].error)
    outlet_of, event_of = names_in(articles, by), names_in(articles, within)
    grouped = []
    for article in articles:
        outlet, event = outlet_of(article), event_of(article)
        kept = {
            name: was for name, was, now in (("outlet", article.outlet, outlet), ("event", article.event, event)) if was not in ("", now)
        }
        grouped.append(replace(article, outlet=outlet, event=event, extra={**kept, **article.extra}))
    return grouped


def names_in(articles: Sequence[Article], name: str) -> Callable[[Article], str]:
    """What tells the name that an article has in a column; "" where it has none.

    Args:
        articles: all that are to be grouped.
        name: a column of their own, or a field of an article by any name that corpora give it.

    Raises:
        UnknownColumnError: there is no such column.
    """
    if any(name in article.extra for article in articles):
        return lambda article: _name(article.extra.get(name))
    field = next((field for field in _FIELDS if name == field or name.lower() in column_names().get(field, ())), None)
    if field is None:
        own = dict.fromkeys(column for article in articles for column in article.extra)
        raise UnknownColumnError(f"there is no column {name!r}: choose from {listed([*_FIELDS, *own])}")
    return lambda article: _name(getattr(article, field))


def perhaps_events(articles: Sequence[Article]) -> list[str]:
    """Columns that may name the events of articles which no column of events names: those by which several are of one topic or slug."""
    without = [article for article in articles if not article.error and not article.event]
    columns = dict.fromkeys(column for article in without for column in article.extra if is_perhaps("event", column))
    named = {column: [name for article in articles if (name := _name(article.extra.get(column)))] for column in columns}
    return [column for column, names in named.items() if len(set(names)) < len(names)]


def _name(value: Any) -> str:
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if is_blank(value) else name_in(value)
