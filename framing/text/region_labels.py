"""Which regions can an article's text have, and what is done with each: is it counted, read for cues, heard for speech?"""

from typing import Literal, NamedTuple

RegionLabel = Literal[
    "headline", "standfirst", "byline", "subheading", "body", "caption", "notice", "timeline", "source-list", "related", "furniture"
]


class Region(NamedTuple):
    """A labelled stretch of an article's text."""

    start: int
    end: int
    label: RegionLabel


class _Use(NamedTuple):
    """What is done with the words of a region."""

    counted: bool = False
    read: bool = True
    heard: bool = True
    told: bool = False  # by the outlet, of what happened: what it counts, and what it sets beside it


_USES: dict[RegionLabel, _Use] = {
    "headline": _Use(counted=True),
    "standfirst": _Use(counted=True),
    "byline": _Use(),
    "subheading": _Use(counted=True),
    "body": _Use(counted=True),
    "caption": _Use(told=True),
    "notice": _Use(),
    "timeline": _Use(told=True),
    # A list of sources has headlines, and what they tell is told in the story or nowhere.
    "source-list": _Use(heard=False),
    "related": _Use(read=False, heard=False),
    "furniture": _Use(read=False, heard=False),
}

STORY = frozenset[str](label for label, use in _USES.items() if use.counted)
"""The regions that measures count."""
TELLING = frozenset[str](label for label, use in _USES.items() if use.counted or use.told)
"""The regions that tell what happened: the story, with its captions and timelines."""
UNREAD = frozenset[str](label for label, use in _USES.items() if not use.read)
"""The regions in which no cue is looked for (AI disclaimers are, everywhere)."""
SILENT = frozenset[str](label for label, use in _USES.items() if not use.heard)
"""The regions in which nobody speaks."""
