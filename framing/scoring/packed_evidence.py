"""How is the evidence of thousands of articles held? Packed by the article; of a row memory knows only what it is, not what it says."""

import pickle
import zlib
from collections.abc import Iterator, Mapping, Sequence
from sys import intern

import numpy as np
import pandas as pd

from framing.table_schemas import SPAN_COLUMNS

from .own_columns import with_own_columns
from .rows import SpanRow
from .tables import spans_frame

INDEXED = ("scorer", "label", "region", "voice")
"""What is known of a row without unpacking it, beside its article."""

_TOGETHER = 4096  # rows that are unpacked at once
_FAST = 1  # of zlib's levels: the rows of an article repeat its sentences, which any level sees


def pack(rows: Sequence[SpanRow]) -> bytes:
    """The rows of one article as bytes, a tenth of what they take in a table."""
    return zlib.compress(pickle.dumps(rows, pickle.HIGHEST_PROTOCOL), _FAST)


def _unpack(packed: bytes) -> list[SpanRow]:
    rows: list[SpanRow] = pickle.loads(zlib.decompress(packed))
    return rows


def index_rows(sizes: Sequence[int], known: Mapping[str, pd.Categorical]) -> pd.DataFrame:
    """An index of rows as ``PackedEvidence`` has it: how many each article has, and what stands in ``INDEXED``."""
    article = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
    row = np.concatenate([np.arange(size, dtype=np.int32) for size in sizes] or [np.empty(0, dtype=np.int32)])
    return pd.DataFrame({"article": article, "row": row, **known})


class PackedEvidence:
    """The rows of evidence of a corpus, in the order of its articles.

    Attributes:
        index: one row a row of evidence: article (its place in the corpus), row (its place among those of its article), and
            what stands in ``INDEXED``, as categories.
    """

    def __init__(self, packed: Sequence[bytes]) -> None:
        self._packed = packed
        columns = [SPAN_COLUMNS.index(name) for name in INDEXED]
        sizes: list[int] = []
        columns_of_cells: list[list[str]] = [[] for _ in INDEXED]
        for one in packed:
            rows = _unpack(one)
            sizes.append(len(rows))
            for cells, column in zip(columns_of_cells, columns, strict=True):
                cells += [intern(row[column]) for row in rows]  # each article was unpacked with words of its own
        self.index = index_rows(sizes, {name: pd.Categorical(cells) for name, cells in zip(INDEXED, columns_of_cells, strict=True)})

    def rows(self, wanted: pd.DataFrame) -> pd.DataFrame:
        """Some rows as ``spans_table`` has them, in the order of the articles; ``wanted`` are rows of ``index``."""
        found: list[SpanRow] = []
        for place, ours in wanted.groupby("article", sort=True)["row"]:
            of_article = _unpack(self._packed[place])
            found += [of_article[n] for n in ours]
        return spans_frame(found)

    def tables(self, own: pd.DataFrame) -> Iterator[pd.DataFrame]:
        """All rows as ``spans_table`` has them, the user's own columns among them, some thousand at a time; an empty table first."""
        together: list[SpanRow] = []
        yield with_own_columns(spans_frame(together), own)
        for number, one in enumerate(self._packed, 1):
            together += _unpack(one)
            if len(together) >= _TOGETHER or number == len(self._packed):
                yield with_own_columns(spans_frame(together), own)
                together = []
