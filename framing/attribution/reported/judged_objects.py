"""Whose is a participle of saying that no comma parts from the object: "Ruiz defended the council saying it was right"?"""

from bisect import bisect_left

from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.source_kinds import source_rules
from framing.lexicons import word_list

from .subjects import subject_of
from .tokens import TokenView

_SAYING = word_list("attribution.acts.says_of_judged")


def who_judges(view: TokenView, at: int, opens: int) -> Mention | None:
    """The subject of the verb that judges whoever stands before a participle.

    Not in "Ruiz heard the mayor saying", "Ruiz attacked drivers saying", who may be those meant, nor "Ruiz dismissed a report saying".
    """
    judged = None if view.gaps[at - 1] else view.mention_before(at)
    if judged is None or view.kind(judged) == "document" or view.folded[at] not in _SAYING:
        return None  # nor "Ruiz condemned the rowers shouting that"
    first = bisect_left(view.starts, judged.start)
    if first <= opens or view.gaps[first - 1] or not (judged.kind == "name" or view.folded[first] in source_rules().definite):
        return None
    agrees = view.folded[first - 1] == "with" and view.folded[first - 2] == "agreed"
    if agrees and view.folded[at] == "saying" and judged.kind == "name":
        return subject_of(view, first - 2, opens)[0]
    verb = verbs().get(view.folded[first - 1])
    if verb is None or not (verb.finite and verb.kind == "loaded" and verb.object):
        return None
    return subject_of(view, first - 1, opens)[0]
