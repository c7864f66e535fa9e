"""Who answers for each sentence of a story: a quoted source, a reported one, or the outlet itself?"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from framing.attribution.coreference.resolve import Coreference
from framing.attribution.quotes.kinds import SPEECH
from framing.attribution.quotes.quotes import Quote
from framing.text.document import Document, Sentence
from framing.text.spans import Pair, Voice, VoicedSpan, overlap

from .attributed import Attributed
from .voices import Voices

_LEAST_WORDS = 4  # content shorter than this names what was spoken of ("endorsed the plan") and makes no claim of its own


@dataclass(frozen=True, kw_only=True)
class Claim(VoicedSpan):
    """A sentence of the story with the voice that answers for it."""


_START = itemgetter(0)
_Part = tuple[int, int, Pair | None]
"""Start and end of what belongs to a source, and the mention of the source."""


def claims_of(document: Document, quotes: Sequence[Quote], attributed: Iterable[Attributed], coreference: Coreference) -> list[Claim]:
    """Every sentence of the story in a document, in order, with who answers for what it says."""
    heard = [quote for quote in quotes if document.is_heard(quote.start)]
    quoted = [
        (start, end, quote.source)
        for quote in heard
        for start, end in quote.pieces
        if quote.kind in SPEECH or _is_whole(document, start, end)
    ]
    reported: list[_Part] = [
        (*one.reach, one.source) for one in attributed if document.count_words(one.content[0][0], one.content[-1][1]) >= _LEAST_WORDS
    ]
    opened = {
        sentence.start
        for quote in heard
        if quote.kind == "direct"
        for start, end in quote.pieces
        if (sentence := document.sentence_at(end - 1)).start >= start
    }
    quoted_in, reported_in = _by_sentence(document, quoted), _by_sentence(document, reported)
    claims = []
    for sentence in document.story_sentences:
        in_marks, without = quoted_in.get(sentence.start, []), reported_in.get(sentence.start, [])
        if not (in_marks or without):
            claims.append(document.span(Claim, sentence.start, sentence.end))
            continue
        voice, source = _voice(sentence, in_marks, without, opened=sentence.start in opened)
        name = coreference.resolve(*source).name if source else None
        claims.append(document.span(Claim, sentence.start, sentence.end, voice=voice, voice_name=name))
    return claims


def _is_whole(document: Document, start: int, end: int) -> bool:
    """Whether a passage is all that its sentence has: what is mentioned in a longer one ("the word “resilience”") makes none quoted."""
    sentence = document.sentence_at(start)
    return sentence.start >= start and sentence.end <= end


def reported_words(document: Document, voices: Voices) -> int:
    """Words of the story in a document that are given to a source without quotation marks."""
    stretches = (stretch for stretch in voices.stretches if stretch.voice == "reported" and document.in_story(stretch.start))
    return sum(document.count_words(stretch.start, stretch.end) for stretch in stretches)


def _by_sentence(document: Document, parts: list[_Part]) -> dict[int, list[_Part]]:
    """The parts that reach into each sentence, under its start."""
    starts, sentences = document.sentence_starts, document.sentences
    found: dict[int, list[_Part]] = {}
    for part in parts:
        for sentence in sentences[max(0, bisect_right(starts, part[0]) - 1) : bisect_left(starts, part[1])]:
            found.setdefault(sentence.start, []).append(part)
    return found


def _voice(sentence: Sentence, quoted: list[_Part], reported: list[_Part], *, opened: bool) -> tuple[Voice, Pair | None]:
    """The voice of a sentence, and the mention of whose the larger part of it is; ``opened``: whole clauses of speech open it."""
    length, marked = sentence.end - sentence.start, _covered(sentence, quoted)
    # "“We left,” said Ana Ruiz, who had waited in the rain." is quoted, though who says so takes more room than what is said.
    if 2 * marked >= length or (
        4 * marked >= length and (opened or 2 * _covered(sentence, [_with_speaker(part) for part in quoted]) >= length)
    ):
        return "quoted", _source_of_largest(sentence, quoted)
    if reported and 2 * _covered(sentence, [*quoted, *reported]) >= length:
        return "reported", _source_of_largest(sentence, reported)
    return "outlet", None


def _with_speaker(part: _Part) -> _Part:
    start, end, source = part
    return (min(start, source[0]), max(end, source[1]), source) if source else part


def _covered(sentence: Sentence, parts: list[_Part]) -> int:
    """Characters of a sentence that parts cover: in one pass, as every sentence asks, where ``merge`` would make lists."""
    covered, at = 0, sentence.start
    for start, end, _ in sorted(parts, key=_START) if len(parts) > 1 else parts:
        first, last = max(start, at), min(end, sentence.end)
        if last > first:
            covered += last - first
            at = last
    return covered


def _source_of_largest(sentence: Sentence, parts: list[_Part]) -> Pair | None:
    """The source of the largest part of a sentence."""
    return max(parts, key=lambda part: overlap(part[:2], (sentence.start, sentence.end)))[2]
