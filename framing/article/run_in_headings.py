"""Where was a heading pasted into the start of its paragraph: "Bridge reopens After two years, the…"?"""

import re
from itertools import islice, pairwise

from framing.lexicons import any_of, word_list
from framing.text.late_pattern import late_pattern

_HEADING_WORDS = range(4, 15)
_REACH = 220  # characters
_UNSPACED = re.compile(r"\S+")


# A verb in the past.
_PAST = late_pattern(lambda: rf"(?:[a-z]+ed|{any_of(word_list('regions.run-in heading.past'))})$")


def part_run_in_headings(text: str, stretches: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Part headings that were pasted into the start of their paragraph: "Bridge reopens After two years, the…".

    One paragraph alone may be an accident of capitals; two with a sure sign show that the page does it,
    and then a name followed by a verb in the past is taken for the start of the sentence too.
    """
    openings = {start: _opening_words(text, start, end) for start, end, label in stretches if label == "body"}
    openers = word_list("regions.run-in heading.openers")
    if sum(not openers.isdisjoint(words[_HEADING_WORDS.start : _HEADING_WORDS.stop]) for words in openings.values()) < 2:
        return stretches  # none has a sure sign, or one: the rest is not asked for
    cuts = {start: _run_in_cut(text, start, words) for start, words in openings.items()}
    if sum(cut[1] for cut in cuts.values() if cut) < 2:
        return stretches
    parted = []
    for start, end, label in stretches:
        cut = cuts.get(start)
        parted += [(start, cut[0], "subheading"), (cut[0], end, label)] if cut else [(start, end, label)]
    return parted


def _opening_words(text: str, start: int, end: int) -> list[str]:
    """The words of a paragraph among which a heading may end, and those that tell of it."""
    return text[start : min(end, start + _REACH)].split()[: _HEADING_WORDS.stop + 9]


def _run_in_cut(text: str, start: int, words: list[str]) -> tuple[int, bool] | None:
    """Where the sentence begins behind a heading at ``start``, and whether that is sure; None without a heading."""
    for i, (before, word) in enumerate(pairwise(words), 1):
        if not word[0].isupper():
            if before[-1] in ".!?":
                return None
            continue
        heading_may_end = before[-1].isalnum() and (before[0].islower() or before.isdigit())
        if i not in _HEADING_WORDS or not heading_may_end or before in word_list("regions.run-in heading.takes_a_name"):
            continue
        if word in word_list("regions.run-in heading.openers"):
            return _nth_word(text, start, i), True
        verb = next((w for w in words[i + 1 : i + 9] if w[0].islower()), "")
        if _PAST.match(verb):
            return _nth_word(text, start, i), False
    return None


def _nth_word(text: str, start: int, number: int) -> int:
    """Where a word stands, counted from that at ``start``."""
    return next(islice(_UNSPACED.finditer(text, start), number, None)).start()
