"""Which quotes of several articles print one utterance, and do two of them give it to different people?"""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from framing.article.article import Article
from framing.attribution.pipeline import attribution_of
from framing.attribution.quotes.kinds import SPEECH
from framing.attribution.quotes.quotes import Quote
from framing.comparing.events.event_words import STOP_WORDS
from framing.comparing.facts.names import fold_name
from framing.text.document import Document

from .utterances import LEAST_WORDS, is_same_utterance, is_stock, utterance_words

_TRIGRAM = 3
_BESIDE = 40  # characters between a quote and the name of its speaker


class Printing(NamedTuple):
    """One quote as one article prints it."""

    article: Article
    document: Document
    quote: Quote
    words: tuple[str, ...]

    @property
    def speaker(self) -> str:
        """The name of the speaker, or else the words by which the article tells who speaks."""
        return self.quote.speaker_name or (self.quote.speaker.text if self.quote.speaker else "")


def printings_of(article: Article) -> Iterator[Printing]:
    """The quotes of an article that are long enough to be told as one utterance with others."""
    for document in article.documents:
        for quote in attribution_of(document).quotes:
            if quote.kind in SPEECH:
                words = utterance_words(document.text[start:end] for start, end in quote.pieces)
                if len(words) >= LEAST_WORDS and not is_stock(words):
                    yield Printing(article, document, quote, words)


def by_utterance(printings: Sequence[Printing]) -> list[list[Printing]]:
    """Printings of one utterance together, in the order of the first; each is held against longer ones, whichever article comes first."""
    holding: dict[tuple[str, ...], list[int]] = defaultdict(list)
    belongs = list(range(len(printings)))
    for at in sorted(belongs, key=lambda at: _rank(printings[at])):
        printing = printings[at]
        runs = set(zip(*(printing.words[k:] for k in range(_TRIGRAM)), strict=False)) or {printing.words}
        near = {belongs[other] for run in runs if not STOP_WORDS.issuperset(run) for other in holding[run]}
        for first in sorted(near, key=lambda other: _rank(printings[other])):
            if is_same_utterance(printing.words, printings[first].words):
                belongs[at] = first
                break
        for run in runs:
            holding[run].append(at)
    together: dict[int, list[Printing]] = defaultdict(list)
    for printing, first in zip(printings, belongs, strict=True):
        together[first].append(printing)
    return list(together.values())


def longest_of(together: Sequence[Printing]) -> Printing:
    """The longest printing of an utterance; of several so long the earliest, and the same one whatever the order of the articles."""
    return min(together, key=_rank)


def _rank(printing: Printing) -> tuple[int, datetime.date, tuple[str, ...], str, int, int, str]:
    quote, article = printing.quote, printing.article
    day = article.published or datetime.date.max
    return -len(printing.words), day, printing.words, printing.speaker, quote.start, len(quote.text), article.text


def are_two_speakers(one: Printing, other: Printing) -> bool:
    """Whether two printings name different people as the speaker, each beside the quote; a post or a pronoun may mean anybody.

    A sentence that names both gives the words to both: "Ruiz and Vance said in a joint statement".
    """
    ours, theirs = _name_beside(one), _name_beside(other)
    if not ours or not theirs or not ours.isdisjoint(theirs):
        return False
    return not (_words_around_speaker(one) >= theirs or _words_around_speaker(other) >= ours)


def _name_beside(printing: Printing) -> set[str]:
    """The words of the speaker's name where it stands beside the quote with a verb that gives it to that person; else none."""
    quote = printing.quote
    if quote.speaker is None or quote.verb is None or quote.speaker_name is None or quote.source_kind != "named-person":
        return set()
    if quote.speaker_name.rsplit(maxsplit=1)[-1] not in quote.speaker.text:
        return set()
    edges = [edge for piece in quote.pieces for edge in piece]
    nearest = min(abs(edge - at) for edge in edges for at in (quote.speaker.start, quote.speaker.end))
    return set(fold_name(quote.speaker_name)) if nearest <= _BESIDE else set()


def _words_around_speaker(printing: Printing) -> set[str]:
    """The words of the sentence in which the speaker of a quote stands."""
    assert printing.quote.speaker
    sentence = printing.document.sentence_at(printing.quote.speaker.start)
    return set(fold_name(printing.document.text[sentence.start : sentence.end]))
