"""For which body does somebody unnamed speak: "a spokeswoman for the fund", "a Lowell Bank spokesman", "a company official"?"""

import re
from bisect import bisect_left

from framing.attribution.mentions.source_kinds import noun_kind, source_rules
from framing.lexicons import any_of, word_list
from framing.text.spans import Pair

from .adjacent_words import is_governed
from .entities import Entity
from .entity_index import EntityIndex
from .name_lexicon import name_lexicon
from .noun_phrases import NounPhrase, words_between

_BEHIND = re.compile(rf" {any_of(word_list('coreference.speaks_by'))} ")
_SENTENCES_BACK = 1


def body_spoken_for(index: EntityIndex, phrase: NounPhrase) -> Pair | None:
    """Where in the phrase for one who may speak for a body that body stands; None where he speaks for himself or it is not told."""
    is_spokesperson = phrase.noun in source_rules().spokes
    behind = _BEHIND.match(index.document.text, phrase.head_end)
    if behind and behind.end() < phrase.end:
        # "a representative for the Harbour Fund", but "an official at the Harbour Fund" may speak for himself.
        speaks = is_spokesperson or (phrase.noun == "representative" and behind.group() == " for ")
        return (behind.end(), phrase.end) if speaks else None
    words, cut = index.document.words, words_between(index, phrase.start, phrase.head_end)
    before = words.folded[cut][:-1]
    if not before:
        return None
    end = words.ends[cut.stop - 2]
    named = index.within(phrase.start, end)
    if is_spokesperson:
        has_body = bool(named) or noun_kind(before[-1]) == "organisation"
    else:
        has_body = before[-1] in name_lexicon().companies or (len(named) == 1 and named[0].end == end and _is_company(named[0].entity))
    return (phrase.start, end) if has_body else None


def only_one_named_before(index: EntityIndex, start: int) -> Entity | None:
    """The body that alone is named in a sentence and the one before: "The Severn Trust apologised. A spokeswoman said"."""
    sentence, stop = index.sentence_of(start), bisect_left(index.starts, start)
    first = stop
    while first and sentence - index.sentence_of(index.starts[first - 1]) <= _SENTENCES_BACK:
        first -= 1
    # Not who fined it: "The trust was fined by the Harbor Agency. A spokesman said it would appeal".
    named = {
        entity
        for at, _, entity, in_speech in index.rows(first, stop)
        if not (entity.kind == "place" or in_speech or is_governed(index.document, at))  # nor whom the spokesman names himself
    }
    (only,) = named if len(named) == 1 else (None,)
    return only if only is not None and only.kind == "organisation" else None


def _is_company(entity: Entity) -> bool:
    """Whether a text tells a body of which no word is known: mostly a company, never "the FBI" or "Homeland Security"."""
    lists = name_lexicon()
    known = entity.kind == "organisation" and entity.kind_known and entity.name.lower() not in lists.kinds
    return known and lists.body_nouns.isdisjoint(entity.words) and not entity.name.isupper()
