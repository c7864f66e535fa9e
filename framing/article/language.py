"""Which language is a text in? By its script and its small words first, and by a model only where these leave it open."""

import re
from functools import cache
from typing import NamedTuple

from framing.lexicons import read_lexicon

from .article import Article

# The letters of each script, a class that takes long to compile: done when a text holds others than Latin ones.
# Japanese has kana, which Chinese lacks, so kana is looked for before Han.
_SCRIPTS = (
    ("ko", "[\uac00-\ud7a3]"),
    ("ja", "[\u3040-\u30ff]"),
    ("zh", "[\u4e00-\u9fff]"),
    ("he", "[\u05d0-\u05ea]"),
    ("el", "[\u0391-\u03c9]"),
    ("hi", "[\u0904-\u0939]"),
    ("th", "[\u0e01-\u0e2e]"),
)
_SHARED_SCRIPT = "[\u0400-\u04ff\u0600-\u06ff]"  # Cyrillic and Arabic letters serve many languages
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 500  # characters, three times: from the start, the middle and the end
_FOREIGN = 0.1  # of a sample in other than ASCII characters: its script may tell
_FEWEST_LETTERS = 8
_OF_SCRIPT = 0.25  # of the letters: one Han or Hangul sign says as much as several Latin letters
_OF_KANA = 0.1  # Japanese has Han beside it
_FEWEST_LETTERS_FOR_MODEL = 20
_OF_SHARED_SCRIPT = 0.4
_FEWEST_WORDS = 8
_FEWEST_FOR_MODEL = 12
_FEWEST_FOR_LISTS = 20  # another language is told by its small words, or else left to the model
_ENGLISH = 0.17  # of its words are small ones: a fifth of English is, of a German text that quotes an English title a fiftieth
_ANOTHER = 0.14  # of the words of another language at least, whose lists are shorter
_AHEAD = 1.6  # times as many as of the next language: Spanish and Portuguese, Danish and Norwegian share theirs
_CLEAR_LEAD = 10.0  # by how much py3langid must prefer one language (a difference of log probabilities)


class _Lexicon(NamedTuple):
    codes: dict[str, str]
    small_words: dict[str, frozenset[str]]


@cache
def _lexicon() -> _Lexicon:
    table = read_lexicon("languages")
    return _Lexicon(table["codes"], {language: frozenset(words.split()) for language, words in table["small_words"].items()})


def identify_language(text: str) -> str | None:
    """The ISO 639-1 code of the language that most of a text is in; None where it is too short or too mixed.

    Three samples are read. English takes about 0.1 ms; what neither its script nor its small words decide goes to
    py3langid's model (some 2 ms, no network), and counts only where that prefers one language by far.
    """
    sample = _sample(text)
    other_letters = len(sample) - len(sample.encode("ascii", "ignore"))
    if other_letters > _FOREIGN * len(sample) and (language := _by_script(sample)):
        return language
    words = _WORD.findall(sample.lower())
    if len(words) < _FEWEST_WORDS:
        return None
    if _share_of_small_words(words, "en") >= _ENGLISH:
        return "en"
    shares = sorted(((_share_of_small_words(words, language), language) for language in _lexicon().small_words), reverse=True)
    if len(words) >= _FEWEST_FOR_LISTS and shares[0][0] >= _ANOTHER and shares[0][0] >= _AHEAD * shares[1][0]:
        return shares[0][1]
    return _by_model(sample) if len(words) >= _FEWEST_FOR_MODEL else None


def _sample(text: str) -> str:
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return f"{text[:_SAMPLE]}\n{text[middle : middle + _SAMPLE]}\n{text[-_SAMPLE:]}"


def _share_of_small_words(words: list[str], language: str) -> float:
    small = _lexicon().small_words[language]
    return sum(map(small.__contains__, words)) / len(words)


def _by_script(sample: str) -> str | None:
    letters = sum(map(str.isalpha, sample))
    if letters <= _FEWEST_LETTERS:
        return None
    for language, script in _SCRIPTS:
        if len(re.findall(script, sample)) > (_OF_KANA if language == "ja" else _OF_SCRIPT) * letters:
            return language
    if letters > _FEWEST_LETTERS_FOR_MODEL and len(re.findall(_SHARED_SCRIPT, sample)) > _OF_SHARED_SCRIPT * letters:
        return _by_model(sample)
    return None


def _by_model(sample: str) -> str | None:
    from . import language_model  # few texts ask it, and it imports what else nobody needs

    (language, best), (_, second) = language_model.rank_languages(sample)[:2]
    return language if best - second > _CLEAR_LEAD else None


def language_of(article: Article) -> str | None:
    """The language that an article names, or that its story reads as; None where that is unclear."""
    if article.language:
        return article.language
    memo = article.documents[0].memo  # identified once, for every scorer that asks; another thread may empty it meanwhile
    language: str | None = memo.get("language", "")
    if language == "":
        language = memo["language"] = identify_language(article.story or article.text)
    return language


def is_english(article: Article) -> bool:
    """Whether an article is in English, or its language could not be told: it is read as if it were."""
    return language_of(article) in (None, "en")


def why_not_english(article: Article) -> str:
    """What to say of an article in another language; "" of one in English."""
    return "" if is_english(article) else f"the text reads as “{language_of(article)}”, not English"


def language_code(name: str) -> str | None:
    """The ISO 639-1 code that a table means by "en", "en-GB" or "English"; None where it means none that is known."""
    name = name.lower()
    return _lexicon().codes.get(name) or (name[:2] if re.match(r"[a-z]{2}(?:[-_].*)?$", name) else None)
