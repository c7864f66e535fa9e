"""Which facts of one event do its outlets report alike, and which differently?"""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch, Rectangle

from framing.marking.palette import ORANGE, PALE, SKY, VERMILION, tint

from ..figures import keep
from .layout import INK, entitle, key_beside, list_columns, list_rows, named, new_axes
from .one_event import facts_of_event

_OUTLETS = 8  # side by side, each wide enough for a value
_VERDICT_STYLES: dict[str, dict[str, Any]] = {
    "conflict": {"facecolor": tint(ORANGE, 0.45), "edgecolor": VERMILION, "linewidth": 1.6, "hatch": ""},
    "compatible": {"facecolor": tint(SKY, 0.25), "edgecolor": "white", "linewidth": 0.8, "hatch": ""},
    "agree": {"facecolor": "none", "edgecolor": PALE, "linewidth": 0.8, "hatch": ""},
}


def plot_facts(facts: pd.DataFrame, event: str | None = None, *, most: int = 14, ax: Axes | None = None) -> Axes:
    """The facts of one event by outlets: each value where an outlet tells it; conflicts loud, agreement quiet, conflicts on top.

    Nobody is outvoted: the odd one out may be right.

    Args:
        facts: what ``find_disagreements`` gives.
        event: one of its events; that with the most conflicts where None.
        most: how many facts.
        ax: where to draw; a figure of its own where None.

    Raises:
        ValueError: the event has no fact, or no event has one.
    """
    numbers = facts_of_event(facts, event, most=most, room=_OUTLETS)
    outlets: list[str] = numbers.attrs["outlets"]
    rows = [one for _, one in numbers.groupby("fact", sort=False)]
    ax = ax or new_axes(len(rows), width=3.4 + 1.5 * max(2, len(outlets)), row=0.62, columns=len(outlets))
    for row, of_fact in enumerate(rows):
        for one in of_fact.itertuples():
            column = outlets.index(one.outlet)
            ax.add_patch(Rectangle((column - 0.48, row - 0.46), 0.96, 0.92, **_VERDICT_STYLES[one.verdict]))
            loud = one.verdict == "conflict"
            style: dict[str, Any] = {"fontweight": "bold" if loud else "normal", "color": "black" if loud else INK, "fontsize": "small"}
            ax.text(column, row, named(one.told, 16 if loud else 19, 3), ha="center", va="center", parse_math=False, **style)
    list_rows(ax, [f"{named(of_fact.iloc[0]['about'], 34, 2)}" for of_fact in rows])
    counts = numbers.groupby("outlet")["fact"].nunique()
    list_columns(ax, outlets, [f"tells {counts.get(outlet, 0)}" for outlet in outlets])
    ax.set_xlim(-0.5, max(2, len(outlets)) - 0.5)
    for side in ax.spines.values():
        side.set_visible(False)
    ax.tick_params(length=0)
    verdicts: dict[str, int] = numbers.attrs["verdicts"]
    key_beside(ax, [Patch(**style) for style in _VERDICT_STYLES.values()], list(_VERDICT_STYLES))
    total = sum(verdicts.values())
    answer = f"{named(numbers.attrs['event'], 80, 1)}: {total} facts that two articles or more tell, "
    called = (("conflict", "in conflict"), ("compatible", "compatible"), ("agree", "alike"))
    answer += ", ".join(f"{verdicts[verdict]} {what}" for verdict, what in called if verdict in verdicts)
    answer += f"; {total - len(rows)} are not shown" if total > len(rows) else ""
    key = "value as each outlet prints it; empty: it does not tell the fact"
    source = "facts aligned by learned weights: open the sentences before quoting"
    entitle(ax, "Where do outlets disagree about one event?", answer, key=key, source=source)
    loud_ones = [of_fact for of_fact in rows if of_fact.iloc[0]["verdict"] == "conflict"]
    seen = "; ".join(
        f"{of_fact.iloc[0]['about']}: " + ", ".join(f"{one.outlet} {one.told}" for one in of_fact.itertuples()) for of_fact in loud_ones
    )
    return keep(ax, numbers, f"A grid of facts by outlets. {answer}. " + (f"In conflict: {seen}." if seen else "No conflict."))
