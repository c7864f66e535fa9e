"""A saved web page as an Article: what the reader sees as its text, cut into regions, and what the markup adds."""

from __future__ import annotations

import logging
import re
from bisect import bisect_right
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from framing.article.article import Article
from framing.article.page import Page
from framing.article.regions import find_regions
from framing.text.characters import one_line_end
from framing.text.document import Region

from .encoding import NotTextError, decode, encoding_of, has_mark, refuse_what_is_no_text
from .page_metadata import canonical_of, dates_of, facts_of_page, markup_of, outward
from .visible_text import Line, align, letters, lines_of

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{3,20})", re.IGNORECASE)
# Browsers read what calls itself Latin-1 as cp1252; and a page whose first bytes spell "utf-16" is not in it.
_MISNAMED = dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"), "cp1252") | {"utf-16": "utf-8", "utf-16le": "utf-8"}
_ADVICE = "save it from a browser after it has loaded (as complete page), or copy its text into a .txt file"
_AROUND = 12  # lines above and below an article in which its notices stand


def read_page(html: bytes | str, *, url: str = "") -> Article:
    """One saved web page as an Article.

    ``text`` is all that a reader sees of the page, in reading order. The paragraphs that trafilatura takes for the
    main text are its body; menus, teasers and the rest are furniture. Nothing is fetched.

    Args:
        html: the page as it was saved; of bytes the encoding is told.
        url: where it stood, where that is known.

    Returns:
        The article; with ``error`` where the page shows no text.

    Raises:
        TypeError: ``html`` is neither bytes nor str.
    """
    if not isinstance(html, (bytes, str)):
        raise TypeError(f"read_page takes bytes or str, not {type(html).__name__}")
    try:
        tree = _parse(html if isinstance(html, str) else _decode(html))
    except NotTextError as error:
        return Article("", url=url, error=f"the page {error}")
    if tree is None:
        return Article("", url=url, error=f"the page is empty: {_ADVICE}")
    lines = lines_of(tree)
    found = _extract(tree, url)
    markup = markup_of(tree)
    dates = dates_of(tree, markup)
    facts, came_from = facts_of_page(tree, found, markup, dates, url)
    canonical, said_in = canonical_of(tree, markup, url)
    if canonical:
        came_from["canonical"] = said_in
        facts["url"] = facts["url"] or canonical
    shown = _shown(lines, (found.text or "").splitlines() if found else [])
    text, regions = _text_and_regions(shown, facts["title"], facts["byline"])
    links = outward((link for line, main in shown if main for link in line.links), canonical or url)
    page = Page(dates=dates, canonical=canonical, links=links, markup=markup, came_from=came_from)
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
            return one_line_end(raw.decode(_MISNAMED.get(name, name)))
        except (LookupError, UnicodeDecodeError):
            pass
    # As browsers do, NULs are dropped, but for those that belong to an encoding.
    return decode(raw if encoding_of(raw[:4096]).startswith(("utf-16", "utf-32")) else raw.replace(b"\x00", b""))


