"""Which sentences of a document may hold an AI notice, and in which language?"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from framing.lexicons import read_lexicon
from framing.lexicons.compiled import compiled
from framing.text.document import Document, Sentence

from .constructions import statements_of
from .notice_words import LANGUAGES, PhraseWords, agent_entries, files_behind, notice_lexicon

LONGEST_SENTENCE = 1000
"""Characters of a sentence; what is longer has no full stops and is read around its agents."""

_AROUND = 300
_ENGLISH_ENOUGH = 3  # words of a sentence that English has and its neighbours have not
_ENGLISH_SHARE = 0.06  # of a text's words
_OTHER_SCRIPTS = (("\u0620", "\u06ff"), ("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7a3"))  # Arabic, kana, Han, Hangul
_MAY_BE_OTHER_SCRIPT = re.compile("[^\0-\u061f\u2000-\u206f]")  # a class of all their letters would take longer to compile than to use
_KANA = re.compile("[\u3040-\u30ff]")


class Agents(NamedTuple):
    """Words of which one stands in every notice of a language, and by their last word the phrases without such a word."""

    single: frozenset[str]
    phrases: dict[str, list[PhraseWords]]
    endings: dict[str, re.Pattern[str]]


@cache
def _agents(language: str) -> Agents:
    single, phrases, endings = compiled(f"agents_{language}", files_behind(language), lambda: _gathered(language))
    return Agents(single, phrases, {ending: re.compile(rf"{ending}\b") for ending in endings})


def _gathered(language: str) -> tuple[frozenset[str], dict[str, list[PhraseWords]], list[str]]:
    lexicon = notice_lexicon(language)
    agents, glued = list(agent_entries(lexicon)), lexicon.words("agents", "glued")
    single = {words[0] for words in agents if len(words) == 1} | glued
    single |= {f"{word}'s" for word in single}
    phrases: dict[str, list[PhraseWords]] = {}
    for words in agents:
        if not single.intersection(words):
            phrases.setdefault(words[-1], []).append(words)
    # Each a fixed string, which is looked for much faster than an expression.
    endings = [form for ending in lexicon.word_list("agents", "endings") for form in (ending, ending.capitalize())]
    return frozenset(single), phrases, endings


def _agent_starts(document: Document, language: str) -> list[int]:
    """Where an agent may stand: what costs an ordinary article no more than a look at its words."""
    if notice_lexicon(language).by_pieces:
        return [found.start() for found in _agent_pattern(language).finditer(document.text)]
    single, phrases, endings = _agents(language)
    index, words = document.words.places, document.words
    known = index.keys()
    # Not ``single & known``, which goes through all that is single: a text has fewer words.
    starts = [words.starts[i] for word in single.intersection(known) for i in index[word]]
    for last in phrases.keys() & known:
        for phrase in phrases[last]:
            if phrase[0] in known and phrase[-2] in known:
                starts += _phrase_starts(document, phrase)
    for ending, pattern in endings.items():
        if ending in document.text:
            starts += [words.starts[words.at(found.start())] for found in pattern.finditer(document.text)]
    return sorted(starts)


def _phrase_starts(document: Document, phrase: PhraseWords) -> Iterator[int]:
    words, wanted = document.words, list(phrase)
    for at in words.places[phrase[-1]]:
        first = at + 1 - len(phrase)
        if first >= 0 and words.folded[first : at + 1] == wanted:
            yield words.starts[first]


@cache
def _agent_pattern(language: str) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(form) for form in sorted(_agents(language).single)))


class SentenceToRead(NamedTuple):
    """A sentence that may hold a notice, its place among the sentences of its language, and the language."""

    language: str
    at: int
    sentence: Sentence


def worth_reading(document: Document) -> Iterator[list[SentenceToRead]]:
    """The sentences that may hold a notice: in English, in other languages that part words, and in those that do not."""
    yield [SentenceToRead("en", at, sentence) for at, sentence in _sentences_with_agents(document, "en")]
    if not _is_english(document):
        yield list(_in_their_languages(document, _languages(by_pieces=False)))
    letters = set(_MAY_BE_OTHER_SCRIPT.findall(document.text)) if not document.text.isascii() else ()
    if any(first <= letter <= last for letter in letters for first, last in _OTHER_SCRIPTS):
        yield list(_in_their_languages(document, _languages(by_pieces=True)))


@cache
def _languages(*, by_pieces: bool) -> tuple[str, ...]:
    return tuple(code for code in sorted(LANGUAGES - {"en"}) if notice_lexicon(code).by_pieces == by_pieces)


def _sentences_with_agents(document: Document, language: str) -> Iterator[tuple[int, Sentence]]:
    """Sentences in which an agent may stand; of an endless one the words around it."""
    agents, read_to = _agent_starts(document, language), 0
    sentences = document.sentences if agents else []
    starts = [sentence.start for sentence in sentences]
    for start in agents:
        at = bisect_right(starts, start) - 1
        if at < 0 or start < read_to:
            continue
        sentence = sentences[at]
        if sentence.end - sentence.start > LONGEST_SENTENCE:
            sentence = Sentence(max(sentence.start, start - _AROUND), min(sentence.end, start + _AROUND))
        read_to = sentence.end
        yield at, sentence


def _in_their_languages(document: Document, languages: tuple[str, ...]) -> Iterator[SentenceToRead]:
    """Each sentence in the language that knows most of it; its neighbours would miss a negation."""
    options: dict[tuple[int, Sentence], list[str]] = {}
    for language in languages:
        for place in _sentences_with_agents(document, language):
            options.setdefault(place, []).append(language)
    for (at, sentence), known in sorted(options.items()):
        letters = {language: _letters_known(document, sentence, language) for language in known}
        # What holds no kana is rather Chinese.
        best = max(letters, key=lambda code: (letters[code], code == "zh" and not _KANA.search(document.text)))
        words = document.words[document.words.at(sentence.start - 1) + 1 : document.words.at(sentence.end - 1) + 1]
        in_english = [word.folded for word in words if word.folded in _english()]
        if len(in_english) < _ENGLISH_ENOUGH and letters[best] > sum(map(len, in_english)):
            yield SentenceToRead(best, at, sentence)


def _letters_known(document: Document, sentence: Sentence, language: str) -> int:
    tokens = statements_of(language).tag(document.text, sentence.start, sentence.end)
    return sum(token.end - token.start for token in tokens if token.roles and document.text[token.start].isalnum())


def _is_english(document: Document) -> bool:
    """Whether a text is plainly English, whose own grammar reads it."""
    index, enough, met = document.words.places, _ENGLISH_SHARE * len(document.words), 0
    for word in _english():
        met += len(index[word]) if word in index else 0
        if met > enough:
            return True
    return False


@cache
def _english() -> dict[str, None]:
    return dict.fromkeys(read_lexicon("ai_disclaimers")["english_alone"])
