"""How much must speak for two mentions being one fact? What is counted and what happened speak for it, never the number alone."""

from __future__ import annotations

from framing.lexicons import word_list

from .mentions import Mention
from .values import differ_in_one_figure
from .word_keys import word_key

NEEDED = {"same": 0.14, "within": 0.18, "apart": 0.3}
"""How alike the sentences around two mentions must be, by how their values stand to each other."""

_BESIDE = 1.2  # the nearness of the words right beside a mention
_NO_COUNT = 0.15  # "11 percent" and "$2 million" do not say whose they are
_BY_WEEKDAY = 0.15  # in a week much happens to the same people
_IN_LEADS = 0.08  # what the stories of one event open with is mostly the event
_PERSONS = frozenset(word_key(word) for word in word_list("word_families.persons"))
_RARE = 3  # figures of a number that are not noughts: two outlets hardly come to it by chance


def may_be_one(a: Mention, b: Mention, relation: str) -> bool:
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
        return relation != "apart" or one_kind
    if "vague" in a.marks | b.marks and a.head != b.head and not {a.head, b.head} <= _PERSONS:
        return False  # "dozens of children", "dozens of buses"
    if relation == "same":
        return True
    if {"further", "part"} & a.marks != {"further", "part"} & b.marks or _are_of_two_times(a, b):
        return False
    return relation != "apart" or _may_conflict(a, b)


def _may_conflict(a: Mention, b: Mention) -> bool:
    """Whether two quantities are told so that they may contradict each other: "nine more pacts" and "one member" never do."""
    if (a.marks | b.marks) & {"further", "part", "derived"} or 1 in (a.low, b.low):
        return False
    return a.measure != "count" or (bool(a.head) and a.head == b.head)


def _are_of_two_times(a: Mention, b: Mention) -> bool:
    """Whether the sentences of two counts name different times: "In July 16 people were killed", "48 were killed on Wednesday"."""
    ours, theirs = ([(d.first, d.last) for d in m.times if d.first and d.last] for m in (a, b))
    if a.measure != "count" or not ours or not theirs:
        return False
    return all(max(x[0], y[0]) > min(x[1], y[1]) for x in ours for y in theirs)


def needed(a: Mention, b: Mention, relation: str) -> float:
    """How alike the sentences of two mentions must be for these to be one fact."""
    wanted = NEEDED[relation]
    if relation == "apart" and differ_in_one_figure(a, b):
        wanted -= 0.1
    elif a.kind == "date":
        by_weekday = relation == "apart" and any(m.day and m.day.written == "weekday" for m in (a, b))
        wanted += 0.0 if relation == "same" else _BY_WEEKDAY if by_weekday else 0.04
    elif relation == "apart" and a.measure != "count":
        wanted += _NO_COUNT
    elif relation == "same" and _is_rare(a.low):
        wanted -= 0.1
    return wanted if a.kind == "date" else wanted + _by_what_is_counted(a, b, relation)


def _by_what_is_counted(a: Mention, b: Mention, relation: str) -> float:
    """What heads, roles and the words right beside two quantities add to what is needed, or take from it."""
    more = 0.0
    if a.head != b.head:
        is_near = bool((a.head and a.head in b.keys) or (b.head and b.head in a.keys))
        more += 0.04 if is_near or not (a.head and b.head) or {a.head, b.head} <= _PERSONS else 0.2
    elif a.head and relation == "same":
        more -= 0.14 if a.measure == "age" else 0.06
    if a.measure in ("days", "percent") and relation != "same":
        more += 0.06
    if bool(a.role) != bool(b.role):
        more += 0.06
    elif a.role and a.head == b.head:
        more -= 0.18
    if relation != "same" and a.measure == "count" and a.head == b.head and a.is_lead and b.is_lead:
        more -= _IN_LEADS
    if relation != "same" and _share_what_is_done(a, b):
        more -= 0.08
    return more


def _share_what_is_done(a: Mention, b: Mention) -> bool:
    """Whether one word, or one of its family, stands right beside both numbers: "signed 14", "inked 15"."""
    return any(near >= _BESIDE and b.keys.get(key, 0) >= _BESIDE for key, near in a.keys.items() if key not in (a.head, b.head))


def _is_rare(value: float) -> bool:
    return len(f"{value:.10g}".replace(".", "").strip("0")) >= _RARE
