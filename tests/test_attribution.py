"""The lexicon of attribution: every family finds its examples, every entry has its colour, and words that only look like cues are left."""

import tomllib
from importlib.resources import files

import pytest

from framing.attribution.mentions.attribution_words import (
    ATTRIBUTION_ADJECTIVES,
    attribution_nouns,
    attribution_phrases,
    finite_forms,
    saying_forms,
    speaking_forms,
    verbs,
)
from framing.attribution.pipeline import attribution_of
from framing.attribution.reported.cues import find_attribution_cues
from framing.cues.inflection import inflections
from framing.lexicons import read_lexicon
from framing.text.document import Document
from training.reported_examples import view_of

TABLE = read_lexicon("attribution")
ENTRIES = [*TABLE["family"], TABLE["phrases"], TABLE["adjectives"], TABLE["nouns"]]


def test_forms_of_verbs_are_asked_for_by_what_the_verb_brings_and_by_its_form():
    assert {"said", "warns"} <= saying_forms() <= speaking_forms() <= finite_forms()
    assert saying_forms().isdisjoint(("say", "saying", "grinned", "knew"))
    assert {"saying", "warning"} <= saying_forms("ing")
    assert {"say", "said"} <= saying_forms("base", "past")
    assert {"grinned", "knew"} <= finite_forms()
    assert "knew" not in finite_forms("say", "tell")


def bracketed(example: str) -> tuple[str, tuple[int, int]]:
    start, end = example.index("["), example.index("]") - 1
    return example.replace("[", "").replace("]", ""), (start, end)


@pytest.mark.parametrize("example", [example for entry in ENTRIES for example in entry["finds"]])
def test_every_example_that_counts_is_a_cue(example):
    text, span = bracketed(example)
    document = Document(text)
    assert span in [(document.words[cue.at].start, document.words[cue.end_at].end) for cue in find_attribution_cues(view_of(document))]


@pytest.mark.parametrize("example", [example for entry in ENTRIES for example in entry["misses"]])
def test_what_only_looks_like_a_cue_reports_nothing(example):
    text, span = bracketed(example)
    assert span not in [report.cue for report in attribution_of(Document(text)).reports]


@pytest.mark.parametrize("name", ["fronted_participles", "content_of_nouns"])
def test_what_a_participle_or_a_noun_brings_is_somebodys(name):
    for example in TABLE[name]["finds"]:
        text, (start, end) = bracketed(example)
        stretches = attribution_of(Document(text)).voices.stretches
        assert any(start <= one.start <= end + 1 for one in stretches), example
    for example in TABLE[name]["misses"]:
        assert not attribution_of(Document(example)).voices.stretches


@pytest.mark.parametrize("family", TABLE["family"], ids=lambda family: family["verbs"].split()[0])
def test_a_family_holds_the_verbs_of_its_examples(family):
    lemmas = set(family["verbs"].split())
    for example in family["finds"]:
        text, (start, end) = bracketed(example)
        assert any(text[start:end].lower() in inflections(lemma) for lemma in lemmas), example


@pytest.mark.parametrize("entry", ENTRIES, ids=range(len(ENTRIES)))
def test_every_entry_has_examples_that_count_and_that_do_not(entry):
    assert entry["finds"]
    assert entry["misses"]


def test_a_verb_tells_its_colour_and_what_it_takes():
    assert verbs()["said"].kind == "neutral"
    assert verbs()["claimed"].kind == "distancing"
    assert verbs()["boasted"].kind == "loaded"
    assert verbs()["told"].person
    assert not verbs()["said"].person
    assert verbs()["accused"].object
    assert verbs()["vowed"].infinitive


@pytest.mark.parametrize(
    ("form", "lemma", "name"),
    [("said", "say", "past"), ("says", "say", "present"), ("telling", "tell", "ing"), ("sings", "sing", "present"), ("say", "say", "base")],
)
def test_every_form_leads_to_its_lemma(form, lemma, name):
    assert (verbs()[form].lemma, verbs()[form].form) == (lemma, name)


@pytest.mark.parametrize("form", ["demanded", "boasted", "typed", "sings", "chanted", "quipped", "tweeted"])
def test_the_wide_family_that_reporters_use_introduces_direct_speech(form):
    assert verbs()[form].direct


def test_nouns_adjectives_and_phrases_are_folded():
    assert attribution_nouns()["allegations"] == "distancing"
    assert "confident" in ATTRIBUTION_ADJECTIVES
    assert attribution_phrases()["according"] == {"to": [()]}
    assert ("words", "of") in attribution_phrases()["in"]["the"]


@pytest.mark.parametrize("name", ["attribution", "source_nouns", "function_words"])
def test_every_lexicon_names_its_source_and_licence(name):
    table = tomllib.loads(files("framing.lexicons").joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    assert table["source"]
    assert table["licence"]
