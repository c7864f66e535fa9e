"""What do the outlets of one event tell, and what do they rest on? The tables of a corpus cut down to one event."""

import pandas as pd

from framing.comparing.outlets.pooling import NO_OUTLET, pool_beyond
from framing.comparing.text_reuse.lineage import OPEN
from framing.table_schemas import needs

_LOUDEST = {"conflict": 0, "compatible": 1, "agree": 2}


def facts_of_event(facts: pd.DataFrame, event: str | None = None, *, most: int, room: int) -> pd.DataFrame:
    """The facts of one event, outlet by outlet, those in conflict first.

    Args:
        facts: what ``find_disagreements`` gives.
        event: one of its events; that with the most conflicts where None.
        most: how many facts.
        room: how many outlets may stand side by side; those that tell the fewest facts are pooled.

    Returns:
        DataFrame, one row a fact and outlet that tells it: fact, about, kind, verdict, why, outlet, told (its values).
        ``attrs``: event; of how many of its facts each verdict is; the outlets, those that tell most first. Where no article names
        its outlet, the ids of articles stand for outlets.

    Raises:
        ValueError: the event has no fact, or no event has one.
    """
    needs(facts, "event", "fact", "verdict", "outlet", "article_id", "text", of="find_disagreements")
    event = _event_of(facts, event, facts["verdict"] == "conflict", "fact that two articles tell")
    ours = facts[facts["event"] == event]
    nameless = NO_OUTLET if ours["outlet"].any() else ours["article_id"]  # where none is named, articles stand side by side
    ours = ours.assign(outlet=ours["outlet"].where(ours["outlet"] != "", nameless))
    counts = ours.groupby("outlet")["fact"].nunique()
    groups = pool_beyond({str(outlet): int(n) for outlet, n in counts.items()}, room)
    ours = ours.assign(outlet=ours["outlet"].map(groups))
    verdicts = ours.drop_duplicates("fact").set_index("fact")["verdict"]
    shown = verdicts.map(_LOUDEST).sort_values(kind="stable").index[:most]
    values = ours.groupby(["fact", "about", "kind", "verdict", "why", "outlet"], sort=False)["text"]
    table = values.agg(lambda texts: "; ".join(dict.fromkeys(texts))).rename("told").reset_index().set_index("fact")
    table = pd.concat([table.loc[[fact]] for fact in shown]).rename_axis("fact").reset_index()
    table.attrs.update(event=event, verdicts=verdicts.value_counts().to_dict(), outlets=list(dict.fromkeys(groups.values())))
    return table


def lineage_of_event(lineage: pd.DataFrame, event: str | None = None) -> pd.DataFrame:
    """The pairs of one event: of which something decisive is known, and of which nothing.

    Args:
        lineage: what ``trace_lineage`` gives.
        event: one of its events; that with the most related pairs where None.

    Returns:
        The rows of that event with ``first`` and ``second``, the places of the two articles from the earliest on, and ``related``.
        ``attrs``: event, and the outlet and article_id of each article in that order.

    Raises:
        ValueError: the event has no pair, or no event has one.
    """
    needs(lineage, "event", "verdict", "other_article_id", "rests", of="trace_lineage")
    event = _event_of(lineage, event, lineage["verdict"] != OPEN, "pair of articles")
    pairs = lineage[lineage["event"] == event]
    places: dict[str, int] = {}
    outlets: dict[str, str] = {}
    for column, outlet in (("article_id", "outlet"), ("other_article_id", "other_outlet")):
        for article_id, of in zip(pairs[column], pairs[outlet], strict=True):
            places.setdefault(article_id, len(places))
            outlets[article_id] = of
    numbered = pairs.assign(
        first=pairs["article_id"].map(places), second=pairs["other_article_id"].map(places), related=pairs["verdict"] != OPEN
    ).reset_index(drop=True)
    numbered.attrs.update(event=event, articles=[(outlets[article_id], article_id) for article_id in places])
    return numbered


def _event_of(table: pd.DataFrame, event: str | None, loud: pd.Series, what: str) -> str:
    """The event that is asked for, else the first of those with the most loud rows."""
    if event is None and len(table):
        event = str(loud.groupby(table["event"], sort=False).sum().idxmax())
    if event is None or not (table["event"] == event).any():
        raise ValueError(f"no {what} of {'any event' if event is None else f'the event {event!r}'} is in the table")
    return event
