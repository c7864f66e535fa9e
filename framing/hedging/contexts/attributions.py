"""Named tests for attributions: vague sources, hearsay, and claims that are kept at arm's length."""

from __future__ import annotations

from framing.cues.windows import CLAUSE_OPENERS, CONJUNCTIONS, DETERMINERS, FINITE, OBJECTS, PREPOSITIONS, Place, context, word_class

from .verbs import finite_clause_follows

_NAMING = word_class("like such including namely led who")
_BEFORE_A_VERB = word_class("have had also still now already even often long")
_PUBLIC = word_class("americans people voters residents students parents workers readers users consumers adults men women children")
_NO_SOURCE = word_class(
    "of is are was were be to that in on for i we you he she it they time times who which when by at from with a the and "
    "would could should may might must months years days weeks countries places cases"
)
_HEARD_OF = PREPOSITIONS | word_class(
    "which that amid the unconfirmed media press conflicting and are were denied cited dismissed recent multiple several some other"
)
_FALSE = word_class(
    "false bogus misleading incorrect debunked baseless untrue falsely wrongly fraudulent insurance jobless asylum legal unemployment"
)
_TAKEN = word_class(
    "responsibility victory credit victories success lives life asylum ownership nomination title seats seat status refuge benefits "
    "deductions credits exemption power land territory gold medal bronze silver championship crown scalp prize throne mantle majority"
)
_OF_A_CLAIM = word_class("of against about for by from in on made being process include including")


@context
def unnamed(place: Place) -> bool:
    """A vague source, unless who it is follows at once."""
    if not _NAMING.isdisjoint(place.cue.split()) or "," in place.cue:
        return False
    if place.before() in ("the", "these", "those") and " of " not in place.cue and " for " not in place.cue:
        return False
    return place.after() not in ("like", "including", "who", "named", "called") and (place.after(), place.after(2)) != ("such", "as")


@context
def unnamed_some(place: Place) -> bool:
    """“Some say”, with no name, no list and no clause between, and no part of a poll's public."""
    between = place.cue.split()[1:-1]
    if not frozenset(',"“(—').isdisjoint(place.cue) or not unnamed(place) or not _NO_SOURCE.isdisjoint(between):
        return False
    if not place.cue.startswith("some") and not _PUBLIC.isdisjoint(between):
        return False
    sources = [word for word in between if word not in _BEFORE_A_VERB]
    return not sources or sources[-1].endswith("s") or sources[-1] in _PUBLIC


@context
def informants(place: Place) -> bool:
    """People with knowledge of what is told, left unnamed."""
    return place.before() != "who"


@context
def hearsay(place: Place) -> bool:
    """“Reports” or “rumors” as a noun; not a paper that reports."""
    preceding = place.before()
    if not preceding or place.precedes == "," or place.cue.startswith("according"):
        return True
    if preceding in ("which", "that") and place.cue.endswith("that"):
        return False
    return preceding in _HEARD_OF and not (preceding == "press" and place.capital(-1))


@context
def passive_hearsay(place: Place) -> bool:
    """“Is said to”: hearsay for which no one is named."""
    following = place.after()
    if place.cue.startswith("be ") and place.before() in ("should", "must", "can", "to"):
        return False
    return following not in OBJECTS | DETERMINERS and following not in ("authorities", "police", "congress", "officials", "investigators")


def _names_a_thing(place: Place) -> bool:
    """Whether “claim” is a noun: “a false claim”, “their legal claim”, “claims against”."""
    preceding = place.before()
    if place.cue not in ("claim", "claims"):
        return False
    if preceding in DETERMINERS or preceding in PREPOSITIONS - {"as", "to", "than"} or preceding[:1].isdigit() or place.is_possessed():
        return True
    if place.after() in _OF_A_CLAIM:
        return True
    singular = place.cue == "claim"
    return singular and (place.after() in ("is", "was") or (place.before(2) in DETERMINERS and not preceding.endswith("s")))


@context
def distancing_claim(place: Place) -> bool:
    """“Claim” that something is so; not what is won, taken or due, nor what is flatly called false."""
    following, preceding = place.after(), place.before()
    if preceding in _FALSE or place.before(2) == "falsely":
        return False
    if _names_a_thing(place):
        return following == "that" and preceding in DETERMINERS | PREPOSITIONS
    if not following or place.follows in ('"', "”", ")"):
        return _tags_a_quote(place) or "as" in place.back(3)
    if not _TAKEN.isdisjoint(place.ahead(4)) or (preceding in ("to", "and") and following in DETERMINERS - {"that", "this"}):
        return False
    if following in ("that", "to") or following in CLAUSE_OPENERS | FINITE:
        return True
    return following not in PREPOSITIONS | CONJUNCTIONS and (place.follows == "," or finite_clause_follows(place))


def _tags_a_quote(place: Place) -> bool:
    """Whether the verb ends a tag behind what was said: “..., she claimed.”"""
    if place.follows in (",", ":"):
        return place.before() not in DETERMINERS
    return len(place.back(2)) == 2 and len(place.back_in_clause(2)) == 1


@context
def claim_of_theirs(place: Place) -> bool:
    """The noun “claim” with whose claim it is; not one for benefits, nor a claim to fame."""
    following = place.after()
    for_benefits = following in ("adjuster", "process", "office", "form", "forms", "department")
    return place.is_possessed() and not for_benefits and not (following == "to" and place.after(2) == "fame")


@context
def asserts_a_claim(place: Place) -> bool:
    """A verb of claiming with the claim behind it; not the adjective before a noun."""
    if place.before() in DETERMINERS | PREPOSITIONS - {"as"} or place.is_possessed():
        return False
    if place.after() in CLAUSE_OPENERS | DETERMINERS | {"to", "in"} or place.capital(1):
        return True
    if place.cue in ("allege", "alleges", "alleging"):
        return place.after() not in PREPOSITIONS and (bool(place.after()) or "as" in place.back(3) or place.tags())
    return place.cue != "alleged" and finite_clause_follows(place)
