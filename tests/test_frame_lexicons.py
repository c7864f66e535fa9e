"""Every frame that comes with the package: it compiles, says where it comes from, and holds its examples."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import NamedTuple

import pytest

from framing.article.article import Article
from framing.cues.matcher import Matcher
from framing.frames import denials
from framing.frames.check import FrameCheck, check_frames, read_brackets
from framing.frames.definitions import SHIPPED, Frame, FrameCuePattern
from framing.frames.finding import find_frames
from framing.frames.frame_files import load_frames
from framing.frames.matching import FrameMatcher
from framing.lexicons import read_lexicon
from framing.text.document import Document

FRAMES = {frame.name: frame for frame in load_frames()}
DENIALS = read_lexicon("denials")


def test_every_frame_file_is_shipped_by_name() -> None:
    files = {file.name for file in resources.files("framing.lexicons.frames").iterdir() if file.name.endswith(".toml")}
    assert files == {f"{frame.slug}.toml" for frame in FRAMES.values()}
    assert tuple(FRAMES) == SHIPPED


@pytest.mark.parametrize("name", SHIPPED)
def test_a_frame_says_what_it_means_and_what_it_rests_on(name: str) -> None:
    frame = FRAMES[name]
    assert frame.description.endswith(".")
    assert re.search(r"\b(?:19|20)\d\d\b", frame.source)
    assert all(cue.group for cue in frame.cues)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_line_of_a_frame_can_be_read(name: str) -> None:
    fields = [field.name for field in dataclasses.fields(FrameCuePattern)]
    assert all(FrameCuePattern(**{field: getattr(cue, field) for field in fields}) for cue in FRAMES[name].cues)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_frame_holds_its_examples(name: str) -> None:
    (checked,) = (one for one in shipped().frames if one.frame.name == name)
    assert checked.frame == FRAMES[name]
    assert len(checked.frame.finds) >= 10
    assert len(checked.frame.misses) >= 8
    assert list(checked.failures) == []


def test_the_shipped_frames_pass_their_own_check() -> None:
    assert shipped().ok


@cache
def shipped() -> FrameCheck:
    return check_frames(None)


class Example(NamedTuple):
    """A text that a frame file gives: the patterns of the cues whose words stand in it, wherever they count, and what is found of the frame."""

    document: Document
    cues: frozenset[str]
    found: list[tuple[object, ...]]


@cache
def examples_of(name: str, key: str) -> list[Example]:
    frame = FRAMES[name]
    anywhere, matcher = Matcher([(cue.pattern, cue.pattern) for cue in frame.cues]), FrameMatcher([frame])
    documents = [Article(read_brackets(example)[0]).documents[0] for example in getattr(frame, key)]
    return [Example(one, frozenset(match.payload for match in anywhere.find(one)), hits_of(matcher, one)) for one in documents]


def hits_of(matcher: FrameMatcher, document: Document) -> list[tuple[object, ...]]:
    return [(hit.start, hit.end, hit.cue.pattern, hit.slots) for hit in matcher.find(document)]


@pytest.mark.parametrize("name", SHIPPED)
def test_every_cue_stands_in_an_example(name: str) -> None:
    shown = frozenset().union(*(example.cues for example in examples_of(name, "finds")))
    assert [cue.pattern for cue in FRAMES[name].cues if cue.pattern not in shown] == [], "give each a sentence in finds"


@pytest.mark.parametrize("name", SHIPPED)
def test_every_exception_decides_one_of_the_examples(name: str) -> None:
    frame, examples = FRAMES[name], examples_of(name, "misses")
    there = frozenset().union(*(example.cues for example in examples))
    standing = [cue for cue in frame.cues if cue.pattern in there]
    patterns = dict.fromkeys(pattern for cue in frame.cues for pattern in (*cue.unless, *cue.unless_nearby))
    anywhere = Matcher([(pattern, pattern) for pattern in patterns])
    exceptions = [frozenset(match.payload for match in anywhere.find(example.document)) for example in examples]

    def decides(pattern: str) -> bool:
        def others(patterns: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(one for one in patterns if one != pattern)

        cues = [cue for cue in standing if pattern in cue.unless or pattern in cue.unless_nearby]
        without = [replace(cue, unless=others(cue.unless), unless_nearby=others(cue.unless_nearby)) for cue in cues]
        matcher = FrameMatcher([replace(frame, cues=without)])
        return any(matcher.find(example.document) for example, at in zip(examples, exceptions, strict=True) if pattern in at)

    assert patterns
    assert [pattern for pattern in patterns if not decides(pattern)] == []


NEVER = {"where": "nowhere []", "only_nearby": "this stands nowhere"}


@pytest.mark.parametrize("name", SHIPPED)
def test_everything_that_cues_need_around_them_decides_one_of_the_examples(name: str) -> None:
    frame = FRAMES[name]

    def decides(key: str, line: str) -> bool:
        def without(cue: FrameCuePattern) -> FrameCuePattern:
            return replace(cue, **{key: tuple(NEVER[key] if one == line else one for one in getattr(cue, key))})

        cues = {cue.pattern for cue in frame.cues if line in getattr(cue, key)}
        examples = [example for kind in ("finds", "misses") for example in examples_of(name, kind) if not example.cues.isdisjoint(cues)]
        there = frozenset().union(*(example.cues for example in examples))
        standing = [without(cue) if cue.pattern in cues else cue for cue in frame.cues if cue.pattern in there]
        matcher = FrameMatcher([replace(frame, cues=standing)] if standing else [])
        return any(hits_of(matcher, example.document) != example.found for example in examples)

    needs = dict.fromkeys((key, line) for key in NEVER for cue in frame.cues for line in getattr(cue, key))
    assert needs
    assert [(key, line) for key, line in needs if not decides(key, line)] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_no_cue_stands_twice(name: str) -> None:
    patterns = [cue.pattern for cue in FRAMES[name].cues]
    assert len(patterns) == len(set(patterns))


@pytest.mark.parametrize("name", SHIPPED)
def test_a_frame_survives_being_read_again(name: str) -> None:
    assert FRAMES[name] == next(frame for frame in load_frames() if frame.name == name)


def test_a_denial_leaves_what_is_not_denied() -> None:
    examples = {example: read_brackets(example) for example in DENIALS["finds"]}
    found = {example: {(cue.start, cue.end) for cue in find_frames(text)} for example, (text, _) in examples.items()}
    assert [example for example, (_, wanted) in examples.items() if found[example] != wanted] == []


def test_a_denied_frame_is_none() -> None:
    assert [example for example in DENIALS["misses"] if find_frames(example)] == []


@pytest.fixture
def _all_denials_again():
    yield
    denials._wordings.cache_clear()


@pytest.mark.usefixtures("_all_denials_again")
def test_every_denial_decides_one_of_the_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    idle = []
    for side in ("before", "after"):
        for cue in DENIALS[side]["cues"]:
            without = DENIALS | {side: {"cues": [one for one in DENIALS[side]["cues"] if one != cue]}}
            monkeypatch.setattr(denials, "read_lexicon", lambda name, without=without: without)
            denials._wordings.cache_clear()
            idle += [(side, cue)] * (not any(find_frames(example) for example in DENIALS["misses"]))
    assert idle == []


def test_a_denial_holds_for_the_users_frames_too() -> None:
    storm = Frame("storm", "Politics as weather.", ["political storm"])
    assert find_frames("A political storm broke.", storm)
    assert not find_frames("This is no political storm.", storm)
