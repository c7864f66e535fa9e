"""Who stands before a verb as its subject?"""

from bisect import bisect_left, bisect_right

from framing.attribution.mentions.attribution_words import ATTRIBUTION_ADJECTIVES, attribution_nouns
from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list
from framing.text.function_words import function_words
from framing.text.plurals import is_plural

from .assertions import COMES_TO_SAY, FARTHEST
from .clauses import may_be_relative
from .inversion import is_inverted
from .parted_subjects import parted_subject, with_participle
from .subject_starts import start_of_subject
from .tokens import FINITE, NOMINAL, VERBS, WHO_SAY, TokenView
from .whole_phrases import whole_phrase

_ASKED = word_list("sources.asked")
_BEFORE_SAYING = word_list("coreference.before_saying")
_WHERE = word_list("sources.pointing_where")
_LINKS = _BEFORE_SAYING | word_list("attribution.acts.links")
_END_SPEECH = frozenset(",?!")
MAKES = word_list("attribution.sources_of_reports.makes")
"""Before "it" and an adjective, or the adjective alone: "made it clear", "makes clear"."""
_BE = word_list("function_words.be")
_GOES_ON = (word_list("attribution.acts.goes_on") | {"on"}) - {"used"}  # "they used to fear being late" is over
_GOES_TO_SAY = word_list("attribution.sources_of_reports.goes_to_say")
_LONGEST_PLACE = 4  # words behind a preposition
_WHEN = word_list("function_words.when")
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
    while j >= opens and not gaps[j] and (classes[j] in light or view.folded[j] in links or _is_no_longer(view, j, opens)):
        j -= 1
    j = _who_before_time(view, j, opens)
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
            return (comer, start_of_subject(view, comer, opens), view.kind(comer)) if comer else (None, i, "S")
    goes = bisect_left(view.starts, at_hand.start) - 1 if (at_hand := _ends_at_word(view, i, j)) else 0
    if goes > opens and view.folded[goes] in _GOES_TO_SAY and not view.gaps[goes]:
        return subject_of(view, goes, opens)  # "Vance approached Ruiz to say"
    if j < opens:
        both = view.mention_at(opens) if view.folded[opens] == "both" and opens < i else None
        return (both, opens, "both") if both else (None, i, "S")  # "Both argued in May that"
    if gaps[j] and (parted := parted_subject(view, i, j, opens)):
        return parted, start_of_subject(view, parted, opens), view.kind(parted)
    if gaps[j] == "," and view.folded[j + 1] == "then":
        return None, j + 1, ","  # "Ruiz offered him a job as secretary, then said"
    if gaps[j] == "," and j + 1 == i and j not in view.quoted and classes[i] in VERBS and is_inverted(view, i, opens):
        return None, i, ","  # "The pier was sold to Lake, said Ruiz"
    if gaps[i] and j > opens and (paper := with_participle(view, j, opens)):
        return paper, bisect_right(view.starts, paper.start) - 1, view.kind(paper)
    return _subject_ending_at(view, i, j, opens)


def _ends_at_word(view: TokenView, i: int, j: int) -> Mention | None:
    """The mention that ends with word ``j``, before the "to" of verb ``i``."""
    return view.mentions.ending_at(view.ends[j]) if view.folded[i - 1] == "to" and j == i - 2 >= 0 else None


def _is_no_longer(view: TokenView, j: int, opens: int) -> bool:
    """Whether a word is part of what tells that something is over: "Ruiz [no] [longer] believes"."""
    longer = j + (view.folded[j] == "no")
    return longer > opens and view.folded[longer - 1 : longer + 1] == ["no", "longer"]


def _who_before_time(view: TokenView, j: int, opens: int) -> int:
    """Index of the "who" that only time parts from its verb, of which word ``j`` is the last: "Ruiz, who earlier this summer said"."""
    who = j
    while who > opens and not view.gaps[who - 1] and view.folded[who] in _WHEN:
        who -= 1
    return who if view.folded[who] == "who" else j


def _subject_ending_at(view: TokenView, i: int, j: int, opens: int) -> tuple[Mention | None, int, str]:
    """The subject of verb ``i`` that ends with word ``j``, as ``subject_of`` tells it; or what stands there instead."""
    gaps, classes, starts = view.gaps, view.classes, view.starts
    at = view.mentions.index_at(starts[j])
    if at >= 0 and not (gaps[j] in _END_SPEECH and j in view.quoted):  # "“It helps some sailors,” notes Ruiz"
        mention = view.mentions[at]
        if starts[j] < mention.end <= view.ends[j] + 2:
            if view.document.text.startswith(")", mention.end) and at and view.mentions[at - 1].end == mention.start - len(" ("):
                mention = view.mentions[at - 1]  # "Ana Ruiz (Lowell University) said"
            if classes[i] in VERBS:
                mention = whole_phrase(view, mention, starts[opens])
            return mention, start_of_subject(view, mention, opens), view.kind(mention)
        brings = view.folded[i + 1 : i + 2] == ["that"] and view.folded[i] in attribution_nouns()
        if brings and mention.head_start == starts[i] and (owner := _owner_of_paper(view, mention, j)):
            return owner, bisect_right(starts, owner.start) - 1, "name"
        if brings and _owns_behind_adjective(view, mention, j):
            return mention, start_of_subject(view, mention, opens), view.kind(mention)
    if classes[i] in VERBS and (described := _before_place(view, j, opens)):
        return described, start_of_subject(view, described, opens), view.kind(described)
    return None, j + 1, gaps[j] or classes[j]


def _before_place(view: TokenView, j: int, opens: int) -> Mention | None:
    """Who opens a clause and is told of by where he is, up to word ``j``: the judge of "after the judge in the case said"."""
    first = j
    while first > opens and j - first < _LONGEST_PLACE and not view.gaps[first - 1] and _is_within_phrase(view, first):
        first -= 1
    if first == j or view.folded[first] not in function_words().prepositions or view.gaps[first - 1]:
        return None
    mention = view.mention_before(first)
    if mention is None or mention.kind != "nominal" or view.kind(mention) not in WHO_SAY:
        return None
    front = bisect_left(view.starts, mention.start)
    return mention if front > opens and view.folded[front - 1] in function_words().subordinating else None


def _is_within_phrase(view: TokenView, j: int) -> bool:
    return view.classes[j] in NOMINAL or view.folded[j] in source_words().determiners


def _ends_at(view: TokenView, end: int, opens: int) -> Mention | None:
    """The mention that ends at an offset, with the comma behind its party: "Ruiz, D-Lowell, used her speech to call for it"."""
    mention = view.mentions.before(end)
    if mention is None:
        return None
    between = view.document.text[mention.end : end]
    touches = not between or (between == "," and mention.head_end < mention.end)  # not "the fund, which backed Ruiz, used"
    return whole_phrase(view, mention, view.starts[opens]) if touches else None


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
