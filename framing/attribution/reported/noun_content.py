"""What does a noun of saying bring: the clause in "Ruiz's claim that it rained", and nothing in "her criticism of the deal"?"""

from framing.attribution.mentions.attribution_words import attribution_nouns, verbs
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.spans import Pair

from .agents_of_passives import AGENT_PREPOSITIONS

_OWNERS = word_list("coreference.possessives") | word_list("coreference.articles")
_STATEMENTS = word_list("attribution.agents.statements")
_OPENS, _PARTS, _PREDICATES = (word_list(f"attribution.content_of_nouns.{name}") for name in ("opens", "parts", "predicates"))


def is_noun(document: Document, cue: Pair) -> bool:
    """Whether a cue is a noun: "Ruiz's remarks", "a warning by Ruiz", and "her claim", though "claim" may be a verb."""
    folded = document.words.folded
    at = document.words.at(cue[0])
    if folded[at] in AGENT_PREPOSITIONS and at:
        return folded[at - 1] in _STATEMENTS
    if folded[at] not in attribution_nouns():
        return False
    before = folded[at - 1] if at else ""
    return folded[at] not in verbs() or before in _OWNERS or before.endswith("'s")


def clause_of_noun(document: Document, span: Pair) -> tuple[Pair, ...]:
    """The clause that a noun brings; nothing where it brings none, for "criticism of the deal" names a topic in the outlet's words.

    It ends before the verb of the sentence around it: "Ruiz's claim that the bridge was never safe | has been rejected".
    """
    words = document.words
    first, last = words.at(span[0]), words.at(span[1] - 1)
    if words.folded[first] not in _OPENS:
        return ()
    inner = None  # the verb of the clause itself
    for i in range(first + 1, last + 1):
        word = words.folded[i]
        if word in _PARTS or "," in words.between[i - 1]:
            inner = None  # another clause begins, with a verb of its own
        elif word in _PREDICATES and words.folded[i - 1] not in _PREDICATES:  # not "have" of "didn't have"
            if inner is not None:
                return ((span[0], words.ends[i - 1]),)
            inner = i
    return (span,)
