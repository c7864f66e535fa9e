"""Which outlet, authors and day do the lines of a pasted text give away?"""

import datetime
import re
from dataclasses import replace
from functools import cache

from framing.article.article import Article
from framing.article.publishers import mastheads
from framing.lexicons import any_of, word_list
from framing.text.datelines import find_agency, find_dateline
from framing.text.late_pattern import late_pattern

from .bylines import parse_byline
from .dates import date_in

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
    return re.compile(rf"^(?:{credit} )?[Bb]y:? +({name}(?:,? +{name},?){{1,12}})", re.MULTILINE)


def with_text_metadata(article: Article, name: str = "") -> Article:
    """The article with outlet, byline and date guessed from its text (and the name of its file), where these are blank.

    A date counts only where one stands in a line above the story or in its dateline: those in the story are days of the events in it.
    """
    opening = article.text[:_OPENING]
    outlet = _outlet_in(article.text, opening)
    by_line = _by_line().search(opening)
    byline = parse_byline(by_line[1]) if by_line else ()
    published = date_in(name) or _date_above_story(article)
    return replace(article, outlet=article.outlet or outlet, byline=article.byline or byline, published=article.published or published)


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
        stretch = article.text[region.start : region.end]
        if region.label in ("byline", "furniture", "notice") and region.start < _OPENING and (day := date_in(stretch[:300])):
            return day
        if region.label == "body":
            story = stretch.lstrip()
            dateline = find_dateline(story)
            return date_in(story[: dateline.end]) if dateline else None
    return None
