"""Which scorers there are, and what each of them reads, finds, measures and is called: the only registry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from framing import readability
from framing.article import length as story
from framing.article.article import Article
from framing.attribution import scorers as attribution
from framing.attribution.quotes.measures import MEASURES as QUOTE_MEASURES
from framing.attribution.sources.measures import MEASURES as SOURCE_MEASURES
from framing.attribution.voices.measures import MEASURES as CLAIM_MEASURES
from framing.disclaimers import ai_disclaimers, residue
from framing.frames import finding as frames
from framing.frames.finding import Frame, FrameChoice
from framing.hedging import hedges as hedging
from framing.hedging import interpretations
from framing.measures import Measure
from framing.text.spans import Span

ENGLISH = frozenset({"en"})
DISCLAIMER_LANGUAGES = frozenset({"en", "de", "fr", "es", "ko"})
ANY_LANGUAGE: frozenset[str] = frozenset()

FIRST = (
    "words",
    "frame_pragmatic_cues",
    "frame_balancing_act_cues",
    "frame_insult_to_injury_cues",
    "ai_disclaimer",
    "quotes_per_1000_words",
    "named_sources",
    "anonymous_sources",
    "hedges_per_1000_words",
    "flesch_reading_ease",
)
"""The ten measures that a reader wants first."""


def _nothing(_: Article) -> list[Span]:
    return []


@dataclass(frozen=True)
class Scorer:
    """One question asked of an article.

    Args:
        name: as it stands in ``spans_table``.
        find: the evidence, as spans.
        measure: the figures; the same keys for every article.
        measures: what each figure is.
        label: what a span of this scorer is called in tables and highlights.
        languages: ISO 639-1 codes that it can read; none where it reads any.
    """

    name: str
    find: Callable[[Article], Sequence[Span]]
    measure: Callable[[Article], Mapping[str, Any]]
    measures: tuple[Measure, ...]
    label: Callable[[Any], str] = lambda span: type(span).__name__.lower()
    languages: frozenset[str] = ENGLISH


def scorers(chosen: FrameChoice = None) -> tuple[Scorer, ...]:
    """Every scorer, the frames being the shipped three or those given: the only registry there is."""
    return _registry(None if chosen is None else frames.chosen_frames(chosen))


@lru_cache(maxsize=16)
def _registry(chosen: tuple[Frame, ...] | None) -> tuple[Scorer, ...]:
    names = [frame.name for frame in frames.chosen_frames(chosen)]
    return (
        Scorer("story", _nothing, story.measure_story, story.MEASURES, languages=ANY_LANGUAGE),
        Scorer(
            "frames",
            partial(frames.find_frames, frames=chosen),
            partial(frames.measure_frames, frames=chosen),
            frames.describe_frames(names),
            label=lambda cue: cue.frame,
        ),
        Scorer(
            "ai_disclaimers",
            ai_disclaimers.find_ai_disclaimers,
            ai_disclaimers.measure_ai_disclaimers,
            ai_disclaimers.MEASURES,
            label=lambda notice: notice.kind,
            languages=DISCLAIMER_LANGUAGES,
        ),
        Scorer("ai_residue", residue.find_ai_residue, residue.measure_ai_residue, residue.MEASURES, label=lambda _: "residue"),
        Scorer("quotes", attribution.find_quotes, attribution.measure_quotes, QUOTE_MEASURES, label=lambda quote: quote.kind),
        Scorer("sources", _nothing, attribution.measure_sources, SOURCE_MEASURES),
        Scorer("claims", attribution.find_claims, attribution.measure_claims, CLAIM_MEASURES, label=lambda claim: claim.voice),
        Scorer("hedges", hedging.find_hedges, hedging.measure_hedging, hedging.HEDGE_MEASURES, label=lambda hedge: hedge.category),
        Scorer("boosters", hedging.find_boosters, hedging.measure_boosters, hedging.BOOSTER_MEASURES),
        Scorer(
            "interpretations",
            interpretations.find_interpretations,
            interpretations.measure_interpretations,
            interpretations.MEASURES,
        ),
        Scorer("readability", _nothing, readability.measure_readability, readability.MEASURES),
    )


def measure_names(registry: Iterable[Scorer]) -> list[str]:
    """The names of all measures in the order in which tables and the glossary give them: the first ten on top."""
    described = [measure.name for scorer in registry for measure in scorer.measures]
    return [*(name for name in FIRST if name in described), *(name for name in described if name not in FIRST)]
