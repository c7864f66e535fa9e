"""Where is each person and body of a text named, and who holds which role?"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from framing.attribution.mentions.mention import Mention, Mentions
from framing.attribution.passages.passages import speech_stretches
from framing.attribution.passages.quotation_marks import Passage
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair, holding

from .entities import Entity, EntityRegister
from .kinds_beside_names import learn_from_neighbours
from .name_evidence import NameMention
from .name_lexicon import BODIES
from .name_mentions import find_name_mentions
from .name_parts import NameParts

_RELATIVE, _THEIR = any_of(word_list("coreference.relatives")), any_of(word_list("coreference.theirs"))
_KIN_BEFORE = late_pattern(rf"\b{_RELATIVE},? $")
_KIN_BEHIND = late_pattern(rf", (?:{_THEIR}|(?:[\w.-]+ ){{0,3}}[\w.-]+[’']s?) (?:\w+ )?{_RELATIVE}\b")
_SUFFIXES = word_list("names.suffixes")
_LONGEST_KIN = 15  # characters: "granddaughter, "
_INTRODUCTIONS = 4  # mentions by name, within which a text tells who somebody is


class EntityMention(NamedTuple):
    """A place where an entity is named; ``in_speech``: inside speech in quotation marks."""

    start: int
    end: int
    entity: Entity
    in_speech: bool


@dataclass(eq=False)
class EntityIndex:
    """Every entity of a document, and every place where one is named, as lists that run side by side.

    Args:
        document: the document.
        mentions: its candidate sources, names among them.
        entities: those of several words first, each lot in the order of its first mentions by name.
        starts, ends: of the mentions by name.
        named: the entity of each.
        quoted: whether each stands inside speech in quotation marks.
        bearers: the people of each role.
        in_speech: tells of an offset whether it stands inside speech in quotation marks.
    """

    document: Document
    mentions: Mentions
    entities: list[Entity]
    starts: list[int]
    ends: list[int]
    named: list[Entity]
    quoted: list[bool]
    bearers: dict[str, list[Entity]]
    in_speech: Callable[[int], bool]

    def rows(self, first: int, stop: int) -> Iterator[tuple[int, int, Entity, bool]]:
        """Start, end, entity and ``in_speech`` of the mentions by name from one index to another."""
        return zip(self.starts[first:stop], self.ends[first:stop], self.named[first:stop], self.quoted[first:stop], strict=True)

    @cached_property
    def first_rows(self) -> dict[Entity, int]:
        """Index of the first mention by name of each entity."""
        rows: dict[Entity, int] = {}
        for i, entity in enumerate(self.named):
            rows.setdefault(entity, i)
        return rows

    def newly_named(self, start: int, beyond: int) -> Iterator[tuple[int, int, Entity, bool]]:
        """``rows`` from an offset up to a sentence, by its index, of those whom nothing before the offset names."""
        openings = self.document.sentence_starts
        first = bisect_left(self.starts, start)
        stop = bisect_left(self.starts, openings[beyond], first) if beyond < len(openings) else len(self.starts)
        return (row for row in self.rows(first, stop) if self.first_rows[row[2]] >= first)

    def cut(self, first: int, stop: int) -> list[EntityMention]:
        """The mentions by name from one index to another."""
        return [EntityMention(*row) for row in self.rows(first, stop)]

    def between(self, start: int, end: int) -> Pair:
        """Index of the first mention by name between two offsets, and behind the last; one that reaches in from before counts."""
        first = bisect_left(self.starts, start)
        if first and self.ends[first - 1] > start:
            first -= 1
        return first, bisect_left(self.starts, end, first)

    def within(self, start: int, end: int) -> list[EntityMention]:
        """The mentions by name between two offsets, as ``between`` has them."""
        first, stop = self.between(start, end)
        return self.cut(first, stop) if first < stop else []

    def named_in(self, mention: Mention) -> EntityMention | None:
        """The last mention by name inside a mention that is a name."""
        inside = self.within(mention.start, mention.end) if mention.kind == "name" else ()
        return inside[-1] if inside else None

    @cached_property
    def owners_by_noun(self) -> dict[str, set[Entity]]:
        """Whose the things are that each common noun tells of: of "the Lowell Institute survey" and "Ruiz's survey" both, by "survey"."""
        owners: dict[str, set[Entity]] = {}
        for mention in self.mentions:
            if mention.kind == "nominal" and (named := self.within(mention.start, mention.head_start)):
                owners.setdefault(mention.head_in(self.document.folded), set()).update(one.entity for one in named)
        return owners

    def sentence_of(self, start: int) -> int:
        """Index of the sentence that holds an offset."""
        return max(0, bisect_right(self.document.sentence_starts, start) - 1)


def index_entities(document: Document, mentions: Mentions, passages: Sequence[Passage]) -> EntityIndex:
    """Everybody named in a document, long and short forms of a name brought together."""
    labels = {passage.signed[0] for passage in passages if passage.form == "transcript" and passage.signed}
    found = find_name_mentions(document, mentions, labels)
    register = EntityRegister()
    introducing = [one for one in found if not one.refers_back]
    for start, end, parts, _ in introducing:
        if _is_family_with_suffix(parts):
            register.told_by_suffix.add(parts.family)
        if len(parts.words) > 1:
            entity = register.full.get(parts.key)
            if entity is None:
                entity = register.add(parts)
                entity.is_kin = _is_kin(document, start, end)
            if document.text.startswith((" (", ", "), end):
                register.alias(document.text, entity, end)
    placed = _resolved(document, register, introducing)
    if len(introducing) < len(found):
        # A heading may name somebody whom only the text below introduces.
        placed += _resolved(document, register, [one for one in found if one.refers_back])
        placed.sort(key=itemgetter(0))
    starts, ends, named = map(list, zip(*placed, strict=True)) if placed else ([], [], [])
    in_speech = holding(speech_stretches(document, passages))
    for start, entity in zip(starts, named, strict=True):
        if start in labels and entity.kind == "unknown":
            entity.be_known_as("person")  # who speaks in an interview: "Ruiz: It rained."
    return EntityIndex(
        document,
        mentions,
        register.entities,
        starts,
        ends,
        named,
        list(map(in_speech, starts)),
        _bearers(register.entities),
        in_speech,
    )


def _is_family_with_suffix(parts: NameParts) -> bool:
    """Whether a family name stands alone but for what tells its bearer from his father: "Ruiz Jr."."""
    return len(parts.words) > 1 and parts.family == parts.words[0] and parts.words[1] in _SUFFIXES


def _is_kin(document: Document, start: int, end: int) -> bool:
    """Whether a full name is introduced as that of somebody's relative: "his wife, Ana Ruiz", "Ana Ruiz, the mayor's sister"."""
    if document.folded[start - 1 : start] == " " and _KIN_BEFORE.search(document.folded, max(0, start - _LONGEST_KIN), start):
        return True
    return document.folded.startswith(", ", end) and _KIN_BEHIND.match(document.folded, end) is not None


def _resolved(document: Document, register: EntityRegister, found: list[NameMention]) -> list[tuple[int, int, Entity]]:
    """Start, end and entity of each name that means one; each entity learns what stands beside its name."""
    placed = []
    for start, end, parts, refers_back in found:
        entity = register.entity_of(parts, refers_back)
        if entity is None:
            continue
        # A known body has nothing more to tell.
        if not entity.kind_known or (entity.mention_count <= _INTRODUCTIONS and entity.kind not in BODIES):
            learn_from_neighbours(document, entity, start, end, titled=bool(parts.titles))
        placed.append((start, end, entity))
    return placed


def _bearers(entities: list[Entity]) -> dict[str, list[Entity]]:
    bearers: dict[str, list[Entity]] = {}
    for entity in entities:
        for role in entity.roles:
            bearers.setdefault(role, []).append(entity)
    return bearers
