"""What does one cell of a table hold: nothing, a name, or the text of an article?"""

import math
from collections.abc import Mapping
from typing import Any

from framing.text.characters import one_line_end

from .encoding import NotTextError, decode, nul_trouble


def is_blank(cell: Any) -> bool:
    """Whether a cell holds nothing: None, NaN, NaT, or white space."""
    if cell is None:
        return True
    if isinstance(cell, str):
        return not cell.strip()
    if isinstance(cell, float):
        return math.isnan(cell)
    return type(cell).__name__ in ("NaTType", "NAType")


def name_in(cell: Any) -> str:
    """A cell as one line; ids that pandas turned into 7.0 are 7, and NewsAPI keeps its source as {"id", "name"}."""
    if isinstance(cell, Mapping):
        cell = cell.get("name") or cell.get("id") or ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell).replace("\x00", "").split())


def text_in(cell: Any, column: str) -> tuple[str, str]:
    """The text of a cell, or what is wrong with it; ``column`` is what the message calls its column."""
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
        return "", f"has no text: fill the column {column!r} or take the row out"
    if not isinstance(cell, str):
        return "", f"has the {type(cell).__name__} {repr(cell)[:40]} where its text should be: the column {column!r} must hold words"
    if trouble := nul_trouble(cell):
        return "", trouble
    return one_line_end(cell), ""
