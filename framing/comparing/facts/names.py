"""Which names of one person, body or place do outlets spell, order or shorten in their own way?"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from framing.attribution.coreference.name_lexicon import NameKind, name_lexicon
from framing.attribution.coreference.name_parts import name_parts
from framing.attribution.pipeline import attribution_of
from framing.lexicons import any_of, word_list
from framing.text.characters import without_accents
from framing.text.document import Document

from .dates_in_text import is_given_name
from .fact_mentions import FactMention, is_articles_own, mention_at

_MONTH_BEFORE = re.compile(rf"\b({any_of(map(str.capitalize, word_list('calendar.months_that_are_given_names')))}) $")
_SMALL = word_list("word_families.small_name_words")
_ARTICLE = re.compile(rf"^{any_of(word_list('word_families.name_articles'))}[ -]")
_MARKS = re.compile(r"[.'’]")
_HYPHENS = re.compile(r"[-‐‑–]")
_DOUBLED = re.compile(r"(\w)\1")
_VOWELS = re.compile(r"(?<=\w)[aeiouyw]+")
_LEAST_ALIKE = 75  # of 100, for a name told by another spelling of its vowels
_LEAST_SLIP, _LEAST_OF_ONE_SOUND = 72, 60
_LEAST_LETTERS = 4
_LONG_NAME = 4  # words: "Senate Trade Committee" and "Senate Ports Committee" are two


class SpelledName(NamedTuple):
    """A name as one article prints it, and the forms by which it is known again."""

    mention: FactMention
    printed: str
    words: tuple[str, ...]  # folded, small words left out
    kind: NameKind
    titles: str  # as printed before the name

    @property
    def spelling(self) -> str:
        """The name in one case, without hyphens, points and accents."""
        return " ".join(self.words)


def find_names(document: Document, article: int) -> Iterator[SpelledName]:
    """The names of an article's own text in their full form."""
    for mention in attribution_of(document).mentions:
        if mention.kind != "name" or not is_articles_own(document, mention.start):
            continue
        text = document.text[mention.head_start : mention.head_end]
        parts = name_parts(text)
        sentence = document.sentence_at(mention.head_start)
        if not parts or parts.kind == "title" or "\n" in text:
            continue
        bare = mention.head_start + parts.at
        start = _with_month(document.text, bare)
        printed = document.text[start : mention.head_end]
        words = fold_name(printed)
        if not words:
            continue
        spelled = mention_at(document, article, sentence, (start, mention.head_end), "name", value=printed)
        yield SpelledName(spelled, printed, words, "person" if start < bare else parts.kind, document.text[mention.start : start].strip())


def _with_month(text: str, start: int) -> int:
    """Where a name begins with the given name before it that is a month: "June Brandt"."""
    month = _MONTH_BEFORE.search(text, max(0, start - 8), start)
    return month.start(1) if month and is_given_name(text, *month.span(1)) else start


def fold_name(printed: str) -> tuple[str, ...]:
    """The words of a name in small letters: "the Al-Nasiri" is "nasiri"; hyphens part words, accents and points go."""
    plain = without_accents(_HYPHENS.sub(" ", _MARKS.sub("", printed.lower().removesuffix("’s").removesuffix("'s"))))
    plain = _ARTICLE.sub("", plain)
    return tuple(word for word in re.findall(r"\w+", plain) if word not in _SMALL)


def group_names(names: Sequence[SpelledName]) -> list[list[SpelledName]]:
    """Names of one bearer: those of the same words in any order, and those that differ in how their sounds are written."""
    groups: dict[tuple[str, ...], list[SpelledName]] = defaultdict(list)
    for name in names:
        groups[tuple(sorted(name.words))].append(name)
    keys = list(groups)
    by_sound: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key in keys:
        by_sound[_sound(key)].append(key)
    for alike in by_sound.values():
        for a, b in combinations(alike, 2):
            if a in groups and b in groups and is_same_spelled(groups[a], groups[b]):
                groups[a] += groups.pop(b)
    return list(groups.values())


