"""Which unnamed source does a sentence of its own say goes unnamed: "The official was not authorized to speak publicly."?"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from framing.attribution.mentions.reasons_for_anonymity import as_reason, reasons_for_anonymity
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.late_pattern import late_pattern

from .speech_acts import SpeechAct

_SUBJECT = late_pattern(
    lambda: (
        rf"[“\"]?(?:(?P<all>{any_of(word_list('sources.all_of_them'))})\b"
        rf"|{any_of(word_list('sources.pointing'))} (?P<noun>[^.,;:—“”\"]+))"
    )
)
_MOST_BETWEEN = 15  # words between a subject and why it goes unnamed
_WORDS_OF_SUBJECT = 6
_SENTENCES_BACK = 3
_ACTS_BACK = 50  # speech acts, among which a noun is looked for
_GIVES_WORDS = late_pattern(lambda: rf"\b{any_of(word_list('sources.gives_words'))}\b")


def anonymity_told_apart(document: Document, speech_acts: Sequence[SpeechAct]) -> Iterator[tuple[SpeechAct, str]]:
    """Speech acts of unnamed sources of which a later sentence tells why they go unnamed, with the reason in its words."""
    starts = [act.mention[0] for act in speech_acts]
    for sentence, place in reasons_for_anonymity(document):
        subject = _SUBJECT.match(document.folded, sentence.start, place[0])
        if subject is None:
            continue
        at = bisect_left(starts, sentence.start)
        before = speech_acts[max(0, at - _ACTS_BACK) : at]
        if subject["all"]:
            act = _just_before(document, before, sentence.start)
            start = subject.end("all")
        else:
            act, start = _of_noun(document, before, subject.start("noun"), place[0])
        between = document.folded[start : place[0]]
        if act is not None and between.count(" ") <= _MOST_BETWEEN and not _GIVES_WORDS.search(between):
            yield act, as_reason(document, place)


def _just_before(document: Document, before: Sequence[SpeechAct], start: int) -> SpeechAct | None:
    """The last speech act before a sentence, if nobody named has it and it is not far: whom "they" and "he" mean there."""
    if not before or not _is_unnamed(before[-1]):
        return None
    last, sentences = before[-1], document.sentence_starts
    passed = bisect_right(sentences, start) - bisect_right(sentences, last.mention[1])
    return last if passed <= _SENTENCES_BACK else None


def _of_noun(document: Document, before: Sequence[SpeechAct], start: int, end: int) -> tuple[SpeechAct | None, int]:
    """The last unnamed source that was called by a noun of a subject: the official of "the official", and where that noun ends."""
    words = document.words
    first = words.at(start)
    for i in range(first, min(first + _WORDS_OF_SUBJECT, len(words))):
        word = words.folded[i]
        if words.starts[i] >= end:
            break
        if word in source_words().nouns:
            called = {word, word.removesuffix("s"), f"{word}s"}
            act = next((act for act in reversed(before) if _is_unnamed(act) and not called.isdisjoint(_nouns(act))), None)
            return act, words.ends[i]
    return None, start


def _is_unnamed(act: SpeechAct) -> bool:
    return all(one.name is None for one in act.sources)


def _nouns(act: SpeechAct) -> set[str]:
    return {one.noun for one in act.sources if one.noun}
