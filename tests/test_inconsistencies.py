"""What a copy editor would thank for, and what she would not: articles of invented outlets."""

import datetime

import pytest

from framing import Article, find_inconsistencies, read_articles

from .conftest import ROOT

COLUMNS = ["check", "within", "kind", "why", "outlet", "article_id", "spans", "key"]
DAY = datetime.date(2024, 3, 12)  # a Tuesday


def checked(text, *, published=DAY, title=""):
    table = find_inconsistencies([Article(text, article_id="a", title=title, published=published)])
    return [(row.kind, [span.text for span in row.spans]) for row in table.itertuples()]


def test_a_weekday_that_its_date_does_not_have():
    assert checked("They met on Monday, March 12, 2024.") == [("weekday", ["Monday, March 12, 2024"])]
    assert checked("They met on Tuesday, March 12, 2024.") == []
    assert checked("They met on Tuesday, March 12.") == []
    assert checked("They met on Monday, December 5, to talk of 2024.", published=None) == [("weekday", ["Monday, December 5"])]
    assert checked("They met on Monday, December 5.", published=None) == []


def test_a_refrain_is_checked_once():
    slip = "They met on Monday, March 12, 2024. "
    assert checked(slip + "It rained. " + slip) == [("weekday", ["Monday, March 12, 2024"])]


def test_a_weekday_that_points_back_to_another_day():
    found = checked("They met on January 5, 2026. The shots fell earlier that Sunday.", published=None)
    assert found == [("weekday", ["January 5, 2026", "earlier that Sunday"])]
    assert checked("They met on January 5, 2026. The shots fell earlier that Monday.", published=None) == []


def test_a_date_behind_publication():
    assert checked("The quay was opened on May 3, 2024, by Ana Ruiz.") == [("date after publication", ["May 3, 2024"])]
    assert checked("The quay will be opened on May 3, 2024, by Ana Ruiz.") == []
    assert checked("The quay was opened on May 3, 2023, by Ana Ruiz.") == []
    assert checked("This article was amended on May 3, 2024, to add the name of the quay.") == []


def test_a_length_of_time_that_its_year_does_not_make():
    assert checked("No mayor had come in seven years, since 2015.") == [("length of time", ["seven years", "since 2015"])]
    assert checked("No mayor had come in nine years, since 2015.") == []
    assert checked("No mayor had come in nearly ten years, since 2013.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The siege, which lasted ten years, ran from 1914 to 1918.", ["ten years", "1914 to 1918"]),
        ("Ana Ruiz was mayor for 12 years (2001-2009).", ["12 years", "2001-2009"]),
        ("In the twelve years between 2001 and 2009 the quay was shut.", ["twelve years", "2001 and 2009"]),
        ("Tom Vance led the port for 12 years, from 2001 until 2009.", ["12 years", "2001 until 2009"]),
        ("The ten-year plan runs from 2016 to 2020, the port said.", ["ten-year plan runs", "2016 to 2020"]),
        ("From 1914 to 1918, a period of ten years, the quay was shut.", ["ten years", "1914 to 1918"]),
        ("The five-year plan runs from 2016 to 2020.", None),
        ("The three-year plan runs from 2016 to 2020.", None),
        ("The quay was shut for two years between 2001 and 2009.", None),
        ("She held two four-year terms from 2001 to 2009.", None),
        ("The fair was held every two years from 2001 to 2009.", None),
        ("Five of the 12 years (2001-2009) were dry.", None),
        ("It was the first of two years (2001-2009).", None),
        ("He was jailed for 12 years for fraud from 2001 to 2003.", None),
        ("Rents rose for about 12 years (2001-2009).", None),
    ],
)
def test_a_length_of_time_that_its_years_do_not_make(text, found):
    assert checked(text) == ([("length of time", found)] if found else [])


def test_a_headline_is_held_against_its_body_once_and_both_are_told():
    body = "Nine people were hurt when the quay fell in Port Ash on Sunday. Police said nine people were hurt."
    (row,) = find_inconsistencies([Article(body, title="12 people hurt as quay falls in Port Ash")]).itertuples()
    assert row.why == "the headline says 12 people, the article Nine people"


def test_the_headline_against_the_body():
    body = "A fire on a ferry off Port Ash killed {} people on Monday, the coast guard said. The ferry sank."
    title = "Ferry fire off Port Ash kills 12 people, coast guard says"
    assert checked(body.format(14), title=title) == [("two values", ["14 people", "12 people"])]
    assert checked(body.format(12), title=title) == []
    assert checked("It was the strongest of 40 quakes near Lowell.", title="Quake of 6.1, strongest of 40 quakes, hits Lowell") == []
    assert checked(body.format("at least 12"), title=title) == []
    assert checked(body.format(14) + " Of the dead, 12 people were rowers.", title=title) == []
    older = " The last fire on a ferry off Port Ash killed 900 people in 1931, the coast guard said."
    assert checked(body.format(14) + older, title=title) == []


