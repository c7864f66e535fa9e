"""Who could speak a quote: the candidate mentions around it, and what each has going for it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import NamedTuple

from ..attribution.cues import verbs
from ..attribution.mentions import Mention
from ..spans import Pair
from .quote_settings import NEAR, Setting, Standing, distance

_REACH_BACK = 700  # characters
_REACH_ON = 260
_MOST_BEFORE = 7  # mentions
_MOST_BEHIND = 4
_MOST_PIECES = 12
_FEW = "0123"
_BEFORE = [[f"L{sentences}{lines}" for lines in range(3)] for sentences in range(4)]
_BEHIND = ["T0", "T1", "T2"]
_SIDES = {zone: zone[0] + ("0" if zone[1] == "0" else "+") for zone in [*_BEHIND, *(zone for row in _BEFORE for zone in row)]}
_SPACES = " \u00a0"
_WORD_BEHIND = re.compile(r"[ \u00a0]([\w']+)")
_LONGEST_WORD = 24  # characters

Evidence = tuple[str, ...]
Traits = tuple[str, str, str]


class Candidate(NamedTuple):
    """A mention of the setting, and its rank: 0 stands nearest."""

    at: int
    rank: int


@cache
def _word_classes() -> dict[str, str]:
    """Words that stand beside a mention, by what they say of its part in the sentence."""
    table = {
        "of": "of to",
        "in": "for with by on in at from about against than as over toward towards between among behind under during like into",
        "and": "and or but",
        "that": "that when while after before if since because though although whether where how what",
        "has": "has had have is was are were will would can could did does do may might also later then",
        "who": "who which",
    }
    found = {word: name for name, listed in table.items() for word in listed.split()}
    for word, verb in verbs().items():
        found.setdefault(word, verb.lemma if verb.lemma in ("say", "tell") else "direct" if verb.direct else "think")
    return found


def _word_class(word: str) -> str:
    return _word_classes().get(word) or ("ing" if word.endswith("ing") else "ed" if word.endswith("ed") else "w")


def _traits(folded: str, mention: Mention) -> Traits:
    """Kind of a mention, what stands before it, and what behind it: a class of words, or a mark that comes between."""
    start, end = mention.start, mention.end
    kind: str = mention.kind[:3]
    if kind == "pro":
        kind = folded[start:end]
        kind = "he" if kind == "she" else kind
    before = folded[start - 1 : start] or "\n"
    if before in _SPACES:
        words = folded[max(0, start - _LONGEST_WORD) : start].rsplit(None, 1)
        before = words[-1] if words else "\n"
        before = before[-1] if not (before[-1].isalnum() or before[-1] == "'") else _word_class(before.lstrip("\"“('"))
    word = _WORD_BEHIND.match(folded, end)
    behind = _word_class(word.group(1)) if word else folded[end : end + 1] or "\n"
    behind = "'s" if behind == "'" else (folded[end + 1 : end + 2] or "\n") if behind == " " else behind
    return kind, "." if before == "\n" else before, "." if behind == "\n" else behind


def candidates(scene: Setting, stands: Standing) -> list[Candidate]:
    """Mentions that could be the speaker of a passage.

    Where a verb of attribution leads into the passage and has a mention before it in its sentence, no earlier sentence
    is asked; what stands behind the passage is asked only where a verb of attribution follows it.
    """
    text, starts, pieces = scene.folded, scene.mention_starts, stands.passage.pieces
    start = pieces[0][0]
    before = bisect_left(starts, start)
    first = max(0, before - _MOST_BEFORE, bisect_left(starts, start - _REACH_BACK))
    opening = bisect_left(starts, scene.breaks[stands.sentence - 1]) if stands.sentence else 0
    if stands.lead and opening < before and starts[opening] < stands.lead.start:
        first = max(first, opening)
    found = [Candidate(at, before - 1 - at) for at in range(before - 1, first - 1, -1)]
    if opening < first:
        # A long sentence has its subject at its head: "Ruiz, who …, …, with the words".
        found += [Candidate(at, before - 1 - at) for at in (opening, opening + 1) if at < first]
    if found and text.find(")", starts[min(first, opening)], start) >= 0:
        found = [one for one in found if not _in_brackets(text, scene.mentions[one.at].end, start)]
    if stands.tail is None and len(pieces) == 1 and stands.close != "c":
        return found
    reached = before
    for _, end in _ends(pieces):
        behind = bisect_left(starts, end)
        stop = min(behind + _MOST_BEHIND, bisect_left(starts, end + _REACH_ON))
        found += [Candidate(at, at - behind) for at in range(max(behind, reached), stop)]
        reached = max(reached, stop)
    if stands.tail:
        # "…," according to people who were at the rally: a crowd of mentions may stand before the cue.
        named = bisect_left(starts, stands.tail.end)
        if reached <= named < len(starts) and starts[named] - stands.tail.end <= NEAR[1]:
            found.append(Candidate(named, named - bisect_left(starts, pieces[-1][1])))
    return found


def _ends(pieces: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The pieces behind which a speaker is looked for: of a quote over many paragraphs the first few and the last."""
    return pieces if len(pieces) <= _MOST_PIECES else (*pieces[: _MOST_PIECES - 1], pieces[-1])


