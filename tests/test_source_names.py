"""Under which name or words a source goes, and what it is where it has no name, on texts with invented people."""

import pytest

from framing.attribution.scorers import find_sources
from framing.attribution.sources.source import Source
from framing.text.document import Document
from framing.text.spans import Span

from .named_sources import STORY, by_name


def test_an_unnamed_source_keeps_the_reason_given():
    unnamed = [source for source in find_sources(STORY) if source.kind == "anonymous"]
    assert [source.name for source in unnamed] == [None]
    assert unnamed[0].reason is not None
    assert unnamed[0].reason.startswith("barred by his contract")
    assert unnamed[0].label.startswith("A senior official")


def test_who_is_named_behind_a_phrase_is_not_unnamed():
    text = (
        "Another senator who backs the bill, Ana Ruiz of Ohio, said that it rained. One of the harbour's clerks, Tom Vance, said that it froze. "
        "The other guest in the hall, former Secretary of State Gwen Lowe, said that it hailed."
    )
    assert by_name(text).keys() == {"Ana Ruiz", "Tom Vance", "Gwen Lowe"}


def test_a_source_without_a_name_goes_by_its_words_and_not_by_a_pronoun():
    words = Document("They said that critics did.")
    source = Source(name=None, kind="group", mentions=(words.span(Span, 0, 4), words.span(Span, 15, 22)))
    assert source.label == "critics"


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("It is about privacy. Privacy and housing advocates say the bridge is late.", "Privacy and housing advocates"),
        ("At noon rank and file members say the bridge is late.", "rank and file members"),
        ("Friends and former advisers say Mr. Vance is late.", "Friends and former advisers"),
        ("Lowell and state officials say the bridge is late.", "state officials"),
        ("Critics of the new bridge toll argue that it is late.", "Critics of the new bridge toll"),
        ("Defenders of Ana Ruiz’s plan have said that it is late.", "Defenders of Ana Ruiz’s plan"),
        ("A third official said the bridge is late.", "A third official"),
    ],
)
def test_a_group_told_twice_what_it_is_has_both(text: str, group: str):
    assert [mention.text for source in find_sources(text) for mention in source.mentions] == [group]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Harbour Museum in Ohio's old port said the bridge is shut.",
            "Harbour Museum",
        ),  # Ohio owns the port, and tells not where the museum is
        ("The bridge is shut.[1]\n\nReferences\n\n[1] harborwire.com/news, March 2", "harborwire.com"),
    ],
)
def test_a_source_has_its_own_name(text, name):
    assert [source.name for source in find_sources(text)] == [name]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("An aide, who asked not to be named, said the deal was dead.", "who asked not to be named"),
        ("An aide who was not authorized to speak publicly told the Wire it was late.", "who was not authorized to speak publicly"),
        (
            "An aide, on condition of anonymity because sailors said the talks were secret, told clerks that it was late.",
            "on condition of anonymity because sailors said the talks were secret",
        ),
        ("It was late, said an aide, who asked not to be named, adding that it rained.", "who asked not to be named"),
        ("An aide, on condition of anonymity, citing the talks, said it was late.", "on condition of anonymity, citing the talks"),
    ],
)
def test_a_reason_for_anonymity_ends_before_the_verb_of_its_source(text: str, reason: str):
    assert find_sources(text)[0].anonymity == reason


def test_somebody_unnamed_is_told_by_his_word_far_behind():
    between = "Secretary Walter Roe met the mayor and a clerk. The clerk left with an aide. " * 6
    text = f"A senior Norlandish official warned that it was war. {between}“Please don’t ask me,” the Norlandish official said."
    (official, *_) = find_sources(text)
    assert (official.name, official.kind, len(official.quotes)) == (None, "anonymous", 1)


def test_a_body_in_apposition_to_what_it_is_is_no_person():
    (source,) = find_sources("The regulator, Ofbus, said it was late.")
    assert (source.name, source.kind) == ("Ofbus", "organisation")
    (source,) = find_sources("But the importers' association, Beej Sangh, says it was late.")
    assert (source.name, source.kind) == ("Beej Sangh", "organisation")
    (source,) = find_sources("Choice at the Gate, a parents' association led by Xu Meilin, says it is late. The group called it “late”.")
    assert (source.name, source.kind) == ("Choice at the Gate", "organisation")


def test_an_adverb_behind_an_unnamed_source_is_no_part_of_its_title():
    (source,) = find_sources("A Harbor Wire reporter at the scene also said it was late.")
    assert source.title == "A Harbor Wire reporter at the scene"
