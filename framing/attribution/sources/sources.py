"""Who gives words or facts to an article, each source once, by name or without?"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from framing.attribution.coreference.entity_index import EntityIndex
from framing.attribution.coreference.noun_phrases import is_one_person
from framing.attribution.coreference.resolve import Coreference
from framing.attribution.coreference.resolved_sources import ResolvedSource
from framing.attribution.mentions.letters_of_bodies import initials_of
from framing.attribution.quotes.quotes import Quote
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.spans import Pair, Span, merge, overlap, overlapping

from .anonymity import anonymity_in_other_sentences
from .citations import find_citations
from .source import ReportedWords, Source
from .speech_acts import SpeechAct
from .unnamed_keys import DEFINITE, UnnamedKeys

_OPENERS = word_list("source_nouns.determiners") | word_list("source_nouns.how_recent") | {"of"}
_FROM = frozenset(("by", "from"))
_YEAR = 4  # digits
_JUST_MADE = "new"  # "a new Ruiz memo", but "New York memos"


@dataclass
class _Gathered:
    """A source while its speech acts are gathered."""

    resolved: ResolvedSource
    mentions: dict[Pair, Span] = field(default_factory=dict)
    quotes: list[Quote] = field(default_factory=list)
    reported: dict[Pair, ReportedWords] = field(default_factory=dict)
    mixed: dict[Pair, ReportedWords] = field(default_factory=dict)
    numbers: list[int] = field(default_factory=list)

    @property
    def name(self) -> str | None:
        """Its name; of a document that no body publishes the words with which its owner's is said."""
        resolved = self.resolved
        if resolved.kind != "document" or not resolved.name or resolved.published:
            return resolved.name
        called = [name for mention in self.mentions.values() if (name := _called(mention.text, resolved.name))]
        return min(called, key=_is_owned, default=resolved.name)  # "Ruiz report" rather than "Ruiz's report"


def _called(words: str, owner: str) -> str | None:
    """What a document is called by whose name: "Lowell Institute survey" by "a Lowell Institute survey"; not by "the survey", "Ruiz's"."""
    *_, last = owner.split()
    kept = words.split()
    # "a July 6 letter"
    while kept and (kept[0].lower() in _OPENERS or kept[0] == _JUST_MADE or (kept[0][0].isdigit() and len(kept[0]) != _YEAR)):
        kept = kept[1:]
    ends = not kept or (kept[-1].removesuffix("’s").removesuffix("'s") == last and _FROM.isdisjoint(kept))  # "letter from the fund"
    return None if ends or last not in words else " ".join(kept)


def _is_owned(name: str) -> bool:
    return "’s" in name or "'s" in name


def merge_sources(documents: Iterable[tuple[Document, Sequence[SpeechAct], Coreference]]) -> list[Source]:
    """The sources of an article from the speech acts of its documents, the text first, in the order of their first mention."""
    found: dict[str, _Gathered] = {}
    for document, speech_acts, coreference in documents:
        _gather(document, speech_acts, coreference.index, found)
        _gather_cited(document, coreference, found)
    return [_source(gathered) for gathered in found.values() if _is_heard(gathered)]


def _is_heard(gathered: _Gathered) -> bool:
    """Whether somebody is a source: not who is known by nothing and quoted nowhere, nor a headline's noun: "Mayor's aide says no"."""
    kind, below_title = gathered.resolved.kind, [span for span in (*gathered.mentions.values(), *gathered.quotes) if span.field != "title"]
    if kind == "anonymous" and not gathered.resolved.reason:
        return bool(below_title)
    in_office = is_one_person(gathered.resolved.noun) and any(DEFINITE.match(span.text) for span in below_title)
    return kind != "unknown" or bool(gathered.quotes) or in_office  # "the mayor", whom the text never names


def _gather(document: Document, speech_acts: Sequence[SpeechAct], index: EntityIndex, found: dict[str, _Gathered]) -> None:
    """Put to each source what one document gives it."""
    unnamed = UnnamedKeys(document)
    around_quotes = _around_quotes(speech_acts)
    why_unnamed = {act.mention: reason for act, reason in anonymity_in_other_sentences(document, speech_acts)}
    for act in speech_acts:
        mention, quote, content = act.mention, act.quote, act.content
        speak_together = len(act.sources) > 1 or document.folded.startswith("other", mention[0])  # "Ana Ruiz and other rowers said"
        for resolved in act.sources:
            key = _key(resolved, unnamed, act.introduced_at, found)
            gathered = found.setdefault(key, _Gathered(resolved))
            if resolved.kind == "document" and resolved.name:
                unnamed.keep_document(key, act.introduced_at, resolved)
            if (reason := resolved.reason or why_unnamed.get(mention)) and not gathered.resolved.reason:
                gathered.resolved = gathered.resolved._replace(kind="anonymous", reason=reason)
            # The long form of an abbreviation, or what turns out to be a body: "Kestrel said", then "the company said".
            of_person = gathered.resolved.kind == "named-person"
            if resolved.kind == "organisation" and (of_person or len(resolved.name or "") > len(gathered.resolved.name or "")):
                gathered.resolved = resolved
            if act.introduced_at != mention and resolved.name is None and act.introduced_at not in gathered.mentions:
                gathered.mentions[act.introduced_at] = document.span(Span, *act.introduced_at)  # "Drivers left. They said"
            own = _own_place(index, mention, resolved) if speak_together else mention
            if own[1] > own[0] and own not in gathered.mentions:
                speaker = quote.speaker if quote else None
                is_speaker = speaker is not None and (speaker.start, speaker.end) == own
                gathered.mentions[own] = speaker if speaker and is_speaker else document.span(Span, *own)
            if content and content not in gathered.reported:
                gathered.reported[content] = _reported_words(document, content, act)
            if content is None and act.report and (whole := around_quotes(act.report.span)):
                gathered.mixed[whole] = _reported_words(document, whole, act)
            if quote:
                gathered.quotes.append(quote)


