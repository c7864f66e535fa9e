"""How readable is the story? By what textstat counts, with the syllables of a pronouncing dictionary that the package brings along.

textstat fetches CMUdict with NLTK at first use, and walks through every sound of every word. What stands here in its place
gives the same figures of a text with straight apostrophes, which the tests hold against its own, article by article.
"""

import math
import re
import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

from framing.article.article import Article
from framing.measures import measures_of
from framing.text.syllables import SYLLABLES
from framing.text.wording import plural
from framing.text.words import straighten

_WORDS_MIN = 100
"""Flesch's formula was fitted on samples of 100 words; below that it swings with every sentence."""

_SENTENCE = re.compile(r"\b[^.!?]+[.!?]*")  # textstat's own
_SHORT = 2  # words of a sentence that textstat leaves out
_LONGER = re.compile(rf"(?:\w\S*\s+){{{_SHORT}}}\w")

MEASURES = measures_of("readability")


class _Later(ModuleType):
    """A module that is imported when it is first asked for something."""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            sys.modules.pop(self.__name__, None)
        return getattr(import_module(self.__name__), name)


@cache
def _list_words() -> Callable[..., list[str]]:
    """What textstat takes for words; NLTK, which it imports whole (scipy and scikit-learn behind it), waits until it is needed."""
    waiting = sys.modules.setdefault("nltk", _Later("nltk"))
    from textstat.backend.selections import list_words

    if isinstance(waiting, _Later) and sys.modules.get("nltk") is waiting:
        sys.modules.pop("nltk", None)
    found: Callable[..., list[str]] = list_words
    return found


def _count_sentences(story: str) -> int:
    """How many sentences textstat counts: those of more than two of its words, one at least.

    Where three words that it cannot but count open a sentence, as in nearly all, there is no need to ask it; nor where no more
    than two stand between spaces, of which it makes no more.
    """
    sentences = _SENTENCE.findall(story)
    doubtful = [one for one in sentences if not _LONGER.match(one)]
    short = [one for one in doubtful if len(one.split()) <= _SHORT or len(_list_words()(one)) <= _SHORT]
    return max(1, len(sentences) - len(short))


def measure_readability(article: Article) -> dict[str, Any]:
    """Measures: Flesch reading ease and Flesch-Kincaid grade of the story.

    Evidence: none; both are formulas over the whole story.
    Misses: stories under 100 words are measured all the same; the notes of the Scorecard say so.
    Source: Flesch 1948; Kincaid et al. 1975; words, sentences and syllables as textstat counts them.
    """
    if not article.story_words:
        return {"flesch_reading_ease": math.nan, "flesch_kincaid_grade": math.nan, "textstat_sentences": 0}
    return _readability(straighten(article.story))  # textstat takes “it’s” for another word than “it's”


def _readability(story: str) -> dict[str, Any]:
    """The figures of a text, each of its counts made once: textstat makes them anew for every formula."""
    words, sentences = _list_words()(story, lowercase=True), _count_sentences(story)
    sentence_length = len(words) / sentences
    syllables = sum(map(SYLLABLES.__getitem__, words)) / len(words) if words else 0
    if not syllables:
        ease = grade = 0.0
    else:
        ease = 206.835 - 1.015 * sentence_length - 84.6 * syllables
        grade = 0.39 * sentence_length + 11.8 * syllables - 15.59
    return {"flesch_reading_ease": ease, "flesch_kincaid_grade": grade, "textstat_sentences": sentences}


def note_readability(article: Article) -> str:
    """A note where the story is too short for the formulas, or ""."""
    if 0 < article.story_words < _WORDS_MIN:
        return f"readability is measured on {plural(article.story_words, 'word')}; Flesch's formula needs {_WORDS_MIN} or more"
    return ""
