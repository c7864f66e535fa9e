"""Which AI notices do the copies of which outlet carry?"""

import pandas as pd
from matplotlib.axes import Axes

from framing.comparing.outlets.tallies import count_notices

from ..figures import keep
from .grid import draw_grid, pale_note
from .layout import entitle, of_whom


def plot_notices_by_outlet(table: pd.DataFrame, *, by: str = "outlet", ax: Axes | None = None) -> Axes:
    """In how many articles of each outlet an AI notice stands, by kind: a grid of shares, each with its count.

    Outlets are sorted by the share of articles with any notice, which is no order of merit: who discloses is not the worse for it.

    Args:
        table: what ``score_table`` gives.
        by: the column whose values are set side by side; those of one or two articles are pooled.
        ax: where to draw; a figure of its own where None.

    Raises:
        ValueError: ``by`` or a measure is no column of the table; the message names the columns there are.
    """
    numbers = count_notices(table, by=by)
    n = numbers.set_index(by)["articles"]
    counts = numbers.set_index(by).drop(columns="articles")
    counts.insert(0, "any notice", counts.pop("any_notice"))
    ax = draw_grid(counts, n, ax)
    total, noted = int(n.sum()), int(numbers["any_notice"].sum())
    answer = f"a notice in {noted} of {of_whom(numbers, total, by)}; 0 means none in this copy: copying loses notices"
    key = f"articles with a notice of the kind; an article may carry several; sorted by share of articles with any{pale_note(n)}"
    entitle(ax, "Which AI notices do the copies of each outlet carry?", answer, key=key)
    seen = "; ".join(f"{outlet}: {count} of {of}" for outlet, count, of in zip(counts.index, counts["any notice"], n, strict=True))
    return keep(ax, numbers, f"A grid of outlets by kinds of notice, darker where more articles carry one; {answer}. {seen}.")
