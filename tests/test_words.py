import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.text.words import Words, fold, straighten


def words(text):
    return Words(straighten(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry’s late.", ["the", "ferry's", "late"]),
        ("a ballistic-missile test", ["a", "ballistic", "missile", "test"]),
        ("The U.S. paid 5,000.5 at 4:30pm in the 1990s", ["the", "u.s.", "paid", "5,000.5", "at", "4:30pm", "in", "the", "1990s"]),
        ("1970's", ["1970's"]),
        ("rain.Then", ["rain", "then"]),
        ("", []),
        ("—…", []),
    ],
)
def test_a_text_is_cut_into_words(text, expected):
    assert words(text).folded == expected


@given(st.text(alphabet="aB’'.-,1İß é\n\u00a0“", max_size=60))
def test_words_stand_where_they_say_and_nothing_is_lost(text):
    found = words(text)
    assert [straighten(text)[start:end] for start, end, _ in found] == found.written
    assert [word.lower() for word in found.written] == found.folded
    lead = text[: found.starts[0]] if found.starts else text
    assert len(lead) + sum(len(word) + len(between) for word, between in zip(found.written, found.between, strict=True)) == len(text)


def test_the_index_tells_where_each_word_stands():
    found = words("The pier and the quay and the pier")
    assert found.places == {"the": [0, 3, 6], "pier": [1, 7], "and": [2, 5], "quay": [4]}
    assert found.places.stands_again("pier")
    assert not found.places.stands_again("quay")
    assert "gate" not in found.places
    assert found[1:3] == [(4, 8, "pier"), (9, 12, "and")]
    assert [found.at(start) for start in (0, 3, 4, 99)] == [0, 0, 1, 7]


def test_folding_keeps_every_offset():
    assert fold(straighten("Ana’s new‑built\u00a0quay")) == "ana's new-built quay"
    assert len(fold("İzmir")) == len("İzmir")


def test_a_word_stands_small_behind_a_space_alone():
    found = words("May the rain stop. It may. See pier.org/quay, @lowell and\nthe Pier.")
    assert [word for word in ("may", "rain", "quay", "lowell", "pier", "the", "storm") if found.stands_small(word)] == [
        "may",
        "rain",
        "pier",
        "the",
    ]
