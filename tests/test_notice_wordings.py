"""Notices in wordings of many kinds: tools, feeds and templates as agents, fragments, credits, ten languages; and what only sounds like one."""

import tomllib
from pathlib import Path

import pytest

from framing.disclaimers.ai_disclaimers import LANGUAGES, find_ai_disclaimers

WORDINGS = tomllib.loads((Path(__file__).parent / "notice_wordings.toml").read_text("utf-8"))
NOTICES = [(kind, text) for kinds in WORDINGS.values() for kind, texts in kinds.items() if kind != "none" for text in texts]
OTHERS = [text for kinds in WORDINGS.values() for text in kinds["none"]]


@pytest.mark.parametrize(("kind", "text"), NOTICES)
def test_a_notice_is_found_and_of_its_kind(kind: str, text: str) -> None:
    assert {found.kind for found in find_ai_disclaimers(text)} == {kind}


@pytest.mark.parametrize("text", OTHERS)
def test_what_only_sounds_like_a_notice_is_none(text: str) -> None:
    assert find_ai_disclaimers(text) == []


def test_every_language_has_wordings() -> None:
    assert set(WORDINGS) == set(LANGUAGES)
