"""How are the frames learned? ``python -m training.frames GOLD`` writes ``models/frames.json``.

GOLD is a folder with ``frames/frames.jsonl.gz`` and ``ordinary.jsonl.gz`` (annotated sentences) and ``corpora/allsides_2000.jsonl.gz``,
of whose sentences next to none carries a frame. Beside them it reads the sentences by which the frame files show what counts, the
sample corpus, and ``frame_wordings.jsonl``, composed for this project by writers who had seen neither the program nor each other's
sentences.
"""

from __future__ import annotations

import datetime
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

import framing
from framing.frames.definitions import SHIPPED
from framing.frames.learned_frames import stem_of
from framing.text.document import Document

from .annotated import sample
from .model_files import as_json, features_hash, json_lines, model_path

_HERE = Path(__file__).parent
_STRENGTH = 0.3
_FEWEST_WRITERS = 3
_LEAST_WEIGHT = 0.1
_OF_A_FRAME = 4.0  # weight of a sentence that carries it
_FOLDS = 4
_ALARMS = 6  # in the sentences of two thousand articles left out, of which a third carry the frame after all
FEATURES = ("stems of six letters", "pairs of stems", "numbers alike")
"""What is weighed."""


@dataclass(frozen=True)
class Sentence:
    """A sentence, who wrote it, the frame it was written for or judged by ("" for any) and whether it carries it."""

    writer: str
    frame: str
    carries: bool
    text: str

    @cached_property
    def features(self) -> tuple[str, ...]:
        """What of it is weighed: its stems, and its pairs of neighbours, each as often as it stands."""
        stems = [stem_of(word) for word in Document(self.text).words.folded]
        return *stems, *map(" ".join, pairwise(stems))

    @cached_property
    def by_cues(self) -> frozenset[str]:
        """The frames that cues find in it."""
        return frozenset(cue.frame for cue in framing.find_frames(self.text) if cue.probability is None)


@dataclass(frozen=True)
class Learned:
    """What all sentences start from, and the weights of what speaks for a frame or against it."""

    frame: str
    start: float
    weights: Mapping[str, float]

    def probability(self, sentence: Sentence) -> float:
        """How probable it is that a sentence carries the frame."""
        total = self.start + math.fsum(self.weights.get(name, 0.0) for name in sentence.features)
        return 1 / (1 + math.exp(-total))


def composed() -> list[Sentence]:
    """The sentences composed for this project, and those of the frame files."""
    rows = map(json.loads, (_HERE / "frame_wordings.jsonl").read_text("utf-8").splitlines())
    own = [Sentence(row["writer"], row["frame"], row["carries"], row["text"]) for row in rows]
    for frame in framing.load_frames():
        own += [Sentence("files", frame.name, True, re.sub(r"[\[\]]", "", text)) for text in frame.finds]
        own += [Sentence("files", frame.name, False, text) for text in frame.misses]
    return own


def of_the_sample() -> list[Sentence]:
    """The sentences of the sample corpus, with the frames that were marked in it."""
    sentences = []
    for item in sample().values():
        document, marks = Document(item.payload["text"]), item.marked["frame_cues"]
        for start, end in document.sentences:
            told = {mark.label for mark in marks if start <= mark.start < end and not mark.doubt} or {""}
            sentences += [Sentence("sample", frame, frame != "", document.text[start:end]) for frame in sorted(told)]
    return sentences


def annotated(gold: Path) -> list[Sentence]:
    """The sentences that people annotated: real ones, for each of the three frames, and ordinary ones for one frame each."""
    real = json_lines(gold / "frames" / "frames.jsonl.gz")
    rows = [Sentence("gold", frame, frame in row["frames"], row["sentence"]) for row in real for frame in SHIPPED]
    ordinary = (row for row in json_lines(gold / "frames" / "ordinary.jsonl.gz") if not row["doubt"])
    return rows + [Sentence("gold", row["frame"], row["label"] == "yes", row["sentence"]) for row in ordinary]


