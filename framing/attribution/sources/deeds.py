"""What does an article tell that a source did or lives through: in a sentence of its own, or in the one that gives its words?"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from framing.attribution.coreference.adjacent_words import is_governed, is_possessive, word_behind
from framing.attribution.coreference.entity_index import EntityIndex
from framing.attribution.coreference.name_lexicon import PERSONAL
from framing.attribution.mentions.attribution_words import saying_forms, verbs
from framing.attribution.mentions.source_nouns import source_words
from framing.attribution.mentions.verbs_in_place import may_be_finite, says_something
from framing.attribution.reported.act_words import word_act
from framing.cues.word_classes import words_of_class
from framing.lexicons import any_of, word_list
from framing.text.datelines import find_dateline
from framing.text.document import Document, Sentence
from framing.text.function_words import function_words, month_pattern
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

from .asides_behind_names import Aside
from .phrases_before_names import phrase_before
from .role_phrases import role_words
from .titles_before import body_before

_GOES_ON = re.compile(rf"{any_of(map(str.capitalize, word_list('roles.goes_on')))} ")
_OPENERS = word_list("roles.opens_sentence")
_BEFORE_NOUN = word_list("source_nouns.determiners") | function_words().prepositions
_NOT_PLAIN = ('"', "“", ";", " comment", " clear ")  # "Ruiz did not respond to a request for comment"
_LEAST = 7  # spaces of a sentence that tells anything
_INTRODUCES = 8  # sentences behind the first mention in which somebody is brought in
_LONGEST_OPENING = 110  # characters before the subject
_ADVERBS = words_of_class("adverb")
_FEWEST = 4  # words of a deed told beside words
PARENTHESIS = re.compile(rf",? {any_of(word_list('roles.in_parenthesis'))},")
_OF_BODY = late_pattern(rf" {any_of(word_list('roles.of_body'))} (?:the )?(?:[A-Z][\w’'.-]*(?: of(?: the)?)? ?)+(?<= )")
_NO = word_list("function_words.auxiliaries_negated") | {"not", "never"}
_STOPS = re.compile(r"[;:“”\"()—–\n]")
_FRONTS = function_words().prepositions | {"during", "following"}
_CAPTION = late_pattern(rf"\b{month_pattern()}\.? \d{{1,2}}, \d{{4}}\.$")


def sentence_with_deed(index: EntityIndex, places: Sequence[Pair], spoken: Collection[int]) -> Pair | None:
    """The sentence that brings somebody in as its subject without a word of his.

    ``spoken``: where the sentences start in which he says something. One that follows and goes on with a pronoun belongs to it:
    "Her house was flooded twice."
    """
    document = index.document
    if not places:
        return None
    first = index.sentence_of(places[0][0])
    for start, end in places:
        number = index.sentence_of(start)
        if number > first + _INTRODUCES:
            break
        if (at := _deed_at(index, start, end, spoken)) is not None:
            after = document.sentences[number + 1] if number + 1 < len(document.sentences) else None
            goes_on = after and after.start not in spoken and _GOES_ON.match(document.text, after.start) and _is_plain(document, after)
            return at, after.end if after and goes_on else document.sentences[number].end
    return None


def _deed_at(index: EntityIndex, start: int, end: int, spoken: Collection[int]) -> int | None:
    """Where the sentence begins whose subject is the name that stands here, if nobody speaks in it."""
    document = index.document
    sentence = document.sentence_at(start)
    behind = word_behind(document, end)
    # A caption, "Ana Ruiz at a rally in Lowell."; others, "Lowell farmers sued"
    if sentence.start in spoken or behind in function_words().prepositions or behind in source_words().nouns:
        return None
    at = subject_at(index, start, end)
    return at if at is not None and _is_plain(document, sentence) else None


def subject_at(index: EntityIndex, start: int, end: int, *, the: bool = False) -> int | None:
    """Where the subject begins of a sentence that has the name that stands here for it, or as the second of two joint ones.

    ``the``: an article may stand before the name of a body.
    """
    document = index.document
    sentence = document.sentence_at(start)
    if not document.in_story(start) or is_possessive(document, end):
        return None
    sort = body_before(document, start, end)
    title = phrase_before(document, start) or sort
    opens = title.start if title else start
    line = find_dateline(document.text, sentence.start)
    begin = line.end if line else sentence.start
    before = document.folded[begin:opens].strip()
    last = before.rpartition(" ")[2]
    if (last == "the" and the) or (sort and before in ("the", "a")):
        before, opens = before.removesuffix(last).rstrip(), opens - len(last) - 1  # "The watchdog group Harbor Aid sued"
        last = before.rpartition(" ")[2]
    if last.rstrip(".") in role_words().courtesy:
        before = before.removesuffix(last).rstrip()  # "Mr. Vance sued"
        opens -= len(last) + 1
    if is_governed(document, opens) or len(before) > _LONGEST_OPENING or (before and before[-1] != "," and before not in _OPENERS):
        return None
    if before[:-1].rpartition(", ")[2].partition(" ")[0] in function_words().subordinating and ", " in before:
        return None  # "It would have been odd a year ago, when the mayor, Ana Ruiz, was still in office"
    if not any(named.entity.kind in PERSONAL for named in index.within(sentence.start, opens)):
        return begin
    # "After talks with Vance, Ruiz took charge" is told without the talks
    return opens if before.count(",") == 1 and before.partition(" ")[0] in _FRONTS else None


def _is_plain(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is whole and nobody speaks in it, in quotation marks or without."""
    text = document.text[sentence.start : sentence.end]
    if text[-1] not in ".!?" or text.count(" ") < _LEAST:
        return False
    if text[-2].isdigit() and _CAPTION.search(text.lower()):
        return False  # "Mayor Ana Ruiz speaks during a rally in Lowell, June 2, 2020."
    return nobody_speaks(document, sentence.start, sentence.end)


