"""What does a report stand on? Articles that are read once and scored once, and what is found where they are held together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from framing.article.article import Article
from framing.comparing.certainty import trace_certainty
from framing.comparing.disagreements import find_disagreements
from framing.comparing.events import find_events
from framing.comparing.heard import list_heard
from framing.comparing.inconsistencies import find_inconsistencies
from framing.comparing.lineage import trace_lineage
from framing.comparing.outlets import compare_outlets
from framing.comparing.source_log import list_sources
from framing.comparing.told_by_one import list_told_by_one
from framing.frames.finding import Frame
from framing.reading.corpus_checks import check_corpus
from framing.scoring.scorecard import Scorecard
from framing.scoring.tables import score_tables

_ALL, _SOME = 150, 60
"""Of so many articles all are shown whole, their evidence marked; of a larger corpus the first 60, the others by title and address."""

MEASURES = (
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

NO_OUTLET = "(no outlet)"
_FEW = 3  # articles; outlets with fewer are pooled where others have more
_SHUFFLES = 1999


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """Articles with their scores and with what comparing them finds.

    Attributes:
        articles: as they were read, each with its event.
        table: a row an article that could be scored; ``outlet`` is the group in which it is compared.
        spans: the evidence; ``outlet`` as in ``table``.
        unread: article_id and reason of those that could not be scored.
        cards: of the articles that are shown whole.
        indicators: a row an article and indicator.
        outlets: the groups, the largest first.
        events_found: whether events were told by likeness, for want of labels.
        compared: what ``compare_outlets`` gives; None where there is one group.
        dismissed: how many findings are left out because a reader dismissed them.
    """

    name: str
    frames: Sequence[Frame]
    articles: list[Article]
    table: pd.DataFrame
    spans: pd.DataFrame
    unread: dict[str, str]
    cards: dict[str, Scorecard]
    indicators: pd.DataFrame
    outlets: list[str]
    events_found: bool
    compared: pd.DataFrame | None
    checks: pd.DataFrame
    inconsistencies: pd.DataFrame
    facts: pd.DataFrame
    certainty: pd.DataFrame
    lineage: pd.DataFrame
    told_by_one: pd.DataFrame
    sources: pd.DataFrame
    heard: pd.DataFrame
    dismissed: int

    @property
    def several(self) -> bool:
        """Whether there is something to compare."""
        return len(self.outlets) > 1


def study(
    name: str, articles: Sequence[Article], frames: Sequence[Frame], dismissed: Path | None = None
) -> tuple[Corpus, pd.DataFrame, pd.DataFrame]:
    """Score articles and hold them together; beside the corpus its score table and its evidence as they are, for the files."""
    articles, found = _with_events(articles)
    cards: dict[str, Scorecard] = {}
    room = len(articles) if len(articles) <= _ALL else _SOME
    indicators: list[tuple[object, ...]] = []

    def keep(card: Scorecard) -> None:
        if len(cards) < room:
            cards[card.article.article_id] = card
        for one in card.indicators:
            where = next(((span.field, span.start, span.text) for span in one.spans), ("", 0, ""))
            indicators.append((card.article.article_id, one.group, one.name, one.status, one.value, one.note, *where))

    scores, evidence = score_tables(articles, frames=frames, seen=keep)
    read = scores[scores["error"] == ""]
    groups = _groups(read["outlet"])
    table = read.assign(outlet=read["outlet"].map(groups).astype(object))
    spans = evidence.assign(outlet=evidence["outlet"].map(groups).astype(object))
    outlets = list(table["outlet"].value_counts().sort_index().sort_values(ascending=False, kind="stable").index)
    seen_columns = ["article_id", "group", "name", "status", "value", "note", "field", "start", "text"]
    odd, facts = find_inconsistencies(articles, dismissed=dismissed), find_disagreements(articles, dismissed=dismissed)
    corpus = Corpus(
        name=name,
        frames=frames,
        articles=articles,
        table=table,
        spans=spans,
        unread=dict(scores.loc[scores["error"] != "", ["article_id", "error"]].itertuples(index=False, name=None)),
        cards=cards,
        indicators=pd.DataFrame(indicators, columns=seen_columns).assign(outlet=lambda t: t["article_id"].map(_by_id(table, "outlet"))),
        outlets=outlets,
        events_found=found,
        compared=_compared(table) if len(outlets) > 1 else None,
        checks=check_corpus(articles),
        inconsistencies=odd,
        facts=facts,
        certainty=trace_certainty(articles),
        lineage=trace_lineage(articles),
        told_by_one=list_told_by_one(articles),
        sources=list_sources(articles),
        heard=list_heard(articles),
        dismissed=odd.attrs["dismissed"] + facts.attrs["dismissed"],
    )
    return corpus, scores, evidence


def _by_id(table: pd.DataFrame, column: str) -> dict[str, str]:
    return dict(zip(table["article_id"], table[column], strict=True))


def _with_events(articles: Sequence[Article]) -> tuple[list[Article], bool]:
    """The articles, each with its event; grouped once here, so that not every comparison groups them anew."""
    if all(article.event for article in articles):
        return list(articles), False
    events = find_events(articles)["event"]
    return [replace(article, event=event or article.event) for article, event in zip(articles, events, strict=True)], True


def _groups(outlets: pd.Series) -> dict[str, str]:
    """The group of each outlet: itself, but for outlets of one or two articles beside larger ones."""
    counts = Counter(outlets)
    small = {outlet for outlet, n in counts.items() if n < _FEW}
    pooled = len(small) > 1 and len(counts) - len(small) > 1
    return {outlet: f"{len(small)} small outlets" if pooled and outlet in small else outlet or NO_OUTLET for outlet in counts}


def _compared(table: pd.DataFrame) -> pd.DataFrame:
    shared = table["event"].replace("", None).dropna().value_counts()
    within = "event" if (shared > 1).any() else None
    known = table.astype({"event": object})
    measures = [name for name in MEASURES if name in table]
    return compare_outlets(known, within=within, measures=measures, permutations=_SHUFFLES)
