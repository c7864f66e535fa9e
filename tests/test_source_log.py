"""The source log: a corpus' sources with names merged across articles, or kept apart where that is unsure."""

import datetime

import pandas as pd
import pytest

import framing
from framing.attribution.coreference.name_parts import person_key
from framing.comparing.sourcing.source_linking import ArticleSource, same_sources
from framing.comparing.sourcing.source_log import SOURCE_COLUMNS

BRIDGE = {"event": "bridge"}
WIRE = framing.Article(
    "The bridge will stay shut until spring, Mayor Ana Ruiz said on Monday. “We will not wait for rain,” she said.\n\n"
    "The Lowell Housing Fund (LHF) said that rents had doubled near the river.",
    article_id="wire",
    outlet="Harbor Wire",
    published=datetime.date(2026, 3, 2),
    **BRIDGE,
)
POST = framing.Article(
    "Mayor Ruiz told the council that steel had become too dear. “Nobody asked us,” Ruiz said.\n\n"
    "LHF said that the fund would build again. A senior official said that the plan was dead.",
    article_id="post",
    outlet="Port Ash Post",
    published=datetime.date(2026, 3, 5),
    **BRIDGE,
)


def log(*articles: framing.Article) -> pd.DataFrame:
    return framing.list_sources(articles).set_index("name")


def source(name: str | None, article_id: str, *, kind: str = "named-person", **more: str) -> ArticleSource:
    return ArticleSource(name=name, kind=kind, article_id=article_id, **more)  # type: ignore[arg-type]


def merged(*sources: ArticleSource) -> list[list[str]]:
    return sorted([one.article_id for one in same.of_articles] for same in same_sources(sources))


def reasons(*sources: ArticleSource) -> list[str]:
    return [same.why for same in same_sources(sources)]


def test_a_person_by_full_name_family_name_and_title_has_one_row():
    ruiz = log(WIRE, POST).loc["Ana Ruiz"]
    assert ruiz["heard"] == 4
    assert ruiz["quoted_words"] == 9
    assert ruiz["articles"] == 2
    assert ruiz["outlets"] == "Harbor Wire 2, Port Ash Post 2"
    assert (ruiz["first_date"], ruiz["last_date"]) == (pd.Timestamp("2026-03-02"), pd.Timestamp("2026-03-05"))
    assert ruiz["events"] == "bridge"
    assert ruiz["why"] == "full name in one article; by family name alone, which nobody else of the event bears, in post"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Walter J. Roe", "Walter Roe"),
        ("J. D. Vance", "J.D. Vance"),
        ("Ana-Maria Núñez", "Ana Maria Nunez"),
        ("Lim Jun-seo", "Lim Jun Seo"),
    ],
)
def test_a_name_has_one_key_however_it_is_printed(one, other):
    assert person_key(one) == person_key(other) != person_key(one.split()[-1])
    assert merged(source(one, "x", event="e"), source(other, "y", event="e")) == [["x", "y"]]


def test_small_words_of_titles_make_nobody_the_same():
    bearers = [source("Ana Ruiz", one, title=title, event=one) for one, title in (("x", "a nurse"), ("y", "a guard"))]
    assert merged(*bearers) == [["x"], ["y"]]


def test_one_body_is_told_by_its_letters_within_an_article_as_across_them():
    text = "The Anti-Toll League said that the toll must go. ATL said that it would sue the port."
    assert log(framing.Article(text, article_id="a", **BRIDGE)).index.tolist() == ["Anti-Toll League"]


def test_a_passage_is_opened_by_its_place():
    passages = log(WIRE, POST).loc["Ana Ruiz", "passages"].split("\n")
    place, sentence = passages[0].split(" ", 1)
    article_id, offsets = place.split(":")
    start, end = map(int, offsets.split("-"))
    assert article_id == "wire"
    assert WIRE.text[start:end] == sentence
    assert len(passages) == 4


def test_a_body_is_the_same_by_the_letters_that_an_article_writes_out():
    table = log(WIRE, POST)
    assert table.loc["Lowell Housing Fund", "articles"] == 2
    assert "by the letters LHF, which an article writes out, in post" in table.loc["Lowell Housing Fund", "why"]


def test_an_unnamed_source_is_told_by_its_words_and_never_merged():
    other = framing.Article("A senior official said that the plan was dead.", article_id="other", **BRIDGE)
    table = log(POST, other)
    unnamed = table[table["kind"] == "anonymous"]
    assert list(unnamed["title"]) == ["A senior official", "A senior official"]
    assert set(unnamed["why"]) == {"no name: never merged across articles"}


def test_rows_stand_in_the_order_of_how_often_they_are_heard():
    heard = list(framing.list_sources([WIRE, POST])["heard"])
    assert heard == sorted(heard, reverse=True)