def test_two_values_of_one_thing_in_the_body():
    text = "Lowell signed 14 agreements on river water with Port Ash. Ana Ruiz left early.\n\nOn river water, Lowell signed {} agreements with Port Ash."
    assert checked(text.format(15)) == [("two values", ["14 agreements", "15 agreements"])]
    assert checked(text.format("fourteen")) == []
    assert checked(text.format("nine more")) == []


def test_two_spellings_of_one_name():
    assert checked("Ana Stavropoulos spoke. Then Ana Stavropolous left.") == [("two spellings", ["Ana Stavropoulos", "Ana Stavropolous"])]
    assert checked("Tom Hallberg spoke. “It rains,” Hellberg said.") == [("two spellings", ["Tom Hallberg", "Hellberg"])]
    assert checked("North Lowell met South Lowell. Rita Vance met Rica Vance.") == []
    assert checked("Tom Hallberg spoke. This article was amended to correct the name of Tom Hellberg.") == []


LISTED = """Lowell mends its bridges
Ana Ruiz met the board [1][2]. She said the town would “mend every broken bridge across the lower river” this year [1].
The board agreed [2].

Sources (2 articles)
-
[1]
Harbor Wire: Ruiz says town to mend each broken bridge on lower river – The board met in Lowell.
-
[2]
Harbor Wire: Board agrees with Ruiz – A vote was taken in Lowell.
"""


def test_a_quotation_that_the_title_of_its_source_words_otherwise_and_two_sources_that_are_one():
    found = checked(LISTED)
    assert [kind for kind, _ in found] == ["quotation", "one source"]
    assert found[0][1][0] == "“mend every broken bridge across the lower river”"
    assert found[1][1] == ["Harbor Wire", "Harbor Wire"]
    same = LISTED.replace("mend each broken bridge on lower river", "“mend every broken bridge across the lower river”")
    assert "quotation" not in [kind for kind, _ in checked(same)]
    assert "one source" not in [kind for kind, _ in checked(LISTED.replace("Harbor Wire: Board", "Lowell Gazette: Board"))]


def test_two_articles_of_one_outlet():
    pacts = "Lowell and Port Ash signed {} agreements on trade and river water after the talks."
    articles = [
        Article(pacts.format(n), article_id=f"a{n}", outlet=outlet, event="e") for n, outlet in ((14, "Quay"), (15, "Quay"), (16, "Fell"))
    ]
    table = find_inconsistencies(articles)
    assert table.columns.tolist() == COLUMNS
    assert table[["within", "kind", "outlet"]].to_numpy().tolist() == [["outlet", "two articles", "Quay"]]
    assert [(span.article_id, span.text) for span in table.spans[0]] == [("a14", "14 agreements"), ("a15", "15 agreements")]


def test_one_outlets_two_spellings_of_a_name_are_to_be_checked():
    said = "Harbour captain {} of Lowell said the ferry would sail at once."
    names = "Kathryn Moss", "Katherine Moss"
    for outlets, wanted in ((("Quay", "Quay"), [list(names)]), (("Quay", "Fell"), [])):
        articles = [
            Article(said.format(name), article_id=name, outlet=outlet, event="e") for name, outlet in zip(names, outlets, strict=True)
        ]
        assert [[span.text for span in spans] for spans in find_inconsistencies(articles).spans] == wanted


def test_the_sample_corpus_has_one_slip():
    table = find_inconsistencies(read_articles(ROOT / "seeds"))
    found = table[table.within == "article"]
    assert found[["kind", "article_id"]].to_numpy().tolist() == [["weekday", "summit_lamp_1"]]


def test_spans_are_exact():
    articles = [Article("Tom Hallberg spoke on Monday, March 12, 2024. Hellberg left.", article_id="a", published=DAY)]
    table = find_inconsistencies(articles)
    assert len(table) == 2
    for span in (span for row in table.spans for span in row):
        assert articles[0].text[span.start : span.end] == span.text
        assert span.text in span.sentence


@pytest.mark.parametrize("articles", [[], [Article("")], [Article("Ruiz spoke.", error="unreadable")], [Article("Ruiz spoke.")] * 500])
def test_where_nothing_is_odd_the_list_is_empty(articles):
    table = find_inconsistencies(articles)
    assert table.columns.tolist() == COLUMNS
    assert table.empty
    assert table.attrs["left out"]["unreadable"] == sum(bool(article.error) for article in articles)


def test_a_country_and_its_people_are_no_two_spellings():
    text = "The United Arab Emirates pulled out of the deal on Monday. Ana Ruiz said that the Emiratis were wrong."
    assert find_inconsistencies([Article(text, article_id="a")]).empty
