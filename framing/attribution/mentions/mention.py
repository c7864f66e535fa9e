"""What is a mention, and which stands at, before or behind a place of the text?"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import attrgetter
from typing import Literal, NamedTuple, Self

MentionKind = Literal["name", "pronoun", "nominal"]


class Mention(NamedTuple):
    """A noun phrase that could be a source; the head is the name without title and party, or the noun."""

    start: int
    end: int
    head_start: int
    head_end: int
    kind: MentionKind

    def head_in(self, text: str) -> str:
        """Its head in a text or in the folded text."""
        return text[self.head_start : self.head_end]


class Mentions(tuple[Mention, ...]):
    """Mentions in the order of a text, found by their places."""

    starts: list[int]

    def __new__(cls, mentions: Iterable[Mention] = ()) -> Self:
        """So many mentions, with the start of each for bisection."""
        self = super().__new__(cls, mentions)
        self.starts = list(map(attrgetter("start"), self))
        return self

    def index_from(self, place: int) -> int:
        """The index of the first mention that starts at a place or behind it; how many there are where none does."""
        return bisect_left(self.starts, place)

    def index_before(self, place: int) -> int:
        """The index of the last mention that starts before a place; -1 where none does."""
        return bisect_left(self.starts, place) - 1

    def index_at(self, place: int) -> int:
        """The index of the last mention that starts at a place or before it; -1 where none does."""
        return bisect_right(self.starts, place) - 1

    def before(self, place: int) -> Mention | None:
        """The last mention that starts before a place."""
        at = self.index_before(place)
        return self[at] if at >= 0 else None

    def behind(self, place: int) -> Mention | None:
        """The first mention that starts at a place or behind it."""
        at = self.index_from(place)
        return self[at] if at < len(self) else None

    def ending_at(self, place: int) -> Mention | None:
        """The mention that ends at a place."""
        mention = self.before(place)
        return mention if mention and mention.end == place else None

    def starting_at(self, place: int) -> Mention | None:
        """The mention that starts at a place."""
        mention = self.behind(place)
        return mention if mention and mention.start == place else None
