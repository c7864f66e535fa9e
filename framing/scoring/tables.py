"""What do many articles score? One row an article, or one row a span of evidence."""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import joblib
import pandas as pd
from tqdm import tqdm

from framing.article.article import Article, each_article
from framing.frames.finding import FrameChoice, chosen_frames
from framing.reading.articles import read_articles
from framing.reading.own_results import KNOWN, SPAN_COLUMNS, TRAILING
from framing.text.document import Document
from framing.text.spans import Span

from .registry import Scorer, measure_names, scorers
from .scorecard import LONGEST, fill_scorecard
from .versions import version_used

__all__ = [
    "KNOWN",
    "SPAN_COLUMNS",
    "TRAILING",
    "score_batch",
    "score_dataframe",
    "score_frame",
    "score_table",
    "score_tables",
    "spans_frame",
    "spans_table",
]

PROGRESS_FROM = 200
"""Articles; below that the work is over before a bar is read."""
_CHUNK = 16

Scored = tuple[dict[str, Any], list[dict[str, Any]]]


def score_table(
    articles: Iterable[Article | str], *, frames: FrameChoice = None, n_jobs: int = 1, progress: bool | None = None
) -> pd.DataFrame:
    """One row an article: what is known of it, its measures, notes, error and version.

    Args:
        articles: Articles or strs.
        frames: frames to look for, or a file or folder of them; the shipped three where None.
        n_jobs: processes to use; -1 for all cores.
        progress: a progress bar; where None, one is shown for 200 articles or more.

    Returns:
        DataFrame with article_id, outlet, title, published, event, then the measures (the ten that a reader
        wants first stand first), then notes, error, version. An article that fails keeps its row and its error.
    """
    return score_tables(articles, frames=frames, n_jobs=n_jobs, progress=progress)[0]


def spans_table(articles: Iterable[Article | str], *, frames: FrameChoice = None) -> pd.DataFrame:
    """One row a span of evidence, with the sentence in which it stands.

    Returns:
        DataFrame with article_id, outlet, event, scorer, label, field, start, end, text, region, voice,
        voice_name, sentence; articles without evidence have no row.
    """
    return score_tables(articles, frames=frames)[1]


def score_tables(
    articles: Iterable[Article | str], *, frames: FrameChoice = None, n_jobs: int = 1, progress: bool | None = None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Both tables from one pass over the articles: ``score_table`` and ``spans_table``."""
    chosen = chosen_frames(frames)
    todo = [_with_id(article, row) for row, article in enumerate(each_article(articles), 1)]
    shown = len(todo) >= PROGRESS_FROM if progress is None else progress
    with tqdm(total=len(todo), desc="scoring", unit=" articles", disable=not shown) as bar:
        done: list[Scored] = []
        for batch in _batches(todo, chosen, n_jobs):
            done += batch
            bar.update(len(batch))
    return score_frame(done, chosen), spans_frame(done)


def score_dataframe(frame: pd.DataFrame, *, frames: FrameChoice = None) -> pd.DataFrame:
    """A DataFrame of articles to a DataFrame of scores: pure, picklable, of fixed schema.

    Made for ``map_partitions`` and its kin in Dask, Spark and Ray: an empty partition gives an empty table
    with the same columns and types, a row that cannot be read keeps its place and its error, and the index is the input's.
    """
    articles = read_articles(frame) if len(frame) else []
    scored = score_table(articles, frames=frames, progress=False)
    scored.index = frame.index
    return scored


def _with_id(article: Article, row: int) -> Article:
    """A str, or an article without a name, is known by its row."""
    return article if article.article_id else replace(article, article_id=str(row))


def _batches(todo: Sequence[Article], frames: FrameChoice, n_jobs: int) -> Iterable[list[Scored]]:
    chunks = [todo[i : i + _CHUNK] for i in range(0, len(todo), _CHUNK)]
    if n_jobs == 1 or len(chunks) < 2:
        return (score_batch(chunk, frames) for chunk in chunks)
    parallel = joblib.Parallel(n_jobs=n_jobs, return_as="generator")
    result: Iterable[list[Scored]] = parallel(joblib.delayed(score_batch)(chunk, frames) for chunk in chunks)
    return result


def score_batch(batch: Sequence[Article], frames: FrameChoice) -> list[Scored]:
    """The row of each article and the rows of its evidence. Ctrl-C is for the process that waits for this one."""
    if multiprocessing.parent_process() is not None and threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    return [_score_row(article, frames) for article in batch]


def _score_row(article: Article, frames: FrameChoice) -> Scored:
    """The row of one article and the rows of its spans. A scorer that fails costs this article, not the batch."""
    row: dict[str, Any] = {name: getattr(article, name) for name in (*KNOWN, "error")}
    try:
        card = fill_scorecard(article, frames)
        found = {scorer: card.evidence[scorer.name] for scorer in scorers(frames) if scorer.find}
        spans = [_span_row(article, scorer, span) for scorer, spans in found.items() for span in spans]
    except Exception as failure:
        row["error"] = f"scoring {article.article_id or 'the article'} failed: {failure!r}; please report it with the text"
        return row | {"notes": ""}, []
    finally:
        article.forget()
    if len(article.text) > LONGEST:
        row["error"] = card.notes[0]
    return row | card.measures | {"notes": "; ".join(card.notes)}, spans


def _span_row(article: Article, scorer: Scorer, span: Span) -> dict[str, Any]:
    document = next((d for d in article.documents if d.field == span.field), None)
    sentence = document.sentence_at(span.start) if document else None
    voice, name = scorer.voice(span)
    return {
        "article_id": article.article_id,
        "outlet": article.outlet,
        "event": article.event,
        "scorer": scorer.name,
        "label": scorer.label(span),
        "field": span.field,
        "start": span.start,
        "end": span.end,
        "text": span.text,
        "region": span.region,
        "voice": voice,
        "voice_name": name or "",
        "sentence": document.text[sentence.start : _end_of_sentences(document, span)] if document and sentence else "",
    }


def _end_of_sentences(document: Document, span: Span) -> int:
    """Where the sentence ends in which a span ends."""
    last = document.sentence_at(max(span.start, span.end - 1))
    return last.end if last else span.end


def spans_frame(scored: Sequence[Scored]) -> pd.DataFrame:
    """The evidence of scored articles as a DataFrame whose types do not depend on it."""
    table = pd.DataFrame([span for _, spans in scored for span in spans], columns=list(SPAN_COLUMNS))
    return table.astype({"start": int, "end": int})


def score_frame(scored: Sequence[Scored], frames: FrameChoice) -> pd.DataFrame:
    """The rows of scored articles as a DataFrame whose columns and types do not depend on the rows."""
    described = {measure.name: measure for scorer in scorers(frames) for measure in scorer.measures}
    names = measure_names(scorers(frames))
    version = version_used(frames)
    table = pd.DataFrame([{"notes": "", **row, "version": version} for row, _ in scored], columns=[*KNOWN, *names, *TRAILING])
    for name in names:
        table[name] = _typed(table[name], described[name].unit)
    for name in ("article_id", "outlet", "title", "event", *TRAILING):
        table[name] = table[name].astype("string").fillna("")
    table["published"] = pd.to_datetime(table["published"], errors="coerce")
    return table


def _typed(column: pd.Series, unit: str) -> pd.Series:
    """A measure in the type of its unit, whatever values came in; numbers are floats, so that NaN has a place."""
    if unit == "kind":
        return column.astype("string").fillna("")
    if unit == "yes or no":
        return column.where(column.notna(), pd.NA).astype("boolean")
    return pd.to_numeric(column, errors="coerce").astype(float)
