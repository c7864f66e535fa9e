"""Which quantities does a text tell: counts, money, percentages, durations and ages, each as a span with what it counts?"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.lexicons import any_of, word_list
from framing.text.document import Document, Sentence
from framing.text.spans import overlap

from .counted_things import counted_by, group_of, role_of, subject_of_change
from .days import Day
from .numbers import Number, number_in_words, numbers_in
from .tellings import LISTED, Telling, is_told, keys_around
from .word_keys import content_key

_LIMITS = ("about", "at_least", "at_most")
# "More than the $5 million that he asked for" limits nothing: another sum is set beside these five.
_BEFORE = {name: re.compile(rf"(?<!\w){any_of(word_list(f'quantities.{name}'))} (?:an? )?$") for name in _LIMITS}
_SHORT_OF = word_list("quantities.short_of")
_OPENS = re.compile(r"(?:between |another |an additional |a further )$")
_SYMBOL = re.compile(r"(?:us|a|c|hk|nz)?([$£€¥]) ?$")
_CURRENCIES = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "dollar": "USD", "euro": "EUR", "yuan": "CNY", "pounds": "GBP"}
_MONEY = re.compile(rf"[ -](?:us |u\.s\. )?({any_of(word_list('quantities.currencies'))})\b")
_PERCENT = re.compile(rf"(?: ?%|[ -]{any_of(word_list('quantities.percent'))}\b)")
_DAYS = {"seconds": 1 / 86400, "minutes": 1 / 1440, "hours": 1 / 24, "days": 1, "weeks": 7, "months": 30.44, "years": 365.25,
         "decades": 3652.5, "centuries": 36525}  # fmt: skip
_UNITS = {word: days for name, days in _DAYS.items() for word in word_list(f"quantities.{name}")}
_DURATION = re.compile(rf"[ -](?:(?:more|straight|consecutive|full|long|whole) )?({any_of(_UNITS)})\b(?!['’-]old| old)")
_OLD = re.compile(r"(?:[- ]years?[- ]old|[- ]years? of age)\b")
_AGED = re.compile(r"(?:\baged?|(?<=\w), aged) (?:of )?$")
_NAMED_AGE = re.compile(r"[a-z]\)?, $")
_ARTICLE = re.compile(r", (?:an?|the) $")
_NAME_BEHIND = re.compile(r" (?:[A-Z][\w.’'-]+ )*([A-Z][\w’'-]+)(?![\w’'-])")
_LABEL = re.compile(r"(?:[A-Z][\w.]*|\bNo\.|\bno\.|#) ?$")
_NO_LABEL = word_list("function_words.kept") | word_list("function_words.prepositions") | word_list("quantities.opens")
_SCORE = re.compile(r"[ ]?[-–/:]\d")
_MAGNITUDE = re.compile(r"[\d,]+\.\d+")
_HARMED = ("ed", "dead", "hurt", "missing", "deaths", "fatalities", "casualties")
"""How those end who are counted by what happened to them alone: "six injured", "12 deaths"."""
_TALLY = re.compile(r"(?<![\w$£€.,/-])(\d{1,3})(?:-to-|(?: votes?)? to |[-–])(\d{1,3})(?![\w/%–-]|[.,]\d| percent| per cent)")
_TALLY_IN_WORDS = re.compile(
    rf"(?<![\w-])({any_of(word_list('quantities.units'))})[ -]to[ -]({any_of(word_list('quantities.units'))})(?![\w-])"
)
_TALLIED = re.compile(rf"\b{any_of(word_list('quantities.tallied'))}\b")
_NEAR_TALLY = 50  # characters
_NEAR_NAME = 8  # characters from an age to the name that it stands in apposition to

_A_DOZEN = 12  # exact at times; two and three dozen hardly ever are
_YEARS = range(1700, 2101)


def find_quantities(document: Document, article: int, days: Sequence[tuple[Sentence, Day]]) -> Iterator[Telling]:
    """The quantities of an article's own text, those left out that are parts of dates or mere labels ("Route 9")."""
    starts = [day.start for _, day in days]
    for sentence in document.sentences:
        if not is_told(document, sentence.start):
            continue
        here = [day for _, day in days[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]]
        found = list(_tallies(document, article, sentence, here))
        for number in numbers_in(document.folded, sentence.start, sentence.end):
            taken = [(m.start, m.end) for m in found] + [(day.start, day.end) for day in here]
            if any(overlap(one, (number.start, number.end)) for one in taken):
                continue
            if mention := _mention(document, article, sentence, number):
                found.append(replace(mention, times=tuple(here)))
        yield from _apart_in_lists(document, sorted(found, key=lambda one: one.start))


