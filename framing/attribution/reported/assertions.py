"""Does a verb say that its subject spoke: not in "did not say", "would argue", "if she had said" or "was told"?"""

import re

from framing.attribution.mentions.attribution_words import strong_pasts_of_saying, verbs
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.late_pattern import late_pattern

_IF_AT_ALL = re.compile(rf"\b{any_of(word_list('attribution.acts.counterfactual'))} have (?:\w+ly )?$")
_NEVER_YET = re.compile(rf"\b{any_of(word_list('function_words.have'))}(?:n[’']t| not| never)(?: \w+ly| yet)? $")
_NEVER = re.compile(r"\bnever(?: \w+)? $")
_NO_LONGER = " no longer "
_DENIALS = word_list("roles.denies")
_NOT_NOW = re.compile(rf"\b{any_of(word_list('function_words.negated') | {'without'})}(?: \w+ly)? $")
_BEFORE = 24  # characters
FARTHEST = 70  # characters from a subject to the verb that its means bring in
_OWNS = ("'s ", "’s ")
_BE = any_of(word_list("function_words.forms_of_be"))
_TELLS_SOMETHING = re.compile(r" (?:(?:on )?\w+day )?that\b")  # "Macy's announced that"; not "Ruiz's proposed plan"
_CONTRACTED = re.compile(rf"\b{any_of(word_list('function_words.contractible_subjects'))}['’]s $")
_MAY_HAVE = re.compile(r"\b(?:s?he|who)['’]s (?:\w+ly )?$")
_THAT_BEHIND = re.compile(r" (?:for \w+ |\w+ )?that\b")
_BEFORE_BASE = any_of(["to", *word_list("function_words.negated"), *word_list("function_words.modals")])
_UNASSERTED = re.compile(rf"\b{_BEFORE_BASE}(?: (?!only )\w+ly| {any_of(word_list('attribution.acts.beside_denial'))}){{0,2}} $")
# "might use the podium and blame them"
_UNASSERTED_TOO = re.compile(rf"\b{any_of(word_list('attribution.acts.only_possible'))} (?!not\b)[^.,;:]{{2,60}} (?:and|or) $")
_GOING_ON = re.compile(rf"\b{any_of(word_list('attribution.acts.goes_on'))} to (?:\w+ly )?$")
COMES_TO_SAY = late_pattern(
    rf" (?:{any_of(word_list('attribution.acts.before_means'))} ){{0,2}}(?:{any_of(word_list('attribution.acts.comes_to_say'))}"
    rf"|(?:{any_of(word_list('attribution.acts.by_means'))}|used {any_of(word_list('attribution.acts.means'))})"
    rf" (?:[\w’'.-]+ ){{0,5}}?[\w’'.-]+) to $"
)
"""By what somebody comes to say something: "stepped in to", "took to Chirper to", "was quick to"."""
_NO_ADVERBS = any_of({noun for noun in source_words().nouns if noun.endswith("ly")})  # "the victim's family said"
_PASSIVE = re.compile(
    rf"(?:\b{_BE}|['’]s) (?:not |never )?(?:(?:(?!{_NO_ADVERBS} )\w+ly|{any_of(word_list('attribution.acts.in_passive'))}) )?$"
)


def is_asserted(document: Document, start: int, word: str) -> bool:
    """Whether a verb says that its subject spoke: not in "did not say whether", "declined to say", "would argue" or "was told that"."""
    verb, folded = verbs().get(word), document.folded
    if verb is None:
        return True
    before = max(0, start - _BEFORE)
    if folded.endswith(_NO_LONGER, before, start):
        return False  # "Most rowers no longer believe that it is late"
    if verb.form == "base":
        if folded.startswith(" only that ", start + len(word)):
            return True  # "would say only that it was shut"
        unasserted = _UNASSERTED.search(folded, before, start) or _UNASSERTED_TOO.search(folded, max(0, start - FARTHEST), start)
        asserted = not unasserted or _GOING_ON.search(folded, before, start)
        return bool(asserted or COMES_TO_SAY.search(folded, max(0, start - FARTHEST), start))
    if verb.form == "ing" and _NOT_NOW.search(folded, before, start):
        return False  # "she is not calling for a vote"
    if verb.lemma not in _DENIALS and folded.find("never", before, start) >= 0 and _NEVER.search(folded, before, start):
        return False  # "she never said that it would shut"; not "she never denied that it would"
    # "she would have denied it", "she hasn't said whether"
    supposed = verb.form == "past" and (_IF_AT_ALL.search(folded, before, start) or _NEVER_YET.search(folded, before, start))
    return not supposed and not is_passive(folded, start, word)


def is_passive(folded: str, start: int, word: str) -> bool:
    """Whether a verb that begins at ``start`` of a text in small letters stands in the passive: "was told", "is widely called"."""
    verb = verbs().get(word)
    if verb is None or verb.form != "past":
        return False
    before = max(0, start - _BEFORE)
    if not verb.person and _MAY_HAVE.search(folded, before, start) and _THAT_BEHIND.match(folded, start + len(word)):
        return False  # "who’s said for years that"
    active = word in strong_pasts_of_saying() or _TELLS_SOMETHING.match(folded, start + len(word))
    if active and folded.endswith(_OWNS, before, start):
        return _CONTRACTED.search(folded, before, start) is not None  # "he's said to be late", but "Macy's said so"
    return _PASSIVE.search(folded, before, start) is not None
