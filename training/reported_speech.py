"""How are reported speech and its extent learned? ``python -m training.reported_speech GOLD`` writes ``models/reported_speech.json``.

GOLD is a folder with ``quotes/polnear_train.jsonl.gz`` and ``quotes/polnear_dev.jsonl.gz`` (PolNeAR 1.0): articles
with annotated source, cue and content. The first part is learned from, the second gives the figures of the card.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from framing.attribution.reported.model import (
    TEMPLATES,
    LogisticModel,
    ModelTables,
    ReportedSpeechModel,
    Weights,
    feature_names,
    model_from,
    reported_speech_model,
)
from framing.attribution.reported.reported_speech import find_reports
from framing.text.document import Document

from .hits import f1, paired, share_half
from .model_files import annotated_articles, as_json, features_hash, model_path, polnear_card
from .reported_examples import (
    AnnotatedArticle,
    EndChoice,
    Examples,
    GroupedFeature,
    examples,
    judged_reports,
    reported_contents,
    view_of,
)

THRESHOLD = 0.31  # of the probability of a report
_LEAST_SEEN_CUE, _LEAST_SEEN_END, _LEAST_SEEN_REPORT = 5, 4, 5  # a feature seen less often is not learned
_PENALTY_CUE, _PENALTY_END, _PENALTY_REPORT = 0.2, 4.0, 0.1
_SEEN_OFTEN, _HARDLY_EVER = 10, 0.06
_LEAST_CUE = 0.3  # probability of a cue whose content is looked at
_LOST_BY_PREFILTER = 0.04  # of the cues whose content would be looked at
_NEVER = -9.0  # log odds of what was never seen
_TOO_SMALL = 0.04  # weights that change nothing are not stored

Columns = list[dict[GroupedFeature, int]]
"""Of each template the features that are learned, each with its column."""


def known_features(lists: Sequence[Sequence[GroupedFeature]], templates: int, least: int) -> Columns:
    """For each template, the column of each feature that is seen often enough."""
    columns: Columns = []
    at = 0
    for seen in zip(*lists, strict=True) if lists else [()] * templates:
        often = sorted(feature for feature, n in Counter(seen).items() if n >= least)
        columns.append({feature: at + i for i, feature in enumerate(often)})
        at += len(often)
    return columns


def matrix(lists: Sequence[Sequence[GroupedFeature]], columns: Columns) -> csr_matrix:
    """One row for each list of features."""
    pointers, indices = [0], []
    for features in lists:
        indices += [known[feature] for known, feature in zip(columns, features, strict=True) if feature in known]
        pointers.append(len(indices))
    return csr_matrix((np.ones(len(indices)), indices, pointers), shape=(len(lists), sum(map(len, columns))))


def logistic_model(bias: float, columns: Columns, weights: Sequence[float]) -> LogisticModel:
    """The weights of each template, under their groups."""
    templates: list[dict[str, Weights]] = []
    for known in columns:
        templates.append({})
        for (group, feature), i in known.items():
            templates[-1].setdefault(group, {})[feature] = float(weights[i])
    return LogisticModel(float(bias), tuple(templates))


def split(whole: LogisticModel, templates: int) -> tuple[LogisticModel, LogisticModel]:
    """A model of the first templates and a model of the others."""
    return LogisticModel(whole.bias, whole.templates[:templates]), LogisticModel(0.0, whole.templates[templates:])


def log_odds_of(model: LogisticModel, lists: Sequence[Sequence[GroupedFeature]]) -> list[float]:
    """What a model gives each list of features, or the first of them, as many as it has templates."""
    nothing: Weights = {}
    return [
        model.bias
        + sum(groups.get(group, nothing).get(feature, 0.0) for groups, (group, feature) in zip(model.templates, features, strict=False))
        for features in lists
    ]


def learn_labels(lists: Sequence[Sequence[GroupedFeature]], labels: Sequence[bool], templates: int) -> LogisticModel:
    """Weights of each feature for what is labelled, as against what is not."""
    columns = known_features(lists, templates, _LEAST_SEEN_CUE)
    if len(set(labels)) < 2:
        return logistic_model(0.0 if any(labels) else _NEVER, columns, [0.0] * sum(map(len, columns)))
    fitted = LogisticRegression(C=_PENALTY_CUE, max_iter=400).fit(matrix(lists, columns), labels)
    return logistic_model(fitted.intercept_[0], columns, fitted.coef_[0])


def unlikely_forms(lists: Sequence[Sequence[GroupedFeature]], cue_odds: Sequence[float]) -> frozenset[str]:
    """Forms of which hardly any cue is taken for an attribution, so that none need be looked at."""
    seen, taken = Counter[str](), Counter[str]()
    least = log_odds(THRESHOLD)
    for ((_, form), *_), odds in zip(lists, cue_odds, strict=True):
        seen[form] += 1
        taken[form] += odds >= least
    return frozenset(form for form, n in seen.items() if n >= _SEEN_OFTEN and taken[form] <= _HARDLY_EVER * n)


def prefilter(neighbour_odds: Sequence[float], cue_odds: Sequence[float]) -> float:
    """What the neighbours must weigh together, so that hardly a cue that is likely by all its features is lost."""
    least = log_odds(_LEAST_CUE)
    likely = sorted(near for near, whole in zip(neighbour_odds, cue_odds, strict=True) if whole >= least)
    return likely[int(_LOST_BY_PREFILTER * len(likely))]


def log_odds(share: float) -> float:
    """The logarithm of a share as odds."""
    return math.log(share / (1 - share))


def learn_order(found: Examples, order: str) -> LogisticModel:
    """Weights of the features of grammar for content that stands before or around a cue that attributes, as against after it."""
    chosen = [k for k, one in enumerate(found.orders) if one in ("after", order)]
    labels = [found.orders[k] == order for k in chosen]
    return learn_labels([found.grammar[k] for k in chosen], labels, len(TEMPLATES[f"content_{order}"]))


def learn_ends(choices: Sequence[EndChoice]) -> LogisticModel:
    """Weights of each feature of an end: the true end is to be the likeliest of those that a cue offers."""
    lists = [features for ends, _ in choices for features in ends]
    columns = known_features(lists, len(TEMPLATES["end_by_boundary"]) + len(TEMPLATES["end_by_cue"]), _LEAST_SEEN_END)
    if not lists:
        return logistic_model(0.0, columns, [])
    rows = matrix(lists, columns)
    sizes = np.array([len(ends) for ends, _ in choices])
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    true = first + np.array([right for _, right in choices])
    group = np.repeat(np.arange(len(choices)), sizes)
    across = rows.T.tocsr()

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = rows @ weights
        top = np.maximum.reduceat(scores, first)
        odds = np.exp(scores - top[group])
        total = np.add.reduceat(odds, first)
        wrong = odds / total[group]
        wrong[true] -= 1
        value = -(scores[true] - top - np.log(total)).sum() + _PENALTY_END * (weights @ weights) / 2
        return float(value), across @ wrong + _PENALTY_END * weights

    fitted = minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return logistic_model(0.0, columns, fitted.x)


def train_parts(articles: Sequence[AnnotatedArticle]) -> ReportedSpeechModel:
    """All weights but those by which a report as a whole is judged."""
    found = examples(articles)
    by_neighbours, by_sentence = len(TEMPLATES["cue_by_neighbours"]), len(TEMPLATES["cue_by_sentence"])
    cue = learn_labels(found.cues, [order != "none" for order in found.orders], by_neighbours + by_sentence)
    cue_by_neighbours, cue_by_sentence = split(cue, by_neighbours)
    cue_odds = log_odds_of(cue, found.cues)
    return ReportedSpeechModel(
        THRESHOLD,
        1.0,
        prefilter(log_odds_of(cue_by_neighbours, found.cues), cue_odds),
        log_odds(_LEAST_CUE),
        unlikely_forms(found.cues, cue_odds),
        cue_by_neighbours,
        cue_by_sentence,
        learn_order(found, "before"),
        learn_order(found, "around"),
        *split(learn_ends(found.ends), len(TEMPLATES["end_by_boundary"])),
        LogisticModel(0.0, tuple({} for _ in TEMPLATES["report"])),
    )


def train(articles: Sequence[AnnotatedArticle]) -> ReportedSpeechModel:
    """All weights, from annotated articles. A report as a whole is judged by models that did not see its article."""
    halves = articles[::2], articles[1::2]
    seen = [one for half, other in (halves, halves[::-1]) for one in judged_reports(half, train_parts(other))]
    whole = train_parts(articles)
    rights = [one.right for one in seen]
    if len(set(rights)) < 2:
        return whole
    lists = [one.features for one in seen]
    columns = known_features(lists, len(TEMPLATES["report"]), _LEAST_SEEN_REPORT)
    rows = hstack([csr_matrix([[one.odds] for one in seen]), matrix(lists, columns)])
    fitted = LogisticRegression(C=_PENALTY_REPORT, max_iter=400).fit(rows, rights)
    slope, *weights = fitted.coef_[0]
    return whole._replace(slope=float(slope), report=logistic_model(fitted.intercept_[0], columns, weights))


def as_table(model: ReportedSpeechModel) -> dict[str, Any]:
    """The model as its file holds it: plain numbers of two decimals, those that change nothing left out."""
    table: dict[str, Any] = {
        "threshold": model.threshold,
        "slope": round(model.slope, 2),
        "prefilter": round(model.prefilter, 2),
        "least_cue": round(model.least_cue, 2),
        "unlikely": sorted(model.unlikely),
    }
    for question, templates in TEMPLATES.items():
        logistic: LogisticModel = getattr(model, question)
        weights = (_groups_as_table(groups) for groups in logistic.templates)
        table[question] = {"bias": round(logistic.bias, 2), **dict(zip(templates, weights, strict=True))}
    return table


def _groups_as_table(groups: dict[str, Weights]) -> dict[str, Weights]:
    kept = {
        group: {feature: round(weight, 2) for feature, weight in sorted(weights.items()) if abs(weight) >= _TOO_SMALL}
        for group, weights in sorted(groups.items())
    }
    return {group: weights for group, weights in kept.items() if weights}


def figures(model: ReportedSpeechModel, articles: Sequence[AnnotatedArticle]) -> dict[str, Any]:
    """How well the reports of a model agree with what people annotated: one to one, and sharing half of their joint length."""
    tables = ModelTables(model)
    found = wanted = hits = 0
    for document, gold in articles:
        spans, contents = [report.span for report in find_reports(view_of(document), tables)], reported_contents(gold)
        found, wanted, hits = found + len(spans), wanted + len(contents), hits + len(paired(spans, contents, share_half))
    return {
        "measured_on": f"{len(articles)} articles of the development part, not learned from: content that shares half of its joint length",
        "command": "python -m training.reported_speech GOLD --measure",
        "precision": round(hits / max(1, found), 3),
        "recall": round(hits / max(1, wanted), 3),
        "f1": round(f1(hits, found, wanted), 3),
    }


def _articles(gold: Path, part: str) -> list[AnnotatedArticle]:
    return [(Document(row["text"]), row["gold_quotes"]) for row in annotated_articles(gold, part)]


def main() -> None:
    """Read the annotated articles, learn, measure, write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--out", type=Path, default=model_path("reported_speech"))
    parser.add_argument("--measure", action="store_true", help="learn nothing: print the figures of the model that stands in the package")
    args = parser.parse_args()
    held_out = _articles(args.gold, "dev")
    if args.measure:
        print(figures(reported_speech_model(), held_out))
        return
    rows = _articles(args.gold, "train")
    table = as_table(train(rows))
    card = polnear_card(
        "training.reported_speech",
        question="Which words attribute something without quotation marks, where does the content stand, how far does it reach?",
        method="logistic regressions: of cues, of the order of cue and content, of the ends of content, of reports as a whole",
        articles=len(rows),
        features=features_hash(feature_names()),
        figures=figures(model_from(table), held_out),
    )
    args.out.write_text(as_json({"card": card, **table}) + "\n", encoding="utf-8")
    print(card["figures"])


if __name__ == "__main__":
    main()
