"""What is a quoted passage: speech in full or in part, a distanced word, a word mentioned as such, a title, or none of these?"""

import re
from collections.abc import Sequence
from typing import Literal

from framing.attribution.passages.named_works import names_work
from framing.attribution.passages.quotation_marks import Passage, first_letter
from framing.attribution.passages.quote_shapes import Shape, first_word, kind_words, opens_clause, words_in
from framing.text.document import Document

from .attribution_reach import is_out_of_reach
from .contexts import SAYS, PassageFeatures
from .introducing import CLAUSE_ENDS, continues_speaker, introducing_words, is_meaning, is_nickname, names_role
from .scare_quotes import is_quoted
from .text_passages import TextPassages, is_longer_than_a_name
from .titles_and_terms import is_mentioned, is_mere_name, title_or_term

QuoteKind = Literal["direct", "partial", "scare", "term", "title", "other"]
SPEECH = frozenset[QuoteKind](("direct", "partial"))
"""The kinds that somebody spoke."""

_LATIN = re.compile("[A-Za-z]")
_OPENERS = frozenset((",", ":", "."))

_LONGEST_SCARE = 4  # words, as the next
_LONGEST_MEANING = 3
_LONGEST_FRAGMENT = 8
_SPEECH_IN_PARTS = 5  # words of two parts that are more than two names for things
_OPENING = 60  # characters
_LONGEST_GAP = 6


