"""What is asked of when it is asked what a report is: its cue, what stands around that, its content by words, and whose it would be?"""

from collections.abc import Sequence
from typing import NamedTuple

from framing.attribution.mentions.mention import Mention
from framing.text.spans import Pair

from .content_span import Order
from .cues import AttributionCue, Surroundings
from .tokens import TokenView


class ActCase(NamedTuple):
    """A report whose act is asked for; ``pieces`` are its content by words."""

    view: TokenView
    cue: AttributionCue
    around: Surroundings
    order: Order
    pieces: Sequence[Pair]
    source: Mention | None

    @property
    def lemma(self) -> str:
        """The lemma of the cue."""
        return self.cue.term.lemma

    @property
    def form(self) -> str:
        """The form of the cue: past, present, base, ing, noun, adjective."""
        return self.cue.term.form

    @property
    def word(self) -> str:
        """The cue itself, folded."""
        return self.view.folded[self.cue.at]

    @property
    def before(self) -> str:
        """The word before the cue, whatever stands between them; nothing at the beginning of the text."""
        return self.view.folded[self.cue.at - 1] if self.cue.at else ""

    @property
    def behind(self) -> str:
        """The word behind the cue; nothing at the end of the text."""
        return self.view.folded[self.cue.at + 1] if self.cue.at + 1 < len(self.view.folded) else ""

    @property
    def opens_with(self) -> str:
        """The first word of the content."""
        return self.view.folded[self.pieces[0][0]]

    @property
    def after(self) -> bool:
        """Whether the content stands behind the cue alone."""
        return self.order == "after"
