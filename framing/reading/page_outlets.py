"""Which outlet does a saved page belong to: whose name stands in its markup, without slogans, sections and accounts?"""

import re
from collections.abc import Sequence
from typing import Any

from framing.article.publishers import outlet_key, registered_domain

from .columns import host_of
from .page_guess import Guess
from .page_titles import first_line

_LONGEST_OUTLET = 6  # words: what trafilatura takes for an outlet may be a sentence
_PARTS = re.compile(r"\s+[-–—|•·]\s+")  # "Lowell Post - News that Lowell lives by"
_ADDRESS = re.compile(r"https?://|\.[a-z]{2,4}$", re.IGNORECASE)
_NO_NAME = re.compile(r"[@_]|\.[a-z]{2,4}$")
_NO_OUTLET = re.compile(r"copyright\b|©|https?://", re.IGNORECASE)
_SHORTEST = 3  # letters by which a name agrees with a longer domain
_OF_SITE = re.compile(r"Organization|WebSite")


def outlet_of_page(
    objects: Sequence[dict[str, Any]], described: Sequence[dict[str, Any]], meta: Sequence[tuple[str, Any]], *, guess: Guess, url: str
) -> tuple[str, str]:
    """The outlet's name and where it was read: the first name in the markup that goes with the page's domain, or the first of all.

    "Science" of lowellgeographic.example is a section, where its publisher is "Lowell Geographic".

    Args:
        objects: of JSON-LD.
        described: those of them that describe an article.
        meta: pairs of name and content.
        guess: what trafilatura guesses.
        url: where the page stood.
    """
    site = registered_domain(url)
    domain = _letters(site.partition(".")[0])
    accounts = [str(content).lstrip("@") for name, content in meta if name.lower() == "twitter:site"]
    of_site = (first_line([one.get("name")]) for one in objects if _OF_SITE.search(str(one.get("@type"))))
    candidates = [
        ("meta og:site_name", first_line(content for name, content in meta if name.lower() == "og:site_name")),
        ("json-ld publisher", first_line(publisher_of(one) for one in described)),
        *(("json-ld organization", name) for name in of_site if _letters(name) == domain),
    ]
    named = [(where, cut) for where, name in candidates if (cut := _without_slogan(name, domain)) and not cut.startswith("http")]
    guessed = ("trafilatura", _guessed(guess.of("sitename"), accounts, domain))
    where, name = next(
        (one for one in (*(one for one in named if _goes_with(one[1], domain)), *named, guessed) if one[1]), ("address", host_of(url))
    )
    if where != "address" and (name.islower() or name.startswith("@") or "_" in name):
        name = _better_written(name, [*(one for _, one in named), *accounts], domain, site)
    return name, where


def _guessed(name: str, accounts: Sequence[str], domain: str) -> str:
    """What trafilatura guesses, where that is a name: no sentence, address or note on rights, no account called otherwise than the site."""
    if len(name.split()) > _LONGEST_OUTLET or _NO_OUTLET.match(name):
        return ""
    of_account = any(name.lower() == account.lower() for account in accounts)
    return "" if of_account and domain and _letters(name) != domain else name


def publisher_of(described: dict[str, Any]) -> Any:
    """The publisher that an object of JSON-LD names."""
    publisher = described.get("publisher")
    return publisher.get("name") if isinstance(publisher, dict) else None


def _without_slogan(name: str, domain: str) -> str:
    """The part of a name that goes with the domain, and is no address; else the first."""
    parts = [part for part in _PARTS.split(name.strip()) if part]
    if len(parts) < 2:
        return name.strip()
    return next((part for part in parts if _goes_with(part, domain) and not _ADDRESS.search(part)), parts[0])


def _better_written(name: str, others: Sequence[str], domain: str, site: str) -> str:
    """An account's or a domain's name as the page writes it elsewhere, "PortAsh" of "@portash"; else the domain whole."""
    key, bare = _letters(name), name.lstrip("@")
    for other in others:
        if _letters(other) in (key, domain) and not other.islower() and not _NO_NAME.search(other):
            return other
    return site if site and key == domain else bare


def _goes_with(name: str, domain: str) -> bool:
    """Whether the letters of a name are in its domain, or those of the domain in the name."""
    key = _letters(name)
    return bool(domain) and (domain in key or (len(key) >= _SHORTEST and key in domain))


def _letters(name: str) -> str:
    """A name's letters and figures, without "The" and what a domain ends with."""
    return re.sub(r"[\W_]+", "", outlet_key(_ADDRESS.sub("", name))).removeprefix("the")
