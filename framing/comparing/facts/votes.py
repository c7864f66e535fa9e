"""Which votes and scores does a sentence tell: "passed 54-44", "a vote of 12 to 3", "six of the nine members voted to"?"""

import re
from collections.abc import Iterator, Sequence

from framing.lexicons import any_of, word_list
from framing.text.document import Document, Sentence, once
from framing.text.numbers import number_in_words

from .days import Day
from .fact_mentions import FactMention, FactValues, mention_at, places_of, stand_in

_IN_WORDS = any_of(word_list("quantities.units"))
_EITHER = rf"(\d{{1,3}}|{_IN_WORDS})"
_AND = rf"(?:,? {any_of(word_list('quantities.between_sides'))}|,)"
_OPPOSED, _OWNED = (any_of(word_list(f"quantities.{name}")) for name in ("opposed", "of_owned"))
_FIGURES = re.compile(r"(?<![\w$£€.,/-])(\d{1,3})(?:-to-|(?: votes?)? to |[-–])(\d{1,3})(?![\w/%–-]|[.,]\d| percent| per cent)")
_WORDS = re.compile(rf"(?<![\w-])({_IN_WORDS})[ -]to[ -]({_IN_WORDS})(?![\w-])")
_SIDES = re.compile(
    rf"(?<![\w$£€.,/-]){_EITHER} (?:[a-z]+ ){{0,2}}?(?:in favou?r|for(?: it)?){_AND} "
    rf"{_EITHER} (?:[a-z]+ ){{0,2}}?{_OPPOSED}\b"
)
_SIDES_TURNED = re.compile(
    rf"(?<![\w$£€.,/-]){_EITHER} (?:[a-z]+ ){{0,2}}?{_OPPOSED}(?: [a-z]+)?{_AND} "
    rf"{_EITHER} (?:[a-z]+ ){{0,2}}?(?:in favou?r|for)\b"
)
_OF_HOUSE = re.compile(
    rf"(?<![\w$£€.,/-]){_EITHER} of (?:{_OWNED} )?{_EITHER} (?:[a-z]+ )?{any_of(word_list('quantities.members'))}"
    rf" (?:[a-z]+ ){{0,2}}?{any_of(word_list('quantities.in_favour'))}(?! (?:[a-z]+ ){{0,2}}against)\b"
)
_TALLIED = re.compile(rf"\b{any_of(word_list('quantities.tallied'))}\b")
_SIGNS = word_list("quantities.opposed") | word_list("quantities.members")
_AROUND = 50  # characters


def find_votes(document: Document, article: int, sentence: Sentence, days: Sequence[Day]) -> Iterator[FactMention]:
    """Votes and scores of a sentence, the higher number first."""
    folded = document.folded
    patterns = (_FIGURES, _WORDS, _SIDES, _SIDES_TURNED, _OF_HOUSE) if stand_in(_sides(document), sentence) else (_FIGURES, _WORDS)
    for pattern in patterns:
        for found in pattern.finditer(folded, sentence.start, sentence.end):
            one, other = (int(found[n]) if found[n].isdigit() else int(number_in_words(found[n])) for n in (1, 2))
            if pattern is _OF_HOUSE:  # "six of the nine members voted to close it"
                other -= one
            low, high = sorted((one, other))
            around = folded[max(sentence.start, found.start() - _AROUND) : min(sentence.end, found.end() + _AROUND)]
            if (pattern in (_SIDES, _SIDES_TURNED, _OF_HOUSE) and low >= 0) or (one > other and _TALLIED.search(around)):
                more: FactValues = {"low": low, "high": high, "value": f"{high}–{low}", "named": tuple(days)}
                yield mention_at(document, article, sentence, found.span(), "tally", **more)


@once
def _sides(document: Document) -> list[int]:
    return places_of(document, lambda word: word in _SIGNS)
