"""What is a number measured in: "$5 million", "12 percent", "three days", "47 miles per hour", a magnitude, or nothing?"""

import re
from typing import NamedTuple

from framing.lexicons import any_of, word_list, word_values
from framing.text.numbers import EXTENTS, PARTS_ADDED, PERCENT, TIMES, UNITS, Number, number_in_words

from .ages import OLD, is_age, name_before, name_behind

_SYMBOL = re.compile(rf"{any_of(word_list('quantities.before_a_sign'))}?([$£€¥]) ?$")
_CURRENCIES = word_values("quantities.currency_codes")
_MONEY = re.compile(rf"[ -](?:us |u\.s\. )?({any_of(word_list('quantities.currencies'))})\b")
_BASIS_POINTS = re.compile(rf"[ -]{any_of(word_list('quantities.basis_points'))}\b")
_POINT = re.compile(r"[ -](?:percentage[ -])?points?\b")  # "cut by a quarter of a point"
_TIMES = {word: days for name, days in TIMES.items() for word in word_list(f"quantities.{name}")}
_DURATION = re.compile(rf"[ -](?:{any_of(word_list('quantities.lasting'))} )?({any_of(_TIMES)})\b(?!['’-]old| old)")
_UNIT, _TEN = (any_of(word_list(f"quantities.{name}")) for name in ("units", "tens"))
_AND_MORE = re.compile(rf"(?:,? and|,)? (\d{{1,2}}|{_UNIT}|{_TEN}(?:-{any_of(UNITS[:9])})?)[ -]({any_of(_TIMES)})\b")
_AND_PART = re.compile(rf" and ({any_of(PARTS_ADDED)})\b")
_UNITS = {unit: (extent, float(size)) for extent in EXTENTS for unit, size in word_values(f"quantities.{extent}").items()}
_EXTENT = re.compile(rf"(?:[ -]|(?<=\d))({any_of(_UNITS)})(?![\w/])")
_IN_PRISON = re.compile(rf" (?:in|behind) (?:[a-z]+ )?({any_of(word_list('quantities.prisons'))})\b")
_WHAT_BEHIND = re.compile(rf" (?:of|{any_of(word_list('quantities.dimensions'))})\b")
_MAGNITUDE = re.compile(r"[\d,]+\.\d+")
_QUAKE = re.compile(rf"\b{any_of(word_list('quantities.magnitude'))}\b")
_MEASURED = re.compile(rf"\b{any_of(word_list('quantities.measuring'))}(?: at)? $")
_STRONGEST = 10  # on the scales of earthquakes
_AROUND_QUAKE = 60  # characters


class Measured(NamedTuple):
    """A number with its measure: where its words begin and end, its value in the first unit of its measure, and the size of its own."""

    measure: str
    start: int
    end: int
    low: float
    high: float
    unit: float = 1.0
    head: str = ""


def measured(text: str, folded: str, before: str, number: Number) -> Measured | None:
    """A number with its measure; None where it has none that is written beside it."""
    start, end, low, high = number.start, number.end, number.low, number.high
    if symbol := _SYMBOL.search(before):
        return Measured(_CURRENCIES[symbol[1]], start - len(symbol[0]), end, low, high)
    if money := _MONEY.match(folded, end):
        return Measured(_CURRENCIES.get(money[1].removesuffix("s"), money[1]), start, money.end(), low, high)
    if number.form in ("share", "ratio", "percent"):
        return Measured("percent", start, end, low, high)
    if percent := PERCENT.match(folded, end) or (number.form == "fraction" and _POINT.match(folded, end)) or None:
        return Measured("percent", start, percent.end(), low, high)
    if points := _BASIS_POINTS.match(folded, end):
        return Measured("percent", start, points.end(), low / 100, high / 100, 0.01)
    if old := OLD.match(folded, end):
        return Measured("age", start, old.end(), low, high)
    if duration := _DURATION.match(folded, end):
        unit = _TIMES[duration[1]]
        added, until = _part_added(folded, duration.end())
        low, high = (low + added) * unit, (high + added) * unit
        while (more := _AND_MORE.match(folded, until)) and _TIMES[more[2]] < unit:  # "seven years and three months"
            unit = _TIMES[more[2]]
            added = (int(more[1]) if more[1].isdigit() else number_in_words(more[1])) * unit
            low, high, until = low + added, high + added, more.end()
        return Measured("days", start, until, low, high, unit)
    if is_age(text, folded, before, number):
        return Measured("age", start, end, low, high, head=name_before(text, start) or name_behind(text, end))
    if extent := _EXTENT.match(folded, end):
        measure, unit = _UNITS[extent[1]]
        added, until = _part_added(folded, extent.end())
        return Measured(measure, start, until, (low + added) * unit, (high + added) * unit, unit)
    if low == high < _STRONGEST and _MAGNITUDE.fullmatch(folded, start, end):
        around = folded[max(0, start - _AROUND_QUAKE) : end + _AROUND_QUAKE]
        is_strength = _QUAKE.search(around) or (_MEASURED.search(before) and _QUAKE.search(folded))
        return Measured("magnitude", start, end, low, high) if is_strength else None
    return None


def _part_added(folded: str, end: int) -> tuple[float, int]:
    """The part of a unit that stands behind it, and where it ends: "a mile and a quarter", "two hours and a half"."""
    part = _AND_PART.match(folded, end)
    return (PARTS_ADDED[part[1]], part.end()) if part else (0.0, end)


def is_extent(measure: str) -> bool:
    """Whether something is measured in units of length, weight, room, speed or the like."""
    return measure in EXTENTS


def says_of_what(folded: str, number: Number, measured: Measured) -> bool:
    """Whether what is measured stands behind: "60 metres of deck", "a 48-metre rocket", "10 km deep", "three days of mourning"."""
    if not is_extent(measured.measure) and measured.measure != "days":
        return False
    return folded[number.end : number.end + 1] == "-" or bool(_WHAT_BEHIND.match(folded, measured.end))


def is_in_prison(folded: str, end: int) -> bool:
    """Whether a length of time that ends there is one behind bars."""
    return bool(_IN_PRISON.match(folded, end))
