"""What do the copies of each outlet show of the transparency label, indicator by indicator?"""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from framing.comparing.outlets.label_table import label_by_line
from framing.marking.palette import GREY
from framing.table_schemas import needs
from framing.text.wording import plural

from ..figures import keep
from .grid import draw_shares, pale_note
from .layout import ROOM, entitle, list_columns, list_rows, named, new_axes


def plot_label(label: pd.DataFrame, *, ax: Axes | None = None) -> Axes:
    """The label, indicator by indicator: in how many articles of each outlet a line is present, of those where it could be told.

    Hatched with a question mark: no copy can show it. The outlets stand in the order of how many articles they have, the lines
    in the order of the label, for nothing is added up and nobody is ranked.

    Args:
        label: what ``label_table`` gives.
        ax: where to draw; a figure of its own where None.

    Raises:
        ValueError: the label is of no article.
    """
    needs(label, ("articles", ""), of="label_table")
    if label.empty:
        raise ValueError("the label is of no article: nothing to show")
    numbers = label_by_line(label, room=ROOM)
    width = len(numbers) // numbers["line"].nunique()
    articles = numbers["articles"].head(width).tolist()
    rows: list[tuple[str, pd.DataFrame | None]] = []
    for group, of_group in numbers.groupby("group", sort=False):
        rows.append((str(group).upper(), None))
        rows += [(str(line), of_line) for line, of_line in of_group.groupby("line", sort=False)]
    ax = ax or new_axes(len(rows), width=max(7.0, 3.6 + 0.72 * width), row=0.25, columns=width)
    shares, of = np.full((len(rows), width), np.nan), np.zeros((len(rows), width))
    texts = [[""] * width for _ in rows]
    for row, (_, of_line) in enumerate(rows):
        for column, one in enumerate(of_line.itertuples() if of_line is not None else ()):
            texts[row][column] = f"{one.present} of {one.known}" if one.known else "?"
            if one.known:
                shares[row, column], of[row, column] = one.present / one.known, one.known
            else:
                ax.add_patch(
                    Rectangle((column - 0.5, row - 0.5), 1, 1, facecolor="none", edgecolor="#CCCCCC", hatch="////", linewidth=0, zorder=0.5)
                )
    draw_shares(ax, np.ma.masked_invalid(shares), texts, of)
    ax.axvline(width - 1.5, color=GREY, linewidth=1)
    list_rows(ax, [named(name, 34, 1) for name, _ in rows])
    for tick, (_, of_line) in zip(ax.get_yticklabels(), rows, strict=True):
        tick.set_fontweight("bold" if of_line is None else "normal")
    outlets = numbers["outlet"].head(width).tolist()
    list_columns(ax, outlets, [f"n = {n}" for n in articles])
    ax.tick_params(length=0)
    lines = numbers["line"].nunique()
    answer = f"{plural(articles[-1], 'article')} of {plural(len(label), 'outlet')}, {plural(lines, 'indicator')}; "
    answer += "never added up, for most of what is asked for stands on other pages"
    key = "present in how many articles, of those whose copy can show it; hatched “?”: no copy can" + pale_note(of)
    entitle(ax, "What do the copies show of each indicator?", answer, key=key, source="the standards that each line of the label names")
    everyone = numbers.groupby("line", sort=False).last()
    seen = "; ".join(f"{line}: {one.present} of {one.known}" for line, one in zip(everyone.index, everyone.itertuples(), strict=True))
    return keep(ax, numbers, f"A grid of indicators by outlets, darker where more articles show one. All outlets: {seen}.")
