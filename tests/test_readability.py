import math

import pytest

import framing
from framing.readability import measure_readability, note_readability

EASY = "The cat sat on the mat. The dog ran to the door. We all went home. " * 8
HARD = "Intergovernmental deliberations necessitated extraordinarily comprehensive administrative reconsideration. " * 8


def measured(text):
    return measure_readability(framing.Article(text))


def test_short_words_and_sentences_read_easier():
    assert measured(EASY)["flesch_reading_ease"] > 90
    assert measured(HARD)["flesch_reading_ease"] < 0
    assert measured(EASY)["flesch_kincaid_grade"] < measured(HARD)["flesch_kincaid_grade"]


def test_figures_are_those_of_textstat():
    import textstat

    assert measured(EASY)["flesch_reading_ease"] == pytest.approx(textstat.flesch_reading_ease(framing.Article(EASY).story))


def test_an_empty_story_is_not_measured():
    assert math.isnan(measured("")["flesch_reading_ease"])


def test_furniture_is_not_read():
    body = "The cat sat on the mat and looked at the dog, who had come in from the garden with a bone that it had found.\n" * 3
    with_furniture = body + "Advertisement\n" + body
    assert measured(with_furniture)["flesch_reading_ease"] == pytest.approx(measured(body + body)["flesch_reading_ease"], abs=0.5)


def test_a_short_story_carries_a_note():
    assert "12 words" in note_readability(framing.Article("The cat sat on the mat. The dog ran to the door."))
    assert note_readability(framing.Article(EASY)) == ""
