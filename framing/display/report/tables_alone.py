"""What can be shown of a corpus of which tables alone are at hand: its scores and its evidence, and no text?"""

from collections.abc import Sequence

import pandas as pd

from framing.article.article import Article
from framing.comparing.disagreements.disagreements import find_disagreements
from framing.comparing.disagreements.inconsistencies import find_inconsistencies
from framing.comparing.sourcing.heard import list_heard
from framing.comparing.sourcing.source_log import merge_log
from framing.comparing.sourcing.told_by_one import list_told_by_one
from framing.comparing.text_reuse.certainty import trace_certainty
from framing.comparing.text_reuse.lineage import trace_lineage
from framing.frames.definitions import Frame
from framing.reading.corpus_checks import join_checks
from framing.scoring.packed_evidence import INDEXED
from framing.table_schemas import needs

from .corpus import AS_READ, Corpus, grouped
from .one_reading import IndicatorRow

_SCORES = ("article_id", "outlet", "title", "published", "event", "error")
_SPANS = ("article_id", "scorer", "label", "start", "text", "region", "voice", "sentence", "sentence_start")


class TableRows:
    """Evidence that stands in a table, as a report asks for it."""

    def __init__(self, spans: pd.DataFrame, articles: Sequence[str]) -> None:
        place = spans["article_id"].map({article_id: n for n, article_id in enumerate(articles)})
        spans = spans.astype(object).where(spans.notna(), "")
        kept = spans[place.notna()].assign(article=place.dropna().astype("int32")).sort_values("article", kind="stable")
        self._spans = kept.reset_index(drop=True)
        row = self._spans.groupby("article").cumcount()
        known = {name: pd.Categorical(self._spans[name]) for name in INDEXED}
        self.index = pd.DataFrame({"article": self._spans["article"], "row": row, **known})

    def rows(self, wanted: pd.DataFrame) -> pd.DataFrame:
        """Some rows of ``index`` as the table has them, in the order of the articles."""
        return self._spans.loc[wanted.index.sort_values()].drop(columns="article")


def corpus_of_tables(scores: pd.DataFrame, spans: pd.DataFrame, frames: Sequence[Frame]) -> Corpus:
    """A corpus from what ``score_table`` and ``spans_table`` give; what takes the texts, such as contradictions, is empty.

    Raises:
        ValueError: a table lacks a column; the message names it.
    """
    needs(scores, *_SCORES, of="score_table")
    needs(spans, *_SPANS, of="spans_table")
    words = {
        column: scores[column].astype(object).where(scores[column].notna(), "").astype(str)
        for column in ("outlet", "title", "event", "error")
    }
    scores = scores.assign(**words, published=pd.to_datetime(scores["published"], errors="coerce").dt.date)
    known = scores[scores["error"] == ""]
    articles = [
        Article(
            "",
            article_id=row.article_id,
            outlet=row.outlet,
            title=row.title or row.article_id,
            published=None if pd.isna(row.published) else row.published,
            event=row.event,
        )
        for row in scores.itertuples()
    ]
    return Corpus(
        name="these articles",
        frames=frames,
        articles=articles,
        table=known.assign(outlet=grouped(known, articles, AS_READ.by)),
        evidence=TableRows(spans, scores["article_id"].tolist()),
        texts={},
        settings=AS_READ,
        unread=dict(scores.loc[scores["error"] != "", ["article_id", "error"]].itertuples(index=False, name=None)),
        cards={},
        indicators=pd.DataFrame(columns=[*IndicatorRow._fields, "outlet"]),
        events_found=False,
        checks=join_checks([], []),
        inconsistencies=find_inconsistencies([]),
        facts=find_disagreements([]),
        certainty=trace_certainty([]),
        lineage=trace_lineage([]),
        told_by_one=list_told_by_one([]),
        sources=merge_log([], {}),
        heard=list_heard([]),
        dismissed=0,
    )
