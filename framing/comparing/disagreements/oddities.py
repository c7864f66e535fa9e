"""What does not fit within one article: two values of one thing, two spellings of a name, a date and its weekday?"""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations, product
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from framing.article.article import Article
from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.attribution.sources.citations import find_citations
from framing.comparing.facts.dates_in_text import anchor_of, date_mention, find_days
from framing.comparing.facts.days import Day
from framing.comparing.facts.fact_mentions import FactMention, mention_at
from framing.comparing.facts.names import SpelledName, find_names
from framing.lexicons import any_of, word_list
from framing.text.document import Document, Sentence
from framing.text.years import MONTHS, WEEKDAYS, YEAR, date_or_none

from .facts_compared import mentions_of
from .quotations import find_reworded
from .similarity import Likeness
from .values import relate

_OVER = re.compile(rf"\b{any_of(word_list('calendar.over'))}\b")
_NOT_OVER = re.compile(rf"\b{any_of(word_list('calendar.to_come') | word_list('calendar.not_over'))}\b")
_OWNS_UP = re.compile(rf"\b{any_of(word_list('comparing.owning_up'))}\b")
_IN_TITLE, _IN_BODY = 0.2, 0.6  # how alike the sentences of two values must be
_LEAST_LETTERS = 5  # of a family name that may be misspelled
_OF_A_PLACE = word_list("comparing.endings_of_peoples")
_LEAST_ALONE = 6  # of one that stands alone
_MOST = 100  # values of one thing in an article that are compared each with each; a table has more, and no news story
_YEARS_OFF = 1.5 * 365.25
_STRETCH = rf"(?P<first>{YEAR})(?: ?[-–] ?| (?:{'|'.join(word_list('calendar.between_years'))}) )(?P<last>{YEAR}|(?<=[-–])\d\d)(?![\w-])"
_STRETCH_BEHIND = re.compile(
    rf"years?(?:[ -]long)?(?: {any_of(word_list('calendar.lasting_things'))})?"
    rf"(?:,? {any_of(word_list('calendar.lasting'))})?(?:,? from |,? between | \()(?:the years )?{_STRETCH}"
)
_STRETCH_BEFORE = re.compile(rf"\bfrom {_STRETCH}(?:,| [-–—]|—)? ?(?:or|a (?:period|span|stretch|total) of) ")
_NOT_WHOLE = word_list("quantities.before_no_number") | word_list("quantities.units") | {"of", "another"}
_OF_MANY = re.compile(rf"\b{any_of(_NOT_WHOLE)}(?: the)? $")  # "two four-year terms", "every two years", "one of the ten years"
_DEFINITE = re.compile(r"\bthe $")


class Oddity(NamedTuple):
    """A thing to check, with where it stands."""

    kind: str
    why: str
    mentions: Sequence[FactMention]


def find_oddities(article: Article) -> Iterator[Oddity]:
    """What a copy editor would ask about one article."""
    place = 0
    mentions = mentions_of(article, place)
    anchor = anchor_of(article.documents[0], article.published)
    for document in article.documents:
        yield from _calendar(document, place, list(find_days(document, anchor)), article.published, _years(mentions, article.published))
        yield from (Oddity("quotation", why, found) for why, found in find_reworded(document, place))
        yield from _one_publisher(document, place)
    yield from _lengths(mentions)
    yield from _two_values(mentions)
    yield from _spellings([name for document in article.documents for name in find_names(document, place)])


def _years(mentions: Sequence[FactMention], published: datetime.date | None) -> range:
    """The years in which a day told without its year may lie: those around publication, else around the latest that is told."""
    written = [m.day.first.year for m in mentions if m.day and m.day.first and m.day.written in ("full", "month", "year")]
    last = published.year if published else max(written, default=0)
    return range(last - 1, last + 2) if last else range(0)


def _calendar(
    document: Document, place: int, days: Sequence[tuple[Sentence, Day]], published: datetime.date | None, years: range
) -> Iterator[Oddity]:
    """Days that the calendar does not have: each against its weekday, the one it points back to, and publication."""
    mention = partial(date_mention, document, place)
    latest: tuple[Sentence, Day] | None = None
    for sentence, day in days:
        if why := _wrong_weekday(day, years):
            yield Oddity("weekday", why, [mention(sentence, day)])
        if day.written == "back" and latest and document.paragraph_at(latest[1].start) == document.paragraph_at(day.start):
            before = latest[1].first
            if before and day.weekday not in (None, before.weekday()):
                why = f"points back to {before.isoformat()}, which was a {WEEKDAYS[before.weekday()].capitalize()}"
                yield Oddity("weekday", why, [mention(*latest), mention(sentence, day)])
        if published and _is_over_too_soon(document, sentence, day, published):
            why = f"told as over, but later than publication on {published.isoformat()}"
            yield Oddity("date after publication", why, [mention(sentence, day)])
        if day.written in ("full", "day") and day.first:
            latest = sentence, day


