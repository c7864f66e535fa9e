"""Each named bound of cues and of the lines that tell where they count: the answer turns at it, and moves with it."""

import pytest

from framing.cues import conditions, cue_language, cue_parser, matcher
from framing.cues.conditions import read_condition
from framing.cues.context import CueContext
from framing.cues.cue_language import compile_cue
from framing.cues.cue_parser import BETWEEN, CueError
from framing.cues.matcher import Matcher
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


@boundary_of("cues.matcher", "_WORTH_ASKING")
def test_a_common_word_need_not_stand_by_itself(monkeypatch):
    assert_decides("cues.matcher", "_WORTH_ASKING", 41, lambda: found("quay you", "The quay you'd shut."), monkeypatch)


@pytest.mark.parametrize("instead", [0, 400])
@pytest.mark.parametrize("cue", ["quarr*", "you (shut~|quarrel*)", "qua* you"])
def test_what_is_asked_for_first_changes_nothing_that_is_found(cue, instead, monkeypatch):
    text = "You quarrel at the quarry. They quarrelled: you shut it, and you quarrel. The quay you built."
    before = found(cue, text)
    monkeypatch.setattr(matcher, "_WORTH_ASKING", instead)
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
