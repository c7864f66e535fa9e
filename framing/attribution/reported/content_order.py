"""Does content stand behind its cue, before it, or around it?"""

from bisect import bisect_left

from framing.attribution.mentions.attribution_words import saying_forms, verbs
from framing.attribution.mentions.makers import MADE
from framing.attribution.mentions.mention import Mention
from framing.cues.word_classes import words_of_class
from framing.lexicons import word_list
from framing.text.function_words import function_words

from .act_words import act_words, word_act
from .agents_of_passives import AGENT_PREPOSITIONS
from .behind_cues import goes_unnamed, mention_from
from .clauses import is_auxiliary, is_clause, stands_as_clause
from .content_span import Order
from .content_start import behind_addressed, comma_behind, content_start
from .cues import AttributionCue, Neighbours, Surroundings, length
from .model import ANY, ModelTables
from .parentheticals import behind_aside, behind_source
from .subjects import subject_of
from .tokens import MAIN_OR_PAST, MAIN_VERBS, PERSONS, RELATIVE_PRONOUNS, WHO_OR_WHICH, TokenView

_PARTS = frozenset(",—–")
_CONDITIONS = frozenset(("if", "unless"))
_ASIDE = (",", "(", "—", "–")
_OPENS_ASIDE = function_words().prepositions | function_words().days | MADE | RELATIVE_PRONOUNS
_MAIN_ED_OR_BASE = MAIN_OR_PAST | {"vbase"}
_QUOTES_OTHERS = ("cite", "quote")
_FINITE = words_of_class("finite")
_FRONTS = function_words().prepositions | word_list("attribution.content_spans.fronts")
_BEFORE_VERB = word_list("coreference.before_saying")
_AFTER = word_list("attribution.acts.after_or_before")
_LONGEST_TIME = 4  # words: "two long weeks after"
_MOST_OF_SOURCE = 14  # words of a name and what is told of it


def order_groups(cue: AttributionCue, around: Surroundings) -> tuple[str, ...]:
    """The groups of the features of "content_before" and "content_around"."""
    lemma, form, _ = cue.term
    return (ANY, form, form, around.neighbours.behind, lemma)


def order_features(cue: AttributionCue, around: Surroundings) -> tuple[str, ...]:
    """The features of "content_before" and "content_around"."""
    beside = around.neighbours
    return (beside.quotes, length(cue.at - beside.opens), around.left, f"{around.preceding}|{around.kind}", beside.behind)


