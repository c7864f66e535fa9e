"""One bad file, row, cell or page gets its error; whatever stands beside it is read."""

import gzip
import json
import os
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import framing
from framing import read_articles, read_page
from framing.frames.frame_files import FrameFileError
from framing.reading import unpacking

from .growth import grows_in_proportion

GOOD = "The board may vote on the new quay in June, Ada Moss said."
HALF = "\ud800"


def nested(depth):
    names = "Ada Moss"
    for _ in range(depth):
        names = [names]
    return names


def test_a_name_of_a_file_that_is_no_utf_8_costs_nothing(tmp_path):
    try:
        with open(os.fsencode(tmp_path) + b"/caf\xe9.txt", "w") as file:
            file.write(GOOD)
    except OSError:
        pytest.skip("this file system takes no such name")
    (article,) = read_articles(tmp_path)
    assert (article.text, article.article_id) == (GOOD, "caf\ufffd")
    assert framing.score_table([article])["words"].tolist() == [13]


def test_a_table_and_a_folder_whose_names_are_no_utf_8_are_read_and_written(tmp_path):
    from framing.scoring.streaming import score_to_file

    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    try:
        folder.mkdir()
    except OSError:
        pytest.skip("this file system takes no such name")
    pq.write_table(pa.table({"text": [GOOD, GOOD]}), tmp_path / "a.parquet")
    (tmp_path / "a.parquet").rename(folder / os.fsdecode(b"caf\xe9.parquet"))
    for ending in ("csv", "jsonl", "parquet"):
        assert score_to_file(folder, folder / f"s.{ending}", spans=folder / f"e.{ending}").rows == 2
    assert [article.error for article in read_articles(folder)] == ["", ""]


def test_half_a_character_is_mended_in_every_field():
    article = framing.Article(
        HALF,
        article_id=HALF,
        outlet=HALF,
        title=HALF,
        byline=(HALF,),
        url=HALF,
        event=HALF,
        error=HALF,
        regions=[framing.Region(0, 1, "body")],
    )
    mended = "\ufffd"
    assert [article.text, article.article_id, article.outlet, article.title, article.url, article.event, article.error] == [mended] * 7
    assert article.byline == (mended,)


@pytest.mark.parametrize(
    "odd",
    [
        {"outlet": HALF, "title": HALF, "id": HALF, "event": HALF},
        {"date": "²²²²²²²²²²"},
        {"date": "①②③④⑤⑥⑦⑧⑨⑩"},
        {"date": 10**30},
        {"outlet": "http://[::1"},
        {"url": "http://[::1"},
    ],
)
def test_an_odd_cell_costs_not_even_its_row(tmp_path, odd):
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps({"text": GOOD, **more}) for more in (odd, {})), "utf-8")
    articles = read_articles(path)
    assert [(article.text, article.error, article.published) for article in articles] == [(GOOD, "", None)] * 2
    assert framing.score_table(articles)["error"].tolist() == ["", ""]


def test_an_odd_cell_of_ones_own_column_costs_nothing(tmp_path):
    from framing.scoring.streaming import score_to_file

    odd = [{"n": 10**400, f"k{HALF}": f"a{HALF}"}, {"n": 2}]
    lines = [json.dumps({"text": GOOD, **more}) for more in odd] + [f'{{"text": "x", "n": {"9" * 5000}}}']
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    table = framing.score_table(read_articles(tmp_path / "a.jsonl"))
    assert (table["error"] != "").tolist() == [False, False, True]
    assert table["n"].iloc[:2].tolist() == [str(10**400), "2"]
    assert table["k\ufffd"][0] == "a\ufffd"
    for ending in ("csv", "jsonl", "parquet"):
        assert score_to_file(tmp_path / "a.jsonl", tmp_path / f"s.{ending}", spans=tmp_path / f"e.{ending}").bad == 1


