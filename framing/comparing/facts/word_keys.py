"""Which words of two outlets mean one thing: "signed 14 MOUs", "inked fourteen memoranda"?"""

from functools import cache

from framing.cues.inflection import inflections, irregular_forms
from framing.lexicons import read_lexicon, word_list
from framing.text.stems import stem_of
from framing.text.word_cache import Remembered

SMALL_WORDS = word_list("function_words.kept") | word_list("function_words.prepositions") | word_list("quantities.ends")
_NUMERALS = word_list("quantities.numerals") | word_list("quantities.scales")
_NO_CONTENT = SMALL_WORDS | _NUMERALS  # a number aligns nothing
_LEAST = 3  # letters of a content word


@cache
def _base_forms() -> dict[str, str]:
    """Forms that no rule gives, under them their base: "men", "sold"."""
    return {form: base for base, forms in irregular_forms().items() for form in forms}


@cache
def _families() -> dict[str, str]:
    """All forms of the words of all families, under each the word that names its family; "office" is none of "officer"."""
    lexicon = read_lexicon("word_families")
    lines = [line.split() for section in ("things", "acts") for line in lexicon[section].strip().splitlines()]
    families: dict[str, str] = {}
    for first, *others in lines:
        for word in (first, *others):
            for form in inflections(word):
                families.setdefault(form, first)
    return families


def _key(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("'")
    base = _base_forms().get(word, word)
    return _families().get(word) or _families().get(base) or stem_of(base)


_KEYS: Remembered[str, str] = Remembered(_key)


def word_key(folded: str) -> str:
    """One key for all words of a family and all forms of a word: "memoranda" and "MOUs" have that of "agreement"."""
    return _KEYS[folded]


def content_key(folded: str) -> str:
    """The key of a word that tells what a sentence is about; empty for small words and numbers."""
    if len(folded) < _LEAST or folded in _NO_CONTENT or folded[0].isdigit():
        return ""
    return _KEYS[folded]
