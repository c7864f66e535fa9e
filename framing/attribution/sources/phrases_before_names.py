"""Which phrase before a name tells what somebody is: "port director Ana Ruiz", "former Secretary of State Ana Ruiz"?"""

import re

from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.attribution.coreference.name_titles import is_plural_title, is_position
from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.name_endings import PARTY
from framing.attribution.mentions.name_runs import CLOSE, NO_PRONOUNS
from framing.attribution.mentions.source_nouns import source_words
from framing.attribution.reported.behind_cues import addresses_hearers
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.plurals import is_plural

from .role_phrases import RolePhrase, head_of_phrase, role_words

_LONGEST_BEFORE = 9
_LONGEST_BODY = 5  # behind "of", before a name: "Secretary of Health and Human Services Ana Ruiz"
_HIS = word_list("coreference.theirs")
_OF = frozenset(("of", "for"))
_HONOURS = word_list("roles.honours")
_RUNS = word_list("roles.runs_for_office")
_CORPS = word_list("roles.headed")
_OF_OFFICE = word_list("roles.participles_of_office")
_ARTICLES = word_list("coreference.articles")
_POSITIONS = word_list("roles.positions")
_BEHIND_TRADE = _HONOURS | word_list("roles.military_ranks")
_BODIES_BEFORE_OFFICE = word_list("roles.bodies_before_office")
_ACCORDING = "according"
_MODALS = word_list("function_words.modals")
_SENT = word_list("names.sent")
# "port officials Ana Ruiz and Tom Vance"
_SEVERAL = re.compile(rf"[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+)){{1,3}}(?:{PARTY})?(?:,|,? and) [A-Z]")
_AGED = "year-old"  # "43-year-old Ana Ruiz"


def phrase_before(document: Document, start: int) -> RolePhrase | None:
    """The phrase that ends at a name and tells what its bearer is: "Lowell Fire Chief Ana Ruiz", "Secretary of State Ana Ruiz"."""
    known = document.memo.setdefault("phrases_before", {})  # titles and reasons ask for the same
    if start not in known:
        known[start] = _phrase_before(document, start)
    phrase: RolePhrase | None = known[start]
    return phrase


def _phrase_before(document: Document, start: int) -> RolePhrase | None:
    words, lists = document.words, role_words()
    last = words.at(start - 1)
    if (
        last < 0
        or not _stands_beside(document, last, start)
        or words.folded[last] in source_words().openers
        or words.folded[last] in lists.courtesy
        or document.folded.endswith(_AGED, 0, words.ends[last])
    ):
        return None
    noun, first = head_of_phrase(document, max(0, last - 1), last, body=False, guess=True), last
    if words.folded[last] in _POSITIONS:
        if not is_position(document, last):
            return None  # "a senior Ruiz aide"
        noun = words.folded[last]
    if not noun:
        noun, first = _office_of(document, last)
    if not noun or (first == last and _may_be_given_name(document, last)):
        return None
    first = _start_of_body(document, _start_of_title(document, first))
    if first and words.folded[first - 1] == "former" and words.between[first - 1] == " ":
        first -= 1  # "former Harbor Department Office of Rules Director"
    while first < last and (words.folded[first].isdigit() or words.folded[first] in lists.courtesy or words.written[first] == CLOSE):
        first += 1
    if words.folded[first : first + 2] == ["year", "old"] and first + 2 <= last:
        first += 2  # "38-year-old clerk"
    if first and words.between[first - 1] == " " and words.folded[first - 1] in _HIS and noun in word_list("roles.standing"):
        first -= 1  # "her brother"
    honoured = first < last and words.folded[last] in _HONOURS and words.folded[last - 1] in role_words().persons
    # "harbor economist" of "harbor economist Dr. Ana Ruiz"
    return RolePhrase(words.starts[first], words.ends[last - 1] if honoured else start - 1, noun, closed=True)


def _start_of_title(document: Document, last: int) -> int:
    """Index of the word with which a title begins whose noun is word ``last``."""
    first = last
    while first > 0 and last - first < _LONGEST_BEFORE and _belongs_to_phrase(document, first - 1):
        first -= 1
    return first


