"""The forms of a word that a cue with ~ finds."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from framing.cues.inflection import inflections


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("walk", "walk walks walked walking"),
        ("tread", "tread treads trod trodden treading"),
        ("stop", "stop stops stopped stopping"),
        ("juggle", "juggle juggles juggled juggling"),
        ("carry", "carry carries carried carrying"),
        ("tie", "tie ties tied tying"),
        ("quit", "quit quits quitting"),
        ("refer", "refer refers referred referring"),
        ("echo", "echo echoes echoed echoing"),
        ("go", "go goes went gone going"),
        ("lie", "lie lies lied lying lay lain"),
        ("act", "act acts acted acting"),
        ("crisis", "crisis crises"),
    ],
)
def test_a_word_has_all_its_forms(base: str, forms: str) -> None:
    assert set(forms.split()) <= inflections(base)


@pytest.mark.parametrize(
    ("base", "other_word"), [("see", "seed"), ("star", "stared"), ("plan", "planed"), ("tap", "taped"), ("lose", "losed")]
)
def test_a_rule_makes_no_form_of_another_word(base: str, other_word: str) -> None:
    assert other_word not in inflections(base)


_IRREGULAR = tomllib.loads((resources.files("framing.lexicons") / "irregular_forms.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("example", _IRREGULAR["finds"])
def test_an_irregular_form_is_found(example: str) -> None:
    base, form = example.replace("[", "").replace("]", "").split()
    assert form in inflections(base)


@pytest.mark.parametrize("example", _IRREGULAR["misses"])
def test_a_verb_with_irregular_forms_has_no_regular_past(example: str) -> None:
    base, form = example.split()
    assert form not in inflections(base)
