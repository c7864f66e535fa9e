"""How are counts of articles shown as a grid? As shares, on one scale for every corpus, each cell with its count."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.cm import ScalarMappable

from framing.statistics.intervals import FEW

from .layout import list_columns, list_outlets, new_axes

_DARK = 0.6  # of the scale, from which white letters are read better
_PALE = 0.3  # of the colour, which "2 of 3" keeps: else it is the darkest cell of a grid


def draw_grid(counts: pd.DataFrame, n: pd.Series, ax: Axes | None) -> Axes:
    """Outlets by things: in how many articles of each outlet each thing is, darker where in more of them.

    Args:
        counts: articles, outlets by things; what a thing is called stands in the column.
        n: the articles of each outlet.
        ax: where to draw; a figure of its own where None.
    """
    ax = ax or new_axes(len(n), width=max(6.4, 3.0 + 1.35 * counts.shape[1]))
    shares = counts.div(n, axis=0).to_numpy(dtype=float)
    of = np.broadcast_to(n.to_numpy()[:, None], shares.shape)
    draw_shares(ax, shares, [[f"{count} of {of}" for count in row] for row, of in zip(counts.to_numpy(), n, strict=True)], of)
    total = int(n.sum())
    list_outlets(ax, n)
    list_columns(ax, list(counts.columns), [f"all: {int(count)} of {total}" for count in counts.sum()])
    ax.tick_params(length=0)
    return ax


def pale_note(of: np.ndarray | pd.Series) -> str:
    """What the key says of pale cells, where there are any."""
    return f"; pale: of fewer than {FEW} articles" if ((of > 0) & (of < FEW)).any() else ""


def draw_shares(ax: Axes, shares: np.ndarray, texts: list[list[str]], of: np.ndarray) -> None:
    """Cells on one scale from 0 to 100%, with its key beside and a text in each; pale where few articles make the share.

    Args:
        ax: where to draw.
        shares: from 0 to 1; masked where there is none.
        texts: what stands in each cell.
        of: how many articles each share is of.
    """
    if not texts:
        return
    few = of < FEW
    image = ax.imshow(shares, cmap="Blues", vmin=0, vmax=1, aspect="auto", alpha=np.where(few, _PALE, 1.0))
    scale = ScalarMappable(image.norm, image.cmap)  # of its own: the key is not pale
    key = ax.figure.colorbar(scale, ax=ax, shrink=0.8, aspect=30, label="share of articles")
    key.ax.yaxis.set_major_formatter(lambda x, _: f"{x:.0%}")
    key.outline.set_visible(False)
    height, width = len(texts), len(texts[0])
    ax.hlines(np.arange(0.5, height - 1), -0.5, width - 0.5, color="white", linewidth=1.5)
    ax.vlines(np.arange(0.5, width - 1), -0.5, height - 0.5, color="white", linewidth=1.5)
    for row, cells in enumerate(texts):
        for column, text in enumerate(cells):
            share = shares[row, column]
            dark = not np.ma.is_masked(share) and share > _DARK and not few[row, column]
            ax.text(column, row, text, ha="center", va="center", color="white" if dark else "black", fontsize="small")
    for side in ax.spines.values():
        side.set_visible(False)
