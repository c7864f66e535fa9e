"""What is counted of the sources of a story?"""

from collections.abc import Iterable

from framing.attribution.mentions.source_kinds import SourceKind
from framing.measures import CountedRows, Measure, share

from .sources import Source


def _of_kind(kind: SourceKind) -> CountedRows:
    return CountedRows(frozenset({kind}))


SOURCE_MEASURES = (
    Measure(
        "sources",
        "count",
        "people, bodies, documents and groups to whom the story gives words or facts, each once however often it is heard",
        "this project",
        "two names for one person count twice where the article never brings them together",
        CountedRows(but=frozenset({"unknown"})),
    ),
    Measure(
        "named_sources",
        "count",
        "people heard under their name; bodies and documents are counted by themselves",
        "this project; the naming of sources is asked for by the Trust Project and the Journalism Trust Initiative",
        "a name says nothing of how much the source knows; a person heard by family name alone counts too",
        _of_kind("named-person"),
    ),
    Measure(
        "organisation_sources",
        "count",
        "bodies, governments and news outlets that speak as one, named or not, also through a spokesman whom the story does not name",
        "this project",
        "“it” and “the group” may be laid to the wrong body",
        _of_kind("organisation"),
    ),
    Measure(
        "document_sources",
        "count",
        "reports, polls, letters and statements that are quoted or told of",
        "this project",
        "two reports of one author count once",
        _of_kind("document"),
    ),
    Measure(
        "anonymous_sources",
        "count",
        "people heard without a name: one (“a senior official”), or several who know from inside (“people familiar with the talks”)",
        "this project",
        "“an official” in one paragraph and “one aide” in another may be the same person",
        _of_kind("anonymous"),
    ),
    Measure(
        "group_sources",
        "count",
        "several people heard as one, without a name: “officials”, “critics”, “voters”, “both sides”",
        "this project",
        "a group named a sentence later counts here too",
        _of_kind("group"),
    ),
    Measure(
        "anonymous_sources_with_reason",
        "count",
        "anonymous sources for whom the article says why they go unnamed",
        "this project",
        "a reason told in another sentence than the source is not seen",
    ),
    Measure(
        "largest_source_share",
        "share",
        "of all quotes and reported passages, the share that the most heard source has",
        "this project",
        "an interview has one source by its nature; NaN where nobody is heard",
    ),
    Measure(
        "cited_publishers",
        "count",
        "publishers in a numbered list of sources; two articles of one publisher count once",
        "this project",
        "numbers without a list count as one",
    ),
)


def count_sources(sources: Iterable[Source]) -> dict[str, int | float]:
    """How many sources the story has, and of which kind; those that only captions and lists name are left out."""
    sources = [source for source in sources if source.in_story]
    kinds = [source.kind for source in sources]
    passages = [len(source.quotes) + len(source.reported) for source in sources]
    return {
        "sources": sum(kind != "unknown" for kind in kinds),
        "named_sources": sum(source.named for source in sources),
        "organisation_sources": kinds.count("organisation"),
        "document_sources": kinds.count("document"),
        "anonymous_sources": kinds.count("anonymous"),
        "group_sources": kinds.count("group"),
        "anonymous_sources_with_reason": sum(source.kind == "anonymous" and source.anonymity is not None for source in sources),
        "largest_source_share": share(max(passages, default=0), sum(passages)),
        "cited_publishers": sum(bool(source.citations) for source in sources),
    }
