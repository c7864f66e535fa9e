"""How much more does one group of articles use a phrase? Log-odds drawn towards a prior, and how sure they are."""

import numpy as np
from scipy.sparse import csr_array

# A phrase that no background text holds is still given a little: without it its log-odds would have no bounds.
LEAST_PRIOR = 0.01


class PhraseCounts:
    """One group's counts of each phrase, and the log-odds of using it.

    Args:
        matrix: one row an article, one column a phrase.
        lengths: how many words (or neighbours) each article has.
        prior: what the prior counts for each phrase.
        prior_total: and for all of them and every other.

    Attributes, each an array with one number a phrase:
        counts, articles, most_in_one: uses, articles with one, uses in the article that has most.
        rate: uses per 1,000 words.
        log_odds: log((y + a) / (n + a0 - y - a)), of y uses among n words, with a and a0 of the prior.
        variance: 1 / (y + a), as if words were drawn one by one.
        variance_by_article: the same by the jackknife, as if articles were.

    Source:
        Monroe, Colaresi and Quinn 2008, "Fightin' Words"; Efron and Stein 1981 for the jackknife.
    """

    def __init__(self, matrix: csr_array, lengths: np.ndarray, prior: np.ndarray, prior_total: float) -> None:
        total = lengths.sum()
        self.counts = np.asarray(matrix.sum(axis=0))
        self.articles = np.asarray((matrix > 0).sum(axis=0))
        self.most_in_one = matrix.max(axis=0).toarray().ravel() if matrix.shape[0] and matrix.shape[1] else self.counts
        self.rate = 1000 * self.counts / total if total else np.zeros_like(self.counts)
        drawn = self.counts + prior
        others = np.maximum(total + prior_total - drawn, LEAST_PRIOR)
        self.log_odds = np.log(drawn) - np.log(others)
        self.variance = 1 / drawn
        self.variance_by_article = _jackknife(matrix, lengths, drawn, others)


def _jackknife(matrix: csr_array, lengths: np.ndarray, drawn: np.ndarray, others: np.ndarray) -> np.ndarray:
    """(N - 1) / N times the sum, over N articles, of the square by which each moves the log-odds of a phrase when it is left out."""
    cells = matrix.tocoo()
    article, phrase = cells.coords
    without = np.maximum(others[phrase] - lengths[article] + cells.data, LEAST_PRIOR)
    moved = np.log((drawn[phrase] - cells.data) / drawn[phrase]) - np.log(without / others[phrase])
    # Where an article lacks the phrase only the words around it change, by the same for every phrase but its own share.
    elsewhere = np.log1p(-lengths / max(lengths.sum() + 1, 1)) ** 2
    squares = np.bincount(phrase, moved**2 - elsewhere[article], minlength=len(drawn)) + elsewhere.sum()
    return np.maximum(squares, 0) * (len(lengths) - 1) / max(len(lengths), 1)
