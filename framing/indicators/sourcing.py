"""Who is heard, by name or without, and on which documents, experts, links and outlets does the story build?"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from framing.article.publishers import news_sites, outlets_in, registered_domain, where_outlets_may_be
from framing.attribution.scorers import find_claims
from framing.attribution.sources.source import Source
from framing.hedging.hedges import find_hedges
from framing.lexicons import any_of, word_list
from framing.text.document import Paragraph
from framing.text.region_labels import STORY
from framing.text.spans import Span

from .copies import Copy
from .disclosure import agency_credit
from .label_lines import Seen, seen

_RUN = re.compile(r"\w+")
_CREDIT_REACH = 60  # characters


def _first_mentions(sources: list[Source]) -> tuple[Span, ...]:
    return tuple(span for source in sources for span in source.mentions[:1])


def named_sources(copy: Copy) -> Seen:
    """People with a name who are heard in the story."""
    named = [source for source in copy.sources if source.named and source.in_story]
    return Seen("present" if named else "absent", len(named) or None, _first_mentions(named))


def _unnamed(copy: Copy) -> list[Source]:
    return [source for source in copy.sources if source.kind == "anonymous" and source.in_story]


def anonymous_sources(copy: Copy) -> Seen:
    """People who are heard without a name."""
    unnamed = _unnamed(copy)
    return Seen("present" if unnamed else "absent", len(unnamed) or None, _first_mentions(unnamed))


def reason_for_anonymity(copy: Copy) -> Seen:
    """Why they go unnamed."""
    unnamed = _unnamed(copy)
    if not unnamed:
        return Seen("unknown", note="there is no anonymous source")
    explained = [source for source in unnamed if source.anonymity]
    reasons = "; ".join(source.anonymity or "" for source in explained)
    return Seen("present" if explained else "absent", reasons or None, _first_mentions(explained))


def largest_speakers_share(copy: Copy) -> Seen:
    """Which share of the sentences that stand in a named voice is the most heard one's."""
    claims = [claim for claim in find_claims(copy.article) if claim.voice != "outlet" and claim.voice_name]
    if not claims:
        return Seen("unknown", note="no sentence of the story stands in a named voice")
    (name, sentences), *_ = Counter(claim.voice_name for claim in claims).most_common(1)
    spans = tuple(claim for claim in claims if claim.voice_name == name)
    return Seen("present", round(sentences / len(claims), 2), spans, f"{name}: {sentences} of {len(claims)} sentences in a named voice")


def weasel_attribution(copy: Copy) -> Seen:
    """Attributions to nobody in particular, in the outlet's own voice."""
    return seen(
        hedge
        for hedge in find_hedges(copy.article)
        if hedge.category == "weasel-attribution" and hedge.voice == "outlet" and hedge.region in STORY
    )


def primary_document(copy: Copy) -> Seen:
    """Laws, filings, reports, letters and data that are told of or linked."""
    documents = [source for source in copy.sources if source.kind == "document" and source.in_story]
    cited = [source for source in documents if any(_listed("papers").search(mention.text) for mention in source.mentions)]
    return seen((*_first_mentions(cited), *copy.spans_of("primary_document")))


@cache
def _listed(name: str) -> re.Pattern[str]:
    """Any word of a list of ``sourcing.toml``."""
    return re.compile(rf"\b{any_of(word_list(f'sourcing.{name}'))}\b", re.IGNORECASE)


@cache
def _knows() -> tuple[re.Pattern[str], frozenset[str]]:
    """Trades and seats of learning, and their first words: "a geologist", "of the University of Lowell"."""
    words = word_list("sourcing.experts") | word_list("sourcing.seats")
    return re.compile(rf"\b{any_of(words)}\b", re.IGNORECASE), frozenset(_RUN.findall(word.lower())[0] for word in words)


