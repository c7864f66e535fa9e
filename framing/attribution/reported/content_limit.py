"""Behind which word can content not reach: before another report, a quote apart, the main clause of its sentence?"""

from framing.attribution.mentions.attribution_words import speaking_forms
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list
from framing.text.function_words import function_words
from framing.text.plurals import is_plural

from .act_words import act_words
from .agents_of_passives import AGENT_PREPOSITIONS
from .clauses import contracted_subject, is_clause, is_finite
from .cues import AttributionCue, Surroundings
from .judged_objects import who_judges
from .noun_content import is_noun
from .subjects import subject_of
from .tokens import DASHES, MAIN_OR_PAST, MAIN_VERBS, QUOTES, RELATIVE_PRONOUNS, WHO_OR_WHICH, WHO_SAY, TokenView

_BEFORE_BASE_FORM = word_list("attribution.content_spans.before_base_form")
_THIRD_PERSON_SUBJECTS = word_list("attribution.content_spans.third_person_subjects")
_SUBJECTS_AND_IT = _THIRD_PERSON_SUBJECTS | {"it", "there"}
_FRONTS = word_list("attribution.content_spans.fronts")
_CONCESSIVE = word_list("attribution.content_spans.concessive")
_CATAPHORIC = word_list("attribution.content_spans.cataphoric")
_LEAST_OF_CLAUSE = 2  # words behind its first: "the pier fell"; not "so far"
_FEW = 5  # words from a verb to its quote
_FEW_BEFORE = 5  # words: "Less than a week after Ruiz said"
_ASKED = word_list("attribution.content_spans.asked")
_JOINS = function_words().and_but
_MARKS = "“”\"'‘’"
_PRESENT_AUXILIARIES = word_list("attribution.content_spans.present_auxiliaries")
_CLOSES = QUOTES | {","}
_BEFORE_MAIN = word_list("attribution.content_spans.before_main_clause")
_GOES_ON_TO = word_list("attribution.content_spans.goes_on_to")
_TELLS_NOW = ("base", "present")
_HAVE = frozenset(("has", "have"))
_LISTS_ON = frozenset(("that", "and"))
_QUANTITIES = word_list("coreference.several") | word_list("coreference.shares")
_NO_NOUN = act_words().relatives
_NO_MAIN = _NO_NOUN | word_list("attribution.content_spans.coordinating")
_OPENS_CLAUSE = _NO_MAIN | function_words().joining | function_words().subordinating


def furthest_end(view: TokenView, cue: AttributionCue, around: Surroundings, first: int) -> int:
    """Index of the first word that content beginning with word ``first`` cannot hold."""
    stop = _end_of_relative(view, around, first, _next_report(view, cue, around, first))
    stop = _end_of_fronted(view, cue, around, first, stop)
    stop = _end_of_governed(view, first, _end_of_agents_noun(view, cue, around, first, stop))
    stop = _end_of_object(view, cue, first, _end_of_dashes(view, around, first, stop))
    stop = _end_of_subject_noun(view, cue, around, first, _end_of_named(view, cue, around, first, stop))
    return _before_quote_apart(view, cue, first, stop)


