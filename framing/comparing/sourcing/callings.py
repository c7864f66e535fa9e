"""Can two titles belong to one person, or do they tell of two who bear one name?"""

import re
from functools import cache

from framing.lexicons import any_of, word_list, word_values

_PHRASES = {
    "attorney general": "commissioner",
    "press secretary": "spokesman",
    "executive director": "director",
    "executive editor": "editor",
}
_OF_WHAT = re.compile(rf"\b{any_of(word_list('function_words.prepositions') | word_list('roles.relatives'))}\b")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SOFT = ("elected", "appointed", "staff", "court", "firm", "force", "school", "medicine", "church")
_FIRM = ("press", "sport", "stage")
# "R-Utah", "D., Calif.", "D–N.Y.".
_SEAT = re.compile(r"\b[RDI]\.?(?:[-–]|, ?)([A-Z]\.? ?[A-Za-z])")


def callings(title: str) -> frozenset[str]:
    """The fields of life that a title tells of; none where it is vague: "rival", "39-year-old independent"."""
    fields, words = _fields(), _words(title)
    return frozenset(fields[word] for word in words if word in fields)


def are_apart(one: str, other: str, *, well_known: bool) -> bool:
    """Whether two titles cannot be of one person: of a mayor and a footballer, or of members for two states.

    Who is heard often may have had several callings, as a surgeon who runs for president; no more than that sets a reporter apart.
    """
    if _seats_apart(one, other):
        return True
    ours, theirs = callings(one), callings(other)
    if not ours or not theirs or ours & theirs:
        return False
    if well_known and ours | theirs <= set(_SOFT):
        return False
    return not any(frozenset((a, b)) in _joined() for a in ours for b in theirs)


def share_office(one: str, other: str) -> bool:
    """Whether two titles name one office: "Sen." and "the senator from Calder"; parties and "former" tell none."""
    return bool(_offices(one) & _offices(other)) and not _seats_apart(one, other)


def _seats_apart(one: str, other: str) -> bool:
    ours, theirs = (set(map(_state, _SEAT.findall(title))) for title in (one, other))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _state(letters: str) -> str:
    return letters[0].lower()


def _words(title: str) -> list[str]:
    """The words that say what somebody is, not of whom or for what: of "a champion of laws on voters" the champion alone."""
    plain = title.lower()
    for phrase, calling in _PHRASES.items():
        plain = plain.replace(phrase, calling)
    return [word for piece in re.split(r"[,;]", plain) for word in _WORD.findall(_OF_WHAT.split(piece, maxsplit=1)[0])]


def _offices(title: str) -> set[str]:
    same, offices = word_values("comparing.callings.one_office"), word_list("comparing.callings.offices")
    return {same.get(word, word) for word in _words(title) if word in _fields() or word in offices} - {"candidate", "nominee"}


@cache
def _fields() -> dict[str, str]:
    listed = {word: name for name in (*_SOFT, *_FIRM) for word in word_list(f"comparing.callings.{name}")}
    return listed | {word: word for word in word_list("comparing.callings.trades")}


@cache
def _joined() -> frozenset[frozenset[str]]:
    pairs = (entry.split("=") for entry in word_list("comparing.callings.goes_with"))
    return frozenset(map(frozenset, pairs))
