"""How are the sources of one article listed below its marked text: who is heard, as what, how often, and with which words first?"""

from collections.abc import Iterable, Iterator
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from framing.attribution.quotes.quotes import Quote
from framing.attribution.sources.source import ReportedWords, Source
from framing.text.wording import plural, shortened

_LONGEST = 140  # characters of the words that are shown
_MOST = 6  # labels beside the head of the list


class SourceLine(NamedTuple):
    """One source as it is set."""

    label: str
    """Its name, or else the article's words for it."""
    kind: str
    title: str
    channel: str
    heard: str
    """How often, in quotation marks and without."""
    words: str
    """The first of what it says, shortened."""
    why: str
    """Why it is heard, or goes unnamed."""


def source_lines(sources: Iterable[Source]) -> Iterator[SourceLine]:
    """The sources of an article in the order in which it first hears them."""
    for source in sources:
        spans = sorted(
            chain[Quote | ReportedWords](source.quotes, source.reported, source.mixed), key=lambda span: (span.field != "title", span.start)
        )
        heard = [
            plural(len(source.quotes), "quote") if source.quotes else "",
            f"{len(source.reported):,} reported" if source.reported else "",
            plural(len(source.citations), "citation") if source.citations else "",
        ]
        words = shortened(" ".join(_own_words(spans[0]).split()), _LONGEST) if spans else ""
        yield SourceLine(
            label=source.label,
            kind=source.kind.replace("-", " "),
            title=source.title if source.title and source.title not in source.label else "",  # "A clerk who saw the report" is a clerk
            channel=source.channel or "",
            heard=", ".join(filter(None, heard)),
            words=words,
            why=source.reason if source.reason and source.reason not in (source.title or "") else "",  # "Ruiz's father" is told once
        )


def _own_words(span: Quote | ReportedWords) -> str:
    """What is said, without the words of others between the pieces."""
    return " … ".join(span.text[start - span.start : end - span.start] for start, end in span.pieces)


def name_first(shown: Iterable[SourceLine]) -> str:
    """The labels of the first few sources, and how many more there are: "Ana Ruiz; Harbor Board; 2 more"."""
    labels = list(map(attrgetter("label"), shown))
    more = len(labels) - _MOST
    return "; ".join(labels[:_MOST]) + (f"; {more} more" if more > 0 else "")
