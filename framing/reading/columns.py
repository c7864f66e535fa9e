"""Rows of tables to articles: which column is which, and what dates and bylines say."""

from __future__ import annotations

import ast
import datetime
import json
import math
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from framing.article.article import Article

from .encoding import NotTextError, decode, mend_halves, nul_trouble, one_line_end

# The names under which public corpora keep each field; where two stand in one table, the first here wins.
NAMES: dict[str, tuple[str, ...]] = {
    "text": ("text", "content", "body", "maintext", "article_text", "full_text", "fulltext", "articlebody", "article_body",
             "article_content", "body_text", "news_text", "story", "article"),
    "article_id": ("article_id", "articleid", "id", "uuid", "guid", "doc_id", "docid", "document_id", "news_id", "uid"),
    "file": ("file", "filename", "file_name", "path", "file_path", "filepath"),
    "outlet": ("outlet", "source", "publication", "publisher", "domain", "media_name", "media", "source_name", "source_domain",
               "news_source", "newspaper", "outlet_name", "site", "site_name", "sitename", "hostname"),
    "title": ("title", "headline", "article_title", "heading", "news_title"),
    "byline": ("byline", "author", "authors", "writer", "writers", "journalist", "reporter"),
    "published": ("published", "date", "publish_date", "published_at", "publication_date", "date_publish", "date_published",
                  "pub_date", "pubdate", "published_date", "publishdate", "publishedat", "datetime", "timestamp", "article_date"),
    "url": ("url", "link", "article_url", "canonical_url", "source_url", "web_url", "href"),
    "event": ("event", "event_id", "cluster", "cluster_id"),
    "language": ("language", "lang"),
}  # fmt: skip

_MONTHS = {name: i + 1 for i, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])}
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"((?:1[6-9]|20)\d\d)"
_DATES = (
    (re.compile(rf"(?<!\d){_YEAR}([-/.])(\d\d?)\2(\d\d?)(?!\d)"), "y_md"),
    (re.compile(rf"(?<!\d){_YEAR}(\d\d)(\d\d)(?:T?\d{{4,6}}Z?)?(?!\d)"), "ymd"),
    (re.compile(rf"\b{_MONTH}\s*(\d\d?)(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d)", re.IGNORECASE), "mdy"),
    (re.compile(rf"(?<!\d)(\d\d?)(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}(?!\d)", re.IGNORECASE), "dmy"),
    (re.compile(rf"(?<![\d/.])(\d\d?)([/.])(\d\d?)\2{_YEAR}(?!\d)"), "either"),
)


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
        by_name.setdefault(_plain(name), name)
    taken = set(chosen.values())
    for field, aliases in NAMES.items():
        if field not in chosen:
            found = next((by_name[alias] for alias in aliases if alias in by_name and by_name[alias] not in taken), None)
            if found is not None:
                chosen[field] = found
                taken.add(found)
    return chosen


def check_choice(columns: Mapping[str, str] | None) -> dict[str, str]:
    """The user's choice of columns as a dict of its own.

    Raises:
        UnknownColumnError: it names a field that articles do not have.
    """
    for field in columns or {}:
        if field not in NAMES:
            raise UnknownColumnError(f"columns= names {field!r}, which no article has: the fields are {listed(NAMES)}")
    return dict(columns or {})


def no_text_column(names: Iterable[str]) -> str:
    """What to do about a table in which no column was recognised as the text."""
    return f"has no column with the text: name it with columns={{'text': …}}; the columns are {listed(names)}"


def listed(names: Iterable[str]) -> str:
    """Up to 20 names in quotes, for an error message."""
    names = [repr(str(name)[:60]) for name in names]
    more = f" and {len(names) - 20} more" if len(names) > 20 else ""
    return (", ".join(names[:20]) + more) or "none at all"


def article_from_row(row: Mapping[str, Any], recognised: Mapping[str, str], *, where: str, article_id: str) -> Article:
    """One row as an article.

    Args:
        row: column to cell.
        recognised: field to column, from ``recognise``.
        where: how messages call this row, such as "row 7 of corpus.csv".
        article_id: what it is called where the row has no id of its own.
    """
    facts = facts_of(row, recognised)
    facts["article_id"] = facts.get("article_id") or article_id
    cell = row.get(recognised["text"])
    text, error = _text_of(cell)
    if error:
        return Article("", **facts, error=f"{where} {error.format(column=recognised['text'])}")
    return Article(text, **facts)


def facts_of(row: Mapping[str, Any], recognised: Mapping[str, str]) -> dict[str, Any]:
    """What a row knows of its article beside the text, as arguments of Article; blank cells left out."""
    facts: dict[str, Any] = {}
    for field, column in recognised.items():
        cell = row.get(column)
        if field in ("text", "file") or is_blank(cell):
            continue
        if field == "byline":
            facts[field] = parse_byline(cell)
        elif field == "published":
            facts[field] = parse_date(cell)
        elif field == "language":
            facts[field] = _language_code(cell)
        elif field == "outlet":
            facts[field] = _outlet_name(_name_in(cell))
        else:
            facts[field] = _name_in(cell)
    return facts


def is_blank(cell: Any) -> bool:
    """Whether a cell holds nothing: None, NaN, NaT, or white space."""
    if cell is None:
        return True
    if isinstance(cell, str):
        return not cell.strip()
    if isinstance(cell, float):
        return math.isnan(cell)
    return type(cell).__name__ in ("NaTType", "NAType")


