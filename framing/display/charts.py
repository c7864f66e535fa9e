"""How does a score table look as a chart? Data first, the rest by keyword; each draws on an Axes and returns it, none shows it.

Every chart says n. What it drew is kept beside it, so that ``save_figure`` writes the numbers with the picture.
"""

from __future__ import annotations

from pathlib import Path
from textwrap import fill
from weakref import WeakKeyDictionary

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from framing.comparing.tallies import compare_measure, count_frame_voices, count_frames, share_voices
from framing.marking.palette import BLUE, GREY, PALE, VOICES
from framing.reading.spreadsheets import save_csv
from framing.writing import short_name, written_whole

_PLOTTED: WeakKeyDictionary[Axes, pd.DataFrame] = WeakKeyDictionary()
_ROW = 0.55  # inches a row
_VOICE_WORDS = {"outlet": "outlet’s own voice", "reported": "reported", "quoted": "quoted"}
_HATCHES = {"outlet": "", "reported": "//", "quoted": ".."}


def plot_measure_by_outlet(table: pd.DataFrame, measure: str, *, by: str = "outlet", ax: Axes | None = None) -> Axes:
    """One measure by outlet: each article a dot, the mean a bar with its 95 % interval, n in the label.

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
    n = numbers[by].value_counts().sort_index()
    ax = ax or _axes(len(n))
    for row, outlet in enumerate(n.index):
        articles = numbers[numbers[by] == outlet]
        values, one = articles[measure].astype(float).to_numpy(), articles.iloc[0]
        ax.scatter(values, row + _spread(len(values)), s=26, color=BLUE, alpha=0.6, linewidths=0, zorder=3)
        ax.plot([one["low"], one["high"]], [row, row], color="black", linewidth=1.6, zorder=4)
        ax.plot([one["mean"]], [row], marker="|", markersize=17, markeredgewidth=2.2, color="black", zorder=5)
    _outlet_ticks(ax, n)
    ax.set_xlabel(f"{_words(measure)}\n(dot: an article; bar: mean and its 95 % interval)", parse_math=False)
    ax.set_xlim(left=min(0.0, ax.get_xlim()[0]) if numbers[measure].min() < 0 else 0)
    return _keep(ax, numbers)


def plot_frames_by_outlet(table: pd.DataFrame, *, by: str = "outlet", ax: Axes | None = None) -> Axes:
    """In how many articles of each outlet each frame is present, as counts in a grid."""
    numbers = count_frames(table, by=by)
    counts = numbers.set_index(by).drop(columns="articles")
    n = numbers.set_index(by)["articles"]
    frames = [_words(column.removeprefix("frame_").removesuffix("_present")) for column in counts]
    ax = ax or _axes(len(n), width=2.2 + 1.9 * len(frames))
    shares = counts.div(n, axis=0).to_numpy(dtype=float)
    darkest = max(0.2, float(np.nanmax(shares, initial=0.0)))
    ax.imshow(shares, cmap="Blues", vmin=0, vmax=1.25 * darkest, aspect="auto")
    for row, outlet in enumerate(n.index):
        for column in range(len(frames)):
            share = shares[row, column]
            ax.text(
                column,
                row,
                f"{counts.iloc[row, column]} of {n[outlet]}",
                ha="center",
                va="center",
                color="white" if share > 0.75 * darkest else "black",
            )
    ax.set_xticks(range(len(frames)), [fill(frame, 16) for frame in frames], parse_math=False)
    _outlet_ticks(ax, n)
    ax.tick_params(length=0)
    ax.set_xlabel("articles in which the frame is present, in any voice")
    for side in ax.spines.values():
        side.set_visible(False)
    return _keep(ax, numbers)


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
    ax.set_xlabel(f"cues of “{frame}” in the story", parse_math=False)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    return _keep(ax, numbers)


def plot_voices_by_outlet(table: pd.DataFrame, *, by: str = "outlet", ax: Axes | None = None) -> Axes:
    """Whose word the sentences of each outlet are, as the mean share over its articles."""
    numbers = share_voices(table, by=by)
    ax = _stacked(numbers, ["outlet_share", "reported", "quoted"], by, ax)
    ax.set_xlim(0, 1)
    ax.xaxis.set_major_formatter(lambda x, _: f"{x:.0%}")
    ax.set_xlabel("sentences of the story, mean share over articles")
    return _keep(ax, numbers)


def save_figure(ax: Axes, path: str | Path) -> tuple[Path, Path]:
    """Write a chart as a pair: ``path`` as PNG and, beside it, the numbers drawn as CSV.

    Returns:
        The two paths; a name that is too long for a file is cut. The PNG holds no date, so that the same chart gives
        the same file.

    Raises:
        ValueError: the Axes was not drawn by one of these functions.
    """
    if ax not in _PLOTTED:
        raise ValueError("this Axes was not drawn by a framing plot function, so its numbers are not known: use ax.figure.savefig")
    picture = Path(path).with_suffix(".png")
    picture = picture.with_name(short_name(picture.stem) + ".png")
    picture.parent.mkdir(parents=True, exist_ok=True)
    figure = ax.get_figure(root=True)
    assert figure is not None, "a plot function drew on it"
    with written_whole(picture) as beside:
        figure.savefig(beside, dpi=160, bbox_inches="tight", metadata={"Software": None})
    numbers = picture.with_suffix(".csv")
    with written_whole(numbers) as beside:
        save_csv(_PLOTTED[ax], beside, float_format="%.6g")
    return picture, numbers


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
    ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=3, frameon=False, fontsize="small")
    return ax


def _axes(rows: int, width: float = 7.2) -> Axes:
    _, ax = plt.subplots(figsize=(width, 1.3 + _ROW * max(1, rows)), layout="constrained")
    return ax


def _outlet_ticks(ax: Axes, n: pd.Series) -> None:
    """Outlets from top to bottom, each with its number of articles; "$x^$" is a name, not mathematics."""
    ax.set_yticks(range(len(n)), [f"{fill(str(outlet), 24)}\nn = {articles}" for outlet, articles in n.items()], parse_math=False)
    ax.set_ylim(max(1, len(n)) - 0.5, -0.5)
    ax.spines[["top", "right"]].set_visible(False)
    ax.spines[["left", "bottom"]].set_color(PALE)
    ax.tick_params(colors=GREY, labelcolor="black")


def _spread(n: int) -> np.ndarray:
    """Small steps up and down, so that dots of one value do not hide each other; the same every time."""
    return np.array([((i * 0.618) % 1 - 0.5) * 0.5 for i in range(n)]) if n > 1 else np.zeros(n)


def _words(measure: str) -> str:
    return measure.replace("per_1000_words", "per 1,000 words").replace("_", " ")


def _keep(ax: Axes, numbers: pd.DataFrame) -> Axes:
    _PLOTTED[ax] = numbers
    return ax
