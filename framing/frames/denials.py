"""Is a frame taken back where it stands: "this is no balancing act", "far from pragmatic"?"""

import re
from functools import cache

from framing.cues.cue_language import CompiledCue, compile_cue
from framing.lexicons import any_of, read_lexicon, word_list
from framing.text.document import Document

# Within one clause: "not ideological, pragmatic" denies nothing of what stands behind the comma.
_GAP_MOST = 3  # characters
_ARTICLE = r"(?:(?<=\ba)|(?<=\ban))"
_AROUND = " \n\"“”‘’'?!—–-"
_MOST_ASKED = 4  # words of a cue that are a question alone
_BEFORE = 90  # characters that a denial and its distance can take before a cue


@cache
def _wordings(side: str) -> tuple[CompiledCue, ...]:
    """What stands right before a denied cue, or right behind one."""
    return tuple(map(compile_cue, read_lexicon("denials")[side]["cues"]))


@cache
def _beginnings(wording: CompiledCue) -> tuple[str, ...]:
    """What a text begins with where the wording stands."""
    return tuple(first.rstrip("*") for first in wording.firsts)


def _gap() -> str:
    """What may stand between two words, as an expression over narrow text."""
    return rf"""[\s"\x93\x94'-]{{1,{_GAP_MOST}}}"""


@cache
def _before(wording: str) -> re.Pattern[str]:
    # Behind an article a comma may part two adjectives: "never a sane, pragmatic man".
    gap = _gap()
    other = rf"{gap}(?!{any_of(word_list('denials.keeping'))}\b)\w+"
    adjective = rf"(?:{other}|{_ARTICLE}{other},)?"
    return re.compile(rf"(?<!\w)(?:{wording}){adjective}{gap}$")


@cache
def _behind(wording: str) -> re.Pattern[str]:
    return re.compile(f"{_gap()}(?:{wording})")


@cache
def _within() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(word_list('denials.denying'))}|\w+n't)(?!\w)")


def is_denied(document: Document, start: int, end: int, cue: str) -> bool:
    """Whether the words around a cue, or those in its gaps, deny it, or it is all that a question asks.

    A cue that is a denial itself has none in its gaps.
    """
    folded, within = document.folded, _within()
    if within.search(folded, start, end) and not within.search(cue):
        return True
    sentence = document.sentence_at(start)
    if _is_only_asked(folded[start:end], folded[sentence.start : sentence.end], folded[end : sentence.end]):
        return True
    left, right = max(sentence.start, start - _BEFORE), sentence.end
    before = (one.expression for one in _wordings("before") if one.may_stand_in(folded[left:start]))
    behind = (one.expression for one in _wordings("after") if _may_begin_behind(one, folded, end))
    text = document.narrow
    return any(_before(one).search(text, left, start) for one in before) or any(_behind(one).match(text, end, right) for one in behind)


def _is_only_asked(cue: str, sentence: str, behind: str) -> bool:
    """Whether a few words are all that a question asks: "Pragmatic? He has never met a rule that he would bend."

    Not so "Guns or butter?" and "How much more can this town take?"
    """
    return "?" in behind and cue.count(" ") < _MOST_ASKED and " or " not in cue and sentence.strip(_AROUND) == cue


def _may_begin_behind(wording: CompiledCue, folded: str, end: int) -> bool:
    """Whether a wording may begin right behind a cue: sooner told than by looking through the sentence, which may be the whole text."""
    return any(folded.startswith(_beginnings(wording), end + gap) for gap in range(1, _GAP_MOST + 1))
