"""What does the model of reported speech weigh, and how much does each thing weigh?

A feature is what is seen at one place ("that" behind the cue). What it weighs depends on a group: on the lemma of the
cue, on its form, on the mark at which content may end. A template of features ("class behind, by lemma") thus has a
table of weights for each of its groups ("say"), and the table is looked up once for all features of that group.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from typing import Any, NamedTuple

from framing.models import read_model
from framing.text.word_cache import Remembered

from .tokens import Term

Weights = dict[str, float]
"""Of each feature its weight."""

ANY = "*"
"""The group of features that weigh the same whatever the cue."""

_ORDER_TEMPLATES = (
    "quoted pieces",
    "words passed, by form",
    "words left, by form",
    "class ahead and subject, by class behind",
    "class behind, by lemma",
)
TEMPLATES = {
    "cue_by_neighbours": (
        "word, by form",
        "class behind, by lemma",
        "class before, by lemma",
        "class behind, by frames and form",
        "word behind, by form",
        "word before, by form",
        "second word before",
        "quoted pieces, by lemma",
    ),
    "cue_by_sentence": ("class ahead and subject, by form", "cue before and subject", "cue before and words left"),
    "content_before": _ORDER_TEMPLATES,
    "content_around": _ORDER_TEMPLATES,
    "end_by_boundary": (
        "finite verb, mark and ends before, by boundary",
        "second class behind, by boundary",
        "second word behind, by boundary",
        "class of the last word, by boundary",
        "words left, by boundary",
    ),
    "end_by_cue": ("mark and marks before, by lemma", "mark and words of content, by opening"),
    "report": (
        "words of content, by lemma",
        "words of content, by opening",
        "place of the source, by order",
        "kind of source, by outer report",
    ),
}
"""Each question that the model answers, with the templates of the features that it weighs, in their order."""

_NO_WEIGHTS: Weights = {}
_weight_of, _UNSEEN = dict.get, repeat(0.0)
_weights_of, _NO_GROUP = dict.get, repeat(_NO_WEIGHTS)


def neighbour_groups(term: Term) -> tuple[str, ...]:
    """The groups of the features of "cue_by_neighbours"."""
    lemma, form, complements = term
    return (form, lemma, lemma, f"{complements}/{form}", form, form, ANY, lemma)


def sentence_groups(term: Term) -> tuple[str, ...]:
    """The groups of the features of "cue_by_sentence"."""
    return (term.form, ANY, ANY)


def boundary_groups(boundary: str) -> tuple[str, ...]:
    """The groups of the features of "end_by_boundary"."""
    return (boundary,) * len(TEMPLATES["end_by_boundary"])


@dataclass(frozen=True)
class LogisticModel:
    """Weights for one question: its log odds without any feature, and for each template the weights under their group."""

    bias: float
    templates: tuple[dict[str, Weights], ...]

    def tables(self, groups: Sequence[str]) -> tuple[Weights, ...]:
        """For some groups, one a template, the weights of each."""
        return tuple(map(_weights_of, self.templates, groups, _NO_GROUP))

    def weigh(self, groups: Sequence[str], features: Sequence[str]) -> float:
        """The sum of the weights of features, each in its group."""
        return weigh(map(_weights_of, self.templates, groups, _NO_GROUP), features)


class ReportedSpeechModel(NamedTuple):
    """Weights learned by ``training.reported_speech``."""

    threshold: float  # least probability of a report
    slope: float  # of the log odds of cue and end among those of a report
    prefilter: float  # log odds that a cue must have by its neighbours for its sentence to be looked at
    least_cue: float  # log odds that a cue must have
    unlikely: frozenset[str]  # forms that hardly ever attribute, whatever stands around them
    cue_by_neighbours: LogisticModel  # that a word attributes anything, by what stands beside it
    cue_by_sentence: LogisticModel  # and by what stands further off
    content_before: LogisticModel  # that the content stands before the cue, not after it
    content_around: LogisticModel
    end_by_boundary: LogisticModel  # that content ends here, by what stands here
    end_by_cue: LogisticModel  # and by cue, opening and length
    report: LogisticModel  # that all this together is reported speech


def weigh(tables: Iterable[Weights], features: Sequence[str]) -> float:
    """The sum of the weights of features; one that was never seen weighs nothing."""
    return sum(map(_weight_of, tables, features, _UNSEEN))


class ModelTables:
    """A model with the tables of each term and each boundary looked up once."""

    def __init__(self, model: ReportedSpeechModel) -> None:
        self.model = model
        self.weighed: dict[tuple[str, str], tuple[int, float]] = {}  # length and probability of content by lemma and what follows
        self.by_neighbours = Remembered[Term, tuple[Weights, ...]](lambda term: model.cue_by_neighbours.tables(neighbour_groups(term)))
        self.by_sentence = Remembered[Term, tuple[Weights, ...]](lambda term: model.cue_by_sentence.tables(sentence_groups(term)))
        self.by_boundary = Remembered[str, tuple[Weights, ...]](lambda boundary: model.end_by_boundary.tables(boundary_groups(boundary)))


@cache
def model_tables() -> ModelTables:
    """The shipped model, ready to weigh."""
    return ModelTables(reported_speech_model())


@cache
def reported_speech_model() -> ReportedSpeechModel:
    """The shipped model, read once."""
    return model_from(read_model("reported_speech"))


def model_from(table: dict[str, Any]) -> ReportedSpeechModel:
    """The model that stands in a file."""
    return ReportedSpeechModel(
        table["threshold"],
        table["slope"],
        table["prefilter"],
        table["least_cue"],
        frozenset(table["unlikely"]),
        *(
            LogisticModel(table[question]["bias"], tuple(table[question][template] for template in templates))
            for question, templates in TEMPLATES.items()
        ),
    )


def feature_names() -> list[str]:
    """The templates of all questions, in order."""
    return [f"{question}: {template}" for question, templates in TEMPLATES.items() for template in templates]
