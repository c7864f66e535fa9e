"""Is a short passage that nobody says a title, a term, or a name, or are its words plain ones of the text?"""

from typing import Literal

from framing.attribution.passages.quotation_marks import Passage
from framing.attribution.passages.quote_shapes import Shape, kind_words
from framing.attribution.reported.act_words import word_act
from framing.cues.word_classes import words_of_class
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.function_words import function_words

from .attribution_reach import is_doubted
from .contexts import PassageFeatures
from .introducing import (
    clause_before,
    describes_noun,
    has_noun_behind,
    introducing_words,
    is_class,
    is_explained,
    is_gloss,
    is_introduced,
    is_motto,
    names_thing,
)
from .text_passages import TextPassages

_MOTTOS = word_list("quote_kinds.term.mottos")
_FINITE = words_of_class("finite")
_ANSWERS = frozenset(("yes", "no"))
_LONGEST_NAME = 4  # words


def title_or_term(all_passages: TextPassages, features: PassageFeatures, shape: Shape, words: list[str]) -> Literal["title", "term"] | None:
    """The kind of a passage that is mentioned and not said: a title, or a word or name mentioned as such."""
    document, titles = all_passages.document, all_passages.titles
    if features.passage.start in titles.starts or (titles.texts and shape.as_title in titles.texts):
        return "title"
    start, before = features.passage.start, words[0] if words else ""
    mentioned = is_mentioned(all_passages, start) or is_motto(clause_before(document, start)) or is_class(words)
    clause = shape.capital and shape.clause and len(shape.words) > 1  # of one word only a pronoun looks like one: the word “we”
    if mentioned and not clause and shape.is_as_short_as_a_title:
        return "term"
    if (before == "the" or (before in kind_words().term_owners and len(shape.words) > 1)) and _is_name(features, shape):
        return "term"
    if shape.clause and len(shape.words) > 2 and shape.is_titled and describes_noun(document, features.passage):
        return "term"  # his “We Have a Pier” speech
    long_title = before == "the" and shape.is_titled and not shape.clause and len(shape.words) > _LONGEST_NAME
    if long_title and shape.is_as_short_as_a_title and not _is_spoken_of(document, features):
        return "title"  # signed the “Charter of the Rights of Rowers”; not called it the “Greatest Fair in the World”
    if before in function_words().a_or_an and len(shape.words) > 1 and shape.is_titled and describes_noun(document, features.passage):
        return "term"  # a “Day of the River” fair
    return "title" if _looks_like_title(all_passages, features, shape, before) else None


def is_mentioned(all_passages: TextPassages, start: int) -> bool:
    """Whether the words ahead of an offset say that what begins there is mentioned as such: the word “trust”, Latin for “trust”."""
    document = all_passages.document
    before = introducing_words(document, start)
    called = not kind_words().term_before.isdisjoint(before[:1])
    called = called or (before[:1] == ["of"] and not _MOTTOS.isdisjoint(before[1:2]))  # "the mantra of “row on”"
    return start in all_passages.listed or called or is_gloss(document, start)


def _looks_like_title(all_passages: TextPassages, features: PassageFeatures, shape: Shape, before: str) -> bool:
    """Whether a passage is spelt as a title and nobody says it."""
    passage = features.passage
    if not (shape.is_as_short_as_a_title and shape.is_titled):
        return False
    paragraph = all_passages.document.paragraph_at(passage.start)
    if passage.start == paragraph.start and passage.end == paragraph.end:
        return passage.form == "single" or not shape.clause
    if len(shape.words) == 1 or shape.clause or shape.last in ("?", "!") or before in kind_words().term_determiners:
        return False
    if all_passages.is_within_headline(passage):
        return False
    if features.opens_paragraph:
        return features.tail is None
    return features.lead_distance[0] not in "01" and not features.tail_touches


def _is_spoken_of(document: Document, features: PassageFeatures) -> bool:
    """Whether a verb of saying leads into a passage: called it the “Greatest Fair”; not signed the “Greatest Charter”."""
    lead = features.lead
    return lead is not None and word_act(document.folded[lead.start : lead.end]) == "speech"


def _is_name(features: PassageFeatures, shape: Shape) -> bool:
    """Whether a passage behind its article or owner is a name: the “One Road” plan, the “Ruiz rule”, their “Clear Water” agenda."""
    return shape.capital and not shape.clause and len(shape.words) <= _LONGEST_NAME and not features.tail_touches


def is_mere_name(all_passages: TextPassages, passage: Passage, shape: Shape) -> bool:
    """Whether words that nobody is said to speak are a name, an answer, or explained, rather than held at a distance."""
    document = all_passages.document
    return (
        shape.is_long_name
        or shape.words[0].lower() in _ANSWERS
        or _is_one_word_name(document, passage, shape)
        or names_thing(document, passage, shape)
        or is_explained(document, passage)
        or is_introduced(document, passage, shape)
        or _is_plain_elsewhere(all_passages, passage, shape)
        or _is_reported_term(all_passages, passage, shape)
    )


def _is_one_word_name(document: Document, passage: Passage, shape: Shape) -> bool:
    """Whether a single word with a capital stands within its sentence: a name rather than a word held at a distance."""
    if len(shape.words) != 1 or not shape.capital or passage.start == document.sentence_at(passage.start).start:
        return False
    return not document.words.stands_small(shape.words[0].lower())


def _is_plain_elsewhere(all_passages: TextPassages, passage: Passage, shape: Shape) -> bool:
    """Whether the text has several words without marks too, and so holds them at no distance: a “lull year”, and all lull years."""
    words = tuple(word.lower() for word in "-".join(shape.words).split("-") if word)
    bare = kind_words().term_determiners.isdisjoint(introducing_words(all_passages.document, passage.start)[:2])
    if bare or not 1 < len(words) <= _LONGEST_NAME:
        return False  # "It has “shut down” twice"
    return all_passages.stand_plain(words)


def _is_reported_term(all_passages: TextPassages, passage: Passage, shape: Shape) -> bool:
    """Whether words are a term in a text that reports: a plan of “shared duties”, the “lull” of May; not “free help”, a “moderate” plan."""
    if is_doubted(shape) or shape.words[0].lower() in _FINITE or not all_passages.reports_only:
        return False
    if len(shape.words) > 1 or "-" in shape.words[0]:
        return True
    document, articles = all_passages.document, kind_words().term_determiners
    return not articles.isdisjoint(introducing_words(document, passage.start)[:2]) and not has_noun_behind(document, passage)
