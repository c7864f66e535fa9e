"""Who is heard in an article, on texts with invented people."""

import math

import pytest

from framing.article.article import Article, as_article
from framing.attribution.pipeline import attribution_of
from framing.attribution.scorers import find_sources, measure_sources
from framing.attribution.sources.source_measures import SOURCE_MEASURES
from framing.attribution.sources.sources import Source
from framing.text.document import Document
from framing.text.region_labels import Region
from framing.text.spans import Span

from .growth import grows_in_proportion

STORY = (
    "Mayor Ana Ruiz said the bridge would open in May. “It is late, and it is over budget, but it is safe to cross,” Ruiz said.\n\n"
    "A senior official barred by his contract from talking said that the steel was too thin. "
    "Critics say the bridge was never needed.\n\n"
    "The Harbor Post reported that two beams were replaced last week.\n\n"
    "“Nobody told us anything about the beams at all,” said Tom Vance, who sells fish below the bridge. “We heard it from the mayor herself,” he added."
)


def by_name(text: str | Article) -> dict[str | None, Source]:
    return {source.name: source for source in find_sources(text)}


def test_each_source_is_listed_once_with_all_that_it_says():
    sources = by_name(STORY)
    ruiz = sources["Ana Ruiz"]
    assert ruiz.kind == "named-person"
    assert [quote.text for quote in ruiz.quotes] == ["“It is late, and it is over budget, but it is safe to cross,”"]
    assert any("the bridge would open" in span.text for span in ruiz.reported)
    assert {mention.text for mention in ruiz.mentions} >= {"Ruiz"}
    assert len(sources["Tom Vance"].quotes) == 2


def test_every_span_of_a_source_stands_where_it_says():
    for source in find_sources(STORY):
        for span in (*source.mentions, *source.quotes, *source.reported):
            assert STORY[span.start : span.end] == span.text


def test_a_cited_outlet_is_a_source():
    assert by_name(STORY)["Harbor Post"].kind == "organisation"


def test_an_unnamed_source_keeps_the_reason_given():
    unnamed = [source for source in find_sources(STORY) if source.kind == "anonymous"]
    assert [source.name for source in unnamed] == [None]
    assert unnamed[0].reason is not None
    assert unnamed[0].reason.startswith("barred by his contract")
    assert unnamed[0].label.startswith("A senior official")


def test_one_who_has_no_name_is_one_source_with_what_she_says():
    text = "A woman said that it froze. Another woman said that it rained. “It poured all night on us,” she said."
    assert [len(source.quotes) + len(source.reported) for source in find_sources(text)] == [1, 2]


def test_a_crowd_is_a_group():
    assert [source.label for source in find_sources(STORY) if source.kind == "group"] == ["Critics"]


def test_another_official_is_a_new_source_and_the_official_is_the_last_one():
    text = (
        "An official said that the beams were thin. Another official said that they were thick.\n\n"
        "The official said that the beams had been measured twice."
    )
    counts = sorted(len(source.mentions) for source in find_sources(text) if source.kind == "anonymous")
    assert counts == [1, 2]


def test_the_people_of_whom_three_were_brought_in_are_the_same_source():
    text = "Three people familiar with the talks said that the beams were thin. They were thick, two of the people said. These people said more would come."
    assert [(source.kind, len(source.mentions)) for source in find_sources(text)] == [("anonymous", 3)]


def test_one_of_them_is_no_further_source():
    text = "Two clerks who asked not to be named said that the beams were thin. “They bend in every wind,” one of them said."
    assert [(source.kind, len(source.mentions)) for source in find_sources(text)] == [("anonymous", 2)]


def test_a_second_one_who_says_something_is_a_source_and_a_second_that_passes_is_none():
    text = "Two clerks came. “It bends in every wind we have had,” a second wrote. A second later the beams bent."
    assert [source.mentions[0].text for source in find_sources(text)] == ["a second"]


def test_an_abbreviation_and_its_long_form_are_one_body():
    text = "The LHF said that the beams were thin. The Lowell Housing Fund said that they were thick."
    assert {name: len(source.mentions) for name, source in by_name(text).items()} == {"Lowell Housing Fund": 2}


def test_who_is_named_behind_a_phrase_is_not_unnamed():
    text = (
        "Another senator who backs the bill, Ana Ruiz of Ohio, said that it rained. One of the harbour's clerks, Tom Vance, said that it froze. "
        "The other guest in the hall, former Secretary of State Gwen Lowe, said that it hailed."
    )
    assert by_name(text).keys() == {"Ana Ruiz", "Tom Vance", "Gwen Lowe"}


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


def test_one_of_the_people_brought_in_is_no_further_source():
    text = "Two sources with knowledge of the talks said that it was late. “It is cold,” said one of the sources."
    assert [source.mentions[0].text for source in find_sources(text)] == ["Two sources with knowledge of the talks"]


def test_a_family_name_of_two_words_is_that_of_the_full_name():
    text = "Le Guen said that the beams were thin. Anne Le Guen built the bridge."
    assert by_name(text).keys() == {"Anne Le Guen"}


def test_nobody_is_heard_through_a_day_or_through_what_others_accuse_of():
    text = "“There is a tax on oars,” Tom Vance claimed the other day. Otto Roe was a troubled candidate accused of having lied."
    assert [source.name for source in find_sources(text)] == ["Tom Vance"]


def test_the_occasion_of_what_is_said_is_no_part_of_it():
    (told,) = find_sources("Tom Vance wrote in a long note on the wall of the old Lowell station that he might not come.")
    assert [span.text for span in told.reported] == ["that he might not come"]


def test_what_is_told_to_a_show_begins_behind_its_name():
    (told,) = find_sources("Tom Vance told “Lowell News Sunday” on Monday that it was late.")
    assert (told.name, [span.text for span in told.reported], told.quotes) == ("Tom Vance", ["that it was late"], ())


def test_the_trip_of_somebody_is_not_his_speech():
    assert not find_sources("Ruiz went to Port Ash. Ruiz’s visit signals a “wholesale return” of trade.")


def test_of_what_a_noun_brings_the_clause_alone_is_reported():
    (source,) = find_sources("Ana Ruiz’s claim that the bridge was never safe has been rejected.")
    assert [report.text for report in source.reported] == ["that the bridge was never safe"]


def test_what_a_poll_shows_is_its_word_without_a_clause():
    (source,) = find_sources("A Lowell Institute poll conducted in May showed clear divisions along party lines.")
    assert (source.kind, source.name, source.owner) == ("document", "Lowell Institute", "Lowell Institute")


def test_a_source_without_a_name_goes_by_its_words_and_not_by_a_pronoun():
    words = Document("They said that critics did.")
    source = Source(name=None, kind="group", mentions=(words.span(Span, 0, 4), words.span(Span, 15, 22)))
    assert source.label == "critics"


def test_two_citations_of_one_agency_are_one_publisher_and_the_list_says_so():
    text = (
        "The bridge opens in May [1][2]. Two beams were replaced [2]. The mayor denied it [3].\n\n"
        "Sources (3 articles)\n-\n[1]\nHarbor Wire: Bridge to open – Gives the date .\n-\n[2]\nHarbor Wire: Beams replaced – Gives the count .\n"
        "-\n[3]\nThe Lowell Courier: Mayor denies – Gives her words ."
    )
    sources = by_name(text)
    assert sources["Harbor Wire"].citations == (1, 2)
    assert sources["Harbor Wire"].note == "[1], [2] are 2 citations of one publisher"
    assert sources["Lowell Courier"].citations == (3,)
    assert sources["Lowell Courier"].note == ""
    assert measure_sources(as_article(text))["cited_publishers"] == 2


def test_numbers_without_a_list_are_one_source_not_told():
    sources = by_name("The bridge opens in May [1]. Two beams were replaced [2].")
    assert sources[None].citations == (1, 2)
    assert sources[None].kind == "document"
    assert sources[None].note == "cited by number; whose they are is not told in the text"


def test_a_name_in_the_title_is_the_same_source_as_in_the_text():
    article = Article("Mayor Ana Ruiz said the bridge would open in May.", title="Ruiz says bridge is safe")
    names = [source.name for source in find_sources(article) if source.kind == "named-person"]
    assert names == ["Ana Ruiz"]


def test_nothing_is_listed_from_related_articles():
    text = "The bridge is closed.\n\nTom Vance said that fish is dear."
    cut = text.index("Tom")
    article = Article(text, regions=(Region(0, cut, "body"), Region(cut, len(text), "related")))
    assert find_sources(article) == []


