"""How do the user's own columns come through the parts of a table, of which none knows the columns of the others?

A part keeps them as JSON in one column; when the parts are put together, their names and types are known.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from framing.article.article import Article
from framing.reading.table_rows import as_parquet

from .own_columns import insert_columns, own_name, typed_own
from .rows import Frames

OWN = "own columns"
"""The column of a part that holds them."""
_NUMBERS, _YES_OR_NO = frozenset({int, float}), frozenset({bool})


def with_packed(table: pd.DataFrame, articles: Iterable[Article]) -> pd.DataFrame:
    """A table of a part with the own columns of its articles behind all others, by article id."""
    packed = {article.article_id: json.dumps(dict(article.extra), default=str) for article in articles if article.extra}
    return table.assign(**{OWN: pd.array([packed.get(one) for one in table["article_id"]], dtype="string")})


def own_kinds(parts: Iterable[Path]) -> dict[str, str]:
    """The own columns that stand in any of the parts, and of what kind each is: "floating", "boolean" or "string"."""
    from pyarrow import parquet

    met: dict[str, set[type]] = {}
    for part in parts:
        for packed in parquet.read_table(as_parquet(part), columns=[OWN])[OWN].to_pylist():
            for name, cell in json.loads(packed or "{}").items():
                met.setdefault(name, set()).update([] if cell is None else [type(cell)])
    return {name: _kind(types) for name, types in met.items()}


def _kind(types: set[type]) -> str:
    if types and types <= _NUMBERS:
        return "floating"
    return "boolean" if types == _YES_OR_NO else "string"


def with_unpacked(table: pd.DataFrame, kinds: dict[str, str], frames: Frames) -> pd.DataFrame:
    """A table of parts with each own column in its place."""
    rows: Sequence[dict[str, Any]] = [json.loads(packed) if isinstance(packed, str) else {} for packed in table[OWN]]
    own = {own_name(name, frames): typed_own([row.get(name) for row in rows], kind) for name, kind in kinds.items()}
    return insert_columns(table.drop(columns=OWN), own)
