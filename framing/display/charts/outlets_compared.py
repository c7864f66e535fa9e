"""How do outlets stand on a measure, over all articles and on the same event, and how do two measures go together?"""

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from framing.comparing.outlets.beyond_chance import beyond_chance
from framing.comparing.outlets.tallies import compare_measure, overall, pair_measures
from framing.marking.palette import BLUE, GREY
from framing.statistics.intervals import Estimate
from framing.table_schemas import needs
from framing.text.wording import called, words_of

from ..figures import keep
from .layout import edge_of, entitle, key_beside, list_outlets, named, new_axes, of_whom, soften, source_of, spread_dots
from .markers import MARKER_STYLES, OTHERS


def plot_measure_by_outlet(table: pd.DataFrame, measure: str, *, by: str = "outlet", ax: Axes | None = None) -> Axes:
    """One measure by outlet: each article a dot, the mean a bar with its 95% interval, the outlets sorted by the median, n in the label.

    An outlet has no mean and no interval where ``compare_outlets`` gives none; outlets of one or two articles are pooled. A few
    articles far out stand at the edge, so that they do not squeeze the others together.

    Args:
        table: what ``score_table`` gives.
        measure: a column of it.
        by: the column whose values are set side by side.
        ax: where to draw; a figure of its own where None.

    Raises:
        ValueError: the measure or ``by`` is no column of the table; the message names the columns there are.
        TypeError: the measure is not a number.
    """
    numbers = compare_measure(table, measure, by=by)
    order = numbers.groupby(by).agg(n=(measure, "size"), mean=("mean", "first"), median=(measure, "median"))
    order = order.sort_values("median", ascending=False, kind="stable")  # which all have: of skewed rates the mean lies above it
    n, most = order["n"], edge_of(numbers[measure])
    ax = ax or new_axes(len(n))
    for row, outlet in enumerate(n.index):
        articles = numbers[numbers[by] == outlet]
        values, one = articles[measure].astype(float).to_numpy(), articles.iloc[0]
        ax.scatter(
            np.minimum(values, most), row + spread_dots(len(values)), s=26, color=BLUE, alpha=0.6, linewidths=0, zorder=3, clip_on=False
        )
        ax.plot([one["low"], one["high"]], [row, row], color="black", linewidth=1.6, zorder=4)
        ax.plot([one["mean"]], [row], marker="|", markersize=17, markeredgewidth=2.2, color="black", zorder=5)
    what, middle = overall(numbers.attrs["all"])
    ax.axvline(middle, color=GREY, linestyle="--", linewidth=1, zorder=1)
    list_outlets(ax, n)
    ax.set_xlim(left=min(0.0, ax.get_xlim()[0]) if numbers[measure].min() < 0 else 0)
    beyond = int((numbers[measure] > most).sum())
    if beyond:
        ax.set_xlim(right=1.05 * max(most, float(order["mean"].max())))
    without = int(order["mean"].isna().sum())
    answer = f"{of_whom(numbers, len(numbers), by)}; {what} of all {middle:.3g}"
    answer += f"; {without} with too few articles for a mean" if without else ""
    bars = "bar: mean and its 95% interval; " if without < len(n) else ""
    key = f"dot: an article; {bars}dashed: {what} of all; sorted by the median"
    key += f"; {beyond} beyond {most:.3g} drawn at the edge" if beyond else ""
    source = source_of(measure)
    entitle(ax, f"How do {called(by).many} stand on {words_of(measure)}?", answer, key=f"{words_of(measure)}\n{key}", source=source)
    seen = "; ".join(
        f"{one.Index}: median {one.median:.3g}{'' if np.isnan(one.mean) else f', mean {one.mean:.3g}'}, n = {one.n}"
        for one in order.itertuples()
    )
    return keep(ax, numbers, f"Dots for {answer}; sorted by the median. {seen}.")


def plot_difference_within(compared: pd.DataFrame, measure: str, *, by: str = "outlet", ax: Axes | None = None) -> Axes:
    """How far each outlet lies from the others on the same event: the mean difference and its interval, on zero.

    Args:
        compared: what ``compare_outlets`` gives with ``within``.
        measure: one of its measures.
        by: its column of outlets.
        ax: where to draw; a figure of its own where None.

    Raises:
        ValueError: no outlet has a difference inside events.
    """
    needs(compared, by, "measure", "within_difference", of="compare_outlets(…, within=…)")
    of_measure = compared[compared["measure"] == measure]
    numbers = of_measure[of_measure["within_difference"].notna()]
    numbers = numbers.sort_values("within_difference", ascending=False, kind="stable")
    numbers = numbers[[by, "events", "within_difference", "within_low", "within_high"]]
    if numbers.empty:
        raise ValueError(f"no outlet shares events enough to be compared on {measure} inside them: was within given to compare_outlets?")
    ax = ax or new_axes(len(numbers))
    ax.axvline(0, color=GREY, linestyle="--", linewidth=1)
    rows = range(len(numbers))
    ax.hlines(rows, numbers["within_low"], numbers["within_high"], color="black", linewidth=1.6)
    ax.scatter(numbers["within_difference"], rows, s=50, color=BLUE, zorder=3)
    list_outlets(ax, numbers.set_index(by)["events"], "events")
    apart = numbers.loc[beyond_chance(of_measure).loc[numbers.index] & numbers["within_low"].notna(), by].tolist()
    answer = f"more than chance: {', '.join(map(str, apart))}" if apart else "no outlet differs by more than chance"
    without = len(of_measure) - len(numbers)
    answer += f"; {without} with too few shared events are left out" if without else ""
    key = f"{words_of(measure)}\ndifference from the others on the same event; dot: mean over events; line: 95% interval"
    question = f"Do {called(by).many} differ in {words_of(measure)} on the same event?"
    entitle(ax, question, answer, key=key, source=source_of(measure))
    seen = "; ".join(f"{row[0]}: {row[2]:+.3g} in {row[1]} events" for row in numbers.itertuples(index=False))
    return keep(ax, numbers, f"Dots with intervals around zero; {answer}. {seen}.")


