"""How is a scored article shown? Its text marked, first figures, whose word each sentence is, a legend, sources, indicators, notes."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from framing.article.article import Article
from framing.attribution.sources.source import Source
from framing.indicators.label_lines import Indicator
from framing.text.region_labels import STORY
from framing.text.spans import VoicedSpan
from framing.text.wording import words_of

from .label_card import shown_label_lines
from .marked_text import marked_text
from .marks import MarkedEvidence
from .palette import GREY, VOICES
from .source_list import name_first, source_lines
from .templates import render

_VOICE_WORDS = {"outlet": "the outlet’s own word", "reported": "reported", "quoted": "quoted"}


def scorecard_html(
    article: Article,
    evidence: Sequence[MarkedEvidence],
    *,
    measures: Mapping[str, Any],
    sentences: Sequence[VoicedSpan],
    sources: Sequence[Source],
    indicators: Sequence[Indicator],
    notes: Iterable[str],
    errors: Mapping[str, str],
    anchors: Mapping[int, str] | None = None,
) -> str:
    """An article with its evidence marked, as HTML with inline styles: no script, nothing to fetch.

    Args:
        article: the article.
        evidence: what is marked, in the order of the legend.
        measures: the figures to show, by name.
        sentences: each with whose word it is, as ``find_claims`` gives them.
        sources: who is heard, in the order of the article.
        indicators: what to list of the indicators.
        notes: what a reader must know before using the figures.
        errors: how often the scorer behind a figure was right, by the figure's name.
        anchors: offsets of the text that a page wants to open, each with the id by which.
    """
    known = [article.outlet, "; ".join(article.byline), article.published.isoformat() if article.published else "", article.article_id]
    shown = list(source_lines(sources))
    html = render(
        "marking/scorecard.html.jinja",
        known=[one for one in known if one],
        measures=[(words_of(name), figure_in_words(value), errors.get(name, "")) for name, value in measures.items()],
        texts={one.field: marked_text(one, evidence, anchors if one.field == "text" else None) for one in article.documents},
        blocks=[
            (max(1, len(one.text)), VOICES[one.voice], f"{one.voice}{f' ({one.voice_name})' * bool(one.voice_name)}: {one.text[:160]}")
            for one in sentences
        ],
        shares=_shares(sentences),
        legend=[(mark, _count_marks(spans)) for mark, spans in evidence],
        sources=shown,
        sources_named=name_first(shown),
        indicators=list(shown_label_lines(indicators)),
        notes=list(notes),
        grey=GREY,
    )
    return str(html)  # a Markup would escape what is added to it


def figure_in_words(value: Any) -> str:
    """The value of a measure as a reader wants it."""
    if isinstance(value, bool):
        return "yes" if value else "none in this copy"
    if isinstance(value, float):
        return "not measured" if math.isnan(value) else f"{value:.1f}"
    return str(value)


def _shares(sentences: Sequence[VoicedSpan]) -> list[tuple[str, str, str]]:
    """How much of the text each voice has, by characters: its colour, its name, its share."""
    total = {voice: sum(max(1, len(one.text)) for one in sentences if one.voice == voice) for voice in VOICES}
    whole = sum(total.values()) or 1
    return [(VOICES[voice], _VOICE_WORDS[voice], f"{total[voice] / whole:.0%}") for voice in VOICES]


def _count_marks(spans: Sequence[tuple[Any, str]]) -> str:
    """How many spans are marked, and of voiced ones how many stand in the story in the outlet's own voice."""
    voiced = [span for span, _ in spans if isinstance(span, VoicedSpan)]
    own = sum(span.voice == "outlet" and span.region in STORY for span in voiced)
    return f"{len(spans)} ({own} in the outlet’s own voice)" if voiced else str(len(spans))
