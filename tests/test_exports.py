import datetime
import gzip
import json

import pytest

import framing
from framing import read_articles

STORY = "The harbour board put off its vote on the new quay until the summer, Ana Ruiz said."


def test_a_list_of_media_cloud_gives_articles_of_a_headline_alone(tmp_path):
    (tmp_path / "mc.csv").write_text(
        "id,indexed_date,language,media_name,media_url,publish_date,title,url\n"
        "a1,2026-03-04,en,portash.example,portash.example,2026-03-03,Vote on the quay put off,https://portash.example/vote\n"
    )
    (article,) = read_articles(tmp_path / "mc.csv")
    assert (article.text, article.error, article.title, article.outlet) == ("", "", "Vote on the quay put off", "portash.example")
    assert article.published == datetime.date(2026, 3, 3)
    assert framing.score(article).measures["hedges"] == 0


def test_a_list_of_gdelt_is_read_as_table_and_as_json(tmp_path):
    (tmp_path / "a.csv").write_text(
        "URL,MobileURL,Date,Title\nhttps://portash.example/vote,,2026-03-03 08:15:00,Vote on the quay put off\n"
    )
    record = {
        "url": "https://portash.example/vote",
        "url_mobile": "",
        "title": "Vote on the quay put off",
        "seendate": "20260303T081500Z",
        "socialimage": "",
        "domain": "portash.example",
        "language": "English",
        "sourcecountry": "United States",
    }
    (tmp_path / "b.json").write_text(json.dumps({"articles": [record]}))
    table, listed = read_articles(tmp_path)
    assert table.title == listed.title == "Vote on the quay put off"
    assert table.published == listed.published == datetime.date(2026, 3, 3)
    assert (listed.outlet, listed.language, listed.error) == ("portash.example", "en", "")


def test_nela_gt_is_read(tmp_path):
    record = {
        "id": "portash--2026-03-03--Vote",
        "date": "2026-03-03",
        "source": "portash",
        "title": "Vote put off",
        "content": STORY,
        "author": "Ana Ruiz",
        "url": "https://portash.example/vote",
        "published": "Tue, 03 Mar 2026 08:00:00 +0000",
        "published_utc": 1772524800,
        "collection_utc": 1772530000,
    }
    (tmp_path / "portash.json").write_text(json.dumps([record]))
    (article,) = read_articles(tmp_path)
    assert (article.text, article.outlet, article.byline, article.published) == (STORY, "portash", ("Ana Ruiz",), datetime.date(2026, 3, 3))


@pytest.mark.parametrize(
    "header",
    [",id,title,publication,author,date,year,month,url,content", "date,year,month,day,author,title,article,url,section,publication"],
)
def test_all_the_news_is_read_in_both_forms(tmp_path, header):
    row = {
        "": "0",
        "id": "17283",
        "title": "Vote put off",
        "publication": "Port Ash Herald",
        "author": "Ana Ruiz",
        "date": "2026-03-03",
        "year": "2026",
        "month": "3",
        "day": "3",
        "url": "https://portash.example/vote",
        "section": "harbour",
        "content": f'"{STORY}"',
        "article": f'"{STORY}"',
    }
    (tmp_path / "news.csv").write_text(f"{header}\n{','.join(row[name] for name in header.split(','))}\n")
    (article,) = read_articles(tmp_path)
    assert (article.text, article.title, article.outlet, article.byline) == (STORY, "Vote put off", "Port Ash Herald", ("Ana Ruiz",))


FACTIVA = """
SE  News
HD  Vote on the quay put off
BY  By Ana Ruiz
WC  31 words
PD  3 March 2026
SN  Port Ash Herald
SC  PAH
LA  English
CY  Copyright 2026. Port Ash Herald.

LP
The harbour board put off its vote
on the new quay.

TD
It will meet again in June.

AN  Document PAH0000020260303em3300001

HD  Ferry fares rise
WC  12 words
PD  4 March 2026
SN  Port Ash Herald
LP  Fares go up on Monday.
AN  Document PAH0000020260304em3400002
"""


def test_factiva_text_is_read_article_by_article(tmp_path):
    (tmp_path / "factiva.txt").write_text(FACTIVA)
    first, second = read_articles(tmp_path)
    assert first.text == "The harbour board put off its vote on the new quay.\n\nIt will meet again in June."
    assert (first.title, first.outlet, first.byline) == ("Vote on the quay put off", "Port Ash Herald", ("Ana Ruiz",))
    assert (first.article_id, second.article_id) == ("factiva_1", "factiva_2")
    assert (second.title, second.text, second.published) == ("Ferry fares rise", "Fares go up on Monday.", datetime.date(2026, 3, 4))


