"""What does a saved page say beyond its text: title, outlet, authors, dates, address, links, and markup for machines?"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import urljoin

from lxml import etree

from framing.article.page import Link
from framing.article.publishers import outlet_key
from framing.article.signers import Byline, is_body
from framing.text.characters import mend_halves

from .columns import host_of
from .page_authors import byline_of
from .page_dates import dates_of, published_of, visible_dates
from .page_guess import Guess
from .page_outlets import outlet_of_page, publisher_of
from .page_titles import first_line, headline_line, page_headline
from .visible_text import VisibleLine


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
        "c2pa": [
            str(etree.tostring(tag, encoding="unicode", method="html", with_tail=False))[:300]
            for tag in tree.xpath('//script[@type="application/c2pa"] | //link[contains(@rel, "c2pa-manifest")]')
        ],
    }


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
    typed = ((one, one.get("@type")) for one in objects_in(json_ld))
    return [one for one, kind in typed if _ARTICLE_TYPE.search(" ".join(map(str, kind)) if isinstance(kind, list) else str(kind))]


def canonical_of(tree: Any, markup: dict[str, list[Any]], url: str) -> tuple[str, str]:
    """The address that the page calls its own, and where it says so."""
    for link in tree.xpath('//link[@rel="canonical"][@href]'):
        return _whole_address(url, link.get("href")), "link canonical"
    return next(((content.strip(), "meta og:url") for name, content in markup["meta"] if name == "og:url" and content.strip()), ("", ""))


def outward(links: Iterable[tuple[str, str, str]], url: str) -> tuple[Link, ...]:
    """Links that lead to another address, made whole with the page's own."""
    stays = ("#", "javascript:", "mailto:", "tel:", "data:")
    return tuple(
        Link(words, _whole_address(url, address), rel)
        for words, address, rel in links
        if address and not address.strip().lower().startswith(stays)
    )


def _whole_address(base: str, address: str) -> str:
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address.strip()


def facts_of_page(
    tree: Any, guess: Guess, markup: dict[str, list[Any]], lines: Sequence[VisibleLine], url: str
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Title, outlet, byline, date and address as arguments of Article, and dates, byline, notes and sources of these as arguments of Page.

    Args:
        tree: the page.
        guess: what trafilatura guesses of it.
        markup: from ``markup_of``.
        lines: what a reader sees, from ``lines_of``.
        url: where the page stood, where that is known.
    """
    described, meta = article_objects(markup["json_ld"]), markup["meta"]
    url = url or guess.url
    host = host_of(url)

    outlet, outlet_from = outlet_of_page(list(objects_in(markup["json_ld"])), described, meta, guess=guess, url=url)

    def site_names() -> list[str]:
        of_site = first_line(content for name, content in meta if name.lower() == "og:site_name")
        return [of_site, first_line(map(publisher_of, described)), outlet, guess.of("sitename"), host, host.split(".")[0]]

    title, title_from = page_headline(tree, described, meta, guess, site_names)
    headline = headline_line(lines, title)
    byline, byline_from = byline_of(tree, described=described, meta=meta, guess=guess, lines=lines, headline=headline, outlet=outlet)
    marked = dates_of(tree, described, meta)
    visible = visible_dates(lines, headline)
    published, published_from, doubt = published_of(visible, marked, guess)
    facts = {"title": title, "outlet": outlet, "byline": _signing(byline, outlet), "published": published, "url": url}
    came_from = {"title": title_from, "outlet": outlet_from, "byline": byline_from, "published": published_from}
    known = {name: where for name, where in came_from.items() if where}
    return facts, {"dates": (*visible, *marked), "byline": byline, "notes": (doubt,) if doubt else (), "came_from": known}


def _signing(byline: Byline, outlet: str) -> tuple[str, ...]:
    """The names that an article bears: its persons; where there are none, whoever signs but the outlet's own staff."""
    own = outlet_key(outlet)
    bodies = [name for name in byline.desks if len(name.split()) > 1 and not (own and own in outlet_key(name)) and is_body(name)]
    return byline.persons or byline.programs or byline.agencies or tuple(bodies)
