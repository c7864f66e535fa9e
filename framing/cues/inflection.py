"""Which forms does an English word take: what does ``walk~`` stand for in a cue?"""

import re
from functools import cache, lru_cache

from framing.lexicons import read_lexicon

_SIBILANT = ("s", "x", "z", "ch", "sh", "o")
# One vowel, then one consonant that doubles: "stop", "quit", "refer"; never "thread" or "show".
_DOUBLING = re.compile(r"(?:^|[^aeiou]|qu)[aeiouy][bdfgklmnprtvz]$")
_SYLLABLE = re.compile(r"[aeiouy]+")


@cache
def irregular_forms() -> dict[str, list[str]]:
    """Base forms, each with the forms that no rule gives."""
    lines = read_lexicon("irregular_forms")["forms"].strip().splitlines()
    return {base: forms for base, *forms in map(str.split, lines)}


@lru_cache(maxsize=4096)
def inflections(base: str) -> frozenset[str]:
    """Every form of an English noun or verb given by its base form, the base included.

    Regular endings are put on by rule, so that a form that no one uses ("visitted") may be among them; a
    matcher that never meets it loses nothing.
    """
    irregular = irregular_forms().get(base)
    forms = {base, *(irregular or ())}
    pasts = set()
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        forms |= {base[:-1] + "ies", base + "ing"}
        pasts = {base[:-1] + "ied"}
    elif base.endswith("ie"):
        forms |= {base + "s", base[:-2] + "ying"}
        pasts = {base + "d"}
    elif base.endswith("e"):
        forms |= {base + "s", (base if base.endswith(("ee", "oe", "ye")) or base == "be" else base[:-1]) + "ing"}
        pasts = {base + "d"}
    else:
        forms |= {base + ("es" if base.endswith(_SIBILANT) else "s")} | ({base + "s"} if base.endswith("o") else set())
        for stem in _stems(base):
            forms.add(stem + "ing")
            pasts.add(stem + "ed")
    return frozenset(forms if irregular else forms | pasts)


def _stems(base: str) -> set[str]:
    """What -ed and -ing are put on: "stopp" of "stop"; both stems of a longer word, whose stress no rule tells."""
    if not _DOUBLING.search(base):
        return {base}
    doubled = base + base[-1]
    # "star" is never "stared": a short word has the doubled stem alone.
    return {doubled} if len(_SYLLABLE.findall(base.replace("qu", "q"))) == 1 else {base, doubled}