def _next_report(view: TokenView, cue: AttributionCue, around: Surroundings, first: int) -> int:
    """Index of the word with which another report of the sentence begins, behind which content cannot reach.

    "Ruiz said the bridge was shut, and Vance added that it was unsafe"; "Ruiz said that it was shut and added that it was unsafe".
    """
    gaps, folded, beside = view.gaps, view.folded, around.neighbours
    if not beside.cues_behind or beside.cues_behind[0].at >= beside.stop:
        return beside.stop
    helped = (
        cue.term.form == "base" and cue.at > 0 and view.classes[cue.at - 1] in _BEFORE_BASE_FORM | function_words().auxiliary_classes
    )  # "would not say"
    infinitive = helped or folded[first] == "to"
    subordinate = folded[beside.opens] in function_words().subordinating and not view.is_parted(beside.opens, first - 1)
    for other in beside.cues_behind:
        if other.at >= beside.stop:
            break
        if folded[other.at] in AGENT_PREPOSITIONS:
            joined = _joined_before(view, first, other.at)
            if joined is not None:
                return joined
        if other.term.form == "ing" and other.term.says and gaps[other.at - 1] == "," and other.at - 2 > first:
            return other.at  # "Ruiz said it was shut, adding that it was unsafe"
        if other.term.form == "ing" and other.term.says and (with_at := _with_before(view, first, other.at)) is not None:
            return with_at
        if other.term.form == "ing" and other.at - 1 > first and who_judges(view, other.at, beside.opens):
            return other.at  # "Ruiz defended the council saying that it was safe"
        if not (other.term.finite or _says_in_present(view, other)):
            continue
        subject, front, _ = subject_of(view, other.at, beside.opens)
        before = (front if subject else other.at) - 1
        if subject is None and view.classes[before] == "ly" and not is_clause(view, first, before, cue.term.lemma):
            before -= 1  # "and vocally denounced"
        if before <= first:
            continue
        if infinitive and subject is None and folded[front - 1] in ("but", "and") and other.term.says:
            return front - 1  # "Ruiz declined to say whether it was shut but later said that it was safe"
        closes = subject and gaps[before] == "," and other.end_at + 1 >= beside.stop
        if closes and cue.term.says and other.term.says and _is_whole(view, first, before):
            return before + 1  # "Ruiz said that the deal was off, Vance said"; not "that when she called, Vance answered"
        if subject and (gaps[before] == ";" or (subordinate and gaps[before] == ",")):
            return before + 1  # "When Ruiz asked for the report, officials said"
        if subject and other.term.says and folded[before] not in WHO_OR_WHICH and ";" in gaps[first:before]:
            semicolon = first + len(gaps[first:before]) - gaps[first:before][::-1].index(";")
            if folded[semicolon] not in _LISTS_ON:
                return semicolon  # "said it was late; for another, Ruiz said"; not "said it was late; that rowers say so"
        if subject and gaps[before - 1] in _CLOSES and folded[before] in _CONCESSIVE and other.term.says:
            return before  # "Ruiz said it was shut, though she admitted that it was late"
        if folded[before] not in function_words().joining:
            continue
        if gaps[before - 1] if subject else _says_more(view, cue, other, beside.stop) or _has_said(view, cue, other, before):
            return before
        both_say = cue.term.lemma == other.term.lemma == "say" and cue.term.form in _TELLS_NOW
        opener = folded[first + (folded[first] == "that")]
        if subject and subject.kind != "pronoun" and both_say and opener not in _BEFORE_MAIN and is_clause(view, first, before, ""):
            return before  # "Ruiz says the board hid it and rowers say it is late"
    return beside.stop


def _is_whole(view: TokenView, first: int, last: int) -> bool:
    """Whether words are a clause, and no phrase or clause in front of one: "that the deal was off"; not "that in the end", "that when"."""
    opens = first + (view.folded[first] == "that")
    fronted = view.folded[opens] in function_words().prepositions | function_words().subordinating
    return not fronted and last - opens >= _LEAST_OF_CLAUSE


def _says_in_present(view: TokenView, cue: AttributionCue) -> bool:
    """Whether several people say something now: "; rowers say", "; others question whether"; not "to say", "may say"."""
    subject = view.mention_before(cue.at)
    says = cue.term.says or view.folded[cue.end_at + 1 : cue.end_at + 2] == ["whether"]
    return cue.term.form == "base" and says and subject is not None and is_plural(subject.head_in(view.document.folded))


def _with_before(view: TokenView, first: int, at: int) -> int | None:
    """Index of the "with" behind a comma that brings in who says something else: "said it was shut, with Vance claiming it was late"."""
    withs = (j for j in range(at - 1, first + 1, -1) if view.folded[j] == "with" and view.gaps[j - 1] == ",")
    joined, busy = next(withs, None), view.mention_before(at)
    somebody = busy is not None and (busy.kind == "name" or view.kind(busy) in WHO_SAY)
    quantity = view.folded[at - 1] in _QUANTITIES  # "with some arguing", "with 67 percent saying"
    return joined if joined is not None and (somebody or quantity) and not view.is_parted(joined, at) else None


def _end_of_relative(view: TokenView, around: Surroundings, first: int, stop: int) -> int:
    """Index of the verb behind the comma that closes a relative clause.

    "Ruiz, who said that it was late, expects more", "Ruiz, whose clerk said so, left", "Her plan, which Ruiz says is old, comes late".
    """
    opens_it = view.folded[around.front] in RELATIVE_PRONOUNS
    pronoun = around.front if opens_it else around.front - 1
    if pronoun < 1 or not (opens_it or view.folded[pronoun] in WHO_OR_WHICH):
        return stop
    opens = next((j for j in range(pronoun - 1, around.neighbours.opens - 1, -1) if view.gaps[j] or _is_verb(view, j)), pronoun)
    if view.gaps[opens] != ",":
        return stop  # "drivers who said that it was late", but also "Ruiz, a driver who said that it was late, left"
    commas = (j for j in range(stop - 2, first, -1) if view.gaps[j] == ",")
    # The last such comma, for others may close what is within: "who says the pier, built in 1902, is unsafe, will sue".
    verbs = (j + 1 for j in commas if _is_verb(view, j + 1))
    # Not "took" of "who argued that Vance, who ran the port, took the money".
    return next((j for j in verbs if view.folded[first] != "that" or is_clause(view, first + 1, j, "")), stop)


