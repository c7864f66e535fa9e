"""Into which words does a name fall, how are they folded, and which can be none?"""

import re

from framing.lexicons import any_of, word_list

from .bodies_by_name import IS_ORDINAL

# A name that begins with a small letter: "al-Nasiri", "iRobot".
_NAME_ANYWAY = re.compile(r"[a-z]{2,3}[-‐‑][A-Z]\w+|[a-z]+[A-Z]\w+")
# "Eighty-six", "Chicagoans".
_NO_NAME = re.compile(rf"{any_of(word_list('quantities.tens'))}[-‐‑]\w+|\w{{3,}}(?:oans|ians)")
_ARTICLES = frozenset(map(str.capitalize, word_list("coreference.articles")))
_BASED = re.compile(rf"[-‐‑](?:[a-z]{{3,}}(?:ed|ing)|{any_of(word_list('source_nouns.behind_hyphen'))})$")  # "Lowell-based"
_DOTTED = re.compile(r"(?:[A-Z]\.)+[A-Z]")  # "the U.N."
_PARTY_AND_PLACE = re.compile(r"[DRI][-‐‑][A-Z][\w.]*")


def is_no_name(word: str) -> bool:
    """Whether a word with a capital is a number or a people: "Eighty-six", "Chicagoans"."""
    return (word.endswith("ans") or not word.isalpha()) and _NO_NAME.fullmatch(word) is not None


def pieces_of_name(text: str) -> list[str]:
    """The words of a name, without the article and the small letters before it; none where it does not begin as a name."""
    pieces = text.replace(",", " ").strip(" .’'").split()
    while len(pieces) > 1 and (
        (pieces[0].islower() and not IS_ORDINAL.fullmatch(pieces[0]))
        or pieces[0] in _ARTICLES
        or ("-" in pieces[0] and _BASED.search(pieces[0]))
    ):
        pieces = pieces[1:]
    if not pieces or ("-" in pieces[0] and _PARTY_AND_PLACE.fullmatch(pieces[0])):
        return []
    if "-" in pieces[-1] and _BASED.search(pieces[-1]):
        return []  # "a Harbour League-trained surgeon"
    if "." in pieces[-1] and _DOTTED.fullmatch(pieces[-1]) and f"{pieces[-1]}." in text:
        pieces[-1] += "."
    opening = pieces[0][0]
    numbered = opening.isdigit() and len(pieces) > 1 and IS_ORDINAL.fullmatch(pieces[0])
    return pieces if opening.isupper() or opening == "@" or numbered or _NAME_ANYWAY.fullmatch(pieces[0]) else []


def without_possessive(word: str) -> str:
    """A word without the ending of a possessive."""
    if word.endswith(("'s", "’s")):
        return word[:-2]
    return word.rstrip("'’")


def fold_piece(word: str) -> str:
    """A word of a name in small letters, without marks and the ending of a possessive."""
    return without_possessive(word.lower().replace("’", "'")).strip(".,'")


def at_rest(word: str) -> str:
    """A name shouted in capitals as it is otherwise written: "WENDY" to "Wendy"."""
    return word.capitalize() if len(word) > 3 and word.isupper() and "." not in word else word
