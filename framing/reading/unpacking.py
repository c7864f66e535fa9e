"""How is a file opened so that none fills the memory: gzipped or not, up to what one article or one line may be?"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from .encoding import NotTextError

LARGEST_FILE = 40_000_000
"""Bytes of one text or page: what is larger is an archive, or a gzip bomb."""
LARGEST_LINE = 40_000_000
_LARGEST_TABLE, _MOST_TIMES = 40_000_000, 150  # bytes, and how many times as large as the packed file honest text is at most


def open_bytes(path: Path) -> BinaryIO:
    """A file for reading, unpacked where its name ends in .gz."""
    return gzip.open(path, "rb") if path.suffix.lower() == ".gz" else path.open("rb")  # type: ignore[return-value]


def read_whole(path: Path) -> bytes:
    """The bytes of one text or page.

    Raises:
        NotTextError: they are more than one article can be.
    """
    with open_bytes(path) as file:
        raw = file.read(LARGEST_FILE + 1)
    if len(raw) > LARGEST_FILE:
        raise NotTextError(f"is larger than {LARGEST_FILE // 1_000_000} MB unpacked: that is no single article, split it or take it out")
    return raw


def read_table(path: Path) -> bytes:
    """The bytes of a table that is read at once; one that unpacks to many times its size is refused.

    Raises:
        NotTextError: the file is a gzip bomb.
    """
    if path.suffix.lower() != ".gz":
        return path.read_bytes()
    most = max(_LARGEST_TABLE, _MOST_TIMES * path.stat().st_size)
    with open_bytes(path) as file:
        raw = file.read(most + 1)
    if len(raw) > most:
        raise NotTextError(f"unpacks to more than {_MOST_TIMES} times its size: no text does, take it out")
    return raw


def raw_lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file with their ends.

    Raises:
        NotTextError: one is longer than any row.
    """
    while line := file.readline(LARGEST_LINE + 1):
        if len(line) > LARGEST_LINE:
            raise NotTextError(f"has a line of more than {LARGEST_LINE // 1_000_000} MB: it is no table")
        yield line