def test_measures_count_each_kind():
    measures = measure_sources(as_article(STORY))
    assert measures["named_sources"] == 2
    assert measures["organisation_sources"] == 1
    assert measures["anonymous_sources"] == 1
    assert measures["anonymous_sources_with_reason"] == 1
    assert measures["group_sources"] == 1
    assert measures["sources"] == 5
    assert 0 < measures["largest_source_share"] < 1


def test_who_does_not_recall_a_thing_says_nothing_of_it():
    by = by_name(
        "For newcomers who might not remember the “Quay” affair, Lamp Day is a feast “without any lamps at all.” It is held in June."
    )
    assert by == {}


@pytest.mark.parametrize("text", ["", "\n", "“", "[1]", "The bridge is closed."])
def test_a_text_without_sources_has_the_same_measures(text: str):
    measures = measure_sources(as_article(text))
    assert list(measures) == [measure.name for measure in SOURCE_MEASURES]
    assert measures["sources"] == 0
    assert math.isnan(measures["largest_source_share"])


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # Floating words are nobody's.
        ("Ana Ruiz came late. She both claimed that it froze and that it rained.", "Ana Ruiz", "named-person"),
        ("Otto Roe left, though Tom Vance himself has said that it froze.", "Tom Vance", "named-person"),
        ("Two clerks came. Both said that it froze.", None, "group"),
        # A place, a site or a body behind somebody is not who speaks.
        ("“It froze,” harbor candidate Tom Vance of Lowell says in a leaflet.", "Tom Vance", "named-person"),
        ("Ana Ruiz, 52, a Port Ash, Ohio, baker, said the pier was shut.", "Ana Ruiz", "named-person"),
        ("Police in Lowell said the pier was shut.", None, "organisation"),
        # What a participle tells of people, or of a paper, is part of their phrase.
        ("Crews clearing the ice in Lowell reported that the pier was shut.", None, "group"),
        ("Members of the Lowell Gang of Nine clerks drafting ice legislation said they would be late.", None, "group"),
        ("A study published in the Ice Gazette found that the pier was shut.", None, "document"),
        ("The cold was a burden for pier clerks, who say the ice was thick.", None, "group"),
        ("Tom Vance Jr., the brother of Ana Ruiz, said the pier was shut.", "Tom Vance Jr", "named-person"),
        # A document speaks; what is only counted, or stands in a sentence about somebody else, does not.
        ("Tom Vance spent several minutes talking about the ice and how it had shut the pier.", "Tom Vance", "named-person"),
        ("During a speech in Lowell, Ana Ruiz was applauded after saying that the pier was shut.", "Ana Ruiz", "named-person"),
        ("The minutes say that the pier was shut.", None, "document"),
        ("Tom Vance, D-Ohio, a pilot, issued a statement saying the pier was shut.", "Tom Vance", "named-person"),
        # A body is one by what is told of it.
        ("In its plea, Drovax said its pier was shut. Lowell heard Drovax.", "Drovax", "organisation"),
        ("In May a Drovax spokesman said the company was late. Lowell heard Drovax.", "Drovax", "organisation"),
        ("The pier froze twice, the LHF notes.", "LHF", "organisation"),
        ("The ice inspectorate said that the pier was shut.", None, "organisation"),
        # An age stands for somebody.
        ("Ana Ruiz came late. “It froze,” the 52-year-old said.", "Ana Ruiz", "named-person"),
        ("Clerks like Ana Ruiz, a 52-year-old who saw it, said the pier was “frozen.”", "Ana Ruiz", "named-person"),
        ("“It froze,” a 52-year-old from Lowell said.", None, "anonymous"),
        ("The 52-year-old pier froze, said Tom Vance.", "Tom Vance", "named-person"),
    ],
)
def test_one_is_heard_and_no_word_or_thing_beside_him(text: str, name: str | None, kind: str):
    assert [(source.name, source.kind) for source in find_sources(text)] == [(name, kind)]


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


def test_it_is_the_paper_in_which_somebody_wrote():
    text = (
        "A study by the Harbor Fund came out. Harbor Fund clerks ruled that it was late.\n\n"
        "Pilots wrote in the complaint that nobody came near.\n\n“The ice was never cleared,” it said."
    )
    assert [(source.kind, source.name) for source in find_sources(text) if source.quotes] == [("document", None)]


def test_who_works_for_a_site_speaks_and_not_the_site():
    text = (
        "It was hard to find boats, they said.\n\nTom Vance, loan analyst for interest rate website Hullwatch.com, "
        "said that a June chart from the Ice Department, held to the light, was “on the cold side”."
    )
    assert [source.name for source in find_sources(text) if source.quotes] == ["Tom Vance"]


def test_what_the_subject_does_meanwhile_is_no_speaker():
    text = "Leading Ohio’s oldest harbor community, Rep. Ana Ruiz, D-Lowell, also a pilot, told HarborWire the ice is “a good step for all of us.”"
    assert [source.name for source in find_sources(text) if source.quotes] == ["Ana Ruiz"]


def test_who_gives_a_rebuke_says_what_stands_behind_it():
    text = "Tom Vance spoke. He said it was late. (The words drew a rebuke from Ana Ruiz, “It is late for you and not for us.”)"
    assert [(source.name, len(source.quotes)) for source in find_sources(text)] == [("Tom Vance", 0), ("Ana Ruiz", 1)]


def test_who_joked_beside_a_quote_goes_on():
    text = (
        "Otto Roe met Lindsey Lane and left. Roe had run thrice, and Roe had lost. Roe is a clerk. He rests. "
        "“It is loud,” Lane joked, adding that Roe has a horn. “It is a nice break,” he said."
    )
    assert [(source.name, len(source.quotes)) for source in find_sources(text)] == [("Lindsey Lane", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz hopes that the bridge will open in May.",
        "Ana Ruiz decided that the bridge would open in May.",
        "Ana Ruiz was convinced that the bridge would open in May.",
        "Heavy rain may force Ana Ruiz to announce that the bridge would open in May.",
        "Ana Ruiz was also told that the bridge would open in May.",
    ],
)
def test_nobody_is_named_for_a_thought_or_a_wish_or_for_what_he_is_told(text: str):
    assert "Ana Ruiz" not in by_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz announced that the bridge would open in May.",
        "Ana Ruiz hopes for rain. Later Ana Ruiz said that the bridge would open in May.",
        "The bridge will open in May, according to Ana Ruiz.",
    ],
)
def test_words_make_a_named_source(text: str):
    assert "Ana Ruiz" in by_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "At the docks of Rotterdam, where hundreds of so-called “Bridgers” waited all day, nobody slept.",
        "The march ended with a rally at the Harbour Hall that signals a “pragmatic” turn in the plans for the bridge.",
    ],
)
def test_a_place_is_not_heard_through_a_few_words_in_marks_beside_it(text: str):
    assert not {"Rotterdam", "Harbour Hall"} & by_name(text).keys()


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz and Tom Vance said that the bridge would open in May.",
        "The bridge will open in May, according to Ana Ruiz and Tom Vance.",
        "“It is late, and it is over budget,” wrote Ana Ruiz and Tom Vance.",
        "Sens. Ana Ruiz (D-Ohio) and Tom Vance (D-Ore.) also suggested that the bridge was unsafe.",
    ],
)
def test_two_who_speak_together_are_two_sources(text: str):
    assert {"Ana Ruiz", "Tom Vance"} <= by_name(text).keys()


@pytest.mark.parametrize(
    "text",
    [
        "Sens. Ana Ruiz of Ohio and Tom Vance of Texas said the pier was shut.",
        "“It froze,” said Sens. Ana Ruiz of Ohio and Tom Vance of Texas.",
        "Clerks Ana Ruiz in Ohio and Tom Vance in Texas have both said the pier was shut.",
        "L. Brent Ruiz III and Tom Vance met. “It froze,” Ruiz and Vance wrote.",
    ],
)
def test_two_of_several_places_speak_together(text: str):
    assert sorted(len(source.quotes) + len(source.reported) for source in find_sources(text)) == [1, 1]


def test_three_in_a_list_speak_together():
    text = "Sens. Ana Ruiz (D-Ohio), Gwen Lowe (D-Ore.) and Tom Vance (D-N.J.) all suggested that the bridge was unsafe."
    assert {"Ana Ruiz", "Gwen Lowe", "Tom Vance"} <= by_name(text).keys()


def test_who_is_only_owned_with_a_speaker_does_not_speak():
    assert "Tom Vance" not in by_name("Residents of Lowell and Tom Vance's neighbours said that the bridge was unsafe.")


def test_the_place_of_a_dateline_is_no_source():
    text = "PORT ASH, Ohio (Harbor Wire) — Ana Ruiz says that Tom Vance is a “necessary mayor” who reflects the town."
    assert by_name(text).keys() == {"Ana Ruiz"}


