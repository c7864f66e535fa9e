"""Which quotes are words that somebody speaks, and no subheading, no name for him, no question of nobody, no words held at a distance?"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from framing.attribution.coreference.adjacent_words import is_possessive
from framing.attribution.mentions.attribution_words import finite_forms, speaking_forms, verbs
from framing.attribution.mentions.source_nouns import source_words
from framing.attribution.quotes.kinds import SPEECH
from framing.attribution.quotes.quotes import Quote
from framing.attribution.reported.act_words import word_act
from framing.attribution.reported.assertions import is_asserted, is_passive
from framing.attribution.reported.noun_content import is_noun
from framing.attribution.reported.report import Report
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.spans import Pair, Span

_BY = re.compile(r" (?:by|as saying)\b")  # "was quoted as saying"
_PLACED = tuple(f" {word} " for word in word_list("sources.placing"))  # "at the Harbour Hall", "the streets of Lowell"
_THING = 30  # characters of a thing and its adjectives
_WHO = re.compile(r"\bwho (?:[\w']+ ){0,3}$")
_NAMED_QUESTION = re.compile(rf"\b{any_of(word_list('sources.open_questions'))}(?:(?: such as| like),?|:) $")
_CALLED, _SET_OFF = finite_forms("call", "dub", "term", "label"), ("— ", "– ", "- ")
_TOPICAL = word_list("sources.open_questions_by")
_GOES_ON = (" ", " and ", ", ")
_MARKS = "\"”’'"
_RELATIVE = 40  # characters of a relative clause before its verb
_SUBHEADING = 8  # words
_FEW_WORDS = 4
_STOPS = (".", "!", "?", ",", "…")
_REJECT = finite_forms("reject")  # "rejected it as “a mess”"
_LINK = re.compile(rf"{any_of(map(str.upper, word_list('quotation.links')))}: ")
_FORBIDS = re.compile(rf"(?:{any_of(word_list('sources.forbids'))}) ")
_ANYBODY = tuple(f"{word} " for word in function_words().a_or_an | {"any"})
_TO_SAY = re.compile(r"(?: \w+ly)? to (?:(?:\w+ly|just) )?$")
_IS_TO = re.compile(rf"\b{any_of(word_list('function_words.forms_of_be'))} to $|\b{any_of(word_list('sources.lasts'))} ")
_NEAR = 12  # characters from a noun to words in marks
_ARTICLE = 5  # characters: " the "


def spoken_quotes(document: Document, quotes: Sequence[Quote], reports: Iterable[Report]) -> Iterator[Quote]:
    """The quotes with a source that are its words, in order."""
    contents = {report.cue[0]: report.span for report in reports}
    open_questions = _open_questions(document, quotes)
    for quote in quotes:
        if quote.kind not in SPEECH or not quote.source or quote.start in open_questions or _is_in_link(document, quote):
            continue
        if _is_spoken(document, quote) and not _is_mere_phrase(document, quote, contents):
            yield quote


def _open_questions(document: Document, quotes: Iterable[Quote]) -> set[int]:
    """Where quotes begin that are questions of nobody: "They had not discussed issues such as, “Is it fair?” and “Is it late?”"."""
    found, last = set[int](), -1
    for quote in quotes:
        asks = quote.text.rstrip(_MARKS).endswith("?") and not _is_asked(document, quote)
        goes_on = last >= 0 and document.folded[last : quote.start] in _GOES_ON
        if asks and (goes_on or _NAMED_QUESTION.search(document.folded, max(0, quote.start - _RELATIVE), quote.start)):
            found.add(quote.start)
            last = quote.end
        else:
            last = -1
    return found


def _is_in_link(document: Document, quote: Quote) -> bool:
    """Whether a quote stands in a line that only points to another page: "READ: “Nobody Was Told”"."""
    return _LINK.match(document.text, document.paragraph_at(quote.start).start) is not None


def _is_asked(document: Document, quote: Quote) -> bool:
    """Whether somebody asks a question: "asked", "raised"; not by a noun, nor a verb of another sentence or by which it is spoken of."""
    if quote.verb is None or quote.verb.end <= document.sentence_at(quote.start).start:
        return False
    verb = verbs().get(quote.verb.text.lower())
    return verb is not None and verb.lemma not in _TOPICAL


def _is_spoken(document: Document, quote: Quote) -> bool:
    """Whether a quote is somebody's words: no subheading, and not a few by which he is called or that stand beside a place."""
    if quote.verb is None:
        return not is_subheading(document, quote)
    if _is_only_possible(document, quote):
        return False
    if quote.kind != "partial" or quote.speaker is None:
        return True
    start, end = quote.verb.start, quote.verb.end
    if quote.speaker.end <= quote.start and quote.end <= start and document.count_words(quote.start, quote.end) <= _FEW_WORDS:
        return False  # "Rowers seized on the “late” comment", "Ruiz’s “late” plan, a book says, failed"
    if _is_owned_thing(document, quote.speaker.end, start):
        return False
    word = document.folded[start:end].partition(" ")[0]
    if word_act(word) != "speech" and not (word in _REJECT and document.text.endswith(" as ", end, quote.start)):
        return False
    if _WHO.search(document.folded, max(0, start - _RELATIVE), start) and not is_asserted(document, start, word):
        return False  # "For newcomers who might not remember the flood, the wall is “an eyesore”"
    named_so = word in _CALLED and document.text[start - 2 : start] in _SET_OFF and document.text.startswith(" ", end)
    if named_so and quote.start - end <= _ARTICLE and not _BY.match(document.folded, quote.end):
        return False  # "such oaths — called “row” in harbor talk — are old"
    if is_passive(document.folded, start, word):
        at_end = quote.speaker.start == quote.end + len(" by ") and _BY.match(document.folded, quote.end)
        return bool(at_end or _BY.match(document.folded, end))  # "was called “a mess” by Ruiz"
    if quote.source_kind != "organisation":
        return True
    return not document.folded.endswith(_PLACED, 0, quote.speaker.start)


