"""Day, authors, headline and body of saved pages, and pages that are none."""

import datetime
import gzip

import pytest

import framing
from framing.reading.dates import dates_within
from framing.reading.odd_pages import too_deep
from framing.reading.page_regions import text_and_regions
from framing.reading.visible_text import VisibleLine

STORY = [
    "The harbour board put off its vote on the new quay until the summer, the second delay since the plan was shown two years ago.",
    "Fishing crews had asked for the delay in a letter that 41 skippers signed; the ferry company called it a loss for the whole town.",
    "The board will meet again on June 9, and a report on the cost of dredging is expected to be published a week before that day.",
]


def page(*, head="", byline="", story=None, behind="", title="Vote on the quay put off", url="https://quay.example/vote"):
    body = "".join(f"<p>{line}</p>" for line in story or STORY)
    return framing.read_page(
        f'<html lang="en"><head><meta property="og:site_name" content="Quay Post">{head}</head><body><main><article><h1>{title}</h1>'
        f'{byline}<div class="story">{body}</div></article>{behind}</main></body></html>',
        url=url,
    )


def described(**facts):
    import json

    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **facts})}</script>'


@pytest.mark.parametrize(
    ("shown", "marked", "day"),
    [
        ("Published 8:00 PM EST, Tue March 3, 2026", "2026-03-04T01:00:00Z", (2026, 3, 3)),
        ("March 3, 2026 — 5.30am", "2026-03-02T18:30:00Z", (2026, 3, 3)),
        ("Updated March 6, 2026", "2026-03-03T08:00:00Z", (2026, 3, 3)),
        ("Updated: March 6, 2026 | Published: March 3, 2026", "2026-03-03T08:00:00Z", (2026, 3, 3)),
        ("Data as of March 6, 2026", "2026-03-03T08:00:00Z", (2026, 3, 3)),
        ("", "2026-03-03T08:00:00Z", (2026, 3, 3)),
    ],
)
def test_the_day_that_a_reader_sees_goes_before_the_markup(shown, marked, day):
    article = page(head=described(datePublished=marked), byline=f"<p>{shown}</p>")
    assert article.published == datetime.date(*day)


def test_a_date_that_is_contradicted_is_noted():
    article = page(head=described(datePublished="2025-01-02T08:00:00Z"), byline="<p>March 3, 2026</p>")
    assert article.published == datetime.date(2026, 3, 3)
    assert "2025-01-02 (json-ld datePublished)" in article.page.notes[0]
    assert article.page.notes[0] in framing.score(article).notes


def test_what_is_visible_of_a_change_is_a_date_of_change():
    article = page(head=described(datePublished="2026-03-03"), byline="<p>Updated March 6, 2026</p>")
    assert ("modified", "2026-03-06") in [(one.kind, one.value) for one in article.page.dates]


def test_dates_of_a_line_are_found_with_their_places():
    line = "Published March 3, 2026, updated 6 March 2026"
    assert [(line[start:end], day.day) for start, end, day in dates_within(line)] == [("March 3, 2026", 3), ("6 March 2026", 6)]


