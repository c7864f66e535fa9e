"""What does this copy show of the published credibility indicators, line by line? They are never added up."""

from types import ModuleType

from framing.article.article import Article, as_article
from framing.article.language import why_not_english

from . import care, disclosure, form, sourcing
from .copies import Copy
from .label_lines import Group, Indicator, Seen, label_lines

_GROUPS: dict[Group, ModuleType] = {"disclosure": disclosure, "sourcing": sourcing, "care": care, "form": form}
"""Where the function stands that looks for a line; it bears the key of the line."""


def find_indicators(article: Article | str) -> list[Indicator]:
    """The transparency label of one copy of an article.

    Measures: presence of disclosures, sourcing, signs of care and matters of form, one at a time.
    Evidence: the words that show each, wherever they stand but in related articles and furniture.
    Misses: what stands on other pages of the site (ownership, ethics code, corrections policy); "absent" means
        not seen in this copy. Most of what NewsGuard and the Trust Project rate cannot be seen in one article. Straw
        men and slippery slopes need inference and have no line.
    Source: W3C Credible Web vocabulary (CCIV), Zhang et al. 2018, The Trust Project, NewsGuard, JTI (CWA 17493:2019),
        IPTC, schema.org, EU AI Act; which of them asks for a line stands in its ``standard``.

    Returns:
        The lines of the label by group, always all and in one order; never summed, ranked or weighed.

    Raises:
        TypeError: neither an Article nor a str.
    """
    article = as_article(article)
    copy = Copy(article)
    unread = why_not_english(article)
    asked = ((line, None if unread and line.english else getattr(_GROUPS[line.group], line.key)) for line in label_lines())
    return [line.indicator(find(copy) if find else Seen("unknown", note=unread)) for line, find in asked]
