"""Which words belong to a class, such as the determiners that ``{determiner}`` stands for?"""

from functools import cache, lru_cache
from itertools import product

from framing.lexicons import read_lexicon, word_list
from framing.text.word_cache import Remembered


@cache
def class_definition(name: str) -> str:
    """What ``word_classes.toml`` gives for a class, or with ``function_words.`` ahead of its name the list of that file.

    Raises:
        KeyError: there is no such class.
    """
    if "." in name:
        return " ".join(sorted(word_list(name)))
    definition: str = read_lexicon("word_classes")["classes"][name]
    return definition


@cache
def words_of_class(name: str) -> frozenset[str]:
    """The words of a class; LookupError where it holds more than words and other such classes."""
    words: set[str] = set()
    for word in class_definition(name).split():
        if "*" in word or "&" in word:
            raise LookupError(f"the class {name} holds the pattern {word!r}, and not words alone")
        words |= words_of_class(word[1:-1]) if word.startswith("{") else {word}
    return frozenset(words)


@cache
def marks_named(name: str) -> frozenset[str]:
    """The marks of a name; none where it names a class of words."""
    return frozenset(read_lexicon("word_classes")["marks"].get(name, "").split())


def spelled_out(word: str) -> list[str]:
    """The words that one with "#" for any digit stands for: "18##" for 1800 to 1899."""
    return ["".join(letters) for letters in product(*("0123456789" if letter == "#" else letter for letter in word))]


@cache
def _commonness() -> dict[str, int]:
    """The words that fill English news, by rank."""
    return {word: rank for rank, word in enumerate(class_definition("common").split())}


def _rarity_of(word: str) -> int:
    common = _commonness()
    return common[word] if word in common else len(common) + len(word)


RARITY: Remembered[str, int] = Remembered(_rarity_of)
"""How seldom a text holds a word, as far as its length and commonness tell."""


@lru_cache(maxsize=8192)
def rarity(words: frozenset[str]) -> int:
    """How seldom a text holds one of these words."""
    return min(map(RARITY.__getitem__, words), default=-1)
