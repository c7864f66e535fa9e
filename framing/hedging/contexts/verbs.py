"""Named tests for verbs of thinking and seeming: “suggest” a claim or a walk, “appear” tired or in court."""

from __future__ import annotations

from framing.cues.windows import (
    ADVERBS,
    BE,
    CANNOT,
    CLAUSE_OPENERS,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    OBJECTS,
    PREPOSITIONS,
    REFLEXIVES,
    SUBJECTS,
    TIMES,
    Place,
    context,
    word_class,
)

_I_OR_WE = word_class("i we")
_NOT_FORESEEING = CANNOT | word_class("to should must never didn't could might you one wouldn't and")
_PEOPLE = word_class("they people many some most others democrats republicans voters americans officials economists experts")
_INQUIRERS = word_class("police investigators authorities prosecutors detectives researchers scientists doctors analysts experts agents")
_ON_STAGE = word_class(
    "here there again together onstage alone publicly regularly frequently briefly live first only daily nightly online twice once"
)
_NOT_SEEMING = PREPOSITIONS | CONJUNCTIONS - {"that"} | TIMES
_COMING_IN = DETERMINERS | _ON_STAGE
_THINGS_THAT_TELL = word_class(
    "this that it which evidence data poll polls polling survey surveys study studies research report reports reporting analysis analyses "
    "findings finding numbers number figures results result signs sign estimates records record documents document emails email messages "
    "history experience language comments remarks statement statements statistics experiments test tests testing trend trends "
    "guidance filing filings readings samples census tally "
    "indications models model projections images footage video photos letter memo tweets science literature everything nothing "
    "something calculations returns movement decision move rhetoric"
)
_LEADING_TO = word_class(
    "continue continues continued seem seems seemed appear appears appeared reason reasons inclined come came led tend tends happen like "
    "begin began"
)
_TELLERS = word_class("and he she they i we you who")
_NOT_OPINIONS = word_class(
    "very about of tank tanks through twice again ahead back big outside piece long hard like over for clearly differently critically in "
    "on carefully too straight and or what how why"
)
_TRUSTED = word_class(
    "accuser accusers woman women victim victims media press hype story stories lie lies claim claims allegation allegations rumors"
)
_FORESEEN = TIMES | word_class("to in on by soon within during at around")


@context
def appears_so(place: Place) -> bool:
    """“Appear” with what something appears to be or do; no coming into sight, on a stage or before a court."""
    following = place.after()
    if following == "to":
        return place.after(2) not in DETERMINERS | OBJECTS
    if not following or following == "so":
        return place.before() in ("it", "so", "would")
    if following == "at" and place.after(2) in ("odds", "risk", "ease", "least"):
        return True
    if following in _NOT_SEEMING:
        return False
    if place.before() == "it" or following == "that":
        return True
    return not (following in _COMING_IN or following[0].isdigit() or place.follows == ",")


def finite_clause_follows(place: Place, most: int = 9) -> bool:
    """Whether a finite verb stands soon behind the cue: “claims the shed was empty”, not “claims the prize”."""
    return not FINITE.isdisjoint(place.ahead_in_clause(most)[1:])


@context
def suggests_a_claim(place: Place) -> bool:
    """“Suggest” that something is so; no plan, no deed (“suggested waiting”), nothing that should be done."""
    following, preceding, ahead = place.after(), place.before(), place.ahead(10)
    if "should" in ahead or following == "you" or (following.endswith("ing") and not following.endswith("thing")):
        return False
    if preceding in _I_OR_WE or _opens_an_interpretation(place):
        return False
    if following == "that" or (following in PREPOSITIONS and "that" in ahead):
        return True
    if not following or place.follows == "," or (place.cue == "suggesting" and place.precedes == ","):
        return place.before(2) != "i"
    if following in CLAUSE_OPENERS - SUBJECTS:
        return True
    if following in SUBJECTS - {"this", "that", "these", "those"}:
        third_person = place.after(2) in FINITE | ADVERBS or place.after(2).endswith(("s", "ed"))
        return third_person or place.cue == "suggests" or preceding == "to"
    if place.cue == "suggests":
        return following not in ("in", "anyone")
    return following == "otherwise" or _a_thing_tells(place) or finite_clause_follows(place)