def test_a_state_for_short_is_no_source():
    text = "Tom Vance, of Springfield, Va., said that he had crossed the bridge."
    assert by_name(text).keys() == {"Tom Vance"}


def test_the_verb_that_opens_an_entry_of_a_list_is_nobody():
    text = "Tom Vance gave two reasons.\n— Lower the fares and open the bridge.\n— Continue paving, which the town likes.\nHe concluded that this was enough."
    assert not {"Continue", "Lower"} & by_name(text).keys()


def test_who_is_quoted_as_saying_something_is_heard_and_who_is_dubbed_something_is_not():
    assert [source.name for source in find_sources("Ana Ruiz was quoted as saying the plan was “a mess.”")] == ["Ana Ruiz"]
    assert find_sources("Ana Ruiz was dubbed “the wall” in Lowell.") == []


@pytest.mark.parametrize(
    ("text", "kind"), [("The bridge is shut, a clerk said.", "anonymous"), ("Two clerks said that the bridge was shut.", "group")]
)
def test_a_clerk_is_a_source(text, kind):
    assert [source.kind for source in find_sources(text)] == [kind]


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


def test_where_two_stand_in_a_picture_does_not_part_them():
    assert [source.name for source in find_sources("Ana Ruiz (left) and Tom Vance (right) said the bridge may open.")] == [
        "Ana Ruiz",
        "Tom Vance",
    ]


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
    ("text", "quotes"),
    [
        ("One way to interpret the slow and steady trend in the “dip” is that fares rose.", 0),
        ("One called it a “dip” in the road.", 1),
        ("One told the crowd at the old harbor that they should “bring back the boats.”", 1),
    ],
)
def test_a_word_in_marks_far_from_its_verb_makes_no_source_of_somebody_unknown(text: str, quotes: int):
    assert sum(len(one.quotes) for one in find_sources(text) if one.kind == "unknown") == quotes


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Ann Toller MP said that it was late.", ["Ann Toller"]),
        ("Osric Penhallow KC said that it was late.", ["Osric Penhallow"]),
        ("The Bakers' Union said it was late.", ["Bakers' Union"]),
        ("A memo seen by the Harbor Wire said that the ferry was late.", [None]),
        ("The fee rose 5% in May, Ana Ruiz said on Monday.", ["Ana Ruiz"]),
        ("It rained today.\n\n— Ana Ruiz (@ana) May 3, 2018", ["Ana Ruiz"]),
        ("Harbor Watch and the Lowell Institute said that it was late.", ["Harbor Watch", "Lowell Institute"]),
        ("Ana Ruiz, Tom Vance and other clerks said that it was late.", ["Ana Ruiz", "Tom Vance"]),
        ("Iran — which denies it — said it was late.", ["Iran"]),
        ("A Texas study found that it was late.", ["Texas study"]),
        ("Mr. Houston said he was pleased.", ["Houston"]),
        ("Iran’s trade ministry said that it was late.", ["Iran’s trade ministry"]),
        ("They went to Iran. The publication said that it was late.", [None]),
        ("Harbor Watch still says that it was late.", ["Harbor Watch"]),
        # Whom a clause is about is not who speaks in the next.
        ("The mayor has sued Harbor Watch and the Lowell Institute said that it was late.", ["Lowell Institute"]),
        ("He met Ana Ruiz and some clerks said it was late.", [None]),
        ("The mayor has attacked Ana Ruiz and other critics say it was late.", [None]),
        ("The mayor thanked Ana Ruiz, a clerk, and Tom Vance said it was late.", ["Tom Vance"]),
        ("Supporters of candidates, including Ana Ruiz, said it was late.", [None]),
        # A place where something lies says nothing.
        ("Organizers of the rally in Lowell said it was late.", [None]),
        ("New images from Iran show that it was late.", []),
        ("It was not clear that the drivers agreed.", []),
        ("The report states that it was late.", [None]),
        ("The States that he left were late.", []),
        ("Transport for Lowell says that it was late.", ["Transport for Lowell"]),
        ("Mum-of-three Kayleigh Borrowdale said that it was late.", ["Kayleigh Borrowdale"]),
        ("Sir Alastair Quoyle MP said that it was late.", ["Alastair Quoyle"]),
        ("One Labour MP said that it was late.", [None]),
        ("Close the clinic, blame the mother.", []),
        ("The gallery said in a statement that it was late.", [None]),
        ("Iran has sent jets, prompting calls for “lone wolf” raids.", []),
        ("He won 3 of 4 seats in a Lowell poll booth.", []),
        # One word that opens a text is somebody's name before a verb of saying or an age.
        ("Swiftline said it was late.", ["Swiftline"]),
        ("Edgeworth, 26, who tore a muscle in May, told the radio he was glad.", ["Edgeworth"]),
        ("Furthermore, it was late. Shoppers said so.", []),
        ("Story highlights Critics ask why it was late", []),
        # Nobody by that name is told of, so that "the driver" is nobody named.
        ("The driver, who told police he was late, was fined.", [None]),
        ("A Keyhold spokesperson said it was late.", ["Keyhold"]),
        ("A spokeswoman for Dunmore Ceramics said it was late.", ["Dunmore Ceramics"]),
        ("Ana Ruiz declined to guess but said “all is open”.", ["Ana Ruiz"]),
        ("The bill that Ana Ruiz filed aims to guess and establishes “penalties”.", []),
        ("Per the Harbor Wire, the pier was shut.", ["Harbor Wire"]),
        ("The pier was shut, per the indictment.", [None]),
        ("Per Hansen said it was late.", ["Per Hansen"]),
        ("The tour cost 30 pounds per Norwegian.", []),
        ("In Ruiz's view, the pier is lost.", ["Ruiz"]),
        ("The pier, in Ana Ruiz’s words, is “lost”.", ["Ana Ruiz"]),
        ("In Ruiz's view of the pier it rained.", []),
        ("Ana Ruiz states that the bridge is shut.", ["Ana Ruiz"]),
        ("He won in Lakeside states that Ruiz lost.", []),
        ("Bill and Ana Ruiz said it was late.", ["Bill Ruiz", "Ana Ruiz"]),
        ("John and Ana Ruiz said it was late. Tom John left.", ["Ana Ruiz"]),
        ("Campaigners said it was late. A councillor warned that fares would rise.", [None, None]),
        ("Ana Ruiz said a deal was near; Tom Vance called the plan “mad”.", ["Ana Ruiz", "Tom Vance"]),
        ("The brothers, Ali and Reza Mokri, say they were never paid.", ["Ali Mokri", "Reza Mokri"]),
        ("Shut the pier, blame Tom Vance.", []),
        ("The Rail, Dock and Depot Workers' Union (RDDU) said it was late.", ["Rail, Dock and Depot Workers' Union"]),
        ("The union, the Amalgamated Mineworkers of Orania-Vaal (AMOV), said it was late.", ["Amalgamated Mineworkers of Orania-Vaal"]),
        ("“It is late,” said the study's lead author, Dr Oona Bresk of the University of Kerrin.", ["Oona Bresk"]),
        ("An op-ed in May says that it was late.", [None]),
        ("The force said it was late. According to the log, the start-up knew.", [None, None]),
        ("Organizing for Action, a nonprofit group, said it was late.", ["Organizing for Action"]),
        ("Growth in Lowell, the bank said, would slow.", [None]),
        ("Ana Ruiz of Harbor Watch, a charity, said the pier was lost.", ["Ana Ruiz"]),
        ("Sales at Harbor Mart, a chain, rose. Harbor Mart said it was late.", ["Harbor Mart"]),
        ("Vance, Kim and Ana Ruiz met. Kim said it was late.", ["Kim"]),
        ("Boris Lake left. Boris and Ana Ruiz met. Boris said it was late.", ["Boris Lake"]),
        ("Asked whether he had read the book, “No,” Ana Ruiz said.", ["Ana Ruiz"]),
        ("But when he arrived, Per Hansen was gone. Per school, the state spends $5 million.", []),
        ("There were tears in Ruiz's eyes, and the crowd sang.", []),
        ("Rumor said he was ill. Whoever said the pier was safe was wrong.", []),
        ("The force of the blast suggested that it was a bomb.", []),
        ("The list has clerks, note writers.", []),
        ("Officials at Harbor Bank, a lender, said it was late.", [None]),
        ("Members of the Club of Nine senators working out a pier law said they were late.", [None]),
        ("Iran’s government has defended the law, saying it was late.", ["Iran"]),
        ("The ambassador to Norland Ana Ruiz said it was late.", ["Ana Ruiz"]),
        ("Ann Vance left. The mother of the boy said it was late.", []),
        ("Meet the Press said it was late.", []),
        ("The delay, says Ana Ruiz, a clerk at the port, was foreseen.", ["Ana Ruiz"]),
        ("Two people died in the crash, say police.", [None]),
        ("The port is to axe 900 jobs, says union.", [None]),
        ("You may travel to, say, Norland.", []),
        ("The drug may not work, says team doctor Des Oram.", ["Des Oram"]),
        ("A pharmacologist said it was late.", [None]),
        ("Sixth-former Ioan Prys said it was late.", ["Ioan Prys"]),
        ("Ana Ruiz, founder of the Harbor Watch Center in Port Ash, Norland, said: “It is late.”", ["Ana Ruiz"]),
        ("Mayor Ana Ruiz and consultant Rory Blackstock both told the council that it was late.", ["Ana Ruiz", "Rory Blackstock"]),
        ("A union representing 6,000 baggage handlers said its members were late.", [None]),
        ("Ridgeback Airlines grounded nine jets. “Safety first,” a spokesman for the carrier said.", ["Ridgeback Airlines"]),
        ("Calendara, which makes the app, said it was late.", ["Calendara"]),
        ("Baroness Thirlby has said that fees cannot be frozen.", ["Thirlby"]),
        ("Waits took 38 minutes in March, figures released on Thursday show.", [None]),
        ("The pier was shut in March, people living nearby said.", [None]),
        ("15:07 GMT – The army says that the pier is “ours”.", [None]),
        ("Lord Tollemache of Aske, a former minister, told peers: “It is late.”", ["Tollemache"]),
        # An agent behind "by" or "from".
        ("Passengers were assured by management that the pier would stay open.", [None]),
        ("Engineers had been warned by their own security lead, Ana Ruiz, that the pier was weak.", ["Ana Ruiz"]),
        ("Jurors heard from a paramedic, Ana Ruiz, that the pier was dark.", ["Ana Ruiz"]),
        ("In a warning by vets that the fever may be here, keepers were told to check their flocks.", [None]),
        ("There was an acknowledgement from the bank's chairwoman, Ana Ruiz, that the pier was late.", ["Ana Ruiz"]),
        ("They received assurances from Ana Ruiz, the port's director, that it would stay open.", ["Ana Ruiz"]),
        ("We heard from Ana Ruiz on Monday.", []),
        ("The report by the council that was leaked on Monday is wrong.", []),
        ("According to an officer in charge of the base that night, the pier was dark.", [None]),
        ("Tom Vance was warned by Ana Ruiz that the river “will rise”.", ["Ana Ruiz"]),
        ("The plan was widely described as “a disgrace” by Ana Ruiz.", ["Ana Ruiz"]),
        ("Her name means “calm water” and is pronounced in one breath. Many drivers left.", []),
        # What ends and what opens a clause.
        ("The diocese would say only that it was looking into the matter.", [None]),
        ("The diocese would not say whether it was looking into the matter.", []),
        ("Tom Vance met them. Vance said much of his talk with Ana Ruiz was about rain.", ["Tom Vance"]),
        ("Ana Ruiz met the council. She said Vance hopes that his successor will stay.", ["Ana Ruiz"]),
        ("The pier was dark, suggests a new study by Lowell University.", ["Lowell University"]),
        ("Sleep helps memory, a new study in the journal Harbor Letters suggests.", [None]),
        ("Old-school ice makers say the dam is dry.", [None]),
        ("The Germans say they are glad of the pier.", [None]),
        ("1,409 teachers said they were glad of the pier.", [None]),
        ("Former employees are of another mind. One, who left in April, said the newsroom was late.", [None]),
        ("Seafarers aboard the Gannet told inspectors they were down to rice.", [None]),
        ("Bea Hallam led them, to whom the boys later confessed that they had stolen the raft.", [None]),
        # Which body.
        ("The Severn Trust is cutting jobs. A spokeswoman said staffing had been doubled.", ["Severn Trust"]),
        ("Ana Ruiz of the Severn Trust is cutting jobs. A spokeswoman said staffing had been doubled.", [None]),
        ("Kestrel said it would hire 400 people.", ["Kestrel"]),
        ("St Brannoc's Hospice said it was closing.", ["St Brannoc's Hospice"]),
        ("King's College said it was closing.", ["King's College"]),
        ("Hobday's has said it will close 20 stores.", ["Hobday's"]),
        ("Sub-Inspector Ana Ruiz said the pier was dark.", ["Ana Ruiz"]),
        # Not heard: who did not say it, a channel, a device, who is not spoken for.
        ("There was no warning from the council that the pier was shut.", []),
        ("Ana Ruiz had not been told by Tom Vance that the pier was shut.", []),
        ("Ana Ruiz wants a promise from Tom Vance that the pier will open.", []),
        ("If drivers are told by police that the pier is shut, they should turn back.", []),
        ("Residents were told by letter that the pier would close.", []),
        ("The scanner said the bag was empty.", []),
        ("Germans said farewell to the mark.", []),
        ("The trust was fined by the Food Standards Agency. A spokesman said it would appeal.", [None]),
        ("The street is called “Lovers' Lane” by locals.", []),
        ("The plan, described as “a disgrace” by Ana Ruiz, was dropped.", ["Ana Ruiz"]),
        ("In an email seen by the Harbor Wire, Ana Ruiz told staff the pier was shut.", ["Ana Ruiz"]),
        ("“The pier was shut,” Ana Ruiz from the charity Harbor Watch said.", ["Ana Ruiz"]),
        ("The pier was shut, said Tom Vance and Ana Ruiz.", ["Tom Vance", "Ana Ruiz"]),
        ("Rents rose to 4%, official figures show.", [None]),
        ("It was, said Tom Vance, a very wet final.", ["Tom Vance"]),
        ("The vote was forced by Ana Ruiz, who’s said for years that the ferry must stay.", ["Ana Ruiz"]),
        ("Ana Ruiz left the board. She’s said to be ill.", []),
        (
            "Three of the judges – Associate Justices Ana Ruiz, Tom Vance and Neil Gorse – dissented and said the court was late.",
            ["Ana Ruiz", "Tom Vance", "Neil Gorse"],
        ),
        ("University of Lowell at Port Ash professor Ana Ruiz said the list was leaked.", ["Ana Ruiz"]),
        ("The Vance campaign announced that it hired Ana Ruiz, who has been outspoken in backing the plan.", ["Vance campaign"]),
        ("Merkhausen, the former chancellor, denied that she had lied.", ["Merkhausen"]),
        ("Zelinka, speaking in Lowell, said Norland had broken the truce.", ["Zelinka"]),
        ("Merkhausen left the hall, saying that the pier was shut.", ["Merkhausen"]),
        ("Downtown shops closed early, saying that they feared looters.", []),
        ("Merkhausen argues that the deal is dead.", ["Merkhausen"]),
        ("Zelinka and Merkhausen said the pier was shut.", ["Zelinka", "Merkhausen"]),
        ("The Archdiocese of Port Ash, and the dioceses of Scranton, Merkhausen, and Erie, confirmed that the pier was shut.", ["Erie"]),
        ("Fees rose. Harbor Today reports that students miss many classes.", ["Harbor Today"]),
        ("The pier was shut, Ana Ruiz said. Now Tom Vance says it is open.", ["Ana Ruiz", "Tom Vance"]),
        ("Rockstone Interactive was hacked on Monday. The hack cost it $5 million, Rockstone said.", ["Rockstone Interactive"]),
        ("A Harbor Council resolution said that the pier must stay.", ["Harbor Council"]),
        ("Tom Vance was firm on Friday that the pier was to be sold, urging the Harbor Board to agree.", ["Tom Vance"]),
        ("Members soured on Vance, the Harbor Post reported, citing Ana Ruiz.", ["Harbor Post", "Ana Ruiz"]),
        ("In Port Ash, Clara Lindqvist, 41, said: “It has rained all day.”", ["Clara Lindqvist"]),
        ("In Merkhausen, a nurse, 41, said: “It has rained all day.”", [None]),
        ("In Merkhausen, a man from Harbor Watch, a group, said that it rained.", [None]),
        ("They met the ambassador to Port Ash Ana Ruiz, who said the pier was shut.", ["Ana Ruiz"]),
        ("Clara Lindqvist also commented on Tom Vance's false claim that the pier was shut.", ["Tom Vance"]),
        ("Vance appointee Neomi Rahn dissented, writing that the pier had “simply rotted.”", ["Neomi Rahn"]),
        ("Ana Ruiz personally greeted the freed sailors overnight when they arrived in Lowell.", []),
        ("Ana Ruiz talked about the pier and took the stage with Tom Vance.", []),
        ("Ana Ruiz, a broker and self-described contractor who owns the pier, was given the job.", []),
        ("Ana Ruiz commented on Monday's announcement that the pier was shut.", ["Ana Ruiz"]),
        ("Five are new, according to the Center for Harbor Studies.In May, the rate rose.", ["Center for Harbor Studies"]),
        ("The plan is late, Ana Ruiz told the Harbor Wire.Drivers and those who sail argue that it is early.", ["Ana Ruiz", None]),
        ("The deal was dead, said people who were at the talks.", [None]),
        ("The deal was dead, said an aide who was there would be others.", []),
        ("Ana Ruiz claimed the mayor stole the title.", ["Ana Ruiz"]),
        ("Ana Ruiz claimed her third straight Lowell city chess title and left.", []),
        ("Passengers were never told that the pier was shut.", []),
        ("No passengers of the old night ferry were told by Ana Ruiz that the pier was shut.", []),
        ("It was shut, Ana Ruiz said.", ["Ana Ruiz"]),
        ("The pier shut, Ruiz explained.", ["Ruiz"]),
        ("In many critics’ eyes, the pier is lost.", [None]),
        ("In the board’s view, the pier is lost.", [None]),
        ("In the Port Ash Ferry Board’s eyes, the pier is lost.", ["Port Ash Ferry Board"]),
        ("On Tuesday, Lowell newspapers quoted Ana Ruiz as saying that Vance left his post.", ["Ana Ruiz"]),
        ("The Harbor Wire cited Ruiz’s lawyer, Tom Vance, as saying the pier was lost.", ["Tom Vance"]),
        ("A letter admitting the error broke with the past.", []),
        ("Here’s a letter admitting the error was theirs.", [None]),
        ("Walter Roe left. “It is late. It was lost.” Ana Ruiz said.", ["Ana Ruiz"]),
        ("Walter Roe sought a law calling for an inquiry but was ignored.", []),
        ("Ana Ruiz was referring to details of the storm that emerged in May.", []),
        ("Ana Ruiz complained publicly about the pier and left.", []),
        ("Clerks challenged that rule in court.", []),
        ("Ana Ruiz demanded that the crew leave.", ["Ana Ruiz"]),
        (
            "Iowa Republican Sen. Roy Lake told the Wire it is late.\n\nChairman Walter Roe began to speak.\n\n“It is,” the Ohio Republican said.",
            ["Roy Lake", "Walter Roe"],
        ),
        ("Ana Ruiz is the author of “River of Noise: How the Ports of Our Day Are Quietly Changing What We All Sing.”", []),
        ("Clerks argued against the new fares of the port.", []),
        ("The council will vote on the bill, dubbed the Harbor Act, as well as a rule.", []),
        ("Tom Vance was late. Republican Vance left, claiming that it was lost.", ["Tom Vance"]),
        ("Clerks argued against raising the fares of the port.", [None]),
        ("Ana Ruiz said Wednesday she had not asked that question.", ["Ana Ruiz"]),
        (
            "A post upset them when Ana Ruiz tweeted, “It has been late for years,” according to the Harbor Press.",
            ["Ana Ruiz", "Harbor Press"],
        ),
        ("Anytime HPA and Lowell clerks need help, Ana Ruiz said, they ask.", ["Ana Ruiz"]),
        ("Clerks parted from Harbor Watch, described as a small outfit with little influence.", []),
        ("Ana Ruiz, 55, dubbed the plan “a mess of lies”.", ["Ana Ruiz"]),
        ("Ana Ruiz was quoted by the Harbor Wire as saying the pier was lost.", ["Ana Ruiz"]),
        # A noun in -s is no verb of content, nor is that of a clause behind "as" or a preposition.
        ("Ana Ruiz showed no signs of being late.", []),
        ("Ana Ruiz defended her own comments in support of the pier.", []),
        ("Ana Ruiz projected an air of calm as the Harbor Wire praised the speech.", []),
        ("Ana Ruiz’s attacks on the crew began in May.", []),
        ("Ana Ruiz is not happy about the pier that Tom Vance has built.", []),
        ("Ana Ruiz pleaded guilty to burning the pier.", []),
        ("Ana Ruiz added a new boat to the fleet of the port.", []),
        ("Ana Ruiz explained the rules of the fair at length.", []),
        # These are: short forms, what a noun bears, what is promised or warned of.
        ("Ana Ruiz believes it’s too early to row.", ["Ana Ruiz"]),
        ("Ana Ruiz expressed the hope that the pier would stay.", ["Ana Ruiz"]),
        ("Ana Ruiz disputed the notion that the pier was late.", ["Ana Ruiz"]),
        ("Ana Ruiz promised a bus for every school.", ["Ana Ruiz"]),
        ("Ana Ruiz warned of a growing unrest within the port.", ["Ana Ruiz"]),
        ("As far as she knows, Ana Ruiz said, no boat was lost.", ["Ana Ruiz"]),
        ("Tom Somers -- who backed the pier and now supports Ana Ruiz -- said it was late.", ["Tom Somers"]),
        ("Tom Somers – a friend of Ana Ruiz – has said it was late.", ["Tom Somers"]),
        ("Two judges – Ana Ruiz and Tom Vance – said it was late.", ["Ana Ruiz", "Tom Vance"]),
        ("Clerks cited by the Harbor Wire described the plan as a gift.", [None]),
        ("Drivers interviewed by the Harbor Wire said it hurt.", [None]),
        ("The anger stirred by Ana Ruiz’s claim that it hurt was great.", ["Ana Ruiz"]),
        ("Clerks are asking for more boats and are questioning why so few sail.", [None]),
        ("Ana Ruiz, of Harbor Policy and Lowell Associates, said it was late.", ["Ana Ruiz"]),
        ("“It is late,” said Ana Ruiz of Harbor Policy and Lowell Associates.", ["Ana Ruiz"]),
        ("“It is late,” Ana Ruiz, head of the Lowell Food Bank said.", ["Ana Ruiz"]),
        ("If Ana Ruiz thinks the pier is late, she may be right.", []),
        ("It was unclear whether Ana Ruiz said the pier was late.", []),
        ("It rained, and according to Ana Ruiz, the pier was late.", ["Ana Ruiz"]),
        ("Ana Ruiz told the Harbor Wire’s Tom Vance for a story on the fair.", []),
        ("Tom Vance, a clerk who had challenged Ana Ruiz in May, ran as an outsider.", []),
        ("The United States said the vote was illegal.", ["United States"]),
        ("The European Union criticized the vote, calling it illegal.", ["European Union"]),
        ("Users are easy marks, retweeting hits about entirely fake claims.", []),
        ("Tom Vance acknowledged, under questioning from Rep. Ana Ruiz, that he had left.", ["Tom Vance"]),
        ("Asked whether it was late, Ana Ruiz said yes.", ["Ana Ruiz"]),
        ("Ana Ruiz expressed surprise that the pier was late.", ["Ana Ruiz"]),
        ("Ana Ruiz pointed to the fares as proof that the plan works.", ["Ana Ruiz"]),
        ("Ana Ruiz claims to be neutral in the fight.", ["Ana Ruiz"]),
        ("The Mayor of Port Ash Ana Ruiz said it was late.", ["Ana Ruiz"]),
        ("The Bishop of Lowell Tom Vance said it was late.", ["Tom Vance"]),
        # Whoever tells others what to do, or what is wanted, is heard.
        ("Ana Ruiz urged drivers to stay at home.", ["Ana Ruiz"]),
        ("Ana Ruiz called on the council to act.", ["Ana Ruiz"]),
        ("Ana Ruiz has called for a vote on the pier.", ["Ana Ruiz"]),
        ("The plan calls for a new pier.", []),
        ("Ana Ruiz’s calls for a vote failed.", []),
        ("Ana Ruiz is not calling for a vote.", []),
        ("Ana Ruiz is thinking about how to win the vote.", []),
        ("The plan that Ana Ruiz described is not in the bill.", []),
        ("Ana Ruiz builds small boats, called prams, for the fair.", []),
        ("Critics within Norland said it was late.", [None]),
        ("Ana Ruiz has not said whether the pier will close.", []),
        ("Ana Ruiz hasn’t yet indicated how she will vote.", []),
        ("Ana Ruiz gave a statement that accompanied the plan.", []),
        ("Smarting from the vote in the council, Ana Ruiz pledged to fight on.", []),
        ("Ana Ruiz’s comments on the port are mild.", []),
        ("Ana Ruiz told reporters President Vance would come.", ["Ana Ruiz"]),
        ("Ana Ruiz is mild compared to that of the others.", []),
        # Who is somebody's relative is not whom a title names before.
        ("President Vance spoke. His wife, Ana Vance, left. “It is late,” the president said.", ["Vance"]),
        ("Gov. Vance spoke. Ana Vance, the governor’s sister, left. “It is late,” the governor said.", ["Vance"]),
        ("Gov. Tom Vance came. Ana Ruiz left. The governor had a cold. He said it was late.", ["Tom Vance"]),
    ],
)
def test_just_those_who_speak_are_heard(text: str, heard: list[str | None]):
    assert [source.name for source in find_sources(text)] == heard


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


