"""Who is heard most in a corpus, and by which outlet how often?"""

from collections import Counter

import pandas as pd

from framing.comparing.outlets.pooling import pool_beyond


def heard_by_name(log: pd.DataFrame) -> pd.DataFrame:
    """The sources with a name of which a word is heard: an agency that a story credits is in the log, and heard nowhere."""
    return log[(log["name"] != "") & (log["heard"] > 0)]


def count_heard(log: pd.DataFrame, *, most: int, room: int, called: str = "outlets") -> pd.DataFrame:
    """The sources with a name that are heard most, and how often each outlet hears them.

    Args:
        log: what ``list_sources`` gives.
        most: how many sources.
        room: how many outlets may stand side by side; those that are heard from least are pooled.
        called: what these are called together.

    Returns:
        DataFrame, one row a source and outlet that hears it, the most heard first: place (from 0), name, kind, heard, by_outlets
        (by how many), outlet, times. ``attrs["named"]`` counts the sources with a name, ``attrs["hears"]`` how often each outlet hears any
        source, with a name or without, the outlet that hears most first.
    """
    heard: Counter[str] = Counter()
    for one in log["heard_by"]:
        heard.update(one)
    groups = pool_beyond(dict(heard), room, called)
    hears: Counter[str] = Counter()
    for outlet, group in groups.items():
        hears[group] += heard[outlet]
    named = heard_by_name(log)
    rows = []
    for place, one in enumerate(named.head(most).itertuples()):
        times: Counter[str] = Counter()
        for outlet, n in one.heard_by.items():
            times[groups[outlet]] += n
        rows += [(place, one.name, one.kind, one.heard, len(one.heard_by), outlet, n) for outlet, n in times.items()]
    table = pd.DataFrame(rows, columns=["place", "name", "kind", "heard", "by_outlets", "outlet", "times"])
    table.attrs.update(named=len(named), hears=dict(hears))
    return table
