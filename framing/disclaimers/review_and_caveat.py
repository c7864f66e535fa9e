"""What does a notice about AI claim besides: that people looked the text over, and that it may be wrong?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from framing.cues.matcher import Matcher
from framing.text.document import Document
from framing.text.spans import Pair, overlap

from .constructions import reviews_of
from .notice_words import notice_lexicon

_REQUEST_REACH = 30


def human_review(texts: Iterable[str], language: str) -> bool | None:
    """Whether the sentences of a notice say that people reviewed it (True), that nobody did (False), or neither (None)."""
    said = {claim for text in texts for claim in _said_of_review(text, language)}
    return False if "denied" in said else True if "claimed" in said else None


def _said_of_review(text: str, language: str) -> set[str]:
    """What the constructions of reviews say; what says nothing comes first and takes its words from the others."""
    grammar = reviews_of(language)
    tokens = grammar.tag(text, 0, len(text))
    said: set[str] = set()
    for construction in grammar.constructions:
        found = list(grammar.find(tokens, construction))
        if construction.says == "nothing":
            taken = {at for one in found for at in range(one.first, one.last)}
            tokens = [token._replace(roles=frozenset()) if at in taken else token for at, token in enumerate(tokens)]
        elif found:
            said.add(construction.says)
    return said


@cache
def _caveats(language: str) -> tuple[Matcher[str], Matcher[str]]:
    cues, requests = (notice_lexicon(language).word_list("caveat", name) for name in ("cues", "requests"))
    return Matcher((cue, "") for cue in cues), Matcher((cue, "") for cue in requests)


def accuracy_caveat(texts: Iterable[str], language: str) -> bool:
    """Whether the sentences of a notice say that errors may occur, or send the reader to the source to check."""
    return any(_doubts(text, language) for text in texts)


def _doubts(text: str, language: str) -> bool:
    """A caveat that is no request for letters: "If you find an error, write to us" doubts nothing."""
    asked = list(_places(text, language, "requests"))
    return any(not any(overlap(cue, one) for one in asked) for cue in _places(text, language, "cues"))


def _places(text: str, language: str, name: str) -> Iterator[Pair]:
    """Where caveats stand, or requests with the words behind them: as cues, or where a script parts no words as forms."""
    lexicon = notice_lexicon(language)
    if lexicon.by_pieces:
        for form in lexicon.word_list("caveat", name):
            yield from (found.span() for found in re.finditer(re.escape(form), text))
        return
    reach = _REQUEST_REACH if name == "requests" else 0
    cues, requests = _caveats(language)
    for match in (requests if name == "requests" else cues).find(Document(text)):
        yield match.start, match.end + reach