class QuoteKinds:
    """Tells the kinds of the passages of one document, in their order: what goes on with speech is told by what came before."""

    def __init__(self, document: Document, passages: Sequence[Passage]) -> None:
        self.document = document
        self._passages = TextPassages(document, passages)
        self._said: set[str] = set()  # the words of short passages so far that a verb gives to someone
        self._quoted: Passage | None = None  # the passage before, if it was speech in part

    def kind_of(self, features: PassageFeatures) -> QuoteKind:
        """The kind of a passage, by its words, the words beside it, and whether an attribution reaches it."""
        passage = features.passage
        if not passage.in_marks:
            return "direct"
        if passage.start and self.document.text[passage.start - 1] == "=":
            return "other"
        kind = self._long_kind(features) if is_longer_than_a_name(passage) else self._short_kind(features)
        self._quoted = passage if kind == "partial" else None
        if kind == "partial" and features.is_attributed and not is_longer_than_a_name(passage):
            self._said.add(self._passages.shape(passage).as_title)
        return kind

    def _long_kind(self, features: PassageFeatures) -> QuoteKind:
        """The kind of a passage too long for anything but speech, by its first words."""
        start, _ = features.passage.pieces[0]
        words = words_in(self.document.text, start, start + _OPENING)
        if not words:
            return "other"
        first = first_word(words)
        if first[:1].isupper():
            return "direct"
        return "direct" if (features.opens_paragraph or opens_clause(first)) and _is_apart_or_said(features) else "partial"

    def _short_kind(self, features: PassageFeatures) -> QuoteKind:
        """The kind of a passage that may be speech, a title, a name, or a word held at a distance."""
        passage = features.passage
        if self._is_plain_sentence(features):
            return "direct"
        shape = self._passages.shape(passage)
        if 0 < len(shape.words) <= _LONGEST_MEANING and features.tail is None and is_meaning(self.document, passage.start):
            return "term"
        if self._is_plain_part(features):
            return "partial"
        if not shape.words or all(word.isdigit() for word in shape.words) or not _LATIN.search("".join(shape.words)):
            return "other"
        before = introducing_words(self.document, passage.start)
        if is_nickname(self.document.text, passage, shape) and not self._passages.is_within_headline(passage):
            return "term"
        if before and before[0] in kind_words().title_names and shape.capital:
            return "title"
        if len(passage.pieces) == 1 and names_work(self.document, passage.pieces[0]):
            return "title"
        if len(passage.pieces) == 1 and not _is_said(features) and (mentioned := title_or_term(self._passages, features, shape, before)):
            return mentioned
        if self._is_whole(features, shape):
            return "direct"
        given = features.is_attributed and not is_out_of_reach(self.document, features, shape)
        if len(shape.words) <= _LONGEST_SCARE and len(passage.pieces) == 1 and not given:
            spoken = (
                self._passages.is_within_headline(passage)
                or names_role(before)
                or is_quoted(self.document, self._passages, passage, shape, before)
            )
            if spoken or self._goes_on(passage, shape) or shape.as_title in self._said:
                return "partial"
            return "term" if is_mere_name(self._passages, passage, shape) else "scare"
        return "partial"

    def _goes_on(self, passage: Passage, shape: Shape) -> bool:
        """Whether it goes on with words that are quoted: it must be “swift” and “cheap”; “to row at dawn” and then “come home”."""
        if self._quoted is None:
            return False
        if self.document.folded[self._quoted.end : passage.start] == " and ":
            return True
        sentence, behind = self.document.sentence_at(passage.start), self.document.sentence_at(self._quoted.start)
        if sentence.start == behind.start:
            both = len(shape.words), len(self._passages.shape(self._quoted).words)
            return min(both) > 1 and sum(both) >= _SPEECH_IN_PARTS
        # Ruiz called it a “leaky tub.” She railed at “old tubs” all day.
        return sentence.start - behind.end <= 1 and continues_speaker(self.document, passage.start)

    def _is_plain_sentence(self, features: PassageFeatures) -> bool:
        """Whether a passage apart from the sentence before it begins with a capital and goes on in small letters, as no title does."""
        start, end = features.passage.pieces[0]
        text, small = self.document.text, kind_words().title_small
        return (
            _is_apart(features)
            and text[max(0, start - _LONGEST_GAP) : start].rstrip()[-1:] in CLAUSE_ENDS
            and first_letter(text, start).isupper()
            and any(word[0].islower() and word.rstrip(CLAUSE_ENDS) not in small for word in text[start:end].split())
            and not self._passages.titles.texts
            and not self._passages.is_within_headline(features.passage)
        )

    def _is_plain_part(self, features: PassageFeatures) -> bool:
        """Whether a passage begins with a small letter in a sentence that says who said it: "Ruiz called it “a gift.”"."""
        start = features.passage.start
        if not first_letter(self.document.text, start).islower() or _is_apart_or_said(features) or not features.is_attributed:
            return False
        if is_out_of_reach(self.document, features, self._passages.shape(features.passage)):
            return False
        return not is_mentioned(self._passages, start) and not self._passages.titles.texts

    def _is_whole(self, features: PassageFeatures, shape: Shape) -> bool:
        """Whether a short passage is speech in whole clauses: a sentence of its own, or a clause behind a comma or a colon."""
        if self._passages.is_within_headline(features.passage):
            return shape.capital and shape.clause
        if shape.capital:
            return (
                shape.clause
                or _is_apart(features)
                or self._answers(features.passage, shape)
                or _is_said(features)
                or len(shape.words) > _LONGEST_FRAGMENT
            )
        return shape.clause and (shape.opens or features.opens_paragraph) and _is_apart_or_said(features)

    def _answers(self, passage: Passage, shape: Shape) -> bool:
        """Whether a sentence of its own stands behind another speech or a question: Is it the last? “Of course.”"""
        ahead = self.document.text[max(0, passage.start - _LONGEST_GAP) : passage.start].rstrip()
        return shape.last in tuple(".?!") and ahead[-1:] in tuple('"”?')


def _is_said(features: PassageFeatures) -> bool:
    """Whether a verb of saying touches the closing mark: “Rain,” said Ruiz; but not: “Barnstorm” opens on Friday."""
    return features.tail_touches and features.tail_kind == SAYS and features.is_closed


def _is_apart(features: PassageFeatures) -> bool:
    """Whether a passage is no part of the sentence before it."""
    return features.opens_paragraph or features.before in _OPENERS


def _is_apart_or_said(features: PassageFeatures) -> bool:
    return _is_apart(features) or (_is_said(features) and not features.follows_word)
