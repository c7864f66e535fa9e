"""What stands behind a verb of saying and is none of what is said: what is won, what others say, the verb of a noun?"""

from bisect import bisect_left
from itertools import takewhile

from framing.attribution.mentions.attribution_words import attribution_nouns, verbs
from framing.cues.word_classes import words_of_class
from framing.lexicons import word_list
from framing.text.function_words import function_words

from .act_words import act_words
from .clauses import contracted_subject, is_finite, is_relative
from .cues import AttributionCue, Surroundings
from .parted_subjects import apposed_subject
from .subjects import subject_of
from .tokens import DASHES, INFLECTED, NOMINAL, WHO_OR_WHICH, TokenView

_REFLEXIVE = word_list("word_classes.classes.reflexive")
_TURNS_OUT = word_list("attribution.acts.turns_out")
_NAMINGS = word_list("attribution.acts.namings")
_GOT = {"claim": words_of_class("taken"), "find": word_list("attribution.acts.come_by")}
_PARTICIPLES = words_of_class("irregular-participle")
_COUNTS_THINGS, _NUMERALS = ("recall", "concede"), word_list("quantities.numerals")
_ARTICLES = word_list("coreference.articles")
_BEFORE_CLAIMS, _REJECTS = word_list("attribution.acts.before_claims"), word_list("attribution.acts.rejects")
_AMID_CLAIMS = word_list("attribution.acts.amid_claims")
_POSSESSIVES = word_list("coreference.possessives")
_PLACED = word_list("attribution.acts.tells_where")
_CONCLUDED = word_list("attribution.acts.concluded")
_TELLS_OF_ANOTHER = word_list("attribution.sources_of_reports.tells_of_another")
_SET_OFF = DASHES | {",", "("}
_POINTS = words_of_class("object") | word_list("attribution.content_spans.anaphoric")
_LONGEST_TAKEN = 8  # words
_PLACES = function_words().verb_particles | function_words().prepositions | word_list("function_words.directions")


def only_looks_like_content(view: TokenView, cue: AttributionCue, around: Surroundings, first: int, stop: int) -> bool:
    """Whether what stands behind a verb of saying is none of its content: what is won, what others say, the verb of a noun."""
    form, lemma = cue.term.form, cue.term.lemma
    governed = (
        cue.at > 1 and view.folded[cue.at - 1] in function_words().prepositions and not (view.gaps[cue.at - 1] or view.gaps[cue.at - 2])
    )
    if form == "past" and governed:
        return True  # "into alleged ties"
    if _is_claim_of_nobody(view, cue.at, first) or _is_who_says_so(view, around, first):
        return True
    if (lemma in _TURNS_OUT and view.folded[first] in _REFLEXIVE) or (lemma == "find" and view.folded[first : first + 2] == ["its", "way"]):
        return True  # "finds herself at odds with him", "found its way to the mayor"; not "found a way to save oil"
    if lemma == "put" and not view.gaps[first] and not _PLACES.isdisjoint(view.folded[first + 1 : first + 2]):
        return True  # "put it down"; not "as Ruiz put it"
    if _is_free_relative(view, around, first) or (form == "base" and _is_under_causative(view, around)):
        return True
    if lemma == "add" and _is_sum_added(view, first, stop):
        return True  # "added 9,000 planks to its yard"
    if form == "adjective" and view.folded[first] == "since":
        return True  # "furious since the bank closed"
    if lemma in _COUNTS_THINGS and _is_so_many_things(view, first, stop):
        return True
    if lemma == "conclude" and _is_brought_about(view, first, stop):
        return True  # "concluded six contracts"
    if lemma == "plead" and not act_words().pleas.isdisjoint(view.folded[first : first + 2]):
        return True  # "pleaded guilty to charges he had sold it"
    told_to = lemma == "describe" and view.folded[first] in _POINTS and (first + 1 == stop or view.folded[first + 1] == "to")
    if told_to and "as" not in view.folded[first:stop]:
        return True  # "three people described it to the Wire"; not "described it to the Wire as a mess"
    named_so = lemma in _NAMINGS or (lemma == "describe" and view.folded[first : first + 1] == ["as"])
    set_off = (
        form == "past" and view.gaps[cue.at - 1] in _SET_OFF and apposed_subject(view, cue.at, cue.at - 1, around.neighbours.opens) is None
    )
    # "the bill, dubbed the Harbor Act, was late", "She herself, asked whether it was late, was brief"; not "Ruiz, 55, asked"
    if set_off and (named_so or lemma == "ask" or _goes_on_behind_comma(view, cue.at, around.neighbours.stop)):
        return True
    if form == "past" and first == cue.at + 1 and _is_taken_as(view, around, first, stop):
        return True
    labels = named_so and lemma != "call" and not around.subject and not view.gaps[cue.at - 1]
    if form == "past" and labels and view.classes[cue.at - 1] in NOMINAL:
        return True  # "carried a box labelled Rust"
    alike = view.folded[cue.at] in attribution_nouns() and cue.at > 0
    noun = form == "noun" or (alike and form == "ing" and view.classes[cue.at - 1] in NOMINAL)
    noun = noun or (alike and form == "base" and view.folded[cue.at - 1] in _ARTICLES)  # "a call that drew a protest"
    if noun and view.folded[first] == "that" and is_relative(view, first, stop):
        return True
    if form == "ing" and _takes_verb_of_its_noun(view, around, cue.at, first):
        return True
    # "cited Ruiz's lawyer, Tom Vance, as saying the pier was lost", which is his
    ahead = range(first, around.neighbours.stop - 1)
    says_itself = lemma in _TELLS_OF_ANOTHER and any(view.folded[j] == "as" and view.classes[j + 1] == "ving" for j in ahead)
    return says_itself or (lemma in _GOT and _is_got(view, first, stop, _GOT[lemma]))


