"""How is a contradiction told in one line: which outlet has what against which?"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd


def conflict_lines(facts: pd.DataFrame) -> Iterator[tuple[str, str]]:
    """The key of each contradiction and what is told: "ferry, quantity: “80 minutes” (Harbor Wire) against “40 minutes” (Lowell Post)".

    Args:
        facts: what ``find_disagreements`` gives.
    """
    for _, rows in facts[facts["verdict"] == "conflict"].groupby("fact", sort=False):
        first = rows.iloc[0]
        tellers = rows["outlet"].where(rows["outlet"] != "", rows["article_id"])
        values = tellers.groupby(rows["text"], sort=False).unique()
        told = " against ".join(f"“{' '.join(text.split())}” ({', '.join(who)})" for text, who in values.items())
        yield first["key"], ", ".join(filter(None, (first["event"], first["kind"]))) + f": {told}"
