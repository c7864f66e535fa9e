"""Which figures and names has a headline, and does the story below it have them too?"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from framing.cues.word_classes import words_of_class
from framing.lexicons import any_of, word_list
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern
from framing.text.numbers import Number, numbers_in
from framing.text.words import fold

_NO_FIGURE = (0.0, 1.0)  # in words: "no one", "one of", "one day"
_BEFORE = 20  # characters
_MONEY = ("$", "£", "€", "¥")
_DIGITS = late_pattern(r"\d+(?:,\d{3})*(?:\.\d+)?")
_AMOUNTS = ("figures", "words", "dozens")  # of a number counted out; not "a third", "dozens"


class HeadlineFigure(NamedTuple):
    """A figure in digits or exact words, and the values that it may be read as: "17 million" is 17 too."""

    start: int
    end: int
    text: str
    values: frozenset[float]


# What makes the number behind it part of a name, in the words before.
_NUMBERED = late_pattern(lambda: rf"(?:\b(?i:{any_of(word_list('sourcing.numbered'))})|\b[a-z]+[A-Z]\w*)[\s-]*$")


def figures_in(text: str) -> list[HeadlineFigure]:
    """The figures of a text that are counted out; numbers in names ("4K", "Windows 11"), ordinals and shares are none."""
    folded, found = fold(text), []
    for number in numbers_in(folded, 0, len(folded)):
        words, before = folded[number.start : number.end], text[max(0, number.start - _BEFORE) : number.start]
        in_digits, start = words[0].isdigit(), number.start - before.endswith(_MONEY)
        if number.form not in _AMOUNTS or (not in_digits and number.low in _NO_FIGURE):
            continue
        if in_digits and start == number.start and (words.endswith("k") or _NUMBERED.search(before)):
            continue  # "4K" is a format
        found.append(HeadlineFigure(start, number.end, text[start : number.end], frozenset(_readings(number, words))))
    return found


def _readings(number: Number, words: str) -> Iterator[float]:
    """The values that a number may be read as: "17 million" is 17 too, "46 to 57" both."""
    yield from (number.low, number.high)
    if words[0].isdigit():
        yield from (float(digits.replace(",", "")) for digits in _DIGITS.findall(words))


class HeadlineName(NamedTuple):
    """A name in a headline."""

    start: int
    end: int
    text: str


_WORD = late_pattern(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'.&-][^\W_]+)*")
_POSSESSIVE = late_pattern(r"[’']s?$")
_OPENS = late_pattern(r"(?:^|[:?!.“\"‘|–—])\s*[“\"‘']?$")
_MOST_CAPITALS = 0.85  # of the long words of a headline: then it is set in title case and a capital tells nothing


def headline_names(headline: str, story: str) -> list[HeadlineName]:
    """The names of a headline. In title case only what the story writes with a capital inside its sentences, or nothing but capitals."""
    words = list(_WORD.finditer(headline))
    small = words_of_class("joining")  # which title case leaves small
    long = [word[0] for word in words if len(word[0]) > 3 and word[0].lower() not in small]
    titled = sum(word[0].isupper() for word in words) <= len(words) // 2 and len(long) > 2
    titled = titled and sum(word[:1].isupper() for word in long) > _MOST_CAPITALS * len(long)
    names: list[HeadlineName] = []
    for word in words:
        text = _POSSESSIVE.sub("", word[0])
        if not text[:1].isupper() or len(text) < 2 or text.lower() in _no_names():
            continue
        opens = bool(_OPENS.search(headline, 0, word.start()))
        named = is_named(text, story)
        capitals = text.isupper() and len(text) > 1 and not headline.isupper()
        if named or (capitals and not titled) or (not titled and not opens and next(_starts_of(text.lower(), story), None) is None):
            names.append(HeadlineName(word.start(), word.start() + len(text), text))
    return names


@cache
def _no_names() -> frozenset[str]:
    words = function_words()
    return word_list("sourcing.no_names") | frozenset(words.weekdays) | word_list("function_words.months")


def is_named(word: str, story: str) -> bool:
    """Whether a story writes a word with a capital inside a sentence, and more often than small."""
    inside = sum(at > 1 and story[at - 1] == " " and _goes_on(story[at - 2]) for at in _starts_of(word, story))
    return inside > 0 and inside >= sum(1 for _ in _starts_of(word.lower(), story))


def _starts_of(word: str, text: str) -> Iterator[int]:
    """Where a whole word stands. Each headline has words of its own: compiling a pattern for each takes longer than looking."""
    at = text.find(word)
    while at >= 0:
        behind = at + len(word)
        if (at and _is_letter(text[at - 1])) or (behind < len(text) and _is_letter(text[behind])):
            behind = at + 1
        else:
            yield at
        at = text.find(word, behind)


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _goes_on(sign: str) -> bool:
    """Whether what follows a sign and a space goes on with a sentence."""
    return _is_letter(sign) or sign in ",;)’'"


def missing_names(names: list[HeadlineName], story: str) -> list[HeadlineName]:
    """The names that the story has in no form: not whole, not spelled out, not by their initials."""
    folded = story.lower()
    missing = [name for name in names if not _stands(name.text, folded)]
    initials = _initials(story) if missing else frozenset()
    return [name for name in missing if _plain_name(name.text) not in initials]


def _plain_name(name: str) -> str:
    return name.lower().replace(".", "")


def _stands(name: str, folded: str) -> bool:
    plain = _plain_name(name)
    forms = {name.lower(), plain, plain.removesuffix("s"), plain + "s"}
    if any(True for form in forms if form for _ in _starts_of(form, folded)):
        return True
    return ".".join(plain) + "." in folded or all(piece in folded for piece in re.split(r"[-’'&]", plain) if piece)


_CAPITALS = late_pattern(lambda: rf"(?:[A-Z][\w’'.-]*(?: {any_of(word_list('sourcing.inside_names'))} )?[\s-]?){{2,8}}")


def _initials(story: str) -> frozenset[str]:
    """The initials of every run of capitals, with and without the small words in it: "Bank of Lowell" is "bl" and "bol"."""
    found = set()
    for run in _CAPITALS.finditer(story):
        words = re.findall(r"[A-Za-z]+", run[0])
        for first in range(len(words)):
            for last in range(first + 2, min(len(words), first + 6) + 1):
                piece = words[first:last]
                found |= {"".join(word[0] for word in piece).lower(), "".join(word[0] for word in piece if word[0].isupper()).lower()}
    return frozenset(found)
