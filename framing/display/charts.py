"""How does a score table look as a chart? Data first, the rest by keyword; each draws on an Axes and returns it, none shows it.

A chart stands alone: its question above, its answer or n and method under that, a source line with the version below. What it
drew is kept beside it, so that ``save_figure`` writes the numbers with the picture, and says in words what is seen.
"""

from __future__ import annotations

from textwrap import fill, shorten

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from framing.comparing.tallies import compare_measure, count_frame_voices, count_frames, share_voices
from framing.comparing.time_course import trace_measure
from framing.marking.palette import BLUE, GREEN, GREY, ORANGE, PALE, PURPLE, SKY, VERMILION, VOICES
from framing.version import __version__

from .figures import keep

_ROW = 0.55  # inches a row
_NARROWEST = 6.4  # inches, for a title of one line
_HEAD_AND_FOOT = 2.4  # inches of title, axis and source line, also where one outlet alone has a row
_LONGEST_TITLE = 300  # characters
_MANY = 20  # articles, from which a few far out may stand at the edge
_LINES = [(BLUE, "-", "o"), (VERMILION, "--", "s"), (GREEN, "-.", "^"), (PURPLE, ":", "D"), (ORANGE, "-", "v"), (SKY, "--", "P")]
_VOICE_WORDS = {"outlet": "outlet’s own voice", "reported": "reported", "quoted": "quoted"}
_HATCHES = {"outlet": "", "reported": "//", "quoted": ".."}


def plot_measure_by_outlet(table: pd.DataFrame, measure: str, *, by: str = "outlet", ax: Axes | None = None) -> Axes:
    """One measure by outlet: each article a dot, the mean a bar with its 95 % interval, the outlets sorted by it, n in the label.

    An outlet has no mean and no interval where ``compare_outlets`` gives none. A few articles far out stand at the edge, so that
    they do not squeeze the others together.

    Args:
        table: what ``score_table`` gives.
        measure: a column of it.
        by: the column whose values are set side by side.
        ax: where to draw; a figure of its own where None.

    Raises:
        KeyError: the measure or ``by`` is no column of the table; the message names the columns there are.
        TypeError: the measure is no number.
    """
    numbers = compare_measure(table, measure, by=by)
    order = numbers.groupby(by).agg(n=(measure, "size"), mean=("mean", "first"), median=(measure, "median"))
    order = order.assign(by=order["mean"].fillna(order["median"])).sort_values("by", ascending=False, kind="stable")
    n, most = order["n"], _edge(numbers[measure])
    ax = ax or _axes(len(n))
    for row, outlet in enumerate(n.index):
        articles = numbers[numbers[by] == outlet]
        values, one = articles[measure].astype(float).to_numpy(), articles.iloc[0]
        ax.scatter(np.minimum(values, most), row + _spread(len(values)), s=26, color=BLUE, alpha=0.6, linewidths=0, zorder=3)
        ax.plot([one["low"], one["high"]], [row, row], color="black", linewidth=1.6, zorder=4)
        ax.plot([one["mean"]], [row], marker="|", markersize=17, markeredgewidth=2.2, color="black", zorder=5)
    overall = float(numbers[measure].mean())
    ax.axvline(overall, color=GREY, linestyle="--", linewidth=1, zorder=1)
    _outlet_ticks(ax, n)
    beyond = int((numbers[measure] > most).sum())
    at_edge = f"; {beyond} beyond {most:.3g} drawn at the edge" if beyond else ""
    ax.set_xlabel(f"{_words(measure)}\n(dot: an article; bar: mean and its 95 % interval; dashed: mean of all{at_edge})", parse_math=False)
    ax.set_xlim(left=min(0.0, ax.get_xlim()[0]) if numbers[measure].min() < 0 else 0)
    if beyond:
        ax.set_xlim(right=1.05 * max(most, float(order["mean"].max())))
    without = int(order["mean"].isna().sum())
    said = f"{len(numbers)} articles of {len(n)} outlets; mean of all {overall:.3g}"
    said += f"; {without} with too few articles for a mean" if without else ""
    _entitle(ax, f"How do outlets stand on {_words(measure)}?", said)
    known = np.where(order["mean"].isna(), "median", "mean")
    seen = "; ".join(f"{o}: {what} {by:.3g}, n = {count}" for o, what, by, count in zip(order.index, known, order["by"], n, strict=True))
    return keep(ax, numbers, f"Dots for {said}, sorted. {seen}.")


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
    numbers = compared[(compared["measure"] == measure) & compared["within_difference"].notna()]
    numbers = numbers.sort_values("within_difference", ascending=False)[[by, "events", "within_difference", "within_low", "within_high"]]
    if numbers.empty:
        raise ValueError(f"no outlet shares events enough to be compared on {measure} inside them: was within given to compare_outlets?")
    ax = ax or _axes(len(numbers))
    ax.axvline(0, color=GREY, linestyle="--", linewidth=1)
    rows = range(len(numbers))
    ax.hlines(rows, numbers["within_low"], numbers["within_high"], color="black", linewidth=1.6)
    ax.scatter(numbers["within_difference"], rows, s=50, color=BLUE, zorder=3)
    _outlet_ticks(ax, numbers.set_index(by)["events"], "events")
    ax.set_xlabel(f"{_words(measure)}: difference from other outlets on the same event\n(dot: mean over events; line: 95 % interval)")
    sure = numbers.loc[(numbers["within_low"] > 0) | (numbers["within_high"] < 0), by].tolist()
    said = f"more than chance: {', '.join(map(str, sure))}" if sure else "no outlet differs by more than chance"
    _entitle(ax, f"Do outlets differ in {_words(measure)} on the same event?", said)
    seen = "; ".join(f"{row[0]}: {row[2]:+.3g} in {row[1]} events" for row in numbers.itertuples(index=False))
    return keep(ax, numbers, f"Dots with intervals around zero; {said}. {seen}.")


