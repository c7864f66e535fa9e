"""Which phrase behind a place says what somebody is, and by which noun: "retired judge", "executive director of the fund"?"""

from functools import cache
from typing import NamedTuple

from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.attribution.mentions.attribution_words import finite_forms, saying_forms, strong_pasts_of_saying, verbs
from framing.attribution.mentions.name_runs import NO_PRONOUNS
from framing.attribution.mentions.source_kinds import form_kind
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.plurals import is_plural


class RoleWords(NamedTuple):
    """The lists of ``roles.toml`` by which a phrase is told, and those of nouns for one person."""

    persons: frozenset[str]
    bodies: frozenset[str]
    no_people: frozenset[str]
    behind_noun: frozenset[str]
    participles: frozenset[str]
    parts: frozenset[str]
    joins: frozenset[str]
    before_capitals: frozenset[str]
    courtesy: frozenset[str]
    closes: frozenset[str]
    adverbs: frozenset[str]


@cache
def role_words() -> RoleWords:
    """The words of roles, read once."""
    lists, nouns = name_lexicon(), source_words().nouns
    own = {name: word_list(f"roles.{name}") for name in RoleWords._fields if name != "persons"}
    trades = word_list("roles.trades") | word_list("roles.standing")
    bodies = frozenset(noun for noun, kind in nouns.items() if kind == "organisation" and not is_plural(noun))
    own["bodies"] |= bodies | lists.companies
    return RoleWords(persons=(lists.person_words | trades) - own["courtesy"], **own)


_LONGEST = 28  # words of a phrase
_LONGEST_OWNER = 5  # words behind "of"
_GAPS = frozenset((" ", "-", "' ", " & ", "/", "–", ".-"))  # what parts the words of one phrase
_OPENS_QUOTE = (" “", ' "')
_DETERMINERS, _OBJECTS = word_list("roles.determiners"), word_list("roles.objects")
_POINTING = frozenset(("that", "this"))
_TIMES = word_list("calendar.told_by_which")
_NONE_OF_THEM = word_list("roles.is_none")


class RolePhrase(NamedTuple):
    """Where a phrase stands that says what somebody is, and its noun.

    ``closed``: a comma, the end of the sentence or a relative clause follows, rather than the next words of the sentence.
    """

    start: int
    end: int
    noun: str
    closed: bool


def phrase_behind(document: Document, start: int, *, body: bool = False, guess: bool = True, to_verb: bool = False) -> RolePhrase | None:
    """The phrase that begins at ``start``, where its noun is one for a person, or where ``body`` one for a body.

    ``guess``: a noun may be told by its ending, too ("glazier"). ``to_verb``: a verb of saying may follow without the comma
    that closes it: "Ruiz, a survivor of the flood said".
    """
    words, lists = document.words, role_words()
    first = words.at(start)
    if first < 0 or words.starts[first] != start:
        return None
    if _takes_object(document, first) or (words.folded[first] in _NONE_OF_THEM and words.between[first] == " "):
        return None  # "Ruiz is no ordinary clerk", but "No. 3 nurse of the ward"
    noun = ""
    for i in range(first, min(first + _LONGEST, len(words))):
        word = words.folded[i]
        word = word.partition("'")[0] if word.startswith(("who'", "that'")) else word  # "a lawyer who's now at the fund"
        # "that magazine's editor", "head of that town's party"
        points = word in _POINTING and (i == first or words.folded[i - 1] in function_words().prepositions)
        owner = points and i + 1 < len(words) and words.folded[i + 1].endswith("'s")
        stops = (word in lists.closes and not owner and words.written[i] not in NO_PRONOUNS) or word in function_words().auxiliary_classes
        ends = stops or not _goes_on(document, i)
        within = i > first and words.between[i - 1] == "-"  # "an out-of-work clerk"
        joined = word == "and" or (i > first and not within and (word in lists.joins or _is_participle(document, i)))
        if (not noun and i > first and word in _DETERMINERS) or word == "than":
            return None  # "Ana Ruiz, often guiding her father", "Ruiz, older than any nominee"
        if i > first and _has_object(document, i):
            return None
        if not noun and to_verb and i > first and word in saying_forms():
            noun = head_of_phrase(document, first, i - 1, body=body, guess=guess)
        if not noun and (ends or joined):
            noun = head_of_phrase(document, first, _before_adverb(document, i) if stops or joined else i, body=body, guess=guess)
            if not noun and word == "of" and _owner_goes_on(document, i):
                continue
            if not noun and (ends or word != "and"):
                return None
            if word == "and" and _opens_clause(document, i + 1):
                return RolePhrase(start, words.ends[i - 1], noun, closed=True)
        elif noun and _is_verb_in_time(document, i):
            return RolePhrase(start, words.ends[i - 1], noun, closed=True)
        elif noun and _is_verb_of_it(document, i):
            if to_verb and words.folded[i] in saying_forms():
                return RolePhrase(start, words.ends[i - 1], noun, closed=True)
            return None  # "In Lowell, the director of the fund said"
        if ends and i > first and words.folded[i] in saying_forms() and words.folded[i - 1] == noun:
            return None  # "It was the plan of Ruiz, the officer testified."
        if ends:
            # "Vance's ghostwriter on “Rust”", "a clerk now leading a choir", "head of the fund only until May"
            last = _before_adverb(document, i) if stops or joined else i
            while words.folded[last] in function_words().prepositions:
                last -= 1  # "head of that fund"
            point = words.written[last].endswith(".")  # "a clerk in D.C. “It is late”"
            quoted = last == i and words.between[i] in _OPENS_QUOTE and not point  # "thanked Ruiz, the mayor “and my friends”"
            return RolePhrase(start, words.ends[last], noun, (not stops or word in lists.closes) and not quoted)
    return None


