"""How is a day, a month or a year written: "Jan. 5, 2026", "early March", "two years ago", "that Sunday", "next week"?"""

import re
from functools import cache

from framing.lexicons import any_of, word_list, word_values
from framing.text.function_words import function_words, month_pattern
from framing.text.years import YEAR

from .holidays import holiday_names

_COUNT = rf"(?:an?|{any_of(word_list('quantities.numerals'))}|\d{{1,3}})"
SEASONS = {season: int(month) for season, month in word_values("calendar.seasons").items()}
"""The seasons of the north, each with the month in which it begins."""
UNITS_AGO = {unit: float(days) for unit, days in word_values("calendar.units").items()}
"""Units in which days are counted back, each with its days."""
PLACES = {place: int(n) for place, n in word_values("quantities.ordinals").items() if int(n) <= 4} | {"last": -1}
"""Which weekday of a month, or quarter of a year: "the last Monday in May"."""


@cache
def date_expression() -> re.Pattern[str]:
    """All of them as one expression on folded text; which groups are filled tells how the date is written."""
    month, weekday = month_pattern(), any_of(function_words().weekdays)
    which = any_of(word_list("calendar.last") | word_list("calendar.this") | word_list("calendar.next"))
    unit, place, quarter = any_of(UNITS_AGO), any_of(PLACES), any_of(PLACES.keys() - {"last"})
    early = rf"{any_of(word_values('calendar.parts_of_decade'))} |mid-"
    ordinal = f"{any_of(word_list('quantities.ordinal_endings'))}?"
    until = rf"(?:[-–](?P<e1>\d{{1,2}}){ordinal})?"  # "July 8-9"
    month_first = rf"(?P<m1>{month})\.? (?P<d1>\d{{1,2}}){ordinal}{until}(?!\d|,\d)(?:,? (?P<y1>{YEAR}))?"
    no_day = r"(?! \d{1,2}(?![\d:]))"  # "15 of the 19 Sept. 11 hijackers"
    since = rf"(?:(?P<b2>\d{{1,2}}){ordinal}(?:[-–]| to ))?"  # "8-9 July"
    day_first = rf"{since}(?P<d2>\d{{1,2}}){ordinal}(?: of)? (?P<m2>{month})\b\.?{no_day}(?:,? (?P<y2>{YEAR}))?"
    return re.compile(
        "|".join(
            (
                rf"(?<![\w$£€/-])(?<!\d,)(?:(?:(?P<w1>{weekday})(?:, (?:the )?| the | ))?(?:{month_first}|{day_first})",
                rf"(?P<y3>{YEAR})-(?P<m3>\d\d)-(?P<d3>\d\d)",
                (
                    rf"(?P<part>{early}|(?:the )?{any_of(word_values('calendar.parts_of_month'))} of )"
                    rf"(?P<m6>{month})\b\.?(?:,? (?P<y6>{YEAR}))?"
                ),
                rf"(?:the )?(?P<nth>{place}) (?P<w5>{weekday}) (?:in|of) (?P<m7>{month})\b\.?(?:,? (?P<y7>{YEAR}))?",
                rf"(?:(?P<which_season>{which}) )?(?P<season>{any_of(SEASONS)})(?:(?: of| in)? (?P<y8>{YEAR}))?",
                rf"(?:(?:the )?(?P<quarter>{quarter}) quarter (?:of )?|q(?P<q>[1-4]) )(?P<y9>{YEAR})",
                rf"(?:the )?(?P<part_of_decade>{early})?(?P<decade>1[6-9]\d0|20\d0)s",
                rf"(?P<from>{YEAR})[-–](?P<to>{YEAR}|\d\d)(?![\d–-])",
                rf"(?:(?P<which_month>{which}) )?(?P<m4>{month})\b\.?(?:,? (?:of )?(?P<y4>{YEAR}))?",
                rf"(?P<limit>{any_of(word_list('calendar.before_ago'))} )?(?P<ago>{_COUNT} (?P<unit>{unit})s? (?:ago|earlier))",
                rf"(?P<hence>{_COUNT} (?P<unit_ahead>{unit})(?:(?:s['’]|['’]s) time|s? from now))",
                rf"(?P<which>{which}) (?P<what>{any_of(word_list('calendar.told_by_which'))})",
                rf"(?P<back>(?:earlier |later )?that (?:same )?(?P<w3>{weekday}|day))",
                rf"(?:(?P<which_day>{which}) )?(?P<w4>{weekday})(?:s(?= ))?(?P<ahead> in the week ahead| next)?",
                *(rf"(?P<{name}>{any_of(word_list(f'calendar.{name}'))})" for name in NEAR_DAYS),
                rf"(?P<holiday>{any_of(holiday_names())})(?P<days> weekend| week)?",
                rf"(?P<y5>{YEAR})(?=[ .,;:)’'\n]|$)(?!,\d))(?!\w)",
            )
        )
    )


NEAR_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
"""Words for days near the writer's, and how many days off these are."""


@cache
def date_words() -> frozenset[str]:
    """Words of which every date has one, if it has no figure."""
    lists = function_words()
    near = {word for name in NEAR_DAYS for phrase in word_list(f"calendar.{name}") for word in phrase.split()}
    units = {form for unit in (*UNITS_AGO, "quarter") for form in (unit, f"{unit}s")}
    holidays = {word for name in holiday_names() for word in name.split()}
    return frozenset(
        lists.months | lists.months_short | lists.weekdays | {f"{day}s" for day in lists.weekdays} | near | units | holidays | {*SEASONS}
    )
