"""Do the verbs of attribution around a few words in marks give them to anyone, or do they tell of something else?"""

import re

from framing.attribution.mentions.attribution_words import saying_forms
from framing.attribution.passages.quote_shapes import Shape
from framing.attribution.reported.act_words import word_act
from framing.cues.word_classes import words_of_class
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.late_pattern import late_pattern

from .contexts import ACCORDING_TO, NOUN, PARTICIPLE, SAYS, TOUCHES, PassageFeatures
from .introducing import has_noun_behind, introducing_words

_FEW_WORDS = 2
_NEAR_BEHIND = 30  # characters within which a verb may follow words that end with a comma: “Rain,” keepers think
_ASIDE = re.compile(r",[^,]{1,40}$")
_ASIDE_BEHIND = re.compile(r"[^,.;:]*, [^,.;:\"“”]{3,40}, $")
_DETERMINERS = word_list("quote_kinds.term.determiners") | word_list("quote_kinds.term.owners")
_SUBJECTS = _DETERMINERS | words_of_class("person-pronoun")
_SUBJECT_BEHIND = re.compile(rf" (?:[A-Z]|{any_of(_SUBJECTS)} )")
_SUBJECT_OF_ITS_OWN = re.compile(rf"(?:, {any_of(word_list('quote_kinds.quoted.joins'))}|;) (?:{any_of(_DETERMINERS)}|[\w-]+['’]s) $")
# "Ruiz said she | focused", "Ruiz says that they had at last | passed"
_SAID_HE = late_pattern(
    lambda: rf"\b{any_of(saying_forms('present', 'past'))} (?:that )?{any_of(words_of_class('person-pronoun'))}(?: \w+){{0,3}} $"
)
_LEAD_REACH = 60  # characters, of a sentence that may have no end
_REACH_OF_A_CLAUSE = 40  # characters
_SOON = 3  # words
_DOUBTED = word_list("quote_kinds.scare.doubted")


def is_doubted(shape: Shape) -> bool:
    """Whether the last word claims something that marks doubt: “experts”, “free”, “wellness experts”."""
    word = shape.words[-1].lower()
    return word in _DOUBTED or word.removesuffix("s") in _DOUBTED


def is_out_of_reach(document: Document, features: PassageFeatures, shape: Shape) -> bool:
    """Whether no verb of attribution of the sentence gives one word or two, in small letters, to somebody."""
    if shape.capital or len(shape.words) > _FEW_WORDS or not features.is_attributed:
        return False
    return _lead_tells_of_else(document, features, shape) and _tail_tells_of_else(document, features)


def _lead_tells_of_else(document: Document, features: PassageFeatures, shape: Shape) -> bool:
    """Whether the verb ahead is none of speech, or closed off before the words.

    "They knock down the “proof”"; "they passed the “clean” bill"; "Upstairs, I was told, sits a team of “wellness experts”";
    "Ruiz calls it peace, and the “peacekeepers” have left"; not "Ruiz said she was focused on “transparency”".
    """
    lead, text = features.lead, document.folded
    if lead is None or text.startswith(" down ", lead.end):
        return True
    start = features.passage.start
    floor = max(document.sentence_at(start).start, lead.start - _LEAD_REACH)
    apart = _SUBJECT_OF_ITS_OWN.search(text, max(lead.end, start - _REACH_OF_A_CLAUSE), start) is not None
    if not apart and _SAID_HE.search(text, floor, lead.start):
        return False
    if word_act(text[lead.start : lead.end]) == "action":
        return is_doubted(shape) or (len(shape.words) == 1 and lead.kind != NOUN and _is_attribute(document, features))
    aside = text.startswith(", ", lead.end) and _ASIDE.search(text, floor, lead.end) is not None
    return (aside or apart) and is_doubted(shape)


def _is_attribute(document: Document, features: PassageFeatures) -> bool:
    """Whether the words stand between an article or an owner and a noun: the “clean” bill, their “clean” bill."""
    before = introducing_words(document, features.passage.start)[:1]
    return not _DETERMINERS.isdisjoint(before) and has_noun_behind(document, features.passage)


def _tail_tells_of_else(document: Document, features: PassageFeatures) -> bool:
    """Whether the verb behind has a subject of its own kind: a “race,” if a man reading a card runs one; “free” soup, as it is, adds $3."""
    tail, end = features.tail, features.passage.end
    if tail is None:
        return True
    if tail.kind == ACCORDING_TO:
        return False
    if tail.kind != SAYS:
        near = TOUCHES if tail.kind == PARTICIPLE else _NEAR_BEHIND
        # without a comma at its end what stands alone behind it has been judged: "The pier is a “mess” to them, keepers think"
        return tail.start - end > near if features.ends_with_comma else features.lead is not None
    if document.folded.endswith(" to ", end, tail.start):
        return True  # "He offered “help,” which is to say a list"
    if _ASIDE_BEHIND.fullmatch(document.folded, end, tail.start) is None:
        return False
    start = features.passage.start
    opens = document.count_words(document.sentence_at(start).start, start) < _SOON and has_noun_behind(document, features.passage)
    return opens or _SUBJECT_BEHIND.match(document.text, tail.end) is None
