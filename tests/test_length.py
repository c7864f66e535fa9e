import math

from framing import Article
from framing.article.length import measure_story
from framing.text.region_labels import Region


def measured(text, *regions, title=""):
    return tuple(measure_story(Article(text, title=title, regions=regions or None)).values())


def test_words_and_sentences_of_the_story_are_counted_and_a_compound_is_one():
    assert measured("The eight-hour crossing was calm. Nobody was sick.") == (8, 2, 4.0)


def test_a_caption_is_not_counted_and_a_title_apart_is():
    text = "The ferry sailed.\nThe ferry at dawn."
    assert measured(text, Region(0, 18, "body"), Region(18, len(text), "caption"), title="Crossing opens") == (5, 2, 2.5)


def test_without_a_story_there_is_no_length_of_sentences():
    words, sentences, mean = measured("Subscribe", Region(0, 9, "furniture"))
    assert (words, sentences, math.isnan(mean)) == (0, 0, True)
