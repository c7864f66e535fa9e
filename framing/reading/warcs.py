"""Which articles does a web archive (WARC) hold?"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from framing.article.article import Article

from . import unpacking
from .encoding import NotTextError, decode
from .pages import read_page

_PAGES = ("text/html", "application/xhtml+xml")


def read_warc(path: Path, stem: str) -> Iterator[Article]:
    """The pages of a web archive, one after the other, and the texts of one that was made of pages (WET); nothing else of it.

    Raises:
        NotTextError: it is no web archive, or holds no page.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    found = number = 0
    with path.open("rb") as file:
        records = iter(ArchiveIterator(file))
        while True:
            try:
                record = next(records, None)
            except (ArchiveLoadFailed, ValueError, EOFError) as error:
                raise NotTextError(f"is a damaged web archive after its page {found} ({str(error)[:80]}): copy it anew") from None
            if record is None:
                break
            number += 1
            article = _article_of(record, f"{path}, record {number}")
            if article is not None:
                found += 1
                yield replace(article, article_id=f"{stem}_{found}")
    if not found:
        raise NotTextError("holds no page: is it a web archive (WARC) of articles?")


def _article_of(record: Any, where: str) -> Article | None:
    """A record as an article: an answer with a page in it, a page saved as such, or text made of one."""
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    if record.rec_type == "conversion":
        return _text(record, url, where)
    if record.rec_type not in ("response", "resource"):
        return None
    headers = record.http_headers
    kind = (headers.get_header("Content-Type") if headers else record.rec_headers.get_header("Content-Type")) or ""
    if not kind.lower().startswith(_PAGES) or (headers and not headers.get_statuscode().startswith("2")):
        return None
    raw = record.content_stream().read(unpacking.MOST + 1)
    if len(raw) > unpacking.MOST:
        return Article("", url=url, error=f"{where} is larger than a page can be")
    return read_page(raw, url=url)


def _text(record: Any, url: str, where: str) -> Article | None:
    raw = record.content_stream().read(unpacking.MOST + 1)
    try:
        text = decode(raw[: unpacking.MOST])
    except NotTextError as error:
        return Article("", url=url, error=f"{where} {error}")
    return Article(text, url=url) if text.strip() else None
