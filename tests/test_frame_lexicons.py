"""Every frame that comes with the package: it compiles, says where it comes from, and holds its examples."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from framing.frames.check import failed_examples, read_brackets
from framing.frames.definitions import SHIPPED, Frame
from framing.frames.files import load_frames
from framing.frames.finding import find_frames

FRAMES = {frame.name: frame for frame in load_frames()}
DENIALS = tomllib.loads(resources.files("framing.lexicons").joinpath("denials.toml").read_text(encoding="utf-8"))


def test_every_frame_file_is_shipped_by_name() -> None:
    files = {file.name for file in resources.files("framing.lexicons.frames").iterdir() if file.name.endswith(".toml")}
    assert files == {f"{frame.slug}.toml" for frame in FRAMES.values()}
    assert tuple(FRAMES) == SHIPPED


@pytest.mark.parametrize("name", SHIPPED)
def test_a_frame_says_what_it_means_and_what_it_rests_on(name: str) -> None:
    frame = FRAMES[name]
    assert frame.description.endswith(".")
    assert "19" in frame.source or "20" in frame.source
    assert all(cue.group for cue in frame.cues)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_frame_holds_its_examples(name: str) -> None:
    frame = FRAMES[name]
    assert len(frame.finds) >= 10
    assert len(frame.misses) >= 8
    assert failed_examples(frame) == []


@pytest.mark.parametrize("name", SHIPPED)
def test_no_cue_stands_twice(name: str) -> None:
    patterns = [cue.pattern for cue in FRAMES[name].cues]
    assert len(patterns) == len(set(patterns))


@pytest.mark.parametrize("name", SHIPPED)
def test_a_frame_survives_being_read_again(name: str) -> None:
    assert FRAMES[name] == next(frame for frame in load_frames() if frame.name == name)


@pytest.mark.parametrize("example", DENIALS["finds"])
def test_a_denial_leaves_what_is_not_denied(example: str) -> None:
    text, wanted = read_brackets(example)
    assert {(cue.start, cue.end) for cue in find_frames(text)} == wanted


@pytest.mark.parametrize("example", DENIALS["misses"])
def test_a_denied_frame_is_none(example: str) -> None:
    assert find_frames(example) == []


def test_a_denial_holds_for_the_users_frames_too() -> None:
    storm = Frame("storm", "Politics as weather.", ["political storm"])
    assert find_frames("A political storm broke.", storm)
    assert not find_frames("This is no political storm.", storm)
