"""Does a passage in quotation marks name a work by the noun before it: "star of the show “The Clerk,”"?"""

import re

from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

_WORK = late_pattern(lambda: rf"\b{any_of(word_list('quote_kinds.title.before'))} $")
_LONGEST_NOUN = 16  # characters
_LONGEST = 12  # words
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_SMALL = word_list("quote_kinds.title.small")


def names_work(document: Document, piece: Pair) -> bool:
    """Whether a quoted piece, all of whose words but the small ones have capitals, stands right behind the noun for a work."""
    start, end = piece
    if not _WORK.search(document.folded, max(0, start - _LONGEST_NOUN), start):
        return False
    words = _WORD.findall(document.text, start, end)
    return 0 < len(words) <= _LONGEST and words[0][0].isupper() and all(word[0].isupper() or word.lower() in _SMALL for word in words)
