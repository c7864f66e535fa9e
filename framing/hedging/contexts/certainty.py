"""Named tests for adjectives and adverbs: what makes "possible" a hedge and "clear" a booster."""

from __future__ import annotations

from framing.cues.windows import (
    ADVERBS,
    BE,
    CLAUSE_OPENERS,
    CONJUNCTIONS,
    CONTRACTED_BE,
    DETERMINERS,
    FINITE,
    NEGATIONS,
    PREPOSITIONS,
    QUESTION_WORDS,
    SUBJECTS,
    Place,
    context,
    word_class,
)

from .verbs import finite_clause_follows

_JOINING = PREPOSITIONS | CONJUNCTIONS
_NO_NOUN = FINITE | DETERMINERS
_UTMOST = word_class("every all only everything anything whatever humanly most")
_OF_DEEDS = word_class("if made make makes making where when wherever whenever not isn't wasn't seem seems seemed be it")
_LOOSELY_AFTER = (
    BE
    | CONTRACTED_BE
    | SUBJECTS - {"this", "that", "these", "those", "what", "which", "one"}
    | word_class(
        "just really all also still got gets feel feels felt look looks looked sounds has have had do did and but so or to where i've"
    )
)
_LOOSELY_DONE = FINITE | word_class("make get go feel let come fell felt left turned turn")
_LINKS = BE | word_class("what's seems seemed becomes became looks appears seem remain remains remained increasingly pretty")
_OF_CHANCE = word_class("event scenario case outcome prospect possibility eventuality result")
_UNSETTLED = word_class("made make makes making wasn't isn't if whether far start becoming yet")
_WEAKENED = word_class("not almost nearly virtually isn't wasn't don't doesn't or")
_SAYING_CLEARLY = word_class("more so very as not don't doesn't speak speaks spoke think write see say hear moved yet")


@context
def likely_so(place: Place) -> bool:
    """“Likely” of a chance; not likely voters, a term of pollsters, nor “as likely as”."""
    following = place.after()
    voters = following.startswith(("voter", "caucus")) or place.after(2).startswith(("voter", "caucus"))
    return not voters and place.before() != "as"


@context
def unlikely_so(place: Place) -> bool:
    """“Unlikely” of a chance; an unlikely ally is a surprising one."""
    preceding = place.before()
    surprising = preceding in DETERMINERS - {"that", "this"} or (preceding == "most" and place.before(2) not in BE)
    return not surprising or place.follows == "," or place.after() in _OF_CHANCE


@context
def possibly_so(place: Place) -> bool:
    """“Possible” of what may be so; not “as soon as possible”, nor what can be done."""
    preceding = place.before()
    if preceding in _UTMOST | _OF_DEEDS or preceding.endswith("est"):
        return False
    if "as" in place.back(4)[1:] and preceding not in DETERMINERS:
        return False
    if preceding == "as":
        return _before_a_noun(place)
    if preceding in BE | ADVERBS or preceding.endswith("ly"):
        return _possible_predicate(place)
    return _before_a_noun(place) and place.follows != ","


def _possible_predicate(place: Place) -> bool:
    """Whether “possible” tells that something may be so: “it's possible that”, “a strike is possible”."""
    following, reach = place.after(), place.back(4)
    if "it" in reach or "it's" in reach:
        if following == "but":
            return "that" in place.ahead(4)
        return following not in ("", "to", "for", "in", "by", "with", "only", "and", "because")
    return following in ("", "but", "though") and "everything" not in reach and {"not", "be"}.isdisjoint(reach[:2])


def _before_a_noun(place: Place) -> bool:
    following = place.after()
    return bool(following) and following not in _JOINING


@context
def before_what_it_qualifies(place: Place) -> bool:
    """An adjective before its noun (“a potential deal”), not the noun “potential”."""
    return _before_a_noun(place) and place.after() not in _NO_NOUN and place.follows not in (",", "”", '"', ")")


@context
def apparent_fact(place: Place) -> bool:
    """“Apparent” before what only seems so; what became apparent is plain to see."""
    preceding = place.before()
    ahead_of_it = preceding in DETERMINERS or preceding.endswith(("'s", "ed")) or preceding in PREPOSITIONS
    return ahead_of_it and before_what_it_qualifies(place)


@context
def predicate_of_doubt(place: Place) -> bool:
    """“Uncertain” or “doubtful” said of something; uncertain times are only troubled."""
    following, preceding = place.after(), place.before()
    return following in QUESTION_WORDS | {"that", "about", "to"} or preceding in _LINKS or preceding in ("still", "highly", "far", "it")


