"""Which phrase before a name tells what somebody is: "port director Ana Ruiz", "former Secretary of State Ana Ruiz"?"""

import re

from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.attribution.coreference.name_titles import is_plural_title, is_position
from framing.attribution.mentions.name_endings import PARTY
from framing.attribution.mentions.source_nouns import source_words
from framing.attribution.reported.behind_cues import addresses_hearers
from framing.lexicons import word_list
from framing.text.document import Document

from .role_phrases import RolePhrase, belongs_to_phrase, head_of_phrase, role_words, stands_beside

_LONGEST_BEFORE = 9
_LONGEST_BODY = 5  # behind "of", before a name: "Secretary of Health and Human Services Ana Ruiz"
_HIS = word_list("coreference.theirs")
_OF = frozenset(("of", "for"))
_HONOURS = word_list("roles.honours")
_POSITIONS = word_list("roles.positions")
_SENT = word_list("names.sent")
# "port officials Ana Ruiz and Tom Vance"
_SEVERAL = re.compile(rf"[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+)){{1,2}}(?:{PARTY})?(?:,|,? and) [A-Z]")
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
        or not stands_beside(document, last, start)
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
    while first < last and (words.folded[first].isdigit() or words.folded[first] in lists.courtesy):
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
    while first > 0 and last - first < _LONGEST_BEFORE and belongs_to_phrase(document, first - 1):
        first -= 1
    return first


def plural_before(document: Document, start: int) -> RolePhrase | None:
    """What several are told to be whose names follow: "port officials Ana Ruiz and Tom Vance"; not "told clerks Ana Ruiz and all left"."""
    words = document.words
    last = words.at(start - 1)
    if last < 0 or words.between[last] != " " or not is_plural_title(words.folded[last]) or not _SEVERAL.match(document.text, start):
        return None
    noun, first = words.folded[last][:-1], _start_of_title(document, last)
    addressed = first > 0 and addresses_hearers(words.folded[first - 1])
    return None if addressed or noun in word_list("roles.vague") else RolePhrase(words.starts[first], start - 1, noun, closed=True)


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
    sent = words.folded[first] == "to" and words.folded[first - 1] in _SENT
    if first == last or not (sent or words.folded[first] in _OF):
        return "", last
    return head_of_phrase(document, max(0, first - 2), first - 1, body=False, guess=False), first - 1
