"""Why does a source go unnamed, by the words of its sentence, and of whom are these told?"""

import re
from bisect import bisect_left
from collections.abc import Set as AbstractSet

from framing.cues.word_classes import words_of_class
from framing.lexicons import any_of, read_lexicon, word_list
from framing.text.clause_signs import clause_sign
from framing.text.document import Document, Sentence, once
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

from .attribution_words import saying_forms, verbs

# What may stand between somebody's noun and why he goes unnamed: a clause of his own, or that he said something.
_TOLD_OF_HIMSELF = late_pattern(
    lambda: (
        rf",? ?(?:whos?e?\b[^.;:—“”\"\n]{{0,90}}|told (?!an?\b)[\w.’' ]{{1,30}}(?:, |(?= on\b))"
        rf"|(?:also |later )?{any_of(saying_forms())}(?: on {any_of(word_list('function_words.weekdays'))})?,? )?(?:speaking |talking )?"
    )
)
_WANTS = word_list("anonymity.wants")
# Who wants something, and goes unnamed by that, wants it of one of these.
_OF_NAMES = word_list("anonymity.named") | word_list("anonymity.nameless") | word_list("anonymity.name") | {"anonymity"}
_BEFORE_BASE_FORM = word_list("attribution.content_spans.before_base_form") | word_list("function_words.auxiliaries")
_FINITE = words_of_class("finite")
_DONE_TO_NAMES = word_list("anonymity.withheld") | word_list("anonymity.given")  # "to have her name printed"
_RULES = "rules"  # "under ground rules that keep names out"
_LIST = re.compile(r"<(\w+)>")
_ENDS_REASON = '.;\n“”"'
_FAR_BEHIND = 400  # characters behind a source
_FRONTED = late_pattern(lambda: rf"{any_of(word_list('anonymity.fronting'))}\b")
_GROUND = late_pattern(lambda: rf"{any_of(word_list('anonymity.grounds'))}\b")
_HAS_GROUND = late_pattern(lambda: rf"\b{any_of(word_list('anonymity.grounds') | word_list('anonymity.grounds_behind'))}\b")
_GROUND_IN_WAY = late_pattern(lambda: rf"\b{any_of(word_list('anonymity.grounds_in_ways'))}\b")
_KEEPS_A_NAME = late_pattern(lambda: rf"\b{any_of(word_list('anonymity.keeps_a_name'))}\b")
_BARRED_FROM = late_pattern(lambda: rf"(?:\bnot|n[’']t) (?:\w+ ){{0,2}}?{any_of(word_list('anonymity.allowed'))} to(?: \w+){{1,5}}$")
_MAIN_VERB = late_pattern(rf",? (?:{any_of(word_list('function_words.have'))} )?([a-z]+)\b")


def ways() -> list[str]:
    """The ways in which news says that somebody goes unnamed, the longest first, with the words of the lists that they name."""
    reasons = (
        _LIST.sub(lambda named: any_of(word_list(f"anonymity.{named[1]}")), reason) for reason in read_lexicon("anonymity")["reasons"]
    )
    return sorted(reasons, key=len, reverse=True)


_REASON = late_pattern(lambda: rf"\b({'|'.join(ways())})\b{clause_sign(_ENDS_REASON)}{{0,160}}")
"""Of a text in small letters a way in which it says that somebody goes unnamed, the first group, with what stands behind it."""


@once
def _reason_words(document: Document) -> list[int]:
    """Where the words stand of which every reason has one, in order; who asks for something else than not to be named has no reason."""
    words = _starts_of(document, word_list("anonymity.ways") - _WANTS)
    if wants := _starts_of(document, _WANTS):
        named = _starts_of(document, _OF_NAMES)
        behind = (named[at] if (at := bisect_left(named, start)) < len(named) else len(document.text) for start in wants)
        words += [start for start, name in zip(wants, behind, strict=True) if name < document.sentence_at(start).end]
    return sorted(words)


def _starts_of(document: Document, words: AbstractSet[str]) -> list[int]:
    """Where some words stand, in order."""
    places, starts = document.words.places, document.words.starts
    return sorted([starts[i] for word in places.keys() & words for i in places[word]])


def _first_reason(document: Document, start: int, until: int) -> re.Match[str] | None:
    """The first reason of a stretch, looked for only where one of its words stands."""
    starts = _reason_words(document)
    at = bisect_left(starts, start)
    return _REASON.search(document.folded, start, until) if at < len(starts) and starts[at] < until else None