def test_a_bad_article_is_named_and_the_others_are_read():
    bad = framing.Article("", article_id="bad", error="bad.txt is a picture")
    german = framing.Article(
        "Die Bürgermeisterin sagte am Montag, dass die Brücke bis zum Frühjahr geschlossen bleibe. " * 5, article_id="de"
    )
    table = framing.list_sources([bad, german, WIRE])
    assert set(table["articles"]) == {1}
    assert table.attrs["errors"]["bad"] == "bad.txt is a picture"
    assert "not English" in table.attrs["errors"]["de"]


def test_a_failure_costs_one_article(monkeypatch):
    def fail(article):
        raise ValueError(article.article_id)

    monkeypatch.setattr("framing.comparing.sourcing.source_log.find_sources", fail)
    table = framing.list_sources([WIRE, POST])
    assert table.empty
    assert list(table.attrs["errors"]) == ["wire", "post"]


def test_no_articles_give_the_empty_table():
    table = framing.list_sources([])
    assert list(table.columns) == list(SOURCE_COLUMNS)
    assert table.dtypes.equals(framing.list_sources([WIRE]).dtypes)


def test_one_article_in_the_place_of_many_is_refused():
    with pytest.raises(TypeError, match="put it into a list"):
        framing.list_sources(WIRE)


def test_a_family_name_that_two_bear_in_one_event_stands_apart():
    people = source("Ana Ruiz", "a", event="e"), source("Tom Ruiz", "b", event="e"), source("Ruiz", "c", event="e")
    assert merged(*people) == [["a"], ["b"], ["c"]]
    assert reasons(*people)[-1] == "kept apart: family name alone, and 2 of the event bear it (Ana Ruiz, Tom Ruiz)"


@pytest.mark.parametrize(
    ("people", "rows"),
    [
        ([source("Ana Ruiz", "a", event="e"), source("Ruiz", "b", event="other")], [["a"], ["b"]]),
        ([source("Ana Ruiz", "a"), source("Ruiz", "b")], [["a"], ["b"]]),
        ([source("Ana Ruiz", "a", event="e"), source("Ruiz", "a", event="e")], [["a"], ["a"]]),
        ([source("Ruiz", "a", event="e"), source("Ruiz", "b", event="e")], [["a", "b"]]),
        ([source("Ruiz", "a"), source("Ruiz", "b")], [["a"], ["b"]]),
        ([source("Ana M. Ruiz", "a"), source("Ana Ruiz", "b")], [["a", "b"]]),
    ],
)
def test_where_a_family_name_merges(people, rows):
    assert merged(*people) == rows


@pytest.mark.parametrize(
    ("people", "rows"),
    [
        ([source("Ana Ruiz", "a", title="mayor"), source("Ana Ruiz", "b", title="former mayor of Lowell")], [["a", "b"]]),
        ([source("Ana Ruiz", "a", title="mayor"), source("Ana Ruiz", "b", title="a nurse")], [["a"], ["b"]]),
        ([source("Ana Ruiz", "a", title="mayor", event="e"), source("Ana Ruiz", "b", title="a nurse", event="e")], [["a", "b"]]),
        ([source("Ana Ruiz", "a", title="mayor"), source("Ana Ruiz", "b")], [["a", "b"]]),
        ([source("Ana Ruiz", "a", title="mayor"), source("Ana Ruiz", "b"), source("Ana Ruiz", "c", title="nurse")], [["a"], ["b"], ["c"]]),
        ([source("Ana Ruiz", "a", title="mayor-elect"), source("Ana Ruiz", "b", title="the mayor")], [["a", "b"]]),
        ([source("Ana Ruiz", "a", title="presidential nominee"), source("Ana Ruiz", "b", title="president")], [["a", "b"]]),
    ],
)
def test_titles_and_events_speak_against_one_full_name(people, rows):
    assert merged(*people) == rows


@pytest.mark.parametrize(
    ("titles", "rows"),
    [
        (("mayor", "dragging down incumbent clerks"), 1),  # no title at all
        (("mayor", "58-year-old"), 1),
        (("Sen., R-Calder", "his rival"), 1),
        (("Sen.", "Senators"), 1),
        (("a professor at Lowell College", "an economist"), 1),
        (("a champion of laws on voters", "mayor"), 1),
        (("Sen.", "a reporter from Calder"), 2),
        (("a mayor", "a quarterback"), 2),
        (("Rep., R-Mich.", "Rep., R-Ala."), 2),
        (("mayor", "his spokeswoman"), 2),
    ],
)
def test_two_callings_part_who_bears_one_full_name_and_vague_titles_do_not(titles, rows):
    found = same_sources([source("Ana Ruiz", title, title=title) for title in titles])
    assert len(found) == rows
    assert not any("event" in one.why for one in found)


