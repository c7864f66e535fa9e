"""Which data are kept in a report's page, so that it can be drawn anew and checked?

The page is drawn from a ``Corpus``. What of it is needed to draw the page anew, the texts of the articles apart, is put into the page
as JSON: scores, evidence, and what was found between articles, packed; versions, hashes of word lists and texts to be read.
"""

import base64
import datetime
import hashlib
import json
import math
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from framing.article.article import Article
from framing.comparing.disagreements.inconsistencies import CheckedSpan
from framing.comparing.sourcing.source_linking import HeardSentence
from framing.comparing.text_reuse.lineage import InCommon
from framing.frames.definitions import Frame
from framing.scoring.packed_evidence import INDEXED, index_rows
from framing.scoring.versions import lexicon_hashes
from framing.version import __version__

from .anchors import article_title
from .corpus import Corpus, Settings
from .facts import shown_alone, shown_facts
from .people import shown_heard, shown_sources

_TABLES = ("table", "indicators", "checks", "inconsistencies", "facts", "certainty", "lineage", "told_by_one", "sources", "heard")
_NAMED: dict[str, Callable[..., Any]] = {"spans": CheckedSpan, "evidence": InCommon, "passages": HeardSentence}
"""Columns whose cells hold several things with names."""
_SHOWN: dict[str, Callable[[pd.DataFrame], pd.DataFrame]] = {
    "facts": shown_facts,
    "told_by_one": shown_alone,
    "sources": shown_sources,
    "heard": shown_heard,
}
"""Tables of which a page shows a part, and what it needs of the rest."""
_DAY = "\0day"
_LARGEST = 400_000_000  # bytes that a block may hold when it is unpacked


class DataError(ValueError):
    """A page holds no data of ours, or data that cannot be read."""


class Block(NamedTuple):
    """The data of a page.

    Attributes:
        version: of the package, with the hash of lexicons, models and frames.
        corpus: what the page is drawn from; its articles have no text, its cards are None.
        cards: of the articles that are shown whole, the hash of their marked text as it stands in the page.
        styles: the hash of the styles of these.
        beside: of the files beside the page, their hashes by their names.
        lexicons: of word lists and models, the first letters of their hashes.
    """

    version: str
    corpus: Corpus
    cards: dict[int, str]
    styles: str
    beside: dict[str, str]
    lexicons: dict[str, str]


def digest(text: str) -> str:
    """By which a stretch of a page is known again."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def file_hash(path: Path) -> str:
    """By which a file beside a page is known again."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class ShownRows:
    """Evidence as a page knows it: what every row is, and of those that it shows what they say."""

    def __init__(self, index: pd.DataFrame, shown: pd.DataFrame) -> None:
        self.index = index
        self.shown = shown

    def rows(self, wanted: pd.DataFrame) -> pd.DataFrame:
        """The rows that the page shows.

        Raises:
            DataError: others are wanted than it shows.
        """
        if len(wanted) != len(self.shown):
            raise DataError(f"{len(self.shown)} pieces of evidence are at hand where {len(wanted)} are to be shown")
        return self.shown


def data_block(corpus: Corpus, shown: pd.DataFrame, *, cards: Mapping[int, str], styles: str, beside: Mapping[str, str]) -> str:
    """The data of a page as JSON that holds no "<".

    Args:
        corpus: what the page is drawn from.
        shown: the rows of evidence that it shows.
        cards: of the articles that are shown whole, their marked text as it stands in the page.
        styles: of these, as they stand in the page.
        beside: of the files beside the page, their hashes by their names.
    """
    content = {
        "framing": ", ".join(corpus.table["version"].unique()) or __version__,
        "python": corpus.settings.python,
        "name": corpus.name,
        "by": corpus.settings.by,
        "within": corpus.settings.within,
        "columns": dict(corpus.settings.columns or {}),
        "frames": [[frame.name, frame.description] for frame in corpus.frames],
        "lexicons": lexicon_hashes(),
        "texts": corpus.texts,
        "unread": corpus.unread,
        "events_found": corpus.events_found,
        "dismissed": corpus.dismissed,
        "cards": {str(number): digest(html) for number, html in cards.items()},
        "styles": digest(styles),
        "beside": dict(beside),
        "packed": base64.b64encode(_compressed(_to_pack(corpus, shown))).decode(),
    }
    return _dumped(content).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _to_pack(corpus: Corpus, shown: pd.DataFrame) -> Iterator[tuple[str, Any]]:
    """What is packed, one after the other: as plain lists of Python the tables of two thousand articles take some forty megabytes."""
    index = corpus.evidence.index
    days = ((a, a.published.isoformat() if a.published else None) for a in corpus.articles)
    yield "articles", [[a.article_id, article_title(a), a.outlet, day, a.url, a.event] for a, day in days]
    yield "sizes", np.bincount(index["article"], minlength=len(corpus.articles)).tolist()
    yield "index", {name: [index[name].cat.categories.tolist(), index[name].cat.codes.tolist()] for name in INDEXED}
    yield "shown", _as_json(shown)
    for name in _TABLES:
        yield name, _as_json(_SHOWN.get(name, _whole)(getattr(corpus, name)))


