"""Each limit of frames and their files, moved by one: the size of text at which the answer turns moves by one with it."""

import pytest

from framing import Article
from framing.frames import denials
from framing.frames.check import check_frames, concordance
from framing.frames.finding import find_frames
from framing.frames.frame_files import FrameFileError, _FrameFile, frame_files, load_frames, read_frame

from .boundaries import assert_boundary_moves, assert_decides, boundary_of, each_row, letters, moving

HEAD = 'name = "storm"\ndefinition = "Politics told as weather."\n'


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
    ("denials", "_GAP_MOST", lambda n: storms(f"Port Ash saw no{' ' * n}storm.")),
    ("denials", "_GAP_MOST", lambda n: storms(f"In Port Ash the storm{' ' * n}is over.")),
    ("denials", "_BEFORE", lambda n: storms(f"Port Ash saw no m{letters(n)} storm.")),
    ("matching", "_LONGEST_PHRASE", lambda n: storms(f"A storm {'calm ' * n}tides.", "storm <of>")[0].text.endswith("tides")),
    ("matching", "_SHORT", lambda n: storms(f"They bought M{letters(n)} Foods yesterday.", f"m{letters(n)}")),
    ("matching", "_SHORT", lambda n: storms(f"They bought Stormy Foods in Lowell or M{letters(n)}.", "stormy")),
    ("frame_files", "_LONGEST_REASON", lambda n: "…" in reason(f"{HEAD}{letters(n - 100)} = 1")),
]
FAR = {"_FARTHEST", "_LONGEST_REASON", "_BEFORE"}


def renew():
    denials._before.cache_clear()
    denials._behind.cache_clear()


test_a_boundary_moves_with_its_parameter = moving(ROWS, under="frames", near=FAR, renew=renew)


def a_file_of(n, folder):
    (folder / "storm.toml").write_text(f'{HEAD}cues = ["storm"]\n#'.ljust(n, "x"), "utf-8")
    return refused(load_frames, folder)


def many_cues(n, _):
    return refused(read_frame, f"{HEAD}cues = {['storm'] * n}", "storm.toml")


# module, parameter, a smaller value for it that costs less to reach, what is asked of size n
LARGE = [("frames.frame_files", "_LARGEST", 200, a_file_of), ("frames.frame_files", "_MOST_CUES", 20, many_cues)]


@each_row(LARGE)
def test_a_larger_frame_than_may_be_is_refused(row, monkeypatch, tmp_path):
    module, parameter, smaller, holds = row
    monkeypatch.setattr(f"framing.{module}.{parameter}", smaller)
    assert_boundary_moves(module, parameter, lambda n: holds(n, tmp_path), monkeypatch, near=True)


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


@each_row(DECIDING, under="frames")
def test_a_limit_decides(row, monkeypatch, tmp_path):
    module, parameter, instead, answer = row
    assert_decides(module, parameter, instead, lambda: answer(tmp_path), monkeypatch)


@boundary_of("frames.check", "_CONTEXT")
@pytest.mark.parametrize(("far", "whole"), [(60, True), (61, False)])
def test_a_concordance_shows_so_many_characters_on_either_side_where_nobody_says_how_many(far, whole, tmp_path):
    (tmp_path / "storm.toml").write_text(f'{HEAD}cues = ["storm"]', "utf-8")
    article = Article(f"M{letters(far - 2)} storm {letters(far - 2)}m. Rain fell.")
    for line in (*concordance([article], load_frames(tmp_path)), *check_frames(tmp_path, [article]).concordance):
        assert [line.left.startswith("M"), line.right.endswith("m")] == [whole, whole]
