"""What does not fit inside one article, inside one outlet, or with the calendar?"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from framing.article.article import Article


def find_inconsistencies(articles: Iterable[Article]) -> pd.DataFrame:
    """Things to check: kind, why, and their spans.

    Raises:
        NotImplementedError: always, in this version.
    """
    raise NotImplementedError("find_inconsistencies is not built yet: check dates and figures of an article by hand")
