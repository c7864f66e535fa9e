"""Kinds of source, by noun and by what is told of an unnamed one."""

import re

import pytest

from framing.attribution.mentions.reasons_for_anonymity import anonymity_reason
from framing.attribution.mentions.source_kinds import form_kind, noun_kind, source_rules
from framing.text.document import Document


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("official", "anonymous"),
        ("officials", "group"),
        ("sources", "anonymous"),
        ("second", "unknown"),
        ("nobody", "unknown"),
        ("critics", "group"),
        ("voters", "group"),
        ("committee", "organisation"),
        ("committees", "group"),
        ("report", "document"),
        ("turnip", "unknown"),
    ],
)
def test_a_noun_tells_the_kind_of_source(noun: str, kind: str):
    assert noun_kind(noun) == kind


@pytest.mark.parametrize(
    ("word", "kind"), [("creditors", "group"), ("announcer", "anonymous"), ("pianist", "anonymous"), ("turnip", "unknown")]
)
def test_the_ending_of_an_unlisted_noun_tells_people_from_things(word: str, kind: str):
    assert form_kind(word) == kind


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("An aide [who asked not to be named] said no.", "who asked not to be named"),
        ("An aide, speaking [on condition of anonymity], said no.", "on condition of anonymity"),
        ("The aide, who [was not authorized to speak publicly], said no.", "who was not authorized to speak publicly"),
        ("Two people spoke, [for fear of losing their jobs].", "for fear of losing their jobs"),
        ("A clerk [whose name was withheld] said no.", "whose name was withheld"),
        ("An aide who sat in the room said no.", None),
    ],
)
def test_the_reason_for_anonymity_runs_from_its_first_word_to_the_end_of_its_clause(sentence: str, reason: str | None):
    text = re.sub(r"[\[\]]", "", sentence)
    told = anonymity_reason(Document(text), 0, 7)
    assert told == reason


def test_a_reason_in_another_sentence_is_not_taken():
    assert anonymity_reason(Document("An aide agreed with that. A clerk spoke on condition of anonymity."), 0, 7) is None


def test_no_word_is_both_definite_and_indefinite():
    assert not source_rules().definite & source_rules().indefinite
