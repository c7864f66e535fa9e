from itertools import combinations

import numpy as np
import pytest
from scipy.stats import mannwhitneyu, permutation_test

from framing.statistics.effect_size import cliffs_delta, cliffs_delta_within
from framing.statistics.permutation import holm, permute_difference

VALUES = np.array([3.0, 5.1, 4.2, 6.8, 1.0, 2.2, 0.5, 3.3, 2.0])
OURS = np.array([True] * 4 + [False] * 5)


def test_without_strata_it_is_the_permutation_test_of_scipy():
    def gap(one, other):
        return abs(one.mean() - other.mean())

    wanted = permutation_test((VALUES[OURS], VALUES[~OURS]), gap, n_resamples=np.inf, alternative="greater").pvalue
    assert permute_difference(VALUES[:, None], OURS, times=20_000)[0] == pytest.approx(wanted, abs=0.005)


def test_inside_strata_it_is_the_share_of_all_orders():
    strata = np.array([0, 0, 1, 1, 0, 1, 1, 2, 2])
    ours = np.array([True, False, True, False, False, True, False, True, True])  # the last stratum has nobody else
    rows = [np.flatnonzero(strata == stratum) for stratum in (0, 1)]

    def gap(chosen):
        return np.mean(
            [
                VALUES[list(one)].mean() - np.delete(VALUES[rows[n]], [list(rows[n]).index(i) for i in one]).mean()
                for n, one in enumerate(chosen)
            ]
        )

    observed = abs(gap(([0], [2, 5])))
    orders = [abs(gap((a, b))) for a in combinations(rows[0], 1) for b in combinations(rows[1], 2)]
    wanted = np.mean([order >= observed - 1e-12 for order in orders])
    assert permute_difference(VALUES[:, None], ours, strata, times=20_000)[0] == pytest.approx(wanted, abs=0.01)


def test_several_measures_are_shuffled_together_and_the_same_each_time():
    table = np.stack([VALUES, VALUES**2, np.zeros(9)], axis=1)
    p = permute_difference(table, OURS, times=500)
    assert p[0] == permute_difference(VALUES[:, None], OURS, times=500)[0]
    assert p[2] == 1


def test_no_p_is_0_and_where_nothing_is_shared_there_is_none():
    apart = np.array([0.0] * 20 + [9.0] * 20)
    assert permute_difference(apart[:, None], apart > 0, times=99)[0] == 0.01
    assert np.isnan(permute_difference(VALUES[:, None], OURS, OURS.astype(int))[0])


def test_labels_that_mean_nothing_are_told_apart_one_time_in_twenty():
    random = np.random.default_rng(2)
    strata = np.repeat(np.arange(10), 3)
    p = [
        permute_difference((random.random(30) + strata)[:, None], np.tile([True, False, False], 10), strata, times=199, seed=n)[0]
        for n in range(300)
    ]
    assert 0.02 < np.mean(np.array(p) <= 0.05) < 0.08


def test_holm_is_as_in_his_example():
    assert holm(np.array([0.01, 0.04, 0.03, np.nan, 0.005])) == pytest.approx([0.03, 0.06, 0.06, np.nan, 0.02], nan_ok=True)
    assert len(holm(np.empty(0))) == 0


def test_cliffs_delta_is_the_larger_of_two():
    assert cliffs_delta(np.array([3.0, 4]), np.array([1.0, 2])) == 1
    assert cliffs_delta(np.array([1.0, 1]), np.array([1.0])) == 0
    larger = mannwhitneyu(VALUES[OURS], VALUES[~OURS]).statistic
    assert cliffs_delta(VALUES[OURS], VALUES[~OURS]) == pytest.approx(2 * larger / 20 - 1)
    assert np.isnan(cliffs_delta(VALUES, np.empty(0)))


def test_cliffs_delta_inside_strata_takes_pairs_of_one_stratum():
    values, ours = np.array([1.0, 0, 9, 10]), np.array([True, False, True, False])
    assert cliffs_delta_within(values, ours, np.array([0, 0, 1, 1])) == 0
    assert cliffs_delta_within(values, ours, np.array([0, 0, 1, 2])) == 1
    assert np.isnan(cliffs_delta_within(values, ours, np.array([0, 1, 2, 3])))
