"""Who speaks each quoted passage: a label or signature, an attribution that touches the marks, or the heaviest candidate."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from typing import NamedTuple

from framing.attribution.mentions.mentions import Mention
from framing.attribution.passages.passages import passages
from framing.attribution.passages.quotation_marks import Passage
from framing.models import read_model
from framing.text.document import Document, once

from .candidates import Aspect, Evidence, aspects, candidates, evidence, stands_behind_preposition
from .contexts import Setting, SpeechCue, Standing, setting, standing
from .kinds import QuoteKind, quote_kind

_SIGNED = re.compile(r"[ \u00a0]*(?:\n\s*)?(?:[—–―]|--?)[ \u00a0]?(?=[A-Z@])")
_TOUCHES = 2  # characters: a comma or a space
_JOINED_CLAUSE = re.compile(r"[”\"’'][,;]? (?:and|but|while) $")
_JOINT_REACH = 10  # characters
_MARKS = "\"”’'"
_ASKS_FOR_MORE = (",", "?", "!", "—", "–", "-")
_SPOKEN = frozenset(("direct", "partial"))
_MENTIONED = frozenset(("scare", "term"))
# Of quotes with no verb of attribution near them and less weight than this, one in ten had this mention as its annotated speaker.
_LEAST_WEIGHT = 0.5
_LEAST_MARGIN = 0.5
_FEW_BACK = 3  # passages, titles and words at a distance among them
_NOBODY = float("-inf")


@cache
def ranker() -> dict[Evidence, float]:
    """The weight of each piece of evidence, read once."""
    return {
        (kind, *rest.split(" ")): weight
        for kind, weights in read_model("speaker_ranking")["weights"].items()
        for rest, weight in weights.items()
    }


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
    cue: SpeechCue | None


@once
def heard(document: Document) -> list[Heard]:
    """The passages of a document with their kind and their speaker.

    Speech has a speaker; a word at a distance has one where a verb of attribution in its sentence gives it to someone.
    """
    found: list[Heard] = []
    view = setting(document)
    previous: Passage | None = None
    last: int | None = None
    for passage in passages(document):
        stands = standing(document, view, passage, previous)
        kind = quote_kind(document, stands)
        speaker, cue = _signed(document, view, passage), None
        if speaker is None and (kind in _SPOKEN or (kind in _MENTIONED and (stands.lead or stands.tail))):
            at = subject(document, view, stands)
            if at is None:
                at = _heaviest(view, stands, last)
            if at is None and kind == "direct":
                at = _who_goes_on(view, passage, found)
            if at is not None:
                last, speaker = at, view.mentions[at]
                cue = _cue_of(view, stands, speaker)
        found.append(Heard(passage, kind, speaker, cue))
        previous = passage
    return found


def _who_goes_on(view: Setting, passage: Passage, found: list[Heard]) -> int | None:
    """Who goes on in a passage without a verb near it, from speech before it in its paragraph: “It rained,” she said. “It poured.”"""
    before = next((one for one in found[-_FEW_BACK:][::-1] if one.kind in _SPOKEN), None)
    if before is None or before.speaker is None or before.kind != "direct" or "\n" in view.folded[before.passage.end : passage.start]:
        return None
    if bisect_left(view.breaks, passage.start) > bisect_left(view.breaks, before.passage.end):
        return None  # a sentence stands between them that may tell of somebody else
    at = bisect_left(view.mention_starts, before.speaker.start)
    return at if at < len(view.mentions) and view.mentions[at] == before.speaker else None


def _cue_of(view: Setting, stands: Standing, speaker: Mention) -> SpeechCue | None:
    """The words that give a passage to its speaker: the first verb behind the speaker, or the one nearest to the passage."""
    if stands.tail and (speaker.start > stands.passage.start or not stands.lead):
        return stands.tail
    if stands.lead and stands.lead.start > speaker.end:
        return view.cues[bisect_left(view.cue_starts, speaker.end)]
    return stands.lead


def _signed(document: Document, view: Setting, passage: Passage) -> Mention | None:
    """The label of a transcript's turn, the name under a post, or the name behind a dash: “Never again.” — Ana Ruiz."""
    if passage.signed:
        return Mention(*passage.signed, *passage.signed, "name")
    dash = _SIGNED.match(document.text, passage.end)
    if not dash or passage.form not in ("double", "single"):
        return None
    at = bisect_left(view.mention_starts, dash.end())
    if at == len(view.mentions) or view.mention_starts[at] != dash.end():
        return None
    return view.mentions[at] if view.mentions[at].kind == "name" else None


