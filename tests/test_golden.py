import json

import pandas as pd
import pytest

import framing

from .conftest import ROOT
from .golden import FOLDER, pinned, readme_pinned


def test_the_scores_of_the_sample_corpus_are_those_that_are_pinned(seeds):
    moved = [
        article.article_id
        for article in seeds
        if json.loads(pinned(article)) != json.loads((FOLDER / f"{article.article_id}.json").read_text("utf-8"))
    ]
    assert moved == [], "read what moved, then `make golden`"


def test_no_pin_is_left_without_its_article(seeds):
    assert {path.stem for path in FOLDER.glob("*.json")} == {article.article_id for article in seeds}


def test_the_readme_shows_what_its_code_prints_and_the_glossary_as_it_is():
    readme = (ROOT / "README.md").read_text("utf-8")
    assert readme == readme_pinned(readme), "`make golden` writes the README's output and glossary anew"


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
