"""Whose are the words that a participle brings before the subject of its sentence: "Calling it a scam, Vance left"?"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter

from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.mentions import Mention
from framing.attribution.reported.acts import word_act
from framing.lexicons import word_list
from framing.text.document import Document, Sentence
from framing.text.function_words import function_words
from framing.text.spans import Pair

_LEAST_WORDS = 2  # of what something is called: "it absurd"
_NAMING, _SEEN, _OPENERS, _CLAUSE, _NO_SUBJECT = (
    word_list(f"attribution.fronted_participles.{name}") for name in ("naming", "seen", "openers", "clause", "no_subject")
)


@cache
def _participles() -> Mapping[str, bool]:
    """Every participle that may stand so, and whether it names ("calling it a scam") or brings a clause ("noting that it rained")."""
    saying = (form for form, verb in verbs().items() if verb.says and verb.lemma not in _SEEN)
    found = {form: False for form in saying if word_act(form) == "speech"}
    found |= {form: True for form, verb in verbs().items() if verb.lemma in _NAMING}
    return {form: names for form, names in found.items() if verbs()[form].form == "ing"}


def fronted_participles(document: Document, mentions: Sequence[Mention]) -> Iterator[tuple[Pair, Pair, Mention]]:
    """Each participle that opens a sentence, what it brings, and the subject behind that, whose word it is; in order."""
    words = document.words
    places = words.places
    for form in _participles().keys() & places.keys():
        for i in places[form]:
            sentence = document.sentence_at(words.starts[i])
            if not document.is_heard(sentence.start):
                continue
            opens = words.starts[i] == sentence.start or (i and words.starts[i - 1] == sentence.start and words.folded[i - 1] in _OPENERS)
            if opens and (found := _content_and_subject(document, mentions, sentence, i)):
                yield (words.starts[i], words.ends[i]), *found


def _content_and_subject(document: Document, mentions: Sequence[Mention], sentence: Sentence, cue: int) -> tuple[Pair, Mention] | None:
    """What the participle at word ``cue`` brings, up to the first comma behind which a subject with its verb stands."""
    words, finite = document.words, function_words().auxiliary_classes
    names = _participles()[words.folded[cue]]
    last = bisect_left(words.starts, sentence.end) - 1
    if cue + 1 > last or (not names and words.folded[cue + 1] in function_words().prepositions):
        return None  # "Replying to a letter that was lost, Ruiz left"
    clause = words.folded[cue + 1] in _CLAUSE
    for i in range(cue + 1, last):
        if words.folded[i] in finite:
            if names:
                return None  # "Calling it a scam is easy, Ruiz said"
            clause = True
        ends = "," in words.between[i] and i - cue >= _LEAST_WORDS and not _is_quoted(document.text, words.starts[cue], words.starts[i + 1])
        if ends and (subject := _subject_at(document, mentions, i + 1, last)):
            return ((words.starts[cue + 1], words.ends[i]), subject) if names or clause else None
    return None


def _is_quoted(text: str, start: int, at: int) -> bool:
    """Whether a quotation that begins behind ``start`` still goes on: “a dull, endless tale,” Ruiz said."""
    return text.count("“", start, at) > text.count("”", start, at) or text.count('"', start, at) % 2 == 1


def _subject_at(document: Document, mentions: Sequence[Mention], first: int, last: int) -> Mention | None:
    """The mention that begins with word ``first``, if a verb may follow it: not "the mayor" of "Describing Ruiz, the mayor, as"."""
    words = document.words
    at = bisect_left(mentions, words.starts[first], key=attrgetter("start"))
    if at == len(mentions) or mentions[at].start != words.starts[first]:
        return None
    behind = bisect_left(words.starts, mentions[at].end)
    if behind > last or words.folded[first] in _NO_SUBJECT or words.folded[behind] in _NO_SUBJECT:
        return None
    return mentions[at]
