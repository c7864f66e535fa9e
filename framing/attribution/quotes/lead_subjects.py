"""Who speaks by the build of what leads into a quoted passage: "Ruiz's claim that", "mocked by Ruiz as", "prompted Ruiz to say"?"""

import re
from bisect import bisect_left

from framing.attribution.mentions.attribution_words import finite_forms, verbs
from framing.attribution.mentions.source_nouns import source_words
from framing.attribution.reported.act_words import word_act
from framing.attribution.reported.assertions import is_passive
from framing.lexicons import any_of, word_list
from framing.text.function_words import function_words

from .candidates import stands_behind_preposition
from .contexts import ACCORDING_TO, NOUN, PARTICIPLE, SAYS, PassageFeatures, QuoteContext, SpeechCue

# "Ruiz also | says", "the fund has since | said"; not "was | told".
_HELPS = (word_list("coreference.before_saying") | function_words().light) - word_list("function_words.forms_of_be")
BESIDE = re.compile(rf" (?:(?:{any_of(_HELPS)}|[a-z]+ly) ){{0,2}}")
"""What may stand between a subject and its verb: auxiliaries and adverbs."""
# "Vance said | that he would not | prefer": what stands behind the verb of who tells something of himself.
_OF_HIMSELF = re.compile(rf" (?:that )?{any_of(word_list('attribution.content_spans.third_person_subjects'))} (?:[\w'’]+ ){{0,6}}")
_CAUSES = tuple(f" {word} " for word in sorted(word_list("attribution.sources_of_reports.causes")))
_THE = ("", " ", " the ")
_CLAIMED = re.compile(r" that [^“”\".;:]*")
# Not "The loopholes he cited are “old,” the Harbor Wire reported".
_CLAUSE = re.compile(rf"(?! {any_of(word_list('function_words.forms_of_be'))}\b)(?: [\w’'-]+)+ ")
_REPORTS = finite_forms("report")
_OWNS = re.compile(r"['’]s? (?:\w+ )?")
_AS = re.compile(rf"(?: as(?: {any_of(word_list('attribution.sources_of_reports.behind_as'))})?|,)? ")
_MEANWHILE = word_list("attribution.sources_of_reports.meanwhile")
_IS_NAMED = (" is ", " are ")
_BE = word_list("function_words.forms_of_be")


def subject_of_lead(context: QuoteContext, cue: SpeechCue, features: PassageFeatures) -> int | None:
    """The index of the mention of the speaker, where the words around a cue before a passage leave no doubt."""
    found = (find(context, cue, features) for find in _SUBJECTS)
    return next((at for at in found if at is not None), None)


def _source_at_the_start(context: QuoteContext, cue: SpeechCue, features: PassageFeatures) -> int | None:
    """Whom a sentence names at its start where no verb says more: "According to the harbor office, the pier “held”"."""
    if cue.kind != ACCORDING_TO or cue.start != context.breaks[features.sentence - 1]:
        return None
    at = context.mentions.index_from(cue.end)
    return at if at < len(context.mentions) and "," not in context.folded[cue.end : context.mentions[at].start] else None


def _owner_of_claim(context: QuoteContext, cue: SpeechCue, features: PassageFeatures) -> int | None:
    """Whose a claim is that a clause tells: "The Courier looked into Ruiz's claim that there were “forty boats”"."""
    at = context.mentions.index_before(cue.start)
    if cue.kind != NOUN or at < 0 or not _CLAIMED.fullmatch(context.folded, cue.end, features.passage.start):
        return None
    return at if _OWNS.fullmatch(context.folded, context.mentions[at].end, cue.start) else None


def _tells_of_himself(context: QuoteContext, cue: SpeechCue, features: PassageFeatures) -> int | None:
    """Who says in the words of a passage what he does, whoever else is told of: "Ruiz fed rowers and Vance said he liked “…”"."""
    first, floor = bisect_left(context.cue_starts, context.breaks[features.sentence - 1]), features.passage.start
    before = context.cues[first : bisect_left(context.cue_starts, floor, first)][::-1]
    own_cue = next((one for one in before if one.kind == SAYS and _OF_HIMSELF.fullmatch(context.folded, one.end, floor)), None)
    return name_at(context, own_cue) if own_cue and features.tail is None and cue.kind != NOUN else None


def _quoted_by_others(context: QuoteContext, cue: SpeechCue, features: PassageFeatures) -> int | None:
    """Who says amid his own clause what others report of him: "Ruiz said it “was late,” the Harbor Wire reported"."""
    tail = features.tail
    if cue.kind != SAYS or tail is None or not (features.follows_word and features.ends_with_comma):
        return None
    said = word_act(context.folded[cue.start : cue.end]) == "speech" and _CLAUSE.fullmatch(context.folded, cue.end, features.passage.start)
    return right_before(context, cue) if said and context.folded[tail.start : tail.end] in _REPORTS else None


def _made_to_say(context: QuoteContext, cue: SpeechCue, _: PassageFeatures) -> int | None:
    """Whom something makes say what follows: "The vote prompted Ruiz to tweet: “…”"."""
    if not context.folded.endswith(" to ", 0, cue.start):
        return None
    at = context.mentions.index_before(cue.start)
    here = at >= 0 and context.mentions[at].end == cue.start - len(" to ")
    return at if here and context.folded.endswith(_CAUSES, 0, context.mentions[at].start) else None


