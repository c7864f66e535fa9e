"""How readable is the story? By textstat, with the syllables of a pronouncing dictionary that the package brings along.

textstat fetches CMUdict with NLTK at first use; here it is given the syllables of ``text/syllables.py``, so that nothing is
fetched, and NLTK need not be there before somebody asks it for something.
"""

from __future__ import annotations

import math
import sys
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

from framing.article.article import Article
from framing.measures import Measure
from framing.text.syllables import Pronunciations, hyphenation

_WORDS_MIN = 100
"""Flesch's formula was fitted on samples of 100 words; below that it swings with every sentence."""

MEASURES = (
    Measure(
        "flesch_reading_ease",
        "0 to 100, higher is easier",
        "Flesch's formula over the story, by textstat, which counts sentences and syllables by itself (see textstat_sentences).",
        "Flesch 1948",
        "Long quotations, lists and names move it; it says nothing of whether a text is clear or true.",
    ),
    Measure(
        "flesch_kincaid_grade",
        "US school grade",
        "Words a sentence and syllables a word as years of school, by textstat with its own sentence and syllable counts.",
        "Kincaid et al. 1975",
        "Sentence splitting moves it by a grade or more; compare only figures from the same counter.",
    ),
    Measure(
        "textstat_sentences",
        "count",
        "Sentences of the story as textstat counts them for the two measures above; our own count is `sentences`.",
        "textstat",
        "It splits after some abbreviations and leaves out sentences of two words or fewer.",
    ),
)


class _Later(ModuleType):
    """A module that is imported when it is first asked for something."""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            sys.modules.pop(self.__name__, None)
        return getattr(import_module(self.__name__), name)


@cache
def _textstat() -> ModuleType:
    """Textstat as it is, but that NLTK, which it imports whole (scipy and scikit-learn behind it), waits until it is needed."""
    waiting = sys.modules.setdefault("nltk", _Later("nltk"))
    import textstat
    from textstat.backend.counts import _count_syllables

    if isinstance(waiting, _Later) and sys.modules.get("nltk") is waiting:
        sys.modules.pop("nltk", None)
    _count_syllables.get_cmudict = _pronunciations
    _count_syllables.get_pyphen = cache(_Hyphenation)
    return textstat


def _pronunciations(language: str) -> Pronunciations | None:
    return _english() if language.startswith("en") else None


@cache
def _english() -> Pronunciations:
    return Pronunciations()


class _Hyphenation:
    """What textstat asks of pyphen."""

    def __init__(self, language: str) -> None:
        from textstat.backend.utils import get_pyphen

        self.positions = hyphenation if language == "en_US" else get_pyphen(language).positions


def measure_readability(article: Article) -> dict[str, Any]:
    """Measures: Flesch reading ease and Flesch-Kincaid grade of the story.

    Evidence: none; both are formulas over the whole story.
    Misses: stories under 100 words are measured all the same; the notes of the Scorecard say so.
    Source: Flesch 1948; Kincaid et al. 1975; computed by textstat.
    """
    story = article.story
    if not article.story_words:
        return {"flesch_reading_ease": math.nan, "flesch_kincaid_grade": math.nan, "textstat_sentences": 0}
    textstat = _textstat()
    return {
        "flesch_reading_ease": float(textstat.flesch_reading_ease(story)),
        "flesch_kincaid_grade": float(textstat.flesch_kincaid_grade(story)),
        "textstat_sentences": int(textstat.sentence_count(story)),
    }


def note_readability(article: Article) -> str:
    """A note where the story is too short for the formulas, or ""."""
    if 0 < article.story_words < _WORDS_MIN:
        return f"readability is measured on {article.story_words} words; Flesch's formula wants {_WORDS_MIN} or more"
    return ""