def _compressed(members: Iterable[tuple[str, Any]]) -> bytes:
    """A JSON object, compressed member by member, so that it never stands in memory whole."""
    packing = zlib.compressobj(9)
    parts = [
        packing.compress(f"{',' if number else '{'}{_dumped(name)}:{_dumped(value)}".encode("utf-8", "replace"))
        for number, (name, value) in enumerate(members)
    ]
    return b"".join([*parts, packing.compress(b"}"), packing.flush()])


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def read_block(text: str) -> Block:
    """The data of a page.

    Raises:
        DataError: they cannot be read.
    """
    try:
        content = json.loads(text)
        unpacking = zlib.decompressobj()
        packed = json.loads(unpacking.decompress(base64.b64decode(content["packed"], validate=True), _LARGEST).decode("utf-8"))
        cards = {int(n): one for n, one in content["cards"].items()}
        return Block(content["framing"], _corpus(content, packed), cards, content["styles"], content["beside"], content["lexicons"])
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, zlib.error) as error:
        raise DataError(f"its block of data cannot be read ({error!r})") from error


def _corpus(content: dict[str, Any], packed: dict[str, Any]) -> Corpus:
    """What a report was made of, from what it packed; of frames no more than name and description, of cards that they were shown."""
    articles = [
        Article("", article_id=one, title=title, outlet=outlet, published=_day(day), url=url, event=event)
        for one, title, outlet, day, url, event in packed["articles"]
    ]
    tables = {name: _as_table(packed[name]) for name in _TABLES}
    cards = {int(number) for number in content["cards"]}
    return Corpus(
        name=content["name"],
        frames=[Frame(name, description, ["a cue"]) for name, description in content["frames"]],
        articles=articles,
        evidence=ShownRows(_index(packed), _as_table(packed["shown"])),
        texts=content["texts"],
        settings=Settings(content["by"], content["within"], content["columns"] or None, content["python"]),
        unread=content["unread"],
        cards={article.article_id: None for number, article in enumerate(articles, 1) if number in cards},
        events_found=content["events_found"],
        dismissed=content["dismissed"],
        **tables,
    )


def _index(packed: dict[str, Any]) -> pd.DataFrame:
    known = {name: pd.Categorical.from_codes(codes, categories) for name, (categories, codes) in packed["index"].items()}
    return index_rows(packed["sizes"], known)


def _whole(table: pd.DataFrame) -> pd.DataFrame:
    return table


def _as_json(table: pd.DataFrame) -> dict[str, Any]:
    """A table as JSON, by columns, each with its type."""
    return {
        "kinds": {str(name): str(kind) for name, kind in table.dtypes.items()},
        "cells": [_cells(table[name]) for name in table.columns],
    }


def _cells(column: pd.Series) -> Any:
    """The cells of a column; words that come again and again once, with their places."""
    cells = [_cell(cell) for cell in column.tolist()]
    if all(isinstance(cell, str) for cell in cells) and len(words := dict.fromkeys(cells)) < len(cells) / 2:
        numbers = {word: number for number, word in enumerate(words)}
        return {"words": list(words), "at": [numbers[cell] for cell in cells]}
    return cells


def _as_table(packed: dict[str, Any]) -> pd.DataFrame:
    columns = {}
    for (name, kind), cells in zip(packed["kinds"].items(), packed["cells"], strict=True):
        if isinstance(cells, dict):
            cells = [cells["words"][at] for at in cells["at"]]
        named = _NAMED.get(name) if kind == "object" else None
        was = [
            tuple(named(*one) for one in cell) if named else _day(cell[_DAY]) if isinstance(cell, dict) and cell.keys() == {_DAY} else cell
            for cell in cells
        ]
        columns[name] = pd.Series(was, dtype=kind)
    return pd.DataFrame(columns)


def _cell(cell: Any) -> Any:
    if isinstance(cell, list | tuple):
        return [_cell(one) for one in cell]
    if isinstance(cell, dict):
        return {str(key): _cell(one) for key, one in cell.items()}
    if cell is None or cell is pd.NA or cell is pd.NaT or (isinstance(cell, float) and math.isnan(cell)):
        return None
    if isinstance(cell, datetime.date):
        return {_DAY: cell.isoformat()}
    return cell.item() if isinstance(cell, np.generic) else cell


def _day(written: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(written[:10]) if written else None
