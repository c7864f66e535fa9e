"""Where does a story name the place, the day and the agency from which it was written: "PORT ASH, Ohio, Nov. 2 (Harbor Wire) —"?"""

import re
from typing import NamedTuple

from .characters import CAPITAL
from .function_words import month_pattern
from .late_pattern import late_pattern
from .spans import Pair

_SHOUTED = rf"[{CAPITAL}][{CAPITAL}.'’-]+"
_STATE = rf"(?:, [{CAPITAL}][\w.]*(?: [{CAPITAL}][\w.]*){{0,2}})"
_DAY = rf"(?:, [{CAPITAL}][a-z]+\.? \d{{1,2}}(?:, \d{{4}})?)"
_DASH = r"[ \xa0]?(?:[—–]-?|--|(?<=[ \xa0])-(?=[ \xa0]))[ \xa0]?"
_OPENS = rf"(?=[{CAPITAL} ]{{4}}|[{CAPITAL}]{{2,}}\. [{CAPITAL}]{{2}})"  # "LOWELL", "ST. ASH", not "AI"
_DATELINE = late_pattern(rf"{_OPENS}{_SHOUTED}(?:[ /]{_SHOUTED}){{0,4}}{_STATE}??{_DAY}?(?: ?\([^()\n]{{2,30}}\))?{_DASH}")
_PLACE_OR_DAY = rf"[{CAPITAL}\d][\w.'’-]*(?: [{CAPITAL}\d][\w.'’-]*){{0,3}}"
_WITH_AGENCY = rf"(?m)^{_PLACE_OR_DAY}(?:, {_PLACE_OR_DAY}){{0,3}} ?\(([{CAPITAL}][\w. ]{{1,25}})\){_DASH}"
_BRACKET_AND_DASH = re.compile(r"\)[ \xa0]?[—–-]")  # sooner told: few stories have them
_NO_CAPITALS = frozenset(' “‘"abcdefghijklmnopqrstuvwxyz')


class Dateline(NamedTuple):
    """A dateline, its dash included."""

    start: int
    end: int


def find_dateline(text: str, start: int = 0) -> Dateline | None:
    """The dateline at the start of a paragraph, its place in capitals; None without one."""
    # Few paragraphs begin with two capitals.
    found = _DATELINE.match(text, start) if _NO_CAPITALS.isdisjoint(text[start : start + 2]) else None
    if not found:
        return None
    return Dateline(start, found.end())


def find_agency(text: str) -> Pair | None:
    """Where the agency stands that the first line of the form "Port Ash (Harbor Wire) —" names, its place in capitals or not."""
    found = _with_agency(text)
    return (found.start(1), found.start(1) + len(found[1].rstrip())) if found else None


def _with_agency(text: str) -> re.Match[str] | None:
    return re.search(_WITH_AGENCY, text) if _BRACKET_AND_DASH.search(text) else None


_BEFORE_DAY_OR_AGENCY = re.compile(rf"(?:,? {month_pattern()}\b\.?| ?\(| ?[—–-]{{1,2}}).*", re.IGNORECASE | re.DOTALL)


def find_place(line: str) -> str:
    """The place that opens a line with a dateline, without day and agency ("RAFAH, Gaza Strip"); empty without one."""
    found = find_dateline(line)
    opening = line[: found.end] if found else agency[0] if (agency := _with_agency(line)) else ""
    place = _BEFORE_DAY_OR_AGENCY.sub("", opening).strip(" \xa0,")
    return "" if place[:1].isdigit() else place
