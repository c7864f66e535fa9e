import gc
import pickle
import weakref

import pandas as pd
import pytest

import framing
from framing import Article
from framing.article.article import as_article
from framing.text.region_labels import Region

PAGE = """City Council Backs New Tram Line
By Rosa Lindqvist-Oyelaran
3 min read
The council voted on Tuesday to build a tram line to the harbour after a debate of four hours.
The line will cost 90 million and open in five years, the council said in a statement to reporters.
"""


def test_an_article_cannot_be_altered():
    with pytest.raises(AttributeError):
        Article("x").text = "y"


def test_regions_cover_the_text_without_gaps():
    article = Article(PAGE)
    assert article.regions[0].start == 0
    assert article.regions[-1].end == len(PAGE)
    assert all(left.end == right.start for left, right in zip(article.regions, article.regions[1:], strict=False))


def test_body_leaves_out_headline_byline_and_furniture():
    body = Article(PAGE).body
    assert body.startswith("The council voted")
    assert "min read" not in body
    assert "Rosa" not in body


def test_a_title_that_stands_in_the_text_is_not_read_twice():
    article = Article(PAGE, title="City Council backs new tram line | The Harbour Post")
    assert [document.field for document in article.documents] == ["text"]


def test_a_title_that_does_not_stand_in_the_text_is_a_headline_of_its_own():
    article = Article("The council voted on Tuesday.", title="A line to the harbour")
    assert [document.field for document in article.documents] == ["text", "title"]
    assert article.story_words == 10
    assert "harbour" not in article.text


def test_a_str_is_all_body_and_never_altered():
    text = "Related Articles\r\n  x “y”  "
    article = as_article(text)
    assert article.text == text
    assert article.regions == (Region(0, len(text), "body"),)


@pytest.mark.parametrize("wrong", [None, 5, b"bytes", ["x"]])
def test_what_is_neither_article_nor_str_is_refused_with_what_to_do(wrong):
    with pytest.raises(TypeError, match="read_articles"):
        as_article(wrong)


def test_text_that_is_bytes_is_refused_by_name():
    with pytest.raises(TypeError, match="a7"):
        Article(b"x", article_id="a7")


def test_what_was_computed_does_not_travel_with_a_pickle():
    article = Article(PAGE)
    assert article.documents[0].sentences
    again = pickle.loads(pickle.dumps(article))
    assert again == article
    assert "documents" not in vars(again)


def test_a_byline_that_is_one_str_is_refused():
    with pytest.raises(TypeError, match="a7"):
        Article("x", article_id="a7", byline="Kim Lee")


def test_published_is_a_day():
    import datetime

    assert Article("x", published=datetime.datetime(2026, 3, 9, 12)).published == datetime.date(2026, 3, 9)
    with pytest.raises(TypeError, match=r"datetime\.date"):
        Article("x", published="2026-03-09")


def test_a_document_is_let_go_of_at_once_when_its_article_forgets_it():
    article = framing.Article("“It may rain,” Ana Ruiz said.")
    framing.find_quotes(article)
    held = weakref.ref(article.documents[0])
    gc.disable()  # it would find the ring in the end
    try:
        article.forget()
        assert held() is None
    finally:
        gc.enable()


def test_no_day_of_pandas_is_no_day():
    assert Article("It rained.", published=pd.NaT).published is None


def test_half_a_surrogate_pair_moves_no_offset():
    given = "Ana Ruiz \ud800 may go."
    (hedge,) = framing.find_hedges(given)
    assert given[hedge.start : hedge.end] == hedge.text == "may"
