"""How is kept what a lexicon says, so that it is not worked out anew in each process? As Python keeps a module: in ``__pycache__``."""

import contextlib
import marshal
import os
import sys
from collections.abc import Callable, Sequence
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
    (``PYTHONDONTWRITEBYTECODE``); nor where the folder of the first file cannot be written.
    """
    if sys.dont_write_bytecode:
        return make()
    try:
        state = (_FORM, *((there.st_mtime_ns, there.st_size) for there in map(os.stat, sources)))
    except OSError:  # a package without its sources
        return make()
    kept = Path(cache_from_source(str(sources[0].with_name(f"{name}.py")))).with_suffix(".lexicon")
    with contextlib.suppress(OSError, EOFError, ValueError, TypeError):
        stamp, value = marshal.loads(kept.read_bytes())
        if stamp == state:
            return value
    value = make()
    with contextlib.suppress(OSError, ValueError):  # a folder that cannot be written; a date, which marshal does not know
        _keep(kept, (state, value))
    return value


def _keep(path: Path, content: Any) -> None:
    """Written beside and moved there, so that two processes at once do no harm to each other."""
    written = marshal.dumps(content)
    path.parent.mkdir(exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.write_bytes(written)
    beside.replace(path)
