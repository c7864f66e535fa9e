"""Which rows of ``spans_table`` does a measure count? No figure without its sentences."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches

import pandas as pd

from framing.frames.definitions import slug_of
from framing.frames.finding import FrameChoice, chosen_frames
from framing.hedging.hedges import COUNTED_AS
from framing.text.region_labels import STORY

_PER = "_per_1000_words"
_FRAME, _HEADLINE = "frame_", "_in_headline"
_VOICES = {"quoted_": "quoted", "reported_": "reported", "": "outlet"}
_SPEECH = ("direct", "partial")
_SOURCES = {
    "named_sources": "named-person",
    "organisation_sources": "organisation",
    "document_sources": "document",
    "anonymous_sources": "anonymous",
    "group_sources": "group",
}
_FRAME_ENDINGS = {
    "_outlet_voice_cues": "outlet",
    "_quoted_cues": "quoted",
    "_reported_cues": "reported",
    "_cues": "",
    "_present": "",
    "": "",
}
"""What stands behind a frame's name, and the voice that is counted; "" for all."""

Rows = Callable[[pd.DataFrame], pd.Series]


def counted_spans(spans: pd.DataFrame, measure: str, *, frames: FrameChoice = None) -> pd.DataFrame:
    """The rows of ``spans_table`` that a count, a rate per 1,000 words, or a yes or no is made of: its value is their number.

    Args:
        spans: what ``spans_table`` gives.
        measure: such as "hedges_per_1000_words", "quotes", "named_sources" or "frame_pragmatic_cues".
        frames: the frames that there are; the shipped three where None. Those of which ``spans`` holds a cue are known without it.

    Raises:
        ValueError: the measure is no count of spans, or of a frame that is not there.
    """
    rows = counted_rows(measure)
    if rows is None:
        raise ValueError(f"{measure} is no count of spans: describe_measures() tells what it is reckoned from")
    if measure.startswith(_FRAME):
        _check_frame(measure, {slug_of(frame.name) for frame in chosen_frames(frames)} | set(_frames_in(spans).map(slug_of)))
    return spans[rows(spans)]


def counted_rows(measure: str) -> Rows | None:
    """What tells the rows of ``spans_table`` that a measure counts; None where it is no count of spans. A frame need not be known."""
    return _frame_rows(measure) if measure.startswith(_FRAME) else _rows_of(measure.removesuffix(_PER))


def _frames_in(spans: pd.DataFrame) -> pd.Series:
    """The names of the frames of which a table of spans holds a cue."""
    return spans.loc[spans["scorer"] == "frames", "label"].drop_duplicates()


def _check_frame(measure: str, known: set[str]) -> None:
    """A misspelt name must not read as a frame without evidence."""
    slug = _frame_of(measure)[0]
    if slug not in known:
        near = get_close_matches(slug, known, 1)
        meant = f"; did you mean {_FRAME}{near[0]}…?" if near else f": there are {', '.join(sorted(known))}; name your own with frames="
        raise ValueError(f"{measure} is a measure of no frame that is known{meant}")


def _rows_of(name: str) -> Rows | None:
    if name == "ai_residue":
        return lambda spans: spans["scorer"] == name
    if name == "ai_disclaimer":
        return lambda spans: spans["scorer"] == "ai_disclaimers"
    if name in ("quotes", "scare_quotes", "unattributed_quotes"):
        kinds = ("scare",) if name == "scare_quotes" else _SPEECH
        if name == "unattributed_quotes":
            return None  # a row tells the speaker's name, and a speaker may be found whose name is not
        return lambda spans: _in_story(spans, "quotes") & spans["label"].isin(kinds)
    if name in ("sources", *_SOURCES):
        return lambda spans: _in_story(spans, "sources") & _of_kind(spans, name)
    if name in ("quoted_sentences", "reported_sentences"):
        return lambda spans: _in_story(spans, "claims") & (spans["label"] == name.removesuffix("_sentences"))
    return _hedging_rows(name)


def _hedging_rows(name: str) -> Rows | None:
    """Rows of hedges, boosters and interpretations, by voice and category."""
    categories = {counted: category for category, counted in COUNTED_AS.items()}
    if name in categories:
        return lambda spans: _in_story(spans, "hedges") & (spans["voice"] == "outlet") & (spans["label"] == categories[name])
    if name == "vague_quantities":
        return lambda spans: _in_story(spans, "hedges") & (spans["voice"] == "outlet") & (spans["label"] == "vague-quantity")
    if name == "epistemic_hedges":
        return lambda spans: (
            _in_story(spans, "hedges") & (spans["voice"] == "outlet") & ~spans["label"].isin(("vague-quantity", "approximator"))
        )
    prefix = next(prefix for prefix in _VOICES if name.startswith(prefix))
    scorer = name.removeprefix(prefix)
    if scorer not in ("hedges", "boosters", "interpretations"):
        return None
    return lambda spans: _in_story(spans, scorer) & (spans["voice"] == _VOICES[prefix]) & (spans["label"] != "vague-quantity")


def _frame_rows(measure: str) -> Rows:
    """Rows of a frame's cues."""
    slug, voice, headline = _frame_of(measure)
    if headline:
        return lambda spans: (spans["scorer"] == "frames") & (spans["label"].map(slug_of) == slug) & (spans["region"] == "headline")
    return lambda spans: _in_story(spans, "frames") & (spans["label"].map(slug_of) == slug) & ((spans["voice"] == voice) | (not voice))


def _frame_of(measure: str) -> tuple[str, str, bool]:
    """The frame of a measure as measures write it, the voice that is counted, and whether only the headline is."""
    slug = measure.removeprefix(_FRAME).removesuffix(_PER)
    ending = next(ending for ending in _FRAME_ENDINGS if slug.endswith(ending))
    slug = slug.removesuffix(ending)
    return slug.removesuffix(_HEADLINE), _FRAME_ENDINGS[ending], slug.endswith(_HEADLINE)


def _in_story(spans: pd.DataFrame, scorer: str) -> pd.Series:
    return (spans["scorer"] == scorer) & spans["region"].isin(STORY)


def _of_kind(spans: pd.DataFrame, name: str) -> pd.Series:
    if name == "sources":
        return spans["label"] != "unknown"
    return spans["label"] == _SOURCES[name]
