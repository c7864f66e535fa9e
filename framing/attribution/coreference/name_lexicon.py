"""Which names and parts of names are known: given names, titles and offices, bodies and places?"""

from functools import cache
from typing import Literal, NamedTuple

from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import read_lexicon, word_list

Gender = Literal["he", "she"]
NameKind = Literal["person", "organisation", "place", "title", "unknown"]
BODIES: tuple[NameKind, ...] = ("organisation", "place")
PERSONAL: tuple[NameKind, ...] = ("person", "unknown")
"""The kinds of which a name may be somebody's."""


class NameLexicon(NamedTuple):
    """``first_names.toml``, ``titles.toml`` and ``organisations.toml`` as sets of folded words and phrases."""

    given: dict[str, Gender | None]
    titles: dict[str, Gender | None]
    gendered: dict[str, Gender]  # nouns and titles that tell whether he or she is meant
    person_words: frozenset[str]  # titles, and nouns for one person
    means: dict[str, tuple[str, ...]]  # how else the bearer of a title is told
    title_surnames: frozenset[str]  # of the titles, those that are family names as well
    ranks: frozenset[str]  # of the titles, those that stay in a name of one word
    offices: frozenset[str]
    modifiers: frozenset[str]  # of offices: "trade minister"
    family_first: frozenset[str]
    kinds: dict[str, NameKind | Literal["people"]]  # of whole names known as such
    outlets: frozenset[str]
    body_nouns: frozenset[str]
    topics: frozenset[str]
    states: frozenset[str]
    place_openers: frozenset[str]
    points: dict[str, str]
    surnames: frozenset[str]
    things: frozenset[str]
    territories: frozenset[str]
    companies: frozenset[str]
    firms: frozenset[str]
    public: frozenset[str]
    called: dict[str, frozenset[str]]
    one_person: frozenset[str]  # of the person words, those that stand for one
    introduces: dict[str, Literal["person", "organisation"]]  # what a word tells of the name right behind it


_OF_TITLES = ("ranks", "offices", "family_first")
_OF_BODIES = ("topics", "states", "place_openers", "surnames", "things", "territories", "companies", "firms", "public")


@cache
def name_lexicon() -> NameLexicon:
    """The lexicons, read once."""
    given, titles, bodies = read_lexicon("first_names"), read_lexicon("titles"), read_lexicon("organisations")
    genders: dict[str, Gender | None] = {"he": "he", "she": "she", "either": None}
    by_title = {title: gender for key, gender in genders.items() for title in titles[key].split()}
    outlets = frozenset(map(str.casefold, word_list("organisations.outlets")))
    kinds: dict[str, NameKind | Literal["people"]] = dict.fromkeys(word_list("organisations.bodies") | outlets, "organisation")
    kinds |= dict.fromkeys(source_words().places, "place")
    kinds |= dict.fromkeys(word_list("organisations.peoples"), "people")
    called: dict[str, str] = bodies["called"]
    nouns = source_words().nouns
    person_words = frozenset(by_title) | {noun for noun, kind in nouns.items() if kind == "person"}
    one_person = frozenset(word for word in person_words if nouns.get(word, "person") == "person")
    introduces: dict[str, Literal["person", "organisation"]] = dict.fromkeys(word_list("organisations.companies"), "organisation")
    introduces |= {noun: "organisation" for noun, kind in nouns.items() if kind == "organisation"}
    introduces |= dict.fromkeys(one_person, "person")
    return NameLexicon(
        given={name: gender for key, gender in genders.items() for name in given[key].split()},
        titles=by_title,
        gendered={title: gender for title, gender in by_title.items() if gender}
        | dict.fromkeys(titles["he_nouns"].split(), "he")
        | dict.fromkeys(titles["she_nouns"].split(), "she"),
        person_words=person_words,
        means={title: tuple(others.split()) for alike, others in titles["means"].items() for title in alike.split()},
        title_surnames=word_list("titles.surnames"),
        modifiers=word_list("titles.modifiers") | (word_list("titles.offices") - {"and", "the"}),
        kinds=kinds,
        outlets=outlets,
        body_nouns=word_list("organisations.nouns"),
        points=bodies["points"],
        called={noun: frozenset((noun, *words.split())) for nouns, words in called.items() for noun in nouns.split()},
        one_person=one_person,
        introduces=introduces,
        **{name: word_list(f"titles.{name}") for name in _OF_TITLES},
        **{name: word_list(f"organisations.{name}") for name in _OF_BODIES},
    )
