"""Frames: which devices an article frames its story with, by which words, in whose voice and in what place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

from framing.article.article import Article, as_article
from framing.attribution.pipeline import attribution_of
from framing.cues.matcher import Match, Matcher
from framing.measures import Measure, per_1000_words
from framing.text.document import STORY, Document
from framing.text.spans import Pair

from .definitions import SHIPPED, Cue, Frame, FrameCue, Slot, Within, slug_of
from .denials import is_denied
from .files import load_frames

FrameChoice: TypeAlias = "Frame | str | Path | Iterable[Frame] | None"


def find_frames(article: Article | str, frames: FrameChoice = None) -> list[FrameCue]:
    """The words by which an article carries frames; only those of frames that are present.

    Measures: which rhetorical devices frame a story, by the words that carry them, not by their mood or truth.
    Evidence: a cue with its offsets, its voice (the outlet's, quoted, reported), its place (headline to later),
    and its slots; a frame is present where the weights of different cues that stand together reach its
    threshold. Literal uses, denials ("this is no balancing act") and furniture do not count.
    Misses: frames told without any of the cue families; irony that no word marks; the same idiom used of
    something that is no course, demand or harm. Three devices do not describe an outlet's framing.
    Source: Gamson & Modigliani 1989 (framing devices), Entman 1993, Burgers, Konijn & Steen 2016 (figurative framing).

    Args:
        article: an Article, or a str that is all body.
        frames: frames, a file or a folder of frame files; the shipped three where None.
    """
    finder = _finder(frames)
    found: list[FrameCue] = []
    for document in as_article(article).documents:
        found += finder.find(document)
    return found


def chosen_frames(frames: FrameChoice) -> tuple[Frame, ...]:
    """What a ``frames=`` argument names, as frames.

    Raises:
        TypeError: something in it is no Frame.
        ValueError: two frames have one name.
    """
    if frames is None or isinstance(frames, (str, Path)):
        return tuple(load_frames(frames))
    chosen = (frames,) if isinstance(frames, Frame) else tuple(frames)
    for frame in chosen:
        if not isinstance(frame, Frame):
            raise TypeError(
                f"frames are Frame objects, a file or a folder, not {type(frame).__name__}: make one with Frame(name, description, cues)"
            )
    slugs = [frame.slug for frame in chosen]
    for slug in slugs:
        if slugs.count(slug) > 1:
            raise ValueError(f"two frames are called “{slug.replace('_', ' ')}”: give each a name of its own")
    return chosen


class _Exception(NamedTuple):
    """The payload of an ``unless`` pattern: the cues that it silences, and whether in its whole sentence."""

    pattern: str
    nearby: bool


class _Hit(NamedTuple):
    start: int
    end: int
    frame: Frame
    cue: Cue
    slots: dict[str, Pair]

    @property
    def core_end(self) -> int:
        """Where the cue's own words end and the slots behind them begin."""
        return min((start for start, _ in self.slots.values() if start > self.start), default=self.end)


class _Finder:
    """Several frames compiled into one matcher."""

    def __init__(self, frames: Sequence[Frame]) -> None:
        self.frames = frames
        exceptions = {
            _Exception(pattern, nearby): None
            for frame in frames
            for cue in frame.cues
            for nearby in (False, True)
            for pattern in (cue.unless_nearby if nearby else cue.unless)
        }
        cues = [(cue.pattern, (frame, cue)) for frame in frames for cue in frame.cues]
        self._cues: Matcher[tuple[Frame, Cue]] = Matcher(cues)
        self._exceptions: Matcher[_Exception] = Matcher([(one.pattern, one) for one in exceptions])

    def find(self, document: Document) -> list[FrameCue]:
        """The cues of frames that are present, kept on the document for whoever asks next."""
        kept = document.memo.get("framing.frames.finding")
        if kept is None or kept[0] is not self:
            document.memo["framing.frames.finding"] = kept = self, self._find(document)
        return kept[1]

    def _find(self, document: Document) -> list[FrameCue]:
        hits = [_Hit(m.start, m.end, *m.payload, m.slots) for m in self._cues.find(document) if document.is_read(m.start)]
        if not hits:
            return []
        counting = self._counting(document, hits)
        found = [hit for frame in self.frames for hit in _present(document, frame, _apart(h for h in counting if h.frame is frame))]
        return [_frame_cue(document, hit) for hit in sorted(found, key=lambda hit: (hit.start, hit.end))]

    def _counting(self, document: Document, hits: list[_Hit]) -> list[_Hit]:
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

    def holds(self, hit: _Hit) -> bool:
        """Whether one of the wordings that its cue must not stand in or near does."""
        if self._nearby:
            sentence = _unit(self._document, hit.start, "sentence")
            if any(sentence in self._nearby.get(pattern, ()) for pattern in hit.cue.unless_nearby):
                return True
        return any(_overlaps(self._overlapping[pattern], hit) for pattern in hit.cue.unless if pattern in self._overlapping)


def _overlaps(pairs: Sequence[Pair], hit: _Hit) -> bool:
    at = bisect_right(pairs, (hit.core_end, -1))
    # Matches of one pattern are short: those that can reach the hit stand close before its end.
    return any(end > hit.start for _, end in pairs[max(0, at - 4) : at])


def _unit(document: Document, start: int, within: Within) -> int:
    """Where the sentence or paragraph that holds ``start`` begins; -1 for the whole article."""
    if within == "article":
        return -1
    unit = document.sentence_at(start) if within == "sentence" else document.paragraph_at(start)
    return unit.start if unit else start


def _apart(hits: Iterable[_Hit]) -> list[_Hit]:
    """Hits of one frame that do not overlap: of two that do the weightier stays, then the longer, then the earlier."""
    kept: list[_Hit] = []
    cluster: list[_Hit] = []
    reach = -1
    for hit in hits:
        if hit.start >= reach:
            kept += _best(cluster)
            cluster = []
        cluster.append(hit)
        reach = max(reach, hit.end)
    return kept + _best(cluster)


def _best(cluster: list[_Hit]) -> list[_Hit]:
    kept: list[_Hit] = []
    for hit in sorted(cluster, key=lambda h: (-h.cue.weight, h.start - h.end, h.start)):
        at = bisect_right(kept, hit.start, key=lambda other: other.start)
        if (at == 0 or kept[at - 1].end <= hit.start) and (at == len(kept) or kept[at].start >= hit.end):
            kept.insert(at, hit)
    return kept


def _present(document: Document, frame: Frame, hits: list[_Hit]) -> Iterator[_Hit]:
    """Hits of one frame in the sentences, paragraphs or article where their weights reach its threshold."""
    units: dict[int, list[_Hit]] = {}
    for hit in hits:
        units.setdefault(_unit(document, hit.start, frame.within), []).append(hit)
    for together in units.values():
        enough = [hit for hit in together if hit.cue.weight >= frame.threshold]
        # The same weak cue twice is no stronger for it, and beside a cue that is enough alone it counts for nothing.
        if enough or sum({hit.cue.pattern: hit.cue.weight for hit in together}.values()) >= frame.threshold - 1e-9:
            yield from enough or together


def _frame_cue(document: Document, hit: _Hit) -> FrameCue:
    slots = tuple(Slot(role, start, end, document.text[start:end]) for role, (start, end) in hit.slots.items())
    # The slots behind a quoted cue often stand outside its quotation marks.
    core = document.text[hit.start : hit.core_end].rstrip()
    voice, name = attribution_of(document).voices.at(hit.start, hit.start + len(core))
    return document.span(
        FrameCue,
        hit.start,
        hit.end,
        voice=voice,
        voice_name=name,
        frame=hit.frame.name,
        cue=hit.cue.written or hit.cue.pattern,
        group=hit.cue.group,
        weight=hit.cue.weight,
        slots=slots,
        place=_place(document, hit.start),
    )


def _place(document: Document, start: int) -> str:
    region = document.region_at(start)
    if region != "body":
        return region
    first = next((p.start for p in document.paragraphs if document.region_at(p.start) == "body"), 0)
    paragraph = document.paragraph_at(start)
    return "lead" if paragraph and paragraph.start == first else "later"


def measure_frames(article: Article, frames: FrameChoice = None) -> dict[str, int | float | str | bool]:
    """Counts and rates of each frame's cues in the story, by voice and place; 0 where a frame is not present."""
    cues = [cue for cue in find_frames(article, frames) if cue.region in STORY]
    measures: dict[str, int | float | str | bool] = {}
    for frame in _finder(frames).frames:
        own = [cue for cue in cues if cue.frame == frame.name]
        name = f"frame_{frame.slug}"
        measures[f"{name}_present"] = bool(own)
        measures[f"{name}_in_headline"] = any(cue.place == "headline" for cue in own)
        measures[f"{name}_cues"] = len(own)
        measures[f"{name}_outlet_voice_cues"] = sum(cue.voice == "outlet" for cue in own)
        measures[f"{name}_quoted_cues"] = sum(cue.voice == "quoted" for cue in own)
        measures[f"{name}_reported_cues"] = sum(cue.voice == "reported" for cue in own)
        measures[f"{name}_per_1000_words"] = per_1000_words(len(own), article.story_words)
    return measures


def describe_frames(names: Iterable[str] = SHIPPED) -> tuple[Measure, ...]:
    """The glossary lines of the measures of frames with these names."""
    return tuple(
        Measure(f"frame_{slug_of(name)}_{key}", unit, counts.format(name), _SOURCE, pitfall)
        for name in names
        for key, unit, counts, pitfall in _MEASURED
    )


_SOURCE = "cues of this project after Gamson & Modigliani 1989 and Burgers, Konijn & Steen 2016"
_MEASURED = (
    ("present", "yes or no", "whether the story carries the frame “{}”", "one idiom is enough, in whoever's voice"),
    ("in_headline", "yes or no", "whether the headline carries the frame “{}”", "editors, not authors, write most headlines"),
    ("cues", "count", "phrases that carry the frame “{}” in the story", "they need not be the outlet's own words: see the counts by voice"),
    (
        "outlet_voice_cues",
        "count",
        "of the phrases for “{}”, those in the outlet's own voice",
        "a paraphrase without an attribution counts here",
    ),
    (
        "quoted_cues",
        "count",
        "of the phrases for “{}”, those inside quotation marks",
        "one quoted word may be the outlet's distance, not a source's frame",
    ),
    ("reported_cues", "count", "of the phrases for “{}”, those attributed to someone without marks", "attribution is told by rules"),
    (
        "per_1000_words",
        "per 1,000 words",
        "phrases that carry the frame “{}”, by the length of the story",
        "in a short story one phrase makes a high rate: read it beside the count",
    ),
)


def _finder(frames: FrameChoice) -> _Finder:
    if frames is None:
        return _shipped()
    return _compiled(chosen_frames(frames))


@cache
def _shipped() -> _Finder:
    return _Finder(chosen_frames(None))


@lru_cache(maxsize=16)
def _compiled(frames: tuple[Frame, ...]) -> _Finder:
    return _Finder(frames)


MEASURES: tuple[Measure, ...] = describe_frames()
