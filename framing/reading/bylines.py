"""Which names does a byline hold?"""

import ast
import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from framing.lexicons import any_of, word_list
from framing.text.characters import folded_letters
from framing.text.late_pattern import late_pattern
from framing.text.years import YEAR

from .cells import is_blank
from .dates import MONTH

_BETWEEN_NAMES = re.compile(r"\s*(?:[;|\n•·]|,?\s(?:and|&)\s)\s*", re.IGNORECASE)


# What opens a byline: "By", "Words by".
_BY = late_pattern(lambda: rf"\s*(?:{any_of(word_list('bylines.credits'))} )?by[:\s]\s*", re.IGNORECASE)


# What a comma parts from no name: "Ana Ruiz, Ph.D.".
_BEHIND_A_NAME = late_pattern(lambda: rf"{any_of(word_list('bylines.behind_a_name'))}\.?$", re.IGNORECASE)


@cache
def _no_name() -> re.Pattern[str]:
    """An address, a date, a blank, a line that says more than a name."""
    openers, endings, blank = (any_of(word_list(f"bylines.{name}")) for name in ("openers", "addresses", "blank"))
    address = rf"https?:|\S*@\S*$|(?:www\.)?[\w-]+\.{endings}$"
    return re.compile(rf"{openers}\b.*$|{address}|(?:{blank}|-+)$|{MONTH}(?: \d{{1,2}})?$|{YEAR}$", re.IGNORECASE)


# A job, or the beat of who has it, behind a name: "Harbour Editor", "crime correspondents", "Politics".
_JOB = late_pattern(
    lambda: rf"\b{any_of(word_list('bylines.jobs'))}s?$|^{any_of(word_list('bylines.beats'))}$",
    re.IGNORECASE,
)


def parse_byline(cell: Any) -> tuple[str, ...]:
    """The names in a byline: a list, a list written as JSON or Python, or names parted by ";", "and" or commas.

    Commas part names only where every piece has two words or more, so that "Lee, Jae" stays one; a job or a beat behind one is none.
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
    """The names of one line: a list written as JSON or Python, or names after "By", parted by words, signs or commas."""
    line = line.strip()
    if line[:1] in "[(" and line[-1:] in "])":
        for read in (json.loads, ast.literal_eval):
            try:
                parts = read(line)
            except (ValueError, SyntaxError, RecursionError, MemoryError):
                continue
            if isinstance(parts, (list, tuple)):
                return list(parse_byline(list(parts)))
    if opening := _BY.match(line):
        line = line[opening.end() :]
    return [name for part in _BETWEEN_NAMES.split(line) for name in _between_commas(part)]


def _between_commas(part: str) -> list[str]:
    pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
    if len(pieces) > 1 and _BEHIND_A_NAME.match(pieces[1]):
        pieces[:2] = [f"{pieces[0]}, {pieces[1]}"]
    pieces = [piece for piece in pieces if not _no_name().match(piece)]
    pieces[1:] = [piece for piece in pieces[1:] if not _JOB.search(piece)]  # "Ana Ruiz, Harbour Editor"
    return pieces if all(len(piece.split()) > 1 for piece in pieces) else [", ".join(pieces)]


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    by_letters: dict[str, str] = {}
    for name in names:
        line = " ".join(name.replace("\x00", "").split()).strip(" ,;|")
        if line and not _no_name().match(line):  # "Ada Moss" and her slug "ada-moss" are one
            by_letters.setdefault(folded_letters(line), line)
    return tuple(by_letters.values())
