"""What is left of a word without its endings? By the Snowball stemmer for English (Porter 2001), as NLTK has it."""

from functools import cache
from typing import Any

from .word_cache import Remembered


@cache
def _stemmer() -> Any:
    from nltk.stem.snowball import EnglishStemmer  # brings scikit-learn and scipy with it: a second, for who compares nothing

    return EnglishStemmer()


_STEMS: Remembered[str, str] = Remembered(lambda word: str(_stemmer().stem(word)))


def stem_of(word: str) -> str:
    """A word in small letters without its endings: "voting" and "votes" are one."""
    return _STEMS[word]
