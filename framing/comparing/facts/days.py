"""What does the name of a day, a month or a year say, and by what is it told?"""

import datetime
from typing import NamedTuple


class Day(NamedTuple):
    """A day, month or year as it stands in a text.

    ``first`` and ``last`` bound what is meant; None where nothing tells the year. ``written`` says by what it is told: "full"
    (day, month and year), "day" (no year), "days" (some in a row), "month", "months" (a quarter), "year", "years", "weekday",
    "back" ("that Sunday"), "relative", "holiday".
    A ``holiday`` is told by its name, without its year where nothing tells that.
    ``vague`` are "last week" and "two years ago", ``limited`` "more than two years ago"; ``dated`` is a month with its year.
    """

    start: int
    end: int
    first: datetime.date | None
    last: datetime.date | None
    written: str
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    vague: bool = False
    limited: bool = False
    dated: bool = False
    holiday: str = ""
