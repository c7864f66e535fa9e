"""Every example in the lexicons of names and sources, and what each lexicon must say of itself."""

import re
import tomllib
from importlib.resources import files

import pytest

from framing import find_sources
from framing.attribution.coreference.name_lexicon import name_lexicon
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


@pytest.mark.parametrize("name", ["titles.toml", "organisations.toml", "first_names.toml", "sources.toml", "anonymity.toml"])
def test_a_lexicon_tells_its_source_its_licence_and_its_examples(name: str):
    table = lexicon(name)
    assert all(table[key] for key in ("source", "licence", "finds", "misses"))


def test_a_title_leaves_the_name():
    assert [one for one in examples("titles.toml", "finds") if named(bare(one), ("person",)) != [inside(one)]] == []


def test_an_office_alone_names_no_person():
    assert [text for text in examples("titles.toml", "misses") if named(text, ("person",))] == []


def test_a_body_is_told_by_its_name():
    assert [one for one in examples("organisations.toml", "finds") if named(bare(one), ("organisation", "place")) != [inside(one)]] == []


def test_a_person_is_no_body():
    assert [text for text in examples("organisations.toml", "misses") if named(text, ("organisation", "place"))] == []


def test_a_given_name_tells_he_from_she():
    def meant(marked: str) -> str:
        text = bare(marked)
        return attribution_of(Document(text)).coreference.resolve(text.index(". ") + 2, text.index(" left")).name or ""

    assert [one for one in examples("first_names.toml", "finds") if not meant(one).startswith(inside(one))] == []


def test_other_capitals_have_no_gender():
    told = {text: attribution_of(Document(text)).coreference.index.entities for text in examples("first_names.toml", "misses")}
    assert [text for text, entities in told.items() if any(entity.gender for entity in entities)] == []


def test_given_names_stand_in_one_list_each():
    table = lexicon("first_names.toml")
    lists = [set(table[key].split()) for key in ("he", "she", "either")]
    assert not lists[0] & lists[1]
    assert not lists[2] & (lists[0] | lists[1])


def test_firms_are_ends_of_names_of_bodies():
    assert name_lexicon().firms
    assert not name_lexicon().firms & name_lexicon().public


def test_a_source_without_a_name_is_of_the_kind_that_its_example_says():
    wanted = dict(example.split(" => ") for example in examples("sources.toml", "finds"))
    heard = {marked: find_sources(bare(marked)) for marked in wanted}
    assert {marked: sources[0].kind if len(sources) == 1 else sources for marked, sources in heard.items()} == wanted
    assert [marked for marked, sources in heard.items() if not inside(marked).startswith(sources[0].mentions[0].text)] == []


def test_some_words_for_people_bring_in_no_source():
    brought_in = {text: {source.kind for source in find_sources(text)} for text in examples("sources.toml", "misses")}
    assert [text for text, kinds in brought_in.items() if kinds - {"unknown"}] == []


def meant_by_the_brackets(marked: str) -> str | None:
    start = marked.index("[")
    return attribution_of(Document(bare(marked))).coreference.resolve(start, start + len(inside(marked))).name


@pytest.mark.parametrize("name", ["coreference.toml", "names.toml"])
def test_a_mention_means_whom_its_example_says(name):
    wanted = dict(example.split(" => ") for example in examples(name, "finds"))
    assert {marked: meant_by_the_brackets(marked) for marked in wanted} == wanted


@pytest.mark.parametrize("name", ["coreference.toml", "names.toml"])
def test_nobody_is_meant_by_name_where_an_example_says_so(name):
    assert [one for one in examples(name, "misses") if meant_by_the_brackets(one) is not None] == []
