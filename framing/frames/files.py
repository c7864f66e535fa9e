"""How is a frame read from the TOML file in which a reporter wrote it down, and refused with a reason where it cannot be?"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable
from importlib import resources
from itertools import chain
from pathlib import Path
from typing import Any

from framing.cues.language import CueError

from .definitions import SHIPPED, Cue, Frame

_FRAME_KEYS = (
    "name",
    "definition",
    "description",
    "source",
    "licence",
    "threshold",
    "within",
    "words",
    "unless",
    "unless_nearby",
    "finds",
    "misses",
    "cues",
)
_GROUP_KEYS = ("group", "weight", "patterns", "unless", "unless_nearby", "only_nearby", "where")
_NAMED_WORDS = re.compile(r"\{([a-z_ ]+)\}")
_EXAMPLE = """name = "balancing act"
definition = "An actor keeps two demands in equilibrium."

[[cues]]
group = "the metaphor itself"
patterns = ["walk~ a tightrope"]"""


class FrameFileError(ValueError):
    """A frame file that cannot be used: names the file, the line, and what to write instead."""


def load_frames(path: str | Path | None = None) -> list[Frame]:
    """Frames from a TOML file, or from every TOML file of a folder; the shipped three where ``path`` is None.

    A file holds name, definition, source, threshold, within ("sentence", "paragraph" or "article"), lists of
    [words] that cues may name in {braces}, groups of [[cues]] (group, weight, patterns), what takes a cue back
    (unless: wordings that overlap it; unless_nearby: wordings in its sentence; both also for one group), what the
    cues of a group need (only_nearby: one of these wordings in their sentence; where: what must stand around them,
    told in the lines of ``framing.cues.language``), and the sentences that it is tested with: finds, the evidence
    in [brackets], and misses. A plain list of cues will do.

    Raises:
        FileNotFoundError: nothing is there.
        FrameFileError: a file cannot be used; the message names the file, the line and what to write instead.
    """
    if path is None:
        folder = resources.files("framing.lexicons.frames")
        files = [folder.joinpath(name.replace(" ", "_") + ".toml") for name in SHIPPED]
        return [read_frame(file.read_text(encoding="utf-8"), file.name) for file in files]
    frames = [read_frame(_text_of(file), str(file)) for file in frame_files(path)]
    slugs: dict[str, str] = {}
    for frame, file in zip(frames, frame_files(path), strict=True):
        if frame.slug in slugs:
            raise FrameFileError(f"{file}: a frame called “{frame.name}” stands in {slugs[frame.slug]} too: give one another name")
        slugs[frame.slug] = str(file)
    return frames


def frame_files(path: str | Path) -> list[Path]:
    """The frame files that a path names: itself, or the TOML files of a folder, by name."""
    path = Path(path)
    if not path.exists():
        raise FileNotFoundError(f"no frame file or folder at {path}: give a .toml file, or a folder that holds some")
    files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
    if not files:
        raise FrameFileError(f"{path}: there is no .toml file in this folder; a frame file looks like this:\n{_EXAMPLE}")
    return files


def read_frame(text: str, file: str) -> Frame:
    """One frame from the text of a frame file; ``file`` is what an error calls it.

    Raises:
        FrameFileError: the text is no frame.
    """
    return _FrameText(text, file).frame()


def _grouped(cues: Any) -> Any:
    """Groups of cues as they are; a plain list of patterns, or of [pattern, weight], as groups of one."""
    if not isinstance(cues, list):
        return cues
    pairs = [[cue, 1.0] if isinstance(cue, str) else cue for cue in cues]
    return [{"patterns": pair[:1], "weight": pair[1]} if isinstance(pair, list) and len(pair) == 2 else pair for pair in pairs]


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = file.read_bytes()[: error.start].count(b"\n") + 1
        raise FrameFileError(f"{file}, line {line}: not UTF-8 text: save the file as UTF-8") from None


class _FrameText:
    """The text of one frame file, which knows in which line a thing stands."""

    def __init__(self, text: str, file: str) -> None:
        self.lines = text.splitlines()
        self.file = file
        try:
            self.data: dict[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            hint = "a pattern stands in straight quotation marks, and a comma parts it from the next"
            raise FrameFileError(f"{file}: not TOML: {error}; {hint}") from None

    def frame(self) -> Frame:
        data = self.data
        self._check_keys(data, _FRAME_KEYS, "a frame file")
        data.setdefault("definition", data.get("description"))
        for key in ("name", "definition"):
            if not isinstance(data.get(key), str) or not data[key].strip():
                raise self._refused(key, f'{key} is missing or no text: write {key} = "…"')
        if not isinstance(data.get("words", {}), dict):
            raise self._refused("words", 'words are lists with names: write\n[words]\nfine = ["fine", "thin"]')
        groups = _grouped(data.get("cues"))
        if not isinstance(groups, list) or not groups or not all(isinstance(group, dict) for group in groups):
            raise self._refused(
                "cues", 'there are no cues: write\n[[cues]]\ngroup = "the metaphor itself"\npatterns = ["walk~ a tightrope"]'
            )
        cues = [cue for group in groups for cue in self._cues(group)]
        try:
            return Frame(
                data["name"],
                data["definition"],
                cues,
                threshold=data.get("threshold", 1.0),
                within=data.get("within", "article"),
                finds=self._texts(data, "finds"),
                misses=self._texts(data, "misses"),
                source=data.get("source", ""),
            )
        except ValueError as error:
            raise self._refused("within" if "within" in str(error) else "threshold", str(error)) from None

    def _cues(self, group: dict[str, Any]) -> Iterable[Cue]:
        self._check_keys(group, _GROUP_KEYS, "a [[cues]] group")
        patterns = self._texts(group, "patterns")
        if not patterns:
            raise self._refused(group.get("group", "cues"), 'a [[cues]] group has no patterns: write patterns = ["walk~ a tightrope"]')
        given = {key: self._texts(self.data, key) + self._texts(group, key) for key in ("unless", "unless_nearby")}
        given["only_nearby"] = self._texts(group, "only_nearby")
        filled = {key: tuple(map(self._filled, written)) for key, written in given.items()}
        where = self._texts(group, "where")
        filled["where"] = tuple(map(self._with_own_words, where))
        for written in patterns:
            try:
                yield Cue(self._filled(written), group.get("weight", 1.0), group.get("group", ""), **filled, written=written)
            except CueError as error:
                guilty = self._guilty(error, (written, *chain.from_iterable(given.values()), *where))
                raise self._refused(guilty, str(error)) from None
            except ValueError as error:
                raise self._refused("weight", str(error)) from None

    def _filled(self, written: str) -> str:
        """A pattern with its {words} written out as alternatives."""
        return _NAMED_WORDS.sub(lambda named: self._alternatives(named.group(1), written), written)

    def _with_own_words(self, line: str) -> str:
        """A line of ``where`` with the {words} of the file written out; any other {name} is a class of words."""
        lists = self.data.get("words", {})
        return _NAMED_WORDS.sub(lambda named: self._alternatives(named[1], line) if named[1] in lists else named[0], line)

    def _alternatives(self, name: str, written: str) -> str:
        lists = self.data.get("words", {})
        if name not in lists:
            known = ", ".join(sorted(lists)) or "none yet"
            raise self._refused(
                written, f'there is no list of words called “{name}” (there is {known}): write it under [words] as {name} = ["…"]'
            )
        return "(" + "|".join(self._texts(lists, name)) + ")"

    def _guilty(self, error: CueError, patterns: Iterable[str]) -> str:
        return next((one for one in patterns if one and f"“{self._with_own_words(one)}”" in str(error)), "patterns")

    def _texts(self, table: dict[str, Any], key: str) -> tuple[str, ...]:
        texts = table.get(key, [])
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise self._refused(key, f'{key} is a list of texts in quotation marks: write {key} = ["…", "…"]')
        return tuple(texts)

    def _check_keys(self, table: dict[str, Any], known: tuple[str, ...], what: str) -> None:
        for key in table:
            if key not in known:
                near = difflib.get_close_matches(key, known, 1)
                raise self._refused(key, f"{what} has no “{key}”: " + (f"write {near[0]}" if near else f"it holds {', '.join(known)}"))

    def _refused(self, what: str, why: str) -> FrameFileError:
        line = next((i for i, text in enumerate(self.lines, 1) if what in text and not text.lstrip().startswith("#")), 1)
        return FrameFileError(f"{self.file}, line {line}: {why}")
