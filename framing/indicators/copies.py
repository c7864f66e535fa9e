"""What is at hand of one copy of an article: its lines around the headline, its cues, its sources, the words of the outlet itself?"""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import chain, filterfalse
from typing import NamedTuple

from framing.article.article import Article
from framing.article.lines import find_lines, region_rules
from framing.article.publishers import outlet_key, registered_domain
from framing.attribution.pipeline import attribution_of
from framing.attribution.scorers import sources_heard, where_heard_are_named
from framing.attribution.sources.source import Source
from framing.attribution.sources.source_profiles import NamedIn, source_title
from framing.cues.rules import find_cues_by_category
from framing.disclaimers.ai_disclaimers import AIDisclaimer, find_ai_disclaimers
from framing.text.document import Document, Paragraph
from framing.text.spans import Span

_ABOVE, _OPENING, _BELOW, _BEHIND = 4, 8, 16, 10  # lines: above the headline, right below it, down to the story, behind the story
_RUN = re.compile(r"\w+")
_PARAGRAPH, _KICKER = 12, 4  # words


class CopyLine(NamedTuple):
    """A line of the copy and the region in which it stands."""

    start: int
    end: int
    text: str
    label: str


class CopyCue(NamedTuple):
    """The words of a cue, the document that holds them, and what they say where a line has several answers ("declined")."""

    document: Document
    span: Span
    says: str

    @property
    def voice(self) -> str:
        """Who says it: outlet, quoted or reported."""
        return attribution_of(self.document).voices.at(self.span.start, self.span.end)[0]


class Copy:
    """One copy of an article; what is asked more than once is found once."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.page = article.page
        self.documents = article.documents

    @cached_property
    def sources(self) -> list[Source]:
        """Who is heard, as the scorer has found."""
        return sources_heard(self.article)

    @cached_property
    def _named(self) -> list[NamedIn]:
        return where_heard_are_named(self.article)

    def source_title(self, source: Source) -> str:
        """The title of one of them, which takes longer to find than who is heard; empty where it has none."""
        return source_title(source, self._named)

    def paragraphs_naming(self, source: Source) -> set[tuple[str, Paragraph]]:
        """The paragraphs in which one of them is named, each with its field: mostly the words of his title stand there."""
        named = ((coreference.index.document, places.get(source.name or "", ())) for coreference, places in self._named)
        return {(document.field, document.paragraph_at(start)) for document, places in named for start, _ in places}

    def paragraphs_with(self, runs: frozenset[str]) -> set[tuple[str, Paragraph]]:
        """The paragraphs that hold one of some runs of small letters, each with its field."""
        return {
            (document.field, document.paragraph_at(document.words.starts[i]))
            for document in self.documents
            for word in (*runs.intersection(document.words.places), *filterfalse(str.isalnum, document.words.places))
            if word in runs or not runs.isdisjoint(word.split("'"))
            for i in document.words.places[word]
        }

    @cached_property
    def runs_of_letters(self) -> frozenset[str]:
        """Every run of letters and digits, in small letters: whether a word stands anywhere is told far sooner than where."""
        runs: set[str] = set()
        for document in self.documents:
            words = document.words.places.keys()
            runs.update(filter(str.isalnum, words))
            runs.update(chain.from_iterable(map(_RUN.findall, filterfalse(str.isalnum, words))))  # of "don't" two
        return frozenset(runs)

    @cached_property
    def _cues(self) -> dict[str, list[CopyCue]]:
        found: dict[str, list[CopyCue]] = {}
        for document in self.documents:
            for category, cues in find_cues_by_category(document, "indicators").items():
                key, _, says = category.partition(".")
                found.setdefault(key, []).extend(CopyCue(document, document.span(Span, cue.start, cue.end), says) for cue in cues)
        return found

    def cues(self, key: str) -> list[CopyCue]:
        """The wordings of ``indicators.toml`` for one line of the label, in reading order."""
        return self._cues.get(key, [])

    def spans_of(self, key: str) -> tuple[Span, ...]:
        """The words of those cues."""
        return tuple(cue.span for cue in self.cues(key))

    @cached_property
    def lines(self) -> list[CopyLine]:
        """The lines of the text that are not blank, each with its region."""
        document = self.documents[0]
        return [CopyLine(one.start, one.end, one.text, document.region_at(one.start)) for one in find_lines(self.article.text)]

    @cached_property
    def _head(self) -> int:
        """Which line opens the article: its headline, else the first of its story."""
        labels = [line.label for line in self.lines]
        return next((labels.index(label) for label in ("headline", "body") if label in labels), len(labels))

    @cached_property
    def _story(self) -> tuple[int, int]:
        """The first and the last line of the running text."""
        body = [i for i, line in enumerate(self.lines) if line.label == "body"]
        long = (i for i in body if i > self._head and len(self.lines[i].text.split()) >= _PARAGRAPH)
        first = next(long, body[0] if body else self._head)
        return first, body[-1] if body else first

    @property
    def above(self) -> list[CopyLine]:
        """The lines right above the headline, the nearest last."""
        return self.lines[max(0, self._head - _ABOVE) : self._head]

    @property
    def below(self) -> list[CopyLine]:
        """The lines between headline and running text."""
        return self.lines[self._head + 1 : min(self._story[0], self._head + 1 + _BELOW)]

    @property
    def opening(self) -> list[CopyLine]:
        """The lines right below the headline that are no running text: a summary that was taken for it may stand before them."""
        return [
            line
            for line in self.lines[self._head + 1 : self._head + 1 + _OPENING]
            if line.label not in ("body", "subheading") or len(line.text.split()) <= _KICKER
        ]

    def after(self, line: CopyLine) -> CopyLine | None:
        """The line behind this one."""
        return next((other for other in self.lines if other.start > line.start), None)

    @property
    def headline_text(self) -> str:
        """The headline, or ""."""
        return self.headline[0].text[self.headline[1] : self.headline[2]] if self.headline else ""

    @property
    def behind(self) -> list[CopyLine]:
        """The lines behind the running text, up to where other articles are shown."""
        found = []
        for line in self.lines[self._story[1] + 1 : self._story[1] + 1 + _BEHIND]:
            if line.label == "related" or any(finds(line.text) for label, finds in region_rules().sections if label == "related"):
                break
            found.append(line)
        return found

    @cached_property
    def own_names(self) -> frozenset[str]:
        """The outlet by its name and by the address of its page."""
        site = registered_domain(self.article.url).partition(".")[0]
        return frozenset({outlet_key(self.article.outlet), site} - {""})

    @cached_property
    def ai_disclaimers(self) -> list[AIDisclaimer]:
        """What the page says of its making by AI."""
        return find_ai_disclaimers(self.article)

    def span(self, start: int, end: int) -> Span:
        """A stretch of the text as evidence."""
        return self.documents[0].span(Span, start, end)

    @cached_property
    def headline(self) -> tuple[Document, int, int] | None:
        """The headline: the document that holds it, and where it stands there."""
        for document in reversed(self.documents):  # a title apart from the text comes last
            if document.headline:
                return document, *document.headline
        return None

    def in_markup(self, text: str) -> Span:
        """Evidence that stands in the page's markup alone."""
        return Span(start=0, end=0, text=text, region="", field="page")

    def lines_of(self, *labels: str) -> Iterator[CopyLine]:
        """The lines in these regions."""
        return (line for line in self.lines if line.label in labels)
