"""What is told before a name or a list of them: "the watchdog group Harbor Aid", "Sens. Ana Ruiz and Tom Vance", "its head, Ana Ruiz"?"""

import re

from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.attribution.coreference.name_titles import is_plural_title
from framing.attribution.mentions.attribution_words import inflected_forms, speaking_forms, strong_pasts_of_saying, verbs
from framing.attribution.mentions.name_endings import PARTY
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern

from .phrases_before_names import phrase_before, plural_before
from .role_phrases import RolePhrase, phrase_behind, role_words

_BEHIND_NAME = re.compile(r"[,.;:)”\"]| \(| [—–]|$")
_OPENS_PHRASE = word_list("coreference.introduces") | {"the"}
_BEFORE_NAME = (", ", " – ", " — ", " - ")
_GAPS = frozenset((" ", "-", "' "))
_REACH = 14  # words before a name
_LONGEST = 6  # words
_BEFORE_BODY = word_list("roles.before_body")
_CLOSES = (",", ".", ";")
# These are in no phrase that opens a sentence before a name.
_OPENERS = word_list("roles.opens_sentence") | word_list("roles.in_parenthesis") | function_words().subordinating | inflected_forms()
_VAGUE = word_list("roles.vague_bodies")
# "Kelly Roe (R-Ohio), Ana Ruiz and ", before the name of the last.
_NAME = r"[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+)){1,3}"
_PLACE = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
_LISTED = late_pattern(rf"\b([A-Za-z]+)(?:\.|,)? ((?:{_NAME}(?:{PARTY}| of {_PLACE}| \([A-Z][a-z.]+\))?(?:, |,? and )){{1,4}})$")
_LIST = 140  # characters


def body_before(document: Document, start: int, end: int) -> RolePhrase | None:
    """The phrase before the name of a body that tells what it is: "the liberal watchdog group Harbor Aid", "the watchdog, Harbor Aid,"."""
    words, text = document.words, document.text
    if text.endswith(", the ", 0, start):
        start -= 4
    last = words.at(start - 1)
    if last < 1 or words.folded[last] not in role_words().bodies or not words.written[last].islower():
        return None
    apposed = text[words.ends[last] : start] == ", " and text[end : end + 1] in _CLOSES
    if not apposed and text[words.ends[last] : start] != " ":
        return None
    first, opener = last, words.at(document.sentence_at(start).start)
    while first > opener and words.folded[first - 1] not in _BEFORE_BODY:  # "Watchdog group Harbor Aid said" needs no article
        first -= 1
        bound = words.folded[first] in function_words().prepositions
        if bound or last - first > _LONGEST or words.between[first] not in _GAPS:
            return None
    if first == last and words.folded[last] in _VAGUE:
        return None
    if first == opener and (first == last or not _OPENERS.isdisjoint(words.folded[first:last])):
        return None  # "Meanwhile company Harbor Aid", "Ruiz told radio station Harbor Wave"
    return RolePhrase(words.starts[first], words.ends[last], words.folded[last], closed=True)


def shared_before(document: Document, start: int) -> RolePhrase | None:
    """The title before a list of names, of one behind the first of them: "Republican Sens. Kelly Roe and Ana Ruiz"."""
    first = _first_of_list(document, start)
    return phrase_before(document, first) if first is not None else None


def role_of_several(document: Document, start: int) -> RolePhrase | None:
    """What several whose names follow are told to be, of any of them: "port officials Ana Ruiz and Tom Vance"."""
    first = _first_of_list(document, start)
    return plural_before(document, start if first is None else first)


def _first_of_list(document: Document, start: int) -> int | None:
    """Where the first name stands of a list behind a title in the plural, if the name at ``start`` is another of it."""
    if not document.text.endswith((" and ", ", "), 0, start):
        return None
    listed = _LISTED.search(document.text, max(0, start - _LIST), start)
    return listed.start(2) if listed and is_plural_title(listed.group(1).lower()) else None


def apposed_before(document: Document, start: int, end: int) -> RolePhrase | None:
    """The phrase to which a name is apposed: "the agency's director, Ana Ruiz, said", "one of the sponsors, Sen. Ana Ruiz"."""
    text, words = document.text, document.words
    if not text.endswith(_BEFORE_NAME, 0, start) and (title := phrase_before(document, start)):
        start = title.start
    sentence = document.sentence_at(start)
    if not text.endswith(_BEFORE_NAME, sentence.start, start) or not _BEHIND_NAME.match(text, end):
        return None
    opener, last = words.at(sentence.start), words.at(start - 2)
    # "In a letter to the mayor, Ana Ruiz, a nurse, said": the mayor is somebody else; not so "On 9 October the mayor, Ana Ruiz, said".
    governed = words.folded[opener] in function_words().prepositions and words.folded[opener + 1] not in function_words().months
    governed = governed and not (words.folded[opener + 1].isdigit() and words.folded[opener + 2] in function_words().months)
    # "Under questioning by her lawyer, Tom Vance, she wept"
    by = text.rfind(" by ", sentence.start, start) > 0 and text.startswith(",", end)
    if governed and not by and "," not in text[sentence.start : words.ends[last]]:
        return None
    first = last
    while (
        first > opener
        and last - first < _REACH
        and words.between[first - 1] in _GAPS
        and words.folded[first - 1] not in strong_pasts_of_saying()
    ):
        first -= 1  # not "Vance said the agency's director, Ana Ruiz"
    for i in range(first, last + 1):
        folded = words.folded[i]
        alone = i == first and folded != "and" and folded not in function_words().prepositions  # not "with Vance and a diplomat, Ana Ruiz"
        opens = folded in _OPENS_PHRASE or alone or words.folded[i - 1] in verbs() or words.folded[i - 1] == "whose"
        owned = any(word.endswith("'s") for word in words.folded[i:last]) and "and" not in words.folded[i:last]
        named = folded in name_lexicon().given and not owned  # "Ana Ruiz and her husband, Tom Vance", but "Ana Ruiz's husband, Tom Vance"
        if not opens or folded in speaking_forms("past", "present") or named:  # "…,” tweeted the mayor's aide, Tom Vance"
            continue
        phrase = phrase_behind(document, words.starts[i], guess=False)
        if phrase and phrase.end == words.ends[last] and not is_plural_title(phrase.noun):  # "all four presidents – Ana Ruiz, …"
            return phrase._replace(start=words.starts[i + 1]) if folded == "the" else phrase
    return None
