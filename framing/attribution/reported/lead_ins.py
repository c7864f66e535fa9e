"""Are words beside a cue its content, or do they only lead in: "In her speech, Ruiz said:", "Smarting from the vote, Ruiz pledged"?"""

from bisect import bisect_left

from framing.cues.word_classes import words_of_class
from framing.text.function_words import function_words

from .cited_sources import CITING, cites
from .clauses import stands_as_clause
from .content_span import Order
from .cues import AttributionCue
from .occasions import OCCASION
from .tokens import TokenView

_LONGEST = 8  # words
_PARTICIPLES = words_of_class("irregular-participle")


def only_leads_in(view: TokenView, cue: AttributionCue, order: Order, first: int, stop: int, *, adverbial: bool) -> bool:
    """Whether the words that a cue might bring tell when, where, or after what something else was said.

    ``adverbial``: as ``is_adverbial`` says of them.
    """
    before = order == "before"
    if cites(view, cue.at) or view.folded[first] in CITING:
        return True  # "The Wire, citing port officials, said": what they are heard with is told in ``cited_sources``
    if before and _is_participial(view, first, stop):
        return True  # "Smarting from the vote, Ruiz pledged"
    if adverbial and order != "after" and view.document.text.startswith(":", view.ends[cue.end_at]):
        return True  # what is said stands behind the colon, in a block of its own
    if before and adverbial and _is_occasion(view, first, stop):
        return True  # "In an email seen by the Wire, Ruiz told the crew to “wait”"
    # "Though Vance said it was safe, few believed it"
    return before and view.folded[first] in function_words().subordinating and "," not in view.gaps[first : stop - 1]


def is_adverbial(view: TokenView, order: Order, first: int, stop: int) -> bool:
    """Whether what stands before a cue tells when or where: "In her speech, Ruiz said:"; not "Fares will rise, the company announced"."""
    lists, opens_with = function_words(), view.folded[first]
    if opens_with == "even" and stop - first <= len(("even", "then")):
        return True  # "Even then, they'll ask for it"
    if opens_with in lists.prepositions:
        return stop - first <= _LONGEST
    # "Last week, Ruiz, a clerk, testified before the council"
    time = order == "before" and opens_with in lists.circumstance and not any(view.gaps[first : stop - 1])
    return time and not stands_as_clause(view, first, stop)


def _is_occasion(view: TokenView, first: int, stop: int) -> bool:
    """Whether words tell on what occasion something was said, and what was done with it: "In an email seen by the Wire"; no clause."""
    told = OCCASION.match(view.document.folded, view.starts[first])
    behind = bisect_left(view.starts, told.end()) if told else stop
    participle = told is not None and behind < stop and (view.folded[behind].endswith("ed") or view.folded[behind] in _PARTICIPLES)
    return participle and view.folded[behind + 1] in function_words().prepositions


def _is_participial(view: TokenView, first: int, stop: int) -> bool:
    """Whether words that open with a participle are no clause: "Smarting from the vote, Ruiz pledged to fight on"."""
    word, behind, prepositions = view.folded[first], view.folded[first + 1], function_words().prepositions
    opens = word.endswith("ing") and behind in prepositions and word not in prepositions
    return opens and not stands_as_clause(view, first, stop)
