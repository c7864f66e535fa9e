"""Which charts does a report show as pictures, where a table alone is hard to see through?"""

import base64
from collections.abc import Callable, Sequence
from typing import NamedTuple, cast

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from framing.article.article import Article
from framing.comparing.sourcing.heard_most import heard_by_name
from framing.comparing.text_reuse.lineage import OPEN

from ..charts.layout import on_a_phone
from ..charts.lineage import plot_lineage
from ..charts.outlets_compared import plot_quotes_against_hedges
from ..charts.sources import plot_sources_by_outlet
from ..figures import as_png, describe_chart, in_few_colours
from .anchors import Places
from .corpus import Corpus

_DOTS = 96  # an inch: sharp enough on a page, small enough for a file that is sent
_PHONE_DOTS = 160  # an inch, for a phone has more of them


class Picture(NamedTuple):
    """A chart as the page shows it, as a phone does, and in words."""

    source: str
    narrow: str
    seen: str


def draw_pictures(corpus: Corpus) -> dict[str, Picture | None]:
    """How quoting goes with hedging, who is heard by which outlet, and the lineage of one event; None where there is nothing to see."""
    named = len(heard_by_name(corpus.sources)) > 0
    related = bool((corpus.lineage["verdict"] != OPEN).any())
    table, by = corpus.by_group, corpus.settings.by
    return {
        "hedges": _picture(lambda: plot_quotes_against_hedges(table, by=by)) if corpus.several else None,
        "sources": _picture(lambda: plot_sources_by_outlet(corpus.sources, by=by)) if corpus.several and named else None,
        "lineage": _picture(lambda: plot_lineage(by_title(corpus.lineage, corpus.articles))) if related else None,
    }


def by_title(table: pd.DataFrame, articles: Sequence[Article]) -> pd.DataFrame:
    """A table with its articles by their titles, as readers know them."""
    places = Places(articles, ())
    named = [column for column in ("article_id", "other_article_id") if column in table]
    return table.assign(**{column: table[column].map(places.short) for column in named})


def _picture(plot: Callable[[], Axes]) -> Picture:
    wide, seen = _drawn(plot, _DOTS)
    with on_a_phone():
        narrow, _ = _drawn(plot, _PHONE_DOTS)
    return Picture(wide, narrow, seen)


def _drawn(plot: Callable[[], Axes], dots: int) -> tuple[str, str]:
    chart = plot()
    source = f"data:image/png;base64,{base64.b64encode(in_few_colours(as_png(chart, dots))).decode()}"
    plt.close(cast(Figure, chart.figure))
    return source, describe_chart(chart)