@pytest.mark.parametrize(
    ("byline", "head", "names"),
    [
        ("<p>By Ana Ruiz and Tom Vance</p>", described(author={"name": "Ana Ruiz"}), ("Ana Ruiz", "Tom Vance")),
        ("<p>By Ana Ruiz, Harbour Reporter</p>", "", ("Ana Ruiz",)),
        ("<p>By Layla al-Nasiri and Ana d’Este</p>", "", ("Layla al-Nasiri", "Ana d’Este")),
        ("<p>By Ana Ruiz already Gone</p>", "", ()),
        ("<p>By Ana Ruiz | Quay Post</p>", described(author={"name": "Quay Post"}), ("Ana Ruiz",)),
        ("<p>ByAna Ruiz</p>", "", ("Ana Ruiz",)),
        ("<p>By —</p><p>Ana Ruiz, Associated Press</p>", "", ("Ana Ruiz",)),
        ('<div class="byline"><a class="author">Ana Ruiz</a><span>View all posts</span></div>', "", ("Ana Ruiz",)),
        ("", described(author=[{"name": "Ana Ruiz"}, {"name": "anaruiz7"}]), ("Ana Ruiz",)),
        ("", '<meta name="author" content="Ruiz, Ana">', ("Ana Ruiz",)),
        ("", '<meta name="author" content="Ana Ruiz The Associated Press">', ("Ana Ruiz",)),
        ("", '<meta name="author" content="José Núñez">', ("José Núñez",)),
        (
            "<p>By Ana Ruiz</p><p>Photography by Tom Vance</p>",
            described(author=[{"name": "Ana Ruiz"}, {"name": "Tom Vance"}]),
            ("Ana Ruiz",),
        ),
        ("", described(author={"@type": "Organization", "name": "Quay Post"}), ()),
        ("", described(author={"name": "Harbor Medical School"}), ("Harbor Medical School",)),
        ("", described(author={"name": "The Associated Press"}), ("The Associated Press",)),
        ("", described(author={"name": "Web Desk"}), ()),
        ("", '<meta name="author" content="Ana Ruiz (Port Ash)">', ("Ana Ruiz",)),
        ('<div class="byline"><a class="author">Ana Ruiz</a><a class="author">Tom VanceHarbour</a></div>', "", ("Ana Ruiz",)),
    ],
)
def test_persons_sign_and_jobs_logins_and_the_outlet_do_not(byline, head, names):
    assert page(head=head, byline=byline).byline == names


def test_the_byline_of_a_page_keeps_who_is_no_person():
    article = page(head=described(author=[{"name": "Ana Ruiz"}, {"name": "Quay Post Staff"}, {"name": "Reuters"}, {"name": "AI Desk"}]))
    assert article.page.byline == (("Ana Ruiz",), ("Quay Post Staff",), ("Reuters",), ("AI Desk",))


@pytest.mark.parametrize(
    ("title", "head", "read"),
    [
        ("Vote on the quay put off | Quay Post", "", "Vote on the quay put off"),
        ("Quay Post - Vote on the quay put off", "", "Vote on the quay put off"),
        ("Harbour Vote on the quay put off", '<meta property="og:title" content="Vote on the quay put off">', "Vote on the quay put off"),
        ("Nine years of the Quay Post: a look back", "", "Nine years of the Quay Post: a look back"),
    ],
)
def test_the_headline_is_without_site_name_and_kicker(title, head, read):
    assert page(title=title, head=head).title == read


def test_of_several_headings_the_first_is_the_headline():
    assert page(behind="<h1>Recently in Harbours</h1>", head=described(headline="Board waits")).title == "Vote on the quay put off"


def test_the_body_stops_at_the_second_article():
    second = "".join(f"<p>{line.replace('quay', 'pier')}</p>" for line in STORY)
    article = page(behind=f"<article><h1>Vote on the pier put off</h1><div class='story'>{second}</div></article>")
    assert article.body.split("\n\n") == STORY


def test_what_an_advert_parted_from_the_story_is_of_it():
    lines = [f"{line} It was told so for the time number {i}." for i, line in enumerate(STORY * 3)]
    head, tail = ("".join(f"<p>{line}</p>" for line in part) for part in (lines[:5], lines[5:]))
    html = f"<html><body><article><h1>Vote on the quay put off</h1><div><div class='story'>{head}</div><aside>Advertisement</aside>"
    article = framing.read_page(f"{html}<div class='story'>{tail}</div></div></article></body></html>")
    assert [line for line in article.body.split("\n\n") if line != "Advertisement"] == lines


@pytest.mark.parametrize(
    "box",
    [
        '<div class="newsletter-form"><p>Join the nine thousand who read our letter on harbours every week, it is free of charge.</p></div>',
        '<p><a href="/pier">Also: The ferry company asks the court to stop the vote</a></p>',
        "<p>Ana Ruiz is a reporter who covers the harbours of the north coast and has done so for nine years.</p>",
    ],
)
def test_boxes_links_and_lives_are_no_story(box):
    article = page(head=described(author={"name": "Ana Ruiz"}), story=[*STORY[:2], STORY[2] + "</p>" + box + "<p>"])
    assert article.body.split("\n\n") == STORY


