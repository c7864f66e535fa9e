"""Who stands before a verb as its subject?"""

import re
from bisect import bisect_left, bisect_right

from framing.attribution.mentions.asides import LONGEST_ASIDE, name_around_aside
from framing.attribution.mentions.attribution_words import ATTRIBUTION_ADJECTIVES, attribution_nouns, verbs
from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list
from framing.text.function_words import function_words
from framing.text.plurals import is_plural

from .apposed_phrases import before_apposition, is_apposed_role
from .assertions import COMES_TO_SAY, FARTHEST
from .behind_cues import ADJACENT, COUNTS, addresses_hearers, goes_unnamed, mention_from
from .clauses import is_finite, stands_as_clause
from .tokens import DASHES, FINITE, RELATIVE_PRONOUNS, VERBS, TokenView
from .whole_phrases import whole_phrase

_ASKED = word_list("sources.asked")
_BEFORE_SAYING = word_list("coreference.before_saying")
_WHERE = word_list("sources.pointing_where")
_LINKS = _BEFORE_SAYING | word_list("attribution.acts.links")
_END_SPEECH = frozenset(",?!")
MADE = word_list("coreference.makers") | word_list("coreference.readers")
"""Participles that tell who made or saw a document, and when."""
_LONGEST_PARTICIPLE = 8  # words
_LONGEST_MAKING = 4  # words
_MOST_BEFORE_AND = 6  # words, with "both" and "and"
MAKES = word_list("attribution.sources_of_reports.makes")
"""Before "it" and an adjective, or the adjective alone: "made it clear", "makes clear"."""
_BE = word_list("function_words.be")
_GOES_ON = (word_list("attribution.acts.goes_on") | {"on"}) - {"used"}  # "they used to fear being late" is over
_THINGS = frozenset(("document", "nominal"))
_FROM = re.compile(rf" {any_of(word_list('attribution.sources_of_reports.from_town'))} ")
_BEFORE_DAY = word_list("attribution.sources_of_reports.before_a_weekday")


def subject_of(view: TokenView, i: int, opens: int) -> tuple[Mention | None, int, str]:
    """The mention that stands before a verb, its auxiliaries and adverbs, the index of the first word of its phrase, and its kind.

    The build of the sentence, the surroundings of its cue and the limit of content all ask for it: it is found once.
    """
    asked = i, opens
    found = view.subjects.get(asked)
    if found is None:
        found = view.subjects[asked] = _subject_before(view, i, opens)
    return found


