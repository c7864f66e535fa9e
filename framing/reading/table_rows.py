"""Which rows does a file of CSV, JSON lines, JSON or Parquet hold? Broken rows are kept with their reason."""

from __future__ import annotations

import csv
import json
import os
import re
import sys
from collections.abc import Iterator
from io import StringIO
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from framing.text.wording import plural

from .encoding import NotTextError, decode_as_it_stands, decode_line, encoding_of
from .formula_cells import as_it_was
from .unpacking import first_bytes, lines_unpacked, read_table

TABLES = (".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".parquet")

_DELIMITERS = ",;\t|"
_SEPARATOR_LINE = re.compile(r"sep=([,;\t|])\s*")
_IN_MARKS = re.compile(r'"[^"]*"')
_START = 1_000_000
_BATCH = 256  # rows of a Parquet table in memory at once
_BUFFER = 1 << 16  # bytes of a column that are read at once: otherwise all that a row group has of it, which may be the whole table


class Row(NamedTuple):
    """One row: its number from 1, how messages call it, its cells by column, and what is wrong with it."""

    number: int
    where: str
    cells: dict[str, Any]
    error: str = ""


class Table(NamedTuple):
    """Rows, and the columns that all of them share; None where each row has keys of its own, as in JSON."""

    columns: list[str] | None
    rows: Iterator[Row]


def open_table(path: Path, suffix: str) -> Table:
    """The table in a file, read as its rows are asked for.

    Raises:
        NotTextError: the file is no table of the kind that its name says; the message says what to do.
        OSError: it cannot be opened.
    """
    if suffix == ".parquet":
        return _parquet(path)
    if suffix == ".json":
        return Table(None, _json_records(path))
    lines = _lines(path)
    if suffix in (".csv", ".tsv"):
        return _csv(lines, "\t" if suffix == ".tsv" else "")
    return Table(None, _json_lines(lines))


def _lines(path: Path) -> Iterator[str]:
    """The lines of a text file with their ends, each decoded by itself where the file's encoding allows that."""
    start = first_bytes(path, _START)
    encoding = encoding_of(start)
    if encoding.startswith(("utf-16", "utf-32")) or (b"\r" in start and b"\n" not in start):
        yield from _cut(decode_as_it_stands(read_table(path)))
        return
    for raw in lines_unpacked(path):
        # A mark of the byte order stands in the middle where one file was put behind another.
        yield decode_line(raw, encoding).removeprefix("\ufeff")


def _cut(text: str) -> Iterator[str]:
    """The lines of a text with their ends, which are line feeds and carriage returns alone: a separator of lines is part of a cell."""
    return (line.removeprefix("\ufeff") for line in StringIO(text, newline=""))


def _csv(lines: Iterator[str], expected: str) -> Table:
    """A CSV table: the first line with anything in it names the columns.

    Cells are parted by what Excel's line "sep=;" says, by the ``expected`` mark where it stands there, or by the commonest outside marks.
    """
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))  # the limit of 131,072 is less than a long article
    opening = next(lines, "")
    if _CONTROL.search(opening):
        raise NotTextError("is not text: its first line holds bytes that no text has; save the table anew as CSV")
    separator = _SEPARATOR_LINE.fullmatch(opening)
    names = next(lines, "") if separator else opening
    bare = _IN_MARKS.sub("", names)
    delimiter = separator[1] if separator else expected if expected and expected in bare else max(_DELIMITERS, key=bare.count)
    records = _Records(chain([names] if names else [], lines), delimiter, first_line=2 if separator else 1)
    header = next((record for record in records if record.error or any(cell.strip() for cell in record.cells)), None)
    if header is None:
        raise NotTextError("is empty: its first line must name the columns")
    if header.error:
        raise NotTextError(f"has a first line that names no columns: {header.error}")
    columns = [as_it_was(cell.strip()) or f"column {i + 1}" for i, cell in enumerate(header.cells)]
    return Table(each_once(columns), _csv_rows(records, header.cells, columns))