def _owner_goes_on(document: Document, i: int) -> bool:
    """Whether a name with "of" in it owns what follows: "Harbor Bank of Lowell's director"."""
    words = document.words
    for j in range(i + 1, min(i + _LONGEST_OWNER, len(words))):
        if words.between[j - 1] != " " or not words.written[j][0].isupper():
            return False
        if words.folded[j].endswith("'s"):
            return True
    return False


def _opens_clause(document: Document, i: int) -> bool:
    """Whether a name and its verb stand behind "and": "when Ruiz was a clerk and Vance was a nurse"."""
    words = document.words
    named = i + 1 < len(words) and words.written[i][0].isupper() and words.between[i] == " "
    return named and words.folded[i + 1] in function_words().auxiliary_classes


def _takes_object(document: Document, i: int) -> bool:
    """Whether a word is a verb with its object behind it: "greeting the envoy", "told senators"; not "acting chief", "ranking Democrat"."""
    words = document.words
    verb = verbs().get(words.folded[i])
    if words.folded[i] in strong_pasts_of_saying():
        return True
    if (
        i + 1 == len(words)
        or words.folded[i] in role_words().participles
        or not (words.folded[i].endswith("ing") or (verb and verb.form == "past"))
    ):
        return False
    named = words.written[i].islower() and words.written[i + 1][0].isupper()
    return named or words.folded[i + 1] in _OBJECTS


def _goes_on(document: Document, i: int) -> bool:
    """Whether a phrase goes on behind a word: not at a comma, nor where the sentence ends."""
    words = document.words
    gap = words.between[i]
    if i + 1 == len(words):
        return False
    if gap in _GAPS or (gap == "'" and words.folded[i + 1] == "s"):  # "the U.N.'s food programme"
        return True
    if gap == ", ":
        return _encloses_state(document, i) or _encloses_state(document, i - 1) or _encloses_state(document, i - 2)
    if gap != ". ":
        return False
    number = words.folded[i] == "no"  # "the No. 3 nurse of the ward"
    return number or words.folded[i] in source_words().titles or len(words.folded[i]) == 1 or words.written[i + 1].islower()


def _encloses_state(document: Document, i: int) -> bool:
    """Whether commas enclose a state or country behind word ``i`` within a phrase: "chief of the Port Ash, Ohio, police force"."""
    words, last = document.words, i + 1
    if i < 0 or last >= len(words) or words.between[i] != ", " or not words.written[i][0].isupper():
        return False
    last += words.between[last] == " "
    if last + 1 >= len(words) or words.between[last] != ", " or " ".join(words.folded[i + 1 : last + 1]) not in source_words().places:
        return False
    return source_words().nouns.get(words.folded[last + 1]) == "organisation" and words.written[last + 1].islower()


def _is_participle(document: Document, i: int) -> bool:
    """Whether a word tells what the noun before it does: "a lawyer working on the case", "a Democrat co-sponsoring the law"."""
    words = document.words
    last = i + (i + 1 < len(words) and words.between[i] == "-")
    doing = words.folded[last].endswith(("ing", "ed")) and words.written[i].islower()
    return doing and words.folded[_before_adverb(document, i)] in role_words().persons


