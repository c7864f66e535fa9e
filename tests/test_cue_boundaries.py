"""Each named bound of cues and of the lines that tell where they count: the answer turns at it, and moves with it."""

import re

import pytest

from framing.cues import conditions, cue_language, cue_parser, matcher, required_words
from framing.cues.conditions import read_condition
from framing.cues.context import CueContext
from framing.cues.cue_language import compile_cue
from framing.cues.cue_parser import BETWEEN, CueError
from framing.cues.matcher import Matcher
from framing.cues.required_words import parts_shown
from framing.text.document import Document

from .boundaries import assert_boundary_moves, assert_decides, boundary_of, each_row, moving


def renew():
    for kept in (cue_language._compiled, cue_parser._literal, cue_parser._single_words, conditions._line_as_test):
        kept.cache_clear()


@pytest.fixture(autouse=True)
def nothing_kept():
    """What was read with another bound is of no use to the next test."""
    yield
    renew()


def readable(cue, read=compile_cue):
    try:
        read(cue)
    except CueError:
        return False
    return True


def of_length(n):
    """A cue whose pattern has about so many characters: each hyphen stands for all that may part two words."""
    parts = 299_000 // (len(BETWEEN) + 1)
    return "quay " + "q-" * parts + "q" * (n - parts * (len(BETWEEN) + 1) - len(BETWEEN) - 5)


# module, parameter, a cue of size n
CUES = [
    ("cues.cue_language", "LONGEST_CUE", "quay".ljust, True),
    ("cues.cue_parser", "_LONGEST_PATTERN", of_length, True),
    ("cues.cue_parser", "_DEEPEST", lambda n: "(" * n + "quay" + ")" * n, False),
    ("cues.cue_parser", "PREFIX_MIN", lambda n: f"{'q' * n}*", False),
    ("cues.cue_parser", "_GAP_MAX", lambda n: f"quay ..{n} shut", False),
]


@each_row(CUES)
def test_the_largest_cue_that_can_be_read_grows_with_its_bound(row, monkeypatch):
    module, parameter, build, near = row
    assert_boundary_moves(module, parameter, lambda n: readable(build(n)), monkeypatch, near=near, renew=renew)


def mud(n, word="mud"):
    return f"{word} " * n


def found(cue, text):
    return list(Matcher([(cue, None)]).find(Document(text)))


def filled(cue, text):
    """What fills the one slot of a cue."""
    ((start, end),) = found(cue, text)[0].slots.values()
    return text[start:end]


def counts(line, text):
    """Whether the quay of a text counts where a line of "where" says so."""
    start = text.index("quay")
    return read_condition(line).fits(CueContext(Document(text), start, start + len("quay")))


# module, parameter, what is asked of a text, or a line, of size n
WORDS = [
    ("cues.cue_parser", "GAP_WORDS", lambda n: found("quay .. shut", f"The quay {mud(n)}shut.")),
    ("cues.where_lines", "GAP_WORDS", lambda n: counts("[] .. shut", f"The quay {mud(n)}shut.")),
    ("cues.cue_parser", "SLOT_WORDS", lambda n: found("quay <state> shut", f"The quay {mud(n)}shut.")),
    ("cues.cue_parser", "SLOT_WORDS", lambda n: filled("quay <state>", f"The quay {mud(n)}rots.").endswith("rots")),
    ("cues.matcher", "SLOT_WORDS", lambda n: filled("<who> shut", f"Old {mud(n)}shut.").startswith("Old")),
    ("cues.where_lines", "_MOST_REPEATED", lambda n: counts("[] Aa+ shut", f"The quay {mud(n, 'Ruiz')}shut.")),
    ("cues.where_lines", "_MOST_DIGITS", lambda n: readable(f"[] {'#' * n}", read_condition)),
]


test_so_many_words_turn_an_answer = moving(WORDS, renew=renew)


