"""Which version made a figure? The package's, and a hash of the lexicons, models and frames that were used."""

import hashlib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from framing.frames.definitions import Frame
from framing.frames.finding import FrameChoice, chosen_frames, given_frames
from framing.version import __version__

_DIGITS = 10
_OF_MEASURES = {"glossary.toml", "first_look.toml"}  # a sentence said better makes no score another


def _lexicons() -> dict[str, bytes]:
    """Every word list and model by its name, but for those that only say what is measured."""
    folders = files("framing").joinpath("lexicons"), files("framing").joinpath("models")
    data = (path for folder in folders for path in folder.iterdir() if path.name.endswith((".toml", ".txt", ".json")))
    return {path.name: path.read_bytes() for path in sorted(data, key=lambda path: path.name) if path.name not in _OF_MEASURES}


@cache
def _lexicon_hash() -> bytes:
    digest = hashlib.sha256()
    for name, content in _lexicons().items():
        digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.digest()


@cache
def lexicon_hashes() -> Mapping[str, str]:
    """The first letters of the SHA-256 of each word list and model, by its name."""
    return {name: hashlib.sha256(content).hexdigest()[:_DIGITS] for name, content in _lexicons().items()}


def version_used(frames: FrameChoice = None) -> str:
    """The package's version and a hash that changes with any lexicon, model or frame, such as "0.1.0+3f2a90bc11"."""
    return _version_of(given_frames(frames))


@lru_cache(maxsize=16)
def _version_of(frames: tuple[Frame, ...] | None) -> str:
    digest = hashlib.sha256(_lexicon_hash())
    for frame in chosen_frames(frames):
        digest.update(repr(frame).encode() + b"\0")
    return f"{__version__}+{digest.hexdigest()[:_DIGITS]}"
