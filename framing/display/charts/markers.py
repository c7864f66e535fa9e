"""How are outlets told apart that share one chart? By shape and line as well as by colour, the first six of them."""

from typing import NamedTuple

from framing.marking.palette import BLUE, GREEN, GREY, ORANGE, PURPLE, VERMILION


class MarkerStyle(NamedTuple):
    """How one outlet is drawn."""

    colour: str
    line: str
    marker: str


MARKER_STYLES = (
    MarkerStyle(BLUE, "-", "o"),
    MarkerStyle(VERMILION, "--", "s"),
    MarkerStyle(GREEN, "-.", "^"),
    MarkerStyle(PURPLE, ":", "D"),
    MarkerStyle(ORANGE, "-", "v"),
    MarkerStyle("#000000", "--", "P"),
)
OTHERS = MarkerStyle(GREY, "-", ".")
"""How all further outlets are drawn: more than six are not told apart."""
HATCHES = {"outlet": "", "reported": "//", "quoted": ".."}
"""How the voices are told apart where there is no colour."""
