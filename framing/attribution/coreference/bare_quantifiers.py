"""Do "one", "others" and "some of them" stand for people, or for things, or for nobody in particular?"""

import re

from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.source_kinds import SourceKind, noun_kind, source_rules
from framing.attribution.mentions.source_nouns import source_words
from framing.attribution.mentions.verbs_in_place import is_said_beside
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.function_words import function_words

from .adjacent_words import word_behind
from .entity_index import EntityIndex
from .noun_phrases import NounPhrase, words_between

_BEHIND = word_list("sources.behind_quantity")
_QUANTITIES = word_list("sources.quantities") | word_list("sources.counters")
_PEOPLE: tuple[SourceKind, ...] = ("anonymous", "group")
_WORD = re.compile(r" ([\w'’]+)")
_OF_THEM = (" of them", " of us")
_OF_THOSE = " of those"
_MENTIONS_BACK = 24
_SENTENCES_BACK = 10  # short ones, where readers' posts stand in a row


def kind_of_quantity(index: EntityIndex, phrase: NounPhrase) -> SourceKind:
    """The kind of source that a quantity stands for: one of several people is somebody unnamed, some of them are a group."""
    document, rules = index.document, source_rules()
    one = phrase.noun in rules.counters
    if phrase.first in rules.unspecific:
        return "unknown"
    if document.folded.startswith(" of ", phrase.head_end):
        people = _is_of_people(index, phrase)
    elif one:
        people = _speaks(document, phrase) and _is_one_of_people(index, phrase.start)
    else:
        people = stands_alone(document, phrase.head_end)
    if not people:
        return "unknown"
    return "anonymous" if one else "group"


def stands_alone(document: Document, end: int) -> bool:
    """Whether a word that ends here is no adjective of what follows: "some said" and "some in town", not "some reasons"."""
    word = _WORD.match(document.folded, end)
    if word is None:
        return document.text[end : end + 1] not in ("-", "’", "'")
    behind = word.group(1)
    verb = verbs().get(behind)
    return bool(verb and verb.form != "ing") or behind in _BEHIND or behind.endswith(("n't", "n’t", "ly"))


def _speaks(document: Document, phrase: NounPhrase) -> bool:
    """Whether one who is counted is told to say something: "one wrote", "one, who saw it, wrote", "said a second"; not "if one thinks"."""
    words = document.words
    told_of = document.folded.startswith((" who ", ", who "), phrase.head_end)
    return told_of or is_said_beside(words, words.at(phrase.start), words.at(phrase.head_end - 1))


def _is_of_people(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether what the quantity is taken of are people: "one of her party's advisers", "some of those in attendance"."""
    document, prepositions = index.document, function_words().prepositions
    if document.folded.startswith(_OF_THOSE, phrase.head_end):
        return word_behind(document, phrase.head_end + len(_OF_THOSE)) in {"who", *prepositions}
    last = ""
    for word in document.words.folded[words_between(index, phrase.head_end + 4, phrase.end)]:
        if word in prepositions:
            break
        if word not in _QUANTITIES:
            last = word
    return _are_people(last) or document.folded.startswith(_OF_THEM, phrase.head_end)


def _is_one_of_people(index: EntityIndex, start: int) -> bool:
    """Whether somebody without a name is told of shortly before: "two clerks", of whom "one" is the one meant."""
    at = index.mentions.index_from(start)
    sentence = index.sentence_of(start)
    return any(
        mention.kind == "nominal"
        and sentence - index.sentence_of(mention.start) <= _SENTENCES_BACK
        and _are_people(mention.head_in(index.document.folded))
        for mention in index.mentions[max(0, at - _MENTIONS_BACK) : at]
    )


def _are_people(noun: str) -> bool:
    """Whether one of several so called is somebody: of "clerks", not of "companies"."""
    return noun_kind(noun) in _PEOPLE and source_words().nouns.get(noun) != "organisation"
