"""Which files of a folder are articles, and how does one text or page among them become one?"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from framing.article.article import Article

from .encoding import NotTextError, decode
from .press_databases import is_database_text, read_database_text
from .table_rows import TABLES
from .text_metadata import with_head
from .unpacking import read_whole

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TEXTS = (".txt", ".text")
PAGES = (".html", ".htm", ".xhtml")
WARCS = (".warc",)
READ = TEXTS + PAGES + TABLES + WARCS
MANIFEST = "manifest.csv"
GUESSED = "manifest.guessed.csv"

# Files that look like somebody's articles but cannot be read are named; pictures, styles and notes are passed over.
_LIKE_ARTICLES = tuple(
    f".{kind}" for kind in "pdf doc docx odt rtf epub xls xlsx mht mhtml webarchive zip gz tar xz bz2 zst 7z rar".split()
)

_LAST_IDS = 1 << 15

UNREADABLE = (NotTextError, OSError, EOFError, zlib.error)
"""What may go wrong with a file."""


class UniqueIds:
    """Ids that were given out; one that is wanted again gets "_2", "_3" and so on.

    A million ids take 100 MB: all but the last ones are held as numbers of 64 bits, which any two of them share by chance once
    in some ten million such corpora; the second would be called "_2" without need.
    """

    def __init__(self) -> None:
        self._last: set[int] = set()
        self._before: NDArray[np.uint64] | None = None
        self._times: dict[str, int] = {}

    def free(self, wanted: str) -> str:
        """The id that is wanted, or the first behind it that is free; given out from now on."""
        unique = wanted
        while (number := _as_number(unique)) in self._last or self._was_given_before(number):
            self._times[wanted] = self._times.get(wanted, 1) + 1
            unique = f"{wanted}_{self._times[wanted]}"
        self._last.add(number)
        if len(self._last) >= _LAST_IDS:
            self._put_away()
        return unique

    def _was_given_before(self, number: int) -> bool:
        if self._before is None:
            return False
        at = self._before.searchsorted(self._before.dtype.type(number))
        return bool(at < len(self._before) and self._before[at] == number)

    def _put_away(self) -> None:
        import numpy as np

        last = np.fromiter(self._last, dtype=np.uint64, count=len(self._last))
        self._before = np.sort(last if self._before is None else np.concatenate((self._before, last)))
        self._last.clear()


def _as_number(wanted: str) -> int:
    return int.from_bytes(blake2b(wanted.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def suffix_of(path: Path) -> str:
    """The ending that says what a file is, in small letters; that before .gz where it is gzipped."""
    endings = [ending.lower() for ending in path.suffixes]
    return (endings[-2] if endings[-1] == ".gz" and len(endings) > 1 else endings[-1]) if endings else ""


def id_of(path: Path) -> str:
    """The name of a file without the ending that says what it is."""
    name = path.name[: -len(".gz")] if path.name.lower().endswith(".gz") else path.name
    ending = suffix_of(path)
    return name[: -len(ending)] if ending and name.lower().endswith(ending) else name


class FolderContents(NamedTuple):
    """What is read of a folder and all below it: its manifests, its own first, and what may be articles, by name."""

    manifests: list[Path]
    files: list[Path]


def contents_of(folder: Path) -> FolderContents:
    """The manifests and files of a folder, however their names are written; not what a browser saved beside a page."""
    manifests, files = [], []
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).parts
        if any(part.startswith((".", "~$", "__MACOSX")) for part in inside):
            continue
        if any(part.endswith(("_files", ".files")) for part in inside[:-1]):
            continue
        name = path.name.lower().removesuffix(".gz")
        if name == MANIFEST:
            manifests.append(path)
        elif name != GUESSED and suffix_of(path) in READ + _LIKE_ARTICLES and not path.is_dir():
            files.append(path)  # a pipe or a link to nowhere gets its error
    return FolderContents(sorted(manifests, key=lambda path: len(path.parts)), files)


def read_file(path: Path) -> Article:
    """One text or page as an article; with ``error`` where it cannot be read, which names the file and says what to do."""
    try:
        raw = read_whole(path)
        if suffix_of(path) in PAGES or (suffix_of(path) in TEXTS and _opens_like_a_page(raw)):
            return _page(raw, path)
        text = decode(raw)
    except UNREADABLE as error:
        return unread(path, why_unreadable(path, error))
    if suffix_of(path) not in TEXTS:
        return unread(path, f"{path} is of a kind that is not read: save it as one of {', '.join(READ)}")
    if not text.strip():
        return unread(path, f"{path} is empty: paste the article into it, or delete it")
    article = with_head(Article(text, article_id=id_of(path)))
    return replace(article, title=" ".join(article.headline.split()))


def articles_in(path: Path) -> Iterator[Article]:
    """The articles of one file that is no table: one for a text or a page, many for a web archive and for the text of a press database."""
    try:
        if suffix_of(path) in WARCS:
            from .warcs import read_warc

            yield from read_warc(path, id_of(path))
            return
        article = read_file(path)
        if suffix_of(path) in TEXTS and not article.error and is_database_text(article.text):
            yield from read_database_text(article.text, id_of(path))
        else:
            yield article
    except Exception as error:  # what nobody thought of in a file costs this file, not the corpus
        yield unread(path, why_unreadable(path, error))


def unread(path: Path, error: str) -> Article:
    """The place of a file that could not be read."""
    return Article("", article_id=id_of(path), error=error)


def why_unreadable(path: Path, error: Exception) -> str:
    """One sentence that names the file and says what to do."""
    if isinstance(error, NotTextError):
        return f"{path} {error}"
    if path.is_symlink() and not path.exists():
        return f"{path} is a link to nothing: put the file in its place, or take it out"
    if isinstance(error, FileNotFoundError):
        return f"{path} is not there: mend its name, or take it out of the list"
    if isinstance(error, (EOFError, zlib.error, gzip.BadGzipFile)):
        return f"{path} is a damaged .gz file ({error}): copy it anew"
    if path.is_dir():
        return f"{path} is a folder: read it alone, not in a list"
    if isinstance(error, OSError):
        return f"{path} cannot be read ({error.strerror or error}): see that it is a file that you may open"
    return f"{path} cannot be read ({type(error).__name__}: {str(error)[:100]}): please report it with the file"


def _page(raw: bytes, path: Path) -> Article:
    from .pages import read_page

    article = replace(read_page(raw), article_id=id_of(path))
    return replace(article, error=f"{path}: {article.error}") if article.error else article


def _opens_like_a_page(raw: bytes) -> bool:
    return raw[:500].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype html", b"<html"))
