"""Whom a pronoun, a description or a part of a name means where a source is heard through it, on texts with invented people."""

import pytest

from framing.article.article import Article
from framing.attribution.pipeline import attribution_of
from framing.attribution.scorers import find_sources
from framing.text.document import Document

from .named_sources import by_name


def test_an_abbreviation_and_its_long_form_are_one_body():
    text = "The LHF said that the beams were thin. The Lowell Housing Fund said that they were thick."
    assert {name: len(source.mentions) for name, source in by_name(text).items()} == {"Lowell Housing Fund": 2}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is fine with some clerks in the office, who have called the toll “far too low.”", "some clerks in the office"),
        ("A stranger filed a suit in May. It says that the toll is too low.", "a suit"),
        ("A poll came out in May. “Too low,” said half of the drivers.", "A poll"),
    ],
)
def test_who_is_told_by_a_pronoun_or_a_share_goes_by_the_words_that_introduce_it(text: str, words: str):
    assert [source.mentions[0].text for source in find_sources(text)] == [words]


def test_people_called_they_go_by_the_words_that_introduce_them():
    text = "Landlord advocates took another view of the report. They said that it was wrong."
    assert [source.label for source in find_sources(text)] == ["Landlord advocates"]


def test_a_family_name_of_two_words_is_that_of_the_full_name():
    text = "Le Guen said that the beams were thin. Anne Le Guen built the bridge."
    assert by_name(text).keys() == {"Anne Le Guen"}