_XML_INVALID = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def _parse(text: str) -> Any:
    text = _XML_INVALID.sub("", one_line_end(text))
    if not text.strip():
        return None
    # With comments left in, trafilatura loses what stands behind one inside a paragraph.
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, collect_ids=False, remove_comments=True, remove_pis=True)
    try:
        return lxml_html.document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _extract(tree: Any, url: str) -> Any:
    """Trafilatura's answer for the page, or None where it has none."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # a page without an article is told in our own words
    try:
        return bare_extraction(tree, url=url or None, with_metadata=True, include_comments=False)
    except Exception:  # whatever it stumbles over, the page's visible text is still there
        return None


def _shown(lines: list[Line], extracted: list[str]) -> list[tuple[Line, bool]]:
    """The lines that make the text, and whether each is of the article.

    Lines that the page hides are left out, but for an article that is hidden whole (a script opens it).
    An article that stands in no line (a script writes it into the page) is put before them.
    """
    shares, lost = align(lines, extracted)
    if sum(map(len, lost)) > 0.5 * sum(map(len, extracted)):
        written = [Line(text, "p", False) for text in extracted if text.strip()]
        lines, shares = written + lines, [1.0] * len(written) + [0.0] * len(shares)
    mains = [share >= 0.5 for share in shares]
    article = [line for line, main in zip(lines, mains, strict=True) if main]
    opened_by_script = sum(len(line.text) for line in article if line.hidden) > 0.5 * sum(len(line.text) for line in article)
    return [(line, main) for line, main in zip(lines, mains, strict=True) if not line.hidden or (main and opened_by_script)]


def _text_and_regions(shown: list[tuple[Line, bool]], title: str, byline: tuple[str, ...]) -> tuple[str, tuple[Region, ...]]:
    """The text of the page and its regions; where no article was extracted, they are told from the text alone."""
    mains = [i for i, (_, main) in enumerate(shown) if main]
    if not mains:
        text = "\n".join(line.text for line, _ in shown)
        return text, find_regions(text, title)
    labels = _labels(shown, mains, title, byline)
    around = slice(max(0, mains[0] - _AROUND), mains[-1] + 1 + _AROUND)
    labels[around] = _with_notices(shown[around], labels[around], title)
    return _join([line for line, _ in shown], labels)


def _labels(shown: list[tuple[Line, bool]], mains: list[int], title: str, byline: tuple[str, ...]) -> list[str]:
    """A label for each line: body where the extractor took it, else furniture; then headline, captions, subheadings, byline."""
    labels = ["body" if main else "furniture" for _, main in shown]
    headline = _headline_line(shown, title, mains[0])
    first = mains[0] if headline is None else min(headline, mains[0])
    for i in range(first, mains[-1] + 1):
        line, main = shown[i]
        if line.kind == "figcaption":
            labels[i] = "caption"
        elif main and line.kind in ("h2", "h3", "h4", "h5", "h6") and len(line.text) < 200:
            labels[i] = "subheading"
        elif i < mains[0] + 3 and _is_byline(line.text, byline):
            labels[i] = "byline"
    if headline is not None:
        labels[headline] = "headline"
    return labels


def _is_byline(line: str, names: tuple[str, ...]) -> bool:
    """Whether a line names the authors and says hardly more."""
    if len(line) > 200 or not any(name in line for name in names):
        return False
    return len(line.split()) <= 8 + sum(len(name.split()) for name in names if name in line)


def _with_notices(shown: list[tuple[Line, bool]], labels: list[str], title: str) -> list[str]:
    """The same labels, with the notices that the words of the lines give away."""
    text, _ = _join([line for line, _ in shown], labels)
    told = find_regions(text, title)
    starts = [region.start for region in told]
    with_notices = []
    at = 0
    for (line, _), label in zip(shown, labels, strict=True):
        at = text.index(line.text, at)
        is_notice = label in ("body", "furniture") and told[bisect_right(starts, at) - 1].label == "notice"
        with_notices.append("notice" if is_notice else label)
        at += len(line.text)
    return with_notices


def _headline_line(shown: list[tuple[Line, bool]], title: str, first_main: int) -> int | None:
    """The line with the headline: the title's words in the last heading above the body, or in the body's first lines."""
    wanted = letters(title.lower())
    candidates = []
    for i, (line, _) in enumerate(shown[: first_main + 3]):
        key = letters(line.text.lower()) if len(line.text) < 400 else ""
        if key and wanted and (key == wanted or (len(key) > 15 and (key in wanted or wanted in key) and line.kind in ("h1", "h2"))):
            candidates.append((line.kind == "h1", key == wanted, i))
    return max(candidates)[2] if candidates else None


def _join(lines: list[Line], labels: list[str]) -> tuple[str, tuple[Region, ...]]:
    """Lines as one text, a blank line around those of the article, and the regions that cover it."""
    pieces: list[str] = []
    regions: list[Region] = []
    at = 0
    before = ""
    for line, label in zip(lines, labels, strict=True):
        gap = "" if not pieces else "\n" if label == before == "furniture" else "\n\n"
        at += len(gap)
        pieces += [gap, line.text] if gap else [line.text]
        if not regions or regions[-1].label != label:
            if regions:
                regions[-1] = regions[-1]._replace(end=at)
            regions.append(Region(at, at, label))
        at += len(line.text)
        before = label
    regions[-1] = regions[-1]._replace(end=at)
    return "".join(pieces), tuple(regions)
