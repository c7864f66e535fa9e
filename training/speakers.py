"""Learn the weights of speaker_ranker.toml from annotated quotes: ``python -m training.speakers GOLD``.

GOLD is a folder with quotes/polnear_train.jsonl.gz. Nothing of this runs when articles are read.
"""

from __future__ import annotations

import datetime
import gzip
import json
import re
import sys
from collections import Counter
from importlib.resources import files
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
from framing.attribution.quotes.speakers import subject_of_cue
from framing.text.document import Document
from framing.text.spans import Pair, overlap

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


def _is_speaker(mention: Pair, source: Pair) -> bool:
    """The rule by which a found speaker counts as the annotated one."""
    return overlap(mention, source) > 0 and mention[1] - mention[0] <= 2 * (source[1] - source[0]) + 20


def _speaks(context: QuoteContext, at: int, spans: list[Pair]) -> bool:
    mention = context.mentions[at]
    return any(_is_speaker((mention.start, mention.end), span) for span in spans)


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
        last = min(known, key=lambda at: abs(context.mention_starts[at] - passage.end)) if known else last
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


def main(gold: Path) -> None:
    """Learn, cross-validate by article, and write the lexicon."""
    with gzip.open(gold / "quotes" / "polnear_train.jsonl.gz", "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    made = [choice for number, article in enumerate(articles) for choice in choices(article, number)]
    figures: dict[str, list[float]] = {"direct": [], "mixed": []}
    for fold in range(_FOLDS):
        weights = learn([choice for choice in made if choice.article % _FOLDS != fold])
        held_out = [choice for choice in made if choice.article % _FOLDS == fold]
        for kind, shares in figures.items():
            shares.append(right_share(held_out, weights, kind))
    told = {kind: sum(shares) / _FOLDS for kind, shares in figures.items()}
    weights = learn(made)
    lines_out = [
        "# How much each piece of evidence weighs in the choice of a quote's speaker; speaker_candidates.py says what the names mean.",
        "# Written by `python -m training.speakers GOLD`; never edited by hand.",
        'source = "logistic regression on pairs of candidates, learnt from the training half of PolNeAR 1.0 (Newell et al. 2018)"',
        'licence = "numbers of this project; no text of the corpus is in them"',
        f'date = "{datetime.datetime.now(tz=datetime.UTC).date()}"',
        f"articles = {len(articles)}",
        f"quotes = {len(made)}",
        f"cross_validated_direct = {told['direct']:.4f}",
        f"cross_validated_mixed = {told['mixed']:.4f}",
        "",
        "[weights]",
        *(f"{json.dumps(' '.join(name), ensure_ascii=False)} = {weight:.2f}" for name, weight in sorted(weights.items())),
    ]
    Path(str(files("framing.lexicons").joinpath("speaker_ranker.toml"))).write_text("\n".join(lines_out) + "\n", encoding="utf-8")
    print(f"{len(weights)} weights; right in articles held out: direct {told['direct']:.3f}, mixed {told['mixed']:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
