"""Who is heard by which outlet?"""

import pandas as pd
from matplotlib.axes import Axes

from framing.comparing.sourcing.heard_most import count_heard
from framing.marking.palette import PALE, SKY
from framing.table_schemas import needs
from framing.text.wording import called

from ..figures import keep
from .layout import ROOM, entitle, is_narrow, list_columns, list_rows, list_rows_above, named, new_axes, source_of

_LARGEST, _LARGEST_NARROW = 900, 450  # points², of the source that is heard most
_APART = 230  # points that all discs of a row share in a narrow chart


def plot_sources_by_outlet(log: pd.DataFrame, *, most: int = 15, by: str = "outlet", ax: Axes | None = None) -> Axes:
    """How often each outlet quotes or reports the sources that are heard most: a disc for each, with its number.

    Args:
        log: what ``list_sources`` gives.
        most: how many sources, those heard most; sources without a name are left out.
        by: what its outlets are, where the articles were read with another column in their place.
        ax: where to draw; a figure of its own where None.

    Raises:
        ValueError: no source has a name.
    """
    needs(log, "name", "heard_by", of="list_sources")
    numbers = count_heard(log, most=most, room=ROOM, called=called(by).many)
    if numbers.empty:
        raise ValueError("no source with a name is in the log: nobody to show")
    hears: dict[str, int] = numbers.attrs["hears"]
    rows = list(dict.fromkeys(zip(numbers["place"], numbers["name"], numbers["kind"], strict=True)))
    outlets = list(hears)
    ax = ax or new_axes(len(rows), width=max(6.4, 3.2 + 0.55 * len(outlets)), row=0.46, columns=len(outlets))
    at = numbers["outlet"].map({outlet: column for column, outlet in enumerate(outlets)})
    ax.hlines(range(len(rows)), -0.5, len(outlets) - 0.5, color=PALE, linewidth=0.8, zorder=0)
    largest = min(_LARGEST_NARROW, (_APART / len(outlets)) ** 2) if is_narrow(ax) else _LARGEST
    ax.scatter(at, numbers["place"], s=largest * numbers["times"] / numbers["times"].max(), color=SKY, edgecolor="white", zorder=2)
    for x, y, times in zip(at, numbers["place"], numbers["times"], strict=True):
        ax.text(x, y, str(times), ha="center", va="center", fontsize="small", zorder=3)
    if is_narrow(ax):
        list_rows_above(ax, [f"{named(name, 30, 1)}, {kind.replace('-', ' ')}" for _, name, kind in rows])
    else:
        list_rows(ax, [f"{named(name, 30, 1)}\n{kind.replace('-', ' ')}" for _, name, kind in rows])
    list_columns(ax, outlets, [f"hears {n}" for n in hears.values()])
    ax.set_xlim(-0.6, len(outlets) - 0.4)
    ax.tick_params(length=0)
    alone = int((numbers.drop_duplicates("place")["by_outlets"] == 1).sum())
    answer = f"the {len(rows)} most heard of {numbers.attrs['named']} sources with a name; by one {called(by).what} alone: {alone} of these"
    key = f"disc: how often the source is quoted or reported; no disc: never; under each {called(by).what}: how often it hears anybody"
    entitle(ax, f"Who is heard by which {called(by).what}?", answer, key=key, source=source_of("sources"))
    first = numbers[numbers["place"] < 5]
    seen = "; ".join(
        f"{one.iloc[0]['name']}: " + ", ".join(f"{o} {t}" for o, t in zip(one["outlet"], one["times"], strict=True))
        for _, one in first.groupby("place")
    )
    return keep(ax, numbers.drop(columns="place"), f"Discs of sources by {called(by).many}: {answer}. {seen}.")
