"""How much must speak for two mentions being one fact? What is counted and what happened speak for it, never the number alone."""

from __future__ import annotations

import datetime

from framing.comparing.facts.tellings import Telling
from framing.comparing.facts.word_keys import word_key
from framing.lexicons import word_list

from .values import differ_in_one_figure, significant_figures

NEEDED = {"same": 0.14, "within": 0.18, "apart": 0.3}
"""How alike the sentences around two mentions must be, by how their values stand to each other."""

_BESIDE = 1.2  # the nearness of the words right beside a mention
_OF_PERSONS = 0.12
_NO_COUNT = 0.15  # "11 percent" and "$2 million" do not say whose they are
_BESIDE_BOTH = 0.08  # what one word beside both takes from what is needed
_OF_ONE_THING, _LARGE, _NEAR = 0.1, 100, 1.5
_ONE_DATED = 0.12  # "her term ends in 2018", "the term ends in 2019"
_SAY = word_key("say")  # "said on Monday": people say much
_BY_WEEKDAY = 0.15  # in a week much happens to the same people
_IN_LEADS = 0.08  # what the stories of one event open with is mostly the event
PERSONS = frozenset(word_key(word) for word in word_list("word_families.persons"))
_RARE = 3  # figures of a number that are not noughts: two outlets hardly come to it by chance


def may_be_one(a: Telling, b: Telling, relation: str) -> bool:
    """Whether two mentions may be one fact, if only their sentences are alike."""
    if (
        "derived" in a.marks & b.marks
        or relation == "unknown"
        or (a.article == b.article and relation != "same")
        or (a.role and b.role and a.role != b.role)
    ):
        return False
    if a.kind == "date":
        one_kind = a.measure == b.measure and not a.marks & b.marks
        return relation != "apart" or (one_kind and "label" not in a.marks | b.marks)
    if "vague" in a.marks | b.marks and a.head != b.head and not {a.head, b.head} <= PERSONS:
        return False  # "dozens of children", "dozens of buses"
    if relation == "same":
        return True
    if {"further", "part"} & a.marks != {"further", "part"} & b.marks or _are_of_two_times(a, b):
        return False
    return relation != "apart" or _may_conflict(a, b)


def _may_conflict(a: Telling, b: Telling) -> bool:
    """Whether two quantities are told so that they may contradict each other: "nine more pacts" and "one member" never do.

    Of the dead one is a count: "one person was killed", "nine people were killed".
    """
    if (a.marks | b.marks) & {"further", "part", "derived"}:
        return False
    if 1 in (a.low, b.low) and not (a.role and a.role == b.role):
        return False
    if a.measure == "tally":
        return differ_in_one_figure(a, b)  # a house votes often
    if a.measure == "count" and a.role and a.role == b.role and {a.head, b.head} <= PERSONS:
        return True  # "17 protesters were arrested", "23 people were detained"
    return a.measure != "count" or (bool(a.head) and a.head == b.head)


def _are_of_two_times(a: Telling, b: Telling) -> bool:
    """Whether the sentences of two counts name different times: "In July 16 people were killed", "48 were killed on Wednesday"."""
    return a.measure == "count" and bool(_spans(a) and _spans(b)) and not name_one_time(a, b)


def name_one_time(a: Telling, b: Telling) -> bool:
    """Whether the sentences of two quantities name a day in common: "on October 2", "in early October"."""
    return any(max(x[0], y[0]) <= min(x[1], y[1]) for x in _spans(a) for y in _spans(b))


def _spans(mention: Telling) -> list[tuple[datetime.date, datetime.date]]:
    return [(day.first, day.last) for day in mention.times if day.first and day.last]


def needed(a: Telling, b: Telling, relation: str) -> float:
    """How alike the sentences of two mentions must be for these to be one fact."""
    wanted = NEEDED[relation]
    if relation == "apart" and differ_in_one_figure(a, b):
        wanted -= 0.1
    elif a.kind == "date":
        wanted += 0.0 if relation == "same" else _BY_WEEKDAY if relation == "apart" and _by_weekday(a, b) else 0.04
    elif relation == "apart" and a.measure != "count" and not _are_of_one_person(a, b):
        wanted += _NO_COUNT
    elif relation == "same" and (a.measure == "tally" or _is_rare(a.low)):
        wanted -= 0.16
    elif relation == "same" and a.measure == "count" and len(significant_figures(a.low)) > 1:
        wanted -= 0.08  # "31 people were hurt", "31 patients": in one event two outlets hardly come to it by chance
    if a.kind == "date" and relation == "same" and a.is_lead and b.is_lead:
        return 0.0  # the day of what the stories of one event open with is the event's
    if a.kind == "date":
        of_one = relation == "apart" and bool(a.head) and a.head == b.head != _SAY and not _by_weekday(a, b)
        return wanted - _ONE_DATED if of_one else wanted
    return wanted + _by_what_is_counted(a, b, relation)


def is_known_by_its_value(mention: Telling) -> bool:
    """Whether two outlets hardly come to a value by chance: a day with its month, a year by its number, a vote; "Monday" is none."""
    if mention.day:
        return mention.day.written in ("full", "day", "year", "holiday") and not mention.day.vague
    return mention.measure == "tally"


def _by_weekday(a: Telling, b: Telling) -> bool:
    return any(m.day and m.day.written == "weekday" for m in (a, b))


def _by_what_is_counted(a: Telling, b: Telling, relation: str) -> float:
    """What heads, roles and the words right beside two quantities add to what is needed, or take from it."""
    more = 0.0
    if a.head != b.head:
        is_near = bool((a.head and a.head in b.keys) or (b.head and b.head in a.keys))
        more += 0.04 if is_near or not (a.head and b.head) or {a.head, b.head} <= PERSONS else 0.2
    elif a.head and relation == "same":
        more -= 0.14 if a.measure == "age" else 0.06
    if a.measure in ("days", "percent") and relation != "same":
        more += 0.06
    if bool(a.role) != bool(b.role):
        more += 0.06
    elif a.role and a.head == b.head:
        more -= 0.18
    elif a.role and {a.head, b.head} <= PERSONS:
        more -= _OF_PERSONS  # "12 people were killed", "fourteen of our neighbours are dead"
    if relation != "same" and a.measure == "count" and a.head == b.head and a.is_lead and b.is_lead:
        more -= _IN_LEADS
    if relation != "same" and _share_what_is_done(a, b):
        more -= _BESIDE_BOTH
    if relation == "apart" and a.head == b.head and (_are_of_one_size(a.low, b.low) or _are_of_one_person(a, b)):
        more -= _OF_ONE_THING
    return more


def _share_what_is_done(a: Telling, b: Telling) -> bool:
    """Whether one word, or one of its family, stands right beside both: "signed 14", "inked 15"."""
    return any(near >= _BESIDE and b.keys.get(key, 0) >= _BESIDE for key, near in a.keys.items() if key not in (a.head, b.head))


def _are_of_one_person(a: Telling, b: Telling) -> bool:
    """Whether two ages are told of one name or noun: "the driver, 19", "the 21-year-old driver"."""
    return a.measure == "age" and bool(a.head) and a.head == b.head


def _are_of_one_size(a: float, b: float) -> bool:
    """Whether two counts are large and near each other: "3,400 shops" and "4,300 shops" are hardly two things, six and nine may be."""
    return min(a, b) >= _LARGE and max(a, b) <= _NEAR * min(a, b)


def _is_rare(value: float) -> bool:
    return len(significant_figures(value)) >= _RARE
