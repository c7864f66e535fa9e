"""How does a reader hear of a measure, a voice, a count? The same words on the page and in the charts."""

from __future__ import annotations

VOICE_WORDS = {"outlet": "outlet’s own voice", "reported": "reported", "quoted": "quoted"}


def in_words(measure: str) -> str:
    """The name of a measure in words."""
    return measure.replace("per_1000_words", "per 1,000 words").replace("_", " ")


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun: "1 article", "2,000 articles"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
