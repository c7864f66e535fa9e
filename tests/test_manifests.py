import csv
import datetime

import pytest

from framing import Article, read_articles, write_manifest
from framing.reading.text_metadata import with_text_metadata

PARAGRAPH = "The harbour board put off its vote on the new quay until the summer, the second delay since the plan was shown in 2024. "
STORY = (
    f"The Tarrow Gazette\n\nHarbour vote put off again\n\nBy Ada Moss and Ben Ode\n\nMarch 5, 2026\n\n{PARAGRAPH * 2}\n\n{PARAGRAPH * 2}\n"
)
PAGE = f"""<html><head><meta property="og:site_name" content="Quay Post"><link rel="canonical" href="https://quay.example/vote">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Vote put off", "datePublished": "2026-03-06",
"author": {{"@type": "Person", "name": "Cy Lund"}}}}</script></head>
<body><article><h1>Vote on the quay put off</h1><p>{PARAGRAPH * 2}</p><p>{PARAGRAPH * 3}</p></article></body></html>"""


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row["article_id"]: row for row in csv.DictReader(file)}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "story.txt").write_text(STORY, "utf-8")
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    (tmp_path / "table.csv").write_text("text\nx\n")
    return tmp_path


def test_what_a_page_says_of_itself_is_guessed(folder):
    row = rows(write_manifest(folder))["page"]
    assert row == {
        "article_id": "page",
        "file": "page.html",
        "outlet": "Quay Post",
        "title": "Vote on the quay put off",
        "byline": "Cy Lund",
        "published": "2026-03-06",
        "url": "https://quay.example/vote",
        "event": "",
        "guessed": "outlet; title; byline; published; url",
    }


def test_what_a_text_shows_above_its_story_is_guessed(folder):
    row = rows(write_manifest(folder))["story"]
    assert (row["file"], row["outlet"], row["byline"], row["published"]) == (
        "texts/story.txt",
        "The Tarrow Gazette",
        "Ada Moss; Ben Ode",
        "2026-03-05",
    )
    assert row["title"] == "Harbour vote put off again"
    assert "published" in row["guessed"]


def test_a_day_in_the_story_is_not_taken_for_the_day_of_publication(tmp_path):
    (tmp_path / "story.txt").write_text(f"Harbour vote put off\n\nOn March 1, 2026, the board met. {PARAGRAPH}\n\n{PARAGRAPH}", "utf-8")
    assert rows(write_manifest(tmp_path))["story"]["published"] == ""


def test_a_dateline_names_day_and_agency(tmp_path):
    (tmp_path / "story.txt").write_text(f"Harbour vote put off\n\nTARROW (Quay Wire) — {PARAGRAPH}\n\n{PARAGRAPH}", "utf-8")
    (tmp_path / "2026-03-07-quay.txt").write_text(f"Harbour vote put off\n\n{PARAGRAPH}\n\n{PARAGRAPH}", "utf-8")
    guessed = rows(write_manifest(tmp_path))
    assert guessed["story"]["outlet"] == "Quay Wire"
    assert guessed["2026-03-07-quay"]["published"] == "2026-03-07"


def test_a_day_in_a_dateline_is_that_of_publication(tmp_path):
    (tmp_path / "story.txt").write_text(f"Harbour vote put off\n\nTARROW, March 7, 2026 (Quay Wire) — {PARAGRAPH}\n\n{PARAGRAPH}", "utf-8")
    assert rows(write_manifest(tmp_path))["story"]["published"] == "2026-03-07"


@pytest.mark.parametrize(("before", "found"), [(2400, "Quay Wire"), (2600, "")])
def test_an_agency_is_looked_for_in_the_first_2500_characters(before, found):
    text = "x" * before + "\nTARROW (Quay Wire) — The vote was put off."
    assert with_text_metadata(Article(text)).outlet == found


@pytest.mark.parametrize("masthead", ["The Port Ash Herald", "Quay Times", "Harbor Wire"])
def test_a_masthead_names_the_outlet(masthead):
    assert with_text_metadata(Article(f"{masthead}\nThe vote was put off.")).outlet == masthead
    assert with_text_metadata(Article(f"{masthead} says so\nThe vote was put off.")).outlet == ""


def test_subfolders_are_taken_for_outlets(tmp_path):
    for outlet in ("Courier", "Lamp"):
        (tmp_path / outlet).mkdir()
        (tmp_path / outlet / "story.txt").write_text(PARAGRAPH, "utf-8")
    assert [(row["article_id"], row["outlet"]) for row in rows(write_manifest(tmp_path)).values()] == [
        ("story", "Courier"),
        ("story_2", "Lamp"),
    ]


def test_a_file_that_cannot_be_read_has_its_row(tmp_path):
    (tmp_path / "empty.txt").write_text("")
    assert rows(write_manifest(tmp_path))["empty"]["guessed"] == ""


def test_a_manifest_that_is_there_is_never_touched(folder):
    first = write_manifest(folder)
    first.write_text("mine")
    assert write_manifest(folder) == write_manifest(folder) == folder / "manifest.guessed.csv"
    assert first.read_text() == "mine"


