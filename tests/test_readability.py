import hashlib
import math
import random
import subprocess
import sys

import pytest
from pyphen import Pyphen

import framing
from framing.lexicons import read_lexicon
from framing.readability import _readability, measure_readability, note_readability
from framing.text.syllables import SYLLABLES, Pronunciations, dictionary_lines, hyphenation
from framing.text.words import straighten

from .conftest import ROOT, SHARED

EASY = "The cat sat on the mat. The dog ran to the door. We all went home. " * 8
HARD = "Intergovernmental deliberations necessitated extraordinarily comprehensive administrative reconsideration. " * 8


def measured(text):
    return measure_readability(framing.Article(text))


def test_short_words_and_sentences_read_easier():
    assert measured(EASY)["flesch_reading_ease"] > 90
    assert measured(HARD)["flesch_reading_ease"] < 0
    assert measured(EASY)["flesch_kincaid_grade"] < measured(HARD)["flesch_kincaid_grade"]


@pytest.fixture(scope="module")
def textstat():
    """textstat with the dictionary that the package brings, in the form of NLTK's, which it would fetch."""
    import textstat
    from textstat.backend.counts import _count_syllables

    words = dict(map(str.split, dictionary_lines().splitlines()))
    dictionary = {word: (("0",) * int(count),) for word, count in words.items()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_count_syllables, "get_cmudict", lambda language: dictionary)
        yield textstat


def as_textstat_has_it(textstat, story):
    return {
        "flesch_reading_ease": textstat.flesch_reading_ease(story),
        "flesch_kincaid_grade": textstat.flesch_kincaid_grade(story),
        "textstat_sentences": textstat.sentence_count(story),
    }


def test_figures_are_those_of_textstat(textstat, seeds):
    at_hand = framing.read_articles(SHARED / "documents") if SHARED.exists() else []
    articles = [*seeds, *at_hand, *map(framing.Article, (EASY, HARD, "Ana Ruiz: “It’s shut…” 'Tis so; it's—well—o'er. No."))]
    for article in articles:
        assert measure_readability(article) == pytest.approx(as_textstat_has_it(textstat, straighten(article.story)), rel=1e-12)


def test_the_style_of_its_apostrophes_makes_no_text_harder():
    straight = "It's shut, and the council's clerk wouldn't say whose it is; they've Jones's 'no comment'. " * 8
    assert measured(straight) == measured(straight.replace("'", "’"))


def test_figures_of_any_text_are_those_of_textstat(textstat):
    drawn = random.Random(17)
    pieces = [
        *" \n\t\x1c\u00a0.!?…'’\"“”-—,;:()%$#_12aIé漢İß",
        "’s",
        "'t",
        "'ve",
        " the ",
        " bridge",
        "Ruiz ",
        "U.S. ",
        ". ",
        "?! ",
        " a b c",
    ]
    for _ in range(10_000):
        story = "".join(drawn.choices(pieces, k=drawn.randrange(1, 40)))
        assert _readability(story) == pytest.approx(as_textstat_has_it(textstat, story), rel=1e-12, abs=1e-12), story


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
    lines = dictionary_lines().splitlines()
    assert hashlib.sha256("\n".join(lines).encode()).hexdigest() == "33ef22de94212b5b775ee72440b88c9f517bba71d34cab1496c6f69b241325ee"
    pronunciations, counts = Pronunciations(), {word: int(count) for word, count in map(str.split, lines)}
    assert [word for word, count in counts.items() if pronunciations.vowels(word) != count] == []


def test_examples_of_the_syllables_hold():
    lexicon = read_lexicon("syllables")
    assert {word: SYLLABLES[word] for word in lexicon["finds"]} == lexicon["finds"]


@pytest.mark.parametrize("word", [*read_lexicon("syllables")["misses"], "", "council 2", "!", "zzzz"])
def test_a_word_that_the_dictionary_lacks_has_no_pronunciation(word):
    assert Pronunciations().vowels(word) is None


def test_words_are_hyphenated_as_pyphen_does_it():
    words = [word for word in dictionary_lines().split()[::20] if word.isalpha()]
    expected = Pyphen(lang="en_US").positions
    for word in (
        *words,
        "portash",
        "lowellian",
        "wahrscheinlichkeitstheorie",
        "x",
        "ab",
        "marchetti-kwon",
        "2016",
        "naïveté",
        "dasein's",
        "ﬁx",
        "oﬃce",
        "waﬄe",
        "oﬁ",
    ):
        assert list(hyphenation(word)) == expected(word)


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
