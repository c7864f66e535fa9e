import csv
import gzip
import json
import random

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing import iter_articles, read_articles
from framing.reading import files
from framing.reading.formula_cells import as_it_was

STORY = "Harbour vote delayed\n\n“We may wait,” said Ada Moss.\n\nIt was a long night at the café.\n"
ROWS = [
    {"id": "a1", "content": "One text.", "source": "Courier", "headline": "First", "date": "2026-03-05", "authors": "Ada Moss"},
    {"id": "a2", "content": "Two\r\ntexts.", "source": "Lamp", "headline": "Second", "date": "2026-03-06", "authors": ""},
]


def seen(articles):
    return [(a.article_id, a.text, a.outlet, a.title, str(a.published), a.byline, a.error) for a in articles]


EXPECTED = [
    ("a1", "One text.", "Courier", "First", "2026-03-05", ("Ada Moss",), ""),
    ("a2", "Two\ntexts.", "Lamp", "Second", "2026-03-06", (), ""),
]


@pytest.fixture(params=["csv", "tsv", "jsonl", "json", "parquet", "csv.gz", "jsonl.gz", "semicolons", "frame"])
def table(request, tmp_path):
    """The same two rows in every form that is read."""
    frame, path = pd.DataFrame(ROWS), tmp_path / f"votes.{request.param}"
    match request.param:
        case "csv" | "csv.gz":
            frame.to_csv(path, index=False)
        case "tsv":
            frame.to_csv(path, index=False, sep="\t")
        case "semicolons":
            path = path.with_suffix(".csv")
            frame.to_csv(path, index=False, sep=";")
        case "jsonl" | "jsonl.gz":
            frame.to_json(path, orient="records", lines=True)
        case "json":
            frame.to_json(path, orient="records")
        case "parquet":
            frame.to_parquet(path)
        case "frame":
            return frame
    return path


def test_the_same_rows_in_every_form_are_the_same_articles(table):
    assert seen(read_articles(table)) == EXPECTED


def test_a_folder_is_read_with_all_below_it_by_name(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.txt").write_text(STORY, "utf-8")
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    (tmp_path / "c.html").write_text(f"<html><body><p>{STORY}</p></body></html>", "utf-8")
    (tmp_path / "d.csv").write_text("text\nIn a table.\n", "utf-8")
    (tmp_path / "notes.md").write_text("not an article")
    (tmp_path / ".hidden.txt").write_text("not an article")
    (tmp_path / "c_files").mkdir()
    (tmp_path / "c_files" / "advert.html").write_text("<p>not an article</p>")
    assert [article.article_id for article in read_articles(tmp_path)] == ["a", "two", "c", "d_1"]


def test_a_text_is_kept_to_the_character_but_for_its_line_ends(tmp_path):
    path = tmp_path / "story.txt"
    path.write_bytes("  “Wait”,\r\nshe said — twice.\rThen\u2028left.  \n\n".encode())
    assert read_articles(path)[0].text == "  “Wait”,\nshe said — twice.\nThen\nleft.  \n\n"


def test_the_headline_of_a_text_is_its_title(tmp_path):
    path = tmp_path / "story.txt"
    paragraph = "The harbour board put off its vote on the new quay until the summer, the second delay since the plan was shown. "
    path.write_text(f"Harbour vote put off again\n\n{paragraph * 2}\n\n{paragraph * 2}\n", "utf-8")
    assert read_articles(path)[0].title == "Harbour vote put off again"


def test_ids_are_unique_whatever_the_files_and_rows_are_called(tmp_path):
    for folder in ("a", "b", "c"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "story.txt").write_text(STORY, "utf-8")
    (tmp_path / "z.csv").write_text("id,text\nstory,x\nstory_2,y\n,z\n")
    ids = [article.article_id for article in read_articles(tmp_path)]
    assert ids == ["story", "story_2", "story_3", "story_4", "story_2_2", "z_3"]


def test_ids_are_unique_behind_more_of_them_than_are_held_as_they_are(monkeypatch):
    monkeypatch.setattr(files, "_LAST_IDS", 3)
    ids = files.UniqueIds()
    given_out = [ids.free(wanted) for wanted in ("a", "b", "c", "a", "d", "e_2", "e", "e", "a")]
    assert given_out == ["a", "b", "c", "a_2", "d", "e_2", "e", "e_3", "a_3"]


def test_of_a_parquet_table_of_one_piece_little_is_in_memory_at_once(tmp_path):
    texts = [random.Random(number).randbytes(2000).hex() for number in range(8000)]
    pq.write_table(pa.table({"text": texts}), tmp_path / "big.parquet", row_group_size=8000)
    held = pa.total_allocated_bytes()
    articles = iter_articles(tmp_path / "big.parquet")
    assert next(articles).text == texts[0]
    assert pa.total_allocated_bytes() - held < 16_000_000, "half of it"


def test_many_files_are_read_in_the_order_given(tmp_path):
    paths = [tmp_path / name for name in ("b.txt", "a.txt")]
    for path in paths:
        path.write_text(STORY, "utf-8")
    assert [article.article_id for article in read_articles(paths)] == ["b", "a"]
    assert [article.article_id for article in read_articles(str(path) for path in paths)] == ["b", "a"]


def test_a_dataframe_keeps_its_index_as_ids():
    frame = pd.DataFrame({"text": ["One.", "Two."]}, index=["x", "y"])
    assert [article.article_id for article in read_articles(frame)] == ["x", "y"]


def test_a_dataframe_is_not_altered():
    frame = pd.DataFrame(ROWS)
    before = frame.copy(deep=True)
    read_articles(frame)
    pd.testing.assert_frame_equal(frame, before)


def test_a_table_with_columns_named_by_the_user(tmp_path):
    path = tmp_path / "votes.csv"
    path.write_text("lead,rest,who\nShort.,Long text.,Courier\n")
    article = read_articles(path, columns={"text": "rest", "outlet": "who"})[0]
    assert (article.text, article.outlet) == ("Long text.", "Courier")


def test_articles_come_one_at_a_time(tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps({"text": f"Text {i}."}) + "\n" for i in range(1000)) + "{broken")
    articles = iter_articles(path)
    assert next(articles).text == "Text 0."
    assert sum(1 for _ in articles) == 1000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_the_encoding_of_a_text_is_told(tmp_path, encoding):
    path = tmp_path / "story.txt"
    path.write_bytes(STORY.encode(encoding))
    assert read_articles(path)[0].text == STORY


