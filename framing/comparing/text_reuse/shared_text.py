"""Which passages do articles share, word for word or nearly?"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

import pandas as pd

from framing.article.article import Article
from framing.attribution.pipeline import attribution_of
from framing.attribution.quotes.kinds import SPEECH
from framing.comparing.events.by_event import copy_key, readable
from framing.comparing.events.event_words import STOP_WORDS
from framing.scoring.tables import named_articles
from framing.table_schemas import table_of, typed_columns
from framing.text.document import Document
from framing.text.spans import merge, overlap
from framing.text.words import Word

from .passage_alignment import SHINGLE, Common, common_passages

SHARED_TEXT_COLUMNS = typed_columns(
    "article_id outlet field start:int end:int text other_article_id other_outlet other_field other_start:int other_end:int "
    "other_text words:int alike:float quoted_share:float note"
)

LEAST_SHARED = 12
"""Words alike from which a passage is told: shorter ones are turns of phrase."""
_LEAST_OWN = 4  # of them neither small words nor parts of names: a ministry's long name is nobody's text
_LEAST_ALIKE = 0.6
_REPEATS = 2  # of a shingle in one story that are compared: a refrain a thousand times is still one passage
_TRADE = 40  # distinct stories with a shingle, from which it is a phrase of the trade or of the site
_HOUSE = 3  # stories of one outlet on more than one day with a shingle, from which it is the outlet's boilerplate


class _Story(NamedTuple):
    """One field of an article as the words of its story."""

    article: Article
    document: Document
    words: list[Word]
    folded: list[str]


def find_shared_text(articles: Iterable[Article | str]) -> pd.DataFrame:
    """Passages that two articles share, one row each.

    Measures:
        Runs of five words that two stories have in common, joined across small changes and aligned word by word at their
        ends. A passage counts from twelve words alike on, four of them neither small words nor parts of names.
        What an outlet prints under three stories or more, and what stands outside the story, is its boilerplate and no
        shared text.
    Evidence:
        The passage in both articles with its offsets; ``alike`` is the share of words alike in the longer of the two,
        ``quoted_share`` how much of it stands in somebody's quote.
    Misses:
        Retelling in other words (``trace_lineage`` looks for that). A law or a poem that both cite is shared text too. An
        outlet with fewer than three articles at hand may have boilerplate that nothing shows to be such.
    Source:
        Shingles (Broder 1997), then local alignment (Smith and Waterman 1981), as in passim (Smith, Cordell and Mullen 2015).

    Returns:
        DataFrame, one row a passage and pair, in the order of the articles. Of stories that are the same word for word each
        is paired with the first only, and a note says so. ``attrs["skipped"]`` counts articles that could not be read.
    """
    corpus = named_articles(articles)
    read = readable(corpus)
    table = shared_passages(read)
    table.attrs["skipped"] = len(corpus) - len(read)
    return table


def shared_passages(articles: Sequence[Article]) -> pd.DataFrame:
    """``find_shared_text`` of articles that can be read and have names."""
    firsts, copies = _copies(articles)
    stories = [story for article in firsts for story in _stories(article)]
    rows = [_passage_row(stories[i], stories[j], common) for i, j, common in _found(stories)]
    rows += [row for article, copy in copies for row in _copy_rows(article, copy)]
    order = {article.article_id: row for row, article in enumerate(articles)}
    rows.sort(key=lambda row: (order[str(row[0])], order[str(row[6])], row[3]))
    return table_of(rows, SHARED_TEXT_COLUMNS)


def _stories(article: Article) -> Iterator[_Story]:
    for document in article.documents:
        words = [word for stretch in document.story_stretches() for word in stretch]
        yield _Story(article, document, words, [word.folded for word in words])


def _copies(articles: Sequence[Article]) -> tuple[list[Article], list[tuple[Article, Article]]]:
    """The first article with each story, and those that repeat it word for word."""
    first: dict[tuple[str, ...], Article] = {}
    copies = []
    for article in articles:
        if not article.story_words:
            continue
        key = copy_key(article)
        if key in first:
            copies.append((first[key], article))
        else:
            first[key] = article
    return list(first.values()), copies


def _found(stories: Sequence[_Story]) -> Iterator[tuple[int, int, Common]]:
    """Every passage that two stories of different articles share."""
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, story in enumerate(stories):
        held: Counter[tuple[str, ...]] = Counter()
        for at, shingle in enumerate(zip(*(story.folded[k:] for k in range(SHINGLE)), strict=False)):
            held[shingle] += 1
            if held[shingle] <= _REPEATS:
                places[shingle].append((number, at))
    seeds: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for shingle, found in places.items():
        held_by = {number for number, _ in found}
        if 1 < len(held_by) < _TRADE and not _is_house(stories, held_by) and not STOP_WORDS.issuperset(shingle):
            for (i, at), (j, other) in combinations(found, 2):
                if stories[i].article is not stories[j].article:
                    seeds[i, j].append((at, other))
    for (i, j), found in sorted(seeds.items()):
        for common in common_passages(stories[i].folded, stories[j].folded, found):
            if _is_text(stories[i], common):
                yield i, j, common


def _is_house(stories: Sequence[_Story], held_by: set[int]) -> bool:
    """Whether a shingle is one outlet's boilerplate: it prints it again and again, and not on one day only."""
    days: dict[str, list[object]] = defaultdict(list)
    for number in held_by:
        article = stories[number].article
        if article.outlet:
            days[article.outlet].append(article.published)
    return any(len(printed) >= _HOUSE and len(set(printed)) > 1 for printed in days.values())


def _is_text(story: _Story, common: Common) -> bool:
    """Whether a passage is long enough, alike enough and holds enough that is neither a name nor a small word."""
    longest = max(common.end - common.start, common.other_end - common.other_start)
    if common.alike < LEAST_SHARED or common.alike < _LEAST_ALIKE * longest:
        return False
    text = story.document.text
    own = {word.folded for word in story.words[common.start : common.end] if text[word.start].islower()} - STOP_WORDS
    return len(own) >= _LEAST_OWN


def _passage_row(story: _Story, other: _Story, common: Common, note: str = "") -> tuple[object, ...]:
    """A passage in both stories, in the order of ``SHARED_TEXT_COLUMNS``."""
    sides = (story, common.start, common.end), (other, common.other_start, common.other_end)
    places = [(one, one.words[first].start, one.words[stop - 1].end) for one, first, stop in sides]
    cells = [
        (one.article.article_id, one.article.outlet, one.document.field, start, end, one.document.text[start:end])
        for one, start, end in places
    ]
    longest = max(common.end - common.start, common.other_end - common.other_start)
    return (*cells[0], *cells[1], common.alike, common.alike / longest, _quoted_share(story.document, *places[0][1:]), note)


def _copy_rows(article: Article, copy: Article) -> Iterator[tuple[object, ...]]:
    for story, other in zip(_stories(article), _stories(copy), strict=False):
        if story.folded and story.folded == other.folded:
            whole = Common(0, len(story.folded), 0, len(other.folded), len(story.folded))
            yield _passage_row(story, other, whole, "the same story word for word")


def _quoted_share(document: Document, start: int, end: int) -> float:
    """How much of a passage stands in somebody's quote."""
    speech = merge(piece for quote in attribution_of(document).quotes if quote.kind in SPEECH for piece in quote.pieces)
    return sum(overlap((start, end), piece) for piece in speech) / (end - start)
