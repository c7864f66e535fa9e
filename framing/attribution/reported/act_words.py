"""Which verbs and nouns tell speech, which thoughts and actions, and which words open a clause?"""

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from framing.attribution.mentions.attribution_words import verbs
from framing.lexicons import word_lists

Act = Literal["speech", "thought", "action"]
"""What a report tells of its source: words, a state of mind, an action. Only speech makes a source."""


class ActWords(NamedTuple):
    """The lists of ``acts`` in ``attribution.toml``."""

    thought_aloud: frozenset[str]  # lemmas, as the next two
    states_of_mind: frozenset[str]
    yet_to_know: frozenset[str]
    actions: frozenset[str]
    clause_openers: frozenset[str]
    relatives: frozenset[str]
    content_as_object: frozenset[str]  # lemmas
    shows: frozenset[str]  # lemmas
    things_show: frozenset[str]  # lemmas
    takes_for: frozenset[str]  # lemmas, as the next
    takes_as: frozenset[str]
    takes_anything: frozenset[str]
    takes_preposition: frozenset[str]
    directives: frozenset[str]
    answers: frozenset[str]
    causative_verbs: frozenset[str]
    pleas: frozenset[str]
    reported_as: frozenset[str]
    free_relatives: frozenset[str]
    adjectives_of_truth: frozenset[str]
    stative_verbs: frozenset[str]
    nouns_with_that: frozenset[str]
    denied: frozenset[str]
    before_participle: frozenset[str]
    before_plural: frozenset[str]
    object_openers: frozenset[str]
    amounts: frozenset[str]
    numbers: frozenset[str]
    asks: frozenset[str]  # lemmas
    questions: frozenset[str]
    nobody: frozenset[str]
    whoever: frozenset[str]
    takes_gerund: frozenset[str]  # lemmas


@cache
def act_words() -> ActWords:
    """Verbs and nouns by what they tell of their subject, and the words that open a clause; read once."""
    return word_lists("attribution.acts", ActWords)


@lru_cache(maxsize=1 << 12)
def word_act(word: str) -> Act:
    """What a verb or noun of attribution, folded, tells of its subject."""
    lists = act_words()
    verb = verbs().get(word)
    lemma = verb.lemma if verb else word.removesuffix("s")
    if lemma in lists.states_of_mind or word in lists.yet_to_know:
        return "thought"
    return "action" if lemma in lists.actions else "speech"
