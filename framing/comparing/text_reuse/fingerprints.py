"""Which quotes, figures and spellings of names does an article have, by which it can be told from others on its event?"""

import re

from framing.article.article import Article
from framing.attribution.pipeline import attribution_of
from framing.attribution.quotes.kinds import SPEECH
from framing.text.spans import Pair
from framing.text.years import YEAR

_QUOTE_WORDS = 5  # below that a quote is a catchword that anybody may have heard
_FIGURE = re.compile(r"(?<![\w.,$€£-])[$€£]?\d[\d,]*(?:\.\d+)?%?(?![\w-])")
_YEAR = re.compile(YEAR)
_WORD = re.compile(r"\w+")


def quotes_of(article: Article) -> dict[str, Pair]:
    """Quotes long enough to be nobody's by chance, by their words."""
    document = article.documents[0]
    found = {}
    for quote in attribution_of(document).quotes:
        words = _WORD.findall(document.folded[quote.start : quote.end])
        if quote.kind in SPEECH and len(words) >= _QUOTE_WORDS:
            found[" ".join(words[:_QUOTE_WORDS])] = (quote.start, quote.end)
    return found


def figures_of(article: Article) -> dict[str, Pair]:
    """Figures of two digits or more in the story that are no years."""
    document = article.documents[0]
    found: dict[str, Pair] = {}
    for figure in _FIGURE.finditer(document.text):
        if sum(map(str.isdigit, figure[0])) > 1 and not _YEAR.fullmatch(figure[0]) and document.in_story(figure.start()):
            found.setdefault(figure[0], figure.span())
    return found


def spellings_of(article: Article) -> dict[str, Pair]:
    """Names of two words or more as the article spells them, with their first places."""
    index = attribution_of(article.documents[0]).coreference.index
    found: dict[str, Pair] = {}
    for start, end, entity, _ in index.rows(0, len(index.starts)):
        if article.text[start:end] == entity.name and len(re.findall(r"[^\W_]+", entity.name)) > 1:
            found.setdefault(entity.name, (start, end))
    return found
