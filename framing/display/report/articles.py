"""How does an article stand in the report: in the list of all, and whole, with its evidence marked?"""

import math
import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from html import unescape
from typing import Any, NamedTuple, cast

import pandas as pd
from markupsafe import Markup

from framing.marking.scorecard_html import scorecard_html
from framing.text.spans import VoicedSpan

from .anchors import Places, article_title
from .corpus import Corpus
from .linked_cells import day, number

_FIGURES = (
    ("words", "word", "words"),
    ("quotes", "quote", "quotes"),
    ("named_sources", "named source", "named sources"),
    ("hedges_per_1000_words", "hedge per 1,000 words", "hedges per 1,000 words"),
)
_STYLE = re.compile(r' style="([^"]*)"')
_EXPLAINED = re.compile(r'(<td[^>]*) title="[^"]*"')
"""What an indicator rests on: told once, in the section on the label, and not in every article."""


class Listed(NamedTuple):
    """An article in the list: what it is called, why it could not be scored, and a few figures."""

    number: int
    title: str
    outlet: str
    date: str
    address: str
    error: str
    figures: str


def list_articles(corpus: Corpus, places: Places) -> list[Listed]:
    """Every article in the order in which it was read."""
    scored = corpus.table.set_index("article_id")[[name for name, _, _ in _FIGURES]].to_dict("index")
    listed = []
    for article in corpus.articles:
        row = scored.get(article.article_id, {})
        listed.append(
            Listed(
                places.number[article.article_id],
                article_title(article) or article.article_id,
                article.outlet,
                day(article.published),
                article.url if article.url.startswith(("https://", "http://")) else "",
                corpus.unread.get(article.article_id, ""),
                _figures(row),
            )
        )
    return listed


def _figures(row: Mapping[Hashable, Any]) -> str:
    """ "376 words · 1 quote · 4 named sources · 2.7 hedges per 1,000 words"; what could not be measured is left out."""
    known = [(row[name], one, many) for name, one, many in _FIGURES if not pd.isna(row.get(name, math.nan))]
    return " · ".join(f"{number(value)} {one if value == 1 else many}" for value, one, many in known)


class Styles:
    """Styles that many marks of a page bear, each written once, under a short name."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def named(self, html: str) -> str:
        """HTML of ours with the names of its styles in their place. In what an article says quotation marks are escaped."""
        return _STYLE.sub(lambda found: f' class="{self._names.setdefault(found[1], f"y{len(self._names)}")}"', html)

    def __iter__(self) -> Iterator[tuple[str, Markup]]:
        return ((name, Markup(unescape(style))) for style, name in self._names.items())


def draw_articles(corpus: Corpus, places: Places, styles: Styles) -> dict[int, Markup]:
    """The articles that are shown whole, their evidence marked, by their numbers."""
    cards = {}
    for article_id, card in corpus.cards.items():
        if card is None:
            cards[places.number[article_id]] = Markup()
            continue
        html = scorecard_html(
            card.article,
            card.marked_evidence,
            measures={name: card.measures[name] for name in card.first},
            sentences=cast(Sequence[VoicedSpan], card.evidence["claims"]),
            sources=card.sources,
            indicators=card.indicators,
            notes=card.notes,
            errors={},  # said once, where the measure is explained
            anchors=places.anchors[article_id],
        )
        card.article.forget()
        cards[places.number[article_id]] = Markup(styles.named(_EXPLAINED.sub(r"\1", html)))
    return cards
