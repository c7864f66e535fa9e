"""Frame files: what they hold, and how a bad one is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.frames.finding import find_frames
from framing.frames.frame_files import FrameFileError, load_frames, read_frame

HEAD = 'name = "storm"\ndefinition = "Politics told as weather."\n'
GROUP = '[[cues]]\ngroup = "the metaphor"\npatterns = ["political storm~"]\n'


def test_a_file_holds_all_that_a_frame_has(tmp_path: Path) -> None:
    file = tmp_path / "storm.toml"
    file.write_text(
        HEAD
        + 'source = "own"\nlicence = "CC0"\nthreshold = 2\nwithin = "paragraph"\nunless = ["storm door~"]\nunless_nearby = ["forecast~"]\n'
        + 'finds = ["A political [storm]."]\nmisses = ["A storm door."]\n\n[words]\nweather = ["storm~", "hail"]\n\n'
        + '[[cues]]\ngroup = "the metaphor"\nweight = 1.5\npatterns = ["political {weather}"]\nunless = ["storm in a teacup"]\n',
        encoding="utf-8",
    )
    (frame,) = load_frames(file)
    (cue,) = frame.cues
    assert (frame.name, frame.description, frame.source, frame.threshold, frame.within) == (
        "storm",
        "Politics told as weather.",
        "own",
        2.0,
        "paragraph",
    )
    assert (frame.finds, frame.misses) == (("A political [storm].",), ("A storm door.",))
    assert (cue.pattern, cue.written, cue.weight, cue.group) == ("political (storm~|hail)", "political {weather}", 1.5, "the metaphor")
    assert (cue.unless, cue.unless_nearby) == (("storm door~", "storm in a teacup"), ("forecast~",))


def test_named_words_find_what_they_stand_for() -> None:
    frame = read_frame(HEAD + '[words]\nweather = ["storm~", "hail"]\n[[cues]]\npatterns = ["political {weather}"]\n', "storm.toml")
    assert [cue.text for cue in find_frames("Political hail, political storms.", frame)] == ["Political hail", "political storms"]
    assert find_frames("Political hail", frame)[0].cue == "political {weather}"


def test_a_file_may_be_as_short_as_a_frame_in_python() -> None:
    frame = read_frame('name = "storm"\ndescription = "Weather."\ncues = ["political storm~", ["thunder", 0.5]]\n', "storm.toml")
    assert frame == read_frame(
        HEAD.replace("Politics told as weather", "Weather")
        + '[[cues]]\npatterns = ["political storm~"]\n[[cues]]\nweight = 0.5\npatterns = ["thunder"]\n',
        "storm.toml",
    )


def test_unless_takes_back_what_it_overlaps_and_unless_nearby_a_whole_sentence() -> None:
    frame = read_frame(HEAD + 'unless = ["storm door~"]\nunless_nearby = ["forecast~"]\n[[cues]]\npatterns = ["storm~"]\n', "storm.toml")
    text = "A storm door. A storm is in the forecast. A storm in parliament."
    assert [cue.start for cue in find_frames(text, frame)] == [text.rindex("storm")]


def test_a_group_may_need_words_in_its_sentence_or_around_its_cues() -> None:
    near = read_frame(HEAD + '[[cues]]\npatterns = ["storm~"]\nonly_nearby = ["parliament"]\n', "storm.toml")
    around = read_frame(
        HEAD + '[words]\nhouse = ["parliament", "court"]\n[[cues]]\npatterns = ["storm~"]\nwhere = ["[] in ({house}|{determiner})"]\n',
        "storm.toml",
    )
    text = "A storm at sea. A storm in parliament. A storm in a teacup."
    assert [cue.start for cue in find_frames(text, near)] == [text.index("storm in p")]
    assert [cue.start for cue in find_frames(text, around)] == [text.index("storm in p"), text.index("storm in a")]


def test_a_folder_gives_its_files_in_order(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text(HEAD + GROUP, encoding="utf-8")
    (tmp_path / "a.toml").write_text(HEAD.replace("storm", "calm") + GROUP, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not a frame", encoding="utf-8")
    assert [frame.name for frame in load_frames(tmp_path)] == ["calm", "storm"]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("", 1, "name is missing"),
        ('name = "storm"\n', 1, 'definition is missing or no text: write definition = "…"'),
        (HEAD, 1, "there are no cues: write\n[[cues]]"),
        (HEAD + '[[cues]]\npatterns = ["walk? a line"]\n', 4, "(very)? fine line"),
        (HEAD + '# walk? a line\n[[cues]]\npatterns = [\n  "fine line",\n  "walk? a line",\n]\n', 7, "(very)? fine line"),
        (HEAD + 'unless = ["(a|b"]\n' + GROUP, 3, "never closed"),
        (HEAD + GROUP + 'where = ["windy"]\n', 6, "has no []"),
        (HEAD + GROUP + 'where = ["{weather} []"]\n', 5, "no class of words is called {weather}"),
        (HEAD + GROUP + 'only_nearby = ["(a|b"]\n', 6, "never closed"),
        (HEAD + "treshold = 2\n" + GROUP, 3, "write threshold"),
        (HEAD + 'words = ["a"]\n' + GROUP, 3, "lists with names"),
        (HEAD + "zebra = 2\n" + GROUP, 3, "it holds name, definition"),
        (HEAD + "threshold = 0\n" + GROUP, 3, "a number above 0"),
        (HEAD + 'within = "page"\n' + GROUP, 3, "one of sentence, paragraph, article"),
        (HEAD + '[[cues]]\npattern = ["walk a line"]\n', 4, "write patterns"),
        (HEAD + '[[cues]]\npatterns = "walk a line"\n', 4, "a list of texts in quotation marks"),
        (HEAD + '[[cues]]\nweight = "high"\npatterns = ["walk a line"]\n', 4, "a number above 0"),
        (HEAD + '[[cues]]\ngroup = "x"\n', 4, "has no patterns"),
        (HEAD + '[[cues]]\npatterns = ["walk {a} line"]\n', 4, "no list of words called “a”"),
    ],
)
def test_a_bad_file_is_refused_with_file_line_and_what_to_write(tmp_path: Path, text: str, line: int, says: str) -> None:
    file = tmp_path / "storm.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FrameFileError) as refused:
        load_frames(file)
    assert f"storm.toml, line {line}: " in str(refused.value)
    assert says in str(refused.value)


def test_what_is_no_toml_is_refused_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "storm.toml"
    file.write_text(HEAD + "[[cues]]\npatterns = [“walk a line”]\n", encoding="utf-8")
    with pytest.raises(FrameFileError, match=r"storm\.toml.*not TOML.*line 4.*straight quotation marks"):
        load_frames(file)


def test_what_is_no_text_is_refused_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "storm.toml"
    file.write_bytes(HEAD.encode() + b'source = "\xff"\n')
    with pytest.raises(FrameFileError, match="line 3: not UTF-8 text"):
        load_frames(file)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "storm.toml"
    file.write_text(HEAD + GROUP, encoding="utf-8-sig")
    assert load_frames(file)[0].name == "storm"


def test_what_is_not_there_and_what_is_empty_say_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no frame file or folder"):
        load_frames(tmp_path / "nowhere")
    with pytest.raises(FrameFileError, match=r"no \.toml file in this folder"):
        load_frames(tmp_path)


def test_two_files_with_one_name_are_refused(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.toml").write_text(HEAD + GROUP, encoding="utf-8")
    with pytest.raises(FrameFileError, match="give one another name"):
        load_frames(tmp_path)
