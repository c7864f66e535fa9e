"""Whom do "they", "it" and "who" mean, of the mentions before them?"""

import math
import re
from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from framing.attribution.mentions.attribution_words import saying_forms, verbs
from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.name_endings import PARTY
from framing.attribution.mentions.source_kinds import noun_kind
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.plurals import is_plural

from .adjacent_words import is_governed, is_possessive, says_behind, word_before, word_behind
from .entities import Entity
from .entity_index import EntityIndex, EntityMention
from .name_lexicon import BODIES

_AND = re.compile(rf"(?:{PARTY})?(?:, [^,;\n]{{1,60}},)? and (?:\w+\.? ){{0,3}}")
_APPOSED = re.compile(rf", {any_of(word_list('coreference.opens_apposition'))} [^,.;:\n]{{1,60}}")
_OF = re.compile(rf"(?:, \d{{1,3}},)? {any_of(word_list('coreference.belongs_by'))} (?:the )?")
# "They" and "it" stand nearer to what they mean than "he" does: mostly the sentence before, which is why less is looked back at, and
# why a sentence of distance weighs as much as it does. The weights were set by hand; `make rules` halves and doubles each.
_COLLECTIVES = word_list("coreference.collectives")
_REACH = 24  # mentions looked back at
_FAR = 3  # sentences
_LEADS = 2.0  # it opens its sentence, or says something
_IN_CONTENT = -3.0  # it stands in what the pronoun says
_DISTANCE = -1.0  # each sentence between
_GOVERNED = -1.5  # it stands behind a preposition or a verb, or owns something
_SEVERAL = 0.5  # it is no single name: a phrase, or two joined
_AGED = re.compile(r", \d{1,3}")
_OF_HERS = re.compile(rf" of {any_of(word_list('coreference.hers'))}")
_CLOSING = re.compile(r", \w+ \w+[,.;]")
_BRACKET = 90  # characters


class Antecedent(NamedTuple):
    """Whom a pronoun means: entities by name, or without any the phrase between two offsets."""

    entities: tuple[Entity, ...]
    start: int
    end: int


def antecedent_of_they(index: EntityIndex, start: int) -> Antecedent | None:
    """The likeliest plural before "they": two names joined, people told by a noun, or a body."""
    return _likeliest(index, start, _as_plural)


def antecedent_of_it(index: EntityIndex, start: int) -> Antecedent | None:
    """The likeliest body or document before "it"."""
    return _likeliest(index, start, _as_thing)


def antecedent_of_both(index: EntityIndex, start: int) -> Antecedent | None:
    """The likeliest two before "both" whose names are joined: "Ana Ruiz and Tom Vance are worried. Both say"."""
    pair = _likeliest(index, start, _as_pair)
    if pair is None:
        return None
    opening = index.document.sentence_at(pair.start).start
    since = index.mentions[index.mentions.index_from(opening) : index.mentions.index_from(start)]
    # "Two drivers were held near Ash and Clark streets. Both said"
    return None if any(index.document.folded.startswith("two ", one.start) for one in since) else pair


def antecedent_of_who(index: EntityIndex, start: int) -> Antecedent | None:
    """The mention before "who" or "which"."""
    mention = _mention_before(index, start)
    return Antecedent((), mention.start, mention.end) if mention else None


def _mention_before(index: EntityIndex, start: int) -> Mention | None:
    """The mention before "who" or "which", before brackets and an apposition too: "Ruiz (known as Nita), who", "Ruiz, a doctor, who"."""
    text, found = index.document.text, index.mentions
    end = _trimmed(text, start)
    if (comma := text.rfind(",", 0, end)) > 0 and _AGED.fullmatch(text, comma, end):
        end = comma  # "Ruiz, 52, who"
    at = index.mentions.index_before(end)
    party = at >= 0 and found[at].end == end  # "Ruiz (D-Ohio), who"
    if not party and text[end - 1 : end] == ")" and (bracket := text.rfind("(", max(0, end - _BRACKET), end)) > 0:
        end = _trimmed(text, bracket)
    at = index.mentions.index_before(end)
    for mention in found[max(0, at - 2) : at + 1]:
        if mention.kind == "name" and _APPOSED.fullmatch(text, mention.end, end):
            return mention
    if at < 0 or found[at].kind == "pronoun":
        return None
    ends = found[at].end, found[at].head_end  # "Sen. Ana Ruiz (N.J.), who"
    if end not in ends and not _OF_HERS.fullmatch(text, found[at].end, end):
        return None
    # "Ruiz of Lowell University, who", "Ruiz, 52, of Lowell, who": people are who, bodies are which.
    who = index.document.folded.startswith("who", start) and at and found[at - 1].kind != "pronoun"
    behind_person = who and _OF.fullmatch(text, found[at - 1].end, found[at].start)
    named = index.named_in(found[at])
    return found[at - 1] if behind_person and named and named.entity.kind in BODIES else found[at]


