"""A text cut once: paragraphs, sentences and words, each computed on demand and kept.

Every scorer reads the same Document, so that no two disagree on what a sentence or a word is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable
from functools import cached_property, wraps
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar

import nupunkt

from .spans import Pair, Span, covering

S = TypeVar("S", bound=Span)
T = TypeVar("T")

STORY = frozenset({"headline", "standfirst", "subheading", "body"})
"""The regions that measures count."""

UNREAD = frozenset({"related", "furniture"})
"""The regions in which no cue is looked for (AI disclaimers are, everywhere)."""

# One character for one: offsets in the folded text are offsets in the text.
_FOLD = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " "})

# "U.S.", "5,000.5", "don't", "word": hyphens part words here, so that "balancing-act" is two.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*\w*|\w+(?:'\w+)*")
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*|\n")
_LOWER_START = re.compile(r"\n[a-z(]")
_HARD_WRAP = re.compile(r"[^\n]{50,90}\n(?=[a-z(])")
_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"”’')\]]*\s*$")


class Region(NamedTuple):
    """A labelled stretch of an article's text."""

    start: int
    end: int
    label: str


class Word(NamedTuple):
    """A word with its offsets; ``folded`` is in small letters with straight apostrophes."""

    start: int
    end: int
    folded: str


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
    def folded(self) -> str:
        """The text in small letters with straight apostrophes and hyphens, character for character."""
        folded = self.text.translate(_FOLD)
        small = folded.lower()
        if len(small) != len(folded):  # "İ" becomes two characters
            small = "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)
        return small

    @cached_property
    def words(self) -> list[Word]:
        """Every word in order; a hyphenated compound is several words here (see ``word_starts``)."""
        # Looking each word up again behind the last is a third faster than asking a match for its offsets.
        folded, words, end = self.folded, [], 0
        find, make = folded.find, tuple.__new__
        for word in _WORD.findall(folded):
            start = find(word, end)
            end = start + len(word)
            words.append(make(Word, (start, end, word)))
        return words

    @cached_property
    def word_starts(self) -> list[int]:
        """Start of each word, for bisection."""
        return [word.start for word in self.words]

    @cached_property
    def word_index(self) -> dict[str, list[int]]:
        """For each folded word, where in ``words`` it stands."""
        index: defaultdict[str, list[int]] = defaultdict(list)
        for i, (_, _, folded) in enumerate(self.words):
            index[folded].append(i)
        index.default_factory = None
        return index

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """Stretches between line breaks, blank ones left out; hard-wrapped lines are joined."""
        text = self.text
        wrapped = len(_LOWER_START.findall(text)) >= 3 and len(_HARD_WRAP.findall(text)) >= 3
        paragraphs = []
        start = 0
        for gap in [*_BLANK_LINE.finditer(text), None]:
            end = gap.start() if gap else len(text)
            if gap and wrapped and gap.group() == "\n" and not _ENDS_SENTENCE.search(text, start, end):
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
        """Sentences by nupunkt's Punkt model, cut at paragraphs and regions too."""
        text = self.text
        ends = {end for _, end in nupunkt.sent_spans(text)} if text.strip() else set()
        cuts = sorted({0, len(text), *ends, *self.paragraph_starts, *(region.start for region in self.regions)})
        sentences = []
        for left, right in pairwise(cuts):
            piece = text[left:right]
            stripped = piece.strip()
            if stripped:
                start = left + len(piece) - len(piece.lstrip())
                sentences.append(Sentence(start, start + len(stripped)))
        return sentences

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Start of each sentence, for bisection."""
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, start: int) -> Sentence | None:
        """The sentence that holds the character at ``start``."""
        return covering(self.sentence_starts, self.sentences, start)

    def paragraph_at(self, start: int) -> Paragraph | None:
        """The paragraph that holds the character at ``start``."""
        return covering(self.paragraph_starts, self.paragraphs, start)

    def word_at(self, start: int) -> int:
        """Index in ``words`` of the last word that starts at or before ``start``; -1 before the first."""
        return bisect_right(self.word_starts, start) - 1

    @cached_property
    def _region_starts(self) -> list[int]:
        return [region.start for region in self.regions]

    def region_at(self, start: int) -> str:
        """The label of the region that holds the character at ``start``."""
        at = max(0, bisect_right(self._region_starts, start) - 1)
        return self.regions[at].label

    def in_story(self, start: int) -> bool:
        """Whether measures count what starts here."""
        return self.region_at(start) in STORY

    def is_read(self, start: int) -> bool:
        """Whether cues are looked for here: everywhere but in related articles and furniture."""
        return self.region_at(start) not in UNREAD

    def count_words(self, start: int = 0, end: int | None = None) -> int:
        """Words between two offsets as readers count them: "ballistic-missile" is one."""
        folded = self.folded
        end = len(folded) if end is None else end
        first, last = self.word_at(start - 1) + 1, self.word_at(end - 1) + 1
        return sum(
            1 for w in self.words[first:last] if not (w.start > start and folded[w.start - 1] == "-" and folded[w.start - 2].isalnum())
        )

    @cached_property
    def story_pairs(self) -> list[Pair]:
        """The stretches that belong to the story."""
        return [(r.start, r.end) for r in self.regions if r.label in STORY]

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
        return kind(start=start, end=end, text=self.text[start:end], region=self.region_at(start), field=self.field, **more)


def once(compute: Callable[[Document], T]) -> Callable[[Document], T]:
    """Keep on the document what a function computes from it, so that scorers share the work."""
    key = f"{compute.__module__}.{compute.__qualname__}"

    @wraps(compute)
    def remembered(document: Document) -> T:
        memo = document.memo
        if key not in memo:
            memo[key] = compute(document)
        return memo[key]

    return remembered
