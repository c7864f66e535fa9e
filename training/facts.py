"""How is it learned which mentions are one fact? ``python -m training.facts GOLD …`` writes ``models/fact_alignment.json``.

Each GOLD is a folder with ``events/fact_texts.jsonl.gz``, articles with their event, and ``events/facts.jsonl.gz``, the facts that a
reader found in several of them, each with its reports as spans.
"""

from __future__ import annotations

import argparse
import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold, LeaveOneGroupOut

from framing import Article
from framing.comparing.disagreements.alignment import LEAST
from framing.comparing.disagreements.facts_compared import mentions_of
from framing.comparing.disagreements.pair_features import PAIR_FEATURES, PairFeatures, measure_of
from framing.comparing.disagreements.same_fact import may_be_one
from framing.comparing.disagreements.similarity import Likeness
from framing.comparing.disagreements.values import relate
from framing.comparing.facts.fact_mentions import FactMention

from .hits import MENTION_WIDER, is_about
from .model_files import as_json, features_hash, json_lines, model_path

RELATIONS = ("same", "within", "apart")
_STRENGTH = 0.5
_FOLDS = 10
_UNLABELLED = 0.25  # what a pair of like values weighs that nobody labelled: some of these are one fact all the same

Weights = dict[str, dict[str, float]]


class Pair(NamedTuple):
    """Two mentions of one event: how their values stand to each other, what they show, whether they are one fact, and how sure that is."""

    gold: str
    event: str
    relation: str
    features: dict[str, float]
    is_one: bool
    weight: float


class LabelledEvent(NamedTuple):
    """The articles of one event of a folder, and the facts that a reader found in several of them."""

    gold: str
    name: str
    articles: list[Article]
    facts: list[dict[str, Any]]


def labelled_events(gold: Path) -> list[LabelledEvent]:
    """The events of a folder whose facts are labelled; names are left out, which are aligned by their letters."""
    articles: dict[str, list[Article]] = defaultdict(list)
    facts: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in json_lines(gold / "events" / "fact_texts.jsonl.gz"):
        published = datetime.date.fromisoformat(row["date"][:10]) if row["date"] else None
        one = Article(row["text"], article_id=row["article_id"], outlet=row["outlet"], title=row["title"], published=published)
        articles[row["event"]].append(one)
    for row in json_lines(gold / "events" / "facts.jsonl.gz"):
        if row.get("scope") != "within_article" and row["kind"] != "name":
            facts[row["event"]].append(row)
    return [LabelledEvent(str(gold), event, articles[event], facts[event]) for event in articles]


def pairs_of(event: LabelledEvent) -> Iterator[Pair]:
    """The pairs of an event that may be one fact, labelled as far as the facts of the event tell."""
    mentions = [m for place, article in enumerate(event.articles) for m in mentions_of(article, place)]
    features = PairFeatures(mentions, Likeness(mentions))
    labels = _Labels(event, mentions)
    for a, b in combinations(mentions, 2):
        if a.article == b.article or measure_of(a) != measure_of(b):
            continue
        relation = relate(a, b).name
        if may_be_one(a, b, relation) and (label := labels.of(a, b, relation)):
            yield Pair(event.gold, event.name, relation, dict(features.of(a, b, relation)), *label)


class _Labels:
    def __init__(self, event: LabelledEvent, mentions: Sequence[FactMention]) -> None:
        place = {article.article_id: n for n, article in enumerate(event.articles)}
        self._facts: dict[int, set[int]] = defaultdict(set)
        self._told: dict[tuple[int, int], FactMention | None] = {}
        for number, fact in enumerate(event.facts):
            for report in fact["reports"]:
                article = place[report["article_id"]]
                found = [m for m in mentions if m.article == article and _answers(m, report)]
                self._told[number, article] = found[0] if found else None
                for m in found:
                    self._facts[id(m)].add(number)

    def of(self, a: FactMention, b: FactMention, relation: str) -> tuple[bool, float] | None:
        """Whether two mentions are one fact, and how sure that is; None where the labels leave it open."""
        ours, theirs = self._facts[id(a)], self._facts[id(b)]
        if ours and theirs:
            return bool(ours & theirs), 1.0
        for facts, other in ((ours, b), (theirs, a)):
            for fact in facts:
                if (fact, other.article) in self._told:
                    told = self._told[fact, other.article]
                    if told and relate(told, other).name != "apart":
                        return None  # the report's own value, told again in its article
                    return False, 1.0
        return False, 1.0 if relation == "apart" else _UNLABELLED


def _answers(mention: FactMention, report: dict[str, Any]) -> bool:
    span = report["start"], report["end"]
    return mention.document.field == "text" and is_about((mention.start, mention.end), span, MENTION_WIDER)


