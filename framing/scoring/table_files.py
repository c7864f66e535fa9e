"""How is a table written whole, in parts and from parts, as the kind of file that its name ends in, and how is it read again?"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from framing.reading.formula_cells import as_they_were, save_csv
from framing.reading.table_rows import as_parquet
from framing.writing import written_whole

from .packed_columns import with_unpacked
from .rows import Frames

if TYPE_CHECKING:
    import pyarrow

ENDINGS = (".csv", ".parquet", ".jsonl")
"""What the name of a table may end in."""

_MARK = b"PAR1"  # with which Parquet opens and closes
_SHOWN = 20  # errors that are named; the column holds all
_ROWS = 4096  # rows of a table that are held at once when parts are put together


class Written(NamedTuple):
    """What was written: how many rows, how many of them with an error, the first errors by id, and how many rows of evidence."""

    rows: int
    bad: int
    errors: list[tuple[str, str]]
    evidence: int = 0


def read_scores(path: Path) -> pd.DataFrame:
    """A table of scores as it was written.

    Raises:
        ValueError: the name ends in something else, or no such table stands in the file; the message names it.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise ValueError(f"{path.name} is not a table: give a file that ends in {', '.join(ENDINGS)}")
    try:
        if ending == ".csv":
            # An article may be called "NA".
            return as_they_were(
                pd.read_csv(path, encoding="utf-8-sig", dtype={"article_id": "string"}, na_values=[""], keep_default_na=False)
            )
        if ending == ".jsonl":
            return pd.read_json(path, lines=True, orient="records", dtype={"article_id": "string"})
        return pd.read_parquet(as_parquet(path))
    except FileNotFoundError:
        raise
    except (ValueError, TypeError, OSError) as error:  # UnicodeDecodeError and what pandas and Arrow raise are among them
        why = str(error).strip().splitlines()[0][:100]
        raise ValueError(f"{path.name} cannot be read as scores ({why}): give a table that framing score has written") from None


def save_part(table: pd.DataFrame, empty: pd.DataFrame, path: Path) -> None:
    """Write a part: Parquet of the types of ``empty``, a table without rows."""
    import pyarrow
    from pyarrow import parquet

    path.parent.mkdir(parents=True, exist_ok=True)
    with written_whole(path) as beside, as_parquet(beside, "wb") as file:
        parquet.write_table(pyarrow.Table.from_pandas(table, schema=_schema(empty), preserve_index=False, safe=False), file)


def is_whole(part: Path) -> bool:
    """Whether a part is there to its end: a power cut leaves the name of a file without its bytes."""
    if not part.exists() or part.stat().st_size < 2 * len(_MARK):
        return False
    with part.open("rb") as file:
        opening = file.read(len(_MARK))
        file.seek(-len(_MARK), os.SEEK_END)
        return opening == file.read() == _MARK


def _schema(empty: pd.DataFrame) -> pyarrow.Schema:
    """The types of a table, which do not depend on its rows."""
    import pyarrow

    kinds = {"string": pyarrow.string(), "str": pyarrow.string(), "object": pyarrow.string(), "int64": pyarrow.int64(),
             "boolean": pyarrow.bool_(), "float64": pyarrow.float64()}  # fmt: skip
    fields = [(name, kinds.get(str(kind), pyarrow.timestamp("ms"))) for name, kind in empty.dtypes.items()]
    return pyarrow.schema(fields, metadata=pyarrow.Schema.from_pandas(empty, preserve_index=False).metadata)


def save_tables(
    parts: Iterable[Path], path: Path, empty: pd.DataFrame, *, folder: Path, own: dict[str, str], frames: Frames = None
) -> Written:
    """Put parts together into one table of the kind that its name ends in, a few thousand rows at a time.

    Args:
        parts: what ``save_part`` wrote.
        path: where the table goes.
        empty: a part without rows.
        folder: where it is written before it is whole.
        own: the user's own columns, from ``own_kinds``.
        frames: what was scored with.
    """
    import pyarrow
    from pyarrow import parquet

    rows, bad = 0, 0
    errors: list[tuple[str, str]] = []
    packed, schema = _schema(empty), _schema(with_unpacked(empty, own, frames))
    with written_whole(path, folder) as beside, _writer(beside, schema) as write:
        write(schema.empty_table())
        for tables in _by_rows(parquet.read_table(as_parquet(part), schema=packed) for part in parts):
            frame = with_unpacked(pyarrow.concat_tables(tables).to_pandas(), own, frames)
            table = pyarrow.Table.from_pandas(frame, schema=schema, preserve_index=False, safe=False)
            rows += table.num_rows
            if "error" in table.column_names:
                wrong = [(one, why) for one, why in zip(*(table[c].to_pylist() for c in ("article_id", "error")), strict=True) if why]
                bad += len(wrong)
                errors += wrong[: _SHOWN - len(errors)]
            write(table)
    return Written(rows, bad, errors)


def _by_rows(tables: Iterable[Any]) -> Iterator[list[Any]]:
    together: list[Any] = []
    for table in tables:
        together.append(table)
        if sum(one.num_rows for one in together) >= _ROWS:
            yield together
            together = []
    if together:
        yield together


@contextmanager
def _writer(path: Path, schema: pyarrow.Schema) -> Iterator[Any]:
    """What writes tables of one schema to a file, one behind the other; the first, which is empty, makes the head."""
    from pyarrow import parquet

    if path.suffix.lower() == ".parquet":
        with as_parquet(path, "wb") as file, parquet.ParquetWriter(file, schema) as writer:
            yield lambda table: writer.write_table(table) if table.num_rows else None
        return
    with path.open("w", encoding="utf-8", newline="") as file:

        def write(table: pyarrow.Table) -> None:
            frame = table.to_pandas()
            if path.suffix.lower() == ".csv":
                save_csv(frame, file)
            elif len(frame):
                frame.to_json(file, orient="records", lines=True, force_ascii=False, date_format="iso")

        yield write
