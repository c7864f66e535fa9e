"""What is counted of the sources of a story?"""

from collections.abc import Iterable

from framing.attribution.mentions.reasons_for_anonymity import tells_ground
from framing.measures import measures_of, share

from .source import Source

SOURCE_MEASURES = measures_of("sources")


def count_sources(sources: Iterable[Source]) -> dict[str, int | float]:
    """How many sources the story has, and of which kind; those that only captions and lists name are left out."""
    sources = [source for source in sources if source.in_story]
    kinds = [source.kind for source in sources]
    passages = [len(source.passages) for source in sources]
    return {
        "sources": sum(kind != "unknown" for kind in kinds),
        "named_sources": sum(source.named for source in sources),
        "organisation_sources": kinds.count("organisation"),
        "document_sources": kinds.count("document"),
        "anonymous_sources": kinds.count("anonymous"),
        "group_sources": kinds.count("group"),
        "anonymous_sources_with_reason": sum(
            source.kind == "anonymous" and source.anonymity is not None and tells_ground(source.anonymity) for source in sources
        ),
        "largest_source_share": share(max(passages, default=0), sum(passages)),
        "cited_publishers": sum(bool(source.citations) for source in sources),
    }
