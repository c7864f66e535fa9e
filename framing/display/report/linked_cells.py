"""What do a table and a chart of the report hold: cells, lines and dots that say where they open to, and how is a number written there?"""

import datetime
import math
from typing import Any, NamedTuple

import pandas as pd


class Cell(NamedTuple):
    """One cell.

    Attributes:
        text: what is read.
        href: where it opens to.
        opens: which evidence the script shows instead, as ``Evidence`` names it.
        number: whether it stands to the right.
        css: a class of the style sheet.
    """

    text: str
    href: str = ""
    opens: str = ""
    number: bool = False
    css: str = ""


class ReportTable(NamedTuple):
    """Rows under heads."""

    head: list[str]
    rows: list[list[Cell]]


class Dot(NamedTuple):
    """One article in a chart: where it lies from 0 to 100, what is told of it, and where it opens to."""

    at: float
    tip: str
    href: str


class Line(NamedTuple):
    """One outlet of a chart: its dots, its mean with an interval, all from 0 to 100, and what is read beside it."""

    name: str
    n: str
    dots: list[Dot]
    mean: float | None
    low: float | None
    high: float | None
    text: str
    href: str = ""
    opens: str = ""


class Chart(NamedTuple):
    """A chart that a browser draws to its own width: a question, its answer, lines, ticks, a reference."""

    title: str
    answer: str
    lines: list[Line]
    ticks: list[tuple[float, str]]
    reference: float | None
    key: str


UNMEASURED = "not measured"
"""Of a group of which no article could be measured: 0 would say that nothing was found."""


def number(value: Any, digits: int = 1, *, sign: bool = False) -> str:
    """A number as a reader wants it; a dash where it is not known."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return "–"
    shown = f"{value:,.0f}" if float(value).is_integer() and not sign else f"{value:,.{digits}f}"
    return f"+{shown}" if sign and value > 0 else shown.replace("-", "−")


def interval(low: float, high: float, digits: int = 1, *, sign: bool = False) -> str:
    """An interval, or nothing where it is not known."""
    return "" if math.isnan(low) or math.isnan(high) else f"{number(low, digits, sign=sign)} to {number(high, digits, sign=sign)}"


def p_value(value: float) -> str:
    """A p-value as a reader wants it, never 0: the labels were shuffled so many times and no more."""
    return "< 0.01" if value < 0.01 else number(float(value), 2)


def day(value: Any) -> str:
    """A day, or nothing where it is not known."""
    return value.isoformat()[:10] if isinstance(value, datetime.date) and not pd.isna(value) else ""