def _is_taken_as(view: TokenView, around: Surroundings, first: int, stop: int) -> bool:
    """Whether a form in -ed belongs to a noun of which others tell something: "Ruiz, once touted as the heir of Vance, has left".

    Not "Ruiz complained as the crowd left", "said as much", "what Ruiz described as a mess".
    """
    if around.subject is not None and not view.is_parted(bisect_left(view.starts, around.subject.end) - 1, first - 1):
        return False
    if view.folded[first] != "as" or first + 1 >= stop or view.folded[first + 1] not in _ARTICLES:
        return False
    mark = next((j for j in range(first, stop) if view.gaps[j]), stop - 1)
    return not any(is_finite(view, j, stop) for j in range(first + 1, mark + 1))


def _is_so_many_things(view: TokenView, first: int, stop: int) -> bool:
    """Whether a number of things is taken back or let through: "recalled 12,400 boats", "conceded two goals and never came back".

    Not "recalled three men running", "conceded one driver was drunk", "recalled one storm in which a boat sank".
    """
    if view.classes[first] != "num" and view.folded[first] not in _NUMERALS:
        return False
    ends = function_words().and_but | function_words().subordinating | {"that"}
    things = takewhile(lambda j: view.folded[j] not in ends and not view.gaps[j - 1], range(first + 1, stop))
    return not any(view.classes[j] == "ing" or is_finite(view, j, stop) or view.folded[j] in WHO_OR_WHICH for j in things)


def _is_who_says_so(view: TokenView, around: Surroundings, first: int) -> bool:
    """Whether a comma parts a verb from who says the whole, and nothing but that follows: "Most rowers agree, the survey found"."""
    if view.gaps[first - 1] != ",":
        return False
    other = next((one for one in around.neighbours.cues_behind if one.at > first), None)
    if other is None or not (other.term.finite and other.term.takes_clause):
        return False
    subject, front, _ = subject_of(view, other.at, first)
    return subject is not None and front == first and (other.end_at + 1 >= around.neighbours.stop or view.gaps[other.end_at] != "")


def _is_claim_of_nobody(view: TokenView, at: int, first: int) -> bool:
    """Whether it is left open whose a claim is that a clause tells: "an inquiry into claims that", "rejected claims that".

    Not "answered with claims that", "repeated claims that", "Ruiz's claims that".
    """
    if view.folded[at] not in attribution_nouns() or view.gaps[at - 1]:
        return False
    before = view.folded[at - 1]
    described = before not in _POSSESSIVES | _ARTICLES and not (before.endswith("'s") or view.gaps[at - 2])
    if described and view.folded[at - 2] in _AMID_CLAIMS:
        return view.folded[first] == "that"  # "despite numerous complaints that"
    if view.folded[first] != "that":
        return first == at + 1 and before in _BEFORE_CLAIMS & function_words().prepositions - {"to"}  # "arrested on suspicions he stole it"
    return before in _BEFORE_CLAIMS or (before in verbs() and verbs()[before].lemma in _REJECTS)