def parse_date(cell: Any) -> datetime.date | None:
    """The day that a cell names, or None.

    Dates, timestamps, ISO 8601, "Jan. 5, 2026", "5 January 2026", RFC 2822 and Unix time are read.
    A date that could be two days, such as 05/01/2026, is none: a month guessed wrong is worse than one missing.
    """
    if is_blank(cell):
        return None
    if isinstance(cell, datetime.datetime):  # pandas' Timestamp is one
        return cell.date()
    if isinstance(cell, datetime.date):
        return cell
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        cell = str(int(cell)) if abs(cell) < 1e14 else ""
    text = str(cell).strip()
    if text.isdigit() and len(text) in (10, 13):
        seconds = int(text[:10])
        return datetime.datetime.fromtimestamp(seconds, tz=datetime.UTC).date()
    return date_in(text) if len(text) <= 120 else None


def date_in(text: str) -> datetime.date | None:
    """The first full date written out in a line, or None."""
    found = [(m.start(), _DAY[order](*m.groups())) for pattern, order in _DATES for m in [pattern.search(text)] if m]
    days = [(start, day) for start, day in found if day]
    return min(days)[1] if days else None


def _day(year: str, month: str | int, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _either_order(first: str, _: str, second: str, year: str) -> datetime.date | None:
    """Day and month where one of the numbers can be no month, or both are the same."""
    if int(first) == int(second) or int(second) > 12:
        return _day(year, first, second)
    return _day(year, second, first) if int(first) > 12 else None


_DAY: dict[str, Callable[..., datetime.date | None]] = {
    "y_md": lambda year, _, month, day: _day(year, month, day),
    "ymd": _day,
    "mdy": lambda month, day, year: _day(year, _MONTHS[month[:3].lower()], day),
    "dmy": lambda day, month, year: _day(year, _MONTHS[month[:3].lower()], day),
    "either": _either_order,
}

_BY = re.compile(r"\s*(?:written |story |reported |words )?by[:\s]\s*", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:[;|\n•·]|,?\s(?:and|&)\s)\s*", re.IGNORECASE)
_AFTER_A_NAME = re.compile(r"(?:jr|sr|i{2,3}|iv|ph\.?d|m\.?d|esq|mba|dds|rn)\.?$", re.IGNORECASE)
_NO_NAME = re.compile(
    r"(?:special (?:to|for)|for the|updated|published)\b.*$|https?:|\S*@\S*$|(?:www\.)?[\w-]+\.(?:com|org|net|co\.uk|in|news)$"
    rf"|(?:null|none|nan|n/?a|unknown|-+)$|{_MONTH}(?: \d{{1,2}})?(?:, {_YEAR})?$",
    re.IGNORECASE,
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
    if opening := _BY.match(line):
        line = line[opening.end() :]
    return [name for part in _BETWEEN_NAMES.split(line) for name in _between_commas(part)]


def _between_commas(part: str) -> list[str]:
    pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
    if len(pieces) > 1 and _AFTER_A_NAME.match(pieces[1]):
        pieces[:2] = [f"{pieces[0]}, {pieces[1]}"]
    pieces = [piece for piece in pieces if not _NO_NAME.match(piece)]
    return pieces if all(len(piece.split()) > 1 for piece in pieces) else [", ".join(pieces)]


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    by_letters: dict[str, str] = {}
    for name in names:
        line = " ".join(name.replace("\x00", "").split()).strip(" ,;|")
        if line and not _NO_NAME.match(line):  # "Ada Moss" and her slug "ada-moss" are one
            by_letters.setdefault("".join(c for c in line.lower() if c.isalnum()), line)
    return tuple(by_letters.values())


def _text_of(cell: Any) -> tuple[str, str]:
    """The text of a cell, or what is wrong with it."""
    if isinstance(cell, bytes):
        try:
            cell = decode(cell)
        except NotTextError as error:
            return "", f"cannot be read, its text {error}"
    if type(cell).__name__ == "ndarray":
        cell = cell.tolist()
    if isinstance(cell, (list, tuple)) and cell and all(isinstance(one, str) for one in cell):
        cell = "\n\n".join(cell)  # several corpora keep an article as a list of paragraphs
    if is_blank(cell):
        return "", "has no text: fill the column {column!r} or take the row out"
    if not isinstance(cell, str):
        return "", f"has {_kind(cell)} where its text should be: the column {{column!r}} must hold words"
    if trouble := nul_trouble(cell):
        return "", f"{trouble.replace('{', '{{')}"
    return mend_halves(one_line_end(cell)), ""


def _kind(cell: Any) -> str:
    shown = repr(cell)[:40].replace("{", "{{").replace("}", "}}")
    return f"the {type(cell).__name__} {shown}"


def _name_in(cell: Any) -> str:
    """A cell as one line; ids that pandas turned into 7.0 are 7, and NewsAPI keeps its source as {"id", "name"}."""
    if isinstance(cell, Mapping):
        cell = cell.get("name") or cell.get("id") or ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell).replace("\x00", "").split())


def _outlet_name(name: str) -> str:
    """The name, or the host of an address."""
    return urlsplit(name).netloc.removeprefix("www.") if name.startswith(("http://", "https://")) else name


_CODES = {"english": "en", "german": "de", "french": "fr", "spanish": "es", "korean": "ko", "chinese": "zh", "japanese": "ja",
          "italian": "it", "portuguese": "pt", "dutch": "nl", "russian": "ru", "arabic": "ar"}  # fmt: skip


def _language_code(cell: Any) -> str | None:
    name = _name_in(cell).lower()
    return _CODES.get(name) or (name[:2] if re.match(r"[a-z]{2}(?:[-_].*)?$", name) else None)


def _plain(name: str) -> str:
    return re.sub(r"[\s.-]+", "_", str(name).strip().lower())
