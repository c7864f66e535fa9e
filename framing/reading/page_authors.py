"""Who signs a saved page: by its markup, and by the line that a reader sees?"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from framing.article.publishers import outlet_key
from framing.article.signers import Byline, sort_byline
from framing.lexicons import any_of, word_list
from framing.text.characters import folded_letters
from framing.text.late_pattern import late_pattern
from framing.text.word_cache import Remembered

from .bylines import parse_byline
from .dates import MONTH
from .page_guess import Guess, one_line
from .visible_text import VisibleLine, is_hidden, lines_around

_META = (
    *("author", "byl", "byline", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator"),
    *("cxenseparse:author", "article:author", "article_author"),
)
_MARKED = re.compile(r"(?:^|[\s_-])(?:by-?line|author|authors|contributor|writer|creator)(?:$|[\s_-])", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"comment|related|recirc|promo|card|grid|teaser|sidebar|footer|newsletter|most-|trending|rail|widget|list-item|river", re.IGNORECASE
)
_LONGEST, _MOST_NAMES = 160, 8
_ABOVE, _BELOW = 3, 14  # lines around the headline


def byline_of(
    tree: Any,
    *,
    described: Sequence[dict[str, Any]],
    meta: Sequence[tuple[str, Any]],
    guess: Guess,
    lines: Sequence[VisibleLine],
    headline: int | None,
    outlet: str,
) -> tuple[Byline, str]:
    """The byline, and where it was read: the first place that names a person, or whoever signs where none does.

    A place that has these persons and more is taken instead: markup often stops at the first.
    """
    parts = _other_parts(lines, headline)
    places: list[tuple[str, list[str]]] = [
        ("json-ld author", _in_json_ld(described)),
        ("byline", _in_lines(lines, headline)),
        ("byline element", _in_elements(tree)),
        ("meta author", _in_meta(meta)),
    ]
    read = [(where, sort_byline(_cleaned(names, parts), outlet)) for where, names in places]
    with_persons = [(where, byline) for where, byline in read if byline.persons]
    if not with_persons:
        names = [name for name in parse_byline(guess.of("author")) if is_name(_ends().sub("", name))]
        guessed = sort_byline(_cleaned(names, parts), outlet)
        if guessed.persons:
            return guessed, "trafilatura"
        return next(((byline, where) for where, byline in (*read, ("trafilatura", guessed)) if byline), (Byline(), ""))
    where, first = with_persons[0]
    for other_where, other in with_persons[1:]:
        if (
            len(first.persons) < len(other.persons) <= _MOST_NAMES
            and set(map(folded_letters, first.persons)) < set(map(folded_letters, other.persons))
            and other_where in ("byline", "meta author")
        ):
            return other, other_where
    return first, where


def _in_json_ld(described: Sequence[dict[str, Any]]) -> list[str]:
    """The names of the first description with authors."""
    for one in described:
        authors = one.get("author") or one.get("creator")
        names = []
        for author in authors if isinstance(authors, list) else [authors]:
            name = author.get("name") if isinstance(author, dict) else author
            names += list(parse_byline([_without_tags(part) for part in (name if isinstance(name, list) else [name])]))
        if names:
            return names
    return []


def _without_tags(name: Any) -> str:
    return one_line(re.sub(r"<[^>]*>", " ", name)) if isinstance(name, str) else ""


def _in_meta(meta: Sequence[tuple[str, Any]]) -> list[str]:
    """The names of the first kind of meta that has any; addresses and logins are none."""
    for wanted in _META:
        names = [
            name
            for key, content in meta
            if key.lower() == wanted and isinstance(content, str)
            for name in parse_byline(_without_tags(content))
        ]
        if names:
            return names
    return []


_BY = late_pattern(
    lambda: rf"^(?:{any_of(word_list('bylines.credits'))} )?by(?:\s*[:—–-]\s*|\s+|(?=[A-Z]))|\b[Pp]osted .{{4,40}} by ", re.IGNORECASE
)


@cache
def _ends() -> re.Pattern[str]:
    """Where the names of a visible byline end: at a date, a stamp, another part, a sign."""
    stamps = any_of(word_list("bylines.published_by") | word_list("bylines.changed") | word_list("bylines.other_parts"))
    weekdays = any_of(word_list("function_words.days"))
    return re.compile(rf"\s*(?:[•·@]|\s[|/–—-]\s|\b{stamps}\b|\b{MONTH}\s+\d|\d|\b{weekdays}\b,).*$", re.IGNORECASE | re.DOTALL)


def _around(lines: Sequence[VisibleLine], headline: int | None) -> list[VisibleLine]:
    return lines_around(lines, headline, above=_ABOVE, below=_BELOW, longest=_LONGEST)


def _in_lines(lines: Sequence[VisibleLine], headline: int | None) -> list[str]:
    """The names of the line with "By" nearest to the headline."""
    around = [line for line in _around(lines, headline) if line.kind not in ("h1", "figcaption")]
    for i, line in enumerate(around):
        opening = _BY.search(line.text)
        rest = line.text[opening.end() :] if opening else ""
        if re.fullmatch(r"by\s*[:—–-]?", line.text, re.IGNORECASE) and i + 1 < len(around):
            rest = around[i + 1].text
        names = [name for name in parse_byline(_ends().sub("", rest)) if is_name(name)] if rest else []
        if names:
            return names
    return []


def _in_elements(tree: Any) -> list[str]:
    """The names of the elements that are marked as the author's, the first such ones behind the headline."""
    h1 = next((h for h in tree.iter("h1") if not is_hidden(h)), None)
    if h1 is None:
        return []
    names: list[str] = []
    for element in _marked_after(h1):
        text = " ".join(" ".join(element.itertext()).split())
        opening = _BY.match(text)
        names += [name for name in parse_byline(_ends().sub("", text[opening.end() if opening else 0 :])) if is_name(name)]
        if len(names) >= _MOST_NAMES:
            break
    return names


