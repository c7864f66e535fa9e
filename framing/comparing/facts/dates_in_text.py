"""Which days, months and years does an article name, as mentions of when something happened?"""

import calendar
import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from framing.lexicons import any_of, word_list
from framing.text.datelines import find_dateline
from framing.text.document import Document, Sentence, once
from framing.text.years import WEEKDAYS, date_or_none, month_number

from .date_expressions import date_expression, date_words
from .days import Day
from .fact_mentions import FactMention, FactValues, dated_word, is_articles_own, mention_at, places_of, stand_in
from .resolving import DateContext, resolve_date
from .word_keys import SMALL_WORDS

_YEAR = 365.25  # days
_BEHIND_YEAR = re.compile(r" ([a-z]{3,})")
_COUNTED_BEHIND = re.compile(rf" {any_of(word_list('quantities.behind_no_year'))}\b")
_COUNTED_BEFORE = re.compile(rf"(?:{any_of(word_list('quantities.before_no_year'))}|to \$|\d|no\.) $")
_BEFORE_MONTH = re.compile(rf"\b{any_of(word_list('calendar.before_month'))} $")
_BEFORE_SEASON = re.compile(rf"\b{any_of(word_list('calendar.before_season'))}(?: the)? $")
_BEFORE_HOLIDAY = re.compile(rf"\b{any_of(word_list('calendar.before_holidays'))} $")
_AMBIGUOUS = word_list("calendar.months_that_are_words")
_GIVEN_NAMES = word_list("calendar.months_that_are_given_names")
_FAMILY_NAME = re.compile(r" [A-Z][\w’'-]+")
_THAT_YEAR = re.compile(r",? (?:of )?(?:that|the same) year\b")
_DATELINE_OFF = 8  # days by which a dateline may be before publication


def anchor_of(document: Document, published: datetime.date | None) -> datetime.date | None:
    """The day from which an article speaks: its dateline's, where that bears one, else that of publication."""
    paragraphs = document.paragraphs
    dateline = find_dateline(document.text, paragraphs[0].start) if paragraphs else None
    if dateline and published:
        found = date_expression().search(document.folded, dateline.start, dateline.end)
        if found and found["m1"]:
            day = date_or_none(published.year, month_number(found["m1"]), int(found["d1"]))
            if day and abs((published - day).days) < _DATELINE_OFF:
                return day
    return published


def find_days(document: Document, anchor: datetime.date | None) -> Iterator[tuple[Sentence, Day]]:
    """The days, months and years of an article's own text, with their sentences."""
    text, folded = document.text, document.folded
    latest: datetime.date | None = None
    named_year: int | None = None
    for sentence in document.sentences:
        if not stand_in(_hints(document), sentence) or not is_articles_own(document, sentence.start):
            continue
        for found in date_expression().finditer(folded, sentence.start, sentence.end):
            if _is_no_date(text, folded, sentence, found):
                continue
            that_year = named_year if _THAT_YEAR.match(folded, found.end()) else None
            day = resolve_date(found, DateContext(anchor, latest, folded[sentence.start : sentence.end], that_year))
            if day is None:
                continue
            if day.first and (day.written in ("full", "year") or day.dated):
                named_year = day.first.year
            if day.written in ("full", "day") and day.first:
                latest = day.first
            yield sentence, day


@once
def _hints(document: Document) -> list[int]:
    """Where words stand without which no date is written."""
    return places_of(document, lambda word: word[0].isdigit() or word.removesuffix("'s").rstrip(".") in date_words())


