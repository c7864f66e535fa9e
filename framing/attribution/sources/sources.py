"""Sources: who is heard in an article, by name or not, in quotation marks or without."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter, itemgetter

from framing.article.article import Article, as_article
from framing.attribution.coreference.apposition import is_governed
from framing.attribution.coreference.entity_index import cast
from framing.attribution.coreference.resolve import NOBODY, Resolved, resolve, resolve_each, telling
from framing.attribution.mentions.source_kinds import SourceKind, source_rules
from framing.attribution.quotes.quotes import Quote, document_quotes
from framing.attribution.reported.reports import Report, reports
from framing.measures import Measure, share
from framing.text.document import STORY, Document
from framing.text.spans import Pair, Span

from .citations import citations
from .speech_acts import is_said, is_spoken

_HEARD = ("direct", "partial")
_APPOSITION = 120  # characters
_ARTICLES = frozenset({"the", "a", "an", "some", "many", "several"})
_KEPT = f"{__name__}.find_sources"


@dataclass(frozen=True, kw_only=True)
class Source:
    """Somebody, or some body or document, to whom an article gives words or facts.

    Args:
        name: the fullest name that the article has, without titles; of a document, whose it is; None where no name is told.
        kind: named-person, organisation, anonymous, document, group or unknown.
        mentions: where words are given to the source, by whatever name or pronoun.
        quotes: what it says in quotation marks.
        reported: what it is reported to say, without marks.
        reason: why it goes unnamed, in the article's words.
        citations: the numbers under which a list of sources gives it; several numbers may be one publisher.
        note: what a reader should know of the source, such as that.
    """

    name: str | None
    kind: SourceKind
    mentions: tuple[Span, ...] = ()
    quotes: tuple[Quote, ...] = ()
    reported: tuple[Span, ...] = ()
    reason: str | None = None
    citations: tuple[int, ...] = ()
    note: str = ""

    @property
    def label(self) -> str:
        """The name, or else the words of the first mention."""
        return self.name or (self.mentions[0].text if self.mentions else "not told")

    @property
    def in_story(self) -> bool:
        """Whether the story itself gives it a word, and not a caption or a list alone."""
        return any(span.region in STORY for span in (*self.mentions, *self.quotes, *self.reported))


@dataclass
class _Heard:
    """A source while it is gathered."""

    resolved: Resolved
    mentions: dict[Pair, Span] = field(default_factory=dict)
    quotes: list[Quote] = field(default_factory=list)
    reported: dict[Pair, Span] = field(default_factory=dict)
    numbers: list[int] = field(default_factory=list)
    says: bool = False  # quoted, cited, or reported to say something: nobody is named as a source by a wish or a thought


def find_sources(article: Article | str) -> list[Source]:
    """Who is heard in an article, each source once, in the order of its first mention, publishers of numbered citations last.

    Measures: how many sources an article has, how many of them by name, how many without.
    Evidence: the mentions, quotes and reported passages of each source.
    Misses: somebody named only with a thought or a wish ("Ruiz wants…") is left out; two people of one family name may be
        taken for one; a source whom only a turn of phrase tells ("the word in the corridors") is not found; "they" may find
        the wrong plural.
    Source: the kinds follow what style books of news agencies ask reporters to tell of a source.

    Raises:
        TypeError: neither an Article nor a str.
    """
    documents = as_article(article).documents
    memo = documents[0].memo
    if _KEPT not in memo:
        found: dict[str, _Heard] = {}
        for document in documents:
            _gather(document, found)
        memo[_KEPT] = [_source(heard) for heard in found.values() if heard.says or heard.resolved.name is None]
    return list(memo[_KEPT])


def _gather(document: Document, found: dict[str, _Heard]) -> None:
    """Put to each source what one document gives it."""
    unnamed = _Unnamed(document)
    for pair, quote, report in _told(document):
        # Content with words in marks stands under a quote already.
        content = report.span if report and not report.marked else None
        is_told, place = pair[1] > pair[0], telling(document, *pair)
        for resolved in resolve_each(document, *pair) if is_told else [NOBODY]:
            key = _key(resolved, unnamed, place, found)
            heard = found.get(key)
            if heard is None:
                heard = found[key] = _Heard(resolved)
            if is_told and pair not in heard.mentions:
                heard.mentions[pair] = quote.speaker if quote and quote.speaker else document.span(Span, *pair)
            if content and content not in heard.reported:
                heard.reported[content] = document.span(Span, *content)
            if quote:
                heard.quotes.append(quote)
            heard.says = heard.says or (is_said(document, report) if report else quote is None or is_spoken(document, quote))
    for number, heard, spans in _cited(document, found):
        heard.numbers.append(number)
        heard.says = True
        heard.mentions |= {(span.start, span.end): span for span in spans}


def _told(document: Document) -> list[tuple[Pair, Quote | None, Report | None]]:
    """Each mention of somebody heard, in order, with the quote that it speaks or the report of what it says without marks."""
    told: list[tuple[Pair, Quote | None, Report | None]] = [
        ((quote.speaker.start, quote.speaker.end), quote, None)
        for quote in document_quotes(document)
        if quote.kind in _HEARD and quote.speaker
    ]
    for report in reports(document):
        start = report.content[0][0]
        if document.is_read(start):
            told.append((_subject(document, report.source) if report.source else (start, start), None, report))
    told.sort(key=itemgetter(0))
    return told


def _subject(document: Document, pair: Pair) -> Pair:
    """The mention itself, or the person in apposition to whom it stands: "Ruiz, Democrat of Lowell, said"."""
    text = document.text
    if text[pair[1] : pair[1] + 1] not in (",", ".") or not is_governed(document, pair[0]):
        return pair
    before = cast(document).within(pair[0] - _APPOSITION, pair[0])
    sentence = document.sentence_at(pair[0])
    for naming in before[::-1]:
        if sentence and naming.start < sentence.start:
            break
        if naming.figure.kind == "person" and not naming.heard and text[naming.end : naming.end + 1] == ",":
            return naming.start, naming.end
    return pair


class _Unnamed:
    """Tells unnamed sources apart: "another official" is a new one, "the official" the last one that was called so."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.latest: dict[str, str] = {}

    def key(self, resolved: Resolved, pair: Pair) -> str:
        if resolved.kind == "unknown":
            return "?"
        words = self.document.folded[pair[0] : pair[1]].replace(",", "").split()
        first, last = (words[0], words[-1]) if words else ("", "")
        bare = " ".join([word for word in words if word not in _ARTICLES])
        if first in source_rules().definite and last in self.latest:
            return self.latest[last]
        new = first in ("another", "second", "third", "one") or "other" in words
        key = f"? {resolved.kind} {bare} {pair[0] if new else ''}"
        self.latest[last] = key
        return key