def content_order(view: TokenView, tables: ModelTables, cue: AttributionCue, around: Surroundings) -> Order:
    """Where the content of a cue most probably stands to it."""
    model, beside = tables.model, around.neighbours
    if around.front <= beside.opens or (cue.term.form == "according" and view.folded[cue.at] in AGENT_PREPOSITIONS):
        return "after"
    goes_on = cue.end_at + 1 < beside.stop
    if goes_on and around.preceding in function_words().joining and view.gaps[around.front - 2] == ",":
        return "after"  # "Vance said it was late, and Ruiz denied it"
    if cue.term.form == "according" and _opens_clause(view, cue, beside.stop):
        return "after"
    if goes_on and cue.term.finite and view.folded[cue.at - 1] in function_words().joining and not view.gaps[cue.at - 1]:
        return "after"  # "Ruiz called it late and promised an inquiry"
    if cue.term.form == "adjective" and around.kind in act_words().relatives:
        return "after"  # "The pier is shut, said a friend of Ruiz, who has been outspoken about it"
    # "Ruiz was clear that it was late, urging the council to agree", "Ruiz hit back, questioning the source"
    if cue.term.form == "ing" and (cue.term.takes_person or (view.gaps[cue.at - 1] == "," and word_act(view.folded[cue.at]) != "thought")):
        return "after"
    if around.preceding == "," and cue.end_at + 1 >= beside.stop:
        return "before"
    if around.preceding == "," and cue.term.form == "according" and _ends_on_source(view, cue, beside.opens, beside.stop):
        return "before"
    if around.subject and not view.quoted.intersection((beside.opens, around.front - 1)) and brings_that_clause(view, cue, beside.stop):
        return "after"  # "In his first words on the flood, Ruiz said in an email to the council that it was over"
    says = cue.term.says or view.folded[cue.at : cue.end_at + 2] == ["pointed", "out"]
    if around.in_aside and around.subject and cue.term.finite and says:
        if stands_between_subject_and_verb(view, cue, beside, around.front):
            return "around"  # "The pier, as Ruiz explained to us last week, is shut"
        if only_circumstance(view, cue, beside.stop):
            return "before"  # "The pier is shut, as Ruiz said last week"
    if around.subject and ends_behind_as(view, cue, around.front, beside):
        return "before"
    speaker = mention_from(view, view.ends[cue.end_at]) if around.preceding == "," and cue.term.finite and cue.term.says else None
    if speaker and goes_unnamed(view, speaker):
        return "before"
    if around.preceding == "," and (source := _closed_off_behind(view, cue)):
        if view.classes[cue.at - 1] in function_words().auxiliary_classes:
            return "around"  # "It was, joked Ruiz, a wet final"
        if is_clause(view, beside.opens, cue.at, ""):
            return "before"
        following = behind_aside(view, bisect_left(view.starts, source.end, cue.at), beside.stop)
        if following < beside.stop and view.classes[following] in function_words().auxiliary_classes:
            return "around"
        if not any(view.classes[j] in _MAIN_ED_OR_BASE for j in range(following, beside.stop)):
            return "before"  # "The scouts risk being late, says Ana Ruiz, director of the Harbor Program at Lowell University"
    if around.preceding == "," and cue.term.form == "according":
        if _another_speaks_behind(view, around, behind_source(view, cue.end_at + 1, beside.stop) + 1):
            return "before"
        if _stands_within_content(view, cue, around):
            return "around"
    set_off = around.preceding == "," and around.subject is not None
    comma = closing_comma(view, cue, beside.stop) if set_off and cue.term.says and cue.term.finite else None
    if comma is not None and _another_speaks_behind(view, around, comma + 2):
        return "before"
    if set_off and cue.term.says and _tells_when_before(view, cue, beside, around.front):
        return "before"
    if set_off and _only_accompanies(view, cue, beside, around.front):
        return "before"
    speaks = around.subject and cue.term.finite and cue.term.says and around.kind not in act_words().relatives
    if speaks and (stands_between_subject_and_verb(view, cue, beside, around.front) or _goes_on_behind_condition(view, cue, around)):
        return "around"
    if goes_on and around.subject and _leads_on(view, cue, beside, around.front):
        return "after"
    groups, features = order_groups(cue, around), order_features(cue, around)
    before, outside = (one.bias + one.weigh(groups, features) for one in (model.content_before, model.content_around))
    if before < 0 and outside < 0:
        if set_off and goes_on_without_content(view, cue.end_at, beside.stop):
            return "before"
        if set_off and stands_between_commas(view, cue, beside, around.front):
            return "around"
        inverted = view.gaps[cue.at - 1] == "," and only_source(view, cue, around.subject, beside.stop)
        return "before" if inverted or (around.preceding == "," and only_circumstance(view, cue, beside.stop)) else "after"
    return "before" if before > outside or only_source(view, cue, around.subject, beside.stop) else "around"


def _leads_on(view: TokenView, cue: AttributionCue, beside: Neighbours, front: int) -> bool:
    """Whether what stands in front is no clause and a verb of asking or promising goes on: "After the crash, Ruiz has asked for more"."""
    following = view.folded[cue.end_at + 1]
    hears = following == "to" and view.mention_at(cue.end_at + 2) is not None  # "promised to the council"
    brings = following in ("for", "to") and not (hears or view.gaps[cue.end_at])
    fronted = view.folded[beside.opens] in _FRONTS
    return brings and fronted and not any(view.classes[j] in MAIN_OR_PAST for j in range(beside.opens + 1, front))


