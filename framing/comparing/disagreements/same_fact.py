"""Which two mentions may be one fact at all, and how likely are they, by weights learned from labelled events?"""

import datetime
import re
from collections.abc import Iterable
from functools import cache

from framing.comparing.facts.days import Day
from framing.comparing.facts.fact_mentions import FactMention
from framing.comparing.facts.word_keys import content_key, word_key
from framing.lexicons import any_of, word_list

from .values import differ_in_one_figure, have_changed_places, minutes_apart, significant_figures

_SIGNIFICANT = 2  # figures of a number that are not noughts
_FEW = 10  # below, unlike nouns are never one thing
_TURNS = word_list("comparing.turns")  # "for the second time" may be of the second strike
_SINCE = re.compile(rf"\b{any_of(word_list('comparing.opening_a_time'))} $")  # "expenses dating back to 2015"
_CLOSING = re.compile(rf"\b{any_of(word_list('comparing.closing_a_time'))} $")
_UNTIL = re.compile(rf"\b(?:{any_of(word_list('comparing.closing_a_time'))}|(?<!back )to|\d\d\d\d and) $")
_STATED_BEFORE = re.compile(rf"\b{any_of(word_list('comparing.stating'))}(?: on)? $")
_STATED_BEHIND = re.compile(rf" {any_of(word_list('comparing.stating'))}\b")
_BEFORE_ATTRIBUTE = re.compile(rf"\b{any_of(word_list('roles.determiners'))} $")
_ATTRIBUTE_BEHIND = re.compile(r",? ([a-z]{3,})")
_VAGUE_ENDS = tuple(word_list("calendar.open_ends"))
_BEFORE = 13  # characters
_DAYS_OFF, _YEARS_OFF = 31, 3 * 366
MINUTES_OFF = 180
"""By which two times of day that are one moment may be apart."""
_FARTHEST = 2  # by what factor


@cache
def _keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(word_key, words))


def are_persons(*heads: str) -> bool:
    """Whether both nouns are for people of some sort: "12 miners", "12 workers"."""
    return _keys(word_list("word_families.persons")).issuperset(heads)


def may_be_one(a: FactMention, b: FactMention, relation: str) -> bool:
    """Whether two mentions may be one fact, if only their sentences are alike."""
    if (
        "derived" in a.marks & b.marks
        or relation == "unknown"
        or (a.article == b.article and relation != "same")
        or (a.fate and b.fate and a.fate != b.fate)
    ):
        return False
    if a.day and b.day:
        return relation != "apart" or (_count_alike(a, b) and (_may_be_of_one_day(a.day, b.day) or _share_the_other_bound(a, b)))
    if "vague" in a.marks | b.marks and a.head != b.head and not are_persons(a.head, b.head):
        return False  # "dozens of children", "dozens of buses"
    if a.head != b.head and ((a.measure == "ordinal" and relation == "same") or _count_few(a, b)) and not are_persons(a.head, b.head):
        return False  # "the first day", "the first engine"; "two leaders", "two nations"
    if relation == "same":
        return True
    if {"further", "part"} & a.marks != {"further", "part"} & b.marks or _are_of_two_times(a, b):
        return False
    return relation != "apart" or _may_conflict(a, b)


def _count_few(a: FactMention, b: FactMention) -> bool:
    """Whether two counts are so small that the number tells nothing: "two leaders", "two nations", but "four towns", "a four-town deal"."""
    if a.measure != "count" or min(a.low, b.low) >= _FEW:
        return False
    alike = not a.head or not b.head or (a.fate and a.fate == b.fate)  # "two deaths", "two babies have died"
    return 1 in (a.low, b.low) or not (alike or _names(a, b.head) or _names(b, a.head))


def _names(mention: FactMention, head: str) -> bool:
    return any(word_key(word) == head for word in re.findall(r"\w+", mention.text.lower()))


def _may_conflict(a: FactMention, b: FactMention) -> bool:
    """Whether two quantities are told so that they may contradict each other: "nine more pacts" never do."""
    if (a.marks | b.marks) & {"further", "part", "derived"}:
        return False
    if ("when" in a.marks) != ("when" in b.marks):
        return False  # "met for 80 minutes", "came out 40 minutes later"
    if a.head == word_key("time") and a.measure == "count":
        return False  # "cut four times", "said it nine times"
    if a.measure == "tally":
        return differ_in_one_figure(a, b) or a.low + a.high == b.low + b.high  # a house votes often
    if a.measure == "age" and (a.head != b.head or not a.head):
        return False  # "the driver, 19", "the 21-year-old victim"; "one of them is 38"
    if a.measure == "clock":
        return minutes_apart(a, b) <= MINUTES_OFF
    if a.measure == "ordinal":
        is_turn = not _keys(_TURNS).isdisjoint((a.head, b.head))
        return min(a.low, b.low) > 1 and (is_turn or a.head == b.head != "")  # "for the first time in weeks", "on the first day"
    if have_changed_places(a, b):
        return True
    if a.measure != "count" and max(a.low, b.low) > _FARTHEST * min(a.low, b.low):
        return False  # sums and shares say little of what they are: a fund of $2.6 trillion, a gap of $6.5 trillion
    return a.measure != "count" or a.head == b.head or not a.head or not b.head or are_persons(a.head, b.head)


