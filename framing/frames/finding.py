"""With which devices does an article frame its story, by which words, in whose voice and in what place?"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeAlias

from framing.article.article import Article, as_article
from framing.attribution.pipeline import attribution_of
from framing.measures import CountedRows, Measure, measures_of
from framing.text.document import Document

from .definitions import SHIPPED, Frame, FrameCue, Slot, clashing, slug_of
from .frame_files import cues_of_shipped, load_frames
from .matching import FrameMatcher, Hit

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

    Raises:
        TypeError: it is neither an Article nor a str.
        ValueError: a frame cannot be read, or two have one name.
    """
    matcher = _matcher(frames)
    return [cue for document in as_article(article).documents for cue in _cues(document, matcher)]


def chosen_frames(frames: FrameChoice) -> tuple[Frame, ...]:
    """What a ``frames=`` argument names, as frames.

    Raises:
        TypeError: something in it is no Frame.
        ValueError: two frames have one name.
    """
    if frames is None:
        return _shipped_frames()
    if isinstance(frames, (str, Path)):
        return tuple(load_frames(frames))
    chosen = (frames,) if isinstance(frames, Frame) else tuple(frames)
    for frame in chosen:
        if not isinstance(frame, Frame):
            raise TypeError(
                f"frames are Frame objects, a file or a folder, not {type(frame).__name__}: make one with Frame(name, description, cues)"
            )
    if clash := clashing(chosen):
        one, other = (chosen[place].name for place in clash[:2])
        called = f"“{one}”" if slug_of(one) == slug_of(other) else f"“{one}” and “{other}”, of which a measure each would be {clash[2]}"
        raise ValueError(f"two frames are called {called}: give one another name")
    return chosen


def given_frames(frames: FrameChoice) -> tuple[Frame, ...] | None:
    """The same, read once for many articles; None where nothing is named, for the shipped three are compiled already."""
    return None if frames is None else chosen_frames(frames)


def _cues(document: Document, matcher: FrameMatcher) -> list[FrameCue]:
    """The cues of frames that are present, kept on the document for whoever asks next."""
    kept = document.memo.get("framing.frames.finding")
    if kept is None or kept[0] is not matcher:
        found = [_frame_cue(document, hit) for hit in matcher.find(document)]
        document.memo["framing.frames.finding"] = kept = matcher, found
    return kept[1]


def _frame_cue(document: Document, hit: Hit) -> FrameCue:
    slots = tuple(Slot(role, start, end, document.text[start:end]) for role, (start, end) in hit.slots.items())
    # The slots behind a quoted cue often stand outside its quotation marks.
    core = document.text[hit.start : hit.core_end].rstrip()
    voice, name = attribution_of(document).voices.at(hit.start, hit.start + len(core))
    return document.span(
        FrameCue,
        hit.start,
        hit.evidence_end(document),
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
    return "lead" if document.paragraph_at(start).start == first else "later"


def measure_frames(article: Article, frames: FrameChoice = None) -> dict[str, float]:
    """Counts and rates of each frame's cues in the story, by voice and place; 0 where a frame is not present."""
    tally = Counter[tuple[str, str, str]]((cue.frame, cue.voice, cue.region) for cue in find_frames(article, frames))
    described = _described(tuple(frame.name for frame in _matcher(frames).frames))
    return {measure.name: measure.of_tally(tally, article.story_words) for measure in described}


def describe_frames(names: Iterable[str] = SHIPPED) -> tuple[Measure, ...]:
    """The glossary lines of the measures of frames with these names."""
    return _described(tuple(names))


@lru_cache(maxsize=16)
def _described(names: tuple[str, ...]) -> tuple[Measure, ...]:
    """The lines of the glossary on frames, filled in for each of them."""
    return tuple(
        replace(
            measure,
            name=f"frame_{slug_of(name)}_{measure.name}",
            counts=measure.counts.replace("{frame}", name),
            rows=replace(measure.rows or CountedRows(), labels=frozenset({name})),
        )
        for name in names
        for measure in measures_of("frames")
    )


def _matcher(frames: FrameChoice) -> FrameMatcher:
    if frames is None:
        return _shipped()
    return _compiled(chosen_frames(frames))


@cache
def _shipped_frames() -> tuple[Frame, ...]:
    """Read once: frames that are the same thing need not be compared cue by cue."""
    return tuple(load_frames())


@cache
def _shipped() -> FrameMatcher:
    frames = _shipped_frames()
    return FrameMatcher(frames, kept=cues_of_shipped(frames))


@lru_cache(maxsize=16)
def _compiled(frames: tuple[Frame, ...]) -> FrameMatcher:
    return FrameMatcher(frames)
