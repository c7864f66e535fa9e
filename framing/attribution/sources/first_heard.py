"""Where is each source first heard? A span a source, so that every count of sources has its rows of evidence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from framing.attribution.mentions.source_kinds import SourceKind
from framing.text.region_labels import STORY
from framing.text.spans import Span

from .source import Source


@dataclass(frozen=True, kw_only=True)
class FirstHeard(Span):
    """Where a source is first mentioned as one, its kind and its name."""

    kind: SourceKind
    name: str | None


def first_heard(sources: Iterable[Source]) -> Iterator[FirstHeard]:
    """Each source once: by its first mention in the story, else its first words there, else wherever it is heard."""
    for source in sources:
        spans = (*source.mentions, *source.quotes, *source.reported)
        first = next((span for span in spans if span.region in STORY), next(iter(spans), None))
        if first is not None:
            yield FirstHeard(
                start=first.start,
                end=first.end,
                text=first.text,
                region=first.region,
                field=first.field,
                kind=source.kind,
                name=source.name,
            )
