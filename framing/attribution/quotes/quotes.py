"""What quotes are there, of which kind, and by whose name are their speakers known?"""

from collections.abc import Sequence
from dataclasses import dataclass

from framing.attribution.coreference.adjacent_words import only_looks_like_name
from framing.attribution.coreference.resolve import Coreference
from framing.attribution.coreference.resolved_sources import NOBODY
from framing.attribution.mentions.headline_cards import in_headline_card
from framing.attribution.mentions.mention import Mentions
from framing.attribution.mentions.source_kinds import SourceKind
from framing.attribution.passages.quotation_marks import Passage
from framing.attribution.reported.tokens import TokenView
from framing.text.spans import Pair, Span

from .kinds import QuoteKind
from .speakers import attribute_passages


@dataclass(frozen=True, kw_only=True)
class Quote(Span):
    """A quoted passage.

    ``start`` and ``end`` run from the beginning of the first piece to the end of the last, so that the ``text`` of an
    interrupted quote holds the words between its pieces; ``pieces`` are the quoted characters alone, marks included.
    ``verb`` is the word that gives the passage to its speaker, where there is one.
    """

    kind: QuoteKind
    pieces: tuple[Pair, ...]
    speaker: Span | None = None
    speaker_name: str | None = None
    source_kind: SourceKind = "unknown"
    verb: Span | None = None

    @property
    def source(self) -> Pair | None:
        """Where its speaker is mentioned."""
        return (self.speaker.start, self.speaker.end) if self.speaker else None


def attribute_quotes(view: TokenView, mentions: Mentions, passages: Sequence[Passage], coreference: Coreference) -> list[Quote]:
    """The quotes of one document, in order, each with its speaker and the name that the speaker goes by."""
    document, quotes = view.document, []
    in_card = in_headline_card(document)
    for passage, kind, mention, cue in attribute_passages(view, mentions, passages):
        if not document.is_read(passage.start):
            continue
        if in_card(passage.start) or not document.is_heard(passage.start):
            kind, mention, cue = "title", None, None  # what a list of sources quotes is a headline, and what stands within one
        resolved = coreference.resolve(mention.start, mention.end) if mention else None
        if mention and mention.kind == "name" and resolved == NOBODY and only_looks_like_name(document, mention.start, mention.end):
            mention, cue, resolved = None, None, None
        speaker = document.span(Span, mention.start, mention.end) if mention else None
        quotes.append(
            document.span(
                Quote,
                passage.start,
                passage.end,
                kind=kind,
                pieces=passage.pieces,
                speaker=speaker,
                speaker_name=resolved.name if resolved else None,
                source_kind=resolved.kind if resolved else "unknown",
                verb=document.span(Span, cue.start, cue.end) if cue else None,
            )
        )
    return quotes
