"""How long is the story, in the words and sentences by which every rate is reckoned?"""

from typing import Any

from framing.measures import Measure, share

from .article import Article

MEASURES = (
    Measure(
        "words",
        "words",
        "Words of headline, standfirst, subheadings and body; a hyphenated compound is one.",
        "this project",
        "Captions, notices, source lists and related articles are left out, so that other counters give more.",
    ),
    Measure(
        "sentences",
        "sentences",
        "Sentences of the story: plain ends by the abbreviations of news, doubtful ones by nupunkt's Punkt model; cut at paragraphs too.",
        "Kiss and Strunk 2006; nupunkt",
        "A headline or subheading without a full stop counts as one sentence.",
    ),
    Measure(
        "words_per_sentence", "words", "Words of the story over its sentences.", "this project", "Headlines and subheadings pull it down."
    ),
)


def measure_story(article: Article) -> dict[str, Any]:
    """Measures: words and sentences of the story.

    Evidence: none.
    Misses: a line of furniture that reads like a paragraph is counted.
    Source: this project; sentence ends in doubt by nupunkt (Punkt, Kiss and Strunk 2006).
    """
    words, sentences = article.story_words, article.story_sentences
    return {"words": words, "sentences": sentences, "words_per_sentence": share(words, sentences)}
