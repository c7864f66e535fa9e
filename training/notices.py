"""How is the judge of AI notices learned? ``python -m training.notices GOLD`` writes ``models/ai_notices.json``.

GOLD is a folder with ``disclaimers/*.jsonl.gz`` (annotated wordings) and, of which next to nothing is a notice,
``corpora/allsides_2000.jsonl.gz`` and ``pages``. Beside them it reads the wordings of tests and ``notice_wordings.jsonl``, composed
for this project: writers a to d, g to k and m had seen neither the program nor each other's wordings, e, f and l knew where it failed.
"""

from __future__ import annotations

import datetime
import gzip
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

import framing
from framing.disclaimers.judged_sentences import NoticeWeights
from framing.disclaimers.notices import notices_in, tagged, worth_judging
from framing.disclaimers.policies import tells_of_rules
from framing.disclaimers.sentence_features import NOTICE_FEATURES, features_of_sentence, sentence_as_statement
from framing.disclaimers.worth_reading import worth_reading
from framing.lexicons import FOLDER, read_lexicon
from framing.text.document import Document

from .hits import f1
from .model_files import as_json, features_hash, json_lines, model_path

_HERE = Path(__file__).parent
_STRENGTH = 1.0
_LEAST_SEEN = 2
_LEAST_WEIGHT = 0.02
_THRESHOLD = 0.7
_KIND_FEATURES = ("part: ", "word ", "letters ")
_LEAST_KIND_WEIGHT = 0.1
_OWN_WRITERS = ("gold", "tests")
"""Whose wordings the grammar was written for; a figure on them tells nothing, and they count half."""


class Text(NamedTuple):
    """A text with the features of each of its sentences that may be judged; ``by_grammar`` is whether the grammar found a notice."""

    writer: str
    label: str
    by_grammar: bool
    sentences: list[set[str]]

    @property
    def is_notice(self) -> bool:
        """Whether it tells of its own making by AI or automation."""
        return self.label != "none"


def probability_of(text: Text, weights: NoticeWeights) -> float:
    """That of the sentence of a text of which the judge is surest; 0 where there is nothing to judge."""
    return float(1 / (1 + np.exp(-max(map(weights.speak_for, text.sentences))))) if text.sentences else 0.0


