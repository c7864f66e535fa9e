"""Which places in a row does a sentence tell: "her third race", "the 35th day", "finished second"?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from framing.lexicons import any_of, word_list, word_values
from framing.text.document import Document, Sentence, once

from .counted_things import counted_by
from .days import Day
from .fact_mentions import FactMention, mention_at, places_of, stand_in

_PLACES = {word: int(place) for word, place in word_values("quantities.ordinals").items()}
_ENDINGS = word_list("quantities.ordinal_endings")
_NO_RANK = word_list("quantities.no_rank")
_ORDINAL = re.compile(
    rf"(?<![\w-])(?<!\ba )(?<!\bone )(?:(\d{{1,3}}){any_of(_ENDINGS)}|({any_of(_PLACES)}))"
    rf"(?!\w)(?!-{any_of(word_list('quantities.no_rank_joined'))})"
)
_BEHIND = re.compile(r"[ -](?:ever )?([a-z’'-]+)")


def find_ordinals(document: Document, article: int, sentence: Sentence, days: Sequence[Day]) -> Iterator[FactMention]:
    """The places in a row of a sentence; names that bear one ("the Fifth Circuit", "First Street") are none."""
    text, folded = document.text, document.folded
    if not stand_in(_hints(document), sentence):
        return
    for found in _ORDINAL.finditer(folded, sentence.start, sentence.end):
        start, end = found.span()
        behind = _BEHIND.match(folded, end)
        if (text[start].isupper() and start != sentence.start) or (behind and behind[1] in _NO_RANK):
            continue
        if any(day.start < end and start < day.end for day in days):
            continue
        counted = counted_by(document, sentence, end, one=True)
        place = int(found[1]) if found[1] else _PLACES[found[2]]
        mention = mention_at(document, article, sentence, (start, end), "ordinal", low=place, high=place, value=found[0], named=tuple(days))
        yield replace(mention, end=max(end, counted.end), head=counted.head)


@once
def _hints(document: Document) -> list[int]:
    return places_of(document, lambda word: word in _PLACES or (word[0].isdigit() and word[-2:] in _ENDINGS))
