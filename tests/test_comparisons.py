"""What compares articles agrees with what a reader told of cases of her own, of which a part was set aside: no figure sinks."""

import pytest

from .comparisons import QUESTIONS, cases, figures, main, precision, recall

LEAST = {
    ("quote_variants", False): (0.95, 0.95),
    ("quote_variants", True): (0.9, 0.9),
    ("certainty", False): (0.9, 0.9),
    ("certainty", True): (0.8, 0.8),
    ("heard", False): (0.88, 0.86),
    ("heard", True): (0.85, 0.8),
    ("changes", False): (0.95, 0.95),
    ("changes", True): (0.92, 0.86),
}
"""Precision and recall, of the cases seen and of those set aside."""


@pytest.mark.parametrize(("name", "held"), LEAST)
def test_no_figure_sinks(name, held):
    counts, _ = figures(name, held)
    least = LEAST[name, held]
    assert precision(counts) >= least[0]
    assert recall(counts) >= least[1]


@pytest.mark.parametrize("name", QUESTIONS)
def test_there_are_cases_enough_and_none_twice(name):
    texts = [tuple(case["texts"]) for case in cases(name)]
    assert len(texts) == len(set(texts)) >= 30
    assert sum(case["held"] for case in cases(name)) >= 10


def test_the_figures_are_printed(capsys, monkeypatch):
    monkeypatch.setattr("sys.argv", ["comparisons", "--misses"])
    main()
    printed = capsys.readouterr().out
    assert printed.count("set aside") == len(QUESTIONS)
    assert "hits" in printed
