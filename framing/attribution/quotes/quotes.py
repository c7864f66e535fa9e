"""Quotes: every quoted passage of an article, its kind, who speaks it, and what is counted of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from framing.article.article import Article, as_article
from framing.attribution.coreference.resolve import resolve
from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.source_kinds import SourceKind
from framing.measures import Measure, per_1000_words, share
from framing.text.document import STORY, Document, once
from framing.text.spans import Pair, Span

from .kinds import QuoteKind
from .speakers import heard

_SPEECH = frozenset(("direct", "partial"))


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


@once
def document_quotes(document: Document) -> list[Quote]:
    """The quotes of one document, in order."""
    quotes = []
    for passage, kind, mention, cue in heard(document):
        if not document.is_read(passage.start):
            continue
        speaker = document.span(Span, mention.start, mention.end) if mention else None
        resolved = resolve(document, speaker.start, speaker.end) if speaker else None
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


def find_quotes(article: Article | str) -> list[Quote]:
    """Every quoted passage of an article with its kind and its speaker, in order.

    Measures:
        Passages in quotation marks (straight, curly, single, two apostrophes), an interrupted quote and one over several
        paragraphs as one; block quotes that a colon announces, turns of a transcript, posts with their signature. The
        kind is direct (whole clauses of speech), partial (a few words of it), scare (words held at a distance), term
        (a word or name mentioned as such), title, or other. A quote whose speaker is not found has ``speaker`` None.

    Evidence:
        The pieces of each passage, the mention of its speaker, and the verb between them.

    Misses:
        A plural's apostrophe may close a single quotation too early ("the voters' choice"). Only the outer of nested
        marks is found. A slogan in capitals may pass for a title, and a distanced word in a sentence about what someone
        said for a part of the quote. Where many are named between a quote and its verb, the wrong one may be taken.

    Source:
        Direct, mixed and indirect attribution: Pareti (2015), PolNeAR (Newell et al. 2018), from whose training half the
        weights of ``speaker_ranker.toml`` are learnt. The kinds are this project's own.

    Raises:
        TypeError: neither an Article nor a str.
    """
    return [quote for document in as_article(article).documents for quote in document_quotes(document)]


def measure_quotes(article: Article) -> dict[str, int | float]:
    """What is counted of the quotes that stand in the story."""
    words: Counter[str] = Counter()
    found: list[Quote] = []
    quoted = 0
    for document in article.documents:
        for quote in document_quotes(document):
            if quote.region not in STORY:
                continue
            found.append(quote)
            if quote.kind in _SPEECH:
                length = sum(document.count_words(start, end) for start, end in quote.pieces)
                quoted += length
                who = quote.speaker_name or (quote.speaker.text if quote.speaker else "")
                if who:
                    words[who] += length
    speech = [quote for quote in found if quote.kind in _SPEECH]
    scare = sum(quote.kind == "scare" for quote in found)
    lexicon = verbs()
    told = [lexicon[folded] for quote in speech if quote.verb and (folded := quote.verb.text.lower()) in lexicon]
    return {
        "quotes": len(speech),
        "quotes_per_1000_words": per_1000_words(len(speech), article.story_words),
        "quoted_words": quoted,
        "quoted_share_of_words": share(quoted, article.story_words),
        "scare_quotes": scare,
        "scare_quotes_per_1000_words": per_1000_words(scare, article.story_words),
        "unattributed_quotes": sum(quote.speaker is None for quote in speech),
        "unattributed_share_of_quotes": share(sum(quote.speaker is None for quote in speech), len(speech)),
        "loaded_verb_quotes": sum(verb.kind == "loaded" for verb in told),
        "loaded_verb_share_of_quotes": share(sum(verb.kind == "loaded" for verb in told), len(told)),
        "largest_speaker_share_of_quoted_words": share(max(words.values(), default=0), quoted),
    }


_PROJECT = "this project"
MEASURES: tuple[Measure, ...] = (
    Measure(
        "quotes",
        "count",
        "Passages of someone's speech in the story, in full sentences or in part; an interrupted quote is one.",
        _PROJECT,
        "Titles, nicknames and words in marks that nobody said are not counted; where the marks alone do not tell, a few may be.",
    ),
    Measure(
        "quotes_per_1000_words",
        "per 1,000 words",
        "Quotes for every thousand words of the story.",
        _PROJECT,
        "Many short quotes weigh more than one long.",
    ),
    Measure(
        "quoted_words",
        "words",
        "Words of the story inside quotes.",
        _PROJECT,
        "A block quote without marks is found only where a colon announces it.",
    ),
    Measure(
        "quoted_share_of_words",
        "share",
        "Which part of the story's words stands inside quotes.",
        _PROJECT,
        "What is reported without marks is not in it: see attributed_share_of_sentences.",
    ),
    Measure(
        "scare_quotes",
        "count",
        "Words in quotation marks that nobody in their sentence is said to have spoken: the outlet holds them at a distance.",
        _PROJECT,
        "Marks of distance look like marks of quotation; a word that someone did say elsewhere in the article may be among them.",
    ),
    Measure(
        "scare_quotes_per_1000_words",
        "per 1,000 words",
        "Scare quotes for every thousand words of the story.",
        _PROJECT,
        "One is much in a short text.",
    ),
    Measure(
        "unattributed_quotes",
        "count",
        "Quotes for which no speaker was found in the text.",
        _PROJECT,
        "A reader may know who speaks from what the text leaves out.",
    ),
    Measure(
        "unattributed_share_of_quotes",
        "share",
        "Which part of the quotes has no speaker in the text.",
        _PROJECT,
        "Nothing to measure (NaN) in a story without quotes. A speaker that was found can still be the wrong one: about one in twenty is.",
    ),
    Measure(
        "loaded_verb_quotes",
        "count",
        "Quotes that a verb brings in which judges the speaker or the speech: admitted, boasted, slammed.",
        "Verbs grouped by this project (lexicons/attribution.toml)",
        "Sometimes the plain truth: a suspect did admit, a singer did sing.",
    ),
    Measure(
        "loaded_verb_share_of_quotes",
        "share",
        "Which part of the quotes that a verb brings in has such a verb.",
        "Verbs grouped by this project (lexicons/attribution.toml)",
        "Nothing to measure (NaN) where no quote has a verb. A few quotes make a coarse share.",
    ),
    Measure(
        "largest_speaker_share_of_quoted_words",
        "share",
        "Which part of the quoted words belongs to the one who is quoted most.",
        _PROJECT,
        "1.0 where a single person is quoted, however briefly. Two names for one person that the text does not tie together count apart.",
    ),
)
