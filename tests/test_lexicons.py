"""What holds for every lexicon: it reads, names its source and licence, and stands in the README beside it."""

import gzip
import json
import re
import tomllib
from collections import Counter

import pytest

from framing.lexicons import _lists_of

from .conftest import ROOT

FOLDER = ROOT / "framing" / "lexicons"
FILES = sorted(FOLDER.rglob("*.toml"))


def test_a_lexicon_names_its_source_and_its_licence():
    for path in FILES:
        text = path.read_text("utf-8")
        tomllib.loads(text)
        assert re.search(r"licence", text, re.IGNORECASE), path
        assert re.search(r"source", text, re.IGNORECASE), path
        assert "???" not in text, path


def test_the_readme_lists_the_lexicons_that_there_are():
    first_column = re.findall(r"^\|(.*?)\|", (FOLDER / "README.md").read_text("utf-8"), re.MULTILINE)
    listed = re.findall(r"`([^`]+\.toml)`", " ".join(first_column))
    assert len(set(listed)) == len(listed)
    assert {path for name in listed for path in FOLDER.glob(name)} == set(FILES)
    assert [name for name in listed if not any(FOLDER.glob(name))] == []


_TABLES = {"word_families", "irregular_forms"}  # of many lists, in which a word may have several places
_PROSE = re.compile(r"source|licence|question|finds|misses|sentences")


def test_no_word_stands_twice_in_a_list():
    twice = {}
    for path in sorted(FOLDER.glob("*.toml")):
        lists = _lists_of(path.stem) if path.stem not in _TABLES else {}
        for name, words in lists.items():
            counts = Counter([] if _PROSE.search(name) else words.split())
            twice |= {(path.stem, name, word): n for word, n in counts.items() if n > 1}
    assert twice == {}


_ALTERNATIVES = re.compile(r"\(([^()]*\|[^()]*)\)")


@pytest.mark.parametrize("path", sorted((FOLDER / "frames").glob("*.toml")), ids=lambda path: path.stem)
def test_no_word_stands_twice_in_a_list_of_a_frame(path):
    frame = tomllib.loads(path.read_text("utf-8"))
    lists = {**frame["words"], **{key: frame.get(key, []) for key in ("finds", "misses", "unless", "unless_nearby")}}
    lists |= {one: one.split("|") for cue in frame["cues"] for pattern in cue["patterns"] for one in _ALTERNATIVES.findall(pattern)}
    assert {(name, word): n for name, words in lists.items() for word, n in Counter(words).items() if n > 1} == {}


_RUN = 7  # words
# What every newsroom writes word for word: no run that has five words of one of these in a row is a copy.
_FORMULAS = """
did not immediately respond to a request for comment / didn t respond to a request for comment / did not respond to a request for comment
an earlier version of this article / an earlier version of this story / speaking on condition of anonymity / on the condition of anonymity
asked not to be named / asked not to be identified / not authorized to speak publicly / our thoughts and prayers are with
between a rock and a hard place / with the help of ai / could not be reached for comment
"""
_FORMULA = 5
_OURS = {".py", ".toml", ".md", ".txt", ".jsonl", ".ipynb", ".csv", ".jinja", ".js"}
_NO_TEXT_OF_OTHERS = {"llms.jsonl.gz", "allsides_hits_judged.jsonl.gz"}  # answers of models; hits with our own cues beside them


def test_no_sentence_of_the_annotated_sets_stands_in_the_project():
    """Runs of seven words that the project shares with real articles and what people annotated, where these are at hand."""
    shared = ROOT.parent / "shared"
    sets = [path for path in sorted(shared.glob("gold/**/*.jsonl.gz")) if path.name not in _NO_TEXT_OF_OTHERS]
    texts = sorted(shared.glob("documents/*.txt"))
    if not sets or not texts:
        pytest.skip("the annotated sets are not at hand")
    ours = {hash(run) for path in our_files() for run in runs_of(path)}
    read = [path.read_text("utf-8") for path in texts]
    for path in sets:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            read += [text for line in lines for text in strings(json.loads(line))]
    theirs = {run for text in set(read) if not ours.isdisjoint(map(hash, runs(text))) for run in runs(text) if hash(run) in ours}
    formulas = {part for formula in _FORMULAS.split("/") for part in runs(formula, _FORMULA)}
    copied = {run for run in theirs if not formulas.intersection(runs(" ".join(run), _FORMULA))}
    where = {
        " ".join(run): path.relative_to(ROOT).as_posix() for path in our_files() if copied for run in copied.intersection(runs_of(path))
    }
    assert not where, "say it in words of your own: " + "; ".join(f"{path}: {run}" for run, path in sorted(where.items()))


def our_files():
    folders = (ROOT / name for name in ("framing", "training", "tests", "seeds", "notebooks", "docs"))
    found = [*ROOT.glob("*.md"), *(path for folder in folders for path in sorted(folder.rglob("*")))]
    return [path for path in found if path.suffix in _OURS and path.name != "syllables.txt" and "golden" not in path.parts]


def runs_of(path):
    """Of a lexicon string by string, so that what stands in a list is no sentence."""
    text = path.read_text("utf-8")
    return [run for part in (re.split(r"[\"\n]", text) if path.suffix == ".toml" else [text]) for run in runs(part)]


def runs(text, length=_RUN):
    words = re.findall(r"\w+", text.lower())
    return zip(*(words[i:] for i in range(length)), strict=False)


def strings(value):
    """All text in a row of an annotated set."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [text for one in value for text in strings(one)]
    return [value] if isinstance(value, str) else []