def _tallies(document: Document, article: int, sentence: Sentence, days: Sequence[Day]) -> Iterator[Telling]:
    """Votes and scores, the higher number first: "passed 54-44", "a vote of 12 to 3"."""
    folded = document.folded
    figures = ((found, int(found[1]), int(found[2])) for found in _TALLY.finditer(folded, sentence.start, sentence.end))
    words = (
        (found, int(number_in_words(found[1])), int(number_in_words(found[2])))
        for found in _TALLY_IN_WORDS.finditer(folded, sentence.start, sentence.end)
    )
    for found, high, low in (*figures, *words):
        near = folded[max(sentence.start, found.start() - _NEAR_TALLY) : min(sentence.end, found.end() + _NEAR_TALLY)]
        if high > low and _TALLIED.search(near):
            keys = keys_around(document, sentence, found.start(), found.end())
            yield Telling(
                article=article, kind="quantity", document=document, start=found.start(), end=found.end(), sentence=sentence,
                measure="tally", low=low, high=high, value=f"{high}–{low}", keys=keys, times=tuple(days),
            )  # fmt: skip


def _apart_in_lists(document: Document, found: list[Telling]) -> Iterator[Telling]:
    """Mentions of one sentence; where it lists several of one measure, each is known by the words up to the next alone.

    "The bill had $40 for lamps at Vance & Roe, $2,306 for tents and $12 for tea."
    """
    measures = Counter(m.measure for m in found)
    for i, mention in enumerate(found):
        if measures[mention.measure] < LISTED:
            yield mention
            continue
        left = found[i - 1].end if i else mention.sentence.start
        right = found[i + 1].start if i + 1 < len(found) else mention.sentence.end
        yield replace(mention, keys=keys_around(document, (left, right), mention.start, mention.end))


def _mention(document: Document, article: int, sentence: Sentence, number: Number) -> Telling | None:
    text, folded = document.text, document.folded
    before = folded[max(sentence.start, number.start - 30) : number.start]
    start, end, low, high, head, measure = number.start, number.end, number.low, number.high, "", "count"
    marks = {"vague"} if number.form == "vague" else {"about", "dozens"} if number.form == "dozens" and number.low > _A_DOZEN else set()
    if symbol := _SYMBOL.search(before):
        measure = _CURRENCIES[symbol[1]]
        start -= len(symbol[0])
        before = before[: symbol.start()]
    elif money := _MONEY.match(folded, end):
        measure, end = _CURRENCIES.get(money[1].removesuffix("s"), money[1]), money.end()
    elif number.form == "share":
        measure = "percent"
    elif percent := _PERCENT.match(folded, end):
        measure, end = "percent", percent.end()
    elif old := _OLD.match(folded, end):
        measure, end = "age", old.end()
    elif _is_age(text, folded, before, number):
        measure = "age"
        head = _name_before(text, number.start)
    elif duration := _DURATION.match(folded, end):
        measure, end = "days", duration.end()
        low, high = low * _UNITS[duration[1]], high * _UNITS[duration[1]]
    elif _is_no_quantity(text, sentence, number):
        return None
    if measure == "count" and _MAGNITUDE.fullmatch(text, number.start, number.end):
        return None  # "a 6.1 earthquake"
    start, limits = _limits(before, start)
    marks |= limits
    further = part = False
    if measure in ("count", "percent") or measure.isupper() or (measure == "age" and not head):
        counted = counted_by(document, sentence, end, one=high == 1)
        further, part = counted.further, counted.part and measure != "percent"  # a percentage is a part whatever it is of
        if measure == "count" and not counted.head and number.form == "words" and high < 4:
            return None  # "the two", "one of them"
        named = _named_with_age(text, number.start, end) if measure == "age" else ""
        head, end = named or counted.head, counted.end if counted.head and counted.end - end < 40 else end
        head = head or group_of(document, start) or subject_of_change(document, sentence, start)
    if further or "further" in marks:
        marks.add("further")
    if part:
        marks.add("part")
    role = role_of(document, sentence, start, end) if measure == "count" else ""
    if measure == "count" and not head and not role and number.form != "vague" and not limits:
        return None
    if role and (not head or text[start:end].lower().endswith(_HARMED)):
        head = "people"
    return Telling(
        article=article, kind="quantity", document=document, start=start, end=end, sentence=sentence, measure=measure, low=low, high=high,
        value=_shown(number, measure, text[number.end : end]), marks=frozenset(marks), head=head, role=role,
        keys=keys_around(document, sentence, start, end),
    )  # fmt: skip


