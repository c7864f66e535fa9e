"""Every example in the lexicons of names and sources, and what each lexicon must say of itself."""

import re
import tomllib
from importlib.resources import files

import pytest

from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.attribution.mentions.source_kinds import source_rules
from framing.attribution.pipeline import attribution_of
from framing.text.document import Document


def lexicon(name: str) -> dict:
    return tomllib.loads(files("framing.lexicons").joinpath(name).read_text(encoding="utf-8"))


def examples(name: str, key: str) -> list[str]:
    return lexicon(name)[key]


def bare(marked: str) -> str:
    return re.sub(r"[\[\]]", "", marked)


def inside(marked: str) -> str:
    return marked[marked.index("[") + 1 : marked.index("]")]


def named(text: str, kinds: tuple[str, ...]) -> list[str]:
    return [entity.name for entity in attribution_of(Document(text)).coreference.index.entities if entity.kind in kinds]


@pytest.mark.parametrize("name", ["titles.toml", "organisations.toml", "first_names.toml", "sources.toml"])
def test_a_lexicon_tells_its_source_its_licence_and_its_examples(name: str):
    table = lexicon(name)
    assert all(table[key] for key in ("source", "licence", "finds", "misses"))


@pytest.mark.parametrize("reason", examples("sources.toml", "reasons"))
def test_a_reason_has_a_word_without_which_it_is_not_looked_for(reason: str):
    words = re.findall(r"[a-z]+", reason.replace("[sz]", "s"))
    assert source_rules().reason_words.intersection(words)


@pytest.mark.parametrize("marked", examples("titles.toml", "finds"))
def test_a_title_leaves_the_name(marked: str):
    assert named(bare(marked), ("person",)) == [inside(marked)]


@pytest.mark.parametrize("text", examples("titles.toml", "misses"))
def test_an_office_alone_names_no_person(text: str):
    assert named(text, ("person",)) == []


@pytest.mark.parametrize("marked", examples("organisations.toml", "finds"))
def test_a_body_is_told_by_its_name(marked: str):
    assert named(bare(marked), ("organisation", "place")) == [inside(marked)]


@pytest.mark.parametrize("text", examples("organisations.toml", "misses"))
def test_a_person_is_no_body(text: str):
    assert named(text, ("organisation", "place")) == []


@pytest.mark.parametrize("marked", examples("first_names.toml", "finds"))
def test_a_given_name_tells_he_from_she(marked: str):
    text = bare(marked)
    start = text.index(". ") + 2
    name = attribution_of(Document(text)).coreference.resolve(start, text.index(" left")).name
    assert name is not None
    assert name.startswith(inside(marked))


@pytest.mark.parametrize("text", examples("first_names.toml", "misses"))
def test_other_capitals_have_no_gender(text: str):
    assert not any(entity.gender for entity in attribution_of(Document(text)).coreference.index.entities)


@pytest.mark.parametrize("marked", examples("sources.toml", "finds"))
def test_a_reason_for_anonymity_begins_where_it_says(marked: str):
    text = bare(marked)
    found = source_rules().reason.search(text.lower())
    assert found is not None
    assert text[found.start() :].startswith(inside(marked))


@pytest.mark.parametrize("text", examples("sources.toml", "misses"))
def test_other_clauses_give_no_reason(text: str):
    assert source_rules().reason.search(text.lower()) is None


def test_given_names_stand_in_one_list_each():
    table = lexicon("first_names.toml")
    lists = [set(table[key].split()) for key in ("he", "she", "either")]
    assert not lists[0] & lists[1]
    assert not lists[2] & (lists[0] | lists[1])


def test_firms_are_ends_of_names_of_bodies():
    assert name_lexicon().firms
    assert not name_lexicon().firms & name_lexicon().public


@pytest.mark.parametrize("example", examples("coreference.toml", "finds"))
def test_a_mention_means_whom_its_example_says(example: str):
    marked, _, name = example.partition(" => ")
    start = marked.index("[")
    meant = attribution_of(Document(bare(marked))).coreference.resolve(start, start + len(inside(marked)))
    assert meant.name == name


@pytest.mark.parametrize("example", examples("coreference.toml", "misses"))
def test_nobody_is_meant_by_name_where_an_example_says_so(example: str):
    start = example.index("[")
    assert attribution_of(Document(bare(example))).coreference.resolve(start, start + len(inside(example))).name is None