NEXIS = """
                               1 of 2 DOCUMENTS

                               Port Ash Herald

                             March 3, 2026 Tuesday
                                 Final Edition

Vote on the quay put off

BYLINE: By Ana Ruiz

SECTION: HARBOUR; Pg. 1

LENGTH: 31 words

The harbour board put off its vote
on the new quay.

It will meet again in June.

LOAD-DATE: March 4, 2026

LANGUAGE: ENGLISH

                      Copyright 2026 Port Ash Herald
                              All Rights Reserved

                               2 of 2 DOCUMENTS

                               Port Ash Herald

                             March 4, 2026 Wednesday

Ferry fares rise

LENGTH: 12 words

Fares go up on Monday.

LOAD-DATE: March 5, 2026
"""

NEWER_NEXIS = """Vote on the quay put off
Port Ash Herald
March 3, 2026 Tuesday

Copyright 2026 Port Ash Herald All Rights Reserved

Section: HARBOUR; Pg. 1
Length: 31 words
Byline: Ana Ruiz

Body

The harbour board put off its vote on the new quay.

It will meet again in June.

Load-Date: March 4, 2026

End of Document
"""


def test_lexisnexis_text_is_read_article_by_article(tmp_path):
    (tmp_path / "nexis.txt").write_text(NEXIS)
    first, second = read_articles(tmp_path)
    assert first.text == "The harbour board put off its vote on the new quay.\n\nIt will meet again in June."
    assert (first.title, first.outlet, first.byline) == ("Vote on the quay put off", "Port Ash Herald", ("Ana Ruiz",))
    assert first.published == datetime.date(2026, 3, 3)
    assert (second.title, second.text) == ("Ferry fares rise", "Fares go up on Monday.")


def test_the_newer_form_of_lexisnexis_is_read(tmp_path):
    (tmp_path / "nexis.txt").write_text(NEWER_NEXIS)
    (article,) = read_articles(tmp_path)
    assert article.text == "The harbour board put off its vote on the new quay.\n\nIt will meet again in June."
    assert (article.title, article.outlet, article.published) == ("Vote on the quay put off", "Port Ash Herald", datetime.date(2026, 3, 3))


def test_an_ordinary_text_is_no_export(tmp_path):
    (tmp_path / "a.txt").write_text(f"HD stands for high definition.\n\n{STORY}\n\nSection: harbour\n")
    (article,) = read_articles(tmp_path)
    assert article.article_id == "a"
    assert STORY in article.text


PAGE = f"<html><head><title>x</title></head><body><h1>Vote on the quay put off</h1><p>{STORY} {STORY}</p></body></html>"


def warc(*records):
    pytest.importorskip("warcio")
    written = []
    for number, (url, kind, status, body) in enumerate(records):
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{body}".encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Date: 2026-03-03T08:00:00Z\r\n"
            f"WARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        written.append(head.encode() + answer + b"\r\n\r\n")
    return written


@pytest.mark.parametrize("name", ["pages.warc", "pages.warc.gz"])
def test_the_pages_of_a_web_archive_are_read_and_nothing_else_of_it(tmp_path, name):
    records = [
        ("https://portash.example/vote", "text/html; charset=utf-8", "200 OK", PAGE),
        ("https://portash.example/x.png", "image/png", "200 OK", "png"),
        ("https://portash.example/gone", "text/html", "404 Not Found", PAGE),
        ("https://portash.example/vote2", "text/html", "200 OK", PAGE.replace("Vote", "New vote")),
    ]
    pack = gzip.compress if name.endswith(".gz") else bytes
    (tmp_path / name).write_bytes(b"".join(map(pack, warc(*records))))
    first, second = read_articles(tmp_path)
    assert (first.title, first.url, first.article_id) == ("Vote on the quay put off", "https://portash.example/vote", "pages_1")
    assert (second.title, second.article_id) == ("New vote on the quay put off", "pages_2")
    assert STORY in first.body


def test_a_web_archive_without_a_page_or_cut_short_says_so(tmp_path):
    (record,) = warc(("https://portash.example/x.png", "image/png", "200 OK", "png"))
    (tmp_path / "a.warc.gz").write_bytes(gzip.compress(record))
    (tmp_path / "b.warc").write_bytes(b"no archive at all")
    (tmp_path / "c.warc.gz").write_bytes(gzip.compress(b"x")[:-5])
    assert all("web archive" in article.error for article in read_articles(tmp_path))
