"""Every word list of the package, as TOML with its source, its licence and its examples; see README.md beside this."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any


def read_lexicon(name: str) -> dict[str, Any]:
    """One lexicon of the package by the name of its file, without the ending."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
