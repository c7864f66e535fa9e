"""How does a chart stand alone: question, answer, source line, outlets as rows, names as they stand?"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from textwrap import fill, shorten
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.legend import Legend

from framing.marking.palette import GREY, PALE
from framing.scoring.glossary import describe_error
from framing.text.characters import shown_safely
from framing.text.wording import called, plural
from framing.version import __version__

from ..figures import figure_of

ROOM = 12
"""How many outlets stand side by side at most; beyond, names are no longer read."""
INK = "#444444"
_WIDTH = 7.2  # inches
_PHONE = 3.7  # inches, as wide as a phone shows a picture with its letters as large as those of the page
_NARROW = 5.0  # inches, below which nothing stands beside a chart
_WIDEST: ContextVar[float] = ContextVar("inches", default=float("inf"))
_ROW, _LOW_ROW, _MANY_ROWS = 0.55, 0.42, 15  # inches a row, and where there are many
_HEAD_AND_FOOT = 2.4  # inches of title, axis and source line, also where one outlet alone has a row
_BESIDE_ANOTHER = 22  # letters of a name in a key, from which each has a line of its own
_HEAD_AND_FOOT_NARROW = 3.3  # where these are in more lines, and the key below
_ASLANT, _UPRIGHT = 1.4, 1.9  # inches that names aslant take, and upright ones
_LONGEST_TITLE = 300  # characters
_MANY = 20  # articles, from which a few far out may stand at the edge
_READ_ON = "open the sentences before quoting"
COUNTED = f"counts of cues found by rules: {_READ_ON}"


def new_axes(rows: int, width: float | None = None, row: float | None = None, *, columns: int = 0) -> Axes:
    """Axes of their own, as high as so many rows need, and names that stand aslant under so many columns."""
    high = (row or (_LOW_ROW if rows > _MANY_ROWS else _ROW)) * max(1, rows)
    width = min(width or _WIDTH, _WIDEST.get())
    if width < _NARROW:
        high += _HEAD_AND_FOOT_NARROW + (_UPRIGHT if columns else 0)
    else:
        high += _HEAD_AND_FOOT + (_ASLANT if columns > 3 else 0)
    _, ax = plt.subplots(figsize=(width, high), layout="constrained")
    return ax


@contextmanager
def on_a_phone() -> Iterator[None]:
    """Charts that make their own figure make it as narrow as a phone."""
    before = _WIDEST.set(_PHONE)
    try:
        yield
    finally:
        _WIDEST.reset(before)


def is_narrow(ax: Axes) -> bool:
    """Whether a chart has no room for anything beside it: names stand above their rows, keys below."""
    return figure_of(ax).get_figwidth() < _NARROW


def named(name: object, width: int = 24, lines: int = 3) -> str:
    """A name as it stands, in lines of ``width`` at most: without the characters that would turn a line round."""
    whole = " ".join(shown_safely(str(name)).split()) or "(no name)"
    text, room = fill(whole, width), lines * width
    while text.count("\n") >= lines:
        room -= 1
        text = fill(whole[:room].rstrip() + "…", width)
    return text


def source_of(measure: str) -> str:
    """What the numbers of a measure are, for the source line: how often its scorer was right, where that was measured."""
    error = describe_error(measure)
    return f"{error}: {_READ_ON}" if error else COUNTED


def of_whom(numbers: pd.DataFrame, articles: int, by: str) -> str:
    """How many articles of how many outlets a chart of a score table stands on, those that it pools counted one by one."""
    return f"{plural(articles, 'article')} of {plural(numbers.attrs['outlets'], called(by).what)}"


def list_outlets(ax: Axes, n: Mapping[str, int] | pd.Series, of: str = "") -> None:
    """Outlets from top to bottom, each with its number of articles, or of what is counted instead; "$x^$" is a name, not mathematics."""
    names = [f"{named(outlet, 26, 2)}\nn = {count}{f' {of}' * bool(of)}" for outlet, count in n.items()]
    list_rows(ax, names)


def list_rows(ax: Axes, names: Sequence[str]) -> None:
    """Rows from top to bottom by their names."""
    ax.set_yticks(range(len(names)), names, parse_math=False)
    ax.set_ylim(max(1, len(names)) - 0.5, -0.5)
    soften(ax)


def list_rows_above(ax: Axes, names: Sequence[str]) -> None:
    """Rows from top to bottom, each below its name: for a chart that has no room beside it."""
    list_rows(ax, [""] * len(names))
    at: dict[str, Any] = {"xycoords": ("axes fraction", "data"), "va": "center", "fontsize": "small", "parse_math": False}
    for row, name in enumerate(names):
        ax.annotate(name, (0, row - 0.42), **at)
    ax.set_ylim(max(1, len(names)) - 0.5, -0.7)


def soften(ax: Axes) -> None:
    """Leave of the frame what is read by."""
    ax.spines[["top", "right"]].set_visible(False)
    ax.spines[["left", "bottom"]].set_color(PALE)
    ax.tick_params(colors=GREY, labelcolor="black")


def list_columns(ax: Axes, names: Sequence[str], more: Sequence[str]) -> None:
    """Columns under the chart by their names, each with what is told of it below: level where there is room, else aslant."""
    level = [f"{named(name, 14)}\n{note}" for name, note in zip(names, more, strict=True)]
    longest = max((len(line) for name in level for line in name.split("\n")), default=0)
    if is_narrow(ax):
        upright = [f"{named(name, 18, 1)} ({note})" for name, note in zip(names, more, strict=True)]
        ax.set_xticks(range(len(names)), upright, parse_math=False, rotation=90)
    elif longest * len(names) < 10.3 * _inches(ax):
        ax.set_xticks(range(len(names)), level, parse_math=False)
    else:
        note = [f"{named(name, 28, 1)} ({note})" for name, note in zip(names, more, strict=True)]
        ax.set_xticks(range(len(names)), note, parse_math=False, rotation=38, ha="right", rotation_mode="anchor")
    ax.tick_params(colors=GREY, labelcolor="black")


def spread_dots(n: int) -> np.ndarray:
    """Small steps up and down, so that dots of one value do not hide each other; the same every time."""
    return np.array([((i * 0.618) % 1 - 0.5) * 0.5 for i in range(n)]) if n > 1 else np.zeros(n)


def edge_of(values: pd.Series) -> float:
    """Where the scale ends: at the largest value, unless a few of many lie far beyond the rest."""
    known = values.dropna().astype(float)
    if len(known) < _MANY:
        return float("inf")
    most = float(known.quantile(0.98))
    return most if 0 < 1.4 * most < known.max() else float("inf")


def key_beside(ax: Axes, handles: Sequence[Artist] | None = None, names: Sequence[str] | None = None) -> Legend:
    """A key to the right of the chart, its names as they stand; below a narrow one."""
    if handles is None or names is None:
        handles, names = ax.get_legend_handles_labels()
    style: dict[str, Any] = {"frameon": False, "fontsize": "small"}
    if is_narrow(ax):
        columns = 2 if max(map(len, names), default=0) < _BESIDE_ANOTHER else 1
        key = figure_of(ax).legend(handles, [" "] * len(names), loc="outside lower left", ncols=columns, **style)
    else:
        key = ax.legend(handles, [" "] * len(names), loc="upper left", bbox_to_anchor=(1.0, 1.0), **style)
    for text, name in zip(key.get_texts(), names, strict=True):
        text.set_parse_math(False)
        text.set_text(name)
    return key


def entitle(ax: Axes, question: str, answer: str, *, key: str, source: str = COUNTED) -> None:
    """The question as title, what is said to it below, the key under the axis, and a source line with the version at the foot.

    Args:
        ax: the chart.
        question: its title.
        answer: what is said to it, or the n and the method.
        key: what is drawn, and how to read it.
        source: what the numbers are.
    """
    wide = _inches(ax)
    title, below = (
        fill(shorten(shown_safely(text), _LONGEST_TITLE, placeholder=" …"), max(30, int(wide * letters)))
        for text, letters in ((question, 10), (answer, 14))
    )
    pad = 12 + 12 * (below.count("\n") + 1)
    ax.set_title(title, loc="left", fontsize="large", fontweight="bold", pad=pad, parse_math=False)
    put: dict[str, Any] = {"textcoords": "offset points", "parse_math": False, "fontsize": "small"}
    ax.annotate(below, (0, 1), (0, 8), xycoords="axes fraction", ha="left", va="bottom", color=INK, **put)
    lines = "\n".join(fill(line, max(30, int(wide * 13))) for line in key.split("\n"))
    ax.set_xlabel(lines, parse_math=False, color=INK, fontsize="small")
    # Under the key, however many lines that and the names above it take.
    foot = fill(f"framing {__version__}; {source}", max(40, int(wide * 16)))
    put["fontsize"] = "x-small"
    ax.annotate(foot, (1, 0), (0, -6), xycoords=("axes fraction", ax.xaxis.label), ha="right", va="top", color=GREY, **put)


def _inches(ax: Axes) -> float:
    """How wide the chart is, about: what is drawn later beside it may make it narrower."""
    return float(figure_of(ax).get_figwidth() * ax.get_position().width)
