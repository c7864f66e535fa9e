"""The parts of a name as it stands in a text: titles before it, the name itself, and what they tell of its bearer."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal, NamedTuple

from .mentions import source_words

Gender = Literal["he", "she"]
NameKind = Literal["person", "organisation", "place", "title", "unknown"]

_ACRONYM = re.compile(r"(?:[A-Z]{2,6}|(?:[A-Z]\.){2,6})s?")
_INITIAL = re.compile(r"(?:[A-Z]\.)+|[A-Z]")
# "PolitiFact", "YouTube"; not "McCaskill", "DuVernay", "LaBelle", "O'Neill".
_CAMEL = re.compile(r"(?!(?:Mac?|Mc|De|Du|Da|La|Le|Di|Van|Von|Fitz|Al|El|O['’])[A-Z])[A-Z]\w*[a-z][A-Z]\w*|[a-z]+[A-Z]\w+")
# A name that begins with a small letter: "al-Nasiri", "iRobot".
_NAME_ANYWAY = re.compile(r"[a-z]{2,3}[-‐‑][A-Z]\w+|[a-z]+[A-Z]\w+")
# "Eighty-six", "Chicagoans".
_NO_NAME = re.compile(r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[-‐‑]\w+|\w{3,}(?:oans|ians)")
_BASED = re.compile(r"[-‐‑](?:based|headquartered|born|owned|backed|led|registered)$")  # "Lowell-based"
_PARTY_AND_PLACE = re.compile(r"[DRI][-‐‑][A-Z][\w.]*")
_POSSESSIVE = re.compile(r"['’]s?$")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


class NameWords(NamedTuple):
    """The lexicons of names: given names with their gender, offices, and the names and words of bodies."""

    given: dict[str, Gender | None]
    titles: dict[str, Gender | None]
    offices: frozenset[str]
    body_nouns: frozenset[str]
    bodies: frozenset[str]
    outlets: frozenset[str]
    surnames: frozenset[str]
    places: frozenset[str]
    things: frozenset[str]
    peoples: frozenset[str]
    family_first: frozenset[str]
    territories: frozenset[str]
    companies: frozenset[str]
    public: frozenset[str]


class NameParts(NamedTuple):
    """A name parted: ``name`` without titles, its words folded, the titles before it, and what kind of name that makes it."""

    name: str
    words: tuple[str, ...]
    titles: tuple[str, ...]
    kind: NameKind
    gender: Gender | None  # of the given name
    titled: Gender | None  # of the titles
    sure: bool  # of its kind, by more than its form
    at: int  # characters of titles before the name
    family: str  # the word by which it is called for short
    key: tuple[str, ...]  # the same for "Walter J. Roe" and "Walter Roe", for "Han Ji-won" and "Han Ji Won"


def _table(name: str) -> dict[str, str]:
    return tomllib.loads(files("framing.lexicons").joinpath(name).read_text(encoding="utf-8"))


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.replace("_", " ") for phrase in text.split())


@cache
def name_words() -> NameWords:
    """The lexicons ``first_names.toml``, ``titles.toml`` and ``organisations.toml``, read once."""
    given, titles, bodies = _table("first_names.toml"), _table("titles.toml"), _table("organisations.toml")
    genders: dict[str, Gender | None] = {"he": "he", "she": "she", "either": None}
    return NameWords(
        {name: gender for key, gender in genders.items() for name in given[key].split()},
        {title: gender for key, gender in genders.items() for title in titles[key].split()},
        frozenset(titles["offices"].split()),
        frozenset(bodies["nouns"].split()),
        _phrases(bodies["bodies"]),
        _phrases(bodies["outlets"]),
        frozenset(bodies["surnames"].split()),
        _phrases(bodies["places"]),
        frozenset(bodies["things"].split()),
        _phrases(bodies["peoples"]),
        frozenset(titles["family_first"].split()),
        frozenset(bodies["territories"].split()),
        frozenset(bodies["companies"].split()),
        frozenset(bodies["public"].split()),
    )


def _fold(word: str) -> str:
    return _POSSESSIVE.sub("", word.lower().replace("’", "'")).strip(".,'")


def is_person_noun(word: str) -> bool:
    """Whether a folded word is an office, a trade or a kinship that stands before or for one person's name."""
    kind = source_words().nouns.get(word)
    return kind == "person" or (kind is None and word in name_words().titles)


@lru_cache(maxsize=1 << 15)
def name_parts(text: str) -> NameParts | None:
    """The parts of a name; None where nothing of it is a name ("the Prime Minister", "Americans").

    A title that stands alone is of kind "title": it may be somebody's family name ("Dean").
    """
    pieces = _pieces(text)
    folded = [_fold(piece) for piece in pieces]
    lists = name_words()
    if not pieces or not all(folded):
        return None
    pieces[-1] = _POSSESSIVE.sub("", pieces[-1])
    whole = " ".join(folded)
    if whole in lists.peoples:
        return None
    body = _body_kind(pieces, folded, whole)
    if body and (whole in lists.bodies or whole in lists.outlets):
        return _named(text, pieces, folded, (), body, sure=True)
    first = _after_titles(pieces, folded)
    if first == len(pieces):
        return _named(text, pieces, folded, (), "title", sure=False) if first == 1 else None
    if first:
        bare = _body_kind(pieces[first:], folded[first:], " ".join(folded[first:]))
        lone_noun = len(pieces) == first + 1 and folded[-1] in lists.body_nouns and folded[-1] not in lists.surnames
        # "Justice Department": the office is part of a body's name.
        if lone_noun or (bare and not (len(pieces) - first < 3 and folded[first] in lists.given)):
            return _named(text, pieces, folded, (), "organisation", sure=True)
        return _named(text, pieces[first:], folded[first:], tuple(folded[:first]), "person", sure=True)
    if body:
        return _named(text, pieces, folded, (), body, sure=True)
    given = folded[0] in lists.given
    if len(pieces) == 1 and folded[0] in lists.body_nouns and not given:
        return _named(text, pieces, folded, (), "organisation", sure=False)
    if len(pieces) == 1:
        common = (
            _NO_NAME.fullmatch(folded[0])
            or folded[0] in source_words().openers
            or source_words().nouns.get(folded[0]) in ("people", "document", "group")
        )
        return None if common else _named(text, pieces, folded, (), "person" if given else "unknown", sure=False)
    if not given and (folded[-1] in lists.peoples or folded[-1] in lists.things):
        return None  # "Following Monday", "Young Democrats", "Election Day"
    known = given or bool(_INITIAL.fullmatch(pieces[0])) or folded[-1] in _SUFFIXES or folded[0] in lists.family_first
    return _named(text, pieces, folded, (), "person", sure=known)