def _trimmed(text: str, end: int) -> int:
    """Where the words before an offset end."""
    while end and text[end - 1] in " ,":
        end -= 1
    return end


def _likeliest(index: EntityIndex, start: int, fitting: Callable[[EntityIndex, Mention], Antecedent | None]) -> Antecedent | None:
    """Of the mentions before an offset that fit, the nearest one, what opens a sentence or speaks first, what is governed or owns last."""
    document, found = index.document, index.mentions
    at = index.mentions.index_from(start)
    sentence = index.sentence_of(start)
    says = says_behind(document, start + len(word_behind(document, start - 1)))
    # "The pier has ten boats, it said": of whatever the sentence tells, somebody else says it.
    closes = says and _CLOSING.match(document.text, start - 2) is not None
    best, best_score = None, -math.inf
    for i in range(at - 1, max(-1, at - _REACH - 1), -1):
        mention = found[i]
        distance = sentence - index.sentence_of(mention.start)
        if distance > _FAR and best:
            break
        antecedent = None if index.in_speech(mention.start) else fitting(index, mention)
        if antecedent is None:
            continue
        governed = is_governed(document, mention.start) or is_possessive(document, mention.end)
        governed = governed and not (says and _is_medium(document, mention.start))
        leads = i == 0 or index.sentence_of(found[i - 1].start) < sentence - distance or index.in_speech(found[i - 1].start)
        # In any of its forms, for several say what one says: "drivers say".
        leads = leads or (not governed and word_behind(document, mention.end) in verbs())
        several = len(antecedent.entities) != 1
        score = _LEADS * leads + _DISTANCE * distance + _GOVERNED * governed + _SEVERAL * several
        score += _IN_CONTENT * (closes and not distance)
        if score > best_score:
            best, best_score = antecedent, score
    return best


def _is_medium(document: Document, start: int) -> bool:
    """Whether a verb of saying tells in what something is said or written: "Ruiz wrote in the letter that"."""
    return word_before(document, start) == "in" and word_before(document, start - len(" in")) in saying_forms()


def _noun_kind(index: EntityIndex, mention: Mention) -> str:
    return noun_kind(mention.head_in(index.document.folded))


def _as_plural(index: EntityIndex, mention: Mention) -> Antecedent | None:
    if mention.kind == "nominal":
        kind = _noun_kind(index, mention)
        head = mention.head_in(index.document.folded)
        of_several = head in _COLLECTIVES and index.document.folded.startswith(" of ", mention.head_end)  # "a group of clerks"
        plural = kind == "group" or is_plural(head) or of_several
        return Antecedent((), mention.start, mention.end) if plural and kind in ("group", "anonymous", "organisation") else None
    named = index.named_in(mention)
    if named is None:
        return None
    if named.entity.kind == "organisation":
        return Antecedent((named.entity,), mention.start, mention.end)
    pair = _joined(index, named)
    return Antecedent(pair, mention.start, mention.end) if pair else None


def _as_pair(index: EntityIndex, mention: Mention) -> Antecedent | None:
    named = None if mention.kind == "nominal" else index.named_in(mention)
    pair = _joined(index, named) if named else None
    return Antecedent(pair, mention.start, mention.end) if pair else None


def _as_thing(index: EntityIndex, mention: Mention) -> Antecedent | None:
    if mention.kind == "nominal":
        fits = not is_plural(mention.head_in(index.document.folded)) and _noun_kind(index, mention) in ("organisation", "document")
        return Antecedent((), mention.start, mention.end) if fits else None
    named = index.named_in(mention)
    return Antecedent((named.entity,), mention.start, mention.end) if named and named.entity.kind in BODIES else None


def _joined(index: EntityIndex, named: EntityMention) -> tuple[Entity, Entity] | None:
    """Two people of whom the second is named here: "Ana Ruiz, the mayor, and Tom Vance"."""
    at = bisect_left(index.starts, named.start)
    for other in index.cut(max(0, at - 2), at)[::-1]:
        if other.entity is not named.entity and _AND.fullmatch(index.document.text, other.end, named.start):
            return (other.entity, named.entity) if other.entity.kind == named.entity.kind == "person" else None
    return None
