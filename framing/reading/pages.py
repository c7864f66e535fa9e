"""How does a saved web page become an Article: what its reader sees as text, cut into regions, and what the markup adds?"""

import re
from pathlib import Path, PurePath
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from framing.article.article import Article
from framing.article.page import Page
from framing.text.characters import one_line_end

from . import unpacking
from .encoding import NotTextError, decode, encoding_of, has_mark, refuse_what_is_no_text
from .odd_pages import too_deep, wall_in, without_crowded_tags, words_without_structure
from .page_guess import Guess, extract_text
from .page_metadata import canonical_of, facts_of_page, markup_of, outward
from .page_regions import shown_lines, text_and_regions
from .visible_text import lines_of

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{3,20})", re.IGNORECASE)
# Browsers read what calls itself Latin-1 as cp1252; and a page whose first bytes spell "utf-16" is not in it.
_MISNAMED = dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"), "cp1252") | {"utf-16": "utf-8", "utf-16le": "utf-8"}
_ENDS_AS_PAGE = re.compile(r"\S\.x?html?(?:\.gz)?\s*$", re.IGNORECASE)
_ADVICE = "save it from a browser after it has loaded (as complete page), or copy its text into a .txt file"


def read_page(html: bytes | str, *, url: str = "") -> Article:
    """One saved web page as an Article.

    ``text`` is all that a reader sees of the page, in reading order. The paragraphs that trafilatura takes for the
    main text are its body; menus, teasers and the rest are furniture. Nothing is fetched.

    Args:
        html: the page itself as it was saved, not its name (``read_articles`` reads files); the encoding of bytes is detected.
        url: where it stood, where that is known.

    Returns:
        The article; with ``error`` where the page shows no text.

    Raises:
        TypeError: ``html`` is neither bytes nor str.
        ValueError: ``html`` is the name of a file.
    """
    if isinstance(html, PurePath):
        raise TypeError(f"read_page takes the page itself, not a path: read_articles({str(html)!r}) reads the file")
    if isinstance(html, str) and _names_file(html):
        raise ValueError(f"read_page takes the page itself, not its name: read_articles({html!r}) reads the file")
    if not isinstance(html, (bytes, str)):
        raise TypeError(f"read_page takes bytes or str, not {type(html).__name__}")
    try:
        if len(html) > unpacking.MOST:
            raise NotTextError(f"is larger than {unpacking.MOST // 1_000_000} MB: split it, or copy its text into a .txt file")
        return _page_as_article(html if isinstance(html, str) else _decode(html), url)
    except NotTextError as error:
        return Article("", url=url, error=f"the page {error}")
    except Exception as failure:  # what nobody thought of in a page's markup costs this page, not the corpus
        return Article("", url=url, error=f"the page cannot be read ({type(failure).__name__}: {str(failure)[:100]}): {_ADVICE}")


def _names_file(text: str) -> bool:
    """Whether a text is but the name of a page's file, or of a file that is there."""
    if not text or "<" in text or "\n" in text:
        return False
    try:
        return _ENDS_AS_PAGE.search(text) is not None or Path(text).is_file()
    except (OSError, ValueError):  # names that no system takes
        return False


def _page_as_article(html: str, url: str) -> Article:
    """A page step by step: its tree, its lines, what extraction takes for the story, the facts of its markup, then text and regions."""
    if depth := too_deep(html):
        deep, text = f"its tags are nested {depth:,} deep, deeper than a parser takes", words_without_structure(html)
        if not text:
            return Article("", url=url, error=f"the page shows no text, and {deep}: {_ADVICE}")
        return Article(text, url=url, page=Page(notes=(f"{deep}: its words were read without its structure",)))
    tree = _parse(without_crowded_tags(html))
    if tree is None:
        return Article("", url=url, error=f"the page is empty: {_ADVICE}")
    lines = lines_of(tree)
    extracted = _extract(tree, url)
    markup = markup_of(tree)
    facts, known = facts_of_page(tree, Guess(tree, url, extracted), markup, lines, url)
    canonical, found_in = canonical_of(tree, markup, url)
    if canonical:
        known["came_from"]["canonical"] = found_in
        facts["url"] = facts["url"] or canonical
    shown = shown_lines(lines, (extracted or "").splitlines(), facts["title"], facts["byline"])
    described = [str(content) for name, content in markup["meta"] if "description" in name.lower()]
    text, regions = text_and_regions(shown, facts["title"], facts["byline"], described)
    links = outward((link for line, main in shown if main for link in line.links), canonical or url)
    if wall := wall_in(text):
        known["notes"] += (wall,)
    page = Page(canonical=canonical, links=links, markup=markup, **known)
    if not text.strip():
        return Article("", **facts, page=page, error=f"the page shows no text: {_ADVICE}")
    return Article(text, **facts, regions=regions, page=page)


