"""Which colours are used, in texts and in charts? Such as colour-blind readers tell apart too."""

# Okabe and Ito 2008, the palette that survives the three common kinds of colour blindness.
ORANGE, SKY, GREEN = "#E69F00", "#56B4E9", "#009E73"
BLUE, VERMILION, PURPLE, BLACK = "#0072B2", "#D55E00", "#CC79A7", "#000000"
DARK_YELLOW = "#8A6D00"  # a thin line in the palette's yellow is not seen on white
GREY = "#767676"
PALE = "#E6E6E6"

VOICES = {"outlet": ORANGE, "reported": SKY, "quoted": BLUE}
"""The colour of each voice."""


def tint(colour: str, share: float) -> str:
    """A colour mixed with white; ``share`` of it is left."""
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * share):02X}" for part in parts)
