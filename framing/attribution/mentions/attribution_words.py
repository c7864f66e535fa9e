"""Which words attribute: verbs of saying, thinking and wishing, nouns, adjectives, phrases, and the colour of each?"""

from collections.abc import Mapping
from functools import cache
from itertools import compress, count
from typing import Literal, NamedTuple, get_args

from framing.cues.inflection import inflections
from framing.lexicons import read_lexicon, word_list
from framing.text.document import Document, once

VerbKind = Literal["neutral", "distancing", "loaded"]
VerbForm = Literal["base", "present", "past", "ing"]
ANY_FORM: tuple[VerbForm, ...] = get_args(VerbForm)
"""Every form of a verb, where one counts whether or not it can be the verb of a sentence."""
_FINITE: tuple[VerbForm, ...] = ("present", "past")

ATTRIBUTION_ADJECTIVES = word_list("attribution.adjectives.words")
"""Adjectives of the mind that introduce what someone thinks or wants ("confident that"), folded."""

_TAKES = ("direct", "clause", "infinitive", "object", "person")


class Verb(NamedTuple):
    """One form of a verb of attribution, and what may follow it."""

    lemma: str
    kind: VerbKind
    form: VerbForm
    direct: bool  # speech in quotation marks
    clause: bool  # "said (that) it would"
    infinitive: bool  # "vowed to fight"
    object: bool  # "called the plan unfair", "blamed him for the delay"
    person: bool  # "told reporters that"

    @property
    def says(self) -> bool:
        """Whether it is a verb of saying, with speech in marks and with a clause: "warned"; not "grinned", nor "knew"."""
        return self.direct and self.clause

    @property
    def finite(self) -> bool:
        """Whether it can be the verb of a sentence: "warns", "warned"; "warning" and "warn" need another word for that."""
        return self.form in _FINITE


@cache
def verbs() -> Mapping[str, Verb]:
    """Every form of every verb of attribution, folded."""
    table = read_lexicon("attribution")
    colours = {lemma: kind for kind, lemmas in table["kinds"].items() for lemma in lemmas.split()}
    takes: dict[str, set[str]] = {}
    kinds: dict[str, VerbKind] = {}
    for family in table["family"]:
        for lemma in family["verbs"].split():
            takes.setdefault(lemma, set()).update(family["takes"])
            kinds.setdefault(lemma, colours.get(lemma, family["kind"]))
    found: dict[str, Verb] = {}
    for lemma, frames in takes.items():
        for form in inflections(lemma):
            name: VerbForm = "base" if form == lemma else "ing" if form.endswith("ing") else "present" if form.endswith("s") else "past"
            found.setdefault(form, Verb(lemma, kinds[lemma], name, *(frame in frames for frame in _TAKES)))
    return found


@cache
def saying_forms(*forms: VerbForm) -> frozenset[str]:
    """Forms of verbs of saying, each of which may bring a clause: the finite ones ("said", "warns"), or those asked for ("saying")."""
    return frozenset(form for form, verb in verbs().items() if verb.says and verb.form in (forms or _FINITE))


@cache
def speaking_forms(*forms: VerbForm) -> frozenset[str]:
    """The same with verbs that bring speech in marks alone, for beside a quotation or a speaker without a name: "grinned", "muttered"."""
    return frozenset(form for form, verb in verbs().items() if verb.direct and verb.form in (forms or _FINITE))


@cache
def finite_forms(*lemmas: str) -> frozenset[str]:
    """Finite forms of these verbs of attribution ("said", "says"), or of all: also "knew", "wants"."""
    return frozenset(form for form, verb in verbs().items() if verb.finite and (not lemmas or verb.lemma in lemmas))


@cache
def inflected_forms() -> frozenset[str]:
    """Forms of verbs of attribution that an ending or their vowel tells to be verbs: "said", "shows", "finding"; not "report"."""
    return frozenset(form for form, verb in verbs().items() if verb.form != "base")


@cache
def strong_pasts_of_saying() -> frozenset[str]:
    """Pasts of verbs of saying that no participle before a noun is spelt as: "said", not "reported"."""
    return frozenset(form for form in saying_forms("past") if not form.endswith("ed"))


@cache
def attribution_nouns() -> Mapping[str, VerbKind]:
    """Nouns that introduce what someone says or thinks ("claim", "promises"), folded, with their kind."""
    table = read_lexicon("attribution")["nouns"]
    return {form: kind for kind in ("neutral", "distancing", "loaded") for noun in table[kind].split() for form in _numbers_of(noun)}


@cache
def attribution_phrases() -> Mapping[str, Mapping[str, list[tuple[str, ...]]]]:
    """Phrases behind which the source stands ("in the words of"): under the first word and the second, what follows these."""
    found: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for phrase in read_lexicon("attribution")["phrases"]["cues"]:
        first, second, *rest = phrase.split()
        found.setdefault(first, {}).setdefault(second, []).append(tuple(rest))
    return found


def _numbers_of(noun: str) -> tuple[str, ...]:
    """A noun and its plural; "news" has none."""
    if noun.endswith("s"):
        return (noun,)
    return noun, noun[:-1] + "ies" if noun.endswith("y") else noun + "s"


@cache
def _may_attribute() -> frozenset[str]:
    return ATTRIBUTION_ADJECTIVES.union(verbs(), attribution_nouns(), ("according",))


@once
def words_that_may_attribute(document: Document) -> list[int]:
    """Indices of the words that are a verb, a noun or an adjective of attribution, or "according", in order."""
    return list(compress(count(), map(_may_attribute().__contains__, document.words.folded)))