def each_once(names: list[str]) -> list[str]:
    """The names of columns, one that was there before told apart by its place: the first of them is read."""
    return [name if name not in names[:i] else f"{name} (column {i + 1})" for i, name in enumerate(names)]


class _Broken(NamedTuple):
    """A row whose quotation marks are wrong: the lines that follow may belong to it."""

    number: int
    first: int
    last: int
    error: str

    def row(self) -> Row:
        lines = f"line {self.first}" if self.first == self.last else f"lines {self.first} to {self.last}"
        return Row(self.number, f"row {self.number} ({lines})", {}, self.error)


def _csv_rows(records: _Records, header: list[str], names: list[str]) -> Iterator[Row]:
    """The rows below the header. A broken row takes in the lines after it that have too many or too few cells, and is told once."""
    columns = each_once(names)
    again = [i for i, name in enumerate(columns) if name != names[i]]
    number, unread = 0, 0
    broken: _Broken | None = None
    for record in records:
        if not record.error and not any(record.cells):
            continue
        extra = any(cell.strip() for cell in record.cells[len(columns) :])
        if broken and not record.error and (extra or len(record.cells) < len(columns)):
            broken = broken._replace(last=record.last)
            continue
        if broken:
            yield broken.row()
            broken = None
        number += 1
        where = f"row {number} (line {record.line})"
        if record.error:
            broken = _Broken(number, record.line, record.last, record.error)
        elif extra:
            yield Row(number, where, {}, f"has {len(record.cells)} cells where the first line names {len(columns)} columns: {_ADVICE}")
        elif record.cells == header:  # several tables were put one behind the other
            yield Row(number, where, {}, "repeats the first line: take it out")
        else:
            # What a column that is named again says, and the first of that name does not.
            unread += sum(cell not in ("", record.cells[names.index(names[i])]) for i in again for cell in record.cells[i : i + 1])
            yield Row(number, where, dict(zip(columns, map(as_it_was, record.cells), strict=False)))
    if broken:
        yield broken.row()
    if unread:
        twice = ", ".join(sorted({repr(names[i]) for i in again}))
        cells = plural(unread, "cell of the second was", "cells of the second were")
        yield Row(number + 1, "the first line", {}, f"names {twice} twice: {cells} not read; rename one")


_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_ADVICE = 'a cell with a comma, a line end or a quotation mark must stand in "…", its own marks doubled ("")'


class _Record(NamedTuple):
    line: int
    last: int
    cells: list[str]
    error: str = ""


class _Records:
    """Records of a CSV file read strictly; one that is broken is returned as such, and reading goes on at its second line."""

    def __init__(self, lines: Iterator[str], delimiter: str, *, first_line: int = 1) -> None:
        self._lines = lines
        self._delimiter = delimiter
        self._again: list[str] = []  # lines of a broken record, to be read anew
        self._used: list[str] = []  # lines of the record that is being read
        self._line = first_line - 1

    def __iter__(self) -> Iterator[_Record]:
        return self

    def _feed(self) -> Iterator[str]:
        while True:
            line = self._again.pop() if self._again else next(self._lines, None)
            if line is None:
                return
            self._line += 1
            self._used.append(line)
            yield line

    def __next__(self) -> _Record:
        self._used.clear()
        first_line = self._line + 1
        reader = csv.reader(self._feed(), delimiter=self._delimiter, strict=True)
        try:
            cells = next(reader)
            return _Record(first_line, self._line, cells)
        except csv.Error as error:
            self._again.extend(reversed(self._used[1:]))
            self._line = first_line
            message = str(error).partition(" - do you need")[0]  # what follows is advice for a program
            return _Record(first_line, first_line, [], f"is broken ({message}): {_ADVICE}")


def _json_lines(lines: Iterator[str]) -> Iterator[Row]:
    """One record a line; a line that is not JSON costs itself alone."""
    number = 0
    for line_number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        number += 1
        where = f"line {line_number}"
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield Row(number, where, {}, f"is not JSON ({error}): mend it or take it out")
            continue
        yield _json_row(number, where, record)


