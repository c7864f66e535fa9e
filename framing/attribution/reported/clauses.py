"""Are words a clause with a finite verb of its own, or a noun phrase, an infinitive, a relative?"""

from functools import cache
from itertools import takewhile

from framing.attribution.mentions.attribution_words import attribution_nouns, verbs
from framing.attribution.mentions.source_nouns import source_words
from framing.cues.word_classes import words_of_class
from framing.lexicons import word_list
from framing.text.function_words import function_words

from .act_words import act_words
from .tokens import FINITE, INFLECTED, WHO_OR_WHICH, TokenView

_MAY_BE_VERBS = INFLECTED | FINITE | {"s", "vbase"}
_FINITE_WORDS = words_of_class("finite")
_PARTICIPLES = words_of_class("irregular-participle")
_PARTS = frozenset((";", ":", "—", "–"))  # between what is told and what comes before it
_BOUNDS = ("at least", "at most")  # "said at least 40 boats sustained damage"
_BUT_TO = (["but", "to"], ["but", "instead"])
_LEAST_CLAUSE = 2  # words
_LEAST_WORDS = 4  # "say nothing", "say stupid things"
_TELLS_WHEN = word_list("attribution.acts.tells_when")
_DETERMINERS = word_list("roles.determiners")
_ENDS_PHRASE = word_list("function_words.subordinating") | word_list("function_words.and_but")
_CONTRACTIBLE = word_list("function_words.contractible_subjects")
_OPENS_PLACE = word_list("attribution.acts.opens_place")  # "argued outside the inn"


@cache
def _takes_clause_alone(lemma: str) -> bool:
    """Whether a verb takes a clause and no object: what follows it is a clause, whether or not its verb is known to us."""
    return any(verb.lemma == lemma and verb.clause and not (verb.object or verb.infinitive) for verb in verbs().values())


def is_clause(view: TokenView, first: int, stop: int, lemma: str) -> bool:
    """Whether the words from ``first`` to ``stop`` are a clause, and no noun phrase or infinitive: they have a finite verb of their own.

    The verb of a relative clause is none: "the owners who will not answer".
    """
    lists, folded = act_words(), view.folded
    if stop - first == 1 and folded[first] in lists.answers:
        return True  # "said yes"
    if stop - first < _LEAST_CLAUSE or (folded[first] in lists.amounts and not _opens_subject(view, first)):
        return False  # "said little", but "said much of the pier was shut"
    # "said more than any report", but "found more than half of the drivers agreed"
    count = first + 3 if folded[first + 2 : first + 3] == ["a"] else first + 2  # "said more than a million people came"
    counted = count < stop and (view.classes[count] == "num" or folded[count] in lists.numbers)
    if f"{folded[first]} {folded[first + 1]}" in lists.amounts and not counted:
        return False
    if folded[first] in lists.clause_openers:
        return folded[first] != "that" or not points_to_thing(view, first, stop)
    in_what_way = folded[first].endswith("ly") and folded[first] != "only" and not view.gaps[first]
    if in_what_way and folded[first + 1] in function_words().prepositions:
        return False  # "complained publicly about the fares", "argued successfully against them"
    if folded[first] == "to" or folded[first : first + 2] == ["not", "to"]:
        return lemma == "claim" and folded[first + 1] in lists.stative_verbs  # "claims to be neutral"
    if lemma in lists.asks:
        return not lists.questions.isdisjoint(folded[first:stop])
    if lemma in lists.takes_gerund and folded[first].endswith("ing"):
        return True
    alone = _takes_clause_alone(lemma)
    if _opens_phrase(view, first, stop) and not (alone and " ".join(folded[first : first + 2]) in _BOUNDS):
        if not alone:
            return False
    elif alone and stop - first >= _LEAST_WORDS:
        voiced = folded[first - 1] in function_words().prepositions and lemma in lists.takes_preposition
        if lemma in lists.takes_anything or voiced or any(_may_be_finite(view, j, stop) for j in range(first, stop)):
            return True
    elif alone and _ends_in_past(view, stop):
        return True
    if contracted_subject(folded[first + (folded[first] in function_words().and_but)]):
        return True  # "said he's late", "And it's late"
    # Behind a verb "an air of calm as boats sank" is no clause; "As far as he knows" in front of one tells something.
    in_front = not lemma or folded[first] == "even" or folded[first] in function_words().subordinating
    subordinating = () if in_front else function_words().subordinating
    relative = False
    for j in range(first + 1, stop):
        opened = j == first + 1 and folded[first] in function_words().joining  # "But that is late"
        if folded[j] == "that" and (opened or folded[j - 1] in function_words().prepositions or _bears_content(view, j - 1, stop)):
            relative = False  # "the end of that plan", "concern that fares rose", unlike "a plan that failed"
        elif folded[j] in lists.relatives or (folded[j] in subordinating and view.gaps[j] != "-"):  # not "once-close friends"
            relative = True
        elif folded[j - 1] in function_words().and_but and is_finite(view, j, stop) and not opened:
            continue  # "acknowledged the crowd and went in"
        elif is_finite(view, j, stop) or (relative and view.classes[j] == "ed" and folded[j - 1] in WHO_OR_WHICH):
            if not relative:
                return True
            relative = False
    return False


