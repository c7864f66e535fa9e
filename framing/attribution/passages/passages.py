"""Which passages of a text are quoted, in marks and without, an interrupted quote being one?"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from operator import attrgetter

from framing.attribution.mentions.attribution_words import ANY_FORM, speaking_forms
from framing.text.document import Document
from framing.text.spans import Pair, merge

from .quotation_marks import Passage, first_letter, marked_passages
from .unmarked import block_quotes, signed_posts, transcript_turns

_SPEECH, _SPEECH_SPACES = 20, 5  # characters, and spaces between words, of which speech has more
_LONGEST_INTERRUPTION = 160
_MOST_INTERRUPTING_WORDS = 16
_ENDS_SENTENCE = frozenset(".!?")
_LEADS_IN = (", ", ": ")
_MOST_PIECES = 12  # of one interrupted quote: a line of a million quotes is no sentence
_LONGEST_MARK = 6  # characters: a closing mark with the comma before it, and then some
_ENDS_CLAUSE = frozenset(",.;—–-")
_ENDS_QUOTE = frozenset(",.?!…—–-")
_OWN_ATTRIBUTION_WORDS = 3
_MID_SENTENCE = re.compile(r"[.!?][\"”’)]*\s+[A-Z]")


def find_passages(document: Document) -> list[Passage]:
    """Every quoted passage of a document in reading order, none within another.

    Two passages parted by nothing but who says so (“It rained,” she said, “all night.”) are one of two pieces.
    """
    unmarked = _apart(transcript_turns(document), signed_posts(document), block_quotes(document))
    joined = _join_interrupted(document, marked_passages(document))
    if not unmarked:
        return joined
    free = _clear_of(joined, merge(piece for passage in unmarked for piece in passage.pieces))
    return sorted([*free, *unmarked], key=attrgetter("start"))


def quoted_pieces(passages: Iterable[Passage]) -> list[Pair]:
    """The pieces of all passages, in order."""
    return sorted([piece for passage in passages for piece in passage.pieces])


def speech_stretches(document: Document, passages: Iterable[Passage]) -> list[Pair]:
    """The quoted pieces long enough to be speech and not a word or a title."""
    pieces = (piece for passage in passages for piece in passage.pieces)
    return [(start, end) for start, end in pieces if end - start > _SPEECH and document.text.count(" ", start, end) >= _SPEECH_SPACES]


def _apart(*kinds: list[Passage]) -> list[Passage]:
    """Of passages of several kinds that overlap those of the first: a transcript that "as follows:" announces is no block quote."""
    kept: list[Passage] = []
    for found in kinds:
        kept += _clear_of(found, merge((passage.start, passage.end) for passage in kept))
    return kept


def _clear_of(found: list[Passage], covered: list[Pair]) -> list[Passage]:
    """The passages that overlap none of the stretches, which are sorted and apart from each other."""
    ends = [end for _, end in covered]
    return [one for one in found if (at := bisect_right(ends, one.start)) == len(covered) or covered[at][0] >= one.end]


def _join_interrupted(document: Document, found: list[Passage]) -> list[Passage]:
    joined: list[Passage] = []
    for passage in found:
        if joined and len(joined[-1].pieces) < _MOST_PIECES and _interrupted(document, joined[-1], passage):
            joined[-1] = Passage(joined[-1].pieces + passage.pieces, passage.form)
        else:
            joined.append(passage)
    return joined


def _interrupted(document: Document, one: Passage, other: Passage) -> bool:
    """Whether only an attribution stands between two passages of a paragraph."""
    text = document.text
    if other.start - one.end > _LONGEST_INTERRUPTION or one.form != other.form:
        return False
    between = text[one.end : other.start]
    if "\n" in between or not between.strip():
        return False
    before = text[max(0, one.end - _LONGEST_MARK) : one.end].rstrip("\"”’'")
    gap = between.strip()
    if gap[-1] not in _ENDS_CLAUSE or ":" in gap or before[-1:] not in _ENDS_QUOTE or _MID_SENTENCE.search(gap):
        return False
    if gap[-1] in ".;" and _has_own_attribution(document, other.end):
        return False  # “No,” Ruiz says. “Never,” he adds.
    if gap[0].isupper() and before[-1:] in _ENDS_SENTENCE and text[max(0, one.start - len(", ")) : one.start] in _LEADS_IN:
        return False  # A clerk told him, “Let's go.” The mayor said, “Never.”
    if gap[-1] == "," and len(one.pieces) == 1 and first_letter(text, one.start).islower() and first_letter(text, other.start).isupper():
        return False  # what they called “a shame,” she said, adding, “It was not.”
    first, last = document.words.at(one.end - 1) + 1, document.words.at(other.start - 1)
    if last - first >= _MOST_INTERRUPTING_WORDS or last <= first:
        return False  # Ana Ruiz, star of “The Clerk,” said, “Never.”
    speech_verbs = [i for i in range(first, last + 1) if document.words.folded[i] in speaking_forms(*ANY_FORM)]
    return (
        bool(speech_verbs)
        and speech_verbs[0] - first < _MOST_INTERRUPTING_WORDS // 2
        and not (gap[-1] == "," and speech_verbs[-1] == last and len(speech_verbs) > 1)
    )


def _has_own_attribution(document: Document, end: int) -> bool:
    """Whether a verb of saying follows at once: “Why?” Osei asked."""
    text, words = document.text, document.words
    if text[end - 2 : end - 1] not in ",?!—–" and text[end : end + 1] != ",":
        return False
    first = document.words.at(end) + 1
    for i in range(first, min(first + _OWN_ATTRIBUTION_WORDS, len(words))):
        if any(mark in text[end : words.starts[i]] for mark in '.\n“"'):
            return False
        if words.folded[i] in speaking_forms(*ANY_FORM):
            return True
    return False
