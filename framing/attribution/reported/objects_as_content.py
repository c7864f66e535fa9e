"""Does the object of a verb tell what was said, or may a clause hang on it: "called the strike a disgrace", "voiced concern fares rose"?"""

from bisect import bisect_left

from framing.attribution.mentions.attribution_words import attribution_nouns, saying_forms
from framing.attribution.mentions.mention import Mention
from framing.lexicons import word_list
from framing.text.function_words import function_words
from framing.text.spans import Pair

from .act_words import act_words
from .cues import AttributionCue, Surroundings
from .tokens import TokenView

_OPENS_CLAUSE = word_list("attribution.acts.questions") | {"that"}
_FIRST_PERSON = word_list("sources.first_person")
_LONGEST_OBJECT = 14  # words, as the next
_LONGEST_DENIED = 5
_ANAPHORIC = word_list("attribution.content_spans.anaphoric")
_CALLED_TOGETHER = word_list("attribution.acts.called_together")


def tells_without_clause(
    view: TokenView, cue: AttributionCue, around: Surroundings, piece: Pair, source: Mention | None, *, after: bool
) -> bool:
    """Whether what is no clause tells all the same what was said: "called the strike a disgrace", "a poll showed clear divisions".

    The content stands from the first to the second index of ``piece``, ``after`` the cue or before it.

    Not "called for a strike", "the plan that clerks described is lost", "the plan calls for a vote".
    """
    (first, stop), lists, words, lemma = piece, act_words(), function_words(), cue.term.lemma
    by_document = source is not None and view.kind(source) == "document"
    tells_object = lemma in lists.content_as_object and not _is_called_up(view, lemma, first, stop)
    tells_object = tells_object and not (after and view.classes[first] in words.auxiliary_classes)
    gives_content = tells_object or (by_document and lemma in lists.shows) or (after and _object_is_content(view, first, stop, lemma))
    if gives_content and not words.verb_particles.issuperset(view.folded[cue.at + 1 : cue.at + 2]):
        return True
    return after and not by_document and _urges(view, cue, around, first, stop)


def _object_is_content(view: TokenView, first: int, stop: int, lemma: str) -> bool:
    """Whether the object of a verb that can be an action tells what was said: "faulted Vance for leaving", "denied any wrongdoing"."""
    lists, folded, phrase = act_words(), view.folded, range(first, min(first + _LONGEST_OBJECT, stop))
    if lemma == "deny":
        alone = stop - first == 1 and folded[first] in _ANAPHORIC  # "denied it"
        return alone or any(folded[j] in lists.denied for j in phrase[:_LONGEST_DENIED])
    if lemma in lists.takes_as and any(folded[j] == "as" for j in phrase[1:]):
        return True
    if lemma not in lists.takes_for:
        return False
    behind = next((j + 1 for j in phrase if folded[j] == "for"), stop)
    while behind < stop and (folded[behind] in ("not", "only") or folded[behind].endswith("ly")):
        behind += 1
    return behind < stop and folded[behind].endswith("ing")


def _is_called_up(view: TokenView, lemma: str, first: int, stop: int) -> bool:
    """Whether somebody is only called on the telephone or to come, or people together: "called Ruiz on Sunday", "called a vote".

    Not "called Ruiz a liar", "called the vote a farce".
    """
    event = next((j for j in range(first, stop) if view.folded[j] in _CALLED_TOGETHER), stop) if lemma == "call" else stop
    plain = event < stop and not (any(view.gaps[first : stop - 1]) or function_words().a_or_an.intersection(view.folded[event:stop]))
    if plain and (event + 1 == stop or view.folded[event + 1] in function_words().prepositions):
        return True
    called = view.mention_at(first) if lemma == "call" else None
    if called is None or called.kind == "nominal":
        return False
    behind = bisect_left(view.starts, called.end, first)
    if behind >= stop or view.folded[behind] in function_words().prepositions or view.folded[behind] in saying_forms():
        return True  # "a driver called Ruiz said"
    return behind + 1 >= stop and view.folded[behind] in function_words().days


def _urges(view: TokenView, cue: AttributionCue, around: Surroundings, first: int, stop: int) -> bool:
    """Whether somebody tells what to do or what is wanted: "urged drivers to wait", "called on the council to act", "calls for a vote".

    Not "their calls for a vote", "prompting calls for a vote".
    """
    lemma, behind = cue.term.lemma, view.folded[cue.at + 1]
    before = view.folded[cue.at - 1] if cue.at else ""
    if cue.term.form not in ("past", "ing") and (before.endswith("'s") or (around.subject is None and before != "to")):
        return False
    if view.document.text[view.starts[first] : view.ends[first]] in _FIRST_PERSON:
        return False  # "begged me to leave out his name"; not "called for US aid"
    if lemma == "call" and behind == "for":
        return True
    return (lemma in act_words().directives or (lemma == "call" and behind == "on")) and "to" in view.folded[first:stop]


def may_bring_clause(view: TokenView, cue: AttributionCue, first: int, stop: int) -> bool:
    """Whether a clause may hang on a verb that takes an object: "pointed out fares rose", "voiced concern fares rose".

    Not on "voiced fewer doubts in public", "referred to the fares", "greeted the crew when they came".
    """
    folded, lists, lemma = view.folded, act_words(), cue.term.lemma
    preposition, following, *_ = *folded[cue.at + 1 : cue.at + 3], "", ""
    if preposition == "against" and not following.endswith("ing"):
        return False  # "argued against the new fares"
    if lemma == "call" and preposition in ("for", "on"):
        return False  # "sought a law calling for an inquiry but was ignored"
    # "said on Lowell's “Dawn” that it was shut", "argued for shutting it"; not "her attacks on Lowell began early"
    prepositions = function_words().prepositions
    governed = folded[first - 1] in prepositions and lemma not in lists.takes_preposition and lemma not in lists.takes_anything
    if cue.term.complements == "d" or governed:
        if folded[first] in lists.clause_openers:
            return True  # "hinted at what was to come"
        if any(folded[j : j + 2] == ["and", "how"] for j in range(first, stop - 2)):
            return True  # "talked about the ice and how it had come"
        return any(folded[j] == "that" and folded[j - 1] in lists.nouns_with_that for j in range(first + 1, stop))  # "as proof that"
    if cue.term.complements != "o" or "out" in (preposition, folded[first - 1]) or not _OPENS_CLAUSE.isdisjoint(folded[first:stop]):
        return True
    return any(folded[j] in attribution_nouns() and not view.gaps[j] and folded[j + 1] not in prepositions for j in range(first, stop - 1))
