"""Where do the cues of frames stand in a document, and where do enough of them stand together?"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from framing.cues.conditions import counts_there
from framing.cues.context import CueContext
from framing.cues.kept_cues import NOTHING_KEPT
from framing.cues.matcher import Match, Matcher
from framing.cues.word_classes import words_of_class
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.spans import Pair

from .definitions import Frame, FrameCuePattern, Within, conditions_of
from .denials import is_denied

_LONGEST_PHRASE = 6  # words of slots behind a cue
_FARTHEST = 250  # characters: no line of ``where`` looks so far
_JOINING = word_list("attribution.content_spans.coordinating")
# What a thing is, behind its title: "Insult to Injury, the third album", "“Balancing Act,” a novel"; not "Pragmatism, a rare gift, won".
_APPOSED_TO_TITLE = re.compile(r"(?:,|[”\"’],|,[”\"’]) (?:an?|the) [\w’'-]+ ")
# Behind its first word: "Pragmatic Lad, a gelding", "Pragmatist, a six-year-old gelding".
_APPOSED_TO_NAME = re.compile(r" [A-Z][a-z]+, an? [a-z\d][\w’'-]* |, an? \w+-year-old ")
_SHORT = 3  # letters of a word that a title may leave small


class _Exception(NamedTuple):
    """The payload of a pattern on which cues hang: whether they must not overlap it, or do so for its whole sentence."""

    pattern: str
    nearby: bool


class Hit(NamedTuple):
    """A cue of a frame where it was found, and its slots by role."""

    start: int
    end: int
    frame: Frame
    cue: FrameCuePattern
    slots: dict[str, Pair]

    @property
    def core_end(self) -> int:
        """Where the cue's own words end and the slots behind them begin."""
        return min((start for start, _ in self.slots.values() if start > self.start), default=self.end)

    def evidence_end(self, document: Document) -> int:
        """Where the phrase ends that carries the frame: behind its slots, or ahead of those that go on into a clause; "and" is no end."""
        words = document.words
        core_end = self.core_end
        if core_end == self.end or all(end != self.end for _, end in self.slots.values()):
            last = words.at(self.end - 1)
            return words.ends[last - 1] if words.folded[last] in _JOINING and words.starts[last] > self.start else self.end
        last = words.at(core_end - 1)
        behind = words.folded[last + 1 : words.at(self.end - 1) + 1]
        is_phrase = len(behind) <= _LONGEST_PHRASE and words_of_class("ending-a-phrase").isdisjoint(behind)
        return self.end if is_phrase else words.ends[last]


class FrameMatcher:
    """Several frames compiled into one matcher."""

    def __init__(self, frames: Sequence[Frame], kept: Mapping[str, tuple[Any, ...]] = NOTHING_KEPT) -> None:
        self.frames = frames
        self._kept = kept
        cues = [(cue.pattern, (frame, cue)) for frame in frames for cue in frame.cues]
        self._cues: Matcher[tuple[Frame, FrameCuePattern]] = Matcher(cues, kept)

    @cached_property
    def _exceptions(self) -> Matcher[_Exception]:
        # Most cues of a frame share their exceptions.
        shared = {(cue.unless, cue.unless_nearby + cue.only_nearby): None for frame in self.frames for cue in frame.cues}
        exceptions = {_Exception(pattern, near): None for both in shared for near in (False, True) for pattern in both[near]}
        return Matcher([(one.pattern, one) for one in exceptions], self._kept)

    def find(self, document: Document) -> list[Hit]:
        """The cues of frames that are present, in order; literal uses, denials, related articles and furniture left out."""
        hits = [Hit(m.start, m.end, *m.payload, m.slots) for m in self._cues.find(document)]
        hits = [hit for hit in _weighty(document, hits) if document.is_read(hit.start)]
        if not hits:
            return []
        counting = self._counting(document, hits)
        found = [hit for frame in self.frames for hit in _present(document, frame, _apart(h for h in counting if h.frame is frame))]
        return sorted(found, key=lambda hit: (hit.start, hit.end))

    def _counting(self, document: Document, hits: list[Hit]) -> list[Hit]:
        """Hits that no literal use and no denial takes back."""
        silenced = _Silenced(document, self._exceptions.find(document))
        return [
            hit
            for hit in hits
            if not (silenced.holds(hit) or _is_name(document, hit))
            and _counts(document, hit)
            and not is_denied(document, hit.start, hit.core_end, hit.cue.pattern)
        ]


