"""Which text do articles share, and which article rests on which?"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from framing.article.article import Article


def find_shared_text(articles: Iterable[Article]) -> pd.DataFrame:
    """Passages that two articles share, one row each.

    Raises:
        NotImplementedError: always, in this version.
    """
    raise NotImplementedError("find_shared_text is not built yet: check_corpus names articles that are copies or near-copies of each other")


def trace_lineage(articles: Iterable[Article]) -> pd.DataFrame:
    """Pairs of articles with the evidence that one rests on the other or both on a third.

    Raises:
        NotImplementedError: always, in this version.
    """
    raise NotImplementedError("trace_lineage is not built yet: find_sources lists the outlets and numbered citations that an article names")