def plural_before(document: Document, start: int) -> RolePhrase | None:
    """What several are told to be whose names follow: "port officials Ana Ruiz and Tom Vance"; not "told clerks Ana Ruiz and all left"."""
    words = document.words
    last = words.at(start - 1)
    if last < 0 or not is_plural_title(words.folded[last]) or not _SEVERAL.match(document.text, start):
        return None
    if words.between[last] == ", ":
        return _plural_in_front(document, last)
    if words.between[last] != " ":
        return None
    noun, first = words.folded[last][:-1], _start_of_title(document, last)
    addressed = first > 0 and addresses_hearers(words.folded[first - 1])
    return None if addressed or noun in word_list("roles.vague") else RolePhrase(words.starts[first], start - 1, noun, closed=True)


def _plural_in_front(document: Document, last: int) -> RolePhrase | None:
    """What several are whose names commas enclose, where it opens the sentence: "Lake's lawyers, Ana Ruiz and Tom Vance, said"."""
    words = document.words
    first = words.at(document.sentence_at(words.starts[last]).start)
    between = range(first, last)
    parted = words.folded[first].endswith("ing") or any(
        words.between[i] not in (" ", "-") or words.folded[i] in function_words().prepositions for i in between
    )
    owned = words.folded[first] in _ARTICLES | _HIS or any(words.folded[i].endswith("'s") for i in between)
    if parted or not owned or last - first > _LONGEST_BEFORE:
        return None
    first += words.folded[first] == "the"
    return RolePhrase(words.starts[first], words.ends[last], words.folded[last][:-1], closed=True)


def _start_of_body(document: Document, first: int) -> int:
    """Index of the word with which a body's name begins that has "of" in it, and "and" behind that or not.

    "Bank of Norland Governor Ana Ruiz", "Institute of Boats and Harbors Director Ana Ruiz".
    """
    words = document.words

    def is_joined(i: int) -> bool:
        return i >= 0 and words.written[i][0].isupper() and words.between[i] == " "

    of = first - 1
    if of > 0 and words.folded[of] == "and" and words.between[of] == " ":
        of -= 1
        while is_joined(of):
            of -= 1
    if of < 1 or words.folded[of] not in _OF or words.between[of] != " ":
        return first
    if not is_joined(of - 1) or words.folded[of - 1] not in name_lexicon().body_nouns:
        return first
    start = of - 1
    while is_joined(start - 1) and words.folded[start - 1] not in source_words().openers:
        start -= 1
    return start


def _may_be_given_name(document: Document, i: int) -> bool:
    """Whether a title may be the given name of the single name behind it: "Dean Vance"."""
    words = document.words
    if words.folded[i] not in name_lexicon().given:
        return False
    return i + 2 >= len(words) or words.between[i + 1] != " " or not words.written[i + 2][0].isupper()


def _office_of(document: Document, last: int) -> tuple[str, int]:
    """The noun of an office that ends on its matter or place, and where it stands: "Secretary of State", "Ambassador to Norland"."""
    words, first = document.words, last
    while first and last - first < _LONGEST_BODY and words.written[first][0].isupper() and words.between[first - 1] == " ":
        first -= 1
    if first and words.folded[first] == "the" and words.between[first - 1] == " ":
        first -= 1  # "Speaker of the House"
    elif first == last and words.folded[max(0, last - 1)] == "of" and words.between[last - 1] == " " and words.folded[last] in _CORPS:
        first -= 1  # "chief of staff"
    sent = words.folded[first] == "to" and words.folded[first - 1] in _SENT
    if first == last or not (sent or words.folded[first] in _OF):
        return "", last
    return head_of_phrase(document, max(0, first - 2), first - 1, body=False, guess=False), first - 1


def _stands_beside(document: Document, i: int, start: int) -> bool:
    """Whether nothing but a space, or the point of a short title, parts a word from the name behind it."""
    gap = document.text[document.words.ends[i] : start]
    return gap == " " or (gap == ". " and document.words.folded[i] in source_words().titles)