def _count_alike(a: FactMention, b: FactMention) -> bool:
    """Whether two days are told so that they may contradict each other.

    "Last month" and "this month" seldom do, a day and a month neither, nor where one opens a time and the other closes one.
    """
    if a.measure != b.measure or "label" in a.marks | b.marks or any(m.text.lower().endswith(_VAGUE_ENDS) for m in (a, b)):
        return False
    if a.measure == "month" and not (a.day and b.day and a.day.dated and b.day.dated):
        return False  # "met Vance in April", "met Moss in June"
    if a.day and b.day and a.day.vague and b.day.vague:
        return False  # "fired him last week", "withdrew this week"
    if any((noun := _noun_behind(x)) and noun not in y.keys for x, y in ((a, b), (b, a))):
        return False  # "in an Oct. 14 interview", "in a message on Oct. 3"
    if any(_is_behind(_STATED_BEFORE, m) or _STATED_BEHIND.match(m.document.folded, m.end) for m in (a, b)):
        return False  # "Ruiz said on Sunday", "Vance on Wednesday asked": statements are many
    if _is_behind(_CLOSING, a) != _is_behind(_CLOSING, b):
        return False  # "wrote to the court on Tuesday", "put the hearing off until Friday"
    return not any(_is_behind(_SINCE, x) and _is_behind(_UNTIL, y) for x, y in ((a, b), (b, a)))


def _noun_behind(mention: FactMention) -> str:
    """The key of the noun before which a day stands as an attribute: "in an Oct. 14, 2016, interview"; empty where none does."""
    if not _is_behind(_BEFORE_ATTRIBUTE, mention):
        return ""
    noun = _ATTRIBUTE_BEHIND.match(mention.document.folded, mention.end)
    return content_key(noun[1]) if noun else ""


def _is_behind(words: re.Pattern[str], mention: FactMention) -> bool:
    return bool(words.search(mention.document.folded, max(0, mention.start - _BEFORE), mention.start))


def _share_the_other_bound(a: FactMention, b: FactMention) -> bool:
    """Whether two days close times that open on one day, or open times that close on one: "from March until August", "March to January"."""
    if all(_is_behind(_UNTIL, m) for m in (a, b)):
        ours, theirs = ([day for day in m.times if day.end <= m.start] for m in (a, b))
    elif all(_is_behind(_SINCE, m) for m in (a, b)):
        ours, theirs = ([day for day in m.times if day.start >= m.end] for m in (a, b))
    else:
        return False
    return any(x.first and (x.first, x.last) == (y.first, y.last) for x in ours for y in theirs)


def _may_be_of_one_day(one: Day, other: Day) -> bool:
    """Whether two days apart may be slips for each other: near, or alike but for the month or the year."""
    if (one.month, one.day) == (other.month, other.day) != (None, None):
        return True
    if one.first is None or other.first is None:
        return not (one.month and other.month) or abs(one.month - other.month) <= 1 or one.day == other.day
    far = abs((one.first - other.first).days)
    if one.written == other.written == "year":
        return far <= _YEARS_OFF or are_years_a_slip_apart(one, other)
    return far <= _DAYS_OFF or bool(one.day and one.day == other.day)


def are_years_a_slip_apart(one: Day, other: Day) -> bool:
    """Whether two years differ in one figure or in two that changed places: "held since 1936" or 1926, "known since 1998" or 1989."""
    if one.first is None or other.first is None:
        return False
    ours, theirs = str(one.first.year), str(other.first.year)
    apart = sum(x != y for x, y in zip(ours, theirs, strict=True))
    return apart == 1 or (apart == 2 and sorted(ours) == sorted(theirs))


def is_distinctive(a: FactMention, b: FactMention) -> bool:
    """Whether two mentions of like value say enough where no word around them is shared: "27 passengers", "27 travellers"; never "six"."""
    if a.kind == "date":
        return a.measure not in ("year", "month")
    return are_persons(a.head, b.head) or len(significant_figures(a.written)) >= _SIGNIFICANT


def share_more_than_a_noun(a: FactMention, b: FactMention) -> bool:
    """Whether a word is told around both beside what is counted: "six shops" here and "nine shops" there are no conflict."""
    return any(key in b.keys for key in a.keys if key not in (a.head, b.head))


def _are_of_two_times(a: FactMention, b: FactMention) -> bool:
    """Whether the sentences of two counts name different times: "In July 16 people were killed", "48 were killed on Wednesday"."""
    return a.measure == "count" and bool(_spans(a) and _spans(b)) and not name_one_time(a, b)


def name_one_time(a: FactMention, b: FactMention) -> bool:
    """Whether the sentences of two quantities name a day in common: "on October 2", "in early October"."""
    return any(max(x[0], y[0]) <= min(x[1], y[1]) for x in _spans(a) for y in _spans(b))


def _spans(mention: FactMention) -> list[tuple[datetime.date, datetime.date]]:
    """The times that a sentence names, but that of a statement: "up from the two reported on Friday"."""
    folded = mention.document.folded
    days = [day for day in mention.times if not _STATED_BEFORE.search(folded, max(0, day.start - _BEFORE), day.start)]
    return [(day.first, day.last) for day in days if day.first and day.last]
