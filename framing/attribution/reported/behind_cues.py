"""Who is named right behind a verb of saying, or behind “according to”?"""

import re
from bisect import bisect_left

from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.reasons_for_anonymity import asks_for_anonymity
from framing.attribution.mentions.source_nouns import source_words
from framing.attribution.mentions.trades_before_names import is_behind_trade
from framing.lexicons import word_list

from .tokens import PERSONS, VERBS, TokenView

ADJACENT = 2
"""Characters at most between two words that stand beside each other."""
COUNTS = word_list("attribution.sources_of_reports.counts")
"""What counts people before "of": "two of the people said"."""
_TAKES_HEARER = word_list("attribution.sources_of_reports.takes_hearer")
_STOPS = frozenset(".!?;\n")
_LONGEST_ROLE = 9  # words
_POLLS = word_list("coreference.polls")
_CLOSES_NAME = (",", ".", ";", "\n", "")
# Before a name that has one: "according to a Harbor Tracking Poll", "according to both Ruiz and Vance"; "two of the drivers" is one too.
_ARTICLES = frozenset(f" {word} " for word in word_list("attribution.sources_of_reports.before_a_name"))
_OWNED = re.compile(r" (?:[Tt]he |an? )?(?:[\w’'.-]+ ){0,4}?[\w.-]+['’]s (?:\w+ly \w+ed )?")
_MOST_WITHIN_OWNER = 3  # mentions


def addresses_hearers(word: str) -> bool:
    """Whether whom one tells stands behind a verb, and never who speaks: "told reporters"."""
    verb = verbs().get(word)
    return verb is not None and verb.lemma in _TAKES_HEARER


def goes_unnamed(view: TokenView, mention: Mention) -> bool:
    """Whether it is told of somebody that he goes unnamed: "a clerk who asked not to be named"."""
    somebody = mention.kind == "nominal" and view.kind(mention) in PERSONS
    return somebody and asks_for_anonymity(view.document, mention.head_end)


def mention_from(view: TokenView, end: int) -> Mention | None:
    """The mention that begins where a cue ends, in the same sentence."""
    at = view.mentions.index_from(end)
    if at == len(view.mentions) or view.document.text[end : end + 1] in _STOPS:
        return None
    between = view.document.folded[end : view.mentions[at].start]
    adjacent = len(between) <= ADJACENT or between in _ARTICLES or (between.endswith(" of ") and between[1:-4] in COUNTS)
    if adjacent:
        return view.mentions[at]
    return _named_behind_owner(view, end, at) or _named_behind_role(view, end, at)


def _named_behind_owner(view: TokenView, end: int, at: int) -> Mention | None:
    """The name behind a body that owns him and how long he is it: "said the port's newly appointed chair Ana Ruiz"."""
    text = view.document.text
    names = (one for one in view.mentions[at : at + _MOST_WITHIN_OWNER] if one.kind == "name" and " " in one.head_in(text))
    named = next(names, None)
    return named if named and _OWNED.fullmatch(text, end, named.start) else None


def _named_behind_role(view: TokenView, end: int, at: int) -> Mention | None:
    """The name behind a role that we do not know: "said the band's drummer, Ana Ruiz", "said the head of Harbor Watch, Ana Ruiz"."""
    first = bisect_left(view.starts, end)
    if first >= len(view.folded):
        return None
    if view.folded[first] not in source_words().determiners:
        return _named_behind_trade(view, end, at)
    if named := _named_behind_trade(view, view.ends[first], at):
        return named  # "according to the left-leaning Harbor Policy Center"
    comma = next((j for j in range(first, min(first + _LONGEST_ROLE, len(view.gaps))) if view.gaps[j] or view.classes[j] in VERBS), None)
    if comma is None or view.gaps[comma] != ",":
        return None
    named = view.mentions.behind(view.ends[comma])
    if named is None:
        return None
    beside = named.kind == "name" and named.start - view.ends[comma] <= ADJACENT
    return named if beside and view.document.text[named.end : named.end + 1] in _CLOSES_NAME else None


def _named_behind_trade(view: TokenView, end: int, at: int) -> Mention | None:
    """The full name behind a word or two in small letters that tell what somebody is: "says team boss Ana Ruiz.".

    Of a poll more may follow: "according to a national Harbor Poll taken in May".
    """
    text, named = view.document.text, view.mentions[at]
    full = is_behind_trade(text, end, named) and " " in named.head_in(text)
    is_poll = full and named.head_in(view.document.folded).rpartition(" ")[2] in _POLLS
    return named if full and (is_poll or text[named.end : named.end + 1] in _CLOSES_NAME) else None
