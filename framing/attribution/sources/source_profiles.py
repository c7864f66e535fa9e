"""What does an article tell of each source: what it is, why it is heard, how its words came?"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from framing.attribution.coreference.entity_index import EntityIndex
from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.attribution.coreference.resolve import Coreference
from framing.attribution.mentions.source_kinds import source_rules
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.plurals import is_plural
from framing.text.spans import Pair, Span

from .asides_behind_names import Aside, aside_behind
from .channels import find_occasion
from .deeds import deed_beside_words, sentence_with_deed
from .later_descriptions import described_later
from .predicates import predicate_with_deed
from .reasons import find_reason
from .source import Source
from .testimony import first_reported_testimony, first_testimony
from .titles import find_title
from .titles_before import role_of_several
from .unnamed import describing_words, why_heard_unnamed

T = TypeVar("T")

_WITNESSES = ("named-person", "group")  # "A clerk said she was robbed" tells not yet who she is
_PUBLIC_LIFE = word_list("roles.public_life")
_POINTS = re.compile(r"[Tt]h(?:is|at) ")
_WORD = re.compile(r"\w+")
_MENTIONS = 12  # by name, of one source, looked at

NamedIn = tuple[Coreference, dict[str, list[Pair]]]
"""The coreference of a document, and where each source is named in it outside speech in quotation marks."""


def describe_sources(sources: Sequence[Source], coreferences: Iterable[Coreference], outlet: str) -> list[Source]:
    """The sources with title, reason and channel; ``outlet`` is the article's own, to which interviews are given."""
    named = where_named(sources, coreferences)
    return [_described(source, named, outlet) for source in sources]


def source_title(source: Source, named: Iterable[NamedIn]) -> str:
    """The title alone of one source, as ``describe_sources`` gives it; empty where the article gives none."""
    titles = (
        _title_in(coreference, source, places, _asides_behind(coreference.index, source, places))
        for coreference, places in _each(source, named)
    )
    return _as_text(next(filter(None, titles), ()), of_one=True)


def where_named(sources: Iterable[Source], coreferences: Iterable[Coreference]) -> list[NamedIn]:
    """Where sources are named in each document outside speech in quotation marks."""
    names = frozenset(source.name for source in sources if source.name)
    return [(coreference, _places(coreference.index, names)) for coreference in coreferences]


def _places(index: EntityIndex, names: Collection[str]) -> dict[str, list[Pair]]:
    places: dict[str, list[Pair]] = {}
    for start, end, entity, in_speech in index.rows(0, len(index.starts)):
        if entity.name in names and not in_speech and index.document.is_read(start):
            places.setdefault(entity.name, []).append((start, end))
    return places


def _each(source: Source, named: Iterable[NamedIn]) -> Iterator[tuple[Coreference, list[Pair]]]:
    """Each document with the places in it at which one source is looked at."""
    return ((coreference, places.get(source.name or "", [])[:_MENTIONS]) for coreference, places in named)


def _described(source: Source, named: Sequence[NamedIn], outlet: str) -> Source:
    occasion, reason = None, None
    title: tuple[Span, ...] = ()
    for coreference, places in _each(source, named):
        index = coreference.index
        document = index.document
        mentions = _mentions_in(document, source)[:_MENTIONS]
        occasion = occasion or _first(find_occasion(index, (mention.start, mention.end), outlet) for mention in mentions)
        asides = _asides_behind(index, source, places)
        title = title or _title_in(coreference, source, places, asides)
        reason = reason or _reason_in(index, source, places, asides, deeds=not _tells_of_public_life(title))
    if reason is None and not _tells_of_public_life(title):
        reason = _first(_testimony_in(coreference, source) for coreference, _ in named)
        if reason is None and source.kind != "organisation" and not (occasion and occasion.reason and occasion.names_matter):
            reason = _first(_predicate(coreference.index, places) for coreference, places in _each(source, named))
    return replace(
        source,
        title=_as_text(title, of_one=source.kind == "named-person") if title else None,
        title_spans=title,
        reason=source.anonymity or (reason.text if reason else occasion.reason if occasion else None),
        reason_span=None if source.anonymity else reason,
        channel="document" if source.kind == "document" else occasion.channel if occasion else None,
    )


def _mentions_in(document: Document, source: Source) -> list[Span]:
    return [mention for mention in source.mentions if mention.field == document.field]


def _as_text(title: Iterable[Span], *, of_one: bool) -> str:
    """A title in the article's words; ``of_one`` of several who bear it together in the singular: "Sen." of "Sens. Ruiz and Vance"."""
    return ", ".join(_singular(span.text) if of_one else span.text for span in title)


def _singular(title: str) -> str:
    before, _, last = title.rpartition(" ")
    word = last.rstrip(".")
    if not is_plural(word.lower()) or not function_words().prepositions.isdisjoint(before.lower().split()):
        return title  # "one of the mayor's advisers"
    one = word[:-1].lower()
    known = one in name_lexicon().titles or source_words().nouns.get(one) == "person"
    return f"{title[: len(title) - len(last)]}{word[:-1]}{last[len(word) :]}" if known else title


def _is_named(source: Source) -> bool:
    return bool(source.name) and source.kind in ("named-person", "organisation")


def _asides_behind(index: EntityIndex, source: Source, places: Sequence[Pair]) -> list[Aside]:
    return [aside_behind(index, end, body=source.kind == "organisation") for _, end in places] if _is_named(source) else []