def name_at(context: QuoteContext, cue: SpeechCue) -> int | None:
    """Whose name stands at a verb with an adverb between them or none, and behind no preposition."""
    at = right_before(context, cue)
    named = at is not None and context.mentions[at].kind == "name" and not stands_behind_preposition(context, at)
    return at if named else None


def _behind_verb_between_commas(context: QuoteContext, cue: SpeechCue, features: PassageFeatures) -> int | None:
    """Who stands behind a verb that commas enclose with him, whatever stands before: "The messages, said Ana Ruiz, “should be one.”"."""
    at = context.mentions.index_from(cue.end)
    if cue.kind != SAYS or not context.folded.endswith(", ", 0, cue.start) or at == len(context.mentions):
        return None
    mention = context.mentions[at]
    verb = verbs().get(context.folded[cue.start : cue.end])
    if mention.kind == "pronoun" or verb is None or verb.person:
        return None  # "As Ana Ruiz, a clerk, put it, “…”", "Ana Ruiz, a clerk, told the Courier, “…”"
    return at if context.folded[cue.end : mention.start] in _THE and context.folded[mention.end : features.passage.start] == ", " else None


def right_before(context: QuoteContext, cue: SpeechCue) -> int | None:
    """The index of the mention before a cue, with auxiliaries and adverbs between them or none: "Ruiz said", "Ruiz has also said"."""
    at = context.mentions.index_before(cue.start)
    return at if at >= 0 and BESIDE.fullmatch(context.folded, closing(context, at), cue.start) else None


def closing(context: QuoteContext, at: int) -> int:
    """Where a mention ends with the comma behind the state in it: "a clerk in Port Ash, Ohio, | said"."""
    mention = context.mentions[at]
    enclosed = context.folded.startswith(", ", mention.end) and context.folded.find(", ", mention.head_end, mention.end) > 0
    return mention.end + enclosed


def _subject_in_relative(context: QuoteContext, cue: SpeechCue, features: PassageFeatures) -> int | None:
    """Who says in a relative clause how a thing is: "Vance hid a leak that his mother said was “a drop” wide"."""
    at = right_before(context, cue)
    if cue.kind != SAYS or features.tail or at is None:
        return None
    return at if context.folded[cue.end : features.passage.start].strip() in _BE else None


def _describer(context: QuoteContext, cue: SpeechCue, features: PassageFeatures) -> int | None:
    """Who calls somebody what stands right behind the verb: colleagues of "Ruiz, whom colleagues describe as “a bully”"."""
    at = right_before(context, cue)
    if at is None or features.passage.start - cue.end > len(" as "):
        return None
    return at if context.folded.endswith(" whom ", 0, context.mentions[at].start) else None


def _agent_behind(context: QuoteContext, cue: SpeechCue, features: PassageFeatures) -> int | None:
    """By whom the passage is said in the passive: "a trick mocked by Ruiz as “…”", "Vance was asked by Ruiz, “…”"."""
    folded, word = context.folded, context.folded[cue.start : cue.end]
    verb = verbs().get(word)
    addressed = verb is not None and verb.person and verb.form == "past"  # "Vance was told by Ruiz that it was “late”"
    end, judged = features.passage.end, word.endswith("ed") and word_act(word) == "speech"
    passive = folded.endswith(", ", 0, cue.start) or (is_passive(folded, cue.start, word) and not folded.endswith(_IS_NAMED, 0, cue.start))
    if judged and passive and folded.startswith(" by ", end):
        at = context.mentions.index_from(end)  # "The plan was called “a mess” by Ruiz"; not "It is called “the Quay” by locals"
        return at if at < len(context.mentions) and context.mentions[at].start == end + 4 else None
    if not folded.startswith(" by ", cue.end) or not (addressed or word.endswith(("ed", "n"))):
        return None
    at = context.mentions.index_from(cue.end + 4)
    if at == len(context.mentions) or context.mentions[at].start != cue.end + 4:
        return None
    if addressed:
        named = at + 1 < len(context.mentions) and folded[context.mentions[at].end : context.mentions[at + 1].start] == ", "
        return at + named
    return at if _AS.fullmatch(folded, context.mentions[at].end, features.passage.start) else None


def _giver_behind(context: QuoteContext, cue: SpeechCue, features: PassageFeatures) -> int | None:
    """From whom the words come that a noun tells of, right before them: "The plan drew a rebuke from Ruiz: “…”"."""
    folded, at = context.folded, context.mentions.index_from(cue.end)
    if not folded.startswith(" from ", cue.end) or at == len(context.mentions):
        return None
    here = context.mentions[at].start - cue.end <= len(" from the ") and context.mentions[at].kind == "name"
    return at if here and folded[context.mentions[at].end : features.passage.start] in (", ", ": ") else None


def _subject_of_participle(context: QuoteContext, cue: SpeechCue, _: PassageFeatures) -> int | None:
    """Who does meanwhile what a participle tells: "Ruiz rowed on, with some clerks accusing her of “neglect”"."""
    at = right_before(context, cue)
    if cue.kind != PARTICIPLE or at is None:
        return None
    folded, before = context.words.folded, context.words.at(context.mentions[at].start) - 1
    while before >= 0 and folded[before] in source_words().determiners:
        before -= 1
    return at if before >= 0 and folded[before] in _MEANWHILE else None


_SUBJECTS = (
    _source_at_the_start,
    _owner_of_claim,
    _tells_of_himself,
    _subject_in_relative,
    _describer,
    _agent_behind,
    _giver_behind,
    _made_to_say,
    _quoted_by_others,
    _subject_of_participle,
    _behind_verb_between_commas,
)
