"""Which verb phrase about a source is a reason to hear it: what did it do, or present to others?"""

from collections.abc import Sequence

from framing.attribution.coreference.entity_index import EntityIndex
from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.source_nouns import source_words
from framing.cues.word_classes import words_of_class
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

from .deeds import PARENTHESIS, nobody_speaks, subject_at

# Up to a mark that is no quotation mark: not "Ruiz has led those who call it “a shame”".
_PREDICATE = late_pattern(r" (?=[a-z])(?:[^,;:“”\"()—–\n.!?]|[.,!?](?=[\w-])|\.(?= \w))+(?=[;:()—–\n]|[,.!?](?!\w)|$)")
_PRESENTS, _BRINGS_WORDS = word_list("roles.presents"), word_list("roles.brings_words")
_FEWEST, _FEWEST_PRESENTED = 5, 3  # words
_WORKS, _FEWEST_OF_WORK = word_list("roles.works") | word_list("roles.livelihood"), 4
_ENGAGES = word_list("roles.engages")
_AUXILIARIES = word_list("function_words.be") | word_list("function_words.have")
_ADVERBS = words_of_class("adverb")


def predicate_with_deed(index: EntityIndex, places: Sequence[Pair], *, work: bool = False) -> Pair | None:
    """The first predicate that tells what somebody did or laid before others, "has fought the port"; or his ``work``: "runs a shelter"."""
    document = index.document
    for start, end in places:
        behind = passed.end() if (passed := PARENTHESIS.match(document.text, end)) else end
        predicate = _PREDICATE.match(document.text, behind, document.sentence_at(start).end)
        clause = (predicate.start() + 1, predicate.end()) if predicate else (end, end)
        is_reason = _is_work(document, *clause) if work else _lays_before_others(document, *clause) or _is_deed(document, *clause)
        if predicate and is_reason and subject_at(index, start, end, the=work) is not None:
            return clause
    return None


def _lays_before_others(document: Document, start: int, end: int) -> bool:
    """Whether a predicate tells of a thing that was presented, and not in a clause what is in it: "outlined the plan"."""
    word, _, rest = document.folded[start:end].partition(" ")
    verb, behind = verbs().get(word), rest.split()
    if verb is None or verb.form != "past" or verb.lemma not in _PRESENTS or len(behind) < _FEWEST_PRESENTED - 1:
        return False
    # Not "announced that he left", "announced earlier it was late"
    return _BRINGS_WORDS.isdisjoint(behind) and source_words().pronouns.keys().isdisjoint(behind[:2])


def _is_work(document: Document, start: int, end: int) -> bool:
    """Whether a predicate opens with a verb of work or standing in the present and gives nobody words: "runs a shelter"."""
    words = document.folded[start:end].split()
    return len(words) >= _FEWEST_OF_WORK and words[0] in _WORKS and nobody_speaks(document, start, end)


def _is_deed(document: Document, start: int, end: int) -> bool:
    """Whether a predicate tells a deed in the matter and gives nobody words: "has long fought the port"; not "has every right"."""
    words = [word for word in document.folded[start:end].split() if word not in _ADVERBS and not word.endswith("ly")]
    verb = next((word for word in words if word not in _AUXILIARIES), "")
    return verb in _ENGAGES and len(words) >= _FEWEST and nobody_speaks(document, start, end)