def _json_row(number: int, where: str, record: Any) -> Row:
    if isinstance(record, dict):
        return Row(number, where, record)
    return Row(number, where, {}, f"is a JSON {type(record).__name__}, not an object: write one {{…}} for each article")


def _json_records(path: Path) -> Iterator[Row]:
    """The records of one JSON document, or of lines of JSON under the wrong name."""
    text = decode_as_it_stands(read_table(path))
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        rows = list(_json_lines(_cut(text)))
        if not rows or rows[0].error:
            raise NotTextError(f"is not JSON ({error}): mend it, or write one article a line as .jsonl") from None
        yield from rows
        return
    for number, record in enumerate(_list_in(whole), start=1):
        yield _json_row(number, f"record {number}", record)


def _list_in(whole: Any) -> list[Any]:
    """The records of a JSON file: the list itself, or the one that stands under "articles", "data" and the like."""
    if isinstance(whole, dict):
        lists = [value for value in whole.values() if isinstance(value, list) and value and all(isinstance(one, dict) for one in value)]
        return max(lists, key=len) if lists and not any(isinstance(v, str) and len(v) > 500 for v in whole.values()) else [whole]
    return whole if isinstance(whole, list) else [whole]


def as_parquet(path: Path, mode: str = "rb") -> Any:
    """A file as pyarrow reads and writes it: by name it opens none whose name is not UTF-8."""
    import pyarrow

    return pyarrow.OSFile(os.fsencode(path), mode)


def _parquet(path: Path) -> Table:
    import pyarrow
    import pyarrow.parquet

    try:
        file = pyarrow.parquet.ParquetFile(as_parquet(path), buffer_size=_BUFFER, pre_buffer=False)
    except pyarrow.ArrowException as error:
        raise NotTextError(f"is not a Parquet table ({str(error)[:100]}): write it anew, or save it as .csv") from None
    columns = each_once(list(file.schema_arrow.names))
    return Table(columns, _parquet_rows(file, columns))


def _parquet_rows(file: Any, columns: list[str]) -> Iterator[Row]:
    """Rows group by group: of a group with a damaged page what can be read, and how many rows of it are lost."""
    import pyarrow

    number = 0
    for group in range(file.num_row_groups):
        last = number + file.metadata.row_group(group).num_rows
        try:
            for batch in file.iter_batches(batch_size=_BATCH, row_groups=[group]):
                for cells in _cells_of(pyarrow.RecordBatch.from_arrays(list(map(_in_a_known_zone, batch.columns)), names=columns)):
                    number += 1
                    error = f"has a cell that cannot be read ({cells}): mend it or take it out" if isinstance(cells, str) else ""
                    yield Row(number, f"row {number}", {} if isinstance(cells, str) else cells, error)
        except (pyarrow.ArrowException, OSError) as error:
            why = f"are lost, {last - number} in number: the file is damaged there ({str(error)[:100]}); copy it anew"
            yield Row(number + 1, f"rows {number + 1} to {last}", {}, why)
        number = last


def _in_a_known_zone(column: Any) -> Any:
    """A column; times in a zone that this machine does not know as those of UTC, which they are kept as."""
    import pyarrow

    zone = column.type.tz if pyarrow.types.is_timestamp(column.type) else None
    if zone is None or zone.startswith(("+", "-")):
        return column
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        return column.cast(pyarrow.timestamp(column.type.unit, "UTC"))
    return column


def _cells_of(batch: Any) -> Iterator[dict[str, Any] | str]:
    """The cells of each row; for one that Python cannot hold, such as a day in the year 100,000, why."""
    try:
        yield from batch.to_pylist()
    except (ValueError, OverflowError):
        for i in range(batch.num_rows):
            try:
                yield from batch.slice(i, 1).to_pylist()
            except (ValueError, OverflowError) as error:
                yield str(error)[:100]
