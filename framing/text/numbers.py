"""Which number do figures or words name: "14", "two hundred and six", "a dozen", "46 to 57", "several hundred", "three quarters"?"""

import math
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from text_to_num import text2num

from framing.lexicons import any_of, read_lexicon, word_list, word_values
from framing.text.spans import Pair

_SCALES = {scale: float(size) for scale, size in word_values("quantities.sizes").items()}
UNITS = read_lexicon("quantities")["units"].split()
"""The numbers from one to nineteen in words, in order."""
_VALUES = {word: value for value, word in enumerate(UNITS, 1)}
EXTENTS = ("length", "mass", "area", "speed", "volume", "power", "heat", "points")
"""What is measured in units of its own, each with a list of them."""
TIMES = {"seconds": 1 / 86400, "minutes": 1 / 1440, "hours": 1 / 24, "days": 1, "weeks": 7, "months": 365.25 / 12, "years": 365.25,
         "decades": 3652.5, "centuries": 36525}  # fmt: skip
"""Units of time, each with a list of words for it, by the days that it has."""
_LARGE, _SMALL = (word_values(f"quantities.{name}") for name in ("fractions", "small_fractions"))
_FRACTIONS = {part: 1 / int(parts) for part, parts in (_LARGE | _SMALL).items()}
PARTS_ADDED = {part: float(size) for part, size in word_values("quantities.parts_added").items()}
"""What stands behind a unit for a part of it more: "a mile and a quarter"."""
_FIGURES = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"


class Number(NamedTuple):
    """A number as it stands in a text; ``low`` and ``high`` differ for ranges and for orders of size."""

    start: int
    end: int
    low: float
    high: float
    form: str
    """"figures", "words", "dozens" (which are seldom counted out), "vague", "share", "ratio" ("four in five"), "percent", "fraction"."""


_SHORT = 3  # letters of a unit that may be written without a space: "10km"


def bounds(name: str) -> dict[str, Pair]:
    """The words of a list of "word=low/high", each with the whole numbers that bound what it means."""
    pairs = ((word, value.split("/")) for word, value in word_values(name).items())
    return {word: (int(float(low)), int(float(high))) for word, (low, high) in pairs}


_ORDERS, _SEVERAL_OF = bounds("quantities.orders_of_size"), bounds("quantities.several_of")


def _times() -> frozenset[str]:
    return frozenset().union(*(word_list(f"quantities.{name}") for name in TIMES if name != "centuries"))


def _measures() -> frozenset[str]:
    """Words for units of extent, percentages and points."""
    extents = (unit for name in EXTENTS for unit in word_values(f"quantities.{name}"))
    return frozenset(extents) | word_list("quantities.percent")


@cache
def _pattern() -> re.Pattern[str]:
    """All forms of a number as one expression; the group that closes last names the form."""
    scale, units, whole = (any_of(word_list(f"quantities.{name}")) for name in ("scales", "units", "wholes"))
    numerals = word_list("quantities.numerals")
    word, first = any_of(numerals | word_list("quantities.scales")), any_of(numerals)
    words = rf"(?:(?:a )?(?={scale})|(?={first}\b)){word}(?:(?:[ -]| and ){word})*"
    figures = rf"{_FIGURES}(?:[ -]?{scale}|(?<=\d)(?:m|bn|mn|k))?"
    one = rf"(?:{figures}|{words})"
    no_number = "".join(rf"(?<!\b{word} )" for word in word_list("quantities.before_no_number"))
    limited = "|".join(rf"(?<=\b{word} )" for word in word_list("quantities.before_one"))
    parts, owned = any_of(_FRACTIONS), any_of(word_list("quantities.of_owned"))
    added = any_of(_LARGE)  # "two and a fifth" are three, as a rule
    return re.compile(
        rf"(?<![\w.,/:#@+-])(?<!\d[–-]){no_number}(?:"
        rf"(?P<ratio>(?P<few>\d{{1,2}}|{units})(?: in (?P<in>{whole})|(?: times)?"
        rf"(?:[ -]out[ -]of[ -]|(?: out)? of every )(?P<of>{whole}))(?![ -]{any_of(_times() | word_list('quantities.rounds'))}\b))"
        rf"|(?P<fraction>half(?:[ -]an?)?|(?:a|three)[ -]quarters?(?: of)?(?: an?)?|a third of an?)"
        rf"(?=[ -](?:{any_of(_times() | _measures())}|{scale})\b)"
        rf"|(?P<halved>(?P<whole>\d{{1,3}}|{words})[ -]and[ -]a[ -](?P<added>{added})(?:[ -](?P<halved_scale>{scale}))?)"
        rf"|(?P<share>(?:(?:a|{any_of(UNITS[:4])})[ -])(?P<part>{parts}s?)|half(?= of (?:all|{owned})\b))"
        rf"|(?P<dozen>half a dozen|(?:a|{any_of(UNITS[:6])})[ -]dozen)"
        rf"|(?P<pair>(?:a|one) (?:pair|couple) of|pair of|(?:two|three) pairs of)"
        rf"|(?P<some>{any_of(word_list('quantities.several'))} {any_of(_SEVERAL_OF)})"
        rf"|(?P<vague>(?:tens of |hundreds of )?{any_of(_ORDERS)})(?=\W)"
        rf"|(?P<single>(?:{limited})an?(?= {any_of(word_list('quantities.one_of_time'))}\b)"
        rf"|an?(?= (?:{any_of(_times() | _measures())}) and {any_of(PARTS_ADDED)}\b))"
        rf"|(?P<low>{one})(?:(?: to |[–—-])(?P<high>{one}))?"
        rf")(?![\w%]?\w*[-/:]\d)(?:(?!\w)|(?<=\d)(?={any_of(unit for unit in _measures() if len(unit) <= _SHORT)}\b))"
    )