def study_or_expert(copy: Copy) -> Seen:
    """Research that is cited, or somebody heard for knowledge."""
    runs = _knows()[1]
    knowing = set() if copy.runs_of_letters.isdisjoint(runs) else copy.paragraphs_with(runs)
    experts = [
        source
        for source in copy.sources
        if source.in_story
        and (
            (source.kind in ("named-person", "anonymous", "group") and _is_expert(copy, source, knowing))
            or (source.kind == "document" and any(_is_study(mention.text) for mention in source.mentions))
        )
    ]
    return seen((*_first_mentions(experts), *_others(copy.spans_of("study_or_expert"), experts)))


def _others(cues: Iterable[Span], experts: list[Source]) -> Iterator[Span]:
    """What tells of research beside the experts, each once: "Researchers" in the headline and "researchers warn" below it are one group."""
    mentions = [mention for source in experts for mention in source.mentions]
    known = {mention.text.lower().split()[0] for source in experts if source.kind == "group" for mention in source.mentions[:1]}
    for span in cues:
        words = span.text.lower()
        if words in known or words.split()[0] in known:
            continue
        if not any(span.field == one.field and span.start < one.end and one.start < span.end for one in mentions):
            known.add(words)
            yield span


def _is_expert(copy: Copy, source: Source, knowing: set[tuple[str, Paragraph]]) -> bool:
    """Whether the mentions or the title of a source tell that it knows; a word of knowing stands in the paragraphs ``knowing``."""
    if not knowing:
        return False
    knows, opening = _knows()
    mentioned = " ".join([mention.text for mention in source.mentions]).lower()
    if not opening.isdisjoint(_RUN.findall(mentioned)) and knows.search(mentioned):
        return True
    may_have_title = source.kind != "named-person" or not knowing.isdisjoint(copy.paragraphs_naming(source))
    return may_have_title and bool(knows.search(copy.source_title(source)))


def _is_study(mention: str) -> bool:
    """ "The paper", not "court papers"."""
    return bool(_listed("studies").search(mention)) and not _listed("other_papers").search(mention)


def outbound_links(copy: Copy) -> Seen:
    """Links of the running text that lead to another site."""
    if copy.page is None:
        return Seen("unknown", note="pasted text keeps no links")
    own = {registered_domain(address) for address in (copy.article.url, copy.page.canonical)}
    outward = [link for link in copy.page.links if (domain := registered_domain(link.address)) and domain not in own]
    return seen(copy.in_markup(f"{link.text} ({link.address})") for link in outward)


@cache
def _credit_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What credits an outlet, right before its name and right behind it: "according to the …", "… reported"."""
    before, behind = (any_of(word_list(f"publishers.outlets.{name}")) for name in ("credits_before", "credits_behind"))
    return re.compile(rf"\b{before} (?:the |an? )?(?:[\w’'-]+ ){{0,2}}$", re.IGNORECASE), re.compile(
        rf"(?:[’']s?)? (?:[\w’'-]+ ){{0,3}}?{behind}\b", re.IGNORECASE
    )


def cited_publishers(copy: Copy) -> Seen:
    """Other outlets to which something is credited, in words or by a link."""
    document = copy.documents[0]
    own = {
        *copy.own_names,
        *(key for key, _ in outlets_in(copy.headline_text)),
        *map(str.lower, str(agency_credit(copy).value or "").split("; ")),
    }
    cited: dict[str, Span] = {}
    before, behind = _credit_patterns()
    naming = {document.sentence_at(at) for at in where_outlets_may_be(document.text, copy.runs_of_letters)}  # few sentences
    for sentence in document.story_sentences:
        if sentence not in naming or document.region_at(sentence.start) == "headline":
            continue
        text = document.text[sentence.start : sentence.end]
        for key, (start, end) in outlets_in(text):
            if before.search(text[max(0, start - _CREDIT_REACH) : start]) or behind.match(text[end : end + _CREDIT_REACH]):
                cited.setdefault(key.lower(), document.span(Span, sentence.start + start, sentence.start + end))
    for link in copy.page.links if copy.page is not None else ():
        domain = registered_domain(link.address)
        name = domain.partition(".")[0]
        if domain in news_sites() and not any(name in key or key in name for key in cited):
            cited[name] = copy.in_markup(f"{link.text} ({link.address})")
    return seen(span for key, span in cited.items() if not any(key.startswith(name) or name.startswith(key) for name in own if name))