def test_a_name_in_the_title_is_the_same_source_as_in_the_text():
    article = Article("Mayor Ana Ruiz said the bridge would open in May.", title="Ruiz says bridge is safe")
    names = [source.name for source in find_sources(article) if source.kind == "named-person"]
    assert names == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The pier clerks HarborEarth sued. HarborEarth says Lowell froze. The UK has ten piers, it said, so more will freeze.",
            "HarborEarth",
        ),
        (
            "Advocacy group Harbor Advocates said the DOJ was late. “The pier was shut for a month,” the organization said.",
            "Harbor Advocates",
        ),
        (
            "The Commission on Ice Studies met, saying in a statement that it froze. “It was a cold month,” the statement reads.",
            "Commission on Ice Studies",
        ),
        ("The Commission on Ice Studies met. In Lowell the Commission said the pier was shut.", "Commission on Ice Studies"),
        ("The Department of Harbor Tolls met. In Lowell the HT said the pier was shut.", "Department of Harbor Tolls"),
    ],
)
def test_a_body_is_one_source_by_whatever_it_is_called_later(text: str, name: str):
    heard = find_sources(text)
    assert [source.name for source in heard] == [name]
    assert heard[0].kind == "organisation"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Courier quoted Sen. Ana Ruiz, R-Ohio, saying the bill was “as good as it gets here.”", "Ana Ruiz", "named-person"),
        ("The paper quoted Vance as once saying he “had come to Lowell for her alone.”", "Vance", "named-person"),
        ("“I lost my house and my boat” @anaruizlowell\n", "@anaruizlowell", "named-person"),
        ("“I lost my house and my boat” @HarborNews\n", "@HarborNews", "organisation"),
        (
            "It drew a rebuke from Rep. Ana Ruiz, the senior Democrat on the Trade Committee, who wrote: “They hide it.”",
            "Ana Ruiz",
            "named-person",
        ),
        ("Mayor Tom Vance, according to a Harbor Ministry statement, signed the bill.", "Harbor Ministry", "organisation"),
        ("The council urged last week that Vance take it off the list, according to an aide on the board.", None, "anonymous"),
        ("Vance said it, Health Secretary Ana Ruiz, an adviser to oil firm Halvard, said.", "Ana Ruiz", "named-person"),
        ("Lawyer Ana Ruiz released a statement saying that her client had paid.", "Ana Ruiz", "named-person"),
        ("Half of them agree, according to a Harbour Tracking Poll.", "Harbour Tracking Poll", "document"),
        ("The Clean Harbors Act says that boats must wait.", "Clean Harbors Act", "document"),
        ("It rose, according to a letter from the Lowell Fund.", "letter from the Lowell Fund", "document"),
        ("The Centers for Harbor Law and Safety says that it was late.", "Centers for Harbor Law and Safety", "organisation"),
        ("It was Ana Black. “It is late,” says Black.", "Ana Black", "named-person"),
        ("“It is late for some sick sailors,” notes Lowell surgeon Tom Vance, a clerk.", "Tom Vance", "named-person"),
        ("“It is late,” said Will Ruiz, a clerk.", "Will Ruiz", "named-person"),
        ("Chairman of the Lowell Trade Committee Ana Ruiz said it was late.", "Ana Ruiz", "named-person"),
        ("A day after it, Director-General Tomas Adano said it had helped.", "Tomas Adano", "named-person"),
        ("The Halvard Foods said it was late.", "Halvard Foods", "organisation"),
        ("“It is late,” said Rep. Will Ruiz, R-Ohio, a clerk.", "Will Ruiz", "named-person"),
        ("Mayor of Lowell Ana Ruiz tweeted that the bridge was shut.", "Ana Ruiz", "named-person"),
        ("Speaker of the House Tom Vance (R-Ohio) said, “It is late and dark.”", "Tom Vance", "named-person"),
        ("President of the Lowell Assembly Miro Lindqvist said that it was late.", "Miro Lindqvist", "named-person"),
        ("Ana Ruiz came. Incredibly, this is what Ruiz has called a “waste of time and paint” herself.", "Ana Ruiz", "named-person"),
        ("Bob Kindly said so. Kindly, who was late, added that it rained.", "Bob Kindly", "named-person"),
        ("A top Democrat, Rep. Ana Ruiz of Ohio, left. Asked about it, the Ohio Democrat said, “No.”", "Ana Ruiz", "named-person"),
        ("It is late, according to his new port chief. The port chief, Ana Ruiz, came by boat.", "Ana Ruiz", "named-person"),
        ("Because a sailor is alleged to have robbed it, Ruiz goes on to call the sailors “wild dogs of the sea.”", "Ruiz", "named-person"),
        ("It was a trick mocked by many Democrats as “governing by postcard.”", None, "group"),
        ("Later, Tom Vance was asked by Rep. Ana Ruiz, “To your knowledge, did he ever come?”", "Ana Ruiz", "named-person"),
        ("Students for Clean Harbors said it was late.", "Students for Clean Harbors", "organisation"),
        ("Citizens for Mr. Vance said it was late.", None, "group"),
        ("The council said that it was late, according to the Harbor Wire.", "Harbor Wire", "organisation"),
        ("The council said that it was late, according to the Harbor Wire.", None, "organisation"),
        ("The port urged Tom Vance to wait, according to an aide.", None, "anonymous"),
        ("It is late, according to several radio accounts.", None, "document"),
        ("“It is unsafe,” the Ruiz report states.", "Ruiz report", "document"),
        ("“It is unsafe,” Ruiz’s report states. “It is late,” the Ruiz report adds.", "Ruiz report", "document"),
        ("“It is unsafe,” states a report by the Harbor Fund. “It is late,” the report adds.", "Harbor Fund", "document"),
        ("Shipping firms blame sailors and dockers. Shipping firms said it was late.", None, "group"),
        ("They fell by half, according to Wiretap.", "Wiretap", "organisation"),
        ("They left.\nThe Harborist has confirmed that it rained.", "Harborist", "organisation"),
        ("They left.\nThe Tollivers have confirmed that it rained.", "Tollivers", "named-person"),
        ("“It is late,” said Sen. Dean Vance.", "Dean Vance", "named-person"),
        ("“It is late,” Ana Ruiz, R-Ohio, chairwoman of the Lowell Trade Board, told them. “It is dark.”", "Ana Ruiz", "named-person"),
        (
            "They met.\n\nThey left.\n\nSpeaker Ana Ruiz (R-Ohio) called Democrats’ and Republicans’ tactics “shameful.”\n\nIt rained.",
            "Ana Ruiz",
            "named-person",
        ),
        ("One senior US official said that it was late.", None, "anonymous"),
        ("The US has said that it was late.", "US", "organisation"),
        ("The US Harbor Freight Administration rose. “It is late,” the HFA said.", "US Harbor Freight Administration", "organisation"),
        ("Let US Senator Ana Ruiz speak. “It is late,” Ruiz said.", "Ana Ruiz", "named-person"),
        ("It was shared. Mr Rather said: “Two of them have died in the war.”", "Rather", "named-person"),
        ("They came. “I’m not sure he knows it either,” Butterfield said.", "Butterfield", "named-person"),
        ("“It is late,” tweeted port chief and former Lowell Sen. Tom Vance.", "Tom Vance", "named-person"),
        ("Vance left. Ana Ruiz is a teacher who has accused Vance of hurting her.", "Ana Ruiz", "named-person"),
        ("Allies of Mr. Vance have hinted that the bridge is old.", None, "group"),
        ("Ana Ruiz left. “It is late,” Roe’s former clerk said.", "Ana Ruiz", "named-person"),
        ("Tom Vance came. Ana Ruiz left. Ruiz’s communications director told the Harbor Wire that it was late.", None, "anonymous"),
        (
            "The Lowell Security and Wharf Service came. Harbor TV was there. It was late, the security service said.",
            "Lowell Security and Wharf Service",
            "organisation",
        ),
    ],
)
def test_who_is_meant_is_heard(text: str, name: str | None, kind: str):
    assert (name, kind) in [(source.name, source.kind) for source in find_sources(text)]


