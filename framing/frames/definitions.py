"""What is a frame: its name, what it means, and the cues by which its words are known?"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple, get_args

from framing.cues.conditions import Condition, read_condition
from framing.cues.cue_language import compile_cue
from framing.cues.cue_parser import CueError
from framing.measures import measures_of
from framing.text.spans import VoicedSpan

Within = Literal["sentence", "paragraph", "article"]

MEASURED = tuple(measure.name for measure in measures_of("frames"))
"""What is measured of each frame, as it stands in the names of measures."""
_MOST = 1e9  # of a weight or a threshold

SHIPPED = ("pragmatic", "balancing act", "insult to injury")
"""Names of the frames that come with the package."""


@dataclass(frozen=True)
class FrameCuePattern:
    """One pattern of a frame, in the cue language of ``framing.cues.cue_language``.

    Args:
        pattern: what is looked for.
        weight: how far it alone makes the frame; 1.0 is enough where the threshold is the usual one.
        group: what kind of cue it is: the metaphor itself, its vocabulary and so on.
        unless: a match that overlaps one of these is not counted.
        unless_nearby: a match in a sentence with one of these is not counted.
        only_nearby: a match counts only in a sentence with one of these.
        where: what must stand around it, as in the lexicons of rules; its slots at the end left aside.
        written: the pattern as a frame file has it, its {words} not yet filled in; the pattern itself where empty.
    """

    pattern: str
    weight: float = 1.0
    group: str = ""
    unless: tuple[str, ...] = ()
    unless_nearby: tuple[str, ...] = ()
    only_nearby: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    written: str = ""

    def __post_init__(self) -> None:
        compile_cue(self.pattern)
        for patterns in (self.unless, self.unless_nearby, self.only_nearby):
            _check_cues(tuple(patterns))
        conditions_of(tuple(self.where))
        _positive(self.weight, f"the weight of “{self.pattern}”")


class ShippedCue(FrameCuePattern):
    """A cue of a frame that comes with the package, whose lines the tests read: no first score waits for that."""

    def __post_init__(self) -> None:
        pass


@dataclass(frozen=True, init=False)
class Frame:
    """A frame: a name, what it means, and the cues by which it is known.

    Args:
        name: such as "balancing act"; its measures are then called ``frame_balancing_act_…``.
        description: what the frame means, in a sentence.
        cues: patterns, or pairs of a pattern and its weight.
        threshold: the frame is present where the weights of the different cues that stand together reach this.
        within: how near to each other cues count together: in one sentence, one paragraph or one article. Where one cue
            alone is enough, weaker ones beside it are not counted.
        finds: sentences that carry the frame, the expected evidence in [brackets].
        misses: sentences that do not.
        source: the literature that the frame rests on.

    Raises:
        CueError: a pattern cannot be read; the message says what to write instead.
        ValueError: the name is empty, there is no cue, or a weight or the threshold is not above 0.
    """

    name: str
    description: str
    cues: tuple[FrameCuePattern, ...]
    threshold: float
    within: Within
    finds: tuple[str, ...]
    misses: tuple[str, ...]
    source: str

    def __init__(
        self,
        name: str,
        description: str,
        cues: Iterable[str | tuple[str, float] | FrameCuePattern],
        *,
        threshold: float = 1.0,
        within: Within = "article",
        finds: Iterable[str] = (),
        misses: Iterable[str] = (),
        source: str = "",
    ) -> None:
        if not isinstance(name, str) or not slug_of(name):
            raise ValueError(f"a frame's name is a word or a phrase, such as “balancing act”, not {name!r}")
        if isinstance(cues, str):
            raise CueError(f"the cues of “{name}” are a list: write [{cues!r}]")
        if within not in get_args(Within):
            raise ValueError(f"within of “{name}” is one of {', '.join(get_args(Within))}, not {within!r}")
        fields = {
            "name": name,
            "description": description,
            "cues": tuple(_as_cue(cue) for cue in cues),
            "threshold": _positive(threshold, f"the threshold of “{name}”"),
            "within": within,
            "finds": tuple(finds),
            "misses": tuple(misses),
            "source": source,
        }
        if not fields["cues"]:
            raise ValueError(f"the frame “{name}” has no cue: give at least one, such as “walk~ a tightrope”")
        for key, value in fields.items():
            object.__setattr__(self, key, value)

    def __hash__(self) -> int:
        """Of little, since every look-up of a compiled frame asks for it; equality compares all."""
        return hash((self.name, self.threshold, len(self.cues)))

    @property
    def slug(self) -> str:
        """The name as it stands in the names of measures."""
        return slug_of(self.name)


class Slot(NamedTuple):
    """A part of a cue's evidence and its part in the frame: who balances, between what; who wrongs whom."""

    role: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, kw_only=True)
class FrameCue(VoicedSpan):
    """Words that carry a frame.

    Args:
        frame: the frame's name.
        cue: the pattern that matched.
        group: what kind of cue that is.
        weight: what it adds to the frame.
        slots: who and what the cue is about, where its pattern has slots for that; one that is more than a phrase
            stands behind the evidence and not in it.
        place: headline, standfirst, subheading, lead (the first paragraph of the body), later, or the
            region's own name outside the story.
    """

    frame: str
    cue: str
    group: str = ""
    weight: float = 1.0
    slots: tuple[Slot, ...] = ()
    place: str = "later"


@lru_cache(maxsize=256)
def conditions_of(lines: tuple[str, ...]) -> tuple[Condition, ...]:
    """The lines of ``where`` of a cue, read.

    Raises:
        CueError: one cannot be read.
    """
    return tuple(map(read_condition, lines))


@lru_cache(maxsize=64)
def _check_cues(patterns: tuple[str, ...]) -> None:
    """Read patterns that many cues share, once.

    Raises:
        CueError: one cannot be read.
    """
    for pattern in patterns:
        compile_cue(pattern)


def _as_cue(cue: str | tuple[str, float] | FrameCuePattern) -> FrameCuePattern:
    if isinstance(cue, FrameCuePattern):
        return cue
    if isinstance(cue, (tuple, list)) and len(cue) == 2:
        return FrameCuePattern(cue[0], cue[1])
    if isinstance(cue, str):
        return FrameCuePattern(cue)
    raise CueError(f"a cue is a pattern or a pair of a pattern and its weight, not {cue!r}")


def _positive(number: float, what: str) -> float:
    if isinstance(number, bool) or not isinstance(number, (int, float)) or not 0 < number < _MOST:
        raise ValueError(f"{what} is a number above 0, such as 1.0 or 0.5, not {_shown(number)}")
    return float(number)


def _shown(value: object) -> str:
    """A value for a message; a number of 5,000 digits Python does not write."""
    try:
        return repr(value)[:60]
    except ValueError:
        return "a number of thousands of digits"


def slug_of(name: str) -> str:
    """A frame's name as it stands in the names of measures: "balancing act" is balancing_act."""
    return re.sub(r"\W+", "_", name.lower()).strip("_")


def clashing(frames: Sequence[Frame]) -> tuple[int, int, str] | None:
    """The places of two frames of which a measure would bear the same name, and that name: “x” and “x outlet voice” both count cues."""
    places: dict[str, int] = {}
    for place, frame in enumerate(frames):
        for name in (f"frame_{frame.slug}_{measured}" for measured in MEASURED):
            if places.setdefault(name, place) != place:
                return places[name], place, name
    return None