def test_a_cell_that_nobody_thought_of_costs_its_row():
    frame = pd.DataFrame(
        {"text": [GOOD] * 4, "id": pd.Series([10**5000, 2, 3, 4], dtype=object), "author": [None, nested(900), "Ada Moss", None]}
    )
    articles = read_articles(frame)
    assert [bool(article.error) for article in articles] == [True, True, False, False]
    assert "row 0 of the DataFrame has cells that cannot be read" in articles[0].error


def test_a_number_or_list_that_json_cannot_hold_costs_its_line(tmp_path):
    path = tmp_path / "a.jsonl"
    deep = '{"text": "a", "author": ' + "[" * 900 + "]" * 900 + "}"
    path.write_text('{"text": "a", "id": ' + "9" * 5000 + "}\n" + deep + '\n{"text": "c"}\n', "utf-8")
    assert [article.error.split(" of ")[0] for article in read_articles(path)][::2] == ["line 1", ""]


def test_a_list_of_stories_loses_the_row_with_an_odd_cell_and_no_other(tmp_path):
    row = {"stories_id": 1, "title": "Rain", "media_name": "Post", "publish_date": "2026-05-04", "url": "http://post.example/a"}
    lines = [json.dumps(row | {"authors": nested(900)}), json.dumps(row)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    assert ["cells that cannot be read" in article.error for article in read_articles(tmp_path / "a.jsonl")] == [True, False]


@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
def test_brackets_a_hundred_thousand_deep_cost_their_file(tmp_path, name):
    (tmp_path / name).write_text("[" * 100_000)
    (tmp_path / "b.txt").write_text(GOOD)
    assert ["not JSON" in article.error for article in read_articles(tmp_path)] == [True, False]


def test_what_nobody_thought_of_in_a_file_costs_that_file(tmp_path, monkeypatch):
    from framing.reading import articles, files

    for name in ("a.txt", "b.csv"):
        (tmp_path / name).write_text("text\nIt rained.\n")
    monkeypatch.setattr(files, "decode", lambda raw: 1 / 0)
    monkeypatch.setattr(articles, "open_table", lambda path, suffix: 1 / 0)
    for article in read_articles(tmp_path):
        assert "cannot be read (ZeroDivisionError: division by zero): please report it with the file" in article.error


def test_a_day_that_no_calendar_holds_costs_its_row(tmp_path):
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": ["a", "b", "c"], "published": pa.array([1, 2**55, 3], pa.timestamp("ms"))}), path)
    assert [(article.text, "row 2" in article.error) for article in read_articles(path)] == [("a", False), ("", True), ("c", False)]


ODD_PAGES = [
    b'<meta charset="undefined"><p>%s</p>',
    b'<meta charset="idna"><p>%s</p>',
    b'<meta charset="cp037"><p>%s</p>',  # in which the name itself would be spelled otherwise
    b'<link rel="canonical" href="http://[::1"><meta property="og:url" content="http://[::1"><p>%s</p>',
    b'<meta property="article:published_time" content="\xc2\xb2\xc2\xb2\xc2\xb2\xc2\xb2\xc2\xb2\xc2\xb2\xc2\xb2\xc2\xb2\xc2\xb2\xc2\xb2"><p>%s</p>',
    b'<script type="application/ld+json">{"@type": "NewsArticle", "headline": "a \\ud800", "description": "\\udfff"}</script><p>%s</p>',
    b'<script type="application/ld+json">{"@type": "NewsArticle", "author": ' + b"[" * 900 + b"]" * 900 + b"}</script><p>%s</p>",
    b'<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": ' + b"9" * 5000 + b"}</script><p>%s</p>",
    b'<script type="application/ld+json">{"@type": [[[]]], "publisher": [{}], "author": {"name": {"name": 7}}}</script><p>%s</p>',
    b'<time datetime=""></time><time datetime="now"></time><p>%s</p>',
]


@pytest.mark.parametrize("page", ODD_PAGES)
def test_odd_markup_costs_a_page_nothing(page):
    article = read_page(page.replace(b"%s", GOOD.encode()))
    assert (article.text, article.error) == (GOOD, "")
    table = framing.score_table([article])
    table.to_csv().encode("utf-8")
    assert table["error"].tolist() == [""]


def test_what_nobody_thought_of_in_a_page_costs_that_page(monkeypatch):
    from framing.reading import pages

    monkeypatch.setattr(pages, "lines_of", lambda tree: 1 / 0)
    assert "the page cannot be read (ZeroDivisionError" in read_page("<p>It rained.</p>").error


def test_every_broken_row_of_a_table_is_named_with_its_lines(tmp_path):
    path = tmp_path / "a.csv"
    broken = '2,"She said "no" twice",A\n' * 1000
    path.write_text(
        f'id,text,outlet\n1,Fine.,A\n{broken}1002,"One "two"\nand three, four, five, six",B\n1003,Fine.,B\n' + "4,a,b,c,d\n" * 3
    )
    errors = [article.error.split(" of ")[0] for article in read_articles(path) if article.error]
    assert len(errors) == 1004
    assert errors[:2] + errors[999:] == [
        "row 2 (line 3)",
        "row 3 (line 4)",
        "row 1001 (line 1002)",
        "row 1002 (lines 1003 to 1004)",
        "row 1004 (line 1006)",
        "row 1005 (line 1007)",
        "row 1006 (line 1008)",
    ]


def test_a_first_line_that_stands_there_again_is_no_article(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("id,text\n1,One.\nid,text\n2,Two.\n")
    articles = read_articles(path)
    assert [article.text for article in articles] == ["One.", "", "Two."]
    assert "repeats the first line" in articles[1].error


def test_a_column_that_is_named_twice_is_read_once_and_what_is_lost_is_counted(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("id,text,text\n1,One.,Uno.\n2,Two.,Two.\n3,Three.,\n4,Four.\n")
    articles = read_articles(path)
    assert [article.text for article in articles] == ["One.", "Two.", "Three.", "Four.", ""]
    assert "names 'text' twice: 1 cell of the second was not read" in articles[-1].error
    path.write_text("id,text,text\n1\n2,Two.\n")  # a row too short for the first of both
    assert [article.text for article in read_articles(path)] == ["", "Two."]
    pq.write_table(pa.Table.from_arrays([pa.array(["One."]), pa.array(["Uno."])], names=["text", "text"]), tmp_path / "a.parquet")
    assert [article.text for article in read_articles(tmp_path / "a.parquet")] == ["One."]


def test_of_a_cut_gz_it_is_told_how_many_rows_were_read(tmp_path):
    path = tmp_path / "a.csv.gz"
    lines = "".join(f"{i},{os.urandom(40).hex()}\n" for i in range(3000))
    path.write_bytes(gzip.compress(("id,text\n" + lines).encode())[:-40_000])
    *kept, lost = read_articles(path)
    assert len(kept) > 100
    assert f"{len(kept)} rows were read before that" in lost.error


def test_of_a_damaged_parquet_table_the_lost_rows_are_counted_and_the_rest_is_read(tmp_path):
    path = tmp_path / "a.parquet"
    texts = [f"The ferry may sail on day {i}." for i in range(300)]
    pq.write_table(pa.table({"text": texts}), path, row_group_size=100, compression="gzip", use_dictionary=False)
    raw = bytearray(path.read_bytes())
    column = pq.ParquetFile(path).metadata.row_group(1).column(0)
    middle = column.data_page_offset + column.total_compressed_size // 2
    raw[middle : middle + 40] = b"\xff" * 40
    path.write_bytes(raw)
    articles = read_articles(path)
    assert [article.text for article in articles if not article.error] == texts[:100] + texts[200:]
    assert ["rows 101 to 200" in article.error and "100 in number" in article.error for article in articles if article.error] == [True]


@pytest.mark.parametrize("name", ["a.txt.gz", "a.html.gz", "a.json.gz", "a.jsonl.gz", "a.csv.gz"])
def test_what_unpacks_to_more_than_any_article_is_not_unpacked(tmp_path, monkeypatch, name):
    monkeypatch.setattr(unpacking, "MOST", 1_000_000)
    (tmp_path / name).write_bytes(gzip.compress(b"text," + b"a" * 3_000_000))
    (article,) = read_articles(tmp_path / name)
    assert "more than 1 MB" in article.error


@pytest.mark.parametrize(
    "made_of",
    [
        lambda n: "<div>" * n + f"<p>{GOOD}</p>",
        lambda n: "<table><tr><td>" * (n // 3) + GOOD,
        lambda n: "<pre>" + "The ferry sails at noon.\n" * n + "</pre>",
        lambda n: "<p>" + "yes<br>" * n,
        lambda n: f"<p>{GOOD}" + "<b>" * n,
        lambda n: "<ul><li>" * n + GOOD,
        lambda n: "<svg>" * n + GOOD,
        lambda n: f"<p>{GOOD}</p><p>" + "<a href='/x'>Rain</a> " * n,
        lambda n: f"<p>{GOOD}</p><p>" + "<span>rain</span>" * n,
        lambda n: f"<p {' '.join(f'a{i}=1' for i in range(n))}>{GOOD}",
        lambda n: "<div class='footer'>" * min(n // 10, 200) + "<a href='/x'>Rain</a>" * n,
    ],
)
def test_time_grows_in_proportion_to_a_page(made_of):
    assert grows_in_proportion(read_page, made_of, 1000, times=8)


def test_a_text_of_more_than_one_article_is_not_scored():
    table = framing.score_table(['"' * 1_000_000])
    assert "more than one article" in table["error"][0]


@pytest.mark.parametrize("name", ["lines.csv", "lines.json"])
def test_a_separator_of_lines_within_a_cell_parts_no_rows(tmp_path, name):
    told = "He said no\u2028and left the house."
    rows = (
        f'id,text\r\n1,{told}\r\n2,"{GOOD}"\r\n'
        if name == "lines.csv"
        else f'{{"id": "1", "text": "{told}"}}\n{{"id": "2", "text": "{GOOD}"}}\n'
    )
    (tmp_path / name).write_bytes(rows.encode("utf-16"))
    assert [(article.text, article.error) for article in read_articles(tmp_path / name)] == [(told.replace("\u2028", "\n"), ""), (GOOD, "")]


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("a.csv", f"sep=;\nid;text\n1;{GOOD}\n"),
        ("a.csv", f'id;"text";"one, two, three, four, five"\n1;{GOOD};x\n'),
        ("a.tsv", f"id\tnotes, as taken, in full\ttext\n1\tnone\t{GOOD}\n"),
        ("a.csv", f"id\ttext\n1\t{GOOD}\n"),
    ],
)
def test_the_mark_between_cells_is_found(tmp_path, name, table):
    (tmp_path / name).write_text(table, "utf-8")
    assert [(article.article_id, article.text, article.error) for article in read_articles(tmp_path / name)] == [("1", GOOD, "")]


def test_two_tables_put_one_behind_the_other_with_their_marks_are_two_tables(tmp_path):
    table = f'id,text\n1,"{GOOD}"\n'.encode("utf-8-sig")
    (tmp_path / "a.csv").write_bytes(table + table.replace(b"1,", b"2,"))
    read = read_articles(tmp_path / "a.csv")
    assert [article.article_id for article in read if not article.error] == ["1", "2"]
    (error,) = [article.error for article in read if article.error]
    assert error.endswith("a.csv repeats the first line: take it out")


def test_decimals_and_times_in_an_unknown_zone_are_kept(tmp_path):
    times = pa.array([1, None], type=pa.timestamp("s", tz="Nowhere/Nope"))
    pq.write_table(pa.table({"text": [GOOD, GOOD], "reach": pa.array([Decimal("1.50"), None]), "seen": times}), tmp_path / "a.parquet")
    first, _ = read_articles(tmp_path / "a.parquet")
    assert (first.error, first.extra["reach"], first.extra["seen"]) == ("", 1.5, pd.Timestamp("1970-01-01T00:00:01Z"))


def test_pipes_links_to_nothing_and_archives_get_their_error(tmp_path):
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    os.mkfifo(tmp_path / "b.txt")
    (tmp_path / "c.txt").symlink_to("gone.txt")
    (tmp_path / "d.txt").symlink_to("e.txt")
    (tmp_path / "e.txt").symlink_to("d.txt")
    (tmp_path / "f.txt.xz").write_bytes(b"\xfd7zXZ\x00rest")
    first, *others = read_articles(tmp_path)
    assert first.text == GOOD
    why = [
        "is a pipe or a device, not a file: save what it gives, and read that",
        *["is a link to nothing: put the file in its place, or take it out"] * 3,
        "is an .xz archive, not text: unpack it",
    ]
    assert [article.error.partition(" ")[2] for article in others] == why
    with pytest.raises(ValueError, match="is a pipe or a device, not a file"):
        read_articles(tmp_path / "b.txt")
    os.mkfifo(tmp_path / "frame.toml")
    with pytest.raises(FrameFileError, match="not a file that can be read"):
        framing.load_frames(tmp_path / "frame.toml")


@pytest.mark.parametrize("name", ["Manifest.csv", "manifest.csv.gz"])
def test_a_manifest_is_known_however_its_name_is_written(tmp_path, name):
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    rows = b"file,outlet\na.txt,Harbor Wire\n"
    (tmp_path / name).write_bytes(gzip.compress(rows) if name.endswith(".gz") else rows)
    assert [(article.article_id, article.outlet) for article in read_articles(tmp_path)] == [("a", "Harbor Wire")]


def test_a_folder_below_may_have_a_manifest_of_its_own(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(f"{GOOD} {name}", "utf-8")
    (tmp_path / "one" / "manifest.csv").write_text("file,outlet\na.txt,Harbor Wire\n", "utf-8")
    assert [(article.outlet, article.text.split()[-1]) for article in read_articles(tmp_path)] == [("Harbor Wire", "one"), ("", "two")]


def test_a_file_that_two_manifests_name_is_read_once_and_hidden_ones_are_no_manifests(tmp_path):
    for name in ("one", ".kept", "page_files"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(GOOD, "utf-8")
        (tmp_path / name / "manifest.csv").write_text("file,outlet\na.txt,Lowell Post\n", "utf-8")
    (tmp_path / "manifest.csv").write_text("file,outlet\none/a.txt,Harbor Wire\n", "utf-8")
    assert [(article.outlet, article.text) for article in read_articles(tmp_path)] == [("Harbor Wire", GOOD)]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"article_id": 5}, "article_id of an article is 5, int and not str"),
        ({"title": ["a"]}, "title of an article is"),
        ({"byline": (1,)}, "give a tuple of names"),
        ({"language": ["en"]}, "give a code such as 'en', or None"),
        ({"extra": None}, "give a dict of columns, or leave it out"),
    ],
)
def test_a_field_of_the_wrong_type_is_refused_where_an_article_is_made(wrong, message):
    with pytest.raises(TypeError, match=message):
        framing.Article(GOOD, **wrong)


def test_a_column_that_is_named_twice_in_a_dataframe_is_kept_under_a_name_of_its_own():
    (article,) = read_articles(pd.DataFrame([[GOOD, "other"]], columns=["text", "text"]))
    assert (article.text, article.extra) == (GOOD, {"text (column 2)": "other"})
    (article,) = read_articles(pd.DataFrame([[GOOD]]), columns={"text": 0})
    assert article.text == GOOD


def test_a_page_saved_as_mhtml_is_told(tmp_path):
    (tmp_path / "a.html").write_bytes(b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n------\r\n<html><p>The pier is shut.</p>")
    assert "is a page saved as MHTML, not text: save it as HTML instead" in read_articles(tmp_path)[0].error


def test_a_list_that_is_used_up_once_read_is_refused_where_it_is_read_twice():
    with pytest.raises(TypeError, match="used up after the first time: give a list"):
        framing.FramingFeatures().fit_transform(text for text in [GOOD])
