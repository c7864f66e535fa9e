"""Whom "they", "it" and "who" mean: the mention before them that is likeliest."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.mentions import Mention, mention_starts, mentions
from framing.attribution.mentions.source_kinds import noun_kind
from framing.text.document import Document

from .apposition import is_governed, is_possessive, word_behind
from .entities import Figure
from .entity_index import Naming, cast
from .name_lexicon import BODIES
from .name_mentions import is_heard
from .salience import sentence_of

_AND = re.compile(r"(?:, [^,;\n]{1,60},)? and (?:\w+\.? ){0,3}")
_APPOSED = re.compile(r", (?:the|a|an|his|her|its|their|now|then) [^,.;:\n]{1,60}")
_OF = re.compile(r"(?:, \d{1,3},)? (?:of|at|from|with|for) (?:the )?")
_REACH = 24  # mentions looked back at
_FAR = 3  # sentences
_BRACKET = 90  # characters


class Antecedent(NamedTuple):
    """Whom a pronoun means: figures by name, or without any the phrase between two offsets."""

    figures: tuple[Figure, ...]
    start: int
    end: int


def by_they(document: Document, start: int) -> Antecedent | None:
    """The likeliest plural before "they": two names joined, people told by a noun, or a body."""
    return _likeliest(document, start, _as_plural)


def by_it(document: Document, start: int) -> Antecedent | None:
    """The likeliest body or document before "it"."""
    return _likeliest(document, start, _as_thing)


def before_who(document: Document, start: int) -> Mention | None:
    """The mention before "who" or "which", before brackets and an apposition too: "Ruiz (known as Nita), who", "Ruiz, a doctor, who"."""
    text, found = document.text, mentions(document)
    end = _trimmed(text, start)
    if text[end - 1 : end] == ")" and (bracket := text.rfind("(", max(0, end - _BRACKET), end)) > 0:
        end = _trimmed(text, bracket)
    at = bisect_left(mention_starts(document), end) - 1
    for mention in found[max(0, at - 1) : at + 1]:
        if mention.kind == "name" and _APPOSED.fullmatch(text, mention.end, end):
            return mention
    if at < 0 or found[at].end != end or found[at].kind == "pronoun":
        return None
    # "Ruiz of Lowell University, who": people are who, bodies are which.
    who = document.folded.startswith("who", start) and at and found[at - 1].kind != "pronoun"
    behind_person = who and _OF.fullmatch(text, found[at - 1].end, found[at].start)
    figure = _last_figure(document, found[at])
    return found[at - 1] if behind_person and figure and figure.figure.kind in BODIES else found[at]


def _trimmed(text: str, end: int) -> int:
    """Where the words before an offset end."""
    while end and text[end - 1] in " ,":
        end -= 1
    return end


def _likeliest(document: Document, start: int, fitting: Callable[[Document, Mention], Antecedent | None]) -> Antecedent | None:
    """Of the mentions before an offset that fit, the nearest one, what opens a sentence or speaks first, what is governed or owns last."""
    found = mentions(document)
    at = bisect_left(mention_starts(document), start)
    sentence = sentence_of(document, start)
    best, best_score = None, -math.inf
    for i in range(at - 1, max(-1, at - _REACH - 1), -1):
        mention = found[i]
        distance = sentence - sentence_of(document, mention.start)
        if distance > _FAR and best:
            break
        antecedent = None if is_heard(document, mention.start) else fitting(document, mention)
        if antecedent is None:
            continue
        governed = is_governed(document, mention.start) or is_possessive(document, mention.end)
        leads = i == 0 or sentence_of(document, found[i - 1].start) < sentence - distance or is_heard(document, found[i - 1].start)
        leads = leads or (not governed and word_behind(document, mention.end) in verbs())
        score = 2.0 * leads - 1.0 * distance - 1.5 * governed + 0.5 * (len(antecedent.figures) != 1)
        if score > best_score:
            best, best_score = antecedent, score
    return best


def _noun_kind(document: Document, mention: Mention) -> str:
    return noun_kind(document.folded[mention.head_start : mention.head_end])


def _last_figure(document: Document, mention: Mention) -> Naming | None:
    inside = cast(document).within(mention.start, mention.end) if mention.kind == "name" else ()
    return inside[-1] if inside else None


def _as_plural(document: Document, mention: Mention) -> Antecedent | None:
    if mention.kind == "nominal":
        plural = document.folded[mention.head_end - 1] == "s" or _noun_kind(document, mention) == "group"
        told = plural and _noun_kind(document, mention) in ("group", "anonymous", "organisation")
        return Antecedent((), mention.start, mention.end) if told else None
    naming = _last_figure(document, mention)
    if naming is None:
        return None
    if naming.figure.kind == "organisation":
        return Antecedent((naming.figure,), mention.start, mention.end)
    pair = _joined(document, naming)
    return Antecedent(pair, mention.start, mention.end) if pair else None


def _as_thing(document: Document, mention: Mention) -> Antecedent | None:
    if mention.kind == "nominal":
        singular = document.folded[mention.head_end - 1] != "s"
        told = singular and _noun_kind(document, mention) in ("organisation", "document")
        return Antecedent((), mention.start, mention.end) if told else None
    naming = _last_figure(document, mention)
    body = naming is not None and naming.figure.kind in BODIES
    return Antecedent((naming.figure,), mention.start, mention.end) if naming and body else None


def _joined(document: Document, naming: Naming) -> tuple[Figure, Figure] | None:
    """Two people of whom the second is named here: "Ana Ruiz, the mayor, and Tom Vance"."""
    people = cast(document)
    at = bisect_left(people.starts, naming.start)
    for other in people.cut(max(0, at - 2), at)[::-1]:
        if other.figure is not naming.figure and _AND.fullmatch(document.text, other.end, naming.start):
            return (other.figure, naming.figure) if other.figure.kind == naming.figure.kind == "person" else None
    return None
