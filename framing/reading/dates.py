"""Which day does a cell or a line name?"""

import datetime
import re
from collections.abc import Callable
from typing import Any

from framing.lexicons import any_of, word_list
from framing.text.function_words import month_pattern
from framing.text.late_pattern import late_pattern
from framing.text.years import YEAR, date_or_none, month_number

from .cells import is_blank

MONTH = rf"({month_pattern()})\.?"
"""A month, captured, and the point behind its short form; whatever the case."""
CAPTURED_YEAR = f"({YEAR})"
"""A year of the last five centuries, captured."""
_ENDING = rf"(?:{any_of(word_list('quantities.ordinal_endings'))})?"  # of "5th"
_DATES = (
    (re.compile(rf"(?<!\d){CAPTURED_YEAR}([-/.])(\d\d?)\2(\d\d?)(?!\d)"), "y_md"),
    (re.compile(rf"(?<!\d){CAPTURED_YEAR}(\d\d)(\d\d)(?:T?\d{{4,6}}Z?)?(?!\d)"), "ymd"),
    (late_pattern(rf"\b{MONTH}\s*(\d\d?){_ENDING},?\s+{CAPTURED_YEAR}(?!\d)", re.IGNORECASE), "mdy"),
    (late_pattern(rf"(?<!\d)(\d\d?){_ENDING}(?:\s+of)?[\s-]+{MONTH},?[\s-]+{CAPTURED_YEAR}(?!\d)", re.IGNORECASE), "dmy"),
    (re.compile(rf"(?<![\d/.])(\d\d?)([/.])(\d\d?)\2{CAPTURED_YEAR}(?!\d)"), "either"),
)
_TIME = r"(?:,?[ T]+\d\d?:\d\d.*)?"
_SHORT_YEARS = (
    (re.compile(rf"(\d\d?)([/.])(\d\d?)\2(\d\d){_TIME}"), "either"),
    (late_pattern(rf"(\d\d?)[\s-]+{MONTH}[\s-]+[’']?(\d\d){_TIME}", re.IGNORECASE), "dmy"),
)
_OLDEST_SHORT_YEAR = 69


def parse_date(cell: Any) -> datetime.date | None:
    """The day that a cell names, or None.

    Dates, timestamps, ISO 8601, "Jan. 5, 2026", "5 January 2026", "25/3/26", "25-Mar-26", RFC 2822 and Unix time are read.
    A date that could be two days, such as 05/01/2026, is none: a month guessed wrong is worse than one missing.
    Of three short numbers the last is the year.
    """
    if is_blank(cell):
        return None
    if isinstance(cell, datetime.datetime):  # pandas' Timestamp is one
        return cell.date()
    if isinstance(cell, datetime.date):
        return cell
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        cell = str(int(cell)) if abs(cell) < 10**14 else ""
    text = str(cell).strip()
    if text.isascii() and text.isdigit() and len(text) in (10, 13):
        seconds = int(text[:10])
        return datetime.datetime.fromtimestamp(seconds, tz=datetime.UTC).date()
    return date_in(text) or _with_short_year(text) if len(text) <= 120 else None


def _with_short_year(cell: str) -> datetime.date | None:
    """The day of a cell that writes the year with two digits, "10/21/25" or "21-Oct-25", a time behind it or none.

    No other line is read so: in a story 13/20/25 is a score.
    """
    for pattern, order in _SHORT_YEARS:
        if found := pattern.fullmatch(cell):
            *rest, year = found.groups()
            return _DAY[order](*rest, str(_century(int(year)) + int(year)))
    return None


def _century(year: int) -> int:
    """As the C library reads "%y": 69 is 1969, 68 is 2068."""
    return 1900 if year >= _OLDEST_SHORT_YEAR else 2000


def date_in(text: str) -> datetime.date | None:
    """The first full date written out in a line, or None."""
    return next((day for _, _, day in dates_within(text)), None)


def dates_within(text: str) -> list[tuple[int, int, datetime.date]]:
    """Every full date of a line and where it stands, in order."""
    found = [(m.start(), m.end(), _DAY[order](*m.groups())) for pattern, order in _DATES for m in pattern.finditer(text)]
    days: list[tuple[int, int, datetime.date]] = []
    for start, end, day in sorted((one for one in found if one[2] is not None), key=lambda one: one[:2]):
        if day is not None and (not days or start >= days[-1][1]):
            days.append((start, end, day))
    return days


def _day(year: str, month: str | int, day: str) -> datetime.date | None:
    return date_or_none(int(year), int(month), int(day))


def _either_order(first: str, _: str, second: str, year: str) -> datetime.date | None:
    """Day and month where one of the numbers can be no month, or both are the same."""
    if int(first) == int(second) or int(second) > 12:
        return _day(year, first, second)
    return _day(year, second, first) if int(first) > 12 else None


_DAY: dict[str, Callable[..., datetime.date | None]] = {
    "y_md": lambda year, _, month, day: _day(year, month, day),
    "ymd": _day,
    "mdy": lambda month, day, year: _day(year, month_number(month), day),
    "dmy": lambda day, month, year: _day(year, month_number(month), day),
    "either": _either_order,
}
