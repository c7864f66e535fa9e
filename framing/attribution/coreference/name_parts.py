"""What are the parts of a name as it stands in a text: titles before it, the name itself, and what do they tell of its bearer?"""

import re
from functools import lru_cache, partial
from typing import NamedTuple

from framing.attribution.mentions.source_kinds import form_kind
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list
from framing.text.characters import without_accents
from framing.text.plurals import is_plural

from .bodies_by_name import ACRONYM, PRESS, has_letters_of_a_body, is_body_by_purpose, is_given, is_initial, is_name_of_body
from .name_lexicon import BODIES, PERSONAL, Gender, NameKind, name_lexicon
from .name_titles import count_of_titles, is_plural_title
from .name_tokens import at_rest, fold_piece, is_no_name, pieces_of_name, without_possessive

_NUMBER = re.compile(r"[ivx]+")
_COURTESIES = word_list("names.addresses")
_THE = ("the ", "The ")
_SUFFIXES = word_list("names.suffixes")
_POINTERS = word_list("quotation.pointers")
_WHOSE_PARENT = "-of-"
_PARTIES = word_list("organisations.parties_of_one")
_BEFORE_BEARER = word_list("roles.parties")
_FORMS = word_list("organisations.legal_forms")
_SHORT_FORMS = word_list("organisations.short_forms")
_SAINTS = ("St.", "St", "Saint")
_NO_PEOPLE = word_list("roles.no_people")
_BEHIND_HYPHEN = word_list("source_nouns.behind_hyphen")
_FULL = 2  # words of somebody's name


class NameParts(NamedTuple):
    """A name parted: ``name`` without titles, its words folded, the titles before it, and what kind of name that makes it."""

    name: str
    words: tuple[str, ...]
    titles: tuple[str, ...]
    kind: NameKind
    gender: Gender | None  # of the given name
    titled: Gender | None  # of the titles
    kind_known: bool  # of its kind, by more than its form
    at: int  # characters of titles before the name
    family: str  # the word by which it is called for short
    key: tuple[str, ...]  # the same for "Walter J. Roe" and "Walter Roe", for "Han Ji-won" and "Han Ji Won"


@lru_cache(maxsize=1 << 13)
def name_parts(text: str) -> NameParts | None:
    """The parts of a name; None where nothing of it is a name ("the Prime Minister", "Americans").

    A title that stands alone is of kind "title": it may be somebody's family name ("Dean").
    """
    pieces = pieces_of_name(text)
    if not pieces:
        return None
    if text.isalnum() or text.replace(" ", "").isalnum():
        folded = list(map(str.lower, pieces))
    else:
        folded = [piece.lower() if piece.isalnum() else fold_piece(piece) for piece in pieces]
        if not all(folded):
            return None
        pieces[-1] = without_possessive(pieces[-1])
    whole = " ".join(folded)
    kind = name_lexicon().kinds.get(whole)
    if kind == "people" or (whole.endswith("ers") and name_lexicon().kinds.get(whole[:-3]) == "place"):  # "New Zealanders"
        return None
    if kind:
        return _named(text, pieces, folded, (), kind, kind_known=True)
    if len(pieces) == 1:
        return _one_word(text, pieces, folded)
    is_firm = folded[-1] in _FORMS or (folded[-1] in _SHORT_FORMS and pieces[-1].isupper())
    return (_firm(text, pieces, folded) if is_firm else None) or _several_words(text, pieces, folded)


def _one_word(text: str, pieces: list[str], folded: list[str]) -> NameParts | None:
    lists, word = name_lexicon(), folded[0]
    named = partial(_named, text, pieces, folded, ())
    if pieces[0].isupper() and word in _POINTERS:
        return None  # "READ: Council drops the plan"
    if len(word) == 1 or (word in lists.states and (pieces[0].endswith(".") or "." in word)):
        return None  # "Q:" and "A:" of an interview, "(S.D.)"
    if word in lists.titles:
        return named("title", kind_known=False)
    if has_letters_of_a_body(pieces[0]) or word in PRESS:
        return named("organisation", kind_known=True)
    if word in lists.given:
        return named("person", kind_known=False)
    if word in lists.body_nouns:
        return named("organisation", kind_known=False)
    words = source_words()
    if word in words.openers or words.nouns.get(word) in ("people", "document", "group") or is_no_name(word):
        return None
    return named("unknown", kind_known=False)


