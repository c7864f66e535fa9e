"""How do measures become features for scikit-learn? Texts in, numbers out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from typing import Any

import joblib
import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from framing.article.article import Article
from framing.frames.finding import FrameChoice, given_frames
from framing.scoring.registry import measure_names, scorers
from framing.scoring.scorecard import score

from .texts import check_texts


class FramingFeatures(TransformerMixin, BaseEstimator):
    """The measures of ``score`` as columns of numbers, one row a text.

    What is yes or no becomes 1 or 0. Measures that name kinds ("summary+generated") are left out: the yes or no
    beside them says what a model can learn from. What could not be measured (an empty text, one that is not
    English) stays NaN: put ``sklearn.impute.SimpleImputer`` behind where the next step wants numbers only.

    Args:
        measures: which measures to give: a name or a pattern ("frame_*", "*_per_1000_words"), or several.
        frames: frames to look for, or a file or folder of them; the shipped three where None.
        n_jobs: processes to use; None for one, -1 for all cores.

    Attributes:
        measures_: the names of the columns.

    Measures:
        What ``describe_measures`` lists, by the same functions as ``score``.
    Evidence:
        ``score(text).spans`` for any row.
    Misses:
        Counts grow with the length of a text: of texts of unlike length use the rates.
    Source:
        Each measure's own, in ``describe_measures``.
    """

    def __init__(self, measures: str | Sequence[str] = "*", frames: FrameChoice = None, n_jobs: int | None = None) -> None:
        self.measures = measures
        self.frames = frames
        self.n_jobs = n_jobs

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        return tags

    def fit(self, X: Iterable[str | Article], y: Any = None) -> FramingFeatures:  # noqa: N803
        """Settle the columns; nothing is learned from the texts.

        Raises:
            TypeError: X is no row of texts and Articles.
            ValueError: a pattern fits no measure.
            CueError: a frame cannot be read.
        """
        if isinstance(X, Iterator):
            raise TypeError("X is read twice, to fit and to transform, and this one is used up after the first time: give a list")
        check_texts(X)
        registry = scorers(self.frames)
        kinds = {measure.name for scorer in registry for measure in scorer.measures if measure.unit == "kind"}
        names = [name for name in measure_names(registry) if name not in kinds]
        patterns = [self.measures] if isinstance(self.measures, str) else list(self.measures)
        if idle := [pattern for pattern in patterns if not any(fnmatchcase(name, pattern) for name in names)]:
            raise ValueError(f"no measure is called {', '.join(map(repr, idle))}; choose from {', '.join(names)}")
        self.measures_ = [name for name in names if any(fnmatchcase(name, pattern) for pattern in patterns)]
        if not self.measures_:
            raise ValueError("no measure is asked for: give a name or a pattern such as 'frame_*'")
        return self

    def transform(self, X: Iterable[str | Article]) -> np.ndarray:  # noqa: N803
        """The measures of each text, in the order of ``get_feature_names_out``."""
        check_is_fitted(self)
        frames = given_frames(self.frames)
        measured = joblib.Parallel(n_jobs=self.n_jobs)(joblib.delayed(_measure)(text, frames, self.measures_) for text in check_texts(X))
        return np.array(measured, dtype=float).reshape(-1, len(self.measures_))

    def get_feature_names_out(self, input_features: Any = None) -> np.ndarray:
        """The names of the measures; ``input_features`` is there for scikit-learn and has no bearing."""
        check_is_fitted(self)
        return np.array(self.measures_, dtype=object)


def _measure(text: str | Article, frames: FrameChoice, names: list[str]) -> list[float]:
    measures = score(text, frames=frames).measures
    return [float(measures[name]) for name in names]
