"""The package agrees with what people marked in the sample corpus at least as well as it did; the annotation is sound."""

import json

import pytest

from training.annotated import ANNOTATIONS, Mark, sample
from training.hits import count, f1

from .floors import figures, pinned, raised


@pytest.mark.parametrize("measure", pinned())
def test_agreement_does_not_sink_below_its_floor(measure):
    reached = figures()[measure]
    assert reached >= pinned()[measure], f"{measure}: F1 {reached} on the sample corpus; mend it, or see tests/floors.py to lower the floor"


def test_everything_that_is_measured_has_a_floor():
    assert pinned().keys() == figures().keys(), "run make floors"


def test_floors_rise_and_sink_only_where_they_are_named():
    assert raised({"a": 0.5, "b": 0.5}, {"a": 0.6, "b": 0.4, "c": 0.3}) == {"a": 0.6, "b": 0.5, "c": 0.3}
    assert raised({"a": 0.5, "b": 0.5}, {"a": 0.4, "b": 0.4}, lower=["b"]) == {"a": 0.5, "b": 0.4}
    assert raised({"gone": 0.5}, {}) == {"gone": 0.5}


def test_every_mark_stands_once_in_its_article_and_no_two_are_the_same():
    assert len(sample()) == 22  # reading them looks up every mark
    for file in ANNOTATIONS.glob("*.jsonl"):
        lines = file.read_text("utf-8").splitlines()
        assert len(set(lines)) == len(lines), file.name
        assert all(json.loads(line)["article"] in sample() for line in lines)


@pytest.mark.parametrize(
    ("question", "said", "marked", "counts"),
    [
        ("hedges", [(3, 6, "text", "modal")], [(4, 6, "", False)], (1, 1, 1)),
        ("hedges", [(3, 6, "text", "modal")], [(4, 6, "", True)], (0, 0, 0)),  # in doubt: neither for nor against
        ("hedges", [(3, 6, "text", "vague-quantity")], [(4, 6, "", False)], (0, 0, 1)),
        ("boosters", [(3, 6, "text"), (8, 9, "text")], [(4, 6, "", False)], (1, 2, 1)),
        ("notices", [(0, 9, "text", "summary")], [(0, 5, "summary|generated", False)], (1, 1, 1)),
        ("notices", [(0, 9, "text", "media")], [(0, 5, "summary|generated", False)], (0, 1, 1)),
    ],
)
def test_marks_are_counted_once_each_and_those_in_doubt_not_at_all(question, said, marked, counts):
    assert count({question: said}, {question: [Mark(*mark) for mark in marked]}) == {question: counts}


def test_nothing_to_find_and_nothing_found_is_perfect():
    assert f1(0, 0, 0) == 1.0
    assert f1(1, 2, 2) == 0.5
