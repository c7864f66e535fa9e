"""What does not fit inside one article, inside one outlet, or with the calendar?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from framing.article.article import Article
from framing.comparing.events.by_event import comparable, each_event
from framing.comparing.facts.fact_mentions import FactMention
from framing.scoring.tables import named_articles
from framing.table_schemas import table_of, typed_columns

from .dismissed import Dismissed, DismissedFinding, finding_of
from .facts_compared import find_facts
from .naming import MISSPELLED
from .oddities import find_oddities

_COLUMNS = typed_columns("check:int within kind why outlet article_id spans key")


class CheckedSpan(NamedTuple):
    """Where a part of what is to be checked stands."""

    article_id: str
    field: str
    start: int
    end: int
    text: str
    sentence: str


_Row = tuple[str, str, str, str, str, tuple[CheckedSpan, ...]]


def find_inconsistencies(articles: Iterable[Article], *, dismissed: str | Path | None = None) -> pd.DataFrame:
    """What to check first: one row a thing that does not fit inside one article, inside one outlet, or with the calendar.

    Quiet by design: a weekday that its date does not have, a date behind publication that is told as over, a length of time
    that its years do not make; a headline's number that the body tells otherwise, one thing told by two values, one name in
    two spellings, a quotation worded otherwise in its source's title, a list of sources behind which one publisher stands; and
    what one outlet's articles on one event tell in conflict, or spell in two ways. ``attrs["left out"]`` counts the articles
    that could not be read, copies, and those in other languages than English.

    Args:
        articles: those of one outlet are held against each other within an event (``event``, else ``find_events``).
        dismissed: a file of findings that a reader dismissed, as ``dismiss`` writes it: they are left out, and
            ``attrs["dismissed"]`` counts them.

    Returns:
        check (a number), within ("article" or "outlet"), kind, why, outlet, article_id (empty where it is several articles'),
        spans: a tuple of ``CheckedSpan`` (article_id, field, start, end, text, sentence), and key (by which ``framing dismiss``
        knows it).

    Raises:
        TypeError: one article, a path or a table in the place of many articles.
        ValueError: ``dismissed`` is not a list of dismissed findings.
    """
    gone = Dismissed(dismissed)
    known = comparable(named_articles(articles))
    rows: list[_Row] = []
    for article in known.articles:
        found = (
            ("article", odd.kind, odd.why, article.outlet, article.article_id, _spans([article], odd.mentions))
            for odd in find_oddities(article)
        )
        rows += {_finding(row).key: row for row in found}.values()  # a refrain is to be checked once
        article.forget()
    for ours in _by_outlet(known.articles):
        conflicts = [fact for fact in find_facts(ours) if fact.verdict == "conflict" or fact.why.startswith(MISSPELLED)]
        rows += [
            ("outlet", "two articles", f"{fact.about}: {fact.why}", ours[0].outlet, "", _spans(ours, fact.mentions)) for fact in conflicts
        ]
    kept = [(*row, finding.key) for row in rows if not gone.has(finding := _finding(row))]
    table = table_of([(number, *row) for number, row in enumerate(kept, 1)], _COLUMNS)
    table.attrs["left out"], table.attrs["dismissed"] = known.left_out, gone.met
    return table


def _finding(row: _Row) -> DismissedFinding:
    return finding_of(row[1], [(span.text, span.text, span.sentence) for span in row[-1]])


def _by_outlet(articles: Sequence[Article]) -> Iterator[list[Article]]:
    """The articles of each outlet that has several on one event."""
    several = [article for members in _several_of_each(articles) for article in members if article.outlet]
    for _, members in each_event(several):
        yield from _several_of_each(members)


def _several_of_each(articles: Sequence[Article]) -> Iterator[list[Article]]:
    outlets: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        outlets[article.outlet].append(article)
    yield from (ours for ours in outlets.values() if len(ours) > 1)


def _spans(articles: Sequence[Article], mentions: Sequence[FactMention]) -> tuple[CheckedSpan, ...]:
    return tuple(CheckedSpan(articles[m.article].article_id, m.document.field, m.start, m.end, m.text, m.sentence_text) for m in mentions)
