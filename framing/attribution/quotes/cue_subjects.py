"""Who stands as the subject at the verb of saying beside a quoted passage, with no doubt: "“It rained,” Ruiz said"?"""

import re

from framing.attribution.mentions.asides import name_before_asides
from framing.attribution.mentions.attribution_words import finite_forms, speaking_forms
from framing.attribution.mentions.makers import maker_of_statement
from framing.attribution.mentions.source_kinds import noun_kind
from framing.attribution.mentions.source_nouns import source_words
from framing.attribution.mentions.trades_before_names import is_behind_trade
from framing.attribution.reported.act_words import word_act
from framing.attribution.reported.tokens import WHO_OR_WHICH
from framing.cues.word_classes import words_of_class
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern

from .contexts import ACCORDING_TO, PARTICIPLE, SAYS, TOUCHES, PassageFeatures, QuoteContext, SpeechCue, is_tagged
from .introducing import clause_before
from .lead_subjects import BESIDE, closing, name_at, right_before, subject_of_lead

_JOINS = any_of(word_list("function_words.joining"))
_JOINED_CLAUSE = late_pattern(rf"(?:[”\"’'][,;]? {_JOINS}|;(?: {_JOINS})?) $")
_JOINED_TO_SAY = late_pattern(rf"(?:[,;] {_JOINS}|[”\"’'][,;]? {_JOINS}|;) $")
_OPENS_CLAUSE = re.compile(rf"\b{any_of(word_list('attribution.sources_of_reports.opens_clause'))} (?:the )?$")
_LONGEST_OPENING = 14  # characters: " although the "
_JOINED_REACH = 9  # characters: "”, while "
_IS_HOW = re.compile(rf" (?:(?:that |this )?(?:is|was) how|so {any_of(finite_forms('say'))}) (?:\d+-year-old )?")
_AS_CALLED = re.compile(rf",? as (?=(?:[\w’'-]+ ){{1,6}}?{any_of(finite_forms('call') | {'calling'})} (?:it|them)[,.;:])")
_TELLS_MANNER = re.compile(rf"(,?) {any_of(word_list('coreference.tells_manner'))} [^,;:.()“”\"]{{2,40}}: $")  # "Ana Ruiz was blunt: “…”"
_OPENS_BEFORE_SUBJECT = function_words().prepositions | function_words().subordinating | function_words().circumstance
_UNCLOSED = re.compile(r", (?:[a-z]|[A-Z]{2,4} )[^,;:.“”\"()\n]* ")  # "Ana Ruiz, head of the Lowell Food Bank said"
_MARKS = "\"”’'"
# "what Vance described as “a good day”", "after Vance called her “a liar”"
_DESCRIBES_AS = (
    *(f" {pronoun} " for pronoun in words_of_class("object") | {"it"}),
    " as ",
    *(f" as {article} " for article in word_list("coreference.articles")),
)
_SOMEBODY = ("person", "people")
_CLOSES_SPEECH = (".", "!", "?")
_OPENS_SPEECH = (", “", ', "', ": “", ': "')
_ASKS_FOR_MORE = (",", "?", "!", "—", "–", "-")
_QUOTES = tuple(f"{form} " for form in finite_forms("quote") | {"quoting"})
_TELL_OF_ANOTHER = tuple(f"{form} " for verb in word_list("attribution.sources_of_reports.tells_of_another") for form in finite_forms(verb))
_AS_SAYING = " as saying "
_THAT_SAYS = frozenset(f" that {form}" for form in finite_forms("say"))


def subject_of_cue(document: Document, context: QuoteContext, features: PassageFeatures) -> int | None:
    """The speaker whom the verb of saying beside the passage leaves no doubt of."""
    lead, tail = features.lead, features.tail
    if (described := _describes_so(document, context, features)) is not None:
        return described
    if lead is None and tail is None:
        return _described_before_colon(document, context, features)
    if (quoted := _quoted_as_saying(context, features)) is not None:
        return quoted
    if lead:
        if (subject := subject_of_lead(context, lead, features)) is not None:
            return subject
        touches = features.passage.start - lead.end <= TOUCHES
        colon = touches and document.text.startswith(":", lead.end)
        if colon and lead.kind == SAYS and (subject := name_at(context, lead)) is not None:
            return subject
        # "Ruiz said: “…,” the Courier reported", "Ruiz wrote, “…,” according to the Courier", "Ruiz says, “…!” Vance says, “…”"
        elsewhere = tail and (tail.kind == ACCORDING_TO or _leads_to_another(document.text, features.passage.end, tail))
        if tail is None or colon or (elsewhere and touches and lead.kind == SAYS):
            if (joined := _subject_of_joined_clause(document.text, context, lead)) is not None:
                return joined
            if lead.kind == PARTICIPLE and (quoted := _quoted_one(context, lead, features.sentence)) is not None:
                return quoted
            return _subject_before(document, context, lead, features) if lead.kind == SAYS else None
    return _subject_behind(document.text, context, tail, features) if tail and tail.kind == SAYS else None


