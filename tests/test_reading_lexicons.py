"""The lexicons of text, articles and reading, each walked by its own examples."""

import re
from copy import deepcopy

import pytest

from framing.article import lines
from framing.article.language import identify_language, language_code
from framing.article.regions import find_regions
from framing.lexicons import any_of, read_lexicon, word_list
from framing.reading.bylines import parse_byline
from framing.reading.columns import recognise
from framing.reading.odd_pages import wall_in
from framing.text.function_words import function_words, month_pattern
from framing.text.sentence_ends import sentence_ends

from .brackets import unbracket
from .test_regions import STORY

LEXICONS = {name: read_lexicon(name) for name in ("abbreviations", "bylines", "columns", "languages", "regions")}
REGIONS = {label: rules for label, rules in LEXICONS["regions"].items() if label in lines.LABELS}
WALLS = LEXICONS["regions"]["walls"]


def examples(tables, key):
    return [(name, example) for name, table in tables.items() for example in table.get(key, ())]


def with_ends(text):
    """A text with a line behind each sentence."""
    for end in reversed(sentence_ends(text)):
        text = f"{text[:end]}| {text[end:]}"
    return text


def test_sentences_end_behind_abbreviations_where_the_examples_do():
    marked = [*LEXICONS["abbreviations"]["finds"], *LEXICONS["abbreviations"]["misses"]]
    assert [with_ends(example.replace("| ", "")) for example in marked] == marked


def test_the_names_of_a_byline_are_found():
    examples = [unbracket(example) for example in LEXICONS["bylines"]["finds"]]
    names = {text: tuple(text[start:end] for start, end in spans) for text, spans in examples}
    assert {text: parse_byline(text) for text in names} == names


def test_what_is_no_name_is_none():
    assert {one: parse_byline(one) for one in LEXICONS["bylines"]["misses"] if parse_byline(one)} == {}


def test_columns_are_recognised_and_others_left():
    table = LEXICONS["columns"]
    assert {field: recognise([name]) for field, name in table["finds"].items()} == {
        field: {field: name} for field, name in table["finds"].items()
    }
    assert recognise(table["misses"]) == {}


def test_no_name_of_a_column_stands_for_two_fields():
    names = [name for listed in LEXICONS["columns"]["columns"].values() for name in listed.split()]
    assert len(names) == len(set(names))


def test_a_list_takes_in_the_lists_that_it_names():
    be, have, do, modals, auxiliaries = (word_list(f"function_words.{name}") for name in ("be", "have", "do", "modals", "auxiliaries"))
    assert auxiliaries == be | have | do | modals
    assert auxiliaries < function_words().light
    assert auxiliaries < word_list("coreference.before_verb")
    assert word_list("function_words.months") - {"may"} == word_list("function_words.months_but_may")
    assert not any("{" in word for words in function_words() for word in words)


def test_words_as_an_expression_match_the_longest():
    assert any_of(["a.m", "a", "am"]) == "(?:a\\.m|am|a)"
    assert month_pattern().startswith("(?:september|")


def test_each_language_is_identified_by_its_example():
    languages = LEXICONS["languages"]
    assert [one for one in languages["small_words"] if identify_language(languages["finds"][one]) != one] == []


def test_what_is_too_short_is_in_no_language():
    assert [text for text in LEXICONS["languages"]["misses"] if identify_language(text) is not None] == []


@pytest.mark.parametrize(
    ("name", "code"), [("English", "en"), ("en-GB", "en"), ("pt_BR", "pt"), ("de", "de"), ("Elvish", None), ("", None)]
)
def test_a_language_has_one_code_however_a_table_calls_it(name, code):
    assert language_code(name) == code


def label_in_story(line):
    at = len(STORY)
    return next(region.label for region in find_regions(STORY + line + "\n" + STORY) if region.start <= at < region.end)


def test_a_line_between_two_paragraphs_gets_its_label():
    assert [(label, line) for label, line in examples(REGIONS, "finds") if label_in_story(line) != label] == []


def test_a_line_of_the_story_stays_body():
    assert [(label, line) for label, line in examples(REGIONS, "misses") if label_in_story(line) != "body"] == []


@pytest.fixture
def fresh_rules():
    yield
    lines.region_rules.cache_clear()


PATTERNS = [
    (label, way, i)
    for label, rules in REGIONS.items()
    for way in ("section", "line", "starts", "holds")
    for i in range(len(rules.get(way, ())))
]


@pytest.mark.usefixtures("fresh_rules")
def test_every_pattern_of_a_region_decides_one_of_the_examples(monkeypatch):
    idle = []
    for label, way, number in PATTERNS:
        without = deepcopy(LEXICONS["regions"])
        without[label][way][number] = "(?!)"
        monkeypatch.setattr(lines, "read_lexicon", lambda name, without=without: without)
        lines.region_rules.cache_clear()
        idle += [(label, way, number)] * all(label_in_story(line) == label for line in REGIONS[label]["finds"])
    assert idle == []


def test_a_wall_is_told_from_other_pages_by_each_of_its_patterns():
    told = {(kind, text): wall_in(text) for kind, texts in WALLS["finds"].items() for text in texts}
    assert [one for one, says in told.items() if f"a {one[0]} wall" not in says] == []
    assert [text for texts in WALLS["misses"].values() for text in texts if wall_in(text)] == []
    patterns = [(kind, one) for kind in WALLS["finds"] for one in WALLS[kind]]
    assert [(kind, one) for kind, one in patterns if not any(re.search(one, text, re.IGNORECASE) for text in WALLS["finds"][kind])] == []


def test_boxes_without_story_and_standfirsts_are_told_by_their_classes():
    for blocks in (LEXICONS["regions"]["boxes"], LEXICONS["regions"]["below_headline"]):
        told = re.compile(blocks["classes"], re.IGNORECASE)
        assert [one for one in blocks["finds"]["classes"] if not told.search(f" {one}")] == []
        assert [one for one in blocks["misses"]["classes"] if told.search(f" {one}")] == []
