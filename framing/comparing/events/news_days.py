"""Which days do the headline and the first sentence of an article announce, tell of, and look back on?"""

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from framing.article.article import Article
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.region_labels import STORY
from framing.text.years import WEEKDAYS

_DAY = re.compile(rf"\b(?P<next>next )?(?P<day>{any_of(WEEKDAYS)}|tomorrow)\b")
_ANNOUNCING = re.compile(rf"\b{any_of(word_list('comparing.announcing'))}\b[^.;]*$")
_RECALLING = re.compile(rf"\b{any_of(word_list('comparing.recalling'))}\b[^.,;]*$")
_LEAD = 1  # sentence below the headline: the next ones tell background and what comes next
_WEEK = 7
_DAY_LONG = datetime.timedelta(1)


class NewsDays(NamedTuple):
    """Days that an article announces, days whose news it tells, and days on which it looks back."""

    announced: frozenset[datetime.date]
    reported: frozenset[datetime.date]
    recalled: frozenset[datetime.date]


def find_news_days(article: Article) -> NewsDays:
    """The days of headline and lead, told from the day of publication; none where that is not known."""
    announced: set[datetime.date] = set()
    reported: set[datetime.date] = set()
    recalled: set[datetime.date] = set()
    published = article.published
    if published is None:
        return NewsDays(frozenset(), frozenset(), frozenset())
    for sentence in _opening(article):
        last = 0
        for found in _DAY.finditer(sentence):
            ahead = 1 if found["day"] == "tomorrow" else (WEEKDAYS.index(found["day"]) - published.weekday()) % _WEEK
            if found["next"] or _ANNOUNCING.search(sentence[: found.start()]):
                announced.add(published + datetime.timedelta(ahead or (_WEEK if found["next"] else 0)))
            else:
                # "After Monday's vote Lowell counted on Wednesday" looks back on one day and tells of the other.
                over = _RECALLING.search(sentence[last : found.start()])
                (recalled if over else reported).add(published - datetime.timedelta(-ahead % _WEEK))
            last = found.end()
    return NewsDays(frozenset(announced - {published}), frozenset(reported), frozenset(recalled))


def are_of_two_events(first: Article, of_first: NewsDays, second: Article, of_second: NewsDays) -> bool:
    """Whether two dated articles cannot report the same event: one announces a day on which the other looks back or stands."""
    return _precedes(first, of_first, second, of_second) or _precedes(second, of_second, first, of_first)


def _precedes(early: Article, of_early: NewsDays, late: Article, of_late: NewsDays) -> bool:
    if early.published is None or late.published is None:
        return False
    # "The two will meet on Monday", of Saturday, and whatever is printed on Monday or later.
    if any(day <= late.published for day in of_early.announced):
        return True
    # "Two days after Monday's summit, envoys met on Wednesday", and what was printed of the summit until Tuesday. Without a
    # Wednesday of its own an article may be a late report of the summit itself.
    over = {day + _DAY_LONG for day in of_late.recalled - of_early.recalled if any(other > day + _DAY_LONG for other in of_late.reported)}
    return any(early.published <= day < late.published for day in over)


def _opening(article: Article) -> Iterator[str]:
    """Headline and first sentence of the story, in small letters."""
    for document in reversed(article.documents):
        yield from _sentences(document)


def _sentences(document: Document) -> Iterator[str]:
    below = 0
    for sentence in document.sentences:
        label = document.region_at(sentence.start)
        if label not in STORY:
            continue
        below += label != "headline"
        if below > _LEAD:
            return
        yield document.folded[sentence.start : sentence.end]