def plot_quotes_against_hedges(table: pd.DataFrame, *, by: str = "outlet", ax: Axes | None = None) -> Axes:
    """How much articles quote and how much they hedge: each article a mark, the mean of an outlet a large one.

    An outlet has a large mark only where ``compare_outlets`` gives both means. The six outlets with most articles have a
    mark of their own, the others one together. A few articles far out stand at the edge.

    Args:
        table: what ``score_table`` gives.
        by: the column whose values are told apart.
        ax: where to draw; a figure of its own where None.

    Raises:
        ValueError: a measure or ``by`` is no column of the table; the message names the columns there are.
    """
    across, up = "hedges_per_1000_words", "quotes_per_1000_words"
    numbers = pair_measures(table, across, up, by=by)
    edges = {measure: edge_of(numbers[measure]) for measure in (across, up)}
    ax = ax or new_axes(6)
    sizes = numbers[by].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    shown = list(sizes.index[: len(MARKER_STYLES)])
    others = numbers[~numbers[by].isin(shown)]
    handles: list[Artist] = []
    names: list[str] = []
    parts = [(named(outlet, 22), numbers[numbers[by] == outlet], mark) for outlet, mark in zip(shown, MARKER_STYLES, strict=False)]
    parts += [(f"{len(sizes) - len(shown)} other {called(by).many}", others, OTHERS)] if len(others) else []
    for name, ours, mark in parts:
        x, y = (np.minimum(ours[measure].astype(float), edges[measure]) for measure in (across, up))
        marks = ax.scatter(x, y, s=34, facecolor="none", edgecolor=mark.colour, marker=mark.marker, linewidths=1.3, zorder=3, clip_on=False)
        handles, names = [*handles, marks], [*names, f"{name}\nn = {len(ours)}"]
        mean_x, mean_y = ours[[f"mean of {across}", f"mean of {up}"]].iloc[0] if mark is not OTHERS else (np.nan, np.nan)
        ax.scatter([mean_x], [mean_y], s=190, color=mark.colour, edgecolor="black", marker=mark.marker, linewidths=1.4, zorder=4)
    of_all = {measure: overall(of) for measure, of in numbers.attrs["all"].items()}
    ax.axvline(of_all[across][1], color=GREY, linestyle="--", linewidth=1, zorder=1)
    ax.axhline(of_all[up][1], color=GREY, linestyle="--", linewidth=1, zorder=1)
    for measure, limit in ((across, ax.set_xlim), (up, ax.set_ylim)):
        limit(0, 1.05 * min(edges[measure], float(numbers[measure].max() if len(numbers) else 1)) or 1)
    soften(ax)
    ax.set_ylabel(words_of(up))
    key_beside(ax, handles, names)
    beyond = int(((numbers[across] > edges[across]) | (numbers[up] > edges[up])).sum())
    means = "large mark: mean of an outlet; " if numbers[[f"mean of {across}", f"mean of {up}"]].notna().all(axis=1).any() else ""
    under = f"mark: an article; {means}dashed: {of_all[across][0]} of all" + f"; {beyond} further out drawn at the edge" * bool(beyond)
    answer = f"{of_whom(numbers, len(numbers), by)}; {_correlated(numbers.attrs['together'])}"
    key = f"{words_of(across)} in the outlet’s own voice\n{under}"
    entitle(ax, "Do articles that quote more hedge less?", answer, key=key, source=source_of(across))
    seen = "; ".join(
        f"{name.replace(chr(10), ' ')}: hedges up to {ours[across].max():.3g}, quotes up to {ours[up].max():.3g}" for name, ours, _ in parts
    )
    return keep(ax, numbers, f"Marks for {answer}. {seen}.")


def _correlated(together: Estimate) -> str:
    if np.isnan(together.value):
        return "too few articles for a correlation, or all alike"
    value, low, high = (f"{number:.2f}".replace("-", "−") for number in together)
    return f"rank correlation {value} (95% interval {low} to {high})"
