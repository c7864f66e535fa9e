"""Who speaks each quoted passage: the one who signs it, the subject of the verb beside it, or the likeliest candidate?"""

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from framing.attribution.coreference.apposition import WHOSE
from framing.attribution.mentions.attribution_words import saying_forms, verbs
from framing.attribution.mentions.makers import SPOKEN
from framing.attribution.mentions.mention import Mention, Mentions
from framing.attribution.mentions.source_kinds import noun_kind
from framing.attribution.passages.quotation_marks import Passage
from framing.attribution.reported.act_words import word_act
from framing.attribution.reported.tokens import TokenView
from framing.attribution.reported.whole_phrases import whole_phrase
from framing.lexicons import any_of, word_list
from framing.models import read_model
from framing.text.document import Document

from .candidates import Feature, FeatureGroup, candidates, feature_groups, features_in, stands_behind_preposition
from .contexts import NEVER, TOUCHES, PassageFeatures, QuoteContext, SpeechCue, passage_features, quote_context
from .cue_subjects import subject_of_cue
from .introducing import goes_by
from .kinds import SPEECH, QuoteKind, QuoteKinds
from .signed_passages import signatory, speaker_within_open_marks

_PROVOKES = tuple(f" {word} " for word in sorted(word_list("attribution.sources_of_reports.provokes")))
_CALLS = tuple(f" {word} " for word in word_list("attribution.sources_of_reports.calls"))
_WHERE = (*(f" {word} " for word in word_list("sources.where")), " at the ")
_SECOND_VERB = (" but ", " and ", *(f" {noun} that " for noun in SPOKEN))
# Of quotes with no verb of attribution near them and less weight than this, one in ten had this mention as its annotated speaker.
_LEAST_WEIGHT = 0.5
_LEAST_MARGIN = 0.5
_FEW_WORDS = 3
_HE_OR_SHE = ("he", "she")
_PAST = re.compile(r" \w+ed\b")
_SOON = 12  # characters from where a sentence begins to its subject: "For years, Ruiz", "Lowell's Mayor Ana Ruiz"
_VIEW = re.compile(r"(?:For|To) (?=[A-Z])")
_LONGEST_POST = 30  # characters
_LONGEST_VIEW = 120  # characters
_WORDS_OF, _IS = re.compile(r"\bin the words of (?:the )?"), re.compile(rf",? (?:{any_of(word_list('function_words.forms_of_be'))} )?")
_PARTED = (", ", "— ", "– ", "-- ")
_FEW_BACK = 3  # passages, titles and words at a distance among them


@cache
def speaker_weights() -> dict[Feature, float]:
    """The weight of each piece of evidence, read once."""
    return {
        (kind, *rest.split(" ")): weight
        for kind, weights in read_model("speaker_ranking")["weights"].items()
        for rest, weight in weights.items()
    }


@lru_cache(maxsize=1 << 13)
def _weight(group: FeatureGroup) -> float:
    """What one group of a candidate weighs."""
    weights = speaker_weights()
    return sum([weights.get(piece, 0.0) for piece in features_in(group)])


class AttributedPassage(NamedTuple):
    """A passage, what it is, the mention of who speaks it, if anyone is likely enough, and the words that say so."""

    passage: Passage
    kind: QuoteKind
    speaker: Mention | None
    cue: SpeechCue | None


def attribute_passages(view: TokenView, mentions: Mentions, passages: Sequence[Passage]) -> list[AttributedPassage]:
    """The passages of a document with their kind and their speaker.

    Speech has a speaker; a word mentioned as such has one where a verb of attribution in its sentence gives it to someone.
    """
    found: list[AttributedPassage] = []
    if not passages:
        return found
    document = view.document
    context, kinds = quote_context(document, mentions, passages), QuoteKinds(document, passages)
    previous: Passage | None = None
    last: int | None = None
    for passage in passages:
        features = passage_features(document, context, passage, previous)
        kind = kinds.kind_of(features)
        speaker, cue = signatory(document, context, passage) or speaker_within_open_marks(document, mentions, passage), None
        spoken = (kind in SPEECH or (kind == "term" and features.is_attributed)) and not _goes_by_itself(document, features)
        wanted = speaker is None and spoken
        owner, only_described = _owner_of_words(context, features) if wanted else (None, False)
        if wanted and (kind == "direct" or not (only_described or _is_provoked(context, features))):
            at = _interrupted_speaker(context, features, found) if features.before == "," else None
            if at is None:
                at = _holder_of_view(document.text, context, features) if owner is None else owner
            if at is None:
                at = subject_of_cue(document, context, features)
            if at is None:
                at = _likeliest_candidate(context, features, last)
            if at is None and kind == "direct":
                at = _continuing_speaker(context, passage, found)
            if at is not None:
                last = at = _whole(view, context, at)
                speaker = context.mentions[at]
                cue = _cue_of(context, features, speaker)
        found.append(AttributedPassage(passage, kind, speaker, cue))
        previous = passage
    return found