def plot_time_course(table: pd.DataFrame, measure: str, *, by: str = "outlet", every: str = "month", ax: Axes | None = None) -> Axes:
    """One measure over time: the median of each outlet and period, the larger the dot the more articles.

    Args:
        table: what ``score_table`` gives, with the day of ``published``.
        measure: a column of it.
        by: the column whose values are set side by side.
        every: "week", "month", "quarter" or "year".
        ax: where to draw; a figure of its own where None.
    """
    numbers = trace_measure(table, measure, by=by, every=every)  # type: ignore[arg-type]
    ax = ax or _axes(5)
    looks = zip(numbers[by].unique(), _LINES * len(numbers), strict=False)
    for outlet, (colour, line, marker) in looks:
        ours = numbers[numbers[by] == outlet]
        ax.plot(ours["period"], ours["median"], color=colour, linestyle=line, linewidth=1.4, label=f"{outlet} (n = {ours['n'].sum()})")
        ax.scatter(ours["period"], ours["median"], s=12 + 6 * np.minimum(ours["n"], 20), color=colour, marker=marker, zorder=3)
    ax.set_ylabel(_words(measure))
    ax.set_xlabel(f"{every} of publication (larger mark: more articles)")
    ax.spines[["top", "right"]].set_visible(False)
    ax.legend(loc="upper left", bbox_to_anchor=(1.0, 1.0), frameon=False, fontsize="small")
    said = f"median of {int(numbers['n'].sum())} articles by {every}; {numbers.attrs.get('undated', 0)} without a date are left out"
    _entitle(ax, f"How do {_words(measure)} move over time?", said)
    return keep(ax, numbers, f"A line an outlet: {said}.")


def plot_frames_by_outlet(table: pd.DataFrame, *, by: str = "outlet", ax: Axes | None = None) -> Axes:
    """In how many articles of each outlet each frame is present, as counts in a grid."""
    numbers = count_frames(table, by=by)
    counts = numbers.set_index(by).drop(columns="articles")
    n = numbers.set_index(by)["articles"]
    frames = [_words(column.removeprefix("frame_").removesuffix("_present")) for column in counts]
    ax = ax or _axes(len(n), width=max(_NARROWEST, 2.2 + 1.9 * len(frames)))
    shares = counts.div(n, axis=0).to_numpy(dtype=float)
    image = ax.imshow(shares, cmap="Blues", vmin=0, vmax=1, aspect="auto")  # one scale for every corpus, so that charts compare
    key = ax.figure.colorbar(image, ax=ax, shrink=0.8, label="share of articles")
    key.ax.yaxis.set_major_formatter(lambda x, _: f"{x:.0%}")
    key.outline.set_visible(False)
    for row, outlet in enumerate(n.index):
        for column in range(len(frames)):
            share = shares[row, column]
            ax.text(
                column,
                row,
                f"{counts.iloc[row, column]} of {n[outlet]}",
                ha="center",
                va="center",
                color="white" if share > 0.6 else "black",
            )
    ax.set_xticks(range(len(frames)), [fill(frame, 16) for frame in frames], parse_math=False)
    _outlet_ticks(ax, n)
    ax.tick_params(length=0)
    ax.set_xlabel("articles in which the frame is present, in any voice")
    for side in ax.spines.values():
        side.set_visible(False)
    total = int(n.sum())
    present = ", ".join(f"{frame} in {int(count)} of {total}" for frame, count in zip(frames, counts.sum(), strict=True))
    _entitle(ax, "Which frames are present in which outlet?", f"{total} articles of {len(n)} outlets")
    return keep(ax, numbers, f"A grid of outlets by frames, darker where more articles have the frame. All outlets: {present}.")


def plot_frame_voices(table: pd.DataFrame, frame: str, *, by: str = "outlet", ax: Axes | None = None) -> Axes:
    """In whose voice the cues of one frame stand, by outlet: counts, stacked.

    Args:
        table: what ``score_table`` gives.
        frame: a frame's name, such as "balancing act".
        by: the column whose values are set side by side.
        ax: where to draw; a figure of its own where None.
    """
    numbers = count_frame_voices(table, frame, by=by)
    ax = _stacked(numbers, list(numbers.columns[1:4]), by, ax)
    ax.set_xlabel(fill(shorten(f"cues of “{frame}” in the story", _LONGEST_TITLE, placeholder=" …"), 64), parse_math=False)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    counts = numbers.iloc[:, 1:4].sum()
    said = f"{int(counts.sum())} cues in {int(numbers['articles'].sum())} articles: "
    said += ", ".join(f"{voice} {int(count)}" for voice, count in zip(_VOICE_WORDS.values(), counts, strict=True))
    _entitle(ax, f"In whose voice does “{frame}” stand?", said)
    return keep(ax, numbers, f"Bars by outlet, stacked by voice. {said}.")


