"""Which columns have the tables that we give and write, and in which types?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

LEADING_COLUMNS = ("article_id", "outlet", "title", "published", "event")
"""The columns with which a table of scores begins."""
CLOSING_COLUMNS = ("notes", "error", "version")
"""Those with which it ends."""
SPAN_COLUMNS = (
    *("article_id", "outlet", "event", "scorer", "label", "cue", "field", "start", "end", "text"),
    *("region", "voice", "voice_name", "sentence", "sentence_start"),
)
"""The columns of a table of evidence; the user's own stand behind the third."""
DISMISSED_COLUMNS = ("key", "kind", "value", "text", "sentence", "why")
"""The columns of a list of findings that a reader dismissed."""
SHEET_COLUMNS = ("passage", "question", "before", "sentence", "after", "code", "comment")
"""What a coder sees: nothing tells what the scorer said, nor whose the article is."""
KEY_COLUMNS = (
    *("scorer", "measure", "label", "article_id", "group", "field", "sentence_start", "hits", "stratum", "stratum_size"),
    *("stratum_hits", "stratum_hits_per_1000", "stratum_per_1000", "per_1000", "group_articles", "probability"),
)
"""What is kept apart: where the passage stands, what the scorer said, and how likely it was to be drawn."""
JUDGED_COLUMNS = ("scorer", "label", "text", "sentence")
"""What of a passage a verdict is about; its place, its cue and its article stand behind."""
VERDICT_COLUMNS = ("verdict", "coder", "comment")
"""The columns of the verdict itself."""
WRITTEN = (
    (LEADING_COLUMNS, CLOSING_COLUMNS),
    (SPAN_COLUMNS[:3], SPAN_COLUMNS[3:]),
    (JUDGED_COLUMNS, VERDICT_COLUMNS),
    (DISMISSED_COLUMNS, ()),
    (SHEET_COLUMNS, ()),
    (("passage", *KEY_COLUMNS), ()),
)
"""With what the tables that we write begin and end."""


def typed_columns(names: str) -> dict[str, str]:
    """Columns and their types, from words such as "event start:int"; without a type a column holds objects."""
    return {name: kind or "object" for name, _, kind in (word.partition(":") for word in names.split())}


def needs(table: Any, *columns: Any, of: str) -> None:
    """See that a table is what a function of ours gives.

    Args:
        table: what was given.
        columns: that it must have.
        of: the function that gives such a table.

    Raises:
        TypeError: it is no DataFrame.
        ValueError: it lacks a column.
    """
    import pandas as pd

    if not isinstance(table, pd.DataFrame):
        raise TypeError(f"expected the DataFrame that {of} gives, got {type(table).__name__}")
    if missing := [name for name in columns if name not in table.columns]:
        raise ValueError(f"this is not what {of} gives: it has no column {missing[0]!r}")


def table_of(rows: Iterable[Any], columns: Mapping[str, str], *, by: str = "outlet", **attrs: object) -> pd.DataFrame:
    """Rows as a DataFrame whose columns and types do not depend on them.

    Args:
        rows: dicts, or tuples in the order of the columns.
        columns: name to type.
        by: what the column "outlet" is called.
        attrs: what ``attrs`` of the table says.
    """
    import pandas as pd

    rows = list(rows)
    kinds = {by if name == "outlet" else name: kind for name, kind in columns.items()}
    # Column by column: a frame that is made of rows guesses each column's type first, which takes five times as long.
    if rows and isinstance(rows[0], Mapping):
        values = [[row.get(name) for row in rows] for name in kinds]
    else:
        values = [list(column) for column in zip(*rows, strict=True)] if rows else [[] for _ in kinds]
    typed = {name: pd.Series(column, dtype=object) for name, column in zip(kinds, values, strict=True)}
    typed |= {name: typed[name].astype(_dtype(kind)) for name, kind in kinds.items() if kind != "object"}
    table = pd.DataFrame(typed, copy=False)
    table.attrs.update(attrs)
    return table


@cache
def _dtype(kind: str) -> Any:
    """A type by its name, which pandas looks for anew each time among all that it has."""
    import pandas as pd

    return pd.api.types.pandas_dtype(kind)
