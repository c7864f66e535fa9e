"""Which words of saying say nothing by an idiom or by how they stand: "called off the fair", "found out that", "none of them said"?"""

import re
from collections.abc import Callable, Mapping, Sequence

from framing.attribution.mentions.attribution_words import ATTRIBUTION_ADJECTIVES, attribution_nouns
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list
from framing.text.function_words import function_words

from .act_case import ActCase
from .act_words import Act, act_words
from .clauses import is_clause, is_finite
from .objects_as_content import tells_without_clause
from .subjects import MAKES
from .tokens import DASHES, NOMINAL, TokenView

_Idiom = tuple[Act, Callable[[ActCase], bool]]

_ENSURES = word_list("attribution.acts.ensured")
_OPENS_RIGHT_THINGS = ("all", "the")
_RIGHT_THINGS = re.compile(
    rf"(?:all )?the {any_of(word_list('attribution.acts.fit'))} things?(?: (?:to|{any_of(function_words().prepositions)}) [^,;]*)?"
)
_ANDS = word_list("function_words.and_but")
_ANAPHORIC = word_list("attribution.content_spans.anaphoric")
_SOON = 8  # words
_USES = re.compile(r"\bus(?:e[ds]?|ing) [^.,;]+ to $")
_BODIES_AND_PAPERS = ("organisation", "document")
_LOOK_INTO = word_list("coreference.looks_into")
_GOVERN = function_words().prepositions | act_words().relatives
_GUESSES = word_list("attribution.acts.guesses")
_BE_SOMEBODY = tuple(f"{needs} to be " for needs in ("have", "need"))
_DEGREES = frozenset(("more", "less"))
_IT_IS = re.compile(rf"\bit {any_of(word_list('attribution.acts.behind_expletive'))}\b[^,;:]{{0,30}}$|\bis it $")


def idiomatic_act(case: ActCase) -> Act | None:
    """What a report is by an idiom of its word, or because nobody says it; None where nothing of the kind tells."""
    for act, holds in _IDIOMS:
        if holds(case):
            return act
    return next((act for act, holds in _IDIOMS_OF.get(case.lemma, ()) if holds(case)), None)


def _is_said_by_nobody(case: ActCase) -> bool:
    """Whether nobody says it, or whoever thinks so: "none of them have said", "those who think"; not "those who spoke said"."""
    if case.source is None:
        return False
    lists, words = act_words(), case.view.document.words
    at = words.at(case.source.start)
    opening = words.folded[at], " ".join(words.folded[at : at + 2])
    return not lists.nobody.isdisjoint(opening) or (case.lemma in lists.thought_aloud and opening[1] in lists.whoever)


def _tells_how_fit(case: ActCase) -> bool:
    """Whether it is told how fit it is what somebody says, and not what: "says all the wrong things", "have said or done"."""
    view, (first, stop) = case.view, case.pieces[0]
    if not case.after:
        return False
    if case.opens_with == "or" and not view.gaps[first - 1]:
        return True
    fit = case.opens_with in _OPENS_RIGHT_THINGS and _RIGHT_THINGS.fullmatch(view.document.folded, view.starts[first], view.ends[stop - 1])
    return bool(fit) and not any(is_finite(view, j, stop) for j in range(first, stop))  # but "said the right thing to do is clear"


def _says_nothing(case: ActCase) -> bool:
    """Whether it is told that nothing is said: "It was late, and the crew said nothing"."""
    return not case.after and case.behind == "nothing" and not case.view.gaps[case.cue.at]


def _tells_of_a_thing(case: ActCase) -> bool:
    """Whether somebody tells of the thing before him, and a dash ends that: "votes to override the veto Ruiz has promised — a feat"."""
    view, before, opens = case.view, case.around.front - 1, case.around.neighbours.opens
    if not case.after or view.gaps[case.cue.end_at] not in DASHES or before < opens or view.gaps[before]:
        return False
    if not any(is_finite(view, j, before) or view.folded[j] == "to" for j in range(opens, before)):
        return False  # "Last week Ruiz said — in a note — that it was late"
    return view.classes[before] in NOMINAL and view.folded[before] not in function_words().subordinating


