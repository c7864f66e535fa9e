"""What does one article score? Every measure, the evidence behind it, the indicators, and what could not be measured."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any

from framing.article.article import Article, as_article
from framing.article.language import is_english, language_of, why_not_english
from framing.frames.finding import FrameChoice
from framing.marking.marks import MarkedEvidence
from framing.reading.files import READ
from framing.text.region_labels import STORY
from framing.text.spans import Span
from framing.text.wording import plural

from .registry import FIRST, Scorer, first_names, measure_names, scorers

if TYPE_CHECKING:
    from framing.attribution.sources.source import Source
    from framing.indicators.label_lines import Indicator

LONGEST = 200_000
"""Characters; what is longer is an archive, not an article, and is not scored."""


_FILE_NAME = re.compile(rf"\S{{1,200}}(?:{'|'.join(map(re.escape, READ))})(?:\.gz)?")


@dataclass(frozen=True, repr=False)
class Scorecard:
    """An article with what was seen in it; ``print`` shows the first of it, a notebook the article with its evidence marked.

    Attributes:
        article: the article.
        measures: name of the measure to its value; 0 means looked and found none, NaN could not be measured.
        evidence: for each scorer that finds spans, its spans in reading order.
        notes: what a reader must know before using the figures.
        first: the names of the measures that a reader wants first.
    """

    article: Article
    measures: dict[str, Any]
    evidence: dict[str, tuple[Span, ...]]
    notes: tuple[str, ...]
    first: tuple[str, ...] = field(default=FIRST, compare=False)

    def __repr__(self) -> str:
        return f"Scorecard({self.article!r}, {plural(len(self.spans), 'span')} of evidence, {plural(len(self.notes), 'note')})"

    def __str__(self) -> str:
        from framing.marking.scorecard_text import scorecard_text

        return scorecard_text(
            self.article,
            measures={name: self.measures[name] for name in self.first},
            counts={name: len(spans) for name, spans in self.evidence.items()},
            notes=self.notes,
            of_measures=len(self.measures),
        )

    def __getstate__(self) -> dict[str, Any]:
        """Fields, and the indicators where they were asked for: to find them anew would take as long as all sources."""
        kept = [one.name for one in fields(self)] + ["indicators"]
        return {name: value for name, value in self.__dict__.items() if name in kept}

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """What the copy shows of the published credibility indicators; never added up.

        Looked for when they are asked for: they take as long as all sources and stand in no table.
        """
        from framing.indicators.label import find_indicators

        return tuple(find_indicators(self.article)) if _is_readable(self.article) else ()

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Who is heard, each with title, reason and channel; found when they are asked for, as the indicators are."""
        from framing.attribution.scorers import find_sources

        if not (_is_readable(self.article) and is_english(self.article)):
            return ()
        return tuple(find_sources(self.article))

    @property
    def spans(self) -> list[Span]:
        """All evidence, in reading order: the title's first, then the text's, then what stands in markup only."""
        order = {"title": 0, "text": 1}
        found = [span for spans in self.evidence.values() for span in spans]
        return sorted(found, key=lambda span: (order.get(span.field, 2), span.start, -span.end))

    @property
    def marked_evidence(self) -> list[MarkedEvidence]:
        """The evidence that is marked in the text, with its marks and tips."""
        return [
            MarkedEvidence(scorer.mark, [(span, scorer.tip(span)) for span in self.evidence[scorer.name]])
            for scorer in scorers()
            if scorer.mark
        ]

    def _repr_html_(self) -> str:
        """The article with its evidence marked, for notebooks."""
        from framing.marking.scorecard_html import scorecard_html

        from .glossary import describe_error

        sentences: Sequence[Any] = self.evidence["claims"]
        return scorecard_html(
            self.article,
            self.marked_evidence,
            measures={name: self.measures[name] for name in self.first},
            sentences=sentences,
            sources=self.sources,
            indicators=self.indicators,
            notes=self.notes,
            errors={name: describe_error(name) for name in self.first},
        )


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
    card.indicators  # noqa: B018 - asked for behind the next line, they would have all sources found a second time
    card.article.forget()
    return card


def fill_scorecard(article: Article, frames: FrameChoice) -> Scorecard:
    """The Scorecard of an article that keeps what was computed from it, for those who read on in its sentences."""
    registry = scorers(frames)
    language = language_of(article)
    measures: dict[str, Any] = {}
    evidence: dict[str, tuple[Span, ...]] = {}
    readable = _is_readable(article)
    for scorer in registry:
        spans: Sequence[Span] = ()
        if readable and scorer.reads(language):
            spans = scorer.find(article) if scorer.find else ()
            measures |= scorer.measure(article)
        else:
            measures |= {measure.name: math.nan for measure in scorer.measures}
        if scorer.find:
            evidence[scorer.name] = tuple(spans)
    return Scorecard(
        article=article,
        measures={name: measures[name] for name in measure_names(registry)},
        evidence=evidence,
        notes=tuple(_notes(article, [scorer for scorer in registry if scorer.reads(language)], readable, measures)),
        first=first_names(registry),
    )


_OF_NOTICES = ("ai_disclaimer_place",)  # of a text without a notice it is as good as told


def _is_readable(article: Article) -> bool:
    return not article.error and bool(article.text.strip() or article.title.strip()) and len(article.text) <= LONGEST


def _notes(article: Article, readers: Sequence[Scorer], readable: bool, measures: Mapping[str, Any]) -> list[str]:
    """What a reader must know before using the figures."""
    if article.error:
        return [f"not scored: {article.error}"]
    if len(article.text) > LONGEST:
        return [f"not measured: {len(article.text):,} characters are more than one article ({LONGEST:,} at most): split it"]
    if not readable:
        return ["not measured: the article is empty"]
    notes = []
    if other := why_not_english(article):
        notes.append(f"{other}: only {' and '.join(scorer.covers for scorer in readers)} could be measured")
    if _FILE_NAME.fullmatch(article.text):
        notes.append("the text reads like the name of a file: read_articles reads files")
    if not article.story_words:
        notes.append("no story was found in the text: rates could not be measured")
    if article.date_error:
        notes.append(article.date_error)
    notes += article.page.notes if article.page is not None else ()
    notes += filter(None, (scorer.note(article) for scorer in readers))
    unknown = [name for name, value in measures.items() if isinstance(value, float) and math.isnan(value) and name not in _OF_NOTICES]
    if not other and article.story_words and unknown:
        notes.append(f"not applicable to this text: {', '.join(unknown)}")
    outside = sum(r.end - r.start for r in article.regions if r.label not in STORY)
    if article.text and outside > 0.5 * len(article.text):
        notes.append(
            f"{outside / len(article.text):.0%} of the text is no story (captions, notices, lists, related articles): see its regions"
        )
    return notes
