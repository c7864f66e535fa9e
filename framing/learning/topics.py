"""Of what do the words of a text speak: of politics, of schools, of money and so on?"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from framing.cues.matcher import Matcher
from framing.lexicons import read_lexicon
from framing.text.document import Document, once

# "Ruiz's plan": a cue is written without the ending.
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")


@dataclass(frozen=True)
class Topic:
    """One class of words.

    Args:
        name: what it is called.
        covers: what its words speak of.
        cues: lines in the cue language (``framing.cues.cue_language``).
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


@cache
def load_topics() -> tuple[Topic, ...]:
    """The shipped word classes."""
    lexicon = read_lexicon("topics")
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
    return hashlib.sha256((files("framing.lexicons") / "topics.toml").read_bytes()).hexdigest()[:12]


@cache
def _topic_cues() -> Matcher[str]:
    return Matcher((cue, topic.name) for topic in load_topics() for cue in topic.cues)


@once
def without_possessives(document: Document) -> Document:
    """The same text with blanks for each possessive ending, character for character."""
    return Document(_POSSESSIVE.sub("  ", document.text), document.regions, document.field)


def find_topic_words(document: Document) -> Iterator[TopicWord]:
    """The words of every class, in reading order; one word may belong to several."""
    for match in _topic_cues().find(without_possessives(document)):
        yield TopicWord(match.start, match.end, str(match.payload))