def _leads_to_another(text: str, end: int, tail: SpeechCue) -> bool:
    """Whether the verb behind a whole sentence of speech leads to the next: "Ruiz says, “Row on!” Vance says, “Stop!”"."""
    closed = text[max(0, end - 4) : end].rstrip(_MARKS)[-1:] in _CLOSES_SPEECH and text[end + 1 : end + 2].isupper()
    return closed and text.startswith(_OPENS_SPEECH, tail.end) and text[tail.end + 3 : tail.end + 4].isupper()


def _described_before_colon(document: Document, context: QuoteContext, features: PassageFeatures) -> int | None:
    """Of whom a colon leads on from how he is to what he says: "Its president, Otto Lowe, was blunt: “…”"."""
    at, floor = context.mentions.index_before(features.passage.start), context.breaks[features.sentence - 1]
    if at < 0 or context.mentions[at].start < floor or context.mentions[at].kind != "name":
        return None
    manner = _TELLS_MANNER.fullmatch(context.folded, context.mentions[at].end, features.passage.start)
    return at if manner and _opens_clause(document, context.mentions[at].start, aside=manner[1] == ",") else None


def _opens_clause(document: Document, start: int, *, aside: bool) -> bool:
    """Whether nothing stands before a name whose object it may be: not "The email Tom Vance sent Ana Ruiz was blunt".

    Between two commas it tells who somebody is, and nothing else may stand there: not "Tom Vance, after a talk with Ana Ruiz, was blunt".
    """
    before = clause_before(document, start)
    if aside or not before:
        return not before
    return before[-1] in _OPENS_BEFORE_SUBJECT and before[0] not in function_words().prepositions


def _describes_so(document: Document, context: QuoteContext, features: PassageFeatures) -> int | None:
    """Whose words a passage is of which it is told how: "“A mess” is how Ana Ruiz described it", "“It fell.” That is how she told it".

    Or of which no more is told: "“It fell.” So says Ana Ruiz".
    """
    how = _IS_HOW.match(document.folded, features.passage.end) or _AS_CALLED.match(document.folded, features.passage.end)
    at = context.mentions.index_from(how.start()) if how else len(context.mentions)
    if how is None or at == len(context.mentions):
        return None
    return at if context.mentions[at].start <= how.end() <= context.mentions[at].head_start else None


def _subject_of_joined_clause(text: str, context: QuoteContext, cue: SpeechCue) -> int | None:
    """Who stands right before a verb of whatever kind, behind a quote and "and", or behind a semicolon.

    Lee called it “a mess,” and Ruiz called it “a joke.” Lee said it was late; Ruiz called it “a joke.” Lee praised the plan, but Ruiz
    warned that it was “a joke.”
    """
    at = right_before(context, cue)
    if at is None:
        return None
    start = context.mentions[at].start
    says_that = context.folded.startswith(" that ", cue.end) and word_act(context.folded[cue.start : cue.end]) == "speech"
    joined = _JOINED_TO_SAY if says_that else _JOINED_CLAUSE
    return at if joined.search(text, max(0, start - _JOINED_REACH), start) else None


def _quoted_as_saying(context: QuoteContext, features: PassageFeatures) -> int | None:
    """Of whom another tells words of which a few are in marks: "The Wire reported a clerk in Lowell as saying it was the “worst” year"."""
    as_saying = context.folded.rfind(_AS_SAYING, context.breaks[features.sentence - 1], features.passage.start)
    behind = context.folded[as_saying + len(_AS_SAYING) : features.passage.start] if as_saying > 0 else ""
    if "," in behind or not speaking_forms().isdisjoint(behind.split()):
        return None  # "quoted Ruiz as saying it was off, and the fund called it “false”"
    return _object_before(context, _TELL_OF_ANOTHER, as_saying, features.sentence) if as_saying > 0 else None


def _quoted_one(context: QuoteContext, cue: SpeechCue, sentence: int) -> int | None:
    """Whom the subject quotes: "The Courier quoted Ruiz as saying “…”"."""
    return _object_before(context, _QUOTES, cue.start, sentence)


