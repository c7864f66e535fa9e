"""Which outlets and agencies does an article name as the source of what it tells?"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from framing.article.article import Article
from framing.article.publishers import agency_names
from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.attribution.sources.citations import find_citations
from framing.lexicons import any_of, read_lexicon, word_list
from framing.text.datelines import find_agency
from framing.text.document import Document
from framing.text.spans import Pair

_SHOUTED = 4  # letters up to which an outlet of the list is known by its capitals alone: "AP", "CNBC"
_BEFORE = 24  # characters
_BETWEEN = rf"(?: (?:[Tt]he|{any_of(word_list('comparing.kinds_of_outlets'))}|an? [a-z]+))*,?"


class Declared(NamedTuple):
    """An outlet that an article names as a source, and where."""

    key: str
    name: str
    field: str
    place: Pair | None  # None: in the byline that is known apart from the text


def declared_sources(article: Article, outlets: Iterable[str]) -> list[Declared]:
    """The outlets that an article names as its sources, once at each place; ``outlets`` are those of the corpus."""
    own = house_of(article.outlet)
    found = {(one.key, one.field, one.place): one for one in _each(article, _names(tuple(sorted({*outlets, *_known()} - {""}))))}
    # "Harbor Wire" and "Harbor Wire News" are one house.
    return [one for one in found.values() if not own or not (f"{one.key} ".startswith(f"{own} ") or f"{own} ".startswith(f"{one.key} "))]


def named_in_text(document: Document, outlets: Iterable[str]) -> Iterator[Declared]:
    """Where a document names one of the outlets as the source of what it tells."""
    return _in_text(document, _names(tuple(sorted({*outlets} - {""}))))


@cache
def house_of(name: str) -> str:
    """The house behind the names of one outlet, as a key: "The Associated Press" and "AP"."""
    key = _key(name)
    return _aliases().get(key, key)


@cache
def _aliases() -> dict[str, str]:
    """For each name of an agency or another house of several names, folded as keys are, the one name."""
    houses = [name for name in read_lexicon("comparing") if name.startswith("house_")]
    aliases = {alias: name.removeprefix("house_") for name in houses for alias in word_list(f"comparing.{name}")} | agency_names()
    return {_key(alias): short.casefold() for alias, short in aliases.items()}


def _key(name: str) -> str:
    return " ".join(re.findall(r"[\w&-]+", name.casefold())).removeprefix("the ")


@cache
def _known() -> frozenset[str]:
    """Outlets that anybody may name, in the letters in which they are printed."""
    agencies = set(map(_key, agency_names()))
    names = name_lexicon().outlets | (_aliases().keys() - agencies)
    printed = (name.upper() if len(name) <= _SHOUTED else " ".join(map(str.capitalize, name.split())) for name in names)
    return frozenset(printed) | agency_names().keys()


@cache
def _names(outlets: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@.]){any_of({name.removeprefix('The ') for name in outlets})}(?![\w-])")


def _each(article: Article, names: re.Pattern[str]) -> Iterator[Declared]:
    for author in article.byline:
        if found := names.search(author):
            yield Declared(house_of(found[0]), found[0], "byline", None)
    for document in article.documents:
        yield from _in_text(document, names)
    if place := find_agency(article.text):
        agency = article.text[slice(*place)]
        yield Declared(house_of(agency), agency, "text", place)


def _in_text(document: Document, names: re.Pattern[str]) -> Iterator[Declared]:
    """Publishers cited with an entry; then names in brackets, in a credit line, or beside words by which a source is named."""
    for citation in find_citations(document):
        if citation.publisher and citation.entry:
            yield Declared(house_of(citation.publisher), citation.publisher, document.field, citation.entry)
    text = document.text
    before = re.compile(rf"\b{any_of(word_list('comparing.before_an_outlet'))}{_BETWEEN} $")
    behind = re.compile(rf"{_BETWEEN} {any_of(word_list('comparing.behind_an_outlet'))}\b")
    for found in names.finditer(text):
        start, end = found.span()
        if not document.is_read(start) or _is_person(text, found[0]):
            continue
        in_brackets = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
        credited = document.region_at(start) in ("byline", "notice", "source-list")
        if credited or in_brackets or before.search(text, max(0, start - _BEFORE), start) or behind.match(text, end):
            yield Declared(house_of(found[0]), found[0], document.field, (start, end))


def _is_person(text: str, name: str) -> bool:
    """Whether a text has a person of an outlet's name: "Ana Guardian"."""
    return " " not in name and re.search(rf"(?!The )\b[A-Z][a-z]+\.? {re.escape(name)}\b(?! [A-Z])", text) is not None