def test_who_was_spoken_of_may_be_meant_in_the_same_sentence():
    text = "Tom Vance runs the port. Vance sails. Vance swims. Walter Roe said Vance was right when he said that the port was a wreck."
    at = text.index("he said")
    assert attribution_of(Document(text)).coreference.resolve(at, at + 2).name == "Tom Vance"


def test_what_a_source_between_commas_parts_is_one_clause():
    (source,) = find_sources("The pier, according to Ana Ruiz, was late.")
    assert [span.text for span in source.reported] == ["The pier, according to Ana Ruiz, was late."]


def test_what_a_source_with_an_aside_parts_is_one_clause():
    (source,) = find_sources("The delay, says Ana Ruiz, a clerk at the port, was foreseen.")
    assert [span.text for span in source.reported] == ["The delay, says Ana Ruiz, a clerk at the port, was foreseen."]


def test_a_body_in_apposition_to_what_it_is_is_no_person():
    (source,) = find_sources("The regulator, Ofbus, said it was late.")
    assert (source.name, source.kind) == ("Ofbus", "organisation")
    (source,) = find_sources("But the importers' association, Beej Sangh, says it was late.")
    assert (source.name, source.kind) == ("Beej Sangh", "organisation")
    (source,) = find_sources("Choice at the Gate, a parents' association led by Xu Meilin, says it is late. The group called it “late”.")
    assert (source.name, source.kind) == ("Choice at the Gate", "organisation")


