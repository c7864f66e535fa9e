import json
import re

import pandas as pd
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


@pytest.mark.parametrize(
    ("name", "plot"),
    [
        ("frames-by-outlet", framing.plot_frames_by_outlet),
        ("voices-by-outlet", framing.plot_voices_by_outlet),
        ("hedges-by-outlet", lambda table: framing.plot_measure_by_outlet(table, "hedges_per_1000_words")),
    ],
)
def test_the_committed_figures_hold_the_numbers_of_today(name, plot, seed_tables, tmp_path):
    _, numbers = framing.save_figure(plot(seed_tables[0]), tmp_path / name)
    pd.testing.assert_frame_equal(
        pd.read_csv(numbers), pd.read_csv(ROOT / "figures" / f"{name}.csv"), obj=f"figures/{name}.csv; `make report` draws it"
    )


def test_a_count_and_its_rate_are_told_in_one_row():
    rows = [line.split(" | ") for line in measures_as_markdown().splitlines()[2:]]
    (hedges,) = [row for row in rows if "`hedges_per_1000_words`" in row[0]]
    assert hedges[:2] == ["| `hedges`, `hedges_per_1000_words`", "count; also per 1,000 words"]
    (frame,) = [row for row in rows if "`frame_pragmatic_cues`" in row[0]]
    assert "`frame_pragmatic_per_1000_words`" in frame[0]
    told = [name.strip("`| ") for row in rows for name in row[0].split(", ")]
    assert sorted(told) == sorted(framing.describe_measures()["measure"])
    assert not [row for row in rows if not row[2].endswith((".", "?", "!")) or (not row[2][0].isupper() and row[2][0].isalpha())]
