"""Of which phrase is a mention a part: "Ruiz of the Lowell Food Bank", "a study by the website Harbor Data"?"""

from bisect import bisect_left

from framing.attribution.mentions.mention import Mention
from framing.lexicons import word_list
from framing.text.function_words import function_words

from .apposed_phrases import is_behind_town
from .tokens import TokenView

_JOINS_NONE = word_list("attribution.sources_of_reports.conjunctions") | {"like", "about"}
# Not in "Drivers like Ana Ruiz, a clerk, said", "officials say about 300", "the vote fell after Ruiz said so".
_JOINS_NOUNS = (function_words().prepositions | word_list("attribution.sources_of_reports.places") | {"named"}) - _JOINS_NONE
_PASTS = frozenset(("ed", "vpast"))


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
        if view.folded[at - 1] not in _JOINS_NOUNS:
            break
        before = view.mentions.before(mention.start)
        made_by = at > 2 and view.folded[at - 1] == "by" and view.classes[at - 2] in _PASTS
        owns = view.folded[bisect_left(view.starts, mention.end) - 1].endswith("'s")
        last = at - 3 if made_by and not owns else at - 2
        if before is None or before.start < opening or any(view.gaps[last + 1 : at]):
            break
        in_bracket = view.gaps[last] == ")" and before.end == view.ends[last] + 1  # "Ana Ruiz (D-Ohio) in an interview said"
        if not (in_bracket or (before.end == view.ends[last] and not view.gaps[last])):
            break
        mention = before
    return mention


def _town_before_state(view: TokenView, mention: Mention, opening: int) -> Mention:
    """The town before its state, where commas enclose that: Port Ash of "Ana Ruiz of Port Ash, Florida, said"; else the mention itself."""
    town = view.mentions.before(mention.start)
    if town is None or town.start < opening or not is_behind_town(view, town, mention):
        return mention
    return town if view.document.text.startswith(",", mention.end) else mention


def _named_maker(view: TokenView, mention: Mention) -> Mention | None:
    """The noun of a body right before its name: the website of "a study by the website Harbor Data", "Ruiz of the charity Harbor Aid"."""
    noun = view.mentions.ending_at(mention.start - 1) if mention.kind == "name" else None
    return noun if noun and noun.kind == "nominal" and view.kind(noun) == "organisation" else None


def _town_of_body(view: TokenView, mention: Mention, opening: int) -> Mention | None:
    """The town whose body a noun means, with its state between commas: Port Ash of "the Port Ash, Florida, school district"."""
    at = view.mentions.index_from(mention.start)
    if mention.kind != "nominal" or at < 2 or view.mentions[at - 2].start < opening:
        return None
    town, state = view.mentions[at - 2 : at]
    return town if is_behind_town(view, town, state) and view.document.text[state.end : mention.start] == ", " else None