def _title_in(coreference: Coreference, source: Source, places: Sequence[Pair], asides: Sequence[Aside]) -> tuple[Span, ...]:
    """Where the title of a source stands in a document."""
    document, body, parts = coreference.index.document, source.kind == "organisation", []
    if _is_named(source):
        parts = find_title(document, places, asides, body=body) or _described_as(document, source, places)
    if source.kind == "document" and source.owner and source.name == source.owner:
        parts = [kind] if (kind := _kind_of_document(document, source)) else []
    elif source.kind == "named-person" and source.name and not parts:
        role = described_later(coreference, source.name) or _first(role_of_several(document, start) for start, _ in places)
        parts = [role[:2]] if role else []
    elif not parts and source.kind not in ("named-person", "document", "group"):  # what a group is called tells nothing beside it
        unnamed = _voice(document, source) if body else _fullest_mention(document, source)
        words = describing_words(document, unnamed) if unnamed else None
        parts = [words] if words else []
    return tuple(document.span(Span, *at) for at in parts)


def _tells_of_public_life(title: Iterable[Span]) -> bool:
    """Whether a title tells of an office or a party: what a senator does is the news, and no reason to hear her."""
    return any(not _PUBLIC_LIFE.isdisjoint(_WORD.findall(span.text.lower())) for span in title)


def _reason_in(index: EntityIndex, source: Source, places: Sequence[Pair], asides: Sequence[Aside], *, deeds: bool) -> Span | None:
    """Where a document tells why a source is heard; ``deeds``: also in a sentence that tells what a person did."""
    document = index.document
    if _is_named(source):
        body = source.kind == "organisation"
        reasons = find_reason(document, places, asides), None if body else predicate_with_deed(index, places, work=True)
        reason = min(filter(None, reasons), default=None)  # the one told first
        if reason is None and deeds and not body:
            words_at = set(_sentences(document, source))
            deed = sentence_with_deed(index, places, words_at) or _deed_beside_words(index, places, asides, words_at)
            return document.span(Span, *deed) if deed else None
    else:
        fullest = _fullest_mention(document, source)
        reason = why_heard_unnamed(document, fullest, source.kind) if fullest else None
        if fullest and reason is None and source.kind == "anonymous":
            reason = deed_beside_words(index, (fullest.start, fullest.end))
    return document.span(Span, *reason) if reason else None


def _predicate(index: EntityIndex, places: Sequence[Pair]) -> Span | None:
    deed = predicate_with_deed(index, places)
    return index.document.span(Span, *deed) if deed else None


def _deed_beside_words(index: EntityIndex, places: Sequence[Pair], asides: Sequence[Aside], words_at: Collection[int]) -> Pair | None:
    """What a sentence that gives somebody words tells of him besides; ``words_at`` are the sentences that give him some."""
    document = index.document
    return _first(
        deed_beside_words(index, place, aside)
        for place, aside in zip(places, asides, strict=True)
        if document.sentence_at(place[0]).start in words_at
    )


def _testimony_in(coreference: Coreference, source: Source) -> Span | None:
    """What somebody tells that he did or lived through, in his own words or as it is reported."""
    document = coreference.index.document
    if source.kind not in _WITNESSES:
        return None
    testimony = first_testimony(document, source.quotes) or first_reported_testimony(coreference, source)
    return document.span(Span, *testimony) if testimony else None


def _kind_of_document(document: Document, source: Source) -> Pair | None:
    """What that is that goes by the body which publishes it: "poll" of "a new Pew poll", "2019 report" of "a 2019 report by the fund"."""
    nouns = source_words().nouns
    papers = (m for m in _mentions_in(document, source) if any(nouns.get(word) == "document" for word in m.text.lower().split()))
    mention = next(papers, None)  # not "47 percent", of those whom it asked
    if mention is None or source.owner is None:
        return None
    owner = mention.text.rfind(source.owner.split()[-1])
    first = mention.start + (owner + len(source.owner.split()[-1]) if owner >= 0 else 0)
    words = document.words
    i, last = words.at(first), words.at(mention.end - 1)
    if words.starts[i] < first or words.folded[i] in source_words().determiners:
        i += 1
    while i <= last and words.folded[i] == "s":
        i += 1
    end = next((j for j in range(i, last + 1) if words.folded[j] in function_words().prepositions), last + 1)
    return (words.starts[i], words.ends[end - 1]) if i < end else None


def _fullest_mention(document: Document, source: Source) -> Span | None:
    """The longest of the first mentions of a source without a name; of a document rather "a study" than "the findings"."""
    first = _mentions_in(document, source)[:3]
    brought_in = [mention for mention in first if source.kind == "document" and mention.text.lower().split()[0] in function_words().a_or_an]
    pointed_to = [mention for mention in first if not _POINTS.match(mention.text)]  # "an aide" rather than "this person"
    return max(brought_in or pointed_to or first, key=lambda mention: len(mention.text), default=None)


def _described_as(document: Document, source: Source, places: Sequence[Pair]) -> list[Pair]:
    """The first description by which words are given to somebody named: "the Republican candidate said"."""
    offices = source_rules().offices | name_lexicon().titles.keys()
    for mention in _mentions_in(document, source):
        described = mention.text.lower().startswith("the ")
        named = any(mention.start <= start < mention.end for start, _ in places)
        if described and not named and mention.text.lower().split()[-1] in offices:
            return [(mention.start + 4, mention.end)]
    return []


def _voice(document: Document, source: Source) -> Span | None:
    """The first mention of somebody unnamed who speaks for a body: "a spokesman for the fund"."""
    spokes = source_rules().spokes
    return next((one for one in _mentions_in(document, source) if not spokes.isdisjoint(one.text.lower().split())), None)


def _sentences(document: Document, source: Source) -> Iterator[int]:
    """Where the sentences start in which a source is given words."""
    for span in (*source.mentions, *source.quotes, *source.reported):
        if span.field == document.field:
            yield document.sentence_at(span.start).start


def _first(options: Iterable[T | None]) -> T | None:
    return next((one for one in options if one), None)
