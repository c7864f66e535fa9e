"""Does the build of a sentence alone show that a verb attributes: at its end behind a comma, or with a clause further on?"""

from framing.text.function_words import function_words

from .acts import word_act
from .content_order import goes_on_without_content
from .content_span import content_start
from .cues import AttributionCue, Neighbours
from .subjects import mention_from, subject_of
from .tokens import TokenView

_SHORTEST = 6  # words of such a sentence
_FINITE = frozenset(("past", "present", "base"))
_VERBAL = frozenset(("ed", "vpast", "vpresent", "vbase"))


def attributes_by_its_build(view: TokenView, cue: AttributionCue, beside: Neighbours) -> bool:
    """Whether a verb of saying ends its sentence behind a comma, or brings a clause further on."""
    says = cue.term.form in _FINITE and "c" in cue.term.frames and word_act(view.folded[cue.at]) == "speech"
    return says and (_closes_sentence(view, cue, beside) or _brings_clause(view, cue, beside))


def _closes_sentence(view: TokenView, cue: AttributionCue, beside: Neighbours) -> bool:
    """Whether subject and verb end the sentence behind a comma: "…, they estimate.", "…, reports the Harbor Wire."."""
    if beside.stop - beside.opens < _SHORTEST:
        return False
    subject, first, _ = subject_of(view, cue.at, beside.opens)
    if subject:
        ends = cue.end_at + 1 == beside.stop or goes_on_without_content(view, cue.end_at, beside.stop)
    else:
        source, first = mention_from(view, view.ends[cue.end_at]), cue.at
        told = source and (source.kind == "name" or view.document.folded[source.start : source.head_start])
        # "The delay, says Ana Ruiz, was foreseen.", "…, says Ana Ruiz."; not "…, pledged delegates"
        ends = bool(source and told and (source.end >= view.ends[beside.stop - 1] or view.document.text.startswith(", ", source.end)))
    return ends and first > beside.opens and view.gaps[first - 1] == "," and (first - 1) not in view.quoted


def _brings_clause(view: TokenView, cue: AttributionCue, beside: Neighbours) -> bool:
    """Whether time, place or hearers alone part a verb of saying from its "that": "posted on his page that he left"."""
    first = cue.end_at + 1
    that = content_start(view, cue, beside.stop)
    if that is None or that == first or view.folded[that] != "that" or view.folded[first] == "to" or that + 1 >= beside.stop:
        return False
    # "told a crowd that spilled onto the street"
    relative = view.classes[that + 1] in function_words().finite or view.classes[that + 1] in _VERBAL
    return not relative and subject_of(view, cue.at, beside.opens)[0] is not None
