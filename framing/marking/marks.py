"""How is one kind of evidence told from another in a text? By its shape as well as by its colour."""

from collections.abc import Sequence
from typing import NamedTuple

from framing.text.spans import Span

from .palette import tint

_UNDERLINE = "text-decoration:underline {line} {{colour}} {width};text-underline-offset:0.16em"

SHAPES = {
    "ground": "background:{light}",
    "dashed box": "background:{strong};outline:1px dashed {colour}",
    "box": "outline:2px solid {colour}",
    "thick line": "box-shadow:inset 0 -0.24em {colour};font-weight:600",
    "dots": _UNDERLINE.format(line="dotted", width="0.17em"),
    "double line": _UNDERLINE.format(line="double", width="0.12em"),
    "wave": _UNDERLINE.format(line="wavy", width="0.09em"),
    "dashes": _UNDERLINE.format(line="dashed", width="0.12em"),
}
"""Each shape as CSS, in the order of painting: where two ask for the same, as two lines under one word do, the later is seen."""


class Mark(NamedTuple):
    """How the words of one kind of evidence are marked: what the legend calls them, their colour, their shape."""

    legend: str
    colour: str
    shape: str

    @property
    def css(self) -> str:
        """The declarations of an inline style."""
        return SHAPES[self.shape].format(colour=self.colour, light=tint(self.colour, 0.16), strong=tint(self.colour, 0.45))


class MarkedEvidence(NamedTuple):
    """One kind of evidence: how it is marked, and each span with what is told to a reader who rests on it."""

    mark: Mark
    spans: Sequence[tuple[Span, str]]