def _several_words(text: str, pieces: list[str], folded: list[str]) -> NameParts | None:
    """The parts of a name of several words, by the first of them that tells its kind."""
    lists = name_lexicon()
    named = partial(_named, text, pieces, folded, ())
    if _WHOSE_PARENT in folded[0] and len(pieces) > 2:
        return _named(text, pieces[1:], folded[1:], (), "person", kind_known=True)  # "Mum-of-three Ana Ruiz"
    if folded[0] == "one" and folded[1] in _PARTIES and len(pieces) == 2:
        return None  # "One Labour MP"
    if folded[0] == "team" and len(pieces) == 2:
        return named("organisation", kind_known=True)._replace(family="team")  # "Team Ruiz"
    if is_body_by_purpose(pieces, folded):
        return named("organisation", kind_known=True)
    if len(pieces) > 2 and folded[1] in lists.given and is_plural_title(folded[0]):
        return _named(text, pieces[1:], folded[1:], (folded[0],), "person", kind_known=True)  # "Councilmembers Tom Vance and Ana Ruiz"
    if (pieces[0] in _SAINTS or _has_owner(pieces)) and _is_body_noun(folded[-1]):
        return named("organisation", kind_known=True)  # "St. Mary's Hospital", "King's College"
    first = 0 if lists.person_words.isdisjoint(folded) else count_of_titles(pieces, folded)
    if first == len(pieces):
        return None
    if first:
        return _titled(text, pieces, folded, first)
    if "for" in folded[1:-1]:
        return named("organisation", kind_known=True)  # "Transport for Lowell"
    if bearer := _behind_body(pieces, folded):
        return _named(text, pieces[bearer:], folded[bearer:], (), "person", kind_known=True)
    if folded[-1] in lists.states or _is_point_of(folded):
        return named("place", kind_known=True)
    if is_name_of_body(pieces, folded, definite=text.startswith(_THE)):
        return named("organisation", kind_known=True)
    given = is_given(folded[0])
    if not given and is_plural(folded[-1]) and source_words().nouns.get(folded[-1]) == "organisation":
        return named("organisation", kind_known=False)  # "House Committees", "Lowell Schools"
    if not given and text[: text.find(pieces[0])].rpartition(" ")[0].rpartition(" ")[2] in lists.one_person:
        return named("person", kind_known=True)  # "the pollster Orla Lake"
    if not given and (folded[-1] in lists.things or lists.kinds.get(folded[-1]) == "people"):
        return None  # "Following Monday", "Young Democrats", "Election Day"
    if len(pieces) == 2 and folded[0] in _BEFORE_BEARER and folded[1] not in lists.kinds and pieces[1].isalpha():
        return _named(text, pieces[1:], folded[1:], (folded[0],), "person", kind_known=True)  # "Republican Ruiz"
    if len(pieces) == 2 and folded[0] in lists.place_openers:
        return named("place", kind_known=False)
    known = given or folded[-1] in _SUFFIXES or folded[0] in lists.family_first or is_initial(pieces[0])
    return named("person", kind_known=known)


def _is_body_noun(word: str) -> bool:
    return word in name_lexicon().body_nouns or source_words().nouns.get(word) == "organisation"


def _has_owner(pieces: list[str]) -> bool:
    """Whether a name begins with whose it is: "King's College"."""
    return pieces[0].endswith(("'s", "’s"))