PERCENT = re.compile(rf"(?: ?%|[ -]{any_of(word_list('quantities.percent'))}\b)")
_SCALE_BEHIND = re.compile(rf"[ -]({any_of(word_list('quantities.scales'))})\b")
_SHARED = re.compile(rf" {any_of(word_list('quantities.behind_a_share'))}\b|[.;]")
_BY = re.compile(rf"\b{any_of(word_list('quantities.before_a_share'))} $")
_BETWEEN = re.compile(r"between $")
_AND_HIGH = re.compile(rf" and ({_FIGURES}(?: {any_of(word_list('quantities.scales'))})?)(?!\w)")


def numbers_in(folded: str, start: int, end: int) -> Iterator[Number]:
    """The numbers of a stretch of a folded text, in order; words that name none ("a one-two punch") are left out."""
    at = start
    while found := _pattern().search(folded, at, end):
        number = _FORMS.get(found.lastgroup or "", _figures_or_words)(found)
        at = max(found.end(), number.end if number else 0)
        if number and math.isfinite(number.low) and math.isfinite(number.high):
            yield number


def _ratio(found: re.Match[str]) -> Number | None:
    few, of = _value(found["few"]), _value(found["in"] or found["of"])
    form = "ratio" if of < 100 else "percent"  # "78 out of every 100" is counted out
    return Number(*found.span(), 100 * few / of, 100 * few / of, form) if few < of else None


def _fraction(found: re.Match[str]) -> Number:
    value = next(part for word, part in _FRACTIONS.items() if word in found["fraction"]) * (3 if "three" in found["fraction"] else 1)
    end = found.end()
    if scaled := _SCALE_BEHIND.match(found.string, end):
        value, end = value * _SCALES[scaled[1]], scaled.end()
    return Number(found.start(), end, value, value, "fraction")


def _halved(found: re.Match[str]) -> Number:
    value = (_value(found["whole"]) + _FRACTIONS[found["added"]]) * _SCALES.get(found["halved_scale"] or "", 1)
    return Number(*found.span(), value, value, "words")


def _share(found: re.Match[str]) -> Number | None:
    start, end = found.span()
    times = _VALUES.get(re.split("[ -]", found["share"])[0], 1)
    part = (found["part"] or "half").removesuffix("s")
    may_be_a_place = found["share"].startswith("a ") or (found["share"].startswith("one ") and part in _SMALL)
    if may_be_a_place and not (_SHARED.match(found.string, end) or _BY.search(found.string, max(0, start - 12), start)):
        return None  # "two ministers wept, and a third laughed"; "one seventh grader"
    share = 100 * times * _FRACTIONS[part]
    return Number(start, end, share, share, "share")


def _dozen(found: re.Match[str]) -> Number:
    count = re.split("[ -]", found["dozen"])[0]
    value = 6.0 if count == "half" else 12.0 * (1 if count == "a" else number_in_words(count))
    return Number(*found.span(), value, value, "dozens")


def _pair(found: re.Match[str]) -> Number:
    value = 2.0 * _VALUES.get(found["pair"].split()[0], 1)
    return Number(*found.span(), value, value, "words")


def _some(found: re.Match[str]) -> Number:
    start, end = found.span()
    some, scale = found["some"].rsplit(" ", 1)
    if some == "some":  # "some hundred" is about one hundred
        return Number(start + 5, end, _SCALES.get(scale, 12), _SCALES.get(scale, 12), "words")
    return Number(start, end, *_SEVERAL_OF[scale], "vague")


def _single(found: re.Match[str]) -> Number:
    return Number(*found.span(), 1, 1, "words")  # "more than a day", "a mile and a quarter"


def _vague(found: re.Match[str]) -> Number:
    low, high = _ORDERS[found["vague"].rsplit(" ", 1)[-1]]
    if found["vague"].startswith("tens of "):
        low, high = low * 5, high * 10
    return Number(*found.span(), low, high, "vague")


def _figures_or_words(found: re.Match[str]) -> Number | None:
    start, end = found.span()
    low = _value(found["low"])
    high = _value(found["high"]) if found["high"] else low
    if _BETWEEN.search(found.string, max(0, start - 8), start) and (upper := _AND_HIGH.match(found.string, end)):
        high, end = _value(upper[1]), upper.end()
    form = "figures" if found["low"][0].isdigit() else "words"
    if low > high and PERCENT.match(found.string, end):
        return Number(start, end, low, low, form)  # "won by 53 to 47 percent"
    # "Passed by 228 to 191", "fell from 900 to 700": two numbers, of which this is the first.
    return Number(start, found.end("low"), low, low, form) if low > high else Number(start, end, low, high, form)


_FORMS: dict[str, Callable[[re.Match[str]], Number | None]] = {
    "ratio": _ratio, "fraction": _fraction, "halved": _halved, "share": _share, "dozen": _dozen, "pair": _pair, "some": _some,
    "single": _single, "vague": _vague,
}  # fmt: skip


def _value(text: str) -> float:
    if not text[0].isdigit():
        return number_in_words(text)
    figures = re.match(_FIGURES, text)
    assert figures
    scale = text[figures.end() :].strip(" -")
    return float(figures[0].replace(",", "")) * _SCALES.get(scale, 1)


def number_in_words(text: str) -> float:
    """The number that words name; NaN where they name none ("nineteen eighty")."""
    try:
        return float(text2num(text.removeprefix("a ").replace("-", " "), "en"))
    except ValueError:
        return math.nan
