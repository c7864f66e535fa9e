"""On which day of a year does a holiday fall: "over Easter weekend", "since Thanksgiving"?"""

import calendar
import datetime
from functools import cache

import pandas as pd

from framing.lexicons import word_values

EASTER = {name: int(days) for name, days in word_values("calendar.easter").items()}
"""The holidays that move with Easter Sunday of the Western churches, each with the days that it is off."""


@cache
def fixed_holidays() -> dict[str, tuple[int, int]]:
    """Month and day of the holidays that each year have the same."""
    return {name: (int(day[:2]), int(day[3:])) for name, day in word_values("calendar.fixed_holidays").items()}


@cache
def weekday_holidays() -> dict[str, tuple[int, int, int]]:
    """Month, which one of the month, and weekday of holidays such as the fourth Thursday of November; -1 is the last one."""
    parts = ((name, day.split("/")) for name, day in word_values("calendar.weekday_holidays").items())
    return {name: (int(month), int(which), int(weekday)) for name, (month, which, weekday) in parts}


def holiday_names() -> set[str]:
    """The names of all holidays in small letters."""
    return {*EASTER, *fixed_holidays(), *weekday_holidays()}


def holiday_in(name: str, year: int) -> datetime.date:
    """The day on which a holiday falls in a year."""
    if name in EASTER:
        easter: datetime.date = pd.offsets.Easter().rollforward(pd.Timestamp(year, 1, 1)).date()
        return easter + datetime.timedelta(EASTER[name])
    if name in fixed_holidays():
        return datetime.date(year, *fixed_holidays()[name])
    month, which, weekday = weekday_holidays()[name]
    days = [day for day in range(1, calendar.monthrange(year, month)[1] + 1) if datetime.date(year, month, day).weekday() == weekday]
    return datetime.date(year, month, days[which - 1 if which > 0 else which])
