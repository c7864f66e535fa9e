"""Has a headline the form of clickbait: does it withhold what the story is about, point forward to it, or call the reader by "you"?"""

import re
from functools import cache
from typing import NamedTuple

from framing.lexicons import any_of, read_lexicon


class _Sign(NamedTuple):
    """One sign of ``clickbait.toml``; each of its patterns is compiled when a headline asks for it."""

    name: str
    holds: tuple[str, ...]
    unless: tuple[str, ...]


@cache
def _signs() -> list[_Sign]:
    return [_Sign(sign["name"], tuple(sign["holds"]), tuple(sign.get("unless", ["(?!)"]))) for sign in read_lexicon("clickbait")["sign"]]


@cache
def _any_line(lines: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(_filled, lines)) or "(?!)", re.IGNORECASE)


_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|(?<!\w)[‘'][^‘']+'(?!\w)")  # who is quoted withholds nothing for the outlet


@cache
def _parts() -> dict[str, list[str]]:
    return {f"{{{name}}}": words.split() for name, words in read_lexicon("clickbait")["parts"].items()}


def _filled(line: str) -> str:
    for name, words in _parts().items():
        line = line.replace(name, any_of(words))
    return line


@cache
def _named_in(line: str) -> frozenset[str]:
    """The {parts} that a line names: without a word of each no headline is asked, and no pattern of sixty words compiled."""
    return frozenset(name for name in _parts() if name in line)


def clickbait_signs(headline: str) -> list[tuple[int, int, str]]:
    """Where a headline has a sign of clickbait, and which; whatever its capitals."""
    straight = headline.replace("’", "'")
    small = straight.lower()
    there = {name for name, words in _parts().items() if any(map(small.__contains__, words))}
    quoted = [quote.span() for quote in _QUOTED.finditer(straight)]
    found = []
    for name, holds, unless in _signs():
        held = _any_line(tuple(line for line in holds if _named_in(line) <= there)).finditer(straight)
        match = next((one for one in held if not any(a <= one.start() and one.end() <= b for a, b in quoted)), None)
        if match and not _any_line(unless).search(straight):
            found.append((match.start(), match.end(), name))
    return found
