import json
import re

import pytest

import framing
from framing.__main__ import main
from framing.scoring.glossary import measures_as_markdown

from .conftest import ROOT
from .golden import FOLDER, MEASURES, measures_page, pinned, readme_pinned


def test_the_scores_of_the_sample_corpus_are_those_that_are_pinned(seeds):
    moved = [
        article.article_id
        for article in seeds
        if json.loads(pinned(article)) != json.loads((FOLDER / f"{article.article_id}.json").read_text("utf-8"))
    ]
    assert moved == [], "read what moved, then `make golden`"


def test_no_pin_is_left_without_its_article(seeds):
    assert {path.stem for path in FOLDER.glob("*.json")} == {article.article_id for article in seeds}


def test_the_readme_shows_what_its_code_prints():
    readme = (ROOT / "README.md").read_text("utf-8")
    assert readme == readme_pinned(readme), "`make golden` writes the README's output anew"


def test_the_page_of_measures_is_as_they_are():
    assert MEASURES.read_text("utf-8") == measures_page(), "`make golden` writes docs/measures.md anew"


def test_the_command_prints_every_measure(capsys):
    assert main(["measures"]) == 0
    assert capsys.readouterr().out == measures_as_markdown()


def test_pictures_and_pages_that_the_readme_names_are_there():
    readme = (ROOT / "README.md").read_text("utf-8")
    named = re.findall(r"\]\((?!https?://|#)([^)]+)\)", readme)
    assert [name for name in named if not (ROOT / name).exists()] == []
    assert len(named) > 4


_FIGURES = [path for path in sorted((ROOT / "figures").glob("*.png")) if not path.name.startswith("notebook-")]


@pytest.mark.parametrize("picture", _FIGURES, ids=lambda picture: picture.stem)
def test_the_committed_figures_hold_the_numbers_of_today(picture, sample_report):
    drawn = sample_report.with_name("figures") / f"{picture.stem}.csv"
    assert picture.with_suffix(".csv").read_text("utf-8") == drawn.read_text("utf-8"), "`make report` draws it anew"


def test_every_figure_of_the_report_is_committed(sample_report):
    drawn = {path.stem for path in sample_report.with_name("figures").glob("*.csv")}
    assert {path.stem for path in _FIGURES} == drawn


def test_a_count_and_its_rate_are_told_in_one_row():
    rows = [line.split(" | ") for line in measures_as_markdown().splitlines()[2:]]
    (hedges,) = [row for row in rows if "`hedges_per_1000_words`" in row[0]]
    assert hedges[:2] == ["| `hedges`, `hedges_per_1000_words`", "count; also per 1,000 words"]
    (frame,) = [row for row in rows if "`frame_pragmatic_cues`" in row[0]]
    assert "`frame_pragmatic_per_1000_words`" in frame[0]
    told = [name.strip("`| ") for row in rows for name in row[0].split(", ")]
    assert sorted(told) == sorted(framing.describe_measures()["measure"])
    assert not [row for row in rows if not row[2].endswith((".", "?", "!")) or (not row[2][0].isupper() and row[2][0].isalpha())]
