"""What do many articles score? One row an article, or one row a span of evidence."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import joblib
import numpy as np
import pandas as pd

from framing.article.article import Article, each_article
from framing.frames.finding import FrameChoice, given_frames
from framing.reading.articles import read_articles, with_unique_ids
from framing.reading.columns import recognise
from framing.reading.table_rows import each_once
from framing.table_schemas import CLOSING_COLUMNS, LEADING_COLUMNS, SPAN_COLUMNS, needs

from .own_columns import insert_columns, own_columns, own_name, with_own_columns
from .progress import PROGRESS_FROM, ProgressBar
from .registry import measure_names, scorers
from .rows import Frames, OnCard, Scored, SpanRow, score_chunk
from .versions import version_used

_CHUNK = 16
_PAYS_FROM = 150
"""Articles; a second process takes two seconds to begin."""
_PROCESSES = 2
"""As many as pay without being asked for: each takes some 200 MB."""


def score_table(
    articles: Iterable[Article | str], *, frames: FrameChoice = None, n_jobs: int | None = None, progress: bool | None = None
) -> pd.DataFrame:
    """One row an article: what is known of it, its measures, notes, error and version.

    Args:
        articles: Articles or strs.
        frames: frames to look for, or a file or folder of them; the shipped three where None.
        n_jobs: processes to use; -1 for all cores. Where None, one, or those of the cluster that
            ``joblib.parallel_config(backend="dask")`` names around the call.
        progress: a progress bar; where None, one is shown for 200 articles or more.

    Returns:
        DataFrame with article_id, outlet, title, published, event, the user's own columns, then the measures (the ten
        that a reader wants first stand first), then notes, error, version. An article that fails keeps its row and its error.
        An own column that bears the name of a column of ours is called "own_" and its name. The second article of one id gets
        the id with "_2".
    """
    chosen = given_frames(frames)
    todo = named_articles(articles)
    scored = _scored(todo, chosen, n_jobs, progress, evidence=False)
    return with_own_columns(score_frame([row for row, _ in scored], chosen), own_columns(todo, chosen))


def spans_table(articles: Iterable[Article | str], *, frames: FrameChoice = None) -> pd.DataFrame:
    """One row a span of evidence, with the sentence in which it stands.

    Returns:
        DataFrame with article_id, outlet, event, the user's own columns, scorer, label, cue (which entry of a lexicon or
        frame matched, where there is one), field, start, end, text, region, voice, voice_name, sentence, sentence_start. A
        source has one row, where it is first heard, with its kind as label and its name as voice_name. Articles without evidence
        have no row. ``counted_spans`` tells which rows a measure counts.
    """
    return score_tables(articles, frames=frames)[1]


def score_tables(
    articles: Iterable[Article | str],
    *,
    frames: FrameChoice = None,
    n_jobs: int | None = None,
    progress: bool | None = None,
    seen: OnCard = None,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Both tables from one pass over the articles: ``score_table`` and ``spans_table``.

    ``seen`` is given each Scorecard as it is filled, for who shows articles beside their tables; it keeps the work in one process.
    """
    chosen = given_frames(frames)
    todo = named_articles(articles)
    scored = _scored(todo, chosen, 1 if seen else n_jobs, progress, evidence=True, seen=seen)
    own = own_columns(todo, chosen)
    table = score_frame([row for row, _ in scored], chosen)
    spans = spans_frame([span for _, rows in scored for span in rows])
    return with_own_columns(table, own), with_own_columns(spans, own)


def named_articles(articles: Iterable[Article | str]) -> list[Article]:
    """Each article with an id of its own: one without is known by its row, the second of one id gets "_2"."""
    numbered = enumerate(each_article(articles), 1)
    return list(with_unique_ids(one if one.article_id else replace(one, article_id=str(row)) for row, one in numbered))


def _scored(
    todo: Sequence[Article], frames: Frames, n_jobs: int | None, progress: bool | None, *, evidence: bool, seen: OnCard = None
) -> list[Scored]:
    """The row of each article, and the rows of its spans where ``evidence`` is wanted."""
    shown = len(todo) >= PROGRESS_FROM if progress is None else progress
    done: list[Scored] = []
    with ProgressBar(total=len(todo), desc="scoring", unit=" articles", disable=not shown) as bar:
        for batch in _batches(todo, frames, n_jobs, evidence=evidence, seen=seen):
            done += batch
            bar.update(len(batch))
    return done