def test_a_broken_byte_makes_no_text_another_than_its_other_letters_say(tmp_path):
    path = tmp_path / "story.txt"
    path.write_bytes("“Łódź” ".encode() * 3 + b"\xffand on.")
    assert read_articles(path)[0].text == "“Łódź” " * 3 + "\ufffdand on."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("name", ["votes.csv", "votes.jsonl"])
def test_the_encoding_of_a_table_is_told(tmp_path, encoding, name):
    path = tmp_path / name
    row = '"“Café”, she said"' if name.endswith("csv") else '{"text": "“Café”, she said"}'
    path.write_bytes(f"text\n{row}\n".removeprefix("" if name.endswith("csv") else "text\n").encode(encoding))
    assert [article.text for article in read_articles(path)] == ["“Café”, she said"]


def test_cyrillic_in_an_old_code_page_is_told(tmp_path):
    path = tmp_path / "story.txt"
    story = "Совет порта отложил голосование о новом причале до лета. Это вторая задержка за год, сообщили в совете.\n" * 5
    path.write_bytes(story.encode("cp1251"))
    assert read_articles(path)[0].text == story


def test_a_gzipped_text_is_read(tmp_path):
    path = tmp_path / "story.txt.gz"
    path.write_bytes(gzip.compress(STORY.encode()))
    article = read_articles(path)[0]
    assert (article.article_id, article.text) == ("story", STORY)


def test_a_page_under_the_name_of_a_text_is_read_as_a_page(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text("<!DOCTYPE html><html><body><p>The quay is open.</p></body></html>")
    article = read_articles(path)[0]
    assert article.text == "The quay is open."
    assert article.page is not None


def test_the_sample_corpus_reads_without_an_error(seeds):
    assert not [article.error for article in seeds if article.error]
    assert all(article.outlet and article.title and article.published and article.event for article in seeds)


_TEXTS = st.lists(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r\u2028\u2029\ufeff"), min_size=1).filter(
        lambda text: text.strip() and as_it_was(text) == text  # what looks like a cell that was kept from running is taken for one
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=_TEXTS, form=st.sampled_from(["csv", "jsonl", "json", "parquet"]))
def test_any_text_comes_back_from_any_table_as_it_was(tmp_path, texts, form):
    path, frame = tmp_path / f"any.{form}", pd.DataFrame({"n": range(len(texts)), "text": texts})
    match form:
        case "csv":
            frame.to_csv(path, index=False, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
        case "parquet":
            frame.to_parquet(path)
        case _:
            frame.to_json(path, orient="records", lines=form == "jsonl", force_ascii=False)
    assert [(article.text, article.error) for article in read_articles(path)] == [(text, "") for text in texts]
