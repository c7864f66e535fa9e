"""Who is told behind "by" or "from" to have said what a "that" brings: "were told by Ana Ruiz that", "a warning by vets that"?"""

from bisect import bisect_left

from framing.attribution.mentions.asides import LONGEST_ASIDE
from framing.attribution.mentions.attribution_words import verbs
from framing.lexicons import word_list

from .assertions import is_passive
from .behind_cues import mention_from
from .tokens import MAIN_VERBS, TokenView

_BY, _FROM = "by", "from"
AGENT_PREPOSITIONS = frozenset((_BY, _FROM))
"""What stands before whoever says something; each such place is a cue."""
_HEARD, _STATEMENTS = word_list("attribution.agents.heard"), word_list("attribution.agents.statements")
_UNTOLD = word_list("attribution.agents.untold") | word_list("function_words.negated") | word_list("function_words.modals")
_OPENS_UNTOLD = word_list("attribution.agents.opens_untold")
_REACH = 7  # words before "by"
_EXPLETIVE = 5  # words before "by" in which "it" stands: "it has been widely reported by"
_LONGEST_PLACE = 40  # characters between an agent and the last word before the "that"


def is_before_agent(view: TokenView, i: int) -> bool:
    """Whether word ``i`` is a "by" or "from" before whoever says what a "that" brings.

    "Passengers were told by the conductor that", "It was reported by the Wire that", "a warning by vets that",
    "jurors heard from a medic, Ana Ruiz, that"; not "was not told by", "wants a promise from", "If you are told by".
    """
    if view.gaps[i - 1] or i in view.quoted:
        return False
    word, before = view.folded[i], view.folded[i - 1]
    verb = verbs().get(before)
    relayed = word == _BY and verb is not None and (verb.person or (verb.says and "it" in view.folded[max(0, i - _EXPLETIVE) : i - 2]))
    relayed = relayed and is_passive(view.document.folded, view.starts[i - 1], before)
    if not (relayed or before in _STATEMENTS or (word == _FROM and before in _HEARD)):
        return False
    sentence = view.document.sentence_at(view.starts[i])
    opens, stop = bisect_left(view.starts, sentence.start), bisect_left(view.starts, sentence.end)
    if view.folded[opens] in _OPENS_UNTOLD or not _UNTOLD.isdisjoint(view.folded[max(opens, i - _REACH) : i]):
        return False
    return clause_of_agent(view, i, stop) is not None


def clause_of_agent(view: TokenView, i: int, stop: int) -> int | None:
    """Index of the "that" which opens what the agent behind word ``i`` says; None where none does.

    Not in "told by a friend of the clerk that left", where the "that" tells who is meant.
    """
    agent = mention_from(view, view.ends[i])
    if agent is None or (view.kind(agent) == "document" and agent.start == agent.head_start):
        return None  # "told by letter that"
    that = bisect_left(view.starts, agent.end, i)
    if that < stop and view.gaps[that - 1] == "," and view.folded[that] != "that":
        closing = next((j for j in range(that, min(that + LONGEST_ASIDE, stop - 1)) if view.gaps[j]), stop)
        that = closing + 1 if closing < stop and view.gaps[closing] == "," else stop
    else:
        while that < stop and view.folded[that] != "that" and not view.gaps[that - 1] and view.starts[that] - agent.end < _LONGEST_PLACE:
            that += 1  # "by officials in Lowell that"
    if that + 1 >= stop or view.folded[that] != "that":
        return None
    return None if view.classes[that + 1] in MAIN_VERBS else that
