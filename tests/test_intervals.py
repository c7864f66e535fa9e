import numpy as np
import pytest
from scipy.stats import binomtest, ttest_1samp, ttest_ind

from framing.statistics.intervals import estimate_difference, estimate_mean, estimate_share, estimate_share_difference

ONE = np.array([3.1, 0.4, 7.7, 2.0, 5.5])
OTHER = np.array([1.0, 9.3, 4.4])


def _share(yes, n):
    return np.array([1.0] * yes + [0.0] * (n - yes))


def test_the_interval_of_a_mean_is_students():
    wanted = ttest_1samp(ONE, 0).confidence_interval(0.9)
    assert estimate_mean(ONE, 0.9) == pytest.approx((ONE.mean(), wanted.low, wanted.high))


def test_the_interval_of_a_difference_is_welchs():
    wanted = ttest_ind(ONE, OTHER, equal_var=False).confidence_interval(0.95)
    assert estimate_difference(ONE, OTHER, 0.95) == pytest.approx((ONE.mean() - OTHER.mean(), wanted.low, wanted.high))


@pytest.mark.parametrize(("yes", "n"), [(0, 1), (0, 9), (4, 9), (9, 9), (1, 200)])
def test_the_interval_of_a_share_is_wilsons(yes, n):
    wanted = binomtest(yes, n).proportion_ci(0.95, method="wilson")
    assert estimate_share(_share(yes, n), 0.95) == pytest.approx((yes / n, wanted.low, wanted.high), abs=1e-12)


def test_the_interval_of_two_shares_is_the_one_that_newcombe_printed():
    # Table II of the paper, 56 of 70 against 48 of 80, method 10.
    assert estimate_share_difference(_share(56, 70), _share(48, 80), 0.95) == pytest.approx((0.2, 0.0524, 0.3339), abs=5e-5)


def test_a_mean_is_not_drawn_below_its_floor():
    assert estimate_mean(np.array([0.0, 0.0, 6.0]), 0.95).low < 0
    assert estimate_mean(np.array([0.0, 0.0, 6.0]), 0.95, floor=0.0).low == 0


def test_too_little_gives_no_interval_and_nothing_gives_no_figure():
    none = np.empty(0)
    assert np.isnan([*estimate_mean(none, 0.95), *estimate_share(none, 0.95), *estimate_difference(none, ONE, 0.95)]).all()
    assert np.isnan(estimate_share_difference(none, _share(1, 2), 0.95)).all()
    assert estimate_mean(ONE[:1], 0.95).value == ONE[0]
    assert np.isnan(estimate_mean(ONE[:1], 0.95)[1:]).all()
    assert np.isnan(estimate_mean(np.ones(5), 0.95)[1:]).all()
    assert np.isnan(estimate_difference(ONE, OTHER[:1], 0.95)[1:]).all()
    assert np.isnan(estimate_difference(np.ones(3), np.zeros(3), 0.95)[1:]).all()


def test_intervals_of_rates_with_many_zeros_hold_the_truth_about_as_often_as_they_say():
    random = np.random.default_rng(5)
    held = 0
    for _ in range(600):
        rates = random.poisson(1.5, 12) * random.uniform(0.5, 2, 12)
        low, high = estimate_mean(rates, 0.95, floor=0.0)[1:]
        held += low <= 1.5 * 1.25 <= high
    assert 0.88 < held / 600 < 0.98
