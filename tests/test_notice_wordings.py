"""Notices in wordings of many kinds: tools, feeds and templates as agents, fragments, credits, ten languages; and what only sounds like one."""

import tomllib
from pathlib import Path

import pytest

from framing.disclaimers.ai_disclaimers import find_ai_disclaimers
from framing.disclaimers.notice_words import LANGUAGES

WORDINGS = tomllib.loads((Path(__file__).parent / "notice_wordings.toml").read_text("utf-8"))

each_language = pytest.mark.parametrize("code", WORDINGS)


@each_language
def test_each_notice_is_found_and_of_its_kind(code: str) -> None:
    notices = [(kind, text) for kind, texts in WORDINGS[code].items() if kind != "none" for text in texts]
    found = [({one.kind for one in find_ai_disclaimers(text)}, text) for _, text in notices]
    assert [one for one, (kind, _) in zip(found, notices, strict=True) if one[0] != {kind}] == []


@each_language
def test_what_only_sounds_like_a_notice_is_none(code: str) -> None:
    assert [text for text in WORDINGS[code]["none"] if find_ai_disclaimers(text)] == []


def test_every_language_has_wordings() -> None:
    assert set(WORDINGS) == set(LANGUAGES)