def score_dataframe(frame: pd.DataFrame, *, frames: FrameChoice = None) -> pd.DataFrame:
    """A DataFrame of articles to a DataFrame of scores: pure, picklable, of fixed schema.

    Made for ``map_partitions`` and its kin in Dask, Spark and Ray: an empty partition gives an empty table
    with the same columns and types, a row that cannot be read keeps its place and its error, and the index is the input's.
    Columns of one's own come through with the types that they have.

    What no rows give is the ``meta`` that Dask asks for and, by ``pyarrow.Schema.from_pandas``, the schema that Spark asks for::

        ddf.map_partitions(score_dataframe, meta=score_dataframe(ddf.head(0)))                 # Dask
        sdf.mapInPandas(lambda frames: map(score_dataframe, frames), from_arrow_schema(…))     # Spark, pyspark.sql.pandas.types
        dataset.map_batches(score_dataframe, batch_format="pandas")                            # Ray

    Raises:
        TypeError: it is no DataFrame.
    """
    needs(frame, of="pandas")
    frames = given_frames(frames)
    articles = [replace(article, extra={}) for article in read_articles(frame)] if len(frame) else []
    scored = score_table(articles, frames=frames, progress=False)
    scored.index = frame.index
    names = each_once([str(name) for name in frame.columns])
    fields = set(recognise(names).values())
    own = {own_name(name, frames): frame.iloc[:, number].array.copy() for number, name in enumerate(names) if name not in fields}
    return insert_columns(scored, own)


def jobs_that_pay(articles: int) -> int:
    """How many processes to use for so many articles where nobody says it."""
    return 1 if articles < _PAYS_FROM else min(_PROCESSES, os.cpu_count() or 1)


def _batches(todo: Sequence[Article], frames: Frames, n_jobs: int | None, *, evidence: bool, seen: OnCard) -> Iterable[list[Scored]]:
    chunks = [todo[i : i + _CHUNK] for i in range(0, len(todo), _CHUNK)]
    if len(chunks) < 2 or joblib.effective_n_jobs(n_jobs) == 1:
        return (score_chunk(chunk, frames, evidence=evidence, seen=seen) for chunk in chunks)
    parallel = joblib.Parallel(n_jobs=n_jobs, return_as="generator")
    result: Iterable[list[Scored]] = parallel(joblib.delayed(score_chunk)(chunk, frames, evidence=evidence) for chunk in chunks)
    return result


def spans_frame(rows: Sequence[SpanRow]) -> pd.DataFrame:
    """Rows of evidence as a DataFrame whose types do not depend on them."""
    table = pd.DataFrame(rows, columns=list(SPAN_COLUMNS))
    return table.astype(dict.fromkeys(("start", "end", "sentence_start"), int))


def score_frame(rows: Sequence[dict[str, Any]], frames: Frames) -> pd.DataFrame:
    """Rows as a DataFrame whose columns and types do not depend on the rows."""
    described = {measure.name: measure for scorer in scorers(frames) for measure in scorer.measures}
    names = measure_names(scorers(frames))
    version = version_used(frames)
    units = (
        dict.fromkeys((*LEADING_COLUMNS, *CLOSING_COLUMNS), "kind") | {name: described[name].unit for name in names} | {"published": "day"}
    )
    order = (*LEADING_COLUMNS, *names, *CLOSING_COLUMNS)
    rows = [{**row, "version": version} for row in rows]
    # Column by column: to put a hundred columns in the place of others takes longer than all of their rows.
    return pd.DataFrame({name: _typed([row.get(name) for row in rows], units[name]) for name in order}, copy=False)


def _typed(values: list[Any], unit: str) -> Any:
    """A measure in the type of its unit, whatever values came in; numbers are floats, so that NaN has a place."""
    if unit == "kind":
        return pd.array(["" if pd.isna(value) else str(value) for value in values], dtype="string")
    if unit == "yes or no":
        return pd.array([pd.NA if pd.isna(value) else value for value in values], dtype="boolean")
    column = np.array(values, dtype=object)
    return pd.to_datetime(pd.Series(column), errors="coerce") if unit == "day" else pd.to_numeric(column, errors="coerce").astype(float)
