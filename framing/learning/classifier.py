"""Which frame does a text have, judged by labelled texts? A scikit-learn classifier that shows the words behind each decision."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import pandas as pd
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_array, hstack
from scipy.special import log_softmax, softmax
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.preprocessing import normalize
from sklearn.svm import LinearSVC
from sklearn.utils.validation import check_consistent_length, check_is_fitted

from framing.article.article import Article, as_article
from framing.text.spans import Span

from .texts import check_labels, check_texts
from .topics import topics_version, without_possessives
from .validation import cross_validate
from .word_features import BLOCKS, count_features, find_features

FORMAT = "framing.FrameClassifier"
FORMAT_VERSION = 1
_KNOWN_PARAMETERS = ("C", "balanced")


@dataclass(frozen=True, kw_only=True)
class DecisionWord(Span):
    """A word that spoke for a label (``contribution`` above 0) or against it (below 0)."""

    label: Any
    contribution: float


class FrameClassifier(ClassifierMixin, BaseEstimator):
    """Learns frames from labelled texts or Articles and says on which words each decision rests.

    A linear support vector machine, one label against the rest, over the stems of the words, neighbouring
    words, and the word classes of ``lexicons/topics.toml`` (politics, school, money and so on), which let it
    know a frame by words that no labelled text held. Of an Article the story is read: headline, standfirst,
    subheadings and body. Nothing in it is drawn by chance that changes from run to run.

    Args:
        C: how closely the labelled texts are followed; smaller is more cautious.
        balanced: whether rare labels weigh as much as common ones.

    Attributes:
        classes_: the labels, sorted.
        features_: for each column its kind ("word", "pair", "topic" or "topics") and its name.
        coef_: one row a label, one column a feature.
        intercept_: one number a label.
        temperature_: by what the decisions are multiplied before they are made into probabilities, set so
            that texts left out of the fit get the likeliest probabilities.

    Measures:
        For each text a label, and for each label a probability.
    Evidence:
        ``find_decision_words``: each word with what it added to the decision; they add up to it.
    Misses:
        Irony, denial and whatever turns on the order of words. The word classes are English and know the
        politics of the United States best. Of a label with a dozen texts little is learned; read
        ``cross_validate`` before any use, and never the accuracy on the texts that were learned from.
    Source:
        Support vector machines for text: Joachims (1998). Word classes: the dimensions of the Policy Frames
        Codebook, Boydstun et al. (2014). Probabilities by temperature: Guo et al. (2017).
    """

    def __init__(self, C: float = 0.5, balanced: bool = False) -> None:  # noqa: N803
        self.C = C
        self.balanced = balanced

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        tags.target_tags.required = True
        return tags

    def fit(self, X: Iterable[str | Article], y: Sequence[Any]) -> FrameClassifier:  # noqa: N803
        """Learn from texts or Articles and one label for each.

        Raises:
            TypeError: X is no list of texts and Articles.
            ValueError: there are no texts, as many labels as texts are not given, fewer than two labels are
                told apart, or C is not above 0.
        """
        texts = check_texts(X)
        labels = check_labels(y)
        if not texts:
            raise ValueError("there are no texts to learn from: 0 sample(s) were given, at least two labelled texts are needed")
        check_consistent_length(texts, labels)
        if not (isinstance(self.C, (int, float)) and self.C > 0):
            raise ValueError(f"C={self.C!r} is not a number above 0")
        self.classes_, numbers = np.unique(labels, return_inverse=True)
        if len(self.classes_) < 2:
            raise ValueError(f"only 1 class is among the labels, {self.classes_.tolist()[0]!r}: two or more are needed")
        counts = [count_features(text) for text in texts]
        texts_with = Counter(key for count in counts for key in count)
        self.features_ = sorted(texts_with, key=lambda key: (list(BLOCKS).index(key[0]), key[1]))
        self.idf_ = np.log((1 + len(texts)) / (1 + np.array([texts_with[key] for key in self.features_]))) + 1
        matrix = self._matrix(counts)
        machine = LinearSVC(C=self.C, class_weight="balanced" if self.balanced else None, dual=True, max_iter=5000, random_state=0)
        self.temperature_ = _temperature(machine, matrix, numbers)
        machine.fit(matrix, numbers)
        self.coef_, self.intercept_ = machine.coef_, machine.intercept_
        if len(self.classes_) == 2:
            self.coef_, self.intercept_ = np.vstack([-self.coef_, self.coef_]), np.hstack([-self.intercept_, self.intercept_])
        return self

    def _matrix(self, counts: list[Counter[tuple[str, str]]]) -> csr_array:
        """One row a text: how often each known feature stands in it, dampened, weighed by rarity, each kind at length 1."""
        columns = {key: column for column, key in enumerate(self.features_)}
        cells = [(row, columns[key], n) for row, count in enumerate(counts) for key, n in count.items() if key in columns]
        rows, at, numbers = np.array(cells, dtype=np.int32).reshape(-1, 3).T
        values = (1 + np.log(numbers)) * self.idf_[at]
        matrix = csr_array((values, (rows, at)), shape=(len(counts), len(columns)))
        if not counts or not columns:
            return matrix
        blocks = [block for block, _ in self.features_]
        edges = [blocks.index(block) for block in dict.fromkeys(blocks)] + [len(blocks)]
        pieces = [np.sqrt(BLOCKS[blocks[a]]) * normalize(matrix[:, a:b]) for a, b in pairwise(edges)]
        return csr_array(hstack(pieces))

    def _decisions(self, X: Iterable[str | Article]) -> np.ndarray:  # noqa: N803
        check_is_fitted(self)
        matrix = self._matrix([count_features(text) for text in check_texts(X)])
        return np.asarray(matrix @ self.coef_.T + self.intercept_)

    def decision_function(self, X: Iterable[str | Article]) -> np.ndarray:  # noqa: N803
        """How far each text stands on the side of each label; of two labels only the second, as scikit-learn has it."""
        decisions = self._decisions(X)
        return decisions[:, 1] if len(self.classes_) == 2 else decisions

    def predict(self, X: Iterable[str | Article]) -> np.ndarray:  # noqa: N803
        """The likeliest label of each text."""
        decisions = self._decisions(X)
        return self.classes_[decisions.argmax(axis=1)]

    def predict_proba(self, X: Iterable[str | Article]) -> np.ndarray:  # noqa: N803
        """The probability of each label, in the order of ``classes_``: one row a text."""
        decisions = self._decisions(X)
        return np.asarray(softmax(self.temperature_ * decisions, axis=1))

    def find_decision_words(self, article: Article | str, label: Any = None) -> list[DecisionWord]:
        """The words that spoke for or against a label, in reading order.

        Their contributions and the label's ``intercept_`` add up to its ``decision_function``. What a phrase or
        two neighbours contributed is shared evenly among their words.

        Args:
            article: the text that was decided on.
            label: one of ``classes_``; without it the label that is predicted.

        Raises:
            ValueError: the label was not among those learned.
        """
        check_is_fitted(self)
        article = as_article(article)
        chosen = self._label_number(article, label)
        counts = count_features(article)
        row = self._matrix([counts])
        weights = {self.features_[at]: value * self.coef_[chosen, at] for at, value in zip(row.indices, row.data, strict=True)}
        found = []
        for document in article.documents:
            shares: Counter[int] = Counter()
            for feature in find_features(document):
                key = (feature.block, feature.name)
                if key in weights:
                    for word in feature.words:
                        shares[word] += weights[key] / counts[key] / len(feature.words)
            words = without_possessives(document).words
            found += [
                document.span(DecisionWord, words[i].start, words[i].end, label=self.classes_[chosen], contribution=float(share))
                for i, share in sorted(shares.items())
            ]
        return found

    def _label_number(self, article: Article, label: Any) -> int:
        if label is None:
            return int(self._decisions([article])[0].argmax())
        at = np.flatnonzero(self.classes_ == label)
        if not at.size:
            raise ValueError(f"{label!r} is none of the labels that were learned: {', '.join(map(repr, self.classes_.tolist()))}")
        return int(at[0])

    def cross_validate(
        self,
        X: Iterable[str | Article],  # noqa: N803
        y: Sequence[Any],
        *,
        cv: int = 5,
        groups: Sequence[Any] | None = None,
    ) -> pd.DataFrame:
        """How well labels are predicted on texts that were not learned from: see ``validation.cross_validate``."""
        return cross_validate(self, X, y, cv=cv, groups=groups)

    def save(self, path: str | Path) -> None:
        """Write what was learned to one file of numbers and JSON, no pickle: reading it runs nothing.

        Raises:
            TypeError: the labels are neither text nor numbers.
        """
        check_is_fitted(self)
        if self.classes_.dtype.kind not in "OUSbiuf" or not all(isinstance(one, (str, bool, int, float)) for one in self.classes_.tolist()):
            raise TypeError(f"labels of type {self.classes_.dtype} cannot be written: fit with text or numbers")
        header = {
            "format": FORMAT,
            "version": FORMAT_VERSION,
            "topics": topics_version(),
            "parameters": {name: getattr(self, name) for name in _KNOWN_PARAMETERS},
            "classes": self.classes_.tolist(),
            "classes_type": self.classes_.dtype.str,
            "features": self.features_,
            "temperature": self.temperature_,
        }
        with Path(path).open("wb") as file:
            np.savez_compressed(file, header=np.array(json.dumps(header)), coef=self.coef_, intercept=self.intercept_, idf=self.idf_)

    @classmethod
    def load(cls, path: str | Path) -> FrameClassifier:
        """Read what ``save`` wrote.

        Raises:
            FileNotFoundError: nothing stands at the path.
            ValueError: the file is none of ``save``'s, damaged, of another version, or saved with other word classes.
        """
        with Path(path).open("rb") as file:
            header, arrays = _model_in(file, path)
        if header.get("version") != FORMAT_VERSION:
            raise ValueError(
                f"{path} is of version {header.get('version')}, this package reads version {FORMAT_VERSION}: fit and save again"
            )
        if header["topics"] != topics_version():
            raise ValueError(f"{path} was saved with other word classes (lexicons/topics.toml): fit and save again")
        learned = cls(**header["parameters"])
        learned.classes_ = np.array(header["classes"], dtype=header["classes_type"])
        learned.features_ = [(block, name) for block, name in header["features"]]
        learned.temperature_ = float(header["temperature"])
        learned.coef_, learned.intercept_, learned.idf_ = arrays["coef"], arrays["intercept"], arrays["idf"]
        shape = (len(learned.classes_), len(learned.features_))
        if learned.coef_.shape != shape or learned.intercept_.shape != shape[:1] or learned.idf_.shape != shape[1:]:
            raise ValueError(f"{path} is damaged: its numbers do not fit its labels and features")
        return learned


def _temperature(machine: LinearSVC, matrix: csr_array, numbers: np.ndarray) -> float:
    """What makes the decisions on texts left out likeliest; 1 where a label has a single text."""
    folds = min(5, int(np.bincount(numbers).min()))
    if folds < 2:
        return 1.0
    decisions = cross_val_predict(
        machine, matrix, numbers, cv=StratifiedKFold(folds, shuffle=True, random_state=0), method="decision_function"
    )
    if decisions.ndim == 1:
        decisions = np.column_stack([-decisions, decisions])
    right = np.arange(len(numbers)), numbers
    found = minimize_scalar(lambda power: -log_softmax(np.exp(power) * decisions, axis=1)[right].mean(), bounds=(-3, 3), method="bounded")
    return float(np.exp(found.x))


def _model_in(file: BinaryIO, path: str | Path) -> tuple[dict[str, Any], dict[str, np.ndarray]]:
    try:
        with np.load(file, allow_pickle=False) as saved:
            header = json.loads(str(saved["header"]))
            arrays = {name: saved[name] for name in ("coef", "intercept", "idf")}
    except (ValueError, KeyError, EOFError, zipfile.BadZipFile, AttributeError) as error:
        raise ValueError(f"{path} is not a file that FrameClassifier.save wrote, or it is damaged") from error
    if not isinstance(header, dict) or header.get("format") != FORMAT:
        raise ValueError(f"{path} is not a file that FrameClassifier.save wrote")
    return header, arrays
