"""Which lines of the transparency label do the articles of each outlet show?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pandas as pd

from framing.article.article import Article, each_article
from framing.indicators.label import find_indicators
from framing.indicators.lines import label_lines


def label_table(articles: Iterable[Article | str]) -> pd.DataFrame:
    """The transparency labels of a corpus, outlets by lines.

    Measures: of how many articles a line is present, and of how many this could be told (present or absent).
    Evidence: ``find_indicators(article)`` has the words for each article.
    Misses: what the label misses; an outlet whose copies were pasted has more that is unknown, not less that is there.
    Source: the standards that each line names.

    Returns:
        DataFrame with one row an outlet, by name, and for each line of the label two columns, ``present`` and ``known``;
        first the number of articles. Unreadable articles are left out. There is no column that adds lines up.

    Raises:
        TypeError: ``articles`` is one article, or something in it is no article.
    """
    counts: dict[str, Counter[tuple[str, str]]] = {}
    for article in each_article(articles):
        if article.error:
            continue
        count = counts.setdefault(article.outlet, Counter())
        count["articles", ""] += 1
        for one in find_indicators(article):
            count[one.key, "present"] += one.status == "present"
            count[one.key, "known"] += one.status != "unknown"
        article.forget()
    columns = [("articles", ""), *((line.key, what) for line in label_lines() for what in ("present", "known"))]
    rows = [[counts[outlet][column] for column in columns] for outlet in sorted(counts)]
    index = pd.Index(sorted(counts), name="outlet", dtype=object)
    return pd.DataFrame(rows, index=index, columns=pd.MultiIndex.from_tuples(columns, names=["line", "articles"]), dtype=int)
