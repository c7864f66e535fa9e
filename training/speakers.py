"""How is the choice of a quote's speaker learned? ``python -m training.speakers GOLD`` writes ``models/speaker_ranking.json``.

GOLD is a folder with ``quotes/polnear_train.jsonl.gz`` (PolNeAR 1.0): articles with annotated quotes and their sources.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from framing.attribution.mentions.mentions import find_mentions
from framing.attribution.passages.passages import find_passages
from framing.attribution.passages.quotation_marks import Passage
from framing.attribution.quotes.candidates import Feature, candidates, feature_groups, features_in
from framing.attribution.quotes.contexts import QuoteContext, passage_features, quote_context
from framing.attribution.quotes.cue_subjects import subject_of_cue
from framing.text.document import Document
from framing.text.spans import Pair, overlap

from .hits import SPEAKER_WIDER, is_about
from .model_files import annotated_articles, as_json, features_hash, model_path, polnear_card

_IN_MARKS = re.compile(r'“[^”]+”|"[^"]+"')
_LEAST_SEEN = 6
_STRENGTH = 1.0
_LEAST_WEIGHT = 0.04
_FOLDS = 4


class Choice(NamedTuple):
    """One annotated quote: the features of each candidate, and which of them are its speaker.

    ``sure`` is whether the verb beside the quote names the right one, where it leaves no doubt and no weight is asked.
    """

    article: int
    kind: str
    features: list[list[Feature]]
    right: list[bool]
    sure: bool | None


def _quoted(text: str, attribution: dict[str, Any]) -> list[Pair]:
    content = [(one["start"], one["end"]) for one in attribution["content"]]
    if attribution["kind"] == "direct":
        return content
    return [(start + m.start(), start + m.end()) for start, end in content for m in _IN_MARKS.finditer(text[start:end])]


def _shared(passage: Passage, wanted: list[Pair]) -> int:
    return sum(overlap(piece, pair) for piece in passage.pieces for pair in wanted)


def _speaks(context: QuoteContext, at: int, spans: list[Pair]) -> bool:
    mention = context.mentions[at]
    return any(is_about((mention.start, mention.end), span, SPEAKER_WIDER) for span in spans)


def choices(article: dict[str, Any], number: int) -> list[Choice]:
    """The annotated quotes of one article as choices among candidates."""
    document = Document(article["text"])
    mentions, found = find_mentions(document), find_passages(document)
    sources: dict[int, list[tuple[str, list[Pair]]]] = {}
    for attribution in article["gold_quotes"]:
        if attribution["kind"] not in ("direct", "mixed") or not attribution["source"]:
            continue
        wanted = _quoted(article["text"], attribution)
        best = max(range(len(found)), key=lambda i: _shared(found[i], wanted), default=None)
        if best is not None and _shared(found[best], wanted):
            sources.setdefault(best, []).append((attribution["kind"], [(s["start"], s["end"]) for s in attribution["source"]]))
    made = []
    last: int | None = None
    context = quote_context(document, mentions, found)
    for i, passage in enumerate(found):
        if i not in sources:
            continue
        features = passage_features(document, context, passage, found[i - 1] if i else None)
        options = candidates(context, features)
        sure = subject_of_cue(document, context, features)
        shown = [[one for group in feature_groups(context, features, option, last) for one in features_in(group)] for option in options]
        for kind, spans in sources[i]:
            right = [_speaks(context, at, spans) for at, _ in options]
            made.append(Choice(number, kind, shown, right, None if sure is None else _speaks(context, sure, spans)))
        known = [at for (at, _), is_right in zip(options, right, strict=True) if is_right]
        last = min(known, key=lambda at: abs(context.mentions[at].start - passage.end)) if known else last
    return made


def learn(made: list[Choice]) -> dict[Feature, float]:
    """Weights such that the right candidate of each quote outweighs each of the others."""
    seen = Counter(name for choice in made for option in choice.features for name in option)
    column = {name: i for i, name in enumerate(sorted(name for name, n in seen.items() if n >= _LEAST_SEEN))}
    values: list[float] = []
    rows: list[int] = []
    columns: list[int] = []
    share: list[float] = []
    for choice in made:
        right = [option for option, is_right in zip(choice.features, choice.right, strict=True) if is_right]
        wrong = [option for option, is_right in zip(choice.features, choice.right, strict=True) if not is_right]
        for one in right:
            for other in wrong:
                sign = 1 if len(share) % 2 else -1
                for name, value in [*((name, sign) for name in one), *((name, -sign) for name in other)]:
                    if name in column:
                        rows.append(len(share))
                        columns.append(column[name])
                        values.append(float(value))
                share.append(3 / (len(right) * len(wrong)))
    table = sparse.csr_matrix((values, (rows, columns)), shape=(len(share), len(column)))
    signs = np.where(np.arange(len(share)) % 2, 1, -1)
    model = LogisticRegression(C=_STRENGTH, fit_intercept=False, max_iter=1000).fit(table, signs, sample_weight=share)
    return {name: round(float(model.coef_[0][i]), 2) for name, i in column.items() if abs(model.coef_[0][i]) >= _LEAST_WEIGHT}


def right_share(made: list[Choice], weights: dict[Feature, float], kind: str) -> float:
    """In what share of the quotes of a kind the one whom the verb tells, or else the heaviest candidate, is the speaker."""
    hits = [
        choice.right[int(np.argmax([sum(weights.get(name, 0.0) for name in option) for option in choice.features]))]
        if choice.sure is None
        else choice.sure
        for choice in made
        if choice.kind == kind and (choice.features or choice.sure)
    ]
    return sum(hits) / sum(choice.kind == kind for choice in made)


def feature_names(made: list[Choice]) -> list[str]:
    """The kinds of evidence that choices show, each with the number of its parts."""
    return sorted({f"{kind} {len(parts)}" for choice in made for option in choice.features for kind, *parts in option})


def as_table(weights: dict[Feature, float]) -> dict[str, dict[str, float]]:
    """The weights as their file holds them: under the kind of evidence, its parts."""
    table: dict[str, dict[str, float]] = {}
    for (kind, *parts), weight in sorted(weights.items()):
        table.setdefault(kind, {})[" ".join(parts)] = weight
    return table


def main(gold: Path) -> None:
    """Learn, cross-validate by article, and write the model."""
    articles = annotated_articles(gold, "train")
    made = [choice for number, article in enumerate(articles) for choice in choices(article, number)]
    shares: dict[str, list[float]] = {"direct": [], "mixed": []}
    for fold in range(_FOLDS):
        weights = learn([choice for choice in made if choice.article % _FOLDS != fold])
        held_out = [choice for choice in made if choice.article % _FOLDS == fold]
        for kind, rights in shares.items():
            rights.append(right_share(held_out, weights, kind))
    card = polnear_card(
        "training.speakers",
        question="Who of those mentioned around a quote speaks it?",
        method="logistic regression on pairs of candidates: the right one against each of the others",
        articles=len(articles),
        features=features_hash(feature_names(made)),
        figures={
            "measured_on": f"{len(made)} quotes, cross-validated by article in {_FOLDS} parts: the speaker is the annotated source",
            **{f"right_{kind}": round(sum(rights) / _FOLDS, 4) for kind, rights in shares.items()},
        },
    )
    model_path("speaker_ranking").write_text(as_json({"card": card, "weights": as_table(learn(made))}) + "\n", encoding="utf-8")
    print(card["figures"])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
