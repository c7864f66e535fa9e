"""Of which phrase is a mention a part, and whom does a phrase between commas tell more of?"""

from bisect import bisect_left

from framing.attribution.mentions.asides import OPENS_ASIDE, name_around_aside
from framing.attribution.mentions.mentions import Mention
from framing.attribution.mentions.name_endings import PARTY_BEHIND
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern

from .tokens import TokenView

# Not in "Drivers like Ana Ruiz, a clerk, said", "officials say about 300", "the vote fell after Ruiz said so".
_JOINS_NOUNS = (function_words().prepositions | word_list("attribution.sources_of_reports.places")) - {"like", "about"}
_JOINS_NOUNS -= word_list("attribution.sources_of_reports.conjunctions")
_PASTS = frozenset(("ed", "vpast"))
_PERSONS = frozenset(("person", "people"))
_TELLS_BEHIND_PLACE = late_pattern(
    lambda: (
        rf" {any_of(function_words().prepositions)} (?:[\w’'.&-]+ ){{0,6}}?[\w’'.&-]+, "
        rf"{any_of(word_list('attribution.sources_of_reports.tells_aside'))}\b"
    )
)


def whole_phrase(view: TokenView, mention: Mention, opening: int) -> Mention:
    """The mention itself, or that to which it is joined: "Ruiz" of "Ruiz of the Lowell Food Bank", "a man" of "a man named Ruiz".

    Of "analysts cited by the Harbor Wire" the analysts.
    """
    mention = _town_before_state(view, mention, opening)
    if (maker := _named_maker(view, mention)) and (made := whole_phrase(view, maker, opening)) is not maker:
        return made  # "a study by the website Harbor Data says"
    if (town := _town_of_body(view, mention, opening)) and (joined := whole_phrase(view, town, opening)) is not town:
        return joined  # "Ana Ruiz of the Port Ash, Florida, school district said"
    while mention.start > opening and (at := bisect_left(view.starts, mention.start)) > 1:
        if view.folded[at - 1] not in _JOINS_NOUNS and view.folded[at - 1] != "named":
            break
        before = bisect_left(view.mention_starts, mention.start) - 1
        made_by = at > 2 and view.folded[at - 1] == "by" and view.classes[at - 2] in _PASTS
        owns = view.folded[bisect_left(view.starts, mention.end) - 1].endswith("'s")
        last = at - 3 if made_by and not owns else at - 2
        if before < 0 or view.mentions[before].start < opening or any(view.gaps[last + 1 : at]):
            break
        end = view.mentions[before].end
        in_bracket = view.gaps[last] == ")" and end == view.ends[last] + 1  # "Ana Ruiz (D-Ohio) in an interview said"
        if not (in_bracket or (end == view.ends[last] and not view.gaps[last])):
            break
        mention = view.mentions[before]
    return mention


def _town_before_state(view: TokenView, mention: Mention, opening: int) -> Mention:
    """The town before its state, where commas enclose that: Port Ash of "Ana Ruiz of Port Ash, Florida, said"; else the mention itself."""
    at = bisect_left(view.mention_starts, mention.start)
    town = view.mentions[at - 1] if at else None
    if town is None or town.start < opening or not _is_behind_town(view, town, mention):
        return mention
    return town if view.document.text.startswith(",", mention.end) else mention


def _named_maker(view: TokenView, mention: Mention) -> Mention | None:
    """The noun of a body right before its name, behind "by": the website of "a study by the website Harbor Data"."""
    at = bisect_left(view.mention_starts, mention.start)
    noun = view.mentions[at - 1] if at and mention.kind == "name" else None
    if noun is None or noun.end != mention.start - 1 or noun.kind != "nominal" or view.kind(noun) != "organisation":
        return None
    return noun if view.document.folded.endswith(" by ", 0, noun.start) else None


def _town_of_body(view: TokenView, mention: Mention, opening: int) -> Mention | None:
    """The town whose body a noun means, with its state between commas: Port Ash of "the Port Ash, Florida, school district"."""
    at = bisect_left(view.mention_starts, mention.start)
    if mention.kind != "nominal" or at < 2 or view.mentions[at - 2].start < opening:
        return None
    town, state = view.mentions[at - 2 : at]
    return town if _is_behind_town(view, town, state) and view.document.text[state.end : mention.start] == ", " else None


def opens_apposition(view: TokenView, mention: Mention) -> bool:
    """Whether a comma behind a name opens a phrase that tells more of it: "Ruiz, 55", "Ruiz, an analyst", "Ruiz, Lowell police chief".

    Behind a noun for a person where he is may come first: "An official at the port, speaking on condition of anonymity".
    """
    if OPENS_ASIDE.match(view.document.text, mention.end):
        return True
    if mention.kind == "nominal" and view.kind(mention) in _PERSONS and _TELLS_BEHIND_PLACE.match(view.document.folded, mention.end):
        return True
    at = bisect_left(view.mention_starts, mention.end)
    role = view.mentions[at] if at < len(view.mentions) and view.document.text.startswith(", ", mention.end) else None
    return role is not None and role.kind == "nominal" and role.start == mention.end + 2 and view.kind(role) == "person"


def before_apposition(view: TokenView, start: int, opening: int) -> Mention | None:
    """Of "Ruiz, an analyst at the Harbour Institute, said" and "Ruiz, 55, said" the name that the commas enclose something of."""
    at, place = bisect_left(view.mention_starts, start) - 1, None
    while at >= 0 and view.mention_starts[at] >= opening:
        mention = view.mentions[at]
        if mention.end == start - 2 and PARTY_BEHIND.match(view.document.text, mention.head_end):
            return mention  # the comma closes a party: "in the House, where Speaker Ana Ruiz, R-Ohio, told them"
        if mention.end == start - 2 and mention.kind == "name" and at and is_apposed_role(view, view.mentions[at - 1], mention, opening):
            return mention
        if mention.end < start - 2 and opens_apposition(view, mention):
            if not (at and _is_behind_town(view, view.mentions[at - 1], mention)):
                return view.mentions[name_around_aside(view.document.text, view.mentions, at, opening)]
            place = mention
        at -= 1
    return place


def is_apposed_role(view: TokenView, role: Mention, name: Mention, opening: int) -> bool:
    """Whether a noun before a comma tells who the one behind it is: "the fund’s director, Ana Ruiz"."""
    if name.head_in(view.document.folded).rstrip(".") in source_words().places:
        return False  # "Ruiz, a clerk from Port Ash, Ohio, said"
    return role.start >= opening and role.end == name.start - 2 and role.kind == "nominal" and view.kind(role) == "person"


def _is_behind_town(view: TokenView, town: Mention, mention: Mention) -> bool:
    """Whether a state or country stands behind a town: "Ruiz, 41, a Port Ash, Florida, clerk, said"."""
    folded = view.document.folded
    is_place = mention.kind == town.kind == "name" and folded[mention.start : mention.end] in source_words().places
    return is_place and folded[town.end : mention.start] == ", "
