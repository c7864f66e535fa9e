"""Who goes unnamed by the article's own words is nobody's name, and its reason is found beside it or in a sentence of its own."""

import re

import pytest

from framing import find_sources
from framing.attribution.mentions import reasons_for_anonymity
from framing.lexicons import read_lexicon
from framing.text.document import Document

from .brackets import unbracket
from .growth import grows_in_proportion

LEXICON = read_lexicon("anonymity")


def unnamed(text):
    return [(source.label, source.anonymity) for source in find_sources(text) if source.kind == "anonymous"]


def told(text):
    return [(source.name or source.label, [report.text for report in source.reported]) for source in find_sources(text)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "Chairman Tom Vance met the council. “They will go forward,” the clerk said, speaking on condition of anonymity.",
            "on condition of anonymity",
        ),
        (
            "President Vance left. The port clerk, who keeps the books and spoke on background, said that it rained.",
            "spoke on background",
        ),
        (
            "“She is bold,” said this Democrat, who insisted on anonymity to spare his friendship with Ms. Ruiz.",
            "who insisted on anonymity to spare his friendship with Ms. Ruiz",
        ),
        ("Mayor Ana Ruiz left. “It is late,” the port official said on background.", "said on background"),
    ],
)
def test_who_asks_not_to_be_named_is_not_the_person_named_before(text, reason):
    assert [why for _, why in unnamed(text)] == [reason]
    assert [source.name for source in find_sources(text) if source.name] == []


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ana Ruiz left. The mayor said that a clerk who asked not to be named had rowed.",
        "Mayor Ana Ruiz left. The mayor, who was not allowed to sail, said that it rained.",
        "Mayor Ana Ruiz left. The mayor told a clerk who spoke on condition of anonymity that it rained.",
    ],
)
def test_anothers_anonymity_takes_nobodys_name(text):
    assert [source.name for source in find_sources(text) if source.named] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "who", "reason"),
    [
        (
            "A clerk said the pier was shut. The clerk was not authorized to discuss the plan and spoke on condition of anonymity.",
            "A clerk",
            "was not authorized to discuss the plan and spoke on condition of anonymity",
        ),
        (
            "Two clerks said the pier was shut. They spoke under condition of anonymity since the talks go on.",
            "Two clerks",
            "under condition of anonymity since the talks go on",
        ),
        (
            "A person familiar with the letter said it was lost. That person wished not to be named out of love for the crew.",
            "A person familiar with the letter",
            "wished not to be named out of love for the crew",
        ),
        ("The pier is shut, said two clerks. Both spoke on condition of anonymity.", "two clerks", "on condition of anonymity"),
    ],
)
def test_a_sentence_of_its_own_tells_why_somebody_goes_unnamed(text, who, reason):
    assert unnamed(text) == [(who, reason)]


@pytest.mark.parametrize(
    "text",
    [
        "Two clerks said the pier was shut. They said an aide who asked not to be named had rowed.",
        "Two clerks said the pier was shut. Ana Ruiz said it rained. They spoke on condition of anonymity.",
        "Two clerks said the pier was shut. The condition of the pier is bad.",
        "Two clerks said the pier was shut. The name was changed in May.",
        "Two clerks said the pier was shut. The sailor spoke on condition of anonymity.",
    ],
)
def test_a_sentence_on_others_tells_nothing_of_who_spoke_before(text):
    clerks = next(source for source in find_sources(text) if source.label == "Two clerks")
    assert clerks.anonymity is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The port will close soon, said the driver, who wished not to be quoted because the plan isn’t public.", "the driver"),
        ("The port will close soon, said a clerk who read the plan and spoke anonymously because of the quarrel.", "a clerk"),
        ("Vance warned the leader, Ana Ruiz, 52, that the pier was old, said a clerk who was there.", "a clerk"),
    ],
)
def test_who_stands_behind_the_verb_says_it_though_his_clause_has_verbs(text, who):
    assert [reported for one, reported in told(text) if one.startswith(who)] == [[text.rpartition(", said")[0]]]


