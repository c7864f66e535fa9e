"""What does the line of a cue show before it is read: words of which every text that holds it has one?"""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from framing.lexicons import FOLDER
from framing.lexicons.compiled import compiled

from .inflection import inflections
from .word_classes import RARITY, fill_the_news, rarity

BEGINNING = 4  # letters of a word that may go on otherwise: "prag*" for "pragmati*"
WORTH_ASKING = 40  # ranks: words commoner than that stand in nearly every text
_SLOT = re.compile(r"<[^<>]*>")
_SIGNS = re.compile(r"([()])")
_PLAIN = re.compile(r"(?<!\S)[a-z]{3,}(?!\S)")
_WHOLE_WORD = re.compile(rf"(?<!\S)(?:[a-z]{{3,}}~?|[a-z]{{{BEGINNING},}}\*)(?!\S)")


_DECIDED_BY = (
    *(Path(__file__).with_name(f"{module}.py") for module in ("required_words", "inflection", "word_classes")),
    *(FOLDER / f"{lexicon}.toml" for lexicon in ("word_classes", "irregular_forms")),
)
"""What decides what a cue shows, besides its line."""

NOTHING_SHOWN: Mapping[str, str] = MappingProxyType({})


def shown_line(cue: str) -> str:
    """All that a cue shows, in one line that is kept: the words asked for first, then those of each part, parted by "|"."""
    return "|".join(" ".join(sorted(words)) for words in (first_shown(cue), *parts_shown(cue)))


def kept_lines(cues: Iterable[str], lexicons: Sequence[Path]) -> dict[str, str]:
    """What the cues of some lexicons of the package show, in a line each, worked out once for all processes."""
    lines: dict[str, str] = compiled("shown", (*lexicons, *_DECIDED_BY), lambda: {cue: shown_line(cue) for cue in cues})
    return lines


def first_in_line(line: str) -> frozenset[str]:
    """The words that a text is asked for first, out of such a line."""
    return frozenset(line.partition("|")[0].split())


def parts_in_line(line: str) -> Iterable[frozenset[str]]:
    """The words of each part, out of such a line."""
    return (frozenset(part.split()) for part in line.split("|")[1:])


def first_shown(cue: str) -> frozenset[str]:
    """The words that a text is asked for first."""
    return frozenset(words_shown(cue)) or next(iter(parts_shown(cue)), frozenset())


def words_shown(cue: str) -> list[str]:
    """Words of which one stands in every text with a cue, as far as its line shows before it is read: rare ones, or none."""
    bare, listed = _laid_out(cue)
    shown: list[str] = []
    rarest = -1
    for either in (bare, *listed):
        words = []
        for option in either.split("|"):
            if not (option.isalpha() and len(option) > 2):
                option = max(_PLAIN.findall(option), key=RARITY.__getitem__, default="")
                if not option:
                    break
            words.append(option)
        else:
            if (rank := min(map(RARITY.__getitem__, words))) > rarest:
                shown, rarest = words, rank
        if shown and not fill_the_news(shown):
            break
    return shown


def parts_shown(cue: str) -> tuple[frozenset[str], ...]:
    """For the parts of a cue that its line shows before it is read, the words, or beginnings, of which every text with it has one."""
    bare, listed = _laid_out(cue)
    parts = []
    for either in (*bare.split(), *listed):
        shown = [max(_WHOLE_WORD.findall(option), key=len, default="") for option in either.split("|")]
        if all(shown):
            words = frozenset().union(*map(_forms, shown))
            if rarity(words) >= WORTH_ASKING:
                parts.append(words)
    return tuple(parts)


def _forms(written: str) -> Iterable[str]:
    if written[-1] == "~":
        return inflections(written[:-1])
    return (written[:BEGINNING] + "*",) if written[-1] == "*" else (written,)


def _laid_out(cue: str) -> tuple[str, list[str]]:
    """The words of a cue outside its brackets, and for each pair of brackets that may not be missing what it lists, no brackets within."""
    bare, listed, depth = "", [], 0
    for sign in _SIGNS.split(_SLOT.sub(" ", cue.lower())):
        if sign == "(":
            depth += 1
            if depth == 1:
                listed.append("")
        elif sign == ")":
            depth -= 1
        elif depth == 1:
            listed[-1] += sign.removeprefix("?")
        elif depth < 1:
            bare += sign.removeprefix("?")
            if sign[:1] == "?":
                del listed[-1:]
    return bare, listed
