import numpy as np
import pytest

from framing.statistics.rank_correlation import correlate_ranks


def test_only_the_order_counts():
    one = np.arange(10.0)
    assert correlate_ranks(one, np.exp(one)).value == pytest.approx(1)
    assert correlate_ranks(one, -one).value == pytest.approx(-1)
    together = correlate_ranks(one, one[[1, 0, 3, 2, 5, 4, 7, 6, 9, 8]])
    assert together.low < together.value < together.high < 1


@pytest.mark.parametrize("other", [np.arange(7.0), np.zeros(20)])
def test_nothing_is_told_of_few_pairs_or_of_what_never_moves(other):
    assert np.isnan(correlate_ranks(np.arange(float(len(other))), other)).all()


def test_the_interval_holds_as_often_as_it_says():
    drawn = np.random.default_rng(3)
    for slope, rho in ((0.0, 0.0), (1.0, 0.690)):  # Spearman's rho of two normal figures that correlate by r is 6/pi asin(r/2)
        held = 0
        for _ in range(400):
            one = drawn.normal(size=25)
            together = correlate_ranks(one, slope * one + drawn.normal(size=25))
            held += together.low <= rho <= together.high
        assert 0.92 < held / 400 < 0.985
