"""Each source of an article is listed once, with all that it says, on texts with invented people."""

import math

import pytest

from framing.article.article import Article, as_article
from framing.attribution.scorers import find_sources, measure_sources
from framing.attribution.sources.source_measures import SOURCE_MEASURES
from framing.text.region_labels import Region

from .growth import grows_in_proportion
from .named_sources import STORY, by_name


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


def test_one_of_the_people_brought_in_is_no_further_source():
    text = "Two sources with knowledge of the talks said that it was late. “It is cold,” said one of the sources."
    assert [source.mentions[0].text for source in find_sources(text)] == ["Two sources with knowledge of the talks"]


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


@pytest.mark.parametrize("text", ["", "\n", "“", "[1]", "The bridge is closed."])
def test_a_text_without_sources_has_the_same_measures(text: str):
    measures = measure_sources(as_article(text))
    assert list(measures) == [measure.name for measure in SOURCE_MEASURES]
    assert measures["sources"] == 0
    assert math.isnan(measures["largest_source_share"])


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
        ("in the words of Ana Ruiz, it is “late,” and ", "", 25),
        ("they passed the “clean” bill; ", "", 40),
    ],
)
def test_the_time_for_a_text_that_repeats_itself_grows_with_its_length(piece: str, end: str, size: int):
    assert grows_in_proportion(find_sources, lambda times: piece * times + end, size)
