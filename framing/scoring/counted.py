"""Which rows of ``spans_table`` does a measure count? No figure without its sentences."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

import numpy as np
import pandas as pd

from framing.frames.definitions import MEASURED, slug_of
from framing.frames.finding import FrameChoice, chosen_frames, describe_frames
from framing.measures import CountedRows, Measure
from framing.table_schemas import needs

from .registry import scorers

_OF_A_FRAME = re.compile(rf"frame_(.+?)_(?:{'|'.join(MEASURED)})")


def counted_spans(spans: pd.DataFrame, measure: str, *, frames: FrameChoice = None) -> pd.DataFrame:
    """The rows of ``spans_table`` that a count, a rate per 1,000 words, or a yes or no is made of: its value is their number.

    Args:
        spans: what ``spans_table`` gives.
        measure: such as "hedges_per_1000_words", "quotes", "named_sources" or "frame_pragmatic_cues".
        frames: the frames that there are; the shipped three where None. Those of which ``spans`` holds a cue are known without it.

    Raises:
        ValueError: the measure is no count of spans, or of a frame that is not there.
    """
    needs(spans, "scorer", "label", "region", "voice", of="spans_table")
    rows = counted_rows(spans, measure)
    if rows is None:
        raise ValueError(f"{measure} is not a count of spans: see describe_measures() for how it is computed")
    if of_frame := _OF_A_FRAME.fullmatch(measure):
        names = (*(frame.name for frame in chosen_frames(frames)), *_frames_in(spans))
        _check_frame(measure, of_frame[1], names)
    return spans[rows]


def counted_rows(spans: pd.DataFrame, measure: str) -> pd.Series | None:
    """Which rows of ``spans`` a measure counts, as truth values; None where it is no count of spans. A frame need not be known."""
    scorer, described = _line_of(measure, _frames_in(spans))
    return rows_of(spans, scorer, described.rows) if described and described.rows else None


def _line_of(measure: str, frames: Iterable[str] = ()) -> tuple[str, Measure | None]:
    """The scorer and the line of the glossary of a measure, also of a frame that is known by the measure alone."""
    known = {one.name: (scorer.name, one) for scorer in scorers() for one in scorer.measures}
    if measure not in known and (of_frame := _OF_A_FRAME.fullmatch(measure)):
        known |= {one.name: ("frames", one) for one in (*describe_frames([of_frame[1]]), *describe_frames(frames))}
    return known.get(measure, ("", None))


def rows_of(spans: pd.DataFrame, scorer: str, counted: CountedRows) -> pd.Series:
    """Which rows of ``spans`` are counted evidence of a scorer, as truth values."""
    rows = (spans["scorer"] == scorer) & ~spans["label"].isin(counted.but)
    for column, wanted in (("label", counted.labels), ("region", counted.regions), ("voice", {counted.voice} - {""})):
        if wanted:
            rows &= spans[column].isin(wanted)
    return rows


def of_counts(table: pd.DataFrame, measure: str, counts: np.ndarray) -> np.ndarray:
    """The count, the rate, or the yes or no of each article of a score table of whose rows so many are counted."""
    _, described = _line_of(measure)
    assert described, "a measure whose rows are counted is described"
    return np.array([described.of(n, words) for n, words in zip(counts, table["words"], strict=True)])


def _frames_in(spans: pd.DataFrame) -> list[str]:
    """The names of the frames of which a table of spans holds a cue."""
    return list(spans.loc[spans["scorer"] == "frames", "label"].unique())


def _check_frame(measure: str, slug: str, names: Iterable[str]) -> None:
    """A misspelt name must not read as a frame without evidence."""
    known = {slug_of(name) for name in names}
    if not any(measure == described.name for described in describe_frames(names)):
        near = get_close_matches(slug, known, 1)
        hint = f"; did you mean frame_{near[0]}…?" if near else f": there are {', '.join(sorted(known))}; name your own with frames="
        raise ValueError(f"{measure} is a measure of no frame that is known{hint}")
