"""Learns which words attribute and how far the content reaches: ``python -m framing.attribution.train_reported GOLD``.

GOLD is a folder with ``quotes/polnear_train.jsonl.gz`` (PolNeAR 1.0): articles with annotated source, cue and
content. Needs scikit-learn; what it writes, ``lexicons/reported_model.toml``, is read without it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from ..document import Document
from ..spans import Pair, merge, overlap
from .reported import REPORT, Reading, Report, candidates, report, report_traits, take, whose
from .reported_cues import FAR, NEAR, ORDER, Cue, cues, far_owners, near_owners, neighbours, order_owners, order_traits, surroundings
from .reported_extent import END, REACH, content_start, ends, reach_owners
from .reported_model import Judge, Model, Owned, as_toml
from .reported_scene import Scene, scene

THRESHOLD = 0.31
_LEAST_SEEN_CUE, _LEAST_SEEN_END, _LEAST_SEEN_REPORT = 5, 4, 5  # a trait seen less often is not learned
_PENALTY_CUE, _PENALTY_END, _PENALTY_REPORT = 0.2, 4.0, 0.1
_SEEN_OFTEN, _HARDLY_EVER = 10, 0.06
_LEAST_LIKELY = 0.3  # of a cue, for its content to be looked at
_LOST_AT_A_GLANCE = 0.04  # of the cues that would be looked at
_NEVER = -9.0  # log odds of what was never seen
_TOO_SMALL = 0.04  # weights that change nothing are not stored

Trait = tuple[str, str]
"""What a trait belongs to, and what is seen."""
Columns = list[dict[Trait, int]]
Group = tuple[list[tuple[Trait, ...]], int]
"""The traits of the ends that a cue offers, and which of them is right."""


class Attribution(NamedTuple):
    """What people annotated for one cue: where its content stands, and its extent."""

    order: str
    content: Pair


def annotated(document: Document, every: Sequence[Cue], gold: Sequence[dict[str, Any]]) -> dict[int, Attribution]:
    """For the index of each cue that people annotated, what they marked as its content."""
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
        best = min(sorted(inside), key=lambda k: (every[k].term.form == "noun", abs(document.words.ends[every[k].at] - start)))
        order = "none" if one["kind"] == "direct" else "after" if start >= last - 1 else "before" if end <= first + 1 else "around"
        found.setdefault(best, Attribution(order, (start, end)))
    return found


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


def end_options(view: Scene, cue: Cue, stop: int, content: Pair) -> Group | None:
    """The traits of the ends that a cue offers, and which of them is nearest to the annotated one."""
    first = content_start(view, cue, stop)
    options = ends(view, cue, stop, first) if first is not None else []
    if first is None or not options:
        return None
    owners = reach_owners(view, cue, first)
    right = min(range(len(options)), key=lambda i: abs(view.ends[options[i][0] - 1] - content[1]))
    return [tuple(zip((kind,) * len(END) + owners, traits, strict=True)) for _, kind, traits in options], right


class Examples(NamedTuple):
    """What is learned from: of every cue the traits, those of grammar, and the order (or "none"); and the ends to choose from."""

    traits: list[tuple[Trait, ...]]
    grammar: list[tuple[Trait, ...]]
    orders: list[str]
    groups: list[Group]


Annotated = tuple[Document, Sequence[dict[str, Any]]]


def examples(articles: Sequence[Annotated]) -> Examples:
    """The cues of annotated articles."""
    found = Examples([], [], [], [])
    for document, gold in articles:
        view, every = scene(document), cues(document)
        marked = annotated(document, every, gold)
        nested = _nested(view, every, gold) - marked.keys()
        for k, cue in enumerate(every):
            if k in nested:
                continue
            near = neighbours(view, every, k)
            look = surroundings(view, cue, near)
            owners = near_owners(cue.term) + far_owners(cue.term)
            found.traits.append(tuple(zip(owners, near.traits + look.traits, strict=True)))
            found.grammar.append(tuple(zip(order_owners(cue, look), order_traits(cue, look), strict=True)))
            found.orders.append(marked[k].order if k in marked else "none")
            if found.orders[-1] == "after" and (options := end_options(view, cue, near.stop, marked[k].content)):
                found.groups.append(options)
    return found


def openers(found: Examples) -> frozenset[str]:
    """What stands behind a cue where the content hardly ever stands anywhere but after it."""
    lemma_behind = NEAR.index("lemma: behind")
    seen, other = Counter[str](), Counter[str]()
    for traits, order in zip(found.traits, found.orders, strict=True):
        if order != "none":
            seen[traits[lemma_behind][1]] += 1
            other[traits[lemma_behind][1]] += order != "after"
    return frozenset(behind for behind, n in seen.items() if n >= _SEEN_OFTEN and other[behind] <= _HARDLY_EVER * n)


def _nested(view: Scene, every: Sequence[Cue], gold: Sequence[dict[str, Any]]) -> set[int]:
    """The cues within annotated content: of what Ruiz says that Lee hopes people annotated what Ruiz says, and nothing within it."""
    contents = merge((c["start"], c["end"]) for one in gold if one["source"] and one["cue"] for c in one["content"])
    begins = [start for start, _ in contents]
    found = set()
    for k, cue in enumerate(every):
        start = view.starts[cue.at]
        at = bisect_right(begins, start) - 1
        if at >= 0 and start < contents[at][1]:
            found.add(k)
    return found


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


def judged(articles: Sequence[Annotated], learned: Model) -> Iterator[tuple[float, tuple[Trait, ...], bool]]:
    """Every report that may be, its log odds, its traits, and whether people annotated what it gives."""
    reading = Reading(learned)
    for document, gold in articles:
        wanted = [
            (min(c["start"] for c in one["content"]), max(c["end"] for c in one["content"]))
            for one in gold
            if one["kind"] != "direct" and one["source"] and one["content"]
        ]
        view = scene(document)
        found: list[Report] = []
        seen: list[tuple[float, tuple[Trait, ...], Pair]] = []
        for candidate in candidates(document, reading, found):
            mention = whose(view, candidate, found[-1] if found else None)
            traits = tuple(zip(*report_traits(view, candidate, mention, candidate.outer), strict=True))
            told = report(view, candidate, mention, 1 / (1 + math.exp(-candidate.odds)))
            seen.append((candidate.odds, traits, told.span))
            if candidate.odds >= reading.least_report:
                take(found, told)
        right = {_best([span for _, _, span in seen], one) for one in wanted}
        yield from ((odds, traits, i in right) for i, (odds, traits, _) in enumerate(seen))


def _best(spans: Sequence[Pair], wanted: Pair) -> int | None:
    """Which of several spans shares most with a wanted one, if it shares half of their joint length."""
    shares = [overlap(span, wanted) / (max(span[1], wanted[1]) - min(span[0], wanted[0])) for span in spans]
    best = max(range(len(spans)), key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] >= 0.5 else None


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
        "# Weights of the model of reported speech: plain numbers, made by `python -m framing.attribution.train_reported GOLD`.\n"
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
