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


def test_every_lexicon_stands_in_the_readme():
    listed = (FOLDER / "README.md").read_text("utf-8")
    families = {path.name for path in FILES if path.parent == FOLDER and not path.name.startswith("ai_disclaimers_")}
    assert sorted(name for name in families if name not in listed and name != "ai_disclaimers.toml") == []


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
