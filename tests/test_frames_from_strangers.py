"""Frame files that somebody else wrote: none hangs the matcher, each wrong one is refused with its line."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.cues.cue_language import compile_cue
from framing.cues.cue_parser import CueError
from framing.frames import frame_files
from framing.frames.finding import find_frames
from framing.frames.frame_files import FrameFileError, load_frames, read_frame
from framing.text.document import Document

from .growth import grows_in_proportion, seconds

HEAD = 'name = "storm"\ndefinition = "Politics told as weather."\n'
WORDS = ", ".join(f'"word{i}"' for i in range(2000))
_AS_SOON = 20  # times as long as an ordinary cue of many words: what hangs takes no end
_TURNS = count()


def many_alternatives() -> str:
    """A cue that was not read before, for one that was is kept."""
    turn = next(_TURNS)
    return "(" + "|".join(f"word{i} of it{turn}" for i in range(300)) + ") (may|can) (a b|c d|e f)"


@pytest.mark.parametrize(
    "cue",
    [
        "(a|a) " * 26 + "b",
        "(ab~|ab~) " * 26 + "b",
        "(abc*|abcd*|abcde*) " * 26 + "b",
        "(a|(a|a)) " * 12 + "b",
        "(pack of|pack) " * 8 + "b",
        "(a)? " * 8 + "b",
        "a ..12 a ..12 b",
        "<who> a <what> a <whom> b",
    ],
)
@pytest.mark.parametrize("piece", ["a ", "abcdef ", "pack of "])
def test_the_time_for_a_cue_grows_with_the_text(cue: str, piece: str) -> None:
    frame = framing.Frame("storm", "Weather.", [cue])
    assert grows_in_proportion(lambda text: find_frames(text, frame), lambda times: f"{piece * times}c b", 14)


@pytest.mark.parametrize(
    "cue",
    [
        "(a)? " * 30 + "b",
        "a ..12 a ..12 a ..12 a ..12 b",
        "(a b|a) " * 26 + "b",
        "(" * 2000 + "a" + ")" * 2000,
        "a " * 100_000,
        "(" + "|".join(f"word{i}~" for i in range(30_000)) + ") b",
    ],
    ids=range(6),
)
def test_a_cue_that_could_hang_the_matcher_is_refused_as_soon_as_one_that_counts_is_read(cue: str) -> None:
    def refuse(cue: str) -> None:
        with pytest.raises(CueError):
            compile_cue(cue)

    assert seconds(refuse, cue) < _AS_SOON * seconds(compile_cue, many_alternatives())


def test_alternatives_that_begin_with_different_words_are_no_danger() -> None:
    assert compile_cue(many_alternatives())


@pytest.mark.parametrize(
    ("cue", "text", "finds"),
    [
        ("(king|king's) man", "The king's man.", ["king's man"]),
        ("(rise~|risen|ris*) up", "He has risen up.", ["risen up"]),
        ("(storm*|storm) door", "A stormy door, a storm door.", ["stormy door", "storm door"]),
        ("(a b|a) c", "a b c, a c", ["a b c", "a c"]),
    ],
)
def test_which_alternative_fits_is_settled_as_before(cue: str, text: str, finds: list[str]) -> None:
    assert [one.text for one in find_frames(text, framing.Frame("x", "x", [cue]))] == finds


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (HEAD + f"[words]\nmany = [{WORDS}]\n[[cues]]\npatterns = [\n" + '"' + "{many} " * 20 + 'end",\n' * 1 + "]\n", 7, "characters"),
        (HEAD + f"[words]\nmany = [{WORDS}]\n[[cues]]\npatterns = [\n" + '"{many} end",\n' * 100 + "]\n", 7, "written out"),
        (HEAD + '[[cues]]\npatterns = ["' + "(a)? " * 30 + 'b"]\n', 4, "too many ways"),
        (HEAD + '[[cues]]\npatterns = ["' + "(" * 50 + "b" + ")" * 50 + '"]\n', 4, "brackets within brackets"),
        (HEAD + "threshold = 1e400\n[[cues]]\npatterns = ['a']\n", 3, "a number above 0"),
        (HEAD + "threshold = inf\n[[cues]]\npatterns = ['a']\n", 3, "a number above 0"),
        (HEAD + "threshold = nan\n[[cues]]\npatterns = ['a']\n", 3, "a number above 0"),
        (HEAD + "[[cues]]\nweight = inf\npatterns = ['a']\n", 4, "a number above 0"),
        (HEAD + f"threshold = 1{'0' * 400}\n[[cues]]\npatterns = ['a']\n", 3, "a number above 0"),
        (HEAD + "[[cues]]\n", 3, "has no patterns"),
        (HEAD + "[[cues]]\npatterns = [\n'a',\n", 5, "not TOML"),
        (HEAD + "[[cues]]\ngroup = 5\npatterns = ['a']\n", 4, 'write group = "…"'),
        (HEAD + "source = 5\n[[cues]]\npatterns = ['a']\n", 3, 'write source = "…"'),
        (HEAD + "within = []\n[[cues]]\npatterns = ['a']\n", 3, 'write within = "…"'),
        ('definition = "x"\nname = "!!"\n[[cues]]\npatterns = ["a"]\n', 2, "a word or a phrase"),
        (HEAD + "[words]\nfine = 5\n[[cues]]\npatterns = ['{fine} a']\n", 4, "a list of texts"),
        (HEAD + "finds = [1979-05-27]\n[[cues]]\npatterns = ['a']\n", 3, "a list of texts"),
        (HEAD + "[[cues]]\npatterns = [\n" + "'storm',\n" * 5001 + "]\n", 3, "more than 5,000 cues"),
        (HEAD + "x = " + "[" * 5000 + "]" * 5000 + "\n", 1, "plain lists"),
        (HEAD + "threshold = " + "9" * 5000 + "\n", 1, "plain lists and numbers"),
    ],
    ids=range(20),
)
def test_a_wrong_file_is_refused_with_file_line_and_what_to_write(tmp_path: Path, text: str, line: int, says: str) -> None:
    file = tmp_path / "storm.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(FrameFileError) as refused:
        load_frames(file)
    assert f"storm.toml, line {line}: " in str(refused.value)[:500]
    assert says in str(refused.value)
    assert len(str(refused.value)) < 2000


def test_files_are_counted_and_weighed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frame_files, "_MOST_FILES", 2)
    for i in range(3):
        (tmp_path / f"{i}.toml").write_text(HEAD)
    with pytest.raises(FrameFileError, match=r"3 \.toml files"):
        load_frames(tmp_path)
    (tmp_path / "big.toml").write_text("#" * 1_000_001)
    with pytest.raises(FrameFileError, match="more than a frame holds"):
        load_frames(tmp_path / "big.toml")


def test_names_whose_measures_would_be_one_are_refused(tmp_path: Path) -> None:
    clashing = [framing.Frame(name, "x", ["a"]) for name in ("x", "x outlet voice")]
    with pytest.raises(ValueError, match="frame_x_outlet_voice_cues"):
        framing.score_table(["a"], frames=clashing)
    for i, name in enumerate(("x", "x outlet voice")):
        (tmp_path / f"{i}.toml").write_text(f'name = "{name}"\ndefinition = "x"\ncues = ["a"]\n')
    with pytest.raises(FrameFileError, match=r"1\.toml, line 1: .*frame_x_outlet_voice_cues"):
        load_frames(tmp_path)


def test_a_long_name_gives_a_short_name_of_a_file(tmp_path: Path) -> None:
    frame = framing.Frame("storm " * 100, "Weather.", ["storm"])
    table = framing.score_table(["A storm.", "A storm."], frames=[frame])
    picture, numbers = framing.save_figure(framing.plot_frame_voices(table, frame.name), tmp_path / f"frame-voices-{frame.slug}")
    assert len(picture.name) < 130
    assert numbers.exists()


SIGNS = st.sampled_from(
    ["a", "storm", "word~", "pref*", "..", "..4", "(", ")", ")?", "|", "<who>", "^", " ", " ", " ", "“", "{w}", "-", "'"]
)


@settings(max_examples=200, deadline=2000)
@given(st.lists(SIGNS, max_size=25).map("".join))
def test_any_cue_is_read_and_finds_what_it_says_or_is_refused(cue: str) -> None:
    try:
        compile_cue(cue)
    except CueError:
        return
    frame = framing.Frame("x", "x", [cue])
    text = "A storm of words, a word preferred: storm a storm."
    for found in find_frames(text, frame):
        assert text[found.start : found.end] == found.text
    assert Document(text).text == text


@settings(max_examples=200, deadline=2000)
@given(st.text(alphabet=st.sampled_from("abc=\"[]{}\n.#'12 _-n"), max_size=80))
def test_any_text_is_a_frame_or_is_refused(text: str) -> None:
    with pytest.raises(FrameFileError):
        read_frame(HEAD + text, "storm.toml")


@pytest.mark.parametrize(
    "line",
    [
        "no: q " + ".. " * 12 + "[]",
        "[] " + "the? " * 3000 + "q",
        "[] " + "(the (a|an)? .. )+" * 3 + " q",
        "no: " + "(" * 900 + "a" + ")" * 900 + " []",
        "no: " + "!" * 3000 + "a []",
    ],
)
def test_a_line_of_where_that_would_hang_the_matcher_is_refused_with_its_line(tmp_path, line):
    path = tmp_path / "storm.toml"
    path.write_text(f'name = "storm"\ndefinition = "y"\n[[cues]]\ngroup = "g"\npatterns = ["storm"]\nwhere = ["{line}"]\n', "utf-8")
    with pytest.raises(FrameFileError, match=r"storm.toml, line \d.*(too many ways|hundreds deep)"):
        load_frames(path)