@pytest.mark.parametrize("name", ["nowhere", "empty", "file.txt"])
def test_what_has_no_articles_has_no_manifest(tmp_path, name):
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.txt").write_text("x")
    with pytest.raises(OSError, match=name):
        write_manifest(tmp_path / name)


def test_a_written_manifest_is_read_back(folder):
    write_manifest(folder)
    articles = {article.article_id: article for article in read_articles(folder)}
    assert set(articles) == {"page", "story", "table_1"}
    assert articles["story"].byline == ("Ada Moss", "Ben Ode")
    assert articles["story"].published == datetime.date(2026, 3, 5)


def write_rows(folder, *lines):
    (folder / "manifest.csv").write_text("\n".join(["article_id,file,outlet,title,byline,published,url,event", *lines]) + "\n", "utf-8")


def test_the_manifest_gives_the_order_and_goes_before_the_file(folder):
    write_rows(folder, "s,texts/story.txt,Lamp,A title,Eva Roth; Fay Oduya,2026-04-01,https://lamp.example/a,quay", "p,page.html,,,,,,quay")
    story, page, table = read_articles(folder)
    assert (story.article_id, story.outlet, story.title, story.byline) == ("s", "Lamp", "A title", ("Eva Roth", "Fay Oduya"))
    assert (story.published, story.url, story.event) == (datetime.date(2026, 4, 1), "https://lamp.example/a", "quay")
    assert (page.article_id, page.outlet, page.event) == ("p", "Quay Post", "quay")
    assert table.article_id == "table_1"


def test_files_that_the_manifest_does_not_name_are_read_after_it(folder):
    write_rows(folder, "p,page.html,,,,,,")
    assert [article.article_id for article in read_articles(folder)] == ["p", "table_1", "story"]


def test_a_row_whose_file_is_missing_keeps_its_place(folder):
    write_rows(folder, "x,texts/gone.txt,Lamp,A title,,,,", "s,texts\\story.txt,,,,,,", ",,Lamp,,,,,")
    gone, story, nameless, *_ = read_articles(folder)
    assert "row 1 (line 2)" in gone.error
    assert "texts/gone.txt" in gone.error
    assert (gone.article_id, gone.outlet, gone.title) == ("x", "Lamp", "A title")
    assert story.text == STORY
    assert "names no file" in nameless.error


def test_a_manifest_without_a_file_column_names_files_by_their_ids(tmp_path):
    (tmp_path / "story.txt").write_text(PARAGRAPH)
    (tmp_path / "manifest.csv").write_text("id,publication\nstory,Lamp\n")
    assert [(article.outlet, article.text) for article in read_articles(tmp_path)] == [("Lamp", PARAGRAPH)]


def test_a_date_that_cannot_be_read_leaves_that_of_the_page(folder):
    write_rows(folder, "p,page.html,,,,some day,,")
    assert read_articles(folder)[0].published == datetime.date(2026, 3, 6)


BELOW = f"{PARAGRAPH * 2}\n\n{PARAGRAPH * 2}\n"


@pytest.mark.parametrize(
    ("head", "outlet", "byline", "day"),
    [
        ("THE QUAY DIGEST — 5 March 2026\nHarbour vote put off again\nBy Ada Moss, Harbour Editor", "The Quay Digest", ("Ada Moss",), 5),
        (
            "Harbour vote put off again\nBy Ada Moss and Ben Ode\nThe Tarrow Courier\n5 March 2026, 7.30am",
            "The Tarrow Courier",
            ("Ada Moss", "Ben Ode"),
            5,
        ),
        ("The Tarrow Courier | 5 Mar 2026\nHarbour vote put off again", "The Tarrow Courier", (), 5),
        ("TARROW GAZETTE\nHarbour vote put off again\nStaff | 5 Mar 2026", "Tarrow Gazette", (), 5),
        ("BBC NEWS\nHarbour vote put off again\nUpdated March 6, 2026\nPublished March 5, 2026", "BBC News", (), 5),
        ("Tarrow Home|Quay News\nHarbour vote put off again", "", (), None),
        ("Breaking News\nHarbour vote put off again\nBy Tuesday nobody knew", "", (), None),
        ("Quay Post\nTarrow Gazette\nHarbour vote put off again\nMarch 4, 2026\nMarch 5, 2026", "", (), None),
        ("Harbour vote put off again\nCorrection, 5 March 2026: the quay is nine metres long.", "", (), None),
    ],
)
def test_what_stands_in_lines_above_the_story_is_read_with_the_text(tmp_path, head, outlet, byline, day):
    (tmp_path / "story.txt").write_text(f"{head}\n\n{BELOW}", "utf-8")
    article = read_articles(tmp_path)[0]
    published = datetime.date(2026, 3, day) if day else None
    assert (article.title, article.outlet, article.byline, article.published) == ("Harbour vote put off again", outlet, byline, published)


def test_a_headline_that_ends_like_a_newspaper_names_no_outlet(tmp_path):
    (tmp_path / "story.txt").write_text(f"Fire Destroys Old Tarrow Courier\n\n{BELOW}", "utf-8")
    article = read_articles(tmp_path)[0]
    assert (article.title, article.outlet) == ("Fire Destroys Old Tarrow Courier", "")


def test_an_article_that_is_no_file_keeps_its_fields_blank():
    assert Article(STORY).outlet == ""
