"""How is py3langid's model asked without waiting for it to be unpacked in every process?

It is 5 MB as it is installed and 70 MB unpacked, which takes half a second, and a text touches a small part of it. So it is unpacked
once into the user's folder for caches, and from there mapped into the memory of each process that meets a doubtful language. Where
nothing can be written, or it cannot be read again, py3langid unpacks it by itself.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

from platformdirs import user_cache_path

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WALK = ("tk_nextmove", "tk_output", "tk_row")
"""The parts of the model, as ``LanguageIdentifier`` calls them, that tell which features a text has."""
_PARTS = ("nb_classes", "nb_pc", "nb_ptc", *_WALK)


def rank_languages(text: str) -> list[tuple[str, float]]:
    """Every language that the model knows with its log probability, the likeliest first, as ``py3langid.rank`` gives them."""
    ranked: list[tuple[str, float]] = _identifier().rank(text)
    return ranked


@cache
def _identifier() -> LanguageIdentifier:
    """The model as it lies unpacked in the cache, where it takes no memory of its own; unpacked now where it is not there."""
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    folder = user_cache_path("framing") / f"languages-{sha256((MODEL_DIR / MODEL_FILE).read_bytes()).hexdigest()[:12]}"
    try:
        return _mapped(folder)
    except (OSError, ValueError, TypeError):  # not there yet, cut short, or of a version that takes other parts
        identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    with suppress(OSError, ValueError, TypeError, AttributeError):
        if folder.is_absolute():  # not where nobody's home is known
            _unpack(identifier, folder)
            return _mapped(folder)
    return identifier


def _mapped(folder: Path) -> LanguageIdentifier:
    import numpy as np
    from py3langid.langid import LanguageIdentifier

    parts: dict[str, Any] = {name: np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r")) for name in _PARTS}
    walk = {name: memoryview(parts[name]) for name in _WALK}  # which gives numbers of Python's, as the lists do
    return LanguageIdentifier(parts["nb_ptc"], parts["nb_pc"], parts["nb_classes"].tolist(), **walk)


def _unpack(identifier: LanguageIdentifier, folder: Path) -> None:
    """Write the parts of a model into a folder, which is there whole or not at all."""
    import numpy as np

    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(mkdtemp(dir=folder.parent))
    try:
        for name in _PARTS:
            with (beside / f"{name}.npy").open("wb") as file:
                np.save(file, np.asarray(getattr(identifier, name)))
                file.flush()
                os.fsync(file.fileno())
        shutil.rmtree(folder, ignore_errors=True)  # what could not be read
        beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
