"""Who stands before a verb as its subject, and who right behind it?"""

import re
from bisect import bisect_left, bisect_right

from framing.attribution.mentions.asides import LONGEST_ASIDE, OPENS_ASIDE, name_around_aside
from framing.attribution.mentions.attribution_words import ATTRIBUTION_ADJECTIVES, attribution_nouns, verbs
from framing.attribution.mentions.mentions import Mention
from framing.attribution.mentions.name_endings import PARTY_BEHIND
from framing.attribution.mentions.source_nouns import source_words
from framing.attribution.mentions.trades_before_names import is_behind_trade
from framing.lexicons import word_list
from framing.text.function_words import function_words

from .clauses import COMES_TO_SAY, FARTHEST
from .tokens import FINITE, TokenView

_BEFORE_SAYING = word_list("coreference.before_saying")
_DASHES = frozenset("–—-")
_END_SPEECH = frozenset(",?!")
_STOPS = frozenset(".!?;\n")
MADE = word_list("coreference.makers") | word_list("coreference.readers")
"""Participles that tell who made or saw a document, and when."""
_LONGEST_PARTICIPLE = 8  # words
_TOUCHES = 2  # characters
_LONGEST_ROLE = 9  # words
_CLOSES_NAME = (",", ".", ";", "\n", "")
# Before a name that has one: "according to a Harbor Tracking Poll", "according to both Ruiz and Vance"; "two of the drivers" is one too.
_ARTICLES = frozenset(f" {word} " for word in word_list("attribution.sources_of_reports.before_a_name"))
MAKES = word_list("attribution.sources_of_reports.makes")
"""Before "it" and an adjective, or the adjective alone: "made it clear", "makes clear"."""
_OWNED = re.compile(r" (?:[Tt]he |an? )?(?:[\w’'.-]+ ){0,4}?[\w.-]+['’]s (?:\w+ly \w+ed )?")
_MOST_WITHIN_OWNER = 3  # mentions
_COUNTS, _TAKES_HEARER = word_list("attribution.sources_of_reports.counts"), word_list("attribution.sources_of_reports.takes_hearer")
# Not in "Drivers like Ana Ruiz, a clerk, said", "officials say about 300", "the vote fell after Ruiz said so".
_JOINS_NOUNS = (function_words().prepositions | word_list("attribution.sources_of_reports.places")) - {"like", "about"}
_JOINS_NOUNS -= word_list("attribution.sources_of_reports.conjunctions")
_GOES_ON = (word_list("attribution.acts.goes_on") | {"on"}) - {"used"}  # "they used to fear being late" is over
_THINGS = frozenset(("document", "nominal"))
_VERBS = FINITE | {"vbase"}
_BEFORE_DAY = word_list("attribution.sources_of_reports.before_a_weekday")
_PASTS = frozenset(("ed", "vpast"))


def subject_of(view: TokenView, i: int, opens: int) -> tuple[Mention | None, int, str]:
    """The mention that stands before a verb, its auxiliaries and adverbs, the index of the first word of its phrase, and its kind."""
    light, classes, gaps = function_words().light, view.classes, view.gaps
    j = i - 1
    while j >= opens and not gaps[j] and (classes[j] in light or classes[j] == "ly" or view.folded[j] in _BEFORE_SAYING):
        j -= 1
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
        return None, i, "S"
    if gaps[j] == "," and (apposed := apposed_subject(view, i, j, opens)):
        mention, front = apposed
        return mention, front, view.kind(mention)
    if gaps[j] in _DASHES and (around := _subject_around_dashes(view, i, j, opens)):
        return around, _front(view, around, opens), view.kind(around)
    if gaps[j] == "," and j + 1 == i and j not in view.quoted and classes[i] in _VERBS and _is_inverted(view, i):
        return None, i, ","  # "The pier was sold to Lake, said Ruiz"
    starts = view.starts
    if gaps[i] and j > opens and (paper := _with_participle(view, j, opens)):
        return paper, bisect_right(starts, paper.start) - 1, view.kind(paper)
    at = bisect_right(view.mention_starts, starts[j]) - 1
    if at >= 0 and not (gaps[j] in _END_SPEECH and j in view.quoted):  # "“It helps some sailors,” notes Ruiz"
        mention = view.mentions[at]
        if starts[j] < mention.end <= view.ends[j] + 2:
            if view.document.text.startswith(")", mention.end) and at and view.mentions[at - 1].end == mention.start - len(" ("):
                mention = view.mentions[at - 1]  # "Ana Ruiz (Lowell University) said"
            if classes[i] in _VERBS:
                mention = whole_phrase(view, mention, starts[opens])
            return mention, _front(view, mention, opens), view.kind(mention)
        if view.folded[i + 1 : i + 2] == ["that"] and view.folded[i] in attribution_nouns() and _owns_behind_adjective(view, mention, j):
            return mention, _front(view, mention, opens), view.kind(mention)
    return None, j + 1, gaps[j] or classes[j]


