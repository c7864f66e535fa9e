"""What is the headline of a saved page, without the site's name and without its kicker?"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from framing.text.characters import folded_letters

from .page_guess import Guess, one_line
from .visible_text import VisibleLine, is_hidden

_PARTED = re.compile(r"\s+[|–—·»:-]\s+|\s*[|»]\s*")
_FEWEST, _MOST = 3, 50  # words of a headline: a logo or a section has fewer
_LITTLE_MORE = 1.5  # times as long as the site's name is what may stand for it: "The Port Ash Herald Online"
_FEW_HEADINGS = 3
_LEAST, _LONGEST = 15, 400  # characters of a heading with a part of the title, and of any line with it


def first_line(texts: Any) -> str:
    """The first that is not empty."""
    return next((line for text in texts if (line := one_line(text))), "")


def page_headline(
    tree: Any, described: Sequence[dict[str, Any]], meta: Sequence[tuple[str, Any]], guess: Guess, site: Callable[[], Sequence[str]]
) -> tuple[str, str]:
    """The headline and where it was read: the one h1, else what markup and guess give, the site's name cut off."""
    shared = first_line(content for name, content in meta if name.lower() in ("og:title", "twitter:title"))
    in_json_ld = first_line(one.get("headline") for one in described)
    headings = _headings(tree)
    places = (
        ("h1", headings[0] if len(headings) == 1 else _agreed(headings, (in_json_ld, shared))),
        ("json-ld headline", in_json_ld),
        ("meta og:title", shared),
    )
    where, title = next((place for place in places if place[1]), ("trafilatura", ""))
    title = title or guess.of("title")
    if not title:
        return "", ""
    return _without_kicker(without_site(title, site()) if _PARTED.search(title) else title, (in_json_ld, shared)), where


def _headings(tree: Any) -> list[str]:
    """The headings of the first rank with the words of a headline."""
    headings = [one_line(" ".join(h1.itertext())) for h1 in tree.iter("h1") if not is_hidden(h1)]
    return list(dict.fromkeys(heading for heading in headings if _FEWEST <= len(heading.split()) <= _MOST))


def _agreed(headings: Sequence[str], known: Sequence[str]) -> str:
    """Of several headings the one that the markup tells too."""
    keys = [folded_letters(one) for one in known if one]
    agreed = next(
        (heading for heading in headings if any(folded_letters(heading) in key or key in folded_letters(heading) for key in keys)), ""
    )
    first = headings[0] if 0 < len(headings) <= _FEW_HEADINGS else ""  # the others head lists of more: "Recently in Sports"
    return agreed or (first if len(first.split()) > _FEWEST else "")


def without_site(title: str, site: Sequence[str]) -> str:
    """A title without the name of the site behind it or before it: "Nine ships wait | Port Ash Herald"."""
    names = [folded_letters(name) for name in site if len(folded_letters(name)) > 2]
    for part, keep in ((_PARTED.split(title)[-1], "head"), (_PARTED.split(title)[0], "tail")):
        key = folded_letters(part)
        if part == title or not any(
            key == name or (len(key) > 4 and (key in name or (name in key and len(key) < _LITTLE_MORE * len(name)))) for name in names
        ):
            continue
        rest = title[: title.rindex(part)] if keep == "head" else title[len(part) :]
        if len(rest.split()) > 1:
            return rest.strip(" |–—·»:-")
    return title


def _without_kicker(title: str, known: Sequence[str]) -> str:
    """A heading whose markup has the kicker in it, without: where the markup's own headline is the end of it."""
    key = folded_letters(title)
    for one in known:
        short = folded_letters(one)
        if one and short != key and key.endswith(short) and len(short) > 0.6 * len(key) and title.lower().endswith(one.lower()):
            return title[-len(one) :]
    return title


def headline_line(lines: Sequence[VisibleLine], title: str, first_main: int | None = None) -> int | None:
    """Which visible line holds the headline: a heading of the first rank with its words, or a line that is nothing else.

    Such a line behind the beginning of the story (``first_main``) is a teaser of it.
    """
    wanted = folded_letters(title)
    if not wanted:
        return None
    ranked = []
    for i, line in enumerate(lines):
        is_heading = line.kind == "h1"
        above = len(line.text) >= len(wanted) and (first_main is None or i < first_main + _FEW_HEADINGS)
        if len(line.text) >= _LONGEST or not (is_heading or above):
            continue
        key = folded_letters(line.text)
        if key == wanted or (is_heading and (wanted in key or (key in wanted and len(line.text) > _LEAST))):
            ranked.append((not is_heading, line.hidden, i))
    return min(ranked)[2] if ranked else None
