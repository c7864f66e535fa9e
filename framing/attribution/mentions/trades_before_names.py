"""Do words in small letters before a name tell what somebody is: "first-grader Ana Ruiz"?"""

import re

from framing.text.function_words import function_words

from .attribution_words import verbs
from .mention import Mention

_TRADE = re.compile(r" (?:[a-z]+(?:-[a-z]+)* ){1,3}")
_NO_TRADES = function_words().prepositions | function_words().joining | function_words().subordinating | function_words().auxiliary_classes


def is_behind_trade(text: str, end: int, mention: Mention) -> bool:
    """Whether one to three words in small letters stand before a name and tell what it is: "“…,” first-grader Ana Ruiz said"."""
    trade = _TRADE.fullmatch(text, end, mention.start) if mention.kind == "name" else None
    return trade is not None and not any(word in verbs() or word in _NO_TRADES for word in trade.group().split())
