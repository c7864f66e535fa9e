import hashlib
import re

from framing.learning.topics import find_topic_words, load_topics, topics_version
from framing.learning.word_features import find_features
from framing.text.document import Document

from .conftest import ROOT

TOPICS = load_topics()


def _found(text, topic):
    return [(one.start, one.end) for one in find_topic_words(Document(text)) if one.topic == topic]


def _bracketed(marked):
    """A text without its brackets, and where they stood."""
    return re.sub(r"[\[\]]", "", marked), (marked.index("["), marked.index("]") - 1)


def test_each_class_finds_its_examples_where_they_stand():
    examples = [(topic.name, *_bracketed(one)) for topic in TOPICS for one in topic.finds]
    assert [(topic, text) for topic, text, place in examples if place not in _found(text, topic)] == []


def test_no_class_finds_what_it_should_miss():
    assert [(topic.name, one) for topic in TOPICS for one in topic.misses if _found(one, topic.name)] == []


def test_every_class_has_a_name_of_its_own_a_source_and_examples():
    assert len({topic.name for topic in TOPICS}) == len(TOPICS)
    assert all(topic.source and topic.covers and topic.finds and topic.misses for topic in TOPICS)


def test_no_class_holds_a_cue_twice():
    twice = {(topic.name, cue) for topic in TOPICS for cue in topic.cues if topic.cues.count(cue) > 1}
    assert twice == set()


def test_every_cue_can_be_found():
    cues = [(topic.name, cue) for topic in TOPICS for cue in topic.cues]
    assert [(topic, cue) for topic, cue in cues if not _found("So " + re.sub(r"[~*]", "", cue) + " it is", topic)] == []


def test_possessives_are_found_with_their_offsets():
    assert _found("The senator’s vote", "officeholder") == [(4, 11)]


def test_the_version_is_a_hash_of_the_file():
    whole = hashlib.sha256((ROOT / "framing" / "lexicons" / "topics.toml").read_bytes()).hexdigest()
    assert topics_version() == whole[:12]


def test_features_of_a_headline_are_its_words_its_neighbours_and_its_classes():
    found = {(one.block, one.name) for one in find_features(Document("Senators voting"))}
    assert found == {
        ("word", "senat"),
        ("word", "vote"),
        ("pair", "| senat"),
        ("pair", "senat vote"),
        ("pair", "vote |"),
        ("topic", "officeholder"),
        ("topic", "election"),
        ("topics", "| officeholder"),
        ("topics", "officeholder election"),
        ("topics", "election |"),
    }


def test_an_empty_text_has_no_features():
    assert list(find_features(Document(""))) == []