def _before_adverb(document: Document, i: int) -> int:
    """The index of the word before a place, or before the adverb there: "pastor" of "a pastor now leading a choir"."""
    return i - 2 if document.words.folded[i - 1] in role_words().adverbs else i - 1


def _is_verb_of_it(document: Document, i: int) -> bool:
    """Whether a word behind the noun is a verb whose subject the phrase is."""
    written = document.words.written[i]
    return written in finite_forms() and written not in source_words().nouns and not written.endswith("ed")


def _is_verb_in_time(document: Document, i: int) -> bool:
    """Whether a word is a verb of saying in -ed before a weekday: "Ana Ruiz, a spokeswoman for Mayor Vance responded Friday"."""
    words = document.words
    behind = words.folded[i + 1] if i + 1 < len(words) and words.between[i] == " " else ""
    return behind in function_words().weekdays and words.folded[i].endswith("ed") and words.folded[i] in saying_forms("past")


def _has_object(document: Document, i: int) -> bool:
    """Whether a word in -ed behind a noun for a person is a verb with its object: "the mayor thanked a clerk"."""
    words = document.words
    if i + 1 == len(words) or words.between[i] != " " or words.folded[i + 1] not in _DETERMINERS:
        return False
    told_when = i + 2 < len(words) and words.folded[i + 2] in _TIMES  # "a judge appointed a year ago"
    return not told_when and words.folded[i].endswith("ed") and words.written[i].islower() and words.folded[i - 1] in role_words().persons


def head_of_phrase(document: Document, first: int, last: int, *, body: bool, guess: bool) -> str:
    """The noun on which the words from one to another end, or nothing where it is none for a person or a body."""
    words, lists = document.words, role_words()
    while last > first and words.folded[last] in lists.behind_noun and words.folded[last - 1] in lists.persons:
        last -= 1  # "professor emeritus"; not "said General"
    if last < first:
        return ""
    written, folded = words.written[last], words.folded[last]
    if body:
        return folded if written.islower() and folded in lists.bodies else ""
    beside = last > 0 and words.between[last - 1] == " "  # not “… Clinton,” Rep. Ana Ruiz
    given = beside and written[0].isupper() and words.written[last - 1][0].isupper() and words.folded[last - 1] in name_lexicon().given
    if given and not _ends_place(document, last - 1) and not _leads_to_name(document, last):
        return ""  # "Tom Baker", but "North Carolina Gov." and "Austin Mayor Ana Ruiz"
    if folded in lists.persons:
        return folded
    if folded in lists.parts and last + 1 < len(words) and words.folded[last + 1] == "of":
        return folded
    if last and words.between[last - 1] == "-" and f"{words.folded[last - 1]}-{folded}" in lists.persons:
        return f"{words.folded[last - 1]}-{folded}"
    guessed = guess and written.islower() and folded not in lists.no_people and form_kind(folded) == "anonymous"
    return folded if guessed else ""


def _ends_place(document: Document, i: int) -> bool:
    """Whether a word that may be a given name ends the name of a place: "Virginia", "North Carolina"."""
    words, kinds = document.words, name_lexicon().kinds
    return kinds.get(words.folded[i]) == "place" or (i > 0 and kinds.get(f"{words.folded[i - 1]} {words.folded[i]}") == "place")


def _leads_to_name(document: Document, i: int) -> bool:
    """Whether a word is an office before its matter or the name of who holds it: "Mayor" of "Austin Mayor Ana Ruiz"."""
    words = document.words
    goes_on = i + 1 < len(words) and words.between[i] == " " and (words.written[i + 1][0].isupper() or words.folded[i + 1] == "of")
    return goes_on and words.folded[i] in name_lexicon().titles


def is_standing(document: Document, phrase: RolePhrase) -> bool:
    """Whether a phrase tells what somebody has to do with the story rather than a trade: "one of the sponsors", "her neighbor"."""
    nouns = source_words().nouns
    if phrase.noun == "author":  # "the bill's author", but "a crime author"
        return any(nouns.get(word.strip(".,’'s")) == "document" for word in document.folded[phrase.start : phrase.end].split())
    if phrase.noun == "one":  # "one of the sponsors", but "Lowell Power, one of the utilities"
        words = document.folded[phrase.start : phrase.end].split()
        return any(nouns.get(word) == "people" or word.removesuffix("s") in role_words().persons for word in words[1:])
    return phrase.noun in word_list("roles.standing") or phrase.noun in role_words().parts