def _titled(text: str, pieces: list[str], folded: list[str], first: int) -> NameParts:
    """The parts of a name whose words before ``first`` are titles: "Sen. Ana Ruiz"; or of a body, "Justice Department"."""
    lists = name_lexicon()
    bare = is_name_of_body(pieces[first:], folded[first:])
    lone_noun = len(pieces) == first + 1 and folded[-1] in lists.body_nouns and folded[-1] not in lists.surnames
    addressed = len(pieces) == first + 1 and folded[first - 1] in _COURTESIES and not lone_noun  # "Mr. Bloomberg"
    if not addressed and (lone_noun or (bare and not (len(pieces) - first < 3 and folded[first] in lists.given))):
        return _named(text, pieces, folded, (), "organisation", kind_known=True)
    bearer = first + _behind_body(pieces[first:], folded[first:])
    parts = _named(text, pieces[bearer:], folded[bearer:], tuple(folded[:first]), "person", kind_known=True)
    if folded[first - 1] in lists.ranks and bearer == first and all(map(_NUMBER.fullmatch, parts.words[1:])):
        return parts._replace(name=f"{pieces[first - 1]} {parts.name}")  # "Pope Otto", "Queen Ana II"
    return parts


def _firm(text: str, pieces: list[str], folded: list[str]) -> NameParts | None:
    """The name of a firm without its legal form: "Harbor Power Inc."; None where this is needed ("News Corp.") or is none ("Lowell AG").

    What may be somebody's name without the form goes under it and is called without: "Vance Corp.".
    """
    lists = name_lexicon()
    before, whole = folded[:-1], " ".join(folded[:-1])
    kind = lists.kinds.get(whole)
    alone = len(before) == 1
    known = kind == "organisation" or is_name_of_body(pieces[:-1], before)
    if before[-1] == "&":
        of_two = lists.kinds.get(" ".join(before[:-1])) == "organisation"  # "Morgan Stanley & Co."
        return _named(text, pieces[:-2], before[:-1], (), "organisation", kind_known=True) if of_two else None
    if kind not in (None, "organisation") or (alone and (before[0] in lists.body_nouns or before[0] in lists.things)):
        return None
    if known or not (alone or (before[0] in lists.given and len(before) == _FULL)):
        return _named(text, pieces[:-1], before, (), "organisation", kind_known=True)
    firm = _named(text, pieces, folded, (), "organisation", kind_known=True)
    return firm._replace(name=" ".join(pieces[:-1])) if alone else firm


def _behind_body(pieces: list[str], folded: list[str]) -> int:
    """Where a name begins behind his body or trade: "head of the Harbour Committee Ana Ruiz", "LHF clerks Ana Ruiz"; else 0."""
    lists, first = name_lexicon(), len(folded) - 2
    if first < 1 or folded[-1] in lists.body_nouns:
        return 0
    for i in range(first, 0, -1):
        if _is_trade(pieces[i - 1], given=folded[i] in lists.given):
            return i
    if folded[first] not in lists.given or pieces[first].isupper():
        return 0
    if lists.kinds.get(" ".join(folded[:first])) in BODIES and folded[0] not in lists.given:
        return first  # "Ambassador to the United Nations Ana Ruiz"
    before = source_words().nouns.get(folded[first - 1])
    letters = [len(piece) > 1 and piece[-1] != "." and ACRONYM.fullmatch(piece) is not None for piece in pieces[:first]]
    return first if letters[-1] or (first > 1 and before == "organisation") else 0


def _is_trade(piece: str, *, given: bool) -> bool:
    """Whether a word before a name tells what its bearer is: "Hawks linebacker Ana Ruiz", "Oscar-winner Ana Ruiz", "attorneys Ana Ruiz".

    Several need a ``given`` name behind them: "the extremists Port Watch" are a body.
    """
    before, _, word = piece.rpartition("-")
    if not word.islower() or word in _NO_PEOPLE or word in source_words().name_particles:
        return False
    noun = source_words().nouns.get(word)
    several = given and (form_kind(word) == "group" or noun == "people")
    return several or form_kind(word) == "anonymous" or (bool(before) and (noun == "person" or word in _BEHIND_HYPHEN))


def _is_point_of(folded: list[str]) -> bool:
    """Whether a name is a place told by a point of the compass for short: "N. Dakota"."""
    lists = name_lexicon()
    return folded[0] in lists.points and lists.kinds.get(" ".join((lists.points[folded[0]], *folded[1:]))) == "place"


