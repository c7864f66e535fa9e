"""How do two values stand to each other: the same, one within what the other allows, or apart?"""

import math
from typing import NamedTuple

from framing.comparing.facts.days import Day
from framing.comparing.facts.fact_mentions import FactMention
from framing.comparing.facts.quantities import LIMITS
from framing.text.spans import Pair

A_DAY_APART = "a day apart"
OVER_AND_UNDER = "one says more than this, the other less"

_ABOUT_ONE_FIGURE, _OVER = 0.2, 1.5  # how far "about 10" and "over" reach at most, as a share and as a factor
_HALF = 0.5
_ROUNDING = 1e-9
_BOTH_ABOUT = 0.7  # two that are told loosely are not so far apart each: "about 60 metres" and "some 90" are none
_SHARE = 2.5  # percentage points by which "a third" and "four in ten" may miss
_A_FEW = 3  # by which "two dozen" may miss
_YEAR = 366  # days, by which the time since a year may be off
_HALF_DAY, _MINUTES, _ABOUT_MINUTES = 720, 5, 15  # minutes
_SIDES = frozenset(("about", "before", "after"))  # of a time of day, on which it may be
_EXCHANGED = 2  # by what factor a sum may be another in euros, pounds and dollars
_FIGURES = 4  # of a number, of which one may be a slip
_YEAR_OFF = 380  # days by which "two years ago" may miss


class Relation(NamedTuple):
    """ "same", "within", "apart" or "unknown", and why."""

    name: str
    why: str


def relate(a: FactMention, b: FactMention) -> Relation:
    """How the values of two mentions of one measure stand to each other."""
    return relate_days(a.day, b.day) if a.day and b.day else relate_quantities(a, b)


def relate_quantities(a: FactMention, b: FactMention) -> Relation:
    """Quantities: equal, rounded, limited by "about" or "over", an order of size, or apart."""
    if a.measure != b.measure:
        return _relate_currencies(a, b)
    if a.measure == "tally":
        return Relation("same", "the same vote or score") if (a.low, a.high) == (b.low, b.high) else Relation("apart", "")
    if a.measure == "clock":
        return _relate_clocks(a, b)
    if _is_close(a.low, b.low) and _is_close(a.high, b.high):
        ours, theirs = a.marks & LIMITS, b.marks & LIMITS
        if ours == theirs or "vague" in a.marks & b.marks:
            return Relation("same", "the same value")
        if "share" not in a.marks | b.marks and any("at_least" in x.marks and "short_of" in y.marks for x, y in ((a, b), (b, a))):
            if a.measure == "count" or "about" in a.marks | b.marks:
                return Relation("within", OVER_AND_UNDER)
            # "Grants of less than $40", "those who ask for over $40"
            return Relation("within", "one gives the figure as a floor, the other as a ceiling")
        return Relation("within", "the same figure, which one gives more exactly")
    if a.unit != b.unit and abs(a.low - b.low) <= max(_step(a), _step(b)) / 2:
        return Relation("within", "the same figure in another unit, rounded")
    if "derived" not in a.marks | b.marks and (_is_rounded(a, b) or _is_rounded(b, a)):
        return Relation("within", "the same figure, which one has rounded")
    loosely = _BOTH_ABOUT if "about" in a.marks & b.marks else 1.0
    (low, high), (other_low, other_high) = _bounds(a, loosely), _bounds(b, loosely)
    if max(low, other_low) <= min(high, other_high):
        if "derived" in a.marks | b.marks:
            return Relation("within", "a length of time and a starting year that fit each other")
        if "share" in a.marks | b.marks:
            return Relation("within", "one gives the share in round words (“a third”), which fits the other")
        if "vague" in a.marks | b.marks:
            return Relation("within", "one gives a rough number only (“dozens”), which fits the other")
        if (a.marks | b.marks) & LIMITS:
            return Relation("within", "one says “about”, “over” or “up to”, which fits the other")
        return Relation("within", "one gives a range, which fits the other")
    return Relation("apart", "")


def _relate_currencies(a: FactMention, b: FactMention) -> Relation:
    """Sums in unlike currencies, which no number holds against each other; far apart they are two things."""
    if max(a.low, b.low) > _EXCHANGED * min(a.low, b.low):
        return Relation("unknown", "")
    return Relation("within", f"given in unlike currencies ({a.measure}, {b.measure}), which are not compared by their numbers")


