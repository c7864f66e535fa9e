"""Each named parameter of an article's lines, its language, its words and what is written of it: the answer turns with it."""

import json
import os
import signal
from contextlib import redirect_stdout

import pytest

from framing import Article, __main__, readability, version
from framing.article.language import identify_language
from framing.article.lines import TextLine, label_by_words
from framing.article.regions import find_regions
from framing.text import syllables
from framing.text.document import Document
from framing.text.plurals import is_plural
from framing.text.sentence_ends import sentence_ends
from framing.text.word_cache import Remembered
from framing.writing import short_name

from .boundaries import assert_boundary_moves, assert_decides, boundary_of, counted, deciding, letters, moving
from .conftest import ROOT


def sentence(words, first="Quay"):
    return f"{first} {counted('part', words - 1)}."


def labels(*lines, title=""):
    """The label of each line of a text."""
    text = "\n".join(lines)
    starts = [text.index(line) for line in lines]
    regions = find_regions(text, title)
    return [next(region.label for region in regions if region.start <= start < region.end) for start in starts]


STORY = [sentence(20, first) for first in ("Mud", "Rope", "Rust", "Salt")]
HEADLINE = "Nobody answers for cracks below"


def wrapped(end):
    """A story whose lines were cut at some sixty characters, one of which ends so."""
    cut = "the old quay was shut by the council and nobody came to mend it,\n"
    return f"{cut * 4}and then it rained all day long over all of the harbour{end}\nbut nobody came."


def held(n):
    """Whether what was found of a word of so many letters is kept for the next time."""
    memory = Remembered(len)
    return memory[letters(n)] == n and len(memory) == 1


# module, parameter, what is asked of size n
ROWS = [
    ("readability", "_WORDS_MIN", lambda n: readability.note_readability(Article(f"{counted('quay', n)}."))),
    # No three words stand side by side here: textstat is asked.
    ("readability", "_SHORT", lambda n: readability._count_sentences(f"It rained all day. Mud{' (rope' * (n - 1)}.") == 2),
    ("writing", "_LONGEST_NAME", lambda n: short_name(letters(n)) == letters(n)),
    ("article.headlines", "_OPENING_LINES", lambda n: "headline" in labels(*["Share"] * n, HEADLINE, *STORY)),
    ("article.regions", "_LINK_IN_CAPITALS", lambda n: labels(HEADLINE, *STORY, f"{'QUAY ' * (n - 1)}SHUT", *STORY)[5] == "related"),
    ("article.language", "_FEWEST_LETTERS", lambda n: identify_language("あ" * n) == "ja"),
    ("article.language", "_FEWEST_LETTERS_FOR_MODEL", lambda n: identify_language("б" * n) is not None),
    ("article.language", "_FEWEST_WORDS", lambda n: identify_language("the " * n) == "en"),
    ("article.language", "_FEWEST_FOR_MODEL", lambda n: identify_language("zork " * n) == "it"),
    ("article.language", "_FEWEST_FOR_LISTS", lambda n: identify_language("und " * n) == "de"),
    ("article.lines", "_HEADING_WORDS", lambda n: TextLine(0, 0, counted("quay", n)).is_short),
    ("article.lines", "_PARAGRAPH_WORDS", lambda n: TextLine(0, 0, f"{counted('quay', n)}.").is_paragraph),
    (
        "article.lines",
        "_MOST_WORDS_ELSE",
        lambda n: label_by_words(TextLine(0, 0, f"Sign up for our newsletter{' now' * n}")) == "furniture",
    ),
    ("text.document", "_CLOSING", lambda n: len(Document(wrapped(f".{' ' * n}")).paragraphs) == 2),
    ("text.plurals", "_SHORTEST", lambda n: is_plural("t" * (n - 1) + "s") and n > 1),
    ("text.sentence_ends", "_CHUNK", lambda n: sentence_ends(f"Write to ana@{letters(n)}.The mayor waits.")),
    ("text.word_cache", "_LONGEST", held),
]


@pytest.fixture(autouse=True)
def model(monkeypatch):
    """The model prefers Italian a little more clearly than it must."""
    monkeypatch.setattr("framing.article.language_model.rank_languages", lambda text: [("it", 10.1), ("es", 0.0)])


test_a_boundary_moves_with_its_parameter = moving(ROWS)


def in_hundred(**small_words):
    """A hundred words, so many of them small ones of each language."""
    words = [word for word, n in small_words.items() for _ in range(n)]
    return " ".join([*words, *["zork"] * (100 - len(words))])


def above(*following):
    """The label of a line of ten words between the headline and sentences of so many words."""
    firsts = ("Rust", "Mud", "Rope", "Salt", "Tar")
    story = [sentence(words, first) for words, first in zip(following, firsts, strict=True)]
    return labels(HEADLINE, sentence(10, "Nobody"), *story)[1]


