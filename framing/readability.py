"""How readable is the story? By what textstat counts, with the syllables of a pronouncing dictionary that the package brings along.

textstat fetches CMUdict with NLTK at first use, and walks through every sound of every word; to import it takes as long as to score
three articles. What stands here in its place gives the same figures, which the tests hold against its own, article by article.
"""

from __future__ import annotations

import math
import re
from typing import Any

from framing.article.article import Article
from framing.measures import measures_of
from framing.text.syllables import SYLLABLES
from framing.text.wording import plural

_WORDS_MIN = 100
"""Flesch's formula was fitted on samples of 100 words; below that it swings with every sentence."""

# All three are textstat's own: a word keeps the apostrophe of "it's" and loses that of "'tis".
_SENTENCE = re.compile(r"\b[^.!?]+[.!?]*")
_NO_CONTRACTION = re.compile(r"'(?![tsd]|ve|ll|re)")
_NO_LETTER = re.compile(r"[^\w\s']")
_SHORT = 2  # words of a sentence that textstat leaves out
_THREE_WORDS = re.compile(r"\w\S*\s+\w\S*\s+\w")

MEASURES = measures_of("readability")


def _words_of(text: str) -> list[str]:
    """What textstat takes for words, in small letters."""
    return _NO_LETTER.sub("", _NO_CONTRACTION.sub("", text)).lower().split()


def _count_sentences(story: str) -> int:
    """How many sentences textstat counts: those of more than two of its words, one at least.

    Where three words that it cannot but count open a sentence, as in nearly all, there is no need to ask it.
    """
    sentences = _SENTENCE.findall(story)
    short = [one for one in sentences if not _THREE_WORDS.match(one) and len(_words_of(one)) <= _SHORT]
    return max(1, len(sentences) - len(short))


def measure_readability(article: Article) -> dict[str, Any]:
    """Measures: Flesch reading ease and Flesch-Kincaid grade of the story.

    Evidence: none; both are formulas over the whole story.
    Misses: stories under 100 words are measured all the same; the notes of the Scorecard say so.
    Source: Flesch 1948; Kincaid et al. 1975; words, sentences and syllables as textstat counts them.
    """
    if not article.story_words:
        return {"flesch_reading_ease": math.nan, "flesch_kincaid_grade": math.nan, "textstat_sentences": 0}
    return _readability(article.story)


def _readability(story: str) -> dict[str, Any]:
    """The figures of a text, each of its counts made once: textstat makes them anew for every formula."""
    words, sentences = _words_of(story), _count_sentences(story)
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
