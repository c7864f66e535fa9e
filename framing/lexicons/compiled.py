"""How is kept what a lexicon says, so that it is not worked out anew in each process? As Python keeps a module: in ``__pycache__``.

Where nobody may write there, as in a package that the system installed, it is kept in the user's cache folder.
"""

import contextlib
import marshal
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

_FORM = 1  # of what is kept; what was kept in another is made anew


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file of the package."""

    def read() -> dict[str, Any]:
        import tomli  # which a process that finds all compiled does without

        return tomli.loads(path.read_text(encoding="utf-8"))

    table: dict[str, Any] = compiled(path.stem, (path,), read)
    return table


def compiled(name: str, sources: Sequence[Path], make: Callable[[], Any]) -> Any:
    """What ``make`` makes of these files of the package: plain values, read in no time until one of the files changes.

    It is made at first use. Nothing is kept, nor what was kept looked at, where Python keeps no bytecode
    (``PYTHONDONTWRITEBYTECODE``); nor where neither the folder of the first file nor the user's can be written.
    """
    if sys.dont_write_bytecode:
        return make()
    try:
        state = (_FORM, *((there.st_mtime_ns, there.st_size) for there in map(os.stat, sources)))
    except OSError:  # a package without its sources
        return make()
    for kept in _places_to_keep(sources[0].with_name(name)):
        with contextlib.suppress(OSError, EOFError, ValueError, TypeError):
            stamp, value = marshal.loads(kept.read_bytes())
            if stamp == state:
                return value
    content: Any = state, make()
    with contextlib.suppress(ValueError):  # a date, which marshal does not know
        written = marshal.dumps(content)
        any(_is_kept(kept, written) for kept in _places_to_keep(sources[0].with_name(name)))
    return content[1]


def _places_to_keep(path: Path) -> Iterator[Path]:
    """Where it may be kept: beside the file, else in the user's cache folder by the whole path, so that each installation has its own."""
    beside = Path(cache_from_source(f"{path}.py")).with_suffix(".lexicon")
    yield beside
    from platformdirs import user_cache_path  # for which nobody waits whose lexicons are kept beside them

    if (folder := user_cache_path("framing")).is_absolute():  # not where nobody's home is known
        yield folder.joinpath("lexicons", *beside.absolute().parts[1:])


def _is_kept(path: Path, written: bytes) -> bool:
    """Whether it could be written beside and moved there, so that two processes at once do no harm to each other."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        beside.write_bytes(written)
        beside.replace(path)
        return True
    return False
