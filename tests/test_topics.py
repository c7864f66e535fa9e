import hashlib
import re
from collections import Counter

from framing.learning.topics import find_topic_words, topic_cues, topics_version
from framing.learning.word_features import find_features
from framing.lexicons import read_lexicon
from framing.text.document import Document

from .conftest import ROOT

LEXICON = read_lexicon("topics")
TOPICS = {one["id"].removeprefix("topics."): one for one in LEXICON["topic"]}


def _found(text, topic):
    return [(one.start, one.end) for one in find_topic_words(Document(text)) if one.payload == topic]


def _bracketed(marked):
    """A text without its brackets, and where they stood."""
    return re.sub(r"[\[\]]", "", marked), (marked.index("["), marked.index("]") - 1)


def test_each_class_finds_its_examples_where_they_stand():
    examples = [(name, *_bracketed(one)) for name, topic in TOPICS.items() for one in topic["finds"]]
    assert [(topic, text) for topic, text, place in examples if place not in _found(text, topic)] == []


def test_no_class_finds_what_it_should_miss():
    assert [(name, one) for name, topic in TOPICS.items() for one in topic["misses"] if _found(one, name)] == []


def test_every_class_has_a_name_of_its_own_a_source_and_examples():
    assert len(TOPICS) == len(LEXICON["topic"])
    assert all(LEXICON["sources"][topic["source"]] and topic["covers"] and topic["finds"] and topic["misses"] for topic in TOPICS.values())


def test_no_class_holds_a_cue_twice():
    assert [one for one, times in Counter(topic_cues()).items() if times > 1] == []


def test_every_cue_can_be_found():
    assert [(topic, cue) for cue, topic in topic_cues() if not _found("So " + re.sub(r"[~*]", "", cue) + " it is", topic)] == []


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
