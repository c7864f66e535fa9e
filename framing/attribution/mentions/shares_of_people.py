"""Which shares of people say something: "47 percent said", "2% of the drivers", "one in five voters"?"""

from collections.abc import Iterator
from itertools import chain

from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.words import Words

from .attribution_words import saying_forms, speaking_forms
from .source_nouns import source_words

Share = tuple[int, int, int, int]
"""Start and end, and start and end of the head."""

_NUMBERS = word_list("quantities.numerals")
_LONGEST = 7  # words of a number
_LONGEST_NOUN = 4  # words from a number to whom it counts: "eight in 10 registered Liberal voters"
_ASKED = word_list("sources.asked")
_WHO = word_list("coreference.who")


def find_shares(document: Document) -> Iterator[Share]:
    """The shares of people that say something or of which those are: "47 percent said", "2% of the drivers", "two in three voters say"."""
    words, text = document.words, document.text
    between = words.between
    signs = {i for i, gap in enumerate(between) if gap == "% "} if "%" in text else set()
    for i in sorted((*signs, *words.places.get("percent", ()))):
        if not (_says(words, i) or (words.folded[i + 1 : i + 2] == ["of"] and between[i][-1:] == " ")):
            continue
        first = last = i if i in signs else i - 1
        while first > 0 and between[first - 1] == "-" and last - first < _LONGEST:
            first -= 1  # "forty-seven"
        if first >= 0:
            yield words.starts[first], words.ends[i] + (i in signs), words.starts[i], words.ends[i]
    for i in chain.from_iterable(words.places.get(word, ()) for word in ("in", "of")):  # "two in three said", "one in five drivers"
        if not 0 < i < len(words) - 1 or not _is_number(words, i + 1):
            continue
        first = i - 1 - (words.folded[i - 1] == "out")
        counted = first >= 0 and _is_number(words, first) and set(between[first : i + 1]) == {" "}
        if counted and (last := _last_of_those(words, i + 1)) is not None:
            yield words.starts[first], words.ends[last], words.starts[last], words.ends[last]
    for i in words.places.get("those", ()):  # "those polled said"
        if not _ASKED.isdisjoint(words.folded[i + 1 : i + 2]) and between[i] == " " and _says(words, i + 1):
            yield words.starts[i], words.ends[i + 1], words.starts[i + 1], words.ends[i + 1]


def _last_of_those(words: Words, number: int) -> int | None:
    """The word with which those end of whom a share is, or the number itself where these say something; None where nobody is counted."""
    if _says(words, number):
        return number
    for i in range(number + 1, min(number + 1 + _LONGEST_NOUN, len(words))):
        if words.between[i - 1] != " ":
            return None
        if source_words().nouns.get(words.folded[i]) == "people":
            return i
    return None


def _says(words: Words, i: int) -> bool:
    """Whether those of whom word ``i`` is the last say something, or "who" takes them up: "one in five say", "12 percent who say"."""
    behind = words.folded[i + 1] if i + 1 < len(words) and words.between[i] in (" ", "% ") else ""
    return behind in _WHO or behind in speaking_forms() or behind in saying_forms("base")


def _is_number(words: Words, i: int) -> bool:
    return words.folded[i].isdigit() or words.folded[i] in _NUMBERS
