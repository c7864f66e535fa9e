"""How is a frame read from the TOML file in which a reporter wrote it down, and refused with a reason where it cannot be?"""

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import chain, islice
from pathlib import Path
from typing import Any

from framing.cues.cue_language import LONGEST_CUE
from framing.cues.cue_parser import CueError
from framing.cues.kept_cues import kept_cues
from framing.lexicons import FOLDER
from framing.lexicons.compiled import read_toml

from .definitions import SHIPPED, Frame, FrameCuePattern, ShippedCue, clashing, slug_of

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
_FOR_ALL = ("unless", "unless_nearby")  # of the whole file, or of one group
_NAMED_WORDS = re.compile(r"\{([a-z_ ]+)\}")
_MOST_FILES = 200
_LARGEST = 1_000_000  # bytes of a file
_MOST_CUES = 5_000  # of a file
_MOST_WRITTEN_OUT = 1_000_000  # characters of a file's cues, lists of words written out
_LONGEST_REASON = 1_000  # characters
_SHIPPED_FILES = [FOLDER / "frames" / f"{name.replace(' ', '_')}.toml" for name in SHIPPED]
_EXAMPLE = """name = "balancing act"
definition = "An actor keeps two demands in equilibrium."

[[cues]]
group = "the metaphor itself"
patterns = ["walk~ a tightrope"]"""


class FrameFileError(ValueError):
    """A frame file that cannot be used: names the file, the line, and what to write instead."""


def load_frames(path: str | Path | None = None) -> list[Frame]:
    """Frames from a TOML file, or from every TOML file of a folder; the shipped three where ``path`` is None.

    A file holds name, definition (or description, as ``Frame`` calls it), source, threshold, within ("sentence", "paragraph"
    or "article"), lists of
    [words] that cues may name in {braces}, groups of [[cues]] (group, weight, patterns), what takes a cue back
    (unless: wordings that overlap it; unless_nearby: wordings in its sentence; both also for one group), what the
    cues of a group need (only_nearby: one of these wordings in their sentence; where: what must stand around them,
    told in the lines of ``framing.cues.cue_language``), and the sentences that it is tested with: finds, the evidence
    in [brackets], and misses. A plain list of cues will do.

    Raises:
        FileNotFoundError: nothing is there.
        FrameFileError: a file cannot be used; the message names the file, the line and what to write instead.
    """
    if path is None:
        return [_FrameFile(read_toml(file), file.name, kind=ShippedCue).frame() for file in _SHIPPED_FILES]
    files_there = frame_files(path)
    frames = [read_frame(_text_of(file), str(file)) for file in files_there]
    if clash := clashing(frames):
        one, other, measure = clash
        why = "" if frames[one].slug == frames[other].slug else f" (of both a measure would be {measure})"
        line = next((i for i, text in enumerate(_text_of(files_there[other]).splitlines(), 1) if text.startswith("name")), 1)
        there = f"a frame called “{frames[one].name}” stands in {files_there[one]} too{why}"
        raise FrameFileError(f"{files_there[other]}, line {line}: {there}: give one another name")
    return frames


def cues_of_shipped(frames: Iterable[Frame]) -> dict[str, tuple[Any, ...]]:
    """The cues of the shipped frames and the exceptions to them, read before."""
    cues = [cue for frame in frames for cue in frame.cues]
    shared = {patterns: None for cue in cues for patterns in (cue.unless, cue.unless_nearby, cue.only_nearby)}
    return kept_cues((*(cue.pattern for cue in cues), *chain.from_iterable(shared)), _SHIPPED_FILES)


def frame_files(path: str | Path) -> list[Path]:
    """The frame files that a path names: itself, or the TOML files of a folder, by name."""
    path = Path(path)
    if not path.exists():
        raise FileNotFoundError(f"no frame file or folder at {path}: give a .toml file, or a folder that holds some")
    files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
    if not files:
        raise FrameFileError(f"{path}: there is no .toml file in this folder; a frame file looks like this:\n{_EXAMPLE}")
    if len(files) > _MOST_FILES:
        raise FrameFileError(f"{path}: there are {len(files)} .toml files in this folder: {_MOST_FILES} frames at once are the most")
    return files


