"""Where do outlets disagree about the same event?"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from framing.article.article import Article


def find_disagreements(articles: Iterable[Article]) -> pd.DataFrame:
    """Facts that several outlets report, and whether they agree; one row a report of a fact.

    Raises:
        NotImplementedError: always, in this version.
    """
    raise NotImplementedError(
        "find_disagreements is not built yet: until then, read the sentences of spans_table side by side within an event"
    )
