"""Which charts does a report show as pictures, where a table alone is hard to see through?"""

from __future__ import annotations

import base64
from typing import NamedTuple, cast

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from framing.comparing.lineage import OPEN

from ..charts.lineage import plot_lineage
from ..charts.measures import plot_quotes_against_hedges
from ..charts.sources import plot_sources_by_outlet
from ..figures import as_png, describe_chart
from .corpus import Corpus

_DOTS = 96  # an inch: sharp enough on a page, small enough for a file that is sent


class Picture(NamedTuple):
    """A chart as the page shows it."""

    source: str
    seen: str


def draw_pictures(corpus: Corpus) -> dict[str, Picture | None]:
    """How quoting goes with hedging, who is heard by which outlet, and the lineage of one event; None where there is nothing to see."""
    named = bool((corpus.sources["name"] != "").any())
    related = bool((corpus.lineage["verdict"] != OPEN).any())
    return {
        "hedges": _picture(plot_quotes_against_hedges(corpus.by_own_outlet)) if corpus.several else None,
        "sources": _picture(plot_sources_by_outlet(corpus.sources)) if corpus.several and named else None,
        "lineage": _picture(plot_lineage(corpus.lineage)) if related else None,
    }


def _picture(chart: Axes) -> Picture:
    source = f"data:image/png;base64,{base64.b64encode(as_png(chart, _DOTS)).decode()}"
    plt.close(cast(Figure, chart.figure))
    return Picture(source, describe_chart(chart))
