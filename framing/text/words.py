"""Which words does a text hold, and where? As lists that run side by side: an object for each would cost more than reading them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, KeysView, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple, overload

# One character for one: offsets in the straightened text are offsets in the text.
_STRAIGHT = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("‐", "-"), ("‑", "-"), ("\u00a0", " "), ("\u202f", " "), ("\u2009", " "))

# "word", "don't", "U.S.", "5,000.5", "4:30pm": hyphens part words here, so that "balancing-act" is two.
# Most words end where their letters do: one look at what stands behind them is enough.
_LETTER_ALONE = r"(?<=(?<!\w)[^\W\d_])"
_WORD = re.compile(rf"(\w++(?:(?=[.,:'])(?:{_LETTER_ALONE}\.(?:[^\W\d_]\.)++|(?:'\w++|[.,:](?<=\d.)\d\w*+)++))?+)")

# As Windows-1252 codes them: a pattern without a character above 255 is compiled in half the time.
_NARROW = (("–", "\x96"), ("—", "\x97"), ("“", "\x93"), ("”", "\x94"), ("€", "\x80"))

_SPACES = frozenset((" ", "\n"))


def straighten(text: str) -> str:
    """A text with straight apostrophes, plain hyphens and plain spaces, character for character."""
    if not text.isascii():
        for written, plain in _STRAIGHT:
            text = text.replace(written, plain)
    return text


_HIDDEN = "\u00ad\u200b\u2060\ufeff"  # soft hyphens and blanks without width: a reader sees none of them
_HAS_HIDDEN = re.compile(f"[{_HIDDEN}]")
_HIDING_WORD = re.compile(rf"[{_HIDDEN}]*\w[\w'’ʼ{_HIDDEN}]*")
_BESIDE_A_WORD = re.compile(rf"(?<!\w)[{_HIDDEN}]|[{_HIDDEN}](?!\w)")


class ShownWord(NamedTuple):
    """Where a word ends in the text whose hidden marks stand behind it: where it ends in the text itself, and how many marks they are."""

    end: int
    marks: int


def show_words(text: str) -> tuple[str, dict[int, ShownWord]]:
    """The text with the soft hyphens and blanks without width of each word as spaces behind it, as long as before, and where words end.

    So "pos-sibly" with a soft hyphen reads "possibly ", and what starts with the word starts where it did.
    """
    if text.isascii() or not _HAS_HIDDEN.search(text):
        return text, {}
    ends: dict[int, ShownWord] = {}

    def shown(found: re.Match[str]) -> str:
        letters = _HAS_HIDDEN.sub("", found[0])
        if marks := len(found[0]) - len(letters):
            ends[found.start() + len(letters)] = ShownWord(found.start() + len(found[0].rstrip(_HIDDEN)), marks)
        return letters + " " * marks

    moved = _HIDING_WORD.sub(shown, text)
    return _HAS_HIDDEN.sub(" ", moved), ends


def without_hidden_beside_words(text: str) -> str:
    """The text with a space for each soft hyphen and blank without width that stands in no word, character for character."""
    return text if text.isascii() else _BESIDE_A_WORD.sub(" ", text)


def without_hidden(text: str) -> str:
    """The text without soft hyphens and blanks without width, as a reader sees it."""
    return text if text.isascii() else _HAS_HIDDEN.sub("", text)


def fold(straight: str) -> str:
    """A straightened text in small letters, character for character."""
    small = straight.lower()
    if len(small) != len(straight):  # "İ" becomes two characters
        small = "".join([c.lower() if len(c.lower()) == 1 else c for c in straight])
    return small


def narrow(folded: str) -> str:
    """A folded text with its dashes, quotation marks and euro signs among the first 256 characters, character for character."""
    if not folded.isascii():
        for written, code in _NARROW:
            folded = folded.replace(written, code)
    return folded


class Word(NamedTuple):
    """A word with its offsets; ``folded`` is in small letters with straight apostrophes."""

    start: int
    end: int
    folded: str


class WordPlaces(Mapping[str, list[int]]):
    """For each folded word of a text, where it stands, in order.

    The places are held as a chain from each to the one before: most words are never asked for, and a list for
    each would cost more than finding them.
    """

    def __init__(self, folded: Sequence[str]) -> None:
        last: dict[str, int] = {}
        seen = last.get
        before: list[int] = []
        for i, word in enumerate(folded):
            before.append(seen(word, -1))
            last[word] = i
        self._last = last
        self._before = before

    def __getitem__(self, word: str) -> list[int]:
        found = [self._last[word]]
        at = self._before[found[0]]
        while at >= 0:
            found.append(at)
            at = self._before[at]
        found.reverse()
        return found

    def __contains__(self, word: object) -> bool:
        return word in self._last

    def stands_again(self, word: str) -> bool:
        """Whether a word stands more than once."""
        return word in self._last and self._before[self._last[word]] >= 0

    def keys(self) -> KeysView[str]:
        """The words, as a set."""
        return self._last.keys()

    def __iter__(self) -> Iterator[str]:
        return iter(self._last)

    def __len__(self) -> int:
        return len(self._last)


class Words(Sequence[Word]):
    """Every word of a text in order; a hyphenated compound is several words here.

    Args:
        straight: the text as ``straighten`` gives it.
        shown: the words that hide marks, as ``show_words`` gives them.
    """

    def __init__(self, straight: str, shown: Mapping[int, ShownWord] | None = None) -> None:
        pieces = _WORD.split(straight)  # what stands before the first word, the word, what stands behind it, the next word …
        offsets = list(accumulate(map(len, pieces)))
        self.written: list[str] = pieces[1::2]
        """The words in the letters of the text."""
        self.folded: list[str] = list(map(str.lower, self.written))
        self.between: list[str] = pieces[2::2]
        """What stands behind each word, up to the next."""
        self.starts: list[int] = offsets[:-1:2]
        self.ends: list[int] = offsets[1::2]
        if shown:
            hiding = [shown.get(end) for end in self.ends]
            self.between = [gap[word.marks :] if word else gap for gap, word in zip(self.between, hiding, strict=True)]
            self.ends = [word.end if word else end for end, word in zip(self.ends, hiding, strict=True)]
        self._small: dict[str, bool] = {}

    @cached_property
    def places(self) -> WordPlaces:
        """For each folded word, where it stands."""
        return WordPlaces(self.folded)

    def stands_small(self, word: str) -> bool:
        """Whether a folded word stands behind a space in the letters of the text too: not within an address or a handle."""
        small = self._small.get(word)
        if small is None:
            written, between = self.written, self.between
            small = any(i and written[i] == word and between[i - 1][-1:] in _SPACES for i in self.places.get(word, ()))
            self._small[word] = small
        return small

    def at(self, start: int) -> int:
        """Index of the last word that starts at or before an offset; -1 before the first."""
        return bisect_right(self.starts, start) - 1

    def __len__(self) -> int:
        return len(self.folded)

    @overload
    def __getitem__(self, i: int) -> Word: ...
    @overload
    def __getitem__(self, i: slice) -> list[Word]: ...
    def __getitem__(self, i: int | slice) -> Word | list[Word]:
        if isinstance(i, slice):
            return list(map(Word, self.starts[i], self.ends[i], self.folded[i]))
        return Word(self.starts[i], self.ends[i], self.folded[i])

    def __iter__(self) -> Iterator[Word]:
        return map(Word, self.starts, self.ends, self.folded)
