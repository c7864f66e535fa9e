"""What does only one outlet tell of an event: which quotes, names and figures has no other?"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import pandas as pd

from framing.article.article import Article
from framing.columns_written import typed_columns
from framing.comparing.events.by_event import place_columns, table_by_event
from framing.comparing.text_reuse.quote_variants import by_utterance, printings_of, unmarked_printings
from framing.lexicons import any_of, word_list, word_values
from framing.text.document import Document
from framing.text.spans import Pair
from framing.text.years import YEARS

from .heard import event_rows

TOLD_BY_ONE_COLUMNS = typed_columns("event kind what outlet outlets:int article_id field start:int end:int sentence")

_SCALES = {word: float(word_values("quantities.sizes")[word]) for word in word_list("quantities.scales")}
_FIGURE = re.compile(
    rf"(?<![\w.,-])(?P<unit>[$€£]?)(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)(?:[ -](?P<scale>{any_of(_SCALES)})\b)?"
    r"(?P<percent>%| percent\b| per cent\b)?(?![\w-])"
)
_LEAST = 100  # a smaller number without a unit may stand in words elsewhere: "fourteen"
_ROUNDED = 0.06  # "about $4 billion" and "$4.2 billion" are one figure


def list_told_by_one(articles: Iterable[Article | str]) -> pd.DataFrame:
    """Quotes, names and figures of an event that one outlet has and no other at hand.

    Measures:
        Quotes of five words or more that no other outlet prints, in marks or without; people whom no other names; sums of
        money, percentages and numbers from 100 on that no other gives, rounded or not.
    Evidence:
        The place in the article, with its sentence. ``outlets`` is how many tell of the event: of two, half of what one
        tells is told by one alone; of ten, it is worth a look.
    Misses:
        Facts without a figure, a name or a quote; numbers below 100. Told by one is neither wrong nor a scoop.
    Source:
        This project.

    Returns:
        DataFrame, one row a thing: event, kind (quote, name, figure), what, outlet, outlets, article_id, field, start, end,
        sentence. An event that one outlet alone tells has no row. ``attrs["skipped"]`` counts articles that could not be read.
    """
    return table_by_event(articles, TOLD_BY_ONE_COLUMNS, _told_by_one)


def _told_by_one(members: Sequence[Article]) -> Iterator[dict[str, object]]:
    outlets = len({_outlet(article) for article in members})
    if outlets > 1:
        yield from ({**row, "outlets": outlets} for find in (_lone_quotes, _lone_names, _lone_figures) for row in find(members))


def _outlet(article: Article) -> str:
    """An outlet by its name; an article without one stands for itself."""
    return article.outlet or article.article_id


def _lone_quotes(members: Sequence[Article]) -> Iterator[dict[str, object]]:
    for together in by_utterance([printing for article in members for printing in printings_of(article)]):
        first = max(together, key=lambda one: len(one.words))
        retelling = [article for article, _ in unmarked_printings(first, together, members)]
        if len({_outlet(article) for article in (*(one.article for one in together), *retelling)}) == 1:
            quote = first.quote
            yield {"kind": "quote", "what": quote.text, **place_columns(first.article, first.document, quote.start, quote.end)}


def _lone_names(members: Sequence[Article]) -> Iterator[dict[str, object]]:
    naming: dict[str, list[dict[str, object]]] = defaultdict(list)
    for row in event_rows(members):
        if row["kind"] == "person":
            naming[str(row["name"])].append(row)
    for name, rows in naming.items():
        if len(rows) == 1:
            yield {**rows[0], "kind": "name", "what": name}


def _lone_figures(members: Sequence[Article]) -> Iterator[dict[str, object]]:
    """Figures near which no other outlet has one in the same unit: "about $4 billion" is near "$4.2 billion"."""
    found: dict[str, list[tuple[float, Article, Pair]]] = defaultdict(list)
    for article in members:
        for unit, value, place in _values(article.documents[0]):
            found[unit].append((value, article, place))
    for values in found.values():
        seen = set()
        for value, article, place in values:
            near = {_outlet(other) for number, other, _ in values if abs(number - value) <= _ROUNDED * max(number, value)}
            if len(near) == 1 and (value, _outlet(article)) not in seen:
                seen.add((value, _outlet(article)))
                document = article.documents[0]
                yield {"kind": "figure", "what": document.text[slice(*place)], **place_columns(article, document, *place)}


def _values(document: Document) -> Iterator[tuple[str, float, Pair]]:
    """The figures of a story with their units and values."""
    for figure in _FIGURE.finditer(document.text):
        unit = "%" if figure["percent"] else figure["unit"]
        value = float(figure["number"].replace(",", "")) * _SCALES.get(figure["scale"] or "", 1)
        is_year = not unit and "," not in figure["number"] and not figure["scale"] and value in YEARS
        if document.in_story(figure.start()) and not is_year and (unit or value >= _LEAST):
            yield unit, value, figure.span()
