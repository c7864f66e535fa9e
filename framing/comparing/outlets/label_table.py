"""Which lines of the transparency label do the articles of each outlet show?"""

from collections import Counter
from collections.abc import Iterable

import pandas as pd

from framing.article.article import Article, each_article
from framing.indicators.label import find_indicators
from framing.indicators.label_lines import label_lines

from .pooling import NO_OUTLET, pool_beyond, pool_small


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


def label_by_line(label: pd.DataFrame, *, room: int) -> pd.DataFrame:
    """The same, one row a line and outlet, with a group "all" behind them; outlets of one or two articles are pooled where there are many.

    Args:
        label: what ``label_table`` gives.
        room: how many outlets may stand side by side; those with the fewest articles are pooled.

    Returns:
        DataFrame: group, line, outlet, articles, known, present, unknown; lines in the order of the label, the outlets with most
        articles first, for there is no order of merit.
    """
    articles = {str(outlet) or NO_OUTLET: int(n) for outlet, n in label["articles", ""].items()}
    small = pool_small(outlet for outlet, n in articles.items() for _ in range(n))
    pooled = pd.Series(articles, dtype=int).groupby(small).sum() if articles else pd.Series(dtype=int)
    groups = pool_beyond({str(outlet): int(n) for outlet, n in pooled.items()}, room)
    counts = label.groupby([groups[small[str(outlet) or NO_OUTLET]] for outlet in label.index]).sum()
    counts = counts.loc[[group for group in dict.fromkeys(groups.values()) if group in counts.index]]
    counts = pd.concat([counts, counts.sum().to_frame("all").T])
    rows = [
        (line.group, line.name, outlet, row["articles", ""], row[line.key, "known"], row[line.key, "present"])
        for line in label_lines()
        for outlet, row in counts.iterrows()
    ]
    table = pd.DataFrame(rows, columns=["group", "line", "outlet", "articles", "known", "present"])
    return table.assign(unknown=table["articles"] - table["known"])
