"""Who speaks each quoted passage: a label or signature, an attribution that touches the marks, or the heaviest candidate."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from typing import NamedTuple

from ..attribution.mentions import Mention
from ..document import Document, once
from ..lexicons import read_lexicon
from .quotation_marks import Passage
from .quote_kinds import QuoteKind, quote_kind
from .quote_settings import Cue, Setting, Standing, setting, standing
from .quoted_passages import passages
from .speaker_candidates import Aspect, Evidence, aspects, candidates, evidence

_SIGNED = re.compile(r"[ \u00a0]*(?:\n\s*)?(?:[—–―]|--?)[ \u00a0]?(?=[A-Z@])")
_TOUCHES = 2  # characters: a comma or a space
_MARKS = "\"”’'"
_ASKS_FOR_MORE = (",", "?", "!", "—", "–", "-")
_SPOKEN = frozenset(("direct", "partial"))
_MENTIONED = frozenset(("scare", "term"))
# Of quotes with no verb of attribution near them and less weight than this, one in ten had this mention as its annotated speaker.
_LEAST_WEIGHT = 0.5
_LEAST_MARGIN = 0.5
_NOBODY = float("-inf")


@cache
def ranker() -> dict[Evidence, float]:
    """The weight of each piece of evidence, read once."""
    table = read_lexicon("speaker_ranker")["weights"]
    return {tuple(name.split(" ")): weight for name, weight in table.items()}


@lru_cache(maxsize=1 << 15)
def _weight(aspect: Aspect) -> float:
    """What one aspect of a candidate weighs."""
    weights = ranker()
    return sum([weights.get(piece, 0.0) for piece in evidence(aspect)])


class Heard(NamedTuple):
    """A passage, what it is, the mention of who speaks it, if anyone is likely enough, and the words that say so."""

    passage: Passage
    kind: QuoteKind
    speaker: Mention | None
    cue: Cue | None


@once
def heard(document: Document) -> list[Heard]:
    """The passages of a document with their kind and their speaker.

    Speech has a speaker; a word at a distance has one where a verb of attribution in its sentence gives it to someone.
    """
    found: list[Heard] = []
    scene = setting(document)
    previous: Passage | None = None
    last: int | None = None
    for passage in passages(document):
        stands = standing(document, scene, passage, previous)
        kind = quote_kind(document, stands)
        speaker, cue = _signed(document, scene, passage), None
        if speaker is None and (kind in _SPOKEN or (kind in _MENTIONED and (stands.lead or stands.tail))):
            at = subject(document, scene, stands)
            if at is None:
                at = _heaviest(scene, stands, last)
            if at is not None:
                last, speaker = at, scene.mentions[at]
                cue = _cue_of(scene, stands, speaker)
        found.append(Heard(passage, kind, speaker, cue))
        previous = passage
    return found


def _cue_of(scene: Setting, stands: Standing, speaker: Mention) -> Cue | None:
    """The words that give a passage to its speaker: the first verb behind the speaker, or the one nearest to the passage."""
    if stands.tail and (speaker.start > stands.passage.start or not stands.lead):
        return stands.tail
    if stands.lead and stands.lead.start > speaker.end:
        return scene.cues[bisect_left(scene.cue_starts, speaker.end)]
    return stands.lead


def _signed(document: Document, scene: Setting, passage: Passage) -> Mention | None:
    """The label of a transcript's turn, the name under a post, or the name behind a dash: “Never again.” — Ana Ruiz."""
    if passage.signed:
        return Mention(*passage.signed, *passage.signed, "name")
    dash = _SIGNED.match(document.text, passage.end)
    if not dash or passage.form not in ("double", "single"):
        return None
    at = bisect_left(scene.mention_starts, dash.end())
    if at == len(scene.mentions) or scene.mention_starts[at] != dash.end():
        return None
    return scene.mentions[at] if scene.mentions[at].kind == "name" else None


def subject(document: Document, scene: Setting, stands: Standing) -> int | None:
    """The speaker whom the verb of saying beside the passage leaves no doubt of."""
    cue = stands.tail or stands.lead
    if cue is None or cue.kind != "s":
        return None
    return _subject_behind(document.text, scene, cue, stands.passage) if stands.tail else _subject_before(scene, cue, stands.sentence)


def _subject_before(scene: Setting, cue: Cue, sentence: int) -> int | None:
    """The only mention before the verb that leads into the passage: "On Monday Ruiz said, “…”"."""
    starts, floor = scene.mention_starts, scene.breaks[sentence - 1]
    at = bisect_left(starts, cue.start) - 1
    if at < 0 or starts[at] < floor or (at and starts[at - 1] >= floor) or cue.start - scene.mentions[at].end != 1:
        return None
    return at


def _subject_behind(text: str, scene: Setting, cue: Cue, passage: Passage) -> int | None:
    """Who stands at the verb with nothing between them and the closing mark: “…,” Ruiz said; “…,” said Ruiz; “…,” Ruiz, the mayor, said."""
    _, end = passage.pieces[0]
    at = bisect_left(scene.mention_starts, end)
    if at == len(scene.mentions):
        return None
    if text[end : end + 1] == ",":
        end += 1
    elif not text[max(0, end - 4) : end].rstrip(_MARKS).endswith(_ASKS_FOR_MORE):
        return None
    mention = scene.mentions[at]
    if mention.start - end <= _TOUCHES:
        beside = 0 <= cue.start - mention.end <= _TOUCHES or (
            text[mention.end : mention.end + 2] == text[cue.start - 2 : cue.start] == ", "
        )
    else:
        beside = cue.start - end <= _TOUCHES and 0 <= mention.start - cue.end <= _TOUCHES
    return at if beside and "\n" not in text[end : max(mention.start, cue.start)] else None


def _heaviest(scene: Setting, stands: Standing, last: int | None) -> int | None:
    """The candidate for whom the evidence weighs most; where no verb of attribution is near, only a clear one."""
    best, heaviest, second = None, _NOBODY, _NOBODY
    for candidate in candidates(scene, stands):
        weight = sum(map(_weight, aspects(scene, stands, candidate, last)))
        if weight > heaviest:
            best, heaviest, second = candidate[0], weight, heaviest
        elif weight > second:
            second = weight
    if best == last or stands.lead or stands.tail or (heaviest >= _LEAST_WEIGHT and heaviest - second >= _LEAST_MARGIN):
        return best
    return None