@pytest.mark.parametrize(
    ("names", "titles", "rows"),
    [
        (("Sarah Ruiz", "Sarah Lowell Ruiz"), ("press secretary", "spokeswoman"), 1),
        (("Chuck Vance", "Charles E. Vance"), ("Sen.", "a senator"), 1),
        (("Joe Brandt", "Joseph R. Brandt"), ("Vice President", "former vice president"), 1),
        (("Joe Brandt", "Joseph R. Brandt"), ("Vice President", "a nurse"), 2),
        (("Joe Brandt", "Joseph R. Brandt"), ("", ""), 2),
        (("Joe Brandt", "John Brandt"), ("Sen.", "Sen."), 2),
        (("George W. Vance", "George H.W. Vance"), ("President", "President"), 2),
        (("Tom Vance", "Tom Vance Jr."), ("Sen.", "Sen."), 2),
        (("Pope Leo", "Pope Leo"), ("Pope", "Pope"), 1),
    ],
)
def test_one_person_by_a_short_form_or_a_middle_name_where_the_office_is_one(names, titles, rows):
    assert (
        len(same_sources([source(name, str(at), title=title) for at, (name, title) in enumerate(zip(names, titles, strict=True))])) == rows
    )


@pytest.mark.parametrize(("articles", "joined"), [("abc", True), ("ab", False)])
def test_who_has_no_title_is_the_bearer_whom_the_corpus_hears_far_more_often(articles, joined):
    mayors = [source("Ana Ruiz", article_id, title="mayor") for article_id in articles]
    rows = merged(*mayors, source("Ana Ruiz", "n", title="nurse"), source("Ana Ruiz", "o"))
    assert rows == ([[*articles, "o"], ["n"]] if joined else [[*articles], ["n"], ["o"]])


def body(name: str, article_id: str, **more: str) -> ArticleSource:
    return source(name, article_id, kind="organisation", **more)


@pytest.mark.parametrize(
    ("bodies", "rows"),
    [
        ([body("Lowell Housing Fund", "a", abbreviation="LHF"), body("LHF", "b")], [["a", "b"]]),
        ([body("Lowell Housing Fund", "a", event="e"), body("L.H.F.", "b", event="e")], [["a", "b"]]),
        ([body("Lowell Housing Fund", "a"), body("LHF", "b")], [["a"], ["b"]]),
        ([body("Lowell Forum", "a", event="e"), body("LF", "b", event="e")], [["a"], ["b"]]),
        ([body("The Lowell Housing Fund", "a"), body("Lowell Housing Fund", "b")], [["a", "b"]]),
        ([body("Riders’ League", "a"), body("Riders' League", "b")], [["a", "b"]]),
        (
            [body("Lowell Housing Fund", "a", event="e"), body("Lake Harbor Fair", "b", event="e"), body("LHF", "c", event="e")],
            [["a"], ["b"], ["c"]],
        ),
    ],
)
def test_where_a_body_goes_by_its_letters(bodies, rows):
    assert merged(*bodies) == rows


def test_letters_that_may_stand_for_two_bodies_say_so():
    bodies = body("Lowell Housing Fund", "a"), body("Lake Harbor Fair", "b"), body("LHF", "c")
    assert reasons(*bodies)[-1] == "kept apart: LHF may stand for Lake Harbor Fair, Lowell Housing Fund"


def test_documents_of_one_owner_are_one_within_an_event():
    of_event = [source("Harbour Ministry", one, kind="document", event="e") for one in "ab"]
    elsewhere = source("Harbour Ministry", "c", kind="document", event="other")
    assert merged(*of_event, elsewhere) == [["a", "b"], ["c"]]
    assert all("kept apart" in why for why in reasons(*of_event, elsewhere))
    assert merged(of_event[0], source("Harbour Ministry", "c", kind="organisation")) == [["a"], ["c"]]


@pytest.mark.parametrize("kind", ["anonymous", "group", "organisation", "document"])
def test_who_has_no_name_is_never_merged(kind):
    assert merged(source(None, "a", kind=kind, event="e"), source(None, "b", kind=kind, event="e")) == [["a"], ["b"]]


def test_a_title_that_another_one_holds_is_told_once():
    first = framing.Article("Mayor Ana Ruiz said that it rained.", article_id="one", outlet="Wire", **BRIDGE)
    second = framing.Article("Ana Ruiz, the mayor of Lowell, said that it had rained.", article_id="two", outlet="Post", **BRIDGE)
    assert log(first, second).loc["Ana Ruiz", "title"] == "mayor of Lowell"


def test_an_accent_parts_nobody_from_himself():
    assert merged(source("José Ruiz", "post"), source("Jose Ruiz", "wire")) == [["post", "wire"]]