def _ends_at(view: TokenView, end: int, opens: int) -> Mention | None:
    """The mention that ends at an offset, with the comma behind its party: "Ruiz, D-Lowell, used her speech to call for it"."""
    at = bisect_right(view.mention_starts, end) - 1
    if at < 0:
        return None
    mention = view.mentions[at]
    between = view.document.text[mention.end : end]
    touches = not between or (between == "," and mention.head_end < mention.end)  # not "the fund, which backed Ruiz, used"
    return whole_phrase(view, mention, view.starts[opens]) if touches else None


def _owns_behind_adjective(view: TokenView, mention: Mention, j: int) -> bool:
    """Whether one word alone parts the noun behind word ``j`` from its owner: "Vance's false claim that"."""
    return j > 0 and view.folded[j - 1].endswith("'s") and mention.end in (view.ends[j - 1], view.ends[j - 1] - len("'s"))


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


def apposed_subject(view: TokenView, i: int, j: int, opens: int) -> tuple[Mention, int] | None:
    """The subject of verb ``i`` of whom a phrase tells more that a comma closes behind word ``j``, and the index of its first word.

    "Ruiz, 55, said", "Ruiz, a clerk who runs the fair, has said", "the fund’s director, Ana Ruiz, told reporters"; not "…, said Ruiz".
    """
    no_verb = view.classes[i] not in _VERBS and j + 1 == i  # but "is calling for it"
    if no_verb or "then" in view.folded[j + 1 : i] or (j + 1 == i and _is_inverted(view, i)):
        return None
    opening = view.starts[opens]
    if j in view.quoted or (mention := before_apposition(view, view.starts[j + 1], opening)) is None:
        return None
    mention = whole_phrase(view, mention, opening)
    return mention, _front(view, mention, opens)


def _subject_around_dashes(view: TokenView, i: int, j: int, opens: int) -> Mention | None:
    """The subject of verb ``i`` of whom tells what dashes part from both: "Ana Ruiz -- who backed Vance -- said", "Ruiz – a clerk – says".

    Not "Two judges – Ana Ruiz and Tom Vance – said", who are named between them.
    """
    text, dash = view.document.text, view.document.text[view.ends[j] : view.starts[j + 1]]
    if view.classes[i] not in _VERBS or (view.gaps[j] == "-" and dash == "-"):
        return None
    opening = next((k for k in range(j - 1, opens - 1, -1) if text.startswith(dash, view.ends[k])), None)
    if opening is None:
        return None
    behind = bisect_left(view.mention_starts, view.ends[opening])
    if behind == 0 or view.mentions[behind - 1].end != view.ends[opening] or text[view.starts[opening + 1]].isupper():
        return None
    # "Ana Ruiz, director of the Port Institute — which puts out a report — noted"
    named = name_around_aside(text, view.mentions, behind - 1, view.starts[opens])
    return whole_phrase(view, view.mentions[named], view.starts[opens])


def _is_inverted(view: TokenView, i: int) -> bool:
    """Whether its subject stands behind a verb: "…, said Ruiz.", "…, said Ruiz of the fund".

    Not in "Vance, 52, said Ruiz would come", "Vance, 52, told reporters", "Vance, 52, blasted Ruiz for it", "Vance, 52, announced a plan".
    """
    verb, behind = verbs().get(view.folded[i]), mention_from(view, view.ends[i])
    if behind is None or verb is None or not verb.says or addresses_hearers(view.folded[i]):
        return False
    if behind.kind == "nominal" and (verb.object or view.kind(behind) in _THINGS):
        return False
    at = bisect_left(view.starts, behind.end) - 1
    if view.ends[at] > behind.end and behind.kind == "pronoun":
        return False  # "Vance, too, said she’s at home"
    if view.gaps[at] != "" or at + 1 == len(view.folded):
        return not _goes_on_behind_aside(view, at)
    return view.folded[at + 1] != "to" and view.folded[at + 1] in function_words().prepositions  # "urged Ruiz to wait"


def _goes_on_behind_aside(view: TokenView, comma: int) -> bool:
    """Whether what two commas enclose is told of the subject of a verb: "said Lake, who leads the council, would come"."""
    if view.gaps[comma] != ",":
        return False
    closing = next((j for j in range(comma + 1, min(comma + LONGEST_ASIDE, len(view.gaps) - 1)) if view.gaps[j]), None)
    return closing is not None and view.gaps[closing] == "," and view.classes[closing + 1] in function_words().auxiliary_classes


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


