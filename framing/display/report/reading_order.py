"""Which article should be read first?"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import NamedTuple

from ..wording import plural
from .corpus import Corpus
from .places import Places

_MOST = 5


class First(NamedTuple):
    """An article to begin with, and why."""

    title: str
    by: str
    href: str
    why: str


def read_first(corpus: Corpus, places: Places) -> list[First]:
    """The articles in which most is to be checked: what does not fit, what others contradict, what they tell less sure or surer."""
    reasons: dict[str, Counter[str]] = defaultdict(Counter)
    for row in corpus.inconsistencies.itertuples():
        for article_id in {span.article_id for span in row.spans}:
            reasons[article_id]["thing that does not fit"] += 1
    conflicts = corpus.facts[corpus.facts["verdict"] == "conflict"]
    for article_id in conflicts.drop_duplicates(["fact", "article_id"])["article_id"]:
        reasons[article_id]["fact that another article contradicts"] += 1
    for article_id in corpus.certainty.loc[corpus.certainty["change"] != "", "article_id"]:
        reasons[article_id]["claim told surer or less sure than before it"] += 1
    order = sorted(reasons, key=lambda article_id: -reasons[article_id].total())
    return [
        First(
            places.name(article_id),
            places.by(article_id),
            places.link(article_id),
            ", ".join(plural(count, what, _many(what)) for what, count in reasons[article_id].items()),
        )
        for article_id in order[:_MOST]
    ]


def _many(what: str) -> str:
    noun, rest = what.split(" ", 1)
    return f"{noun}s {rest.replace('does not', 'do not')}"