def composed() -> Iterator[tuple[str, str, str]]:
    """Writer, label and text of the wordings composed for this project."""
    for line in (_HERE / "notice_wordings.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        yield row["writer"], row["label"], row["text"]
    wordings = tomllib.loads((_HERE.parent / "tests" / "notice_wordings.toml").read_text("utf-8"))
    for kinds in wordings.values():
        yield from (("tests", kind, text) for kind, texts in kinds.items() for text in texts)


def examples() -> Iterator[tuple[str, str, str]]:
    """The same of the sentences by which the lexicons show what counts and what does not."""
    for path in sorted(FOLDER.glob("ai_disclaimers_*.toml")):
        lexicon = read_lexicon(path.stem)
        for table in (lexicon, *lexicon.get("constructions", ())):
            yield from (("tests", "unspecified", re.sub(r"[\[\]]", "", sentence)) for sentence in table.get("finds", ()))
            yield from (("tests", "none", sentence) for sentence in table.get("misses", ()))
        yield from (("tests", "none", sentence) for sentences in lexicon.get("exclusions", {}).values() for sentence in sentences)


def annotated(gold: Path) -> Iterator[tuple[str, str, str]]:
    """The same of the wordings that people annotated."""
    for path in sorted((gold / "disclaimers").glob("*.jsonl.gz")):
        for row in json_lines(path):
            yield "gold", {0: "none", 1: "unspecified"}.get(row["label"], row["label"]), row["text"]


def ordinary(gold: Path) -> Iterator[tuple[str, str, str]]:
    """Articles and saved pages, none of which tells of its own making by AI."""
    for row in json_lines(gold / "corpora" / "allsides_2000.jsonl.gz"):
        yield "articles", "none", row["text"]
    for path in sorted((gold / "pages").glob("*.jsonl.gz")):
        for row in json_lines(path):
            with gzip.open(gold / "pages" / row["html_path"], "rb") as page:
                yield "pages", "none", framing.read_page(page.read(), url=row["url"]).text


def read(writer: str, label: str, text: str) -> Text:
    """A text as the judge sees it."""
    document = Document(text)
    sentences = [tagged(document, reading) for readings in worth_reading(document) for reading in readings]
    statements = [one for sentence in worth_judging(sentences) if (one := sentence_as_statement(document, *sentence)) is not None]
    ruled = {one.sentence.start for one in statements if tells_of_rules(one)}
    by_grammar = any(notice.probability is None for notice in notices_in(document))
    return Text(writer, label, by_grammar, [features_of_sentence(one) for one in statements if one.sentence.start not in ruled])


def learn(texts: Iterable[Text]) -> NoticeWeights:
    """Weights such that of each notice one sentence is judged to be one, and no sentence of any other text."""
    rows = [(sentence, text, at) for at, text in enumerate(texts) for sentence in text.sentences]
    table, column = _table([sentence for sentence, _, _ in rows])
    wanted = np.array([text.is_notice for _, text, _ in rows])
    share = np.array([(1 if text.is_notice else 1 / len(text.sentences)) * _weight(text) for _, text, _ in rows])
    sums = _fit(table, wanted, share).decision_function(table)
    surest: dict[int, float] = {}
    for (_, _, at), value in zip(rows, sums, strict=True):
        surest[at] = max(surest.get(at, -np.inf), value)
    # Of "We ran it through an AI translator. The AI knows no Danish." the second sentence is no notice.
    beside = [text.is_notice and value < min(0.0, surest[at]) for (_, text, at), value in zip(rows, sums, strict=True)]
    return _weights(_fit(table, wanted, np.where(beside, 0.0, share)), column, _LEAST_WEIGHT)


def learn_kinds(texts: Iterable[Text], weights: NoticeWeights) -> dict[str, NoticeWeights]:
    """For each kind the weights that tell its notices, each by its surest sentence, from those of other kinds."""
    notices = [text for text in texts if text.sentences and text.label not in ("none", "unspecified")]
    table, column = _table([_of_kinds(max(text.sentences, key=weights.speak_for)) for text in notices])
    share = np.ones(len(notices))
    kinds = sorted({text.label for text in notices})
    fitted = {kind: _fit(table, np.array([text.label == kind for text in notices]), share) for kind in kinds}
    return {kind: _weights(model, column, _LEAST_KIND_WEIGHT) for kind, model in fitted.items()}


def _of_kinds(sentence: set[str]) -> set[str]:
    return {name for name in sentence if name.startswith(_KIND_FEATURES)}


def _table(sentences: list[set[str]]) -> tuple[sparse.csr_matrix, dict[str, int]]:
    seen = Counter(name for sentence in sentences for name in sentence)
    column = {name: i for i, name in enumerate(sorted(name for name, n in seen.items() if n >= _LEAST_SEEN))}
    places = [(i, column[name]) for i, sentence in enumerate(sentences) for name in sentence if name in column]
    values = [1.0] * len(places), tuple(zip(*places, strict=True))
    return sparse.csr_matrix(values, shape=(len(sentences), len(column))), column


def _fit(table: sparse.csr_matrix, wanted: np.ndarray, share: np.ndarray) -> LogisticRegression:
    model = LogisticRegression(C=_STRENGTH, max_iter=400, solver="liblinear", random_state=0)
    return model.fit(table, wanted, sample_weight=share)


def _weights(model: LogisticRegression, column: dict[str, int], least: float) -> NoticeWeights:
    weights = {name: round(float(model.coef_[0][i]), 2) for name, i in column.items() if abs(model.coef_[0][i]) >= least}
    return NoticeWeights(weights, round(float(model.intercept_[0]), 2))


def _weight(text: Text) -> float:
    if text.writer in ("articles", "pages"):
        return len(text.sentences)
    return 1.0 if text.writer in _OWN_WRITERS and text.is_notice else 2.0


def figures(texts: list[Text], weights: NoticeWeights, *, grammar: bool) -> str:
    """Precision, recall and F1 of the judge together with the grammar, or of the grammar alone."""
    found = [text.by_grammar or (not grammar and probability_of(text, weights) >= _THRESHOLD) for text in texts]
    hits = sum(one and text.is_notice for one, text in zip(found, texts, strict=True))
    precision, recall = hits / max(1, sum(found)), hits / max(1, sum(text.is_notice for text in texts))
    both = f1(hits, sum(found), sum(text.is_notice for text in texts))
    return f"{len(texts)} texts: precision {precision:.3f}, recall {recall:.3f}, F1 {both:.3f}"


def right_kinds(texts: list[Text], weights: NoticeWeights, kinds: dict[str, NoticeWeights]) -> str:
    """Of the notices that the judge finds and the grammar does not, how many are of the kind that it gives."""
    found = [one for one in texts if one.is_notice and not one.by_grammar and probability_of(one, weights) >= _THRESHOLD]
    surest = [(text.label, max(text.sentences, key=weights.speak_for)) for text in found]
    right = sum(label == max(kinds, key=lambda kind: kinds[kind].speak_for(sentence)) for label, sentence in surest)
    return f"{right} of {len(found)}"


def as_table(weights: NoticeWeights) -> dict[str, Any]:
    """The weights as their file holds them: what all start from, and under the kind of feature its names."""
    table: dict[str, Any] = {"": weights.start}
    for feature, weight in sorted(weights.of.items()):
        kind, _, name = feature.partition(": ")
        table.setdefault(kind, {})[name] = weight
    return table


def main(gold: Path) -> None:
    """Learn, leave each writer out in turn, and write the model."""
    texts = [read(*one) for source in (composed(), examples(), annotated(gold), ordinary(gold)) for one in source]
    told: dict[str, object] = {}
    writers = sorted({text.writer for text in texts} - {*_OWN_WRITERS, "articles", "pages"})
    for writer in writers:
        others, own = [text for text in texts if text.writer != writer], [text for text in texts if text.writer == writer]
        weights = learn(others)
        told[f"of_writer_{writer}"] = figures(own, weights, grammar=False)
        told[f"of_writer_{writer}_by_grammar"] = figures(own, weights, grammar=True)
        told[f"of_writer_{writer}_kinds_of_the_judge"] = right_kinds(own, weights, learn_kinds(others, weights))
    weights = learn(texts)
    alarms = Counter(text.writer for text in texts if text.writer in ("articles", "pages") and probability_of(text, weights) >= _THRESHOLD)
    told |= {f"found_in_{name}": alarms[name] for name in ("articles", "pages")}
    counts = Counter(text.writer for text in texts)
    card = {
        "question": "Is a sentence that names an AI, a tool or automation a notice about the text in which it stands?",
        "method": "logistic regression on what a sentence shows; of a notice of several sentences the surest counts",
        "data": f"{sum(counts[one] for one in (*writers, 'tests'))} wordings composed for this project, {counts['gold']} annotated ones, "
        f"and against them the sentences of {counts['articles']} articles and {counts['pages']} saved pages; no text of others is kept",
        "data_licence": "the composed wordings as this project; none stated for the others",
        "licence": "as this project",
        "features": features_hash(NOTICE_FEATURES),
        "figures": {
            "measured_on": "each writer's wordings by weights learned from the others', grammar and judge together; "
            "the words of the grammar were mended after reading all of them, which flatters both",
            **told,
        },
        "date": str(datetime.datetime.now(tz=datetime.UTC).date()),
        "command": "python -m training.notices GOLD",
    }
    model = {
        "card": card,
        "threshold": _THRESHOLD,
        "weights": as_table(weights),
        "kinds": {kind: as_table(of) for kind, of in learn_kinds(texts, weights).items()},
    }
    model_path("ai_notices").write_text(as_json(model) + "\n", encoding="utf-8")
    print(json.dumps(card["figures"], indent=1))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
