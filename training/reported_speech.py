"""Learns which words attribute and how far the content reaches: ``python -m training.reported_speech GOLD``.

GOLD is a folder with ``quotes/polnear_train.jsonl.gz`` (PolNeAR 1.0): articles with annotated source, cue and
content. Needs scikit-learn; what it writes, ``lexicons/reported_model.toml``, is read without it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from framing.attribution.reported.content_span import END, REACH
from framing.attribution.reported.cues import FAR, NEAR, ORDER
from framing.attribution.reported.model import Judge, Model, Owned, as_toml
from framing.attribution.reported.reports import REPORT
from framing.text.document import Document

from .reported_examples import Annotated, Examples, Group, Trait, examples, judged

THRESHOLD = 0.31
_LEAST_SEEN_CUE, _LEAST_SEEN_END, _LEAST_SEEN_REPORT = 5, 4, 5  # a trait seen less often is not learned
_PENALTY_CUE, _PENALTY_END, _PENALTY_REPORT = 0.2, 4.0, 0.1
_SEEN_OFTEN, _HARDLY_EVER = 10, 0.06
_LEAST_LIKELY = 0.3  # of a cue, for its content to be looked at
_LOST_AT_A_GLANCE = 0.04  # of the cues that would be looked at
_NEVER = -9.0  # log odds of what was never seen
_TOO_SMALL = 0.04  # weights that change nothing are not stored

Columns = list[dict[Trait, int]]


def known_traits(lists: Sequence[Sequence[Trait]], least: int) -> Columns:
    """For each kind, the column of each trait that is seen often enough."""
    columns: Columns = []
    at = 0
    for seen in zip(*lists, strict=True):
        often = sorted((trait for trait, n in Counter(seen).items() if n >= least))
        columns.append({trait: at + i for i, trait in enumerate(often)})
        at += len(often)
    return columns


def matrix(lists: Sequence[Sequence[Trait]], columns: Columns) -> csr_matrix:
    """One row for each list of traits."""
    pointers, indices = [0], []
    for traits in lists:
        indices += [known[trait] for known, trait in zip(columns, traits, strict=True) if trait in known]
        pointers.append(len(indices))
    return csr_matrix((np.ones(len(indices)), indices, pointers), shape=(len(lists), sum(map(len, columns))))


def judge(bias: float, columns: Columns, weights: Sequence[float]) -> Judge:
    """The weights of each kind of trait, under what they belong to."""
    kinds: list[Owned] = []
    for known in columns:
        kinds.append({})
        for (owner, trait), i in known.items():
            kinds[-1].setdefault(owner, {})[trait] = float(weights[i])
    return Judge(float(bias), tuple(kinds))


def parted(whole: Judge, kinds: int) -> tuple[Judge, Judge]:
    """A judge of the first kinds and a judge of the others."""
    return Judge(whole.bias, whole.kinds[:kinds]), Judge(0.0, whole.kinds[kinds:])


def scores(whole: Judge, lists: Sequence[Sequence[Trait]]) -> list[float]:
    """What a judge gives each list of traits."""
    nothing: dict[str, float] = {}
    return [
        whole.bias + sum(kind.get(owner, nothing).get(trait, 0.0) for kind, (owner, trait) in zip(whole.kinds, traits, strict=False))
        for traits in lists
    ]


def logistic(lists: Sequence[Sequence[Trait]], labels: Sequence[bool]) -> Judge:
    """Weights of each trait for what is labelled, as against what is not."""
    columns = known_traits(lists, _LEAST_SEEN_CUE)
    if len(set(labels)) < 2:
        return judge(0.0 if any(labels) else _NEVER, columns, [0.0] * sum(map(len, columns)))
    fitted = LogisticRegression(C=_PENALTY_CUE, max_iter=400).fit(matrix(lists, columns), labels)
    return judge(fitted.intercept_[0], columns, fitted.coef_[0])


def unlikely_forms(lists: Sequence[Sequence[Trait]], given: Sequence[float]) -> frozenset[str]:
    """Forms of which hardly any cue is taken for an attribution, so that none need be looked at."""
    seen, taken = Counter[str](), Counter[str]()
    least = log_odds(THRESHOLD)
    for ((_, form), *_), score in zip(lists, given, strict=True):
        seen[form] += 1
        taken[form] += score >= least
    return frozenset(form for form, n in seen.items() if n >= _SEEN_OFTEN and taken[form] <= _HARDLY_EVER * n)


def glance(near: Sequence[float], given: Sequence[float]) -> float:
    """What the nearest traits must weigh together, so that hardly a cue that is likely by all of them is lost."""
    least = log_odds(_LEAST_LIKELY)
    likely = sorted(score for score, whole in zip(near, given, strict=True) if whole >= least)
    return likely[int(_LOST_AT_A_GLANCE * len(likely))]


def log_odds(share: float) -> float:
    """The logarithm of a share as odds."""
    return math.log(share / (1 - share))


def learn_order(lists: Sequence[Sequence[Trait]], orders: Sequence[str], order: str) -> Judge:
    """Weights of the traits of grammar for content that stands before or around a cue that attributes, as against after it."""
    chosen = [k for k, one in enumerate(orders) if one in ("after", order)]
    return logistic([lists[k] for k in chosen], [orders[k] == order for k in chosen])


def learn_ends(groups: Sequence[Group]) -> Judge:
    """Weights of each trait of an end: the true end is to be the likeliest of those that a cue offers."""
    lists = [traits for options, _ in groups for traits in options]
    if not lists:
        return judge(0.0, [{} for _ in (*END, *REACH)], [])
    columns = known_traits(lists, _LEAST_SEEN_END)
    rows = matrix(lists, columns)
    sizes = np.array([len(options) for options, _ in groups])
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    true = first + np.array([right for _, right in groups])
    group = np.repeat(np.arange(len(groups)), sizes)
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
    return judge(0.0, columns, fitted.x)


def openers(found: Examples) -> frozenset[str]:
    """What stands behind a cue where the content hardly ever stands anywhere but after it."""
    lemma_behind = NEAR.index("lemma: behind")
    seen, other = Counter[str](), Counter[str]()
    for traits, order in zip(found.traits, found.orders, strict=True):
        if order != "none":
            seen[traits[lemma_behind][1]] += 1
            other[traits[lemma_behind][1]] += order != "after"
    return frozenset(behind for behind, n in seen.items() if n >= _SEEN_OFTEN and other[behind] <= _HARDLY_EVER * n)


def train_parts(articles: Sequence[Annotated]) -> Model:
    """All weights but those by which a report as a whole is judged."""
    found = examples(articles)
    cue = logistic(found.traits, [order != "none" for order in found.orders])
    near, far = parted(cue, len(NEAR))
    given = scores(cue, found.traits)
    return Model(
        THRESHOLD,
        1.0,
        glance(scores(near, found.traits), given),
        log_odds(_LEAST_LIKELY),
        unlikely_forms(found.traits, given),
        openers(found),
        near,
        far,
        learn_order(found.grammar, found.orders, "before"),
        learn_order(found.grammar, found.orders, "around"),
        *parted(learn_ends(found.groups), len(END)),
        Judge(0.0, tuple({} for _ in REPORT)),
    )


def train(articles: Sequence[Annotated]) -> Model:
    """All weights, from annotated articles. A report as a whole is judged by models that did not see its article."""
    halves = articles[::2], articles[1::2]
    seen = [one for half, other in (halves, halves[::-1]) for one in judged(half, train_parts(other))]
    whole = train_parts(articles)
    rights = [right for _, _, right in seen]
    if len(set(rights)) < 2:
        return whole
    columns = known_traits([traits for _, traits, _ in seen], _LEAST_SEEN_REPORT)
    rows = hstack([csr_matrix([[odds] for odds, _, _ in seen]), matrix([traits for _, traits, _ in seen], columns)])
    fitted = LogisticRegression(C=_PENALTY_REPORT, max_iter=400).fit(rows, rights)
    slope, *weights = fitted.coef_[0]
    return whole._replace(slope=float(slope), report=judge(fitted.intercept_[0], columns, weights))


KINDS = {"near": NEAR, "far": FAR, "before": ORDER, "around": ORDER, "end": END, "reach": REACH, "report": REPORT}
_NOTES = {
    "near": "Of a word: that it attributes, by what stands beside it.",
    "far": "The same, by its sentence.",
    "before": "Of a word that attributes: that the content stands before it, not after.",
    "around": "The same: that the content stands around it.",
    "end": "Of a place where content may end: that it does, by what stands there.",
    "reach": "The same, by cue, opening and length.",
    "report": "Of content with its cue: that it is reported speech.",
}


def written(learned: Model, articles: int) -> str:
    """The model as TOML."""
    head = (
        "# Weights of the model of reported speech: plain numbers, made by `python -m training.reported_speech GOLD`.\n"
        "# A line is what traits belong to, then each trait with its weight.\n"
        f'source = "logistic regression on {articles} articles of PolNeAR 1.0 (Newell et al. 2018), polnear_train; '
        'no text of theirs is kept"\n'
        'licence = "as this project"\n'
        f"threshold = {learned.threshold}\n"
        f"slope = {learned.slope:.2f}\n"
        f"glance = {learned.glance:.2f}\n"
        f"least = {learned.least:.2f}\n"
        f'# Forms that hardly ever attribute, whatever stands around them.\nunlikely = "{" ".join(sorted(learned.unlikely))}"\n'
        f'# What stands behind a cue only where its content does.\nopeners = "{" ".join(sorted(learned.openers))}"\n'
    )
    return head + "".join(
        f"\n# {_NOTES[name]}\n{as_toml(name, getattr(learned, name), kinds, _TOO_SMALL)}" for name, kinds in KINDS.items()
    )


def main() -> None:
    """Read the annotated articles, learn, write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "lexicons" / "reported_model.toml")
    args = parser.parse_args()
    with gzip.open(args.gold / "quotes" / "polnear_train.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    learned = train([(Document(row["text"]), row["gold_quotes"]) for row in rows])
    args.out.write_text(written(learned, len(rows)), encoding="utf-8")


if __name__ == "__main__":
    main()
