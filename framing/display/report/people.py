"""Who is heard, by which outlet, and who is only spoken about?"""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from framing.comparing.sourcing.heard_most import heard_by_name
from framing.comparing.sourcing.source_linking import HeardSentence
from framing.text.wording import plural

from .anchors import Places
from .corpus import Corpus
from .linked_cells import Cell, ReportTable, number

_SOURCES, _EVENTS, _PEOPLE, _PASSAGES = 60, 40, 12, 6


class SourcePassage(NamedTuple):
    """A sentence in which somebody is heard."""

    sentence: str
    href: str
    title: str


class SourceRow(NamedTuple):
    """One source of the log, with the sentences in which it is heard."""

    name: str
    title: str
    kind: str
    heard: str
    quoted_words: str
    articles: str
    outlets: str
    why: str
    passages: list[SourcePassage]


def log_sources(corpus: Corpus, places: Places) -> list[SourceRow]:
    """The sources most heard, each with its sentences."""
    return [
        SourceRow(row.name, row.title or "", row.kind.replace("-", " "), heard, words, articles, row.outlets, row.why, passages)
        for row in heard_by_name(corpus.sources).head(_SOURCES).itertuples(index=False)
        for heard, words, articles in [map(number, (row.heard, row.quoted_words, row.articles))]
        for passages in [_passages(row.passages, places)]
    ]


def _passages(heard: Sequence[HeardSentence], places: Places) -> list[SourcePassage]:
    return [
        SourcePassage(
            one.sentence, places.link(one.article_id, one.field, one.start), f"{places.by(one.article_id)}: {places.name(one.article_id)}"
        )
        for one in heard[:_PASSAGES]
    ]


def shown_sources(sources: pd.DataFrame) -> pd.DataFrame:
    """The log with what it says of the sources that are listed, and of the others no more than how often they are heard."""
    listed = sources.index.isin(heard_by_name(sources).index[:_SOURCES])
    words = {name: sources[name].where(listed, "") for name in ("title", "kind", "outlets", "events", "why")}
    passages = [cell if shown else () for cell, shown in zip(sources["passages"], listed, strict=True)]
    return sources.assign(**words, passages=pd.Series(passages, sources.index, dtype=object))


def shown_heard(heard: pd.DataFrame) -> pd.DataFrame:
    """The rows of the events of which a table stands in the page, and of one more, without their sentences."""
    outlets = heard["outlet"].groupby(heard["event"], sort=False).nunique()
    shown = outlets.index[outlets > 1][: _EVENTS + 1]
    return heard[heard["event"].isin(shown)].assign(sentence="", note="").reset_index(drop=True)


def unnamed_sources(corpus: Corpus) -> tuple[int, int]:
    """How many sources have no name, and how often they are heard."""
    unnamed = corpus.sources[corpus.sources["name"] == ""]
    return len(unnamed), int(unnamed["heard"].sum())


class HeardInEvent(NamedTuple):
    """Who is heard in one event: people by outlets."""

    event: str
    counts: str
    table: ReportTable


def who_is_heard(corpus: Corpus, places: Places) -> tuple[list[HeardInEvent], bool]:
    """People and bodies by outlets in each event that several outlets report: those first whom some hear and others only speak about.

    Whether there are more events than are shown, too.
    """
    found: list[HeardInEvent] = []
    for event, rows in corpus.heard.groupby("event", sort=False):
        outlets = list(rows["outlet"].unique())
        if len(outlets) < 2:
            continue
        if len(found) == _EVENTS:
            return found, True
        uneven = rows.groupby("name")["heard"].nunique().sort_values(ascending=False, kind="stable")
        weight = rows.groupby("name")[["quoted", "reported", "mentions"]].sum().sum(axis=1)
        names = sorted(uneven.index, key=lambda name: (-int(uneven[name] > 1), -weight[name]))[:_PEOPLE]
        table = []
        for name in names:
            by_outlet = {row.outlet: row for row in rows[rows["name"] == name].itertuples()}
            table.append([Cell(name), *(_standing(by_outlet.get(outlet), places) for outlet in outlets)])
        if table:
            left = uneven.size - len(names)
            more = f"; {plural(left, 'more name')} not shown" if left else ""
            counts = f"{plural(uneven.size, 'name')} in {plural(len(outlets), corpus.groups.one, corpus.groups.many)}{more}"
            found.append(HeardInEvent(str(event), counts, ReportTable(["who", *outlets], table)))
    return found, False


def _standing(row: object, places: Places) -> Cell:
    if row is None:
        return Cell("not named", css="absent nil")
    speech = row.quoted + row.reported  # type: ignore[attr-defined]
    how = "heard" if row.quoted and row.reported else row.heard  # type: ignore[attr-defined]
    times = speech or row.silent or row.mentions  # type: ignore[attr-defined]
    href = places.link(row.article_id, row.field, row.start)  # type: ignore[attr-defined]
    return Cell(f"{how} × {times}", href, css="" if speech else "absent")
