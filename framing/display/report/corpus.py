"""What does a report stand on? Articles that are read once and scored once, and what is found where they are held together."""

import hashlib
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, Protocol

import pandas as pd

from framing.article.article import Article
from framing.comparing.events.events import find_events
from framing.comparing.outlets.outlets import figures_of_outlets
from framing.comparing.outlets.pooling import NO_OUTLET, nameless, pool_small
from framing.comparing.sourcing.source_log import merge_log
from framing.frames.definitions import Frame
from framing.reading.corpus_checks import join_checks
from framing.scoring.own_columns import own_columns, with_own_columns
from framing.scoring.packed_evidence import PackedEvidence
from framing.scoring.scorecard import Scorecard
from framing.scoring.tables import named_articles, score_frame
from framing.text.wording import Called, called

from .anchors import numbered_title
from .one_reading import IndicatorRow, read_once

_ALL, _SOME = 150, 60
"""Of so many articles all are shown whole, their evidence marked; of a larger corpus the first 60, the others by title and address."""

REPORTED_MEASURES = (
    "hedges_per_1000_words",
    "interpretations_per_1000_words",
    "boosters_per_1000_words",
    "quotes_per_1000_words",
    "quoted_share_of_words",
    "attributed_share_of_sentences",
    "named_sources",
    "anonymous_sources",
    "flesch_reading_ease",
)
"""What outlets are compared on: one measure of each question, for of a hundred measures five differ by chance alone."""

_SHUFFLES = 1999
_FEW = 9
"""Of so few articles, where none names its outlet, each stands for itself: their numbers in order are their names in order."""
_ARTICLES = Called("article", "articles", "article", "article")


class Settings(NamedTuple):
    """How a corpus was read: which columns were set side by side, which hold what, and with what it was made.

    Attributes:
        by: the column of outlets.
        within: the column of events.
        columns: which column of a table holds what, where that was said.
        python: the version of Python.
    """

    by: str = "outlet"
    within: str = "event"
    columns: Mapping[str, str] | None = None
    python: str = platform.python_version()


AS_READ = Settings()
"""Nothing was said of columns."""


class Evident(Protocol):
    """Evidence as a report asks for it: ``PackedEvidence``, or what a page tells of its own."""

    index: pd.DataFrame

    def rows(self, wanted: pd.DataFrame) -> pd.DataFrame:
        """Some rows of ``index`` as ``spans_table`` has them."""


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """Articles with their scores and with what comparing them finds.

    Attributes:
        articles: as they were read, each with its event.
        table: a row an article that could be scored; ``outlet`` is the group in which it is compared.
        evidence: its rows; those of the article at place 0 first.
        texts: of each article the hash of its title and text, by its id; empty where tables alone are at hand.
        unread: article_id and reason of those that could not be scored.
        cards: of the articles that are shown whole; None in the place of one that is known from a page.
        indicators: a row an article and indicator.
        events_found: whether events were told by likeness, for want of labels.
        dismissed: how many findings are left out because a reader dismissed them.
    """

    name: str
    frames: Sequence[Frame]
    articles: list[Article]
    table: pd.DataFrame
    evidence: Evident
    texts: dict[str, str]
    settings: Settings
    unread: dict[str, str]
    cards: Mapping[str, Scorecard | None]
    indicators: pd.DataFrame
    events_found: bool
    checks: pd.DataFrame
    inconsistencies: pd.DataFrame
    facts: pd.DataFrame
    certainty: pd.DataFrame
    lineage: pd.DataFrame
    told_by_one: pd.DataFrame
    sources: pd.DataFrame
    heard: pd.DataFrame
    dismissed: int

    @cached_property
    def outlets(self) -> list[str]:
        """The groups, the largest first."""
        return list(self.table["outlet"].value_counts().sort_index().sort_values(ascending=False, kind="stable").index)

    @cached_property
    def event_sizes(self) -> pd.Series:
        """How many articles each event has."""
        return self.table["event"].replace("", None).dropna().value_counts()

    @cached_property
    def compared(self) -> pd.DataFrame | None:
        """The groups side by side; None where there is one, or where each is one article."""
        if len(self.outlets) in (1, len(self.table)):
            return None
        within = "event" if (self.event_sizes > 1).any() else None
        measures = [name for name in REPORTED_MEASURES if name in self.table]
        return figures_of_outlets(self.table.astype({"event": object}), "outlet", within, measures=measures, permutations=_SHUFFLES)

    @property
    def tongues(self) -> dict[str, str]:
        """What is noted of the language of the articles that are not English, by their ids: alike of those in one language."""
        return dict(self.checks.loc[self.checks["check"] == "language", ["article_id", "note"]].itertuples(index=False, name=None))

    @property
    def several(self) -> bool:
        """Whether there are outlets to compare."""
        return len(self.outlets) > 1 and not self.each_alone

    @property
    def each_alone(self) -> bool:
        """Whether the groups are articles, each for itself."""
        return stand_alone(self.articles, self.settings.by)

    @property
    def one_each(self) -> bool:
        """Whether each group is one article, so that there is no mean of any."""
        return 1 < len(self.outlets) == len(self.table)

    @property
    def groups(self) -> Called:
        """What the groups are called: articles, or as ``called`` has it."""
        return _ARTICLES if self.each_alone else self.called

    @property
    def called(self) -> Called:
        """What is called by the column that was asked for: outlets, or groups by topic."""
        return called(self.settings.by)

    @property
    def nameless(self) -> str:
        """How the group of articles that name none is shown."""
        return nameless(self.settings.by)

    @property
    def single(self) -> set[str]:
        """The groups that are one outlet each: not the small ones together, nor articles that name none."""
        return {article.outlet for article in self.articles if article.outlet} & set(self.outlets)

    @property
    def whole(self) -> bool:
        """Whether the texts were read, and not tables of them alone."""
        return bool(self.texts)

    @property
    def named(self) -> int:
        """How many outlets the articles name that could be read."""
        return len({article.outlet for article in self.articles if article.outlet and article.article_id not in self.unread})

    @property
    def by_group(self) -> pd.DataFrame:
        """The table with each article's own outlet, or what stands for it, as it is called, for charts, which pool by themselves."""
        if self.each_alone:
            own = self.table["outlet"]
        else:
            own = self.table["article_id"].map({article.article_id: article.outlet for article in self.articles}).astype(object)
        return self.table.assign(**{"outlet": own, self.settings.by: own})


