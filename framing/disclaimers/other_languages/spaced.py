"""AI notices in languages that part words: an agent, a making and the thing made in one sentence, and nothing that denies it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from framing.cues.matcher import Matcher
from framing.disclaimers.english.kinds import Kind
from framing.disclaimers.english.places import is_anothers_quotation
from framing.disclaimers.english.tokens import pieces
from framing.text.document import Document, Sentence

from .lexicons import AGENTS, LONGEST, Language, Said, kind_of, language, own_words

LANGUAGES = ("de", "fr", "es", "it", "pt", "nl")

# Words that English has and these languages have not.
_ENGLISH = frozenset("the and with by this to from that are were has have been it its for on".split())
_ENGLISH_ENOUGH = 3
_ENGLISH_SHARE = 0.06
_LABEL_WORDS = 6
_FRAGMENT_WORDS = 16
_THINGS = frozenset({"text", "summary", "translation", "media", "other"})
_MAKINGS = frozenset({"made", "translate"})
_MARKS = frozenset({"comma", "colon", "stop", "dash", "bracket", "quote"})
_CLAUSE = frozenset({"stop", "comma", "dash", "colon"})


class Word(NamedTuple):
    """A word or mark with every part that a lexicon knows of it."""

    start: int
    end: int
    roles: frozenset[str]


@cache
def _agent_words() -> dict[str, list[str]]:
    """The first word of each agent's name, with the languages that have it."""
    words: dict[str, list[str]] = {}
    for code in LANGUAGES:
        one = language(code)
        agents = {first for first, options in one.phrases.items() if any(role in AGENTS for _, role in options)}
        agents |= {form for options in one.prefixes.values() for form, role in options if role in AGENTS}
        for first in agents:
            words.setdefault(first, []).append(code)
    return words


def notices_by_words(document: Document) -> Iterator[Said]:
    """The notices of a document in any of ``LANGUAGES``."""
    index, words = document.words.places, document.words
    if sum(len(index.get(word, ())) for word in ("the", "and", "to", "with")) > _ENGLISH_SHARE * len(words):
        return  # an English text, whose own grammar has read it
    for at, codes in sorted(_sentences_with_agents(document).items()):
        sentence = document.sentences[at]
        english_words = _english_words(document, sentence)
        if english_words >= _ENGLISH_ENOUGH or sentence.end - sentence.start > LONGEST:
            continue
        # The language that knows most of the words reads the sentence; its neighbours would miss a negation.
        known = {code: _known_words(document, sentence, language(code)) for code in LANGUAGES if code in codes}
        code = max(known, key=known.__getitem__)
        if known[code] > english_words and (said := _said(document, at, language(code))):
            yield said


def _sentences_with_agents(document: Document) -> dict[int, set[str]]:
    """Sentences by their index, with the languages in which they name an agent."""
    table, index = _agent_words(), document.words.places
    codes: dict[int, set[str]] = {}
    for word in table.keys() & index.keys():
        for i in index[word]:
            at = bisect_right(document.sentence_starts, document.words[i].start) - 1
            if at >= 0:
                codes.setdefault(at, set()).update(table[word])
    return codes


def _tagged(document: Document, sentence: Sentence, one: Language) -> list[Word]:
    parts = list(pieces(document.text, sentence.start, sentence.end))
    words = []
    for at, part in enumerate(parts):
        roles = {part.mark} if part.mark else set()
        for phrase, role in one.phrases.get(part.folded, ()):
            if tuple(other.folded for other in parts[at : at + len(phrase)]) == phrase:
                roles.add(role)
        roles |= {role for stem, role in one.prefixes.get(part.folded[:3], ()) if part.folded.startswith(stem)}
        words.append(Word(part.start, part.end, frozenset(roles)))
    return words


def _english_words(document: Document, sentence: Sentence) -> int:
    words = document.words[document.words.at(sentence.start - 1) + 1 : document.words.at(sentence.end - 1) + 1]
    return sum(word.folded in _ENGLISH for word in words)


def _known_words(document: Document, sentence: Sentence, one: Language) -> int:
    return sum(bool(word.roles - _MARKS) for word in _tagged(document, sentence, one))