def _decode(raw: bytes) -> str:
    """A page's text by the encoding that it names; where that fails, by the one that its bytes show."""
    refuse_what_is_no_text(raw)
    named = None if has_mark(raw) else _CHARSET.search(raw[:4096])
    if named:
        name = named[1].decode("ascii").lower()
        try:
            # An encoding in which the name itself would be spelled otherwise is not that of the page.
            if named[0].decode(_MISNAMED.get(name, name)) == named[0].decode("ascii", "replace"):
                return one_line_end(raw.decode(_MISNAMED.get(name, name)))
        except (LookupError, ValueError):  # one that is unknown, wrong, or called “undefined”
            pass
    # As browsers do, NULs are dropped, but for those that belong to an encoding.
    return decode(raw if encoding_of(raw[:4096]).startswith(("utf-16", "utf-32")) else raw.replace(b"\x00", b""))


_DEEPER_THAN_NEWS = f"boolean({'/*' * 250})"  # browsers stop at 512, saved pages of news nest some 40 deep
# Trafilatura looks for a licence in each footer of each footer; where hundreds were never closed, that takes minutes.
_FOOTER = "div[contains(@class, 'footer') or contains(@id, 'footer')]"
_FOOTERS_IN_FOOTERS = f"boolean(//{_FOOTER}[count(ancestor::{_FOOTER}) > 20])"
# Each of so many words in tags of their own it looks up among all the others.
_INLINE = " | ".join("a abbr b br em font i option span strong sub sup time u".split())
_CROWDED = f"boolean(//*[count({_INLINE}) > 2500])"
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r"))  # which XML does not allow
_NO_CHARACTERS = tuple(sign.encode() for sign in "\ufffe\uffff")  # neither these


def _as_xml_allows(text: str) -> bytes:
    """A page in UTF-8, without what a parser stumbles over."""
    raw = one_line_end(text).encode(errors="ignore").translate(None, _CONTROLS)  # halves of characters cannot be encoded
    for sign in _NO_CHARACTERS:
        raw = raw.replace(sign, b"")
    return raw


class _ElementClasses(etree.ElementNamespaceClassLookup):
    """Elements of the classes of lxml.html, told without a call of Python's for each, as in its own parser."""

    def __init__(self) -> None:
        names = {"element": lxml_html.HtmlElement, "comment": lxml_html.HtmlComment}
        super().__init__(etree.ElementDefaultClassLookup(**names, pi=lxml_html.HtmlProcessingInstruction, entity=lxml_html.HtmlEntity))
        self.get_namespace(None).update(lxml_html.HtmlElementClassLookup._default_element_classes)


def _parse(text: str) -> Any:
    """The tree of a page without comments; None where there is nothing to parse."""
    page = _as_xml_allows(text)
    if not text.strip() or not page:
        return None
    # With comments left in, trafilatura loses what stands behind one inside a paragraph.
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, collect_ids=False, remove_comments=True, remove_pis=True)
    parser.set_element_class_lookup(_ElementClasses())
    try:
        tree = lxml_html.document_fromstring(page, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise NotTextError(f"is nested thousands deep, where the parser stops, so that nothing of it was read: {_ADVICE}")
    return tree


def _extract(tree: Any, url: str) -> str | None:
    """Trafilatura's main text of the page, or None where it has none, or would take minutes over it."""
    return None if any(map(tree.xpath, (_DEEPER_THAN_NEWS, _FOOTERS_IN_FOOTERS, _CROWDED))) else extract_text(tree, url)
