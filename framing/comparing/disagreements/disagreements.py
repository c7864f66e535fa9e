"""Where do outlets disagree about the same event?"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pandas as pd

from framing.article.article import Article
from framing.comparing.events.by_event import comparable, each_event
from framing.scoring.tables import named_articles
from framing.table_schemas import table_of, typed_columns

from .dismissed import Dismissed, finding_of
from .facts_compared import ComparedFact, find_facts, speaker_of

_SMALL = 3  # "one building", "two sides": counts on which everybody agrees
_COLUMNS = typed_columns("fact:int event about kind verdict why article_id outlet field start:int end:int text value sentence speaker key")


def find_disagreements(articles: Iterable[Article], *, dismissed: str | Path | None = None) -> pd.DataFrame:
    """Facts that several articles on one event report, and whether they agree; one row a report of a fact.

    A fact is a quantity, a date or a name that two articles or more tell. Quantities are held against each other by what they
    count, what happened and the sentence around, never by the number alone; the verdict is the same on all rows of a fact:
    *agree*, *compatible* (``why`` says by what: rounding, "about", a later toll, a slip in a name), or *conflict*. Nobody is
    outvoted: the odd one out may be right. What an outlet tells as another's ("Harbor Wire reported nine") is that one's value. Of an
    event conflicts come first, then what is compatible, then agreements, those on small counts last; behind them what the articles of
    one outlet alone tell. ``attrs["left out"]`` counts the articles that could not be read, copies, and those
    in other languages than English.

    Args:
        articles: told apart by their ``event``; those without one by ``find_events``.
        dismissed: a file of findings that a reader dismissed, as ``dismiss`` writes it: they are left out, and
            ``attrs["dismissed"]`` counts them.

    Returns:
        fact (a number), event, about, kind (quantity, date, name), verdict, why, article_id, outlet, field, start, end, text,
        value, sentence, speaker (whose claim it is, "" where it is the outlet's own), key (by which ``framing dismiss`` knows
        the fact). Empty where no fact is told twice.

    Raises:
        TypeError: one article, a path or a table in the place of many articles.
        ValueError: ``dismissed`` is not a list of dismissed findings.
    """
    gone = Dismissed(dismissed)
    known = comparable(named_articles(articles))
    rows: list[tuple[object, ...]] = []
    facts = 0
    for event, members in each_event(known.articles):
        for fact in sorted(find_facts(members), key=lambda fact: _rank(fact, members)):
            finding = finding_of(fact.kind, [(m.value, m.text, m.sentence_text) for m in fact.mentions])
            if not gone.has(finding):
                facts += 1
                rows += _fact_rows(facts, event, fact, members, finding.key)
        for article in members:
            article.forget()
    table = table_of(rows, _COLUMNS)
    table.attrs["left out"], table.attrs["dismissed"] = known.left_out, gone.met
    return table


def _rank(fact: ComparedFact, articles: Sequence[Article]) -> tuple[bool, int, bool]:
    """Where a fact stands among those of its event: what outlets tell apart first, and last what the articles of one outlet tell."""
    tellers = {articles[m.article].outlet or articles[m.article].article_id for m in fact.mentions}
    is_small = all(m.measure == "count" and m.high < _SMALL for m in fact.mentions)
    return len(tellers) < 2, ("conflict", "compatible", "agree").index(fact.verdict), is_small


def _fact_rows(number: int, event: str, fact: ComparedFact, articles: list[Article], key: str) -> Iterator[tuple[object, ...]]:
    for m in fact.mentions:
        article = articles[m.article]
        what = number, event, fact.about, fact.kind, fact.verdict, fact.why, article.article_id, article.outlet
        yield *what, m.document.field, m.start, m.end, m.text, m.value, m.sentence_text, speaker_of(m) or "", key