def _is_only_possible(document: Document, quote: Quote) -> bool:
    """Whether nobody says a quote but may, or may not: "Don't say: “It is late”", "no time for a leader to say “wait”"."""
    if quote.verb is None or quote.speaker is None:
        return False
    opens, speaker = document.sentence_at(quote.verb.start).start, quote.speaker
    if _FORBIDS.fullmatch(document.folded, opens, quote.verb.start):
        return True
    if speaker.end <= opens and _TO_SAY.search(document.folded, opens, quote.verb.start):
        return _IS_TO.search(document.folded, opens, quote.verb.start) is None  # "It is bad form to cry “thief!”"; not "It was to say “no”"
    anybody = speaker.text.lower().startswith(_ANYBODY) and document.folded.endswith(" for ", 0, speaker.start)
    to_say = anybody and _TO_SAY.fullmatch(document.folded, speaker.end, quote.verb.start)
    return bool(to_say) and _IS_TO.search(document.folded, opens, quote.verb.start) is None  # not "It took an hour for a clerk to say “no”"


def _is_mere_phrase(document: Document, quote: Quote, contents: Mapping[int, Pair]) -> bool:
    """Whether a few words in marks hang on no verb, or on one of finding or thinking that gives no clause with them.

    "The guards met “family units”", "They found a “silver” plan"; not "Ruiz: Tax “a disaster”", "A study found that it was “nearly full”".
    ``contents``: what is reported without marks, by where its cue begins.
    """
    if quote.kind != "partial" or quote.speaker is None:
        return False
    if quote.verb and quote.verb.start not in contents and _is_apart_from_noun(document, quote, quote.verb):
        return True
    if document.count_words(quote.start, quote.end) > _FEW_WORDS:
        return False
    if quote.verb is None:
        return ":" not in document.text[quote.speaker.end : quote.start]
    verb = verbs().get(document.folded[quote.verb.start : quote.verb.end])
    if verb is None or verb.direct or not verb.clause:
        return False
    between = document.folded[quote.verb.end : quote.start].split()
    if not speaking_forms("past", "ing").isdisjoint(between):
        return False  # "Ruiz denied it, calling it “wholly false”"
    start, end = contents.get(quote.verb.start, (0, 0))
    return not start <= quote.start < end


def is_subheading(document: Document, quote: Quote) -> bool:
    """Whether a quote is a line by itself that ends without a stop, as a subheading does: "‘Nobody is listening’"."""
    paragraph = document.paragraph_at(quote.start)
    if quote.start != paragraph.start or quote.end < paragraph.end:
        return False
    return not quote.text.rstrip("'\"’”»").endswith(_STOPS) and document.count_words(quote.start, quote.end) <= _SUBHEADING


def _is_apart_from_noun(document: Document, quote: Quote, noun: Span) -> bool:
    """Whether only a noun, and that from afar, gives words in marks to somebody.

    "They assailed Ruiz, with talk of a national “compact”", "Ruiz's remarks advance the “good pier” myth"; not "Ruiz's remark, saying it
    was a “good pier”", "Ruiz made claims about a “good pier”".
    """
    if quote.speaker is None or quote.speaker.start >= noun.end:
        return False  # "in the words of Ana Ruiz, it is “ugly”"
    governed = document.folded.startswith(" of ", noun.end) and document.folded.endswith(" including ", 0, noun.start)
    if quote.start - noun.end <= _NEAR or not (governed or is_noun(document, (noun.start, noun.end))):
        return False
    if " about " in document.folded[noun.end : quote.start]:
        return False  # "Ruiz's comments to the Wire about a “broken” port"
    return speaking_forms().isdisjoint(document.folded[noun.end : quote.start].split())


def _is_owned_thing(document: Document, end: int, verb: int) -> bool:
    """Whether a thing of the one named stands before a verb, and nothing that is said: "Ruiz's trip", not "Ruiz's letter"."""
    if not is_possessive(document, end) or verb - end > _THING:
        return False
    words = document.folded[end:verb].removeprefix("'s").split()
    return bool(words) and words[-1] not in source_words().nouns
