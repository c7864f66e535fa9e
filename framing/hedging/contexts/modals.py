"""Named tests for modals: what makes “might” a hedge here and strength there."""

from __future__ import annotations

from framing.cues.windows import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    ENDING_IN_ED,
    FINITE,
    NEGATIONS,
    PREPOSITIONS,
    SUBJECTS,
    Place,
    context,
    word_class,
)

_I_OR_WE = word_class("i we")
_PERSONS = word_class("i we you he she they")
_RHETORICAL = word_class("say argue call imagine afford")
_GUESSED = word_class("imagine expect guess suspect think recall remember suppose")
_SENSES = word_class("see hear feel smell tell taste remember recall")
_PERCEIVED = word_class("the him her them it me my his this that what how why")
_ENABLING = word_class("than so if how wish wished whatever everything all proved prove proves showed ensure anything")
_WAITING = word_class("before until")
_ANYONE = word_class("anyone anybody any nobody everyone no nothing none little few")
_NO_BASE_FORM = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | SUBJECTS | FINITE
_BEFORE_A_NOUN = DETERMINERS - {"this", "that", "some", "each"} | {"of", "with"}
_ENABLED_BY = _ENABLING | _ANYONE
_PARTICIPLES = word_class(
    "been had done gone seen made taken given won lost come become gotten got known said told found kept left led met paid put run sent "
    "set spent stood thought brought bought built caught cut felt held hit hurt let meant read sold shown written beaten begun broken "
    "chosen drawn driven fallen forgotten fought grown hidden spoken stolen sworn thrown worn heard dealt died stayed"
)


def _can_be_its_verb(word: str) -> bool:
    """Whether a word behind “might” can be the verb that it governs, or an adverb before one."""
    if word in ("be", "have", "do", "become", "come", "bring", "sing", "ring", "cling", "swing"):
        return True
    if not word or word in _NO_BASE_FORM or word[0].isdigit():
        return False
    return not word.endswith(("ed", "ing")) or word in ENDING_IN_ED


def _in_a_headline(place: Place) -> bool:
    """Whether a modal with a capital stands among capitals: a headline's “May”, and no month's."""
    return place.capital(-1) and place.capital(1) and _can_be_its_verb(place.after())


@context
def epistemic_may(place: Place) -> bool:
    """“May” of what is possible: no month, no name, no wish, no leave asked for."""
    following = place.after()
    if place.capital():
        shouted = place.document.text[place.start : place.end].isupper()
        unmistakable = shouted or following in ("be", "not", "have", "still", "never", "well")
        return unmistakable and _in_a_headline(place) and place.before() not in PREPOSITIONS
    return bool(following) and following not in _I_OR_WE and place.before() not in ("nobody", "only")


@context
def epistemic_might(place: Place) -> bool:
    """“Might” of what is possible: no strength (“military might”), no “try as she might”, no polite request."""
    following, preceding = place.after(), place.before()
    if following in _I_OR_WE and not preceding:
        return False
    if place.capital() and preceding:
        return _in_a_headline(place)
    if not following:
        return preceding in SUBJECTS and not place.before(2)
    if place.before(2) == "as" and (place.follows == "," or following in _GUESSED):
        return False
    if preceding in _BEFORE_A_NOUN:
        return False
    return _can_be_its_verb(following) or preceding in SUBJECTS or following in SUBJECTS or following in ("such", "a", "an", "or")


@context
def epistemic_could(place: Place) -> bool:
    """“Could” of what is possible: no ability, leave or need, no rhetoric, nothing that might have been."""
    following, preceding = place.after(), place.before()
    if not following or following in NEGATIONS or following in ("only", "no", "at") or preceding in ("how", "nor"):
        return False
    if place.capital() and preceding and not _in_a_headline(place):
        return False
    return not (following in _PERSONS or _what_was_not(place) or _of_ability(place) or _enabled(place))


def _what_was_not(place: Place) -> bool:
    """Whether “could have” is followed by a participle: what did not happen, mostly."""
    if place.after() != "have":
        return False
    verb = next((word for word in place.ahead(5)[1:] if word not in ADVERBS and not word.endswith("ly")), "")
    return verb in _PARTICIPLES or (verb.endswith("ed") and verb not in ENDING_IN_ED)


def _of_ability(place: Place) -> bool:
    """Whether “could” goes with a verb of sensing, needing or arguing: “could see the road”, “could use some help”."""
    following, second = place.after(), place.after(2)
    if following.endswith("ly"):
        following, second = second, place.after(3)
    if following in _SENSES:
        return place.before() in ("i", "we", "he", "she") or second in _PERCEIVED
    if following == "use":
        return second in ("some", "a", "more", "help", "another", "all", "any", "it")
    if following == "be":
        return second in ("seen", "heard", "said", "forgiven", "excused") and (second, place.after(3)) != ("seen", "as")
    if following == "do":
        return second in ("is", "was", "would", "to", "about", "so", "it", "that", "this", "nothing", "")
    return following in _RHETORICAL or (following == "also" and second in _RHETORICAL)


def _enabled(place: Place) -> bool:
    """Whether what stands ahead makes “could” an ability: “so she could”, “than anyone could”, “as fast as he could”."""
    reach = place.back_in_clause(5)
    if not _WAITING.isdisjoint(reach) or not _ENABLED_BY.isdisjoint(reach[:3]) or "if" in reach[:4]:
        return True
    joint = reach[1] if len(reach) > 1 else ""
    return joint == "as" or (joint == "whether" and reach[0] in _PERSONS) or (joint in ("when", "where") and place.follows == ",")


@context
def hedging_would(place: Place) -> bool:
    """“Would” that softens a verb of seeming; not a condition, a future, a habit or advice (“I would suggest waiting”)."""
    if place.after() == "suggest" and place.before() in _I_OR_WE:
        return place.after(2) == "that"
    return place.after() in ("seem", "appear", "suggest")
