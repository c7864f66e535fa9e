"""With which word does a noun phrase begin: "a" of "a senior Lowell official", none of "Ruiz told officials"?"""

from typing import Literal

from framing.lexicons import word_list
from framing.text.function_words import function_words
from framing.text.plurals import is_plural
from framing.text.word_cache import Remembered
from framing.text.words import Words

from .attribution_words import verbs
from .name_runs import NO_PRONOUNS
from .source_nouns import source_words
from .verbs_in_place import is_base_verb, is_verb, many_say, verb_nouns

PHRASE_GAPS = frozenset({" ", "-", "' "})
"""What parts the words of one phrase."""
_OF_OFFICE = word_list("roles.participles_of_office")
_COUNTED = word_list("source_nouns.counted_behind_a")
_PAIRED = word_list("source_nouns.paired")
_DAYS = function_words().weekdays | function_words().months
_LONGEST = 7  # words before the head of a noun phrase
_PhraseRole = Literal["determiner", "bound", "verb", "s", "name", "ly", "inner"]


def _phrase_role(word: str) -> _PhraseRole:
    """What a word before a noun tells of where its phrase begins."""
    lists = source_words()
    folded = word.lower()
    if word in NO_PRONOUNS:
        return "name"
    if folded in lists.determiners:
        return "determiner"
    if folded in lists.adjectives and word[0].islower():
        return "inner"
    if folded in lists.openers or folded in lists.bounds or folded.endswith("n't"):
        return "bound"
    if not word[0].islower():
        return "name"
    if folded in lists.nouns:
        return "inner"
    verb = verbs().get(folded)
    if (verb and verb.form != "base") or folded.endswith(("ed", "ing")):
        return "verb"
    if folded.endswith("s") and not folded.endswith(("ss", "'s")) and folded not in lists.adjuncts:
        return "s"
    return "ly" if folded.endswith("ly") else "inner"


_PHRASE_ROLES: Remembered[str, _PhraseRole] = Remembered(_phrase_role)


def _is_of_relative(words: Words, i: int) -> bool:
    """Whether a word is the verb of a relative clause: "ads that slam officials"; not "that slam"."""
    verb = verbs().get(words.folded[i])
    return verb is not None and verb.form == "base" and i > 1 and words.folded[i - 1] == "that" and is_plural(words.folded[i - 2])


def _joins_attributes(words: Words, i: int) -> bool:
    """Whether "and" before word ``i`` joins two words that tell which people are meant: "current and former officials"."""
    if i < 2 or words.between[i - 2] != " " or words.folded[i - 1] not in ("and", "or"):
        return False
    if i > 2 and words.folded[i - 3] == "of":
        return False  # "Secretary of State and Democratic candidate Ana Ruiz"
    return words.folded[i] in _PAIRED and words.folded[i - 2] in _PAIRED


def _stands_within(words: Words, i: int) -> bool:
    """Whether a word that mostly opens a phrase stands in one: "a March report", "a further source"; not "on Monday officials"."""
    if words.folded[i] == "further":
        return i > 0 and words.folded[i - 1] == "a"
    number, behind = words.folded[i + 1 : i + 2], words.written[i + 2 : i + 3]
    if number and number[0][0].isdigit() and not (behind and behind[0][0].islower()):
        return False  # "an October 11 letter", but "the July 6 Harbor Fund letter"
    return words.written[i][0].isupper() and words.folded[i] in _DAYS and i > 0 and words.folded[i - 1] in source_words().determiners


def first_word_of_phrase(words: Words, i: int) -> int:
    """Index of the word with which the noun phrase of head ``i`` begins: back over its adjectives to its determiner."""
    written, between = words.written, words.between
    first = i
    while first and i - first < _LONGEST:
        gap = between[first - 1]
        if gap == "/" and written[first][0].isupper() and written[first - 1][0].isupper():
            first -= 1  # "a Harbor Wire/Lowell University poll"
            continue
        if gap not in PHRASE_GAPS and not (gap == ". " and words.folded[first - 1] in source_words().titles):
            break
        # "a Lowell-based lawyer": the second part of a compound opens nothing.
        compound = gap == "-" or (first > 1 and between[first - 2] == "-")
        role = "inner" if compound else _PHRASE_ROLES[written[first - 1]]
        if role == "determiner":
            # "said that officials": before a plural "that" opens a clause.
            if words.folded[first - 1] == "that" and is_plural(words.folded[i]):
                return first
            # "a sheet lawmakers released", not "a few lawmakers"
            several = words.folded[first - 1] in function_words().a_or_an and source_words().nouns.get(words.folded[i]) == "people"
            return i if several and first < i and _COUNTED.isdisjoint(words.folded[first:i]) else first - 1
        if role == "bound" and is_plural(words.folded[i]) and _joins_attributes(words, first):
            first -= 2
            continue
        if role == "bound" and _stands_within(words, first - 1):
            first -= 1
            continue
        if role == "bound" or (role == "inner" and (is_base_verb(words, first - 1) or _is_of_relative(words, first - 1))):
            break
        if role == "inner" and written[first - 1] in verb_nouns() and is_verb(words, first - 1):
            break  # "The Wire reports Lowell pastor Ana Ruiz left"
        if role == "inner" and between[first - 2][:1] == "," and many_say(words, first - 1, i):
            break  # "“It is unsafe,” notes Lowell surgeon Ana Ruiz"; "The pier is shut, say residents."
        if role in ("verb", "s") and gap != "-" and words.folded[first - 1] not in _OF_OFFICE:
            # "the elected president"; not "“I hear that,” grumbled one"
            beyond = _PHRASE_ROLES[written[first - 2]] if first > 1 and between[first - 2][:1] != "," else "bound"
            if beyond == "ly":  # "the newly elected president", but "Ruiz reportedly told officials"
                beyond = _PHRASE_ROLES[written[first - 3]] if first > 2 else "bound"
            # "the elected president", but "the president told officials"; after a name an s makes a verb: "Ruiz meets officials".
            relative = role == "s" and first > 1 and words.folded[first - 2] == "that"  # "a word that combines resolution and report"
            if (role == "verb" and beyond != "determiner") or (role == "s" and beyond == "name") or relative:
                break
        first -= 1
    return first
