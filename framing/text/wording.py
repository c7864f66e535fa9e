"""How does a reader hear of a measure, a voice, a count, a group? The same words in tables, on the page and in charts."""

import re
from typing import NamedTuple

VOICE_WORDS = {"outlet": "outlet’s own voice", "reported": "reported", "quoted": "quoted"}
_SPELT = {"per 1000 words": "per 1,000 words", "ai": "AI", "flesch": "Flesch", "kincaid": "Kincaid", "lix": "LIX"}
_SPELT_WORDS = re.compile(rf"\b(?:{'|'.join(_SPELT)})\b")


class Called(NamedTuple):
    """What the groups are called that are set side by side.

    Attributes:
        one: one of them.
        many: several.
        head: the head of their column.
        what: any of them, where it is plain by what they are grouped.
    """

    one: str
    many: str
    head: str
    what: str


def called(by: str) -> Called:
    """What the groups of a column are called: "outlets", "groups by topic"."""
    if by == "outlet":
        return Called("outlet", "outlets", "outlet", "outlet")
    head = by.replace("_", " ")
    return Called(f"group by {head}", f"groups by {head}", head, "group")


def heading(text: str) -> str:
    """A text as a heading: it begins with a capital."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """A text that may stand beside others: it begins with a capital and ends with a full stop; "" stays as it is."""
    return f"{heading(text)}{'' if text.endswith(('.', '?', '!')) else '.'}" if text else text


def shortened(text: str, most: int) -> str:
    """The whole words of a text that fit into so many letters, and a mark where more follow."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun: "1 article", "2,000 articles"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def words_of(measure: str) -> str:
    """The name of a measure in words: "hedges per 1,000 words", "AI disclaimer"."""
    return _SPELT_WORDS.sub(lambda found: _SPELT[found[0]], measure.replace("_", " "))
