"""A cue in its place: the words around it, and the classes of words that tell what it means there."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from framing.text.document import Document
from framing.text.spans import Pair


def word_class(text: str) -> frozenset[str]:
    """Words parted by spaces as a set."""
    return frozenset(text.split())


SUBJECTS = word_class("i you he she it we they there this that these those who which what one someone somebody something")
CONTRACTED_SUBJECTS = frozenset(
    f"{subject}'{rest}"
    for subject in ("i", "you", "he", "she", "it", "we", "they", "there", "that")
    for rest in ("d", "ll", "ve", "s", "re", "m")
)
CLAUSE_OPENERS = SUBJECTS | CONTRACTED_SUBJECTS
OBJECTS = word_class("me him her us them you")
REFLEXIVES = word_class("myself yourself himself herself itself ourselves themselves")
DETERMINERS = word_class("the a an this that these those his her its their our your my each every any some no another")
CONTRACTED_BE = word_class("it's he's she's they're that's we're i'm you're there's")
BE = word_class("is are was were be been being am isn't aren't wasn't weren't 's 're") | CONTRACTED_BE
NEGATIONS = word_class("not never hardly scarcely barely no neither nor n't")
CANNOT = word_class("can't cannot couldn't")
PREPOSITIONS = word_class(
    "of in on at by for with from to into onto over under against behind before after between among through across during "
    "toward towards within without upon despite via since until till beyond near alongside amid as than like about around"
)
CONJUNCTIONS = word_class(
    "and or but nor yet so because although though while whereas if unless when where whether that which who whom whose how why"
)
QUESTION_WORDS = word_class("whether if how what who when where which why")
# Forms that only the finite verb of a clause takes, common ones: enough to tell "suggested a bench" from "suggested the bench was".
FINITE = word_class(
    "is are was were has have had will would can could may might can't cannot won't wouldn't couldn't should did does do didn't "
    "doesn't don't isn't aren't wasn't weren't hasn't haven't hadn't won lost wants wanted needs needed knew knows thinks thought came "
    "comes went goes got gets told left met ran led held tried kept fell rose began made makes took takes gave gives said says saw sees "
    "became becomes"
)
ADVERBS = word_class(
    "also still now already just only even ever again not never always often usually simply really actually probably perhaps "
    "largely widely generally currently too later then long once soon initially previously first strongly repeatedly"
)
TIMES = word_class(
    "monday tuesday wednesday thursday friday saturday sunday today tonight yesterday tomorrow last next this early late later earlier"
)
NUMBERS = word_class(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion "
    "trillions dozen dozens half third quarter twice double triple halfway noon midnight"
)
# "need" ends like a participle and is none.
ENDING_IN_ED = word_class("need feed proceed succeed exceed speed heed breed bleed shed wed embed bed seed weed")

_ENDS = frozenset(".!?;:\n")
_BREAKS = frozenset(",–—()")
_TITLES = word_class("mr mrs ms dr sen rep gov gen lt col sgt st no vs prof")


class _Near(NamedTuple):
    """A word near a cue, and whether a comma, a dash or a bracket parts it from the cue."""

    folded: str
    parted: bool


class Place:
    """The place of a cue: the words around it, as far as its sentence reaches."""

    __slots__ = ("_after", "_before", "document", "end", "first", "last", "start")

    def __init__(self, document: Document, start: int, end: int) -> None:
        self.document = document
        self.start = start
        self.end = end
        self.first = document.words.at(start)
        self.last = self.first if document.words[self.first].end >= end else document.words.at(end - 1)
        self._after: list[_Near] = []
        self._before: list[_Near] = []

    def after(self, n: int = 1) -> str:
        """The word ``n`` words behind the cue, in small letters; empty past the end of the sentence."""
        near = self._near(self._after, n, 1)
        return near[n - 1].folded if n <= len(near) else ""

    def before(self, n: int = 1) -> str:
        """The word ``n`` words ahead of the cue, in small letters; empty past the start of the sentence."""
        near = self._near(self._before, n, -1)
        return near[n - 1].folded if n <= len(near) else ""

    def ahead(self, most: int) -> list[str]:
        """Up to ``most`` words behind the cue, to the end of the sentence."""
        return [near.folded for near in self._near(self._after, most, 1)[:most] if near.folded]

    def ahead_in_clause(self, most: int) -> list[str]:
        """Up to ``most`` words behind the cue, to the next comma, dash or bracket."""
        return [near.folded for near in self._near(self._after, most, 1)[:most] if not near.parted]

    def back(self, most: int) -> list[str]:
        """Up to ``most`` words ahead of the cue, nearest first, to the start of the sentence."""
        return [near.folded for near in self._near(self._before, most, -1)[:most] if near.folded]

    def back_in_clause(self, most: int) -> list[str]:
        """Up to ``most`` words ahead of the cue, nearest first, to the last comma, dash or bracket."""
        return [near.folded for near in self._near(self._before, most, -1)[:most] if not near.parted]

    def _near(self, near: list[_Near], most: int, step: int) -> list[_Near]:
        """Words on one side, read on as far as asked for: an empty one marks the end of the sentence."""
        words, folded = self.document.words, self.document.folded
        while len(near) < most and not (near and not near[-1].folded):
            at = (self.last if step > 0 else self.first) + step * (len(near) + 1)
            if not 0 <= at < len(words):
                near.append(_Near("", True))
                break
            left, right = (at - 1, at) if step > 0 else (at, at + 1)
            gap = folded[words[left].end : words[right].start]
            parted = bool(near) and near[-1].parted
            if gap != " ":
                if not _ENDS.isdisjoint(gap) and not (gap[0] == "." and gap.count(".") == 1 and words[left].folded in _TITLES):
                    near.append(_Near("", True))
                    break
                parted = parted or not _BREAKS.isdisjoint(gap)
            near.append(_Near(words[at].folded, parted))
        return near

    @property
    def cue(self) -> str:
        """The cue in small letters."""
        return self.document.folded[self.start : self.end]

    @property
    def follows(self) -> str:
        """The mark or letter right behind the cue, spaces left out."""
        return self.document.folded[self.end : self.end + 2].strip()[:1]

    @property
    def precedes(self) -> str:
        """The mark or letter right ahead of the cue, spaces left out."""
        return self.document.folded[max(0, self.start - 2) : self.start].strip()[-1:]

    def capital(self, offset: int = 0) -> bool:
        """Whether the cue, or the word ``offset`` words behind it (ahead of it, below zero), begins with a capital."""
        at = self.first + offset if offset <= 0 else self.last + offset
        words = self.document.words
        return 0 <= at < len(words) and self.document.text[words[at].start].isupper()

    def gap_after(self, n: int) -> Pair:
        """The offsets between the cue and the word ``n`` words behind it."""
        return self.end, self.document.words[self.last + n].start

    def tags(self) -> bool:
        """Whether the cue and its one-word subject stand alone behind a comma, at the end: “..., she thinks.”"""
        return not self.after() and len(self.back(2)) == 2 and len(self.back_in_clause(2)) == 1

    def is_possessed(self) -> bool:
        """Whether the cue is someone's: "the mayor's", "their"."""
        preceding = self.before()
        return preceding.endswith(("'s", "s'")) or preceding in ("his", "her", "their", "its") or self.precedes == "'"


Test = Callable[[Place], bool]

CONTEXTS: dict[str, Test] = {}
"""Every test that an entry of a lexicon may ask for, by name."""


def context(test: Test) -> Test:
    """Enter a test under its own name, words parted by hyphens."""
    CONTEXTS[test.__name__.replace("_", "-")] = test
    return test
