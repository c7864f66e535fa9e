"""How are counts of articles shown as a grid? As shares, on one scale for every corpus, each cell with its count."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from .layout import list_columns, list_outlets, new_axes

_DARK = 0.6  # of the scale, from which white letters are read better


def draw_grid(counts: pd.DataFrame, n: pd.Series, ax: Axes | None) -> Axes:
    """Outlets by things: in how many articles of each outlet each thing is, darker where in more of them.

    Args:
        counts: articles, outlets by things; what a thing is called stands in the column.
        n: the articles of each outlet.
        ax: where to draw; a figure of its own where None.
    """
    ax = ax or new_axes(len(n), width=max(6.4, 3.0 + 1.35 * counts.shape[1]))
    shares = counts.div(n, axis=0).to_numpy(dtype=float)
    draw_shares(ax, shares, [[f"{count} of {of}" for count in row] for row, of in zip(counts.to_numpy(), n, strict=True)])
    total = int(n.sum())
    list_outlets(ax, n)
    list_columns(ax, list(counts.columns), [f"all: {int(count)} of {total}" for count in counts.sum()])
    ax.tick_params(length=0)
    return ax


def draw_shares(ax: Axes, shares: np.ndarray, texts: list[list[str]]) -> None:
    """Cells on one scale from 0 to 100 %, with its key beside and a text in each; where there is no share the cell is hatched."""
    if not texts:
        return
    image = ax.imshow(shares, cmap="Blues", vmin=0, vmax=1, aspect="auto")
    key = ax.figure.colorbar(image, ax=ax, shrink=0.8, aspect=30, label="share of articles")
    key.ax.yaxis.set_major_formatter(lambda x, _: f"{x:.0%}")
    key.outline.set_visible(False)
    height, width = len(texts), len(texts[0])
    ax.hlines(np.arange(0.5, height - 1), -0.5, width - 0.5, color="white", linewidth=1.5)
    ax.vlines(np.arange(0.5, width - 1), -0.5, height - 0.5, color="white", linewidth=1.5)
    for row, cells in enumerate(texts):
        for column, text in enumerate(cells):
            share = shares[row, column]
            dark = not np.ma.is_masked(share) and share > _DARK
            ax.text(column, row, text, ha="center", va="center", color="white" if dark else "black", fontsize="small")
    for side in ax.spines.values():
        side.set_visible(False)