def plot_voices_by_outlet(table: pd.DataFrame, *, by: str = "outlet", ax: Axes | None = None) -> Axes:
    """Whose word the sentences of each outlet are, as the mean share over its articles."""
    numbers = share_voices(table, by=by)
    ax = _stacked(numbers, ["outlet_share", "reported", "quoted"], by, ax)
    ax.set_xlim(0, 1)
    ax.xaxis.set_major_formatter(lambda x, _: f"{x:.0%}")
    ax.set_xlabel("sentences of the story, mean share over articles")
    said = f"{int(numbers['articles'].sum())} articles of {len(numbers)} outlets"
    _entitle(ax, "Whose word are the sentences of each outlet?", said)
    seen = "; ".join(f"{row[0]}: own {row[1]:.0%}, reported {row[3]:.0%}, quoted {row[2]:.0%}" for row in numbers.itertuples(index=False))
    return keep(ax, numbers, f"Bars by outlet, stacked by voice; {said}. {seen}.")


def _stacked(numbers: pd.DataFrame, columns: list[str], by: str, ax: Axes | None) -> Axes:
    """Horizontal bars stacked by voice, a column for each, told apart by hatching as well as by colour."""
    n = numbers.set_index(by)["articles"]
    ax = ax or _axes(len(n))
    left = np.zeros(len(n))
    for voice, column in zip(VOICES, columns, strict=True):
        width = numbers[column].to_numpy(dtype=float)
        ax.barh(
            range(len(n)),
            width,
            left=left,
            height=0.62,
            color=VOICES[voice],
            hatch=_HATCHES[voice],
            edgecolor="white",
            label=_VOICE_WORDS[voice],
        )
        left += np.nan_to_num(width)
    for row in np.flatnonzero(left == 0):
        ax.text(0, int(row), " 0", va="center", color=GREY)
    _outlet_ticks(ax, n)
    ax.legend(loc="upper left", bbox_to_anchor=(1.0, 1.0), frameon=False, fontsize="small")
    return ax


def _axes(rows: int, width: float = 7.2) -> Axes:
    _, ax = plt.subplots(figsize=(width, _HEAD_AND_FOOT + _ROW * max(1, rows)), layout="constrained")
    return ax


def _outlet_ticks(ax: Axes, n: pd.Series, of: str = "") -> None:
    """Outlets from top to bottom, each with its number of articles, or of what is counted instead; "$x^$" is a name, not mathematics."""
    names = [f"{fill(str(outlet), 24)}\nn = {count}{f' {of}' * bool(of)}" for outlet, count in n.items()]
    ax.set_yticks(range(len(n)), names, parse_math=False)
    ax.set_ylim(max(1, len(n)) - 0.5, -0.5)
    ax.spines[["top", "right"]].set_visible(False)
    ax.spines[["left", "bottom"]].set_color(PALE)
    ax.tick_params(colors=GREY, labelcolor="black")


def _spread(n: int) -> np.ndarray:
    """Small steps up and down, so that dots of one value do not hide each other; the same every time."""
    return np.array([((i * 0.618) % 1 - 0.5) * 0.5 for i in range(n)]) if n > 1 else np.zeros(n)


def _words(measure: str) -> str:
    return measure.replace("per_1000_words", "per 1,000 words").replace("_", " ")


def _edge(values: pd.Series) -> float:
    """Where the scale ends: at the largest value, unless a few of many lie far beyond the rest."""
    known = values.dropna().astype(float)
    if len(known) < _MANY:
        return float("inf")
    most = float(known.quantile(0.98))
    return most if 0 < 1.4 * most < known.max() else float("inf")


def _entitle(ax: Axes, question: str, said: str) -> None:
    """The question as title, what is said to it below, and a source line with the version at the foot."""
    # A "$" of an outlet's name is a dollar, no formula.
    title, below = (fill(shorten(text, _LONGEST_TITLE, placeholder=" …"), 64).replace("$", r"\$") for text in (question, said))
    ax.set_title(title, loc="left", fontsize="large", fontweight="bold", pad=12 + 12 * (below.count("\n") + 1))
    ax.annotate(
        below,
        (0, 1),
        (0, 8),
        xycoords="axes fraction",
        textcoords="offset points",
        ha="left",
        va="bottom",
        color="#444444",
        fontsize="small",
    )
    source = f"framing {__version__}; counts of cues found by rules, open the sentences before quoting"
    ax.annotate(
        source, (1, 0), (0, -52), ha="right", va="top", color=GREY, fontsize="x-small", xycoords="axes fraction", textcoords="offset points"
    )
