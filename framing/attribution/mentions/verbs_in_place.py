"""Is a word that may be a noun a verb where it stands, and does somebody say something beside it?"""

from functools import cache

from framing.cues.word_classes import words_of_class
from framing.lexicons import word_list
from framing.text.function_words import function_words
from framing.text.plurals import is_plural
from framing.text.words import Words

from .attribution_words import attribution_nouns, finite_forms, saying_forms, speaking_forms, verbs
from .source_nouns import source_words

_SINGULAR = frozenset(("document", "organisation", "person"))
_OPENS_CLAUSE, _JOINS = word_list("source_nouns.opens_clause"), word_list("source_nouns.joins")
_TAKES_GERUND = word_list("attribution.acts.takes_gerund")
_REPLIES = word_list("source_nouns.replies")
_ACCUSES, _MANY = word_list("source_nouns.accuses"), frozenset(("people", "organisation"))
_BEFORE_NOUN = word_list("source_nouns.determiners") | word_list("quantities.numerals") | function_words().prepositions
_BEFORE_PARTICIPLE = word_list("function_words.forms_of_be") | {"not", "never"}
_BEFORE_INVERTED = frozenset((", ", ",” ", '," ', ",’ ", ",' "))  # "“It is unsafe,” notes Ana Ruiz"
_WITHIN = (" ", "-")  # a clause
_OPENS_SPEECH = frozenset((", “", ', "', ": “", ': "', ", ‘", ", '"))
_CLOSED = (",”", ',"', ",’")
_FINITE = words_of_class("finite")
_CLOSES_SENTENCE = (".", "\n")
_LONGEST = 7  # words of a name
_SHORT = 4  # words of a subject
_ENDS_CLAUSE = (",", ".")
_MANY_AS_ONE = word_list("source_nouns.many_as_one")


@cache
def verb_nouns() -> frozenset[str]:
    """The source nouns that may be a verb where they stand: "reports", "order"."""
    return frozenset(noun for noun in source_words().nouns if (verb := verbs().get(noun)) and verb.form in ("present", "base"))


def is_verb(words: Words, i: int) -> bool:
    """Whether a noun of sources, mostly one in s, is a verb where it stands.

    "The agency reports that", "Harbor News states:", "…, reports Harbor News.".
    """
    folded = words.folded
    verb = verbs().get(folded[i])
    if verb and verb.clause and i and (verb.form != "base" or is_plural(folded[i - 1])) and _closes_as_clause(words, i):
        return True
    if verb and verb.form == "base" and i:
        if folded[i - 1] == "to" and words.between[i - 1] == " " and folded[i - 2 : i - 1] != ["according"]:
            return True  # "urged the council to order a study"
        if not verb.clause or not _has_plural_subject(words, i):
            return False
        if words.between[i] in _OPENS_SPEECH or _is_between_commas(words, i):
            return True  # "the authors report, “It is late”"
        behind = folded[i + 1] if i + 1 < len(folded) and words.between[i] == " " else ""
        return behind == "that" or (verb.lemma in _TAKES_GERUND and behind.endswith("ing"))  # "residents report hearing shots"
    if verb is None or verb.form != "present" or not i:
        return False
    if words.between[i - 1] in _BEFORE_INVERTED:
        at = i + 2 if folded[i + 1 : i + 2] == ["the"] else i + 1
        return verb.clause and at < len(folded) and words.between[i] == " " and words.written[at][0].isupper()
    if words.between[i - 1] != " ":
        return False
    lists = source_words()
    # "Ruiz often notes that", "Ruiz frequently notes that"
    at = i - 2 if i > 1 and folded[i - 1].endswith("ly") and words.between[i - 2] == " " and folded[i + 1 : i + 2] == ["that"] else i - 1
    before = words.written[at]
    named = before[0].isupper() and folded[at] not in lists.openers
    if not named and (lists.nouns.get(before) not in _SINGULAR or (i > 1 and folded[i - 2] in function_words().prepositions)):
        return False  # "according to court documents, Ruiz left"
    behind = words.between[i]
    if behind != " " or i + 1 == len(folded):
        # "“It is unsafe,” the Ruiz report states."
        return behind[:1] in (",", ":") or (behind[:1] == "." and (lists.nouns.get(before) == "document" or _closes(words, i)))
    reports_to = folded[i] == "reports" and folded[i + 1] == "to" and named  # "Ms. Ruiz reports to the board"
    return reports_to or folded[i + 1] in _OPENS_CLAUSE or words.written[i + 1][0].isupper() or (named and _says_in_its_own(words, i))


def _says_in_its_own(words: Words, i: int) -> bool:
    """Whether a body says something in a paper of its own: "The LHF states in its report that"; not "Rust Belt states in the east that"."""
    behind = words.folded[i + 1 : i + 2 + _SHORT]
    return behind[1:2] == ["its"] and behind[0] in function_words().prepositions and "that" in behind[2:]


def _is_between_commas(words: Words, i: int) -> bool:
    """Whether a verb of saying ends a clause put in between or at the end: "It was, keepers note, late.", "It rained, media report."."""
    if words.between[i][:1] not in _ENDS_CLAUSE:
        return False
    before = words.between[max(0, i - 1 - _SHORT) : i - 1]
    return ", " in before and all(gap in (" ", ", ") for gap in before[before.index(", ") :])


