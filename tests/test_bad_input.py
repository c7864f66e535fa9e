import gzip
import os
import random

import pandas as pd
import pytest

import framing
from framing import check_corpus, read_articles

from .growth import grows_in_proportion

GOOD = "The board may vote on the new quay in June, Ada Moss said.\n"

# Name of the file, what is in it, and what its message must say beside the name.
UNREADABLE = [
    ("empty.txt", b"", "is empty: paste the article into it"),
    ("blank.txt", b" \n\t\n", "is empty"),
    ("nul.txt", b"The board\x00 voted.", "holds 1 NUL character"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "is a PNG picture, not text"),
    ("report.pdf", b"%PDF-1.7\n", "is a PDF, not text: copy its text"),
    ("story.docx", b"PK\x03\x04\x14\x00", "is a ZIP archive"),
    ("noise.txt", random.Random(1).randbytes(5000), "is not text"),
    ("letter.rtf", b"{\\rtf1 x}", "is a rich-text file"),
    ("story.txt.gz", gzip.compress(GOOD.encode())[:-9], "is a damaged .gz file"),
    ("empty.html", b"", "the page is empty"),
    ("photo.html", b"\xff\xd8\xff\xe0\x00", "is a JPEG picture"),
    ("noise.html", random.Random(2).randbytes(3000), "is not text"),
    ("script.html", b"<html><body><script>build()</script></body></html>", "the page shows no text"),
    (
        "votes.csv",
        b"id,topic\n1,quay\n",
        "has no column with the text: name it with columns={'text': …} (--text-column NAME); the columns are 'id', 'topic'",
    ),
    ("empty.csv", b"", "is empty: its first line must name the columns"),
    ("sheet.csv", b"PK\x03\x04", "is a ZIP archive (.docx, .xlsx"),
    ("votes.parquet", b"PAR1 broken", "is not a Parquet table"),
    ("votes.json", b'{"text": ', "is not JSON"),
    ("votes.jsonl.gz", b"\x1f\x8bxx", "is a damaged .gz file"),
]


@pytest.mark.parametrize(("name", "content", "says"), UNREADABLE, ids=[name for name, _, _ in UNREADABLE])
def test_what_cannot_be_read_keeps_its_place_and_says_what_to_do(tmp_path, name, content, says):
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / f"m_{name}").write_bytes(content)
    (tmp_path / "z.txt").write_text(GOOD)
    first, bad, last = read_articles(tmp_path)
    assert name in bad.error
    assert says in bad.error
    assert bad.text == ""
    assert (first.text, first.error, last.text, last.error) == (GOOD, "", GOOD, "")


def test_a_bad_file_alone_is_an_article_with_an_error(tmp_path):
    (tmp_path / "votes.csv").write_text("id,topic\n1,quay\n")
    assert [bool(article.error) for article in read_articles(tmp_path / "votes.csv")] == [True]


@pytest.mark.parametrize("source", ["nowhere", "nowhere/story.txt", "a text\nof two lines", "x" * 5000, "https://courier.example/a"])
def test_a_source_that_is_not_there_raises(tmp_path, monkeypatch, source):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FileNotFoundError) as raised:
        read_articles(source)
    assert len(str(raised.value)) < 600


def test_a_missing_source_is_told_before_the_first_article_is_asked_for():
    with pytest.raises(FileNotFoundError, match="there is no file or folder nowhere"):
        framing.iter_articles("nowhere")


def test_a_folder_without_articles_raises(tmp_path):
    (tmp_path / "notes.md").write_text("x")
    with pytest.raises(FileNotFoundError, match=r"holds no articles \(.md\)"):
        read_articles(tmp_path)


def test_a_missing_file_among_many_keeps_its_place(tmp_path):
    (tmp_path / "a.txt").write_text(GOOD)
    missing, there = read_articles([tmp_path / "nowhere.txt", tmp_path / "a.txt"])
    assert "nowhere.txt is not there" in missing.error
    assert there.text == GOOD


@pytest.mark.parametrize("source", [7, None, b"bytes", {"a": 1}, [7]])
def test_what_is_no_source_is_told(source):
    with pytest.raises(TypeError):
        read_articles(source)


def test_a_wrong_choice_of_columns_raises(tmp_path):
    (tmp_path / "votes.csv").write_text("id,topic\n1,quay\n")
    with pytest.raises(ValueError, match="no column 'words'"):
        read_articles(tmp_path / "votes.csv", columns={"text": "words"})
    with pytest.raises(ValueError, match="no article has"):
        read_articles(tmp_path, columns={"txet": "topic"})
    with pytest.raises(ValueError, match="no column with the text"):
        read_articles(pd.DataFrame({"topic": ["quay"]}))


