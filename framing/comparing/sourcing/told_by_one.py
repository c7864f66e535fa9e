"""What does only one outlet tell of an event: which quotes, names and figures has no other?"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import pandas as pd

from framing.article.article import Article
from framing.attribution.coreference.name_parts import person_key
from framing.comparing.events.by_event import place_columns, table_by_event
from framing.comparing.facts.units import Measured, measured
from framing.comparing.text_reuse.printings import by_utterance, longest_of, printings_of
from framing.comparing.text_reuse.quote_variants import unmarked_printings
from framing.lexicons import word_list
from framing.table_schemas import typed_columns
from framing.text.document import Document
from framing.text.numbers import numbers_in
from framing.text.spans import Pair
from framing.text.years import YEAR

from .heard import event_rows
from .source_linking import may_be_one_given_name

TOLD_BY_ONE_COLUMNS = typed_columns("event kind what outlet outlets:int article_id field start:int end:int sentence")

_SUFFIXES = word_list("names.suffixes")
_LEAST = 100  # a smaller number without a unit may stand in words elsewhere: "fourteen"
_COMMON = ("age", "days", "magnitude")  # which many tell in words of their own: "last week", "the pensioner"
_LOOSE = ("vague", "share", "ratio", "fraction")  # "several hundred", "a third": told by whoever rounds
_BEFORE = 30  # characters in which a sign of currency stands before its number
_NO_AMOUNT = re.compile(rf"\b{YEAR}\b|\d[-–]\d")  # years, and numbers of cases: "No. 10-277"
_ROUNDED = 0.06  # "about $4 billion" and "$4.2 billion" are one figure


def list_told_by_one(articles: Iterable[Article | str]) -> pd.DataFrame:
    """Quotes, names and figures of an event that one outlet has and no other at hand.

    Measures:
        Quotes of five words or more that no other outlet prints, in marks or without; people whom no other names, be it by a
        short form or without a middle name; sums of money, percentages, lengths, weights and the like, and numbers from 100 on,
        in figures or words, that no other gives, rounded or not.
    Evidence:
        The place in the article, with its sentence. ``outlets`` is how many tell of the event: of two, half of what one
        tells is told by one alone; of ten, it is worth a look.
    Misses:
        Facts without a figure, a name or a quote; numbers below 100, ages and stretches of time. Told by one is neither wrong nor a scoop.
    Source:
        This project.

    Returns:
        DataFrame, one row a thing: event, kind (quote, name, figure), what, outlet, outlets, article_id, field, start, end,
        sentence. An event that one outlet alone tells has no row. ``attrs["skipped"]`` counts articles that
        could not be read or are not English.
    """
    return table_by_event(articles, TOLD_BY_ONE_COLUMNS, _rows_of_event)


def _rows_of_event(members: Sequence[Article]) -> Iterator[dict[str, object]]:
    outlets = len({_outlet(article) for article in members})
    if outlets > 1:
        yield from ({**row, "outlets": outlets} for find in (_lone_quotes, _lone_names, _lone_figures) for row in find(members))


def _outlet(article: Article) -> str:
    """An outlet by its name; an article without one stands for itself."""
    return article.outlet or article.article_id


def _lone_quotes(members: Sequence[Article]) -> Iterator[dict[str, object]]:
    for together in by_utterance([printing for article in members for printing in printings_of(article)]):
        first = longest_of(together)
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
        if len(rows) == 1 and not any(_may_be_one_name(name, other) for other in naming if other != name):
            yield {**rows[0], "kind": "name", "what": name}


def _may_be_one_name(one: str, other: str) -> bool:
    """Whether two full names may be of one person: "Richard J. Roe Jr." and "Dick Roe"."""
    ours, theirs = ([word for word in person_key(name).split() if word not in _SUFFIXES] for name in (one, other))
    full = min(len(ours), len(theirs)) > 1
    return full and ours[-1] == theirs[-1] and may_be_one_given_name(ours[0], theirs[0])


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
    """The figures of a story with their measures and values; a number without a measure that may be a year is none."""
    text, folded = document.text, document.folded
    for sentence in document.story_sentences:
        for number in numbers_in(folded, sentence.start, sentence.end):
            before = folded[max(sentence.start, number.start - _BEFORE) : number.start]
            amount = measured(text, folded, before, number) or Measured("count", number.start, number.end, number.low, number.high)
            if number.form in _LOOSE or amount.measure in _COMMON:
                continue
            is_bare = amount.measure == "count"
            if is_bare and _NO_AMOUNT.search(text, amount.start, amount.end):
                continue
            for value in dict.fromkeys((amount.low, amount.high)):  # of a range both
                if not is_bare or value >= _LEAST:
                    yield amount.measure, value, (amount.start, amount.end)
