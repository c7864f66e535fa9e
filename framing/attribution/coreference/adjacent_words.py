"""Which words stand directly before and behind a phrase, and what do they make of it: governed, a possessive, a speaker?"""

import re

from framing.attribution.mentions.attribution_words import saying_forms, verbs
from framing.attribution.mentions.source_nouns import source_words
from framing.cues.word_classes import words_of_class
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.function_words import function_words

from .name_lexicon import name_lexicon

_REACH = 30  # characters of the longest word
_TITLES = 30  # characters of the titles before a name
_BEFORE_VERB = word_list("coreference.before_verb")
# Not "was", which makes "said" and "told" passive.
_BEFORE_SAYING = (word_list("coreference.before_saying") | function_words().light) - word_list("function_words.forms_of_be")
_DOES = word_list("function_words.forms_of_be") | word_list("function_words.have") | words_of_class("finite")
_POINTERS = word_list("quotation.pointers")
_THROUGH = word_list("coreference.through")
_BEFORE_SUBJECT = word_list("coreference.before_subject")
# "Ruiz, D-Ohio, said", "Ruiz (the clerk) said"
_OPENS_ASIDE = (" (", ", ")
_ASIDE = re.compile(r" \([^()\n]{1,60}\)|(?:, [^,.;:\n“”\"]{1,90}){1,2},|, [DRI]-[\w.]{1,14},")
_NAMED_WITH_MORE = re.compile(r":|, \w| \(")  # "Drake: “Me too.”", "Zelmark, the carmaker, slammed"


def is_possessive(document: Document, end: int) -> bool:
    """Whether the name that ends here is a possessive: "Ruiz's"."""
    text = document.text
    return text[end : end + 1] in ("'", "’") or text[end - 2 : end] in ("'s", "’s")


def is_governed(document: Document, start: int) -> bool:
    """Whether a preposition stands before the phrase that begins here, or before the article or the title in front of it."""
    return word_before_titles(document, start, the=True) in function_words().prepositions


def word_before_titles(document: Document, start: int, *, the: bool = False) -> str:
    """The folded word before what begins here and the titles in front of it, and before ``the`` article among them."""
    return _before_titles(document, start, the=the)[1]


def start_of_titles(document: Document, start: int) -> int:
    """Where the titles in front of what begins here begin; ``start`` itself where there is none."""
    return _before_titles(document, start, the=False)[0]


def _before_titles(document: Document, start: int, *, the: bool) -> tuple[int, str]:
    """Where the titles in front of what begins here begin, ``the`` article among them, and the word before them."""
    titles = name_lexicon().titles
    before = word_before(document, start)
    while (the and before == "the") or before.rstrip(".") in titles:
        start -= len(before) + 1
        before = word_before(document, start)
    return start, before


def word_before(document: Document, start: int) -> str:
    """The folded word that a space parts from what begins at ``start``; empty where there is none."""
    folded = document.folded
    if start < 2 or folded[start - 1] != " ":
        return ""
    return folded[max(0, start - _REACH) : start - 1].rpartition(" ")[2].rpartition("\n")[2]


def word_behind(document: Document, end: int) -> str:
    """The folded word that a space parts from what ends at ``end``; empty where there is none."""
    folded = document.folded
    if folded[end : end + 1] != " ":
        return ""
    return folded[end + 1 : end + _REACH].partition(" ")[0].partition("\n")[0].rstrip(".,;:")


def speaks(document: Document, start: int, end: int) -> bool:
    """Whether a mention is the subject of a verb of saying: "Ruiz said", "Ruiz, D-Ohio, said", "said Ruiz"."""
    if is_possessive(document, end):
        return False
    says = (
        says_behind(document, end)
        or ((aside := _aside_behind(document, end)) is not None and says_behind(document, aside.end()))
        # "said Ruiz", "added Sen. Ruiz"
        or (word_before_titles(document, start) in _BEFORE_SUBJECT and not is_spoken_of(document, start, end))
    )
    return says and not is_governed(document, start)


def _aside_behind(document: Document, end: int) -> re.Match[str] | None:
    return _ASIDE.match(document.text, end) if document.text.startswith(_OPENS_ASIDE, end) else None


def is_channel_or_addressee(document: Document, start: int, end: int, phrase: int) -> bool:
    """Whether a name tells only through or to whom speaks what begins at ``phrase``: "In a post on Faceboard, the company said"."""
    return phrase - end == len(", ") and document.text.startswith(", ", end) and word_before(document, start) in _THROUGH


def is_spoken_of(document: Document, start: int, end: int) -> bool:
    """Whether a mention is the subject of what somebody says: "Vance said Ruiz was late", "Vance, a clerk, said Ruiz was".

    Not so “…,” said Ruiz.
    """
    before = word_before_titles(document, start)
    at = document.folded.rfind(before, max(0, start - _TITLES), start) if before in saying_forms() else 0
    if at < 2:
        return False
    return document.folded[at - 2].isalnum() or (document.folded[at - 2] == "," and word_behind(document, end) in _BEFORE_VERB)


def stands_behind_subject(word: str) -> bool:
    """Whether a folded word opens what is told of a subject: "Ruiz said", "the Ruiz also", "Ruiz, who"; not "the Ruiz plan"."""
    return word in verbs() or word in _BEFORE_VERB


def says_behind(document: Document, end: int) -> bool:
    """Whether a finite form of a verb of saying follows, behind adverbs and auxiliaries or at once: "has since repeatedly said"."""
    return verb_behind(document, end) in saying_forms()


def verb_behind(document: Document, end: int) -> str:
    """The folded word behind what ends here and its adverbs and auxiliaries: the verb of which it may be the subject."""
    nouns = source_words().nouns
    word = word_behind(document, end)
    while word in _BEFORE_SAYING or (word.endswith("ly") and word not in nouns):
        end += 1 + len(word)
        word = word_behind(document, end)
    return word


def only_looks_like_name(document: Document, start: int, end: int) -> bool:
    """Whether a name of which nothing is known is none, by what stands beside it: "Read more: “…”", "Legislative moves would “replace”".

    Not "Zelmark, the carmaker, slammed the “false” report", "Banksy was blunt: “…”".
    """
    if speaks(document, start, end):
        return False
    word, behind = document.folded[start:end], verb_behind(document, end)
    common = word in source_words().nouns or word in verbs() or word in _POINTERS or word.endswith(("ing", "ly"))
    acts = behind in verbs() or behind.endswith("ed") or not _DOES.isdisjoint((behind, word_behind(document, end)))
    return common or not (acts or _NAMED_WITH_MORE.match(document.text, end))