def _goes_by_itself(document: Document, features: PassageFeatures) -> bool:
    """Whether something goes by a name, and nobody says so: "expect a step known as “mooring”"; not "known as “calm”, police said"."""
    lead = verbs().get(document.folded[features.lead.start : features.lead.end]) if features.lead else None
    told = features.tail is not None or (lead is not None and lead.direct and lead.lemma != "call")
    return not told and goes_by(document, features.passage.start) and not document.text.startswith(" by ", features.passage.end)


def _whole(view: TokenView, context: QuoteContext, at: int) -> int:
    """The index of the mention of which another is a part: Ruiz in "Ruiz of Lowell said", the report in "a report by the fund said"."""
    mention = context.mentions[at]
    whole = whole_phrase(view, mention, view.document.sentence_at(mention.start).start)
    return context.mentions.index_from(whole.start)


def _is_provoked(context: QuoteContext, features: PassageFeatures) -> bool:
    """Whether others say what somebody's deed brings: "The army has sent jets, prompting calls for “calm”"."""
    lead = features.lead
    return lead is not None and features.tail is None and context.folded.endswith(_PROVOKES, 0, lead.start)


def _owner_of_words(context: QuoteContext, features: PassageFeatures) -> tuple[int | None, bool]:
    """Whose words a sentence names right before a passage: "The treaty, in the words of Ana Ruiz, is “ugly”"; and whether it only tells
    who that is: "He found comfort in the words of Ana Ruiz, “the best poet of the town,” and left".
    """
    floor = context.breaks[features.sentence - 1]
    words_of = _WORDS_OF.search(context.folded, max(floor, features.passage.start - _LONGEST_VIEW), features.passage.start)
    at = context.mentions.index_from(words_of.end()) if words_of else len(context.mentions)
    if words_of is None or at == len(context.mentions) or context.mentions[at].start != words_of.end():
        return None, False
    end = context.mentions[at].end
    if not _IS.fullmatch(context.folded, end, features.passage.start):
        return None, False
    apart = words_of.start() == floor or context.folded.endswith(_PARTED, 0, words_of.start())
    goes_on = context.folded[features.passage.end : features.passage.end + 2].strip().isalpha()  # "“the best poet,” and left"
    return at, goes_on and not apart and context.folded[end : features.passage.start] == ", "


def _holder_of_view(text: str, context: QuoteContext, features: PassageFeatures) -> int | None:
    """In whose view a sentence is told whose words no verb gives: "For Courier columnist Ana Ruiz, the pier is “a long tantrum.”"."""
    opening = _VIEW.match(text, context.breaks[features.sentence - 1])
    if opening is None or features.lead or features.tail:
        return None
    at = context.mentions.index_from(opening.end())
    named = context.mentions[at] if at < len(context.mentions) else None
    if named is None or named.kind != "name" or named.end > features.passage.start or named.start - opening.end() > _LONGEST_POST:
        return None
    return at if text.startswith(",", named.end) and "," not in text[opening.end() : named.start] else None


def _interrupted_speaker(context: QuoteContext, features: PassageFeatures, found: list[AttributedPassage]) -> int | None:
    """Who goes on behind the verb that follows the passage before: “It rained,” says Ana Ruiz, a clerk in Lowell, “and poured.”"""
    before = found[-1] if found else None
    if before is None or before.speaker is None or features.lead is None or features.beginning[1] == "U":
        return None
    if features.tail or not 0 <= features.lead.start - before.passage.end <= TOUCHES:
        return None
    return context.mentions.index_from(before.speaker.start)


def _continuing_speaker(context: QuoteContext, passage: Passage, found: list[AttributedPassage]) -> int | None:
    """Who goes on in a passage without a verb near it, from speech before it in its paragraph: “It rained,” she said. “It poured.”"""
    before = next((one for one in found[-_FEW_BACK:][::-1] if one.kind in SPEECH), None)
    if before is None or before.speaker is None or before.kind != "direct" or "\n" in context.folded[before.passage.end : passage.start]:
        return None
    if bisect_left(context.breaks, passage.start) > bisect_left(context.breaks, before.passage.end):
        return None  # a sentence stands between them that may tell of somebody else
    at = context.mentions.index_from(before.speaker.start)
    return at if at < len(context.mentions) and context.mentions[at] == before.speaker else None


def _cue_of(context: QuoteContext, features: PassageFeatures, speaker: Mention) -> SpeechCue | None:
    """The words that give a passage to its speaker: the first verb behind the speaker and his aside, or the one nearest to the passage."""
    if features.tail and (speaker.start > features.passage.start or not features.lead):
        behind = features.tail.start >= speaker.end > features.passage.end
        return _first_cue_behind(context, speaker.end, NEVER) if behind else features.tail
    if features.lead and features.lead.start > speaker.end:
        says = word_act(context.folded[features.lead.start : features.lead.end]) == "speech"
        if says and context.folded.endswith(_SECOND_VERB, speaker.end, features.lead.start):
            return features.lead  # "Ruiz declined to guess but said “all is open”"
        return _first_cue_behind(context, speaker.end, features.passage.start)
    return features.lead


