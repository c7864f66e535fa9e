"""Which day is meant by a date as it is written, from where the writer stands?"""

import calendar
import datetime
import re
from typing import NamedTuple

from framing.lexicons import any_of, word_list, word_values
from framing.text.numbers import bounds, numbers_in
from framing.text.years import WEEKDAY_NUMBERS, date_or_none, month_number

from .date_expressions import NEAR_DAYS, PLACES, SEASONS, UNITS_AGO
from .days import Day
from .holidays import holiday_in

_PARTS_OF_DECADES = bounds("calendar.parts_of_decade")
_PARTS_OF_MONTH = word_values("calendar.parts_of_month")
_LONGEST_AGO = 365 * 400
_FAR_AHEAD = 200  # days: "the quay, shut in January, will open", told in June, is no January to come
_WEEK = datetime.timedelta(7)
_TO_COME = re.compile(rf"\b{any_of(word_list('calendar.to_come'))}\b")


class DateContext(NamedTuple):
    """Where the writer stands: the day of writing, the last day written out before, the sentence, and the year that is pointed back to."""

    anchor: datetime.date | None
    latest: datetime.date | None
    sentence: str
    that_year: int | None = None

    @property
    def is_to_come(self) -> bool:
        """Whether the sentence tells of what lies ahead."""
        return bool(_TO_COME.search(self.sentence))


def resolve_date(found: re.Match[str], context: DateContext) -> Day | None:
    """The day, month or year that a date expression means; None where it means none."""
    start, end = found.start(), found.start() + len(found[0].rstrip(".,"))
    day = _resolve(found, context)
    return day._replace(start=start, end=end) if day else None


def _resolve(found: re.Match[str], context: DateContext) -> Day | None:
    """By the groups that are filled: written dates first, then parts of months and years, then what is told from the day of writing."""
    if found["m1"] or found["m2"]:
        n = "1" if found["m1"] else "2"
        year, month = found[f"y{n}"], month_number(found[f"m{n}"])
        if found["e1"] or found["b2"]:
            first, last = (found["d1"], found["e1"]) if found["e1"] else (found["b2"], found["d2"])
            return _days(*(_written(year, month, int(day), context) for day in (first, last)))
        day = _written(year, month, int(found[f"d{n}"]), context)
        return day._replace(weekday=WEEKDAY_NUMBERS[found["w1"][:3]]) if day and found["w1"] else day
    if found["y3"]:
        return _written(found["y3"], int(found["m3"]), int(found["d3"]), context)
    if found["m6"]:
        return _part_of_month(found["part"], _month(month_number(found["m6"]), found["y6"], "", context))
    if found["w5"]:
        return _weekday_of_month(
            found["nth"], WEEKDAY_NUMBERS[found["w5"][:3]], _month(month_number(found["m7"]), found["y7"], "", context)
        )
    if found["season"]:
        return _season(SEASONS[found["season"]], found["y8"], found["which_season"] or "", context)
    if found["y9"]:
        first = 3 * (int(found["q"]) if found["q"] else PLACES[found["quarter"]]) - 2
        return _quarter(int(found["y9"]), first)
    if found["decade"]:
        part = (found["part_of_decade"] or "").strip(" -")
        decade, (first_year, last_year) = int(found["decade"]), _PARTS_OF_DECADES.get(part, (0, 9))
        return _years(decade + first_year, decade + last_year)
    if found["from"]:
        first, last = int(found["from"]), int(found["to"] if len(found["to"]) > 2 else found["from"][:2] + found["to"])
        return _years(first, last) if first < last else None
    if found["m4"]:
        return _month(month_number(found["m4"]), found["y4"], found["which_month"] or "", context)
    if found["y5"]:
        return _year(int(found["y5"]))
    if found["holiday"]:
        return _holiday(found["holiday"], (found["days"] or "").strip(), context)
    if found["back"]:
        return _back(found["w3"], context.latest)
    if found["w4"]:
        return _weekday(WEEKDAY_NUMBERS[found["w4"][:3]], "next" if found["ahead"] else found["which_day"] or "", context)
    return _relative(found, context.anchor) if context.anchor else None


