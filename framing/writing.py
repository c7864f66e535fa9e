"""How is a file written so that it is there whole or not at all?"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

_LONGEST_NAME = 120  # characters before the ending: file systems take 255 bytes
_TRIED = b"framing"


@contextmanager
def written_whole(path: str | Path, folder: Path | None = None) -> Iterator[Path]:
    """A name in ``folder``, or beside ``path`` to write to; at the end it is moved to ``path``, and where writing failed it is gone.

    Whoever is killed in between leaves the file that was there before, and two who write at once leave one of both.
    """
    path = Path(path)
    beside = (folder or path.parent) / f".{secrets.token_hex(8)}{path.suffix}"
    try:
        yield beside
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def check_writable(path: Path) -> None:
    """See that a file can be written before the work that it is for; its folder is made where it is missing.

    Raises:
        OSError: it cannot.
    """
    if path.parent.exists() and not path.parent.is_dir():
        raise NotADirectoryError(f"{path.parent} is a file, and a folder must stand there: give another name")
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        raise IsADirectoryError(f"{path} is a folder: name a file in it, such as {path / 'scores.csv'}")
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(f"{path} cannot be written: give another name, or see who may write it")
    try:
        beside = path.with_name(f".{secrets.token_hex(8)}{path.suffix}")
        beside.write_bytes(_TRIED)
        beside.unlink()
    except OSError as error:
        raise type(error)(f"nothing can be written to {path.parent} ({error.strerror}): name another folder") from None


def short_name(stem: str) -> str:
    """A name without its ending as file systems can hold it: a long one cut, and told apart by its hash."""
    return stem if len(stem.encode()) <= _LONGEST_NAME else f"{stem[: _LONGEST_NAME // 4]}-{sha256(stem.encode()).hexdigest()[:12]}"
