"""Which of the entities met so far may a description mean: "the senator", "the president", "the firm", "the agency"?"""

import math
from bisect import bisect_left
from collections.abc import Sequence

from framing.lexicons import word_list
from framing.text.document import Document

from .adjacent_words import is_channel_or_addressee, speaks
from .entities import Entity
from .entity_index import EntityIndex
from .name_lexicon import name_lexicon
from .salience import Salience
from .trace_weights import FAR, REACH

_OUTLET_ENDS = word_list("publishers.outlets.ends")
_PAPERS = word_list("coreference.outlets") | {"channel", "publisher"}
_ANY_FIRM = word_list("coreference.any_firm")
_NEAR = 3  # sentences, within which a description means somebody just named
_NAMES_BACK = 40  # mentions by name, among which "the agency" looks for its body


def _has_letters(entity: Entity, document: Document, start: int) -> bool:
    """Whether a body goes by its letters alone, with an article, which tell no noun: "the LHF"."""
    return document.folded.endswith("the ", 0, start) and len(entity.words) == 1 and entity.name.isupper()


def person_described(salience: Salience, start: int, end: int, noun: str, owner: Entity | None) -> Entity | None:
    """The person whom a description means that tells no role known from the text: the most salient of those just named."""
    index, traces = salience.index, salience.traces
    at = bisect_left(traces.starts, start)
    first = traces.since(at, index.sentence_of(start), _NEAR)
    recent = {entity for entity in traces.entities[first:at] if entity.kind == "person" and entity.kind_known and not entity.described}
    recent -= {owner, *(mention.entity for mention in index.within(start, end))}
    if not recent:
        return None
    weights = traces.weights(name_lexicon().gendered.get(noun))
    likeliest = max([i for i in range(first, at) if traces.entities[i] in recent], key=weights.__getitem__)
    return traces.entities[likeliest] if weights[likeliest] > -math.inf else None


def foremost_person(salience: Salience, start: int) -> Entity | None:
    """The person whom a text names most, where just named: "the president" of a text that gives nobody that title."""
    traces = salience.traces
    at = bisect_left(traces.starts, start)
    first = traces.since(at, salience.index.sentence_of(start), FAR)
    return salience.foremost if salience.foremost in traces.entities[first:at] else None


def is_outlet(entity: Entity) -> bool:
    """Whether a name is an outlet's by its words: "Harbor Courier"."""
    return " ".join(entity.words) in name_lexicon().outlets or entity.words[-1] in _OUTLET_ENDS


def _called_before(index: EntityIndex, at: int, noun: str) -> Entity | None:
    """The body before whose name the noun stood: Halvard of "the boat manufacturer Halvard", by "the manufacturer".

    Not where another body has spoken since, nor by "the company", which all are.
    """
    document = index.document
    if noun in _ANY_FIRM:
        return None
    for start, end, one, _ in [*index.rows(max(0, at - REACH), at)][::-1]:
        if one.kind != "person" and document.folded.endswith(f" {noun} ", 0, start):
            return one
        if one.kind == "organisation" and speaks(document, start, end):
            return None
    return None


def company_described(index: EntityIndex, start: int, noun: str) -> Entity | None:
    """The company that "the firm" means: of the names just before that are no person's, place's or public body's, the one named most.

    Of two named as often it is the one known for a body, and of those the one named last.

    An outlet is meant by "the site"; else it is rather whom the firm told.
    """
    at, lists = bisect_left(index.starts, start), name_lexicon()
    if called := _called_before(index, at, noun):
        return called
    recent = {
        entity: None
        for named, end, entity, in_speech in [*index.rows(max(0, at - REACH), at)][::-1]
        if entity.kind in ("organisation", "unknown") and not in_speech and lists.public.isdisjoint(entity.words)
        if not is_channel_or_addressee(index.document, named, end, start)
    }
    firms = [one for one in recent if not is_outlet(one)]
    named = recent if noun in _PAPERS else firms or recent
    return max(named, key=lambda entity: (entity.mention_count, entity.kind == "organisation"), default=None)


def body_named_so(index: EntityIndex, start: int, words: Sequence[str]) -> Entity | None:
    """The body named before with all words of a description in its name: "the security service" of a "Security and Wharf Service"."""
    at = bisect_left(index.starts, start)
    rows = [*index.rows(max(0, at - _NAMES_BACK), at)][::-1]
    return next((entity for _, _, entity, _ in rows if entity.kind == "organisation" and set(words) < set(entity.words)), None)


def body_described(index: EntityIndex, start: int, noun: str, *, says: bool) -> Entity | None:
    """The body that "the agency" means: the nearest named before that may be called so; any, where the noun fits all.

    Of any, one that has spoken is meant by one that ``says`` something: "the organization said".
    """
    at = bisect_left(index.starts, start)
    called = name_lexicon().called.get(noun)
    kind = "place" if noun in name_lexicon().territories else "organisation"
    nearest = spoke = lettered = None
    for named, end, entity, in_speech in [*index.rows(max(0, at - _NAMES_BACK), at)][::-1]:
        if entity.kind != kind or in_speech or entity.words == (noun,) or is_channel_or_addressee(index.document, named, end, start):
            continue
        if noun in entity.words or (called and not called.isdisjoint(entity.words)):
            return entity
        if noun == "agency" and _has_letters(entity, index.document, named):
            lettered = lettered or entity
        nearest = nearest or entity
        spoke = spoke or (entity if says and speaks(index.document, named, end) else None)
    return lettered or (None if called else spoke or nearest)