def of_articles(gold: Path) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences of one half of ordinary articles and of the other, but for those in which a cue finds a frame."""
    halves: tuple[list[Sentence], list[Sentence]] = ([], [])
    for at, row in enumerate(json_lines(gold / "corpora" / "allsides_2000.jsonl.gz")):
        document = Document(row["text"])
        told = [cue.start for cue in framing.find_frames(row["text"]) if cue.probability is None]
        for one in document.sentences:
            if not any(one.start <= start < one.end for start in told):
                halves[at % 2].append(Sentence("articles", "", False, document.text[one.start : one.end]))
    return halves


def learn(sentences: Iterable[Sentence], frame: str) -> Learned:
    """Weights that tell the sentences that carry a frame from all others."""
    rows = list(sentences)
    writers: dict[str, set[str]] = {}
    for one in rows:
        if one.writer != "articles":
            for name in one.features:
                writers.setdefault(name, set()).add(one.writer)
    # What one writer alone says is of his subject and not of the frame.
    column = {name: i for i, name in enumerate(sorted(name for name, told in writers.items() if len(told) >= _FEWEST_WRITERS))}
    places = [(i, column[name]) for i, one in enumerate(rows) for name in one.features if name in column]
    table = sparse.csr_matrix(([1.0] * len(places), tuple(zip(*places, strict=True))), shape=(len(rows), len(column)))
    wanted = np.array([one.carries and one.frame == frame for one in rows])
    model = LogisticRegression(C=_STRENGTH, max_iter=400, solver="liblinear", random_state=0)
    model.fit(table, wanted, sample_weight=np.where(wanted, _OF_A_FRAME, 1.0))
    weights = {name: round(float(model.coef_[0][i]), 2) for name, i in column.items() if abs(model.coef_[0][i]) >= _LEAST_WEIGHT}
    return Learned(frame, round(float(model.intercept_[0]), 2), weights)


def threshold_of(own: list[Sentence], halves: tuple[list[Sentence], list[Sentence]], frame: str) -> float:
    """The least probability at which what either half of the articles teaches finds next to nothing in the other."""
    found = (map(learn([*own, *known], frame).probability, other) for known, other in (halves, halves[::-1]))
    return math.ceil(100 * nlargest(_ALARMS + 1, chain(*found))[-1]) / 100


def figures(sentences: list[Sentence], frame: str, found: Iterable[bool]) -> str:
    """Precision, recall and F1 of what was found in sentences written for a frame."""
    n = Counter((was_found, one.carries) for was_found, one in zip(found, sentences, strict=True))
    hits = n[True, True]
    precision, recall = hits / (hits + n[True, False]), hits / (hits + n[False, True])
    f1 = 2 * precision * recall / (precision + recall)
    return f"{len(sentences)} sentences: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}"


def left_out(own: list[Sentence], ordinary: list[Sentence], frame: str, threshold: float) -> dict[str, str]:
    """Figures on each writer's sentences by weights learned from others', with the cues, and of the cues alone."""
    told = {}
    writers = sorted({one.writer for one in own} - {"files", "gold", "sample"})
    for fold in range(_FOLDS):
        out = writers[fold::_FOLDS]
        learned = learn([*(one for one in own if one.writer not in out), *ordinary], frame)
        for writer in out:
            theirs = [one for one in own if one.writer == writer and one.frame == frame]
            by_cues = [frame in one.by_cues for one in theirs]
            both = [cue or learned.probability(one) >= threshold for cue, one in zip(by_cues, theirs, strict=True)]
            told[f"{frame}, writer {writer}"] = figures(theirs, frame, both)
            told[f"{frame}, writer {writer}, cues alone"] = figures(theirs, frame, by_cues)
    return dict(sorted(told.items()))


def as_table(learned: Learned, threshold: float) -> dict[str, Any]:
    """The weights as their file holds them: pairs under their first stem."""
    table: dict[str, Any] = {"threshold": threshold, "start": learned.start, "words": {}, "pairs": {}}
    for name, weight in sorted(learned.weights.items()):
        first, _, second = name.partition(" ")
        if second:
            table["pairs"].setdefault(first, {})[second] = weight
        else:
            table["words"][first] = weight
    return table


def main(gold: Path) -> None:
    """Learn, leave writers out in turn, and write the model."""
    own, halves = composed() + of_the_sample() + annotated(gold), of_articles(gold)
    told: dict[str, object] = {}
    frames = {}
    for frame in SHIPPED:
        threshold = threshold_of(own, halves, frame)
        told |= left_out(own, halves[0], frame, threshold)
        frames[frame] = as_table(learn([*own, *halves[0], *halves[1]], frame), threshold)
    counts = Counter(one.writer for one in own)
    card = {
        "question": "Does a sentence carry a frame where no cue tells it?",
        "method": "logistic regression on stems and pairs of neighbouring stems; what one half of the articles teaches "
        f"finds the frame in the other, and the other way round, in {_ALARMS} sentences",
        "data": f"{counts.total() - counts['gold']} sentences composed for this project, {counts['gold']} annotated ones, and against them "
        f"{sum(map(len, halves))} sentences of ordinary articles; no text of others is kept",
        "data_licence": "the composed sentences as this project; none stated for the others",
        "licence": "as this project",
        "features": features_hash(FEATURES),
        "figures": {
            "measured_on": "each writer's sentences by weights learned from others', cues and weights together; "
            "the cues were mended after reading most of them, which flatters the cues",
            **told,
        },
        "date": str(datetime.datetime.now(tz=datetime.UTC).date()),
        "command": "python -m training.frames GOLD",
        "reproduced": "to the last decimal",
    }
    model_path("frames").write_text(as_json({"card": card, "frames": frames}) + "\n", encoding="utf-8")
    print(json.dumps(card["figures"], indent=1))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
