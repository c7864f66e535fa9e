"""Which nouns in no list could be a source, by their endings and by what they say?"""

from collections.abc import Container, Iterable, Iterator
from itertools import chain

from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.plurals import is_plural
from framing.text.words import Words

from .attribution_words import saying_forms, verbs, words_that_may_attribute
from .name_endings import NameSpan
from .noun_phrase_starts import PHRASE_GAPS, first_word_of_phrase
from .source_kinds import form_kind
from .source_nouns import source_words, sources_by_word

_TRADES = tuple(word_list("source_nouns.ends_of_trades"))  # "pharmacologist"
_SAY = saying_forms("base", "present", "past")
_CLOSES_PHRASE = (",", ".", ";", "\n", "")
_LONGEST_PLACE, _WHERE = 3, word_list("source_nouns.belong")  # words
_MANY, _ONE, _SOMEBODY = ("group",), ("anonymous",), ("group", "anonymous")
_ANY = (*_SOMEBODY, "unknown")
_NO_PEOPLE = word_list("roles.no_people")
_LONGEST_PHRASE = 6  # words
_WHOSE = word_list("coreference.theirs") | word_list("quote_kinds.term.owners") | {"your"}
_NOT_IN_PHRASE = (
    function_words().prepositions
    | function_words().joining
    | function_words().subordinating
    | function_words().auxiliary_classes
    | word_list("attribution.sources_of_reports.relatives")
    | frozenset(source_words().pronouns)
)


def unlisted_nouns(document: Document, named: Iterable[NameSpan]) -> Iterator[int]:
    """Indices of the words, in no order, that are in no list of nouns and may be somebody; ``named``: the names of the document."""
    words = document.words
    return chain(_trades(words), _who_say(document), _behind_according(words), _before_names(document, named))


def _trades(words: Words) -> Iterator[int]:
    """The nouns of a trade: "a pharmacologist"."""
    places = words.places
    for word in places:
        if word.endswith(_TRADES) and word not in sources_by_word() and word not in _NO_PEOPLE:  # not "his racist remark"
            yield from places[word]


def _who_say(document: Document) -> Iterator[int]:
    """The nouns that say something and whose ending is a person's: "graziers said", "one biohacker says"."""
    words, base = document.words, saying_forms("base")
    for i in words_that_may_attribute(document):
        form = words.folded[i]
        if form not in _SAY:
            continue
        noun = words.folded[i - 1] if i and words.between[i - 1] == " " else ""
        device = noun.endswith("er") or form in base  # "the scanner said"
        if noun and _is_unlisted(words, i - 1, _MANY if device else _SOMEBODY):
            yield i - 1
        elif (at := _before_place(words, i - 1)) > 0 and _is_unlisted(words, at, _MANY):
            yield at  # "its boosters in Port Ash said"


def _before_place(words: Words, last: int) -> int:
    """Index of the word before a place whose name ends with word ``last`` and the preposition before it; -1 where none stands there."""
    first = last
    while first > 0 and last - first < _LONGEST_PLACE and words.between[first - 1] == " " and words.written[first - 1][0].isupper():
        first -= 1
    behind = first - 2
    named = last > 0 and words.written[last][0].isupper() and behind >= 0 and words.between[first - 1] == words.between[behind] == " "
    return behind if named and words.folded[first - 1] in _WHERE else -1


def _behind_according(words: Words) -> Iterator[int]:
    """The nouns that words are according to: "according to the modder", and apart from a clause "…, according to excerpts"."""
    for i in words.places.get("according", ()):
        if words.folded[i + 1 : i + 2] != ["to"] or i + 2 == len(words.folded) or words.between[i + 1] != " ":
            continue
        apart = i == 0 or words.between[i - 1][:1] != " "  # not "prices vary according to the size of the boat"
        head = _head_behind(words, i + 2)
        if words.folded[i + 2] in _WHOSE or any(map(sources_by_word().__contains__, words.folded[i + 3 : head])):
            continue  # "according to their mood", "according to a source familiar with it"
        determined = words.folded[i + 2] in source_words().determiners
        is_phrase = head > i + 2 if determined else apart and is_plural(words.folded[head])
        closed = determined and is_plural(words.folded[head]) and words.between[head][:1] in _CLOSES_PHRASE
        if is_phrase and (_is_unlisted(words, head, _ANY if apart else _ONE) or (apart and closed and _is_verb_too(words, head))):
            yield head


def _head_behind(words: Words, first: int) -> int:
    """Index of the last word of the noun phrase that begins with word ``first``, as far as prepositions, verbs and marks tell."""
    last = first
    while last + 1 < len(words.folded) and words.between[last] in PHRASE_GAPS and last - first < _LONGEST_PHRASE:
        behind, following = words.folded[last + 1], words.folded[last + 2 : last + 3]
        compound = "-" in words.between[last : last + 2]  # "a since-deleted profile"
        participle = behind.endswith("ed") and not function_words().prepositions.isdisjoint(following)  # "excerpts provided by"
        if not compound and (behind in _NOT_IN_PHRASE or participle):
            break
        last += 1
    return last


def _before_names(document: Document, named: Iterable[NameSpan]) -> Iterator[int]:
    """The nouns with a person's ending before a full name that says something: "“It rained,” Hawks kicker Ana Ruiz said"."""
    words = document.words
    for start, end, *head in named:
        i = words.at(start) - 1 if " " in document.text[slice(*head)] else 0
        if i < 1 or words.between[i] != " " or not _is_unlisted(words, i, _ONE):
            continue
        behind, before = words.at(end - 1) + 1, first_word_of_phrase(words, i) - 1
        # "her guest, drag racer Ana Ruiz, says"
        comma = words.between[behind - 1 : behind] == [", "] and before >= 0 and words.between[before] == ", "
        behind += comma and words.folded[behind].endswith("ly")
        says = behind < len(words) and (comma or words.between[behind - 1] == " ") and words.folded[behind] in _SAY
        if says or (before >= 0 and words.between[before] == " " and words.folded[before] in _SAY):
            yield i


def _is_verb_too(words: Words, i: int) -> bool:
    """Whether a noun in small letters may be a verb of attribution elsewhere, and is none of the nouns of sources: "some lists"."""
    return words.folded[i] in verbs() and words.folded[i] not in sources_by_word() and words.written[i].islower()


def _is_unlisted(words: Words, i: int, kinds: Container[str]) -> bool:
    """Whether a word is in no list and its ending is that of somebody of these kinds."""
    word = words.folded[i]
    thing = word in _NO_PEOPLE or word.removesuffix("s") in _NO_PEOPLE  # "the latest numbers from Lowell suggest"
    listed = thing or word in sources_by_word() or word.endswith(_TRADES) or word in verbs()
    opens = words.written[i][1:].islower() and (i == 0 or words.between[i - 1][-1:] == "\n")
    return not listed and (words.written[i].islower() or (opens and kinds is not _ONE)) and form_kind(word) in kinds
