"""Which quotes print the same utterance, and in which words do two printings of it differ?"""

import re
from collections.abc import Iterable, Sequence
from difflib import Match, SequenceMatcher
from functools import cache
from typing import NamedTuple

from framing.comparing.events.event_words import STOP_WORDS
from framing.lexicons import word_list, word_values

LEAST_WORDS = 4
"""Words of a printing that can be told as one utterance with another: shorter ones are catchwords."""

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|\.\.\.|…")
_LETTERS = re.compile(r"\b(?:\w\.){2,}")  # "O.K."
_BRACKETS = re.compile(r"\[[^\[\]\n]{0,60}\]|\([A-Za-z][^()\n]{0,40}\)")
_SUFFIX = re.compile(r"(.+?)(n't|'re|'ve|'ll|'m|'d)$")
_LAST_WORDS = 2  # behind the last run of both printings that stand in each other's place
_RUN = 3  # words alike in a row that count
_COVERED, _COVERED_WHERE_SHORT = 0.6, 0.9  # of the shorter printing
_SHORT = 8  # words
_STOCK = 12  # words of a printing that is little but a phrase
_CONTENT = 2  # words alike that are no small words
_SHOWN = 4  # changes told in a sentence


class WordChange(NamedTuple):
    """Words of one printing in the place of words of another; either may be empty."""

    ours: str
    theirs: str

    @property
    def loses_negation(self) -> bool:
        """Whether what is left out is a negation with its auxiliary at most: "We will [not] go", "We [did not] go"; not "[not one]"."""
        lost, denying = self.theirs.split(), word_list("comparing.denying")
        return not self.ours and not denying.isdisjoint(lost) and (denying | word_list("function_words.auxiliaries")).issuperset(lost)


class Difference(NamedTuple):
    """What two printings differ in: between the words alike, and before and behind them."""

    inside: list[WordChange]
    start: int  # of the part of the other one that both print, and its end
    end: int


def utterance_words(pieces: Iterable[str]) -> tuple[str, ...]:
    """The spoken words of the pieces of a quote, in one spelling; what an editor put in brackets is left out."""
    words: list[str] = []
    for piece in pieces:
        plain = _LETTERS.sub(lambda found: found[0].replace(".", ""), _BRACKETS.sub(" ", piece).lower().replace("’", "'"))
        for token in _TOKEN.findall(plain):
            words += _written_out(token)
    return tuple(word for word in words if word not in ("...", "…"))


@cache
def _written_out(token: str) -> tuple[str, ...]:
    """A word as several where it draws several together: "don't" as "do not"."""
    long = word_values("comparing.contractions")
    if token in long:
        return tuple(long[token].split())
    suffix = _SUFFIX.match(token)
    return (suffix[1], *long[suffix[2]].split()) if suffix else (token,)


def is_same_utterance(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two printings are of one utterance: most of the shorter one stands in the longer, in runs of words."""
    least = min(len(words), len(others))
    if least < LEAST_WORDS:
        return False
    blocks = [block for block in _sequence_matcher(words, others).get_matching_blocks() if block.size >= _RUN]
    alike = [word for block in blocks for word in words[block.a : block.a + block.size]]
    # "The plan is a disaster" and "the plan is a terrible idea" are two sentences that begin alike.
    covered = _COVERED if least > _SHORT else _COVERED_WHERE_SHORT
    return len(alike) >= max(LEAST_WORDS, covered * least) and sum(word not in STOP_WORDS for word in alike) >= _CONTENT


def is_stock(words: Sequence[str]) -> bool:
    """Whether a printing is little but a phrase that everybody says: "our thoughts and prayers are with the families"."""
    text = " ".join(words)
    return len(words) <= _STOCK and any(f" {phrase} " in f" {text} " for phrase in word_list("comparing.stock_phrases"))


def differences(words: Sequence[str], others: Sequence[str]) -> Difference:
    """What stands in the one printing in the place of what stands in the other."""
    # A word alike by chance before the first run, or behind the last, is none of what both print.
    runs = [block for block in _sequence_matcher(words, others).get_matching_blocks() if block.size >= min(_RUN, len(words), len(others))]
    runs = [run for run in runs if run.size]
    if not runs:
        return Difference([], 0, 0)
    runs = [*_nearest_before(runs[0], words, others), *runs, *_nearest_behind(runs[-1], words, others)]
    first, last = runs[0], runs[-1]
    start, end = first.b, last.b + last.size
    ours, theirs = words[first.a : last.a + last.size], others[start:end]
    # "…what they are finding" and "…what they are hearing": both end with another word.
    if 0 < len(words) - last.a - last.size <= _LAST_WORDS and 0 < len(others) - end <= _LAST_WORDS:
        ours, theirs, end = words[first.a :], others[start:], len(others)
    changes = [
        WordChange(" ".join(ours[a:b]), " ".join(theirs[c:d]))
        for kind, a, b, c, d in _sequence_matcher(ours, theirs).get_opcodes()
        if kind != "equal" and "".join(ours[a:b]) != "".join(theirs[c:d])  # "goodwill", "good will"
    ]
    return Difference(changes, start, end)


def changes_in_words(changes: Sequence[WordChange]) -> str:
    """The first changes in a line: "“testimony” for “testament”; “quite” left out"."""
    return "; ".join(map(_change_in_words, changes[:_SHOWN]))


def _change_in_words(change: WordChange) -> str:
    if not change.theirs:
        return f"“{change.ours}” put in"
    return f"“{change.ours}” for “{change.theirs}”" if change.ours else f"“{change.theirs}” left out"


def _nearest_behind(last: Match, words: Sequence[str], others: Sequence[str]) -> list[Match]:
    """What both print behind the last run and a word or two: "rise by a third in June", "by a quarter in June"."""
    a, b = last.a + last.size, last.b + last.size
    found = _beside(words[a:], others[b:])
    return [Match(a + found.a, b + found.b, found.size)] if found else []


def _nearest_before(first: Match, words: Sequence[str], others: Sequence[str]) -> list[Match]:
    """What both print before the first run and a word or two: "We will [not] go to the harbour"."""
    found = _beside(words[: first.a][::-1], others[: first.b][::-1])
    return [Match(first.a - found.a - found.size, first.b - found.b - found.size, found.size)] if found else []


def _beside(words: Sequence[str], others: Sequence[str]) -> Match | None:
    """Two words alike behind a word or two; one word is enough where what parts it from the run is denied in one of them alone."""
    found = _sequence_matcher(words, others).find_longest_match(0, len(words), 0, len(others))
    if found.size == _RUN - 1 and max(found.a, found.b) <= _LAST_WORDS:
        return found
    near = _sequence_matcher(words, others).find_longest_match(0, min(len(words), _RUN), 0, min(len(others), _RUN))
    denies = [not word_list("comparing.denying").isdisjoint(part) for part in (words[: near.a], others[: near.b])]
    return near if near.size and denies[0] != denies[1] else None


def _sequence_matcher(words: Sequence[str], others: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, words, others, autojunk=False)