def _opens_an_interpretation(place: Place) -> bool:
    """Whether “This suggests” opens a sentence: an inference put as fact, which is counted with the interpretations."""
    return place.cue == "suggests" and place.before() == "this" and not place.before(2)


def _a_thing_tells(place: Place) -> bool:
    """Whether what suggests or indicates is a poll, a letter, a fact, and no person."""
    return not _THINGS_THAT_TELL.isdisjoint(place.back_in_clause(4))


@context
def evidence_indicates(place: Place) -> bool:
    """“Indicate” with a thing for its subject; of a person it only means saying."""
    if place.before() in _TELLERS:
        return False
    return place.after() not in ("", "by", "on", "in", "to") and _a_thing_tells(place)


@context
def holds_a_belief(place: Place) -> bool:
    """“Believe” that something is so; no faith, no trust in a person, no disbelief."""
    following, preceding = place.after(), place.before()
    if following in REFLEXIVES or following in ("in", "or", "me", "him", "them", "us", "what", "everything", "anything", "women"):
        return False
    if (
        preceding in CANNOT
        or preceding in ("won't", "must", "should", "could")
        or (not preceding and place.first and place.cue == "believe")
    ):
        return False
    if preceding == "not" and place.before(2) in ("can", "could", "will", "would", "should"):
        return False
    if preceding == "to":
        return place.before(2) in _LEADING_TO
    if preceding == "be" and place.before(2) == "to" and following != "to":
        return False
    if following == "it":
        return place.after(2) not in ("", "or", "when", "if")
    if not following:
        return place.tags() or (place.follows == "," and preceding not in ("not", "don't"))
    if following in DETERMINERS and place.after(2) in _TRUSTED:
        return place.after(3) in FINITE
    return following != "her" or place.after(3) in FINITE


@context
def holds_an_opinion(place: Place) -> bool:
    """“Think” that something is so; no thinking about it, no think tank, no question put to others."""
    following, preceding = place.after(), place.before()
    if following in _NOT_OPINIONS or not preceding or preceding in DETERMINERS | CANNOT:
        return False
    if preceding in ("you", "you'd", "would", "could", "might", "may", "should", "must", "can", "let's"):
        return False
    if preceding == "to":
        return place.before(2) in _LEADING_TO
    if preceding.endswith("'ll"):
        return False
    if not following:
        if place.tags():
            return True
        return place.follows in (",", "-", "–", "—") and preceding in _I_OR_WE and "what" not in place.back(4)
    return place.before(2) not in ("you", "do", "did")


@context
def is_thought(place: Place) -> bool:
    """“Thought” to be so, by no one or by many; “she thought” tells of one person's past."""
    following, preceding = place.after(), place.before()
    if following == "to":
        return preceding not in SUBJECTS - {"this", "that", "it"} | DETERMINERS
    return _told_of_people(place) and (following == "that" or finite_clause_follows(place))


def _told_of_people(place: Place) -> bool:
    """Whether a verb in the past has people for its subject, no pronoun."""
    preceding = place.before()
    return preceding in _PEOPLE or (preceding.endswith("s") and preceding not in ("as", "was", "is", "always", "this", "has", "his", "its"))


@context
def is_expected(place: Place) -> bool:
    """“Expected” of the future; not “than expected”, nor what is expected of someone."""
    following, preceding = place.after(), place.before()
    if not following or following in ("of", "from", "than") or (following == "as" and place.after(2) not in ("soon", "early")):
        return False
    if preceding in ("he", "she", "they", "it") and (following == "that" or place.before(2) in ("said", "says", "added")):
        return True
    if preceding in ("than", "as", "had", "have", "never", "to", "i", "we", "he", "she", "they"):
        return False
    if preceding in ("be", "been") and place.before(2) in ("to", "might", "could", "can", "should"):
        return False
    if _told_of_people(place) and following in DETERMINERS | OBJECTS:
        return True
    return preceding in BE | ADVERBS | DETERMINERS or following in _FORESEEN