@pytest.mark.parametrize(
    ("piece", "end", "size"),
    [
        ("officials and some ", "voters said it was late.", 11),
        ("A", " MORE", 2_000),
        ("ACGTTTGA", " Read MORE", 83),
        ("Ana Ruiz said it was late, citing clerks, and ", "", 40),
        ("she left with clerks saying “it is late now, really,” and ", "", 40),
        ("They left the “old pier” as it was. ", "", 40),
        ("A 2024 paper found it. The paper says it was late. ", "", 40),
    ],
)
def test_the_time_for_a_text_that_repeats_itself_grows_with_its_length(piece: str, end: str, size: int):
    assert grows_in_proportion(find_sources, lambda times: piece * times + end, size)


def who_says(text):
    return {source.name or source.label: [span.text for span in (*source.quotes, *source.reported)] for source in find_sources(text)}


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        # A few words in marks that hang on no verb, or on one of finding or thinking, are nobody's.
        ("Through May the harbor guard met 40 crews arriving as “family boats.”", {}),
        ("Together the two sailors looked at berths — and Ana Ruiz found a “silver” one that would cost more.", {}),
        ("Ana Ruiz denied it, calling the story “wholly false.”", {"Ana Ruiz": ["“wholly false.”", "it"]}),
        ("Vance: Toll “a disaster”\n\nTom Vance spoke on Monday in Lowell about the toll.", {"Tom Vance": ["“a disaster”"]}),
        # What a court is told is a deed, and so is what stands in front of a whole sentence.
        ("Tom Vance pleaded guilty to charges that he had sold the pier.", {}),
        ("Though Tom Vance has said that the pier is safe, few believed it.", {"Tom Vance": ["that the pier is safe"]}),
        # Who stands behind what he is, in small letters.
        (
            "Several children said it was late -- “better than my dad rows,” first-grader Ruth Gebre said.",
            {"Several children": [], "Ruth Gebre": ["“better than my dad rows,”"]},
        ),
        # Of whom dashes, commas and a town with its state tell more.
        (
            "Dr. Ana Ruiz, director of Lowell's Harbor Research Initiative — which puts out a report each year — noted that six piers were shut.",
            {"Ana Ruiz": ["that six piers were shut"]},
        ),
        ("Ana Ruiz of the Port Ash, Florida, school district says rowing is taught.", {"Ana Ruiz": ["rowing is taught"]}),
        ("One user on Wharfbook, which is closing, posted: “I just want to row home.”", {"One user": ["“I just want to row home.”"]}),
        # Whoever speaks with his own people speaks for them.
        ("Tom Vance lives in Lowell. Vance and his team reported that the pier was shut.", {"Tom Vance": ["that the pier was shut"]}),
        (
            "Ana Ruiz and her husband said the pier was shut.",
            {"Ana Ruiz": ["the pier was shut"], "her husband": ["the pier was shut"]},
        ),
        # A name that tells which person is meant is not his.
        ("Tom Vance sued. The former Vance fixer asserted that Vance was concerned.", {}),
        ("US officials call Norland's lawsuit “baseless.”", {"US officials": ["“baseless.”"]}),
        # Abbreviations part no "that" from its verb.
        ("The port authority announced on Sept. 30 that the pier would close.", {"The port authority": ["that the pier would close"]}),
        # Whom a verb addresses ends with his noun; letters in brackets are part of whose post it is.
        (
            "The collapse of the old pier is near, Sir Tom Vance told the Harbor Guild summit in Lowell.",
            {"Tom Vance": ["The collapse of the old pier is near"]},
        ),
        (
            "No new request will be granted, Department of Harbor Tolls (DHT) Acting Secretary Elaine Dukes said in a memo sent out on Monday.",
            {"Elaine Dukes": ["No new request will be granted"]},
        ),
        (
            "Ana Ruiz said at least 4,200 boats and 300 piers sustained damage.",
            {"Ana Ruiz": ["at least 4,200 boats and 300 piers sustained damage"]},
        ),
        ("The rower was wearing black, witnesses told TV stations.", {"witnesses": ["The rower was wearing black"]}),
        ("As Tom Vance has explained elsewhere, he is against the toll.", {"Tom Vance": ["he is against the toll"]}),
        ("As Tom Vance explained brilliantly, the pier was late.", {"Tom Vance": ["the pier was late"]}),
        ("Clerks who met with Ana Ruiz said they also support the plan.", {"Clerks who met with Ana Ruiz": ["they also support the plan"]}),
        ("The boats were prepared to weigh in, officials said.", {"officials": ["The boats were prepared to weigh in"]}),
        ("The pier will close in May, as the Harbor Wire reports.", {"Harbor Wire": ["The pier will close in May"]}),
        ("The pier is no mess, as critics of the toll claim.", {}),
        ("It was first reported by the Harbor Wire that the pier was sold.", {"Harbor Wire": ["that the pier was sold"]}),
        (
            "The two will meet on Saturday, Ben Rode, White House security adviser, said on Friday.",
            {"Ben Rode": ["The two will meet on Saturday"]},
        ),
        (
            "Those are the piers least at risk, a study by the rowing website Harborlet says.",
            {"Harborlet": ["Those are the piers least at risk"]},
        ),
        # Whatever somebody says is spoken of, and not what it is.
        ("She would be in office if everything Ana Ruiz said and did had been known.", {}),
        ("They do not care whether what Ana Ruiz says is true or not.", {}),
        ("Drivers report feeling safe. Residents report hearing shots.", {"Drivers": ["feeling safe"], "Residents": ["hearing shots"]}),
        ("Ana Ruiz tried to explain to officers that she was rowing.", {"Ana Ruiz": ["that she was rowing"]}),
        # Of two clauses the second has its own subject.
        (
            "Nico Moreno beat Henri Capril in May, but Capril has not yielded and has called it a fraud.",
            {"Henri Capril": ["it a fraud"]},
        ),
        ("Ana Ruiz won, and Tom Vance left the hall and said it was late.", {"Tom Vance": ["it was late"]}),
        # Who is telephoned, what would let somebody argue, and a plan that is vowed against tell no words.
        ("Tom Vance then called Ana Ruiz on Sunday from his boat.", {}),
        ("Doing so would help sailors argue they should stay.", {}),
        ("Sailors are vowing to vote against any bill that allows such tolls to go on.", {}),
        (
            "Ana Ruiz announced that she would all but certainly back the bill.",
            {"Ana Ruiz": ["that she would all but certainly back the bill"]},
        ),
        ("Sailors and clerks alike say the port has changed.", {"Sailors and clerks": ["the port has changed"]}),
        (
            "The fund is in New York. New data from the Department of Harbor Tolls suggest that the toll is dead.",
            {"New data from the Department of Harbor Tolls": ["that the toll is dead"]},
        ),
        # Of a party and a state, without a name; whose family name is a title as well.
        ("An Iowa Republican said it was late.", {"An Iowa Republican": ["it was late"]}),
        ("“It is late,” a Lowell Democrat added.", {"a Lowell Democrat": ["“It is late,”"]}),
        ("Attorney Tom Barr spoke. Later, Mr Barr said that it was late.", {"Tom Barr": ["that it was late"]}),
        ("Overall, the authors report, “The average boat sinks.”", {"the authors": ["“The average boat sinks.”"]}),
        ("A port official later said that it was late.", {"A port official": ["that it was late"]}),
        ("Sen. Tom Vance (D-Ohio) in an interview said that it was late.", {"Tom Vance": ["that it was late"]}),
        # A day, an adverb or a date behind the verb parts nobody from what stands in front.
        ("The pier would close, Ana Ruiz on Monday said.", {"Ana Ruiz": ["The pier would close"]}),
        ("The pier would close, Ana Ruiz said in a letter dated May 4.", {"Ana Ruiz": ["The pier would close"]}),
        ("The pier would close, Ana Ruiz said through a lawyer.", {"Ana Ruiz": ["The pier would close"]}),
        ("The pier would close, clerks at Lowell Port repeatedly wrote.", {"clerks at Lowell Port": ["The pier would close"]}),
        ("The pier would close, Ana Ruiz argued, adding that it was old.", {"Ana Ruiz": ["The pier would close", "that it was old"]}),
        ("Ana Ruiz of Port Ash, New York, said it was late.", {"Ana Ruiz": ["it was late"]}),
        (
            "For Courier columnist Jonah Cape, Kelly’s pier was part of “one long tantrum of a man.”",
            {"Jonah Cape": ["“one long tantrum of a man.”"]},
        ),
        (
            "The Department of Harbor Tolls closed. The Harbor Tolls Department said it was late.",
            {"Department of Harbor Tolls": ["it was late"]},
        ),
        ("The firm Fuser GPS was paid. Fuser said it was late.", {"Fuser GPS": ["it was late"]}),
        ("He saw an L.L. Bean-type man. “It is late,” the man said.", {"the man": ["“It is late,”"]}),
        (
            "Rep. Ana Ruiz, Ohio Democrat, and Sen. Tom Vance, Iowa Republican, said it was late.",
            {"Ana Ruiz": ["it was late"], "Tom Vance": ["it was late"]},
        ),
        ("The Department of Harbors closed. The DOH said it was late.", {"Department of Harbors": ["it was late"]}),
        (
            "The Centers for Harbor Toll Control closed. The Centers for Harbor Toll Control and Rescue said it was late.",
            {"Centers for Harbor Toll Control and Rescue": ["it was late"]},
        ),
        # What is found of a place is not told by it; the media are no outlet named before.
        (
            "An analysis by her guild found that in New York State half of the boats were late.",
            {"An analysis": ["that in New York State half of the boats were late"]},
        ),
        (
            "The Harbor Wire closed. The media have alleged that it was sold.",
            {"The media": ["that it was sold"]},
        ),
        ("Ana Ruiz has reassured members of the guild that the pier is safe.", {"Ana Ruiz": ["that the pier is safe"]}),
        # What a state runs is no state.
        ("Calderi state radio said that the talks had ended.", {"Calderi state radio": ["that the talks had ended"]}),
        ("The radio station said that the pier was shut.", {"The radio station": ["that the pier was shut"]}),
        # A participle tells which one is meant; its object is told about.
        ("The lawyer representing the keepers said that it was late.", {"The lawyer": ["that it was late"]}),
        ("The nurse treating Ana Ruiz said that it was late.", {"The nurse": ["that it was late"]}),
        ("A man accused of hitting Ana Ruiz said that it was late.", {"A man": ["that it was late"]}),
        # A few words that end in their verb are a clause.
        ("Ana Ruiz said the boy died.", {"Ana Ruiz": ["the boy died"]}),
        ("Ana Ruiz said the driver fled.", {"Ana Ruiz": ["the driver fled"]}),
        ("“It is late,” Port Ash Hawks linebacker Osric Penhallow said.", {"Osric Penhallow": ["“It is late,”"]}),
        ("“It is late,” said veteran drag racer Osric Penhallow.", {"Osric Penhallow": ["“It is late,”"]}),
        ("Ana Ruiz made it clear that the pier was late.", {"Ana Ruiz": ["that the pier was late"]}),
        ("Ana Ruiz held the fair, making it clear that the pier was late.", {"Ana Ruiz": ["that the pier was late"]}),
        ("The vote prompted Ana Ruiz to warn that it was late.", {"Ana Ruiz": ["that it was late"]}),
        ("They met him over the protest of clerks who argued it was late.", {"clerks": ["it was late"]}),
        ("They include Ana Ruiz, Kelly Roe and Mark Hale, and Tom Vance writes that it is late.", {"Tom Vance": ["that it is late"]}),
        ("People close to the mayor felt it was late.", {"People close to the mayor": ["it was late"]}),
        ("A clerk familiar with the plan would not comment, but said it was late.", {"A clerk familiar with the plan": ["it was late"]}),
        ("Two clerks familiar with it -- as critics wait -- said it was late.", {"Two clerks familiar with it": ["it was late"]}),
        (
            "Retired generals said it was late. Evangelists say it rained.",
            {"Retired generals": ["it was late"], "Evangelists": ["it rained"]},
        ),
        ("Posts will go, said the port's newly appointed chair Ana Ruiz in a memo.", {"Ana Ruiz": ["Posts will go"]}),
        ("The Lowell Fund announced the goal of that plan had been reached.", {"Lowell Fund": ["the goal of that plan had been reached"]}),
        ("The pier is unsafe, a Lowell Institute report found — with more to come.", {"Lowell Institute": ["The pier is unsafe"]}),
        ("The boats were slower, according to the modder.", {"the modder": ["The boats were slower"]}),
        ("According to the Lowell Housing Fund (LHF), rents rose.", {"Lowell Housing Fund": ["rents rose"]}),
        ("Ana Ruiz backed the court's decision by saying it was late.", {"Ana Ruiz": ["it was late"]}),
        ("The toll fell, said lobbyist and trade expert Charlie Vance.", {"Charlie Vance": ["The toll fell"]}),
        ("Ana Ruiz called the toll a “gift” and said it was fair.", {"Ana Ruiz": ["“gift”", "it was fair"]}),
        ("The Harbor Wire reported that, according to a study, fares rose.", {"Harbor Wire": ["fares rose"]}),
        ("Fares would rise, according to a sheet lawmakers released.", {"a sheet": ["Fares would rise"]}),
        ("Ana Ruiz now finds herself pitted against a man whom she once taught.", {}),
        ("The Lowell Fund announced Feb. 3 that rents fell.", {"Lowell Fund": ["that rents fell"]}),
        ("A third of the drivers said they had rowed.", {"the drivers": ["they had rowed"]}),
        ("Ana Ruiz, though, said she’s with the mayor.", {"Ana Ruiz": ["she’s with the mayor"]}),
        (
            "Its boosters in Port Ash insisted it was late. Numbers from Port Ash suggest it rose.",
            {"Its boosters in Port Ash": ["it was late"]},
        ),
        ("Exit polls taken in Port Ash found that it was late.", {"Exit polls": ["that it was late"]}),
        ("In Lowell, where Tom Vance is liked, some clerks made clear that it was late.", {"some clerks": ["that it was late"]}),
        ("Tom Vance is liked, but Ana Ruiz rightly notes that it was late.", {"Ana Ruiz": ["that it was late"]}),
        # What somebody is before his name is no part of it.
        (
            "Port attorneys Ana Ruiz and Tom Vance left. “It is late,” said Ruiz. Calder-born Kelly Roe said it rained.",
            {"Ana Ruiz": ["“It is late,”"], "Kelly Roe": ["it rained"]},
        ),
        ("“It is late,” Lowell Policy Center co-director Eric Roe said.", {"Eric Roe": ["“It is late,”"]}),
        ("Prize-winner Kelly Roe left. “It is late,” Roe said.", {"Kelly Roe": ["“It is late,”"]}),
        ("They rowed on Lake Champ. He said it was late.", {}),
        ("They met at Camp Ash. She said it was late.", {}),
        ("They read Polling Data. She said it was late.", {}),
        ("“It is late,” LHF Committeewoman Ana Ruiz said.", {"Ana Ruiz": ["“It is late,”"]}),
        ("The Council on Harbor Relations' Eric Roe said it was late.", {"Eric Roe": ["it was late"]}),
        ("Acting LHF director Ana Ruiz left. “It is late,” the LHF said.", {"LHF": ["“It is late,”"]}),
        # Whose people are is no part of how they are told apart; what has an article is nobody.
        ("Top Vance aides left. “It is late,” Vance said.", {"Vance": ["“It is late,”"]}),
        ("Another Vance aide left. “It is late,” Vance said.", {"Vance": ["“It is late,”"]}),
        ("Everything Vance likes is shut. “It is late,” Vance said.", {"Vance": ["“It is late,”"]}),
        (
            "“It grew,” said law professor Linda Roe. The club enjoys a Harbor Charter, she notes.",
            {"Linda Roe": ["“It grew,”", "The club enjoys a Harbor Charter"]},
        ),
        # Behind a comma, who does what the sentence tells.
        (
            "The Lowell Fund answered Mr. Vance's attack on its record, calling it late and unfair.",
            {"Lowell Fund": ["it late and unfair"]},
        ),
        (
            "Tom Vance, who won Lowell and his home state of Calder, is calling for a vote.",
            {"Tom Vance": ["a vote"]},
        ),
        ("Despite the loss in Port Ash, Ana Ruiz stayed on, saying it was late.", {"Ana Ruiz": ["it was late"]}),
        ("Ana Ruiz has nevertheless said it was late.", {"Ana Ruiz": ["it was late"]}),
        ("She paid for ads that slam clerks who say it was late.", {"clerks": ["it was late"]}),
        ("Ana Ruiz made sure that the pier was shut.", {}),
        # "And" joins what tells which people are meant.
        ("It was late, according to current and former officials.", {"current and former officials": ["It was late"]}),
        ("Former Secretary of State and Democratic candidate Ana Ruiz said no.", {"Ana Ruiz": ["no"]}),
        ("A further source confirmed that it was late.", {"A further source": ["that it was late"]}),
        # A noun for a paper that is a verb between commas or at the end.
        ("But so far, Democrats note, the port has been alone.", {"Democrats": ["the port has been alone"]}),
        ("The port failed, his defenders note.", {"his defenders": ["The port failed"]}),
        ("He struck a cautious, careful note, saying it was late.", {}),
        ("The organisers said more than a million clerks marched.", {"The organisers": ["more than a million clerks marched"]}),
        ("The clerks said up to 40 boats sank.", {"The clerks": ["up to 40 boats sank"]}),
        # Behind a title of address a trade is a family name.
        ("Mr Weaver said it was late. Mr. Speaker said no.", {"Weaver": ["it was late"]}),
        ("The Harbor Brigades said no.", {"Harbor Brigades": ["no"]}),
        # The name of a work that a comma closes is no speech.
        ("Tom Vance, author of the book “The Old Pier,” said it was late.", {"Tom Vance": ["it was late"]}),
        # Whatever words are according to, apart from a clause, is a source.
        ("It was late, according to a March letter.", {"a March letter": ["It was late"]}),
        ("It was late, according to a since-deleted letter.", {"a since-deleted letter": ["It was late"]}),
        ("It was late, according to press reports.", {"press reports": ["It was late"]}),
        ("It was late, according to excerpts released by the port.", {"excerpts": ["It was late"]}),
        ("It was late, according to an overview of it.", {"an overview": ["It was late"]}),
        ("It was late, according to the left-leaning Harbor Policy Center.", {"Harbor Policy Center": ["It was late"]}),
        ("It was late, according to more than a dozen clerks.", {"a dozen clerks": ["It was late"]}),
        ("It was late, according to a source familiar with it.", {"a source familiar with it": ["It was late"]}),
        ("Prices vary according to the size of the boat. It all went according to plan.", {}),
        ("The pier, according to their mood, was good or bad.", {}),
        ("It was late, according to an October 11 letter.", {"an October 11 letter": ["It was late"]}),
        # A town and its state are where somebody in apposition is from.
        ("Ana Ruiz, a clerk from Port Ash, Ohio, said it was late.", {"Ana Ruiz": ["it was late"]}),
        ("Ana Ruiz, a glazier from Port Ash, N.J., says he was late.", {"Ana Ruiz": ["he was late"]}),
        ("Assistant Secretary for Health Ana Ruiz said no.", {"Ana Ruiz": ["no"]}),
        # How somebody unnamed knows.
        ("A person with first-hand knowledge of it said no.", {"A person with first-hand knowledge of it": ["no"]}),
        ("Two clerks aware of the plan said no.", {"Two clerks aware of the plan": ["no"]}),
        ("A person present at the talks said no.", {"A person present at the talks": ["no"]}),
        ("A person knowledgeable about it said no.", {"A person knowledgeable about it": ["no"]}),
        ("It was late, according to a person privy to it.", {"a person privy to it": ["It was late"]}),
        ("The cable also said it was late.", {"The cable": ["it was late"]}),
        # By what somebody comes to say it.
        ("Mayor Ana Ruiz of Lowell stepped in to say it was late.", {"Ana Ruiz": ["it was late"]}),
        ("Ana Ruiz, D-Lowell, took to Chirper on Monday to call it late.", {"Ana Ruiz": ["it late"]}),
        ("Ana Ruiz used her speech to argue that it was late.", {"Ana Ruiz": ["that it was late"]}),
        ("The Harbor Fund, which backed Ana Ruiz, used the day to say it was late.", {"Harbor Fund": ["it was late"]}),
        ("Ana Ruiz used old words to call it late. She was among the first to say it.", {}),
        # An adverb that opens a sentence is no part of a name.
        ("Eventually Harbor TV said it was late.", {"Harbor TV": ["it was late"]}),
        ("Unless Harbor TV and its viewers are fooled, it will stay. It said no.", {"Harbor TV": ["no"]}),
        # Whose a phrase is who speaks.
        ("The office of Lowell Mayor Ana Ruiz said no.", {"Ruiz’s office": ["no"]}),
        ("Lawyers for special counsel Ana Ruiz said no.", {"Lawyers for special counsel Ana Ruiz": ["no"]}),
        ("Secretary of State Ana Ruiz said no.", {"Ana Ruiz": ["no"]}),
        ("She kept a clip of Lowell clerk Ana Ruiz saying it was late.", {"Ana Ruiz": ["it was late"]}),
        (
            "Rep. Ana Ruiz (D-MD) and Rep. Tom Vance (D-OH) met. They said no.",
            {"Ana Ruiz": ["no"], "Tom Vance": ["no"]},
        ),
        ("The South Korean government said it was late.", {"South Korean government": ["it was late"]}),
        ("The body of a man found in the lake was late. The body found floating was cold.", {}),
        ("They met others. Even then, they’ll ask to see only the bank’s name and number.", {}),
        ("Kicker: Ana Ruiz\nPosition: SG\nAge: 18\n\nKicker: Tom Vance\nPosition: SF\nAge: 19\n\nYou can find them here.", {}),
    ],
)
def test_who_says_what(text, heard):
    assert who_says(text) == heard