def anonymity_reason(document: Document, start: int, end: int) -> str | None:
    """Why a source goes unnamed, in the article's words: the clause that tells it, without the verb whose subject the source is."""
    found = _first_reason(document, start, min(max(end, document.sentence_at(start).end), end + _FAR_BEHIND))
    place = (found.start(), _end_of_reason(document, found)) if found else None
    in_front = phrase_in_front(document, start)
    if in_front and found and place and _GROUND.match(document.folded, *in_front):
        # "Afraid for his job, a clerk asked not to be named"
        place = place if _HAS_GROUND.search(document.folded, found.end(1), place[1]) else in_front
    elif in_front and place is None and _first_reason(document, *in_front):
        place = in_front  # "Speaking off the record, as the vote was still to come, a clerk said"
    return as_reason(document, place) if place else None


def tells_ground(reason: str) -> bool:
    """Whether words on somebody's anonymity say why: "who was not authorized to speak"; not "on condition of anonymity"."""
    folded = reason.lower()
    way = _REASON.search(folded)
    if way is None:
        return True  # "Afraid for his job", told in front
    is_ground = _GROUND_IN_WAY.search(way[1]) or _HAS_GROUND.search(folded, way.end(1)) or _HAS_GROUND.search(folded, 0, way.start())
    return is_ground is not None


def phrase_in_front(document: Document, start: int) -> Pair | None:
    """The phrase before a comma with which a sentence opens whose subject a source is, if it is of those that tell of him."""
    opening = document.sentence_at(start).start
    fronted = document.folded.endswith(", ", opening, start) and _FRONTED.match(document.folded, opening, start)
    return (opening, start - len(", ")) if fronted else None


def as_reason(document: Document, place: Pair) -> str:
    """The words of a reason that stands at a place."""
    return document.text[slice(*place)].strip(" ,—–-")


@once
def reasons_for_anonymity(document: Document) -> list[tuple[Sentence, Pair]]:
    """Each reason for anonymity of a document, the first of its sentence, with that sentence."""
    sentences = dict.fromkeys(document.sentence_at(start) for start in _reason_words(document))
    found = ((sentence, _REASON.search(document.folded, sentence.start, sentence.end)) for sentence in sentences)
    return [(sentence, (reason.start(), _end_of_reason(document, reason))) for sentence, reason in found if reason]


def asks_for_anonymity(document: Document, head_end: int) -> bool:
    """Whether it is told of the somebody whose noun ends there that he goes unnamed, and not of another.

    "The official, who asked not to be named", "the clerk said, speaking on background"; not "the mayor said that a
    clerk who asked not to be named", "the mayor, who was not allowed to sail".
    """
    found = _first_reason(document, head_end, document.sentence_at(head_end - 1).end)
    if found is None or not _KEEPS_A_NAME.search(found[0]):
        return False
    return _TOLD_OF_HIMSELF.fullmatch(document.folded, head_end, found.start()) is not None


def _end_of_reason(document: Document, reason: re.Match[str]) -> int:
    """Where a reason ends: "who asked not to be named | said it was late", "…, fearing for his job, | said it was late"."""
    if document.folded.startswith(" that ", reason.end(1)) and not reason[1].endswith(_RULES):
        return reason.end(1)  # "said on background that it was late"
    plain = True  # no clause of its own is opened so far: "because officials said it was private"
    for found in _MAIN_VERB.finditer(document.folded, reason.end(1), reason.end()):
        verb, parted = None if found[1] in _DONE_TO_NAMES else verbs().get(found[1]), found[0][0] == ","
        before = document.folded[reason.start() : found.start()].rpartition(" ")[2]
        finite = verb is not None and (verb.finite or (verb.form == "base" and before not in _BEFORE_BASE_FORM))
        of_main_clause = verb is not None and finite and (verb.form == "past" or verb.lemma in ("say", "tell"))  # not "to discuss orders"
        if parted and reason[0].startswith("who") and (of_main_clause or found[1] in _FINITE):
            return found.start()  # "who asked not to be named, | did nothing"
        # "because he was not allowed to talk | said it was late"; not "because he was told", "because they feared what Ruiz said"
        barred = verb is not None and verb.lemma in ("say", "tell") and _BARRED_FROM.search(document.folded, reason.start(), found.start())
        if (
            verb
            and verb.says
            and ((of_main_clause and (parted or plain or barred)) or (verb.form == "ing" and parted and verb.lemma != "cite"))
        ):
            return found.start()
        plain = plain and found[1] not in words_of_class("opening-a-clause")
    return reason.end()