def _relate_clocks(a: FactMention, b: FactMention) -> Relation:
    apart = minutes_apart(a, b)
    if apart == 0 and a.marks & _SIDES == b.marks & _SIDES:
        return Relation("same", "the same time of day")
    if apart <= _MINUTES:
        return Relation("within", "a few minutes apart, which rounding explains")
    if _clocks_meet(a, b):
        return Relation("within", "one gives the time loosely, and it fits")
    if apart % 60 == 0 and "zone" in a.marks | b.marks:
        return Relation("within", "whole hours apart, which two time zones may explain")
    return Relation("apart", "")


def _clocks_meet(a: FactMention, b: FactMention) -> bool:
    """Whether two times of day may be one by how loosely they are told: "shortly after four" is 4.10 and no 3.50, "about four" is both."""
    far = (b.low - a.low) % _day_of(a, b)
    if far > _day_of(a, b) / 2:
        far -= _day_of(a, b)
    (early, late), (other_early, other_late) = _looseness(a), _looseness(b)
    return early <= far + other_late and far + other_early <= late


def _looseness(mention: FactMention) -> Pair:
    """From how many minutes before it to how many behind it the time may be that a telling means."""
    reach = _ABOUT_MINUTES if "about" in mention.marks else 0
    return (0 if "after" in mention.marks else -reach), (0 if "before" in mention.marks else reach)


def _day_of(a: FactMention, b: FactMention) -> int:
    """The minutes of a day, or of half a one where one telling does not say which half it means."""
    return _HALF_DAY if "half" in a.marks | b.marks else 2 * _HALF_DAY


def minutes_apart(a: FactMention, b: FactMention) -> float:
    """Minutes between two times of day; where one does not say which half it means, the halves are laid over each other."""
    day = _day_of(a, b)
    apart = abs(a.low - b.low) % day
    return min(apart, day - apart)


def _bounds(mention: FactMention, loosely: float) -> tuple[float, float]:
    """The least and the most that a telling allows: a share first, then "about", "at least", "at most", and what was derived."""
    low, high = mention.low, mention.high
    if "share" in mention.marks:
        below, above = ("at_most" in mention.marks) or "short_of" in mention.marks, "at_least" in mention.marks
        return low - (3 * _SHARE if below else 0 if above else _SHARE), high + (3 * _SHARE if above else 0 if below else _SHARE)
    if "about" in mention.marks:
        reach = _A_FEW if "dozens" in mention.marks else _reach(mention)
        return low - loosely * reach, high + loosely * reach
    if "at_least" in mention.marks:
        return low, high * _OVER
    if "at_most" in mention.marks:
        return low * 0.5, high
    if "derived" in mention.marks:
        return low - _YEAR, high + _YEAR
    return low, high


def _reach(mention: FactMention) -> float:
    if len(significant_figures(mention.written)) < 2:
        return _ABOUT_ONE_FIGURE * mention.low  # "about half a percent" is 0.6, "about 10 km" 12
    if math.isclose(mention.written % 1, _HALF):  # what was written in minutes has been reckoned in seconds and back
        return _HALF * mention.unit * (1 + _ROUNDING)  # "about eight and a half minutes", which eight are too
    return _last_figure(mention.written) * mention.unit


def _last_figure(value: float) -> float:
    """How far "about" may reach by the last figure that is told: "about 3.6" is no 3.5, "about 35" may be 33, "about 200" 180."""
    digits = significant_figures(value)
    step = value / int(digits)
    return step if digits[-1] == "5" else step / 2


def _step(mention: FactMention) -> float:
    """What the last figure that is told is worth: a mile of "two miles", ten of "40 metres"."""
    digits = significant_figures(mention.written)
    return mention.low / int(digits) if digits else 0.0


def significant_figures(value: float) -> str:
    """The figures of a number without the noughts around them: "56" of 5,600 and of 0.56."""
    return f"{value:.2f}".replace(".", "").strip("0")


def _is_close(a: float, b: float) -> bool:
    return math.isclose(a, b, rel_tol=1e-6)


