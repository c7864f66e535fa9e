"""Named tests for quantities: "about" before a number, "some" of no one in particular."""

from __future__ import annotations

import re

from framing.cues.windows import NEGATIONS, NUMBERS, Place, context, word_class

_UNITS = word_class(
    "second minute hour day week weekend fortnight month year decade century half dozen hundred thousand million billion trillion quarter "
    "third fourth fifth sixth tenth percent percentage point mile kilometre kilometer metre meter foot inch acre ton tonne pound kilo "
    "generation lifetime block"
)
_COUNTED = word_class(
    "people percent million billion trillion years months weeks days hours minutes miles year month week day hour minute mile dollars "
    "points votes jobs men women workers members percentage in thousand hundred troops words pages feet inches pounds tons acres seats "
    "third quarter half fifth tenth"
)
_WHOLES = word_class(
    "doubled doubles doubling tripled triples tripling quadrupled halved halving "
    "all every everyone everybody everything everywhere nobody nothing none no half any anyone anything anybody entirely each"
)
_COUNTABLE_NUMBERS = NUMBERS - word_class(
    "one half third quarter thousands hundreds dozens millions billions double twice triple noon midnight"
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_SPOKEN_OF = re.compile(
    r"(?:talk|worr|concern|book|stor(?:y|ies)|question|know|knew|learn|think|thought|care|news|information|debate|joke|complain|wonder|curious|"
    r"speak|speech|write|wrote|writing|movie|film|song|article|argument|conversation|discussion|warning|lie|lying|truth|detail|doubt|anger|angry|"
    r"happy|excited|right|wrong|something|nothing|anything|everything|fact|report|bragg|boast)\w*$"
)


def _quantity(place: Place) -> bool:
    """Whether a quantity stands behind the cue: figures, a number in words, money, “a” with a unit."""
    first, second = place.after(), place.after(2)
    if not first:
        return False
    if first[0].isdigit():
        return True
    if first in NUMBERS:
        return second not in ("another", "of")
    if first in ("a", "an"):
        return second in _UNITS or (second == "full" and place.after(3) in _UNITS)
    start, end = place.gap_after(2) if second[:1].isdigit() else (0, 0)
    return any(sign in place.document.folded[start:end] for sign in "$€£")


@context
def about_a_quantity(place: Place) -> bool:
    """“About” before a quantity or a clock time; not the subject of talk, nor the year it was about."""
    first, second = place.after(), place.after(2)
    if not _quantity(place) or _SPOKEN_OF.match(place.before()):
        return False
    return second in _COUNTED or not (first == "one" or _YEAR.match(first))


@context
def around_a_quantity(place: Place) -> bool:
    """“Around” before a quantity or a clock time; not around a thing or one another."""
    if place.after() == "one" and place.after(2) not in _COUNTED:
        return False
    return _quantity(place) and place.before() not in ("arms", "turn", "turned", "wrapped", "all", "debate", "look", "revolved", "built")


@context
def some_quantity(place: Place) -> bool:
    """“Some” before a number; elsewhere it is a plain quantifier."""
    following = place.after()
    return following in _COUNTABLE_NUMBERS or (following[:1].isdigit() and not (_YEAR.match(following) and place.after(2) not in _COUNTED))


@context
def nearly_a_quantity(place: Place) -> bool:
    """“Nearly” and “almost” before a quantity, a share or a whole; before a quality they tell a degree."""
    following = place.after()
    if place.before() in ("not", "isn't", "wasn't"):
        return False
    return following in _WHOLES or _quantity(place) or (following == "the" and place.after(2) in ("entire", "whole", "same"))


@context
def a_quantity(place: Place) -> bool:
    """Any approximator right before a quantity."""
    return _quantity(place)


@context
def an_estimated(place: Place) -> bool:
    """“Estimated” before a quantity or what has one."""
    return place.before() in ("an", "the", "its", "his", "her", "their", "with", "of", "by", "to") and bool(place.after())


@context
def after_a_quantity(place: Place) -> bool:
    """“Or so” behind a quantity."""
    return any(word[0].isdigit() or word in NUMBERS or word in _UNITS or word.rstrip("s") in _UNITS for word in place.back(4))


@context
def close_to_a_quantity(place: Place) -> bool:
    """“Close to” a figure; closeness to a place or a person is none."""
    following = place.after()
    return _quantity(place) and (following not in NUMBERS or place.after(2) in _COUNTED or following == "half")


@context
def vague_some(place: Place) -> bool:
    """“Some” of who or which; not before a number, and not a plain portion (“with some bread”)."""
    portion = place.before() in ("with", "for", "to", "has", "had", "have", "get", "do", "at", "after", "than")
    return not portion and not some_quantity(place)


@context
def vague_many(place: Place) -> bool:
    """“Many” of who or which; told from others by “the” or “these” it is none."""
    return place.before() not in ("the", "these", "his", "her", "their", "its", "as", "how")


@context
def vague_others(place: Place) -> bool:
    """“Others” who say or do something; not the rest of a list."""
    opening = place.before() in ("", "while", "whilst", "many", "some", "among", "by", "but", "although", "several", "as")
    return opening and bool(place.after())


@context
def vague_certain(place: Place) -> bool:
    """“Certain” before what is left unnamed; not being certain."""
    following = place.after()
    sure = following in ("", "to", "that", "of", "about", "if", "whether", "it", "he", "she", "they", "what", "how")
    return not sure and place.before() not in NEGATIONS


@context
def judged_by_no_one(place: Place) -> bool:
    """A judgement in the passive without a judge."""
    return "by" not in place.ahead(2)
