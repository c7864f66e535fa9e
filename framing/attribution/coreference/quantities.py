"""Do "one", "others" and "some of them" stand for people, or for things, or for nobody in particular?"""

from __future__ import annotations

import re
from bisect import bisect_left

from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.source_kinds import SourceKind, form_kind, noun_kind, source_rules
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.function_words import function_words

from .adjacent_words import word_behind
from .entity_index import EntityIndex
from .noun_phrases import NounPhrase, words_between

_BEHIND = word_list("sources.behind_quantity")
_MODALS = word_list("function_words.auxiliaries")
_PEOPLE: tuple[SourceKind, ...] = ("anonymous", "group")
_WORD = re.compile(r" ([\w'’]+)")
_OF_THEM = (" of them", " of us")
_OF_THOSE = " of those"
_MENTIONS_BACK = 24
_SENTENCES_BACK = 10  # short ones, where readers' posts stand in a row


def kind_of_quantity(index: EntityIndex, phrase: NounPhrase) -> SourceKind:
    """The kind of source that a quantity stands for: one of several people is somebody unnamed, some of them are a group."""
    rules = source_rules()
    one = phrase.noun in rules.counters
    if index.document.folded.startswith(" of ", phrase.head_end):
        if not _is_of_people(index, phrase):
            return "unknown"
        return "anonymous" if one else "group"
    if not stands_alone(index.document, phrase.head_end):
        return "unknown"
    if not one:
        return "group"
    # "one might think": whoever; "wrote one", "said a second" of those told of before.
    whoever = word_behind(index.document, phrase.head_end) in _MODALS
    return "unknown" if whoever or not _tells_of_people(index, phrase.start) else "anonymous"


def stands_alone(document: Document, end: int) -> bool:
    """Whether a word that ends here is no adjective of what follows: "some said" and "some in town", not "some reasons"."""
    if document.text[end : end + 1] != " ":
        return True
    word = _WORD.match(document.folded, end)
    if word is None:
        return True
    behind = word.group(1)
    verb = verbs().get(behind)
    return bool(verb and verb.form != "ing") or behind in _BEHIND or behind.endswith(("n't", "n’t", "ly"))


def _is_of_people(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether what the quantity is taken of are people: "one of her advisers", "some of those in attendance"."""
    document, nouns = index.document, source_words().nouns
    if document.folded.startswith(_OF_THOSE, phrase.head_end):
        return word_behind(document, phrase.head_end + len(_OF_THOSE)) in {"who", *function_words().prepositions}
    for word in document.words.folded[words_between(index, phrase.head_end + 4, phrase.end)]:
        if word in nouns or form_kind(word) == "group":
            return noun_kind(word) in _PEOPLE or form_kind(word) == "group"
    return document.folded.startswith(_OF_THEM, phrase.head_end)


def _tells_of_people(index: EntityIndex, start: int) -> bool:
    """Whether somebody without a name is told of shortly before: "two clerks", of whom "one" is the one meant."""
    at = bisect_left(index.mention_starts, start)
    sentence = index.sentence_of(start)
    return any(
        mention.kind == "nominal"
        and sentence - index.sentence_of(mention.start) <= _SENTENCES_BACK
        and noun_kind(index.document.folded[mention.head_start : mention.head_end]) in _PEOPLE
        for mention in index.mentions[max(0, at - _MENTIONS_BACK) : at]
    )