def _ends_on_source(view: TokenView, cue: AttributionCue, opens: int, stop: int) -> bool:
    """Whether nothing stands behind a cue but its source and what is told of it: "…, according to excerpts released by the port.".

    Behind a clause that may be a clause: "The pier is shut, according to a clerk who asked not to be named because he may not talk".
    """
    source = mention_from(view, view.ends[cue.end_at])
    if source is None:
        return False
    first = bisect_left(view.starts, source.end, cue.end_at)
    participle = first + 1 < stop and view.folded[first + 1] in function_words().prepositions  # "excerpts released by the port"
    behind = range(first + participle, stop)
    parted = any(view.gaps[j - 1] for j in behind)
    return not parted and (stands_as_clause(view, opens, cue.at) or not any(view.classes[j] in MAIN_VERBS for j in behind))


def _opens_clause(view: TokenView, cue: AttributionCue, stop: int) -> bool:
    """Whether a conjunction joins a source to what is behind it: "It rained, and according to Ana Ruiz, the pier was late"."""
    behind = behind_source(view, cue.end_at + 1, stop)
    return view.folded[cue.at - 1] in function_words().joining and behind < stop and view.gaps[behind - 1] == ","


def _stands_within_content(view: TokenView, cue: AttributionCue, around: Surroundings) -> bool:
    """Whether a source that commas enclose parts the subject of what it gives from its verb, or two clauses of it.

    "The pier, according to Ana Ruiz, was late", "The pier was shut, according to Ana Ruiz, and boats were late".
    """
    opens, stop = around.neighbours.opens, around.neighbours.stop
    behind = behind_source(view, cue.end_at + 1, stop)
    if behind >= stop or view.gaps[behind - 1] != ",":
        return False
    is_verb, joins = view.classes[behind] in _MAIN_ED_OR_BASE, view.folded[behind] in function_words().joining
    return (is_verb or joins) and (joins if stands_as_clause(view, opens, around.front) else is_verb)


def _another_speaks_behind(view: TokenView, around: Surroundings, first: int) -> bool:
    """Whether behind a clause and its source another clause of saying goes on: "Tolls fell, according to the port, but clerks say no"."""
    opens, stop = around.neighbours.opens, around.neighbours.stop
    joins = first < stop and view.gaps[first - 2] == "," and view.folded[first - 1] in function_words().joining
    if not joins or not stands_as_clause(view, opens, around.front):
        return False
    others = (one for one in around.neighbours.cues_behind if first < one.at < stop and one.term.says and one.term.form != "ing")
    subjects = (subject_of(view, one.at, opens) for one in others if view.folded[one.at - 1] != "to")
    # "according to Ana Ruiz, but she said it would rain" is hers
    return any(subject is not None and subject.kind != "pronoun" and front == first for subject, front, _ in subjects)


def _tells_when_before(view: TokenView, cue: AttributionCue, beside: Neighbours, front: int) -> bool:
    """Whether behind a clause and its cue only time is told: "The pier was shut, Ruiz said on Friday, two weeks after it had opened"."""
    comma = next((j for j in range(cue.end_at, min(cue.end_at + _LONGEST_TIME, beside.stop - 1)) if view.gaps[j] == ","), None)
    if comma is None or not stands_as_clause(view, beside.opens, front):
        return False
    between = range(cue.end_at + 1, comma + 1)
    if view.folded[comma + 1] in function_words().joining:
        return False  # "Tolls rose, Ruiz said on Friday, and later fell"
    only_time = all(view.folded[j] in function_words().days or view.folded[j] in function_words().circumstance for j in between)
    return only_time and not _AFTER.isdisjoint(view.folded[comma + 1 : comma + 1 + _LONGEST_TIME])


