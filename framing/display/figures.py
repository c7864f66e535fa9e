"""How is a chart kept: the numbers that it draws, what is seen in it in words, and its files?"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PIL import Image

from framing.reading.formula_cells import save_csv
from framing.version import __version__
from framing.writing import short_name, written_whole

_PLOTTED: WeakKeyDictionary[Axes, pd.DataFrame] = WeakKeyDictionary()
_SEEN: WeakKeyDictionary[Axes, str] = WeakKeyDictionary()
_COLOURS = 128
_CUT: dict[str, Any] = {"bbox_inches": "tight", "pad_inches": 0.2}


def keep(ax: Axes, numbers: pd.DataFrame, seen: str) -> Axes:
    """Keep beside a chart the numbers that it draws and what is seen in it."""
    _PLOTTED[ax], _SEEN[ax] = numbers, seen
    return ax


def describe_chart(ax: Axes) -> str:
    """What is seen in a chart, in words: the alternative text to put beside its picture.

    Raises:
        ValueError: the Axes was not drawn by one of these functions.
    """
    if ax not in _SEEN:
        raise ValueError("this Axes was not drawn by a framing plot function, so what it shows is not known")
    return _SEEN[ax]


@contextmanager
def _without_word_of_glyphs() -> Iterator[None]:
    """A name in letters that no font at hand has is drawn as boxes, and told right in the numbers: no warning for each letter."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        yield


def as_png(ax: Axes, dpi: int) -> bytes:
    """A chart as a picture, with no date in it, so that the same chart gives the same bytes."""
    picture = BytesIO()
    with _without_word_of_glyphs():
        figure_of(ax).savefig(picture, format="png", dpi=dpi, **_CUT, metadata={"Software": None, **_about(ax)})
    return picture.getvalue()


def in_few_colours(picture: bytes) -> bytes:
    """A picture of a chart in less than half of its bytes, for a page that is sent: the colours of its marks are kept."""
    drawn = Image.open(BytesIO(picture)).convert("RGB").quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    kept = BytesIO()
    drawn.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def save_figure(ax: Axes, path: str | Path) -> tuple[Path, Path]:
    """Write a chart: ``path`` as PNG and, beside it, the numbers drawn as CSV and the chart as SVG.

    Returns:
        The paths of PNG and CSV; a name that is too long for a file is cut. The pictures hold what is seen in words, and no
        date, so that the same chart gives the same file.

    Raises:
        ValueError: the Axes was not drawn by one of these functions.
    """
    if ax not in _PLOTTED:
        raise ValueError("this Axes was not drawn by a framing plot function, so its numbers are not known: use ax.figure.savefig")
    picture = Path(path).with_suffix(".png")
    picture = picture.with_name(short_name(picture.stem) + ".png")
    picture.parent.mkdir(parents=True, exist_ok=True)
    with written_whole(picture) as beside:
        beside.write_bytes(as_png(ax, 160))
    with (
        plt.rc_context({"svg.hashsalt": f"framing {picture.stem}", "svg.fonttype": "none"}),
        written_whole(picture.with_suffix(".svg")) as beside,
        _without_word_of_glyphs(),
    ):
        figure_of(ax).savefig(beside, **_CUT, metadata={"Date": None, "Creator": f"framing {__version__}", **_about(ax)})
    return picture, save_numbers(ax, picture.with_suffix(".csv"))


def save_numbers(ax: Axes, path: Path) -> Path:
    """Write the numbers that a chart draws as CSV."""
    with written_whole(path) as beside:
        save_csv(_PLOTTED[ax], beside, float_format="%.6g")
    return path


def figure_of(ax: Axes) -> Figure:
    """The figure on which a chart is drawn, whole."""
    figure = ax.get_figure(root=True)
    assert figure is not None, "a chart is drawn on a figure"
    return figure


def _about(ax: Axes) -> dict[str, str]:
    """What a picture says of itself: its question, and what is seen in it."""
    return {"Title": str(ax.get_title(loc="left")), "Description": describe_chart(ax)}
