"""Does the build of a sentence alone show that a verb attributes: at its end behind a comma, or with a clause further on?"""

from bisect import bisect_left

from framing.attribution.mentions.attribution_words import attribution_nouns, strong_pasts_of_saying, verbs
from framing.attribution.mentions.noun_phrase_ends import TELLS_OF_HIM
from framing.lexicons import word_list
from framing.text.function_words import function_words

from .act_words import act_words, word_act
from .behind_cues import mention_from
from .clauses import is_relative, may_be_relative, stands_as_clause
from .content_order import (
    brings_that_clause,
    ends_behind_as,
    goes_on_without_content,
    only_circumstance,
    only_source,
    stands_between_commas,
    stands_between_subject_and_verb,
)
from .content_start import comma_of_as
from .cues import AttributionCue, Neighbours, judged_as
from .parted_subjects import paper_before_that
from .subjects import subject_of
from .tokens import WHO_SAY, TokenView

_SHORTEST = 5  # words of such a sentence
_PARTICIPLES = ("en", "wn", "rn")
_FINDERS = word_list("coreference.finders")
_ANAPHORIC = word_list("attribution.content_spans.anaphoric")


def attributes_by_its_build(view: TokenView, cue: AttributionCue, beside: Neighbours) -> bool:
    """Whether a verb of saying ends its sentence behind a comma, or brings a clause further on; or "according to" stands behind one."""
    if view.folded[cue.at].endswith(_PARTICIPLES) and view.gaps[cue.at - 1]:
        return False  # "…, written in crayon"
    if cue.term.form == "according":
        return view.gaps[cue.at - 1] == "," and mention_from(view, view.ends[cue.end_at]) is not None
    if _is_owned_claim(view, cue, beside) or _denies_all(view, cue, beside):
        return True
    says = (cue.term.finite or cue.term.form == "base") and cue.term.takes_clause and word_act(view.folded[cue.at]) == "speech"
    return says and (_closes_sentence(view, cue, beside) or _brings_clause(view, cue, beside) or _gives_findings(view, cue, beside))


def _is_owned_claim(view: TokenView, cue: AttributionCue, beside: Neighbours) -> bool:
    """Whether a noun of saying has an owner and a clause: "Ruiz's criticism that it was late"; not "Ruiz's claims that were late"."""
    word, that = view.folded[cue.at], cue.at + 1
    if that + 1 >= beside.stop or view.folded[that] != "that" or word not in attribution_nouns() or word_act(word) != "speech":
        return False
    owned = any(view.folded[j].endswith("'s") and not view.is_parted(j, that) for j in (cue.at - 1, cue.at - 2) if j >= beside.opens)
    if not owned or is_relative(view, that, beside.stop) or may_be_relative(view, that, beside.stop):
        return False
    return subject_of(view, cue.at, beside.opens)[0] is not None


def _denies_all(view: TokenView, cue: AttributionCue, beside: Neighbours) -> bool:
    """Whether somebody denies it, or all of it, and no more is told: "The Norlanders deny everything."; not "denied everything to them"."""
    what = cue.at + 1
    if cue.term.lemma != "deny" or cue.term.form == "ing" or what >= beside.stop or view.gaps[cue.at]:
        return False
    closes = view.gaps[what] != "" or what + 1 == beside.stop
    object_denied = view.folded[what] in _ANAPHORIC or view.folded[what] in act_words().denied
    return closes and object_denied and subject_of(view, cue.at, beside.opens)[0] is not None


def _closes_sentence(view: TokenView, cue: AttributionCue, beside: Neighbours) -> bool:
    """Whether subject and verb end the sentence behind a comma, or stand between two.

    "The pier, Ruiz added, was shut.", "…, they estimate.", "…, reports the Harbor Wire.", "…, Ruiz said Friday on Harbor TV.",
    "…, the mayor added, and the fair was late.".
    """
    if beside.stop - beside.opens < _SHORTEST:
        return False
    subject, first, _ = subject_of(view, cue.at, beside.opens)
    if subject:
        stop = beside.stop
        if cue.term.finite and not view.gaps[cue.at - 1] and stands_between_subject_and_verb(view, cue, beside, first):
            return True
        if comma_of_as(view, cue, beside, first) is not None:
            return True
        ends = cue.end_at + 1 == stop or goes_on_without_content(view, cue.end_at, stop) or _goes_on_behind_clause(view, cue, beside, first)
    else:
        ends, first = _stands_before_its_subject(view, cue, beside), cue.at
    if subject and ends_behind_as(view, cue, first, beside):
        return True
    return ends and first > beside.opens and view.gaps[first - 1] == "," and (first - 1) not in view.quoted


