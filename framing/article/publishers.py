"""Which news agencies and outlets does a stretch of text name?"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from urllib.parse import urlsplit

from framing.lexicons import any_of, read_lexicon, word_list
from framing.text.characters import folded_letters
from framing.text.spans import Pair

_ANY = "news agencies"
_THE = re.compile(r"^the ", re.IGNORECASE)


@cache
def _agencies() -> tuple[dict[str, str], re.Pattern[str]]:
    short = {name.replace("_", " "): agency for agency, names in read_lexicon("publishers")["agencies"].items() for name in names.split()}
    return short, re.compile(rf"(?<![\w-]){any_of(short)}(?![\w-])")


@cache
def agency_names() -> dict[str, str]:
    """For each name of an agency, in the letters in which it is printed, its short one; "news agencies" are none."""
    return {name: short for name, short in _agencies()[0].items() if short != _ANY}


@cache
def mastheads() -> frozenset[str]:
    """The last word of a newspaper's name, as it is written: "The Port Ash Herald"."""
    return frozenset(word[0].upper() + word[1:] for word in word_list("publishers.outlets.mastheads"))


_STATION = any_of(word_list("publishers.outlets.behind_call_sign"))


@cache
def _outlets() -> re.Pattern[str]:
    """A known outlet, a name that ends like a newspaper's, or a station's call sign: "Port Ash Herald", "WLWL-TV"."""
    capital = r"(?:(?!The )[A-Z][\w'’&.-]*[  ])"
    known = rf"{any_of(word_list('publishers.outlets.names'))}|{capital}{{1,3}}{any_of(mastheads())}|[KW][A-Z]{{2,3}}-{_STATION}"
    return re.compile(rf"(?<![\w-])(?:{known})(?![\w-])")


def agency_of(name: str) -> str:
    """The short name of the agency that this is; empty where it is none."""
    return _agencies()[0].get(name.strip(), "")


def agencies_in(text: str) -> list[str]:
    """The short names of the agencies that a line names, each once."""
    return list(dict.fromkeys(_agencies()[0][found[0]] for found in _found_agencies(text)))


def _found_agencies(text: str) -> Iterator[re.Match[str]]:
    """Each name of an agency in a text; most hold no letters of one, which is told far sooner."""
    short, pattern = _agencies()
    return pattern.finditer(text) if any(map(text.__contains__, short)) else iter(())


@cache
def _words_of_outlets() -> dict[str, list[tuple[str, list[str]]]]:
    """The names of outlets and agencies, and what newspapers' names end with, each with its runs of letters in small ones, by the first."""
    by_run: dict[str, list[tuple[str, list[str]]]] = {}
    stations = [f"-{word}" for word in word_list("publishers.outlets.behind_call_sign")]
    for words in (*word_list("publishers.outlets.names"), *mastheads(), *_agencies()[0], *stations):
        runs = re.findall(r"\w+", words.lower())
        by_run.setdefault(runs[0], []).append((words, runs))
    return by_run


def where_outlets_may_be(text: str, runs_of_letters: frozenset[str]) -> Iterator[int]:
    """Where a text has words without which ``outlets_in`` finds nothing, told far sooner; its runs of letters are in small ones."""
    for run in _words_of_outlets().keys() & runs_of_letters:
        for words, runs in _words_of_outlets()[run]:
            at = text.find(words) if runs_of_letters.issuperset(runs) else -1
            while at >= 0:
                yield at
                at = text.find(words, at + 1)


def outlets_in(text: str) -> Iterator[tuple[str, Pair]]:
    """Each outlet or agency that a text names, by a name that is the same for all its forms, and where."""
    covered: list[Pair] = []
    for found in chain(_outlets().finditer(text), _found_agencies(text)):
        if not any(start < found.end() and found.start() < end for start, end in covered):
            covered.append(found.span())
            yield _agencies()[0].get(found[0]) or outlet_key(found[0]), found.span()


_CALL_SIGN = re.compile(rf"[A-Z]{{3,5}}(?:[ -]{_STATION})?")


def is_outlet_name(name: str) -> bool:
    """Whether a name is an outlet's and nothing more, a station's call sign included."""
    found = _outlets().fullmatch(name) or _outlets().fullmatch(name.removeprefix("The "))
    return bool(found or _CALL_SIGN.fullmatch(name))


@cache
def _masthead() -> re.Pattern[str]:
    """A line that is the name of an outlet and nothing more, whatever the case; "Breaking News" names none."""
    sections = any_of(word_list("publishers.outlets.sections"))
    named = rf"(?!{sections}\b)(?:the )?(?:[\w’'&.-]+ ){{1,4}}{any_of(mastheads())}|the {any_of(mastheads())}"
    return re.compile(rf"{any_of(word_list('publishers.outlets.names'))}|{named}", re.IGNORECASE)


def masthead_in(line: str) -> str:
    """The name of an outlet that a line is, one in capitals as it is else written: "The Quay Post"; "" for any other line."""
    if not _masthead().fullmatch(line):
        return ""
    words = line.split()
    if line.isupper():
        known = next((name for name in word_list("publishers.outlets.names") if name.lower() == line.lower()), "")
        return known or " ".join(word.capitalize() if len(word) > 2 else word for word in words)
    return line if all(word[0].isupper() or word in ("of", "and", "&") for word in words) else ""


def outlet_key(name: str) -> str:
    """An outlet's name without article, case and marks."""
    return folded_letters(_THE.sub("", name))


@cache
def news_sites() -> frozenset[str]:
    """The registered domains of known outlets."""
    return word_list("publishers.outlets.sites")


def registered_domain(address: str) -> str:
    """The domain under which a site is registered ("portash.example" of "www.portash.example"); empty for what is no address."""
    if not address:
        return ""
    from tld import get_fld

    try:
        host = urlsplit(address).hostname or ""
        return get_fld(address, fail_silently=True, fix_protocol=True) or ".".join(host.split(".")[-2:])
    except ValueError:
        return ""
