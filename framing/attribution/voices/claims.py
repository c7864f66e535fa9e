"""The claims strip: sentence by sentence, whether a story is quoted, reported, or the outlet's own word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from framing.article.article import Article, as_article
from framing.attribution.coreference.resolve import resolve
from framing.attribution.reported.reports import reports
from framing.measures import Measure, share
from framing.text.document import Document, Sentence, once
from framing.text.spans import Pair, Voice, VoicedSpan, merge, overlap

from .voices import answers, stretches

_LEAST_WORDS = 4  # content shorter than this names what was spoken of ("endorsed the plan") and makes no claim of its own


@dataclass(frozen=True, kw_only=True)
class Claim(VoicedSpan):
    """A sentence of the story with the voice that answers for it."""


def find_claims(article: Article | str) -> list[Claim]:
    """Every sentence of the story, in order, with who answers for what it says.

    Measures: whether at least half of a sentence is quoted; else, whether what is attributed without marks, with
    its source and cue, makes up at least half of it together with what is quoted; else it is the outlet's own word.
    Evidence: the sentence, and as voice_name the source of the larger part.
    Misses: an attribution in the sentence before that is meant to hold for this one too ("The minister spoke at noon. The road
    would be shut."); a long sentence of the outlet's that has a short report in it counts as the outlet's.
    Source: this project; quoted and reported as in PolNeAR (Newell et al. 2018).

    Raises:
        TypeError: neither an Article nor a str.
    """
    return [claim for document in as_article(article).documents for claim in _claims(document)]


@once
def _claims(document: Document) -> list[Claim]:
    spoken = [(stretch.start, stretch.end, stretch.source) for stretch in stretches(document) if stretch.voice == "quoted"]
    told = []
    for report in reports(document):
        start, end = report.span
        if answers(document, report) and document.count_words(start, end) >= _LEAST_WORDS:
            parts = [report.span, report.cue, *([report.source] if report.source else [])]
            told.append((min(start, *(part[0] for part in parts)), max(end, *(part[1] for part in parts)), report.source))
    spoken_in, told_in = _by_sentence(document, spoken), _by_sentence(document, told)
    return [
        document.span(Claim, sentence.start, sentence.end, voice=voice, voice_name=name)
        for sentence in document.story_sentences
        for voice, name in (_voice(document, sentence, spoken_in.get(sentence.start, []), told_in.get(sentence.start, [])),)
    ]


Part = tuple[int, int, Pair | None]


def _by_sentence(document: Document, parts: list[Part]) -> dict[int, list[Part]]:
    """The parts that reach into each sentence, under its start."""
    starts, sentences = document.sentence_starts, document.sentences
    found: dict[int, list[Part]] = {}
    for part in parts:
        for sentence in sentences[max(0, bisect_right(starts, part[0]) - 1) : bisect_left(starts, part[1])]:
            if sentence.end > part[0]:
                found.setdefault(sentence.start, []).append(part)
    return found


def _voice(document: Document, sentence: Sentence, spoken: list[Part], told: list[Part]) -> tuple[Voice, str | None]:
    length, quoted = sentence.end - sentence.start, _covered(sentence, spoken)
    # "We left,” said Ana Ruiz." is quoted, though who says so takes more room than what is said.
    if 2 * quoted >= length or (4 * quoted >= length and 2 * _covered(sentence, [_with_speaker(part) for part in spoken]) >= length):
        return "quoted", _source(document, sentence, spoken)
    if told and 2 * _covered(sentence, [*spoken, *told]) >= length:
        return "reported", _source(document, sentence, told)
    return "outlet", None


def _with_speaker(part: Part) -> Part:
    start, end, source = part
    return (min(start, source[0]), max(end, source[1]), source) if source else part


def _covered(sentence: Sentence, parts: list[Part]) -> int:
    """Characters of a sentence that parts cover."""
    return sum(overlap(pair, (sentence.start, sentence.end)) for pair in merge((start, end) for start, end, _ in parts))


def _source(document: Document, sentence: Sentence, parts: list[Part]) -> str | None:
    """The name of whose the largest part of a sentence is."""
    largest = max(parts, key=lambda part: overlap(part[:2], (sentence.start, sentence.end)))
    return resolve(document, *largest[2]).name if largest[2] else None


MEASURES: tuple[Measure, ...] = (
    Measure(
        "attributed_share_of_sentences",
        "share",
        "sentences of the story that are mostly someone else's words, quoted or reported, out of all its sentences",
        "this project",
        "a sentence that goes on telling what a source said, without saying so again, counts as the outlet's own",
    ),
    Measure(
        "quoted_sentences",
        "count",
        "sentences of the story at least half of which stands in quotation marks",
        "this project",
        "a sentence with one quoted word in it does not count",
    ),
    Measure(
        "reported_sentences",
        "count",
        "sentences of the story that are mostly given to a source without quotation marks",
        "this project, after PolNeAR (Newell et al. 2018)",
        "what someone thinks, wants or expects counts as reported too",
    ),
    Measure(
        "quoted_share_of_sentences",
        "share",
        "sentences of the story at least half of which stands in quotation marks",
        "this project",
        "a sentence with one quoted word in it does not count",
    ),
    Measure(
        "reported_share_of_sentences",
        "share",
        "sentences of the story that are mostly reported speech: given to a source without quotation marks",
        "this project, after PolNeAR (Newell et al. 2018)",
        "what someone thinks, wants or expects counts as reported too",
    ),
    Measure(
        "reported_share_of_words",
        "share",
        "words of the story that are given to a source without quotation marks",
        "this project, after PolNeAR (Newell et al. 2018)",
        "people who mark where such words end agree on two spans in three",
    ),
)


def measure_claims(article: Article) -> dict[str, float]:
    """Who answers for the sentences of a story, and for its words."""
    claims = find_claims(article)
    quoted = sum(claim.voice == "quoted" for claim in claims)
    reported = sum(claim.voice == "reported" for claim in claims)
    told = sum(
        document.count_words(stretch.start, stretch.end)
        for document in article.documents
        for stretch in stretches(document)
        if stretch.voice == "reported" and document.in_story(stretch.start)
    )
    return {
        "quoted_sentences": quoted,
        "reported_sentences": reported,
        "attributed_share_of_sentences": share(quoted + reported, len(claims)),
        "quoted_share_of_sentences": share(quoted, len(claims)),
        "reported_share_of_sentences": share(reported, len(claims)),
        "reported_share_of_words": share(told, article.story_words),
    }
