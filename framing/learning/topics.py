"""Word classes: which words of a text speak of politics, of schools, of money and so on."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import NamedTuple

from framing.cues.matcher import Matcher
from framing.text.document import Document, once

# "Garcia's plan", "the senators' vote": a cue is written without the ending.
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")


@dataclass(frozen=True)
class Topic:
    """One class of words.

    Args:
        name: what it is called.
        covers: what its words speak of.
        cues: lines in the cue language of ``matching``.
        source: where the class comes from, as cited at the head of the file.
        finds: sentences with the expected spans in brackets.
        misses: sentences in which nothing of the class is found.
    """

    name: str
    covers: str
    cues: tuple[str, ...]
    source: str
    finds: tuple[str, ...]
    misses: tuple[str, ...]


class TopicWord(NamedTuple):
    """A word or phrase of a class."""

    start: int
    end: int
    topic: str


def _read() -> bytes:
    return (resources.files("framing.lexicons") / "topics.toml").read_bytes()


@cache
def load_topics() -> tuple[Topic, ...]:
    """The shipped word classes."""
    lexicon = tomllib.loads(_read().decode())
    return tuple(
        Topic(
            one["id"].removeprefix("topics."),
            one["covers"],
            tuple(cue for line in one["cues"].split(",") if (cue := line.strip())),
            lexicon["sources"][one["source"]],
            tuple(one["finds"]),
            tuple(one["misses"]),
        )
        for one in lexicon["topic"]
    )


@cache
def topics_version() -> str:
    """A short hash of the shipped word classes: another hash, other classes."""
    return hashlib.sha256(_read()).hexdigest()[:12]


@cache
def _matcher() -> Matcher[str]:
    return Matcher((cue, topic.name) for topic in load_topics() for cue in topic.cues)


@once
def without_possessives(document: Document) -> Document:
    """The same text with blanks for each possessive ending, character for character."""
    return Document(_POSSESSIVE.sub("  ", document.text), document.regions, document.field)


def find_topic_words(document: Document) -> Iterator[TopicWord]:
    """The words of every class, in reading order; one word may belong to several."""
    for match in _matcher().find(without_possessives(document)):
        yield TopicWord(match.start, match.end, str(match.payload))
