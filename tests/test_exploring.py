import io
import re

import pandas as pd
import pytest

import framing

from .conftest import leave_out_pictures


@pytest.fixture(scope="module", autouse=True)
def no_pictures():
    with pytest.MonkeyPatch.context() as patch:
        leave_out_pictures(patch)
        yield


@pytest.fixture(scope="module")
def exploration(seeds):
    return framing.explore(seeds[:5])


def test_a_notebook_shows_the_page_in_a_frame_that_reaches_nothing_of_it(exploration):
    html = exploration._repr_html_()
    assert html.startswith('<iframe sandbox="allow-scripts"')
    assert "<script" not in html  # the page's own stands escaped in the frame
    assert "&lt;script&gt;" in html


def test_where_no_frame_is_shown_its_findings_are_read(exploration):
    assert "5 articles of 4 outlets were read" in repr(exploration)


def test_a_page_without_files_beside_it_names_none(exploration):
    assert "evidence.csv" not in exploration.html


def test_one_article_is_refused_with_the_reason():
    with pytest.raises(TypeError):
        framing.explore("The ferry may sail.")


@pytest.fixture(scope="module")
def tables(seeds):
    return framing.score_table(seeds[:5]), framing.spans_table(seeds[:5])


def test_tables_are_looked_around_in_without_their_texts(exploration, tables):
    shown = framing.explore(*tables)
    assert set(shown.findings) < set(exploration.findings)
    assert re.findall(r'<section id="([^"]+)">', shown.html) == [
        "stands-out",
        "outlets",
        "frames",
        "notices",
        "hedges",
        "articles",
        "evidence",
        "method",
    ]
    opens = re.compile(r'data-open="(s=hedges[^"]+)">([\d.]+)</a>')
    assert opens.findall(shown.html) == opens.findall(exploration.html)
    ids = re.findall(r'\bid="([^"]+)"', shown.html)
    assert set(re.findall(r'href="#([^"]+)"', shown.html)) <= set(ids)


def test_tables_that_were_written_and_read_show_the_same(tables):
    read = [pd.read_csv(io.StringIO(table.to_csv(index=False))) for table in tables]
    assert framing.explore(*read).html == framing.explore(*tables).html


def test_tables_go_together_and_lack_no_column(tables, seeds):
    scores, spans = tables
    for given in ((scores,), (seeds[:2], spans)):
        with pytest.raises(TypeError, match="go together"):
            framing.explore(*given)
    with pytest.raises(ValueError, match="not what spans_table gives: it has no column 'sentence'"):
        framing.explore(scores, spans.drop(columns="sentence"))