class _WholeSentence(CueContext):
    """Surroundings that reach past semicolons and colons: "the flood took the house; then came the bill"."""

    sentence_ends = frozenset(".!?\n")

    __slots__ = ()


def _counts(document: Document, hit: Hit) -> bool:
    """Whether its cue counts in the surroundings of a hit."""
    where = hit.cue.where
    if not where:
        return True
    conditions = conditions_of(where)
    if counts_there(conditions, CueContext(document, hit.start, hit.core_end)):
        return True
    around = document.folded[max(0, hit.start - _FARTHEST) : hit.core_end + _FARTHEST]
    return (";" in around or ":" in around) and counts_there(conditions, _WholeSentence(document, hit.start, hit.core_end))


def _is_name(document: Document, hit: Hit) -> bool:
    """Whether a cue is a proper name or a title within its sentence: "Shares in Pragmatic Foods rose", "Insult to Injury, an album"."""
    words = document.words
    first, last = words.at(hit.start), words.at(hit.core_end - 1)
    if not (own := [word for word in words.written[first : last + 1] if len(word) > _SHORT]) or not all(map(_is_capitalised, own)):
        return False
    sentence = document.sentence_at(hit.start)
    in_capitals = sum(map(_is_capitalised, words.written[first : last + 1])) > 1  # not "Worst of all, the pump broke"
    if in_capitals and _is_apposed_title(document.text, hit):
        return True
    if hit.start == sentence.start and _APPOSED_TO_NAME.match(document.text, hit.core_end):
        return True  # not in the headline "A Pragmatic Minister, a Divided Province"
    if hit.start == sentence.start or words.between[first - 1] != " ":
        return False
    begins, ends = words.at(sentence.start), words.at(sentence.end - 1)
    while first > begins and _is_capitalised(words.written[first - 1]):
        first -= 1
    while last < ends and _is_capitalised(words.written[last + 1]):
        last += 1
    if first == last:  # "a Goldilocks approach"
        return False
    others = [word for word in (*words.written[begins + 1 : first], *words.written[last + 1 : ends + 1]) if len(word) > _SHORT]
    return sum(map(_is_capitalised, others)) * 3 < len(others) * 2  # else it is a headline in capitals


def _is_apposed_title(text: str, hit: Hit) -> bool:
    """Whether a phrase in capitals is in apposition: "Insult to Injury, the third album", "its new show, Spinning Plates, opens"."""
    enclosed = text.endswith(", ", 0, hit.start) and text.startswith(",", hit.core_end)
    return enclosed or _APPOSED_TO_TITLE.match(text, hit.core_end) is not None


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and not word.isupper()


class _Silenced:
    """Where a document holds wordings that take a cue back, or without which it does not count."""

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
        """Whether one of the wordings that its cue must not stand in or near does, or none of those that it needs."""
        if self._stand_near(hit, hit.cue.unless_nearby) or (hit.cue.only_nearby and not self._stand_near(hit, hit.cue.only_nearby)):
            return True
        return any(_overlaps(self._overlapping[pattern], hit) for pattern in hit.cue.unless if pattern in self._overlapping)

    def _stand_near(self, hit: Hit, patterns: Sequence[str]) -> bool:
        if not (self._nearby and patterns):
            return False
        sentence = _unit(self._document, hit.start, "sentence")
        return any(sentence in self._nearby.get(pattern, ()) for pattern in patterns)


def _overlaps(pairs: Sequence[Pair], hit: Hit) -> bool:
    at = bisect_right(pairs, (hit.core_end, -1))
    # Matches of one pattern are short: those that can reach the hit stand close before its end.
    return any(end > hit.start for _, end in pairs[max(0, at - 4) : at])


def _unit(document: Document, start: int, within: Within) -> int:
    """Where the sentence or paragraph that holds ``start`` begins; -1 for the whole article."""
    if within == "article":
        return -1
    return (document.sentence_at(start) if within == "sentence" else document.paragraph_at(start)).start


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


def _weighty(document: Document, hits: Iterable[Hit]) -> list[Hit]:
    """Hits that together may reach their frame's threshold: most weak cues stand alone, and of them no more is asked."""
    units = [(hit, (hit.frame.name, _unit(document, hit.start, hit.frame.within))) for hit in hits]
    weights: dict[tuple[str, int], dict[str, float]] = {}
    for hit, unit in units:
        weights.setdefault(unit, {})[hit.cue.pattern] = hit.cue.weight
    return [hit for hit, unit in units if sum(weights[unit].values()) >= hit.frame.threshold - 1e-9]


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
