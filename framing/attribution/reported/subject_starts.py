"""With which word does the phrase of a subject begin: "two of the people", "both Norland and Velmar officials", "Ana Ruiz and Tom Lake"?"""

from bisect import bisect_right

from framing.attribution.mentions.mention import Mention

from .apposed_phrases import is_apposed_role
from .behind_cues import ADJACENT, COUNTS
from .tokens import TokenView

_MOST_BEFORE_AND = 6  # words, with "both" and "and"


def start_of_subject(view: TokenView, mention: Mention, opens: int) -> int:
    """Index of the first word of a mention and of what counts it: "two of the people said"."""
    front = bisect_right(view.starts, mention.start) - 1
    if view.document.text.startswith(") ", mention.start - 2) and (spelled := _before_bracket(view, mention, opens)):
        return bisect_right(view.starts, spelled.start) - 1
    while front > opens + 1 and view.folded[front - 1] == "of" and view.folded[front - 2] in COUNTS:
        front -= 2
    if both := _both_before(view, front, opens):
        return both
    if mention.kind == "name" and (owner := view.mentions.ending_at(mention.start - len("'s "))) and view.folded[front - 1].endswith("'s"):
        return bisect_right(view.starts, owner.start) - 1  # ", as the Wire's Ana Ruiz said"
    before = view.mentions.index_before(mention.start)
    if (
        before >= 0
        and front > opens + 1
        and view.folded[front - 1] == "and"
        and 0 <= view.mentions[before].end - view.ends[front - 2] < ADJACENT
    ):
        joined = bisect_right(view.starts, view.mentions[before].start) - 1
        listed = before > 0 and view.mentions[before - 1].end == view.ends[joined - 1]  # "with Vance, Ruiz and Lake"
        if joined == opens or (joined > opens and view.gaps[joined - 1] == "," and not listed):
            return joined  # "…, Ana Ruiz and Tom Lake said"
    # "the fund’s director, Ana Ruiz, told", not "It hurt the director, Ana Ruiz said"
    if mention.kind == "name" and before >= 0 and view.document.text.startswith(",", mention.end):
        role = view.mentions[before]
        if is_apposed_role(view, role, mention, view.starts[opens]):
            return bisect_right(view.starts, role.start) - 1
    return front


def _both_before(view: TokenView, front: int, opens: int) -> int:
    """Index of the "both" before two who speak: "…, both Norland and Velmar officials said"; 0 where there is none."""
    if view.folded[front - 1] != "and":
        return 0
    near = range(front - 2, max(opens, front - _MOST_BEFORE_AND), -1)
    return next((k for k in near if view.folded[k] == "both" and view.gaps[k - 1] == "," and not view.is_parted(k, front)), 0)


def _before_bracket(view: TokenView, mention: Mention, opens: int) -> Mention | None:
    """The name whose letters in brackets stand before a mention: "Department of Harbor Tolls (DHT) Secretary Ana Ruiz said"."""
    bracket = view.document.text.rfind(" (", view.starts[opens], mention.start)
    spelled = view.mentions.ending_at(bracket) if bracket >= 0 else None
    return spelled if spelled and spelled.kind == "name" else None
