"""Is this a row of texts, with a label each? Checked here, since scikit-learn checks numbers only."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from sklearn.utils import column_or_1d
from sklearn.utils.multiclass import check_classification_targets

from framing.article.article import Article


def check_texts(X: Iterable[Any]) -> list[str | Article]:  # noqa: N803
    """The texts and Articles as a list.

    Raises:
        TypeError: one text in place of a row of them, a table, or a row that holds something else.
    """
    if isinstance(X, (str, bytes, Article)):
        raise TypeError(f"expected a list of texts or Articles, got one {type(X).__name__}: put it into [ ]")
    if getattr(X, "ndim", 1) != 1:
        raise TypeError("texts stand in one dimension: give one column of a table, as in table['text']")
    if isinstance(X, dict) or not isinstance(X, Iterable):
        raise TypeError(f"expected a list of texts or Articles, got {type(X).__name__}")
    texts = list(X)
    for row, text in enumerate(texts):
        if not isinstance(text, (str, Article)):
            raise TypeError(f"row {row} is {type(text).__name__}, neither text nor an Article: fill or drop missing texts first")
    return texts


def check_labels(y: Sequence[Any]) -> np.ndarray:
    """The labels as an array.

    Raises:
        ValueError: a text has no label, or the labels are measurements.
    """
    labels = column_or_1d(y, warn=True)
    if missing := np.flatnonzero(pd.isna(labels)).tolist():
        raise ValueError(f"row {missing[0]} has no label: leave texts without one out ({len(missing)} of {len(labels)})")
    check_classification_targets(labels)
    return labels
