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
        ("It has been widely reported by the Harbor Wire that it rained.", "Harbor Wire", "that it rained"),
    ],
)
def test_who_says_it_is_found(text, who, what):
    assert (who, [what]) in told(text)


@pytest.mark.parametrize("text", ["Five of 10 boats sank.", "Noting that in May, Ana Ruiz left.", "The teachers whom we polled left."])
def test_who_says_nothing_is_no_source(text):
    assert told(text) == []
