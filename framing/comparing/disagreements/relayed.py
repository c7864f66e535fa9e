"""Which mentions does an article pass on from another outlet of the event: "Harbor Wire put the toll at nine"?

These are that outlet's values: an article that sets them beside its own contradicts nobody, and tells no second thing.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from framing.article.article import Article
from framing.comparing.facts.fact_mentions import FactMention
from framing.comparing.text_reuse.declared_sources import house_of, named_in_text
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.spans import Pair

_TURNS = re.compile(rf";|,? {any_of(word_list('comparing.turning_to_another'))}\b")


class _Naming(NamedTuple):
    """An outlet that an article names as the source of something, and where."""

    place: Pair
    house: str


def relayed_from(mentions: Sequence[FactMention], articles: Sequence[Article]) -> dict[FactMention, frozenset[int]]:
    """The mentions that an article tells as those of another outlet, each with the places of that outlet's articles."""
    by_house: Mapping[str, set[int]] = defaultdict(set)
    for place, article in enumerate(articles):
        if article.outlet:
            by_house[house_of(article.outlet)].add(place)
    if len(by_house) < 2:
        return {}
    outlets = frozenset(article.outlet for article in articles if article.outlet)
    namings: dict[Document, list[_Naming]] = {}
    relayed: dict[FactMention, frozenset[int]] = {}
    for mention in mentions:
        document = mention.document
        if document not in namings:
            own = house_of(articles[mention.article].outlet)
            found = (_Naming(one.place, one.key) for one in named_in_text(document, outlets) if one.place and one.key in by_house)
            namings[document] = sorted(naming for naming in found if naming.house != own)
        if house := _house_behind(mention, namings[document]):
            relayed[mention] = frozenset(by_house[house])
    return relayed


def _house_behind(mention: FactMention, namings: Sequence[_Naming]) -> str:
    """The outlet named nearest to a mention in its part of the sentence; empty where none is.

    "Harbor Wire said nine people were hurt; the harbour master counted eleven" gives Harbor Wire the nine alone.
    """
    sentence, folded = mention.sentence, mention.document.folded
    first = bisect_left(namings, ((sentence.start, 0), ""))
    near: list[tuple[int, str]] = []
    for (start, end), house in namings[first:]:
        if start >= sentence.end:
            break
        between = (end, mention.start) if end <= mention.start else (mention.end, start)
        if not _TURNS.search(folded, *between):
            near.append((between[1] - between[0], house))
    return min(near)[1] if near else ""