def _object_before(context: QuoteContext, forms: tuple[str, ...], end: int, sentence: int) -> int | None:
    """The nearest mention of a sentence before ``end`` that stands right behind one of these forms of a verb."""
    at, floor = context.mentions.index_before(end), context.breaks[sentence - 1]
    while at >= 0 and context.mentions[at].start >= floor:
        if context.folded.endswith(forms, floor, context.mentions[at].start):
            return at
        at -= 1
    return None


def _subject_before(document: Document, context: QuoteContext, cue: SpeechCue, features: PassageFeatures) -> int | None:
    """The only mention before the verb that leads into a passage, or the one it can be: "On Monday Ruiz said, “…”"."""
    floor, at = context.breaks[features.sentence - 1], context.mentions.index_before(cue.start)
    if at < 0 or context.mentions[at].start < floor:
        return None
    mention = context.mentions[at]
    # "The council defeated a proposal that said the port was “past repair”"
    that_says = context.folded[mention.end : cue.end] in _THAT_SAYS
    if that_says and noun_kind(mention.head_in(context.folded)) == "document":
        maker = maker_of_statement(document, context.mentions, mention)
        return at if maker is None else maker
    if not BESIDE.fullmatch(context.folded, closing(context, at), cue.start):
        return _subject_before_aside(document.text, context, cue, floor)
    between = context.folded[cue.end : features.passage.start]
    touches = len(between) <= TOUCHES or between in _DESCRIBES_AS
    if (
        touches
        and (mention.kind != "nominal" or source_words().nouns.get(mention.head_in(context.folded)) in _SOMEBODY)
        and _OPENS_CLAUSE.search(context.folded, max(floor, mention.start - _LONGEST_OPENING), mention.start)
    ):
        return at  # "Ruiz praised what Vance called “a good day”"
    # "They asked the harbor police which counted “two boats”"
    relative = touches and context.folded[mention.start : mention.end] in WHO_OR_WHICH
    return at if relative or at == 0 or context.mentions[at - 1].start < floor else None


def _subject_before_aside(text: str, context: QuoteContext, cue: SpeechCue, floor: int) -> int | None:
    """Of whom commas enclose more, the last of them before the verb: "On Friday, Ana Ruiz, 41, of Lowell, said: “…”"."""
    if not context.folded.endswith(", ", floor, cue.start):
        return None
    if (apposed := _apposed_to_role(context, cue.start - 2)) is not None:
        return apposed
    return name_before_asides(text, context.mentions, (floor, cue.start - 2))


def _apposed_to_role(context: QuoteContext, comma: int) -> int | None:
    """Whose name commas enclose behind what he is: "In a note seen by the Harbor Wire, the port's director, Ana Ruiz, warned of “rust”"."""
    at = context.mentions.index_before(comma)
    if at < 1 or context.mentions[at].end != comma or context.mentions[at].kind != "name":
        return None
    if context.mentions[at].head_in(context.folded).rstrip(".") in source_words().places:
        return None  # "a clerk from Port Ash, Ohio, said"
    role = context.mentions[at - 1]
    # not "founder of the Harbor Watch Center in Port Ash, Norland, said"
    beside = role.kind == "nominal" and role.end == role.head_end == context.mentions[at].start - 2 and context.folded[role.end] == ","
    return at if beside and source_words().nouns.get(role.head_in(context.folded)) == "person" else None


def _subject_behind(text: str, context: QuoteContext, cue: SpeechCue, features: PassageFeatures) -> int | None:
    """Who stands at the verb with nothing between them and the closing mark: “…,” Ruiz said; “…,” said Ruiz; “…,” Ruiz, the mayor, said."""
    _, end = features.passage.pieces[0]
    at = context.mentions.index_from(end)
    if at == len(context.mentions):
        return None
    if text[end : end + 1] == ",":
        end += 1
    elif not text[max(0, end - 4) : end].rstrip(_MARKS).endswith(_ASKS_FOR_MORE) and not is_tagged(text, context, end):
        return None
    mention = context.mentions[at]
    if mention.start - end <= TOUCHES or is_behind_trade(text, end, mention):
        beside = (
            BESIDE.fullmatch(context.folded, mention.end, cue.start) is not None
            or 0 <= cue.start - mention.end <= TOUCHES
            or (text[mention.end : mention.end + 2] == text[cue.start - 2 : cue.start] == ", ")
        )
        alone = features.lead is None and mention.kind == "name"
        beside = beside or (alone and _UNCLOSED.fullmatch(text, mention.end, cue.start) is not None)
    else:
        beside = cue.start - end <= TOUCHES and 0 <= mention.start - cue.end <= TOUCHES
    return at if beside and "\n" not in text[end : max(mention.start, cue.start)] else None
