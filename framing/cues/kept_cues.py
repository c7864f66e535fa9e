"""By which words are the cues of the package looked up? To read them all takes longer than to score an article, so that it is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from framing.lexicons import FOLDER
from framing.lexicons.compiled import compiled

from .cue_language import CompiledCue, compile_cue

_DECIDED_BY = (
    *(Path(__file__).with_name(f"{module}.py") for module in ("kept_cues", "cue_language", "cue_parser", "inflection", "word_classes")),
    *(FOLDER / f"{lexicon}.toml" for lexicon in ("word_classes", "irregular_forms")),
)
"""What decides by which words a cue is looked up, besides its line."""

NOTHING_KEPT: Mapping[str, tuple[Any, ...]] = MappingProxyType({})


def kept_cues(cues: Sequence[str], lexicons: Sequence[Path]) -> dict[str, tuple[Any, ...]]:
    """What the cues of some lexicons of the package are looked up by, as fields of a CompiledCue, read once for all processes."""

    names = [field.name for field in fields(CompiledCue)]

    def read() -> dict[str, tuple[Any, ...]]:
        return {cue: tuple([getattr(one, name) for name in names]) for cue, one in zip(cues, map(compile_cue, cues), strict=True)}

    kept: dict[str, tuple[Any, ...]] = compiled("cues", (*lexicons, *_DECIDED_BY), read)
    return kept
