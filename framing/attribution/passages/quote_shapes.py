"""What do the words of a short quoted passage show by themselves: a clause, a title, a single word?"""

import re
from functools import cache
from typing import NamedTuple

from framing.lexicons import word_list
from framing.text.words import straighten

_WORD = re.compile(r"\w+(?:[’'‑-]\w+)*|[$&]")
_LONGEST_TITLE = 12  # words
_LONG_NAME = 3  # words


class KindWords(NamedTuple):
    """The lexicon ``quote_kinds.toml``, each list as a set of folded words."""

    title_names: frozenset[str]
    title_before: frozenset[str]
    title_behind: frozenset[str]
    title_works: frozenset[str]
    title_small: frozenset[str]
    term_before: frozenset[str]
    term_glossed: frozenset[str]
    term_determiners: frozenset[str]
    term_owners: frozenset[str]
    term_sayings: frozenset[str]
    term_classed: frozenset[str]
    term_labels: frozenset[str]
    term_named: frozenset[str]
    term_ends: frozenset[str]
    clause_openers: frozenset[str]
    clause_subjects: frozenset[str]
    clause_finite: frozenset[str]


@cache
def kind_words() -> KindWords:
    """The lexicon, read once."""
    return KindWords._make(word_list(f"quote_kinds.{name.replace('_', '.')}") for name in KindWords._fields)


class Shape(NamedTuple):
    """A short passage by its words alone."""

    words: list[str]
    capital: bool  # begins with a capital
    opens: bool  # begins as a clause does
    clause: bool  # has a verb without which there is no clause
    last: str  # the character before the closing mark

    @property
    def is_titled(self) -> bool:
        """Whether every word but the small ones begins with a capital."""
        first = first_word(self.words)
        if first[:1].islower() or first.isdigit():
            return False
        small = kind_words().title_small
        return all(not word[0].islower() or word.lower() in small for word in self.words)

    @property
    def is_as_short_as_a_title(self) -> bool:
        """Whether it has no more words than a title or a name may."""
        return 0 < len(self.words) <= _LONGEST_TITLE

    @property
    def is_long_name(self) -> bool:
        """Whether it is the name of something, of three words or more: the “2030 River Fair”, a dozen “Lowell con Ruiz” evenings."""
        begins = self.capital or self.words[0].isdigit()
        return begins and len(self.words) >= _LONG_NAME and sum(word[0].isupper() for word in self.words) > 1

    @property
    def as_title(self) -> str:
        """Its words as a title is known again, in small letters."""
        return " ".join(self.words).lower()


def words_in(text: str, start: int, end: int) -> list[str]:
    """The words between two offsets, signs of money and "&" among them."""
    return _WORD.findall(text, start, end)


def first_word(words: list[str]) -> str:
    """The first word that is no sign."""
    if words and words[0][0].isalnum():
        return words[0]
    return next((word for word in words if word[0].isalnum()), "")


def opens_clause(word: str) -> bool:
    """Whether a clause may begin with a word, by its form: "it", "we", "there's"."""
    folded, lexicon = straighten(word.lower()), kind_words()
    return folded in lexicon.clause_openers or folded in lexicon.clause_subjects


def shape_of(text: str) -> Shape:
    """The shape of the text of a passage, marks included."""
    words = _WORD.findall(text)
    lexicon = kind_words()
    first = first_word(words)
    clause = straighten(first.lower()) in lexicon.clause_openers or not lexicon.clause_finite.isdisjoint(
        text.lower().replace("’", "'").split()
    )
    return Shape(words, first[:1].isupper(), opens_clause(first), clause, text[-4:].rstrip("\"”’'")[-1:])