def test_a_line_that_names_the_author_later_is_story():
    story = [*STORY[:2], "The board had said that Ana Ruiz was at the quay when it voted, and she denied it on Monday."]
    assert page(head=described(author={"name": "Ana Ruiz"}), story=story).body.split("\n\n") == story


@pytest.mark.parametrize(
    "notice",
    [
        "Correction, 6 March 2026: An earlier version of this story gave the wrong month.",
        "This article was amended on 6 March 2026 to add a name.",
        "Updated with a word from the port.",
        "This article is sponsored by the tourist board of Lowell.",
        "If you buy through our links, we may earn a commission.",
        "This summary was generated with AI.",
    ],
)
def test_notices_around_the_story_are_regions_of_their_kind(notice):
    article = page(behind=f"<div class='foot'>{notice}</div>")
    assert [article.text[r.start : r.end].strip() for r in article.regions if r.label == "notice"] == [notice]


def test_an_article_as_page_as_text_and_as_row_has_the_same_scores(tmp_path):
    as_page = page()
    (tmp_path / "story.txt").write_text("\n\n".join(STORY))
    (tmp_path / "rows.csv").write_text('text\n"' + "\n\n".join(STORY) + '"\n')
    as_row, as_text = framing.read_articles(tmp_path)
    cards = [framing.score(framing.Article(one.body)).measures for one in (as_page, as_text, as_row)]
    assert str(cards[0]) == str(cards[1]) == str(cards[2])


ODD = {
    "no markup": "plain words, no markup at all",
    "no body": "<html><head><title>x</title></head><body></body></html>",
    "entities": '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>&b;</p></body></html>' + "&amp;" * 20_000,
    "deep": "<html><body>" + "<div>" * 100_000 + "<p>The words below.</p></body></html>",
    "tables": "<html><body>" + "<table><tr><td>" * 3000 + "<p>The words below.</p></body></html>",
    "charset": b'<html><head><meta charset="utf-99"></head><body><p>The words below.</p></body></html>',
    "digits": '<html><head><meta property="article:published_time" content="\u00b2\u2070\u00b2\u2076-\u2070\u00b3-\u2070\u00b3"></head><body><p>x \u00b2</p></body></html>',
    "address": '<html><head><link rel="canonical" href="http://[::1"></head><body><p><a href="http://[::1">x</a> words</p></body></html>',
    "fetches": '<html><head><meta http-equiv="refresh" content="0;url=http://x.example"></head><body><iframe src="http://x.example"></iframe>x</body></html>',
}


@pytest.mark.parametrize("html", ODD.values(), ids=ODD)
def test_an_odd_page_is_read_or_says_why_not(html):
    article = framing.read_page(html, url="ht!tp://[nowhere")
    assert article.text or article.error
    assert article.published is None
    framing.find_indicators(article)


def test_a_page_deeper_than_a_parser_takes_keeps_its_words_and_says_so():
    article = framing.read_page(ODD["deep"])
    assert article.text == "The words below."
    assert "nested 100,002 deep" in article.page.notes[0]
    assert too_deep(f"<html>{'<p><br><img>' * 9000}</html>") == 0
    assert framing.read_page(f"{'<div>' * 3000}<p>The words <b>be</b>low.</p><p>And these.</p>").text == "The words below.\nAnd these."


def test_a_page_nested_too_deep_that_shows_nothing_is_an_error():
    article = framing.read_page(f"<html><body>{'<div>' * 3000}<script>let shown = 0;</script>{'</div>' * 3000}</body></html>")
    assert article.text == ""
    assert "shows no text" in article.error
    assert "nested 3,00" in article.error


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Log in to continue reading", "login"),
        ("We value your privacy. Accept all cookies to go on.", "cookie"),
        ("Please enable JavaScript and cookies", "robot"),
        (" ".join(STORY) + " ".join(STORY) + " Log in to continue reading", ""),
    ],
)
def test_a_wall_is_noted(text, kind):
    notes = framing.read_page(f"<html><body><p>{text}</p></body></html>").page.notes
    assert [kind in note for note in notes] == ([True] if kind else [])