def _day(day: datetime.date | None, written: str) -> Day:
    return Day(0, 0, day, day, written)


def _days(first: Day | None, last: Day | None) -> Day | None:
    """Some days in a row of one month: "8-9 July"."""
    if not first or not last or not (first.day or 0) < (last.day or 0):
        return None
    return last._replace(first=first.first, written="days", day=None)


def _year(year: int) -> Day:
    return Day(0, 0, datetime.date(year, 1, 1), datetime.date(year, 12, 31), "year")


def _years(first: int, last: int) -> Day:
    return Day(0, 0, datetime.date(first, 1, 1), datetime.date(last, 12, 31), "years")


def _whole_month(year: int, month: int) -> Day:
    last = calendar.monthrange(year, month)[1]
    return Day(0, 0, datetime.date(year, month, 1), datetime.date(year, month, last), "month", None, month)


def _written(year: str | None, month: int, day: int, context: DateContext) -> Day | None:
    if year:
        date = date_or_none(int(year), month, day)
        return _day(date, "full")._replace(month=month, day=day) if date else None
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return _day(_nearest_year(month, day, context), "day")._replace(month=month, day=day)


def _nearest_year(month: int, day: int, context: DateContext) -> datetime.date | None:
    """The day nearest to the writer: last year's December in January; what is told to come lies ahead."""
    anchor = context.anchor
    if anchor is None:
        return None
    if context.that_year:
        return date_or_none(context.that_year, month, day)
    options = [date for year in (anchor.year - 1, anchor.year, anchor.year + 1) if (date := date_or_none(year, month, day))]
    ahead = [date for date in options if date >= anchor]
    if ahead and context.is_to_come and (ahead[0] - anchor).days < _FAR_AHEAD:
        return ahead[0]
    return min(options, key=lambda date: (abs((date - anchor).days), date > anchor), default=None)


def _holiday(name: str, days: str, context: DateContext) -> Day:
    anchor = context.anchor
    if anchor is None:
        return Day(0, 0, None, None, "holiday", holiday=name)
    options = [holiday_in(name, year) for year in (anchor.year - 1, anchor.year, anchor.year + 1)]
    ahead = [day for day in options if day >= anchor] if context.is_to_come else []
    day = ahead[0] if ahead else min(options, key=lambda day: abs((day - anchor).days))
    before, after = {"weekend": (2, 1), "week": (day.weekday(), 6 - day.weekday())}.get(days, (0, 0))
    return Day(0, 0, day - datetime.timedelta(before), day + datetime.timedelta(after), "holiday", holiday=name)


def _month(month: int, year: str | None, which: str, context: DateContext) -> Day:
    if year:
        return _whole_month(int(year), month)._replace(dated=True)
    middle = _nearest_year(month, 15, context)
    if middle is None or context.anchor is None:
        return Day(0, 0, None, None, "month", None, month)
    now = context.anchor.year, context.anchor.month
    number = middle.year
    if which in word_list("calendar.last") and (number, month) >= now:
        number -= 1
    elif which in word_list("calendar.next") and (number, month) <= now:
        number += 1
    return _whole_month(number, month)


def _part_of_month(part: str, month: Day) -> Day:
    if month.first is None or month.last is None:
        return month
    part = _PARTS_OF_MONTH.get(part.removeprefix("the ").removesuffix(" of "), part.strip(" -"))
    if part == "late":
        return month._replace(first=month.first.replace(day=20))
    return month._replace(last=month.last.replace(day=20 if part == "mid" else 12))


def _weekday_of_month(nth: str, weekday: int, month: Day) -> Day | None:
    """The first Monday in January; None where its year is not told."""
    if month.first is None or month.last is None:
        return None
    days = [day for n in range((month.last - month.first).days + 1) if (day := month.first + datetime.timedelta(n)).weekday() == weekday]
    return _day(days[PLACES[nth] - (nth != "last")], "day")._replace(weekday=weekday)


