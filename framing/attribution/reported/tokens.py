"""The words of a document as the model of reported speech sees them: each with its class, and mentions and quotes beside them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain
from sys import intern
from typing import NamedTuple

from framing.attribution.mentions.attribution_words import attribution_adjectives, attribution_nouns, verbs
from framing.attribution.mentions.mentions import Mention
from framing.attribution.mentions.source_nouns import source_words
from framing.attribution.passages.passages import quoted_pieces
from framing.attribution.passages.quotation_marks import Passage
from framing.text.document import Document, Sentence
from framing.text.function_words import function_words
from framing.text.spans import Pair
from framing.text.word_memory import Remembered


class Term(NamedTuple):
    """A word that may attribute: the lexicon's entry for one form of it."""

    lemma: str
    form: str  # of a verb: base, present, past, ing; or noun, adjective, according
    frames: str  # what a verb takes, by initials


class Scene(NamedTuple):
    """What the cues of a document are looked at with; lists run along the words."""

    text: str
    folded_text: str
    folded: list[str]
    starts: list[int]
    ends: list[int]
    classes: list[str]
    gaps: list[str]  # what stands behind each word: "" for a space, else the first mark
    sentences: list[Sentence]
    sentence_starts: list[int]
    mentions: Sequence[Mention]
    mention_starts: list[int]
    pieces: list[Pair]  # quoted, in order
    quoted: set[int]  # which words stand in these
    document: Document

    def kind(self, mention: Mention) -> str:
        """A pronoun itself, the kind of a source noun, or "name"."""
        head = self.folded_text[mention.head_start : mention.head_end]
        return head if mention.kind == "pronoun" else source_words().nouns.get(head, mention.kind)


OUTSIDE = "."
"""What stands behind the last word: the text ends as a sentence does."""


@cache
def terms() -> dict[str, Term]:
    """Every form that may attribute, folded."""
    found = {noun: Term(noun, "noun", "N") for noun in attribution_nouns()}
    for form, verb in verbs().items():
        frames = "".join(frame for frame, takes in zip("dciop", verb[3:], strict=True) if takes)
        found[form] = Term(verb.lemma, verb.form, frames)
    return found | {adjective: Term(adjective, "adjective", "J") for adjective in attribution_adjectives()}


@cache
def _always() -> dict[str, str]:
    """The classes that a word has even with a capital."""
    lists = function_words()
    return dict.fromkeys(lists.days, "Day") | {word: intern(word) for word in lists.kept}


@cache
def _in_small_letters() -> dict[str, str]:
    """The classes of verbs that may attribute, and of "didn't"."""
    verbal = {form: intern("v" + term.form) for form, term in terms().items() if term.form not in ("noun", "adjective")}
    return verbal | dict.fromkeys(function_words().negated, "n't")


def word_class(word: str) -> str:
    """A straightened word as a trait: itself if it is a function word, else what its form shows."""
    folded = word.lower()
    always = _always().get(folded)
    if always:
        return always
    if word[0].isupper():
        return "Cap"
    small = _in_small_letters().get(folded)
    if small:
        return small
    if folded[0].isdigit():
        return "num"
    if folded.endswith("s"):
        return "s"
    return "ly" if folded.endswith("ly") else "ing" if folded.endswith("ing") else "ed" if folded.endswith("ed") else "w"


def _gap(between: str) -> str:
    if between == " ":
        return ""
    return "¶" if "\n" in between else (between.strip() or "_")[0]


_CLASSES = Remembered(word_class)
_GAPS = Remembered[str, str](lambda between: intern(_gap(between)))


def token_view(document: Document, mentions: Sequence[Mention], passages: Iterable[Passage]) -> Scene:
    """Mentions, quoted pieces, and the class of each word with what stands behind it."""
    found, words = mentions, document.words
    starts = words.starts
    pieces = quoted_pieces(passages)
    gaps = list(map(_GAPS.__getitem__, words.between))
    if gaps:
        gaps[-1] = OUTSIDE
    return Scene(
        document.text,
        document.folded,
        words.folded,
        starts,
        words.ends,
        list(map(_CLASSES.__getitem__, words.written)),
        gaps,
        document.sentences,
        document.sentence_starts,
        found,
        [mention.start for mention in found],
        pieces,
        set(chain.from_iterable([range(bisect_left(starts, start), bisect_left(starts, end)) for start, end in pieces])),
        document,
    )
