import re
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.marking.scorecard_html import highlighted_text

PIECES = st.sampled_from(
    [
        "The council may act. ",
        "“We walk a tightrope,” she said. ",
        "<b>&amp;",
        '"',
        "’",
        "\n",
        "Related Articles\n",
        "Clearly ",
        "\x00",
        "🙂 ",
        "It’s 'so' ",
    ]
)


def plain(html):
    return unescape(re.sub(r"<[^>]+>", "", html))


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_without_its_tags_a_highlighted_text_is_the_text(text):
    card = framing.score(framing.Article(text))
    assert plain(highlighted_text(card)) == text


def test_a_title_apart_is_highlighted_too():
    card = framing.score(framing.Article("The ferry sailed.", title="Council <may> walk a tightrope"))
    assert plain(highlighted_text(card, "title")) == card.article.title


def test_overlapping_evidence_marks_the_piece_with_both():
    card = framing.score("“We may well walk a tightrope between two neighbours,” Ana Belmonte said on Monday.")
    piece = next(m for m in re.findall(r"<mark[^>]*>[^<]*</mark>", highlighted_text(card)) if ">may<" in m)
    assert "hedge: modal" in piece
    assert "quote: direct" in piece


def test_the_display_has_no_script_and_fetches_nothing(seeds):
    html = framing.score(seeds[0])._repr_html_()
    assert not re.search(r"<script|<link|<iframe|src=|@import|url\(", html)


def test_what_is_not_counted_is_grey_and_says_why():
    body = "The ferry sailed at nine on Monday with a full load of cars and fish. It was late, as it had been all week long.\n" * 2
    html = highlighted_text(framing.score(framing.Article(body + "Advertisement\n" + body)))
    assert re.search(r'title="furniture: not counted">Advertisement', html)


def test_the_legend_names_every_kind_of_evidence_in_words():
    html = framing.score("The ferry sailed.")._repr_html_()
    for words in ("frame cue", "quotation", "hedge", "booster", "interpretation", "AI disclaimer", "grey"):
        assert words in html
