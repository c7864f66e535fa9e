"""How does a measure move over time?"""

from itertools import zip_longest
from typing import Literal

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter
from matplotlib.lines import Line2D

from framing.comparing.outlets.measure_columns import check_columns
from framing.comparing.outlets.tallies import pool_outlets
from framing.comparing.outlets.time_course import trace_measure
from framing.marking.palette import GREY
from framing.text.wording import called, plural, words_of

from ..figures import keep
from .layout import entitle, key_beside, named, new_axes, soften, source_of
from .markers import MARKER_STYLES, OTHERS


def plot_time_course(
    table: pd.DataFrame,
    measure: str,
    *,
    by: str = "outlet",
    every: Literal["week", "month", "quarter", "year"] = "month",
    ax: Axes | None = None,
) -> Axes:
    """One measure over time: the median of each outlet and period, the larger the mark the more articles; grey: of all articles.

    The six outlets with most articles have a line of their own, the others are grey; those of one or two articles are pooled.

    Args:
        table: what ``score_table`` gives, with the day of ``published``.
        measure: a column of it.
        by: the column whose values are set side by side.
        every: how long a period is.
        ax: where to draw; a figure of its own where None.

    Raises:
        ValueError: a column is not there, no article has a date and the measure, or ``every`` is no period.
    """
    check_columns(table, [by, "published"])
    numbers = trace_measure(pool_outlets(table, by), measure, by=by, every=every)
    if numbers.empty:
        raise ValueError(f"no article has a day in published and {measure}: nothing moves over time")
    everyone = trace_measure(table, measure, by=None, every=every)
    ax = ax or new_axes(5)
    sizes = numbers.groupby(by)["n"].sum().sort_values(ascending=False, kind="stable")
    handles: list[Line2D] = []
    names: list[str] = []
    for outlet, style in zip_longest(sizes.index, MARKER_STYLES[: len(sizes)], fillvalue=OTHERS):
        ours = numbers[numbers[by] == outlet]
        (line,) = ax.plot(
            ours["period"], ours["median"], color=style.colour, linestyle=style.line, marker=style.marker, linewidth=1.3, markersize=4
        )
        ax.scatter(ours["period"], ours["median"], s=12 + 6 * np.minimum(ours["n"], 20), color=style.colour, marker=style.marker, zorder=3)
        if style is not OTHERS:
            handles, names = [*handles, line], [*names, f"{named(outlet, 22)}\nn = {sizes[outlet]}"]
    if more := len(sizes) - len(handles):
        handles, names = [*handles, line], [*names, f"{more} other {called(by).many}"]
    (line,) = ax.plot(everyone["period"], everyone["median"], color=GREY, linestyle=(0, (1, 1)), linewidth=3, alpha=0.6, zorder=1)
    key_beside(ax, [*handles, line], [*names, "all articles"])
    soften(ax)
    ax.set_ylim(bottom=min(0.0, ax.get_ylim()[0]) if numbers["median"].min() < 0 else 0)
    ax.xaxis.set_major_locator(locator := AutoDateLocator(minticks=2, maxticks=8))
    ax.xaxis.set_major_formatter(ConciseDateFormatter(locator))
    ax.set_ylabel(words_of(measure))
    undated = numbers.attrs.get("undated", 0)
    answer = f"median of {plural(int(numbers['n'].sum()), 'article')} by {every}"
    answer += f"; {undated} without a date are left out" if undated else ""
    key = f"{every} of publication\nlarger mark: more articles; thick grey: median of all articles"
    entitle(ax, f"How do {words_of(measure)} move over time?", answer, key=key, source=source_of(measure))
    ends = (numbers[numbers[by] == outlet] for outlet in sizes.index[: len(MARKER_STYLES)])
    moved = "; ".join(f"{of[by].iloc[0]}: {of['median'].iloc[0]:.3g} to {of['median'].iloc[-1]:.3g} in {len(of)} periods" for of in ends)
    return keep(ax, numbers, f"A line an outlet: {answer}. {moved}.")
