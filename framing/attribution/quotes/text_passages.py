"""What does the whole text show of its quoted passages: which are titles, which stand in headlines, whose words stand without marks too?"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice, pairwise
from operator import attrgetter

from framing.attribution.passages.quotation_marks import Passage
from framing.attribution.passages.quote_shapes import Shape, kind_words, shape_of
from framing.lexicons import word_list
from framing.text.document import Document, Paragraph
from framing.text.spans import Pair

from .called_titles import LIST_SEPARATOR, Titles, called_titles
from .introducing import introducing_words

_LONGEST_SHORT = 120  # characters, beyond which a passage is no title, name or single word
_LONGEST_HEADLINE = 180
_LEAST_CAPITALS = 0.75  # of the words of a headline
_LENGTH_OF_A_REPORT = 150  # words
_FEW = 5  # times
_TO_THE_READER = word_list("quote_kinds.scare.to_the_reader")


class TextPassages:
    """The passages of a text, and what stands beside them and outside them; each worked out where it is asked for, and once."""

    def __init__(self, document: Document, passages: Sequence[Passage]) -> None:
        self.document = document
        self.passages = passages
        self._shapes: dict[int, Shape] = {}  # by where their passages begin
        self._headline_case: dict[int, bool] = {}  # by where their paragraphs begin
        self._followed: dict[str, list[tuple[str, int]]] = {}  # by a word, which stand behind it and where it does, in alphabetical order
        self._plain: dict[tuple[str, ...], bool] = {}  # whether words stand without marks too

    @cached_property
    def has_double_marks(self) -> bool:
        """Whether any stands in double marks."""
        return any(one.form == "double" for one in self.passages)

    @cached_property
    def longest(self) -> list[Passage]:
        """The passages, the longest first."""
        return sorted(self.passages, key=lambda one: one.start - one.end)

    @cached_property
    def longest_pieces(self) -> list[Pair]:
        """Their pieces, the longest first."""
        return sorted((piece for one in self.passages for piece in one.pieces), key=lambda piece: piece[0] - piece[1])

    @cached_property
    def reports_only(self) -> bool:
        """Whether a text of some length nowhere says "we" or "you" outside of marks, as who argues does and who reports does not."""
        words = self.document.words
        if len(words.folded) < _LENGTH_OF_A_REPORT:
            return False
        addresses = (words.starts[i] for word in _TO_THE_READER for i in words.places.get(word, ()))
        return sum(1 for _ in islice((at for at in addresses if not self.hold(at)), _FEW)) < _FEW

    def hold(self, at: int) -> bool:
        """Whether a passage holds an offset."""
        i = bisect_right(self.passages, at, key=attrgetter("start")) - 1
        return i >= 0 and self.passages[i].end > at

    def shape(self, passage: Passage) -> Shape:
        """What the words of a passage show by themselves."""
        start, end = passage.pieces[0]
        shape = self._shapes.get(start)
        if shape is None:
            shape = self._shapes[start] = shape_of(self.document.text[start:end])
        return shape

    @cached_property
    def titles(self) -> Titles:
        """Those that a word beside them calls a title, and those that go on a list with them."""
        short = [one for one in self.passages if one.in_marks and not is_longer_than_a_name(one)]
        return called_titles(self.document, [(one, self.shape(one)) for one in short])

    @cached_property
    def listed(self) -> set[int]:
        """Where passages begin that go on a list of words mentioned as such: the words “trust,” “care” and “patience”."""
        found: set[int] = set()
        for one, other in pairwise(self.passages):
            if LIST_SEPARATOR.fullmatch(self.document.folded, one.end, other.start) and (
                one.start in found or not kind_words().term_before.isdisjoint(introducing_words(self.document, one.start)[:1])
            ):
                found.add(other.start)
        return found

    def is_within_headline(self, passage: Passage) -> bool:
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

    def stand_plain(self, words: tuple[str, ...]) -> bool:
        """Whether two words or more stand in the text without marks too."""
        if words not in self._plain:
            self._plain[words] = any(self._stands_plain_from(words, i) for i in self._places_of(words[0], words[1]))
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

    def _stands_plain_from(self, words: tuple[str, ...], first: int) -> bool:
        """Whether some words stand from one of the text on, the last with any ending, in no passage and behind no mark."""
        there, text = self.document.words, self.document.folded
        last = first + len(words) - 1
        if last >= len(there.folded) or not there.folded[last].startswith(words[-1]) or tuple(there.folded[first:last]) != words[:-1]:
            return False
        joined = all(gap in (" ", "-") for gap in there.between[first:last])
        start = there.starts[first]
        return joined and text[start - 1 : start] not in tuple("“\"‘'-") and not self.hold(start)


def is_longer_than_a_name(passage: Passage) -> bool:
    """Whether a passage is no title, name or single word by its length alone."""
    start, end = passage.pieces[0]
    return end - start > _LONGEST_SHORT
