"""Which tools and firms, of ``lexicons/ai_tools.toml``, may a notice name, and which of their names do people and other things bear too?"""

from functools import cache
from typing import Any

from framing.lexicons import read_lexicon

TOOL_KINDS = ("ai", "automation", "translators", "painters", "engines")


def _rows() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = read_lexicon("ai_tools")["tools"]
    return rows


def tool_names(kind: str) -> list[str]:
    """The names of one kind, every spelling of them."""
    return [name for row in _rows() if row["kind"] == kind for name in row["names"]]


def all_names() -> list[str]:
    """Every name in every spelling."""
    return [name for row in _rows() for name in row["names"]]


@cache
def names_of_people_too() -> frozenset[str]:
    """Names of one word, in small letters, that people and other things bear: "Claude", "Jasper"."""
    return frozenset(name.lower() for row in _rows() if row.get("person") for name in row["names"] if " " not in name)


@cache
def names_in_capitals() -> frozenset[str]:
    """Names, in small letters, that count in capitals alone: "RADAR" is a service, "radar" is none."""
    return frozenset(name.lower() for row in _rows() if row.get("capitals") for name in row["names"])


@cache
def makers() -> frozenset[str]:
    """The words of the firms' names, in small letters: before "Gemini", "Google" is no first name."""
    return frozenset(word.lower() for row in _rows() for word in row.get("maker", "").split())