def _is_verb(view: TokenView, j: int) -> bool:
    return view.classes[j] in MAIN_VERBS or is_finite(view, j, len(view.folded))


def _end_of_fronted(view: TokenView, cue: AttributionCue, around: Surroundings, first: int, stop: int) -> int:
    """Index of the first word of the main clause behind a clause in front: "While Ruiz said it was safe, nobody came".

    The main clause is what is said in "As Ruiz says on her page, it was safe".
    """
    opens, openers = around.neighbours.opens, function_words().subordinating
    few = range(opens, min(opens + _FEW_BEFORE, cue.at))
    wonders = cue.term.form == "ing" and view.folded[opens] == "with"  # "With rowers wondering if it was late, Ruiz came"
    fronted = wonders or not openers.isdisjoint(view.folded[few.start : few.stop])
    if view.folded[opens] == "as" or not fronted or view.is_parted(opens, cue.at):
        return stop
    opener = opens if wonders else next(j for j in few if view.folded[j] in openers)
    if any(is_finite(view, j, opener) for j in range(opens, opener)):
        return stop  # "The board met before Ruiz said"
    commas = (j for j in range(first, stop - 1) if view.gaps[j] == "," and view.folded[j + 1] not in _NO_MAIN and not _is_verb(view, j + 1))
    mains = [j + 1 for j in commas if is_clause(view, j + 1, stop, "")]
    return mains[-1 if wonders else 0] if mains else stop  # "With rowers warning that wind, rain and tides will rise, | the council met"


def _end_of_governed(view: TokenView, first: int, stop: int) -> int:
    """Index of the word that joins the verb behind a thing to that before it: "hinted at rain but went on", "asks for it and is late"."""
    if view.folded[first - 1] not in function_words().prepositions:
        return stop
    for j in range(first + 1, stop):
        if _is_verb(view, j):
            return j - 1 if view.folded[j - 1] in _JOINS and j - 1 > first else stop
    return stop


def _end_of_object(view: TokenView, cue: AttributionCue, first: int, stop: int) -> int:
    """Index of the word that joins another verb of the subject to one whose object tells all: "called it a war and has been arming"."""
    if cue.term.lemma not in act_words().content_as_object or view.folded[first] in act_words().clause_openers - _THIRD_PERSON_SUBJECTS:
        return stop
    finite = function_words().auxiliary_classes
    joins = (j for j in range(first + 1, stop - 1) if view.folded[j] in _JOINS and view.classes[j + 1] in finite)
    return next((j for j in joins if not any(_is_verb(view, before) for before in range(max(first, j - _FEW), j))), stop)


def _end_of_named(view: TokenView, cue: AttributionCue, around: Surroundings, first: int, stop: int) -> int:
    """Index of the verb of whatever somebody calls so: "what Ruiz has dubbed the Lowell effect has led to haste"."""
    what = around.front - 1
    if cue.term.lemma not in act_words().content_as_object or what < around.neighbours.opens or view.folded[what] != "what":
        return stop
    verb = next((j for j in range(first + 1, stop) if view.classes[j] in function_words().auxiliary_classes), stop)
    goes_on = any(view.folded[j] in _NO_NOUN or view.classes[j] == "ing" or view.gaps[j].strip(_MARKS) for j in range(first, verb))
    # "what Ruiz called the worst storm the port has seen"
    of_another = any(
        view.folded[j] in source_words().determiners or view.folded[j] in source_words().pronouns for j in range(first + 1, verb)
    )
    return stop if goes_on or of_another else verb


def _end_of_subject_noun(view: TokenView, cue: AttributionCue, around: Surroundings, first: int, stop: int) -> int:
    """Index of the verb whose subject is the noun that brings a clause: "A study showing that fares rose was no surprise".

    So in "Ruiz's message that it is late resonates with rowers"; not in "She read a study showing that fares rose when it was late".
    """
    opens = around.neighbours.opens
    if first != cue.end_at + 1 or view.folded[first] != "that" or view.is_parted(opens, first):
        return stop
    if cue.term.form != "ing" and not is_noun(view.document, (view.starts[cue.at], view.ends[cue.end_at])):
        return stop
    if any(_is_verb(view, j) or contracted_subject(view.folded[j]) for j in range(opens, cue.at)):
        return stop
    verbs = [j for j in range(first + 2, stop) if _is_verb(view, j)]
    if len(verbs) < 2 or view.gaps[verbs[-1] - 1] or not _NO_NOUN.isdisjoint(view.folded[first + 1 : verbs[-1]]):
        return stop
    *_, inner, last = verbs
    joins = (j for j in range(last - 1, first, -1) if view.folded[j] in _OPENS_CLAUSE)
    goes_on = next(joins, first) < inner  # not "that fares rose when it was late"
    return last if goes_on and is_clause(view, first + 1, last, "") else stop