def _key(resolved: Resolved, unnamed: _Unnamed, pair: Pair, found: dict[str, _Heard]) -> str:
    """What a source is merged by: its name; without one, the words of its mention."""
    if resolved.name is None:
        return unnamed.key(resolved, pair)
    key = resolved.name.lower() + (" document" if resolved.kind == "document" else "")
    if unnamed.document.field == "text" or key in found:
        return key
    # A headline calls people by their last name; the text below tells the whole.
    return next((other for other in found if other.split()[-1:] == key.split()[-1:] and not other.startswith("?")), key)


def _cited(document: Document, found: dict[str, _Heard]) -> Iterator[tuple[int, _Heard, list[Span]]]:
    """The publishers behind numbered citations, each number with where it stands."""
    for citation in citations(document):
        spans = [document.span(Span, *marker) for marker in citation.markers]
        if citation.publisher and citation.entry:
            resolved = resolve(document, *citation.entry)
            resolved = Resolved(resolved.name or citation.publisher, "organisation", None)
            spans.insert(0, document.span(Span, *citation.entry))
        else:
            resolved = Resolved(None, "document", None)
        key = (resolved.name or "? numbered").lower()
        heard = found.setdefault(key, _Heard(resolved))
        heard.resolved = resolved  # a publisher is a body, whatever its name looked like
        yield citation.number, heard, spans


