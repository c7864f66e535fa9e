"""Why does a source go unnamed, where a sentence of its own says it: "The official was not authorized to speak publicly."?"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from framing.attribution.mentions.reasons_for_anonymity import as_reason, reasons_for_anonymity
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list
from framing.text.document import Document, Sentence
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

from .speech_acts import SpeechAct

_SUBJECT = late_pattern(
    lambda: (
        rf"[“\"]?(?:that )?(?:(?P<all>{any_of(word_list('anonymity.all_of_them'))})\b"
        rf"|{any_of(word_list('anonymity.pointing'))} (?P<noun>[^.,;:—“”\"]+))"
    )
)
_WHOSE = late_pattern(lambda: rf"[“\"]?{any_of(word_list('anonymity.own'))}\b")
_BY_OUTLET = late_pattern(lambda: rf"(?:not (?:to )?)?{any_of(word_list('anonymity.by_outlets'))}\b")
_MOST_BETWEEN = 15  # words between a subject and why it goes unnamed
_WORDS_OF_SUBJECT = 6
_SENTENCES_AWAY = 3
_ACTS_AWAY = 50  # speech acts, among which a noun is looked for
_GIVES_WORDS = late_pattern(lambda: rf"\b{any_of(word_list('anonymity.gives_words'))}\b")


def anonymity_in_other_sentences(document: Document, speech_acts: Sequence[SpeechAct]) -> Iterator[tuple[SpeechAct, str]]:
    """Speech acts of unnamed sources of which another sentence tells why they go unnamed, with the reason in its words."""
    starts = [act.mention[0] for act in speech_acts]
    for sentence, place in reasons_for_anonymity(document):
        first, behind = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        before, after = speech_acts[max(0, first - _ACTS_AWAY) : first], speech_acts[behind : behind + _ACTS_AWAY]
        act = _act_of_unnamed(document, sentence, place, before, after)
        if act is not None:
            yield act, as_reason(document, place)


def _act_of_unnamed(
    document: Document, sentence: Sentence, place: Pair, before: Sequence[SpeechAct], after: Sequence[SpeechAct]
) -> SpeechAct | None:
    """Of which speech act a sentence tells that its source goes unnamed: as its subject, or as whom the outlet does not name."""
    if _BY_OUTLET.match(document.folded, place[0]):
        # "The Wire is not naming the clerk", "We do not name minors", "… has agreed not to print his name"
        act, _ = _of_noun(document, before, after, place)
        return act or _near(document, before[-1:], sentence) or _near(document, after[:1], sentence)
    if _WHOSE.match(document.folded, sentence.start, place[1]) and place[0] <= sentence.start + 1:
        return _near(document, before[-1:], sentence)  # "Her identity is being withheld"
    subject = _SUBJECT.match(document.folded, sentence.start, place[0])
    if subject is None:
        return None
    if subject["all"]:
        act, end = _near(document, before[-1:], sentence), subject.end("all")
    else:
        act, end = _of_noun(document, before, after, (subject.start("noun"), place[0]))
    between = document.folded[end : place[0]]
    return act if act and between.count(" ") <= _MOST_BETWEEN and not _GIVES_WORDS.search(between) else None


def _near(document: Document, acts: Sequence[SpeechAct], sentence: Sentence) -> SpeechAct | None:
    """The speech act next to a sentence, if nobody named has it and it is not far: whom "they" and "he" mean there."""
    return next((act for act in acts if _is_near(document, act, sentence)), None)


def _is_near(document: Document, act: SpeechAct, sentence: Sentence) -> bool:
    sentences = document.sentence_starts
    passed = bisect_right(sentences, sentence.start) - bisect_right(sentences, act.mention[0])
    return _is_unnamed(act) and abs(passed) <= _SENTENCES_AWAY


def _of_noun(document: Document, before: Sequence[SpeechAct], after: Sequence[SpeechAct], within: Pair) -> tuple[SpeechAct | None, int]:
    """The last unnamed source before that is called by a noun within a stretch, or the next behind; and where that noun ends."""
    words = document.words
    first = words.at(within[0])
    for i in range(first, min(first + _WORDS_OF_SUBJECT, len(words))):
        word = words.folded[i].removesuffix("'s").removesuffix("'")
        if words.starts[i] >= within[1]:
            break
        if word in source_words().nouns:
            called = {word, word.removesuffix("s"), f"{word}s"}
            acts = (act for act in (*reversed(before), *after) if _is_unnamed(act) and not called.isdisjoint(_nouns(document, act)))
            return next(acts, None), words.ends[i]
    return None, within[0]


def _is_unnamed(act: SpeechAct) -> bool:
    return all(one.name is None for one in act.sources)


def _nouns(document: Document, act: SpeechAct) -> set[str]:
    """By which nouns the source of a speech act goes: its own, and those of the phrase that brought it in."""
    return {one.noun for one in act.sources if one.noun} | set(document.folded[slice(*act.introduced_at)].split())