def is_same_spelled(ours: Sequence[SpelledName], theirs: Sequence[SpelledName]) -> bool:
    """Whether two groups of names are one in two spellings: no article has both, and the letters are mostly the same."""
    if {n.mention.article for n in ours} & {n.mention.article for n in theirs} or are_of_two_genders(*ours, *theirs):
        return False
    a, b = ours[0].spelling, theirs[0].spelling
    return min(len(a), len(b)) >= _LEAST_LETTERS and ratio(a, b) >= _LEAST_ALIKE


def are_of_two_genders(*names: SpelledName) -> bool:
    """Whether some names are a man's by their given name, and others a woman's: "Peter Volk", "Petra Volk"."""
    return {"he", "she"} <= {name_lexicon().given.get(name.words[0]) for name in names}


def is_misspelled(ours: Sequence[SpelledName], theirs: Sequence[SpelledName]) -> bool:
    """Whether two names of persons differ in letters of a word that the one or the other outlet must have wrong: "Anna Ruis", "Ana Ruiz".

    No article has both. Names that are written in other letters at home, and those of families named first, have several spellings.
    """
    a, b = ours[0].words, theirs[0].words
    if len(a) != len(b) or len(a) < 2 or {n.mention.article for n in ours} & {n.mention.article for n in theirs}:
        return False
    known = name_lexicon()
    if {a[0], b[0]} & word_list("word_families.romanised") or a[0] in known.family_first:
        return False
    if a[0] != b[0] and not {a[0], b[0]} & known.given.keys():
        return False
    least = _LEAST_OF_ONE_SOUND if _sound(a) == _sound(b) else _LEAST_SLIP
    return a != b and all(x == y or _is_slip(x, y, least, x == a[-1]) for x, y in zip(a, b, strict=True))


def is_spelled_apart(group: Sequence[SpelledName]) -> bool:
    """Whether a group that is one by its sounds has spellings of which one must be wrong."""
    if group[0].kind != "person":
        return False
    spellings: dict[tuple[str, ...], list[SpelledName]] = defaultdict(list)
    for name in group:
        spellings[name.words].append(name)
    return any(is_misspelled(ours, theirs) for ours, theirs in combinations(spellings.values(), 2))


def _is_slip(one: str, other: str, least: float, is_last: bool) -> bool:
    """Whether two words are one but for some letters, and not a short form or a plural; "Greene" may be a slip for "Green"."""
    short, long = sorted((one, other), key=len)
    if len(short) < _LEAST_LETTERS or ratio(one, other) < least:
        return False
    return not long.startswith(short) or (is_last and not long.endswith("s") and len(long) == len(short) + 1)


def _sound(words: tuple[str, ...]) -> str:
    """The consonants of a name, doubled ones once, a plural s left out: what is left when its sounds are written otherwise."""
    joined = " ".join(_VOWELS.sub("", _DOUBLED.sub(r"\1", _DOUBLED.sub(r"\1", word))) or word for word in words)
    return re.sub(r"s\b", "", joined) if len(words) > 1 else joined


def is_office_renamed(ours: Sequence[SpelledName], theirs: Sequence[SpelledName]) -> bool:
    """Whether two long names of bodies differ in their last word alone: "Ministry of Trade, Ports and Fish", "… and Timber"."""
    a, b = ours[0], theirs[0]
    if a.kind != "organisation" or b.kind != "organisation" or len(a.words) != len(b.words) or len(a.words) < _LONG_NAME:
        return False
    return a.words[:-1] == b.words[:-1]


def is_named_alike(ours: Sequence[SpelledName], theirs: Sequence[SpelledName]) -> bool:
    """Whether two names of bodies or places may be of one: the one is the other with a word more, and not a place beside its paper."""
    a, b = set(ours[0].words), set(theirs[0].words)
    kinds = {ours[0].kind, theirs[0].kind}
    if min(len(a), len(b)) < 2 or "person" in kinds or kinds == {"place", "organisation"}:
        return False
    return a < b or b < a
