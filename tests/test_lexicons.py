"""What holds for every lexicon: it reads, names its source and licence, and stands in the README beside it."""

import re
import tomllib

import pytest

from .conftest import ROOT

FOLDER = ROOT / "framing" / "lexicons"
FILES = sorted(FOLDER.rglob("*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_lexicon_names_its_source_and_its_licence(path):
    text = path.read_text("utf-8")
    tomllib.loads(text)
    assert re.search(r"licence", text, re.IGNORECASE)
    assert re.search(r"source", text, re.IGNORECASE)
    assert "???" not in text


def test_the_readme_lists_the_lexicons_that_there_are():
    first_column = re.findall(r"^\|(.*?)\|", (FOLDER / "README.md").read_text("utf-8"), re.MULTILINE)
    listed = re.findall(r"`([^`]+\.toml)`", " ".join(first_column))
    assert len(set(listed)) == len(listed)
    assert {path for name in listed for path in FOLDER.glob(name)} == set(FILES)
    assert [name for name in listed if not any(FOLDER.glob(name))] == []


def test_no_sentence_of_the_annotated_sets_stands_in_the_project():
    """Runs of eight words that the project shares with the real articles, where these are at hand."""
    documents = ROOT.parent / "shared" / "documents"
    if not documents.is_dir():
        pytest.skip("the real articles are not at hand")
    ours = set()
    for path in [*FILES, *(ROOT / "seeds").rglob("*.txt"), *(ROOT / "framing").rglob("*.py"), *(ROOT / "tests").glob("*.py")]:
        ours |= _runs(path.read_text("utf-8"))
    shared = {run for path in documents.glob("*.txt") for run in _runs(path.read_text("utf-8")) & ours}
    assert shared - ALLOWED == set()


# The wording of a notice that a whole site prints, which a twin of it must come close to.
ALLOWED: set[tuple[str, ...]] = set()


def _runs(text):
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + 8]) for i in range(len(words) - 7)}
