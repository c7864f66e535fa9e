"""Which columns of the user's own stand in a table, under which names and of which types?"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from framing.article.article import Article
from framing.frames.finding import FrameChoice
from framing.table_schemas import CLOSING_COLUMNS, LEADING_COLUMNS, SPAN_COLUMNS

from .registry import measure_names, scorers
from .rows import storable


def own_columns(articles: Sequence[Article], frames: FrameChoice = None) -> pd.DataFrame:
    """The user's own columns of articles, one row an article id, under names that no column of ours has."""
    names = list(dict.fromkeys(name for article in articles for name in article.extra))
    own = pd.DataFrame(index=[article.article_id for article in articles])
    for name in names:
        cells = [article.extra.get(name) for article in articles]
        own[own_name(name, frames)] = typed_own(cells, pd.api.types.infer_dtype(cells, skipna=True))
    return own


def own_name(name: str, frames: FrameChoice) -> str:
    """What a column of the user's own is called: as it is, or with "own_" before it where one of ours has that name."""
    reserved = {*LEADING_COLUMNS, *CLOSING_COLUMNS, *SPAN_COLUMNS, *measure_names(scorers(frames))}
    name = storable(name)
    return f"own_{name}" if name in reserved else name


def typed_own(cells: Sequence[Any], kind: str) -> Any:
    """A column of one's own in a type that every kind of table can hold; ``kind`` as pandas infers it."""
    if kind in ("integer", "floating", "mixed-integer-float"):
        return pd.to_numeric(pd.Series(cells, dtype=object)).to_numpy(dtype=float, na_value=math.nan)
    if kind == "boolean":
        return pd.array(cells, dtype="boolean")
    return pd.array([None if cell is None else storable(str(cell)) for cell in cells], dtype="string")


def with_own_columns(table: pd.DataFrame, own: pd.DataFrame) -> pd.DataFrame:
    """A table with an article's own columns behind its event, by article id."""
    return insert_columns(table, {name: own[name].reindex(table["article_id"]).array for name in own.columns})


def insert_columns(table: pd.DataFrame, columns: Mapping[str, Any]) -> pd.DataFrame:
    """The table itself, with columns put behind its event."""
    for place, (name, cells) in enumerate(columns.items(), table.columns.get_loc("event") + 1):
        table.insert(place, name, cells)
    return table
