"""What is seen in articles, and between those of one event, when each of them is read once?

Every question asks who speaks and what is counted in the same sentences. Asked one behind the other of a large
corpus, each would read all articles anew, for what is computed of two thousand does not fit into memory. Here the articles of a few
events are read, asked everything and let go; several processes share the events, and the answers do not depend on how many.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import joblib
import pandas as pd
from joblib.externals.loky import get_reusable_executor

from framing.article.article import Article, kept_in_memory
from framing.comparing.disagreements.disagreements import find_disagreements
from framing.comparing.disagreements.inconsistencies import find_inconsistencies
from framing.comparing.sourcing.heard import list_heard
from framing.comparing.sourcing.source_linking import ArticleSource
from framing.comparing.sourcing.source_log import sources_heard_in
from framing.comparing.sourcing.told_by_one import list_told_by_one
from framing.comparing.text_reuse.certainty import trace_certainty
from framing.comparing.text_reuse.lineage import trace_lineage
from framing.frames.definitions import Frame
from framing.reading.corpus_checks import Check, checks_of
from framing.scoring.packed_evidence import pack
from framing.scoring.progress import PROGRESS_FROM, ProgressBar
from framing.scoring.rows import score_chunk
from framing.scoring.scorecard import Scorecard
from framing.scoring.tables import jobs_that_pay

T = TypeVar("T")

_TOGETHER = 16
"""Articles that are read together at least, where events are small."""
_KEPT = 64
"""Articles of one event up to which what is computed of each is kept for the next question; of more it would fill the memory."""

_Compare = Callable[[list[Article]], pd.DataFrame]
_BETWEEN: dict[str, _Compare] = {"certainty": trace_certainty, "told_by_one": list_told_by_one, "heard": list_heard}
"""What is asked of the articles of one event."""
_NUMBERED = {"facts": "fact", "certainty": "claim", "inconsistencies": "check"}
"""The columns that number what was found."""


class IndicatorRow(NamedTuple):
    """One indicator of one article, and the first place that shows it."""

    article_id: str
    group: str
    name: str
    status: str
    value: Any
    note: str
    field: str
    start: int
    text: str


class _Few(NamedTuple):
    """The articles of a few events, their places in the corpus, and which of them repeat a text that stands there before."""

    articles: list[Article]
    places: list[int]
    repeats: list[bool]


class _Asked(NamedTuple):
    """What is asked of all articles alike: frames, whose Scorecards are wanted, the outlets of the corpus, what was dismissed."""

    frames: tuple[Frame, ...]
    cards_of: frozenset[str]
    outlets: frozenset[str]
    dismissed: Path | None


class Reading(NamedTuple):
    """What was seen in a corpus, or in a few articles of it; all lists are in their order.

    Attributes:
        rows: what each article gives to the table of scores.
        evidence: the rows of evidence of each, packed.
        cards: of the articles of which they were asked for, by their ids.
        indicators: a row an indicator, article by article.
        tables: "inconsistencies", "facts", "certainty", "lineage", "told_by_one" and "heard", as their functions give them of a whole
            corpus, but for what they tell of events with one article.
        sources: of each article what it brings to the log of sources, and why it could not be read.
        checks: what there is to know of each by itself.
        dismissed: how many findings were left out, for a reader dismissed them.
    """

    rows: list[dict[str, Any]]
    evidence: list[bytes]
    cards: dict[str, Scorecard]
    indicators: list[list[IndicatorRow]]
    tables: dict[str, pd.DataFrame]
    sources: list[tuple[list[ArticleSource], str]]
    checks: list[list[Check]]
    dismissed: int


def read_once(
    articles: Sequence[Article],
    frames: tuple[Frame, ...],
    *,
    cards_of: frozenset[str] = frozenset(),
    dismissed: Path | None = None,
    n_jobs: int | None = 1,
) -> Reading:
    """Ask everything of each article while it is at hand; a progress bar is shown for 200 articles or more.

    Args:
        articles: each with an id and, where it could be read, an event.
        frames: frames to look for.
        cards_of: ids of the articles whose Scorecards are wanted.
        dismissed: a file of findings that a reader dismissed.
        n_jobs: processes to use; -1 for all cores, None for as many as pay.
    """
    few = list(_few_at_a_time(articles))
    asked = _Asked(frames, cards_of, frozenset(article.outlet for article in articles), dismissed)
    jobs = jobs_that_pay(len(articles)) if n_jobs is None else n_jobs
    shared = jobs != 1 and len(few) > 1
    tasks = ((one, asked) for one in few)
    parts: list[Reading] = []
    with ProgressBar(total=len(articles), desc="reading", unit=" articles", disable=len(articles) < PROGRESS_FROM) as bar:
        done: Iterable[Reading]
        if shared:
            done = joblib.Parallel(n_jobs=jobs, return_as="generator", batch_size=1)(joblib.delayed(_read_few)(*task) for task in tasks)
        else:
            done = (_read_few(*task) for task in tasks)
        for part in done:
            parts.append(part)
            bar.update(len(part.rows))
    if shared:
        get_reusable_executor().shutdown(wait=True)  # else joblib keeps its processes, and their memory, for five minutes
    return _together(articles, [place for one in few for place in one.places], parts)


def _few_at_a_time(articles: Sequence[Article]) -> Iterator[_Few]:
    """The articles event by event, small events together; an article without an event stands alone."""
    events: dict[str, list[int]] = defaultdict(list)
    first: dict[str, int] = {}
    for place, article in enumerate(articles):
        events[article.event or f"\0{place}"].append(place)
        first.setdefault(article.text, place)
    few: list[int] = []
    for members in [*events.values(), []]:
        if few and (not members or len(few) + len(members) > _TOGETHER):
            yield _Few([articles[n] for n in few], few, [first[articles[n].text] != n for n in few])
            few = []
        few = [*few, *members]


def _read_few(few: _Few, asked: _Asked) -> Reading:
    with kept_in_memory(few.articles if len(few.articles) <= _KEPT else ()):
        return _answers(few, asked)


def _answers(few: _Few, asked: _Asked) -> Reading:
    """Everything that is asked of a few articles."""
    articles = few.articles
    cards: dict[str, Scorecard] = {}
    indicators: list[list[IndicatorRow]] = []

    def see(card: Scorecard) -> None:
        if card.article.article_id in asked.cards_of:
            cards[card.article.article_id] = card
        indicators.append(list(_indicator_rows(card)))

    scored = score_chunk(articles, asked.frames, evidence=True, seen=see)
    with_event = [article for article, repeats in zip(articles, few.repeats, strict=True) if article.event and not repeats]
    sizes = Counter(article.event for article in articles)
    together = [article for article in articles if article.event and sizes[article.event] > 1]
    odd = find_inconsistencies(with_event, dismissed=asked.dismissed)
    facts = find_disagreements((article for article in with_event if sizes[article.event] > 1), dismissed=asked.dismissed)
    return Reading(
        rows=[row for row, _ in scored],
        evidence=[pack(spans) for _, spans in scored],
        cards=cards,
        indicators=indicators,
        tables={
            "inconsistencies": odd,
            "facts": facts,
            "lineage": trace_lineage(together, outlets=asked.outlets),
            **{name: compare(together) for name, compare in _BETWEEN.items()},
        },
        sources=[sources_heard_in(article) for article in articles],
        checks=[list(checks_of(article)) for article in articles],
        dismissed=odd.attrs["dismissed"] + facts.attrs["dismissed"],
    )


def _indicator_rows(card: Scorecard) -> Iterator[IndicatorRow]:
    for one in card.indicators:
        field, start, text = next(((span.field, span.start, span.text) for span in one.spans), ("", 0, ""))
        yield IndicatorRow(card.article.article_id, one.group, one.name, one.status, one.value, one.note, field, start, text)


def _together(articles: Sequence[Article], order: Sequence[int], parts: Sequence[Reading]) -> Reading:
    """The answers of all parts in the order of the corpus, what they number counted through."""
    cards = {article_id: card for part in parts for article_id, card in part.cards.items()}
    tables = {name: _stacked([part.tables[name] for part in parts], _NUMBERED.get(name)) for name in parts[0].tables}
    return Reading(
        rows=_in_order(order, (row for part in parts for row in part.rows)),
        evidence=_in_order(order, (packed for part in parts for packed in part.evidence)),
        cards={article.article_id: cards[article.article_id] for article in articles if article.article_id in cards},
        indicators=_in_order(order, (rows for part in parts for rows in part.indicators)),
        tables=tables,
        sources=_in_order(order, (heard for part in parts for heard in part.sources)),
        checks=_in_order(order, (checks for part in parts for checks in part.checks)),
        dismissed=sum(part.dismissed for part in parts),
    )


def _in_order(places: Sequence[int], items: Iterable[T]) -> list[T]:
    """What was found in one order, put into that of the corpus."""
    return [item for _, item in sorted(zip(places, items, strict=True), key=itemgetter(0))]


def _stacked(tables: Sequence[pd.DataFrame], numbered: str | None) -> pd.DataFrame:
    """Tables one below the other, their numbers counted through."""
    whole = []
    before = 0
    for table in tables:
        if len(table):
            whole.append(table.assign(**{numbered: table[numbered] + before}) if numbered else table)
            before += int(table[numbered].max()) if numbered else 0
    return pd.concat(whole, ignore_index=True) if whole else tables[0]
