import datetime
import math
from dataclasses import replace

import pytest

from framing import check_corpus, score
from framing.reading.bylines import parse_byline
from framing.reading.columns import UnknownColumnError, article_from_row, recognise
from framing.reading.dates import parse_date
from framing.reading.grouping import perhaps_events


@pytest.mark.parametrize("name", ["text", "content", "body", "maintext", "article_text", "Content", "ARTICLE TEXT", "articleBody"])
def test_the_text_is_found_under_the_names_of_public_corpora(name):
    assert recognise(["n", name])["text"] == name


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("outlet", ["outlet", "source", "publication", "domain", "media_name", "Publisher"]),
        ("title", ["title", "headline", "Headline", "Hed"]),
        ("published", ["date", "published", "publish_date", "published_at", "publishedAt", "date_publish"]),
        ("byline", ["author", "authors", "byline"]),
        ("url", ["url", "link"]),
        ("event", ["event"]),
        ("article_id", ["id", "article_id", "uuid"]),
    ],
)
def test_each_field_is_found_under_its_names(field, names):
    assert [recognise([name])[field] for name in names] == names


def test_the_first_of_two_names_wins_and_the_other_is_left():
    assert recognise(["body", "text"])["text"] == "text"


def test_a_column_that_the_user_names_goes_before_any_guess():
    recognised = recognise(["text", "lead", "title"], {"text": "lead", "event": "title"})
    assert recognised["text"] == "lead"
    assert recognised["event"] == "title"
    assert "title" not in recognised


def test_a_column_that_is_not_there_is_told_with_those_that_are():
    with pytest.raises(UnknownColumnError, match="no column 'words' for 'text': the columns are 'a', 'b'"):
        recognise(["a", "b"], {"text": "words"})


def test_a_field_that_no_article_has_is_told_with_those_that_it_has():
    with pytest.raises(UnknownColumnError, match=r"'txet'.*'text', 'article_id'"):
        recognise(["a"], {"txet": "a"})


@pytest.mark.parametrize(
    "cell",
    [
        "2026-03-05",
        "2026-03-05T23:10:00Z",
        "2026-03-05 08:00:00+09:00",
        "2026/3/5",
        "20260305",
        20260305,
        "March 5, 2026",
        "Mar. 5, 2026",
        "Thursday, 5th of March 2026",
        "5 March 2026 at 4 p.m.",
        "Thu, 05 Mar 2026 10:00:00 GMT",
        "Published Mar 5 2026 | Updated Mar 6 2026",
        "30 February 2026, corrected: 5 March 2026",
        1772668800,
        1772668800000,
        "1772668800",
        datetime.date(2026, 3, 5),
        datetime.datetime(2026, 3, 5, 23, 59, tzinfo=datetime.UTC),
    ],
)
def test_one_day_in_many_forms_is_one_date(cell):
    assert parse_date(cell) == datetime.date(2026, 3, 5)


@pytest.mark.parametrize("cell", ["12/25/2026", "25/12/2026", "25.12.2026"])
def test_a_day_above_twelve_tells_which_number_is_the_month(cell):
    assert parse_date(cell) == datetime.date(2026, 12, 25)


@pytest.mark.parametrize("cell", ["12/25/26", "25/12/26", "25.12.26", "12/25/26 14:05", "25-Dec-26", "25 December ’26"])
def test_a_year_of_two_digits_is_the_last_of_three_numbers(cell):
    assert parse_date(cell) == datetime.date(2026, 12, 25)


@pytest.mark.parametrize("line", ["They won 12/25/26.", "12/25/26 and 12/26/26"])
def test_in_a_line_of_words_short_numbers_are_no_date(line):
    assert parse_date(line) is None


