"""Which quoted passages does a word beside them call a song, a show or a book?"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from framing.attribution.mentions.attribution_words import saying_forms
from framing.attribution.passages.quotation_marks import Passage, first_letter
from framing.attribution.passages.quote_shapes import Shape, kind_words
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.late_pattern import late_pattern
from framing.text.years import YEAR

from .introducing import introducing_words

LIST_SEPARATOR = re.compile(r",? (?:(?:and|or) )?")
"""What stands between two passages of one list."""
_WITH_SUBTITLE = 20  # words, all with capitals: "River of Noise: How the Ports Are Quietly Changing What We Sing at Night"
_YEAR_BEHIND = re.compile(rf"[\"”’']* \({YEAR}")
_THINGS_AND_COLON = re.compile(r"\b([\w-]+s): $")
_SAYS_BEHIND = late_pattern(lambda: rf",? {any_of(saying_forms() | word_list('quote_kinds.title.speakers'))}\b")
_BEFORE_COMMA_OR_OF = re.compile(r"\b([\w-]+)(?:,|(?P<of> of)) $")
# "his essay on failure,"
_MATTER_BEFORE_COMMA = re.compile(rf"\b([\w-]+) {any_of(word_list('quote_kinds.title.on'))}(?: [\w'’-]+){{1,4}}, $")
_REACH_OF_A_WORD = 24  # characters
_REACH_OF_A_PHRASE = 60  # characters
_DESCRIBED_BEHIND = re.compile(r",? (?:(?:is|was) )?(?:an?|the) ((?:[\w'-]+ ?){1,3})")
_WORD_BEHIND = re.compile(r" ([\w-]+)")


class Titles(NamedTuple):
    """Passages that a word beside them calls a title, and their words: the next time nothing may call them so."""

    starts: set[int]
    texts: set[str]


def called_titles(document: Document, passages: Sequence[tuple[Passage, Shape]]) -> Titles:
    """The titles among the short passages of a document: those called so, and those that go on a list with them."""
    called = {one.start: shape.as_title for one, shape in passages if _is_called_title(document, one, shape)}
    for (one, shape), (other, next_shape) in pairwise(passages):
        separator = LIST_SEPARATOR.fullmatch(document.folded, one.end, other.start)
        if one.start in called and separator and (separator.group() != " " or shape.last == ",") and next_shape.capital:
            called[other.start] = next_shape.as_title
    return Titles(set(called), set(called.values()))


def _is_named_behind_comma(document: Document, passage: Passage, shape: Shape) -> bool:
    """Whether commas enclose the title of what is named before it, or "of" joins it to whose work it is.

    "Her third album, “What the Rower Said”, sold well"; "the author of “Sleep Tells”".
    """
    start, end = passage.pieces[0]
    before = _BEFORE_COMMA_OR_OF.search(document.folded, max(0, start - _REACH_OF_A_WORD), start)
    if before is None or not shape.is_titled or len(shape.words) == 1:
        return False
    if before["of"]:
        return before[1] in kind_words().title_behind
    opens = document.folded.startswith("in ", document.sentence_at(start).start)  # "In her essay on rust, “Why Boats Sink,” Ruiz says that"
    goes_on = document.text.startswith(",", end) or (shape.last == "," and (opens or document.text[end + 1 : end + 2].islower()))
    matter = _MATTER_BEFORE_COMMA.search(document.folded, max(0, start - _REACH_OF_A_PHRASE), start)
    called = before[1] in kind_words().title_before or (matter is not None and matter[1] in kind_words().title_before)
    return called and goes_on and _SAYS_BEHIND.match(document.folded, end) is None


def _is_called_title(document: Document, passage: Passage, shape: Shape) -> bool:
    """Whether a word beside the passage says that it is a song, a show or a book: the song “Barge”, tracks: “Rain”, “Rain” is a film."""
    start, end = passage.pieces[0]
    lexicon = kind_words()
    if first_letter(document.text, start).islower():
        return False
    behind = _WORD_BEHIND.match(document.folded, end)
    described = _DESCRIBED_BEHIND.match(document.folded, end)
    listing = _THINGS_AND_COLON.search(document.folded, max(0, start - _REACH_OF_A_WORD), start)
    if (
        lexicon.title_before.isdisjoint(introducing_words(document, start))
        and not (listing and listing.group(1) in lexicon.title_before)
        and not (behind and behind.group(1) in lexicon.title_behind and shape.last != ",")  # not "“It is late,” actor Ana Ruiz said"
        and (described is None or lexicon.title_works.isdisjoint(described.group(1).split()))
        and not _YEAR_BEHIND.match(document.text, end)
        and not _is_named_behind_comma(document, passage, shape)
    ):
        return False
    has_subtitle = shape.is_titled and 0 < len(shape.words) <= _WITH_SUBTITLE
    return (shape.is_as_short_as_a_title or has_subtitle) and (shape.capital or shape.words[0][0].isdigit())
