"""Whom does a mention by name mean, alone or joined to others: "Reps. Ana Ruiz of Ohio and Tom Vance", "the Daily Harbor's Ana Ruiz"?"""

import re
from bisect import bisect_left

from framing.attribution.mentions.headline_cards import find_cards
from framing.attribution.mentions.name_endings import PARTY_BEHIND

from .coordination import coordinated, is_family
from .entities import Entity
from .entity_index import EntityIndex
from .resolved_sources import ResolvedSource, as_resolved_source

_OWNS = re.compile(r"['’]s? ")
_TOUCHES = 2  # characters


def referents_of_name(index: EntityIndex, start: int, end: int, first: int, stop: int) -> list[ResolvedSource]:
    """Whom a name means, or two that are joined: mostly nothing else, or with "the" or a title that small letters do not part."""
    document, text = index.document, index.document.text
    alone = stop - first == 1 and index.ends[first] == end
    bare = alone or (stop - first == 1 and (text.startswith(" (", index.ends[first]) or PARTY_BEHIND.match(text, index.ends[first])))
    # "Reps. Ana Ruiz of Ohio and Tom Vance"
    bare = bare or (stop - first == 2 and index.named[first + 1].kind == "place" and text.startswith(" of ", index.ends[first]))
    if alone and text.startswith(("'", "’"), end) and (owned := _owned_name(index, first)):
        return [as_resolved_source(owned)]
    if not alone and (card := next((card for card, _ in find_cards(document) if index.starts[first] < card < end), None)):
        # "Harbor Party hopeful Ana Ruiz Ana RuizClerk to leave MORE"
        return [as_resolved_source(index.named[bisect_left(index.starts, card) - 1])]
    if bare and (together := coordinated(index, start, first)):
        return [as_resolved_source(entity) for entity in together]
    ranked = stop - first == 2 and index.ends[first + 1] == end and index.named[first + 1].kind == "person"
    if ranked and text.find(" and ", start - _TOUCHES - len(" and "), start) >= 0 and (together := coordinated(index, start, first + 1)):
        return [as_resolved_source(entity) for entity in together]  # "Mayor Ana Ruiz and Police Chief Tom Vance"
    if alone and is_family(index, first):
        return [ResolvedSource(None, "group", None)]
    if alone and " " not in document.folded[start : index.starts[first]].removeprefix("the "):
        return [as_resolved_source(index.named[first])]
    return []


def _owned_name(index: EntityIndex, at: int) -> Entity | None:
    """The body, or the person of a body, behind a possessive: "Lowell's Department of Parks", "the Daily Harbor's Ana Ruiz"."""
    if at + 1 == len(index.starts) or not _OWNS.fullmatch(index.document.text, index.ends[at], index.starts[at + 1]):
        return None
    owner, owned = index.named[at], index.named[at + 1]
    if owned.kind == "person" and len(owned.words) > 1:
        return owned if owner.kind != "person" else None
    return owned if owned.kind == "organisation" and len(owned.words) > 1 else None