def stands_between_subject_and_verb(view: TokenView, cue: AttributionCue, beside: Neighbours, front: int) -> bool:
    """Whether a clause of saying stands between a subject and its verb: "The pier, Ruiz told the council on Friday, was late"."""
    opens, stop = beside.opens, beside.stop
    behind_as = view.folded[front - 1] == "as"  # not "Ruiz, a rower expected to win, rose"
    front -= behind_as
    if front <= opens or view.gaps[front - 1] != "," or view.quoted.intersection((opens, front - 1)):
        return False
    comma = comma_behind(view, cue, stop)
    if comma is None or comma + 1 >= stop:
        return False
    verb = comma + 1
    while verb < stop - 1 and (view.classes[verb] == "ly" or view.folded[verb] in _BEFORE_VERB):
        verb += 1
    is_verb = view.classes[verb] in (MAIN_OR_PAST if behind_as else MAIN_VERBS) or view.folded[verb] in _FINITE
    joins = (j + 1 for j in range(front - 1, opens, -1) if view.folded[j] in function_words().subordinating)
    return is_verb and not stands_as_clause(view, next(joins, opens), front)  # "It fell while the pier, as Ruiz said, was late"


def _only_accompanies(view: TokenView, cue: AttributionCue, beside: Neighbours, front: int) -> bool:
    """Whether what stands behind the comma of a cue tells what somebody did as he spoke: "The pier was late, Ruiz said, before leaving"."""
    opens, stop = beside.opens, beside.stop
    if not cue.term.says or not goes_on_without_content(view, cue.end_at, stop) or not stands_as_clause(view, opens, front):
        return False
    behind = view.folded[cue.end_at + 1]
    if behind in saying_forms("ing") and verbs()[behind].lemma not in _QUOTES_OTHERS:
        return True  # "The pier was late, Ruiz said, adding that it was old"
    return not any(view.classes[j] in MAIN_VERBS for j in range(cue.end_at + 1, stop)) and not view.quoted.intersection(range(opens, stop))


def _goes_on_behind_condition(view: TokenView, cue: AttributionCue, around: Surroundings) -> bool:
    """Whether a condition before a clause of saying belongs to what is said: "If the pier shuts, Ruiz said the fund would close"."""
    opens, first, stop = around.neighbours.opens, cue.end_at + 1, around.neighbours.stop
    if view.folded[opens] not in _CONDITIONS or around.preceding != "," or opens in view.quoted:
        return False
    alone = first < stop and view.folded[first] != "that" and not view.is_parted(cue.end_at, stop - 1)
    return alone and is_clause(view, first, stop, cue.term.lemma)


def goes_on_without_content(view: TokenView, last: int, stop: int) -> bool:
    """Whether behind a comma or dash of a cue that ends with word ``last`` no content begins: "…, polls showed, with more in favour"."""
    if view.gaps[last] not in _PARTS or last + 1 >= stop:
        return False
    return view.classes[last + 1] in ("ing", "ving") or view.folded[last + 1] in function_words().prepositions


def ends_behind_as(view: TokenView, cue: AttributionCue, front: int, beside: Neighbours) -> bool:
    """Whether subject and verb end their sentence behind "as" and a comma: "The pier is shut, as the Harbor Wire reports".

    Not "It is no mess, as critics claim", who claim that it is one.
    """
    verb = verbs().get(view.folded[cue.at])
    if verb is None or verb.kind == "distancing":
        return False
    last = cue.end_at + (view.folded[cue.end_at + 1 : cue.end_at + 2] == ["out"])  # "as Ruiz points out"
    behind_as = front - 1 > beside.opens and view.folded[front - 1] == "as" and view.gaps[front - 2] == ","
    return behind_as and last + 1 >= beside.stop and (front - 2) not in view.quoted