def _opens_phrase(view: TokenView, first: int, stop: int) -> bool:
    """Whether a preposition opens the words, or an adverb before one where no verb follows: "in May", "just after the fair"."""
    folded, prepositions = view.folded, function_words().prepositions
    if folded[first] in prepositions:
        return True
    if folded[first] in _TELLS_WHEN and folded[first + 1] in prepositions:
        return not any(is_finite(view, j, stop) for j in range(first + 2, stop))  # but "just after midnight that two men had died"
    # "argued outside the inn before one of them left"
    phrase = takewhile(lambda j: folded[j] not in _ENDS_PHRASE and folded[j] not in act_words().relatives, range(first + 2, stop))
    return _tells_where(view, first) and not any(is_finite(view, j, stop) for j in phrase)


def _tells_where(view: TokenView, first: int) -> bool:
    """Whether a word opens a phrase of place: "argued outside the inn"; not "said around 40 people died", "outside groups paid for it"."""
    behind = first + 1
    named = view.classes[behind] == "Cap" or view.folded[behind] in _DETERMINERS
    return view.folded[first] in _OPENS_PLACE and named


def _ends_in_past(view: TokenView, stop: int) -> bool:
    """Whether a few words end in the verb that their clause has: "the boy died", "the driver fled"; not "something unexpected"."""
    word = view.folded[stop - 1]
    past = view.classes[stop - 1] == "ed" or word in _PARTICIPLES
    return past and not word.startswith("un") and view.folded[stop - 2] not in source_words().determiners


def _may_be_finite(view: TokenView, j: int, stop: int) -> bool:
    """Whether a word is or may be the verb of a clause: "the network helped elect him", "fares hurt the poor"; not "the need for peace"."""
    if view.classes[j] in ("ed", "vbase") or is_finite(view, j, stop):
        return True
    if view.classes[j] not in ("w", "s") or j + 1 >= stop or view.gaps[j]:
        return False
    return view.folded[j + 1] != "that" and view.folded[j + 1] in act_words().object_openers


def contracted_subject(word: str) -> str:
    """The subject in a folded word that is contracted with its verb: "he" of "he's", "here" of "here's"; empty for "mayor's" and "he"."""
    subject, mark, _ = word.partition("'")
    return subject if mark and (subject in _CONTRACTIBLE or subject in source_words().pronouns) else ""


def _bears_content(view: TokenView, noun: int, stop: int) -> bool:
    """Whether what "that" opens behind a noun is its content: "the hope that fares rise", not "the report that showed it"."""
    word = view.folded[noun]
    tells = word in attribution_nouns() or (word in verbs() and view.folded[noun - 1] in act_words().before_plural)
    tells = (tells and not is_finite(view, noun + 2, stop)) or word in act_words().nouns_with_that
    return tells or word.removesuffix("s") in act_words().thought_aloud


def _opens_subject(view: TokenView, first: int) -> bool:
    """Whether an amount is a subject, or opens one: "said nothing was sold", "much of the pier was shut"; not "much of an appetite"."""
    if view.classes[first + 1] in function_words().auxiliary_classes:
        return True
    return view.folded[first + 1] == "of" and view.folded[first + 2 : first + 3] not in (["a"], ["an"])


