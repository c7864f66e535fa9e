"""Is a frame taken back where it stands: "this is no balancing act", "far from pragmatic"?"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from framing.cues.language import compile_cue
from framing.lexicons import any_of, read_lexicon, word_list
from framing.text.document import Document

# Within one clause: "not ideological, pragmatic" denies nothing of what stands behind the comma.
_GAP = r"""[\s"“”‘’'-]{1,3}"""
_BEFORE = 90  # characters that a denial and its distance can take before a cue


class _Denials(NamedTuple):
    """What stands right before a denied cue, right behind one, or in its gaps."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    within: re.Pattern[str]


@cache
def _denials() -> _Denials:
    entries = read_lexicon("denials")
    before, after = ("|".join(compile_cue(cue).expression for cue in entries[side]["cues"]) for side in ("before", "after"))
    adjective = rf"(?:{_GAP}(?!{any_of(word_list('denials.keeping'))}\b)\w+)?"
    return _Denials(
        re.compile(rf"(?<!\w)(?:{before}){adjective}{_GAP}$"),
        re.compile(rf"{_GAP}(?:{after})"),
        re.compile(rf"(?<!\w)(?:{any_of(word_list('denials.denying'))}|\w+n't)(?!\w)"),
    )


def is_denied(document: Document, start: int, end: int, cue: str) -> bool:
    """Whether the words around a cue, or those in its gaps, deny it; a cue that is a denial itself has none in its gaps."""
    before, after, within = _denials()
    if within.search(document.folded, start, end) and not within.search(cue):
        return True
    sentence = document.sentence_at(start)
    left = max(sentence.start if sentence else 0, start - _BEFORE)
    right = sentence.end if sentence else len(document.text)
    return bool(before.search(document.folded, left, start) or after.match(document.folded, end, right))
