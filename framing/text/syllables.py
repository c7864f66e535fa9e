"""How many syllables has an English word? By a pronouncing dictionary, or where that does not know it by where it may be hyphenated.

Both are asked in place of textstat's own, NLTK's CMUdict and pyphen, which hold the same and are read whole at first use:
a story needs a few hundred words of the one and a few dozen patterns of the other.
"""

from bisect import bisect_right
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from framing.lexicons import FOLDER
from framing.text.word_cache import Remembered

_BLOCK = 1024  # characters of the dictionary, within which a word is looked for from the first to the last
_LEAST = 2  # letters of a syllable at the beginning or the end of a word
_DIGITS = b"0123456789"


def dictionary_lines() -> str:
    """The dictionary, a line each: a word and how many vowels it has, sorted by the word."""
    return (FOLDER / "syllables.txt").read_text(encoding="utf-8")


class Pronunciations:
    """How many vowels each word of the dictionary has, in its first pronunciation."""

    def __init__(self) -> None:
        self._lines = "\n" + dictionary_lines()
        self._starts = [self._lines.find("\n", at) for at in range(0, len(self._lines) - _BLOCK, _BLOCK)]
        self._firsts = [self._lines[start + 1 : self._lines.find(" ", start)] for start in self._starts]

    def vowels(self, word: str) -> int | None:
        """The vowels of a word; None where the dictionary lacks it."""
        start = self._starts[max(0, bisect_right(self._firsts, word) - 1)]
        at = self._lines.find(f"\n{word} ", start, start + 2 * _BLOCK)
        return int(self._lines[at + len(word) + 2 : self._lines.find("\n", at + 1)]) if at >= 0 else None


@cache
def _english() -> Pronunciations:
    return Pronunciations()


def _syllables_of(word: str) -> int:
    vowels = _english().vowels(word)
    return len(hyphenation(word)) + 1 if vowels is None else vowels


SYLLABLES: Remembered[str, int] = Remembered(_syllables_of)
"""The syllables of any word in small letters."""


@cache
def _breaks() -> dict[str, str]:
    """pyphen's patterns, by their letters: "hen5at" of "henat", a break where the number is odd, the highest that applies."""
    # What pyphen.LANGUAGES["en_US"] names. To import pyphen takes longer than to read it: it lists its other hundred languages first.
    pyphen = find_spec("pyphen")
    if pyphen is None or pyphen.origin is None:
        raise ModuleNotFoundError("framing hyphenates with the patterns of pyphen, which is not installed", name="pyphen")
    table = Path(pyphen.origin).with_name("dictionaries").joinpath("hyph_en_US.dic").read_bytes()
    return dict(zip(table.translate(None, _DIGITS).decode().split("\n"), table.decode().split("\n"), strict=True))


@cache
def _longest() -> dict[str, int]:
    """How long a pattern with these two letters in front can be."""
    longest: dict[str, int] = {}
    for letters in _breaks():
        longest[letters[:2]] = max(len(letters), longest.get(letters[:2], 0))
    return longest


def hyphenation(word: str) -> tuple[int, ...]:
    """The places at which a word may be hyphenated, after F. M. Liang (1983), as pyphen gives them."""
    breaks, longest = _breaks(), _longest()
    bounded = f".{word}."
    weights = [0] * (len(bounded) + 1)
    for start in range(len(bounded) - 1):
        for end in range(start + 1, min(start + longest.get(bounded[start : start + 2], 1), len(bounded)) + 1):
            at = start
            for sign in breaks.get(bounded[start:end], ""):
                if sign.isdigit():
                    weights[at] = max(weights[at], int(sign))
                else:
                    at += 1
    return tuple(at - 1 for at, weight in enumerate(weights) if weight % 2 and _LEAST <= at - 1 <= len(word) - _LEAST)
