"""Whom does "he" or "she" mean: how present is each entity in the reader's mind at each place of a document?

The document is read once from its beginning. Whoever is met leaves a trace, by name, by a noun or by a pronoun already resolved.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import takewhile
from operator import itemgetter
from typing import NamedTuple

from framing.attribution.mentions.attribution_words import speaking_forms, verbs
from framing.attribution.mentions.verbs_in_place import may_be_finite
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.function_words import function_words

from .adjacent_words import is_governed, says_behind, speaks, word_before, word_behind
from .apposition import apposed_to
from .entities import Entity
from .entity_index import EntityIndex
from .genders import GENDERED, learn_genders
from .name_lexicon import PERSONAL, Gender, name_lexicon
from .offices import holder_of_office
from .trace_weights import CHARACTER, SPEAKS, SUBJECT, Traces, as_speaker, nearness

_SUBJECTS = frozenset({"he", "she"})
# "A clerk, unnamed in the report, told", but "A clerk, Ana Ruiz, told"
_ASIDE = re.compile(rf", (?!{any_of(function_words().joining)}\b)[a-z]")
_INTRODUCES = tuple(f"{word} " for word in sorted(word_list("coreference.introduces")))
_RELATIVES = (" whom ", " who ")
_RELATIVE_REACH = 7  # characters: ", whom "
_CATAPHORA = 5  # traces behind a pronoun among which it may mean one, where none stands before
_OPENS, _CLOSES = frozenset('“"‘'), re.compile('[,.]?[”"’]')
_BEHIND_SPEECH = tuple(f"{mark}{closing} " for mark in ",?!" for closing in '”"’')
_TITLE_REACH = 8  # characters: "Ohio Gov. Ana Ruiz"


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

    def antecedent(self, start: int, pronoun: str) -> Entity | None:
        """The entity that "he" or "she" means at this place: the most salient of that gender just met, else who is named next."""
        traces, gender = self.traces, GENDERED[pronoun]
        if start in traces.pronouns:
            return traces.pronouns[start]
        at = bisect_left(traces.starts, start)
        entity = traces.most_salient(at, self.index.sentence_of(start), gender, speaks=False)
        cataphoric = (one for one in traces.entities[at : at + _CATAPHORA] if one.kind == "person" and one.gender in (gender, None))
        return entity or next(cataphoric, None)


def _is_title(text: str, start: int, end: int) -> bool:
    """Whether a name fills quotation marks, as the title of a work does: her first novel, “Anna Grey,” came out."""
    return text[start - 1] in _OPENS and bool(_CLOSES.match(text, end))


def _is_in_title(index: EntityIndex, i: int) -> bool:
    """Whether a name only tells whose or where somebody is who is named right behind it: "Ohio Gov. Ana Ruiz", "Fund manager Ana Ruiz"."""
    if i + 1 == len(index.starts):
        return False
    if index.starts[i + 1] <= index.ends[i] + _TITLE_REACH:
        return True
    at = index.mentions.index_at(index.starts[i])
    return at >= 0 and index.mentions[at].end >= index.ends[i + 1]  # both are of one mention


def _read_traces(index: EntityIndex) -> Traces:
    """Read the document once from its beginning, resolving each pronoun as it comes.

    Nobody is met by the credit of a picture ("Harbor Wire/Ana Ruiz").
    """
    document, starts = index.document, index.document.sentence_starts
    traces = Traces()
    at, last_sentence = 0, -1
    for place, gender, subject, says, described in _unnamed_places(index):
        stop = bisect_left(index.starts, place, at)
        for i in range(at, stop):
            start, entity = index.starts[i], index.named[i]
            if not index.quoted[i] and document.text[start - 1] != "/" and not _is_title(document.text, start, index.ends[i]):
                sentence = bisect_right(starts, start) - 1
                if entity.kind in PERSONAL:
                    end = index.ends[i]
                    says_so = speaks(document, start, end)
                    weight = nearness(document, start, end, sentence, says_so or sentence != last_sentence)
                    traces.add(entity, start, sentence, weight, as_speaker=as_speaker(document, start, end, speaks=says_so))
                if entity.kind in PERSONAL or not _is_in_title(index, i):
                    last_sentence = sentence
        at = stop
        if index.in_speech(place):
            continue
        sentence, antecedent = bisect_right(starts, place) - 1, described
        if gender:
            before = _before_relative(index, at, place, traces)
            spoken_of = _named_in_speech(index, at, place) if says else frozenset()
            antecedent = traces.most_salient(before, sentence, gender, speaks=says, others=spoken_of)
            if antecedent is None and spoken_of:
                antecedent = traces.most_salient(before, sentence, gender, speaks=says)
            if antecedent:
                traces.pronouns[place] = antecedent
                last_sentence = sentence
        if antecedent:
            traces.add(antecedent, place, sentence, sentence + CHARACTER * place + SUBJECT * subject, as_speaker=SPEAKS * says)
    return traces


class _UnnamedPlace(NamedTuple):
    """Where somebody is met without a name: by a pronoun of a gender, or by a noun as ``described``; the end of the text has neither."""

    start: int
    gender: Gender | None
    subject: bool
    says: bool
    described: Entity | None


def _unnamed_places(index: EntityIndex) -> list[_UnnamedPlace]:
    """Each "he" and "she", each subject that a noun describes, in order, and the end of the text."""
    words = index.document.words
    places, starts = words.places, words.starts
    found = [
        _UnnamedPlace(starts[i], gender, form in _SUBJECTS, form in _SUBJECTS and says_behind(index.document, starts[i] + len(form)), None)
        for form, gender in GENDERED.items()
        for i in places.get(form, ())
    ]
    if found:
        found += [_UnnamedPlace(start, None, True, says, entity) for start, says, entity in _described_subjects(index)]
        found.sort(key=itemgetter(0))
    return [*found, _UnnamedPlace(len(index.document.text), None, False, False, None)]


def _described_subjects(index: EntityIndex) -> Iterator[tuple[int, bool, Entity]]:
    """Subjects described by a noun, and whether they say something: "one woman said", "the president", if the text tells who he is.

    Not what is apposed to a name.
    """
    document, lists = index.document, name_lexicon()
    folded, openings = document.folded, frozenset(document.sentence_starts)
    for start, end, head_start, head_end, kind in index.mentions:
        if kind != "nominal" or (noun := folded[head_start:head_end]) not in lists.one_person:
            continue
        behind = word_behind(document, end)
        says = behind in verbs() or _is_inverted(document, start)
        opens = start in openings or document.text.endswith(", ", 0, start)  # not "argued that the president is late"
        new = folded.startswith(_INTRODUCES, start)
        acts = may_be_finite(behind) or (new and start in openings and _ASIDE.match(document.text, end))
        if not (says or (opens and acts)) or apposed_to(index, start, PERSONAL) or is_governed(document, start):
            continue
        *_, before = ("", *folded[start:head_start].split())
        if new:
            one = Entity("", (), "person", lists.gendered.get(noun), kind_known=True, mention_count=1, described=(start, end))
            yield start, says, one
        elif folded.startswith("the ", start) and (entity := holder_of_office(index, start, noun, before)):
            yield start, says, entity


def _is_inverted(document: Document, start: int) -> bool:
    """Whether a verb of saying that closes a quotation stands before a phrase: “…,” said a clerk who left in May."""
    verb = word_before(document, start)
    return verb in speaking_forms() and document.text.startswith(_BEHIND_SPEECH, start - len(f'," {verb} '))


def _named_in_speech(index: EntityIndex, at: int, place: int) -> frozenset[Entity]:
    """Those whom a passage in marks names that closes before a place: not one of them says “Vance is late,” he said."""
    if not index.document.text.endswith(_BEHIND_SPEECH, 0, place):
        return frozenset()
    opens = index.document.sentence_at(place).start
    spoken = takewhile(lambda i: index.quoted[i] and index.starts[i] >= opens, range(at - 1, -1, -1))
    return frozenset(index.named[i] for i in spoken)


def _before_relative(index: EntityIndex, at: int, pronoun: int, traces: Traces) -> int:
    """Index behind the last trace that a pronoun may mean: in "Vance, whom he praised" he is somebody else."""
    last = len(traces.starts)
    if not index.document.folded.endswith(_RELATIVES, 0, pronoun):
        return last
    beside = at and last and index.starts[at - 1] == traces.starts[-1] and pronoun - index.ends[at - 1] <= _RELATIVE_REACH
    return last - 1 if beside else last
