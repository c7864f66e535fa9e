"""Who holds an office that the text tells: "the trade minister", "the senator"."""

from __future__ import annotations

from bisect import bisect_left

from framing.text.document import Document

from .apposition import is_governed
from .entities import Figure
from .entity_index import cast
from .name_lexicon import name_words

_BEARERS = 20  # of one office, looked at


def by_role(document: Document, start: int, noun: str, modifier: str = "") -> Figure | None:
    """The person whom "the trade minister" means: the nearest of whom the text tells that office, and no other of its kind."""
    people = cast(document)
    gender = name_words().gendered.get(noun)
    bearers = [one for one in people.bearers.get(noun, [])[:_BEARERS] if gender is None or one.gender in (gender, None)]
    if modifier in name_words().modifiers:
        other = f" {noun}"
        alike = [one for one in bearers[:_BEARERS] if not any(role.endswith(other) for role in one.roles)]
        bearers = people.bearers.get(f"{modifier} {noun}") or alike
    if not bearers:
        return None
    if len(bearers) == 1:
        return bearers[0]
    at = bisect_left(people.starts, start)
    first, near = max(0, at - 200), bearers[:_BEARERS]
    nearest = None
    for naming, _, figure, aloud in [*people.rows(first, at)][::-1]:
        if figure in near and not aloud:
            if not is_governed(document, naming):
                return figure
            nearest = nearest or figure
    return nearest or bearers[0]