def test_where_two_stand_in_a_picture_does_not_part_them():
    assert [source.name for source in find_sources("Ana Ruiz (left) and Tom Vance (right) said the bridge may open.")] == [
        "Ana Ruiz",
        "Tom Vance",
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kestrel said it would hire 400 people.", "organisation"),
        ("Kestrel lost data in May. The breach was small, the company said.", "organisation"),
        ("Kestrel said it would rain.", "named-person"),
        ("Kestrel, the drone maker, said it was glad.", "organisation"),
        ("Kestrel reported a loss of $41m and said it was sorry.", "organisation"),
        ("Fares rose at Kestrel. Kestrel will cap them, it said on Monday.", "organisation"),
        ("Hobday's said it was glad.", "organisation"),
        ("King's College said it was glad.", "organisation"),
        ("Kestrel, the mayor, said it was late.", "named-person"),
        ("The pier is old. Kestrel said it would close.", "named-person"),
        ("Kestrel reported a loss of memory and said he was well.", "named-person"),
        ("Kestrel, the violin maker, said the oak was old.", "named-person"),
    ],
)
def test_a_lone_name_is_a_bodys_by_what_it_does(text: str, kind: str):
    (source,) = find_sources(text)
    assert source.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz runs the port. “It is safe,” Ruiz said.\n\nClara Lindqvist, a diver, said Ruiz is hiding a leak.\n\n“It is all over,” she said.",
        "Ana Ruiz runs the port. “It is safe,” Ruiz said.\n\nClara Lindqvist said Ruiz was hiding a leak. “It is all over,” she added.",
    ],
)
def test_who_was_spoken_of_does_not_go_on(text: str):
    (quote,) = [quote for quote in find_sources(text)[1].quotes if "over" in quote.text]
    assert quote.speaker_name == "Clara Lindqvist"


def test_who_was_spoken_of_may_be_meant_in_the_same_sentence():
    text = "Tom Vance runs the port. Vance sails. Vance swims. Walter Roe said Vance was right when he said that the port was a wreck."
    at = text.index("he said")
    assert attribution_of(Document(text)).coreference.resolve(at, at + 2).name == "Tom Vance"


def test_in_an_interview_a_lone_name_is_somebodys():
    text = "Olly: I was glad.\n\nWhat came next?\n\nTemi: Rowing home was a blessing.\n\nAnd then?\n\nOlly: We slept.\n\nAnd now?\n\nTemi: More songs."
    assert [(source.name, source.kind) for source in find_sources(text)] == [("Olly", "named-person"), ("Temi", "named-person")]


def test_a_list_in_which_nobody_is_addressed_is_no_interview():
    text = "TERNS: Ham Diallo missed a race with a sprain.\n\nGULLS: Host the Terns on Friday.\n\nTERNS: Visit the Gulls on Friday."
    assert find_sources(text) == []


def test_the_title_of_a_work_is_no_antecedent():
    text = "Her first novel, “Anna Grey,” came out in May. She said that it had rained."
    assert "Anna Grey" not in [source.name for source in find_sources(text)]


def test_whom_a_noun_pointed_back_to_is_not_somebody_named_since():
    said = "“The pier is shut,” the official said. “It is late,” the official said. " + "“It was sold,” a sailor said. " * 7
    text = f"An official spoke in Lowell. {said}“It is not,” said Tom Vance, a lawyer. The official said that it was."
    assert [len(source.reported) for source in find_sources(text) if source.name == "Tom Vance"] == [0]