@context
def loosely(place: Place) -> bool:
    """“Kind of” as an adverb (“it's kind of dull”); not a kind of anything."""
    if place.before().endswith("s") and place.after() in _LOOSELY_DONE:
        return True
    return place.before() in _LOOSELY_AFTER and bool(place.after())


@context
def alleged_thing(place: Place) -> bool:
    """“Alleged” or “reported” before what is alleged; not the verb in the past."""
    following, preceding = place.after(), place.before()
    if place.cue == "alleged" and place.follows == "," and preceding in PREPOSITIONS | {"the", "an"}:
        return _before_a_noun(place)
    if following in SUBJECTS or not before_what_it_qualifies(place) or (place.cue == "reported" and following.endswith("ing")):
        return False
    if preceding in DETERMINERS - {"that", "this"} | PREPOSITIONS or preceding in ("and", "both", "") or place.is_possessed():
        return True
    return place.cue == "alleged" and not place.capital(1) and preceding not in SUBJECTS | BE | word_class("has have had be")


@context
def odds_on(place: Place) -> bool:
    """“Odds are” ahead of what is probable; not what the odds are, nor how good."""
    opening = place.before() in ("", "the", "but", "and", "so", "because") or place.precedes == ","
    following = place.after()
    clause = following in CLAUSE_OPENERS | DETERMINERS or place.capital(1) or following.endswith("s")
    return opening and (clause or place.follows == ",")


@context
def doubting_that(place: Place) -> bool:
    """“Skeptical” of a claim; not a skeptical public."""
    return place.after() in ("that", "whether", "if", "it", "he", "she", "they", "we", "the")


@context
def plainly_clear(place: Place) -> bool:
    """“It is clear that”: certainty, unless it is denied; what someone “made clear” was only said."""
    reach = place.back_in_clause(4)
    if not (NEGATIONS | _UNSETTLED).isdisjoint(reach) or {"it", "it's", "what's"}.isdisjoint(reach) or _LINKS.isdisjoint(reach):
        return False
    return place.before() not in DETERMINERS and place.after() not in ("about", "of", "on", "and", "as", "enough")


@context
def certain_to(place: Place) -> bool:
    """“Certain” and “sure” of what is or will be; not a certain kind, not “make sure”, not “almost certain”."""
    following = place.after()
    predicate = place.before() in BE or (place.before() in ADVERBS and place.before(2) in BE)
    if not {"not", "make", "making", "made", "almost", "be", "isn't", "aren't", "never", "far"}.isdisjoint(place.back(2)):
        return False
    if place.cue in ("positive", "guaranteed") and not predicate:
        return False
    if following == "to":
        return True
    return (following == "that" and (predicate or place.cue != "sure")) or (predicate and following in SUBJECTS | DETERMINERS)


@context
def proves_a_claim(place: Place) -> bool:
    """“Prove” that something is so; not to prove costly, nor what has yet to be proved."""
    if place.follows == "," or place.before() in NEGATIONS | word_class("to can can't cannot could couldn't must be would publicly ever"):
        return False
    if not {"if", "unless", "whether", "until"}.isdisjoint(place.back_in_clause(3)):
        return False
    following = place.after()
    if following in ("that", "you", "he", "she", "they", "it", "we", "there", "how", "once"):
        return True
    subject = following in DETERMINERS - {"a", "an"} or following == "what" or place.capital(1)
    return subject and finite_clause_follows(place, 7)


@context
def insisting(place: Place) -> bool:
    """An adverb of certainty that nothing weakens or denies."""
    return place.before() not in _WEAKENED


@context
def clearly_so(place: Place) -> bool:
    """“Clearly” as a comment on what is said; not speaking, seeing or writing clearly."""
    following, preceding = place.after(), place.before()
    if not following:
        return not preceding
    return preceding not in _SAYING_CLEARLY and following not in ("and", "enough", "about", "what", "that", "into")


@context
def as_a_comment(place: Place) -> bool:
    """“Of course” and its like; not a course of something."""
    return place.after() not in ("correction", "corrections", "work", "records", "offerings", "materials", "of")


@context
def no_doubt_left(place: Place) -> bool:
    """“No doubt” and “no question” as certainty; not a question that someone lacks."""
    if "question" not in place.cue:
        return True
    return place.after() not in ("of", "for", "from", "to", "time") and place.before() not in ("had", "has", "have", "asked", "took")


@context
def denied_superlative(place: Place) -> bool:
    """“Could not have been greater”: the highest degree, told by denying a higher one."""
    return "not" in place.cue or "n't" in place.cue
