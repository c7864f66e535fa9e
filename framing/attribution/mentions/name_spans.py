"""Which runs of capitalised words are names, with the article before them, the title in them, the party or place behind?"""

import re
from bisect import bisect_right
from itertools import islice

from framing.lexicons import any_of, word_list
from framing.text.characters import CAPITAL
from framing.text.datelines import find_dateline
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair, holding
from framing.text.words import Words

from .apposed_bodies import find_apposed_bodies
from .headline_cards import find_cards
from .letters_of_bodies import whole_by_letters
from .name_endings import CHAPTERS, PARTY_BEHIND, SUFFIXES, NameSpan, end_with_number, with_comma, with_what_is_behind
from .name_runs import name_runs
from .source_nouns import OPENS_TOPIC, ORDINAL, NounKind, end_of_body, end_of_topic, source_words

_MOST_OCCURRENCES = 200  # of a word, looked at
_SENT, _OF_PLACES = word_list("names.sent"), word_list("names.offices_of_places")
_TOPICS = word_list("organisations.topics")
_ARTICLES = frozenset(("the ", "The "))
_HYPHENS = ("-", "‐", "‑")
_NUMBER = re.compile(rf"\b{ORDINAL} $")
_LONGEST_NUMBER = 8  # characters, with the space behind
_LONGEST_OFFICE = 50  # characters
# "said Superintendent of", "Port County Supervisor of", "PMU Director of"; not "an aide to", nor "a spokesman for Vice President of"
_OFFICE_IN_CAPITALS = late_pattern(
    lambda: (
        r"(?:^|[^\w. ] |(?<![A-Z])(?<![A-Z][a-z])(?<![A-Z][a-z]{2})[a-z\d][.!?][”’\"']* |\n|"
        rf"\b(?!{any_of(word_list('coreference.articles') | function_words().prepositions)}\b)[a-z]+ )"
        rf"(?:(?:[a-z]+-)?[{CAPITAL}][\w.’'-]+ ){{1,4}}(?:of|for)$"
    )
)
_MATTERS = word_list("titles.offices")
_BEFORE_MATTER = tuple(f" {word} " for word in word_list("coreference.before_matter"))
_BEHIND_TUSSEN = frozenset(("'t ", "’t "))
_TUSSEN = re.compile(r"(?: [Ii]n)? [’']t ")  # "Sophie in 't Zand"
_MONTH = re.compile(rf"\b{any_of(word_list('source_nouns.before_may'))} $")
_APOSTROPHES = ("'", "’")
_NUMBERED = word_list("source_nouns.numbered")
_TIME_ZONES = word_list("source_nouns.time_zones")
_CLOCK = re.compile(r"(?:\d|[ap]\.?m\.?) $")
_LONGEST_CLOCK = 6  # characters: " a.m. "
_PEERS = word_list("source_nouns.peers")
_PROGRAMMES = word_list("source_nouns.programmes")
_END_PROGRAMMES = frozenset(name.rpartition(" ")[2] for name in _PROGRAMMES)
_MAKE_A_BODY = word_list("organisations.people_of_bodies")
_FOR_OR_AGAINST = any_of(word_list("source_nouns.for_or_against") | {"Without", "Against"})
_MAKE_A_BROTHERHOOD = word_list("organisations.brotherhoods")
_OF_THE = late_pattern(rf" of the (?=[{CAPITAL}])")
_AGAINST = late_pattern(rf" {_FOR_OR_AGAINST} (?:(?:the|an?) )?(?=[{CAPITAL}](?!rs?\.))")


def find_name_spans(document: Document) -> list[NameSpan]:
    """Every name in order."""
    text, nouns = document.text, source_words().nouns
    found: list[NameSpan] = []
    datelines = _datelines(document)
    in_dateline = holding(datelines)
    cards, bodies = find_cards(document), dict(find_apposed_bodies(document))
    for start, end, head, last, alone in name_runs(document):
        if datelines and in_dateline(start):
            continue
        if start in bodies:
            found.append((start, bodies[start], start, bodies[start]))
            continue
        if found and start < found[-1][1]:
            continue  # the party of the name before it
        if alone and found and found[-1][1] == start - 2 and (whole := with_comma(text, found[-1], end, last)):
            found[-1] = whole
            continue
        if last in SUFFIXES and text.startswith((".,", ". "), end):
            end += 1  # "Tom Vance Jr., a clerk, said"
        if last in _MAKE_A_BROTHERHOOD and (far := end_of_body(text, end, _OF_THE)) > end and not text.endswith("s", end, far):
            end = far  # "Friends of the Harbor International"; not "Friends of the Ruizes"
        elif last in _MAKE_A_BODY and (far := end_of_body(text, end, _AGAINST)) > end:
            end = far  # "Doctors Without Borders", "Students for Life", "the Ruiz-backed Citizens for Lowell"
        elif alone:
            if _is_no_name_alone(document, start, end, last):
                continue
        elif found and (
            _makes_one_office(text, found[-1], start, end)
            or (nouns.get(last) == "organisation" and _makes_one_body(text, found[-1], start))
        ):
            start = found.pop()[0]
        at = bisect_right(cards, (head, end)) if cards else 0
        if at < len(cards) and head < cards[at][0] <= end:
            found.append((start, cards[at][1], head, cards[at][0]))
            continue
        if text[end : end + 3] in OPENS_TOPIC:
            end = end_with_number(text, end_of_topic(text, last, end))
        elif last in CHAPTERS:
            end = end_with_number(text, end)
        _add_name(text, found, (start, end, head), last)
    return found


