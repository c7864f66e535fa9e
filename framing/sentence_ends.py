"""Where sentences end within a paragraph: the plain cases at once, the doubtful ones as nupunkt's Punkt model tells."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import nupunkt

# A mark, what closes behind it, and a space. Behind "(R-Fla.)," the sentence goes on.
_MAY_END = re.compile(r"[.!?…][\"”’')\]}»*]*[^\S\n]+(?=(\S))")
_OPENS = frozenset('ABCDEFGHIJKLMNOPQRSTUVWXYZ“"‘')
_TITLES = frozenset("mr mrs ms dr prof hon rev gen lt col capt sgt gov sen rep messrs mme mlle sens reps".split())
_CHUNK = 40  # characters of a word before or behind a mark that the model is shown


@cache
def _abbreviations() -> frozenset[str]:
    return nupunkt.load("default").abbreviations


@lru_cache(maxsize=1 << 15)
def _parts(before: str, behind: str, opens: bool) -> bool:
    """Whether the model ends a sentence between two words; a number that ``opens`` its line counts what follows."""
    return len(nupunkt.sent_spans(f"{'' if opens else 'x '}{before} {behind}")) > 1


def sentence_ends(text: str) -> list[int]:
    """Offsets behind which a new sentence begins on the same line, in order.

    A small word that is no abbreviation, a mark and a capital end a sentence without a doubt, and so in news end two in
    three; the model is asked for the rest, once for each pair of words.
    """
    abbreviations = _abbreviations()
    ends: list[int] = []
    for found in _MAY_END.finditer(text):
        mark, end = found.span()
        word = text[text.rfind(" ", max(0, mark - _CHUNK), mark) + 1 : mark] if mark else ""
        if found[1] in _OPENS and word.isalpha() and text[mark] != "…":
            folded = word.lower()
            if folded in _TITLES and text[mark] == ".":
                continue
            if len(word) > 1 and folded not in abbreviations:
                ends.append(end)
                continue
        chunks = text[max(0, mark - _CHUNK) : mark].rpartition("\n")[2].split()
        closing = text[mark:end].rstrip()
        opens = mark <= _CHUNK or "\n" in text[mark - _CHUNK : mark]
        before = (chunks[-1] if chunks and not text[mark - 1].isspace() else "") + closing
        behind = text[end : end + _CHUNK].split(None, 1)[0].rstrip('.!?…,;:"”’)')
        if _parts(before, behind, opens and len(chunks) < 2):
            ends.append(end)
    return ends