def read_frame(text: str, file: str) -> Frame:
    """One frame from the text of a frame file; ``file`` is what an error calls it.

    Raises:
        FrameFileError: the text is no frame.
    """
    return _FrameFile(_parsed(text, file), file, text).frame()


def _grouped(cues: Any) -> Any:
    """Groups of cues as they are; a plain list of patterns, or of [pattern, weight], as groups of one."""
    if not isinstance(cues, list):
        return cues
    pairs = [[cue, 1.0] if isinstance(cue, str) else cue for cue in cues]
    return [{"patterns": pair[:1], "weight": pair[1]} if isinstance(pair, list) and len(pair) == 2 else pair for pair in pairs]


def _text_of(file: Path) -> str:
    if not file.is_file():
        raise FrameFileError(f"{file}: not a file that can be read, but a link to nothing, a folder, a pipe or a device: take it out")
    if file.stat().st_size > _LARGEST:
        raise FrameFileError(f"{file}: {file.stat().st_size:,} bytes are more than a frame holds: {_LARGEST:,} at most; make it several")
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = file.read_bytes()[: error.start].count(b"\n") + 1
        raise FrameFileError(f"{file}, line {line}: not UTF-8 text: save the file as UTF-8") from None


def _parsed(text: str, file: str) -> dict[str, Any]:
    import tomli  # the shipped frames are kept compiled

    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        hint = "a pattern stands in straight quotation marks, and a comma parts it from the next"
        where = "" if "line" in str(error) else f", line {len(text.splitlines())}"  # "at end of document"
        raise FrameFileError(f"{file}{where}: not TOML: {error}; {hint}") from None
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits, brackets a thousand deep
        raise FrameFileError(f"{file}, line 1: not to be read as TOML ({str(error)[:100]}): write plain lists and numbers") from None


