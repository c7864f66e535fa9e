"""Of what do the words of a text speak: of politics, of schools, of money and so on?"""

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from framing.cues.matcher import Match, Matcher
from framing.lexicons import read_lexicon
from framing.text.document import Document, once

# "Ruiz's plan": a cue is written without the ending.
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")


def topic_cues() -> list[tuple[str, str]]:
    """The cues of the shipped word classes, each with the name of its class."""
    classes = ((one["id"].removeprefix("topics."), one["cues"].split(",")) for one in read_lexicon("topics")["topic"])
    return [(cue, name) for name, cues in classes for line in cues if (cue := line.strip())]


@cache
def topics_version() -> str:
    """A short hash of the shipped word classes: another hash, other classes."""
    return hashlib.sha256((files("framing.lexicons") / "topics.toml").read_bytes()).hexdigest()[:12]


@cache
def _matcher() -> Matcher[str]:
    return Matcher(topic_cues())


@once
def without_possessives(document: Document) -> Document:
    """The same text with blanks for each possessive ending, character for character."""
    return Document(_POSSESSIVE.sub("  ", document.text), document.regions, document.field)


def find_topic_words(document: Document) -> Iterator[Match[str]]:
    """The words of every class, in reading order, each with the name of the class; one word may belong to several."""
    return _matcher().find(without_possessives(document))