def _pieces(text: str) -> list[str]:
    """The words of a name, without the article and the small letters before it; none where it does not begin as a name."""
    pieces = [piece for piece in re.split(r"[\s,]+", text.strip(" ,.’'")) if piece]
    while len(pieces) > 1 and (pieces[0].islower() or pieces[0] in ("The", "A", "An") or _BASED.search(pieces[0])):
        pieces = pieces[1:]
    if not pieces or _PARTY_AND_PLACE.fullmatch(pieces[0]):
        return []
    return pieces if pieces[0][0].isupper() or pieces[0][0] == "@" or _NAME_ANYWAY.fullmatch(pieces[0]) else []


def _named(text: str, pieces: list[str], folded: list[str], titles: tuple[str, ...], kind: NameKind, *, sure: bool) -> NameParts:
    words, lists = tuple(folded), name_words()
    shouted = bool(titles) or words[0] in lists.given
    name = " ".join(_at_rest(piece) if shouted else piece for piece in pieces)
    titled = next((gender for title in titles if (gender := lists.titles.get(title))), None)
    gender = lists.given.get(words[0]) if kind in ("person", "unknown") else None
    family = _family(words)
    return NameParts(name, words, titles, kind, gender, titled, sure, max(0, text.find(pieces[0])), family, _key(words, kind, family))


def _family(words: tuple[str, ...]) -> str:
    """The last word, a suffix left aside; of a Korean or Chinese name the first."""
    lists = name_words()
    if len(words) > 1 and words[0] in lists.family_first and words[1] not in lists.given:
        # "Han Ji Won", "Han Ji-won"; not "Lee Childs".
        western = words[0] in lists.given and len(words) == 2 and "-" not in words[1]
        if not western:
            return words[0]
    return next((word for word in reversed(words) if word not in _SUFFIXES), words[-1])


def _key(words: tuple[str, ...], kind: NameKind, family: str) -> tuple[str, ...]:
    if kind != "person" or len(words) < 2:
        return words
    if family == words[0]:
        return (family, "".join(words[1:]).replace("-", ""))
    if len(words) > 2 and all(len(word.strip(".")) == 1 for word in words[1:-1]):
        return (words[0], words[-1])
    return words


def _at_rest(word: str) -> str:
    """A name shouted in capitals as it is otherwise written: "WENDY" to "Wendy"."""
    return word.capitalize() if len(word) > 3 and word.isupper() and "." not in word else word


def _body_kind(pieces: list[str], folded: list[str], whole: str) -> NameKind | None:
    """Whether a run of capitals names a body or a place, by its last word, a known name, or its letters."""
    lists = name_words()
    if whole in lists.places:
        return "place"
    if whole in lists.bodies or whole in lists.outlets:
        return "organisation"
    if len(pieces) == 1:
        word = pieces[0].lstrip("@")
        return "organisation" if _ACRONYM.fullmatch(_POSSESSIVE.sub("", word)) or _CAMEL.fullmatch(word) else None
    heads = [folded[-1], *(word for word, after in pairwise(folded) if after in ("of", "for", "on", "and", "&"))]
    if folded[0] in lists.bodies or folded[0] in lists.outlets:
        return "organisation"  # "Apple Music", "Fox Business"
    if any(head in lists.body_nouns for head in heads):
        surname = folded[-1] in lists.surnames or folded[-1] not in source_words().nouns
        return None if len(pieces) == 2 and folded[0] in lists.given and surname else "organisation"
    if folded[0] in lists.given:
        return None
    if "&" in folded:
        return "organisation"
    # "VA Hospitals", "WNBA Players": letters among words, where not all is shouted.
    letters = any(len(piece) > 2 and _ACRONYM.fullmatch(piece) and not _INITIAL.fullmatch(piece) for piece in pieces)
    if letters and not all(piece.isupper() for piece in pieces):
        return "organisation"
    return None


def _after_titles(pieces: list[str], folded: list[str]) -> int:
    """Index of the first word of the name behind its titles: "Former Secretary of State Ana Ruiz" to "Ana"."""
    lists = name_words()
    first = 0
    for i, word in enumerate(folded):
        if word not in lists.titles and not (source_words().nouns.get(word) == "person" and (i or len(folded) > 2)):
            continue
        if i and i == len(folded) - 1 and folded[i - 1] in lists.given:
            continue  # a name after all: "Martin Dean"
        first = i + 1
        if first < len(folded) and folded[first] in ("of", "for"):
            first += 1
            while first < len(folded) and (folded[first] in lists.offices or not pieces[first][0].isupper()):
                first += 1
            if not (first < len(folded)) or folded[first - 1] in ("of", "for"):
                return len(folded)
    return first
