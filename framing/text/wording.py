"""How does a reader hear of a measure, a voice, a count? The same words in tables, on the page and in charts."""

from __future__ import annotations

VOICE_WORDS = {"outlet": "outlet’s own voice", "reported": "reported", "quoted": "quoted"}
_SPELT = {"per 1000 words": "per 1,000 words", "ai ": "AI ", "flesch": "Flesch", "kincaid": "Kincaid", "lix": "LIX"}


def heading(text: str) -> str:
    """A text as a heading: it begins with a capital."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """A text that may stand beside others: it begins with a capital and ends with a full stop; "" stays as it is."""
    return f"{heading(text)}{'' if text.endswith(('.', '?', '!')) else '.'}" if text else text


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun: "1 article", "2,000 articles"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def words_of(measure: str) -> str:
    """The name of a measure in words: "hedges per 1,000 words", "AI disclaimer"."""
    words = measure.replace("_", " ")
    for name, spelt in _SPELT.items():
        words = words.replace(name, spelt)
    return words