def stands_as_clause(view: TokenView, first: int, stop: int) -> bool:
    """Whether what stands before the subject of a cue is a clause: "In May the pier would close, Ruiz said Friday".

    "That" opens none there: "That same day, Ruiz testified".
    """
    first = next((j for j in range(stop - 1, first, -1) if view.gaps[j - 1] in _PARTS), first)
    if view.classes[stop - 1] == "ed":
        return True  # "Then the shooting started, the Harbor Wire says"
    governs = view.folded[first] in function_words().prepositions
    return is_clause(view, first + (view.folded[first] == "that"), stop, "say" if governs else "")


def points_to_thing(view: TokenView, that: int, stop: int) -> bool:
    """Whether "that" points to a thing and no verb follows: "challenged that rule in court"; not "demanded that the crew leave"."""
    behind = that + 1
    if behind < stop and not view.gaps[that] and (view.folded[behind] == "and" or view.folded[behind : behind + 2] in _BUT_TO):
        return True  # "they hope to do both that and profit", "urged them not to do that but to row"
    governed = behind < stop and view.folded[that - 1] in function_words().prepositions
    if governed and (view.folded[behind] == "of" or is_auxiliary(view, behind)):
        return True  # "it was mild compared to that of the others", "one who agrees with that is Ruiz"
    if behind >= stop or view.classes[behind] not in ("w", "vbase"):
        return False
    if "'" in view.folded[behind]:
        return False
    goes_on = behind + 2 < stop and contracted_subject(view.folded[behind + 2]) and view.folded[behind + 1] == "and"
    if goes_on and view.gaps[behind] == ",":
        return True  # "denounced that remark, and she is late"
    return not any(view.classes[j] in _MAY_BE_VERBS or is_finite(view, j, stop) for j in range(behind + 1, stop))


def is_auxiliary(view: TokenView, j: int) -> bool:
    """Whether a word is an auxiliary, or its short form: "may"; not "May", the month."""
    in_may = view.classes[j] == "may" and view.document.text[view.starts[j]].isupper()
    return view.classes[j] in function_words().auxiliary_classes and not in_may


def is_finite(view: TokenView, j: int, stop: int) -> bool:
    """Whether a word is the verb of a clause, as far as its form and the next word tell."""
    form, finite = view.classes[j], function_words().auxiliary_classes
    participle = view.classes[j - 1] in finite or view.folded[j - 1] == "of"
    if (form == "ed" or form in FINITE) and participle:
        return False  # "a plan that had failed her", "a rise of confirmed cases"
    if form == "vpresent" and (view.folded[j - 1] in act_words().before_plural or (j + 1 == stop and view.classes[j - 1] == "w")):
        return False  # "no signs of rust", "his own comments", "entirely fake claims"
    if is_auxiliary(view, j) or form in FINITE or (view.folded[j] in _FINITE_WORDS and form != "may"):
        return True
    return form == "ed" and j + 1 < stop and (view.folded[j + 1] in act_words().object_openers or view.classes[j + 1] == "Cap")


def may_be_relative(view: TokenView, that: int, stop: int) -> bool:
    """Whether a word in s stands behind "that" with no verb further on: "the fund's message that emerges from the talks"."""
    behind = view.folded[that + 2 : that + 3]
    if view.classes[that + 1 : that + 2] != ["s"] or function_words().prepositions.isdisjoint(behind):
        return False
    return not any(is_finite(view, j, stop) for j in range(that + 2, stop))


def is_relative(view: TokenView, that: int, stop: int) -> bool:
    """Whether "that" behind a noun is the subject of what follows: "a statement that accompanied the plan", "claims that were late".

    Not in "her statement that it rained".
    """
    if that + 1 >= stop:
        return False
    form, goes_on = view.classes[that + 1], that + 2 < stop
    if form == "vpresent" and goes_on and (view.classes[that + 2] == "ed" or is_finite(view, that + 2, stop)):
        return False  # "claims that plans changed"
    if form == "ed" or is_finite(view, that + 1, stop):
        return True
    return goes_on and form == "w" and view.folded[that + 2] in act_words().object_openers  # "a call that drew a protest"
