"""Which words and phrases set two groups of articles apart? With the sentences behind them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from scipy.sparse import csr_array
from scipy.stats import norm

from framing.article.article import Article
from framing.scoring.tables import named_articles
from framing.statistics.intervals import LEVEL
from framing.statistics.log_odds import PhraseCounts
from framing.table_schemas import typed_columns
from framing.text.document import Document

DISTINCTIVE_COLUMNS = typed_columns(
    "group phrase log_odds:float low:float high:float z:float count:int count_elsewhere:int articles:int articles_elsewhere:int "
    "per_1000_words:float per_1000_words_elsewhere:float note examples"
)

_PRIOR_WEIGHT = 0.1  # words for which the prior counts, as a share of the words of both groups
# Between two words of a phrase: never a full stop, a comma or a quotation mark.
_WITHIN_PHRASE = frozenset({" ", "-", "\n"})


class Use(NamedTuple):
    """A phrase in its place: ``getattr(article, field)[start:end]``, the sentence around it, and where that starts."""

    article_id: str
    field: str
    start: int
    end: int
    sentence: str
    sentence_start: int


def find_distinctive_words(
    articles: Iterable[Article | str],
    groups: Sequence[Any] | str,
    *,
    min_count: int = 5,
    min_articles: int = 3,
    top: int | None = 50,
    examples: int = 3,
) -> pd.DataFrame:
    """The words, and phrases of two words, that two groups of articles use most unlike each other.

    Measures:
        For each phrase the log-odds ratio of using it, one group over the other, drawn towards what both
        groups together do: a word seen five times is drawn far, one seen 500 times hardly.
        ``z`` is that ratio over its standard error as published, with words as if they were drawn one by one.
        Words come in articles, though: ``low`` and ``high`` take whole articles as the unit wherever
        that makes them wider. Of a thousand phrases dozens pass a z of 1.96 by chance alone.
    Evidence:
        ``examples``: sentences with the phrase, each from another article, with its offsets.
    Misses:
        What a word means in its place; quotes are counted with the rest. Two groups that report different
        events are set apart by the events, not by how they tell them: compare within an event or a topic.
    Source:
        Monroe, Colaresi and Quinn (2008), Fightin' Words, Political Analysis 16(4): log-odds with an
        informative Dirichlet prior. The intervals by article: the delete-one jackknife, Efron (1982).

    Args:
        articles: texts or Articles; of an Article the story is read.
        groups: one label for each article, or the name of an Article's field ("outlet"). Exactly two
            labels; articles whose label is None, NaN or "" are left out. For one group against all others
            give ``[one == "Daily" for one in outlets]``.
        min_count: how often a phrase must stand in both groups together.
        min_articles: in how many articles.
        top: how many phrases of each group to give, by z; None for all.
        examples: how many sentences to give with each phrase.

    Returns:
        One row a phrase, under the ``group`` that uses it more, highest z first. A ``note`` says where the interval
        holds 0, or where more than half of the uses stand in one article.

    Raises:
        TypeError: one article in the place of many, or something among them that is neither an Article nor a str.
        ValueError: not two groups, not as many labels as articles, or an unknown field.
    """
    read, side, names = _two_groups(named_articles(articles), groups)
    # Words and phrases are two vocabularies, each with its own total.
    vocabularies = zip(*map(_count_phrases, read), strict=True)
    tables = [_compare(list(counts), side, names, min_count, min_articles) for counts in vocabularies]
    table = pd.concat(tables, ignore_index=True).sort_values(
        ["group", "z", "phrase"], ascending=[True, False, True], key=lambda cells: cells.astype(str) if cells.name == "group" else cells
    )
    if top is not None:
        table = table.groupby("group", sort=False).head(top)
    wanted = [(phrase, names.index(group)) for phrase, group in zip(table["phrase"], table["group"], strict=True)]
    uses = _find_uses(read, side, wanted, examples)
    table = table.assign(examples=[uses[key] for key in wanted])
    return table[list(DISTINCTIVE_COLUMNS)].astype(DISTINCTIVE_COLUMNS).reset_index(drop=True)


def _two_groups(articles: list[Article], groups: Sequence[Any] | str) -> tuple[list[Article], np.ndarray, list[Any]]:
    """The articles that have a label, of each whether it is of the first (0) or the second (1) group, and the two labels."""
    labels = _labels(articles, groups)
    names = sorted(dict.fromkeys(label for label in labels if not _is_missing(label)), key=str)
    if len(names) != 2:
        raise ValueError(
            f"expected two groups, got {len(names)} ({', '.join(map(repr, names[:8]))}): "
            "for one against all others give [label == one for label in labels]"
        )
    rows = [row for row, label in enumerate(labels) if not _is_missing(label)]
    return [articles[row] for row in rows], np.array([names.index(labels[row]) for row in rows]), names


def _labels(articles: list[Article], groups: Sequence[Any] | str) -> list[Any]:
    if isinstance(groups, str):
        if groups not in Article.__dataclass_fields__:
            raise ValueError(
                f"an Article has no field {groups!r}: give one label for each article, or one of {', '.join(Article.__dataclass_fields__)}"
            )
        return [getattr(article, groups) for article in articles]
    labels = list(groups)
    if len(labels) != len(articles):
        raise ValueError(f"there are {len(articles)} articles and {len(labels)} labels: give one label for each article")
    return labels


def _is_missing(label: Any) -> bool:
    return bool(pd.isna(label)) or not str(label).strip()


def _find_words(document: Document) -> Iterator[tuple[str, int, int]]:
    """Every word of the story that is no number."""
    for stretch in document.story_stretches():
        for word in stretch:
            if not word.folded[0].isdigit():
                yield word.folded, word.start, word.end


def _find_pairs(document: Document) -> Iterator[tuple[str, int, int]]:
    """Every two words of the story that stand side by side and are not both numbers."""
    folded = document.folded
    for stretch in document.story_stretches():
        for left, right in pairwise(stretch):
            both_numbers = left.folded[0].isdigit() and right.folded[0].isdigit()
            if not both_numbers and folded[left.end : right.start] in _WITHIN_PHRASE:
                yield f"{left.folded} {right.folded}", left.start, right.end


def _count_phrases(article: Article) -> tuple[Counter[str], Counter[str]]:
    """How often each word, and each two words, stand in an article."""
    words, pairs = (
        Counter(phrase for document in article.documents for phrase, _, _ in find(document)) for find in (_find_words, _find_pairs)
    )
    return words, pairs


def _compare(counts: list[Counter[str]], side: np.ndarray, names: list[Any], min_count: int, min_articles: int) -> pd.DataFrame:
    """One row a phrase of one vocabulary: the group that uses it more, and how much more."""
    phrases, both = _counts_of_groups(counts, side, min_count, min_articles)
    log_odds = both[1].log_odds - both[0].log_odds
    published = np.sqrt(both[0].variance + both[1].variance)
    by_article = np.sqrt(sum(np.maximum(one.variance, one.variance_by_article) for one in both))
    size, wide = np.abs(log_odds), norm.ppf((1 + LEVEL) / 2) * by_article
    uses_more = log_odds > 0  # the second group does

    def of_both_groups(figure: str) -> tuple[np.ndarray, np.ndarray]:
        """A figure of each phrase in the group that uses it more, and in the other."""
        first, second = (getattr(one, figure) for one in both)
        return np.where(uses_more, second, first), np.where(uses_more, first, second)

    (uses, uses_elsewhere), (articles, articles_elsewhere), (rate, rate_elsewhere) = map(of_both_groups, ("counts", "articles", "rate"))
    return pd.DataFrame(
        {
            "group": pd.Series([names[int(second)] for second in uses_more], dtype=object),
            "phrase": pd.Series(phrases, dtype=object),
            "log_odds": size,
            "low": size - wide,
            "high": size + wide,
            "z": size / published,
            "count": uses,
            "count_elsewhere": uses_elsewhere,
            "articles": articles,
            "articles_elsewhere": articles_elsewhere,
            "per_1000_words": rate,
            "per_1000_words_elsewhere": rate_elsewhere,
            "note": [_note(*facts) for facts in zip(size - wide, of_both_groups("most_in_one")[0], uses, strict=True)],
        }
    )


def _counts_of_groups(
    counts: list[Counter[str]], side: np.ndarray, min_count: int, min_articles: int
) -> tuple[list[str], list[PhraseCounts]]:
    """The phrases that stand often enough and in enough articles, and what each of the two groups has of them."""
    total = Counter(chain.from_iterable(count.elements() for count in counts))
    articles_with = Counter(phrase for count in counts for phrase in count)
    phrases = sorted(phrase for phrase, n in total.items() if n >= min_count and articles_with[phrase] >= min_articles)
    prior = _PRIOR_WEIGHT * np.array([total[phrase] for phrase in phrases], dtype=float)
    matrix = _as_matrix(counts, phrases)
    lengths = np.array([count.total() for count in counts], dtype=float)
    prior_total = _PRIOR_WEIGHT * lengths.sum()
    return phrases, [PhraseCounts(matrix[side == number], lengths[side == number], prior, prior_total) for number in (0, 1)]


def _as_matrix(counts: list[Counter[str]], phrases: list[str]) -> csr_array:
    """Counts as a matrix: one row an article, one column a phrase."""
    columns = {phrase: column for column, phrase in enumerate(phrases)}
    cells = [(row, columns[phrase], n) for row, count in enumerate(counts) for phrase, n in count.items() if phrase in columns]
    rows, at, n = np.array(cells, dtype=float).reshape(-1, 3).T
    return csr_array((n, (rows.astype(int), at.astype(int))), shape=(len(counts), len(phrases)))


def _note(low: float, most: float, uses: float) -> str:
    notes = []
    if low <= 0:
        notes.append("the interval holds 0: these articles cannot say that the groups differ")
    if most > uses / 2:
        notes.append(f"{most:.0f} of its {uses:.0f} uses stand in one article")
    return "; ".join(notes)


def _find_uses(articles: list[Article], side: np.ndarray, wanted: Iterable[tuple[str, int]], most: int) -> dict[tuple[str, int], list[Use]]:
    """Sentences with each wanted phrase, from the articles of its group, one from each article."""
    uses: dict[tuple[str, int], list[Use]] = {key: [] for key in wanted}
    for article, number in zip(articles, side.tolist(), strict=True):
        seen = set()
        for document in article.documents:
            for phrase, start, end in chain(_find_words(document), _find_pairs(document)):
                key = (phrase, number)
                if key in uses and key not in seen and len(uses[key]) < most:
                    seen.add(key)
                    first, last = document.sentences_around(start, end)
                    uses[key].append(Use(article.article_id, document.field, start, end, document.text[first:last], first))
    return uses
