"""What is an article: its text, what is known of it, and the labelled stretches of its page?"""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import KW_ONLY, dataclass, field, fields
from functools import cached_property
from os import PathLike
from typing import Any

from framing.text.characters import mend_halves
from framing.text.document import Document
from framing.text.region_labels import STORY, Region
from framing.text.words import without_hidden

from .page import Page
from .regions import find_regions

_RUN = re.compile(r"\w+")
_OPENING = 2000  # characters in which the title may stand
_TEXTS = ("text", "article_id", "outlet", "title", "url", "event", "error", "date_error")


@dataclass(frozen=True, repr=False)
class Article:
    """One article, never altered.

    Args:
        text: all that a reader can see of the page, in reading order, furniture and notices included. Half a surrogate pair, which
            no file can hold, is U+FFFD in it, character for character, so that offsets hold in the text that was given too.
        article_id: short and unique within a corpus.
        outlet: who published it.
        title: the headline where it is known apart from the text. One that does not stand in the text is
            read and counted as a headline; it is never put into the text.
        byline: names of the authors.
        published: day of publication, or None; NaT, which a table of pandas has for none, is None.
        url: where it stood.
        event: the event that it reports, where the user has sorted articles by event.
        language: ISO 639-1 code; None leaves it to be identified when the text is scored.
        regions: labelled stretches that together cover the text; None leaves them to be found in it.
        page: what a saved page says beyond its text, or None.
        extra: the user's own columns, such as topic or reach; they are carried into every table.
        error: why the article could not be read; such an article is kept in its place and never scored.
        date_error: why the day that its row names could not be read, with that cell and where it stands; told in the notes of its scores.
    """

    text: str
    _: KW_ONLY
    article_id: str = ""
    outlet: str = ""
    title: str = ""
    byline: tuple[str, ...] = ()
    published: datetime.date | None = None
    url: str = ""
    event: str = ""
    language: str | None = None
    regions: tuple[Region, ...] = field(default=None, repr=False)  # type: ignore[arg-type]
    page: Page | None = field(default=None, repr=False)
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False, repr=False)
    error: str = ""
    date_error: str = ""

    def __post_init__(self) -> None:
        if not isinstance(self.text, str):
            raise TypeError(
                f"text of article {self.article_id!r} is {type(self.text).__name__}, not str: decode it first, or use read_page"
            )
        for name in _TEXTS:
            if not isinstance(value := getattr(self, name), str):
                raise TypeError(
                    f"{name} of an article is {value!r}, {type(value).__name__} and not str: write str({name}), or leave it out"
                )
        if not isinstance(self.extra, Mapping):
            raise TypeError(f"extra of article {self.article_id!r} is {type(self.extra).__name__}: give a dict of columns, or leave it out")
        if isinstance(self.byline, str):
            raise TypeError(f"byline of article {self.article_id!r} is one str: give a tuple of names, such as ({self.byline!r},)")
        if not all(isinstance(name, str) for name in self.byline):
            raise TypeError(f"byline of article {self.article_id!r} is {self.byline!r}: give a tuple of names")
        if not isinstance(self.language, str | None):
            raise TypeError(f"language of article {self.article_id!r} is {self.language!r}: give a code such as 'en', or None")
        if isinstance(self.published, datetime.datetime):  # NaT of pandas is one, and equals nothing
            object.__setattr__(self, "published", self.published.date() if self.published == self.published else None)
        if not isinstance(self.published, datetime.date | None):
            raise TypeError(f"published of article {self.article_id!r} is {self.published!r}: give a datetime.date or None")
        object.__setattr__(self, "byline", tuple(mend_halves(name) for name in self.byline))
        for name in _TEXTS:
            object.__setattr__(self, name, mend_halves(getattr(self, name)))
        if self.regions is None:
            object.__setattr__(self, "regions", find_regions(self.text, self.title))

    def __repr__(self) -> str:
        known = [f"{name}={value!r}" for name in ("article_id", "outlet", "title", "error", "date_error") if (value := getattr(self, name))]
        return f"Article({', '.join([f'<{len(self.text):,} characters>', *known])})"

    def __getstate__(self) -> dict[str, Any]:
        """Fields only: what was computed from them is not worth sending to another process."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    @cached_property
    def body(self) -> str:
        """Body and subheadings as text, a blank line between stretches."""
        pieces = (self.text[r.start : r.end].strip() for r in self.regions if r.label in ("body", "subheading"))
        return "\n\n".join(piece for piece in pieces if piece)

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The fields that are read, each cut once: the text, and the title where it does not stand in the text."""
        text = Document(self.text, self.regions)
        if not self.title or self._title_stands_in(text):
            return (text,)
        return text, Document(self.title, (Region(0, len(self.title), "headline"),), field="title")

    @property
    def headline(self) -> str:
        """The headline that stands in the text, whatever its title; empty where there is none."""
        place = self.documents[0].headline
        return self.text[slice(*place)] if place else ""

    def _title_stands_in(self, document: Document) -> bool:
        opening, title = self.text[: _OPENING + len(self.title)], _plain(self.title)
        if self.title in opening or title in _plain(opening):
            return True
        # A page's title often has the site's name behind the headline that stands in its text.
        headline = _plain(self.text[slice(*document.headline)]) if document.headline else ""
        return headline != "" and headline in title

    @property
    def story_words(self) -> int:
        """Words of headline, standfirst, subheadings and body."""
        return sum(document.story_words for document in self.documents)

    @property
    def story_sentences(self) -> int:
        """Sentences of headline, standfirst, subheadings and body."""
        return sum(len(document.story_sentences) for document in self.documents)

    @cached_property
    def story(self) -> str:
        """Headline, standfirst, subheadings and body as text, without soft hyphens: what readability is measured on."""
        pieces = [self.documents[1].text] if len(self.documents) > 1 else []
        pieces += [self.text[r.start : r.end].strip() for r in self.regions if r.label in STORY]
        return without_hidden("\n\n".join(piece for piece in pieces if piece))

    def forget(self) -> None:
        """Drop what was computed from the text; it is computed again when it is asked for.

        The words and mentions of one article are some ten thousand objects: kept for each article of a corpus,
        they would fill the memory and make every round of the garbage collector longer. What a document remembers
        holds the document itself, so that it is let go of at once where that ring is broken, and late where it is not.
        Inside ``kept_in_memory`` it is kept.
        """
        if _KEPT in vars(self):
            return
        for document in vars(self).get("documents", ()):
            document.memo.clear()
        for name in ("documents", "story", "body"):
            vars(self).pop(name, None)