def _is_rounded(a: FactMention, b: FactMention) -> bool:
    """Whether the value of ``a`` is that of ``b`` rounded: 43,000 of 43,350, but not 14 of 15."""
    if a.low != a.high or b.low != b.high or a.low == 0 or a.measure in ("age", "ordinal", "magnitude", "clock"):
        return False
    if a.measure == "days":
        return abs(a.low - b.low) <= 0.03 * max(a.low, b.low)
    one, other = a.written, b.low / a.unit
    step = 1.0
    if one != int(one):
        step = 0.1
    while one % (step * 10) == 0 and a.measure != "percent":
        step *= 10
    if step < 10 and not (a.measure == "percent" or a.measure.isupper() or other != int(other)):
        return False
    if other % step == 0:
        return False
    if one < other and other - one == step / 2:
        return False  # 650 is rounded to 700
    return abs(one - other) <= step / 2 and abs(one - other) <= 0.12 * one


def relate_days(one: Day, other: Day) -> Relation:
    """Days: the same, one within a month or year that the other names, a day apart, or farther apart."""
    if one.holiday and one.holiday == other.holiday and (None in (one.first, other.first) or one.first == other.first):
        return Relation("same", "the same holiday")
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return _relate_without_year(one, other)
    if (one.first, one.last) == (other.first, other.last):
        if one.limited != other.limited:
            return Relation("within", "one gives the date loosely, and it fits")
        return Relation("same", "the same " + (one.written if one.written in ("month", "year") else "day"))
    if "day" in (one.written, other.written) and (one.month, one.day) == (other.month, other.day) != (None, None):
        return Relation("same", "the same day, given without its year")
    if max(one.first, other.first) <= min(one.last, other.last):
        return Relation("within", "one gives the day, the other only the week, month or year in which it falls")
    gap = max((other.first - one.last).days, (one.first - other.last).days)
    if one.written == other.written == "weekday" and one.weekday == other.weekday:
        return Relation("unknown", "")  # "Thursday" is told of the one behind and of the one ahead
    if (one.vague or other.vague) and "year" in (one.written, other.written) and gap <= _YEAR_OFF:
        return Relation("within", "one gives the date loosely, and it fits")
    return Relation("apart", A_DAY_APART if gap == 1 else "")


def _relate_without_year(one: Day, other: Day) -> Relation:
    if one.month and other.month:
        if one.month != other.month:
            return Relation("apart", "")
        if one.day == other.day:
            return Relation("same", "the same day of the year")
        return Relation("apart", "") if one.day and other.day else Relation("within", "one gives the day, the other only its month")
    weekdays = [day.first.weekday() if day.first and day.first == day.last else day.weekday for day in (one, other)]
    if None in weekdays:
        return Relation("unknown", "")
    return Relation("same", "the same weekday") if weekdays[0] == weekdays[1] else Relation("apart", "")


def differ_in_one_figure(a: FactMention, b: FactMention) -> bool:
    """Whether two values are alike but for one figure, for two that changed places or for the month.

    $5,687 and $5,587; $62 million and $26 million; 5 January and 5 December.
    """
    if a.day and b.day:
        return bool(a.day.day and a.day.day == b.day.day and a.day.month != b.day.month)
    if a.measure == "tally":
        return (a.low == b.low) != (a.high == b.high)
    if have_changed_places(a, b):
        return True
    ours, theirs = f"{a.written:.2f}".strip("0."), f"{b.written:.2f}".strip("0.")
    return len(ours) == len(theirs) >= _FIGURES and sum(x != y for x, y in zip(ours, theirs, strict=True)) == 1


def have_changed_places(a: FactMention, b: FactMention) -> bool:
    """Whether two figures of the one stand in the other order in the other: 48,000 and 84,000, 87 and 78."""
    ours, theirs = f"{a.written:.2f}", f"{b.written:.2f}"
    if len(ours) != len(theirs) or a.unit != b.unit or sorted(ours) != sorted(theirs):
        return False
    apart = [i for i, (x, y) in enumerate(zip(ours, theirs, strict=True)) if x != y]
    return len(apart) == 2 and apart[1] == apart[0] + 1 and "0" not in (ours[apart[0]], ours[apart[1]])