def _is_no_name_alone(document: Document, start: int, end: int, word: str) -> bool:
    """Whether a capitalised word by itself is none: "T-shirts", "Incredibly,"; not "Bank of Lowell", "Right to Row"."""
    text, kind = document.text, source_words().nouns.get(word)
    if word in _TIME_ZONES and _CLOCK.search(text, max(0, start - _LONGEST_CLOCK), start):
        return True  # "15:07 GMT"
    known = kind is not None and _is_family(document.words, word)
    if known or (text[end : end + 3] in OPENS_TOPIC and end_of_topic(text, word, end) > end):
        return False
    return (word[1:2] in _HYPHENS and text[start + 2].islower()) or _opens_as_common_word(document, start, word, kind)


def _add_name(text: str, found: list[NameSpan], bounds: tuple[int, int, int], last: str) -> None:
    """Put a name by start, end and head to those found, with what stands before it, or to the last of them where it belongs to that."""
    start, end, head = bounds
    before = text[start - 4 : start]
    if before in _ARTICLES:
        start -= 4
    elif before[:1].isdigit() or before[1:] in _BEHIND_TUSSEN:
        start, head = _opening(text, found, start, head)
    if last in _END_PROGRAMMES and found and text[found[-1][0] : end].lower() in _PROGRAMMES:
        found.pop()  # "on Meet the Press"
        return
    if found and text.startswith(" (", end) and (spelled := whole_by_letters(text, found, end)) < start:
        start = head = spelled
    if found and text[found[-1][1] : start] == " to " and _is_sent(text, found[-1], text[start:end]):
        start = found.pop()[0]
    elif text.endswith(_BEFORE_MATTER, 0, start) and (person := _behind_place_of_office(text, start, end)):
        start, head = _with_office(text, found, start, person), person
    elif found and found[-1][1] == start - 4 and _locates(text, found[-1], start, end):
        found[-1] = (found[-1][0], end, *found[-1][2:])
        return
    found.append(with_what_is_behind(text, start, end, head, last))


def _behind_place_of_office(text: str, start: int, end: int) -> int:
    """Where a name begins behind the place or matter of an office, else 0.

    "The ambassador to Norland Ana Ruiz", "The Mayor of Port Ash Ana Ruiz", "Vice President for Toll Affairs Ana Ruiz".
    """
    lists = source_words()
    words = text[start:end].split(" ")
    person = _first_of_person([word.lower() for word in words])
    if not 0 < person < len(words) - 1:
        return 0
    before = text[max(0, start - _LONGEST_OFFICE) : start].rstrip()
    office = before.rpartition(" ")[0].rpartition(" ")[2].lower()
    of_matter = lists.nouns.get(office) == "person" and _OFFICE_IN_CAPITALS.search(before) is not None
    of_matter = of_matter and words[0].lower() != "the"  # not "Vice President of the Lowell Assembly Ana Ruiz"
    of_place = office in lists.titles or office in _SENT or office in _OF_PLACES
    is_office = of_matter or (of_place and not before.endswith("for"))  # not "a representative for the Ruiz brand"
    return start + len(" ".join(words[:person])) + 1 if is_office else 0


def _first_of_person(words: list[str]) -> int:
    """Which of folded words is the first of a person's name behind what is none: a given name, or what no matter, body or place is; or 0.

    "Toll Affairs Ana Ruiz", "State Orrin Vance"; "Charlotte Ana Ruiz" begins with a place, "Human Rights Watch Norland" holds no person.
    """
    lists = source_words()
    if given := next((at for at, word in enumerate(words[:-1]) if at and word in lists.given), 0):
        return given
    known = [word in _MATTERS or lists.nouns.get(word) == "document" for word in words]
    person = known.index(False) if False in known else 0
    rest = words[person:]
    is_body = any(lists.nouns.get(word) is not None for word in rest) or rest[-1] in lists.places
    return 0 if is_body or words[person] in lists.titles else person


def _with_office(text: str, found: list[NameSpan], matter: int, person: int) -> int:
    """Where a name begins with the office that its matter or place follows: "PMU Director of Toll Affairs Ana Ruiz".

    The office is taken out of the names found before.
    """
    of = text.rfind(" ", 0, matter - 1)
    if found and found[-1][1] == of:
        return found.pop()[0]
    office = max(text.rfind(" ", 0, of), text.rfind("\n", 0, of)) + 1
    return office if text[office].isupper() else person  # "Secretary of State Ana Ruiz" where a sentence begins


