"""How well does a classifier of texts tell labels on texts that it has not seen? With intervals."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, clone
from sklearn.model_selection import StratifiedGroupKFold, StratifiedKFold, cross_val_predict
from sklearn.utils.validation import check_consistent_length

from framing.article.article import Article
from framing.statistics.intervals import LEVEL, estimate_share

from .texts import check_labels, check_texts

_DRAWS = 2000
_WHOLE = ("accuracy", "macro_f1", "commonest_label_accuracy")


def cross_validate(
    classifier: BaseEstimator,
    X: Iterable[str | Article],  # noqa: N803
    y: Sequence[Any],
    *,
    cv: int = 5,
    groups: Sequence[Any] | None = None,
    seed: int = 0,
) -> pd.DataFrame:
    """How well labels are predicted on texts that were not learned from.

    Each text is decided on by a copy of the classifier fitted to the other folds. The interval of the accuracy is the exact
    one of Clopper and Pearson where no groups are given. All others, those of macro_f1 and of each f1 too, are percentiles of
    2,000 samples drawn from these decisions with replacement, whole groups at a time where groups are given. They
    tell of the chance in which texts were labelled, not of other outlets or other years; where every text of a label is
    predicted right, the interval of its f1 closes to a point that no one should believe.

    Args:
        classifier: a scikit-learn classifier of texts, fitted or not; it is left as it is.
        X: texts or Articles.
        y: one label for each.
        cv: how many folds.
        groups: what must not be parted, such as the event of each article: reports of one event in both
            the learned and the asked part make every classifier look better than it is.
        seed: for the folds and the samples.

    Returns:
        One row a figure (accuracy, macro_f1, commonest_label_accuracy: what always saying the commonest
        label gets, and then the f1 of each label): figure, label, value, low, high, texts.

    Source: Clopper and Pearson (1934), The use of confidence or fiducial limits illustrated in the case of the binomial; Efron (1979),
        Bootstrap methods: another look at the jackknife.
    """
    texts, labels = check_texts(X), check_labels(y)
    check_consistent_length(texts, labels)
    folds = StratifiedKFold if groups is None else StratifiedGroupKFold
    predicted = cross_val_predict(clone(classifier), texts, labels, groups=groups, cv=folds(cv, shuffle=True, random_state=seed))
    units = _units(len(texts), groups)
    random = np.random.default_rng(seed)
    draws = [np.concatenate([units[i] for i in random.integers(0, len(units), len(units))]) for _ in range(_DRAWS)]
    classes, counts = np.unique(labels, return_counts=True)
    value = _accuracy_and_f1(labels, predicted, classes)
    samples = np.array([_accuracy_and_f1(labels[draw], predicted[draw], classes) for draw in draws])
    low, high = np.nanquantile(samples, [(1 - LEVEL) / 2, (1 + LEVEL) / 2], axis=0)
    if groups is None:
        low[0], high[0] = estimate_share((labels == predicted).sum(), len(labels))[1:]
    return pd.DataFrame(
        {
            "figure": [*_WHOLE, *["f1"] * len(classes)],
            "label": [*[None] * len(_WHOLE), *classes.tolist()],
            "value": value,
            "low": low,
            "high": high,
            "texts": [*[len(texts)] * len(_WHOLE), *counts.tolist()],
        }
    )


def _units(n: int, groups: Sequence[Any] | None) -> list[np.ndarray]:
    """What the samples are drawn from: each text, or the texts of each group."""
    if groups is None:
        return list(np.arange(n)[:, None])
    _, of = np.unique(np.asarray(groups), return_inverse=True)
    return [np.flatnonzero(of == group) for group in range(of.max() + 1)]


def _accuracy_and_f1(labels: np.ndarray, predicted: np.ndarray, classes: np.ndarray) -> list[float]:
    wanted, found = labels == classes[:, None], predicted == classes[:, None]
    with np.errstate(invalid="ignore"):  # a label that a sample does not hold has no F1
        each = 2 * (wanted & found).sum(axis=1) / (wanted.sum(axis=1) + found.sum(axis=1))
    return [float(np.mean(labels == predicted)), float(np.nanmean(each)), float(wanted.mean(axis=1).max()), *each]