def only_circumstance(view: TokenView, cue: AttributionCue, stop: int) -> bool:
    """Whether time, place or hearers alone stand behind a cue: "…, Ruiz said on Monday", "…, Ruiz told the council, citing a study"."""
    lists, first = function_words(), cue.end_at + 1
    addressed = behind_addressed(view, cue, first, stop)
    if addressed >= stop:
        return first < stop
    if addressed > first and view.gaps[addressed - 1] == ",":
        return view.classes[addressed] in ("ing", "ving")
    word = view.folded[addressed]
    if word not in lists.circumstance and word not in lists.days:
        return False
    return not any(is_auxiliary(view, j) or view.folded[j] == "that" for j in range(addressed, stop))


def stands_between_commas(view: TokenView, cue: AttributionCue, beside: Neighbours, front: int) -> bool:
    """Whether a comma behind a cue, as before its subject, parts it from a clause: "…, Ruiz added on Friday, and the fair was late".

    Not in "In the end, Ruiz agreed, and the fair was late".
    """
    return closing_comma(view, cue, beside.stop) is not None and stands_as_clause(view, beside.opens, front)


def closing_comma(view: TokenView, cue: AttributionCue, stop: int) -> int | None:
    """Index of the word with the comma that closes a cue before another clause: "…, Ruiz told the council on Friday, and …"."""
    comma = comma_behind(view, cue, stop)
    return comma if comma == cue.end_at or (comma is not None and view.folded[comma + 1] in function_words().joining) else None


def brings_that_clause(view: TokenView, cue: AttributionCue, stop: int) -> bool:
    """Whether time, place or hearers alone part a cue from its "that": "posted on his page that he left"."""
    first = cue.end_at + 1
    that = content_start(view, cue, stop)
    if that is None or that == first or view.folded[that] != "that" or view.folded[first] == "to" or that + 1 >= stop:
        return False
    # "told a crowd that spilled onto the street"
    return view.classes[that + 1] not in _MAIN_ED_OR_BASE


def _closed_off_behind(view: TokenView, cue: AttributionCue) -> Mention | None:
    """The name that a comma closes off behind a verb: "…, says Ana Ruiz, who runs the port"; "The delay, says Ana Ruiz, was foreseen"."""
    if view.gaps[cue.at - 1] != "," or not (cue.term.finite and cue.term.says) or cue.term.takes_person:
        return None
    source = mention_from(view, view.ends[cue.end_at])
    if source is None or source.kind != "name":
        return None
    return source if view.document.text.startswith(", ", source.end) else None


def only_source(view: TokenView, cue: AttributionCue, subject: Mention | None, stop: int) -> bool:
    """Whether only the source stands behind a cue, with what is told of it: "…, said Ana Ruiz, the mayor of Lowell"."""
    first = cue.end_at + 1
    if subject or not first < stop <= first + _MOST_OF_SOURCE or not cue.term.takes_clause:
        return False
    source = mention_from(view, view.ends[cue.end_at])
    if source is None:
        return False
    behind = bisect_left(view.starts, source.end, first)
    if behind < stop:
        # "…, said Tom Vance and Ana Ruiz", "…, said two clerks and a lawyer", "…, said the charity Harbor Watch"
        other = mention_from(view, view.ends[behind if view.folded[behind] == "and" else behind - 1])
        speaks = other is not None and (other.kind == "name" or view.kind(other) in PERSONS)
        behind = stop if other and speaks and other.end >= view.ends[stop - 1] else behind
    aside = behind >= stop or view.gaps[behind - 1] in _ASIDE or view.folded[behind] in _OPENS_ASIDE
    auxiliaries = [j for j in range(first, stop) if view.classes[j] in function_words().auxiliary_classes]
    # "…, said an aide who was at the talks"; not "said an aide who was there would leave"
    relative = (cue.term.finite or cue.term.form == "base") and behind < stop and view.folded[behind] in WHO_OR_WHICH
    one_verb = bool(auxiliaries) and auxiliaries[0] == behind + 1 and auxiliaries[-1] - auxiliaries[0] < len(auxiliaries)
    return aside and (not auxiliaries or (relative and one_verb))