@context
def is_foreseen(place: Place) -> bool:
    """“Projected” to rise, or at a figure; nothing thrown on a wall."""
    predicate = place.before() in BE or (place.before() in ADVERBS and place.before(2) in BE)
    return predicate and (place.after() == "at" or "to" in place.ahead(6)) and place.after() != "onto"


@context
def looks_so(place: Place) -> bool:
    """“Looks as if”, “sounds like” with a clause behind it; a likeness to a thing is none."""
    if place.cue.endswith(("to", "if", "though")):
        return place.before() not in ("not", "never")
    clause = place.after() in CLAUSE_OPENERS or finite_clause_follows(place, 5)
    return place.before() in ("it", "that", "this", "now") and clause and place.after() not in ("a", "an")


@context
def expects(place: Place) -> bool:
    """“Expect” of the future; not what to expect, no surprise, no demand."""
    following, preceding = place.after(), place.before()
    if (
        following in ("", "nothing", "anything")
        or place.ahead(2) in (["more"], ["better"])
        or not {"from", "of", "for"}.isdisjoint(place.ahead(3))
    ):
        return False
    if not preceding or preceding in _NOT_FORESEEING:
        return False
    if preceding == "not":
        return place.before(2) in ("do", "does") and place.before(3) != ""
    if preceding in ("don't", "doesn't"):
        return place.before(2) not in ("", "and", "but", "so")
    return preceding not in ("would", "may") or place.before(2) in _I_OR_WE


@context
def is_expecting(place: Place) -> bool:
    """“Expecting” something to happen; no child."""
    following, preceding = place.after(), place.before()
    if following in ("", "her", "their", "twins", "from") or place.after(2) in ("child", "baby", "boy", "girl", "son", "daughter"):
        return False
    return preceding in BE - {"be", "been"} or (preceding.endswith("s") and preceding not in ("always", "as"))


@context
def supposes(place: Place) -> bool:
    """A verb of guessing with someone who guesses, and what is guessed behind it."""
    following, preceding = place.after(), place.before()
    if (
        following in ("", "what", "of", "about", "who", "how")
        or preceding in DETERMINERS
        or preceding in ("to", "no", "little", "without", "'s")
    ):
        return False
    if preceding == "let's" or place.before(2) == "let's":
        return False
    if preceding == "who" and place.cue.startswith("doubt"):
        return following == "that"
    if preceding in SUBJECTS | _PEOPLE | _INQUIRERS | ADVERBS | BE:
        return True
    noun = place.cue == "doubt" and not preceding.endswith(("s", "n't")) and preceding not in ("do", "not", "would")
    return following == "that" and not noun


@context
def own_guess(place: Place) -> bool:
    """“I guess”, “I bet”: the speaker's own guess."""
    guessing = place.before() in ("i", "i'd", "i'll", "i'm", "we", "we'd", "we're", "would", "just", "my")
    return guessing and place.after() != "of" and place.before(2) != "no"


@context
def foretells(place: Place) -> bool:
    """“Predict” of someone who does; not that it is hard to predict, nor what a program puts out."""
    preceding = place.before()
    if preceding in CANNOT or preceding in ("", "to", "can", "could", "not", "correctly", "accurately", "as"):
        return False
    return {"model", "models", "tool", "algorithm", "than"}.isdisjoint(place.back(3))


@context
def estimates_something(place: Place) -> bool:
    """“Estimate” as a verb; the noun only names a figure."""
    following, preceding = place.after(), place.before()
    if place.tags() and place.cue != "estimate":
        return True
    if not following or preceding in DETERMINERS or preceding in ("with", "to", "of", "by"):
        return False
    if place.cue == "estimated":
        return following != "taxes"
    figures = following in ("that", "the", "its", "a", "an", "at", "more", "about", "some", "there", "it") or following[0].isdigit()
    return figures or preceding in SUBJECTS or "at" in place.ahead(6) or following in ("would", "will", "could", "may", "might")


@context
def tends_to(place: Place) -> bool:
    """“Tend to” do something; not to tend sheep."""
    return place.after() == "to"


@context
def suspected_of(place: Place) -> bool:
    """“Suspected” of a deed, or before what is suspected."""
    return place.after() not in ("", "as")
