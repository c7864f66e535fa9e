import hashlib
import math
import subprocess
import sys

import pytest

import framing
from framing.lexicons import read_lexicon
from framing.readability import _pronunciations, _textstat, measure_readability, note_readability

from .conftest import ROOT

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


def test_every_word_of_the_dictionary_has_its_syllables():
    """The digest is that of each word's vowels in the dictionary's first pronunciation, as NLTK reads it from CMUdict 0.7b."""
    counts = {word: len(_pronunciations("en_US")[word][0]) for word in _pronunciations("en_US")}
    lines = "\n".join(f"{word} {count}" for word, count in sorted(counts.items()))
    assert hashlib.sha256(lines.encode()).hexdigest() == "33ef22de94212b5b775ee72440b88c9f517bba71d34cab1496c6f69b241325ee"
    textstat = _textstat()
    assert [word for word, count in counts.items() if word.isalpha() and textstat.syllable_count(word) != count] == []


def test_examples_of_the_syllables_hold():
    lexicon = read_lexicon("syllables")
    assert {word: _textstat().syllable_count(word) for word in lexicon["finds"]} == lexicon["finds"]
    assert [word for word in lexicon["misses"] if word in _pronunciations("en_US")] == []


def test_a_word_that_the_dictionary_does_not_know_and_other_languages_are_left_to_textstat():
    assert _textstat().syllable_count("lowellians") > 0
    assert _pronunciations("de_DE") is None


def test_readability_waits_for_no_nltk_and_leaves_it_whole():
    code = (
        "import sys, framing.readability as r; r.measure_readability(r.Article('The bridge is shut.')); print('nltk' in sys.modules)\n"
        "import nltk; print(nltk is sys.modules['nltk'], hasattr(nltk, 'data'))\n"
        "from textstat.backend.utils import _get_cmudict; print(_get_cmudict.nltk.data.find is nltk.data.find)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.stdout.split() == ["False", "True", "True", "True"], done.stderr


@pytest.mark.parametrize(("words", "noted"), [(99, True), (100, False)])
def test_the_note_stops_at_a_hundred_words(words, noted):
    assert bool(note_readability(framing.Article("cat " * (words - 1) + "sat."))) == noted
