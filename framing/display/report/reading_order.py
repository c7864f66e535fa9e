"""Which article should be read first?"""

from collections import Counter, defaultdict
from typing import NamedTuple

from framing.text.wording import plural

from .anchors import Places
from .corpus import Corpus
from .facts import fact_anchor, shown_numbers

_MOST = 5
_ODD = ("thing that does not fit", "things that do not fit")
_CONFLICT = ("fact that another article contradicts", "facts that another article contradicts")
_CERTAINTY = ("claim told surer or less sure than before it", "claims told surer or less sure than before it")


class First(NamedTuple):
    """An article to begin with, and why: each reason with where the first of its kind stands, if that is elsewhere on the page."""

    title: str
    by: str
    href: str
    why: list[tuple[str, str]]


def read_first(corpus: Corpus, places: Places) -> list[First]:
    """The articles in which most is to be checked: what does not fit, what others contradict, what they tell less sure or surer."""
    reasons: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    begins: dict[str, str] = {}  # where the first conflict of an article stands
    for row in corpus.inconsistencies.itertuples():
        for article_id in {span.article_id for span in row.spans}:
            reasons[article_id][_ODD] += 1
    conflicts = corpus.facts[corpus.facts["verdict"] == "conflict"]
    shown = set(shown_numbers(corpus.facts))
    for fact, article_id in conflicts[["fact", "article_id"]].drop_duplicates().itertuples(index=False):
        reasons[article_id][_CONFLICT] += 1
        if fact in shown:
            begins.setdefault(article_id, f"#{fact_anchor(fact)}")
    for article_id in corpus.certainty.loc[corpus.certainty["change"] != "", "article_id"]:
        reasons[article_id][_CERTAINTY] += 1
    order = sorted(reasons, key=lambda article_id: -reasons[article_id].total())
    return [
        First(
            places.name(article_id),
            places.by(article_id),
            places.link(article_id),
            [(plural(n, *what), begins.get(article_id, "") if what is _CONFLICT else "") for what, n in reasons[article_id].items()],
        )
        for article_id in order[:_MOST]
    ]
