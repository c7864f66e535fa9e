"""What does a quantity count, and what happened to it: "about 40 | engineers", "at least 12 | dead"?"""

import re
from typing import NamedTuple

from framing.lexicons import any_of, word_list
from framing.text.document import Document, Sentence
from framing.text.plurals import is_plural
from framing.text.words import Words

from .word_keys import content_key, word_key

_ENDS = (
    word_list("quantities.ends")
    | word_list("function_words.auxiliaries")
    | word_list("calendar.last")
    | word_list("calendar.next")
    | word_list("quantities.verbs")
)
_FURTHER = word_list("quantities.further")
_FATES = {word: fate for fate in ("dead", "hurt", "missing", "held") for word in word_list(f"quantities.{fate}")}
_GROUPS = word_list("quantities.groups")
_CHANGED = word_list("quantities.changed")
_FROM_VERB = 6  # words between "fell" and "to"
_AUXILIARIES = word_list("function_words.auxiliaries") | word_list("function_words.be_nonfinite")
_OF = re.compile(rf" (?:of|out of) {any_of(word_list('quantities.of_known'))}\b")
_WORTH = re.compile(r"(?: worth)? of(?= )")  # "$40 worth of tea"
_KNOWN_BEHIND = re.compile(rf" {any_of(word_list('quantities.behind_a_known_number'))} ")
_OF_THEM = re.compile(rf" of {any_of(word_list('quantities.of_pronoun'))}\b(?: ([a-z]+))?")
_NUMERALS = word_list("quantities.numerals")
_OF_MANY = re.compile(rf" (?:of|out of) (?:{any_of(word_list('quantities.of_owned'))} )?(?:\d[\d,]*|{any_of(_NUMERALS)})(?= [a-z])")
_LEFT_OUT = re.compile(rf" {any_of(_AUXILIARIES)}\b")
_BEFELL = word_list("quantities.befell")
_WITHIN = frozenset((" ", "-", " “", ' "', " ("))
_CROSSING = word_list("quantities.crossing")
_LONGEST = 6  # words of a noun phrase
_REACH = 9  # words to what happened


class Counted(NamedTuple):
    """The noun that is counted: its key, where its phrase ends, and whether the count is of a larger whole."""

    head: str
    end: int
    further: bool
    part: bool


def counted_by(document: Document, sentence: Sentence, end: int, *, one: bool) -> Counted:
    """What a number that ends at ``end`` counts."""
    words, text = document.words, document.folded
    part = False
    if them := _OF_THEM.match(text, end):
        is_noun = bool(them[1]) and is_plural(them[1])  # "two of them children"
        return Counted(word_key(them[1]) if is_noun else "", them.end() if is_noun else end, further=False, part=True)
    many = _OF_MANY.match(text, end)
    if many:
        at = many.end()
    elif of := _OF.match(text, end):
        part, at = True, of.end()
    else:
        at = worth.end() if (worth := _WORTH.match(text, end)) else end
    i = words.at(at) + 1
    if i < len(words) and words.starts[i] < at:
        i += 1
    run = _run(words, i, sentence.end)
    further = bool(run) and words.folded[run[0]] in _FURTHER
    if further:
        run = run[1:]
    if not run:
        return Counted("", end, further, part)
    if len(run) == 1 and words.folded[run[0]] in _BEFELL:
        return Counted("", end, further, part)
    head = _head(words, run, one=one)
    # "nine of 11 counts" are nine counts, and 11 are told too
    return Counted(word_key(words.folded[head]), end if many else words.ends[head], further, part)


def is_noun_left_out(document: Document, end: int) -> bool:
    """Whether what is counted is told before: "they built 70 homes where 100 were promised", "Seven are in hospital"."""
    return bool(_LEFT_OUT.match(document.folded, end))


def is_number_of_known(document: Document, start: int, end: int) -> bool:
    """Whether a number is one that was told before: "6,100 heaters in Lowell, on top of the 48,000 in Port Ash"."""
    return document.folded.endswith("the ", 0, start) and bool(_KNOWN_BEHIND.match(document.folded, end))


def group_of(document: Document, start: int) -> str:
    """The key of the group that a number is said to make up: "a crew of 22"; empty where there is none."""
    words = document.words
    at = words.at(start)
    of = at if words.folded[at] == "of" else at - 1
    return word_key(words.folded[of - 1]) if of > 0 and words.folded[of] == "of" and words.folded[of - 1] in _GROUPS else ""


def subject_of_change(document: Document, sentence: Sentence, start: int) -> str:
    """The key of what rose or fell to a number that begins at ``start``: "arrests have fallen, to 400"; empty where nothing did."""
    words = document.words
    at = words.at(start)
    if words.folded[at] != "to":
        at -= 1
    if at < 0 or words.folded[at] != "to":
        return ""
    for verb in range(at - 1, max(at - _FROM_VERB, 0), -1):
        if words.starts[verb] < sentence.start:
            return ""
        if words.folded[verb] in _CHANGED:
            subject = verb - 1
            while subject >= 0 and (words.folded[subject] in _AUXILIARIES or words.folded[subject].endswith("ly")):
                subject -= 1
            return content_key(words.folded[subject]) if subject >= 0 and words.starts[subject] >= sentence.start else ""
    return ""


def _run(words: Words, i: int, end: int) -> list[int]:
    """The words behind a number up to one that ends its phrase."""
    run: list[int] = []
    while i < len(words) and words.starts[i] < end and len(run) < _LONGEST:
        folded = words.folded[i]
        if words.between[i - 1] not in _WITHIN or folded in _ENDS or folded[0].isdigit():
            break
        run.append(i)
        i += 1
    return run


def _head(words: Words, run: list[int], *, one: bool) -> int:
    """The head of a phrase: its first plural that no other plural follows; of one thing, the last word before a verb."""
    for at, i in enumerate(run):
        if is_plural(words.folded[i]) and not one:
            behind = run[at + 1] if at + 1 < len(run) else None
            if behind is None or not is_plural(words.folded[behind]) or words.folded[behind] in _FATES:
                return i
    for at, i in enumerate(run):
        if at and words.folded[i].endswith(("ed", "ing")):
            return run[at - 1]
    return run[-1]


def _befalls_others(words: Words, i: int) -> bool:
    """Whether what happened is told of others behind it: "it left 900 homes dark, killing two people"."""
    behind = words.folded[i + 1] if i + 1 < len(words) else ""
    return words.folded[i].endswith("ing") and (behind[:1].isdigit() or behind in _NUMERALS)


def fate_of(document: Document, sentence: Sentence, start: int, end: int) -> str:
    """What happened to those who are counted, by the nearest word that tells it; words that part two counts make it farther."""
    words = document.words
    at, to = words.at(start), words.at(max(start, end - 1))
    best, nearest = "", float(_REACH)
    for step, first in ((-1, at - 1), (1, to)):
        distance, i = 0.0, first if step < 0 else to + 1
        if step > 0:
            for inside in range(at, to + 1):  # "three dead", "12 deaths"
                if fate := _FATES.get(words.folded[inside]):
                    return fate
        while 0 <= i < len(words) and sentence.start <= words.starts[i] < sentence.end and distance < nearest:
            gap = words.between[i] if step < 0 else words.between[i - 1]
            distance += 1 + (
                4 if words.folded[i] in _CROSSING or gap[:1] in (",", "—", "–") else _REACH if gap[:1] in (";", ":", ".") else 0
            )
            if (fate := _FATES.get(words.folded[i])) and distance < nearest and not (step > 0 and _befalls_others(words, i)):
                best, nearest = fate, distance
                break
            i += step
    return best
