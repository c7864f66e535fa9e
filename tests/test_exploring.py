import pytest

import framing


@pytest.fixture(scope="module")
def exploration(seeds, pictures):
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
