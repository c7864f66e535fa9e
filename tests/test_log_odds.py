import numpy as np
import pytest
from scipy.sparse import csr_array

from framing.statistics.log_odds import PhraseCounts


def _counts(matrix, lengths):
    return PhraseCounts(csr_array(matrix), lengths, np.array([0.5, 2.0, 1.0]), 30.0)


def test_the_spread_over_articles_is_that_of_leaving_each_one_out():
    random = np.random.default_rng(4)
    matrix = random.poisson([0.4, 3.0, 1.0], (15, 3)).astype(float)
    lengths = matrix.sum(axis=1) + random.integers(40, 90, 15)
    whole = _counts(matrix, lengths)
    moved = np.array([_counts(np.delete(matrix, i, 0), np.delete(lengths, i)).log_odds - whole.log_odds for i in range(15)])
    assert whole.variance_by_article == pytest.approx(14 / 15 * (moved**2).sum(axis=0), rel=0.03)


def test_counts_are_of_uses_and_of_articles():
    one = _counts(np.array([[2.0, 0, 1], [0, 0, 3]]), np.array([10.0, 10]))
    assert one.counts.tolist() == [2, 0, 4]
    assert one.articles.tolist() == [1, 0, 2]
    assert one.most_in_one.tolist() == [2, 0, 3]
    assert one.rate.tolist() == [100, 0, 200]
    assert one.log_odds == pytest.approx(np.log([2.5 / 47.5, 2 / 48, 5 / 45]))


def test_no_articles_leave_only_the_prior():
    none = _counts(np.empty((0, 3)), np.empty(0))
    assert none.counts.tolist() == [0, 0, 0]
    assert np.isfinite(none.log_odds).all()
    assert np.isfinite(none.variance_by_article).all()


def test_a_phrase_that_is_all_there_is_keeps_finite_log_odds():
    only = PhraseCounts(csr_array(np.array([[3.0]])), np.array([3.0]), np.array([2.0]), 2.0)
    assert only.log_odds == pytest.approx(np.log(5 / 0.01))
    assert np.isfinite(only.variance_by_article).all()
