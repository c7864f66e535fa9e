"""How salient is each entity for a pronoun: how much does every place weigh at which it was mentioned before?

The weight is told in sentences of nearness: an entity that is named in this sentence lies 1.0 before one of the sentence before, and
each weight below is worth so many sentences. They were set by hand; ``make rules`` halves and doubles each, and counts on the sample
corpus and on annotated articles whom it makes out rightly or wrongly.
"""

import math
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass, field
from operator import add

from framing.attribution.mentions.attribution_words import speaking_forms
from framing.attribution.mentions.source_kinds import source_rules
from framing.attribution.mentions.verbs_in_place import may_be_finite
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.late_pattern import late_pattern

from .adjacent_words import is_governed, is_possessive, is_spoken_of, stands_behind_subject, word_before_titles, word_behind
from .entities import Entity
from .name_lexicon import Gender

REACH = 16
"""Traces looked back at."""
FAR = 12
"""Sentences looked back at."""
SUBJECT = 2.5
"""It is the subject of its clause."""
SUBJECT_OF_CLAUSE = 1.5
"""It is the subject of what somebody says: "that Ruiz was late"."""
SPEAKS = 0.6
"""It has just spoken, where the pronoun speaks too: "Ruiz said … she added"."""
SPOKEN_OF = -1.0
"""It was spoken of, where the pronoun of a later sentence speaks: Vance of "Ruiz said Vance was late. “…,” he said"."""
OWNER = 0.5
"""It owns something: "Ruiz's plan"."""
OPENS_AS_OWNER = 1.5
"""It owns what its sentence is about: "Ruiz's plan went ahead. She called …"."""
GENDER = 1.0
"""Its gender is known, and is the one asked for."""
KIND_KNOWN = 1.0
"""It is known to be a person, not guessed."""
KIND_UNKNOWN = -1.5
"""It may be anything."""
OFTEN = 0.3
"""It is named often: times the logarithm of one more than its mentions."""
CHARACTER = 0.002
"""For each character further on: of two in one sentence the later is nearer."""

_THEIRS = any_of(form for word in word_list("coreference.theirs") for form in (word, word.capitalize()))
# What opens a sentence before a name that a comma closes.
_OPENS = late_pattern(
    lambda: (
        rf"For |(?:[A-Z][^,.;:“”\"]{{0,60}}, )?(?:(?:[A-Z][\w.’'-]* ){{0,2}}[A-Z][\w.-]*[’']s|{_THEIRS}) "
        rf"(?:[a-z-]+ ){{0,2}}{any_of(source_rules().kin)}, "
    )
)