def _front(view: TokenView, mention: Mention, opens: int) -> int:
    """Index of the first word of a mention and of what counts it: "two of the people said"."""
    front = bisect_right(view.starts, mention.start) - 1
    if view.document.text.startswith(") ", mention.start - 2) and (spelled := _before_bracket(view, mention, opens)):
        return bisect_right(view.starts, spelled.start) - 1
    while front > opens + 1 and view.folded[front - 1] == "of" and view.folded[front - 2] in _COUNTS:
        front -= 2
    before = bisect_left(view.mention_starts, mention.start) - 1
    if (
        before >= 0
        and front > opens + 1
        and view.folded[front - 1] == "and"
        and 0 <= view.mentions[before].end - view.ends[front - 2] < _TOUCHES
    ):
        joined = bisect_right(view.starts, view.mentions[before].start) - 1
        listed = before > 0 and view.mentions[before - 1].end == view.ends[joined - 1]  # "with Vance, Ruiz and Lake"
        if joined == opens or (joined > opens and view.gaps[joined - 1] == "," and not listed):
            return joined  # "…, Ana Ruiz and Tom Lake said"
    # "the fund’s director, Ana Ruiz, told", not "It hurt the director, Ana Ruiz said"
    if mention.kind == "name" and before >= 0 and view.document.text.startswith(",", mention.end):
        role = view.mentions[before]
        if _is_apposed_role(view, role, mention, view.starts[opens]):
            return bisect_right(view.starts, role.start) - 1
    return front


def _before_bracket(view: TokenView, mention: Mention, opens: int) -> Mention | None:
    """The name whose letters in brackets stand before a mention: "Department of Harbor Tolls (DHT) Secretary Ana Ruiz said"."""
    bracket = view.document.text.rfind(" (", view.starts[opens], mention.start)
    at = bisect_left(view.mention_starts, bracket) - 1
    here = at >= 0 and bracket >= 0 and view.mentions[at].end == bracket and view.mentions[at].kind == "name"
    return view.mentions[at] if here else None


def addresses_hearers(word: str) -> bool:
    """Whether whom one tells stands behind a verb, and never who speaks: "told reporters"."""
    verb = verbs().get(word)
    return verb is not None and verb.lemma in _TAKES_HEARER


def mention_from(view: TokenView, end: int) -> Mention | None:
    """The mention that begins where a cue ends, in the same sentence."""
    at = bisect_left(view.mention_starts, end)
    if at == len(view.mentions) or view.document.text[end : end + 1] in _STOPS:
        return None
    between = view.document.folded[end : view.mention_starts[at]]
    adjacent = len(between) <= _TOUCHES or between in _ARTICLES or (between.endswith(" of ") and between[1:-4] in _COUNTS)
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
    comma = next((j for j in range(first, min(first + _LONGEST_ROLE, len(view.gaps))) if view.gaps[j] or view.classes[j] in _VERBS), None)
    if comma is None or view.gaps[comma] != ",":
        return None
    at = bisect_left(view.mention_starts, view.ends[comma])
    if at == len(view.mentions):
        return None
    named = view.mentions[at]
    beside = named.kind == "name" and named.start - view.ends[comma] <= _TOUCHES
    return named if beside and view.document.text[named.end : named.end + 1] in _CLOSES_NAME else None


def _named_behind_trade(view: TokenView, end: int, at: int) -> Mention | None:
    """The full name behind a word or two in small letters that tell what somebody is: "says team boss Ana Ruiz."."""
    text, named = view.document.text, view.mentions[at]
    full = is_behind_trade(text, end, named) and " " in named.head_in(text)
    return named if full and text[named.end : named.end + 1] in _CLOSES_NAME else None


def opens_apposition(view: TokenView, mention: Mention) -> bool:
    """Whether a comma behind a name opens a phrase that tells more of it: "Ruiz, 55", "Ruiz, an analyst", "Ruiz, Lowell police chief"."""
    if OPENS_ASIDE.match(view.document.text, mention.end):
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
        if mention.end == start - 2 and mention.kind == "name" and at and _is_apposed_role(view, view.mentions[at - 1], mention, opening):
            return mention
        if mention.end < start - 2 and opens_apposition(view, mention):
            if not (at and _is_behind_town(view, view.mentions[at - 1], mention)):
                return view.mentions[name_around_aside(view.document.text, view.mentions, at, opening)]
            place = mention
        at -= 1
    return place


def _is_apposed_role(view: TokenView, role: Mention, name: Mention, opening: int) -> bool:
    """Whether a noun before a comma tells who the one behind it is: "the fund’s director, Ana Ruiz"."""
    if name.head_in(view.document.folded).rstrip(".") in source_words().places:
        return False  # "Ruiz, a clerk from Port Ash, Ohio, said"
    return role.start >= opening and role.end == name.start - 2 and role.kind == "nominal" and view.kind(role) == "person"


def _is_behind_town(view: TokenView, town: Mention, mention: Mention) -> bool:
    """Whether a state or country stands behind a town: "Ruiz, 41, a Port Ash, Florida, clerk, said"."""
    folded = view.document.folded
    is_place = mention.kind == town.kind == "name" and folded[mention.start : mention.end] in source_words().places
    return is_place and folded[town.end : mention.start] == ", "
