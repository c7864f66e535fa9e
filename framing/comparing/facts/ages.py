"""Which numbers are ages, and whose: "Tom Vance, 41", "the 19-year-old driver", "she is 28"?"""

import re
from collections.abc import Iterator, Sequence

from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.lexicons import any_of, word_list, word_values
from framing.text.document import Document, Sentence, once
from framing.text.numbers import Number, bounds

from .days import Day
from .fact_mentions import FactMention, mention_at, places_of, stand_in
from .word_keys import content_key

OLD = re.compile(r"(?:[- ]years?[- ]old|[- ]years? of age)\b")
_AGED = re.compile(rf"(?:\baged?|(?<=\w), aged|\b{any_of(word_list('quantities.aged'))} of) (?:of )?$")
_TURNED = re.compile(r"\bturn(?:s|ed|ing) $")
_IS = re.compile(r"\b(?:(?:s?he|who)(?: is| was|['’]s)(?: now| just| only)?|^at|[,;] at) $")
_WHO_IS = re.compile(r",? who(?:['’]s| is| was| has| had)?(?: now| just| only)?(?: turn(?:s|ed))? $")
_NO_NOUN_BEHIND = re.compile(rf"[,.;)]|$| {any_of(word_list('quantities.behind_an_age'))}\b")
_STOPS = re.compile(r"[,.;)]|$| and [a-z]")
_NAMED_AGE = re.compile(r"[a-z]\)?, $")
_ARTICLE = re.compile(r", (?:an?|the) $")
_NAME_BEHIND = re.compile(r" (?:[A-Z][\w.’'-]+ )*([A-Z][\w’'-]+)(?![\w’'-])")
_NEAR_NAME = 8  # characters from an age to the name that it stands in apposition to
_BEHIND_AT = re.compile(r", ([A-Z][\w’'-]+)")
_TENS = {name: int(first) for name, first in word_values("quantities.decades_of_life").items()}
_PART_OF_DECADE = bounds("quantities.parts_of_decade_of_life")
_DECADE = re.compile(
    rf"\bin {any_of(word_list('quantities.whose_decade'))} (?:({any_of(_PART_OF_DECADE)})[ -])?({any_of(_TENS)}|[2-9]0s)\b"
)
_GROWN, _OLDEST = 15, 115


def is_age(text: str, folded: str, before: str, number: Number) -> bool:
    """Whether a bare number is an age by the words before it; ``before`` is what stands before it in its sentence, folded."""
    if not number.low == number.high <= _OLDEST or number.low != int(number.low):
        return False
    if _AGED.search(before):
        return bool(_NO_NOUN_BEHIND.match(folded, number.end))
    if number.form != "figures":
        return False
    if number.low > _GROWN and (
        (_TURNED.search(before) and _NO_NOUN_BEHIND.match(folded, number.end)) or (_IS.search(before) and _STOPS.match(folded, number.end))
    ):
        return True
    return bool(
        _NAMED_AGE.search(before)
        and text[number.end : number.end + 1] in (",", ".", ";")
        and number.low > 3
        and name_before(text, number.start)
    )


def find_decades_of_life(document: Document, article: int, sentence: Sentence, days: Sequence[Day]) -> Iterator[FactMention]:
    """Ages that a sentence tells by their decade: "a woman in her fifties", "in his late 40s"."""
    if not stand_in(_decades(document), sentence):
        return
    for found in _DECADE.finditer(document.folded, sentence.start, sentence.end):
        first = _TENS.get(found[2]) or int(found[2][:2])
        low, high = (first + year for year in _PART_OF_DECADE.get(found[1], (0, 9)))
        before = document.folded[max(sentence.start, found.start() - 30) : found.start()].split()
        head, value = content_key(before[-1].strip(",")) if before else "", f"{low}–{high} years old"
        yield mention_at(document, article, sentence, found.span(), "age", low=low, high=high, value=value, head=head, named=tuple(days))


@once
def _decades(document: Document) -> list[int]:
    return places_of(document, lambda word: word in _TENS or (len(word) == 3 and word.endswith("0s")))


def name_behind(text: str, end: int) -> str:
    """The key of the name that an age stands before: "At 24, Vance rows for Lowell"."""
    found = _BEHIND_AT.match(text, end)
    return content_key(found[1].lower()) if found else ""


def name_before(text: str, start: int) -> str:
    """The key of the name or noun right before an age: "Tom Vance, 41", "the gunman, 19", "Tom Vance, who turned 41"."""
    words = _WHO_IS.sub("", text[max(0, start - 40) : start]).rstrip(" ,)").split()
    if not words or not (words[-1][0].isupper() or words[-1] in name_lexicon().one_person):
        return ""
    return content_key(words[-1].lower())


def named_with_age(text: str, start: int, end: int) -> str:
    """The key of who is so old, where the name stands beside: "Ana Ruiz, a 41-year-old nurse", "the 41-year-old Ruiz"."""
    apposed = _ARTICLE.search(text[max(0, start - _NEAR_NAME) : start])
    name = name_before(text, start - len(apposed[0])) if apposed else ""
    if name:
        return name
    behind = _NAME_BEHIND.match(text, end)
    if behind is None or name_lexicon().kinds.get(behind[1].lower()) in ("place", "people"):
        return ""  # "the 22-year-old Nigeria striker"
    return content_key(behind[1].lower())
