"""Which mention heads the phrase before a cue: Ruiz of "Ruiz of the council said", a poll of "a poll conducted by the Wire found"?"""

import re
from bisect import bisect_left

from framing.attribution.mentions.makers import MADE, maker_of_statement
from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list
from framing.text.function_words import function_words
from framing.text.plurals import is_plural

from .apposed_phrases import opens_apposition
from .behind_cues import COUNTS
from .tokens import FINITE, WHO_SAY, TokenView

_CONJUNCTIONS = word_list("attribution.sources_of_reports.conjunctions")
_MAKERS = word_list("coreference.makers")
_MET_WITH = word_list("attribution.sources_of_reports.met_with")
_PARTS = frozenset(",;:—–")
_MOST_OF_MAKING = 14  # words
_LONGEST_THING = 5  # words
_LONGEST_PARTICIPLE = 9  # words
_OF = re.compile(r" of (?:the )?(?:\w+ )?")
_WHICH = frozenset(("that", "which"))
BEHIND_THING = function_words().prepositions | word_list("attribution.acts.opens_place")
"""What joins to a thing whose it is, or where: "the plan of the council", "the meeting at City Hall"."""
_OWNS = ("’s ", "'s ")
_JOINED = (" and ", ", ", ", and ")
_THINGS = ("w", "s")
_BODIES_AND_PAPERS = ("organisation", "document")


def head_of_subject(view: TokenView, mention: Mention, opening: int) -> Mention | None:
    """The mention that a preposition makes part of a longer subject, or that before it: "Ruiz of the council said" is Ruiz's.

    What a thing does that is no source is nobody's word: "the meeting at City Hall signals".
    """
    prepositions = function_words().prepositions
    if (maker := maker_of_statement(view.document, view.mentions, mention)) is not None:
        return view.mentions[maker]
    if made := _made_by(view, mention, opening):
        return made
    if busy := _before_participle(view, mention, opening):
        return busy
    described = view.mentions.ending_at(mention.start - 1)
    if described and view.kind(described) == "organisation":
        head = head_of_subject(view, described, opening)  # "a study by the nonprofit Harbor Watch"
        mention = mention if head is None or head is described else head
    while (
        (at := bisect_left(view.starts, mention.start)) > 1
        and mention.start > opening
        and view.gaps[at - 1] not in _PARTS  # "The ferry would move on, Ruiz said"
        and (word := view.folded[at - 1]) in prepositions
        and word not in _CONJUNCTIONS
        and not (word == "about" and view.classes[at] == "num")
        and not (word == "including" and view.kind(mention) == "document")  # "He took bribes, including notes showing that"
    ):
        before = view.mentions.before(mention.start)
        if word == "like" and mention.kind == "name" and opens_apposition(view, mention):
            return mention  # "Drivers like Ana Ruiz, a clerk who was there, said"
        if before and before.end == view.ends[at - 2]:
            mention = before
        elif before and before.start >= opening and before.end == _owner_end(view, at - 2):
            mention = before  # "some drivers at the hearing in Lowell said"
        elif view.gaps[at - 2] or view.classes[at - 2] != "w" or view.folded[at - 2] in COUNTS:
            return mention
        else:
            return None
    return mention


def is_of_a_thing(view: TokenView, mention: Mention, opening: int) -> bool:
    """Whether a mention, or the first of those joined to it, is whose or what a thing is that shows something.

    "The success of Ruiz and Vance showed that", "The examples of Lowell, Port Ash and Marea show that", "The cars along Route 9 show how";
    not "some of the drivers showed", "polls taken in Lowell show".
    """
    text, at = view.document.text, view.mentions.index_from(mention.start)
    while at and text[view.mentions[at - 1].end : view.mentions[at].start] in _JOINED:
        at -= 1
    first = bisect_left(view.starts, view.mentions[at].start)
    if first < 2 or view.folded[first - 1] not in BEHIND_THING or view.gaps[first - 1] or view.gaps[first - 2]:
        return False
    thing = view.folded[first - 2]
    of = view.folded[first - 1] == "of"
    before = view.mentions[at - 1] if at else None
    if before and not of and view.mentions[at] is mention and text.startswith(_OWNS, before.end):
        before = None  # "Ruiz's poor marks in her home state show"
    thing_mentioned = before and (before.end == view.ends[first - 2] if of else before.start >= opening)
    return not thing_mentioned and thing not in COUNTS and view.classes[first - 2] in _THINGS