def _subject_before(view: TokenView, i: int, opens: int) -> tuple[Mention | None, int, str]:
    light, classes, gaps = function_words().light, view.classes, view.gaps
    links = _LINKS if view.folded[i] in ATTRIBUTION_ADJECTIVES else _BEFORE_SAYING  # "Ruiz remains confident"
    j = i - 1
    while j >= opens and not gaps[j] and (classes[j] in light or view.folded[j] in links):
        j -= 1
    if j > opens and view.folded[j] in _WHERE and view.folded[j + 1] not in _BE and not (gaps[j] or gaps[j - 1]):
        j -= 1  # "officials there said"; not "there are rumours that"
    asked = j > opens and view.folded[j] in _ASKED and not gaps[j] and not gaps[j - 1]
    if asked and is_plural(view.folded[j - 1]):
        j -= 1  # "drivers polled said"; not "drivers whom we polled said"
    made = j - 1 if j > opens and view.folded[j] == "it" and not gaps[j - 1] else j
    clear = made < j or view.folded[i] in ATTRIBUTION_ADJECTIVES  # "made it clear that", "made clear that"
    if made > opens and clear and not gaps[j] and view.folded[made] in MAKES:
        # "…, making it clear that" goes with the subject of the sentence
        return (None, made, ",") if view.folded[made] == "making" else subject_of(view, made, opens)
    if j > opens and not gaps[j] and classes[i] in FINITE and view.folded[j] in function_words().weekdays:
        j -= 2 if view.folded[j - 1] in _BEFORE_DAY and not gaps[j - 1] else 1  # "…, Ruiz on Monday said"
    if j > opens and view.folded[i - 1] == "to":
        while j > opens and not gaps[j] and view.folded[j] in _GOES_ON:
            j -= 1  # "Ruiz goes on to call it"
        if means := COMES_TO_SAY.search(view.document.folded, max(view.starts[opens], view.starts[i] - FARTHEST), view.starts[i]):
            comer = _ends_at(view, means.start(), opens)
            return (comer, _front(view, comer, opens), view.kind(comer)) if comer else (None, i, "S")
    if j < opens:
        both = view.mention_at(opens) if view.folded[opens] == "both" and opens < i else None
        return (both, opens, "both") if both else (None, i, "S")  # "Both argued in May that"
    if gaps[j] == "," and (resident := _from_town(view, i, j, opens)):
        return resident, _front(view, resident, opens), view.kind(resident)
    if gaps[j] == "," and (apposed := apposed_subject(view, i, j, opens)):
        return apposed, _front(view, apposed, opens), view.kind(apposed)
    if gaps[j] in DASHES and (around := _subject_around_dashes(view, i, j, opens)):
        return around, _front(view, around, opens), view.kind(around)
    if gaps[j] == "," and view.folded[j + 1] == "then":
        return None, j + 1, ","  # "Ruiz offered him a job as secretary, then said"
    if gaps[j] == "," and j + 1 == i and j not in view.quoted and classes[i] in VERBS and _is_inverted(view, i, opens):
        return None, i, ","  # "The pier was sold to Lake, said Ruiz"
    if gaps[j] == ")" and classes[i] in VERBS and (enclosed := _before_parenthesis(view, j, opens)):
        return enclosed, _front(view, enclosed, opens), view.kind(enclosed)
    starts = view.starts
    if gaps[i] and j > opens and (paper := _with_participle(view, j, opens)):
        return paper, bisect_right(starts, paper.start) - 1, view.kind(paper)
    at = view.mentions.index_at(starts[j])
    if at >= 0 and not (gaps[j] in _END_SPEECH and j in view.quoted):  # "“It helps some sailors,” notes Ruiz"
        mention = view.mentions[at]
        if starts[j] < mention.end <= view.ends[j] + 2:
            if view.document.text.startswith(")", mention.end) and at and view.mentions[at - 1].end == mention.start - len(" ("):
                mention = view.mentions[at - 1]  # "Ana Ruiz (Lowell University) said"
            if classes[i] in VERBS:
                mention = whole_phrase(view, mention, starts[opens])
            return mention, _front(view, mention, opens), view.kind(mention)
        brings = view.folded[i + 1 : i + 2] == ["that"] and view.folded[i] in attribution_nouns()
        if brings and mention.head_start == starts[i] and (owner := _owner_of_paper(view, mention, j)):
            return owner, bisect_right(starts, owner.start) - 1, "name"
        if brings and _owns_behind_adjective(view, mention, j):
            return mention, _front(view, mention, opens), view.kind(mention)
    return None, j + 1, gaps[j] or classes[j]


def _ends_at(view: TokenView, end: int, opens: int) -> Mention | None:
    """The mention that ends at an offset, with the comma behind its party: "Ruiz, D-Lowell, used her speech to call for it"."""
    mention = view.mentions.before(end)
    if mention is None:
        return None
    between = view.document.text[mention.end : end]
    touches = not between or (between == "," and mention.head_end < mention.end)  # not "the fund, which backed Ruiz, used"
    return whole_phrase(view, mention, view.starts[opens]) if touches else None


def _from_town(view: TokenView, i: int, j: int, opens: int) -> Mention | None:
    """Whoever comes from a town behind which its state stands between commas: "Ana Ruiz from near Lowell, Ohio, was hopeful"."""
    at = view.mentions.index_at(view.starts[j])
    if at < 2 or view.mentions[at].end != view.ends[j] or (j + 1 == i and _is_inverted(view, i, opens)):
        return None
    state, town, resident = view.mentions[at], view.mentions[at - 1], view.mentions[at - 2]
    parts = view.document.folded[town.end : state.start], view.document.folded[resident.end : town.start]
    named = state.kind == town.kind == resident.kind == "name" and view.starts[opens] <= resident.start
    *_, last = resident.head_in(view.document.folded).split(" ")
    if last in source_words().titles or last in source_words().nouns:
        return None  # "the Chair of the Harbor Committee, Tom Vance, said"
    return resident if named and parts[0] == ", " and _FROM.fullmatch(parts[1]) else None


def _owns_behind_adjective(view: TokenView, mention: Mention, j: int) -> bool:
    """Whether one word alone parts the noun behind word ``j`` from its owner: "Vance's false claim that"."""
    return j > 0 and view.folded[j - 1].endswith("'s") and mention.end in (view.ends[j - 1], view.ends[j - 1] - len("'s"))


