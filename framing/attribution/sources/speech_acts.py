"""Which quotes and reports give somebody words, and to whom: "Ruiz said" gives some, "Ruiz hopes" and "was dubbed" give none?"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter, itemgetter
from typing import NamedTuple

from framing.attribution.coreference.adjacent_words import is_governed, only_looks_like_name
from framing.attribution.coreference.apposition import WHOSE
from framing.attribution.coreference.entity_index import EntityIndex
from framing.attribution.coreference.resolve import Coreference
from framing.attribution.coreference.resolved_sources import NOBODY, ResolvedSource
from framing.attribution.mentions.asides import is_where
from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.reasons_for_anonymity import reasons_for_anonymity
from framing.attribution.mentions.source_nouns import source_words
from framing.attribution.quotes.quotes import Quote
from framing.attribution.reported.cited_sources import CITING
from framing.attribution.reported.noun_content import clause_of_noun, is_noun
from framing.attribution.reported.report import Report
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.spans import Pair, holding, merge

from .role_phrases import phrase_behind
from .spoken_quotes import spoken_quotes

_OWN = word_list("sources.outlet_and_reader")
_NEAR = 12  # characters from a verb to the words of somebody unknown
_NEAR_VERB = 40  # characters from a place to its verb
_PARTS = frozenset(',.;:\n“”"')
_STATES = word_list("sources.states_by_noun")
_LIES = tuple(f" {word} {the}" for word in word_list("sources.where_something_lies") for the in ("", "the "))
_ACCORDING_TO = " according to "
_ACCORDING = f",{_ACCORDING_TO}"
_COMMA_IN_MARKS = (",”", ',"', ",’", ",'")
_VERSUS = tuple(f" {word} {the}" for word in word_list("sources.versus") for the in ("", "the "))  # a case: "Roe v. Wade held that"
_ARTICLE = 4  # characters
_APPOSITION = 120  # characters before a phrase in which the name stands to which it is apposed


class SpeechAct(NamedTuple):
    """A quote, or a report of what is said without marks, with whose it is.

    Args:
        mention: where its source is mentioned; empty at the content where nobody is.
        introduced_at: the phrase that introduces a source without a name: of a "she" that of "one woman"; else the mention.
        sources: who is meant by the mention, one or more.
        quote, report: one of the two.
        content: what is reported without marks; None where its words stand under a quote already.
    """

    mention: Pair
    introduced_at: Pair
    sources: Sequence[ResolvedSource]
    quote: Quote | None
    report: Report | None
    content: Pair | None


def find_speech_acts(document: Document, quotes: Sequence[Quote], reports: Sequence[Report], coreference: Coreference) -> list[SpeechAct]:
    """The speech acts of one document in the order of the mentions of their sources."""
    found: list[tuple[Pair, Quote | None, Report | None]] = [
        (_apposed_person(coreference.index, quote.source), quote, None)
        for quote in spoken_quotes(document, quotes, reports)
        if quote.source
    ]
    tells_why = holding([(start + 1, end) for _, (start, end) in reasons_for_anonymity(document)])
    for report in reports:
        start = report.content[0][0]
        cites = document.folded[report.cue[0] : report.cue[1]] in CITING
        if tells_why(report.cue[0]) and (cites or not (report.source and tells_why(report.source[0]))):
            continue  # "who asked not to be named, citing her suit"
        if report.act == "speech" and document.is_read(start) and (report.source or document.folded.startswith("according", report.cue[0])):
            found.append((_apposed_person(coreference.index, report.source) if report.source else (start, start), None, report))
    quoted = merge((quote.start, quote.end) for _, quote, _ in found if quote)
    acts: list[SpeechAct] = []
    for mention, quote, reported in sorted(found, key=itemgetter(0)):
        if document.folded[mention[0] : mention[1]] not in _OWN and not document.folded.endswith(_VERSUS, 0, mention[0]):
            sources = _sources_of(coreference, mention)
            if document.folded.startswith("our ", mention[0]) and all(one.kind == "document" and one.name is None for one in sources):
                continue  # "our post", which is the outlet's
            introduced_at = mention if all(one.name for one in sources) else coreference.introduced_at(*mention)
            acts.append(SpeechAct(mention, introduced_at, sources, quote, reported, _content(document, reported, quoted)))
    kept = _without_idle_places(document, [act for act in acts if not _is_of_nobody(coreference.index, act)])
    return sorted([*kept, *_closing_acts(coreference, {mention for mention, _, _ in found})], key=attrgetter("mention"))


def _is_of_nobody(index: EntityIndex, act: SpeechAct) -> bool:
    """Whether words in marks are laid to what only looks like a name: "Read more: “…”".

    A few words need one beside them, whoever it is: "One way to put it is that the “dip” ended".
    """
    quote = act.quote
    if quote is None or any(one.kind != "unknown" for one in act.sources):
        return False
    name = index.mentions.starting_at(act.mention[0])
    unknown = name is not None and name.kind == "name" and all(one == NOBODY for one in act.sources)
    if unknown and only_looks_like_name(index.document, *act.mention):
        return True
    if quote.kind != "partial":
        return False
    if quote.verb is None or quote.verb.end > quote.start:
        return True
    verb = verbs().get(quote.verb.text.lower())
    return quote.start - quote.verb.end > _NEAR and not (verb and verb.says)


def _without_idle_places(document: Document, acts: Sequence[SpeechAct]) -> list[SpeechAct]:
    """The acts without those of places where something only lies: "the rally in Lowell", "images from Norland show".

    Nor is "the state" or "the publication" the place named before: it has words, and no name.
    """
    places, nouns = source_words().places, source_words().nouns
    kept = []
    for act in acts:
        start, end = act.mention
        of_place = all(one.kind == "organisation" and one.name is not None and one.name.lower() in places for one in act.sources)
        words = document.folded[start:end].split() if of_place else []
        if not of_place or words[0] in source_words().pronouns:
            kept.append(act)
        elif words[-1] in nouns and words[-1] not in _STATES and " ".join(words).removeprefix("the ") not in places:
            # "Norland’s trade ministry" is another than Norland.
            name = document.text[start:end] if any(word.endswith("'s") for word in words) else None
            kept.append(act._replace(sources=[ResolvedSource(name, "organisation", None, words[-1])]))
        elif not document.folded.endswith(_LIES, 0, start) and (act.quote is None or _is_beside_verb(document, act.mention, act.quote)):
            kept.append(act)
    return kept


def _is_beside_verb(document: Document, mention: Pair, quote: Quote) -> bool:
    """Whether nothing parts a place from the verb of a quote: "Norland has called it “late”"; not "votes in Lowell, he said"."""
    if quote.verb is None:
        return False
    verb = quote.verb
    start, end = (mention[1], verb.start) if mention[1] <= verb.start else (verb.end, mention[0])
    adjacent = start <= end <= start + _NEAR_VERB and _PARTS.isdisjoint(document.text[start:end])
    return adjacent and not is_governed(document, mention[0])


def _closing_acts(coreference: Coreference, known: Collection[Pair]) -> Iterator[SpeechAct]:
    """What has its source at its end although it is somebody's already: "Ruiz said that it was shut, according to the Harbor Wire."."""
    index = coreference.index
    document = index.document
    behind = -1
    while (behind := document.folded.find(_ACCORDING_TO, behind + 1)) >= 0:
        quoted = document.folded.endswith(_COMMA_IN_MARKS, 0, behind)
        at = behind if quoted else behind - 1  # where what is said ends: "“It is late,” | according to", "it is late |, according to"
        mention, sentence = index.mentions.starting_at(behind + len(_ACCORDING_TO)), document.sentence_at(at)
        if mention is None or not (quoted or document.folded[at] == ",") or not document.is_read(at):
            continue
        source = mention.start, mention.end
        if source not in known and _behind_parenthesis(document, at, sentence.end) is None:
            yield SpeechAct(source, source, _sources_of(coreference, source), None, None, (sentence.start, at))