def _limits(before: str, start: int) -> tuple[int, set[str]]:
    """Where a quantity begins with the words that limit it, and what they say."""
    marks: set[str] = set()
    if found := _OPENS.search(before):
        if not found[0].startswith("between"):
            marks.add("further")
        before, start = before[: found.start()], start - len(found[0])
    for name, pattern in _BEFORE.items():
        if found := pattern.search(before):
            marks.add(name)
            if found[0].removesuffix(" ").removesuffix(" a").removesuffix(" an") in _SHORT_OF:
                marks.add("short_of")
            return start - len(found[0]), marks
    return start, marks


def _is_age(text: str, folded: str, before: str, number: Number) -> bool:
    if not number.low == number.high <= 115 or number.low != int(number.low):
        return False
    if _AGED.search(before):
        return not _DURATION.match(folded, number.end)
    named = _NAMED_AGE.search(before) and text[number.end : number.end + 1] in (",", ".", ";")
    return bool(named and number.form == "figures" and number.low > 3 and _name_before(text, number.start))


def _name_before(text: str, start: int) -> str:
    """The key of the name or noun right before an age: "Tom Vance, 41", "the gunman, 19"."""
    words = text[max(0, start - 40) : start].rstrip(" ,)").split()
    if not words or not (words[-1][0].isupper() or words[-1] in name_lexicon().one_person):
        return ""
    return content_key(words[-1].lower())


def _named_with_age(text: str, start: int, end: int) -> str:
    """The key of who is so old, where the name stands beside: "Ana Ruiz, a 41-year-old nurse", "the 41-year-old Ruiz"."""
    apposed = _ARTICLE.search(text[max(0, start - _NEAR_NAME) : start])
    name = _name_before(text, start - len(apposed[0])) if apposed else ""
    if name:
        return name
    behind = _NAME_BEHIND.match(text, end)
    return content_key(behind[1].lower()) if behind else ""


def _is_no_quantity(text: str, sentence: Sentence, number: Number) -> bool:
    """Whether a bare number is a year, a score, a label or a citation."""
    if number.form != "figures":
        return False
    before = text[max(sentence.start, number.start - 24) : number.start]
    behind = text[number.end : number.end + 12]
    if number.low in _YEARS and "," not in text[number.start : number.end] and number.end - number.start == 4:
        limited = any(pattern.search(before.lower()) for pattern in _BEFORE.values())
        if not limited and not re.match(r" (?:people|civilians|troops|soldiers|men|women|children|jobs|workers|homes|others)\b", behind):
            return True
    if _SCORE.match(behind) or before.endswith(("[", "#", "(", "/")) or behind[:1] in ("]", "/"):
        return True
    if re.match(r" ?(?:a\.?m|p\.?m|o['’]clock|gmt|et|est|edt)\b", behind.lower()):
        return True
    label = _LABEL.search(before)
    return bool(label and label[0].strip().lower() not in _NO_LABEL)


def _shown(number: Number, measure: str, unit: str) -> str:
    """The value for a table: "14", "200–1,000", "$4,200,000", "12 %", "2 days"."""
    value = "–".join(f"{one:,.10g}" for one in dict.fromkeys((number.low, number.high)))
    if measure == "percent":
        return f"{value} %"
    if measure == "days":
        return f"{value} {unit.strip(' -')}"
    return value if measure == "count" else f"{value} {'years old' if measure == 'age' else measure}"