def _end_of_dashes(view: TokenView, around: Surroundings, first: int, stop: int) -> int:
    """Index of the word behind the dash that closes an insertion: "the rower – whom Ruiz said she had seen – was late"."""
    relative = around.front - 1
    if relative < 1 or view.folded[relative] not in WHO_OR_WHICH:
        return stop
    opens = next((j for j in range(relative - 1, around.neighbours.opens - 1, -1) if _is_dash(view, j)), None)
    closes = next((j for j in range(first, stop - 1) if _is_dash(view, j)), None)
    return closes + 1 if opens is not None and closes is not None else stop


def _is_dash(view: TokenView, j: int) -> bool:
    """Whether a dash stands behind a word, and no hyphen."""
    gap = view.document.text[view.ends[j] : view.starts[j + 1]]
    return gap.strip() in DASHES and gap != "-"


def _joined_before(view: TokenView, first: int, at: int) -> int | None:
    """Index of the word that a comma parts from what is before and that joins the clause of an agent: "…, and drivers were told by"."""
    joins = function_words().joining | function_words().prepositions
    return next((j for j in range(at - 1, first + 1, -1) if view.gaps[j - 1] == "," and view.folded[j] in joins), None)


def _end_of_agents_noun(view: TokenView, cue: AttributionCue, around: Surroundings, first: int, stop: int) -> int:
    """Index of the word behind the comma that closes a phrase in front: "Despite a warning by Ruiz that it was late, nobody came".

    So in "Asked about Ruiz's claim that it was late, Vance laughed".
    """
    opens = around.neighbours.opens
    fronted = view.folded[cue.at] in AGENT_PREPOSITIONS and view.folded[opens] in function_words().prepositions | _FRONTS
    if fronted:
        return next((j + 1 for j in range(first, stop - 1) if view.gaps[j] == ","), stop)
    if view.folded[opens] not in _ASKED or view.is_parted(opens, cue.at):
        return stop
    comma = next((j for j in range(first, stop - 1) if view.gaps[j] == ","), stop)
    closes = comma < stop and _is_whole(view, first, comma) and is_clause(view, comma + 1, stop, "")
    return comma + 1 if closes else stop  # not "Asked about his claim that the pier, built in May, was late, Vance laughed"


def _says_more(view: TokenView, cue: AttributionCue, other: AttributionCue, stop: int) -> bool:
    """Whether a verb without a subject says more of whom the first has said something: "Ruiz said it was shut and added that …".

    "Ruiz says it was shut and says she knew"; not "Ruiz says the clerks wrote and said so".
    """
    first = other.end_at + 1
    if first >= stop:
        return False
    if view.folded[first] == "that":
        return True
    if not (other.term.says and cue.term.form == other.term.form):
        return False
    if cue.term.finite and not cue.term.takes_clause:
        return True  # "Ruiz called it a gift and said it was late"
    if not cue.term.says:
        return False
    if first in view.quoted or view.gaps[other.end_at] == ",":
        return True
    # What somebody within the content says is told in the time of its verb: "said that men knocked and said they were late".
    verb = next((j for j in range(cue.end_at + 1, other.at) if view.classes[j] in MAIN_OR_PAST), other.at)
    now = verb < other.at and (view.classes[verb] == "vpresent" or view.folded[verb] in _PRESENT_AUXILIARIES)
    if now and cue.term.form == "past" and other.term.lemma in _GOES_ON_TO:
        return True  # "said that Lowell belongs to rowers and warned of more storms"
    return view.folded[first] in _SUBJECTS_AND_IT and now == (cue.term.form == "past")


def _has_said(view: TokenView, cue: AttributionCue, other: AttributionCue, join: int) -> bool:
    """Whether who says something now has said more, behind a comma: "Rowers say the pier will shut, and have urged the mayor to act"."""
    now = cue.term.form in _TELLS_NOW and cue.term.says
    return now and other.term.says and view.folded[other.at - 1] in _HAVE and view.gaps[join - 1] == ","


def _before_quote_apart(view: TokenView, cue: AttributionCue, first: int, stop: int) -> int:
    """Index of the first word of a quote that a colon sets apart from the clause: "Ruiz said that it was shut: “Nobody came”".

    Not in "said so when she told Lake: “Nobody came”", "put it this way: “Nobody came”", "said in the summer: “Nobody came”".
    """
    quoted = view.quoted
    if not quoted or first in quoted or ":" not in view.gaps[first + 1 : stop - 1]:
        return stop
    apart = next((j for j in range(first + 2, stop) if view.gaps[j - 1] == ":" and j in quoted and j - 1 not in quoted), stop)
    if apart == stop or view.folded[apart - 1] in _CATAPHORIC or not speaking_forms().isdisjoint(view.folded[apart - _FEW : apart]):
        return stop
    return apart if is_clause(view, first, apart, cue.term.lemma) else stop
