import re
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.marking.marked_text import marked_text
from framing.marking.marks import Mark, MarkedEvidence
from framing.text.document import Document
from framing.text.spans import Span

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


def shown(card, field="text"):
    (document,) = [document for document in card.article.documents if document.field == field]
    return marked_text(document, card.marked_evidence)


def plain(html):
    return unescape(re.sub(r"<[^>]+>", "", html))


@settings(max_examples=75, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_without_its_tags_a_marked_text_is_the_text(text):
    card = framing.score(framing.Article(text))
    assert plain(shown(card)) == text


def test_a_title_apart_is_marked_too():
    card = framing.score(framing.Article("The ferry sailed.", title="Council <may> walk a tightrope"))
    assert plain(shown(card, "title")) == card.article.title


def test_overlapping_evidence_marks_the_piece_with_both():
    card = framing.score("“We may well walk a tightrope between two neighbours,” Ana Belmonte said on Monday.")
    piece = next(m for m in re.findall(r"<mark[^>]*>[^<]*</mark>", shown(card)) if ">may<" in m)
    assert "hedge: modal" in piece
    assert "quote: direct" in piece


def test_the_display_has_no_script_and_fetches_nothing(seeds):
    html = framing.score(seeds[0])._repr_html_()
    assert not re.search(r"<script|<link|<iframe|src=|@import|url\(", html)


def test_what_is_not_counted_is_grey_and_says_why():
    body = "The ferry sailed at nine on Monday with a full load of cars and fish. It was late, as it had been all week long.\n" * 2
    html = shown(framing.score(framing.Article(body + "Advertisement\n" + body)))
    assert re.search(r'title="furniture: not counted">Advertisement', html)


def test_the_legend_names_every_kind_of_evidence_in_words():
    html = framing.score("The ferry sailed.")._repr_html_()
    for words in ("frame cue", "quotation", "hedge", "booster", "interpretation", "AI disclaimer", "grey"):
        assert words in html


def test_who_is_heard_is_listed_with_title_words_and_why():
    text = "“The quay is safe,” said Ana Ruiz, the harbor pilot. A clerk who saw the report said it was late. The Board said it knew."
    html = framing.score(text)._repr_html_()
    assert "<summary>Who is heard (3): Ana Ruiz; A clerk who saw the report; Board</summary>" in html
    rows = [plain(row) for row in re.findall(r"<tr[^>]*>(.*?)</tr>", html.split("Who is heard")[1].split("</table>")[0], re.DOTALL)]
    assert rows[0] == "Ana Ruizharbor pilotnamed person1 quote“The quay is safe,”"
    assert rows[1] == "A clerk who saw the reportanonymous1 reportedit was lateWhy: who saw the report"
    assert "Who is heard" not in framing.score("The ferry sailed.")._repr_html_()


def test_of_many_sources_the_first_are_named_and_the_rest_counted():
    people = ("Ana Ruiz", "Ben Okafor", "Cleo Marsh", "Dan Pike", "Eva Lund", "Finn Rask", "Greta Holm", "Hal Stone")
    html = framing.score("\n\n".join(f"{name} said the quay was shut." for name in people))._repr_html_()
    assert "Who is heard (8): Ana Ruiz; Ben Okafor; Cleo Marsh; Dan Pike; Eva Lund; Finn Rask; 2 more</summary>" in html


def test_spans_are_marked_without_any_scorecard():
    text = "The <b>mayor</b> may & must go."
    spans = [(Span(start=0, end=16, text=text[:16]), 'said "so"'), (Span(start=4, end=20, text=text[4:20]), "<i>")]
    html = marked_text(Document(text), [MarkedEvidence(Mark("thing", "#0072B2", "box"), spans)])
    assert plain(html) == text
    assert html.startswith('<mark style="background:none;color:inherit;outline:2px solid #0072B2" title="said &#34;so&#34;">The </mark>')
    assert 'title="said &#34;so&#34;; &lt;i&gt;"' in html


def test_of_an_interrupted_quote_its_pieces_alone_are_marked():
    html = shown(framing.score("“We will go,” Ana Ruiz said, “and we will stay.”"))
    assert re.findall(r"<mark[^>]*>([^<]*)</mark>", html) == ["“We will go,”", "“and we will stay.”"]


def test_what_a_page_says_of_itself_is_escaped():
    article = framing.Article("It may rain.", outlet="<script>", title="<b>", byline=("A & B",), article_id='"x"')
    html = framing.score(article)._repr_html_()
    assert "<script>" not in html
    assert "&lt;script&gt; · A &amp; B · &#34;x&#34;" in html


def test_html_of_a_scorecard_is_a_plain_str_to_which_html_can_be_added():
    assert ("<hr>" + framing.score("It may rain.")._repr_html_()).startswith("<hr><div")
