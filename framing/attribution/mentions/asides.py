"""Of whom do commas enclose more: "Ruiz, 41, of Lowell, said", "Ruiz, an analyst, said"?"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from framing.lexicons import any_of, word_list
from framing.text.spans import Pair

from .mentions import Mention

LONGEST_ASIDE = 25
"""Words between the two commas."""


@cache
def opens_aside() -> re.Pattern[str]:
    """The comma behind a name and what opens there a phrase that tells more of it: ", 55," or ", an analyst,"."""
    return re.compile(rf", (?:\d|(?!{any_of(word_list('attribution.sources_of_reports.no_apposition'))}\b)[a-z])")


def name_before_asides(text: str, mentions: Sequence[Mention], starts: Sequence[int], reach: Pair, opens: re.Pattern[str]) -> int | None:
    """The index of the last name of which an aside tells more that ``opens`` so, within the reach that ends at the closing comma."""
    floor, comma = reach
    at = bisect_left(starts, comma) - 1
    while at >= 0 and starts[at] >= floor:
        mention = mentions[at]
        if mention.kind == "name" and mention.end < comma and opens.match(text, mention.end):
            return at
        at -= 1
    return None