def _marked_after(h1: Any) -> Iterator[Any]:
    """The innermost elements after the headline, close to it, that class, rel or itemprop calls the author's."""
    scope = h1
    of_author: Remembered[Any, bool] = Remembered(_is_author)
    for _ in range(4):  # the header of the article, or what holds it and the first of its text
        scope = scope.getparent() if scope.getparent() is not None else scope
        found = [one for one in scope.iter("a", "span", "p", "div", "address", "li") if of_author[one]]
        found = [one for one in found if not any(of_author[inner] for inner in one.iterdescendants())]
        if found:
            yield from found[:_MOST_NAMES]
            return


def _is_author(element: Any) -> bool:
    attributes = " ".join([element.get(name) or "" for name in ("class", "rel", "itemprop", "data-testid")])
    if not _names_an_author(attributes) or len("".join(element.itertext())) > _LONGEST:
        return False
    return not any(_ELSEWHERE.search(one.get("class") or "") for one in (element, *list(element.iterancestors())[:3]))


@lru_cache(maxsize=4096)
def _names_an_author(attributes: str) -> bool:
    """Whether classes and their like call something the author's; a page has the same ones again and again."""
    return bool(_MARKED.search(attributes))


def _other_parts(lines: Sequence[VisibleLine], headline: int | None) -> set[str]:
    """Who took the pictures or had another part in it, as the lines around the headline tell."""
    pattern = re.compile(rf"\b{any_of(word_list('bylines.other_parts'))} (?:by|from) ([^|•·\n]{{3,80}})", re.IGNORECASE)
    found_in = (found for line in _around(lines, headline) for found in pattern.finditer(line.text))
    return {folded_letters(name) for found in found_in for name in parse_byline(_ends().sub("", found[1]))}


_GLUED = re.compile(r"[a-z]{3,}[A-Z]")  # "RuizHarbour Reporter": no space was set between name and job


def is_name(text: str) -> bool:
    """Whether words look like somebody's name: two to five words with capitals, no digit, no word of a link or a date."""
    words = text.split()
    if not 2 <= len(words) <= 5 or any(c.isdigit() for c in text):
        return False
    if any(_GLUED.search(word) or word.lower().strip(".,") in word_list("bylines.no_names") for word in words):
        return False
    particles, elided = word_list("bylines.particles"), tuple(word_list("bylines.elided"))
    return all(word[:1].isupper() or word.lower() in particles or word.startswith(elided) for word in words)


_ASIDE = re.compile(r"\s*\([^)]*\)$")
_LOGIN = re.compile(r"[\w.]*[\d_][\w.]*|[a-z]+(?:-[a-z]+)*")


def _cleaned(names: Iterable[str], parts: set[str]) -> list[str]:
    """Names in their usual order, without job, agency behind them, login names and the names of those who had another part."""
    kept: list[str] = []
    for name in names:
        plain = _turned(_without_outlet(_ends().sub("", _ASIDE.sub("", name)).strip(" ,;|-–—")))
        spelled = folded_letters(plain)
        is_job = plain.rpartition(" ")[2].lower() in word_list("bylines.jobs")
        if not plain or is_job or spelled in parts or _LOGIN.fullmatch(plain):
            continue
        if " " not in plain and any(spelled.startswith(folded_letters(other)) for other in kept):
            continue  # "anaruizherald" is Ana Ruiz's login
        kept.append(plain)
    return kept


_OUTLET_AFTER = late_pattern(
    lambda: rf"(?<=\w)[\s,|/]+(?:for )?(?:The )?{any_of(word_list('publishers.agencies.AP') | word_list('publishers.outlets.names'))}$"
)


def _without_outlet(name: str) -> str:
    """ "Ana Ruiz The Associated Press" without its agency."""
    cut = _OUTLET_AFTER.sub("", name)
    return cut if len(cut.split()) > 1 and outlet_key(cut) else name


_TURNED = re.compile(r"^([^\W\d_][\w’'-]+), ([^\W\d_][\w’'.-]+(?: [^\W\d_]\.?)?)$")


def _turned(name: str) -> str:
    """ "Ruiz, Ana" as "Ana Ruiz"."""
    found = _TURNED.match(name)
    return f"{found[2]} {found[1]}" if found and found[2].lower().strip(".") not in word_list("bylines.behind_a_name") else name
