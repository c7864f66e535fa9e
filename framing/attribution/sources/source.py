"""What is told of one source: its name, kind and title, what it says, why it is heard, and how its words came?"""

from dataclasses import dataclass

from framing.attribution.mentions.source_kinds import SourceKind
from framing.attribution.mentions.source_nouns import source_words
from framing.attribution.quotes.quotes import Quote
from framing.text.region_labels import STORY
from framing.text.spans import Pair, Span

from .channels import Channel


@dataclass(frozen=True, kw_only=True)
class ReportedWords(Span):
    """What a source is reported to say.

    As in a quote that is interrupted ("The pier was late, Ruiz said, but safe"), ``text`` holds the words between the
    pieces; ``pieces`` are what is said alone.
    """

    pieces: tuple[Pair, ...]


@dataclass(frozen=True, kw_only=True)
class Source:
    """Somebody, or some body or document, to whom an article gives words or facts.

    Args:
        name: the fullest name that the article has, without titles; of what a body publishes ("a Lowell Institute survey") the
            body's; of other documents what the article calls them with their owner's name ("Ruiz memo"), or else that; None
            where no name is told.
        kind: named-person, organisation, anonymous, document or group; unknown where there are quotes and nothing tells whose, and of
            somebody in office whom it never names ("the mayor"), which no count of sources holds.
        mentions: where words are given to the source, by whatever name or pronoun; of a pronoun without a name also what introduces it.
        quotes: what it says in quotation marks.
        reported: what it is reported to say, without marks.
        mixed: the whole of what it is reported to say partly in marks ("she would “likely” go"), of which its quotes are a part.
        title: its office, trade, party or belonging, or what the article says it is, in the article's words ("Sen." of "Sens. Ruiz and
            Vance"); of somebody unnamed, also who speaks for a body, the phrase that describes him; a group has none.
        owner: the name of whose a document is.
        reason: why the article hears it: what it saw, did or knows, in the article's words; of somebody unnamed, why he is so.
        title_spans, reason_span: where title and reason stand; none for a reason for anonymity and for the occasion of its words.
        channel: how its words reached the reader, one of ``CHANNELS``; None where the text does not tell.
        anonymity: why it goes unnamed, alone, in the article's words.
        citations: the numbers under which a list of sources gives it; several numbers may be one publisher.
        note: what a reader should know of the source, such as that.
    """

    name: str | None
    kind: SourceKind
    mentions: tuple[Span, ...] = ()
    quotes: tuple[Quote, ...] = ()
    reported: tuple[ReportedWords, ...] = ()
    mixed: tuple[ReportedWords, ...] = ()
    title: str | None = None
    title_spans: tuple[Span, ...] = ()
    owner: str | None = None
    reason: str | None = None
    reason_span: Span | None = None
    channel: Channel | None = None
    anonymity: str | None = None
    citations: tuple[int, ...] = ()
    note: str = ""

    @property
    def named(self) -> bool:
        """Whether it is a named source: a person who is heard under a name."""
        return self.kind == "named-person" and self.name is not None

    @property
    def passages(self) -> tuple[Span, ...]:
        """What it is heard with, no word twice: its quotes, and what it is reported to say without marks."""
        return (*self.quotes, *self.reported)

    @property
    def label(self) -> str:
        """The name, or else the words of the first mention that is no pronoun."""
        words = [mention.text for mention in self.mentions]
        return self.name or next((one for one in words if one.lower() not in source_words().pronouns), words[0] if words else "not told")

    @property
    def in_story(self) -> bool:
        """Whether the story itself gives it a word, and not a caption or a list alone."""
        return any(span.region in STORY for span in (*self.mentions, *self.passages))
