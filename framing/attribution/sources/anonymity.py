"""Which unnamed source does a sentence of its own say goes unnamed: "The official was not authorized to speak publicly."?"""

from collections.abc import Iterator, Sequence

from framing.attribution.mentions.source_kinds import as_reason, reasons_for_anonymity
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
_GIVES_WORDS = late_pattern(lambda: rf"\b{any_of(word_list('sources.gives_words'))}\b")


def anonymity_told_apart(document: Document, speech_acts: Sequence[SpeechAct]) -> Iterator[tuple[SpeechAct, str]]:
    """Speech acts of unnamed sources of which a later sentence tells why they go unnamed, with the reason in its words."""
    if not speech_acts:
        return
    for sentence, place in reasons_for_anonymity(document):
        subject = _SUBJECT.match(document.folded, sentence.start, place[0])
        if subject is None:
            continue
        before = [act for act in speech_acts if act.mention[0] < sentence.start and all(one.name is None for one in act.sources)]
        if subject["all"]:
            act = _just_before(document, before, speech_acts, sentence.start)
            start = subject.end("all")
        else:
            act, start = _of_noun(document, before, subject.start("noun"), place[0])
        between = document.folded[start : place[0]]
        if act is not None and between.count(" ") <= _MOST_BETWEEN and not _GIVES_WORDS.search(between):
            yield act, as_reason(document, place)


def _just_before(document: Document, unnamed: Sequence[SpeechAct], speech_acts: Sequence[SpeechAct], start: int) -> SpeechAct | None:
    """The last speech act before a sentence, if nobody named has it and it is not far: whom "they" and "he" mean there."""
    last = max((act for act in speech_acts if act.mention[0] < start), key=lambda act: act.mention[0], default=None)
    if last is None or last not in unnamed:
        return None
    passed = sum(last.mention[1] < sentence.start <= start for sentence in document.sentences)
    return last if passed <= _SENTENCES_BACK else None


def _of_noun(document: Document, unnamed: Sequence[SpeechAct], start: int, end: int) -> tuple[SpeechAct | None, int]:
    """The last unnamed source that was called by a noun of a subject: the official of "the official", and where that noun ends."""
    words = document.words
    first = words.at(start)
    for i in range(first, min(first + _WORDS_OF_SUBJECT, len(words))):
        word = words.folded[i]
        if words.starts[i] >= end:
            break
        if word in source_words().nouns:
            called = {word, word.removesuffix("s"), f"{word}s"}
            act = next((act for act in reversed(unnamed) if not called.isdisjoint(_nouns(act))), None)
            return act, words.ends[i]
    return None, start


def _nouns(act: SpeechAct) -> set[str]:
    return {one.noun for one in act.sources if one.noun}
