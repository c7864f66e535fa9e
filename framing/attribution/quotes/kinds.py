"""What is a quoted passage: speech in full or in part, a distanced word, a word mentioned as such, a title, or none of these?"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice, pairwise
from typing import Literal

from framing.attribution.passages.named_works import names_work
from framing.attribution.passages.quotation_marks import Passage, first_letter
from framing.attribution.passages.quote_shapes import Shape, first_word, kind_words, opens_clause, shape_of, words_in
from framing.attribution.reported.act_words import word_act
from framing.lexicons import word_list
from framing.text.document import Document, Paragraph
from framing.text.function_words import function_words

from .attribution_reach import is_out_of_reach
from .called_titles import LIST_SEPARATOR, Titles, called_titles
from .contexts import SAYS, PassageFeatures
from .introducing import (
    CLAUSE_ENDS,
    clause_before,
    continues_speaker,
    describes_noun,
    introducing_words,
    is_class,
    is_explained,
    is_gloss,
    is_introduced,
    is_meaning,
    is_motto,
    is_nickname,
    names_role,
    names_thing,
)
from .scare_quotes import TextPassages, is_quoted, is_reported_term

QuoteKind = Literal["direct", "partial", "scare", "term", "title", "other"]
SPEECH = frozenset[QuoteKind](("direct", "partial"))
"""The kinds that somebody spoke."""

_MOTTOS = word_list("quote_kinds.term.mottos")
_LATIN = re.compile("[A-Za-z]")
_ANSWERS = frozenset(("yes", "no"))
_OPENERS = frozenset((",", ":", "."))

_LONGEST_SCARE = 4  # words, as the next
_LONGEST_MEANING = 3
_LONGEST_FRAGMENT = 8
_SPEECH_IN_PARTS = 5  # words of two parts that are more than two names for things
_LONGEST_SHORT = 120  # characters, beyond which a passage is no title, name or single word
_OPENING = 60
_LONGEST_GAP = 6
_LONGEST_HEADLINE = 180
_LEAST_CAPITALS = 0.75  # of the words of a headline


class QuoteKinds:
    """Tells the kinds of the passages of one document, in their order; it looks it over once for titles and headlines."""

    def __init__(self, document: Document, passages: Sequence[Passage]) -> None:
        self.document = document
        self.passages = passages
        self._all_passages = TextPassages(document, passages)
        self._shapes: dict[int, Shape] = {}  # by where their passages begin
        self._headline_case: dict[int, bool] = {}  # by where their paragraphs begin
        self._followed: dict[str, list[tuple[str, int]]] = {}  # by a word, which stand behind it and where it does, in alphabetical order
        self._plain: dict[tuple[str, ...], bool] = {}  # whether words stand without marks too
        self._said: set[str] = set()  # the words of short passages so far that a verb gives to someone
        self._quoted: Passage | None = None  # the passage before, if it was speech in part

    def kind_of(self, features: PassageFeatures) -> QuoteKind:
        """The kind of a passage, by its words, the words beside it, and whether an attribution reaches it."""
        passage = features.passage
        if not passage.in_marks:
            return "direct"
        if passage.start and self.document.text[passage.start - 1] == "=":
            return "other"
        kind = self._long_kind(features) if _is_long(passage) else self._short_kind(features)
        self._quoted = passage if kind == "partial" else None
        if kind == "partial" and features.is_attributed and not _is_long(passage):
            self._said.add(self._shape(passage).as_title)
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
        shape = self._shape(passage)
        if 0 < len(shape.words) <= _LONGEST_MEANING and features.tail is None and is_meaning(self.document, passage.start):
            return "term"
        if self._is_plain_part(features):
            return "partial"
        if not shape.words or all(word.isdigit() for word in shape.words) or not _LATIN.search("".join(shape.words)):
            return "other"
        before = introducing_words(self.document, passage.start)
        if is_nickname(self.document.text, passage, shape) and not self._within_headline(passage):
            return "term"
        if before and before[0] in kind_words().title_names and shape.capital:
            return "title"
        if len(passage.pieces) == 1 and names_work(self.document, passage.pieces[0]):
            return "title"
        if len(passage.pieces) == 1 and not _is_said(features) and (mentioned := self._title_or_term(features, shape, before)):
            return mentioned
        if self._is_whole(features, shape):
            return "direct"
        given = features.is_attributed and not is_out_of_reach(self.document, features, shape)
        if len(shape.words) <= _LONGEST_SCARE and len(passage.pieces) == 1 and not given:
            spoken = (
                self._within_headline(passage) or names_role(before) or is_quoted(self.document, self._all_passages, passage, shape, before)
            )
            if spoken or self._goes_on(passage, shape) or shape.as_title in self._said:
                return "partial"
            return "term" if self._is_mere_name(passage, shape) else "scare"
        return "partial"

    def _goes_on(self, passage: Passage, shape: Shape) -> bool:
        """Whether it goes on with words that are quoted: it must be “swift” and “cheap”; “to row at dawn” and then “come home”."""
        if self._quoted is None:
            return False
        if self.document.folded[self._quoted.end : passage.start] == " and ":
            return True
        sentence, behind = self.document.sentence_at(passage.start), self.document.sentence_at(self._quoted.start)
        if sentence.start == behind.start:
            both = len(shape.words), len(self._shape(self._quoted).words)
            return min(both) > 1 and sum(both) >= _SPEECH_IN_PARTS
        # Ruiz called it a “leaky tub.” She railed at “old tubs” all day.
        return sentence.start - behind.end <= 1 and continues_speaker(self.document, passage.start)

    def _is_one_word_name(self, passage: Passage, shape: Shape) -> bool:
        """Whether a single word with a capital stands within its sentence: a name rather than a word held at a distance."""
        if len(shape.words) != 1 or not shape.capital or passage.start == self.document.sentence_at(passage.start).start:
            return False
        return not self.document.words.stands_small(shape.words[0].lower())

    def _is_mere_name(self, passage: Passage, shape: Shape) -> bool:
        """Whether words that nobody is said to speak are a name, an answer, or explained, rather than held at a distance."""
        return (
            shape.is_long_name
            or shape.words[0].lower() in _ANSWERS
            or self._is_one_word_name(passage, shape)
            or names_thing(self.document, passage, shape)
            or is_explained(self.document, passage)
            or is_introduced(self.document, passage, shape)
            or self._is_plain_elsewhere(passage, shape)
            or is_reported_term(self.document, self._all_passages, passage, shape)
        )

    def _is_plain_elsewhere(self, passage: Passage, shape: Shape) -> bool:
        """Whether the text has several words without marks too, and so holds them at no distance: a “lull year”, and all lull years."""
        words = tuple(word.lower() for word in "-".join(shape.words).split("-") if word)
        bare = kind_words().term_determiners.isdisjoint(introducing_words(self.document, passage.start)[:2])
        if bare or not 1 < len(words) <= _LONGEST_SCARE:
            return False  # "It has “shut down” twice"
        if words not in self._plain:
            self._plain[words] = any(self._stands_plain(words, i) for i in self._places_of(words[0], words[1]))
        return self._plain[words]

    def _places_of(self, first: str, second: str) -> Iterator[int]:
        """The words of the text that are a first one before a second one, or one that begins so."""
        if first not in self._followed:
            folded = self.document.words.folded
            at = self.document.words.places.get(first, ())
            self._followed[first] = sorted((folded[i + 1], i) for i in at if i + 1 < len(folded))
        followed = self._followed[first]
        for word, i in islice(followed, bisect_left(followed, (second,)), None):
            if not word.startswith(second):
                return
            yield i

    def _stands_plain(self, words: tuple[str, ...], first: int) -> bool:
        """Whether some words stand from one of the text on, the last with any ending, in no passage and behind no mark."""
        there, text = self.document.words, self.document.folded
        last = first + len(words) - 1
        if last >= len(there.folded) or not there.folded[last].startswith(words[-1]) or tuple(there.folded[first:last]) != words[:-1]:
            return False
        joined = all(gap in (" ", "-") for gap in there.between[first:last])
        start = there.starts[first]
        return joined and text[start - 1 : start] not in tuple("“\"‘'-") and not self._all_passages.hold(start)

    def _title_or_term(self, features: PassageFeatures, shape: Shape, words: list[str]) -> QuoteKind | None:
        """The kind of a passage that is mentioned and not said: a title, or a word or name mentioned as such."""
        if features.passage.start in self._titles.starts or (self._titles.texts and shape.as_title in self._titles.texts):
            return "title"
        start, before = features.passage.start, words[0] if words else ""
        mentioned = self._is_mentioned(start) or is_motto(clause_before(self.document, start)) or is_class(words)
        clause = shape.capital and shape.clause and len(shape.words) > 1  # of one word only a pronoun looks like one: the word “we”
        if mentioned and not clause and shape.is_as_short_as_a_title:
            return "term"
        if (before == "the" or (before in kind_words().term_owners and len(shape.words) > 1)) and _is_name(features, shape):
            return "term"
        long_title = before == "the" and shape.is_titled and not shape.clause and len(shape.words) > _LONGEST_SCARE
        if long_title and shape.is_as_short_as_a_title and not _is_spoken_of(self.document, features):
            return "title"  # signed the “Charter of the Rights of Rowers”; not called it the “Greatest Fair in the World”
        if (
            before in function_words().a_or_an
            and len(shape.words) > 1
            and shape.is_titled
            and describes_noun(self.document, features.passage)
        ):
            return "term"  # a “Day of the River” fair
        return "title" if self._looks_like_title(features, shape, before) else None

    def _shape(self, passage: Passage) -> Shape:
        start, end = passage.pieces[0]
        shape = self._shapes.get(start)
        if shape is None:
            shape = self._shapes[start] = shape_of(self.document.text[start:end])
        return shape

    @cached_property
    def _titles(self) -> Titles:
        short = [one for one in self.passages if one.in_marks and not _is_long(one)]
        return called_titles(self.document, [(one, self._shape(one)) for one in short])

    @cached_property
    def _listed(self) -> set[int]:
        """Where passages begin that go on a list of words mentioned as such: the words “trust,” “care” and “patience”."""
        found: set[int] = set()
        for one, other in pairwise(self.passages):
            if LIST_SEPARATOR.fullmatch(self.document.folded, one.end, other.start) and (
                one.start in found or not kind_words().term_before.isdisjoint(introducing_words(self.document, one.start)[:1])
            ):
                found.add(other.start)
        return found

    def _is_plain_sentence(self, features: PassageFeatures) -> bool:
        """Whether a passage apart from the sentence before it begins with a capital and goes on in small letters, as no title does."""
        start, end = features.passage.pieces[0]
        text, small = self.document.text, kind_words().title_small
        return (
            _is_apart(features)
            and text[max(0, start - _LONGEST_GAP) : start].rstrip()[-1:] in CLAUSE_ENDS
            and first_letter(text, start).isupper()
            and any(word[0].islower() and word.rstrip(CLAUSE_ENDS) not in small for word in text[start:end].split())
            and not self._titles.texts
            and not self._within_headline(features.passage)
        )

    def _is_plain_part(self, features: PassageFeatures) -> bool:
        """Whether a passage begins with a small letter in a sentence that says who said it: "Ruiz called it “a gift.”"."""
        start = features.passage.start
        if not first_letter(self.document.text, start).islower() or _is_apart_or_said(features) or not features.is_attributed:
            return False
        if is_out_of_reach(self.document, features, self._shape(features.passage)):
            return False
        return not self._is_mentioned(start) and not self._titles.texts

    def _is_mentioned(self, start: int) -> bool:
        """Whether the words ahead of an offset say that what begins there is mentioned as such: the word “trust”, Latin for “trust”."""
        before = introducing_words(self.document, start)
        called = not kind_words().term_before.isdisjoint(before[:1])
        called = called or (before[:1] == ["of"] and not _MOTTOS.isdisjoint(before[1:2]))  # "the mantra of “row on”"
        return start in self._listed or called or is_gloss(self.document, start)

    def _looks_like_title(self, features: PassageFeatures, shape: Shape, before: str) -> bool:
        """Whether a passage is spelt as a title and nobody says it."""
        passage = features.passage
        if not (shape.is_as_short_as_a_title and shape.is_titled):
            return False
        paragraph = self.document.paragraph_at(passage.start)
        if passage.start == paragraph.start and passage.end == paragraph.end:
            return passage.form == "single" or not shape.clause
        if len(shape.words) == 1 or shape.clause or shape.last in ("?", "!") or before in kind_words().term_determiners:
            return False
        if self._within_headline(passage):
            return False
        if features.opens_paragraph:
            return features.tail is None
        return features.lead_distance[0] not in "01" and not features.tail_touches

    def _is_whole(self, features: PassageFeatures, shape: Shape) -> bool:
        """Whether a short passage is speech in whole clauses: a sentence of its own, or a clause behind a comma or a colon."""
        if self._within_headline(features.passage):
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

    def _within_headline(self, passage: Passage) -> bool:
        """Whether the passage stands in a line in which most words have capitals, as headlines have, and does not fill it."""
        paragraph = self.document.paragraph_at(passage.pieces[0][0])
        if paragraph.end - paragraph.start > _LONGEST_HEADLINE or not self._has_headline_case(paragraph):
            return False
        return passage.start > paragraph.start or passage.end < paragraph.end - 1

    def _has_headline_case(self, paragraph: Paragraph) -> bool:
        known = self._headline_case.get(paragraph.start)
        if known is None:
            words, small = self.document.words, kind_words().title_small
            first, last = words.at(paragraph.start - 1) + 1, words.at(paragraph.end - 1)
            here = [i for i in range(first, last + 1) if words.folded[i] not in small]
            capitals = [i for i in here if not words.written[i][0].islower()]
            known = self._headline_case[paragraph.start] = len(here) > 3 and len(capitals) >= _LEAST_CAPITALS * len(here)
        return known


def _is_long(passage: Passage) -> bool:
    """Whether a passage is no title, name or single word by its length alone."""
    start, end = passage.pieces[0]
    return end - start > _LONGEST_SHORT


def _is_spoken_of(document: Document, features: PassageFeatures) -> bool:
    """Whether a verb of saying leads into a passage: called it the “Greatest Fair”; not signed the “Greatest Charter”."""
    lead = features.lead
    return lead is not None and word_act(document.folded[lead.start : lead.end]) == "speech"


def _is_said(features: PassageFeatures) -> bool:
    """Whether a verb of saying touches the closing mark: “Rain,” said Ruiz; but not: “Barnstorm” opens on Friday."""
    return features.tail_touches and features.tail_kind == SAYS and features.is_closed


def _is_name(features: PassageFeatures, shape: Shape) -> bool:
    """Whether a passage behind its article or owner is a name: the “One Road” plan, the “Ruiz rule”, their “Clear Water” agenda."""
    return shape.capital and not shape.clause and len(shape.words) <= _LONGEST_SCARE and not features.tail_touches


def _is_apart(features: PassageFeatures) -> bool:
    """Whether a passage is no part of the sentence before it."""
    return features.opens_paragraph or features.before in _OPENERS


def _is_apart_or_said(features: PassageFeatures) -> bool:
    return _is_apart(features) or (_is_said(features) and not features.follows_word)
