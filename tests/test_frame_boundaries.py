"""Each limit of frames and their files, moved by one: the size of text at which the answer turns moves by one with it."""

import pytest

from framing.frames.finding import find_frames
from framing.frames.frame_files import FrameFileError, _FrameFile, frame_files, read_frame

from .boundaries import assert_boundary_moves, assert_decides

HEAD = 'name = "storm"\ndefinition = "Politics told as weather."\n'


def letters(n):
    return "x" * n


def storms(text, cue="storm", more=""):
    return find_frames(text, read_frame(f'{HEAD}[[cues]]\npatterns = ["{cue}"]\n{more}', "storm.toml"))


def reason(text):
    try:
        read_frame(text, "storm.toml")
    except FrameFileError as error:
        return str(error)
    return ""


def refused(read, *args):
    try:
        read(*args)
    except FrameFileError:
        return True
    return False


# module, parameter, what is asked of a text of size n
ROWS = [
    ("denials", "_MOST_ASKED", lambda n: storms(f"{'Calm ' * n}storm? Nobody in Lowell saw one.", "calm " * n + "storm")),
    (
        "matching",
        "_FARTHEST",
        lambda n: storms(f"The storm {letters(n)}; doom came to Port Ash.", more='where = ["[] ..3 doom"]'),
    ),
    (
        "matching",
        "_FARTHEST",
        lambda n: storms(f"Port Ash feared doom; {letters(n)} storm.", more='where = ["doom ..3 []"]'),
    ),
    ("frame_files", "_LONGEST_REASON", lambda n: "…" in reason(f"{HEAD}{letters(n - 100)} = 1")),
]


@pytest.mark.parametrize(("module", "parameter", "holds"), ROWS, ids=[f"{module}.{parameter}" for module, parameter, _ in ROWS])
def test_a_boundary_moves_with_its_parameter(module, parameter, holds, monkeypatch):
    assert_boundary_moves(f"frames.{module}", parameter, holds, monkeypatch, near=parameter != "_MOST_ASKED")


def a_folder_of(n, folder):
    for i in range(n):
        (folder / f"{i}.toml").touch()
    return refused(frame_files, folder)


def written_out(n):
    """Whether the last of twenty cues is refused that name a list of words and come to n characters with it written out."""
    file = _FrameFile({"words": {"w": [letters(n // 20 - 3)]}}, "storm.toml")
    return [refused(file._filled, "{w}") for _ in range(20)][-1]


# module, parameter, another value at which it turns, what is asked
DECIDING = [
    ("definitions", "_MOST", 1.1e9, lambda _: "number above 0" in reason(f'{HEAD}threshold = 1e9\ncues = ["storm"]')),
    ("frame_files", "_MOST_FILES", 201, lambda folder: a_folder_of(201, folder)),
    ("frame_files", "_MOST_WRITTEN_OUT", 1_000_020, lambda _: written_out(1_000_020)),
    ("frame_files", "_MOST_WRITTEN_OUT", 999_999, lambda _: written_out(1_000_000)),
]


@pytest.mark.parametrize("row", DECIDING, ids=[f"{module}.{parameter}" for module, parameter, *_ in DECIDING])
def test_a_limit_decides(row, monkeypatch, tmp_path):
    module, parameter, instead, answer = row
    assert_decides(f"frames.{module}", parameter, instead, lambda: answer(tmp_path), monkeypatch)
