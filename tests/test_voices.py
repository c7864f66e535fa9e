"""Voices: outlet, quoted, reported, and whose."""

from itertools import pairwise

import pytest

from framing.attribution.pipeline import attribution_of
from framing.text.document import Document
from framing.text.region_labels import Region

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


def test_a_word_at_a_distance_is_quoted_from_nobody():
    text = "Ana Ruiz left the hall when the so-called “river tax” passed."
    assert voice_of("river tax", text) == ("quoted", None)


def test_the_innermost_attribution_counts():
    text = "Ana Ruiz said Kim Lee hopes to return to the harbour next year."
    assert voice_of("to return", text) == ("reported", "Kim Lee")


def test_what_we_say_is_the_outlets_own():
    text = "We believe that the bridge is safe."
    assert voice_of("bridge is safe", text) == ("outlet", None)


@pytest.mark.parametrize(
    ("phrase", "voice", "text"),
    [
        ("one of the worst", ("reported", "Tom Vance"), "Calling it one of the worst deals of the decade, Tom Vance left."),
        ("had risen", ("reported", "Ana Ruiz"), "Noting that the river had risen for weeks, Mayor Ana Ruiz closed the road."),
        ("a gift", ("quoted", "Ana Ruiz"), "Calling the plan “a gift,” Ana Ruiz voted for it."),
        ("a liar", ("reported", "Tom Vance"), "Describing Ana Ruiz, the mayor, as a liar, Tom Vance left the hall."),
        ("in short", ("reported", "Tom Vance"), "Calling the plan a “tired, Lowell dream,” in short a scam, Tom Vance left the hall."),
        ("a scam", ("outlet", None), "Calling the bridge a scam is easy, Tom Vance knows."),
        ("the cost", ("outlet", None), "Citing the cost of steel in the county, Tom Vance left the hall."),
        ("was lost", ("outlet", None), "Replying to a letter that was lost for weeks, Tom Vance left the hall."),
        ("knew", ("outlet", None), "Realising that nobody knew of the bridge, Tom Vance left the hall."),
    ],
)
def test_a_participle_before_the_subject_brings_the_subjects_words(phrase, voice, text):
    assert voice_of(phrase, text) == voice


@pytest.mark.parametrize(
    ("phrase", "voice", "text"),
    [
        ("never safe", ("reported", "Tom Vance"), "Tom Vance's claim that the bridge was never safe has been rejected by three engineers."),
        ("rejected", ("outlet", None), "Tom Vance's claim that the bridge was never safe has been rejected by three engineers."),
        ("by Lowell", ("reported", "Tom Vance"), "Tom Vance's claim that the bridge which he saw was built by Lowell spread quickly."),
        ("the bridge", ("outlet", None), "Mayor Ana Ruiz has been right in her criticism of the bridge that left the town poor."),
    ],
)
def test_of_what_a_noun_brings_a_clause_is_somebodys_and_the_rest_the_outlets(phrase, voice, text):
    assert voice_of(phrase, text) == voice


@pytest.mark.parametrize(
    ("phrase", "voice", "text"),
    [
        ("The goal", ("reported", "Ana Ruiz"), "The goal is to “storm-proof” the bridge, Ana Ruiz said."),
        ("The road", ("reported", "Tom Vance"), "The road is “a trap” in winter, said Tom Vance, a clerk at the hall."),
        ("The road", ("reported", "Tom Vance"), "The road is a “trap” in winter, Tom Vance, a clerk, told the council in May."),
        ("The rain", ("reported", "Ana Ruiz"), "The rain is “a gift” to the town, Ana Ruiz had also said."),
        ("the bridge", ("reported", "Ana Ruiz"), "That is careful: the bridge is “safe” for now, Ana Ruiz said."),
        ("That is", ("outlet", None), "That is careful: the bridge is “safe” for now, Ana Ruiz said."),
        ("While he", ("outlet", None), "While he called the bridge “a gift,” Tom Vance said that he would vote no."),
        ("The rule", ("outlet", None), "The rule is “clear” in the hall, which puts a burden on the town."),
    ],
)
def test_who_closes_a_sentence_answers_for_what_stands_before(phrase, voice, text):
    assert voice_of(phrase, text) == voice


def test_a_list_of_sources_is_nobodys_speech():
    text = "Rain fell.\n\nSources\n\n[1] Harbor Wire: Ana Ruiz says the bridge is “a gift” to the town"
    listed = text.index("Sources")
    document = Document(text, (Region(0, listed, "body"), Region(listed, len(text), "source-list")))
    found = attribution_of(document)
    assert not found.voices.stretches
    assert not found.reports
    assert [(quote.kind, quote.speaker) for quote in found.quotes] == [("title", None)]


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

    assert grows_in_proportion(voices, lambda times: Document("Ruiz said Lee hopes it rains, " * times), 120)
