"""Checking a frame file: its examples, and its hits as a concordance."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from framing.article.article import Article
from framing.frames import finding
from framing.frames.check import check_frames, concordance, failed_examples, read_brackets
from framing.frames.definitions import Frame
from framing.frames.frame_files import FrameFileError, load_frames
from framing.learning.features import FramingFeatures
from framing.scoring.tables import score_dataframe
from framing.text.region_labels import Region

STORM = """name = "storm"
definition = "Politics told as weather."
finds = ["A [political storm] broke."]
misses = ["The political storms of 1900."]

[[cues]]
group = "the metaphor"
patterns = ["political storm~", "thunder of applause"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "storm.toml").write_text(STORM, encoding="utf-8")
    return tmp_path


def test_brackets_are_read_and_taken_out() -> None:
    assert read_brackets("A [storm] and [hail].") == ("A storm and hail.", {(2, 7), (12, 16)})


def test_an_example_that_does_not_hold_is_told_with_what_was_found(folder: Path) -> None:
    check = check_frames(folder)
    (checked,) = check.frames
    assert not check.ok
    assert [failure.example for failure in checked.failures] == ["The political storms of 1900."]
    assert "“political storms” by the cue political storm~" in checked.failures[0].why
    assert "1 of 2 examples hold" in str(check)


def test_evidence_in_another_place_than_its_brackets_fails() -> None:
    frame = Frame("storm", "Weather.", ["storm~"], finds=["A [political storm] broke.", "A storm broke.", "[Rain] fell."])
    assert [failure.why for failure in failed_examples(frame)] == [
        "found “storm”",
        "put the expected evidence into [brackets]",
        "found nothing",
    ]


def test_a_file_without_examples_does_not_pass(tmp_path: Path) -> None:
    (tmp_path / "rain.toml").write_text('name = "rain"\ndefinition = "Rain."\n[[cues]]\npatterns = ["rain~"]\n', encoding="utf-8")
    check = check_frames(tmp_path)
    assert not check.ok
    assert "it has no examples" in str(check)


def test_hits_are_laid_out_with_their_context_voice_and_place(folder: Path) -> None:
    text = "The vote is today. A political storm broke\nover the port."
    articles = [Article(text, article_id="a", regions=(Region(0, len(text), "body"),)), Article("Rain.", article_id="b")]
    check = check_frames(folder / "storm.toml", articles, width=12)
    (line,) = check.concordance
    assert (line.article_id, line.left, line.hit, line.right) == ("a", "is today. A ", "political storm", " broke over")
    assert (line.voice, line.place, line.cue) == ("outlet", "lead", "political storm~")
    assert check.frames[0].hits == (("political storm~", 1), ("thunder of applause", 0))
    assert "storm: 1 cue in 1 article of 2" in str(check)


def test_an_article_that_could_not_be_read_is_named(folder: Path) -> None:
    check = check_frames(folder, [Article("", article_id="c", error="c.txt is empty")])
    assert check.unread == ("c: c.txt is empty",)
    assert "not read: c: c.txt is empty" in str(check)


def test_a_corpus_is_read_from_its_folder(folder: Path, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "one.txt").write_text("A political storm broke over the port on Monday.", encoding="utf-8")
    assert [line.article_id for line in check_frames(folder, corpus).concordance] == ["one"]


def test_a_bad_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("name = 3", encoding="utf-8")
    with pytest.raises(FrameFileError, match=r"bad\.toml, line 1"):
        check_frames(tmp_path)


def test_a_concordance_is_sorted_by_frame_and_keeps_titles() -> None:
    lines = concordance([Article("It is pragmatic.", title="A balancing act"), "A pragmatic turn."])
    assert [(line.frame, line.hit) for line in lines] == [
        ("balancing act", "balancing act"),
        ("pragmatic", "pragmatic"),
        ("pragmatic", "pragmatic"),
    ]


def test_a_line_of_a_concordance_shows_sixty_characters_on_either_side() -> None:
    (line,) = concordance([f"{'x' * 80} pragmatic {'y' * 80}"])
    assert (line.left, line.right) == ("x" * 59 + " ", " " + "y" * 59)


def test_a_frame_file_is_read_once_for_many_articles(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []
    monkeypatch.setattr(finding, "load_frames", lambda path: read.append(path) or load_frames(path))
    texts = ["A political storm broke."] * 3
    assert len(concordance(texts, folder)) == 3
    assert FramingFeatures("frame_storm_cues", frames=folder).fit(texts).transform(texts).tolist() == [[1.0]] * 3
    score_dataframe(pd.DataFrame({"text": texts, "desk": ["a", "b", "c"]}), frames=folder)
    assert read == [folder] * 4  # each of fit and transform reads it, for it may change between them


def test_a_corpus_is_files_a_table_or_articles(folder: Path) -> None:
    (folder / "a.txt").write_text("A political storm broke.")
    for source in (folder, [folder / "a.txt"], [str(folder / "a.txt")], pd.DataFrame({"text": ["A political storm broke."]})):
        assert check_frames(folder / "storm.toml", source).articles == 1
    assert len(check_frames(folder / "storm.toml", iter([Article("A political storm broke.")])).concordance) == 1


@pytest.mark.parametrize("one", ["A balancing act.", Article("A balancing act."), pd.DataFrame({"text": ["A balancing act."]})])
def test_one_article_in_the_place_of_many_has_no_concordance(one):
    with pytest.raises(TypeError, match="expected a list of articles"):
        concordance(one)