def test_a_gzip_bomb_is_refused(tmp_path):
    zeros = b" " * 50_000_000
    for name in ("a.html.gz", "b.txt.gz", "c.json.gz", "d.csv.gz"):
        (tmp_path / name).write_bytes(gzip.compress(zeros, 1))
    errors = [article.error for article in framing.read_articles(tmp_path)]
    assert len(errors) == 4
    assert all("MB" in error or "times its size" in error for error in errors)


STANDFIRST = "Skippers want a year more to plan for the dredging"


@pytest.mark.parametrize(
    ("below", "described", "label"),
    [
        (VisibleLine(STANDFIRST, "p", False, within="header p.article-deck"), [], "standfirst"),
        (VisibleLine(STANDFIRST, "h2", False), [], "standfirst"),
        (VisibleLine(STANDFIRST, "p", False), [f"{STANDFIRST}."], "standfirst"),
        (VisibleLine(STANDFIRST, "p", False), ["A letter to the harbour board is read by its skippers"], "furniture"),
        (VisibleLine(STANDFIRST, "p", False, within="div.figure-caption"), [STANDFIRST], "furniture"),
        (VisibleLine("Sign up for our newsletter to get more of this", "p", False, within="p.deck"), [], "furniture"),
    ],
)
def test_the_sentence_below_the_headline_is_counted_where_the_page_shows_what_it_is(below, described, label):
    title = "Vote on the quay put off"
    lines = [
        VisibleLine(title, "h1", False),
        below,
        VisibleLine("By Ana Ruiz", "p", False),
        *(VisibleLine(one, "p", False) for one in STORY),
    ]
    _, regions = text_and_regions(list(zip(lines, [False] * 3 + [True] * len(STORY), strict=True)), title, ("Ana Ruiz",), described)
    assert [region.label for region in regions][:3] == ["headline", label, "byline"]


def test_a_day_and_a_teaser_without_a_link_are_no_story():
    article = page(story=["Saturday 3 January 2026 05:39, UK", *STORY, "Read more:", STORY[0].replace("new", "old")])
    labels = {article.text[region.start : region.end].strip(): region.label for region in article.regions}
    assert labels["Saturday 3 January 2026 05:39, UK"] == "byline"
    assert labels["Read more:"] == "furniture"


@pytest.mark.parametrize(
    ("site", "head", "url", "outlet"),
    [
        ("Science", described(publisher={"name": "Quay Geographic"}), "https://www.quaygeographic.com/science/a", "Quay Geographic"),
        ("Lowell Post", described(publisher={"name": "The Wire"}), "https://www.lowellpost.com/a", "Lowell Post"),
        ("Lowellian - The site that Lowell lives by.", "", "https://www.lowellian.com/a", "Lowellian"),
        ("The Lowell Post | LPost.com", "", "https://www.lpost.com/a", "The Lowell Post"),
        ("@checkfacts", '<meta name="twitter:site" content="@CheckFacts">', "https://www.checkfacts.com/a", "CheckFacts"),
        ("portash", '<meta name="twitter:site" content="@portashdotcom">', "https://www.portash.com/a", "portash.com"),
        ("portashtoday", described(publisher={"name": "Port Ash Today"}), "https://www.portashtoday.com/a", "Port Ash Today"),
        ("https://www.portash.com", "", "https://www.portash.com/a", "portash.com"),
        ("", '<meta name="twitter:site" content="@newsfromquay">', "https://www.quay.org/a", "quay.org"),
    ],
)
def test_an_outlet_is_named_by_its_name_and_not_by_a_section_an_account_or_a_slogan(site, head, url, outlet):
    html = f'<html lang="en"><head><meta property="og:site_name" content="{site}">{head}</head><body><article><h1>Quay</h1>'
    assert framing.read_page(html + "".join(f"<p>{line}</p>" for line in STORY) + "</article></body></html>", url=url).outlet == outlet
