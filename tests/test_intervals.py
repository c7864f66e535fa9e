import numpy as np
import pytest
from scipy.stats import binomtest

from framing.statistics.intervals import FEW, LEAST_NON_ZERO, Estimate, difference_of, estimate_mean, estimate_share

RATES = np.array([0.0, 0, 0, 3.1, 0.4, 7.7, 2.0, 5.5, 1.2, 0])


@pytest.mark.parametrize(("yes", "n"), [(0, 1), (0, 3), (4, 9), (9, 9), (1, 200)])
def test_the_interval_of_a_share_is_exact(yes, n):
    wanted = binomtest(yes, n).proportion_ci(0.95, method="exact")
    assert estimate_share(yes, n) == pytest.approx((yes / n, wanted.low, wanted.high), abs=1e-12)


def test_a_share_of_nothing_is_not_known():
    assert np.isnan(estimate_share(0, 0)).all()


def test_the_interval_of_two_shares_is_the_one_that_newcombe_printed():
    # Table II of the paper, 56 of 70 against 48 of 80, method 10, which takes Wilson's intervals.
    one, other = (Estimate(yes / n, *binomtest(yes, n).proportion_ci(0.95, method="wilson")) for yes, n in ((56, 70), (48, 80)))
    assert difference_of(one, other) == pytest.approx((0.2, 0.0524, 0.3339), abs=5e-5)


def test_a_mean_is_the_mean_and_its_interval_holds_it():
    mean = estimate_mean(RATES)
    assert mean.value == pytest.approx(RATES.mean())
    assert 0 < mean.low < mean.value < mean.high


def test_a_mean_of_few_or_of_what_is_hardly_there_is_not_told():
    assert (FEW, LEAST_NON_ZERO) == (8, 5)
    assert np.isnan(estimate_mean(RATES[:7])).all()
    assert np.isfinite(estimate_mean(RATES[:8], zeros=False)).all()
    assert np.isnan(estimate_mean(np.array([0.0] * 40 + [2, 3, 4, 5]))).all()
    assert np.isfinite(estimate_mean(np.array([0.0] * 40 + [2, 3, 4, 5, 6]))).all()
    assert np.isnan(estimate_mean(np.empty(0))).all()


def test_the_rarest_thing_that_is_shown_may_be_rarer_still():
    # With five in forty only just enough were there to be shown: nothing tells them from luck.
    assert estimate_mean(np.array([0.0] * 35 + [2, 3, 4, 5, 6])).low == 0


def test_what_is_never_nought_has_no_share_to_be_unsure_of():
    words = np.array([410.0, 520, 380, 600, 450, 700, 390, 500])
    assert estimate_mean(words, zeros=False).low > estimate_mean(words).low


def test_differences_may_lie_on_both_sides_of_0():
    gaps = np.array([-1.0, 2, 0, 0, 3, -2, 4, 1, 0, 2])
    mean = estimate_mean(gaps)
    mirrored = estimate_mean(-gaps)
    assert mean.low < 0 < mean.value < mean.high
    assert mirrored == pytest.approx((-mean.value, -mean.high, -mean.low))


def test_values_that_are_all_the_same_have_no_interval():
    value, low, high = estimate_mean(np.ones(9))
    assert value == 1
    assert np.isnan([low, high]).all()


def test_intervals_of_rates_with_many_zeros_hold_the_truth_about_as_often_as_they_say():
    random = np.random.default_rng(5)
    shown = held = 0
    for _ in range(600):
        rates = (random.random(40) < 0.25) * random.lognormal(0, 0.6, 40)
        _, low, high = estimate_mean(rates)
        shown += not np.isnan(low)
        held += low <= 0.25 * np.exp(0.18) <= high
    assert shown > 500
    assert held / shown > 0.93
