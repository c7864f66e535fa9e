"""A grid of shares keeps its counts and makes no more of few articles than they are."""

import pandas as pd
import pytest

import framing


@pytest.fixture
def grid():
    """A table of a frame in all of three articles of one outlet, and in six of twelve of another."""

    def table(small):
        articles = [framing.Article("A storm of letters came.", article_id=f"s{n}", outlet="Bee") for n in range(small)]
        articles += [
            framing.Article("A storm of letters came." if n < 6 else "It rained.", article_id=f"h{n}", outlet="Herald") for n in range(12)
        ]
        return framing.score_table(articles, frames=[framing.Frame("storm", "harms at once", ["storm of"])])

    return table


def alphas(ax):
    return ax.images[0].get_alpha()[:, 0].tolist()


def test_a_share_of_few_articles_is_pale_and_keeps_its_count(grid):
    ax = framing.plot_frames_by_outlet(grid(3))
    assert alphas(ax) == [0.3, 1.0]
    assert [text.get_text() for text in ax.texts if " of " in text.get_text()][:2] == ["3 of 3", "6 of 12"]
    assert "pale: of fewer than 8 articles" in ax.get_xlabel().replace("\n", " ")
    assert ax.texts[0].get_color() == "black"


def test_where_all_have_articles_enough_nothing_is_pale(grid):
    ax = framing.plot_frames_by_outlet(grid(8))
    assert alphas(ax) == [1.0, 1.0]
    assert "pale" not in ax.get_xlabel()


def test_outlets_are_sorted_by_one_figure_that_all_have():
    """By the mean "Bee" with its one article far out would lie above "Herald", whose articles all lie higher."""
    rows = [("Bee", value) for value in [1.0] * 7 + [90.0]] + [("Herald", 5.0 + n / 10) for n in range(8)] + [("Lamp", 3.0)] * 4
    table = pd.DataFrame(rows, columns=["outlet", "hedges"]).assign(article_id=[f"a{n}" for n in range(len(rows))])
    ax = framing.plot_measure_by_outlet(table, "hedges")
    assert [label.get_text().split("\n")[0] for label in ax.get_yticklabels()] == ["Herald", "Lamp", "Bee"]
    assert "sorted by the median" in ax.get_xlabel().replace("\n", " ")
    assert "sorted, sorted" not in framing.describe_chart(ax)
    assert "Bee: median 1, mean 12.1, n = 8" in framing.describe_chart(ax)