def _content(document: Document, report: Report | None, quoted: Sequence[Pair]) -> Pair | None:
    """What a report gives that no quote does: all of it, if the words in marks within it are nobody's speech."""
    if report is None:
        return None
    clause = clause_of_noun(document, report.span) if is_noun(document, report.cue) else ()
    start, end = clause[0] if clause else report.span
    according = document.folded.find(_ACCORDING, start, end)
    if (goes_on := _behind_parenthesis(document, according, end)) is not None and according - start == len("that"):
        start = goes_on
    elif start < according and report.cue[1] <= start:
        end = according  # "Ruiz hinted that it rained, according to an aide"
    before = bisect_left(quoted, (end,)) - 1
    opened = bisect_left(quoted, (start + 1,)) - 1
    if opened >= 0 and start < quoted[opened][1]:
        return None  # "said 'the pier was shut' and left"
    return None if report.marked and before >= 0 and quoted[before][1] > start else (start, end)


def _behind_parenthesis(document: Document, according: int, end: int) -> int | None:
    """Where what is said goes on of which "according to" stands in the midst: "Ruiz said that, according to the fund, it rained"."""
    behind = document.folded.find(", ", according + len(_ACCORDING), end) if document.folded.endswith("that", 0, max(according, 0)) else -1
    return behind + len(", ") if behind >= 0 else None


def _sources_of(coreference: Coreference, mention: Pair) -> Sequence[ResolvedSource]:
    return coreference.resolve_each(*mention) if mention[1] > mention[0] else [NOBODY]


def _apposed_person(index: EntityIndex, mention: Pair) -> Pair:
    """The mention itself, or the person in apposition to whom it stands: "Ruiz, Democrat of Lowell, said"."""
    document = index.document
    text = document.text
    behind = index.within(mention[1] + 1, mention[1] + 2) if text.startswith(" ", mention[1]) else ()
    end = behind[0].end if behind else mention[1]  # "Ruiz, an analyst for the website Harbor Data, said"
    if text[end : end + 1] not in (",", "."):
        return mention
    if document.folded.endswith("according to ", 0, mention[0]) or document.folded.startswith(WHOSE, mention[0]):
        return mention  # "Ruiz, according to a ministry statement, signed", "Ruiz, whose lawyer said"
    sentence, governed = document.sentence_at(mention[0]), is_governed(document, mention[0])
    # "Ruiz, the editor of the port's newspaper, Marea Viva, said"
    body = index.within(*mention)[:1] if text.startswith(", ", mention[0] - 2) else []
    alone = body and body[0].end == mention[1] and body[0].start - mention[0] <= _ARTICLE
    closes = mention[0] - 2 if alone and body[0].entity.kind == "organisation" else end
    for named in index.within(mention[0] - _APPOSITION, mention[0])[::-1]:
        if named.start < sentence.start or is_where(text, sentence.start, named.start):
            break
        apposed = named.entity.kind == "person" and not named.in_speech and text[named.end : named.end + 1] == ","
        if apposed and (governed or (behind and mention[0] == named.end + 2) or _closes_phrase(document, named.end + 2, closes)):
            return named.start, named.end
    return mention


def _closes_phrase(document: Document, start: int, end: int) -> bool:
    """Whether a phrase that tells what somebody is reaches from one place to another: "Ruiz, once an adviser to oil firm Halvard, said"."""
    phrase = phrase_behind(document, start, guess=False)
    return phrase is not None and phrase.end == end
