"""Which outlets are too small for a place of their own, and stand together in one?"""

from collections import Counter
from collections.abc import Iterable

from framing.text.wording import called

NO_OUTLET = "(no outlet)"
"""How the outlet of articles that name none is shown."""
SMALL = 3
"""Articles; an outlet with fewer is pooled with its like, where outlets are many."""
NAMED = 8
"""Of so many outlets each keeps its name, however small: pooled, one could not see which of them carries an AI notice."""


def nameless(by: str) -> str:
    """How the group of articles that name none is shown: "(no outlet)", "(no news topic)"."""
    return NO_OUTLET if by == "outlet" else f"(no {called(by).head})"


def pool_small(outlets: Iterable[str], what: str = "outlets") -> dict[str, str]:
    """The group of each outlet: itself, but for outlets of one or two articles where several are so small and several
    larger, of more than eight in all.

    Args:
        outlets: of each article.
        what: what they are called together.
    """
    counts = Counter(outlets)
    few = {outlet for outlet, n in counts.items() if n < SMALL}
    pooled = len(counts) > NAMED and len(few) > 1 and len(counts) - len(few) > 1
    return {outlet: f"{len(few)} small {what}" if pooled and outlet in few else outlet for outlet in counts}


def pool_beyond(heights: dict[str, int], room: int, what: str = "outlets") -> dict[str, str]:
    """The group of each outlet where there is room for so many: the largest for themselves, the others in one.

    Args:
        heights: how much each outlet has of what is shown.
        room: how many groups may stand side by side.
        what: what they are called together.
    """
    order = sorted(heights, key=lambda outlet: (-heights[outlet], outlet))
    shown = order if len(order) <= room else order[: room - 1]
    return {outlet: outlet if outlet in shown else f"{len(order) - len(shown)} other {what}" for outlet in order}