class Studied(NamedTuple):
    """A corpus, its evidence, its score table as it is written to a file, and the user's own columns for the table of evidence."""

    corpus: Corpus
    evidence: PackedEvidence
    scores: pd.DataFrame
    own: pd.DataFrame


def study(
    name: str,
    articles: Sequence[Article],
    frames: Sequence[Frame],
    *,
    settings: Settings = AS_READ,
    dismissed: Path | None = None,
    n_jobs: int | None = 1,
) -> Studied:
    """Score articles and hold them together; ``n_jobs`` processes share the work, as many as pay where None."""
    articles, found = _with_events(named_articles(articles))
    chosen = tuple(frames)
    room = len(articles) if len(articles) <= _ALL else _SOME
    shown = frozenset(one.article_id for one in articles[:room])
    read = read_once(articles, chosen, cards_of=shown, dismissed=dismissed, n_jobs=n_jobs)
    own = own_columns(articles, chosen)
    scores = with_own_columns(score_frame(read.rows, chosen), own)
    known = scores[scores["error"] == ""]
    table = known.assign(outlet=grouped(known, articles, settings.by))
    indicators = pd.DataFrame([row for rows in read.indicators for row in rows], columns=list(IndicatorRow._fields))
    evidence = PackedEvidence(read.evidence)
    corpus = Corpus(
        name=name,
        frames=frames,
        articles=articles,
        table=table,
        evidence=evidence,
        texts={article.article_id: text_hash(article) for article in articles},
        settings=settings,
        unread=dict(scores.loc[scores["error"] != "", ["article_id", "error"]].itertuples(index=False, name=None)),
        cards=read.cards,
        indicators=indicators.assign(outlet=indicators["article_id"].map(dict(zip(table["article_id"], table["outlet"], strict=True)))),
        events_found=found,
        checks=join_checks(articles, read.checks),
        sources=_with_nameless(merge_log([source for heard, _ in read.sources for source in heard], {}), settings.by),
        dismissed=read.dismissed,
        **read.tables | {name: _with_tellers(read.tables[name], articles, settings.by) for name in ("told_by_one", "heard")},
    )
    return Studied(corpus, evidence, scores, own)


def stand_alone(articles: Sequence[Article], by: str) -> bool:
    """Whether articles are so few, and none of an outlet that is known, that each is set beside the others for itself."""
    return by == "outlet" and 1 < len(articles) <= _FEW and not any(article.outlet for article in articles)


def _groups(articles: Sequence[Article], by: str) -> dict[str, str]:
    """The group of each article by its id: its outlet, or the article itself."""
    if stand_alone(articles, by):
        return {article.article_id: numbered_title(number, article) for number, article in enumerate(articles, 1)}
    return {article.article_id: article.outlet or nameless(by) for article in articles}


def _with_tellers(table: pd.DataFrame, articles: Sequence[Article], by: str) -> pd.DataFrame:
    """A table with who tells each row, where that is no outlet with a name."""
    return table.assign(outlet=table["outlet"].where(table["outlet"] != "", table["article_id"].map(_groups(articles, by))))


def _with_nameless(log: pd.DataFrame, by: str) -> pd.DataFrame:
    """The log of sources, articles that name no group called as elsewhere in the report."""
    none = nameless(by)
    heard = log["heard_by"].map(lambda by_outlet: {none if one == NO_OUTLET else one: times for one, times in by_outlet.items()})
    return log.assign(heard_by=heard, outlets=log["outlets"].str.replace(NO_OUTLET, none, regex=False))


def text_hash(article: Article) -> str:
    """By which the text of an article and its title are known again."""
    return hashlib.sha256(f"{article.title}\0{article.text}".encode("utf-8", "replace")).hexdigest()


def _with_events(articles: Sequence[Article]) -> tuple[list[Article], bool]:
    """The articles, each with its event; grouped once here, so that not every comparison groups them anew."""
    if all(article.event for article in articles):
        return list(articles), False
    events = find_events(articles)["event"]
    return [replace(article, event=event or article.event) for article, event in zip(articles, events, strict=True)], True


def grouped(table: pd.DataFrame, articles: Sequence[Article], by: str) -> pd.Series:
    """The group of each row of a score table: its outlet, but for those of one or two articles where there are many."""
    groups = table["article_id"].map(_groups(articles, by))
    return groups.map(pool_small(groups, f"{called(by).what}s")).astype(object)