def number_before(text: str, start: int) -> int:
    """Where the number before a body begins: "the 10th Circuit"; 0 without one."""
    first = text[start : start + 20].removeprefix("U.S. ").partition(" ")[0].lower().rstrip(".,’'s")
    number = _NUMBER.search(text, max(0, start - _LONGEST_NUMBER), start) if first in _NUMBERED else None
    return number.start() if number else 0


def _locates(text: str, name: NameSpan, start: int, end: int) -> bool:
    """Whether a name tells where the one before it is or comes from: "Sen. Ana Ruiz of Ohio", "the Harbour Museum in Lowell"."""
    lists = source_words()
    is_place, of = text[start:end].lower() in lists.places, text.startswith(" of ", start - 4)
    if text[end : end + 1] in _APOSTROPHES or not (is_place or of):
        return False
    if of:
        peer = text[name[0] : name[1]].removeprefix("The ").partition(" ")[0].lower() in _PEERS  # "Lord Tollemache of Aske"
        return is_somebody(text, name) if is_place else peer
    last = text[name[2] : name[3]].rpartition(" ")[2].lower()
    return text.startswith(" in ", start - 4) and lists.nouns.get(last) == "organisation"


def is_somebody(text: str, name: NameSpan) -> bool:
    """Whether a name has a title before it or a party behind it."""
    start, _, _, head_end = name
    return has_title(text[start:head_end]) or PARTY_BEHIND.match(text, head_end) is not None


def has_title(words: str) -> bool:
    """Whether a name has a title before its last word, or opens with a noun for one person: "U.S. Rep. Ana Ruiz"."""
    lists = source_words()
    *before, _ = words.lower().removeprefix("the ").split(" ")
    return bool(before) and (lists.nouns.get(before[0]) == "person" or any(word.rstrip(".") in lists.titles for word in before))


def _datelines(document: Document) -> list[Pair]:
    """Where paragraphs open with the place in capitals that they were written at."""
    found = [find_dateline(document.text, start) for start in document.paragraph_starts]
    return [(line.start, line.end) for line in found if line]


def _makes_one_body(text: str, before: NameSpan, start: int) -> bool:
    """Whether a name and a body behind it are one: "the Securities and Exchange Commission"."""
    return text[before[1] : start] in (" and ", " & ") and text[before[0] : before[0] + 4] in _ARTICLES


def _makes_one_office(text: str, before: NameSpan, start: int, end: int) -> bool:
    """Whether a name and an office behind it are one: "Health and Human Services Secretary Ana Ruiz"; not "Health and Mayor Ana Ruiz"."""
    if text[before[1] : start] != " and ":
        return False
    nouns, (first, *rest) = source_words().nouns, text[start:end].lower().split(" ")
    topic = text[before[0] : before[1]].rpartition(" ")[2].lower()
    return topic in _TOPICS and nouns.get(first) != "person" and any(nouns.get(word) == "person" for word in rest[:-1])


def _is_sent(text: str, before: NameSpan, bearer: str) -> bool:
    """Whether an office and the name behind "to" are one: "Ambassador to the United Nations Ana Ruiz"; not "Ambassador to Ohio"."""
    *_, given, _ = ("", *bearer.lower().split(" "))
    return text[before[0] : before[1]].rpartition(" ")[2].lower() in _SENT and given in source_words().given


def _is_family(words: Words, word: str) -> bool:
    """Whether somebody is told somewhere whose family name a word is: "Frank Church … Church said"."""
    given, written, between = source_words().given, words.written, words.between
    return any(
        i and between[i - 1] == " " and words.folded[i - 1] in given and written[i][0].isupper() and written[i - 1][0].isupper()
        for i in islice(words.places.get(word, ()), _MOST_OCCURRENCES)
    )


def _opening(text: str, found: list[NameSpan], start: int, head: int) -> Pair:
    """Start and head of a name with the number or the small letters that it has before it: "the 10th Circuit", "Sophie in 't Zand"."""
    if number := number_before(text, start):
        return number - 4 * (text[number - 4 : number] in _ARTICLES), number if head == start else head
    if found and _TUSSEN.fullmatch(text, found[-1][1], start):
        start, _, head, _ = found.pop()
    return start, head


def _opens_as_common_word(document: Document, start: int, folded: str, kind: NounKind | None) -> bool:
    """A capital that the place of the word explains: a source noun, or a word that stands elsewhere in small letters."""
    if kind in ("people", "group") or (folded == "may" and _MONTH.search(document.folded, max(0, start - 6), start)):
        return True
    sentences = document.sentence_starts
    if sentences[bisect_right(sentences, start) - 1] < start - 1:
        return False
    if kind == "document" and folded in source_words().given:
        return document.words.stands_small(folded)  # "Bill said", not "Bills said"
    if kind is not None or document.words.stands_small(folded):
        return True
    # "Incredibly, Ruiz agreed", of which there is no other; not "Gerry Connolly" and "Connolly, a Democrat,"
    alone = folded.endswith("ly") and document.text.startswith(", ", start + len(folded))
    return alone and folded not in source_words().given and not document.words.places.stands_again(folded)
