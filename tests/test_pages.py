import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from framing import read_page
from framing.article.page import Link
from framing.reading.extracted_lines import align_lines
from framing.reading.visible_text import VisibleLine, lines_of
from framing.text.characters import folded_letters

from .growth import grows_in_proportion

PARAGRAPHS = [
    "The harbour board put off its vote on the new quay until the summer, the second delay since the plan was shown two years ago.",
    "“We may need another season to hear everyone,” said Ada Moss, who chairs the board and has lived above the docks for thirty years.",
    "Fishing crews had asked for the delay in a letter that 41 skippers signed; the ferry company called it a loss for the whole town.",
    "The board will meet again on June 9, and a report on the cost of dredging is expected to be published a week before that day.",
]

PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Vote on the quay put off | Quay Post</title>
<meta property="og:site_name" content="Quay Post"><meta property="article:published_time" content="2026-03-06T08:00:00+01:00">
<meta name="ai-generated" content="false"><link rel="canonical" href="/vote">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Vote on the quay put off",
"datePublished": "2026-03-06T08:00:00+01:00", "dateModified": "2026-03-07", "author": [{{"@type": "Person", "name": "Cy Lund"}}],}}</script>
<script type="application/ld+json">{{broken</script>
<script type="application/c2pa">AAAA</script><style>p {{ color: red }}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Vote on the quay put off</h1><p class="by">By Cy Lund</p>
<p>{PARAGRAPHS[0]}</p>
<figure><img alt="never seen" src="x.jpg"><figcaption>Skippers at the old quay. Photo: Hadi Brandt</figcaption></figure>
<p>{PARAGRAPHS[1].replace("Ada Moss", '<a href="/people/moss" rel="author">Ada <b>Moss</b></a>')}</p>
<h2>A letter from the crews</h2><p>{PARAGRAPHS[2][:20]}<!-- -->{PARAGRAPHS[2][20:]}</p>
<div style="display: none">Hidden offer for subscribers of the newsletter</div><span class="sr-only">For screen readers</span>
<p>{PARAGRAPHS[3]}<br>It starts at nine.</p></article>
<p>This article was generated with AI and may contain errors.</p>
<aside><h3>More on this</h3><ul><li><a href="/teaser">Ferry fares rise again</a></li></ul></aside></main>
<script>document.write("never seen")</script><noscript>Switch scripts on</noscript><footer>© 2026 Quay Post</footer></body></html>"""


@pytest.fixture(scope="module")
def article():
    return read_page(PAGE, url="https://quay.example/a")


def stretches(article, label):
    return [article.text[r.start : r.end].strip() for r in article.regions if r.label == label]


def test_the_text_is_all_that_a_reader_sees_in_reading_order(article):
    seen = [
        "Home",
        "Sport",
        "Vote on the quay put off",
        "By Cy Lund",
        PARAGRAPHS[0],
        "Skippers at the old quay. Photo: Hadi Brandt",
        PARAGRAPHS[1],
        "A letter from the crews",
        PARAGRAPHS[2],
        PARAGRAPHS[3],
        "It starts at nine.",
        "This article was generated with AI and may contain errors.",
        "More on this",
        "Ferry fares rise again",
        "© 2026 Quay Post",
    ]
    assert [line for line in article.text.splitlines() if line] == seen


def test_the_regions_are_told_and_cover_the_text(article):
    assert stretches(article, "headline") == ["Vote on the quay put off"]
    assert stretches(article, "byline") == ["By Cy Lund"]
    assert stretches(article, "caption") == ["Skippers at the old quay. Photo: Hadi Brandt"]
    assert stretches(article, "subheading") == ["A letter from the crews"]
    assert stretches(article, "notice") == ["This article was generated with AI and may contain errors."]
    assert article.regions[0].start == 0
    assert article.regions[-1].end == len(article.text)
    assert all(left.end == right.start for left, right in zip(article.regions, article.regions[1:], strict=False))


def test_the_body_is_the_article_and_nothing_else(article):
    assert article.body.split("\n\n") == [*PARAGRAPHS[:2], "A letter from the crews", PARAGRAPHS[2], PARAGRAPHS[3], "It starts at nine."]


def test_a_second_copy_of_the_story_for_programs_is_none_of_the_body():
    data = f"""<div itemscope><div itemprop="headline">Vote on the quay put off</div><div itemprop="dateModified">2026-03-07T08:00:00+01:00</div>
<div itemprop="articleBody">{" ".join(PARAGRAPHS)}</div></div></article>"""
    body = read_page(PAGE.replace("</article>", data, 1)).body
    assert body.count(PARAGRAPHS[0]) == 1
    assert "2026-03-07T08" not in body
    assert PARAGRAPHS[3] in body


def test_what_a_page_says_once_in_one_long_passage_is_kept():
    body = read_page(PAGE.replace("</article>", f"<p>{' '.join(p.replace('the', 'a') for p in PARAGRAPHS)}</p></article>", 1)).body
    assert "a new quay until a summer" in body


def test_what_the_page_says_of_itself_is_read(article):
    assert (article.title, article.outlet, article.byline) == ("Vote on the quay put off", "Quay Post", ("Cy Lund",))
    assert (article.published, article.url) == (datetime.date(2026, 3, 6), "https://quay.example/a")


def test_the_page_says_where_each_fact_came_from(article):
    page = article.page
    assert page.canonical == "https://quay.example/vote"
    assert page.came_from == {
        "title": "h1",
        "outlet": "meta og:site_name",
        "byline": "json-ld author",
        "published": "json-ld datePublished",
        "canonical": "link canonical",
    }
    assert [(one.kind, one.where) for one in page.dates] == [
        ("published", "json-ld datePublished"),
        ("modified", "json-ld dateModified"),
        ("published", "meta article:published_time"),
    ]


def test_links_are_those_of_the_body(article):
    assert article.page.links == (Link("Ada Moss", "https://quay.example/people/moss", "author"),)


def test_the_markup_is_kept_and_broken_json_passed_over(article):
    markup = article.page.markup
    assert [one["@type"] for one in markup["json_ld"]] == ["NewsArticle"]
    assert ("ai-generated", "false") in markup["meta"]
    assert markup["c2pa"] == ['<script type="application/c2pa">AAAA</script>']


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_the_encoding_of_a_page_is_told(encoding):
    page = PAGE.replace("“", "«").replace("”", "»").replace("utf-8", encoding.removesuffix("-sig"))
    article = read_page(page.encode(encoding), url="https://quay.example/a")
    assert "«We may need another season" in article.body


@pytest.mark.parametrize("named", ["utf-16", "iso-8859-1", "windows-1252"])
def test_a_curly_quote_is_read_whatever_name_the_code_page_goes_by(named):
    encoding = "utf-8" if named == "utf-16" else "cp1252"
    assert "“We may" in read_page(PAGE.replace('charset="utf-8"', f'charset="{named}"').encode(encoding)).body


def test_a_page_is_read_by_the_encoding_that_it_names_alone():
    page = '<html><head><meta charset="windows-1250"></head><body><p>Łódź to miasto.</p></body></html>'
    assert read_page(page.encode("windows-1250")).text == "Łódź to miasto."


def test_a_mark_before_a_page_goes_before_the_encoding_that_it_names():
    assert "“We may" in read_page(PAGE.replace('charset="utf-8"', 'charset="windows-1250"').encode("utf-8-sig")).body


def test_a_review_says_who_wrote_it():
    described = '<script type="application/ld+json">{"@type": "Review", "author": {"name": "Cy Lund"}}</script>'
    assert read_page(f"<html><head>{described}</head><body><p>The film is long.</p></body></html>").byline == ("Cy Lund",)


@pytest.mark.parametrize(
    "hiding",
    ['style="display: none"', 'style="visibility:hidden"', "hidden", *(f'class="{c}"' for c in ("sr-only", "visually-hidden", "d-none"))],
)
def test_what_the_markup_hides_is_no_text(hiding):
    assert read_page(f"<html><body><p>Closed today.</p><p {hiding}>Never seen.</p></body></html>").text == "Closed today."


def test_nul_bytes_in_a_page_are_dropped_as_browsers_do():
    assert read_page(b"<p>The qu\x00ay is caf\xc3\xa9.</p>").text == "The quay is café."


def test_a_page_that_names_a_wrong_encoding_is_read_by_its_bytes():
    assert "“We may" in read_page(PAGE.replace('charset="utf-8"', 'charset="nonsense"').encode()).body


def test_an_article_that_only_a_script_opens_is_not_lost():
    page = f"<html><body><div hidden>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</div><p>Loading</p></body></html>"
    assert read_page(page).body.startswith("\n\n".join(PARAGRAPHS))


def test_a_page_without_an_article_has_its_text():
    article = read_page("<html><body><p>Closed today.</p></body></html>")
    assert (article.text, article.error) == ("Closed today.", "")


def test_an_article_that_only_a_script_writes_is_not_lost():
    body = " ".join(PARAGRAPHS)
    script = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{body}"}}</script>'
    page = f"<html><head>{script}</head><body><p>Menu</p></body></html>"
    assert PARAGRAPHS[2] in read_page(page).text


@pytest.mark.parametrize(
    "page",
    [
        "",
        b"",
        " \n ",
        "plain words, no markup",
        "<",
        "<html>",
        "<html><body></body></html>",
        "<!-- only a comment -->",
        "<p>\x00\x01\ufffe\ud800</p>",
        "<?xml version='1.0' encoding='utf-16'?><html><body><p>Words</p></body></html>",
        b"<html><body><p>caf\xc3",
        b"\xff\xfe<\x00p\x00>",
        PAGE[: len(PAGE) // 2],
        PAGE.encode()[:777],
        "<div>" * 1000 + "deep" + "</div>" * 1000,
        "<table><tr><td>a<td>b<tr><td>c</table>",
        '<script type=\'application/ld+json\'>[[[{"@graph": 7, "author": 3, "@type": null}]]]</script><p>x</p>',
        "<a href='http://[broken'>x</a>",
    ],
)
def test_no_page_raises(page):
    article = read_page(page, url="https://quay.example/a")
    assert bool(article.error) == (not article.text.strip())


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div hidden>",
                "</div>",
                "<br>",
                "<li>",
                "<!--",
                "-->",
                "<a href=x>",
                "</a>",
                "<h1>",
                "<td>",
                "&#0;",
                PARAGRAPHS[0],
                "“x” ",
                "<",
            ]
        )
    )
)
def test_whatever_the_markup_the_regions_cover_the_text(parts):
    article = read_page("".join(parts))
    assert "".join(article.text[r.start : r.end] for r in article.regions) == article.text


@pytest.mark.parametrize("page", [None, 7, ["<p>"]])
def test_what_is_no_page_is_told(page):
    with pytest.raises(TypeError, match="read_page takes bytes or str"):
        read_page(page)


def test_a_page_of_hundreds_of_kilobytes_does_not_hang():
    def page(paragraphs):
        return "<html><body>" + "".join(f"<p>{i} {PARAGRAPHS[i % 4]}</p>" for i in range(paragraphs)) + "</body></html>"

    assert grows_in_proportion(read_page, page, 70)


def page_lines(html):
    return lines_of(lxml_html.document_fromstring(html, parser=lxml_html.HTMLParser(remove_comments=True)))


def test_inline_elements_make_no_line_and_blocks_do():
    lines = page_lines("<div>One <b>two</b><!-- no --> three<p>Four<br>five</p>six</div>")
    assert [(line.text, line.kind) for line in lines] == [("One two three", ""), ("Four", "p"), ("five", "p"), ("six", "")]


def test_cells_of_a_table_stay_in_one_line_apart():
    assert [line.text for line in page_lines("<table><tr><td>Quay</td><td>7</td></tr></table>")] == ["Quay 7"]


def test_a_no_break_space_and_curly_quotes_are_kept():
    assert page_lines("<p>“10\u00a0km”\n  away</p>")[0].text == "“10\u00a0km” away"


def test_a_short_passage_is_found_between_its_neighbours():
    lines = page_lines(f"<ul><li>Quay</li></ul><p>{PARAGRAPHS[0]}</p><p>Quay</p><p>{PARAGRAPHS[1]}</p><p>Quay</p>")
    assert align_lines(lines, [PARAGRAPHS[0], "Quay", PARAGRAPHS[1]]).shares == [0.0, 1.0, 1.0, 1.0, 0.0]


def test_a_passage_with_a_gap_is_found_by_its_parts():
    lines = page_lines(f"<p>{PARAGRAPHS[0]} (advertisement) {PARAGRAPHS[1]}</p>")
    found = align_lines(lines, [f"{PARAGRAPHS[0]} {PARAGRAPHS[1]}"])
    assert found.shares[0] > 0.7
    assert found.lost == []


def test_a_passage_that_is_not_on_the_page_is_lost():
    assert align_lines(page_lines("<p>Menu</p>"), [PARAGRAPHS[0]]).lost == [PARAGRAPHS[0]]


@pytest.mark.parametrize(("length", "shares"), [(39, [0.0, 1.0]), (40, [40 / 50, 0.0])])
def test_a_passage_of_forty_letters_may_stand_within_a_line(length, shares):
    passage = "a" * length
    assert align_lines([VisibleLine(passage + "b" * 10, "p", False), VisibleLine(passage, "p", False)], [passage]).shares == shares


def test_letters_are_what_two_settings_share():
    assert folded_letters("- A “quay”,\u00a0b") == folded_letters("a quay B")


@pytest.mark.parametrize("name", ["saved/x.html.gz", "x.HTM", "page.xhtml\t"])
def test_the_name_of_a_file_is_no_page(name, tmp_path):
    with pytest.raises(ValueError, match="read_articles"):
        read_page(name)
    with pytest.raises(TypeError, match="read_articles"):
        read_page(tmp_path / name.strip())
    (tmp_path / "saved").write_text(PAGE)
    with pytest.raises(ValueError, match="read_articles"):
        read_page(str(tmp_path / "saved"))
    assert read_page("It rained in Port Ash.").text == "It rained in Port Ash."