def _quarter(year: int, first: int) -> Day:
    """Some months in a row, of which the last may be of the year behind."""
    last = first + 2
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    end = calendar.monthrange(end_year, end_month)[1]
    return Day(0, 0, datetime.date(year, first, 1), datetime.date(end_year, end_month, end), "months")


def _season(first: int, year: str | None, which: str, context: DateContext) -> Day | None:
    """A season of the north: the one nearest, or the one that lies ahead or behind by the words of the sentence."""
    if year:
        return _quarter(int(year), first)._replace(vague=True)
    if context.anchor is None:
        return None
    options = [_quarter(context.anchor.year + step, first) for step in (-1, 0, 1)]
    if which in word_list("calendar.last"):
        options = [one for one in options if one.last and one.last < context.anchor][-1:]
    elif which in word_list("calendar.next") or (context.is_to_come and not which):
        options = [one for one in options if one.first and one.first > context.anchor][:1]
    from_middle = [abs((one.first + datetime.timedelta(45) - context.anchor).days) for one in options if one.first]
    nearest = options[from_middle.index(min(from_middle))] if options else None
    return nearest._replace(vague=True) if nearest else None


def _back(what: str, latest: datetime.date | None) -> Day | None:
    """A day that points back to the last one written out: "that day", "earlier that Sunday"."""
    if latest is None:
        return None
    if what == "day":
        return _day(latest, "back")
    weekday = WEEKDAY_NUMBERS[what[:3]]
    day = latest - datetime.timedelta((latest.weekday() - weekday) % 7)
    return _day(day if (latest - day).days <= 3 else day + _WEEK, "back")._replace(weekday=weekday)


def _weekday(weekday: int, which: str, context: DateContext) -> Day:
    if context.anchor is None:
        return _day(None, "weekday")._replace(weekday=weekday)
    back = (context.anchor.weekday() - weekday) % 7
    day = context.anchor - datetime.timedelta(back)
    if which in word_list("calendar.last"):
        day -= _WEEK if back == 0 else datetime.timedelta(0)
    elif which in word_list("calendar.next") or back == 6 or (back >= 3 and context.is_to_come):
        day += _WEEK  # six days back is tomorrow: a paper of Sunday that tells of Monday was put online late
    return _day(day, "weekday")._replace(weekday=weekday)


def _relative(found: re.Match[str], anchor: datetime.date) -> Day | None:
    for name, days in NEAR_DAYS.items():
        if found[name]:
            return _day(anchor + datetime.timedelta(days), "relative")
    if found["ago"]:
        day = _ago(found["ago"], found["unit"], anchor)
        return day._replace(limited=bool(found["limit"])) if day else None
    if found["hence"]:
        return _ago(found["hence"], found["unit_ahead"], anchor, back=False)
    step = -1 if found["which"] in word_list("calendar.last") else 1 if found["which"] in word_list("calendar.next") else 0
    if found["what"] == "week":
        first = anchor - datetime.timedelta(anchor.weekday() - 7 * step)
        return Day(0, 0, first, first + datetime.timedelta(6), "relative", vague=True)
    if found["what"] == "month":
        year, month = divmod(anchor.year * 12 + anchor.month - 1 + step, 12)
        return _whole_month(year, month + 1)
    return _year(anchor.year + step)


def _ago(text: str, unit: str, anchor: datetime.date, *, back: bool = True) -> Day | None:
    """A day told by how long ago it was, or by how far it is off: "two years ago", "in two years' time"."""
    count = 1.0 if text.startswith(("a ", "an ")) else next((n.low for n in numbers_in(text, 0, len(text))), 0)
    days = round(count * UNITS_AGO[unit])
    if not 0 < days < _LONGEST_AGO:
        return None
    middle = anchor + datetime.timedelta(-days if back else days)
    if unit in ("year", "decade"):
        return _year(middle.year)._replace(vague=True)
    slack = datetime.timedelta(UNITS_AGO[unit] // 2)
    return Day(0, 0, middle - slack, middle + slack, "relative", vague=unit != "day")