@boundary_of("cues.required_words", "WORTH_ASKING")
def test_a_common_word_is_not_asked_for_before_a_cue_is_read(monkeypatch):
    assert_decides("cues.required_words", "WORTH_ASKING", 41, lambda: parts_shown("you"), monkeypatch)


def begin_with(letters, monkeypatch):
    """Let texts tell so many letters of their words, and cues ask for as many."""
    monkeypatch.setattr(matcher, "BEGINNING", letters)
    pattern = required_words._WHOLE_WORD.pattern.replace("{4,}", f"{{{letters},}}")
    monkeypatch.setattr(required_words, "_WHOLE_WORD", re.compile(pattern))


@boundary_of("cues.required_words", "BEGINNING")
@pytest.mark.parametrize(
    ("letters", "answer"),
    [
        (5, lambda: parts_shown("quar*")),
        (3, lambda: parts_shown("qua*")),
        (5, lambda: read("quarr*", "The quart.")),
        (3, lambda: read("quar*", "The quay.")),
    ],
)
def test_a_cue_is_read_where_a_word_has_its_first_letters(letters, answer, monkeypatch):
    assert_decides("cues.required_words", "BEGINNING", letters, answer, monkeypatch, renew=lambda: begin_with(letters, monkeypatch))


def read(cue, text):
    """How many cues are read for a text."""
    asked = Matcher([(cue, None)])
    list(asked.find(Document(text)))
    return len(asked._read)


@pytest.mark.parametrize(("parameter", "instead"), [("WORTH_ASKING", 0), ("WORTH_ASKING", 400), ("BEGINNING", 3), ("BEGINNING", 6)])
@pytest.mark.parametrize("cue", ["quarr*", "you (shut~|quarrel*)", "qua* you"])
def test_what_is_asked_for_first_changes_nothing_that_is_found(cue, parameter, instead, monkeypatch):
    text = "You quarrel at the quarry. They quarrelled: you shut it, and you quarrel. The quay you built."
    before = found(cue, text)
    monkeypatch.setattr(required_words, parameter, instead)
    monkeypatch.setattr(matcher, parameter, instead)
    if parameter == "BEGINNING":
        begin_with(instead, monkeypatch)
    assert before
    assert found(cue, text) == before


@boundary_of("cues.where_lines", "_SHOWN")
def test_a_message_shows_the_beginning_of_a_word_of_many_digits(monkeypatch):
    def message():
        with pytest.raises(CueError) as refused:
            read_condition("quay " + "#" * 50)
        return str(refused.value)

    assert_decides("cues.where_lines", "_SHOWN", 41, message, monkeypatch, renew=renew)


# module, parameter, one less, whether a line can be read
READINGS = [
    ("cues.conditions", "_MOST_READINGS", 9_999, lambda: readable("quay ..9 ..9 ..9 ..9 []", read_condition)),
    ("cues.cue_parser", "_MOST_READINGS", 499, lambda: readable("quay ..4 wall ..4 pier ..4 dock ..3 ferry")),
]


@each_row(READINGS)
def test_what_can_be_read_in_just_as_many_ways_as_may_be_cannot_with_one_less(row, monkeypatch):
    module, parameter, instead, answer = row
    assert answer()
    assert_decides(module, parameter, instead, answer, monkeypatch, renew=renew)


@pytest.mark.parametrize(
    ("cue", "text", "found"),
    [
        ("quay ..1 is", "The quay mud,silt,sand is.", False),
        ("quay ..3 shut", "They left the quay at noon.The mayor shut it.", False),
        ("quay ..1 is", "The quay 3.5 is shut.", True),
        ("quay ..1 is", "The quay U.S. is shut.", True),
    ],
)
def test_a_gap_counts_the_words_that_a_text_counts(cue, text, found):
    renew()
    matcher = Matcher([(cue, None)])
    for _ in range(2):  # before its pattern is compiled, and behind that
        assert bool(list(matcher.find(Document(text)))) == found
    list(matcher.find(Document("The quay here is shut.")))
    assert bool(list(matcher.find(Document(text)))) == found