def _own_place(index: EntityIndex, mention: Pair, resolved: ResolvedSource) -> Pair:
    """Where one of several who speak together is mentioned: "Mayor Ana Ruiz" of "Mayor Ana Ruiz and Tom Vance said"."""
    sentence = index.document.sentence_at(mention[0])
    places = [one for one in index.within(sentence.start, sentence.end) if one.entity.name == resolved.name]
    if not places:
        return mention
    nearest = min(places, key=lambda one: abs(one.start - mention[0]))
    whole = index.mentions[index.mentions.index_at(nearest.start)]
    return (whole.start, whole.end) if whole.end >= nearest.end else (nearest.start, nearest.end)


def _reported_words(document: Document, span: Pair, act: SpeechAct) -> ReportedWords:
    """What one of a document's reports gives to a source, in one stretch or in the pieces between which others' words stand."""
    within = [(max(start, span[0]), min(end, span[1])) for start, end in act.report.content] if act.report else []
    pieces = tuple(piece for piece in within if piece[0] < piece[1])
    interrupted = len(pieces) > 1 and (pieces[0][0], pieces[-1][1]) == span
    return document.span(ReportedWords, *span, pieces=pieces if interrupted else (span,))


def _around_quotes(speech_acts: Sequence[SpeechAct]) -> Callable[[Pair], Pair | None]:
    """A function that gives a clause with words in marks from mark to mark: "Ruiz said he would “likely” go".

    None of a stretch that begins amid somebody's quote, holds speech in full or hardly anything but words in marks.
    """
    quoted = merge(piece for act in speech_acts if act.quote for piece in act.quote.pieces)
    in_full = overlapping(piece for act in speech_acts if act.quote and act.quote.kind == "direct" for piece in act.quote.pieces)

    def around_quotes(span: Pair) -> Pair | None:
        inside = quoted[bisect_left(quoted, (span[0] - 1,)) : bisect_left(quoted, span[1:])]
        before = bisect_left(quoted, (span[0] - 1,)) - 1
        if (
            in_full(*span)
            or (before >= 0 and quoted[before][1] > span[0])
            or 2 * sum(overlap(span, piece) for piece in inside) > span[1] - span[0]
        ):
            return None
        return min([span[0], *(start for start, _ in inside)]), max([span[1], *(end for _, end in inside)])

    return around_quotes


def _key(resolved: ResolvedSource, unnamed: UnnamedKeys, mention: Pair, found: dict[str, _Gathered]) -> str:
    """What a source is merged by: its name; without one, the words of its mention."""
    if resolved.name is None:
        return unnamed.key(resolved, mention)
    key = resolved.name.lower() + (" document" if resolved.kind == "document" else "")
    if resolved.kind == "organisation" and key not in found:
        key = next((other for other, one in found.items() if _is_short_for(resolved, one.resolved)), key)
    if unnamed.document.field == "text" or key in found:
        return key
    # A headline calls people by their last name; the text below tells the whole.
    return next((other for other in found if other.split()[-1:] == key.split()[-1:] and not other.startswith("?")), key)


def _is_short_for(one: ResolvedSource, other: ResolvedSource) -> bool:
    """Whether one of two names of bodies is made of the first letters of the other: "LHF", "Lowell Housing Fund"."""
    if other.kind != "organisation" or not one.name or not other.name:
        return False
    short, long = sorted((one.name.replace(".", ""), other.name), key=len)
    return short.isupper() and short == initials_of(long)


def _gather_cited(document: Document, coreference: Coreference, found: dict[str, _Gathered]) -> None:
    """Put the numbered citations of one document to the publishers behind them."""
    for number, resolved, spans in _cited(document, coreference):
        gathered = found.setdefault((resolved.name or "? numbered").lower(), _Gathered(resolved))
        gathered.resolved = resolved  # a publisher is a body, whatever its name looked like
        gathered.numbers.append(number)
        gathered.mentions |= {(span.start, span.end): span for span in spans}


def _cited(document: Document, coreference: Coreference) -> Iterator[tuple[int, ResolvedSource, list[Span]]]:
    """Each cited number with its publisher and where both stand."""
    for citation in find_citations(document):
        spans = [document.span(Span, *marker) for marker in citation.markers]
        if citation.publisher and citation.entry:
            spans.insert(0, document.span(Span, *citation.entry))
            name = coreference.resolve(*citation.entry).name or citation.publisher
            yield citation.number, ResolvedSource(name, "organisation", None), spans
        else:
            yield citation.number, ResolvedSource(None, "document", None), spans


def _source(gathered: _Gathered) -> Source:
    numbers = tuple(sorted(set(gathered.numbers))) if gathered.numbers else ()
    note = ""
    if len(numbers) > 1 and gathered.resolved.name:
        listed = ", ".join(f"[{number}]" for number in numbers)
        note = f"{listed} are {len(numbers)} citations of one publisher"
    elif numbers and not gathered.resolved.name:
        note = "cited by number; whose they are is not told in the text"
    return Source(
        name=gathered.name,
        owner=gathered.resolved.name if gathered.resolved.kind == "document" else None,
        kind=gathered.resolved.kind,
        mentions=tuple(sorted(gathered.mentions.values(), key=attrgetter("start"))),
        quotes=tuple(gathered.quotes),
        reported=tuple((gathered.reported or ({} if gathered.quotes else gathered.mixed)).values()),
        mixed=tuple(gathered.mixed.values()),
        anonymity=gathered.resolved.reason,
        citations=numbers,
        note=note,
    )
