"""Which articles of one event rest on which, or on a common source?"""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Arc

from framing.comparing.text_reuse.lineage import BOTH_REST, DECLARES, FIRST_RESTS, PROBABLE, SECOND_RESTS, THIRD
from framing.marking.palette import BLUE, GREEN, GREY, PALE, VERMILION
from framing.text.wording import plural

from ..figures import keep
from .layout import INK, entitle, is_narrow, key_beside, list_rows, named, new_axes
from .one_event import lineage_of_event

_ARC_STYLES: dict[str, tuple[str, Any]] = {DECLARES: (VERMILION, "-"), THIRD: (BLUE, (0, (5, 2))), PROBABLE: (GREEN, (0, (1, 1.2)))}
_MOST_EXPLAINED = 6  # arcs, up to which each has its evidence beside it
_APART = 0.95  # rows between two of these, and less where more are explained than there are articles


def plot_lineage(lineage: pd.DataFrame, event: str | None = None, *, ax: Axes | None = None) -> Axes:
    """The articles of one event from the earliest on, and an arc between two of which something decisive is in common.

    Of pairs without an arc independence is not established.

    Args:
        lineage: what ``trace_lineage`` gives.
        event: one of its events; that with the most arcs where None.
        ax: where to draw; a figure of its own where None.

    Raises:
        ValueError: the event has no pair of articles, or no event has one.
    """
    numbers = lineage_of_event(lineage, event)
    articles: list[tuple[str, str]] = numbers.attrs["articles"]
    related = numbers[numbers["related"]]
    explained = len(related) if len(related) <= _MOST_EXPLAINED else 0
    ax = ax or new_axes(max(len(articles), explained), width=8.4, row=0.5)
    far = float((related["second"] - related["first"]).abs().max()) if len(related) else 1.0
    related = related.assign(middle=(related["first"] + related["second"]) / 2).sort_values("middle", kind="stable")
    narrow = is_narrow(ax)
    heights = _spread_out(related["middle"].to_numpy(dtype=float), len(articles) - 1)
    for one, beside in zip(related.itertuples(), heights, strict=True):
        _draw_arc(ax, one, far, narrow=narrow)
        if explained and not narrow:
            rule = {"arrowstyle": "-", "color": GREY, "linewidth": 0.7}
            text_style: dict[str, Any] = {"va": "center", "fontsize": "x-small", "color": INK, "parse_math": False}
            end = (abs(one.second - one.first) / far, one.middle)
            ax.annotate(named(one.why, 46, 3), end, (1.15, beside), arrowprops=rule, **text_style)
    ax.scatter([0] * len(articles), range(len(articles)), s=60, color="black", zorder=3)
    letters = 20 if narrow else 34
    list_rows(ax, ["\n".join(named(one, letters, 1) for one in article if one) for article in articles])
    if narrow:  # the arcs to the left, the names to the right; what two have in common is told beside the picture
        ax.yaxis.tick_right()
        ax.set_xlim(-1.05, 0.03)
    else:
        ax.set_xlim(-0.03, 2.3 if explained else 1.1)
    ax.set_xticks([])
    ax.spines[["bottom"]].set_visible(False)
    ax.spines[["left"]].set_color(PALE)
    found = related["verdict"].value_counts()
    key_beside(ax, [Line2D([], [], color=c, linestyle=line, linewidth=2) for c, line in _ARC_STYLES.values()], list(_ARC_STYLES))
    answer = f"{named(numbers.attrs['event'], 80, 1)}: of {plural(len(numbers), 'pair')} "
    answer += f"{len(related)} have something decisive in common" + "".join(f"; “{what}”: {n}" for what, n in found.items())
    key = "articles from the earliest on, those without a date last; arrow: to the article that rests on the other, by its own words; "
    key += "of pairs without an arc independence is not established"
    source = "declared sources, shared text, quotes and figures"
    entitle(ax, "Which articles rest on which, or on a common source?", answer, key=key, source=source)
    kept = numbers.drop(columns=["evidence", "first", "second"])
    seen = "; ".join(map(_seen, related.head(8).itertuples()))
    return keep(ax, kept, f"Articles one below the other, arcs between them. {answer}. {seen or 'No arc'}.")


def _draw_arc(ax: Axes, pair: Any, far: float, *, narrow: bool) -> None:
    """The arc of a pair, as wide as it is high beside the ``far`` one, with an arrow to whom one rests on by its own words."""
    colour, line = _ARC_STYLES[pair.verdict]
    high = abs(pair.second - pair.first)
    side = {"theta1": 90, "theta2": 270} if narrow else {"theta1": -90, "theta2": 90}
    ax.add_patch(Arc((0, pair.middle), 2 * high / far, high, **side, color=colour, linestyle=line, linewidth=2))
    for row, rests in ((pair.first, FIRST_RESTS), (pair.second, SECOND_RESTS)):
        if pair.rests in (rests, BOTH_REST):
            out = -1 if narrow else 1
            head: dict[str, Any] = {"arrowstyle": "-|>", "color": colour, "mutation_scale": 16, "shrinkA": 0, "shrinkB": 5}
            ax.annotate("", (0, row), (0.04 * out, row), arrowprops=head, zorder=4)


def _seen(pair: Any) -> str:
    """A pair in words: which of the two rests on the other where one says so."""
    one, other = pair.outlet or pair.article_id, pair.other_outlet or pair.other_article_id
    if pair.rests == SECOND_RESTS:
        one, other = other, one
    return f"{one} {'rests on' if pair.rests in (FIRST_RESTS, SECOND_RESTS) else 'and'} {other}: {pair.verdict} ({pair.why})"


def _spread_out(wanted: np.ndarray, last: float) -> np.ndarray:
    """Places in order, as near to those that are wanted as lines of text apart allow."""
    apart = min(_APART, last / (len(wanted) - 1)) if len(wanted) > 1 else 0.0
    steps = apart * np.arange(len(wanted))
    places = np.maximum.accumulate(wanted - steps) + steps
    return places - max(0.0, float(places.max(initial=0)) - last)
