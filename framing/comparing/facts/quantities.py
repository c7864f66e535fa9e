"""Which quantities does a text tell: counts, money, percentages, durations and ages, each as a span with what it counts?"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from framing.lexicons import any_of, word_list
from framing.text.document import Document, Sentence
from framing.text.numbers import UNITS, Number, numbers_in
from framing.text.spans import Pair, overlapping
from framing.text.years import YEARS

from .ages import find_decades_of_life, named_with_age
from .clock_times import find_clock_times, find_timings
from .counted_things import Counted, counted_by, fate_of, group_of, is_noun_left_out, is_number_of_known, subject_of_change
from .days import Day
from .fact_mentions import FactMention, FactValues, is_articles_own, keys_around, make_a_list, mention_at
from .ordinals import find_ordinals
from .units import Measured, is_extent, is_in_prison, measured, says_of_what
from .votes import find_votes

LIMITS = frozenset(("about", "at_least", "at_most"))
"""The marks of a value that is no more than a limit, or near."""
# "More than the $5 million that he asked for" limits nothing: another sum is set beside these five.
_BEFORE = {name: re.compile(rf"(?<!\w){any_of(word_list(f'quantities.{name}'))} (?:an? )?$") for name in LIMITS}
_SHORT_OF = word_list("quantities.short_of")
# "A raise over four years", but "it lasted over four years".
_DURING = re.compile("".join(rf"(?<!\b{word} )" for word in word_list("quantities.lasted")) + r"\bover (?:an? |the )?$")
_SCOPED = re.compile(rf"(?: [a-z]+){{0,2}},? {any_of(word_list('quantities.scope'))}\b")
_AVERAGING = re.compile(rf"\b{any_of(word_list('quantities.averaging'))} $")
_ASKED_FOR = re.compile(
    rf"(?: [a-z]+)?,? {any_of(word_list('quantities.asked_for'))}\b(?= {any_of(word_list('quantities.behind_asked_for'))}\b|[,.;:]|$)"
)
_OFFSET = re.compile(rf" {any_of(word_list('quantities.offset'))}\b")
_WITHIN = re.compile(r"\bwithin (?:about |the )?$")  # "most returned within four days"
_WITH = re.compile(rf",? including (?!the |an? |\d|{any_of(UNITS[:3])})")  # "$6 billion including debt"
_AS_FAR_AS = re.compile(rf"\bas {any_of(word_list('quantities.utmost'))} as $")  # "children as young as 4"
_OR_SO = re.compile(r" or (so|more)\b")
_OPENS = re.compile(rf"(?:between|{any_of(word_list('quantities.one_more'))}) $")
_SCALED = re.compile(r"[a-z]")  # "1.6 million"
_LABEL = re.compile(r"(?:[A-Z][\w.]*|\bNo\.|\bno\.|#) ?$")
_NO_LABEL = word_list("function_words.kept") | word_list("function_words.prepositions") | word_list("quantities.opens")
_NO_YEAR = re.compile(rf" {any_of(word_list('quantities.counted_like_years'))}\b")
_SCORE = re.compile(r"[ ]?[-–/:]\d")
_HARMED = tuple(word_list("quantities.harmed"))
_OF_CLOCK = re.compile(rf" ?(?:a\.?m|p\.?m|o['’]clock|{any_of(word_list('calendar.zone_letters'))})\b")
_OPENING_MARKS = " \n\t“\"‘'(["
_NAME_BEHIND = re.compile(r"[ -][A-Z][a-z]")
_WORDS = re.compile(r"[^\W\d_]+")
_LOOSE = {"vague": "vague", "ratio": "share", "share": "share"}  # "four in five", "a third": seldom to the point
_FEW, _LONGEST_NOUN = 4, 40  # characters
_A_DOZEN = 12  # exact at times; two and three dozen hardly ever are


def find_quantities(document: Document, article: int, days: Sequence[tuple[Sentence, Day]]) -> Iterator[FactMention]:
    """The quantities of an article's own text, those left out that are parts of dates or mere labels ("Route 9")."""
    starts = [day.start for _, day in days]
    for sentence in document.sentences:
        if not is_articles_own(document, sentence.start):
            continue
        here = tuple(day for _, day in days[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)])
        found: list[FactMention] = []
        for find in (find_clock_times, find_timings, find_votes, find_ordinals, find_decades_of_life):
            is_taken = overlapping((one.start, one.end) for one in found)
            found += [one for one in find(document, article, sentence, here) if not is_taken(one.start, one.end)]
        is_taken = overlapping([*((one.start, one.end) for one in found), *((day.start, day.end) for day in here)])
        reach, head_before = 0, ""  # where the last quantity ends, and the key of what is counted last: a list may have thousands
        for number in numbers_in(document.folded, sentence.start, sentence.end):
            if number.start < reach or is_taken(number.start, number.end):
                continue
            if mention := _quantity(document, article, sentence, number, head_before):
                found.append(replace(mention, named=here))
                reach = max(reach, mention.end)
                head_before = mention.head if mention.measure == "count" else head_before
        yield from _apart_in_lists(document, sorted(found, key=lambda one: one.start))


