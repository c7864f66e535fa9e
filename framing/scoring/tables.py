"""What do many articles score? One row an article, or one row a span of evidence."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

import joblib
import pandas as pd
from tqdm import tqdm

from framing.article.article import Article, each_article
from framing.frames.finding import FrameChoice, chosen_frames
from framing.reading.articles import read_articles
from framing.reading.columns import recognise
from framing.text.characters import mend_halves
from framing.text.document import Document
from framing.text.spans import Span

from .registry import Scorer, measure_names, scorers
from .scorecard import LONGEST, Scorecard, fill_scorecard
from .versions import version_used

KNOWN = ("article_id", "outlet", "title", "published", "event")
TRAILING = ("notes", "error", "version")
SPAN_COLUMNS = (
    "article_id",
    "outlet",
    "event",
    "scorer",
    "label",
    "cue",
    "field",
    "start",
    "end",
    "text",
    "region",
    "voice",
    "voice_name",
    "sentence",
    "sentence_start",
)
_PROGRESS_FROM = 200  # articles; below that the work is over before a bar is read
_CHUNK = 16

Scored = tuple[dict[str, Any], list[dict[str, Any]]]
Seen = Callable[[Scorecard], None] | None


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
        DataFrame with article_id, outlet, title, published, event, the user's own columns, then the measures (the ten
        that a reader wants first stand first), then notes, error, version. An article that fails keeps its row and its error.
        An own column that bears the name of a column of ours is called "own_" and its name.
    """
    return score_tables(articles, frames=frames, n_jobs=n_jobs, progress=progress)[0]


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
    n_jobs: int = 1,
    progress: bool | None = None,
    seen: Seen = None,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Both tables from one pass over the articles: ``score_table`` and ``spans_table``.

    ``seen`` is given each Scorecard as it is filled, for who shows articles beside their tables; it keeps the work in one process.
    """
    chosen = chosen_frames(frames)
    todo = [_with_id(article, row) for row, article in enumerate(each_article(articles), 1)]
    shown = len(todo) >= _PROGRESS_FROM if progress is None else progress
    with tqdm(total=len(todo), desc="scoring", unit=" articles", disable=not shown) as bar:
        done: list[Scored] = []
        for batch in _batches(todo, chosen, 1 if seen else n_jobs, seen):
            done += batch
            bar.update(len(batch))
    own = own_columns(todo, chosen)
    table = _score_frame([row for row, _ in done], chosen)
    spans = pd.DataFrame([span for _, spans in done for span in spans], columns=list(SPAN_COLUMNS))
    return with_own_columns(table, own, after="event"), with_own_columns(spans, own, after="event")


def score_dataframe(frame: pd.DataFrame, *, frames: FrameChoice = None) -> pd.DataFrame:
    """A DataFrame of articles to a DataFrame of scores: pure, picklable, of fixed schema.

    Made for ``map_partitions`` and its kin in Dask, Spark and Ray: an empty partition gives an empty table
    with the same columns and types, a row that cannot be read keeps its place and its error, and the index is the input's.
    Columns of one's own come through with the types that they have.
    """
    articles = [replace(article, extra={}) for article in read_articles(frame)] if len(frame) else []
    scored = score_table(articles, frames=frames, progress=False)
    scored.index = frame.index
    names = [str(name) for name in frame.columns]
    fields = set(recognise(names).values())
    own = {name: frame.iloc[:, number] for number, name in enumerate(names) if name not in fields}
    for place, (name, column) in enumerate(own.items(), scored.columns.get_loc("event") + 1):
        scored.insert(place, _own_name(name, frames), column.array.copy())
    return scored


def _with_id(article: Article, row: int) -> Article:
    """A str, or an article without a name, is known by its row."""
    return article if article.article_id else replace(article, article_id=str(row))


def _batches(todo: Sequence[Article], frames: FrameChoice, n_jobs: int, seen: Seen) -> Iterable[list[Scored]]:
    chunks = [todo[i : i + _CHUNK] for i in range(0, len(todo), _CHUNK)]
    if n_jobs == 1 or len(chunks) < 2:
        return ([_score_row(article, frames, seen) for article in chunk] for chunk in chunks)
    parallel = joblib.Parallel(n_jobs=n_jobs, return_as="generator")
    result: Iterable[list[Scored]] = parallel(joblib.delayed(_score_chunk)(chunk, frames) for chunk in chunks)
    return result


def _score_chunk(chunk: Sequence[Article], frames: FrameChoice) -> list[Scored]:
    return [_score_row(article, frames) for article in chunk]


def _score_row(article: Article, frames: FrameChoice, seen: Seen = None) -> Scored:
    """The row of one article and the rows of its spans. A scorer that fails costs this article, not the batch."""
    row: dict[str, Any] = {name: _storable(getattr(article, name)) for name in KNOWN} | {"error": _storable(article.error)}
    try:
        card = fill_scorecard(article, frames)
        found: dict[Scorer, Sequence[Span]] = {scorer: card.evidence[scorer.name] for scorer in scorers(frames) if scorer.find}
        found |= {scorer: scorer.rows(article) for scorer in scorers(frames) if scorer.rows and _was_read(scorer, card)}
        spans = [_span_row(article, scorer, span) for scorer, spans in found.items() for span in spans]
        if seen:
            seen(card)
    except Exception as failure:
        row["error"] = f"scoring {article.article_id or 'the article'} failed: {failure!r}; please report it with the text"
        return row | {"notes": ""}, []
    finally:
        article.forget()
    if len(article.text) > LONGEST:
        row["error"] = card.notes[0]
    return row | card.measures | {"notes": "; ".join(card.notes)}, spans


def _was_read(scorer: Scorer, card: Scorecard) -> bool:
    """Whether a scorer could read the article: what it could not measure is NaN."""
    return not all(isinstance(value := card.measures[measure.name], float) and math.isnan(value) for measure in scorer.measures)


def own_columns(articles: Sequence[Article], frames: FrameChoice = None) -> pd.DataFrame:
    """The user's own columns of articles, one row an article id, under names that no column of ours has."""
    names = list(dict.fromkeys(name for article in articles for name in article.extra))
    own = pd.DataFrame(index=[article.article_id for article in articles])
    for name in names:
        own[_own_name(name, frames)] = _typed_own([article.extra.get(name) for article in articles])
    return own


