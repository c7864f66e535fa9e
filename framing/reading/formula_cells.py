"""Which cells of a CSV file would a spreadsheet run, and how are they kept from it?

Excel and its kin run a cell that begins with = + - @, a tab or a carriage return: a headline can be ``=HYPERLINK(…)``. In the
CSV files that are written here such a cell has an apostrophe in front, which the spreadsheet takes for the sign of plain text;
when a CSV is read it is taken off again. A carriage return inside of a cell becomes a line feed: csv does not quote it, so that what
stands behind it would begin a cell of its own. Numbers are numbers and keep their sign; Parquet and JSON lines, which nothing runs,
hold every text as it is.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from framing.text.characters import one_line_end

if TYPE_CHECKING:
    import pandas as pd

_RUN = re.compile(r"'*[=+\-@\t\r]")  # with an apostrophe in front too, so that what is taken off was put there
_KEPT = re.compile(r"'+[=+\-@\t\r]")


def kept_from_running(cell: Any) -> Any:
    """A cell as it is written to CSV."""
    return f"'{cell}" if isinstance(cell, str) and _RUN.match(cell) else cell


def as_it_was(cell: str) -> str:
    """A cell of a CSV without the apostrophe that kept it from running."""
    return cell[1:] if _KEPT.match(cell) else cell


def save_csv(table: pd.DataFrame, file: Path | TextIO, **settings: Any) -> None:
    """A DataFrame as CSV in which no cell runs; into a file that is open it goes behind the rows that are there, without a head.

    A byte-order mark opens the file: without it a spreadsheet takes “ and é for other letters.
    """
    safe = table.rename(columns=_written)
    for name in safe.columns[[not _is_number(kind) for kind in safe.dtypes]]:
        safe[name] = safe[name].map(_written, na_action="ignore")
    if isinstance(file, Path):
        safe.to_csv(file, index=False, lineterminator="\n", encoding="utf-8-sig", **settings)
        return
    is_new = not file.tell()
    file.write("\ufeff" if is_new else "")
    safe.to_csv(file, index=False, lineterminator="\n", header=is_new, **settings)


def _written(cell: Any) -> Any:
    safe = kept_from_running(cell)
    return one_line_end(safe) if isinstance(safe, str) else safe


def as_they_were(table: pd.DataFrame) -> pd.DataFrame:
    """A DataFrame that was read from CSV without the apostrophes that kept cells from running."""
    was = table.rename(columns=as_it_was)
    for name in was.columns[[not _is_number(kind) for kind in was.dtypes]]:
        was[name] = was[name].map(lambda cell: as_it_was(cell) if isinstance(cell, str) else cell, na_action="ignore")
    return was


def _is_number(kind: Any) -> bool:
    return getattr(kind, "kind", "O") in "iufbM"