def _apart_in_lists(document: Document, found: list[FactMention]) -> Iterator[FactMention]:
    """Mentions of one sentence; where it lists several of one measure, each is known by the words up to the next alone.

    "The bill had $40 for lamps at Vance & Roe, $2,306 for tents and $12 for tea."
    """
    measures = Counter(m.measure for m in found)
    for i, mention in enumerate(found):
        if not make_a_list(measures[mention.measure]):
            yield mention
            continue
        left = found[i - 1].end if i else mention.sentence.start
        right = found[i + 1].start if i + 1 < len(found) else mention.sentence.end
        yield replace(mention, keys=keys_around(document, (left, right), mention.start, mention.end))


def _quantity(document: Document, article: int, sentence: Sentence, number: Number, head_before: str) -> FactMention | None:
    """A number as a quantity, if it is one; ``head_before`` is the key of what its sentence counts before it."""
    text, folded = document.text, document.folded
    before = folded[max(sentence.start, number.start - 30) : number.start]
    amount = measured(text, folded, before, number) or _plain_count(text, folded, sentence, number)
    if amount is None:
        return None
    start, end, marks = _limited(folded, before[: len(before) - (number.start - amount.start)], number, amount)
    noun = _counted(document, sentence, number, amount, (start, end))
    if noun is None:
        return None
    head, end = noun.head, noun.end
    marks |= {name for name, is_so in (("further", noun.further), ("part", noun.part)) if is_so}
    fate = fate_of(document, sentence, start, end) if amount.measure == "count" else ""
    if amount.measure == "count" and not head and not fate:
        if amount.low > 1 and is_number_of_known(document, start, end):
            head = head_before
        elif amount.low > 1 and is_noun_left_out(document, end):
            head = head_before or ("people" if start == sentence.start and number.form == "words" else "")
        # "310,000 of them" were told before, whatever they are
        if not head and number.form != "vague" and marks.isdisjoint(LIMITS | {"part"}):
            return None
    if fate and (not head or text[start:end].lower().endswith(_HARMED)):
        head = "people"
    more: FactValues = {"low": amount.low, "high": amount.high, "unit": amount.unit, "head": head, "fate": fate}
    more |= {"marks": frozenset(marks), "value": _shown(number, amount.measure, text[number.end : amount.end])}
    return mention_at(document, article, sentence, (start, end), amount.measure, **more)


def _plain_count(text: str, folded: str, sentence: Sentence, number: Number) -> Measured | None:
    """A number without a measure as a count; None where it is a label, or no whole number: "a 6.1", "2.5 times"."""
    is_whole = number.low == int(number.low) or _SCALED.search(folded, number.start, number.end)
    if not is_whole or _is_no_quantity(text, sentence, number):
        return None
    return Measured("count", number.start, number.end, number.low, number.high)


def _limited(folded: str, before: str, number: Number, amount: Measured) -> tuple[int, int, set[str]]:
    """Where a quantity begins and ends with the words that limit it, and what they say."""
    start, marks = _limits(before, amount.start, of_time=amount.measure == "days")
    end = amount.end
    if behind := _OR_SO.match(folded, end):
        marks.add("about" if behind[1] == "so" else "at_least")
        end = behind.end()
    if number.form == "dozens" and (number.low > _A_DOZEN or "about" in marks):
        marks |= {"about", "dozens"}
    elif number.form in _LOOSE:
        marks.add(_LOOSE[number.form])
    behind_number = max(end, number.end)
    asked_for = amount.measure == "count" and _ASKED_FOR.match(folded, behind_number)
    is_average = _AVERAGING.search(before[: len(before) - (amount.start - start)])
    if asked_for or is_average or _SCOPED.match(folded, behind_number) or (amount.measure.isupper() and _WITH.match(folded, end)):
        marks.add("scope")
    if amount.measure == "days" and (_OFFSET.match(folded, end) or _WITHIN.search(before)):
        marks.add("when")
    if _AS_FAR_AS.search(before):
        marks.add("part")
    return start, end, marks