def test_in_an_interview_a_lone_name_is_somebodys():
    text = "Olly: I was glad.\n\nWhat came next?\n\nTemi: Rowing home was a blessing.\n\nAnd then?\n\nOlly: We slept.\n\nAnd now?\n\nTemi: More songs."
    assert [(source.name, source.kind) for source in find_sources(text)] == [("Olly", "named-person"), ("Temi", "named-person")]


def test_a_list_in_which_nobody_is_addressed_is_no_interview():
    text = "TERNS: Ham Diallo missed a race with a sprain.\n\nGULLS: Host the Terns on Friday.\n\nTERNS: Visit the Gulls on Friday."
    assert find_sources(text) == []


def test_the_title_of_a_work_is_no_antecedent():
    text = "Her first novel, “Anna Grey,” came out in May. She said that it had rained."
    assert "Anna Grey" not in who_says(text)


def test_an_adverb_behind_an_unnamed_source_is_no_part_of_its_title():
    (source,) = find_sources("A Harbor Wire reporter at the scene also said it was late.")
    assert source.title == "A Harbor Wire reporter at the scene"


def test_whom_a_noun_pointed_back_to_is_not_somebody_named_since():
    said = "“The pier is shut,” the official said. “It is late,” the official said. " + "“It was sold,” a sailor said. " * 7
    text = f"An official spoke in Lowell. {said}“It is not,” said Tom Vance, a lawyer. The official said that it was."
    assert [len(source.reported) for source in find_sources(text) if source.name == "Tom Vance"] == [0]