@dataclass(eq=False, slots=True)
class Traces:
    """The traces of a document in order, as lists that run side by side.

    A trace is an entity met in the outlet's own words, by name, by a noun or by a pronoun already resolved. It weighs more the nearer
    it is and the more speaks for it, where a he, a she or anybody is asked for.
    """

    entities: list[Entity] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    as_he: list[float] = field(default_factory=list)
    as_she: list[float] = field(default_factory=list)
    as_anybody: list[float] = field(default_factory=list)
    as_speaker: list[float] = field(default_factory=list)  # what each weighs more, or less, where the pronoun speaks
    pronouns: dict[int, Entity] = field(default_factory=dict)  # whom each means, by its start
    _prominence: dict[Entity, tuple[float, float, float]] = field(default_factory=dict)

    def add(self, entity: Entity, start: int, sentence: int, weight: float, *, as_speaker: float) -> None:
        """Put down one more trace."""
        known = self._prominence.get(entity)
        if known is None:
            known = self._prominence[entity] = prominence(entity)
        he, she, anybody = known
        self.entities.append(entity)
        self.starts.append(start)
        self.sentences.append(sentence)
        self.as_speaker.append(as_speaker)
        self.as_he.append(weight + he)
        self.as_she.append(weight + she)
        self.as_anybody.append(weight + anybody)

    def weights(self, gender: Gender | None) -> list[float]:
        """What each trace weighs where somebody of a gender is asked for."""
        return self.as_he if gender == "he" else self.as_she if gender == "she" else self.as_anybody

    def most_salient(
        self, at: int, sentence: int, gender: Gender, *, speaks: bool, others: Collection[Entity] = frozenset()
    ) -> Entity | None:
        """The heaviest entity of a gender among the last traces before an index, besides ``others``.

        Who ``speaks`` has likely spoken, not been spoken of.
        """
        first = self.since(at, sentence, FAR)
        weights = self.weights(gender)[first:at]
        if speaks:
            here = bisect_left(self.sentences, sentence, first, at)
            # In its own sentence it is meant as soon: "Ruiz said Vance was right when he said".
            as_speakers = (*self.as_speaker[first:here], *(SPEAKS if one else 0.0 for one in self.as_speaker[here:at]))
            weights = list(map(add, weights, as_speakers))
        if others:
            met = self.entities[first:at]
            weights = [-math.inf if entity in others else weight for entity, weight in zip(met, weights, strict=True)]
        weight = max(weights, default=-math.inf)
        return None if weight == -math.inf else self.entities[first + weights.index(weight)]

    def since(self, at: int, sentence: int, far: int) -> int:
        """Index of the first trace that is looked back at: so many sentences before, and not too many traces."""
        return bisect_left(self.sentences, sentence - far, max(0, at - REACH), at)


def prominence(entity: Entity) -> tuple[float, float, float]:
    """What an entity weighs wherever it stands, where a he, a she or anybody is asked for."""
    plain = OFTEN * math.log1p(entity.mention_count) + KIND_KNOWN * entity.kind_known + KIND_UNKNOWN * (entity.kind == "unknown")
    if entity.gender == "he":
        return plain + GENDER, -math.inf, plain
    return (-math.inf, plain + GENDER, plain) if entity.gender else (plain, plain, plain)


def nearness(document: Document, start: int, end: int, sentence: int, opens: bool) -> float:
    """How near a mention by name is: more where it looks like a subject, as what ``opens`` its sentence or stands before a verb."""
    value = sentence + CHARACTER * start
    if is_possessive(document, end):
        return value + (OPENS_AS_OWNER if opens and _opens_clause(document, start) else OWNER)
    if _is_brought_in(document, start, end):
        return value + SUBJECT
    if is_governed(document, start):
        return value
    verb, before = word_behind(document, end), word_before_titles(document, start)
    if not verb:
        if before.endswith("ed") and before not in speaking_forms():
            return value  # Vance of "Ruiz, who endorsed Vance, grew tired of it"
        verb = word_behind(document, end + 1)
    if not (opens or stands_behind_subject(verb) or may_be_finite(verb)):
        return value
    return value + (SUBJECT_OF_CLAUSE if before == "that" else SUBJECT)


def _is_brought_in(document: Document, start: int, end: int) -> bool:
    """Whether a sentence begins with somebody behind "for" or behind what he is to another, set off by a comma.

    "For Ana Ruiz, a clerk, it was late", "In May, Vance's sister, Ana, wept"; not "They met her sister, Ana, in May".
    """
    text = document.text
    return text[end : end + 1] == "," and _OPENS.fullmatch(text, document.sentence_at(start).start, start) is not None


def as_speaker(document: Document, start: int, end: int, *, speaks: bool) -> float:
    """What a mention by name adds to how likely a pronoun that speaks means its bearer: more who ``speaks``, less who is spoken of."""
    return SPEAKS if speaks else SPOKEN_OF if is_spoken_of(document, start, end) else 0.0


def _opens_clause(document: Document, start: int) -> bool:
    """Whether nothing but a title stands between a name and the start of its clause: "By May, Mr. Ruiz's plan"."""
    before = word_before_titles(document, start)
    return not before or not before[-1].isalnum()
