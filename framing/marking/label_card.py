"""How is the transparency label of one copy shown: as a small card for print, and as a panel below the marked text?"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from framing.article.article import Article, as_article
from framing.indicators.label import find_indicators
from framing.indicators.label_lines import GROUPS, Indicator

from .templates import render

_LONGEST = 70  # characters of the words that are shown
_MOST = 2  # stretches of words that are shown
_SIGNS = {"present": "●", "absent": "○", "unknown": "–"}  # shapes, no colours: none of the three is good or bad


class ShownLine(NamedTuple):
    """One line of the label as it is set."""

    sign: str
    name: str
    status: str
    value: str
    words: str
    """The words that show it, shortened, with where they stand."""
    note: str
    standard: str
    firmness: str
    pitfall: str


def label_card(article: Article | str) -> str:
    """The transparency label of one copy as a card for print: one HTML element, black on white, no script, nothing to fetch.

    Every line is shown with what was seen: present, absent ("this copy would show it and does not") or unknown ("this copy
    cannot show it, or the question does not arise"). Nothing is added up.

    Raises:
        TypeError: neither an Article nor a str.
    """
    article = as_article(article)
    known = [article.outlet, article.published.isoformat() if article.published else "", article.url or article.article_id]
    groups = [(group, list(lines)) for group, lines in groupby(shown_label_lines(find_indicators(article)), key=lambda line: line[0])]
    html = render(
        "marking/label_card.html.jinja",
        title=article.title or _shortened(article.text),
        known=[one for one in known if one],
        groups=[(group, [line for _, line in lines]) for group, lines in groups],
        signs=_SIGNS,
    )
    return str(html)


def shown_label_lines(indicators: Iterable[Indicator]) -> Iterator[tuple[str, ShownLine]]:
    """The lines of the label with the group of each, in the order of the groups."""
    for one in sorted(indicators, key=lambda one: GROUPS.index(one.group)):
        value = "" if one.value is None else f"{one.value:.0%}" if isinstance(one.value, float) else str(one.value)
        seen = (_SIGNS[one.status], one.name, one.status, value, _first_words(one.spans))
        yield one.group, ShownLine(*seen, one.note, one.standard, one.firmness, one.pitfall)


def _shortened(line: str) -> str:
    return f"{line[:_LONGEST]}…" if len(line) > _LONGEST else line


def _first_words(spans: Sequence[object]) -> str:
    """The first words that show a line, and where on the page they stand."""
    shown = []
    different = list(dict.fromkeys(map(attrgetter("text", "region"), spans)))
    for text, region in different[:_MOST]:
        line = " ".join(text.split())
        where = region if region not in ("body", "") else "" if region else "markup"
        shown.append(f"“{_shortened(line)}”{f' ({where})' * bool(where)}")
    more = len(different) - _MOST
    return "; ".join(shown) + (f"; {more} more" if more > 0 else "")
