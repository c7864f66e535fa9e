"""Which rows of ``spans_table`` does a measure count? No figure without its sentences."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from framing.frames.definitions import slug_of
from framing.hedging.hedges import COUNTED_AS
from framing.text.document import STORY

_PER = "_per_1000_words"
_VOICES = {"quoted_": "quoted", "reported_": "reported", "": "outlet"}
_SPEECH = ("direct", "partial")
_SOURCES = {
    "named_people": "named-person",
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


def counted_spans(spans: pd.DataFrame, measure: str) -> pd.DataFrame:
    """The rows of ``spans_table`` that a count, or a rate per 1,000 words, is made of: its value is their number.

    Args:
        spans: what ``spans_table`` gives.
        measure: such as "hedges_per_1000_words", "quotes", "named_sources" or "frame_pragmatic_cues".

    Raises:
        ValueError: the measure is no count of spans.
    """
    rows = _frame_rows(measure) if measure.startswith("frame_") else _rows_of(measure.removesuffix(_PER))
    if rows is None:
        raise ValueError(f"{measure} is no count of spans: describe_measures() tells what it is reckoned from")
    return spans[rows(spans)]


def _rows_of(name: str) -> Rows | None:
    if name == "ai_residue":
        return lambda spans: spans["scorer"] == name
    if name in ("quotes", "scare_quotes", "unattributed_quotes"):
        kinds = ("scare",) if name == "scare_quotes" else _SPEECH
        if name == "unattributed_quotes":
            return None  # a row tells the speaker's name, and a speaker may be found whose name is not
        return lambda spans: _in_story(spans, "quotes") & spans["label"].isin(kinds)
    if name in ("sources", "named_sources", *_SOURCES):
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
    slug = measure.removeprefix("frame_").removesuffix(_PER)
    ending = next(ending for ending in _FRAME_ENDINGS if slug.endswith(ending))
    slug, voice = slug.removesuffix(ending), _FRAME_ENDINGS[ending]
    if slug.endswith("_in_headline"):
        slug = slug.removesuffix("_in_headline")
        return lambda spans: (spans["scorer"] == "frames") & (spans["label"].map(slug_of) == slug) & (spans["region"] == "headline")
    return lambda spans: _in_story(spans, "frames") & (spans["label"].map(slug_of) == slug) & ((spans["voice"] == voice) | (not voice))


def _in_story(spans: pd.DataFrame, scorer: str) -> pd.Series:
    return (spans["scorer"] == scorer) & spans["region"].isin(STORY)


def _of_kind(spans: pd.DataFrame, name: str) -> pd.Series:
    if name == "sources":
        return spans["label"] != "unknown"
    return spans["voice_name"] != "" if name == "named_sources" else spans["label"] == _SOURCES[name]