def body_before_title(text: str, parts: NameParts) -> NameParts | None:
    """The body whose office a name bears: "Harbor Motors" of "Harbor Motors Chairman Ana Ruiz"."""
    lists = name_lexicon()
    if parts.titles[0] in lists.person_words:
        return None
    number = next((i for i, title in enumerate(parts.titles) if title in lists.person_words), 0)
    body = name_parts(" ".join(text.split()[:number])) if number else None
    if body is None or body.titles or body.at or not text.startswith(body.name):
        return None
    if body.kind == "person" and len(body.words) > 1 and body.words[0] not in lists.given:
        return as_body(body)._replace(kind_known=body.kind_known)
    return body if body.kind in BODIES else None


def as_body(parts: NameParts) -> NameParts:
    """A name that looks like a person's, told to be a body's."""
    return parts._replace(kind="organisation", kind_known=True, gender=None, family=parts.words[-1], key=parts.words)


def family_name(word: str) -> NameParts:
    """A word that means something else where it stands alone, as the name of somebody told before: "Black" of Ana Black."""
    return _named(word, [word], [word.lower()], (), "unknown", kind_known=False)


def body_of_office(run: str) -> NameParts:
    """A name of an office's words, told to be a body's: "Norland Counsel"."""
    pieces = run.split(" ")
    return _named(run, pieces, [piece.lower() for piece in pieces], (), "organisation", kind_known=True)


def _named(text: str, pieces: list[str], folded: list[str], titles: tuple[str, ...], kind: NameKind, *, kind_known: bool) -> NameParts:
    words, lists = tuple(folded), name_lexicon()
    name = " ".join(pieces)
    given = words[0] in lists.given
    if kind == "organisation" and "," in text and not titles:
        listed = text[text.find(pieces[0]) :].rstrip(" .,’'")  # "Bureau of Piers, Ports and Tolls"
        name = listed if listed.replace(",", "").split() == pieces else name
    if (titles or given) and not name.istitle():
        name = " ".join([at_rest(piece) for piece in pieces])
    titled = next((gender for title in titles if (gender := lists.titles.get(title))), None) if titles else None
    gender = lists.given[words[0]] if given and kind in PERSONAL else None
    family = family_word(words) if len(words) > 1 else words[0]
    key = _key(words, family) if kind == "person" and len(words) > 1 else words
    at = 0 if text.startswith(pieces[0]) and not titles else max(0, text.find(pieces[0]))
    return NameParts(name, words, titles, kind, gender, titled, kind_known, at, family, key)


def family_word(words: tuple[str, ...]) -> str:
    """The last word, a suffix left aside; of a Korean or Chinese name the first."""
    if len(words) == 1:
        return words[0]
    lists = name_lexicon()
    if words[0] in lists.family_first and words[1] not in lists.given:
        # "Han Ji Won", "Han Ji-won"; not "Lee Childs".
        western = words[0] in lists.given and len(words) == 2 and "-" not in words[1]
        if not western:
            return words[0]
    return words[-2] if words[-1] in _SUFFIXES else words[-1]


def _key(words: tuple[str, ...], family: str) -> tuple[str, ...]:
    if family == words[0]:
        return (family, "".join(words[1:]).replace("-", ""))
    if len(words) > 2 and all(len(word.strip(".")) == 1 for word in words[1:-1]):
        return (words[0], words[-1])
    return words


def person_key(name: str) -> str:
    """One key for the ways to print a person's name: without titles, middle letters, accents, dots and hyphens.

    "Walter J. Roe" and "Walter Roe", "J. D. Vance" and "J.D. Vance", "Ana-Maria Ruiz" and "Ana Maria Ruiz" are one each.
    """
    parts = name_parts(name)
    first, *others = parts.key if parts else name.lower().split() or [""]
    first = first[0] if others and "." in first else first  # "J.D."
    return without_accents(" ".join((first, *others))).replace("-", " ").replace(".", "")
