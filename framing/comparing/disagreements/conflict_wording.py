"""In which words is a reporter told that tellings of one fact differ?"""

from collections.abc import Iterator

import pandas as pd

from framing.comparing.facts.fact_mentions import FactMention
from framing.comparing.facts.units import is_extent

_TOLLS = {
    "dead": "Two death tolls",
    "hurt": "Two counts of the injured",
    "missing": "Two counts of the missing",
    "held": "Two counts of arrests",
}
_MEASURES = {
    "count": "Two numbers for what reads as one thing",
    "percent": "Two percentages for what reads as one thing",
    "days": "Two lengths of time for what reads as one thing",
    "age": "Two ages for what reads as one person",
    "tally": "Two results of what reads as one vote",
    "ordinal": "Two positions in what reads as one series",
    "clock": "Two times of day for what reads as one moment",
    "magnitude": "Two magnitudes for what reads as one earthquake",
}
_MONEY, _EXTENT, _DATES = (f"Two {what} for what reads as one thing" for what in ("sums", "measurements", "dates"))


def differ(a: FactMention, b: FactMention) -> str:
    """What is told by two tellings that cannot both be right: "Two death tolls: “12 people” and “14 dead”"."""
    if a.kind == "date":
        return f"{_DATES}: {_dated(a)} and {_dated(b)}"
    default = _MONEY if a.measure.isupper() else _EXTENT if is_extent(a.measure) else _MEASURES[a.measure]
    return f"{_TOLLS.get(a.fate, default)}: {quoted(a)} and {quoted(b)}"


def quoted(mention: FactMention) -> str:
    """The words of a telling on one line, in quotation marks."""
    return f"“{' '.join(mention.text.split())}”"


def _dated(mention: FactMention) -> str:
    """The words of a date, with the day that they mean where they do not say it."""
    day = mention.day
    if day is None or day.first is None or day.written in ("full", "year"):
        return quoted(mention)
    return f"{quoted(mention)} ({mention.value})"


def conflict_lines(facts: pd.DataFrame) -> Iterator[tuple[str, str]]:
    """The key of each contradiction and what is told: "ferry, quantity: “80 minutes” (Harbor Wire) against “40 minutes” (Lowell Post)".

    Args:
        facts: what ``find_disagreements`` gives.
    """
    for _, rows in facts[facts["verdict"] == "conflict"].groupby("fact", sort=False):
        first = rows.iloc[0]
        tellers = rows["outlet"].where(rows["outlet"] != "", rows["article_id"])
        values = tellers.groupby(rows["text"], sort=False).unique()
        values_by_outlet = " against ".join(f"“{' '.join(text.split())}” ({', '.join(who)})" for text, who in values.items())
        yield first["key"], ", ".join(filter(None, (first["event"], first["kind"]))) + f": {values_by_outlet}"