def _source(heard: _Heard) -> Source:
    numbers = tuple(sorted(set(heard.numbers))) if heard.numbers else ()
    note = ""
    if len(numbers) > 1 and heard.resolved.name:
        listed = ", ".join(f"[{number}]" for number in numbers)
        note = f"{listed} are {len(numbers)} citations of one publisher"
    elif numbers and not heard.resolved.name:
        note = "cited by number; whose they are is not told in the text"
    return Source(
        name=heard.resolved.name,
        kind=heard.resolved.kind,
        mentions=tuple(sorted(heard.mentions.values(), key=attrgetter("start"))),
        quotes=tuple(heard.quotes),
        reported=tuple(heard.reported.values()),
        reason=heard.resolved.reason,
        citations=numbers,
        note=note,
    )


MEASURES = (
    Measure(
        "sources",
        "count",
        "people, bodies, documents and groups to whom the story gives words or facts, each once however often it is heard",
        "this project",
        "two names for one person count twice where the article never brings them together",
    ),
    Measure(
        "named_sources",
        "count",
        "sources that the story names: people, bodies, and documents whose author or owner is told",
        "this project; the naming of sources is asked for by the Trust Project and the Journalism Trust Initiative",
        "a name says nothing of how much the source knows",
    ),
    Measure("named_people", "count", "people heard under their name", "this project", "a person heard by family name alone counts too"),
    Measure(
        "organisation_sources",
        "count",
        "bodies, governments and news outlets that speak as one, named or not",
        "this project",
        "“it” and “the group” may be laid to the wrong body",
    ),
    Measure(
        "document_sources",
        "count",
        "reports, polls, letters and statements that are quoted or told of",
        "this project",
        "two reports of one author count once",
    ),
    Measure(
        "anonymous_sources",
        "count",
        "people heard without a name: one (“a senior official”) or several insiders (“people familiar with the talks”)",
        "this project",
        "“an official” in one paragraph and “one aide” in another may be the same person",
    ),
    Measure(
        "group_sources",
        "count",
        "crowds and camps heard as one, without a name: “critics”, “voters”, “both sides”",
        "this project",
        "a group named a sentence later counts here too",
    ),
    Measure(
        "anonymous_sources_with_reason",
        "count",
        "anonymous sources for whom the article says why they go unnamed",
        "this project",
        "a reason told in another sentence than the source is not seen",
    ),
    Measure(
        "largest_source_share",
        "share",
        "of all quotes and reported passages, the share that the most heard source has",
        "this project",
        "an interview has one source by its nature; NaN where nobody is heard",
    ),
    Measure(
        "cited_publishers",
        "count",
        "publishers in a numbered list of sources; two articles of one publisher count once",
        "this project",
        "numbers without a list count as one",
    ),
)


def measure_sources(article: Article) -> dict[str, int | float]:
    """How many sources the story has, and of which kind."""
    sources = [source for source in find_sources(article) if source.in_story]
    kinds = [source.kind for source in sources]
    heard = [len(source.quotes) + len(source.reported) for source in sources]
    return {
        "sources": sum(kind != "unknown" for kind in kinds),
        "named_sources": sum(source.name is not None for source in sources),
        "named_people": kinds.count("named-person"),
        "organisation_sources": kinds.count("organisation"),
        "document_sources": kinds.count("document"),
        "anonymous_sources": kinds.count("anonymous"),
        "group_sources": kinds.count("group"),
        "anonymous_sources_with_reason": sum(source.kind == "anonymous" and source.reason is not None for source in sources),
        "largest_source_share": share(max(heard, default=0), sum(heard)),
        "cited_publishers": sum(bool(source.citations) for source in sources),
    }
