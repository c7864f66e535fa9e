"""How long is the story, in the words and sentences by which every rate is reckoned?"""

from typing import Any

from framing.measures import measures_of, share

from .article import Article

MEASURES = measures_of("story")


def measure_story(article: Article) -> dict[str, Any]:
    """Measures: words and sentences of the story.

    Evidence: none.
    Misses: a line of furniture that reads like a paragraph is counted.
    Source: this project; sentence ends in doubt by nupunkt (Punkt, Kiss and Strunk 2006).
    """
    words, sentences = article.story_words, article.story_sentences
    return {"words": words, "sentences": sentences, "words_per_sentence": share(words, sentences)}