def test_an_aside_behind_where_somebody_is_belongs_to_him():
    text = "A clerk at the port, speaking on condition of anonymity because he may not discuss the inquiry, said that it rained."
    assert told(text) == [("A clerk", ["that it rained"])]


@pytest.mark.parametrize("again", ["They spoke on condition of anonymity. ", "The sailor spoke on condition of anonymity. "])
def test_a_refrain_takes_no_longer_than_its_length(again):
    assert grows_in_proportion(find_sources, lambda times: f"Two clerks said it rained. {again}" * times, 80)


def test_two_who_stand_behind_the_verb_say_it():
    assert told("The pier is shut, said two clerks and a lawyer.") == [("two clerks", ["The pier is shut"])]


def found(text):
    """The reasons for anonymity that are found in a text by their words."""
    return [
        document.text[start:end]
        for document in [Document(text)]
        for _, (start, end) in reasons_for_anonymity.reasons_for_anonymity(document)
    ]


@pytest.mark.parametrize("marked", LEXICON["finds"])
def test_a_reason_for_anonymity_begins_where_its_example_says(marked):
    inside = marked[marked.index("[") + 1 : marked.index("]")]
    assert [reason.startswith(inside) for reason in found(unbracket(marked)[0])] == [True]


@pytest.mark.parametrize("text", LEXICON["misses"])
def test_other_clauses_give_no_reason(text):
    assert found(text) == []


def test_every_way_decides_one_of_the_examples():
    def told(ways):
        any_way = re.compile("|".join(ways))
        return [text for text in LEXICON["finds"] if any_way.search(unbracket(text)[0].lower())]

    ways = reasons_for_anonymity.ways()
    assert [way for way in ways if told([one for one in ways if one != way]) == told(ways)] == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Afraid for her job, a clerk asked not to be named. “It is late,” she said.", "Afraid for her job"),
        (
            "Speaking off the record, as the vote is still to come, a clerk said that it rained.",
            "Speaking off the record, as the vote is still to come",
        ),
        ("One of the rowers, who declined to be named, citing her suit, said that it rained.", "who declined to be named, citing her suit"),
        ("A clerk said that it rained, requesting anonymity since the talks go on.", "requesting anonymity since the talks go on"),
        ("A clerk who asked not to be named, did not row and said that it rained.", "who asked not to be named"),
    ],
)
def test_a_reason_stands_before_or_behind_its_source_and_ends_there(text, reason):
    assert [why for _, why in unnamed(text)] == [reason]


def test_a_phrase_of_time_in_front_is_no_reason():
    assert unnamed("As the mayor left, a clerk said on condition of anonymity that it rained.") == [
        ("a clerk", "on condition of anonymity")
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The crates are gone, a clerk said. He had not been cleared to talk to the press.", "had not been cleared to talk to the press"),
        (
            "“He rowed,” a clerk told the Wire. Her identity is being withheld since she is a witness.",
            "Her identity is being withheld since she is a witness",
        ),
        ("The Wire agreed not to print the clerk's name. “It is late,” the clerk said.", "not to print the clerk's name"),
        (
            "We are not naming the clerk because he was threatened. “It is late,” the clerk said.",
            "not naming the clerk because he was threatened",
        ),
        ("“It is late,” a woman said outside the court. The Wire does not name victims of fraud.", "does not name victims of fraud"),
    ],
)
def test_an_outlet_tells_in_a_sentence_of_its_own_whom_it_does_not_name(text, reason):
    assert [why for _, why in unnamed(text)] == [reason]


def test_what_somebody_cites_for_going_unnamed_is_nothing_that_is_said():
    assert told("One of the rowers, who declined to be named, citing her suit, said that it rained.") == [
        ("One of the rowers, who declined to be named", ["that it rained"])
    ]


def test_one_of_those_who_were_heard_together_is_somebody_by_herself():
    text = "Port officials said that it rained. “It is late,” one of the officials said, speaking on condition of anonymity."
    assert [(source.kind, source.anonymity) for source in find_sources(text)] == [
        ("group", None),
        ("anonymous", "on condition of anonymity"),
    ]