def _said(document: Document, at: int, one: Language) -> Said | None:
    """What a sentence and those behind it say, where the sentence is a notice."""
    sentence = document.sentences[at]
    words = _tagged(document, sentence, one)
    thing = _thing_pointed_at(words)
    if not _states(words, thing) or document.text[sentence.start : sentence.end].endswith("?"):
        return None
    if is_anothers_quotation(document, words[_first(words, AGENTS)].start, own_words()):
        return None
    paragraph = document.paragraph_at(sentence.start)
    texts = [s for s in document.sentences[at : at + 3] if paragraph is None or s.start < paragraph.end]
    review = _review([_tagged(document, s, one) for s in texts if s.end - s.start <= LONGEST])
    caveat = any(next(_caveats(one.code).find(Document(document.text[s.start : s.end])), None) for s in texts)
    last = texts[-1] if review is not None or caveat else sentence
    return Said(sentence.start, last.end, _kind(words, thing), review, caveat)


def _states(words: list[Word], thing: int | None) -> bool:
    """Whether a sentence says that an agent made this thing, or is a label that does."""
    agent, making = _first(words, AGENTS), _making(words)
    if agent < 0 or making < 0:
        return False
    last = max(agent, making)
    if _denied(words, last) or any("hearsay" in word.roles for word in words[:last]):
        return False
    return _is_fragment(words) if thing is None else "other" not in words[thing].roles


def _first(words: list[Word], roles: frozenset[str]) -> int:
    return next((at for at, word in enumerate(words) if word.roles & roles), -1)


def _making(words: list[Word]) -> int:
    """Where a making stands; in "Bild: Midjourney" and "KI-Zusammenfassung" it is the thing made, beside its agent."""
    at = _first(words, _MAKINGS | {"help"})
    if at >= 0:
        return at
    for i, word in enumerate(words):
        near = words[max(0, i - 2) : i + 3]
        if word.roles & {"summary", "translation", "media"} and any(
            one.roles & {"ai", "painters", "voices", "translators"} for one in near
        ):
            return i
    return -1


def _thing_pointed_at(words: list[Word]) -> int | None:
    """ "Dieser Artikel", "cette image": a thing at most three words behind what points at it."""
    for at, word in enumerate(words):
        if "this" in word.roles:
            for i in range(at + 1, min(at + 4, len(words))):
                if words[i].roles & _THINGS:
                    return i
    return None


def _is_fragment(words: list[Word]) -> bool:
    """A label such as "Bild: KI-generiert": few words, of which the first belongs to the notice."""
    if "other" in {role for word in words for role in word.roles} or sum(not word.roles & _MARKS for word in words) > _FRAGMENT_WORDS:
        return False
    colon = _first(words[:_LABEL_WORDS], frozenset({"colon"}))
    for start in dict.fromkeys((0, colon + 1)):
        body = [word for word in words[start:] if not word.roles & _MARKS][:3]
        if body and (
            body[0].roles & (AGENTS | _MAKINGS | _THINGS) or (body[0].roles & {"the"} and len(body) > 1 and body[1].roles & _THINGS)
        ):
            return True
    return any(word.roles & {"translate"} for word in words[:5])


def _denied(words: list[Word], last: int) -> bool:
    """Whether a negation stands in the clause of the agent or before it, and does not deny a review."""
    end = next((i for i in range(last, len(words)) if words[i].roles & _CLAUSE), len(words))
    for at, word in enumerate(words[:end]):
        if "not" in word.roles and not any("review" in one.roles for one in words[at + 1 : at + 4]):
            return True
    return any("not" in word.roles for word in words[end:]) and not any(one.roles & {"review", "people"} for one in words[end:])


def _kind(words: list[Word], thing: int | None) -> Kind:
    roles = {role for word in words for role in word.roles}
    at = thing if thing is not None else _first(words, _THINGS)
    of_thing = words[at].roles if at >= 0 else frozenset[str]()
    return kind_of(roles, of_thing)


def _review(sentences: list[list[Word]]) -> bool | None:
    """True where a review stands near people, False where it is denied."""
    answer = None
    for words in sentences:
        for at, word in enumerate(words):
            if "review" not in word.roles:
                continue
            before = words[max(0, at - 5) : at]
            if any("not" in one.roles for one in before):
                return False
            if any("people" in one.roles for one in words[max(0, at - 5) : at + 6]):
                answer = True
    return answer


@cache
def _caveats(code: str) -> Matcher[str]:
    return Matcher((cue, code) for cue in language(code).lexicon["caveat"])
