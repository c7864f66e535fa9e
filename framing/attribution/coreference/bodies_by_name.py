"""Which names are told to be a body's by their words or letters: "the Sierra Club", "10th Circuit", "@HarborNews", "LHF"?"""

import re
from itertools import pairwise

from framing.attribution.mentions.source_nouns import ORDINAL, SITE, has_purpose, source_words
from framing.lexicons import any_of, word_list

from .name_lexicon import BODIES, name_lexicon

ACRONYM = re.compile(r"(?:[A-Z]{2,6}|(?:[A-Z]\.){2,6})s?")
_INITIAL = re.compile(r"(?:[A-Z]\.)+|[A-Z]")
# "PolitiFact", "YouTube"; not "McCaskill", "DuVernay", "LaBelle", "O'Neill".
_PREFIX = any_of(map(str.capitalize, word_list("source_nouns.family_prefixes")))
_CAMEL = re.compile(rf"[A-Z]{{2}}[a-z]{{3,}}|(?!(?:{_PREFIX}|O['’])[A-Z])[A-Z]\w*[a-z][A-Z]\w*|[a-z]+[A-Z]\w+")
_HUMP = re.compile(r"[A-Z][a-z]+|[A-Z]+(?![a-z])")
_SITE = re.compile(f"{SITE}$")
IS_ORDINAL = re.compile(ORDINAL)
_SUFFIXES = word_list("names.suffixes")
_LINKS = word_list("names.body_links")
_SHIPS = word_list("organisations.ships")
_CLUBS = word_list("organisations.clubs")
_OUTLET_ENDS = word_list("publishers.outlets.ends")
_FOR_ABROAD = frozenset(("für", "pour"))
_BEFORE_SURNAME = source_words().name_particles - {"y", "e"}
_CHAPTERS = word_list("organisations.chapters")
PRESS = word_list("organisations.press") | {f"l'{word}" for word in word_list("organisations.press")}
_MAKE_A_BODY = word_list("organisations.people_of_bodies")
_MAKE_A_BROTHERHOOD = word_list("organisations.brotherhoods")
_AGAINST = word_list("source_nouns.for_or_against")


def is_body_by_purpose(pieces: list[str], folded: list[str]) -> bool:
    """Whether a body tells in its name what it is for or is a part of, whoever else's words are in it."""
    return (
        (folded[0] in _MAKE_A_BODY and folded[1] in _AGAINST)  # "Students for Clean Harbors"
        or (folded[0] in _MAKE_A_BROTHERHOOD and folded[1:3] == ["of", "the"])  # "Friends of the Harbor"
        or (pieces[0].isupper() and folded[0] in _SHIPS)  # "USS Carl Vance"
        or not _FOR_ABROAD.isdisjoint(folded[1:-1])  # "Alternative für Hafen"
        or has_purpose(folded)  # "Lowell Right to Life"
        or _is_numbered(folded)  # "10th Circuit"
    )


def _is_numbered(folded: list[str]) -> bool:
    """Whether a number is part of a body's name: "9th U.S. Circuit Court", "Sailors Local 25"."""
    if folded[-2] in _CHAPTERS and folded[-1][0].isdigit():
        return True
    return folded[1] == "u.s" and IS_ORDINAL.fullmatch(folded[0]) is not None


def is_given(word: str) -> bool:
    """Whether a word is a given name, or two joined: "Ana", "Jean-Luc"."""
    given = name_lexicon().given
    return word in given or ("-" in word and word.partition("-")[0] in given)


def is_initial(word: str) -> bool:
    """Whether a word stands for a name by its first letter: "J.", "B.D."."""
    return (len(word) == 1 or word[-1] == ".") and _INITIAL.fullmatch(word) is not None


def has_letters_of_a_body(word: str) -> bool:
    """Whether a word is a site, an abbreviation in capitals, or has capitals inside."""
    if "." in word and _SITE.search(word):
        return True
    if word[1:].islower():
        return False
    if word[0] == "@":
        return _is_handle_of_body(word[1:])
    return "&" in word or ACRONYM.fullmatch(word) is not None or _CAMEL.fullmatch(word) is not None


def _is_handle_of_body(handle: str) -> bool:
    """Whether the words or letters of a handle are a body's: "@HarborNews", "@LHF"; not "@AnaRuiz"."""
    lists = name_lexicon()
    words = {word.lower() for word in _HUMP.findall(handle)}
    return ACRONYM.fullmatch(handle) is not None or handle.lower() in lists.kinds or not lists.body_nouns.isdisjoint(words)


def is_name_of_body(pieces: list[str], folded: list[str], *, definite: bool = False) -> bool:
    """Whether a run of capitals names a body, by its last word, the word before "of", its first word, or letters in it.

    What "the" stands before is ``definite`` and nobody's name: "the Sierra Club", but "Frank Church".
    """
    lists = name_lexicon()
    if len(pieces) == 1:
        return lists.kinds.get(folded[0]) in BODIES or has_letters_of_a_body(pieces[0])
    if lists.kinds.get(folded[0]) == "organisation":
        return True  # "Apple Music", "Fox Business"
    if not PRESS.isdisjoint(folded) and folded[0] not in lists.given:
        return True  # "La Stampa"
    if folded[-1] in _CLUBS:
        return True  # "Milford Rovers", "Ashford FC"
    noun = folded[-1] in lists.body_nouns or ("-" in folded[-1] and not _OUTLET_ENDS.isdisjoint(folded[-1].split("-")))  # "Star-Tribune"
    if not noun and not _LINKS.isdisjoint(folded):
        noun = any(word in lists.body_nouns for word, after in pairwise(folded) if after in _LINKS)
    given = is_given(folded[0]) and "&" not in folded  # "Ben & Jerry's"
    if noun:
        if given and not definite and len(pieces) > 2 and pieces[-2] in _BEFORE_SURNAME:
            return False  # "Jean-Luc de la Tour"
        surname = folded[-1] in lists.surnames or not (folded[-1] in source_words().nouns or folded[-1] in lists.territories)
        return definite or not (len(pieces) == 2 and given and surname)
    if given:
        return False
    if "&" in folded:
        return True
    # "VA Hospitals", "WNBA Players": letters among words, where not all is shouted.
    shouted = [piece for piece, word in zip(pieces, folded, strict=True) if piece.isupper() and word not in _SUFFIXES]
    if not shouted or len(shouted) == len(pieces) or folded[-1] in lists.things:
        return False  # "GOP Tax Plan"
    return any(len(piece) > 2 and ACRONYM.fullmatch(piece) and not is_initial(piece) for piece in shouted)
