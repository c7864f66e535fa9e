"""Whether a frame is taken back where it stands: "this is no balancing act", "far from pragmatic"."""

from __future__ import annotations

import re
from functools import cache

from framing.cues.language import compile_cue
from framing.lexicons import read_lexicon
from framing.text.document import Document

# Within one clause: "not ideological, pragmatic" denies nothing of what stands behind the comma.
_GAP = r"""[\s"“”‘’'-]{1,3}"""
# "no mere balancing act" denies; "no easy balancing act" and "not only pragmatic" do not.
_ADJECTIVE = rf"(?:{_GAP}(?!(?:only|just|merely|simply|easy|small|mean|more|less)\b)\w+)?"
_DENYING = re.compile(r"(?<!\w)(?:no|not|never|neither|nothing|hardly|without|\w+n't)(?!\w)")
_BEFORE = 90  # characters that a denial and its distance can take
_AFTER = 60


@cache
def _denials() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands right before a denied cue, and right behind one."""
    entries = read_lexicon("denials")
    before = "|".join(compile_cue(cue).expression for cue in entries["before"]["cues"])
    after = "|".join(compile_cue(cue).expression for cue in entries["after"]["cues"])
    return re.compile(rf"(?<!\w)(?:{before}){_ADJECTIVE}{_GAP}$"), re.compile(rf"{_GAP}(?:{after})")


def is_denied(document: Document, start: int, end: int, cue: str) -> bool:
    """Whether the words around a cue, or those in its gaps, deny it; a cue that is a denial itself has none in its gaps."""
    if _DENYING.search(document.folded, start, end) and not _DENYING.search(cue):
        return True
    before, after = _denials()
    sentence = document.sentence_at(start)
    left = max(sentence.start if sentence else 0, start - _BEFORE)
    right = min(sentence.end if sentence else len(document.text), end + _AFTER)
    return bool(before.search(document.folded, left, start) or after.match(document.folded, end, right))