def _is_no_date(text: str, folded: str, sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a word of the calendar is something else ("may", "march on"), or a year a count ("2000 people")."""
    if found["what"] and text[found.start("what")].isupper():
        return True  # "Fell Radio's “This Week”"
    if text[found.start() : found.end()].isupper():
        return not any(character.isdigit() for character in found[0])  # "USA TODAY"
    for group in ("m1", "m2", "m4", "m6", "w4", "holiday"):
        if found[group] and text[found.start(group)].islower():
            return True
    if found["m4"] and not found["y4"] and is_given_name(text, found.start("m4"), found.end("m4")):
        return True
    if found["m4"] in _AMBIGUOUS and not found["y4"] and not found["which_month"]:
        at = found.start("m4")
        return not _BEFORE_MONTH.search(folded, max(sentence.start, at - 10), at)
    if found["holiday"]:
        return not _BEFORE_HOLIDAY.search(folded, max(sentence.start, found.start() - 14), found.start())
    if found["season"]:
        before = _BEFORE_SEASON.search(folded, max(sentence.start, found.start() - 12), found.start())
        return not (found["which_season"] or found["y8"] or (before and not folded.startswith(" of ", found.end())))
    if found["y5"]:
        before = _COUNTED_BEFORE.search(folded, max(sentence.start, found.start() - 14), found.start())
        return bool(before or _COUNTED_BEHIND.match(folded, found.end()))
    return False


def is_given_name(text: str, start: int, end: int) -> bool:
    """Whether a month is somebody's given name: "June Brandt", and beside that "with June Brandt", but not "in June Mayor Ruiz"."""
    family = _FAMILY_NAME.match(text, end)
    if family is None or text[start:end].lower() not in _GIVEN_NAMES:
        return False
    places = re.finditer(rf"(?<![\w-]){re.escape(text[start : family.end()])}\b", text)
    return any(not _BEFORE_MONTH.search(text[max(0, one.start() - 10) : one.start()].lower()) for one in places)


def date_mention(document: Document, article: int, sentence: Sentence, day: Day, named: tuple[Day, ...] = ()) -> FactMention:
    """A day as one telling of when something happened; ``named`` are the days of its sentence."""
    is_day = day.first == day.last and day.written not in ("month", "days")
    measure = "day" if is_day else day.written if day.written in ("month", "year") else "span"
    low, high = (bound.toordinal() if bound else 0 for bound in (day.first, day.last))
    more: FactValues = {
        "low": low,
        "high": high,
        "value": _shown(day),
        "marks": frozenset(_marks(document, day)),
        "head": dated_word(document, sentence, day.start),
        "day": day,
        "named": named,
    }
    return mention_at(document, article, sentence, (day.start, day.end), measure, **more)


def _marks(document: Document, day: Day) -> Iterator[str]:
    if day.vague:
        yield "vague"
    behind = _BEHIND_YEAR.match(document.folded, day.end)
    if day.written == "year" and behind and behind[1] not in SMALL_WORDS:
        yield "label"


def durations_since(
    document: Document, article: int, days: Sequence[tuple[Sentence, Day]], anchor: datetime.date | None
) -> Iterator[FactMention]:
    """The time that "since 2017" tells, so that it can be held against "in seven years"."""
    full = [day.first for _, day in days if day.written == "full" and day.first]
    now = anchor or max(full, default=None)
    for sentence, day in days:
        if now and day.written == "year" and day.first and day.first.year < now.year and document.folded.endswith("since ", 0, day.start):
            years = now.year - day.first.year
            more: FactValues = {"low": years * _YEAR, "high": years * _YEAR, "value": f"{years} years", "marks": frozenset({"derived"})}
            mention = mention_at(document, article, sentence, (day.start, day.end), "days", **more)
            yield replace(mention, start=day.start - len("since "))


def _shown(day: Day) -> str:
    """A day for a table: "2024-03-04", "2024-03", "2024", "--12-05" without its year, "Sunday" without its date."""
    if day.first is None or day.last is None:
        if day.holiday:
            return day.holiday
        if day.month:
            return f"--{day.month:02}-{day.day:02}" if day.day else f"--{day.month:02}"
        return WEEKDAYS[day.weekday].capitalize() if day.weekday is not None else ""
    if day.first == day.last:
        return day.first.isoformat()
    if day.written == "year":
        return str(day.first.year)
    if day.written == "month" and day.first.day == 1 and day.last.day == calendar.monthrange(day.last.year, day.last.month)[1]:
        return f"{day.first:%Y-%m}"
    return f"{day.first.isoformat()}/{day.last.isoformat()}"
