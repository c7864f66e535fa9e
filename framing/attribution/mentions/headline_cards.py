"""Where does a page run a card of headlines into its text: "Ana Ruiz Ana Maria RuizClerk to leave MORE"?"""

import re
from collections.abc import Callable

from framing.text.document import Document, once
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair, holding

from .name_endings import PARTY_BEHIND

_ECHO = late_pattern(
    r"(?<![\w.'’-])((?:[A-Z][\w.'’-]{0,30} ){0,4}?([A-Z][\w'’-]{1,30})) (?:[A-Z][\w.'’-]{0,30} |\([\w. ]{1,30}\) ){1,5}\2[A-Z\d]"
)
_MORE = " MORE"
_LONGEST_CARD = 600  # characters
_OF_STATE = re.compile(r" \([A-Z][A-Za-z.]{1,11}\)")


@once
def find_cards(document: Document) -> list[Pair]:
    """Where a page runs a card of headlines into the text, from the end of the name: "Ana Ruiz Ana Maria RuizClerk to leave MORE"."""
    text, cards, reached = document.text, [], 0
    more = text.find(_MORE)
    while more >= 0:
        echo = _ECHO.search(text, max(reached, text.rfind("\n", 0, more) + 1, more - _LONGEST_CARD), more)
        end = more + len(_MORE)
        if echo:
            party = PARTY_BEHIND.match(text, end) or _OF_STATE.match(text, end)
            end = party.end() if party else end
            cards.append((echo.end(1), end))
        reached, more = end, text.find(_MORE, end)
    return cards


@once
def in_headline_card(document: Document) -> Callable[[int], bool]:
    """A function that says whether an offset stands within a card of headlines, whose words are nobody's."""
    cards = find_cards(document)
    return holding(cards) if cards else _in_none


def _in_none(_: int) -> bool:
    return False
