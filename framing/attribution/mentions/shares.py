"""Which shares of people say something: "47 percent said", "2% of the drivers", "one in five voters"?"""

from collections.abc import Iterator

from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.words import Words

from .source_nouns import source_words
from .verbs_in_place import is_said_beside

Share = tuple[int, int, int, int]
"""Start and end, and start and end of the head."""

_NUMBERS = word_list("quantities.units") | word_list("quantities.tens")
_LONGEST = 7  # words of a number


def find_shares(document: Document) -> Iterator[Share]:
    """The shares of people that say something or of which those are: "47 percent said", "2% of the drivers"."""
    words, text = document.words, document.text
    between = words.between
    signs = {i for i, gap in enumerate(between) if gap == "% "} if "%" in text else set()
    for i in sorted((*signs, *words.places.get("percent", ()))):
        if not is_said_beside(words, i) and not (words.folded[i + 1 : i + 2] == ["of"] and between[i][-1:] == " "):
            continue
        first = last = i if i in signs else i - 1
        while first > 0 and between[first - 1] == "-" and last - first < _LONGEST:
            first -= 1  # "forty-seven"
        if first >= 0:
            yield words.starts[first], words.ends[i] + (i in signs), words.starts[i], words.ends[i]
    for i in words.places.get("in", ()):  # "two in three said", "one in five drivers"
        if 0 < i < len(words) - 1 and between[i - 1] == between[i] == " " and _is_number(words, i - 1) and _is_number(words, i + 1):
            behind = words.folded[i + 2] if i + 2 < len(words) and between[i + 1] == " " else ""
            speaks = is_said_beside(words, i + 1)
            if speaks or source_words().nouns.get(behind) == "people":
                last = i + 1 if speaks else i + 2
                yield words.starts[i - 1], words.ends[last], words.starts[last], words.ends[last]


def _is_number(words: Words, i: int) -> bool:
    return words.folded[i].isdigit() or words.folded[i] in _NUMBERS
