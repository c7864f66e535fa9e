"""What is known of an article from its saved page, beyond the text?"""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .signers import Byline


class PageDate(NamedTuple):
    """A date as the page writes it."""

    kind: str
    """published or modified."""
    value: str
    where: str
    """Such as "json-ld datePublished", "meta article:published_time" or "time datetime"."""


class Link(NamedTuple):
    """A link in the body."""

    text: str
    address: str
    rel: str


@dataclass(frozen=True)
class Page:
    """What a saved page says beyond its text.

    Args:
        dates: every date of publication or change that the page shows or its markup gives, with where it stands.
        byline: who signs it, persons apart from desks, agencies and programs.
        notes: what its voices disagree on, and what of it could not be read.
        canonical: the address that the page calls its own.
        links: links in the body, in order.
        markup: "json_ld": the parsed objects; "meta": (name, content) pairs; "c2pa": the tags
            that carry a C2PA manifest or lead to one, as written.
        came_from: for title, outlet, byline, published and canonical, where each was read.
    """

    dates: tuple[PageDate, ...] = ()
    byline: Byline = field(default_factory=Byline)
    notes: tuple[str, ...] = ()
    canonical: str = ""
    links: tuple[Link, ...] = ()
    markup: dict[str, list[Any]] = field(default_factory=lambda: {"json_ld": [], "meta": [], "c2pa": []})
    came_from: dict[str, str] = field(default_factory=dict)
