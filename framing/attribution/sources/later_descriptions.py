"""What does a later sentence call somebody whom the article has named: "the Port Ash guitarist toured the country"?"""

from bisect import bisect_left
from collections.abc import Iterator

from framing.attribution.coreference.entity_index import EntityIndex
from framing.attribution.coreference.resolve import Coreference
from framing.attribution.mentions.verbs_in_place import may_be_finite
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.spans import Pair

from .role_phrases import role_words

_LONGEST = 6  # words behind "the"
_GAPS = (" ", "-")
_ANYBODY = word_list("roles.vague") | word_list("roles.in_events")


def described_later(coreference: Coreference, name: str) -> Pair | None:
    """The longest description that is the subject of a sentence and means the one of this name, without its article.

    It has a word before its noun, as "the driver" may be anybody new. Whom nothing else tells to be a person it means behind a
    sentence that has the name for its subject, by a place or a number: "the Port Ash guitarist".
    """
    known: dict[str, Pair] | None = coreference.index.document.memo.get("described")
    if known is None:
        known = coreference.index.document.memo["described"] = {}
        for start, end in _subjects(coreference.index):
            described = coreference.resolve(start, end).name or _subject_before(coreference.index, start, end)
            shorter = known.get(described, (0, 0))
            if described and end - start - len("the ") > shorter[1] - shorter[0]:
                known[described] = start + len("the "), end
    return known.get(name)


def _subjects(index: EntityIndex) -> Iterator[Pair]:
    """Where "the" opens a sentence, or follows what stands before its subject, and a noun for one person comes before the verb."""
    document, words = index.document, index.document.words
    for first in words.places.get("the", ()):
        sentence = document.sentence_at(words.starts[first])
        if not document.in_story(sentence.start) or index.in_speech(words.starts[first]):
            continue
        if words.starts[first] != sentence.start and not (words.between[first - 1] == ", " and _is_fronted(document, sentence.start)):
            continue
        for i in range(first + 1, min(first + 1 + _LONGEST, len(words) - 1)):
            folded = words.folded[i]
            if words.between[i - 1] not in _GAPS or folded in function_words().prepositions:
                break
            if folded in role_words().persons and folded not in _ANYBODY and words.between[i] == " " and _is_verb(document, i + 1):
                if i > first + 1:
                    yield words.starts[first], words.ends[i]
                break


def _subject_before(index: EntityIndex, start: int, end: int) -> str:
    """Whose name stands last before a description with a place or a number, as the subject of that sentence or of the one before."""
    document, at = index.document, bisect_left(index.starts, start) - 1
    distinguishes = any(word[0].isupper() or word[0].isdigit() for word in document.text[start:end].split()[1:])
    if at < 0 or not distinguishes or index.sentence_of(start) - index.sentence_of(index.starts[at]) > 1:
        return ""
    sentence = document.sentence_at(index.starts[at]).start
    fronted = document.text.endswith(", ", 0, index.starts[at]) and _is_fronted(document, sentence)
    return index.named[at].name if index.starts[at] == sentence or fronted else ""


def _is_fronted(document: Document, start: int) -> bool:
    """Whether a sentence opens with a phrase of time or place: not with the name to which "the owner" is apposed."""
    folded = document.words.folded[document.words.at(start)]
    lists = function_words()
    return folded in lists.prepositions or folded in lists.subordinating or folded in lists.joining


def _is_verb(document: Document, i: int) -> bool:
    written = document.words.written[i]
    return written.islower() and may_be_finite(written)
