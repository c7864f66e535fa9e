"""Who is meant by a mention: the full name behind "he", "the president" or "Lee", and what kind of source that is."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from framing.attribution.mentions.name_spans import PARTY
from framing.attribution.mentions.source_kinds import SourceKind, noun_kind
from framing.text.document import Document, once
from framing.text.spans import Pair

from .antecedents import by_pronoun
from .apposition import is_governed
from .coordination import speaks_with
from .descriptions import describe, is_one_person, meant_by
from .entities import Figure
from .entity_index import Naming, cast
from .name_lexicon import BODIES, PERSONAL, NameKind
from .name_parts import name_parts
from .plurals import Antecedent, before_who, by_it, by_they

_AFTER_HEAD = re.compile(r",| \(| (?:at|by|for|from|in|inside|near|of|on|to|with|who|whose|that|which|familiar|close|briefed)\b")
_AND = re.compile(r",? and (?:\w+\.? ){0,3}")
_FOR_SOMEBODY = re.compile(r"\b[a-z]+ for (?:the )?[A-Z]")  # "a spokesman for Sen. Ruiz", but "Minister for Trade Ana Ruiz"
_PARTY = re.compile(PARTY)
_JOINT = re.compile(r"(?: \([^()\n]{1,20}\))?,? ")
_COUNTED = re.compile(
    r"\b(?:percent|per cent|(?:\d+|one|two|three|four|five|six|seven|eight|nine) (?:of|in|out of) (?:the )?(?:\d+|ten|five|four|three)"
    r"|two-thirds|three-quarters|half of)\b|\d%"
)
_HE_OR_SHE = frozenset("he him his himself she her hers herself".split())
_THEY = frozenset("they them their theirs".split())
_IT = frozenset(("it", "its"))
_WHO = frozenset(("who", "whose", "which"))
_PRONOUNS = _HE_OR_SHE | _THEY | _IT | _WHO | frozenset("i me my we us our you your".split())


class Resolved(NamedTuple):
    """The full name of who is meant, what kind of source that is, and the reason given for anonymity."""

    name: str | None
    kind: SourceKind
    reason: str | None


NOBODY = Resolved(None, "unknown", None)
"""Somebody of whom nothing is known."""


def resolve(document: Document, start: int, end: int) -> Resolved:
    """Who is meant by the mention between two offsets, as the rest of the document tells.

    Two people in one mention ("Lee and Xi") have one name of both.
    """
    each = resolve_each(document, start, end)
    if len(each) == 1:
        return each[0]
    return Resolved(" and ".join(one.name or "" for one in each), each[0].kind, None)


@once
def _resolved_already(document: Document) -> dict[Pair, list[Resolved]]:
    return {}


def resolve_each(document: Document, start: int, end: int) -> list[Resolved]:
    """Those who are meant by a mention, one or more."""
    known = _resolved_already(document)
    each = known.get((start, end))
    if each is None:
        each = known[start, end] = _meant(document, start, end)
    return each


def telling(document: Document, start: int, end: int) -> Pair:
    """Where it is told who a mention means: a "she" who has no name by the phrase that brings her in, all else where it stands."""
    folded = document.folded[start:end].partition("'")[0]
    figure = by_pronoun(document, start, folded) if folded in _HE_OR_SHE else None
    return figure.described if figure and figure.described else (start, end)


def _meant(document: Document, start: int, end: int) -> list[Resolved]:
    folded = document.folded[start:end].partition("'")[0]  # "he'd"
    if folded not in _PRONOUNS:
        return _by_words(document, start, end)
    if folded in _HE_OR_SHE:
        figure = by_pronoun(document, start, folded)
        return _by_words(document, *figure.described) if figure and figure.described else [_as_resolved(figure)]
    if folded in _THEY:
        return _antecedent(document, by_they(document, start))
    if folded in _IT:
        return _antecedent(document, by_it(document, start))
    mention = before_who(document, start) if folded in _WHO else None
    return _by_words(document, mention.start, mention.end) if mention else [NOBODY]


def _antecedent(document: Document, meant: Antecedent | None) -> list[Resolved]:
    """Whom "they" or "it" means."""
    if meant is None:
        return [NOBODY]
    if not meant.figures:
        return _by_words(document, meant.start, meant.end)
    return [_as_resolved(figure) for figure in meant.figures]


def _by_words(document: Document, start: int, end: int) -> list[Resolved]:
    """Whom a name or a phrase with a noun means."""
    text = document.text
    people = cast(document)
    first, stop = people.between(start, end)
    # Mostly a name and nothing else, or with "the" or a title before it that small letters do not part.
    alone = stop - first == 1 and people.ends[first] == end
    bare = alone or (stop - first == 1 and (text.startswith(" (", people.ends[first]) or _PARTY.match(text, people.ends[first])))
    if bare and (together := speaks_with(document, start, first)):
        return [_as_resolved(figure) for figure in together]
    if alone and " " not in document.folded[start : people.starts[first]].removeprefix("the "):
        return [_as_resolved(people.named[first])]
    cut = _AFTER_HEAD.search(text, start + 1, end)
    head_end = cut.start() if cut else end
    named = people.within(start, head_end)
    if not named and (titled := _with_office(document, start, end)):
        return [titled]
    if named and head_end - named[-1].end <= 2:
        return [_as_resolved(naming.figure) for naming in _joined(document, named)]
    if _COUNTED.search(document.folded, start, end):
        return [Resolved(None, "group", None)]
    told = describe(document, start, end, head_end)
    if told is None:
        return [_as_resolved(named[-1].figure) if named else _unlisted(text[start:end])]
    if is_one_person(told.noun):
        if bearer := told.bearer or _named_behind(document, end):
            return [_as_resolved(bearer)]
        if apposed := _behind_name(document, start, PERSONAL):
            return [apposed]
    elif noun_kind(told.noun) == "organisation" and not told.inside and (apposed := _behind_name(document, start, BODIES)):
        return [apposed]
    meant = meant_by(document, told)
    if meant.figure and meant.kind != "document":
        return [_as_resolved(meant.figure)]
    return [Resolved(meant.figure.name if meant.figure else meant.name, meant.kind, meant.reason)]


def _with_office(document: Document, start: int, end: int) -> Resolved | None:
    """The bearer of an office that has "of" in it: "Secretary of State Ana Ruiz"."""
    text = document.text
    named = cast(document).within(start, end)
    parts = name_parts(text[start:end]) if named and not _FOR_SOMEBODY.search(text, start, end) else None
    return _as_resolved(named[-1].figure) if parts and parts.titles and start + parts.at == named[-1].start else None


def _joined(document: Document, named: list[Naming]) -> list[Naming]:
    """The last name of a mention, with the one that "and" joins to it."""
    if len(named) > 1 and _AND.fullmatch(document.text, named[-2].end, named[-1].start):
        return named[-2:]
    return named[-1:]


def _named_behind(document: Document, end: int) -> Figure | None:
    """The person whose name stands in apposition to a phrase: "the trade minister, Ana Ruiz, said"."""
    text = document.text
    if not text.startswith(", ", end):
        return None
    named = cast(document).within(end + 2, end + 3)
    fits = named and named[0].start == end + 2 and named[0].figure.kind in PERSONAL
    return named[0].figure if fits and text[named[0].end : named[0].end + 1] == "," else None


def _behind_name(document: Document, start: int, kinds: tuple[NameKind, ...]) -> Resolved | None:
    """Who is meant by a phrase in apposition to a name: "Ruiz, a doctor, said"; not "in Ruiz, a doctor said"."""
    if document.text[start - 2 : start] != ", ":
        return None
    people = cast(document)
    at = bisect_left(people.starts, start) - 1
    if at < 0:
        return None
    figure, end = people.named[at], people.ends[at]
    fits = figure.kind in kinds and end < start and _JOINT.fullmatch(document.text, end, start)
    return _as_resolved(figure) if fits and not is_governed(document, people.starts[at]) else None


def _as_resolved(figure: Figure | None) -> Resolved:
    if figure is None:
        return NOBODY
    return Resolved(figure.name, "organisation" if figure.kind in BODIES else "named-person", None)


def _unlisted(text: str) -> Resolved:
    """A name that the text tells nowhere as one, in a heading or a label: taken for one where its words are known to be."""
    parts = name_parts(text)
    if parts is None or not parts.sure:
        return NOBODY
    return Resolved(parts.name, "organisation" if parts.kind in BODIES else "named-person", None)
