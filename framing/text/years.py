"""What are years, months and weekdays called, whatever the language of the machine?"""

import datetime

from framing.lexicons import read_lexicon

YEAR = r"(?:1[6-9]|20)\d\d"
"""A year of the last five centuries, as a pattern that captures nothing."""
YEARS = range(1600, 2100)
"""The same years, as numbers."""
MONTHS = tuple(read_lexicon("function_words")["months"].split())
"""The months in small letters, in order."""
WEEKDAYS = tuple(read_lexicon("function_words")["weekdays"].split())
"""The weekdays in small letters, from Monday."""
_MONTH_NUMBERS = {month[:3]: number for number, month in enumerate(MONTHS, 1)}
WEEKDAY_NUMBERS = {weekday[:3]: number for number, weekday in enumerate(WEEKDAYS)}
"""The number of each weekday from Monday (0), by the first three of its letters."""


def month_number(written: str) -> int:
    """The number of a month, written out or short, in small letters or capitals."""
    return _MONTH_NUMBERS[written[:3].lower()]


def date_or_none(year: int, month: int, day: int) -> datetime.date | None:
    """A day; None where the calendar has no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
