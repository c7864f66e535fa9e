"""What does a saved page say beyond its text: title, outlet, authors, dates, address, links, and markup for machines?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any
from urllib.parse import urljoin

from lxml import etree

from framing.article.page import Link, PageDate
from framing.text.characters import mend_halves

from .bylines import parse_byline
from .columns import host_of
from .dates import date_in, parse_date
from .visible_text import is_hidden

_PUBLISHED_META = ("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
                   "publish-date", "dc.date.issued", "cxenseparse:recs:publishtime", "date", "dc.date")  # fmt: skip
_MODIFIED_META = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified")


def markup_of(tree: Any) -> dict[str, list[Any]]:
    """The JSON-LD objects, meta pairs and C2PA marks of a page; JSON that cannot be parsed is passed over."""
    return {
        "json_ld": [parsed for script in tree.xpath('//script[contains(@type, "ld+json")]') for parsed in _json_of(script.text or "")],
        "meta": [
            (name, meta.get("content"))
            for meta in tree.xpath("//meta[@content]")
            for name in [meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")]
            if name
        ],
        "c2pa": [_as_written(tag) for tag in tree.xpath('//script[@type="application/c2pa"] | //link[contains(@rel, "c2pa-manifest")]')],
    }


def _as_written(tag: Any) -> str:
    return str(etree.tostring(tag, encoding="unicode", method="html", with_tail=False))[:300]


_TRAILING_COMMA = re.compile(r",(\s*[}\]])")


def _json_of(text: str) -> list[Any]:
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            parsed = json.loads(attempt, strict=False)  # line ends inside strings are common
            return [json.loads(mend_halves(json.dumps(parsed, ensure_ascii=False))) if "\\u" in attempt else parsed]
        except (ValueError, RecursionError):
            continue
    return []


def objects_in(json_ld: list[Any]) -> Iterator[dict[str, Any]]:
    """Every object of the JSON-LD at the top or in a graph or list there, in order."""
    queue = list(json_ld)
    while queue:
        one = queue.pop(0)
        if isinstance(one, list):
            queue[:0] = one
        elif isinstance(one, dict):
            yield one
            if isinstance(one.get("@graph"), list):
                queue[:0] = one["@graph"]


_ARTICLE_TYPE = re.compile(r"Article|Posting|^Review$", re.IGNORECASE)  # a film's review is one too


def article_objects(json_ld: list[Any]) -> list[dict[str, Any]]:
    """The JSON-LD objects that describe an article."""
    return [one for one in objects_in(json_ld) if _ARTICLE_TYPE.search(" ".join(map(str, _as_list(one.get("@type")))))]


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def dates_of(tree: Any, markup: dict[str, list[Any]]) -> tuple[PageDate, ...]:
    """The dates that the markup gives, the surest first: JSON-LD, meta, then time elements."""
    dates = []
    for one in article_objects(markup["json_ld"]):
        for key, kind in (("datePublished", "published"), ("dateCreated", "published"), ("dateModified", "modified")):
            if isinstance(one.get(key), str):
                dates.append(PageDate(kind, one[key].strip(), f"json-ld {key}"))
    lower = [(name, name.lower(), content.strip()) for name, content in markup["meta"]]
    for kind, names in (("published", _PUBLISHED_META), ("modified", _MODIFIED_META)):
        dates += [PageDate(kind, content, f"meta {name}") for wanted in names for name, low, content in lower if low == wanted and content]
    for time in tree.xpath("//time[@datetime]")[:50]:
        is_change = "modif" in (time.get("itemprop") or "").lower() or "updat" in (time.get("class") or "").lower()
        dates.append(PageDate("modified" if is_change else "published", time.get("datetime").strip(), "time datetime"))
    return tuple(dict.fromkeys(dates))


def canonical_of(tree: Any, markup: dict[str, list[Any]], url: str) -> tuple[str, str]:
    """The address that the page calls its own, and where it says so."""
    for link in tree.xpath('//link[@rel="canonical"][@href]'):
        return _joined(url, link.get("href")), "link canonical"
    return next(((content.strip(), "meta og:url") for name, content in markup["meta"] if name == "og:url" and content.strip()), ("", ""))


def outward(links: Iterable[tuple[str, str, str]], url: str) -> tuple[Link, ...]:
    """Links that lead to another address, made whole with the page's own."""
    stays = ("#", "javascript:", "mailto:", "tel:", "data:")
    return tuple(
        Link(words, _joined(url, address), rel)
        for words, address, rel in links
        if address and not address.strip().lower().startswith(stays)
    )


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address.strip()