def _closes_as_clause(words: Words, i: int) -> bool:
    """Whether a word is the verb of a clause with "as" before the main one.

    "As economists note, …", "As expert Ana Ruiz notes on her page, …"; not in "As early reports suggest", nor in "As Lowell reports show".
    """
    folded, first = words.folded, i - 1
    if words.between[i - 1] != " " or (folded[i - 1] not in source_words().nouns and not words.written[i - 1][0].isupper()):
        return False
    if words.between[i] == " " and not finite_forms().isdisjoint(folded[i + 1 : i + 2]):
        return False
    while first and i - first < _LONGEST and words.between[first - 1] == " " and folded[first] != "as":
        first -= 1
    return folded[first] == "as" and first < i - 1 and (not first or words.between[first - 1] not in _WITHIN)


def many_say(words: Words, i: int, last: int) -> bool:
    """Whether a verb of saying and those who say so, up to word ``last``, close a sentence: "The pier is shut, say local residents."."""
    behind = words.folded[last + 1 : last + 2]
    # "The price, say insiders, is high.", "It was late, say rowers who were there."
    closes = not behind or words.between[last][:1] in _CLOSES_SENTENCE or behind[0] in _FINITE or behind[0] == "who"
    is_noun = words.folded[i] in source_words().nouns or words.folded[i] in attribution_nouns()  # "clerks, note writers."
    return closes and not is_noun and words.folded[i] in saying_forms("base")


def _closes(words: Words, i: int) -> bool:
    """Whether a name that a comma parts from what is before stands before a verb: "…, the Harbor Journal reports."."""
    first = i - 1
    while first and words.between[first - 1] == " " and words.written[first - 1][0].isupper():
        first -= 1
    letters = len(words.written[i - 1]) > 1 and words.written[i - 1].isupper()  # "…, the LHF notes."
    named, first = first < i - 1 or letters, first - (words.written[first - 1] == "the")
    before = words.between[first - 1] if first > 0 else ""
    # "“It is late,” Ruiz notes."
    return before[:1] == "," and (named or before[:2] in _CLOSED)


def _before_name(words: Words, i: int) -> int:
    """Index of the word before the capitals that stand right before a word, or of the word before it."""
    first = i - 1
    while first > 1 and words.written[first][0].isupper() and i - first < _LONGEST and words.between[first] == " ":
        first -= 1
    return first


def _has_plural_subject(words: Words, i: int) -> bool:
    """Whether several people stand before a verb, or before a name that tells whose they are: "supporters of Ana Ruiz note that"."""
    nouns, first = source_words().nouns, _before_name(words, i)
    if nouns.get(words.folded[i - 1]) == "people" or words.folded[i - 1] in _MANY_AS_ONE:
        return True
    if first < i - 1 and words.folded[first] in _JOINS:
        first -= 1
    return first >= 0 and nouns.get(words.folded[first]) == "people"


def _are_papers(noun: str) -> bool:
    """Whether a noun stands for several documents: "figures", "data"."""
    return source_words().nouns.get(noun) == "document" and is_plural(noun)


def _has_papers(words: Words, i: int) -> bool:
    """Whether several documents and the name of whose they are stand before a verb: "Figures from the Harbor Bank show wages fell"."""
    first = _before_name(words, i)
    if words.folded[first] == "the":
        first -= 1
    return first > 0 and words.folded[first] in _JOINS and words.between[first] == " " and _are_papers(words.folded[first - 1])


def is_base_verb(words: Words, i: int) -> bool:
    """Whether a word is a verb behind several people or "to": "drivers say others", "to order officials", "firms blame insurers"."""
    verb = verbs().get(words.folded[i])
    if verb is None or verb.form != "base" or not i or words.between[i - 1] != " ":
        return False
    before = words.folded[i - 1]
    many = source_words().nouns.get(before) == "people" or _are_papers(before)
    if before == "to" and words.folded[i - 2 : i - 1] == ["according"]:
        return False  # "according to press reports"
    if before == "to" or (verb.clause and verb.lemma not in _REPLIES and many):
        return True
    if verb.clause and words.written[i - 1][0].isupper() and _has_papers(words, i):
        return True
    return verb.lemma in _ACCUSES and source_words().nouns.get(before) in _MANY and is_plural(before)


def is_said_beside(words: Words, first: int, last: int) -> bool:
    """Whether a verb of saying stands right before or behind words ``first`` to ``last``: "a second wrote", "echoed a third"."""
    behind = words.folded[last + 1] if last + 1 < len(words.folded) and words.between[last] == " " else ""
    before = words.folded[first - 1] if first and words.between[first - 1] == " " else ""
    return not speaking_forms().isdisjoint((behind, before))


def may_be_finite(word: str) -> bool:
    """Whether a folded word may be the verb of its clause, as far as its form tells: "left", "rowed", "has", "warns"."""
    return word in finite_forms() or word in _FINITE or word.endswith("ed")


def says_something(words: Words, i: int) -> bool:
    """Whether a word is a verb of saying where it stands: not "several states", "was not informed", "faces charges"."""
    word, before = words.folded[i], words.folded[i - 1] if i else ""
    if word not in _forms_of_saying() or before in _BEFORE_NOUN or before in _BEFORE_PARTICIPLE:
        return False
    return word not in attribution_nouns() or (i > 0 and words.written[i - 1][0].isupper())


@cache
def _forms_of_saying() -> frozenset[str]:
    return saying_forms() | {form for form, verb in verbs().items() if verb.lemma == "say"}