def _own_name(name: str, frames: FrameChoice) -> str:
    taken = {*KNOWN, *TRAILING, *SPAN_COLUMNS, *measure_names(scorers(frames))}
    return f"own_{name}" if name in taken else name


def _typed_own(cells: Sequence[Any]) -> Any:
    """A column of one's own in a type that every kind of table can hold."""
    kind = pd.api.types.infer_dtype(cells, skipna=True)
    if kind in ("integer", "floating", "mixed-integer-float"):
        return pd.to_numeric(pd.Series(cells, dtype=object)).to_numpy(dtype=float, na_value=math.nan)
    if kind == "boolean":
        return pd.array(cells, dtype="boolean")
    return pd.array([None if cell is None else _storable(str(cell)) for cell in cells], dtype="string")


def with_own_columns(table: pd.DataFrame, own: pd.DataFrame, *, after: str) -> pd.DataFrame:
    """A table with an article's own columns behind one of its columns, by article id."""
    place = table.columns.get_loc(after) + 1
    for name in reversed(own.columns):
        table.insert(place, name, own[name].reindex(table["article_id"]).array)
    return table


def _storable(value: Any) -> Any:
    """A value that every kind of table can hold."""
    return mend_halves(value) if isinstance(value, str) else value


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
        "cue": getattr(span, "cue", "") or getattr(span, "entry", ""),
        "field": span.field,
        "start": span.start,
        "end": span.end,
        "text": _storable(span.text),
        "region": span.region,
        "voice": voice,
        "voice_name": _storable(name or ""),
        "sentence": _storable(document.text[sentence.start : _end_of_sentences(document, span)]) if document and sentence else "",
        "sentence_start": sentence.start if sentence else span.start,
    }


def _end_of_sentences(document: Document, span: Span) -> int:
    """Where the sentence ends in which a span ends."""
    last = document.sentence_at(max(span.start, span.end - 1))
    return last.end if last else span.end


def _score_frame(rows: list[dict[str, Any]], frames: FrameChoice) -> pd.DataFrame:
    """Rows as a DataFrame whose columns and types do not depend on the rows."""
    described = {measure.name: measure for scorer in scorers(frames) for measure in scorer.measures}
    names = measure_names(scorers(frames))
    version = version_used(frames)
    table = pd.DataFrame([{"notes": "", **row, "version": version} for row in rows], columns=[*KNOWN, *names, *TRAILING])
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