def test_a_column_that_no_table_of_a_folder_has_raises_and_loses_no_table(tmp_path):
    (tmp_path / "votes.csv").write_text("Hed,text\nVote put off,It rained.\n")
    (tmp_path / "walls.csv").write_text("Slug,Hed2,body\nquay,Wall falls,It fell.\n")
    with pytest.raises(ValueError, match=r"no column 'Headlin' for 'title' in .*: the columns are 'Hed', 'text', 'Slug', 'Hed2', 'body'"):
        read_articles(tmp_path, columns={"title": "Headlin"})
    articles = read_articles(tmp_path, columns={"title": "Hed2"})
    assert [(one.title, one.text, one.error) for one in articles] == [("Vote put off", "It rained.", ""), ("Wall falls", "It fell.", "")]


def test_a_damaged_table_keeps_its_place_where_columns_are_chosen(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"\x00\x01\x02")
    (tmp_path / "votes.csv").write_text("Hed,text\nVote put off,It rained.\n")
    assert [bool(one.error) for one in read_articles(tmp_path, columns={"title": "Hed"})] == [True, False]


def test_rows_that_cannot_be_read_keep_their_places(tmp_path):
    path = tmp_path / "votes.jsonl"
    path.write_text('{"text": "One."}\n{broken\n\n{"title": "No text"}\n[1]\n{"text": 7}\n{"text": "Six."}\n')
    articles = read_articles(path)
    assert [article.text for article in articles] == ["One.", "", "", "", "", "Six."]
    assert [article.error[:6] for article in articles] == ["", "line 2", "line 4", "line 5", "line 6", ""]
    assert all("votes.jsonl" in article.error for article in articles[1:5])


def test_a_row_without_the_chosen_column_keeps_its_place(tmp_path):
    path = tmp_path / "votes.jsonl"
    path.write_text('{"lead": "One."}\n{"rest": "Two."}\n{"lead": "Three."}\n')
    articles = read_articles(path, columns={"text": "lead"})
    assert [article.text for article in articles] == ["One.", "", "Three."]
    assert "line 2" in articles[1].error
    assert "no column 'lead' for 'text'" in articles[1].error


def test_bad_quoting_in_a_csv_costs_no_other_row(tmp_path):
    path = tmp_path / "votes.csv"
    path.write_text(
        'id,text,outlet\n1,"She said "no" twice",A\n2,"Fine, here.",B\n3,"Never closed,C\n4,Plain.,D\n5,"Also, fine.",E\n6,a,b,c,d\n'
    )
    articles = read_articles(path)
    assert [article.text for article in articles] == ["", "Fine, here.", "", "Plain.", "Also, fine.", ""]
    assert [article.error.split(" of ")[0] for article in articles if article.error] == [
        "row 1 (line 2)",
        "row 3 (line 4)",
        "row 6 (line 7)",
    ]


def test_what_follows_a_broken_row_of_several_lines_is_no_row(tmp_path):
    path = tmp_path / "votes.csv"
    path.write_text('id,text,outlet\n1,"She said "no"\n\nand left, alone, at night, late",A\n2,"Fine.",B\n')
    assert [(article.text, bool(article.error)) for article in read_articles(path)] == [("", True), ("Fine.", False)]


def test_a_cell_longer_than_the_csv_module_allows_is_read(tmp_path):
    path = tmp_path / "votes.csv"
    path.write_text(f'id,text\n1,"{GOOD * 5000}"\n')
    assert read_articles(path)[0].text == GOOD * 5000


def test_ten_megabytes_in_one_line_do_not_hang(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text(GOOD.strip() * 180_000)
    article = read_articles(path)[0]
    assert not article.error
    assert len(article.text) == path.stat().st_size > 10_000_000


def test_a_long_line_is_read_in_time_in_proportion(tmp_path):
    def written(times):
        path = tmp_path / f"{times}.txt"
        path.write_text(GOOD.strip() * times)
        return path

    assert grows_in_proportion(read_articles, written, 2_400)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Der Hafenrat hat die Abstimmung über den neuen Kai auf den Sommer verschoben, wie die Vorsitzende am Dienstag mitteilte. " * 2,
            "de",
        ),
        ("항만 위원회는 새 부두에 대한 표결을 여름으로 연기했다고 위원장이 화요일에 밝혔다.", "ko"),
    ],
)
def test_an_article_in_another_language_is_read_and_its_language_told(tmp_path, text, language):
    path = tmp_path / "story.txt"
    path.write_text(text, "utf-8")
    articles = read_articles(path)
    assert (articles[0].text, articles[0].error) == (text, "")
    notes = check_corpus(articles).query("check == 'language'")["note"].tolist()
    assert len(notes) == 1
    assert repr(language) in notes[0]


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may open every file")
def test_a_file_that_may_not_be_opened_keeps_its_place(tmp_path):
    path = tmp_path / "locked.txt"
    path.write_text(GOOD)
    path.chmod(0)
    assert "locked.txt cannot be read" in read_articles(path)[0].error


def test_a_folder_among_many_files_keeps_its_place_and_is_called_one(tmp_path):
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "more").mkdir()
    folder, there = read_articles([tmp_path / "more", tmp_path / "a.txt"])
    assert "is a folder: read it alone" in folder.error
    assert there.text == GOOD