class _FrameFile:
    """What one frame file says, and its text, in which a refused thing stands in some line."""

    def __init__(self, data: dict[str, Any], file: str, text: str = "", kind: type[FrameCuePattern] = FrameCuePattern) -> None:
        self.data = data
        self.file = file
        self.text = text
        self.kind = kind
        self.written_out = 0
        self._alternatives: dict[str, str] = {}  # of each list of words

    def frame(self) -> Frame:
        """The frame, its keys, cues and examples checked one after the other."""
        data = self.data
        self._check_keys(data, _FRAME_KEYS, "a frame file")
        data.setdefault("definition", data.get("description"))
        for key in ("name", "definition"):
            if not isinstance(data.get(key), str) or not data[key].strip():
                raise self._refused(key, f'{key} is missing or no text: write {key} = "…"')
        if not slug_of(data["name"]):
            raise self._refused("name", f"a frame's name is a word or a phrase, such as “balancing act”, not “{data['name']}”")
        for key in ("source", "licence", "within"):
            if not isinstance(data.get(key, ""), str):
                raise self._refused(key, f'{key} is not text: write {key} = "…"')
        if not isinstance(data.get("words", {}), dict):
            raise self._refused("words", 'words are lists with names: write\n[words]\nfine = ["fine", "thin"]')
        groups = _grouped(data.get("cues"))
        if not isinstance(groups, list) or not groups or not all(isinstance(group, dict) for group in groups):
            raise self._refused(
                "cues", 'there are no cues: write\n[[cues]]\ngroup = "the metaphor itself"\npatterns = ["walk~ a tightrope"]'
            )
        cues = list(islice((cue for group in groups for cue in self._cues(group)), _MOST_CUES + 1))
        if len(cues) > _MOST_CUES:
            raise self._refused("cues", f"there are more than {_MOST_CUES:,} cues: make it several frames")
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

    def _cues(self, group: dict[str, Any]) -> Iterable[FrameCuePattern]:
        self._check_keys(group, _GROUP_KEYS, "a [[cues]] group")
        if not isinstance(group.get("group", ""), str):
            raise self._refused("group", 'the group of cues has no name: write group = "…"')
        patterns = self._texts(group, "patterns")
        if not patterns:
            raise self._refused(group.get("group") or "cues", 'a [[cues]] group has no patterns: write patterns = ["walk~ a tightrope"]')
        given = {key: self._texts(group, key) for key in (*_FOR_ALL, "only_nearby")}
        filled = {key: self._of_all_groups.get(key, ()) + tuple(map(self._filled, written)) for key, written in given.items()}
        where = self._texts(group, "where")
        filled["where"] = tuple(map(self._with_own_words, where))
        for written in patterns:
            try:
                yield self.kind(self._filled(written), group.get("weight", 1.0), group.get("group", ""), **filled, written=written)
            except CueError as error:
                for_all = (self._texts(self.data, key) for key in _FOR_ALL)
                guilty = self._guilty(error, (written, *chain.from_iterable((*for_all, *given.values())), *where))
                raise self._refused(guilty, str(error)) from None
            except ValueError as error:
                raise self._refused("weight", str(error)) from None

    @cached_property
    def _of_all_groups(self) -> dict[str, tuple[str, ...]]:
        """What takes back the cues of every group."""
        return {key: tuple(map(self._filled, self._texts(self.data, key))) for key in _FOR_ALL}

    def _filled(self, written: str) -> str:
        """A pattern with its {words} written out as alternatives."""
        self._check_length(written, _NAMED_WORDS.findall(written))
        return _NAMED_WORDS.sub(lambda named: f"({self._listed(named.group(1), written)})", written)

    def _with_own_words(self, line: str) -> str:
        """A line of ``where`` with the {words} of the file written out; any other {name} is a class of words."""
        lists = self.data.get("words", {})
        own = [name for name in _NAMED_WORDS.findall(line) if name in lists]
        self._check_length(line, own)
        return _NAMED_WORDS.sub(lambda named: f"({self._listed(named[1], line)})" if named[1] in lists else named[0], line)

    def _check_length(self, written: str, named: list[str]) -> None:
        length = len(written) + sum(len(self._listed(name, written)) for name in named)
        self.written_out += length
        if named and (length > LONGEST_CUE or self.written_out > _MOST_WRITTEN_OUT):
            most = f"{LONGEST_CUE:,} characters a cue and {_MOST_WRITTEN_OUT:,} a file are the most"
            raise self._refused(written, f"with their lists of words written out the cues are too long: {most}")

    def _listed(self, name: str, written: str) -> str:
        """The words of a list as alternatives."""
        if name in self._alternatives:
            return self._alternatives[name]
        lists = self.data.get("words", {})
        if name not in lists:
            known = ", ".join(sorted(lists)) or "none yet"
            raise self._refused(
                written, f'there is no list of words called “{name}” (there is {known}): write it under [words] as {name} = ["…"]'
            )
        listed = self._alternatives[name] = "|".join(self._texts(lists, name))
        return listed

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
                import difflib  # of use to who wrote something wrong alone

                near = difflib.get_close_matches(key, known, 1)
                raise self._refused(key, f"{what} has no “{key}”: " + (f"write {near[0]}" if near else f"it holds {', '.join(known)}"))

    def _refused(self, what: str, why: str) -> FrameFileError:
        line = next((i for i, text in enumerate(self.text.splitlines(), 1) if what in text and not text.lstrip().startswith("#")), 1)
        shown = why if len(why) <= _LONGEST_REASON else f"{why[: _LONGEST_REASON // 2]} … {why[-_LONGEST_REASON // 2 :]}"
        return FrameFileError(f"{self.file}, line {line}: {shown}")