def _wrong_weekday(day: Day, years: range) -> str:
    """Why a day cannot be the weekday that is told with it, in its year or in any near one; "" where it can."""
    if day.weekday is None or not day.month or not day.day:
        return ""
    if day.written == "full" and day.first and day.first.weekday() != day.weekday:
        return f"{day.first.isoformat()} was a {WEEKDAYS[day.first.weekday()].capitalize()}"
    if day.written == "day" and years and not any(_is_weekday(year, day) for year in years):
        named = f"{MONTHS[day.month - 1].capitalize()} {day.day}"
        return f"{named} is no {WEEKDAYS[day.weekday].capitalize()} in any year from {years[0]} to {years[-1]}"
    return ""


def _is_over_too_soon(document: Document, sentence: Sentence, day: Day, published: datetime.date) -> bool:
    """Whether a day after publication is told as over: "The ferry sailed on May 9, 2028"."""
    if day.written != "full" or not day.first or (day.first - published).days <= 1 or _owns_up(document, sentence):
        return False
    around = document.folded[sentence.start : day.start] + document.folded[day.end : sentence.end]
    return bool(_OVER.search(around)) and not _NOT_OVER.search(around)


def _owns_up(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence corrects something: it names the error, and its day is after publication."""
    return bool(_OWNS_UP.search(document.folded, sentence.start, sentence.end))


def _is_weekday(year: int, day: Day) -> bool:
    date = date_or_none(year, day.month or 1, day.day or 1)
    return date is not None and date.weekday() == day.weekday


def _lengths(mentions: Sequence[FactMention]) -> Iterator[Oddity]:
    """ "For the first time in nine years, since 2016", told in 2028; "the ten-year war (1914-1918)"."""
    derived = [m for m in mentions if "derived" in m.marks]
    unlike = {"derived", "about", "at_least", "at_most"}
    exact = [m for m in mentions if m.measure == "days" and m.value.endswith(("years", "year")) and not m.marks & unlike]
    for since, length in product(derived, exact):
        if length.sentence != since.sentence or length.end > since.start or abs(length.low - since.low) <= _YEARS_OFF:
            continue
        if re.fullmatch(r",? ?(?:[a-z]+ ?){0,3},? ?", since.document.folded[length.end : since.start]):
            yield Oddity("length of time", f"{since.text} is {since.value}, not {length.value}", [length, since])
    for length in exact:
        stretch = _stretch_beside(length)
        if stretch and length.low == length.high:
            first, last = int(stretch["first"]), int(stretch["first"][: -len(stretch["last"])] + stretch["last"])
            # "From 2016 to 2020" may be five years, and less than four.
            if first < last and abs(length.written - (last - first)) > 1:
                place = stretch.start("first"), stretch.end("last")
                other = mention_at(length.document, length.article, length.sentence, place, "span", value=f"{first}/{last}")
                yield Oddity("length of time", f"{other.text} is {last - first} years, not {length.value}", [length, other])


def _stretch_beside(length: FactMention) -> re.Match[str] | None:
    """The years from which to which a length of time is told to go, right behind it or right before it; None where none are."""
    folded, sentence = length.document.folded, length.sentence
    unit = folded.find("year", length.start, length.end)
    before = next((one for one in _STRETCH_BEFORE.finditer(folded, sentence.start, length.start) if one.end() == length.start), None)
    if before or unit < 0 or _OF_MANY.search(folded, sentence.start, length.start):
        return before
    found = _STRETCH_BEHIND.match(folded, unit, sentence.end)
    # "It was shut for two years between 2001 and 2009" tells of two of them.
    if found and "between" in found[0] and not _DEFINITE.search(folded, sentence.start, length.start):
        return None
    return found


def _two_values(mentions: Sequence[FactMention]) -> Iterator[Oddity]:
    """Two values of one thing, the headline's against the body's first of all."""
    likeness = Likeness(mentions)
    by_thing: dict[tuple[str, str], list[FactMention]] = defaultdict(list)
    for m in mentions:
        if m.kind == "quantity" and m.head and m.measure != "ordinal" and not m.marks & {"derived", "further", "part", "vague"}:
            by_thing[m.measure, m.head].append(m)
    for group in by_thing.values():
        untrue: set[FactMention] = set()  # of a headline, of which the body's first telling says enough
        for a, b in combinations(group[:_MOST], 2):
            if a.sentence == b.sentence or a.fate != b.fate or relate(a, b).name != "apart" or 1 in (a.low, b.low):
                continue
            titled = a.is_headline != b.is_headline
            if likeness.of(a, b) < (_IN_TITLE if titled else _IN_BODY) or not _is_stated_once(a, b, group, titled):
                continue
            if not titled:
                yield Oddity("two values", f"the article says {a.text} and {b.text}", [a, b])
                continue
            title, below = (a, b) if a.is_headline else (b, a)
            if title not in untrue:
                untrue.add(title)
                yield Oddity("two values", f"the headline says {title.text}, the article {below.text}", [a, b])


def _is_stated_once(a: FactMention, b: FactMention, group: Sequence[FactMention], titled: bool) -> bool:
    """Whether the body has one value, and not the headline's; whether, in the body, the thing has these two values alone.

    Of a headline's dead an article may tell beside those of other years: "the quake of 1931 killed 900".
    """
    if titled:
        title = a if a.is_headline else b
        below = [m for m in group if not m.is_headline]
        return len({(m.low, m.high) for m in below}) == 1 and all(relate(m, title).name == "apart" for m in below)
    return len({(m.low, m.high) for m in group}) == 2 and a.times == b.times == ()


def _spellings(names: Sequence[SpelledName]) -> Iterator[Oddity]:
    """Two spellings of one name: in one word of several, or a family name alone against the full name."""
    found: dict[tuple[str, ...], list[SpelledName]] = defaultdict(list)
    for name in names:
        if "@" not in name.printed and not _owns_up(name.mention.document, name.mention.sentence):
            found[name.words].append(name)
    whole = [words for words in found if len(words) > 1]
    for a, b in combinations(whole, 2):
        differing = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
        if len(a) == len(b) and len(differing) == 1 and _is_misspelled(*differing[0]):
            yield _two_spellings(found[a][0], found[b][0])
    family = {words[-1] for words in whole}
    for (alone, *more), ones in found.items():
        if more or alone in family or len(ones) > 1 or len(alone) < _LEAST_ALONE or alone in name_lexicon().given:
            continue
        if _is_of_a_country(alone):
            continue
        for words in whole:
            if (
                not _is_of_a_country(" ".join(words))
                and words[-1][0] == alone[0]
                and words[-1][-1] == alone[-1]
                and _is_misspelled(words[-1], alone)
            ):
                yield _two_spellings(found[words][0], ones[0])


def _is_of_a_country(name: str) -> bool:
    """Whether a name is a place's or a people's: "United Arab Emirates" and "Emiratis" are no two spellings."""
    kinds = name_lexicon().kinds
    return not {kinds.get(name), kinds.get(name.removesuffix("s"))}.isdisjoint(("place", "people"))


def _two_spellings(one: SpelledName, other: SpelledName) -> Oddity:
    return Oddity("two spellings", f"{one.printed} and {other.printed}", [one.mention, other.mention])


def _is_misspelled(a: str, b: str) -> bool:
    """Whether two words differ as spellings of one: in one letter or two that changed places, not as a plural."""
    if min(len(a), len(b)) < _LEAST_LETTERS or a.isdigit() or b.isdigit():
        return False
    short, long = sorted((a.rstrip("s"), b.rstrip("s")), key=len)
    if short == long or long.removeprefix(short) in _OF_A_PLACE:
        return False
    return Levenshtein.distance(a, b) == 1 or (sorted(a) == sorted(b) and Levenshtein.distance(a, b) == 2)


def _one_publisher(document: Document, place: int) -> Iterator[Oddity]:
    """Numbers of a list of sources behind which one publisher stands: [1] and [2] are no two sources."""
    by_publisher: dict[str, list[FactMention]] = defaultdict(list)
    numbers: dict[str, list[int]] = defaultdict(list)
    for citation in find_citations(document):
        if citation.publisher and citation.entry:
            numbers[citation.publisher].append(citation.number)
            mention = mention_at(document, place, document.sentence_at(citation.entry[0]), citation.entry, "name", value=citation.publisher)
            by_publisher[citation.publisher].append(mention)
    for publisher, found in by_publisher.items():
        if len(found) > 1 and len(found) == sum(map(len, by_publisher.values())):
            cited = " and ".join(f"[{number}]" for number in numbers[publisher])
            yield Oddity("one source", f"{cited} are all of {publisher}", found)
