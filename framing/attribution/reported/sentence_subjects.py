"""With which subject of its sentence does a cue go that has none before it: "Ruiz left on Monday, saying", "by calling it late"?"""

from bisect import bisect_left

from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.source_kinds import form_kind
from framing.attribution.mentions.source_nouns import source_words
from framing.text.function_words import function_words

from .apposed_phrases import is_behind_town
from .clauses import is_finite
from .subject_heads import BEHIND_THING
from .subjects import subject_of
from .tokens import FINITE, WHO_OR_WHICH, WHO_SAY, TokenView

_DEEDS = frozenset(("vpast", "ed"))
_PARTS = frozenset(",;:—–")
_JOINS = function_words().joining - function_words().subordinating
_BEFORE_ROLE = source_words().determiners | source_words().adjectives
_PARTICIPLES = ("ed", "ing")


def subject_of_sentence(view: TokenView, opening: int, start: int) -> Mention | None:
    """The first mention of a sentence outside quotes that is no part of another phrase: "the meeting at City Hall", "Ruiz's plan".

    Where another clause begins before the cue, its subject: that of "Vance left, and Ruiz stayed on and said".
    """
    first = bisect_left(view.starts, opening)
    if (comma := view.document.text.find(", ", opening, start)) >= 0 and _is_fronted(view, first, bisect_left(view.starts, comma)):
        opening = comma  # "While Vance kept his post, she was let go, saying …"
    mentions = view.mentions[view.mentions.index_from(opening) : view.mentions.index_from(start)]
    if later := next((one for one in mentions[:0:-1] if _opens_joined_clause(view, one)), None):
        return later
    for k, mention in enumerate(mentions, view.mentions.index_from(opening)):
        at = bisect_left(view.starts, mention.start)
        if k and is_behind_town(view, view.mentions[k - 1], mention):
            continue  # "Based in Port Ash, Texas, she has left, and has said"
        governed = at and mention.start > opening and view.folded[at - 1] in BEHIND_THING
        if not (governed or at in view.quoted or view.document.folded.startswith("'s", mention.end) or _tells_which(view, mention, at)):
            return None if _is_object(view, at, mention, opening) else mention
    return None


def subject_behind_with(view: TokenView, at: int, opens: int) -> Mention | None:
    """Who does what a clause without a verb tells, and says more: the group of "…, with one group airing a film, calling it late"."""
    front = next((j for j in range(at - 2, opens, -1) if view.gaps[j] in _PARTS), opens)
    if view.gaps[front] != "," or view.folded[front + 1] != "with":
        return None
    busy = view.mentions.starting_at(view.starts[front + 2])
    behind = bisect_left(view.starts, busy.end) if busy else at
    does = behind + 1 < at and view.classes[behind] == "ing" and not view.is_parted(behind - 1, behind + 1)
    return busy if does and view.folded[behind + 1] in source_words().determiners else None  # not "with Vance sitting beside her, saying"


def subject_of_action(view: TokenView, at: int, opens: int) -> Mention | None:
    """Who does something by what he says: Ruiz of "Ruiz defended the court's decision by calling it late"."""
    verbs = (j for j in range(at - 1, opens, -1) if view.classes[j] in _DEEDS and not view.gaps[j - 1])
    return next((subject for j in verbs if (subject := subject_of(view, j, opens)[0])), None)


def _is_object(view: TokenView, at: int, mention: Mention, opening: int) -> bool:
    """Whether a mention is what the verb of its sentence tells of, whose subject is none: "Whoever ruled then defended | the marchers"."""
    verb = mention.start > opening and not view.gaps[at - 1] and view.classes[at - 1] in _DEEDS
    return verb and mention.kind == "nominal" and view.folded[at] in source_words().determiners


def _is_fronted(view: TokenView, first: int, stop: int) -> bool:
    """Whether a clause or a phrase without a verb stands before a comma: "While Vance kept his post,", "Despite the loss in Port Ash,"."""
    if view.folded[first] in function_words().subordinating:
        return True
    participle = view.folded[first].endswith(_PARTICIPLES) and not view.is_parted(first, first + 1)  # "Based in Port Ash,"
    phrase = participle or view.folded[first] in function_words().prepositions - _JOINS
    return phrase and not any(view.classes[j] in FINITE or view.classes[j] == "ed" for j in range(first, stop))


def _opens_joined_clause(view: TokenView, mention: Mention) -> bool:
    """Whether a mention is the subject of a clause that a comma and a conjunction join: ", but Ruiz has not yielded"."""
    at, behind = bisect_left(view.starts, mention.start), bisect_left(view.starts, mention.end)
    if at < 2 or at in view.quoted or view.gaps[at - 1] or view.gaps[at - 2] != "," or view.folded[at - 1] not in _JOINS:
        return False
    if view.kind(mention) in WHO_OR_WHICH or (mention.kind == "nominal" and view.kind(mention) not in WHO_SAY):
        return False  # ", and who asked not to be named, said"
    return not view.gaps[behind - 1] and behind + 1 < len(view.folded) and is_finite(view, behind, len(view.folded))


def _tells_which(view: TokenView, mention: Mention, at: int) -> bool:
    """Whether a name only tells which person is meant: "the former Ruiz fixer"; not "the Ruiz campaign", "a Harbor Wire story"."""
    behind = bisect_left(view.starts, mention.end)
    if mention.kind != "name" or view.gaps[behind - 1] or view.classes[behind] != "w" or form_kind(view.folded[behind]) != "anonymous":
        return False
    return not view.gaps[at - 1] and view.folded[at - 1] in _BEFORE_ROLE
