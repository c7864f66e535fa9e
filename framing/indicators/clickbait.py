"""Has a headline the form of clickbait: does it withhold what the story is about, point forward to it, or call the reader by "you"?"""

from __future__ import annotations

import re
from functools import cache

from framing.lexicons import read_lexicon


@cache
def _signs() -> list[tuple[str, re.Pattern[str], re.Pattern[str]]]:
    signs, parts = [], read_lexicon("clickbait")["parts"]
    for sign in read_lexicon("clickbait")["sign"]:
        holds, unless = (
            re.compile("|".join(_filled(line, parts) for line in sign.get(field, ["(?!)"])), re.IGNORECASE) for field in ("holds", "unless")
        )
        signs.append((sign["name"], holds, unless))
    return signs


_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|(?<!\w)[‘'][^‘']+'(?!\w)")  # who is quoted withholds nothing for the outlet


def _filled(line: str, parts: dict[str, str]) -> str:
    for name, words in parts.items():
        line = line.replace("{" + name + "}", "(?:" + "|".join(word.replace("_", " ") for word in words.split()) + ")")
    return line


def clickbait_signs(headline: str) -> list[tuple[int, int, str]]:
    """Where a headline has a sign of clickbait, and which; whatever its capitals."""
    straight = headline.replace("’", "'")
    quoted = [said.span() for said in _QUOTED.finditer(straight)]
    found = []
    for name, holds, unless in _signs():
        match = next((one for one in holds.finditer(straight) if not any(a <= one.start() and one.end() <= b for a, b in quoted)), None)
        if match and not unless.search(straight):
            found.append((match.start(), match.end(), name))
    return found