def _in_brackets(text: str, end: int, start: int) -> bool:
    """Whether a mention stands in brackets that close before the passage: "Ana Ruiz (known as Nita) said"."""
    closing = text.find(")", end, start)
    return closing >= 0 and text.find("(", end, closing) < 0


def evidence(scene: Setting, stands: Standing, candidate: Candidate, last_speaker: int | None) -> list[Evidence]:
    """What a candidate has going for it or against it: each piece has a weight in ``speaker_ranker.toml``."""
    at, rank = candidate
    start, end, _, _, _ = mention = scene.mentions[at]
    traits = scene.traits.get(at)
    if traits is None:
        traits = scene.traits[at] = _traits(scene.folded, mention)
    kind, before, behind = traits
    breaks, pieces = scene.breaks, stands.passage.pieces
    opens = pieces[0][0]
    sentence = bisect_right(breaks, start)
    if start > opens:
        closes = pieces[0][1] if len(pieces) == 1 else max([piece[1] for piece in _ends(pieces) if piece[1] <= start])
        zone = _BEHIND[min(2, max(0, sentence - bisect_left(breaks, closes + 3)))]
        gap, cue = distance(start - closes), stands.far
    else:
        sentences = stands.sentence - sentence
        zone = _BEFORE[min(3, sentences)][min(2, scene.folded.count("\n", end, opens))] if sentences else "L00"
        gap, cue = distance(opens - end), stands.near
    side = _SIDES[zone]
    following = bisect_left(scene.cue_starts, end)
    subject, reach = _subject_of(scene, stands, at, following, sentence)
    opening = bisect_left(scene.mention_starts, breaks[sentence - 1]) if sentence else 0
    return [
        ("zone", zone, gap),
        ("rank", zone, _FEW[min(rank, 3)], stands.start),
        ("kind", kind, zone),
        ("order", _FEW[min(3, at - opening)], side),
        ("before", before, side),
        ("behind", behind, side),
        ("subject", subject, side),
        ("subject", subject, cue, side),
        ("object", _object_of(scene, stands, start, following), side, stands.close),
        ("clause", before, behind, side),
        ("far", stands.lead_out, zone),
        ("last", "same" if at == last_speaker else "other", stands.room, stands.near, stands.lead_out),
        ("verb", reach, before, zone, stands.opener),
    ]


def _subject_of(scene: Setting, stands: Standing, at: int, following: int, sentence: int) -> tuple[str, str]:
    """Of which cue behind it a mention may be the subject: distance, mentions between, a comma, kind, part; and the first two alone."""
    if following == len(scene.cues):
        return "-", "-"
    cue = scene.cues[following]
    start, end, _, _, _ = scene.mentions[at]
    gap = cue.start - end
    opens = stands.passage.pieces[0][0]
    if gap >= NEAR[-1] or (cue.start > opens) != (start > opens) or bisect_right(scene.breaks, cue.start) != sentence:
        return "-", "-"
    reach = distance(gap) + _FEW[min(2, bisect_left(scene.mention_starts, cue.start) - at - 1)]
    comma = "," if scene.folded.startswith(", ", cue.start - 2) else ""
    return reach + comma + cue.kind + ("L" if cue is stands.lead else "T" if cue is stands.tail else ""), reach


def _object_of(scene: Setting, stands: Standing, start: int, following: int) -> str:
    """Which cue stands right before a mention: "said Ruiz", "told Ruiz"."""
    if not following:
        return "-"
    cue = scene.cues[following - 1]
    if not 0 <= start - cue.end <= NEAR[1]:
        return "-"
    return distance(start - cue.end) + cue.kind + ("T" if cue is stands.tail else "L" if cue is stands.lead else "")
