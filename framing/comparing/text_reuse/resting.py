"""On which articles of an event does an article rest by its own word?

It names an outlet. That may have several articles on the event, some of them later, and it may be named to be contradicted.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from framing.article.article import Article
from framing.lexicons import any_of, word_list
from framing.text.document import Document, Sentence

from .declared_sources import Declared, house_of
from .paraphrases import sentence_stems

_OTHERWISE = re.compile(rf"\b{any_of(word_list('comparing.telling_otherwise'))}\b")
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_CREDITS = frozenset(("byline", "notice", "source-list"))


def rested_on(article: Article, declared: Sequence[Declared]) -> list[Declared]:
    """The outlets on which an article says it rests, those left out that it names only since they tell something else."""
    return [
        one for one in declared if not (naming := _naming_sentence(article, one)) or not _OTHERWISE.search(naming[0].folded, *naming[1])
    ]


def origins(article: Article, declared: Sequence[Declared], others: Sequence[Article]) -> Mapping[str, list[str]]:
    """The articles on which one rests by its own word, by their ids, with the names under which it names them.

    None was published on a later day. Of several by one outlet it is the one that has most of what is told of it.
    """
    found: dict[str, dict[str, str]] = {}  # "The Harbor Wire" and "Harbor Wire" are one house
    for one in declared:
        known = [other for other in others if other is not article and house_of(other.outlet) == one.key and not _is_later(other, article)]
        if known:
            found.setdefault(_best(article, one, known).article_id, {}).setdefault(one.key, one.name)
    return {article_id: [*names.values()] for article_id, names in found.items()}


def _is_later(other: Article, article: Article) -> bool:
    return bool(other.published and article.published and other.published > article.published)


def _best(article: Article, declared: Declared, known: Sequence[Article]) -> Article:
    """The article with a sentence that shares most with the one that names its outlet, then with most of the whole; else the latest."""
    if len(known) == 1:
        return known[0]
    naming, whole = _naming_sentence(article, declared), _all_stems(article)
    naming_stems = _stems(*naming) if naming else whole

    def shared(other: Article) -> tuple[int, int]:
        return max((len(naming_stems & stems) for stems in _each_stems(other)), default=0), len(whole & _all_stems(other))

    return max(reversed(known), key=shared)


def _naming_sentence(article: Article, declared: Declared) -> tuple[Document, Sentence] | None:
    """The sentence in which an outlet is named; None where the whole article is credited to it."""
    document = next(one for one in article.documents if one.field == declared.field) if declared.place else None
    if document is None or declared.place is None or document.region_at(declared.place[0]) in _CREDITS:
        return None
    return document, document.sentence_at(declared.place[0])


def _each_stems(article: Article) -> Iterator[set[str]]:
    return (_stems(document, sentence) for document in article.documents for sentence in document.story_sentences)


def _all_stems(article: Article) -> set[str]:
    return set().union(*_each_stems(article))


def _stems(document: Document, sentence: Sentence) -> set[str]:
    """What a sentence says: its stems and its figures."""
    return sentence_stems(document, sentence) | {*_FIGURE.findall(document.folded, *sentence)}