def _stands_before_its_subject(view: TokenView, cue: AttributionCue, beside: Neighbours) -> bool:
    """Whether who says so stands behind a verb, at the end of the sentence or before a comma.

    "The delay, says Ana Ruiz, was foreseen.", "…, say police.", "…, suggests a study by Lowell University."; not "…, pledged delegates".
    """
    source, document = mention_from(view, view.ends[cue.end_at]), view.document
    if source is None:
        return False
    no_participle = cue.term.form != "past" or view.kind(source) == "organisation" or view.folded[cue.at] in strong_pasts_of_saying()
    bare = no_participle and not view.gaps[cue.end_at] and view.kind(source) in WHO_SAY
    if not bare and source.kind != "name" and source.end == source.head_end and source.start == source.head_start:
        return False
    closes = source.end >= view.ends[beside.stop - 1] or document.text.startswith((", ", *TELLS_OF_HIM), source.end)
    if document.text.startswith(" and ", source.end):  # "…, said Tom Vance and Ana Ruiz."
        other = mention_from(view, source.end + len(" and"))
        closes = other is not None and other.end >= view.ends[beside.stop - 1]
    return closes or ((source.kind == "name" or view.kind(source) == "document") and only_source(view, cue, None, beside.stop))


def _goes_on_behind_clause(view: TokenView, cue: AttributionCue, beside: Neighbours, front: int) -> bool:
    """Whether a clause ends before the subject of a verb, and time, place or a comma stands behind the verb.

    Not in "Last week, Ruiz testified before the council", nor "…, and it added to the noise".
    """
    if stands_between_commas(view, cue, beside, front):
        return True
    particle = view.folded[cue.end_at + 1] in ("to", "for") and cue.term.lemma != "say"
    return not particle and only_circumstance(view, cue, beside.stop) and stands_as_clause(view, beside.opens, front)


def _gives_findings(view: TokenView, cue: AttributionCue, beside: Neighbours) -> bool:
    """Whether what looked into something shows what it found: "A study found ferries are late", "The audit found 40 faults".

    Not "a review found in the attic".
    """
    if not cue.term.finite or cue.term.lemma not in act_words().shows or cue.end_at + 2 >= beside.stop:
        return False
    subject, front, kind = subject_of(view, cue.at, beside.opens)
    if subject is None and kind == "that":
        subject = paper_before_that(view, front - 1)  # "a report that found abuse"; not "Ruiz cited a report that found abuse"
        if subject and (at := bisect_left(view.starts, subject.start)) and view.folded[at - 1] in verbs():
            return False
    if subject is None:
        return False
    looks_into = subject.kind == "nominal" and subject.head_in(view.document.folded).removesuffix("s") in _FINDERS
    behind = view.folded[cue.end_at + 1]
    return looks_into and not view.gaps[cue.end_at] and behind not in function_words().prepositions


def _brings_clause(view: TokenView, cue: AttributionCue, beside: Neighbours) -> bool:
    """Whether somebody stands before a verb of saying, and its "that" behind time, place or hearers, or behind what is mostly a noun."""
    subject, front, _ = subject_of(view, cue.at, beside.opens)
    if subject is None:
        return False
    if judged_as(view, cue) != view.folded[cue.at] and beside.behind == "that" and cue.end_at + 2 < beside.stop:
        return front <= beside.opens or view.gaps[front - 1] != ""  # "Ruiz states that", not "in Rust Belt states that Ruiz won"
    if cue.term.lemma in act_words().takes_gerund and view.kind(subject) == "people" and beside.behind in ("ing", "ving"):
        return True  # "Residents report hearing shots"
    return brings_that_clause(view, cue, beside.stop)