def _belongs_to_phrase(document: Document, i: int) -> bool:
    """Whether a word belongs to the title behind it."""
    words, roles, lists = document.words, role_words(), source_words()
    written, folded, gap = words.written[i], words.folded[i], words.between[i]
    short = gap == ". " and folded in lists.titles
    if not short and gap not in (" ", "-", ".-") and not (gap == "' " and folded.endswith("s")):
        return False
    if folded == "and":  # "Health and Human Services Secretary", "a nominee and governor of Ohio"
        second = words.written[i + 1].islower() and words.folded[i - 1] in roles.persons
        if i and words.written[i + 1][0].isupper() and _is_office_alone(document, i - 1):
            return True
        return i > 0 and (second or (words.written[i - 1][0].isupper() and words.folded[i - 1] in name_lexicon().topics))
    if folded == "former" or gap == "-" or (folded == "in" and words.folded[i + 1] == "chief"):
        return True  # "editor-in-chief", "Editor in Chief", "late-night comedian"
    if words.written[i + 1][0].isupper() and written[0].islower():
        # "harbor economist Dr. Ana Ruiz", "presidential candidate Sen. Ana Ruiz"
        # "navy pilot Lt. Ana Ruiz", "Port Ash police Chief Ana Ruiz"
        titled = words.folded[i + 1] in name_lexicon().titles
        honoured = folded in roles.persons and (words.folded[i + 1] in _BEHIND_TRADE or (folded in _RUNS and titled))
        of_body = folded in _BODIES_BEFORE_OFFICE and titled
        return honoured or of_body or folded in roles.before_capitals  # not "they urge Gov. Ana Ruiz"
    if folded in roles.participles or folded in roles.persons or folded in _OF_OFFICE:
        return True  # "chief operating officer"
    bounds = (lists.openers, lists.determiners, lists.bounds, function_words().ends_content, function_words().prepositions)
    if any(folded in words_of for words_of in bounds) and written not in NO_PRONOUNS:
        return False
    kind, verb = lists.nouns.get(folded), None if folded in name_lexicon().topics else verbs().get(folded)
    if verb and verb.form != "base" and kind is None:
        return False
    if written[0].isupper() or written[0].isdigit():
        return True
    before = words.folded[i - 1] if i and words.between[i - 1] == " " else ""
    governor = words.folded[i - 2] if i > 1 else ""
    if before in _MODALS or (before == "to" and verb and _governs_infinitive(governor, of_noun=kind is None)):
        return False  # "must meet port clerk Ana Ruiz", "wants to sue bank clerk Ana Ruiz"; not "according to press clerk Ana Ruiz"
    if words.folded[i + 1] == "former" and (folded.endswith("s") or verb):
        return False  # "the list includes former senator Ana Ruiz", "they question former chief Tom Vance"
    # "a law professor", "the book critic"
    return not folded.endswith(("ed", "ing", "ly"))


def _governs_infinitive(word: str, *, of_noun: bool) -> bool:
    """Whether an infinitive stands behind a word and "to": "wants to sue" and, ``of_noun``, "a plan to sue"; not "spoke to press clerk"."""
    verb = verbs().get(word)
    return verb.infinitive if verb else of_noun and word != _ACCORDING


def _is_office_alone(document: Document, i: int) -> bool:
    """Whether a word is an office before "and" of which no name is told: "State Rep. and Minority Leader Ana Ruiz"; not "the Mayor and"."""
    words, titles = document.words, name_lexicon().titles
    first = i
    while first and words.between[first - 1] == " " and words.written[first - 1][0].isupper() and words.folded[first - 1] not in _ARTICLES:
        first -= 1
    several = first and words.between[first - 1] == " " and words.folded[first - 1] in _ARTICLES
    named = any(word in name_lexicon().given for word in words.folded[first:i])  # "Attorney General Tom Barr and Mayor Ana Ruiz"
    return words.written[i][0].isupper() and words.folded[i] in titles and not (is_plural(words.folded[i]) or several or named)
