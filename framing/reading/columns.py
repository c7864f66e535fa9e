"""Which column of a table holds what, and what does each of its rows say of an article?"""

import datetime
import re
import sys
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from framing.article.article import Article
from framing.article.language import language_code
from framing.lexicons import read_lexicon
from framing.text.characters import mend_halves

from .bylines import parse_byline
from .cells import is_blank, name_in, text_in
from .dates import parse_date


@cache
def column_names() -> dict[str, list[str]]:
    """For each field of an article the names under which corpora keep it, those first that win."""
    return {field: names.split() for field, names in read_lexicon("columns")["columns"].items()}


_SIMPLE = (str, int, float, bool, Decimal, datetime.date, type(None))


class UnknownColumnError(ValueError):
    """A column was named that is not there, or a field that no article has."""


def recognise(names: Iterable[str], columns: Mapping[str, str] | None = None) -> dict[str, str]:
    """For each field of an article, the column that holds it.

    Args:
        names: the columns that are there.
        columns: the user's own choice, field to column; it goes before any guess.

    Raises:
        UnknownColumnError: ``columns`` names a field that articles do not have, or a column that is not there.
    """
    there = [str(name) for name in names]
    chosen = check_choice(columns)
    for field, column in chosen.items():
        if column not in there:
            raise UnknownColumnError(f"there is no column {column!r} for {field!r}: the columns are {listed(there)}")
    by_name: dict[str, str] = {}
    for name in there:
        by_name.setdefault(_plain_column(name), name)
    used = set(chosen.values())
    for field, aliases in column_names().items():
        if field not in chosen:
            found = next((by_name[alias] for alias in aliases if alias in by_name and by_name[alias] not in used), None)
            if found is not None:
                chosen[field] = found
                used.add(found)
    return chosen


def check_choice(columns: Mapping[str, str] | None) -> dict[str, str]:
    """The user's choice of columns as a dict of its own.

    Raises:
        UnknownColumnError: it names a field that articles do not have.
    """
    for field in columns or {}:
        if field not in column_names():
            raise UnknownColumnError(f"columns= names {field!r}, which no article has: the fields are {listed(column_names())}")
    return dict(columns or {})


def no_text_column(names: Iterable[str]) -> str:
    """What to do about a table in which no column was recognised as the text."""
    return f"has no column with the text: name it with columns={{'text': …}} (--text-column NAME); the columns are {listed(names)}"


def listed(names: Iterable[str]) -> str:
    """Up to 20 names in quotes, for an error message."""
    names = [repr(str(name)[:60]) for name in names]
    more = f" and {len(names) - 20} more" if len(names) > 20 else ""
    return (", ".join(names[:20]) + more) or "none at all"


def article_from_row(row: Mapping[str, Any], recognised: Mapping[str, str], *, where: str, article_id: str) -> Article:
    """One row as an article; of a list of stories, which has no column of texts, an article of its headline alone.

    What no field of an article takes becomes its ``extra``.

    Args:
        row: column to cell.
        recognised: field to column, from ``recognise``.
        where: how messages call this row, such as "row 7 of corpus.csv".
        article_id: what it is called where the row has no id of its own.
    """
    try:
        facts = facts_of(row, recognised, where)
        facts["article_id"] = facts.get("article_id") or article_id
        text, error = "", "" if facts.get("title") else "has neither text nor headline"
        if column := recognised.get("text"):
            text, error = text_in(row.get(column), column)
        return Article("", **facts, error=f"{where} {error}") if error else Article(text, **facts)
    except Exception as failure:  # a cell that nobody thought of costs its row, not the corpus
        return Article("", article_id=article_id, error=f"{where} {odd_cells(failure)}")


def odd_cells(failure: Exception) -> str:
    """What a message says of a row whose cells could not be read: an id of 10**5000, a list in a list in a list, 900 deep."""
    return f"has cells that cannot be read ({type(failure).__name__}: {str(failure)[:100]}): mend it or take it out"


def extra_of(row: Mapping[str, Any], recognised: Mapping[str, str]) -> dict[str, Any]:
    """The cells of the user's own columns; lists and records are left out, for no table could hold them."""
    fields = set(recognised.values())
    own = {mend_halves(str(name)): None if is_blank(cell) else _kept(cell) for name, cell in row.items() if name not in fields}
    return {name: float(cell) if isinstance(cell, Decimal) else cell for name, cell in own.items() if isinstance(cell, _SIMPLE)}


def _kept(cell: Any) -> Any:
    """A cell as any table can hold it: no half of a character, and a number of 400 digits as its digits."""
    if isinstance(cell, int) and not isinstance(cell, bool) and abs(cell) > sys.float_info.max:
        return str(cell)
    return mend_halves(cell) if isinstance(cell, str) else cell


@cache
def _lists() -> list[frozenset[str]]:
    return [frozenset(names.split()) for names in read_lexicon("columns")["lists"].values()]


def is_list(names: Iterable[str]) -> bool:
    """Whether columns are those of a list of stories without their texts, as Media Cloud and GDELT write it."""
    there = {_plain_column(str(name)) for name in names}
    return any(wanted <= there for wanted in _lists())


def facts_of(row: Mapping[str, Any], recognised: Mapping[str, str], where: str) -> dict[str, Any]:
    """What a row knows of its article beside the text, as arguments of Article; blank cells left out. ``where`` is how messages call it."""
    facts: dict[str, Any] = {}
    for field, column in recognised.items():
        cell = row.get(column)
        if field in ("text", "file") or is_blank(cell):
            continue
        if field == "byline":
            facts[field] = parse_byline(cell)
        elif field == "published":
            facts[field] = parse_date(cell)
            if facts[field] is None:
                facts["date_error"] = f"the date {name_in(cell)[:60]!r} of {where} (column {column!r}) {_UNREAD_DATE}"
        elif field == "language":
            facts[field] = language_code(name_in(cell))
        else:
            facts[field] = name = name_in(cell)
            if field == "outlet" and name.startswith(("http://", "https://")):
                facts[field] = host_of(name) or name
    if extra := extra_of(row, recognised):
        facts["extra"] = extra
    return facts


_UNREAD_DATE = "could not be read, or could be two days: write it as 2026-03-25"


def host_of(address: str) -> str:
    """The host that an address names, without "www."; empty where it names none, as "http://[::1" does."""
    try:
        return urlsplit(address).netloc.removeprefix("www.")
    except ValueError:
        return ""


def is_perhaps(field: str, column: str) -> bool:
    """Whether a column may hold a field, and may as well hold something else: "Topic" may name events."""
    return _plain_column(column) in read_lexicon("columns")["perhaps"][field].split()


def _plain_column(name: str) -> str:
    return re.sub(r"[\s.-]+", "_", str(name).strip().lower())
