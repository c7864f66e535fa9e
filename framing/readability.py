"""How readable the story is, by textstat, with its pronouncing dictionary shipped in the package.

textstat fetches CMUdict at first use; here NLTK finds it among the package's own data, so that nothing is ever fetched.
"""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import files
from types import ModuleType
from typing import Any

from framing.article.article import Article
from framing.measures import Measure

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


@cache
def _textstat() -> ModuleType:
    import nltk.data
    import textstat

    shipped = str(files("framing").joinpath("lexicons/nltk_data"))
    if shipped not in nltk.data.path:
        nltk.data.path.append(shipped)
    return textstat


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
