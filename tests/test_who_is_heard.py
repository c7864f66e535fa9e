"""Shares of people, those who are met, whom a parenthesis tells more of, whose participle opens a sentence: who says what?"""

import pytest

from framing import find_sources


def told(text):
    return [(source.name or source.label, [report.text for report in source.reported]) for source in find_sources(text)]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Nearly eight in 10 Liberal voters overall said they row.", "eight in 10 Liberal voters", "they row"),
        ("Eight of 10 voters say they row.", "Eight of 10 voters", "they row"),
        ("Roughly one in five say they might row.", "Roughly one in five", "they might row"),
        ("Three out of four drivers said it rained.", "Three out of four drivers", "it rained"),
        ("Those polled said it rained.", "Those polled", "it rained"),
        ("Drivers surveyed said it rained.", "Drivers", "it rained"),
        ("She had the votes of 15 percent and of another 12 percent who say they row.", "12 percent", "they row"),
        ("It was a gift to drivers who say the law is bad.", "drivers", "the law is bad"),
        ("Sen. Tom Vance (a Liberal so young that he has been taken for a clerk) says he was late.", "Tom Vance", "he was late"),
        ("Noting that one clerk had voted for it, Ana Ruiz left.", "Ana Ruiz", "that one clerk had voted for it"),
        ("While saying that he likes Mrs. Roe, Tom Vance went on rowing.", "Tom Vance", "that he likes Mrs. Roe"),
        ("According to friends, aides and allies, she was there.", "friends", "she was there"),
        ("A diver for the port (she is old) said that it rained.", "A diver", "that it rained"),
        ("The pier is shut, a friend close to the clerk confirmed late on Sunday.", "a friend close to the clerk", "The pier is shut"),
        ("A clerk whose boss forbids talks said it rained.", "A clerk whose boss forbids talks", "it rained"),
        ("A clerk without leave to talk said it rained.", "A clerk without leave to talk", "it rained"),
        ("It was drawn by Tom Vance, a Lowell professor. The professor said it was old.", "Tom Vance", "it was old"),
        ("Organizing for Action says it rained.", "Organizing for Action", "it rained"),
        ("Tom Grey, Sr. said it rained.", "Tom Grey Sr", "it rained"),
        ("Friends of the Harbor International said it rained.", "Friends of the Harbor International", "it rained"),
        ("Based in Port Ash, Texas, Ana Ruiz has left, and has even said she would row.", "Ana Ruiz", "she would row"),
        ("It has been widely reported by the Harbor Wire that it rained.", "Harbor Wire", "that it rained"),
    ],
)
def test_who_says_it_is_found(text, who, what):
    assert (who, [what]) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Five of 10 boats sank.",
        "Noting that in May, Ana Ruiz left.",
        "The teachers whom we polled left.",
        "Ruiz hired a diver, a term that describes sailors who sink.",
    ],
)
def test_who_says_nothing_is_no_source(text):
    assert told(text) == []


def test_what_somebody_scolds_is_anothers_word():
    heard = {
        source.name: [quote.text for quote in source.quotes]
        for source in find_sources("Ana Ruiz scolded what Tom Vance described as “a mess.”")
    }
    assert heard["Tom Vance"] == ["“a mess.”"]
    assert heard.get("Ana Ruiz", []) == []


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Calling it a fraud, Tom Vance left.", "Tom Vance", "it a fraud"),
        ("While casting the plan as a gift, Ana Ruiz voted for it.", "Ana Ruiz", "the plan as a gift"),
        ("Arguing the pier was old, Tom Vance left.", "Tom Vance", "the pier was old"),
        ("Announcing that she would row, Ana Ruiz left.", "Ana Ruiz", "that she would row"),
    ],
)
def test_a_participle_in_front_is_the_word_of_the_subject_behind_it(text, who, what):
    assert (who, [what]) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Casting doubt on the plan, Ana Ruiz left.",
        "Posting it on a wall is an option, and Ana Ruiz left.",
        "Calling it a fraud is easy, Ana Ruiz knows.",
    ],
)
def test_a_participle_that_brings_a_thing_brings_no_words(text):
    assert told(text) == []


def test_what_somebody_says_around_the_marked_words_of_another_is_his_evidence():
    text = "Liberal lawmakers said officials had not shown Vance's claim that it was “urgent” to be true."
    heard = {source.name or source.label: source for source in find_sources(text)}
    assert [report.text for report in heard["Liberal lawmakers"].reported] == [
        "officials had not shown Vance's claim that it was “urgent” to be true"
    ]
    assert [quote.text for quote in heard["Vance"].quotes] == ["“urgent”"]


@pytest.mark.parametrize(
    ("text", "title"), [("And Harbor TV's Kasie Roe said it rained.", "Harbor TV"), ("As Slate’s Tom Vance said, it rained.", "Slate")]
)
def test_an_outlet_before_a_name_is_told_without_what_opens_the_sentence(text, title):
    assert [source.title for source in find_sources(text)] == [title]
