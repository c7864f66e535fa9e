"""Which articles report the same event?"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from framing.article.article import Article


def find_events(articles: Iterable[Article]) -> pd.DataFrame:
    """Articles grouped by the event that they report: article_id, event, event_title.

    Raises:
        NotImplementedError: always, in this version.
    """
    raise NotImplementedError("find_events is not built yet: until then, name each article's event in the column “event” of manifest.csv")
