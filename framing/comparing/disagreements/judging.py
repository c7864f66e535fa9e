"""Do the mentions of one fact agree, may they be reconciled, or do they conflict? The odd one out may be right: nobody is outvoted."""

import datetime
import re
from collections.abc import Mapping, Sequence
from itertools import combinations, product
from typing import Literal, NamedTuple

from framing.comparing.facts.fact_mentions import FactMention
from framing.comparing.facts.units import is_extent
from framing.lexicons import any_of, word_list
from framing.text.numbers import numbers_in

from .conflict_wording import differ, quoted
from .pair_features import is_beginning
from .values import A_DAY_APART, OVER_AND_UNDER, Relation, relate

FactVerdict = Literal["agree", "compatible", "conflict"]

_COUNTING = re.compile(rf"\b{any_of(word_list('quantities.counting'))}\b")
_BY_NOW = re.compile(rf"\b{any_of(word_list('quantities.by_now'))}\b")
_UP_FROM = re.compile(rf"\b{any_of(word_list('comparing.moved'))} from (?:{any_of(word_list('comparing.beside_an_earlier_number'))} )?")
_PART_OF_DAY = re.compile(rf"\b{any_of(word_list('calendar.part_of_day'))}\b")
_AT_NIGHT = re.compile(rf"\b{any_of(word_list('calendar.at_night'))}\b")
_ANOTHER = re.compile(rf"\b(?:plus|{any_of(word_list('quantities.one_more'))}) ")
_ADDED = re.compile(rf"[^,.;]{{0,60}}?(?:,| {any_of(word_list('comparing.adding'))}|, as)\b ")
_ROUNDED = 0.02  # as a share: "up from about twelve and a half thousand" of 12,400


class Judgement(NamedTuple):
    """A verdict, and why."""

    verdict: FactVerdict
    why: str


def judge(group: Sequence[FactMention], published: Mapping[int, datetime.date | None]) -> Judgement:
    """The verdict on the mentions of one fact: conflict where two of them conflict, else compatible where two are only that.

    The reason is that of the first two that conflict, or the commonest of those that are compatible.
    """
    reasons: list[str] = []
    for a, b in combinations(group, 2):
        one = _judge_two(a, b, published)
        if one.verdict == "conflict" and _is_updated(a, b, group):
            one = Judgement("compatible", "the later figure: one article gives the other number as an earlier one")
        if one.verdict == "conflict":
            return _with_reconciling_sum(one, a, b, group)
        if one.verdict == "compatible":
            reasons.append(one.why)
    return Judgement("compatible", max(reasons, key=reasons.count)) if reasons else Judgement("agree", "the same value")


def _judge_two(a: FactMention, b: FactMention, published: Mapping[int, datetime.date | None]) -> Judgement:
    relation = relate(a, b)
    if relation.name in ("same", "unknown"):
        return Judgement("agree", relation.why)
    if relation.name == "within":
        if relation.why == OVER_AND_UNDER:
            return Judgement("conflict", f"{quoted(a)} and {quoted(b)}: {OVER_AND_UNDER}")
        return Judgement("compatible", relation.why)
    return _judge_days(a, b, relation, published) if a.kind == "date" else _judge_quantities(a, b, published)


def _judge_quantities(a: FactMention, b: FactMention, published: Mapping[int, datetime.date | None]) -> Judgement:
    """Tolls by when and how they were told; then an earlier number, a later count, another scope, a part and its whole; else a conflict."""
    low, high = sorted((a, b), key=lambda m: m.low)
    if a.fate in ("dead", "hurt", "missing"):
        early, late = published.get(low.article), published.get(high.article)
        if early and late and early < late:
            return Judgement("compatible", "a later count: the article with the higher toll was published on a later day")
        if any(_COUNTING.search(m.sentence_text.lower()) for m in (a, b)):
            return Judgement("compatible", "the toll was still being counted")
    if _is_given_as_earlier(low, high) or _is_given_as_earlier(high, low):
        return Judgement("compatible", "one article gives the other’s number as an earlier one")
    early, late = (published.get(m.article) for m in (low, high))
    if early and late and early < late and (a.measure == "count" or is_extent(a.measure)) and _BY_NOW.search(high.sentence_text.lower()):
        return Judgement("compatible", "a later count: the article with the higher number was published on a later day")
    if "scope" in a.marks | b.marks:
        return Judgement("compatible", "another scope: one says what it counts or leaves out")
    if _adds_up(low, high):
        return Judgement("compatible", "a part and its whole: the lower number and the one beside it make the higher number")
    return Judgement("conflict", differ(a, b))


