import re
import tomllib
from dataclasses import replace
from importlib import resources

import pytest

from framing.cues.conditions import read_condition
from framing.cues.cue_language import compile_cue
from framing.cues.rules import Rule, RuleMatcher, find_cues, read_rules
from framing.hedging.hedges import CATEGORIES
from framing.text.document import Document

LEXICONS = ("hedges", "vague_quantities", "boosters", "interpretations")
RULES = [rule for name in LEXICONS for rule in read_rules(name)]
_BRACKETS = re.compile(r"\[([^\]]*)\]")


def marked(example: str) -> tuple[str, list[tuple[int, int]]]:
    """An example without its brackets, and where they stood."""
    spans, text, at = [], "", 0
    for mark in _BRACKETS.finditer(example):
        text += example[at : mark.start()]
        spans.append((len(text), len(text) + len(mark.group(1))))
        text += mark.group(1)
        at = mark.end()
    return text + example[at:], spans


def found_by(rule: Rule, text: str) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in find_cues(Document(text), rule.lexicon) if one.rule.id == rule.id]


def test_a_rule_finds_what_its_examples_bracket():
    examples = [(rule, *marked(example)) for rule in RULES for example in rule.finds]
    assert [(rule.id, text) for rule, text, spans in examples if not spans or found_by(rule, text) != spans] == []


def test_a_rule_finds_nothing_in_its_misses():
    assert [rule.id for rule in RULES if not rule.misses] == [], "a rule says where it does not count"
    assert [(rule.id, one) for rule in RULES for one in rule.misses if "[" in one or found_by(rule, one)] == []


def test_a_rule_is_well_formed():
    for rule in RULES:
        assert re.fullmatch(r"[a-z_]+\.[a-z-]+\.[a-z0-9-]+", rule.id)
        assert rule.lexicon in LEXICONS
        for cue in (*rule.cues, *rule.unless):
            compile_cue(cue)
        for line in rule.where:
            read_condition(line.text)


@pytest.mark.parametrize("name", LEXICONS)
def test_a_lexicon_states_its_licence_and_its_sources(name):
    lexicon = tomllib.loads((resources.files("framing.lexicons") / f"{name}.toml").read_text(encoding="utf-8"))
    assert lexicon["licence"]
    assert all(lexicon["sources"].values())
    assert {rule.source for rule in read_rules(name)} == set(lexicon["sources"])


def test_ids_are_unique():
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))


def test_a_hedge_has_a_category_that_readers_know():
    assert {rule.category for rule in RULES if rule.lexicon in ("hedges", "vague_quantities")} == set(CATEGORIES)


def with_examples(rule):
    """What a rule alone finds in its own examples."""
    only = RuleMatcher([rule])
    return [[(one.start, one.end) for one in only.find(Document(marked(example)[0]))] for example in (*rule.finds, *rule.misses)]


def test_every_line_about_surroundings_decides_one_of_the_examples():
    idle = []
    for rule in RULES:
        found = with_examples(rule) if rule.where else []
        otherwise = read_condition("no: []" if rule.where and rule.where[-1].counts else "[]")
        for i, line in enumerate(rule.where):
            without = replace(rule, where=(*rule.where[:i], *rule.where[i + 1 :], otherwise))
            idle += [(rule.id, line.text)] * (with_examples(without) == found)
    assert idle == []


def test_every_exception_decides_one_of_the_examples():
    idle = []
    for rule in RULES:
        found = with_examples(rule) if rule.unless else []
        for phrase in rule.unless:
            without = replace(rule, unless=tuple(one for one in rule.unless if one != phrase))
            idle += [(rule.id, phrase)] * (with_examples(without) == found)
    assert idle == []