def _first_cue_behind(context: QuoteContext, end: int, stop: int) -> SpeechCue:
    """The first cue behind a speaker that stands in no aside of his: "Ruiz, who wants to row, said it was “fair”"."""
    first, closes = bisect_left(context.cue_starts, end), context.breaks[bisect_right(context.breaks, end)]
    comma = context.folded.find(", ", end + 1, closes) if context.folded.startswith(",", end) else -1
    behind = bisect_left(context.cue_starts, comma, first)
    there = comma > 0 and behind < len(context.cues) and context.cue_starts[behind] < min(stop, closes)
    return context.cues[behind if there else first]


def _likeliest_candidate(context: QuoteContext, features: PassageFeatures, last: int | None) -> int | None:
    """The candidate for whom the evidence weighs most; where no verb of attribution is near, only a clear one."""
    best, heaviest, second = None, -math.inf, -math.inf
    for candidate in candidates(context, features):
        at = candidate[0]
        if (
            _is_where(context, at)
            or _is_called(context, at)
            or _is_something_owned(context, at)
            or _is_in_opening_participle(context, at, features)
        ):
            continue
        weight = sum(map(_weight, feature_groups(context, features, candidate, last)))
        if weight > heaviest:
            best, heaviest, second = candidate[0], weight, heaviest
        elif weight > second:
            second = weight
    if best == last or features.is_attributed:
        return best
    few = features.follows_word and len(context.folded[features.passage.start : features.passage.end].split()) <= _FEW_WORDS
    clear = heaviest >= _LEAST_WEIGHT and heaviest - second >= _LEAST_MARGIN
    if not clear or best is None or stands_behind_preposition(context, best):
        return None
    mention = context.mentions[best]
    # "The fund hopes to cut bills. “It can be done.”", but "The letter makes its case: “It can be done.”"
    is_paper = mention.kind == "nominal" and noun_kind(mention.head_in(context.folded)) == "document"
    ahead = mention.start - context.breaks[bisect_right(context.breaks, mention.start) - 1]
    if few and not _may_speak_few_words(context, mention, ahead):
        return None  # "It goes to most of those with “sinking” boats"
    return best if not ahead or not is_paper else None


def _may_speak_few_words(context: QuoteContext, mention: Mention, ahead: int) -> bool:
    """Whether a mention may speak a few words within a sentence that no verb gives: he or she, and who opens the sentence or acts in it."""
    if mention.kind == "pronoun":
        return context.folded[mention.start : mention.end] in _HE_OR_SHE
    return ahead <= _SOON or (mention.kind == "name" and _PAST.match(context.folded, mention.end) is not None)


def _is_where(context: QuoteContext, at: int) -> bool:
    """Whether a name is where something takes place, not who speaks: "The talks at the Old Customs House signal Ruiz's “patience”"."""
    mention = context.mentions[at]
    return mention.kind == "name" and context.folded.endswith(_WHERE, 0, mention.start)


def _is_something_owned(context: QuoteContext, at: int) -> bool:
    """Whether a mention is of what somebody has and says nothing itself: "Said Ruiz, whose house was lost: “…”", not "whose clerk said"."""
    mention = context.mentions[at]
    if not context.folded.startswith(WHOSE, mention.start):
        return False
    behind = bisect_left(context.words.starts, mention.end)
    return saying_forms().isdisjoint(context.words.folded[behind : behind + 1])


def _is_called(context: QuoteContext, at: int) -> bool:
    """Whether a mention stands behind a verb that calls it something: "A study of the “boom” called Lowell a “hub”"."""
    start = context.mentions[at].start
    start -= len("the ") if context.folded.endswith("the ", 0, start) else 0
    return context.folded.endswith(_CALLS, 0, start)


def _is_in_opening_participle(context: QuoteContext, at: int, features: PassageFeatures) -> bool:
    """Whether a mention belongs to what the subject does meanwhile: "Leading the fund in Lowell, Ruiz told the Wire it was “late”"."""
    opening = context.breaks[features.sentence - 1]
    comma = context.folded.find(", ", opening, features.passage.start)
    mention = context.mentions[at]
    if comma < 0 or not opening <= mention.start < comma or features.lead is None or features.lead.start < comma:
        return False
    if mention.start == opening and mention.kind == "name":
        behind = verbs().get(context.folded[mention.end + 1 :].partition(" ")[0])
        if behind is not None and behind.finite:
            return False  # "Sterling said it was late, but called it “fair”"
    word = context.folded[opening:comma].partition(" ")[0]
    return word.isalpha() and word.endswith("ing") and word != "according"
