"""How does a reader hear of a measure, a voice, a count? The same words on the page and in the charts."""

from __future__ import annotations

VOICE_WORDS = {"outlet": "outlet’s own voice", "reported": "reported", "quoted": "quoted"}


def heading(text: str) -> str:
    """A text as a heading: it begins with a capital."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """A text that may stand beside others: it begins with a capital and ends with a full stop; "" stays as it is."""
    return f"{heading(text)}{'' if text.endswith(('.', '?', '!')) else '.'}" if text else text


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun: "1 article", "2,000 articles"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
