"""Of whom do commas enclose more: "Ruiz, 41, of Lowell, said", "Ruiz, an analyst, said"?"""

import re

from framing.lexicons import any_of, word_list
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

from .mention import Mentions

LONGEST_ASIDE = 25
"""Words between the two commas."""


_LONGEST_PREPOSITION = 12  # characters, with the spaces around it
_GOVERNED = re.compile(rf"\b{any_of(function_words().prepositions)} (?:the )?$", re.I)


_AGE = re.compile(r", \d{1,3},")
_TELLS_ROLE = re.compile(r", (?:an?|the|\d+)\b")  # "Police held a man, who was armed, Ana Ruiz, a clerk, said"
_WHO_OR_WHOSE = re.compile(r", who(?:se)? ")


def is_where(text: str, opening: int, start: int) -> bool:
    """Whether a name tells where, behind the preposition that opens its sentence: "In Port Ash, a nurse, 41, said"."""
    return _GOVERNED.fullmatch(text, opening, start) is not None


_REACHED = any_of(word_list("attribution.sources_of_reports.reached"))
OPENS_ASIDE = late_pattern(
    lambda: rf", (?:\d|when {_REACHED}\b|(?!{any_of(word_list('attribution.sources_of_reports.no_apposition'))}\b)[a-z])"
)
"""The comma behind a name and what opens there a phrase that tells more of it: ", 55,", ", an analyst,", ", when asked by the Wire,"."""


def name_before_asides(text: str, mentions: Mentions, reach: Pair) -> int | None:
    """The index of the last name of which an aside tells more within the reach that ends at the closing comma."""
    floor, comma = reach
    at = mentions.index_before(comma)
    while at >= 0 and mentions[at].start >= floor:
        mention = mentions[at]
        named = mention.kind == "name" and mention.end < comma and not is_where(text, floor, mention.start)
        if named and OPENS_ASIDE.match(text, mention.end):
            return name_around_aside(text, mentions, at, floor)
        at -= 1
    return None


def _told_of_who(text: str, mentions: Mentions, floor: int, comma: int) -> int | None:
    """The index of whom a relative clause tells of that reaches to a comma: "The mayor, who met her rival, Ana Ruiz, last week, said"."""
    opens = text.rfind(", who", floor, comma)
    relative = _WHO_OR_WHOSE.match(text, opens, comma) if opens >= 0 else None
    if relative is None or "," in text[relative.end() : comma]:
        return None
    antecedent = mentions.index_before(opens + 1)
    return antecedent if antecedent >= 0 and (mentions[antecedent].start, mentions[antecedent].end) == (floor, opens) else None


def name_around_aside(text: str, mentions: Mentions, at: int, floor: int) -> int:
    """The index of the name in whose aside the mention at an index stands, or that index.

    Ruiz's of "Ruiz, 54, of Lowell, who rows, said" for Lowell, and of "Ruiz, who helped found Harbor Watch, a group in Lowell, said"
    for Harbor Watch, and of "Ruiz, whose firm, Harbor Data, sells it, said" for Harbor Data; not Lowell's of "In Lowell, a clerk of".
    """
    inner = mentions[at]
    apposed = text.endswith(", ", 0, inner.start) and text.startswith(",", inner.end)
    told = _told_of_who(text, mentions, floor, inner.start - len(", ")) if apposed else None
    if told is not None and not _TELLS_ROLE.match(text, inner.end):
        return told
    for outer in range(at - 1, -1, -1):
        name = mentions[outer]
        aged = _AGE.match(text, name.end)
        end = inner.start - len(", ") if apposed and _WHO_OR_WHOSE.match(text, name.end) else inner.start
        if name.start < floor or "," in text[aged.end() if aged else name.end + 1 : end]:
            return at
        if name.kind == "name" and OPENS_ASIDE.match(text, name.end):
            return at if _GOVERNED.search(text, max(floor, name.start - _LONGEST_PREPOSITION), name.start) else outer
    return at
