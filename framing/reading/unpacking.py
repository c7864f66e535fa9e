"""What do the bytes of a file unpack to, and how many of them are too many?"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from .encoding import NotTextError

MOST = 64_000_000
"""Bytes of one text, one page or one line of a table: 796 KB of .gz can grow to 2.4 GB."""
_PIECE = 1 << 16


def open_unpacked(path: Path) -> BinaryIO:
    """A file open for reading; what is gzipped is unpacked as it is read."""
    return gzip.open(path, "rb") if path.suffix.lower() == ".gz" else path.open("rb")  # type: ignore[return-value]


def first_bytes(path: Path, most: int) -> bytes:
    """The first bytes of a file; of a damaged .gz those that can be had."""
    raw = b""
    with open_unpacked(path) as file:
        try:
            while len(raw) < most and (piece := file.read(_PIECE)):
                raw += piece
        except (EOFError, zlib.error):
            if not raw:
                raise
    return raw


def read_unpacked(path: Path) -> bytes:
    """All bytes of a file.

    Raises:
        NotTextError: they are more than ``MOST``.
    """
    with open_unpacked(path) as file:
        raw = file.read(MOST + 1)
    if len(raw) > MOST:
        raise NotTextError(f"holds more than {MOST // 1_000_000} MB, which is no article: nothing of it was read; split it")
    return raw


def lines_unpacked(path: Path) -> Iterator[bytes]:
    """The lines of a file, one at a time.

    Raises:
        NotTextError: one is longer than ``MOST``.
    """
    with open_unpacked(path) as file:
        number = 0
        while raw := file.readline(MOST + 1):
            number += 1
            if len(raw) > MOST:
                raise NotTextError(f"has more than {MOST // 1_000_000} MB in line {number}: from there on nothing was read")
            yield raw
