"""Who could speak a quote: the candidate mentions around it, and what each has going for it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from typing import NamedTuple

from .attribution import verbs
from .document import Document, once
from .mentions import Mention
from .quote_settings import NEAR, Setting, Standing, distance, setting

_REACH_BACK = 700  # characters
_REACH_ON = 260
_MOST_BEFORE = 7  # mentions
_MOST_BEHIND = 4
_FEW = "0123"

_BEFORE = [[f"L{sentences}{lines}" for lines in range(3)] for sentences in range(4)]
_BEHIND = ["T0", "T1", "T2"]
_SIDES = {zone: zone[0] + ("0" if zone[1] == "0" else "+") for zone in [*_BEHIND, *(zone for row in _BEFORE for zone in row)]}
_NONE = ("-", "-")

Evidence = tuple[str, ...]


class Candidate(NamedTuple):
    """A mention of the setting, and its rank: 0 stands nearest."""

    at: int
    rank: int


@cache
def _classes() -> dict[str, str]:
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
    return _classes().get(word) or ("ing" if word.endswith("ing") else "ed" if word.endswith("ed") else "w")


@once
def _traits(document: Document) -> dict[int, tuple[str, str, str]]:
    return {}


def _mention_traits(document: Document, at: int) -> tuple[str, str, str]:
    """Kind of a mention of the setting, what stands before it, and what behind it."""
    known = _traits(document)
    if at not in known:
        mention = setting(document).mentions[at]
        words, text = document.words, document.text
        first, last = document.word_at(mention.start), document.word_at(mention.end - 1)
        kind = mention.kind[:3]
        if mention.kind == "pronoun":
            kind = "he" if words[first].folded in ("he", "she") else words[first].folded
        gap = text[words[first - 1].end : mention.start] if first > 0 else "\n"
        before = "." if "\n" in gap else _word_class(words[first - 1].folded) if gap in (" ", "\u00a0") else ("." + gap.strip())[-1]
        gap = text[mention.end : words[last + 1].start] if last + 1 < len(words) else "\n"
        if gap in (" ", "\u00a0"):
            behind = _word_class(words[last + 1].folded)
        else:
            behind = "'s" if gap[:1] in ("'", "’") or words[last].folded.endswith("'s") else (gap.strip() or ".")[0]
        known[at] = kind, before, behind
    return known[at]


def candidates(document: Document, stands: Standing) -> list[Candidate]:
    """Mentions that could be the speaker of a passage.

    Where a verb of attribution leads into the passage and has a mention before it in its sentence, no earlier sentence
    is asked; what stands behind the passage is asked only where a verb of attribution follows it.
    """
    scene, text = setting(document), document.text
    starts, passage = scene.mention_starts, stands.passage
    before = bisect_left(starts, passage.start)
    first = max(0, before - _MOST_BEFORE, bisect_left(starts, passage.start - _REACH_BACK))
    opening = bisect_left(starts, scene.breaks[stands.sentence - 1]) if stands.sentence else 0
    if stands.lead and opening < before and starts[opening] < stands.lead.start:
        first = max(first, opening)
    found = [Candidate(at, before - 1 - at) for at in range(before - 1, first - 1, -1)]
    if opening < first:
        # A long sentence has its subject at its head: "Ruiz, who …, …, with the words".
        found += [Candidate(at, before - 1 - at) for at in (opening, opening + 1) if at < first]
    closing = text.find(")", starts[min(first, opening)], passage.start) if found else -1
    if closing >= 0:
        found = [one for one in found if not _in_brackets(text, scene.mentions[one.at].end, passage.start)]
    if stands.tail is None and len(passage.pieces) == 1 and stands.close != "c":
        return found
    reached = before
    for _, end in passage.pieces:
        behind = bisect_left(starts, end)
        stop = min(behind + _MOST_BEHIND, bisect_left(starts, end + _REACH_ON))
        found += [Candidate(at, at - behind) for at in range(max(behind, reached), stop)]
        reached = max(reached, stop)
    if stands.tail:
        # "…," according to people who were at the rally: a crowd of mentions may stand before the cue.
        named = bisect_left(starts, stands.tail.end)
        if reached <= named < len(starts) and starts[named] - stands.tail.end <= NEAR[1]:
            found.append(Candidate(named, named - bisect_left(starts, passage.end)))
    return found


def _in_brackets(text: str, end: int, start: int) -> bool:
    """Whether a mention stands in brackets that close before the passage: "Ana Ruiz (known as Nita) said"."""
    closing = text.find(")", end, start)
    return closing >= 0 and text.find("(", end, closing) < 0


def evidence(document: Document, stands: Standing, candidate: Candidate, last_speaker: int | None) -> list[Evidence]:
    """What a candidate has going for it or against it: each piece has a weight in ``speaker_ranker.toml``."""
    scene, text = setting(document), document.text
    passage = stands.passage
    mention = scene.mentions[candidate.at]
    kind, before, behind = _mention_traits(document, candidate.at)
    follows = mention.start >= passage.pieces[0][1]
    sentence = bisect_right(scene.breaks, mention.start)
    if follows:
        end = max([piece[1] for piece in passage.pieces if piece[1] <= mention.start])
        zone = _BEHIND[min(2, max(0, sentence - bisect_left(scene.breaks, end + 3)))]
        gap, cue = distance(mention.start - end), stands.far
    else:
        sentences = stands.sentence - sentence
        zone = _BEFORE[min(3, sentences)][min(2, text.count("\n", mention.end, passage.start)) if sentences else 0]
        gap, cue = distance(passage.start - mention.end), stands.near
    side = _SIDES[zone]
    subject, reach = _subject_of(scene, text, stands, candidate.at, sentence)
    opening = bisect_left(scene.mention_starts, scene.breaks[sentence - 1]) if sentence else 0
    order = _FEW[min(3, candidate.at - opening)]
    last = "same" if candidate.at == last_speaker else "other"
    return [
        ("zone", zone, gap),
        ("rank", zone, _FEW[min(candidate.rank, 3)], stands.start),
        ("kind", kind, zone),
        ("order", order, side),
        ("before", before, side),
        ("behind", behind, side),
        ("subject", subject, side),
        ("subject", subject, cue, side),
        ("object", _object_of(scene, stands, mention), side, stands.close),
        ("clause", before, behind, side),
        ("far", stands.lead_out, zone),
        ("last", last, stands.room, stands.near, stands.lead_out),
        ("verb", reach, before, zone, stands.opener),
    ]


def _subject_of(scene: Setting, text: str, stands: Standing, at: int, sentence: int) -> tuple[str, str]:
    """Of which cue behind it a mention may be the subject: distance, mentions between, a comma, kind, part; and the first two alone."""
    mention = scene.mentions[at]
    following = bisect_left(scene.cue_starts, mention.end)
    if following == len(scene.cues):
        return _NONE
    cue = scene.cues[following]
    gap = cue.start - mention.end
    start = stands.passage.start
    if gap >= NEAR[-1] or (cue.start > start) != (mention.start > start) or bisect_right(scene.breaks, cue.start) != sentence:
        return _NONE
    reach = distance(gap) + _FEW[min(2, bisect_left(scene.mention_starts, cue.start) - at - 1)]
    comma = "," if text[cue.start - 2 : cue.start] == ", " else ""
    part = "L" if cue is stands.lead else "T" if cue is stands.tail else ""
    return f"{reach}{comma}{cue.kind}{part}", reach


def _object_of(scene: Setting, stands: Standing, mention: Mention) -> str:
    """Which cue stands right before a mention: "said Ruiz", "told Ruiz"."""
    before = bisect_left(scene.cue_starts, mention.start) - 1
    if before < 0:
        return "-"
    cue = scene.cues[before]
    if not 0 <= mention.start - cue.end <= NEAR[1]:
        return "-"
    return distance(mention.start - cue.end) + cue.kind + ("T" if cue is stands.tail else "L" if cue is stands.lead else "")
