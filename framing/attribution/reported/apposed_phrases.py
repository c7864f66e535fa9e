"""Whom does a phrase between commas tell more of: "Ruiz, an analyst at the institute, said"?"""

from framing.attribution.mentions.asides import OPENS_ASIDE, name_around_aside
from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.name_endings import PARTY_BEHIND
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern

from .tokens import PERSONS, TokenView

_TERRITORIES = word_list("organisations.territories")
_TELLS_BEHIND_PLACE = late_pattern(
    lambda: (
        rf" (?:{any_of(function_words().prepositions)} (?:[\w’'.&-]+ ){{0,6}}?[\w’'.&-]+|{any_of(word_list('sources.pointing_where'))}), "
        rf"{any_of(word_list('attribution.sources_of_reports.tells_aside'))}\b"
    )
)


def opens_apposition(view: TokenView, mention: Mention) -> bool:
    """Whether a comma behind a name opens a phrase that tells more of it: "Ruiz, 55", "Ruiz, an analyst", "Ruiz, Lowell police chief".

    Behind a noun for a person where he is may come first: "An official at the port, speaking on condition of anonymity", "A clerk there".
    """
    if OPENS_ASIDE.match(view.document.text, mention.end):
        return True
    if mention.kind == "nominal" and view.kind(mention) in PERSONS and _TELLS_BEHIND_PLACE.match(view.document.folded, mention.end):
        return True
    text = view.document.text
    role = view.mentions.starting_at(mention.end + len(", ")) if text.startswith(", ", mention.end) else None
    if role and role.kind == "name":  # "Ruiz, Associated Boat Clubs of Lowell's director"
        role = view.mentions.starting_at(role.end + len(" of ")) if text.startswith(" of ", role.end) else None
    return role is not None and _is_role(view, role)


def _is_role(view: TokenView, mention: Mention) -> bool:
    if mention.kind != "nominal":
        return False
    folded = view.document.folded
    one_of = folded.startswith("one of ", mention.head_start)  # "one of the mayor's advisers"
    # "A clerk in Lowell, Ohio's second city, said"
    town = mention.head_in(folded) in _TERRITORIES and "'s " in folded[mention.start : mention.head_start]
    return one_of or town or view.kind(mention) == "person"


def before_apposition(view: TokenView, start: int, opening: int) -> Mention | None:
    """Of "Ruiz, an analyst at the Harbour Institute, said" and "Ruiz, 55, said" the name that the commas enclose something of."""
    at, place = view.mentions.index_before(start), None
    while at >= 0 and view.mentions[at].start >= opening:
        mention = view.mentions[at]
        if mention.end == start - 2 and PARTY_BEHIND.match(view.document.text, mention.head_end):
            return mention  # the comma closes a party: "in the House, where Speaker Ana Ruiz, R-Ohio, told them"
        if mention.end == start - 2 and mention.kind == "name" and at and is_apposed_role(view, view.mentions[at - 1], mention, opening):
            return mention
        if mention.end < start - 2 and opens_apposition(view, mention):
            if not (at and is_behind_town(view, view.mentions[at - 1], mention)):
                return view.mentions[name_around_aside(view.document.text, view.mentions, at, opening)]
            place = mention
        at -= 1
    return place


def is_apposed_role(view: TokenView, role: Mention, name: Mention, opening: int) -> bool:
    """Whether a noun before a comma tells who the one behind it is: "the fund’s director, Ana Ruiz"."""
    if name.head_in(view.document.folded).rstrip(".") in source_words().places:
        return False  # "Ruiz, a clerk from Port Ash, Ohio, said"
    return role.start >= opening and role.end == name.start - 2 and _is_role(view, role)


def is_behind_town(view: TokenView, town: Mention, mention: Mention) -> bool:
    """Whether a state or country stands behind a town: "Ruiz, 41, a Port Ash, Florida, clerk, said"."""
    folded = view.document.folded
    is_place = mention.kind == town.kind == "name" and folded[mention.start : mention.end] in source_words().places
    return is_place and folded[town.end : mention.start] == ", "