def _is_given_as_earlier(one: FactMention, other: FactMention) -> bool:
    """Whether the sentence of one says that its value came from the other's: "61 cases, up from 47"."""
    folded = one.document.folded
    for found in _UP_FROM.finditer(folded, one.end, one.sentence.end):
        number = next(numbers_in(folded, found.end(), one.sentence.end), None)
        if number and number.start <= found.end() + 1 and abs(number.low * one.unit - other.low) <= _ROUNDED * other.low:
            return True
    return False


def _is_updated(a: FactMention, b: FactMention, group: Sequence[FactMention]) -> bool:
    """Whether any telling of the fact says that of the values of two others the one came from the other."""
    ours, theirs = ([m for m in group if (m.low, m.high) == (one.low, one.high)] for one in (a, b))
    return any(_is_given_as_earlier(*pair) or _is_given_as_earlier(*reversed(pair)) for pair in product(ours, theirs))


def _adds_up(low: FactMention, high: FactMention) -> bool:
    """Whether the lower number and one more beside it make the higher: "188 passengers; another 24 were crew"."""
    folded = low.document.folded
    behind = _ANOTHER.search(folded, low.end, low.sentence.end)
    number = next(numbers_in(folded, behind.end(), low.sentence.end), None) if behind and low.measure == "count" else None
    return bool(number and number.start == behind.end() and number.low + low.low == high.low) if behind else False


def _judge_days(a: FactMention, b: FactMention, relation: Relation, published: Mapping[int, datetime.date | None]) -> Judgement:
    if _happened_since(a, b, published) or _happened_since(b, a, published):
        return Judgement("compatible", "the later day came when the other article was out: this may be another occasion")
    by_weekday = any(m.day and m.day.written == "weekday" for m in (a, b))
    if relation.why == A_DAY_APART and all(map(is_beginning, (a, b))):
        if any(_stands_beside(_AT_NIGHT, m, 24) for m in (a, b)):
            return Judgement("compatible", "a day apart: this may be one night")
    elif relation.why == A_DAY_APART and (by_weekday or any(_stands_beside(_PART_OF_DAY, m, 12) for m in (a, b))):
        return Judgement("compatible", "a day apart: this may be one moment in two time zones")
    return Judgement("conflict", differ(a, b))


def _stands_beside(words: re.Pattern[str], mention: FactMention, before: int) -> bool:
    return words.search(mention.document.folded[max(0, mention.start - before) : mention.end + 24]) is not None


def _happened_since(early: FactMention, late: FactMention, published: Mapping[int, datetime.date | None]) -> bool:
    """Whether one article tells of a day that was over when it came out, the other of one behind that: "met Sunday", "met Thursday"."""
    out, since = published.get(early.article), published.get(late.article)
    if not out or not since or not early.day or not late.day or not early.day.last or not late.day.first:
        return False
    return early.day.last <= out < late.day.first <= since


def _with_reconciling_sum(judged: Judgement, a: FactMention, b: FactMention, group: Sequence[FactMention]) -> Judgement:
    """A conflict with what may reconcile it: the higher number is the lower and what stands beside it, "14 pacts and one certificate"."""
    if a.kind != "quantity" or a.measure != "count":
        return judged
    low, high = sorted((a, b), key=lambda m: m.low)
    for mention in group:
        if mention.low != low.low:
            continue
        behind = mention.document.folded[mention.end : mention.sentence.end]
        if found := _ADDED.match(behind):
            number = next(numbers_in(behind, found.end() - 1, min(len(behind), found.end() + 12)), None)
            if number and number.start <= found.end() + 2 and number.low + low.low == high.low:
                words = " ".join(mention.document.text[mention.start : mention.end + number.end + 30].split())
                return Judgement("conflict", f"{judged.why}. They may be reconciled: “{words}…” makes {high.low:,.10g}")
    return judged