def _counted(document: Document, sentence: Sentence, number: Number, amount: Measured, span: Pair) -> Counted | None:
    """What a quantity is of; None where a small number in words counts nothing: "the two", "one of them"."""
    measure, (start, end) = amount.measure, span
    counted = Counted(amount.head, end, further=False, part=False)
    is_aged = measure == "age" and not amount.head
    if measure in ("count", "percent") or measure.isupper() or is_aged or says_of_what(document.folded, number, amount):
        counted = counted_by(document, sentence, end, one=amount.high == 1)
        if measure == "count" and not counted.head and number.form == "words" and amount.high < _FEW:
            return None
        is_known = number.form == "words" and amount.high < _FEW and document.folded.endswith("the ", sentence.start, start)
        if measure == "count" and is_known and counted.head and not fate_of(document, sentence, start, counted.end):
            return None  # "the two nations" are known: nothing is counted
        named = named_with_age(document.text, number.start, end) if measure == "age" else ""
        head = named or counted.head or group_of(document, start) or subject_of_change(document, sentence, start)
        reach = counted.end if counted.head and counted.end - end < _LONGEST_NOUN else end
        is_part = counted.part and not is_extent(measure) and measure != "percent"  # a percentage is a part of all
        is_further = counted.further and measure != "percent"  # "31 percent more than before" is no other share
        counted = Counted(head, reach, is_further, is_part)
    if measure == "days" and not counted.head and is_in_prison(document.folded, end):
        counted = counted._replace(head="prison")
    return counted


def _limits(before: str, start: int, *, of_time: bool) -> tuple[int, set[str]]:
    """Where a quantity begins with the words that limit it, and what they say."""
    if of_time and (during := _DURING.search(before)):
        return start - len(during[0]), set()
    marks: set[str] = set()
    if found := _OPENS.search(before):
        if not found[0].startswith("between"):
            marks.add("further")
        before, start = before[: found.start()], start - len(found[0])
    limits = ((len(found[0]), name, found[0]) for name, pattern in _BEFORE.items() if (found := pattern.search(before)))
    length, name, words = max(limits, default=(0, "", ""))  # "no more than" is not "more than"
    if name:
        marks.add(name)
        if words.removesuffix(" ").removesuffix(" a").removesuffix(" an") in _SHORT_OF:
            marks.add("short_of")
    return start - length, marks


def _is_no_quantity(text: str, sentence: Sentence, number: Number) -> bool:
    """Whether a bare number is a year, a score, a label, a citation or part of a name."""
    if number.form != "figures":
        return _is_in_name(text, sentence, number)
    before = text[max(sentence.start, number.start - 24) : number.start]
    behind = text[number.end : number.end + 12]
    if number.low in YEARS and "," not in text[number.start : number.end] and number.end - number.start == 4:
        limited = any(pattern.search(before.lower()) for pattern in _BEFORE.values())
        if not limited and not _NO_YEAR.match(behind):
            return True
    if _SCORE.match(behind) or before.endswith(("[", "#", "(", "/")) or behind[:1] in ("]", "/"):
        return True
    if _OF_CLOCK.match(behind.lower()):
        return True
    label = _LABEL.search(before)
    return bool(label and label[0].strip().lower() not in _NO_LABEL)


def _is_in_name(text: str, sentence: Sentence, number: Number) -> bool:
    """Whether a number in words is part of a name: the “One China” policy; in a title in capitals nothing tells it."""
    before = text[sentence.start : number.start]
    if not text[number.start].isupper() or not before.strip(_OPENING_MARKS) or not _NAME_BEHIND.match(text, number.end):
        return False
    if before.endswith((": ", ". ", "? ", "! ")):
        return False
    words = _WORDS.findall(text, sentence.start, sentence.end)
    return sum(word[0].isupper() for word in words) < len(words) / 2


def _shown(number: Number, measure: str, unit: str) -> str:
    """The value for a table: "14", "200–1,000", "$4,200,000", "12 %", "2 days", "47 miles per hour"."""
    value = "–".join(f"{one:,.10g}" for one in dict.fromkeys((number.low, number.high)))
    if measure == "percent":
        return f"{value} basis points" if "basis" in unit else f"{value} %"
    if measure == "days" or is_extent(measure):
        return f"{value} {unit.strip(' -')}"
    return value if measure in ("count", "magnitude") else f"{value} {'years old' if measure == 'age' else measure}"