def _plain(text: str) -> str:
    """The words of a text in small letters, a space between."""
    return " ".join(_RUN.findall(text.lower()))


_KEPT = "_kept"


@contextmanager
def kept_in_memory(articles: Iterable[Article]) -> Iterator[None]:
    """Keep what is computed from articles while several questions are asked of them, and drop it behind the last."""
    mine = [article for article in articles if _KEPT not in vars(article)]
    for article in mine:
        vars(article)[_KEPT] = True
    try:
        yield
    finally:
        for article in mine:
            vars(article).pop(_KEPT, None)
            article.forget()


def each_article(articles: Iterable[Article | str]) -> list[Article]:
    """Many articles as a list.

    Raises:
        TypeError: one article, a path or a table in the place of many articles, or something in it is no article.
    """
    if isinstance(articles, str | bytes | PathLike | Article) or hasattr(articles, "columns"):
        kind = type(articles).__name__
        raise TypeError(f"expected a list of articles, got one {kind}: read files and tables with read_articles, or put it into a list")
    return [as_article(article) for article in articles]


def as_article(article: Article | str) -> Article:
    """An article as it is; a str as an article that is all body.

    Raises:
        TypeError: neither an Article nor a str.
    """
    if isinstance(article, Article):
        return article
    if isinstance(article, str):
        return Article(article, regions=(Region(0, len(article), "body"),))
    raise TypeError(f"expected an Article or str, got {type(article).__name__}: read files with read_articles, pages with read_page")