def _made_by(view: TokenView, mention: Mention, opening: int) -> Mention | None:
    """The document of which a participle tells who made or saw it: "a poll conducted in June by the Wire", "a memo seen by the Wire"."""
    at = bisect_left(view.starts, mention.start)
    if view.gaps[at - 1]:
        return None  # "In an email seen by the Wire, Ruiz said"
    for i in range(at - 1, max(0, at - _MOST_OF_MAKING), -1):
        if view.gaps[i - 1] or view.starts[i - 1] < opening:
            return None
        if view.folded[i] in MADE:
            paper = view.mention_before(i)
            return paper if paper and view.kind(paper) == "document" and "by" in view.folded[i + 1 : at] else None
    return None


def _before_participle(view: TokenView, mention: Mention, opening: int) -> Mention | None:
    """Those of whom a participle or a clause tells more: "Groups working on the toll said", "Clerks who met with Ruiz said".

    So is the study of "A study published in the Harbor Journal found", the man of "A man accused of hitting Ruiz said", and the union of
    "A union that speaks for its workers says".
    """
    prepositions, auxiliaries = function_words().prepositions, function_words().auxiliary_classes
    at = bisect_left(view.starts, mention.start)
    for i in range(at - 1, max(0, at - _LONGEST_PARTICIPLE), -1):
        if view.gaps[i] or view.starts[i] < opening or view.folded[i] in auxiliaries:
            return None
        if view.folded[i] in _MAKERS and not view.gaps[i - 1] and (paper := view.mention_before(i)):
            return paper if paper.start == opening and view.kind(paper) == "document" else None
        met = view.folded[i] in _MET_WITH and view.folded[i + 1] in prepositions
        if met and (man := view.mention_before(i)) and man.start == opening:
            return man if man.kind == "nominal" and view.kind(man) in WHO_SAY else None
        if view.classes[i] in FINITE:
            return None
        if view.folded[i] in _WHICH and i + 1 < at and (antecedent := view.mention_before(i)) and antecedent.start == opening:
            return antecedent if view.kind(antecedent) in _BODIES_AND_PAPERS else None
        if view.folded[i] == "who" and (several := view.mention_before(i)) and several.start == opening:
            return several if source_words().nouns.get(view.folded[i - 1]) == "people" else None
        if view.classes[i] == "ing" and not view.gaps[i - 1] and view.folded[i - 1] not in prepositions:
            busy = view.mention_before(i)
            number = view.mentions.index_from(busy.start) if busy else 0
            while busy and number and _OF.fullmatch(view.document.text, view.mentions[number - 1].end, busy.start):
                number -= 1  # "members of the Gang of Six senators working on it"
                busy = view.mentions[number]
            opens = busy and busy.kind == "nominal" and (busy.start == opening or view.gaps[bisect_left(view.starts, busy.start) - 1])
            if busy is None or not opens:
                return None
            introduced = (
                is_plural(busy.head_in(view.document.folded))
                or view.folded[bisect_left(view.starts, busy.start)] in function_words().a_or_an
            )
            return busy if introduced or view.kind(busy) in WHO_SAY else None
    return None


def _owner_end(view: TokenView, i: int) -> int:
    """Where the phrase ends to which a preposition joins the thing that ends with word ``i``: "drivers" of "drivers at the hearing"."""
    first = i
    while first and i - first < _LONGEST_THING and not view.gaps[first - 1] and view.folded[first] not in function_words().prepositions:
        first -= 1
    joined = first < i and view.folded[first] in function_words().prepositions and first and not view.gaps[first - 1]
    return view.ends[first - 1] if joined else -1