def nobody_speaks(document: Document, start: int, end: int) -> bool:
    """Whether neither quotation marks nor a verb of saying stand between two offsets."""
    text = document.text[start:end]
    if any(mark in text for mark in _NOT_PLAIN):
        return False
    words = document.words
    first = max(0, words.at(start))
    inside = words.folded[first : words.at(end) + 1]
    silent = any(one in saying_forms("base") for before, one in pairwise(inside) if before in _NO)  # "Ruiz did not say whether it was late"
    return not silent and "according" not in inside and not any(says_something(words, i) for i in range(first, first + len(inside)))


def deed_beside_words(index: EntityIndex, place: Pair, aside: Aside | None = None) -> Pair | None:
    """What the sentence in which somebody is the subject and says something tells of him besides.

    "Ruiz sits on the mayor's council and says", "Ruiz has sued the port three times, saying".
    """
    end = aside.last if aside else place[1]
    predicate = _before_saying(index.document, end, index.document.sentence_at(place[0]))
    return predicate if predicate and subject_at(index, *place) is not None else None


def _before_saying(document: Document, end: int, sentence: Sentence) -> Pair | None:
    """The predicate before a verb of saying that "and" or a participle joins to it."""
    text, words = document.text, document.words
    for skipped in (PARENTHESIS, _OF_BODY):
        if passed := skipped.match(text, end, sentence.end):
            end = passed.end() - (passed.group()[-1] == " ")
    end += text.startswith(",", end)
    first = words.at(end + 1)
    if text[end : end + 1] != " " or words.starts[first] != end + 1 or not opens_predicate(document, first):
        return None
    for i in range(first, len(words)):
        if words.starts[i] >= sentence.end or (i > first and _STOPS.search(words.between[i - 1])):
            return None
        verb, joined = verbs().get(words.folded[i]), i > first and words.folded[i - 1] == "and"
        if verb is None or not verb.says or words.folded[i - 1] in _BEFORE_NOUN:
            continue
        last = i - 2 if joined and verb.finite else i - 1 if verb.form == "ing" and words.between[i - 1] == ", " else first
        is_deed = last - first >= _FEWEST - 1 and "statement" not in words.folded[first : last + 1]  # "issued a long statement"
        return (words.starts[first], words.ends[last]) if is_deed else None
    return None


def opens_predicate(document: Document, i: int) -> bool:
    """Whether a verb that can be one of a sentence and tells no words stands here, behind an adverb or not."""
    words = document.words
    while i + 1 < len(words) and (words.folded[i].endswith("ly") or words.folded[i] in _ADVERBS):
        i += 1
    word = words.folded[i]
    if any(one in verbs() and word_act(one) != "action" for one in words.folded[i : i + 2]):
        return False  # "Ruiz criticized the plan, saying", "Ruiz has criticized the plan, saying"
    return words.written[i].islower() and may_be_finite(word)