def learn(pairs: Sequence[Pair]) -> Weights:
    """Weights of each feature by how two values stand to each other: those of all pairs, and what a relation adds, are learned together."""
    fitted = LogisticRegression(C=_STRENGTH, max_iter=3000).fit(
        _table(pairs), [pair.is_one for pair in pairs], sample_weight=[pair.weight for pair in pairs]
    )
    n = len(PAIR_FEATURES) + 1
    blocks = fitted.coef_[0].reshape(len(RELATIONS) + 1, n)
    weights: Weights = {}
    for relation, added in zip(RELATIONS, blocks[1:], strict=True):
        whole = blocks[0] + added
        named = {name: round(float(weight), 2) for name, weight in zip(PAIR_FEATURES, whole, strict=False) if abs(weight) >= 0.01}
        weights[relation] = {"": round(float(whole[-1] + fitted.intercept_[0]), 2), **named}
    return weights


def _table(pairs: Sequence[Pair]) -> sparse.csr_matrix:
    column = {name: i for i, name in enumerate((*PAIR_FEATURES, ""))}
    rows, columns, values = [], [], []
    for row, pair in enumerate(pairs):
        shift = len(column) * (1 + RELATIONS.index(pair.relation))
        for name, value in (*pair.features.items(), ("", 1.0)):
            rows += [row, row]
            columns += [column[name], column[name] + shift]
            values += [float(value)] * 2
    return sparse.csr_matrix((values, (rows, columns)), shape=(len(pairs), len(column) * (1 + len(RELATIONS))))


def chance(pair: Pair, weights: Weights) -> float:
    """How likely a pair is one fact."""
    of = weights[pair.relation]
    return float(1 / (1 + np.exp(-of[""] - sum(of.get(name, 0.0) * value for name, value in pair.features.items()))))


def figures(pairs: Sequence[Pair]) -> dict[str, object]:
    """How well pairs of events that were not learned from are told apart, by how their values stand to each other.

    Once the events are left out in parts, once each folder, which is another reader's, alone.
    """
    events = len({pair.event for pair in pairs})
    found: dict[str, object] = {"measured_on": f"{len(pairs)} pairs of {events} events, cross-validated by event in {_FOLDS} parts"}
    by_event = GroupKFold(_FOLDS).split(pairs, groups=[pair.event for pair in pairs])
    found |= _told_apart(pairs, by_event, "")
    if len({pair.gold for pair in pairs}) > 1:
        by_folder = LeaveOneGroupOut().split(pairs, groups=[pair.gold for pair in pairs])
        found |= _told_apart(pairs, by_folder, "_of_a_folder_left_out")
    return found


def _told_apart(pairs: Sequence[Pair], splits: Iterable[tuple[Any, Any]], name: str) -> dict[str, object]:
    chances = np.zeros(len(pairs))
    for seen, unseen in splits:
        weights = learn([pairs[i] for i in seen])
        chances[unseen] = [chance(pairs[i], weights) for i in unseen]
    found: dict[str, object] = {}
    for relation in RELATIONS:
        chosen = [i for i, pair in enumerate(pairs) if pair.relation == relation]
        right = np.array([pairs[i].is_one for i in chosen])
        weight = np.array([pairs[i].weight for i in chosen])
        taken = chances[chosen] >= LEAST[relation]
        if not name:
            found[f"{relation}_pairs_of_one_fact"] = int(right.sum())
        found[f"{relation}_average_precision{name}"] = round(
            float(average_precision_score(right, chances[chosen], sample_weight=weight)), 3
        )
        found[f"{relation}_recall{name}"] = round(float(taken[right].mean()), 3)
        found[f"{relation}_precision{name}"] = round(float(weight[taken & right].sum() / max(weight[taken].sum(), 1e-9)), 3)
    return found


def main() -> None:
    """Learns the weights and writes them with their card."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    events = [event for gold in parser.parse_args().gold for event in labelled_events(gold)]
    pairs = [pair for event in events for pair in pairs_of(event)]
    card = {
        "question": "Which mentions of two articles tell one fact?",
        "method": "logistic regression on pairs of mentions, by how their values stand to each other",
        "data": f"{sum(len(event.facts) for event in events)} facts labelled by one reader in {len(events)} events of several outlets "
        "(BASIL, Fan et al. 2019; FA-KES, Abu Salem et al. 2019; NewsWCL50, Hamborg et al. 2019; composed ones); no text is kept",
        "data_licence": "CC BY-SA 4.0 (NewsWCL50); CC BY, as OpenAIRE records it (FA-KES); none stated (BASIL); "
        "the composed articles as this project",
        "licence": "as this project",
        "features": features_hash(PAIR_FEATURES),
        "figures": figures(pairs),
        "date": str(datetime.datetime.now(tz=datetime.UTC).date()),
        "command": "python -m training.facts GOLD …",
    }
    model_path("fact_alignment").write_text(as_json({"card": card, "weights": learn(pairs)}) + "\n", encoding="utf-8")
    print(as_json(card["figures"]))


if __name__ == "__main__":
    main()