@pytest.mark.parametrize(
    "cell",
    [
        "05/03/2026",
        "05/03/26",
        "26-12-25",
        "13/14/26",
        "soon",
        "2026",
        "March 2026",
        "March 5",
        "2026-13-40",
        "31 February 2026",
        "",
        None,
        math.nan,
        "page 12 of 2026-1",
        True,
        7,
    ],
)
def test_no_day_is_guessed_from_what_names_none(cell):
    assert parse_date(cell) is None


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("By Ada Moss", ("Ada Moss",)),
        ("Ada Moss and Ben Ode", ("Ada Moss", "Ben Ode")),
        ("Ada Moss; Ben Ode", ("Ada Moss", "Ben Ode")),
        ("Ada Moss, Ben Ode, and Cy Lund", ("Ada Moss", "Ben Ode", "Cy Lund")),
        ("Ada Moss | Ben Ode", ("Ada Moss", "Ben Ode")),
        ('["Ada Moss", "Ben Ode"]', ("Ada Moss", "Ben Ode")),
        ("['Ada Moss', 'Ben Ode']", ("Ada Moss", "Ben Ode")),
        (["Ada Moss", "Ben Ode"], ("Ada Moss", "Ben Ode")),
        ([{"@type": "Person", "name": "Ada Moss"}], ("Ada Moss",)),
        ("Moss, Ada", ("Moss, Ada",)),
        ("Ada Moss, Jr.", ("Ada Moss, Jr.",)),
        ("Ada Moss, Special to the Courier", ("Ada Moss",)),
        ("Ada Moss, Politics", ("Ada Moss",)),
        ("By Ada Moss, chief harbour correspondent, and Ben Ode", ("Ada Moss", "Ben Ode")),
        ("Politics Editor", ("Politics Editor",)),
        ("Ada Moss, ada-moss", ("Ada Moss, ada-moss",)),
        ("Ada Moss; ada-moss", ("Ada Moss",)),
        ("Ada Moss | amoss@courier.example", ("Ada Moss",)),
        ("Sandy Anders", ("Sandy Anders",)),
        ("", ()),
        (None, ()),
        ("null", ()),
        ("[broken", ("[broken",)),
    ],
)
def test_a_byline_is_a_tuple_of_names(cell, names):
    assert parse_byline(cell) == names


def row(**cells):
    return article_from_row(cells, recognise(cells), where="row 7 of votes.csv", article_id="votes_7")


def test_a_row_becomes_an_article():
    article = row(content="The vote was close.", source={"id": None, "name": "Courier"}, headline=" A  vote ", authors="Ada Moss", id=12.0)
    assert (article.text, article.outlet, article.title, article.byline, article.article_id) == (
        "The vote was close.",
        "Courier",
        "A vote",
        ("Ada Moss",),
        "12",
    )


def test_an_address_for_an_outlet_becomes_its_host():
    assert row(text="x", source="https://www.courier.example/a").outlet == "courier.example"


def test_a_row_without_an_id_takes_its_number():
    assert row(text="x", id=math.nan).article_id == "votes_7"


def test_paragraphs_kept_as_a_list_become_one_text():
    assert row(text=["One.", "Two."]).text == "One.\n\nTwo."


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        (None, "row 7 of votes.csv has no text: fill the column 'body'"),
        (math.nan, "has no text"),
        (" \n", "has no text"),
        (12.5, "has the float 12.5 where its text should be"),
        ({"a": "{b}"}, "has the dict {'a': '{b}'} where"),
        ("a\x00b", "row 7 of votes.csv holds 1 NUL character"),
        (b"\x89PNG\r\n\x1a\n", "is a PNG picture"),
    ],
)
def test_a_cell_that_is_no_text_keeps_the_row_with_its_reason(cell, says):
    article = row(body=cell, title="A vote")
    assert says in article.error
    assert (article.text, article.title) == ("", "A vote")


@pytest.mark.parametrize("month", ["Jan", "Jan.", "january", "JUNE", "Sept.", "sep", "december"])
def test_months_are_read_written_out_or_short(month):
    assert parse_date(f"{month} 5, 2026").day == parse_date(f"5 {month} 2026").day == 5


@pytest.mark.parametrize(("year", "read"), [(1599, False), (1600, True), (2099, True), (2100, False)])
def test_years_of_five_centuries_are_years(year, read):
    assert (parse_date(f"{year}-03-05") is not None) == read


@pytest.mark.parametrize(("names", "shown"), [(20, "'c19'"), (21, " and 1 more")])
def test_an_error_lists_twenty_columns(names, shown):
    with pytest.raises(UnknownColumnError) as error:
        recognise([f"c{i}" for i in range(names)], {"text": "x"})
    assert str(error.value).endswith(shown)


def test_a_date_that_cannot_be_read_is_told_with_its_row_in_the_notes_of_the_score():
    article = row(text="The vote was close.", **{"Pub Date": "05/03/26"})
    assert article.published is None
    assert article.date_error.startswith("the date '05/03/26' of row 7 of votes.csv (column 'Pub Date') could not be read, or could be two")
    assert article.date_error in score(article).notes
    checks = check_corpus([article])
    assert checks.loc[checks["check"].str.contains("date"), ["check", "note"]].values.tolist() == [["date", article.date_error]]
    assert row(text="The vote was close.", date="25/3/26").date_error == ""


def test_a_topic_and_a_slug_stay_columns_of_the_users_own_and_may_name_events():
    articles = [row(text="The vote was close.", Topic="quay", Slug=f"quay-{n}") for n in range(2)]
    assert [dict(article.extra) for article in articles] == [{"Topic": "quay", "Slug": f"quay-{n}"} for n in range(2)]
    assert perhaps_events(articles) == ["Topic"], "a slug of each article names no event"
    assert perhaps_events([replace(article, event="vote") for article in articles]) == []