def _tells_that_too(case: ActCase) -> bool:
    """Whether the clause before is another's, and "it" all that is told: "The Wire broke the news and the Times then confirmed it"."""
    return case.order == "before" and case.view.folded[case.around.front - 1] in _ANDS and case.behind in _ANAPHORIC


def _judges_only(case: ActCase) -> bool:
    """Whether a verb of judging only tells whom or what it judges: "attacked the parents of a rower", "dismissed the boast"."""
    lists, view, (first, stop) = act_words(), case.view, case.pieces[0]
    judges = case.after and (case.lemma in lists.takes_for or case.lemma in lists.takes_as)
    opens_clause = judges and (case.opens_with == "as" or case.opens_with in lists.clause_openers)
    if not judges or opens_clause or "that" in view.folded[first : first + _SOON] or _claims_something(view, first, stop):
        return False
    return not tells_without_clause(view, case.cue, case.around, (first, stop), case.source, after=True)


def _claims_something(view: TokenView, first: int, stop: int) -> bool:
    """Whether what is judged is a claim told right behind its noun: "claims he took bribes"; not "the board's remarks about her"."""
    nouns = (j for j in range(first, stop - 1) if view.folded[j] in attribution_nouns())
    return any(not view.gaps[j] and view.folded[j + 1] in source_words().pronouns for j in nouns)


def _is_worth(case: ActCase) -> bool:
    """Whether it is only worth saying: "It is worth asking why it was late"."""
    return case.form == "ing" and case.before == "worth"


def _is_said_to_reader(case: ActCase) -> bool:
    """Whether the reader is asked to, or need be nobody to: "Let's see and compare the two", "You don't have to be Ruiz to suspect it"."""
    folded, opens = case.view.folded, case.around.neighbours.opens
    if folded[opens] == "let's" or folded[opens : opens + 2] == ["let", "us"]:
        return case.form == "base"
    return case.source is not None and case.before == "to" and case.view.document.folded.endswith(_BE_SOMEBODY, 0, case.source.start)


def _is_guessed(case: ActCase) -> bool:
    """Whether the outlet guesses what somebody thinks: "apparently fearing that it could sink"; not "apparently said"."""
    return case.lemma in act_words().thought_aloud and case.before in _GUESSES


def _makes_sure(case: ActCase) -> bool:
    """Whether something is brought about: "made sure that it was late"."""
    return case.word in _ENSURES and not MAKES.isdisjoint(case.view.folded[max(0, case.cue.at - 2) : case.cue.at])


def _is_a_degree(case: ActCase) -> bool:
    """Whether an adjective tells how something grows with another: "the more certain she is that it was late, the longer she waits"."""
    graded = case.word in ATTRIBUTION_ADJECTIVES and case.before in _DEGREES
    return graded and case.cue.at > 1 and case.view.folded[case.cue.at - 2] == "the"


def _is_nobodys_state(case: ActCase) -> bool:
    """Whether an adjective tells of no person: "it is far from clear that the pier was late"."""
    opening, start = case.around.neighbours.opening, case.view.starts[case.cue.at]
    return case.word in ATTRIBUTION_ADJECTIVES and _IT_IS.search(case.view.document.folded, opening, start) is not None


def _is_reported_gone(case: ActCase) -> bool:
    """Whether somebody or something is reported gone: "had reported it missing on Friday", "a man reported missing".

    Not where the word tells which things: "reported missing data", "reported stolen cars fell by half".
    """
    view, first, gone = case.view, case.pieces[0][0], act_words().reported_as
    if view.folded[first] in gone:
        return first + 1 == len(view.folded) or view.gaps[first] != "" or view.classes[first + 1] not in NOMINAL
    return first + 1 < len(view.folded) and view.folded[first + 1] in gone and not view.gaps[first]


def _calls_attention(case: ActCase) -> bool:
    """Whether something is only pointed to: "called attention to what parts them"."""
    return case.opens_with == "attention"


