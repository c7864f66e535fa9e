"""Voices: outlet, quoted, reported, and whose."""

from itertools import pairwise

import pytest

from framing.attribution.pipeline import attribution_of
from framing.text.document import Document

from .growth import grows_in_proportion

TEXT = (
    "Mayor Ana Ruiz declared the visit a success, emphasizing trust and pragmatic diplomacy. "
    "“We need a pragmatic council,” she said. "
    "The bridge, which opened in June, signals the mayor’s push for “pragmatic” politics, aiming to calm the town. "
    "Rain fell on the pragmatic town."
)


def voice_of(phrase: str, text: str = TEXT) -> tuple[str, str | None]:
    start = text.index(phrase)
    return attribution_of(Document(text)).voices.at(start, start + len(phrase))


@pytest.mark.parametrize(
    ("phrase", "voice"),
    [
        ("pragmatic diplomacy", ("reported", "Ana Ruiz")),
        ("the visit a success", ("reported", "Ana Ruiz")),
        ("pragmatic council", ("quoted", "Ana Ruiz")),
        ("aiming to calm", ("outlet", None)),
        ("pragmatic town", ("outlet", None)),
        ("Rain fell", ("outlet", None)),
    ],
)
def test_each_stretch_has_its_voice(phrase, voice):
    assert voice_of(phrase) == voice


def test_a_word_in_marks_of_any_kind_is_quoted():
    assert voice_of("pragmatic”")[0] == "quoted"


def test_the_innermost_attribution_counts():
    text = "Ana Ruiz said Kim Lee hopes to return to the harbour next year."
    assert voice_of("to return", text) == ("reported", "Kim Lee")


def test_what_we_say_is_the_outlets_own():
    text = "We believe that the bridge is safe."
    assert voice_of("bridge is safe", text) == ("outlet", None)


def test_a_stretch_mostly_outside_is_the_outlets():
    text = "Rain fell on the town for weeks and weeks, and “mud” rose."
    assert voice_of("the town for weeks and weeks, and “mud”", text)[0] == "outlet"


def test_stretches_are_in_order_and_apart():
    found = attribution_of(Document(TEXT)).voices.stretches
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(one.start < one.end for one in found)


def test_voices_of_an_empty_text_are_the_outlets():
    assert attribution_of(Document("")).voices.at(0, 0) == ("outlet", None)


def test_a_long_line_takes_time_in_proportion():
    def voices(document: Document) -> None:
        for at in range(0, len(document.text), 500):
            attribution_of(document).voices.at(at, at + 5)

    assert grows_in_proportion(voices, lambda times: Document("Ruiz said Lee hopes it rains, " * times), 500)
