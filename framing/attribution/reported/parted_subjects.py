"""Which subject do commas, dashes, brackets, a participle or a "that" part from its verb: "Ruiz, 55, said", "Ruiz – a clerk – says"?"""

import re
from bisect import bisect_left

from framing.attribution.mentions.asides import name_around_aside
from framing.attribution.mentions.makers import MADE
from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list
from framing.text.function_words import function_words

from .apposed_phrases import before_apposition
from .inversion import is_inverted
from .tokens import DASHES, VERBS, TokenView
from .whole_phrases import whole_phrase

_LONGEST_PARTICIPLE = 8  # words
_LONGEST_MAKING = 4  # words
_FROM = re.compile(rf" {any_of(word_list('attribution.sources_of_reports.from_town'))} ")


def parted_subject(view: TokenView, i: int, j: int, opens: int) -> Mention | None:
    """The subject of verb ``i`` that a comma, a dash or a bracket behind word ``j`` parts from it."""
    mark = view.gaps[j]
    if mark == ",":
        return _from_town(view, i, j, opens) or apposed_subject(view, i, j, opens)
    if mark in DASHES:
        return _subject_around_dashes(view, i, j, opens)
    return _before_parenthesis(view, j, opens) if mark == ")" and view.classes[i] in VERBS else None


def _from_town(view: TokenView, i: int, j: int, opens: int) -> Mention | None:
    """Whoever comes from a town behind which its state stands between commas: "Ana Ruiz from near Lowell, Ohio, was hopeful"."""
    at = view.mentions.index_at(view.starts[j])
    if at < 2 or view.mentions[at].end != view.ends[j] or (j + 1 == i and is_inverted(view, i, opens)):
        return None
    state, town, resident = view.mentions[at], view.mentions[at - 1], view.mentions[at - 2]
    parts = view.document.folded[town.end : state.start], view.document.folded[resident.end : town.start]
    named = state.kind == town.kind == resident.kind == "name" and view.starts[opens] <= resident.start
    *_, last = resident.head_in(view.document.folded).split(" ")
    if last in source_words().titles or last in source_words().nouns:
        return None  # "the Chair of the Harbor Committee, Tom Vance, said"
    return resident if named and parts[0] == ", " and _FROM.fullmatch(parts[1]) else None


def apposed_subject(view: TokenView, i: int, j: int, opens: int) -> Mention | None:
    """The subject of verb ``i`` of whom a phrase tells more that a comma closes behind word ``j``.

    "Ruiz, 55, said", "Ruiz, a clerk who runs the fair, has said", "the fund’s director, Ana Ruiz, told reporters"; not "…, said Ruiz".
    """
    no_verb = view.classes[i] not in VERBS and j + 1 == i  # but "is calling for it"
    if no_verb or "then" in view.folded[j + 1 : i] or (j + 1 == i and is_inverted(view, i, opens)):
        return None
    opening = view.starts[opens]
    if j in view.quoted or (mention := before_apposition(view, view.starts[j + 1], opening)) is None:
        return None
    return whole_phrase(view, mention, opening)


def _subject_around_dashes(view: TokenView, i: int, j: int, opens: int) -> Mention | None:
    """The subject of verb ``i`` of whom tells what dashes part from both: "Ana Ruiz -- who backed Vance -- said", "Ruiz – a clerk – says".

    Not "Two judges – Ana Ruiz and Tom Vance – said", who are named between them.
    """
    text, dash = view.document.text, view.document.text[view.ends[j] : view.starts[j + 1]]
    if view.classes[i] not in VERBS or (view.gaps[j] == "-" and dash == "-"):
        return None
    opening = next((k for k in range(j - 1, opens - 1, -1) if text.startswith(dash, view.ends[k])), None)
    if opening is None:
        return None
    behind = view.mentions.index_from(view.ends[opening])
    if behind == 0 or view.mentions[behind - 1].end != view.ends[opening] or text[view.starts[opening + 1]].isupper():
        return None
    # "Ana Ruiz, director of the Port Institute — which puts out a report — noted"
    named = name_around_aside(text, view.mentions, behind - 1, view.starts[opens])
    return whole_phrase(view, view.mentions[named], view.starts[opens])


def _before_parenthesis(view: TokenView, j: int, opens: int) -> Mention | None:
    """Whoever a parenthesis that closes behind word ``j`` tells more of: "Ana Ruiz (a clerk so young that she is not let in) says".

    Where he is may come first: "A clerk for the port (she begged us to leave out her name) remembers".
    """
    opening = view.document.text.rfind(" (", view.starts[opens], view.ends[j])
    described = view.mentions.before(opening) if opening > 0 else None
    if described is None:
        return None
    last = bisect_left(view.starts, opening) - 1
    first = bisect_left(view.starts, described.end)
    joined = first <= last < first + _LONGEST_PARTICIPLE and view.folded[first] in function_words().prepositions
    beside = described.end == opening or (joined and not view.is_parted(first - 1, last))
    return whole_phrase(view, described, view.starts[opens]) if beside else None


def with_participle(view: TokenView, j: int, opens: int) -> Mention | None:
    """The subject of a verb at the end of its sentence that a participle up to word ``j`` tells more of.

    "…, figures released on Thursday show.", "…, people living nearby said."
    """
    for k in range(j, max(opens, j - _LONGEST_PARTICIPLE), -1):
        if view.gaps[k - 1]:
            return None
        if view.folded[k] in MADE or view.classes[k] == "ing":
            mention = view.mention_before(k)
            if mention is None or mention.kind != "nominal":
                return None
            first = bisect_left(view.starts, mention.start)
            return mention if first <= opens or view.gaps[first - 1] == "," else None
    return None


def paper_before_that(view: TokenView, that: int) -> Mention | None:
    """The paper that a relative "that" means: "a proposal that said fares were fair", "a poll released Tuesday that found"."""
    last = that
    while that - last < _LONGEST_MAKING and last and not view.gaps[last - 1] and view.folded[last - 1] not in MADE:
        last -= 1
    made = last - 1 if last and view.folded[last - 1] in MADE else that
    paper = view.mention_before(that) or (view.mention_before(made) if not view.gaps[made - 1] else None)
    return paper if paper and view.kind(paper) == "document" else None
