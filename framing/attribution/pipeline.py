"""Who says what in a document? Seven steps, each in a folder of its own, each from the results of some of those before it.

1. **mentions**: the noun phrases that could be somebody who speaks: names, pronouns, "a senior official".
2. **passages**: what stands in quotation marks, or is quoted without them in block quotes, transcripts and posts.
3. **coreference**: which mentions mean the same person or body; asked mention by mention, by the later steps.
4. **reported**: what is attributed to a mention without quotation marks, and how far it reaches.
5. **quotes**: what each passage is (speech, a title, a word at a distance), and which mention speaks it.
6. **voices**: for every stretch of the text, and for every sentence as a claim, whether the outlet, a quoted or a reported
   source answers for it.
7. **sources**: which of all this gives somebody words (speech acts). Of all fields of an article they are merged into its sources
   in ``scorers.py`` (``sources_heard``), once for an article.

A step is computed when it is first asked for, and once for a document: an article without quoted passages pays for no speakers.
"""

from collections.abc import Sequence
from functools import cached_property

from framing.text.document import Document, once

from .coreference.resolve import Coreference, resolve_mentions
from .mentions.mention import Mentions
from .mentions.mentions import find_mentions
from .passages.passages import find_passages
from .passages.quotation_marks import Passage
from .quotes.quotes import Quote, attribute_quotes
from .reported.report import Report
from .reported.reported_speech import find_reports
from .reported.tokens import TokenView, token_view
from .sources.speech_acts import SpeechAct, find_speech_acts
from .voices.attributed import Attributed, attributed_words
from .voices.claims import Claim, claims_of
from .voices.voices import Voices, map_voices


class Attribution:
    """Who says what in one document, step by step."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def mentions(self) -> Mentions:
        """Candidate sources, in order."""
        return find_mentions(self.document)

    @cached_property
    def passages(self) -> Sequence[Passage]:
        """Quoted passages, in order."""
        return find_passages(self.document)

    @cached_property
    def coreference(self) -> Coreference:
        """Who is meant by each mention."""
        return resolve_mentions(self.document, self.mentions, self.passages)

    @cached_property
    def tokens(self) -> TokenView:
        """The words with their classes, as reports and speakers are judged by."""
        return token_view(self.document, self.mentions, self.passages)

    @cached_property
    def reports(self) -> Sequence[Report]:
        """Attributions without quotation marks, or around them, in the order of their cues."""
        return find_reports(self.tokens)

    @cached_property
    def quotes(self) -> Sequence[Quote]:
        """Quotes with their kinds and speakers, in order."""
        return attribute_quotes(self.tokens, self.mentions, self.passages, self.coreference) if self.passages else ()

    @cached_property
    def attributed(self) -> Sequence[Attributed]:
        """What somebody else than the outlet answers for without quotation marks."""
        return attributed_words(self.document, self.reports, self.quotes)

    @cached_property
    def voices(self) -> Voices:
        """Whose each stretch of the text is."""
        return map_voices(self.document, self.quotes, self.attributed, self.coreference)

    @cached_property
    def claims(self) -> Sequence[Claim]:
        """Who answers for each sentence of the story."""
        return claims_of(self.document, self.quotes, self.attributed, self.coreference)

    @cached_property
    def speech_acts(self) -> Sequence[SpeechAct]:
        """What gives somebody words, in the order of the mentions."""
        return find_speech_acts(self.document, self.quotes, self.reports, self.coreference)


@once
def attribution_of(document: Document) -> Attribution:
    """Who says what in a document, computed once for all scorers."""
    return Attribution(document)
