"""One article scored: every measure, the evidence behind it, the indicators, and notes on what could not be measured."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from framing import indicators, readability
from framing.article.article import Article, as_article
from framing.article.language import language_of
from framing.frames.finding import FrameChoice
from framing.indicators import Indicator
from framing.text.document import STORY
from framing.text.spans import Span

from .registry import DISCLAIMER_LANGUAGES, ENGLISH, measure_names, scorers

LONGEST = 1_000_000
"""Characters; what is longer is an archive, not an article, and is not scored."""

_MARKING = ("frames", "ai_disclaimers", "ai_residue", "quotes", "claims", "hedges", "boosters", "interpretations")


@dataclass(frozen=True)
class Scorecard:
    """An article with what was seen in it.

    Attributes:
        article: the article.
        measures: name of the measure to its value; 0 means looked and found none, NaN could not be measured.
        evidence: for each scorer that marks text, its spans in reading order.
        indicators: what the copy shows of the published credibility indicators; never added up.
        notes: what a reader must know before using the figures.
        labels: for each scorer, how its spans are called.
    """

    article: Article
    measures: dict[str, Any]
    evidence: dict[str, tuple[Span, ...]]
    indicators: tuple[Indicator, ...]
    notes: tuple[str, ...]
    labels: dict[str, Callable[[Any], str]] = field(repr=False, default_factory=dict, compare=False)

    @property
    def spans(self) -> list[Span]:
        """All evidence, in reading order: the title's first, then the text's, then what stands in markup only."""
        order = {"title": 0, "text": 1}
        found = [span for spans in self.evidence.values() for span in spans]
        return sorted(found, key=lambda span: (order.get(span.field, 2), span.start, -span.end))

    def _repr_html_(self) -> str:
        """The article with its evidence marked, for notebooks."""
        from framing.marking.scorecard_html import scorecard_html

        return scorecard_html(self)


def score(article: Article | str, *, frames: FrameChoice = None) -> Scorecard:
    """Score one article.

    Args:
        article: an Article, or a str that is all body.
        frames: frames to look for, or a file or folder of them; the shipped three where None.

    Returns:
        A Scorecard. An article that carries an ``error``, is empty, or is longer than ``LONGEST`` is not scored:
        its measures are NaN and its notes say why.

    Raises:
        TypeError: neither an Article nor a str.
        CueError: a frame cannot be read.
    """
    card = fill_scorecard(as_article(article), frames)
    card.article.forget()
    return card


def fill_scorecard(article: Article, frames: FrameChoice) -> Scorecard:
    """The Scorecard of an article that keeps what was computed from it, for those who read on in its sentences."""
    registry = scorers(frames)
    language = language_of(article)
    measures: dict[str, Any] = {}
    evidence: dict[str, tuple[Span, ...]] = {}
    readable = not article.error and bool(article.text.strip() or article.title.strip()) and len(article.text) <= LONGEST
    for scorer in registry:
        reads = not scorer.languages or language is None or language in scorer.languages
        if readable and reads:
            evidence[scorer.name] = tuple(scorer.find(article))
            measures |= scorer.measure(article)
        else:
            evidence[scorer.name] = ()
            measures |= {measure.name: math.nan for measure in scorer.measures}
    ordered = {name: measures[name] for name in measure_names(registry)}
    return Scorecard(
        article=article,
        measures=ordered,
        evidence={name: spans for name, spans in evidence.items() if spans or name in _MARKING},
        indicators=tuple(indicators.find_indicators(article)) if readable else (),
        notes=tuple(_notes(article, language, readable, measures)),
        labels={scorer.name: scorer.label for scorer in registry},
    )


def _notes(article: Article, language: str | None, readable: bool, measures: Mapping[str, Any]) -> list[str]:
    """What a reader must know before using the figures."""
    if article.error:
        return [f"not scored: {article.error}"]
    if len(article.text) > LONGEST:
        return [f"not measured: {len(article.text):,} characters are more than one article ({LONGEST:,} at most): split it"]
    if not readable:
        return ["not measured: the article is empty"]
    notes = []
    english = language is None or language in ENGLISH
    if not english:
        notes.append(f"the text reads as “{language}”, not English: only its length{_and_disclaimers(language)} could be measured")
    if not article.story_words:
        notes.append("no story was found in the text: rates could not be measured")
    elif english and (note := readability.note_readability(article)):
        notes.append(note)
    if (
        english
        and article.story_words
        and (empty := [name for name, value in measures.items() if isinstance(value, float) and math.isnan(value)])
    ):
        notes.append(f"nothing to reckon them on: {', '.join(empty)}")
    outside = sum(r.end - r.start for r in article.regions if r.label not in STORY)
    if article.text and outside > 0.5 * len(article.text):
        notes.append(
            f"{outside / len(article.text):.0%} of the text is no story (captions, notices, lists, related articles): see its regions"
        )
    return notes


def _and_disclaimers(language: str | None) -> str:
    return " and plain AI disclaimers" if language in DISCLAIMER_LANGUAGES else ""