def long_line(characters, word="quay"):
    """A sentence of so many characters."""
    return (f"{word} " * characters)[: characters - 1].rstrip().ljust(characters - 1, "s") + "."


def related(before):
    """The labels of three lines of a thousand characters, so many of them above the heading of a box."""
    heading = "Related stories"
    return labels(long_line(before), heading, long_line(1000 - before - len(heading), "mud"))


# module, parameter, the nearest value at which the answer turns, what is asked
DECIDES = [
    ("version", "RELEASED", 2027, lambda: f"date-released: {version.RELEASED}-" in (ROOT / "CITATION.cff").read_text("utf-8")),
    (
        "article.headlines",
        "_SAME_WORDS",
        0.71,
        lambda: labels(HEADLINE, counted("title", 7), *STORY, title=counted("title", 10)).index("headline"),
    ),
    ("article.headlines", "_NEXT_LONGER", 1.81, lambda: above(18, 15, 15, 15, 15)),
    ("article.headlines", "_REST_LONGER", 1.51, lambda: above(18, 15, 15, 15, 15)),
    ("article.language", "_FOREIGN", 0.11, lambda: identify_language("가" * 11 + "1" * 89)),
    ("article.language", "_OF_SCRIPT", 0.26, lambda: identify_language("가" * 26 + "x" * 74)),
    ("article.language", "_OF_KANA", 0.11, lambda: identify_language("あ" * 11 + "x" * 89)),
    ("article.language", "_OF_SHARED_SCRIPT", 0.41, lambda: identify_language("б" * 41 + "x" * 59)),
    ("article.language", "_ENGLISH", 0.18, lambda: identify_language(in_hundred(the=17, und=12))),
    ("article.language", "_ANOTHER", 0.15, lambda: identify_language(in_hundred(und=14))),
    ("article.language", "_AHEAD", 1.61, lambda: identify_language(in_hundred(und=24, het=15))),
    ("article.language", "_CLEAR_LEAD", 10.1, lambda: identify_language("zork " * 12)),
    ("article.regions", "_BEFORE_SECTION", 0.201, lambda: related(201)[1]),
    ("article.regions", "_FROM_SECTION", 0.499, lambda: related(501)[2]),
    ("text.syllables", "_LEAST", 3, lambda: syllables.hyphenation("unquayed")),
    ("text.syllables", "_LEAST", 3, lambda: syllables.hyphenation("harborly")),
]


test_an_answer_turns_with_its_parameter = deciding(DECIDES)


@boundary_of("text.syllables", "_BLOCK")
def test_where_in_the_dictionary_a_block_begins_says_nothing_of_a_word(monkeypatch):
    words = {"boat": 1, "ferry": 2, "harbour": 2, "mayor": 2, "quay": 1, "rower": 2, "storm": 1, "wharf": 1}
    monkeypatch.setattr(syllables, "dictionary_lines", lambda: "".join(f"{word} {n}\n" for word, n in words.items()))
    monkeypatch.setattr(syllables, "_BLOCK", 16)
    size = 1 + len(syllables.dictionary_lines())

    def blocks():
        english = syllables.Pronunciations()
        assert {word: english.vowels(word) for word in words} == words
        assert english.vowels("pier") is None
        return len(english._starts)

    assert blocks() == -(-(size - 16) // 16)
    assert_decides("text.syllables", "_BLOCK", 17, blocks, monkeypatch)


@boundary_of("__main__", "_SENTENCES")
def test_of_the_sentences_that_a_note_is_about_the_first_are_told(tmp_path, monkeypatch):
    frames, path = tmp_path / "frames", tmp_path / "verdicts.jsonl"
    frames.mkdir()
    (frames / "storm.toml").write_text('name = "storm"\ndefinition = "Harms at once."\n[[cues]]\npatterns = ["storm of"]\n', "utf-8")
    told = []
    monkeypatch.setattr(__main__, "_say", told.append)

    def told_whole(n):
        missed = {"scorer": "frames", "label": "storm", "text": "Blow", "verdict": "missed"}
        path.write_text("\n".join(json.dumps(missed | {"sentence": f"Blow {i} fell."}) for i in range(n)), "utf-8")
        told.clear()
        __main__._say_verdicts(frames, path)
        return sum("fell." in line for line in told) == n

    monkeypatch.setattr(__main__, "_SENTENCES", 1)
    assert_boundary_moves("__main__", "_SENTENCES", told_whole, monkeypatch)


@boundary_of("__main__", "_CUT_OFF")
def test_a_command_whose_reader_went_away_ends_as_a_shell_says_it(monkeypatch):
    def as_a_shell_says_it():
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer, "w", encoding="utf-8") as output, redirect_stdout(output):
            return __main__.main(["measures"]) == 128 + signal.SIGPIPE

    monkeypatch.setattr("framing.scoring.glossary.measures_as_markdown", lambda frames: "hedges")
    assert_decides("__main__", "_CUT_OFF", 142, as_a_shell_says_it, monkeypatch)
