"""Does a passage in quotation marks name a work by the noun before it: "star of the show “The Clerk,”"?"""

from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

from .quote_shapes import shape_of

_WORK = late_pattern(lambda: rf"\b{any_of(word_list('quote_kinds.title.before'))} $")
_CALLED = late_pattern(
    lambda: rf"\b{any_of(word_list('quote_kinds.title.before') | word_list('quote_kinds.title.called'))}(?: by [^,.;:“”\"]+)?,? called $"
)
_LONGEST_NOUN = 16  # characters, as the next
_LONGEST_CALLED = 60


def names_work(document: Document, piece: Pair) -> bool:
    """Whether a quoted piece, all of whose words but the small ones have capitals, stands right behind the noun for a work.

    So does one that a work is called further on: "a piece by Ana Ruiz, called “The Clerk and the Pier”".
    """
    start, end = piece
    if not _WORK.search(document.folded, max(0, start - _LONGEST_NOUN), start):
        before = max(document.sentence_at(start).start, start - _LONGEST_CALLED)
        if not (document.folded.endswith(" called ", before, start) and _CALLED.search(document.folded, before, start)):
            return False
    shape = shape_of(document.text[start:end])
    return shape.is_as_short_as_a_title and shape.is_titled