def _is_free_relative(view: TokenView, around: Surroundings, first: int) -> bool:
    """Whether whatever somebody says is spoken of, and not what it is: "everything Ruiz said and did", "whether what she says is true"."""
    before = around.front - 1
    if around.subject is None or before < around.neighbours.opens or view.gaps[before] or view.gaps[first - 1]:
        return False
    what = view.folded[before] == "what"
    is_judged = what and view.classes[first] in function_words().auxiliary_classes
    is_judged = is_judged and not act_words().adjectives_of_truth.isdisjoint(view.folded[first + 1 : first + 2])
    if what and view.folded[first - 1] == "about" and view.folded[before - 1] in function_words().prepositions:
        return True  # "her account of what Ruiz said about the notes"
    if what and view.folded[first] in _PLACED:
        return True  # "What Ruiz described in her address was no plan"
    does = what and view.folded[first].endswith("s") and view.classes[first] in ("s", "vpresent")  # "whether what she says bears on it"
    return view.folded[before] in act_words().free_relatives or is_judged or does


def _is_under_causative(view: TokenView, around: Surroundings) -> bool:
    """Whether something would let its subject say so: "That helps Ruiz argue that"."""
    before = around.front - 1
    return around.subject is not None and before >= around.neighbours.opens and view.folded[before] in act_words().causative_verbs


def _goes_on_behind_comma(view: TokenView, at: int, stop: int) -> bool:
    """Whether an auxiliary stands behind a later comma: "The plan, described as “a mess” by Ruiz, was dropped"."""
    return any(view.gaps[j] == "," and view.classes[j + 1] in function_words().auxiliary_classes for j in range(at, stop - 1))


def _takes_verb_of_its_noun(view: TokenView, around: Surroundings, at: int, first: int) -> bool:
    """Whether the only verb behind a participle is that of the noun before it: "A letter admitting the error broke with the past".

    Not where a verb stands before it: "She wrote a letter admitting the error was hers".
    """
    opens, stop, openers = around.neighbours.opens, around.neighbours.stop, act_words().clause_openers
    if at == opens or view.is_parted(opens, at) or view.classes[at - 1] not in NOMINAL:
        return False
    if view.folded[first] in openers or contracted_subject(view.folded[first]) in openers:
        return False  # "A letter admitting that’s an error"
    before = range(opens, at)
    if any(view.classes[j] in INFLECTED or view.folded[j] in _PARTICIPLES or is_finite(view, j, at) for j in before):
        return False
    if any(contracted_subject(view.folded[j]) for j in before):
        return False  # "Here's a list showing fares rose"
    return sum(is_finite(view, j, stop) for j in range(first, stop)) == 1


def _is_brought_about(view: TokenView, first: int, stop: int) -> bool:
    """Whether what is concluded is a bargain or a meeting, and no clause: "concluded six contracts", but "concluded the deal was late"."""
    noun = next((j for j in range(first, stop) if view.folded[j] in _CONCLUDED), stop)
    if noun == stop or any(view.gaps[first:noun]) or any(view.folded[j] in act_words().clause_openers for j in range(first, noun)):
        return False
    return noun + 1 == stop or not is_finite(view, noun + 1, stop)


def _is_sum_added(view: TokenView, first: int, stop: int) -> bool:
    """Whether a number of things is added to another, and no clause: not "added 40,000 people have moved to the port"."""
    to = next((j for j in range(first, min(first + _LONGEST_TAKEN, stop)) if view.folded[j] == "to"), first)
    return view.classes[first] == "num" and first < to and not any(is_finite(view, j, stop) for j in range(first, to))


def _goes_on_without_verb(view: TokenView, first: int, stop: int) -> bool:
    """Whether a preposition opens what stands up to the next mark, and no verb of a clause: "the title in straight sets, and left"."""
    mark = next((j for j in range(first, stop) if view.gaps[j]), stop)
    return view.folded[first] in function_words().prepositions and not any(is_finite(view, j, stop) for j in range(first, mark + 1))


def _is_got(view: TokenView, first: int, stop: int, nouns: frozenset[str]) -> bool:
    """Whether what is claimed is won, taken or due, and not said: "claimed the title and left", but "claimed the title was hers".

    So what is found: "The study found a sponsor in the Harbor Fund", but "The study found a sponsor had paid for it".
    """
    for j in range(first, min(first + _LONGEST_TAKEN, stop)):
        if view.folded[j] in nouns:
            ends = j + 1 >= stop or view.gaps[j] != "" or _goes_on_without_verb(view, j + 1, stop)
            return ends or view.folded[j + 1] in function_words().joining or view.folded[j + 1] in act_words().relatives
        if view.gaps[j] or view.folded[j] in function_words().prepositions or view.folded[j] in act_words().clause_openers:
            return False
        if j > first and is_finite(view, j, stop):
            return False  # "claimed the mayor stole the title"
    return False