def facts_of_page(
    tree: Any, found: Any, markup: dict[str, list[Any]], dates: tuple[PageDate, ...], url: str
) -> tuple[dict[str, Any], dict[str, str]]:
    """Title, outlet, byline, date and address as arguments of Article, each from the first place that has it; and which that was.

    Args:
        tree: the page.
        found: trafilatura's answer for it, or None.
        markup: from ``markup_of``.
        dates: from ``dates_of``.
        url: where the page stood, where that is known.
    """
    facts: dict[str, Any] = {"title": "", "outlet": "", "byline": (), "published": None, "url": url}
    came_from: dict[str, str] = {}
    described = article_objects(markup["json_ld"])
    places: dict[str, list[tuple[str, Any]]] = {
        "title": [
            ("h1", _only_heading(tree)),
            ("json-ld headline", _first_str(one.get("headline") for one in described)),
            ("meta og:title", _meta(markup, "og:title")),
        ],
        "outlet": [
            ("meta og:site_name", _meta(markup, "og:site_name")),
            ("json-ld publisher", _first_str(_publisher(one) for one in described)),
        ],
        "byline": [("json-ld author", _authors(described))],
        "published": [(one.where, parse_date(one.value)) for one in dates if one.kind == "published" and one.where != "time datetime"],
    }
    if found is not None:
        places["title"].append(("trafilatura", _one_line(found.title)))
        places["outlet"].append(("trafilatura", _outlet_like(_one_line(found.sitename))))
        places["byline"].append(("trafilatura", parse_byline(found.author or "")))
        places["published"].append(("trafilatura", date_in(found.date or "")))
        facts["url"] = url or found.url or ""
    places["outlet"].append(("address", host_of(facts["url"])))
    for name, answers in places.items():
        came_from[name], facts[name] = next((answer for answer in answers if answer[1]), ("", facts[name]))
    return facts, {name: where for name, where in came_from.items() if where}


def _one_line(text: Any) -> str:
    return " ".join(unescape(text).split()) if isinstance(text, str) else ""


def _first_str(texts: Iterable[Any]) -> str:
    return next((line for text in texts if (line := _one_line(text))), "")


def _meta(markup: dict[str, list[Any]], wanted: str) -> str:
    return _first_str(content for name, content in markup["meta"] if name.lower() == wanted)


def _only_heading(tree: Any) -> str:
    """The page's one heading of the first rank, if it has the words of a headline: a logo or a section has fewer."""
    headings = [_one_line(" ".join(h1.itertext())) for h1 in tree.iter("h1") if not is_hidden(h1)]
    headings = [heading for heading in headings if 3 <= len(heading.split()) <= 50]
    return headings[0] if len(headings) == 1 else ""


def _publisher(described: dict[str, Any]) -> Any:
    publisher = described.get("publisher")
    return publisher.get("name") if isinstance(publisher, dict) else None


def _authors(described: list[dict[str, Any]]) -> tuple[str, ...]:
    """The persons that the first description with authors names; an outlet that signs as its own author is none."""
    for one in described:
        authors = one.get("author")
        authors = authors if isinstance(authors, list) else [authors]
        persons = [author for author in authors if author and not (isinstance(author, dict) and "Organization" in str(author.get("@type")))]
        if names := parse_byline([_unescaped(person) for person in persons]):
            return names
    return ()


def _unescaped(person: Any) -> Any:
    name = person.get("name") if isinstance(person, dict) else person
    return [_one_line(one) for one in name] if isinstance(name, list) else _one_line(name)


def _outlet_like(name: str) -> str:
    return name if len(name.split()) <= 6 else ""
