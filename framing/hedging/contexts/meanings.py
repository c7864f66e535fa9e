"""Named tests for interpretations: who or what “signals” and “underscores”."""

from __future__ import annotations

from framing.cues.windows import ADVERBS, DETERMINERS, NEGATIONS, OBJECTS, PREPOSITIONS, SUBJECTS, Place, context, word_class

_PERSONS = word_class(
    "he she they we i you who leaders officials lawmakers ministers minister president premier spokesman spokeswoman spokesperson senator "
    "senators republicans democrats aides advisers critics experts analysts sides parties government administration officials secretary "
    "chairman chairwoman director campaign candidate candidates judge justices prosecutors lawyers governor mayor executives delegates "
    "both men women people voters"
)
_NO_VERB_AFTER = (
    PREPOSITIONS
    | NEGATIONS
    | OBJECTS
    | word_class(
        "and to could would will might may can must should didn't doesn't don't did does do has have had send sends sending sent "
        "mixed foreign warning danger any some these those such"
    )
)
_LONGEST_NAME = 10
_ORGANS = word_class("house court department ministry committee congress senate party union bank fed commission council")
_NO_OBJECT = PREPOSITIONS - {"as"}
_ATTRIBUTIVE = DETERMINERS - {"this", "that"} | _ORGANS
_INSIDE_A_PHRASE = PREPOSITIONS - {"as", "after", "before"}


@context
def a_thing_means(place: Place) -> bool:
    """A verb of meaning with a deed or a thing for its subject; a person who “signals” something only says it."""
    preceding, following = place.before(), place.after()
    if not preceding or not following or following in _NO_OBJECT or preceding in _ATTRIBUTIVE:
        return False
    if preceding in _NO_VERB_AFTER or (preceding in _PERSONS and not place.capital(-1)):
        return False
    return not _names_someone(place)


def _names_someone(place: Place) -> bool:
    """Whether a name stands ahead of the verb as its subject: capitals at the start of a clause, not “at the Hall of the People”."""
    nearest = at = 2 if place.before() in ADVERBS or place.before().endswith("ly") else 1
    while at < _LONGEST_NAME and place.before(at) and place.capital(-at):
        at += 1
    opening = place.before(at + 1) if place.before(at) == "the" else place.before(at)
    return at > nearest and opening not in _INSIDE_A_PHRASE


@context
def trailing(place: Place) -> bool:
    """A participle behind a comma or a dash: “..., underscoring the ...”."""
    return place.precedes in (",", "—", "–") and place.after() != "" and place.after() not in PREPOSITIONS


@context
def opens_a_sentence(place: Place) -> bool:
    """At the start of a sentence or of its main clause."""
    return not place.before() or place.precedes in (",", "—", "–") or place.before() in ("and", "but")


@context
def no_sign_awaited(place: Place) -> bool:
    """A sign that was given; not the lack of one, nor one that is waited for."""
    preceding = place.before()
    return (
        preceding not in NEGATIONS
        and preceding not in SUBJECTS
        and preceding
        not in (
            "as",
            "want",
            "wants",
            "await",
            "awaiting",
            "seek",
            "for",
            "without",
        )
    )
