"""What does an article tell of each source: what it is, why it is heard, how its words came?"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from framing.attribution.coreference.entity_index import EntityIndex
from framing.attribution.coreference.resolve import Coreference
from framing.text.document import Document
from framing.text.spans import Pair

from .asides import aside_behind
from .channels import Occasion, find_occasion
from .reasons import find_reason, sentence_with_deed
from .sources import Source
from .titles import find_title
from .unnamed import describe_unnamed


T = TypeVar("T")

_MENTIONS = 8  # by name, of one source, looked at


class _Told:
    """What one document tells of one source, at the places where it is named outside speech in quotation marks."""

    def __init__(self, index: EntityIndex, source: Source, places: list[Pair]) -> None:
        self.index = index
        self.document = index.document
        self.source = source
        self.places = places[:_MENTIONS]
        self.body = source.kind == "organisation"
        self.asides = [aside_behind(index, end, body=self.body) for _, end in self.places]

    @property
    def title(self) -> str | None:
        """Its title."""
        parts = find_title(self.document, self.places, self.asides, body=self.body)
        return ", ".join(self.document.text[start:end] for start, end in parts) or None

    @property
    def reason(self) -> str | None:
        """Why it is heard, apart from the occasion."""
        told = find_reason(self.document, self.places, self.asides)
        told = told or sentence_with_deed(self.index, self.places, _sentences(self.document, self.source))
        return self.document.text[told[0] : told[1]] if told else None


def _sentences(document: Document, source: Source) -> set[int]:
    """Where the sentences start in which a source is given words."""
    spans = (*source.mentions, *source.quotes, *source.reported)
    sentences = (document.sentence_at(span.start) for span in spans if span.field == document.field)
    return {sentence.start for sentence in sentences if sentence}


def describe_sources(sources: Sequence[Source], documents: Iterable[tuple[Document, Coreference]], outlet: str = "") -> list[Source]:
    """The sources with title, reason and channel; ``outlet`` is the article's own, to which interviews are given."""
    names = frozenset(source.name for source in sources if source.name)
    named = [(coreference.index, _places(coreference.index, names)) for _, coreference in documents]
    return [_described(source, named, outlet) for source in sources]


def _places(index: EntityIndex, names: Collection[str]) -> dict[str, list[Pair]]:
    """Where those of these names are named, outside speech in quotation marks."""
    places: dict[str, list[Pair]] = {}
    for start, end, entity, in_speech in index.rows(0, len(index.starts)):
        if entity.name in names and not in_speech and index.document.is_read(start):
            places.setdefault(entity.name, []).append((start, end))
    return places


def _described(source: Source, named: Sequence[tuple[EntityIndex, dict[str, list[Pair]]]], outlet: str) -> Source:
    occasion = _first(_occasion(source, index, outlet) for index, _ in named)
    channel = "document" if source.kind == "document" else occasion.channel if occasion else None
    title, reason = None, None
    if source.name and source.kind in ("named-person", "organisation"):
        told = [_Told(index, source, places[source.name]) for index, places in named if source.name in places]
        title, reason = _first(one.title for one in told), _first(one.reason for one in told)
    elif source.mentions:
        index = next(index for index, _ in named if index.document.field == source.mentions[0].field)
        title, reason = describe_unnamed(index.document, source)
    reason = source.anonymity or reason or (occasion.words if occasion else None)
    return replace(source, title=title, reason=reason, channel=channel)


def _occasion(source: Source, index: EntityIndex, outlet: str) -> Occasion | None:
    mentions = (mention for mention in source.mentions if mention.field == index.document.field)
    return _first(find_occasion(index, (mention.start, mention.end), outlet) for mention in mentions)


def _first(told: Iterable[T | None]) -> T | None:
    return next((one for one in told if one), None)
