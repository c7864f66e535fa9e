"""When was a saved page published and changed: by its markup, and by the day that a reader sees?"""

import datetime
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from framing.article.page import PageDate
from framing.lexicons import any_of, word_list

from .dates import date_in, dates_within, parse_date
from .page_guess import Guess
from .visible_text import VisibleLine, lines_around

_PUBLISHED_META = ("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
                   "publish-date", "dc.date.issued", "cxenseparse:recs:publishtime", "date", "dc.date")  # fmt: skip
_MODIFIED_META = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified")
_ABOVE, _BELOW = 3, 12  # lines around the headline
_LONGEST, _MOST_WORDS = 140, 14
_FAR = 2  # days: a line that says no more than a date and differs more may be of something else


def dates_of(tree: Any, described: Sequence[dict[str, Any]], meta: Sequence[tuple[str, Any]]) -> tuple[PageDate, ...]:
    """The dates that the markup gives, the surest first: JSON-LD, meta, then time elements."""
    dates = []
    for one in described:
        for key, kind in (("datePublished", "published"), ("dateCreated", "published"), ("dateModified", "modified")):
            if isinstance(one.get(key), str):
                dates.append(PageDate(kind, one[key].strip(), f"json-ld {key}"))
    lower = [(name, name.lower(), content.strip()) for name, content in meta if isinstance(content, str)]
    for kind, names in (("published", _PUBLISHED_META), ("modified", _MODIFIED_META)):
        dates += [PageDate(kind, content, f"meta {name}") for wanted in names for name, low, content in lower if low == wanted and content]
    for time in tree.xpath("//time[@datetime]")[:50]:
        is_change = "modif" in (time.get("itemprop") or "").lower() or "updat" in (time.get("class") or "").lower()
        dates.append(PageDate("modified" if is_change else "published", time.get("datetime").strip(), "time datetime"))
    return tuple(dict.fromkeys(dates))


@cache
def _stamps() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What says before a date that it is of publication, of a change, or of something else; the nearest word decides."""
    return tuple(
        re.compile(rf"(?<!\w){any_of(word_list(f'bylines.{name}'))}(?!\w)", re.IGNORECASE)
        for name in ("published_by", "changed", "no_stamp")
    )  # type: ignore[return-value]


def visible_dates(lines: Sequence[VisibleLine], headline: int | None) -> list[PageDate]:
    """The stamps around the headline, in the page's own time zone: those that say "published" first, then bare ones."""
    labelled: list[PageDate] = []
    bare: list[PageDate] = []
    changed: list[PageDate] = []
    for line in lines_around(lines, headline, above=_ABOVE, below=_BELOW, longest=_LONGEST):
        text = line.text
        if line.kind in ("h1", "figcaption") or len(text.split()) > _MOST_WORDS:
            continue
        before = 0
        for start, end, day in dates_within(text):
            kind = _kind_of_stamp(text[before:start])
            if kind in ("published", "bare"):
                (labelled if kind == "published" else bare).append(PageDate("published", day.isoformat(), f"visible “{text}”"))
            elif kind == "modified":
                changed.append(PageDate("modified", day.isoformat(), f"visible “{text}”"))
            before = end
    return labelled + bare + changed


def _kind_of_stamp(before: str) -> str:
    published, changed, other = ([found.end() for found in pattern.finditer(before)][-1:] or [-1] for pattern in _stamps())
    last = max(published[0], changed[0], other[0])
    if last < 0:
        return "bare"
    return "published" if last == published[0] else "modified" if last == changed[0] else "other"


def published_of(visible: Sequence[PageDate], marked: Sequence[PageDate], guess: Guess) -> tuple[datetime.date | None, str, str]:
    """The day of publication, where it was read, and what speaks against it.

    The day that the page shows is the reader's: markup in universal time is often a day off. A guess comes last.
    """
    in_markup = [(one.where, day) for one in marked if one.kind == "published" and (day := parse_date(one.value))]
    in_tags, timed = ([one for one in in_markup if (one[0] == "time datetime") == is_timed] for is_timed in (False, True))
    shown = [(one.where, date_in(one.value)) for one in visible if one.kind == "published"]
    guessed = [("trafilatura", day)] if not in_tags and (day := date_in(guess.of("date"))) else []
    voices = [(where, day) for where, day in (*shown, *in_tags, *guessed, *(timed[:1] if len(timed) == 1 else ())) if day]
    if not voices:
        return None, "", ""
    where, day = voices[0]
    others = [f"{other.isoformat()} ({at})" for at, other in voices[1:] if abs((other - day).days) >= _FAR]
    return day, where, f"published {day.isoformat()} ({where}), but {others[0]}" if others else ""
