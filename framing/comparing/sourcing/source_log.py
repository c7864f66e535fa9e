"""Who is heard in a corpus: each source once, how often, by whom and when, with the sentences that say so?"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from framing.article.article import Article
from framing.article.language import why_not_english
from framing.attribution.scorers import find_sources
from framing.comparing.outlets.pooling import NO_OUTLET
from framing.lexicons import word_list
from framing.scoring.scorecard import LONGEST
from framing.scoring.tables import named_articles
from framing.table_schemas import table_of, typed_columns
from framing.text.document import Document
from framing.text.spans import Span

from .source_linking import ArticleSource, HeardSentence, SameSource, same_sources

_SMALL = word_list("comparing.small_title_words")

SOURCE_COLUMNS = typed_columns(
    "name title kind heard:int quoted_words:int articles:int outlets heard_by first_date:datetime64[ns] last_date:datetime64[ns] "
    "events passages why"
)


def list_sources(articles: Iterable[Article | str]) -> pd.DataFrame:
    """A source log: who is heard in a corpus, each source once, those most heard first.

    Measures:
        ``heard`` counts quotes and reported passages; ``quoted_words`` the words in quotation marks; ``articles`` the
        articles; ``outlets`` names each with how often it hears the source, and ``heard_by`` is the same as a dict. Who stands in
        captions and lists alone is left out.
    Evidence:
        ``passages`` has a line for each sentence: the article, where the sentence starts and ends in its text, and the sentence.
    Misses:
        What ``find_sources`` misses. Of two people who bear one full name one row is made, unless their titles tell of two
        callings that one person seldom has, as mayor and reporter. A body that changes its name has two rows. ``why`` tells of
        each row what it was merged by, or why it was kept apart.
    Source:
        this project; newsrooms keep such logs by hand to see whom they ask.

    Args:
        articles: Articles or strs. ``event`` and ``outlet`` of each are heeded where they are known: a family name that
            stands alone is taken for the one who bears it only within one event.

    Returns:
        DataFrame, one row a source: name (empty where none is told), title, kind, heard, quoted_words, articles, outlets, heard_by,
        first_date, last_date, events, passages, why. Nothing is guessed of gender or origin. Articles that could not be read are
        named with the reason in ``attrs["errors"]``. No articles give an empty table with these columns.

    Raises:
        TypeError: one article, or something in it is no article.
    """
    found: list[ArticleSource] = []
    errors: dict[str, str] = {}
    for article in named_articles(articles):
        heard, unread = sources_heard_in(article)
        found += heard
        if unread:
            errors[article.article_id] = unread
    log = merge_log(found, errors)
    return log.assign(passages=pd.Series(["\n".join(map(_line, cell)) for cell in log["passages"]], dtype=object))


def sources_heard_in(article: Article) -> tuple[list[ArticleSource], str]:
    """What one article brings to the log, and why it brings nothing where it could not be read."""
    try:
        unread = article.error or _unreadable(article)
        return ([] if unread else _sources_of(article)), unread
    except Exception as failure:
        return [], f"looking for sources failed: {failure!r}; please report it with the text"
    finally:
        article.forget()


def merge_log(found: Sequence[ArticleSource], errors: dict[str, str]) -> pd.DataFrame:
    """The log of what articles brought, each source once; its passages are not yet joined to lines."""
    rows = sorted(map(_source_row, same_sources(found)), key=lambda row: (-row["heard"], -row["quoted_words"]))
    return table_of(rows, SOURCE_COLUMNS, errors=errors)


def _unreadable(article: Article) -> str:
    """Why no source can be looked for in an article; empty where one can."""
    if len(article.text) > LONGEST:
        return f"{len(article.text):,} characters are more than one article"
    return why_not_english(article)


def _sources_of(article: Article) -> list[ArticleSource]:
    """The sources of an article's story that are known for what they are."""
    documents = {document.field: document for document in article.documents}
    return [
        ArticleSource(
            name=source.name,
            kind=source.kind,
            title=source.title or (None if source.name else source.label),  # or the phrase by which the article calls one without a name
            owner=source.owner,
            article_id=article.article_id,
            outlet=article.outlet,
            event=article.event,
            published=article.published,
            abbreviation=_abbreviation(article.text, source.name) if source.kind == "organisation" else "",
            heard=len(source.passages),
            quoted_words=sum(documents[quote.field].count_words(*piece) for quote in source.quotes for piece in quote.pieces),
            passages=_heard_sentences(documents, article.article_id, source.passages),
        )
        for source in find_sources(article)
        if source.in_story and source.kind != "unknown"
    ]


def _abbreviation(text: str, name: str | None) -> str:
    """What stands for short in brackets behind a body's name: "LHF" of "the Lowell Housing Fund (LHF)"."""
    bracket = re.search(rf"\b{re.escape(name)} \((?:the )?[“\"]?([A-Z][A-Z.&]{{1,9}})[”\"]?\)", text) if name else None
    return bracket.group(1).replace(".", "") if bracket else ""


def _heard_sentences(documents: dict[str, Document], article_id: str, spans: Sequence[Span]) -> tuple[HeardSentence, ...]:
    """The sentences of some spans in order, each once."""
    places: dict[tuple[str, int, int], HeardSentence] = {}
    for span in sorted(spans, key=lambda span: (span.field, span.start)):
        document = documents[span.field]
        start, end = document.sentences_around(span.start, span.end)
        places[span.field, start, end] = HeardSentence(article_id, span.field, start, end, " ".join(document.text[start:end].split()))
    return tuple(places.values())


def _line(heard: HeardSentence) -> str:
    field = "" if heard.field == "text" else f"{heard.field}:"
    return f"{heard.article_id}:{field}{heard.start}-{heard.end} {heard.sentence}"


def _source_row(same: SameSource) -> dict[str, Any]:
    """One source over all its articles: the longest of its names, its commonest kind, its titles each once, the rest added up."""
    sources = same.of_articles
    heard: Counter[str] = Counter()
    for one in sources:
        heard[one.outlet or NO_OUTLET] += one.heard
    dates = [one.published for one in sources if one.published]
    return {
        "name": max((one.name or "" for one in sources), key=len),
        "title": "; ".join(_fullest_titles(one.title for one in sources if one.title)),
        "kind": Counter(one.kind for one in sources).most_common(1)[0][0],
        "heard": sum(one.heard for one in sources),
        "quoted_words": sum(one.quoted_words for one in sources),
        "articles": len({one.article_id for one in sources}),
        "outlets": ", ".join(f"{outlet} {times}" for outlet, times in heard.most_common()),
        "heard_by": dict(heard.most_common()),
        "first_date": min(dates, default=None),
        "last_date": max(dates, default=None),
        "events": ", ".join(dict.fromkeys(one.event for one in sources if one.event)),
        "passages": tuple(passage for one in sources for passage in one.passages),
        "why": same.why,
    }


def _fullest_titles(titles: Iterable[str]) -> list[str]:
    """Titles of one source, none that another one holds: of "Mayor" and "mayor of Lowell" the latter."""
    kept: dict[frozenset[str], str] = {}
    for title in titles:
        words = frozenset(title.lower().split()) - _SMALL
        if not any(words <= other for other in kept):
            kept = {other: one for other, one in kept.items() if not other < words} | {words: title}
    return list(kept.values())