def subject(document: Document, view: Setting, stands: Standing) -> int | None:
    """The speaker whom the verb of saying beside the passage leaves no doubt of."""
    cue = stands.tail or stands.lead
    if stands.lead and document.text.startswith(":", stands.lead.end) and stands.passage.start - stands.lead.end <= _TOUCHES:
        cue = stands.lead  # "Ruiz said: “…,” the Courier reported"
    if stands.lead and cue is stands.lead and (joined := _subject_of_joined_clause(document.text, view, cue)) is not None:
        return joined
    if cue is None or cue.kind != "s":
        return None
    if cue is stands.tail:
        return _subject_behind(document.text, view, cue, stands.passage)
    return _subject_before(view, cue, stands.sentence)


def _subject_of_joined_clause(text: str, view: Setting, cue: SpeechCue) -> int | None:
    """Who stands right before a verb of whatever kind, behind a quote and "and": Lee called it “a mess,” and Ruiz called it “a joke.”"""
    at = bisect_left(view.mention_starts, cue.start) - 1
    if at < 0 or cue.start - view.mentions[at].end != 1:
        return None
    start = view.mention_starts[at]
    return at if _JOINED_CLAUSE.search(text, max(0, start - _JOINT_REACH), start) else None


def _subject_before(view: Setting, cue: SpeechCue, sentence: int) -> int | None:
    """The only mention before the verb that leads into the passage: "On Monday Ruiz said, “…”"."""
    starts, floor = view.mention_starts, view.breaks[sentence - 1]
    at = bisect_left(starts, cue.start) - 1
    if at < 0 or starts[at] < floor or (at and starts[at - 1] >= floor) or cue.start - view.mentions[at].end != 1:
        return None
    return at


def _subject_behind(text: str, view: Setting, cue: SpeechCue, passage: Passage) -> int | None:
    """Who stands at the verb with nothing between them and the closing mark: “…,” Ruiz said; “…,” said Ruiz; “…,” Ruiz, the mayor, said."""
    _, end = passage.pieces[0]
    at = bisect_left(view.mention_starts, end)
    if at == len(view.mentions):
        return None
    if text[end : end + 1] == ",":
        end += 1
    elif not text[max(0, end - 4) : end].rstrip(_MARKS).endswith(_ASKS_FOR_MORE):
        return None
    mention = view.mentions[at]
    if mention.start - end <= _TOUCHES:
        beside = 0 <= cue.start - mention.end <= _TOUCHES or (
            text[mention.end : mention.end + 2] == text[cue.start - 2 : cue.start] == ", "
        )
    else:
        beside = cue.start - end <= _TOUCHES and 0 <= mention.start - cue.end <= _TOUCHES
    return at if beside and "\n" not in text[end : max(mention.start, cue.start)] else None


def _heaviest(view: Setting, stands: Standing, last: int | None) -> int | None:
    """The candidate for whom the evidence weighs most; where no verb of attribution is near, only a clear one."""
    best, heaviest, second = None, _NOBODY, _NOBODY
    for candidate in candidates(view, stands):
        weight = sum(map(_weight, aspects(view, stands, candidate, last)))
        if weight > heaviest:
            best, heaviest, second = candidate[0], weight, heaviest
        elif weight > second:
            second = weight
    if best == last or stands.lead or stands.tail:
        return best
    clear = heaviest >= _LEAST_WEIGHT and heaviest - second >= _LEAST_MARGIN
    return best if clear and best is not None and not stands_behind_preposition(view, best) else None
