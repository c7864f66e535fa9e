"""What does trafilatura make of a page: its main text, and title, author and date where the markup leaves them open?"""

import logging
from contextlib import suppress
from copy import copy
from functools import cached_property
from html import unescape
from typing import Any, Literal

# A wide search for dates hands whole lines to a parser of all languages, which takes two seconds a page.
_NARROW = {"original_date": True, "extensive_search": False}


def one_line(text: Any) -> str:
    """Text of markup on one line; "" for what is none."""
    return " ".join(unescape(text).split()) if isinstance(text, str) else ""


def extract_text(tree: Any, url: str) -> str | None:
    """The main text of a page, its paragraphs on lines; None where trafilatura has none, or stumbles."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # that a page has no article we say in our own words
    try:
        found: Any = bare_extraction(tree, url=url or None, include_comments=False)
    except Exception:  # whatever it stumbles over, the page's visible text is still there
        return None
    return (found.text or "") if found is not None else None


class Guess:
    """What is guessed of a page; all of it "" of a page without a main text."""

    def __init__(self, tree: Any, url: str, text: str | None) -> None:
        self._tree = tree if text is not None else None
        self._url = url

    @cached_property
    def _found(self) -> Any:
        from trafilatura import extract_metadata

        with suppress(Exception):  # as in extract_text
            return None if self._tree is None else extract_metadata(copy(self._tree), self._url or None, dict(_NARROW))

    def of(self, what: Literal["title", "author", "date", "sitename"]) -> str:
        """Headline, signer, day of publication or outlet, as trafilatura calls them."""
        return one_line(getattr(self._found, what, None))

    @cached_property
    def url(self) -> str:
        """The address that the page says to stand at."""
        from trafilatura.metadata import examine_meta, extract_url

        with suppress(Exception):  # as in extract_text
            if self._tree is not None:
                return one_line(examine_meta(self._tree).url or extract_url(self._tree, self._url or None))
        return ""
