"""What do the bytes of a file unpack to, and how many of them are too many?"""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from .encoding import NotTextError

MOST = 40_000_000
"""Bytes of one text, one page or one line of a table: 796 KB of .gz can grow to 2.4 GB."""
A_PIPE = "is a pipe or a device, not a file: save what it gives, and read that"
"""What is told of such a thing, behind its name."""
_MOST_TIMES = 150  # how many times as large as the packed file honest text is at most
_PIECE = 1 << 16


def open_bytes(path: Path) -> BinaryIO:
    """A file open for reading; what is gzipped is unpacked as it is read.

    Raises:
        NotTextError: it is a pipe or a device, which might never end.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise NotTextError(A_PIPE)
    return gzip.open(path, "rb") if path.suffix.lower() == ".gz" else path.open("rb")  # type: ignore[return-value]


def first_bytes(path: Path, most: int) -> bytes:
    """The first bytes of a file; of a damaged .gz those that can be had."""
    raw = b""
    with open_bytes(path) as file:
        try:
            while len(raw) < most and (piece := file.read(_PIECE)):
                raw += piece
        except (EOFError, zlib.error):
            if not raw:
                raise
    return raw


def read_whole(path: Path) -> bytes:
    """The bytes of one text or page.

    Raises:
        NotTextError: they are more than one article can be.
    """
    with open_bytes(path) as file:
        raw = file.read(MOST + 1)
    if len(raw) > MOST:
        raise NotTextError(f"holds more than {MOST // 1_000_000} MB, which is no article: nothing of it was read; split it")
    return raw


def read_table(path: Path) -> bytes:
    """The bytes of a table that is read at once; one that unpacks to many times its size is refused.

    Raises:
        NotTextError: the file is a gzip bomb.
    """
    if path.suffix.lower() != ".gz":
        return path.read_bytes()
    most = max(MOST, _MOST_TIMES * path.stat().st_size)
    with open_bytes(path) as file:
        raw = file.read(most + 1)
    if len(raw) > most:
        why = f"more than {most // 1_000_000} MB, {_MOST_TIMES} times its size or more"
        raise NotTextError(f"unpacks to {why}: no text does, nothing of it was read; take it out")
    return raw


def lines_unpacked(path: Path) -> Iterator[bytes]:
    """The lines of a file, one at a time, with their ends.

    Raises:
        NotTextError: one is longer than ``MOST``.
    """
    with open_bytes(path) as file:
        number = 0
        while raw := file.readline(MOST + 1):
            number += 1
            if len(raw) > MOST:
                raise NotTextError(f"has more than {MOST // 1_000_000} MB in line {number}: from there on nothing was read")
            yield raw
