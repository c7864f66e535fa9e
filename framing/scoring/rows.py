"""What does one article give to the tables: its own row, and a row for each span?

Apart from the tables, for the processes that score a corpus together build none, and need not wait for pandas.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from framing.article.article import Article
from framing.frames.definitions import Frame
from framing.table_schemas import LEADING_COLUMNS
from framing.text.characters import mend_halves
from framing.text.spans import Span

from .registry import Scorer, scorers
from .scorecard import LONGEST, Scorecard, fill_scorecard

SpanRow = tuple[Any, ...]
"""What stands in ``SPAN_COLUMNS``; a dict of it would take three times the memory."""
Scored = tuple[dict[str, Any], list[SpanRow]]

OnCard = Callable[[Scorecard], None] | None
Frames = tuple[Frame, ...] | None
"""Frames that were chosen; None for the shipped three."""


@lru_cache(maxsize=16)
def _as_known(frames: Frames) -> Frames:
    """Frames as the object that this process knows them by: those that come with each chunk from another one are equal, not the same."""
    return frames


def score_chunk(chunk: Sequence[Article], frames: Frames, *, evidence: bool, seen: OnCard = None) -> list[Scored]:
    """The rows of some articles; ``seen`` is given each Scorecard as it is filled."""
    known = _as_known(frames)
    return [_score_row(article, known, evidence=evidence, seen=seen) for article in chunk]


def _score_row(article: Article, frames: Frames, *, evidence: bool, seen: OnCard) -> Scored:
    """The row of one article and the rows of its spans. A scorer that fails costs this article, not the batch."""
    row: dict[str, Any] = {name: storable(getattr(article, name)) for name in LEADING_COLUMNS} | {"error": storable(article.error)}
    try:
        card = fill_scorecard(article, frames)
        if seen:
            seen(card)
        spans = list(_span_rows(article, card, frames)) if evidence else []
    except Exception as failure:
        row["error"] = f"scoring {article.article_id or 'the article'} failed: {failure!r}; please report it with the text"
        return row | {"notes": ""}, []
    finally:
        article.forget()
    if len(article.text) > LONGEST:
        row["error"] = card.notes[0]
    return row | card.measures | {"notes": "; ".join(card.notes)}, spans


def _span_rows(article: Article, card: Scorecard, frames: Frames) -> Iterator[SpanRow]:
    """A row for each span of evidence, and for each source where it is first heard."""
    for scorer in scorers(frames):
        if scorer.find:
            yield from (_span_row(article, scorer, span) for span in card.evidence[scorer.name])
    for scorer in scorers(frames):
        if scorer.rows and _was_read(scorer, card):
            yield from (_span_row(article, scorer, span) for span in scorer.rows(article))


def _was_read(scorer: Scorer, card: Scorecard) -> bool:
    """Whether a scorer could read the article: what it could not measure is NaN."""
    return not all(isinstance(value := card.measures[measure.name], float) and math.isnan(value) for measure in scorer.measures)


def storable(value: Any) -> Any:
    """A value that every kind of table can hold."""
    return mend_halves(value) if isinstance(value, str) else value


def _span_row(article: Article, scorer: Scorer, span: Span) -> SpanRow:
    """A span in the order of ``SPAN_COLUMNS``."""
    document = next((d for d in article.documents if d.field == span.field), None)
    start, end = document.sentences_around(span.start, span.end) if document else (span.start, span.start)
    voice, name = scorer.voice(span)
    return (
        article.article_id,
        article.outlet,
        article.event,
        scorer.name,
        scorer.label(span),
        getattr(span, "cue", "") or getattr(span, "entry", ""),
        span.field,
        span.start,
        span.end,
        storable(span.text),
        span.region,
        voice,
        storable(name or ""),
        storable(document.text[start:end]) if document else "",
        start,
    )
