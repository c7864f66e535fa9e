"""What is attributed to a source without quotation marks, or around them?"""

from typing import NamedTuple

from framing.attribution.mentions.mention import Mention
from framing.text.spans import Pair

from .act_words import Act


class Report(NamedTuple):
    """Content attributed to a source without quotation marks, or around them."""

    cue: Pair
    mention: Mention | None
    content: tuple[Pair, ...]
    marked: bool  # the content holds words in double quotation marks, or mostly quoted words
    probability: float  # that it is an attribution of this extent, by the model
    act: Act

    @property
    def span(self) -> Pair:
        """From the first character of the content to its last."""
        return self.content[0][0], self.content[-1][1]

    @property
    def source(self) -> Pair | None:
        """Where its source is mentioned."""
        return (self.mention.start, self.mention.end) if self.mention else None
