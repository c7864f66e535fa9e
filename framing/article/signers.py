"""Who signs an article: persons, desks, news agencies, programs?"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from framing.lexicons import any_of, word_list

from .publishers import agency_of, is_outlet_name, outlet_key

Signer = Literal["person", "desk", "agency", "AI"]


class Byline(NamedTuple):
    """The names under which an article is signed, by who they are."""

    persons: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    """Editors, staff, an institution, or the outlet itself."""
    agencies: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    """AI that signs: "ChatGPT", "AI Desk"."""

    def __bool__(self) -> bool:
        return any(self)

    def __str__(self) -> str:
        """The persons; where there are none, a name behind what it is: "agency: Harbor Wire"."""
        others = (("agency", self.agencies), ("AI", self.programs), ("desk", self.desks))
        return "; ".join(self.persons) or next((f"{kind}: {'; '.join(names)}" for kind, names in others if names), "")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    desks, programs = any_of(word_list("bylines.desks")), any_of(word_list("bylines.programs"))
    bodies = any_of(word_list("organisations.nouns") - word_list("organisations.surnames") | word_list("bylines.schools"))
    return (
        re.compile(rf"(?<!\w){programs}(?!\w)", re.IGNORECASE),
        re.compile(rf"\b{desks}\b", re.IGNORECASE),
        # "Harvard Medical School", "Institute for Marine Science"; and "Mary Institute" is a chance to take.
        re.compile(rf"\b{bodies}(?:$| (?:of|for)\b)|\.(?:com|org|net)\b|\bcom$", re.IGNORECASE),
    )


def signer_of(name: str, outlet: str = "") -> Signer:
    """What signs under this name; the outlet's own name is a desk."""
    program, desk, body = _patterns()
    if agency_of(name):
        return "agency"
    if program.search(name):
        return "AI"
    key, own = outlet_key(name), outlet_key(outlet)
    is_outlet = bool(own) and len(key) > 2 and (key in own or own in key)
    return "desk" if is_outlet or is_outlet_name(name) or desk.search(name) or body.search(name) else "person"


def is_body(name: str) -> bool:
    """Whether an institution or a company signs, and no desk without a name: "Harvard Medical School"."""
    program, desk, body = _patterns()
    return bool(body.search(name)) and not program.search(name) and not desk.search(name)


def sort_byline(names: Iterable[str], outlet: str = "") -> Byline:
    """Names of a byline by who they are, in their order."""
    sorted_names: dict[Signer, list[str]] = {"person": [], "desk": [], "agency": [], "AI": []}
    for name in names:
        sorted_names[signer_of(name, outlet)].append(name)
    return Byline(*(tuple(dict.fromkeys(found)) for found in sorted_names.values()))
