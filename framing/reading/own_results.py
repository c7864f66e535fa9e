"""Which files beside articles did this package write itself: tables, the numbers of charts, reports?"""

import json
import re
from pathlib import Path

from framing.table_schemas import WRITTEN

from .files import PAGES, READ, UNREADABLE, suffix_of
from .table_rows import open_table
from .unpacking import first_bytes

_GENERATOR = re.compile(rb'<meta (?:name="generator" content|content="framing" name)="(?:framing|generator)"')
_PICTURE = b"<dc:title>framing "  # as the picture of a chart is signed, beside its numbers
_OPENING = 500
_FIRST_LINE = 1_000_000


def is_own_result(path: Path) -> bool:
    """Whether a file is one of ours, a table, the numbers of a chart, a report or a notebook's page, and so no article."""
    try:
        if suffix_of(path) in PAGES:
            return _GENERATOR.search(first_bytes(path, _OPENING)[:_OPENING]) is not None
        picture = path.with_suffix(".svg")
        if suffix_of(path) == ".csv" and picture.is_file() and _PICTURE in picture.read_bytes():
            return True
        columns = _columns(path)
    except (*UNREADABLE, ValueError, RecursionError):
        return False
    return any(columns[: len(first)] == first and columns[len(columns) - len(last) :] == last for first, last in WRITTEN)


def _columns(path: Path) -> tuple[str, ...]:
    suffix = suffix_of(path)
    if suffix in (".csv", ".tsv", ".parquet"):
        return tuple(open_table(path, suffix).columns or ())
    if suffix == ".jsonl":
        first = json.loads(first_bytes(path, _FIRST_LINE).split(b"\n", 1)[0])
        return tuple(first) if isinstance(first, dict) else ()
    return ()


def refuse_to_overwrite(source: Path, out: Path) -> None:
    """See that a result does not take the place of an article.

    Raises:
        ValueError: ``out`` is the source, or a file of it that is no earlier result.
    """
    if not out.exists():
        return
    if source.exists() and out.samefile(source):
        raise ValueError(f"{out} is the source itself: give the result another name")
    if source.is_dir() and out.resolve().is_relative_to(source.resolve()) and suffix_of(out) in READ and not is_own_result(out):
        raise ValueError(f"{out} is one of the source files, not an earlier result: give the result another name")
