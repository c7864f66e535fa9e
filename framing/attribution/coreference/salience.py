"""Who is in the reader's mind at each place of a text, and so whom does each "he" and "she" of the outlet's words mean?"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from framing.attribution.mentions.attribution_words import verbs
from framing.lexicons import word_list
from framing.text.document import Document

from .adjacent_words import is_governed, is_possessive, word_before, word_behind
from .entities import Entity
from .entity_index import EntityIndex
from .genders import GENDERED, learn_genders
from .name_lexicon import PERSONAL, Gender, name_lexicon
from .offices import holder_of_office

REACH = 16
"""Traces looked back at."""
FAR = 12
"""Sentences looked back at."""
_SUBJECTS = frozenset({"he", "she"})
_BEFORE_VERB = word_list("coreference.before_verb")
_INTRODUCES = tuple(f"{word} " for word in sorted(word_list("coreference.introduces")))
_RELATIVES = (" whom ", " who ")
_ADVERBS = word_list("coreference.before_saying")
_SAYS = word_list("coreference.before_subject")
# "Ruiz, D-Ohio, said", "Ruiz (the clerk) said"
_BEFORE_ASIDE = re.compile(r" \([^()\n]{1,60}\)|(?:, [^,.;:\n“”\"]{1,60}){1,2},|, [DRI]-[\w.]{1,14},")
_RELATIVE_REACH = 7  # characters: ", whom "
_TITLE_REACH = 8  # characters: "Ohio Gov. Ana Ruiz"
# What raises the salience of an entity, in sentences of nearness.
_SUBJECT, _SPEAKS, _OWNER, _GENDER, _KIND_KNOWN, _KIND_UNKNOWN, _OFTEN, _CHARACTER = 2.5, 0.6, 0.5, 1.0, 1.0, -1.5, 0.3, 0.002


@dataclass(eq=False, slots=True)
class Traces:
    """The traces of a document in order, as lists that run side by side.

    A trace is an entity met in the outlet's own words, by name or by a pronoun already resolved. It weighs more the nearer
    it is and the more speaks for it, where a he, a she or anybody is asked for.
    """

    entities: list[Entity] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    as_he: list[float] = field(default_factory=list)
    as_she: list[float] = field(default_factory=list)
    as_anybody: list[float] = field(default_factory=list)
    speaking: list[bool] = field(default_factory=list)  # "Ruiz said", "she added"
    pronouns: dict[int, Entity] = field(default_factory=dict)  # whom each means, by its start
    _prominence: dict[Entity, tuple[float, float, float]] = field(default_factory=dict)

    def add(self, entity: Entity, start: int, sentence: int, near: float, *, speaks: bool) -> None:
        """Put down one more trace."""
        known = self._prominence.get(entity)
        if known is None:
            known = self._prominence[entity] = prominence(entity)
        he, she, anybody = known
        self.entities.append(entity)
        self.starts.append(start)
        self.sentences.append(sentence)
        self.speaking.append(speaks)
        self.as_he.append(near + he)
        self.as_she.append(near + she)
        self.as_anybody.append(near + anybody)

    def weights(self, gender: Gender | None) -> list[float]:
        """What each trace weighs where somebody of a gender is asked for."""
        return self.as_he if gender == "he" else self.as_she if gender == "she" else self.as_anybody

    def most_salient(self, at: int, sentence: int, gender: Gender, *, speaks: bool) -> tuple[float, Entity | None]:
        """The heaviest entity of a gender among the last traces before an index, with its weight; who ``speaks`` has likely spoken."""
        first = self.since(at, sentence, FAR)
        weights = self.weights(gender)[first:at]
        if speaks:
            weights = [weight + _SPEAKS * spoke for weight, spoke in zip(weights, self.speaking[first:at], strict=True)]
        weight = max(weights, default=-math.inf)
        return weight, None if weight == -math.inf else self.entities[first + weights.index(weight)]

    def since(self, at: int, sentence: int, far: int) -> int:
        """Index of the first trace that is looked back at: so many sentences before, and not too many traces."""
        return bisect_left(self.sentences, sentence - far, max(0, at - REACH), at)


class Salience:
    """How present each entity of a document is at each of its places; read when it is first asked for."""

    def __init__(self, index: EntityIndex) -> None:
        self.index = index

    @cached_property
    def traces(self) -> Traces:
        """The traces of the whole document."""
        learn_genders(self.index)
        return _read_traces(self.index)

    @cached_property
    def foremost(self) -> Entity | None:
        """The person whom the document names most."""
        people = [entity for entity in self.index.entities if entity.kind in PERSONAL]
        return max(people, key=lambda entity: entity.mention_count, default=None)


def prominence(entity: Entity) -> tuple[float, float, float]:
    """What an entity weighs wherever it stands, where a he, a she or anybody is asked for."""
    plain = _OFTEN * math.log1p(entity.mention_count) + _KIND_KNOWN * entity.kind_known + _KIND_UNKNOWN * (entity.kind == "unknown")
    if entity.gender == "he":
        return plain + _GENDER, -math.inf, plain
    return (-math.inf, plain + _GENDER, plain) if entity.gender else (plain, plain, plain)


def nearness(document: Document, start: int, end: int, sentence: int, opens: bool) -> float:
    """How near a mention by name is: more where it looks like a subject, as what ``opens`` its sentence or stands before a verb."""
    near = sentence + _CHARACTER * start
    if is_possessive(document, end):
        return near + _OWNER
    if is_governed(document, start):
        return near
    verb = word_behind(document, end) or word_behind(document, end + 1)
    is_subject = opens or verb in verbs() or verb in _BEFORE_VERB or verb.endswith("ed")
    return near + _SUBJECT if is_subject else near


def speaks(document: Document, start: int, end: int) -> bool:
    """Whether a mention is the subject of a verb of saying: "Ruiz said", "Ruiz, D-Ohio, said", "said Ruiz"."""
    aside = _BEFORE_ASIDE.match(document.text, end)
    said = _says(document, end) or (aside is not None and _says(document, aside.end())) or _follows_say(document, start)
    return said and not is_possessive(document, end) and not is_governed(document, start)


def _says(document: Document, end: int) -> bool:
    """Whether a verb that may stand with speech in marks follows, and is no participle."""
    word = word_behind(document, end)
    if word in _ADVERBS:
        word = word_behind(document, end + 1 + len(word))
    verb = verbs().get(word)
    return verb is not None and verb.direct and verb.clause and verb.form in ("past", "present")


def _follows_say(document: Document, start: int) -> bool:
    """Whether "said" stands before a name: "said Ruiz", "added Sen. Ruiz"."""
    titles = name_lexicon().titles
    before = word_before(document, start)
    while before.rstrip(".") in titles:
        start -= len(before) + 1
        before = word_before(document, start)
    return before in _SAYS


def _read_traces(index: EntityIndex) -> Traces:
    """Read the document once from its beginning, resolving each pronoun as it comes."""
    document, starts = index.document, index.document.sentence_starts
    traces = Traces()
    at, last_sentence = 0, -1
    for place, gender, subject, says, described in _unnamed_places(index):
        stop = bisect_left(index.starts, place, at)
        for i in range(at, stop):
            if not index.quoted[i]:
                start, entity = index.starts[i], index.named[i]
                sentence = bisect_right(starts, start) - 1
                if entity.kind in PERSONAL:
                    end = index.ends[i]
                    says_so = speaks(document, start, end)
                    near = nearness(document, start, end, sentence, says_so or sentence != last_sentence)
                    traces.add(entity, start, sentence, near, speaks=says_so)
                if entity.kind in PERSONAL or i + 1 == len(index.starts) or index.starts[i + 1] > index.ends[i] + _TITLE_REACH:
                    last_sentence = sentence
        at = stop
        if index.in_speech(place):
            continue
        sentence, antecedent = bisect_right(starts, place) - 1, described
        if gender:
            _, antecedent = traces.most_salient(_before_relative(index, at, place, traces), sentence, gender, speaks=says)
            if antecedent:
                traces.pronouns[place] = antecedent
                last_sentence = sentence
        if antecedent:
            traces.add(antecedent, place, sentence, sentence + _CHARACTER * place + _SUBJECT * subject, speaks=says)
    return traces


class _Unnamed(NamedTuple):
    """Where somebody is met without a name: by a pronoun of a gender, or by a noun as ``described``; the end of the text has neither."""

    start: int
    gender: Gender | None
    subject: bool
    says: bool
    described: Entity | None


def _unnamed_places(index: EntityIndex) -> list[_Unnamed]:
    """Each "he" and "she", each subject that a noun describes, in order, and the end of the text."""
    words = index.document.words
    places, starts = words.places, words.starts
    found = [
        _Unnamed(starts[i], gender, form in _SUBJECTS, form in _SUBJECTS and _says(index.document, starts[i] + len(form)), None)
        for form, gender in GENDERED.items()
        for i in places.get(form, ())
    ]
    if found:
        found += [_Unnamed(start, None, True, True, entity) for start, entity in _speaking_nouns(index)]
        found.sort(key=itemgetter(0))
    return [*found, _Unnamed(len(index.document.text), None, False, False, None)]


def _speaking_nouns(index: EntityIndex) -> Iterator[tuple[int, Entity]]:
    """Those described by a noun who say something: "one woman said", or an office known from the text; not what is apposed to a name."""
    document, lists = index.document, name_lexicon()
    folded = document.folded
    for start, end, head_start, head_end, kind in index.mentions:
        noun = folded[head_start:head_end]
        speaks = kind == "nominal" and noun in lists.one_person and word_behind(document, end) in verbs()
        if speaks and not (folded.endswith(", ", 0, start) or is_governed(document, start)):
            *_, before = ("", *folded[start:head_start].split())
            if folded.startswith(_INTRODUCES, start):
                yield start, Entity("", (), "person", lists.gendered.get(noun), kind_known=True, mention_count=1, described=(start, end))
            elif folded.startswith("the ", start) and (entity := holder_of_office(index, start, noun, before)):
                yield start, entity


def _before_relative(index: EntityIndex, at: int, pronoun: int, traces: Traces) -> int:
    """Index behind the last trace that a pronoun may mean: in "Vance, whom he praised" he is somebody else."""
    last = len(traces.starts)
    if not index.document.folded.endswith(_RELATIVES, 0, pronoun):
        return last
    beside = at and last and index.starts[at - 1] == traces.starts[-1] and pronoun - index.ends[at - 1] <= _RELATIVE_REACH
    return last - 1 if beside else last
