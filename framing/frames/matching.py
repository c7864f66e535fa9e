"""Where do the cues of frames stand in a document, and where do enough of them stand together?"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from framing.cues.matcher import Match, Matcher
from framing.text.document import Document
from framing.text.spans import Pair

from .definitions import Cue, Frame, Within
from .denials import is_denied


class _Exception(NamedTuple):
    """The payload of an ``unless`` pattern: the cues that it silences, and whether in its whole sentence."""

    pattern: str
    nearby: bool


class Hit(NamedTuple):
    """A cue of a frame where it was found, and its slots by role."""

    start: int
    end: int
    frame: Frame
    cue: Cue
    slots: dict[str, Pair]

    @property
    def core_end(self) -> int:
        """Where the cue's own words end and the slots behind them begin."""
        return min((start for start, _ in self.slots.values() if start > self.start), default=self.end)


class FrameMatcher:
    """Several frames compiled into one matcher."""

    def __init__(self, frames: Sequence[Frame]) -> None:
        self.frames = frames
        # Most cues of a frame share their exceptions.
        cues_taken_back = {(cue.unless, cue.unless_nearby): None for frame in frames for cue in frame.cues}
        exceptions = {_Exception(pattern, near): None for both in cues_taken_back for near in (False, True) for pattern in both[near]}
        cues = [(cue.pattern, (frame, cue)) for frame in frames for cue in frame.cues]
        self._cues: Matcher[tuple[Frame, Cue]] = Matcher(cues)
        self._exceptions: Matcher[_Exception] = Matcher([(one.pattern, one) for one in exceptions])

    def find(self, document: Document) -> list[Hit]:
        """The cues of frames that are present, in order; literal uses, denials, related articles and furniture left out."""
        hits = [Hit(m.start, m.end, *m.payload, m.slots) for m in self._cues.find(document) if document.is_read(m.start)]
        if not hits:
            return []
        counting = self._counting(document, hits)
        found = [hit for frame in self.frames for hit in _present(document, frame, _apart(h for h in counting if h.frame is frame))]
        return sorted(found, key=lambda hit: (hit.start, hit.end))

    def _counting(self, document: Document, hits: list[Hit]) -> list[Hit]:
        """Hits that no literal use and no denial takes back."""
        silenced = _Silenced(document, self._exceptions.find(document))
        return [hit for hit in hits if not silenced.holds(hit) and not is_denied(document, hit.start, hit.core_end, hit.cue.pattern)]


class _Silenced:
    """Where a document holds wordings that take a cue back."""

    def __init__(self, document: Document, matches: Iterable[Match[_Exception]]) -> None:
        self._document = document
        self._overlapping: dict[str, list[Pair]] = {}
        self._nearby: dict[str, set[int]] = {}
        for match in matches:
            pattern, nearby = match.payload
            if nearby:
                self._nearby.setdefault(pattern, set()).add(_unit(document, match.start, "sentence"))
            else:
                self._overlapping.setdefault(pattern, []).append((match.start, match.end))

    def holds(self, hit: Hit) -> bool:
        """Whether one of the wordings that its cue must not stand in or near does."""
        if self._nearby:
            sentence = _unit(self._document, hit.start, "sentence")
            if any(sentence in self._nearby.get(pattern, ()) for pattern in hit.cue.unless_nearby):
                return True
        return any(_overlaps(self._overlapping[pattern], hit) for pattern in hit.cue.unless if pattern in self._overlapping)


def _overlaps(pairs: Sequence[Pair], hit: Hit) -> bool:
    at = bisect_right(pairs, (hit.core_end, -1))
    # Matches of one pattern are short: those that can reach the hit stand close before its end.
    return any(end > hit.start for _, end in pairs[max(0, at - 4) : at])


def _unit(document: Document, start: int, within: Within) -> int:
    """Where the sentence or paragraph that holds ``start`` begins; -1 for the whole article."""
    if within == "article":
        return -1
    unit = document.sentence_at(start) if within == "sentence" else document.paragraph_at(start)
    return unit.start if unit else start


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """Hits of one frame that do not overlap: of two that do the weightier stays, then the longer, then the earlier."""
    kept: list[Hit] = []
    cluster: list[Hit] = []
    reach = -1
    for hit in hits:
        if hit.start >= reach:
            kept += _best(cluster)
            cluster = []
        cluster.append(hit)
        reach = max(reach, hit.end)
    return kept + _best(cluster)


def _best(cluster: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(cluster, key=lambda h: (-h.cue.weight, h.start - h.end, h.start)):
        at = bisect_right(kept, hit.start, key=lambda other: other.start)
        if (at == 0 or kept[at - 1].end <= hit.start) and (at == len(kept) or kept[at].start >= hit.end):
            kept.insert(at, hit)
    return kept


def _present(document: Document, frame: Frame, hits: list[Hit]) -> Iterator[Hit]:
    """Hits of one frame in the sentences, paragraphs or article where their weights reach its threshold."""
    units: dict[int, list[Hit]] = {}
    for hit in hits:
        units.setdefault(_unit(document, hit.start, frame.within), []).append(hit)
    for together in units.values():
        enough = [hit for hit in together if hit.cue.weight >= frame.threshold]
        # The same weak cue twice is no stronger for it, and beside a cue that is enough alone it counts for nothing.
        if enough or sum({hit.cue.pattern: hit.cue.weight for hit in together}.values()) >= frame.threshold - 1e-9:
            yield from enough or together
