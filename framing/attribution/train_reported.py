"""Learns which words attribute and how far the content reaches: ``python -m framing.attribution.train_reported GOLD``.

GOLD is a folder with ``quotes/polnear_train.jsonl.gz`` (PolNeAR 1.0): articles with annotated source, cue and
content. Needs scikit-learn; what it writes, ``lexicons/reported_model.toml``, is read without it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from ..document import Document
from ..spans import Pair
from .reported import ORDERS, Model
from .reported_cues import Cue, Surroundings, cues, surroundings
from .reported_extent import End, content_start, ends

THRESHOLD = 0.29
_LEAST_CUE, _LEAST_END = 5, 4  # a trait seen less often is not learned
_PENALTY_CUE, _PENALTY_END = 0.2, 4.0
_SEEN_OFTEN, _HARDLY_EVER = 10, 0.03
_TOO_SMALL = 0.04  # weights that change nothing are not stored


class Attribution(NamedTuple):
    """What people annotated for one cue: where its content stands, and its extent."""

    order: str
    content: Pair


def annotated(document: Document, gold: Sequence[dict[str, Any]]) -> dict[int, Attribution]:
    """For the index of each cue that people annotated in ``cues(document)``, what they marked as its content."""
    every = cues(document)
    place = {at: k for k, cue in enumerate(every) for at in range(cue.at, cue.end_at + 1)}
    found: dict[int, Attribution] = {}
    for one in gold:
        if not (one["source"] and one["cue"] and one["content"]):
            continue
        start, end = min(c["start"] for c in one["content"]), max(c["end"] for c in one["content"])
        first, last = min(c["start"] for c in one["cue"]), max(c["end"] for c in one["cue"])
        words = [i for c in one["cue"] for i in range(document.words.at(c["start"] - 1) + 1, document.words.at(c["end"] - 1) + 1)]
        inside = {place[i] for i in words if i in place}
        if not inside:
            continue
        best = min(sorted(inside), key=lambda k: (every[k].term.form == "noun", abs(document.words[every[k].at].end - start)))
        order = "none" if one["kind"] == "direct" else "after" if start >= last - 1 else "before" if end <= first + 1 else "around"
        found.setdefault(best, Attribution(order, (start, end)))
    return found


def known_traits(lists: Sequence[Sequence[str]], least: int) -> dict[str, int]:
    """The column of each trait that is seen often enough."""
    counts = Counter(trait for traits in lists for trait in traits)
    return {trait: i for i, trait in enumerate(sorted(trait for trait, n in counts.items() if n >= least))}


def matrix(lists: Sequence[Sequence[str]], columns: dict[str, int]) -> csr_matrix:
    """One row for each list of traits."""
    pointers, indices = [0], []
    for traits in lists:
        indices += [columns[trait] for trait in traits if trait in columns]
        pointers.append(len(indices))
    return csr_matrix((np.ones(len(indices)), indices, pointers), shape=(len(lists), len(columns)))


def learn_cues(lists: Sequence[Sequence[str]], attributes: Sequence[bool]) -> dict[str, float]:
    """Weights of each trait for a word that attributes, as against one that does not."""
    columns = known_traits(lists, _LEAST_CUE)
    fitted = LogisticRegression(C=_PENALTY_CUE, max_iter=400).fit(matrix(lists, columns), attributes)
    weights = fitted.coef_[0]
    weights[columns["b"]] += fitted.intercept_[0]
    return {trait: float(weights[i]) for trait, i in columns.items()}


def unlikely_forms(lists: Sequence[Sequence[str]], weights: Mapping[str, float]) -> frozenset[str]:
    """Forms of which hardly any cue is taken for an attribution, so that none need be looked at."""
    seen, taken = Counter[str](), Counter[str]()
    least = math.log(THRESHOLD / (1 - THRESHOLD))
    for traits in lists:
        form = next(trait for trait in traits if trait.startswith("w="))[2:]
        seen[form] += 1
        taken[form] += sum(weights.get(trait, 0.0) for trait in traits) >= least
    return frozenset(form for form, n in seen.items() if n >= _SEEN_OFTEN and taken[form] <= _HARDLY_EVER * n)


def learn_orders(lists: Sequence[Sequence[str]], orders: Sequence[str]) -> dict[str, tuple[float, ...]]:
    """Weights of the traits of grammar for content after, before and around a cue that attributes."""
    columns = known_traits(lists, _LEAST_CUE)
    fitted = LogisticRegression(C=_PENALTY_CUE, max_iter=400).fit(matrix(lists, columns), [ORDERS.index(order) for order in orders])
    weights = fitted.coef_
    weights[:, columns["b"]] += fitted.intercept_
    return {trait: tuple(weights[:, i]) for trait, i in columns.items()}


def learn_ends(groups: Sequence[tuple[list[End], int]]) -> dict[str, float]:
    """Weights of each trait of an end: the true end is to be the likeliest of those that a cue offers."""
    lists = [traits for options, _ in groups for _, traits in options]
    columns = known_traits(lists, _LEAST_END)
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

    fitted = minimize(loss, np.zeros(len(columns)), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return {trait: float(fitted.x[i]) for trait, i in columns.items()}


def end_options(document: Document, cue: Cue, look: Surroundings, content: Pair) -> tuple[list[End], int] | None:
    """The ends that a cue offers and which of them is nearest to the annotated one."""
    first = content_start(document, cue, look)
    options = ends(document, cue, look, first) if first is not None else []
    return (options, min(range(len(options)), key=lambda i: abs(options[i][0] - content[1]))) if options else None


class Examples(NamedTuple):
    """What is learned from: of every cue the traits, those of grammar, and the order (or "none"); and the ends to choose from."""

    traits: list[list[str]]
    grammar: list[list[str]]
    orders: list[str]
    groups: list[tuple[list[End], int]]


def examples(rows: Sequence[dict[str, Any]]) -> Examples:
    """The cues of annotated articles."""
    found = Examples([], [], [], [])
    for row in rows:
        document = Document(row["text"])
        marked = annotated(document, row["gold_quotes"])
        for k, cue in enumerate(cues(document)):
            look = surroundings(document, cue)
            found.traits.append(look.traits)
            found.grammar.append(look.grammar)
            found.orders.append(marked[k].order if k in marked else "none")
            if found.orders[-1] == "after" and (options := end_options(document, cue, look, marked[k].content)):
                found.groups.append(options)
    return found


def train(rows: Sequence[dict[str, Any]]) -> Model:
    """The three sets of weights, from annotated articles."""
    found = examples(rows)
    weights = learn_cues(found.traits, [order != "none" for order in found.orders])
    attributing = [k for k, order in enumerate(found.orders) if order != "none"]
    return Model(
        THRESHOLD,
        weights,
        learn_orders([found.grammar[k] for k in attributing], [found.orders[k] for k in attributing]),
        learn_ends(found.groups),
        unlikely_forms(found.traits, weights),
    )


def written(learned: Model, articles: int) -> str:
    """The model as TOML: a trait a line, a tab, its weights."""
    head = (
        "# Weights of the model of reported speech: plain numbers, made by `python -m framing.attribution.train_reported GOLD`.\n"
        f'source = "logistic regression on {articles} articles of PolNeAR 1.0 (Newell et al. 2018), polnear_train; '
        'no text of theirs is kept"\n'
        'licence = "as this project"\n'
        f"threshold = {learned.threshold}\n"
        f'# Forms that hardly ever attribute, whatever stands around them.\nunlikely = "{" ".join(sorted(learned.unlikely))}"\n'
    )
    blocks = (
        ("cue", "Of a word: that it attributes.", {trait: (weight,) for trait, weight in learned.cue.items()}),
        ("order", "Of a word that attributes: content after, before and around it.", learned.order),
        ("end", "Of a place where content may end: that it does.", {trait: (weight,) for trait, weight in learned.end.items()}),
    )
    return head + "".join(f"\n# {note}\n{name} = '''\n{_lines(weights)}\n'''\n" for name, note, weights in blocks)


def _lines(weights: Mapping[str, tuple[float, ...]]) -> str:
    rows = (f"{trait}\t{' '.join(f'{w:.2f}' for w in row)}" for trait, row in weights.items() if max(map(abs, row)) >= _TOO_SMALL)
    return "\n".join(sorted(row for row in rows if "'''" not in row))


def main() -> None:
    """Read the annotated articles, learn, write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "lexicons" / "reported_model.toml")
    args = parser.parse_args()
    with gzip.open(args.gold / "quotes" / "polnear_train.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    args.out.write_text(written(train(rows), len(rows)), encoding="utf-8")


if __name__ == "__main__":
    main()