def _owner_of_paper(view: TokenView, paper: Mention, j: int) -> Mention | None:
    """Who is named up to word ``j`` as the owner of a paper that is his word: Ana Ruiz of "Ana Ruiz's complaint that it was late"."""
    written, first = view.document.words.written, j
    stop = bisect_left(view.starts, view.document.sentence_at(paper.end - 1).end, j)
    if not view.folded[j].endswith("'s") or not written[j][0].isupper() or may_be_relative(view, j + 2, stop):
        return None
    while view.starts[first] > paper.start and written[first - 1][0].isupper() and not view.gaps[first - 1]:
        first -= 1
    start, end = view.starts[first], view.ends[j] - len("'s")
    return Mention(start, end, start, end, "name")


def may_be_relative(view: TokenView, that: int, stop: int) -> bool:
    """Whether a word in s stands behind "that" with no verb further on: "the fund's message that emerges from the talks"."""
    behind = view.folded[that + 2 : that + 3]
    if view.classes[that + 1 : that + 2] != ["s"] or function_words().prepositions.isdisjoint(behind):
        return False
    return not any(is_finite(view, j, stop) for j in range(that + 2, stop))


def _with_participle(view: TokenView, j: int, opens: int) -> Mention | None:
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


def apposed_subject(view: TokenView, i: int, j: int, opens: int) -> Mention | None:
    """The subject of verb ``i`` of whom a phrase tells more that a comma closes behind word ``j``.

    "Ruiz, 55, said", "Ruiz, a clerk who runs the fair, has said", "the fund’s director, Ana Ruiz, told reporters"; not "…, said Ruiz".
    """
    no_verb = view.classes[i] not in VERBS and j + 1 == i  # but "is calling for it"
    if no_verb or "then" in view.folded[j + 1 : i] or (j + 1 == i and _is_inverted(view, i, opens)):
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


def _is_inverted(view: TokenView, i: int, opens: int) -> bool:
    """Whether its subject stands behind a verb: "…, said Ruiz.", "…, said Ruiz of the fund".

    Not in "Vance, 52, said Ruiz would come", "Vance, 52, told reporters", "Vance, 52, blasted Ruiz for it", "Vance, 52, announced a plan".
    """
    verb, behind = verbs().get(view.folded[i]), mention_from(view, view.ends[i])
    if behind is None or verb is None or not verb.says or addresses_hearers(view.folded[i]):
        return False
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


def _front(view: TokenView, mention: Mention, opens: int) -> int:
    """Index of the first word of a mention and of what counts it: "two of the people said"."""
    front = bisect_right(view.starts, mention.start) - 1
    if view.document.text.startswith(") ", mention.start - 2) and (spelled := _before_bracket(view, mention, opens)):
        return bisect_right(view.starts, spelled.start) - 1
    while front > opens + 1 and view.folded[front - 1] == "of" and view.folded[front - 2] in COUNTS:
        front -= 2
    if both := _both_before(view, front, opens):
        return both
    before = view.mentions.index_before(mention.start)
    if (
        before >= 0
        and front > opens + 1
        and view.folded[front - 1] == "and"
        and 0 <= view.mentions[before].end - view.ends[front - 2] < ADJACENT
    ):
        joined = bisect_right(view.starts, view.mentions[before].start) - 1
        listed = before > 0 and view.mentions[before - 1].end == view.ends[joined - 1]  # "with Vance, Ruiz and Lake"
        if joined == opens or (joined > opens and view.gaps[joined - 1] == "," and not listed):
            return joined  # "…, Ana Ruiz and Tom Lake said"
    # "the fund’s director, Ana Ruiz, told", not "It hurt the director, Ana Ruiz said"
    if mention.kind == "name" and before >= 0 and view.document.text.startswith(",", mention.end):
        role = view.mentions[before]
        if is_apposed_role(view, role, mention, view.starts[opens]):
            return bisect_right(view.starts, role.start) - 1
    return front


def _both_before(view: TokenView, front: int, opens: int) -> int:
    """Index of the "both" before two who speak: "…, both Norland and Velmar officials said"; 0 where there is none."""
    if view.folded[front - 1] != "and":
        return 0
    near = range(front - 2, max(opens, front - _MOST_BEFORE_AND), -1)
    return next((k for k in near if view.folded[k] == "both" and view.gaps[k - 1] == "," and not view.is_parted(k, front)), 0)


def _before_bracket(view: TokenView, mention: Mention, opens: int) -> Mention | None:
    """The name whose letters in brackets stand before a mention: "Department of Harbor Tolls (DHT) Secretary Ana Ruiz said"."""
    bracket = view.document.text.rfind(" (", view.starts[opens], mention.start)
    spelled = view.mentions.ending_at(bracket) if bracket >= 0 else None
    return spelled if spelled and spelled.kind == "name" else None
