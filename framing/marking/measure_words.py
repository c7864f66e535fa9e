"""What is a measure called where people read it?"""

from __future__ import annotations

_SPELT = {"per 1000 words": "per 1,000 words", "ai ": "AI ", "flesch": "Flesch", "kincaid": "Kincaid", "lix": "LIX"}


def words_of(measure: str) -> str:
    """The name of a measure in words: "hedges per 1,000 words", "AI disclaimer"."""
    words = measure.replace("_", " ")
    for name, spelt in _SPELT.items():
        words = words.replace(name, spelt)
    return words
