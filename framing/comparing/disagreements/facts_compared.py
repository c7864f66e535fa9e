"""Which facts do the articles of one event tell, and do they agree on them?"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import NamedTuple

from framing.article.article import Article
from framing.attribution.pipeline import attribution_of
from framing.comparing.facts.dates_in_text import anchor_of, date_mention, durations_since, find_days
from framing.comparing.facts.fact_mentions import FactKind, FactMention
from framing.comparing.facts.names import find_names
from framing.comparing.facts.quantities import find_quantities
from framing.text.document import Document, once
from framing.text.spans import Pair

from .alignment import align_mentions
from .judging import FactVerdict, Judgement, judge
from .naming import judge_names
from .quotations import judge_quotations
from .relayed import relayed_from
from .similarity import Likeness

_FEW = 10  # of sources: more are a crowd, of which the number may be the news
_PASSED_ON = "the same value, which one outlet has from the other"


class ComparedFact(NamedTuple):
    """One fact with its mentions, in the order of the articles."""

    kind: FactKind
    about: str
    verdict: FactVerdict
    why: str
    mentions: Sequence[FactMention]


def mentions_of(article: Article, place: int) -> list[FactMention]:
    """The quantities and days that an article tells, in order."""
    found: list[FactMention] = []
    anchor = anchor_of(article.documents[0], article.published)
    for document in article.documents:
        days = list(find_days(document, anchor))
        found += find_quantities(document, place, days)
        for sentence, of_sentence in groupby(days, key=itemgetter(0)):
            named = tuple(day for _, day in of_sentence)
            found += [date_mention(document, place, sentence, day, named) for day in named]
        found += durations_since(document, place, days, anchor)
    return _each_mention_once([m for m in found if not _counts_who_is_heard(m)])


def _counts_who_is_heard(mention: FactMention) -> bool:
    """Whether a small count is of those who tell what an article tells: "three people briefed on the talks said"."""
    if mention.measure != "count" or mention.high >= _FEW:
        return False
    return any(start <= mention.start < head for start, head in _heard(mention.document))


@once
def _heard(document: Document) -> list[Pair]:
    """From where to where those who are heard are told of, up to the noun."""
    mentions = [act.report.mention for act in attribution_of(document).speech_acts if act.report]
    return sorted({(m.start, m.head_start) for m in mentions if m and m.kind == "nominal"})


def _each_mention_once(mentions: Sequence[FactMention]) -> list[FactMention]:
    """The mentions without those of a refrain: a sentence that stands in an article a thousand times tells what it tells once."""
    first: dict[tuple[str, str], int] = {}
    return [m for m in mentions if first.setdefault((m.document.field, m.sentence_text), m.sentence.start) == m.sentence.start]


def find_facts(articles: Sequence[Article]) -> Iterator[ComparedFact]:
    """The facts that two articles or more of one event tell."""
    order = sorted(range(len(articles)), key=lambda place: articles[place].text)  # so that no answer hangs on the order given
    mentions = [mention for place in order for mention in mentions_of(articles[place], place)]
    published = {place: article.published for place, article in enumerate(articles)}
    likeness = Likeness(mentions)
    relayed = relayed_from(mentions, articles)
    for group in align_mentions(mentions, likeness, relayed):
        if len({m.article for m in group}) > 1:
            tellings = sorted(group, key=lambda m: m.article)
            judged = _judge_own([m for m in tellings if m not in relayed], tellings, published)
            yield ComparedFact(
                "date" if tellings[0].measure == "clock" else tellings[0].kind, about(tellings), judged.verdict, judged.why, tellings
            )
    texts = [(document, place) for place in order for document in articles[place].documents]
    names = [name for text in texts for name in find_names(*text)]
    for what, judged, group in chain(judge_quotations(articles), judge_names(names, Likeness(name.mention for name in names))):
        yield ComparedFact("name", what, judged.verdict, judged.why, sorted(group, key=lambda m: m.article))


def _judge_own(own: Sequence[FactMention], tellings: Sequence[FactMention], published: Mapping[int, datetime.date | None]) -> Judgement:
    """The verdict on what outlets tell of their own; what one has from another decides nothing, but where nobody else tells it."""
    if len({m.article for m in own}) > 1:
        return judge(own, published)
    judged = judge(tellings, published)
    return judged._replace(why=_PASSED_ON) if judged.verdict == "agree" and len(own) < len(tellings) else judged


def about(group: Sequence[FactMention]) -> str:
    """What a fact is about, in the words of the telling that says most about it."""
    best = max(group, key=lambda m: (m.document.region_at(m.start) != "headline", -abs(len(m.sentence_text) - 110)))
    return best.sentence_text if len(best.sentence_text) <= 120 else best.sentence_text[:119].rsplit(" ", 1)[0] + "…"


def speaker_of(mention: FactMention) -> str | None:
    """Whose claim a telling is, where the article gives it to somebody."""
    return attribution_of(mention.document).voices.at(mention.start, mention.end)[1]
