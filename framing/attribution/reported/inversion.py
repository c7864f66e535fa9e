"""Does the subject of a verb stand behind it: "…, said Ruiz.", "…, said Ruiz of the fund"?"""

from bisect import bisect_left

from framing.attribution.mentions.asides import LONGEST_ASIDE
from framing.attribution.mentions.attribution_words import verbs
from framing.text.function_words import function_words

from .behind_cues import addresses_hearers, goes_unnamed, mention_from
from .clauses import stands_as_clause
from .tokens import RELATIVE_PRONOUNS, TokenView

_THINGS = frozenset(("document", "nominal"))


def is_inverted(view: TokenView, i: int, opens: int) -> bool:
    """Whether its subject stands behind a verb: "…, said Ruiz.", "…, said Ruiz of the fund".

    Not in "Vance, 52, said Ruiz would come", "Vance, 52, told reporters", "Vance, 52, blasted Ruiz for it", "Vance, 52, announced a plan".
    """
    verb, behind = verbs().get(view.folded[i]), mention_from(view, view.ends[i])
    if behind is None or verb is None or not verb.says or addresses_hearers(view.folded[i]):
        return False
    if verb.person and not stands_as_clause(view, opens, i):
        return False  # "Tom Vance, a clerk, urged rowers on Friday to wait"
    if goes_unnamed(view, behind):
        return True  # "…, said a clerk who asked not to be named"
    if behind.kind == "nominal" and (verb.object or view.kind(behind) in _THINGS):
        return False
    at = bisect_left(view.starts, behind.end) - 1
    if view.ends[at] > behind.end and behind.kind == "pronoun":
        return False  # "Vance, too, said she’s at home"
    if view.gaps[at] != "" or at + 1 == len(view.folded):
        return not _goes_on_behind_aside(view, at)
    if view.folded[at + 1] in RELATIVE_PRONOUNS and behind.kind == "nominal" and stands_as_clause(view, opens, i):
        return True  # "Vance warned Ruiz, 52, that it was old, said a clerk who was there"
    return view.folded[at + 1] != "to" and view.folded[at + 1] in function_words().prepositions  # "urged Ruiz to wait"


def _goes_on_behind_aside(view: TokenView, comma: int) -> bool:
    """Whether what two commas enclose is told of the subject of a verb: "said Lake, who leads the council, would come"."""
    if view.gaps[comma] != ",":
        return False
    closing = next((j for j in range(comma + 1, min(comma + LONGEST_ASIDE, len(view.gaps) - 1)) if view.gaps[j]), None)
    return closing is not None and view.gaps[closing] == "," and view.classes[closing + 1] in function_words().auxiliary_classes
