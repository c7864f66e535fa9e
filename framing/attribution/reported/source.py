"""Whose is reported content: the subject's of its cue, of whoever stands behind it, or of whoever already speaks in the sentence?"""

from bisect import bisect_left

from framing.attribution.mentions.asides import name_around_aside
from framing.attribution.mentions.attribution_words import attribution_nouns
from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.mentions import TOLD_ALIKE
from framing.attribution.mentions.name_spans import is_somebody
from framing.attribution.mentions.source_nouns import source_words
from framing.text.function_words import function_words

from .act_words import act_words
from .agents_of_passives import AGENT_PREPOSITIONS
from .behind_cues import addresses_hearers, mention_from
from .cues import AttributionCue, Surroundings
from .judged_objects import who_judges
from .parted_subjects import apposed_subject, paper_before_that
from .sentence_subjects import subject_behind_with, subject_of_action, subject_of_sentence
from .subject_heads import head_of_subject, is_of_a_thing
from .subjects import MAKES
from .tokens import DASHES, PERSONS, WHO_OR_WHICH, TokenView

_TOUCHES = 2  # characters
_POSSESSIVE = (1, 2)  # characters: of "boats’ " and "Ruiz's "
_BEFORE_THOSE_WHO = function_words().prepositions - {"of"}


def reported_source(
    view: TokenView, cue: AttributionCue, around: Surroundings, *, fronted: bool, speaking: Mention | None
) -> Mention | None:
    """The mention of whose content it is, where there is one.

    ``fronted`` tells that content stands before the cue; ``speaking`` is who spoke last in the same sentence.
    """
    form, start = cue.term.form, view.starts[cue.at]
    if form == "according":
        return mention_from(view, view.ends[cue.end_at])
    if form == "ing" and cue.at and view.folded[cue.at - 1] == "as" and (quoted := _quoted_by_another(view, cue.at - 1)):
        return head_of_subject(view, quoted, around.neighbours.opening)
    if form == "ing" and (judge := who_judges(view, cue.at, around.neighbours.opens)):
        return judge
    subject = around.subject
    if view.gaps[cue.at - 1] == "," or view.document.text.startswith(".,", view.ends[cue.at - 1]):
        inverted = fronted and form != "ing" and not addresses_hearers(view.folded[cue.at])
        inverted = inverted and apposed_subject(view, cue.at, cue.at - 1, around.neighbours.opens) is None
        if inverted and (behind := mention_from(view, view.ends[cue.end_at])):
            return behind  # "…, said Ruiz"
        if form == "ing" and (busy := subject_behind_with(view, cue.at, around.neighbours.opens)):
            return busy
        if form in ("ing", "adjective"):
            subject = None  # ", pledging to stay" goes with the subject of the sentence, not with the last name before the comma
    elif around.kind in WHO_OR_WHICH and subject:
        before = view.mentions.before(subject.start) or subject
        alike = view.document.text[before.end : subject.start] == f"{TOLD_ALIKE}, "
        subject = before if alike or subject.start - before.end <= _TOUCHES else subject
        somebody = view.kind(subject) in PERSONS or _is_persons_name(view, subject)
        if somebody and (alike or view.document.text.startswith(", ", subject.end)):
            # "a burden for port officials, who say", "a gift of Ruiz, who said"; "officials who say" may tell only which are meant
            return subject
        at = bisect_left(view.starts, subject.start)
        if cue.term.says and view.kind(subject) == "people" and around.kind == "who" and at and view.folded[at - 1] in _BEFORE_THOSE_WHO:
            return subject  # "a gift to drivers who say"; not "a group of drivers who say"
    if subject is None and around.kind == "that":
        subject = paper_before_that(view, around.front - 1)
        if subject is None and not fronted:
            return None  # "Ruiz hired a diver - a term that describes sailors who sink"
    if subject is None and around.kind in DASHES and form != "ing":
        subject = _before_dash(view, around.kind, around.neighbours.opening, start)
    if subject:
        return _whose_by_subject(view, cue, around, subject)
    if fronted and not addresses_hearers(view.folded[cue.at]) and (behind := mention_from(view, view.ends[cue.end_at])):
        return behind
    subject = subject_of_action(view, cue.at, around.neighbours.opens) if around.kind == "by" else None
    if view.folded[around.front] in MAKES:
        start = view.starts[around.front]  # not "it" of "To vote means making it clear that"
    return subject or speaking or subject_of_sentence(view, around.neighbours.opening, start)


def _whose_by_subject(view: TokenView, cue: AttributionCue, around: Surroundings, subject: Mention) -> Mention | None:
    """Whose content is by the subject before its cue: his, that of the phrase of which he is a part, or nobody's of what a thing shows."""
    with_subject = view.folded[around.front - 1] == "with" and view.gaps[around.front - 2]
    if cue.term.form == "ing" and subject.end == view.ends[cue.at - 1] and with_subject:
        return subject  # "…, with drivers charging that it was late"
    if cue.term.lemma in act_words().things_show and is_of_a_thing(view, subject, around.neighbours.opening):
        return None
    if view.folded[cue.at] in attribution_nouns() and view.ends[cue.at - 1] - subject.end in _POSSESSIVE:
        return subject  # "The town asked Ruiz of Vance's claim that"
    head = head_of_subject(view, subject, around.neighbours.opening)
    # Not he who is met "over the objection of a group of lawmakers who argued that"
    of_another = around.kind == "who" and head and head.kind != "nominal" and view.kind(subject) == "people"
    return subject if of_another else head


def _quoted_by_another(view: TokenView, as_at: int) -> Mention | None:
    """Who is quoted "as saying": "The Wire quoted Ruiz as saying"; not "Ruiz was quoted by the Wire as saying"."""
    quoted = view.mention_before(as_at)
    return quoted if quoted and view.folded[bisect_left(view.starts, quoted.start) - 1] not in AGENT_PREPOSITIONS else None


def _is_persons_name(view: TokenView, mention: Mention) -> bool:
    """Whether a mention is a name with a title or a given name: "former Sen. Ana Ruiz"; not "Capitol Hill"."""
    text, (start, end, head, head_end, kind) = view.document.text, mention
    given = text[head:head_end].partition(" ")[0].lower() in source_words().given
    return kind == "name" and (given or is_somebody(text, (start, end, head, head_end)))


def _before_dash(view: TokenView, dash: str, opening: int, start: int) -> Mention | None:
    """The name before the first of two dashes: "Ruiz — the fund's director until May — abruptly announced"."""
    text = view.document.text
    first = text.rfind(f" {dash}", opening, max(opening, text.rfind(dash, opening, start)))
    before = view.mentions.index_before(first) if first > opening else -1
    if before < 0 or view.mentions[before].end != first:
        return None
    # "Ana Ruiz, director of the Port Institute — which puts out a report — noted"
    return view.mentions[name_around_aside(text, view.mentions, before, opening)]