def _finds_out(case: ActCase) -> bool:
    """Whether somebody comes to know something: "found out that it was late"; not "auditors found out that", whose findings it is."""
    source, view = case.source, case.view
    findings = source is not None and (view.kind(source) in _BODIES_AND_PAPERS or source.head_in(view.document.folded) in _LOOK_INTO)
    return case.behind == "out" and not findings


def _answers_question(case: ActCase) -> bool:
    """Whether only the question is told that somebody has answered: "determined whether it was late"; not "determined that he drowned"."""
    return case.opens_with in act_words().questions


def _looks_at(case: ActCase) -> bool:
    """Whether something is only looked at: "viewed a slide show"; not "viewed the pier as late", "his view that"."""
    return case.form in ("past", "ing") and "as" not in case.view.folded[case.pieces[0][0] : case.pieces[-1][1]]


def _names_a_topic(case: ActCase) -> bool:
    """Whether it is told of what somebody speaks: "discussed questions such as, “Is it late?”"; not "discussed how it came"."""
    return case.after and case.opens_with not in act_words().clause_openers


def _has_faith(case: ActCase) -> bool:
    """Whether somebody believes in something: "believe in the council that the charter sets up"."""
    return case.form != "noun" and case.behind == "in"


def _plans(case: ActCase) -> bool:
    """Whether a deed or a plan is proposed: "proposed closing the pier", "proposed a plan that would"; not "proposed it should shut"."""
    opens, view, (first, stop) = case.opens_with, case.view, case.pieces[0]
    bare = next((j for j in range(first, stop) if view.folded[j] in _GOVERN), stop)  # "limits on what clerks can borrow"
    clause = opens == "that" or (opens not in function_words().a_or_an and is_clause(view, first, bare, ""))
    deed = opens.endswith("ing") or opens in _ANDS or case.before in source_words().determiners
    return case.after and (deed or not (clause or ":" in view.gaps[first:stop]))


def _serves_to_describe(case: ActCase) -> bool:
    """Whether it is told for what words were used: "used the same words to describe the fire"; not "to describe it as a fire"."""
    if "as" in case.view.folded[case.pieces[0][0] : case.pieces[-1][1]]:
        return False
    return _USES.search(case.view.document.folded, case.around.neighbours.opening, case.view.starts[case.cue.at]) is not None


def _does_away(case: ActCase) -> bool:
    """Whether "off" makes a verb of saying one of doing: "called off the fair", "wrote it off as a joke"."""
    return "off" in case.view.folded[case.cue.at + 1 : case.cue.at + 3]


def _gives_example(case: ActCase) -> bool:
    """Whether "say" brings an example: "It belongs to the guild — say, closing piers", "a clerk or, say, a rower"."""
    return case.word == "say" and case.view.gaps[case.cue.at] == "," and case.view.gaps[case.cue.at - 1] != ""


_IDIOMS: Sequence[_Idiom] = (
    ("thought", _is_said_by_nobody),
    ("action", _tells_how_fit),
    ("action", _says_nothing),
    ("action", _tells_of_a_thing),
    ("action", _tells_that_too),
    ("action", _judges_only),
    ("thought", _is_worth),
    ("thought", _is_guessed),
    ("thought", _is_said_to_reader),
    ("action", _makes_sure),
    ("thought", _is_a_degree),
    ("thought", _is_nobodys_state),
)
_IDIOMS_OF: Mapping[str, Sequence[_Idiom]] = {
    "say": [("action", _gives_example)],
    "report": [("action", _is_reported_gone)],
    "find": [("thought", _finds_out)],
    "determine": [("thought", _answers_question)],
    "view": [("thought", _looks_at)],
    "discuss": [("action", _names_a_topic)],
    "believe": [("thought", _has_faith)],
    "propose": [("action", _plans)],
    "describe": [("action", _serves_to_describe)],
    "call": [("action", _calls_attention), ("action", _does_away)],
    **{lemma: [("action", _does_away)] for lemma in word_list("attribution.acts.with_off") - {"call"}},
}
"""Idioms of one verb each."""
