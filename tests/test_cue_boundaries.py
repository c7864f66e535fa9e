"""Each named bound of cues and of the lines that tell where they count: the answer turns at it, and moves with it."""

import pytest

from framing.cues import conditions, cue_language
from framing.cues.conditions import read_condition
from framing.cues.cue_language import compile_cue
from framing.cues.cue_parser import BETWEEN, CueError
from framing.cues.matcher import Matcher
from framing.text.document import Document

from .boundaries import assert_boundary_moves, assert_decides


def renew():
    cue_language._compiled.cache_clear()
    conditions._line_as_test.cache_clear()


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
]


@pytest.mark.parametrize(("module", "parameter", "build", "near"), CUES, ids=[f"{row[0]}.{row[1]}" for row in CUES])
def test_the_largest_cue_that_can_be_read_grows_with_its_bound(module, parameter, build, near, monkeypatch):
    assert_boundary_moves(module, parameter, lambda n: readable(build(n)), monkeypatch, near=near, renew=renew)


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


@pytest.mark.parametrize(("module", "parameter", "instead", "answer"), READINGS, ids=[f"{row[0]}.{row[1]}" for row in READINGS])
def test_what_can_be_read_in_just_as_many_ways_as_may_be_cannot_with_one_less(module, parameter, instead, answer, monkeypatch):
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
