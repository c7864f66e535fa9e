"""What kind of source is a common noun: an organisation, somebody unnamed, a document, a group, and why unnamed?"""

import re
from bisect import bisect_left
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from framing.cues.word_classes import words_of_class
from framing.lexicons import any_of, read_lexicon, word_list
from framing.text.document import Document, Sentence, once
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

from .attribution_words import saying_forms, verbs
from .source_nouns import source_words

SourceKind = Literal["named-person", "organisation", "anonymous", "document", "group", "unknown"]


class SourceRules(NamedTuple):
    """The lexicon ``sources.toml``."""

    insiders: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    kin: frozenset[str]
    offices: frozenset[str]
    spokes: frozenset[str]
    company_voices: frozenset[str]
    unspecific: frozenset[str]
    adjectival: frozenset[str]
    counters: frozenset[str]
    quantities: frozenset[str]
    nobody: frozenset[str]
    knows: re.Pattern[str]
    reason: re.Pattern[str]
    reason_words: frozenset[str]
    makes: frozenset[str]  # past forms


@cache
def source_rules() -> SourceRules:
    """The lexicon of unnamed sources, read once."""
    table = read_lexicon("sources")
    patterns = ("knows", "reason")
    reasons = "|".join(sorted(table["reasons"], key=len, reverse=True))
    return SourceRules(
        **{name: word_list(f"sources.{name}") for name in SourceRules._fields if name not in patterns},
        knows=re.compile(rf"\b(?:{'|'.join(table['knows'])})\b"),
        reason=late_pattern(rf"\b({reasons})\b[^.;\n“”\"]{{0,160}}"),
    )


# What may stand between somebody's noun and why he goes unnamed: a clause of his own, or that he said something.
_TOLD_OF_HIMSELF = late_pattern(
    lambda: (
        rf",? ?(?:whos?e?\b[^.;:—“”\"\n]{{0,90}}|told (?!an?\b)[\w.’' ]{{1,30}}(?:, |(?= on\b))"
        rf"|(?:also |later )?{any_of(saying_forms())}(?: on {any_of(word_list('function_words.weekdays'))})?,? )?(?:speaking |talking )?"
    )
)
_LONGEST_REASON = 100  # characters behind its first words, where points of abbreviations stand in it
_UP_TO_A_STOP = late_pattern(r"[^.;\n“”\"]+")
_KEEPS_A_NAME = late_pattern(lambda: rf"\b{any_of(word_list('sources.keeps_a_name'))}\b")
_MAIN_VERB = late_pattern(rf",? (?:{any_of(word_list('function_words.have'))} )?([a-z]+)\b")
_PERSON_OR_PEOPLE = re.compile(rf"\w{{3,}}{any_of(word_list('sources.endings'))}(s)?")


@lru_cache(maxsize=4096)
def noun_kind(noun: str) -> SourceKind:
    """The kind of source that a common noun stands for where no name resolves it: several people are a group, "sources" go unnamed."""
    rules = source_rules()
    if noun in rules.nobody or noun in rules.counters:
        return "unknown"
    kind = source_words().nouns.get(noun)
    if kind in ("organisation", "document"):
        # "groups" and "companies" speak as a crowd of bodies.
        return "group" if kind == "organisation" and noun.endswith("s") and noun[:-1] in source_words().nouns else kind
    if kind == "person" or noun in rules.insiders:
        return "anonymous"
    return "group" if kind in ("people", "group") else "unknown"


@lru_cache(maxsize=1 << 13)
def form_kind(word: str) -> SourceKind:
    """The kind of source that the ending of an unlisted noun tells: "creditors" are a group, an "announcer" is somebody."""
    found = _PERSON_OR_PEOPLE.fullmatch(word)
    if found is None:
        return "unknown"
    return "group" if found[1] else "anonymous"


@once
def _reason_words(document: Document) -> list[int]:
    """Where the words stand of which every reason has one, in order."""
    places, starts = document.words.places, document.words.starts
    return sorted([starts[i] for word in places.keys() & source_rules().reason_words for i in places[word]])


def anonymity_reason(document: Document, start: int, end: int) -> str | None:
    """Why a source goes unnamed, in the article's words: the clause that tells it, without the verb whose subject the source is."""
    until = min(max(end, document.sentence_at(start).end), end + 400)
    starts = _reason_words(document)
    at = bisect_left(starts, start)
    if at == len(starts) or starts[at] >= until:
        return None
    found = source_rules().reason.search(document.folded, start, until)
    return as_reason(document, (found.start(), _end_of_reason(document, found))) if found else None


def as_reason(document: Document, place: Pair) -> str:
    """The words of a reason that stands at a place."""
    return document.text[slice(*place)].strip(" ,—–-")


@once
def reasons_for_anonymity(document: Document) -> list[tuple[Sentence, Pair]]:
    """Each reason for anonymity of a document, the first of its sentence, with that sentence."""
    sentences = dict.fromkeys(document.sentence_at(start) for start in _reason_words(document))
    found = ((sentence, source_rules().reason.search(document.folded, sentence.start, sentence.end)) for sentence in sentences)
    return [(sentence, (reason.start(), _end_of_reason(document, reason))) for sentence, reason in found if reason]


def asks_for_anonymity(document: Document, head_end: int) -> bool:
    """Whether it is told of the somebody whose noun ends there that he goes unnamed, and not of another.

    "The official, who asked not to be named", "the clerk said, speaking on background"; not "the mayor said that a
    clerk who asked not to be named", "the mayor, who was not allowed to sail".
    """
    until = document.sentence_at(head_end - 1).end
    starts = _reason_words(document)
    at = bisect_left(starts, head_end)
    if at == len(starts) or starts[at] >= until:
        return False
    found = source_rules().reason.search(document.folded, head_end, until)
    if found is None or not _KEEPS_A_NAME.search(found[0]):
        return False
    return _TOLD_OF_HIMSELF.fullmatch(document.folded, head_end, found.start()) is not None


def _end_of_reason(document: Document, reason: re.Match[str]) -> int:
    """Where a reason ends: "who asked not to be named | said it was late", "…, fearing for his job, | said it was late"."""
    if document.folded.startswith(" that ", reason.end(1)):
        return reason.end(1)  # "said on background that it was late"
    plain = True  # no clause of its own is opened so far: "because officials said it was private"
    for found in _MAIN_VERB.finditer(document.folded, reason.end(1), reason.end()):
        verb, parted = verbs().get(found[1]), found[0][0] == ","
        told = verb is not None and verb.finite and (verb.form == "past" or verb.lemma in ("say", "tell"))  # not "to discuss orders"
        if verb and verb.says and ((told and (parted or plain)) or (verb.form == "ing" and parted and verb.lemma != "cite")):
            return found.start()
        plain = plain and found[1] not in words_of_class("opening-a-clause")
    end, sentence = reason.end(), document.sentence_at(reason.start())
    while (
        end < reason.end(1) + _LONGEST_REASON
        and document.folded.startswith(".", end)
        and (goes_on := _UP_TO_A_STOP.match(document.folded, end + 1, sentence.end))
    ):
        end = goes_on.end()  # "to protect his friendship with Ms. Ruiz"
    return end
