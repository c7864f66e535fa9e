"""Which words does a text hold, and where? As lists that run side by side: an object for each would cost more than reading them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, KeysView, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any, NamedTuple, overload

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
# With what joins its parts: "U.S.", "1,204", "long-term", "Ruiz's".
_HIDING_WORD = re.compile(rf"[{_HIDDEN}]*\w(?:[\w'’ʼ{_HIDDEN}]|[.,:‐‑-](?=[{_HIDDEN}]*\w)|(?<=\.\w)\.)*")
_BESIDE_A_WORD = re.compile(rf"(?<!\w)[{_HIDDEN}]|[{_HIDDEN}](?!\w)")


def _hides(text: str) -> bool:
    """Whether a text has a soft hyphen or a blank without width: most have none, and no pattern needs to look for them."""
    return not text.isascii() and any(map(text.__contains__, _HIDDEN))


class ShownPlaces(NamedTuple):
    """Where in a text stands what reads otherwise once its hidden marks stand behind their words.

    ``starts`` and ``ends`` are of letters, ``marks`` how many of them stand behind a word, by where it ends as it reads.
    """

    starts: dict[int, int]
    ends: dict[int, int]
    marks: dict[int, int]


def show_words(text: str) -> tuple[str, ShownPlaces]:
    """The text with the soft hyphens and blanks without width of each word as spaces behind it, as long as before.

    So "pos-sibly" with a soft hyphen reads "possibly ", and what starts with the word starts where it did.
    """
    places = ShownPlaces({}, {}, {})
    if not _hides(text):
        return text, places

    def shown(found: re.Match[str]) -> str:
        written, start = found[0], found.start()
        kept = [at for at, letter in enumerate(written) if letter not in _HIDDEN]
        if len(kept) < len(written):
            places.starts.update({start + read: start + at for read, at in enumerate(kept) if read})
            places.ends.update({start + read + 1: start + at + 1 for read, at in enumerate(kept)})
            places.marks[start + len(kept)] = len(written) - len(kept)
        return "".join(written[at] for at in kept) + " " * (len(written) - len(kept))

    moved = _HIDING_WORD.sub(shown, text)
    return _HAS_HIDDEN.sub(" ", moved), places


def without_hidden_beside_words(text: str) -> str:
    """The text with a space for each soft hyphen and blank without width that stands in no word, character for character."""
    return _BESIDE_A_WORD.sub(" ", text) if _hides(text) else text


def without_hidden(text: str) -> str:
    """The text without soft hyphens and blanks without width, as a reader sees it."""
    return _HAS_HIDDEN.sub("", text) if _hides(text) else text


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

    def get(self, word: str, default: Any = None) -> Any:
        """Where a word stands, or what is given for one that does not: asked of many that do not, where an error would be dear."""
        return self[word] if word in self._last else default

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
        shown: where words stand that hide marks, as ``show_words`` gives it.
    """

    def __init__(self, straight: str, shown: ShownPlaces | None = None) -> None:
        pieces = _WORD.split(straight)  # what stands before the first word, the word, what stands behind it, the next word …
        offsets = list(accumulate(map(len, pieces)))
        self.written: list[str] = pieces[1::2]
        """The words in the letters of the text."""
        self.folded: list[str] = list(map(str.lower, self.written))
        self.between: list[str] = pieces[2::2]
        """What stands behind each word, up to the next."""
        self.starts: list[int] = offsets[:-1:2]
        self.ends: list[int] = offsets[1::2]
        if shown and shown.marks:
            self.between = [gap[shown.marks.get(end, 0) :] for end, gap in zip(self.ends, self.between, strict=True)]
            self.starts = [shown.starts.get(start, start) for start in self.starts]
            self.ends = [shown.ends.get(end, end) for end in self.ends]
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
