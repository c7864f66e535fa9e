"""What did a chatbot say to its user that was left standing in a published text?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from framing.article.article import Article, as_article
from framing.article.page import Page
from framing.cues.matcher import Matcher
from framing.lexicons import any_of, read_lexicon
from framing.measures import measures_of
from framing.text.document import Document, once
from framing.text.spans import Span

from .notice_words import notice_lexicon
from .places import is_anothers_quotation

_REACH_OF_SPEAKING = 60
_LONGEST_LINK = 300


@dataclass(frozen=True, kw_only=True)
class Residue(Span):
    """Words or marks that an assistant left behind; ``slug`` says of which sort. In a page's links, ``field`` is "page"."""

    slug: str


@cache
def _cues() -> Matcher[str]:
    return Matcher((cue, row["slug"]) for row in read_lexicon("ai_residue")["residue"] for cue in row["cues"])


@cache
def _spoken_of() -> re.Pattern[str]:
    """What brings the words of an assistant in, and stands in one sentence with them."""
    return re.compile(rf"\b{any_of(read_lexicon('ai_residue')['spoken_of'])}\b[^.!?\n]{{0,{_REACH_OF_SPEAKING}}}$", re.IGNORECASE)


@cache
def _marks() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    rows = read_lexicon("ai_residue")["marks"]
    return tuple((row["slug"], tuple(row["needs"]), re.compile(row["pattern"], re.IGNORECASE)) for row in rows)


def find_ai_residue(article: Article | str) -> list[Residue]:
    """Residue in the text, wherever on the page, and in the page's links.

    Measures:
        How many passages, citation marks and link marks an assistant left behind.
    Evidence:
        Each as a span with its sort; one in a link of the page has field "page" and no offsets.
    Misses:
        Slips that read as ordinary prose, such as "Here is a summary". A link mark says that an assistant was asked
        where to look, not that it wrote. An article about such slips is left out where it quotes them.
    Source:
        this project, lexicons/ai_residue.toml

    Raises:
        TypeError: it is neither an Article nor a str.
    """
    article = as_article(article)
    found = [residue for document in article.documents for residue in _in_document(document)]
    return found + list(_in_links(article.page))


@once
def _in_document(document: Document) -> list[Residue]:
    found: list[Residue] = []
    for start, end, slug in sorted(_places(document), key=lambda place: (place[0], -place[1])):
        if not found or start >= found[-1].end:
            found.append(document.span(Residue, start, end, slug=slug))
    return found


def _places(document: Document) -> Iterator[tuple[int, int, str]]:
    for match in _cues().find(document):
        if not _is_spoken_of(document, match.start):
            yield match.start, match.end, str(match.payload)
    for slug, needs, pattern in _marks():
        for mark in pattern.finditer(document.text) if any(map(document.text.__contains__, needs)) else ():
            if slug == "link-mark":
                yield _start_of_link(document.text, mark.start()), mark.end(), slug
            elif slug != "handing-over" or not _is_spoken_of(document, mark.start()):
                yield mark.start(), mark.end(), slug


def _start_of_link(text: str, mark: int) -> int:
    """Back from its tracking mark to where an address begins."""
    left = max(0, mark - _LONGEST_LINK)
    return max(left, *(text.rfind(stop, left, mark) + 1 for stop in " \n\t<>()[]\"'"))


def _is_spoken_of(document: Document, start: int) -> bool:
    """Whether the words are quoted or told of: "the reply began: As an AI language model"."""
    own_words = notice_lexicon("en").phrases_pattern("contexts", "own_words")
    return is_anothers_quotation(document, start, own_words) or bool(
        _spoken_of().search(document.text, max(0, start - 2 * _REACH_OF_SPEAKING), start)
    )


def _in_links(page: Page | None) -> Iterator[Residue]:
    pattern = next(pattern for slug, _, pattern in _marks() if slug == "link-mark")
    for part in chain.from_iterable(page.links) if page else ():
        if pattern.search(part):
            yield Residue(start=0, end=0, text=part, field="page", slug="link-mark")


def measure_ai_residue(article: Article) -> dict[str, int | float | str | bool]:
    """How many passages an assistant left behind; see ``find_ai_residue``."""
    return {"ai_residue": len(find_ai_residue(article))}


MEASURES = measures_of("ai_residue")
