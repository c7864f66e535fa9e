"""What does an article tell of each source: what it is, why it is heard, how its words came?"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from framing.attribution.coreference.entity_index import EntityIndex
from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.attribution.coreference.resolve import Coreference
from framing.attribution.mentions.source_kinds import source_rules
from framing.text.document import Document
from framing.text.spans import Pair, Span

from .asides import aside_behind
from .channels import find_occasion
from .reasons import find_reason, sentence_with_deed
from .role_phrases import phrase_before
from .sources import Source
from .titles import find_title
from .unnamed import describing_words, what_is_told

T = TypeVar("T")

_MENTIONS = 8  # by name, of one source, looked at

_Named = tuple[EntityIndex, dict[str, list[Pair]]]
"""The index of a document, and where each source is named in it outside speech in quotation marks."""


def describe_sources(sources: Sequence[Source], documents: Iterable[tuple[Document, Coreference]], outlet: str = "") -> list[Source]:
    """The sources with title, reason and channel; ``outlet`` is the article's own, to which interviews are given."""
    names = frozenset(source.name for source in sources if source.name)
    named = [(coreference.index, _places(coreference.index, names)) for _, coreference in documents]
    return [_described(source, named, outlet) for source in sources]


def _places(index: EntityIndex, names: Collection[str]) -> dict[str, list[Pair]]:
    places: dict[str, list[Pair]] = {}
    for start, end, entity, in_speech in index.rows(0, len(index.starts)):
        if entity.name in names and not in_speech and index.document.is_read(start):
            places.setdefault(entity.name, []).append((start, end))
    return places


def _described(source: Source, named: Sequence[_Named], outlet: str) -> Source:
    occasion, title, reason = None, None, None
    for index, places in named:
        document = index.document
        mentions = [mention for mention in source.mentions if mention.field == document.field]
        occasion = occasion or _first(find_occasion(index, (mention.start, mention.end), outlet) for mention in mentions[:_MENTIONS])
        if source.name and source.kind in ("named-person", "organisation"):
            told = _told_of_named(index, source, places.get(source.name, [])[:_MENTIONS])
        else:
            told = _told_of_unnamed(document, source, mentions)
        title, reason = title or told[0], reason or told[1]
    return replace(
        source,
        title=", ".join(span.text for span in title) if title else None,
        title_spans=title or (),
        reason=source.anonymity or (reason.text if reason else occasion.reason if occasion else None),
        reason_span=None if source.anonymity else reason,
        channel="document" if source.kind == "document" else occasion.channel if occasion else None,
    )


_TitleAndReason = tuple[tuple[Span, ...], Span | None]


def _told_of_named(index: EntityIndex, source: Source, places: Sequence[Pair]) -> _TitleAndReason:
    document, body = index.document, source.kind == "organisation"
    asides = [aside_behind(index, end, body=body) for _, end in places]
    title = find_title(document, places, asides, body=body) or _described_as(document, source, places)
    reason = find_reason(document, places, asides)
    # Who holds an office is heard for it.
    if (
        reason is None
        and not body
        and not any(aside.party for aside in asides)
        and not any(phrase_before(document, start) for start, _ in places)
    ):
        reason = sentence_with_deed(index, places, set(_sentences(document, source)))
    return tuple(document.span(Span, *at) for at in title), document.span(Span, *reason) if reason else None


def _described_as(document: Document, source: Source, places: Sequence[Pair]) -> list[Pair]:
    """The first description by which words are given to somebody named: "the Republican candidate said"."""
    for mention in source.mentions:
        described = mention.field == document.field and mention.text.lower().startswith("the ")
        named = any(mention.start <= start < mention.end for start, _ in places)
        if described and not named and _is_office(mention.text.lower().split()[-1]):
            return [(mention.start + 4, mention.end)]
    return []


def _is_office(noun: str) -> bool:
    return noun in source_rules().offices or noun in name_lexicon().titles


def _told_of_unnamed(document: Document, source: Source, mentions: Sequence[Span]) -> _TitleAndReason:
    if not mentions:
        return (), None
    fullest = max(mentions[:3], key=lambda mention: len(mention.text))
    words = describing_words(document, fullest) if source.kind in ("anonymous", "group") else None
    told = what_is_told(document, fullest, source.kind)
    return (document.span(Span, *words),) if words else (), document.span(Span, *told) if told else None


def _sentences(document: Document, source: Source) -> Iterator[int]:
    """Where the sentences start in which a source is given words."""
    for span in (*source.mentions, *source.quotes, *source.reported):
        sentence = document.sentence_at(span.start) if span.field == document.field else None
        if sentence:
            yield sentence.start


def _first(told: Iterable[T | None]) -> T | None:
    return next((one for one in told if one), None)
