"""Which sources does a text list, by name, and the story with one of each kind that several tests read?"""

from framing.article.article import Article
from framing.attribution.scorers import find_sources
from framing.attribution.sources.source import Source

STORY = (
    "Mayor Ana Ruiz said the bridge would open in May. “It is late, and it is over budget, but it is safe to cross,” Ruiz said.\n\n"
    "A senior official barred by his contract from talking said that the steel was too thin. "
    "Critics say the bridge was never needed.\n\n"
    "The Harbor Post reported that two beams were replaced last week.\n\n"
    "“Nobody told us anything about the beams at all,” said Tom Vance, who sells fish below the bridge. “We heard it from the mayor herself,” he added."
)


def by_name(text: str | Article) -> dict[str | None, Source]:
    return {source.name: source for source in find_sources(text)}
