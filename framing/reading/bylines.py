"""Which names does a byline hold?"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from framing.lexicons import any_of, read_lexicon

from .cells import is_blank
from .dates import MONTH, YEAR

_BETWEEN_NAMES = re.compile(r"\s*(?:[;|\n•·]|,?\s(?:and|&)\s)\s*", re.IGNORECASE)


class BylineWords(NamedTuple):
    """The lists of ``bylines.toml`` as expressions."""

    by: re.Pattern[str]
    """Opens a byline: "By", "Words by"."""
    behind_a_name: re.Pattern[str]
    """What a comma parts from no name: "Ana Ruiz, Ph.D."."""
    no_name: re.Pattern[str]
    """An address, a date, a blank, a line that says more than a name."""
    credits: tuple[str, ...]
    within_a_name: tuple[str, ...]
    mastheads: tuple[str, ...]


@cache
def byline_words() -> BylineWords:
    """The lists, read once."""
    table = read_lexicon("bylines")
    credits = table["credits"].split()
    no_name = (
        rf"{any_of(table['openers'])}\b.*$|https?:|\S*@\S*$|(?:www\.)?[\w-]+\.{any_of(table['addresses'].split())}$"
        rf"|(?:{any_of(table['blank'].split())}|-+)$|{MONTH}(?: \d{{1,2}})?$|{YEAR}$"
    )
    return BylineWords(
        re.compile(rf"\s*(?:{any_of(credits)} )?by[:\s]\s*", re.IGNORECASE),
        re.compile(rf"{any_of(table['behind_a_name'].split())}\.?$", re.IGNORECASE),
        re.compile(no_name, re.IGNORECASE),
        tuple(credits),
        tuple(table["within_a_name"].split()),
        tuple(table["mastheads"].split()),
    )


def parse_byline(cell: Any) -> tuple[str, ...]:
    """The names in a byline: a list, a list written as JSON or Python, or names parted by ";", "and" or commas.

    Commas part names only where every piece has two words or more, so that "Lee, Jae" stays one.
    """
    if is_blank(cell):
        return ()
    if isinstance(cell, str):
        return _distinct(_names_in(cell))
    if isinstance(cell, Mapping):
        return _distinct([str(cell.get("name") or "")])
    if isinstance(cell, Iterable):
        return _distinct(name for one in cell for name in parse_byline(one))
    return _distinct([str(cell)])


def _names_in(line: str) -> list[str]:
    line = line.strip()
    if line[:1] in "[(" and line[-1:] in "])":
        for read in (json.loads, ast.literal_eval):
            try:
                parts = read(line)
            except (ValueError, SyntaxError, RecursionError, MemoryError):
                continue
            if isinstance(parts, (list, tuple)):
                return list(parse_byline(list(parts)))
    if opening := byline_words().by.match(line):
        line = line[opening.end() :]
    return [name for part in _BETWEEN_NAMES.split(line) for name in _between_commas(part)]


def _between_commas(part: str) -> list[str]:
    pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
    if len(pieces) > 1 and byline_words().behind_a_name.match(pieces[1]):
        pieces[:2] = [f"{pieces[0]}, {pieces[1]}"]
    pieces = [piece for piece in pieces if not byline_words().no_name.match(piece)]
    return pieces if all(len(piece.split()) > 1 for piece in pieces) else [", ".join(pieces)]


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    by_letters: dict[str, str] = {}
    for name in names:
        line = " ".join(name.replace("\x00", "").split()).strip(" ,;|")
        if line and not byline_words().no_name.match(line):  # "Ada Moss" and her slug "ada-moss" are one
            by_letters.setdefault("".join(c for c in line.lower() if c.isalnum()), line)
    return tuple(by_letters.values())
