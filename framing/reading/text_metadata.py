"""Which outlet, authors and day do the lines of a pasted text give away?"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from framing.article.article import Article
from framing.article.lines import TextLine, find_lines
from framing.article.publishers import masthead_in, mastheads
from framing.lexicons import any_of, word_list
from framing.text.datelines import find_agency, find_dateline
from framing.text.late_pattern import late_pattern

from .bylines import parse_byline
from .dates import date_in, dates_within

_OPENING = 2500  # characters in which a page names itself
_HOME = re.compile(r"^([^|\n]{2,60}?) Home ?\||^Home ?[|›>] ?([^|›>\n]{2,40})$", re.MULTILINE)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}(?:[-–]\d{4})?,?\s*)?(?:by )?([^\W\d][\w.&’' -]{2,40}?)(?=[.,|\n]|\s+all rights|$)", re.IGNORECASE
)


# The name of a newspaper, alone in the first line.
_MASTHEAD = late_pattern(lambda: rf"\A\s*((?:The )?(?:[A-Z][\w’'-]+ ){{0,4}}{any_of(mastheads())})[ \t]*\n")


@cache
def _by_line() -> re.Pattern[str]:
    name = rf"(?:[A-Z][\w.’'-]*|{any_of(word_list('bylines.within_a_name'))})"
    credit = any_of(word.capitalize() for word in word_list("bylines.credits"))
    job = rf"(?: {any_of(word_list('bylines.jobs'))}s?\b)?"  # "By Ana Ruiz, Harbour correspondent"
    return re.compile(rf"^(?:{credit} )?[Bb]y:? +({name}(?:,? +{name},?){{1,12}}{job})", re.MULTILINE)


_ITS_PARTS = re.compile(r" ?[|–—•·] ?| - |, ")
# What opens the stamp of a change, which is no day of publication.
_CHANGED = late_pattern(lambda: rf"(?:last )?{any_of(word_list('bylines.changed'))}\b", re.IGNORECASE)


def with_head(article: Article) -> Article:
    """The article with the outlet, byline and date that lines above its story are for themselves, where these are blank.

    Two outlets, or two days, are none: the head of a saved page may name another site, and the day on which it was saved.
    """
    lines = list(_lines_above_story(article))
    # "Quay Post Home | Harbour News" is a site's bar of links, of which the last names a part of it.
    mastheads_of = (part for line in lines if not _HOME.search(line.text) for part in _ITS_PARTS.split(line.text))
    outlets = dict.fromkeys(filter(None, map(masthead_in, mastheads_of)))
    by_line = next((found[1] for line in lines if line.label == "byline" and (found := _by_line().match(line.text))), "")
    return replace(
        article,
        outlet=article.outlet or (next(iter(outlets)) if len(outlets) == 1 else ""),
        byline=article.byline or parse_byline(by_line),
        published=article.published or _day_above_story(lines) or _day_in_dateline(article),
    )


def _lines_above_story(article: Article) -> Iterator[TextLine]:
    """The lines above the first paragraph that are neither headline nor notice, with the labels of their regions."""
    for region in article.regions:
        if region.label in ("body", "subheading") or region.start >= _OPENING:
            return
        if region.label in ("byline", "furniture"):
            for line in find_lines(article.text[region.start : region.end]):
                line.label = region.label
                yield line


def _day_above_story(lines: list[TextLine]) -> datetime.date | None:
    """The one day that lines of dates and bylines name, of which a stamp of publication goes before one of a change."""
    for label in ("byline", "furniture"):
        days = {day for line in lines if line.label == label and not _CHANGED.match(line.text) for _, _, day in dates_within(line.text)}
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _day_in_dateline(article: Article) -> datetime.date | None:
    """The day of "PORT ASH, March 7, 2026 —" at the beginning of the story."""
    story = next((article.text[r.start : r.end].lstrip() for r in article.regions if r.label == "body"), "")
    dateline = find_dateline(story)
    return date_in(story[: dateline.end]) if dateline else None


def with_text_metadata(article: Article, name: str = "") -> Article:
    """The article with outlet, byline and date guessed from its text (and the name of its file), where these are blank.

    What its head says outright goes before what can be guessed.
    A date counts only where one stands in a line above the story or in its dateline: those in the story are days of the events in it.
    """
    opening = article.text[:_OPENING]
    by_line = _by_line().search(opening)
    published = article.published or date_in(name)
    article = with_head(replace(article, published=published))
    return replace(
        article,
        outlet=article.outlet or _outlet_in(article.text, opening),
        byline=article.byline or (parse_byline(by_line[1]) if by_line else ()),
        published=article.published or _date_above_story(article),
    )


def _outlet_in(text: str, opening: str) -> str:
    if home := _HOME.search(opening):
        return (home[1] or home[2]).strip()
    if masthead := _MASTHEAD.match(opening):
        return masthead[1]
    if agency := find_agency(opening):
        return opening[slice(*agency)]
    marks = [mark[1].strip() for mark in _COPYRIGHT.finditer(text[-_OPENING:])]
    return marks[-1] if marks else ""


def _date_above_story(article: Article) -> datetime.date | None:
    for region in article.regions:
        if region.label == "body":
            return None
        stretch = article.text[region.start : region.end]
        if region.label in ("byline", "furniture", "notice") and region.start < _OPENING and (day := date_in(stretch[:300])):
            return day
    return None
