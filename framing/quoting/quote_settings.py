"""What stands around the quotes of a text: mentions and verbs of attribution outside the marks, and how each quote stands among them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import NamedTuple, TypeVar

from ..attribution.cues import attribution_nouns, verbs
from ..attribution.mentions import Mention, mentions
from ..document import Document, once
from ..spans import Pair
from .quotation_marks import Passage
from .quoted_passages import passages

T = TypeVar("T")

_REACH_ON = 260  # characters
# Where a sentence may end; "Mr." and initials do not end one, nor does a line that ends "Ruiz said:".
_BREAK = re.compile(
    r"(?:[.!?…](?<![\s(][A-Z]\.)(?<!\bM[rs]\.)(?<!\bMrs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\b(?:Sen|Rep|Gov|Gen)\.)(?<!\b(?:Lt|Jr|Sr)\.)"
    r"[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9@#])|\n(?<![:\n]\n))"
)
NEAR = (2, 12, 30, 70, 150)  # characters, up to which a distance is 0, 1, 2, 3, 4; beyond it is 5

_POSSESSIVES = frozenset(("his", "her", "their", "its", "my", "our", "your"))
_DISTANCES = "012345"


class Cue(NamedTuple):
    """A verb of attribution outside quotation marks, or "according to".

    ``kind`` is s where speech in marks may follow ("said"), i for such a participle ("saying"), o for another verb,
    a for "according to", c for a noun ("claim"), n for a noun before a colon.
    """

    start: int
    end: int
    kind: str


class Setting(NamedTuple):
    """What stands outside quotation marks, cut once for all quotes of a document."""

    folded: str  # the text in small letters
    mentions: list[Mention]
    mention_starts: list[int]
    cues: list[Cue]
    cue_starts: list[int]
    breaks: list[int]  # where sentences and paragraphs begin
    traits: dict[int, tuple[str, str, str]]  # of the mentions that were candidates


class Standing(NamedTuple):
    """How a passage stands in its text: the cues that lead into it and follow it in its sentence, and traits as short words."""

    passage: Passage
    sentence: int  # ends of sentences before it
    lead: Cue | None
    tail: Cue | None
    close: str  # c: ends with a comma, s: with a sentence, o: otherwise
    opener: str  # what stands before it
    near: str  # distance and kind of the cue that leads into it
    far: str  # of the cue that follows it
    opens: bool  # its paragraph
    start: str  # P: opens its paragraph, U: begins with a capital
    room: str  # P as before, =: another passage stands before it in its paragraph
    lead_out: str


def distance(gap: int) -> str:
    """A number of characters as one of six short words, by ``NEAR``."""
    return _DISTANCES[bisect_left(NEAR, gap)]


def _outside(starts: list[int], items: list[T], pieces: list[Pair]) -> list[T]:
    """The items that start in none of the pieces; all in order."""
    kept: list[T] = []
    done = 0
    for start, end in pieces:
        first = bisect_left(starts, start, done)
        kept += items[done:first]
        done = bisect_left(starts, end, first)
    return kept + items[done:]


def _owns(word: str) -> bool:
    """Whether a word makes a noun of what follows: "Ruiz's claim", "her promise"."""
    return word in _POSSESSIVES or word[-2:] == "'s"


@cache
def _cue_kinds() -> dict[str, str]:
    """Every form of a verb or a noun of attribution with its kind as a cue."""
    kinds = dict.fromkeys(attribution_nouns(), "c")
    for form, verb in verbs().items():
        kinds[form] = "o" if not verb.direct else "i" if form.endswith("ing") else "s"
    return kinds


@once
def setting(document: Document) -> Setting:
    """Mentions, cues and ends of sentences outside quotation marks."""
    quoted = passages(document)
    if not quoted:
        return Setting(document.folded, [], [], [], [], [], {})
    pieces = sorted([piece for passage in quoted for piece in passage.pieces])
    every = mentions(document)
    named = _outside([mention.start for mention in every], every, pieces)
    text = document.text
    # "issued the following statement:" is as good as a verb, and the statement is not who speaks.
    announcing = [one for one in named if one.kind == "nominal" and text[one.end : one.end + 2] in (":\n", ": ")]
    cues = _cues(document, named, pieces)
    if announcing:
        named = [one for one in named if one not in announcing]
        cues = sorted([*cues, *(Cue(one.start, one.end, "n") for one in announcing)])
    return Setting(
        document.folded,
        named,
        [mention.start for mention in named],
        cues,
        [cue.start for cue in cues],
        [match.end() for match in _BREAK.finditer(text)],
        {},
    )


def _cues(document: Document, named: list[Mention], pieces: list[Pair]) -> list[Cue]:
    """The cues outside the pieces that are no part of a name: "Kim Sung-ho" did not sing, and a report is a thing."""
    kinds, index, words = _cue_kinds(), document.words.places, document.words
    found = [(words[i], i) for form in kinds.keys() & index.keys() for i in index[form]]
    found += [(words[i], i) for i in index.get("according", ()) if i + 1 < len(words) and words[i + 1].folded == "to"]
    found.sort()
    starts = [mention.start for mention in named]
    cues: list[Cue] = []
    for (start, end, form), i in _outside([word.start for word, _ in found], found, pieces):
        before = bisect_right(starts, start) - 1
        if before >= 0 and start < named[before].end and (named[before].kind == "name" or start == named[before].head_start):
            continue
        if form == "according":
            cues.append(Cue(start, words[i + 1].end, "a"))
        else:
            cues.append(Cue(start, end, "c" if i and _owns(words[i - 1].folded) else kinds[form]))
    return cues


def standing(document: Document, scene: Setting, passage: Passage, previous: Passage | None) -> Standing:
    """How a passage stands in its text, ``previous`` being the passage before it."""
    text = document.text
    start, end = passage.pieces[0]
    paragraph = document.paragraph_at(start)
    top = paragraph.start if paragraph else 0
    sentence = bisect_right(scene.breaks, start)
    floor = scene.breaks[sentence - 1] if sentence else 0
    at = bisect_left(scene.cue_starts, start) - 1
    lead = scene.cues[at] if at >= 0 and scene.cues[at].start >= floor else None
    last = text[end - 2 : end - 1]
    # A full stop inside the marks ends the sentence; "?" and "!" may stand before "he asked".
    at = bisect_left(scene.breaks, end + (last not in ".?!"))
    if last in "?!" and at < len(scene.breaks) and scene.breaks[at] <= end + 2 and text[end : end + 1] != "\n":
        at += 1
    limit = min(scene.breaks[at] if at < len(scene.breaks) else len(text), end + _REACH_ON)
    at = bisect_left(scene.cue_starts, end)
    tail = scene.cues[at] if at < len(scene.cues) and scene.cues[at].start < limit else None
    inner = text[start : start + 4].lstrip("\"“‘'`")[:1]
    opener = text[max(0, start - 2) : start].strip()[-1:]
    opener = opener if opener in (",", ":", ".") and opener else "w" if opener.isalnum() else "n"
    near = distance(start - lead.end) + lead.kind if lead else "-"
    far = distance(tail.start - end) + tail.kind if tail else "-"
    close = "c" if last in ",—–-" else "s" if last in ".?!…" else "o"
    opens = start <= top + 1
    place = "P" if opens else "M"
    return Standing(
        passage,
        sentence,
        lead,
        tail,
        close,
        opener,
        near,
        far,
        opens,
        place + ("U" if inner.isupper() or not inner.isalpha() else "l"),
        place + ("=" if previous and previous.end >= top else "/"),
        far + close,
    )
