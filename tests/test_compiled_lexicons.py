"""What is kept of a lexicon in ``__pycache__``: the same as is read, made anew when its file changes, never needed."""

import os
import sys
import tomllib

import pytest

from framing.cues.cue_language import CompiledCue, compile_cue
from framing.disclaimers.notice_words import LANGUAGES
from framing.disclaimers.worth_reading import _agents, _gathered
from framing.frames.frame_files import cues_of_shipped, load_frames
from framing.lexicons.compiled import compiled, read_toml

from .conftest import ROOT

LEXICONS = sorted((ROOT / "framing" / "lexicons").rglob("*.toml"))


@pytest.fixture
def kept_where_python_keeps(monkeypatch, tmp_path):
    """Bytecode is kept, in a folder of the test's own: a lexicon there, and the file in which it is kept."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    lexicon = tmp_path / "harbor.toml"
    lexicon.write_text('words = ["quay"]', encoding="utf-8")
    return lexicon, lambda: list((tmp_path / "__pycache__").glob("harbor.*.lexicon"))


def test_a_lexicon_is_read_twice_alike(kept_where_python_keeps):
    lexicon, kept = kept_where_python_keeps
    for path in LEXICONS:
        text = path.read_text("utf-8")
        lexicon.write_text(text, encoding="utf-8")
        assert read_toml(lexicon) == read_toml(lexicon) == tomllib.loads(text), path
    assert len(kept()) == 1


def test_a_kept_lexicon_is_not_read_again(kept_where_python_keeps):
    lexicon, kept = kept_where_python_keeps
    made = [compiled("harbor", [lexicon], lambda: len(kept())) for _ in range(3)]
    assert made == [0, 0, 0]
    assert len(kept()) == 1


def test_a_changed_lexicon_is_read_anew(kept_where_python_keeps):
    lexicon, _ = kept_where_python_keeps
    assert read_toml(lexicon) == {"words": ["quay"]}
    lexicon.write_text('words = ["pier"]', encoding="utf-8")
    os.utime(lexicon, ns=(1, 1))
    assert read_toml(lexicon) == {"words": ["pier"]}


@pytest.mark.parametrize("broken", [b"", b"no marshal", b"\xe9\x02\x00\x00\x00", b"i\x01\x00\x00\x00"])
def test_what_is_kept_and_broken_is_made_anew(kept_where_python_keeps, broken):
    lexicon, kept = kept_where_python_keeps
    read_toml(lexicon)
    (file,) = kept()
    whole = file.read_bytes()
    file.write_bytes(broken)
    assert read_toml(lexicon) == {"words": ["quay"]}
    assert file.read_bytes() == whole


def test_where_nobody_may_write_the_cache_folder_of_the_user_keeps_it(kept_where_python_keeps):
    lexicon, kept = kept_where_python_keeps
    (lexicon.parent / "__pycache__").write_text("a file where the folder would be")

    def in_cache():
        return [path for path in (lexicon.parent / "cache").rglob("*") if path.is_file()]

    assert [compiled("harbor", [lexicon], lambda: len(in_cache())) for _ in range(2)] == [0, 0]
    assert len(in_cache()) == 1
    lexicon.write_text('words = ["a longer pier"]', encoding="utf-8")
    os.utime(lexicon, ns=(1, 1))
    assert compiled("harbor", [lexicon], lambda: "new") == "new"
    assert len(in_cache()) == 1
    assert kept() == []


@pytest.mark.parametrize("cache", ["no/whole/path", "taken"])
def test_folders_that_cannot_be_written_do_no_harm(kept_where_python_keeps, monkeypatch, cache):
    lexicon, kept = kept_where_python_keeps
    taken = lexicon.parent / "__pycache__"
    taken.write_text("a file where the folder would be")
    monkeypatch.setenv("XDG_CACHE_HOME", str(taken) if cache == "taken" else cache)
    monkeypatch.setenv("HOME", str(taken))
    monkeypatch.setenv("USERPROFILE", str(taken))
    monkeypatch.chdir(lexicon.parent)
    assert read_toml(lexicon) == read_toml(lexicon) == {"words": ["quay"]}
    assert kept() == []
    assert {path.name for path in lexicon.parent.iterdir()} == {"harbor.toml", "__pycache__"}


def test_nothing_is_kept_where_python_keeps_nothing(kept_where_python_keeps, monkeypatch):
    lexicon, kept = kept_where_python_keeps
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert read_toml(lexicon) == {"words": ["quay"]}
    assert kept() == []


def test_what_was_kept_is_not_looked_at_where_python_keeps_nothing(kept_where_python_keeps, monkeypatch):
    """As where rules are taken out of lexicons whose files stay as they are."""
    lexicon, _ = kept_where_python_keeps
    assert compiled("harbor", [lexicon], lambda: 1) == 1
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert compiled("harbor", [lexicon], lambda: 2) == 2


def test_the_agents_that_are_kept_are_those_of_the_lexicons():
    for language in sorted(LANGUAGES):
        single, phrases, endings = _gathered(language)
        agents = _agents(language)
        assert (agents.single, agents.phrases, list(agents.endings)) == (single, phrases, endings)


def test_the_cues_of_the_shipped_frames_that_are_kept_are_those_that_are_read():
    frames = load_frames()
    cues = {cue.pattern for frame in frames for cue in frame.cues}
    kept = cues_of_shipped(frames)
    assert cues < kept.keys()
    assert {cue: compile_cue(cue) for cue in kept} == {cue: CompiledCue(*of_cue) for cue, of_cue in kept.items()}
