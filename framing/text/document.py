"""Where are paragraphs, sentences and words in a text? Each is computed on demand and kept.

Every scorer reads the same Document, so that no two disagree on what a sentence or a word is.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property, wraps
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar

from .late_pattern import late_pattern
from .region_labels import SILENT, STORY, UNREAD, Region
from .sentence_ends import sentence_ends
from .spans import Pair, Span
from .words import ShownPlaces, Word, Words, fold, narrow, show_words, straighten, without_hidden_beside_words

S = TypeVar("S", bound=Span)
T = TypeVar("T")

_NOT_YET: Any = object()
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*|\n")
_LOWER_START = re.compile(r"\n[a-z(]")
_HARD_WRAP = re.compile(r"[^\n]{50,90}\n(?=[a-z(])")
_ENDS_SENTENCE = late_pattern(r"[.!?:;…][\"”’')\]]*\s*$")

_CLOSING = 40  # characters at the end of a line, in which the mark stands that ends its sentence


class Sentence(NamedTuple):
    """Where a sentence stands."""

    start: int
    end: int


class Paragraph(NamedTuple):
    """Where a paragraph stands."""

    start: int
    end: int


class Document:
    """One field of an article, cut once.

    Args:
        text: the characters, never altered.
        regions: labelled stretches that together cover the text; without them all is body.
        field: "text" or "title", the name of the field of the article that holds ``text``.
    """

    def __init__(self, text: str, regions: tuple[Region, ...] = (), field: str = "text") -> None:
        self.text = text
        self.field = field
        self.regions = regions or (Region(0, len(text), "body"),)
        self.memo: dict[str, Any] = {}

    @cached_property
    def _shown(self) -> tuple[str, ShownPlaces]:
        return show_words(self.text)

    @cached_property
    def _straight(self) -> str:
        return straighten(self._shown[0])

    @cached_property
    def folded(self) -> str:
        """The text in small letters with straight apostrophes and hyphens, character for character."""
        return fold(self._straight)

    @cached_property
    def narrow(self) -> str:
        """The folded text as the patterns of cues read it, character for character: see ``words.narrow``."""
        return narrow(self.folded)

    @cached_property
    def words(self) -> Words:
        """Every word in order."""
        return Words(self._straight, self._shown[1])

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """Stretches between line breaks, blank ones left out; hard-wrapped lines are joined."""
        text = self.text
        wrapped = len(_LOWER_START.findall(text)) >= 3 and len(_HARD_WRAP.findall(text)) >= 3
        paragraphs = []
        start = 0
        for gap in [*_BLANK_LINE.finditer(text), None]:
            end = gap.start() if gap else len(text)
            if gap and wrapped and gap.group() == "\n" and not _ENDS_SENTENCE.search(text, max(start, end - _CLOSING), end):
                continue
            piece = text[start:end]
            stripped = piece.strip()
            if stripped:
                left = start + len(piece) - len(piece.lstrip())
                paragraphs.append(Paragraph(left, left + len(stripped)))
            start = gap.end() if gap else end
        return paragraphs

    @cached_property
    def paragraph_starts(self) -> list[int]:
        """Start of each paragraph, for bisection."""
        return [paragraph.start for paragraph in self.paragraphs]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Sentences, cut at paragraphs and regions too."""
        text = self.text
        cuts = sorted(
            {
                0,
                len(text),
                *sentence_ends(without_hidden_beside_words(text)),
                *self.paragraph_starts,
                *(region.start for region in self.regions),
            }
        )
        sentences = []
        for left, right in pairwise(cuts):
            piece = text[left:right].rstrip()
            if piece:
                start = left + len(piece) - len(piece.lstrip()) if piece[0].isspace() else left
                sentences.append(Sentence(start, left + len(piece)))
        return sentences

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Start of each sentence, for bisection."""
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, start: int) -> Sentence:
        """The sentence that holds the character at ``start``; of what stands between two, the first."""
        return self.sentences[bisect_right(self.sentence_starts, start, 1) - 1]

    def sentences_around(self, start: int, end: int) -> Pair:
        """Where the sentences begin and end in which a stretch stands: that of its first character to that of its last."""
        return self.sentence_at(start).start, self.sentence_at(max(start, end - 1)).end

    def paragraph_at(self, start: int) -> Paragraph:
        """The paragraph that holds the character at ``start``; of what stands between two, the first."""
        return self.paragraphs[bisect_right(self.paragraph_starts, start, 1) - 1]

    @cached_property
    def _region_starts(self) -> list[int]:
        return [region.start for region in self.regions]

    def region_at(self, start: int) -> str:
        """The label of the region that holds the character at ``start``."""
        return self.regions[bisect_right(self._region_starts, start, 1) - 1].label

    @property
    def headline(self) -> Pair | None:
        """Where the first headline stands, without the space around it; None where there is none."""
        for region in self.regions:
            if region.label == "headline":
                line = self.text[region.start : region.end]
                start = region.start + len(line) - len(line.lstrip())
                return start, start + len(line.strip())
        return None

    @cached_property
    def _labels(self) -> frozenset[str]:
        return frozenset(region.label for region in self.regions)

    def in_story(self, start: int) -> bool:
        """Whether measures count what starts here."""
        return self.region_at(start) in STORY

    @cached_property
    def _reads_all(self) -> bool:
        return UNREAD.isdisjoint(self._labels)

    def is_read(self, start: int) -> bool:
        """Whether cues are looked for here: everywhere but in related articles and furniture."""
        return self._reads_all or self.region_at(start) not in UNREAD

    @cached_property
    def _hears_all(self) -> bool:
        return SILENT.isdisjoint(self._labels)

    def is_heard(self, start: int) -> bool:
        """Whether what is said here gives somebody words."""
        return self._hears_all or self.region_at(start) not in SILENT

    @cached_property
    def _counted_starts(self) -> list[int]:
        """Start of each word but the later parts of compounds, for bisection."""
        words = self.words
        before = zip(("", *words.written), ("", *words.between), strict=True)
        return [at for at, (word, gap) in zip(words.starts, before, strict=False) if gap != "-" or not word[-1].isalnum()]

    def count_words(self, start: int = 0, end: int | None = None) -> int:
        """Words between two offsets as readers count them: "ballistic-missile" is one."""
        starts, counted = self.words.starts, self._counted_starts
        end = len(self.text) if end is None else end
        first, stop = bisect_left(counted, start), bisect_left(counted, end)
        at = bisect_left(starts, start)
        part = at < len(starts) and starts[at] == start < end and counted[first : first + 1] != [start]  # counting begins within a compound
        return stop - first + part

    @cached_property
    def story_pairs(self) -> list[Pair]:
        """The stretches that belong to the story."""
        return [(r.start, r.end) for r in self.regions if r.label in STORY]

    def story_stretches(self) -> Iterator[list[Word]]:
        """The words of each stretch of the story, furniture, captions and the like left out."""
        starts = self.words.starts
        for start, end in self.story_pairs:
            yield self.words[bisect_left(starts, start) : bisect_left(starts, end)]

    @cached_property
    def story_words(self) -> int:
        """Words of the story as readers count them."""
        return sum(self.count_words(start, end) for start, end in self.story_pairs)

    @cached_property
    def story_sentences(self) -> list[Sentence]:
        """The sentences that begin in the story."""
        return [s for s in self.sentences if self.in_story(s.start)]

    def span(self, kind: type[S], start: int, end: int, /, **more: Any) -> S:
        """A span of this document of the given kind, its text, region and field filled in."""
        if (hiding := self._shown[1]).marks:
            start, end = hiding.starts.get(start, start), hiding.ends.get(end, end)
        made = object.__new__(kind)
        # An article has a hundred, and a frozen dataclass takes a call for each field; what is left out the class itself holds.
        vars(made).update(start=start, end=end, text=self.text[start:end], region=self.region_at(start), field=self.field, **more)
        return made


def once(compute: Callable[[Document], T]) -> Callable[[Document], T]:
    """Keep on the document what a function computes from it, so that scorers share the work."""
    key = f"{compute.__module__}.{compute.__qualname__}"

    @wraps(compute)
    def remembered(document: Document) -> T:
        memo = document.memo
        found: T = memo.get(key, _NOT_YET)
        if found is _NOT_YET:
            found = memo[key] = compute(document)
        return found

    return remembered
