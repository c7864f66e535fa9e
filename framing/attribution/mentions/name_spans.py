"""Which runs of capitalised words are names, with the article before them, the title in them, the party or place behind?"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import compress, count, islice
from operator import ne

from framing.lexicons import any_of, word_list
from framing.text.characters import CAPITAL
from framing.text.datelines import find_dateline
from framing.text.document import Document, once
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair, holding
from framing.text.word_memory import Remembered
from framing.text.words import Words

from .attribution_words import verbs
from .source_nouns import OPENS_TOPIC, NounKind, end_of_body, end_of_topic, source_words

NameSpan = tuple[int, int, int, int]
"""Start and end, and start and end of the head: the name without title, party and place."""

_Part = tuple[int, int, int, str, bool]
"""A name within a run: start, end and start of the head; its last word, folded; and whether that is the only one."""

_PLACES = 200  # of a word, looked at
_CAPITAL = re.compile(f"[{CAPITAL}]")
_PLAIN = late_pattern(rf"[{CAPITAL}]\w*(?:'\w+)*(?<!'s)|(?:[{CAPITAL}]\.){{2,}}")
_STATE_OPENS, _PARTIES = (
    any_of(map(str.capitalize, word_list(f"organisations.{name}"))) for name in ("state_openers", "parties_for_short")
)
_STATE = rf"(?:[A-Z]\.[A-Z][a-z]*\.|(?:{_STATE_OPENS} )?[A-Z][A-Za-z]+(?:\.(?=[,;]))?)(?!\w)"
PARTY = rf"(?: ?[(\[](?:[DRI]|{_PARTIES})(?:(?:[-–—. ] ?|\.?, )[A-Z][\w. ]{{0,14}})?[)\]]|, [DRI][-–—]{_STATE})"
"""The party behind a name, with its state: " (D-Ohio)", " (D., N.H.)", ", D-N.H."."""
PARTY_BEHIND = re.compile(PARTY)
"""The same, ready to match."""
_SUFFIXES = word_list("coreference.suffixes") | word_list("organisations.legal_forms")  # "Tom Vance, Jr.", "Harbor Power, Inc."
_CREDENTIALS = word_list("coreference.credentials")
_SENT = word_list("coreference.sent")
_TOPICS, _BODY_NOUNS = word_list("organisations.topics"), word_list("organisations.nouns")
_COURTESY = word_list("roles.courtesy")
_OPENS_PARTY = frozenset((" (", " [", ", "))
_ENDS_NAME = re.compile(rf"(?:(?:al|el)[-‐‑])?[{CAPITAL}@]")
_PIECE = re.compile(r"[^\s]+")
_POSSESSIVE = re.compile(r"[’'](?:s\b)?$")
_OF_MANY = frozenset(("s’", "s'"))
_ARTICLES = frozenset(("the ", "The "))
_PERSONS = frozenset(("person", "people"))
_ECHO = late_pattern(
    r"(?<![\w.'’-])((?:[A-Z][\w.'’-]{0,30} ){0,4}?([A-Z][\w'’-]{1,30})) (?:[A-Z][\w.'’-]{0,30} |\([\w. ]{1,30}\) ){1,5}\2[A-Z\d]"
)
MORE = " MORE"
"""With which a card ends that a page runs into a name: "Ana Ruiz Ana Maria RuizClerk to leave MORE"."""
_LONGEST_CARD = 600  # characters
_OF_STATE = re.compile(r" \([A-Z][A-Za-z.]{1,11}\)")
NICKNAME = late_pattern(r" (?:[“\"‘'](?:the )?(?=[A-Z])(?:[\w.-]+ ?){1,3}(?<!\w\w\.)[”\"’']|\([A-Z][a-z]+\)) [A-Z][\w’-]+")
"""A nickname in marks and the name behind it: "Walter “the Wall” Roe", "Walter (Walt) Roe"; not "Lowell “clerk” Roe"."""
NICKNAME_OPENS = frozenset((" “", ' "', " ‘", " '", " ("))
"""With which a nickname may open, or the letters of a body in brackets."""
_HYPHENS = ("-", "‐", "‑")
_NUMBER = re.compile(r"\b\d+(?:st|nd|rd|th) $")
_LONGEST_NUMBER = 8  # characters, with the space behind
_LONGEST_OFFICE = 30  # characters
_OF_OR_TO = frozenset((" of ", " to "))
_BEHIND_TUSSEN = frozenset(("'t ", "’t "))
_TUSSEN = re.compile(r"(?: [Ii]n)? [’']t ")  # "Sophie in 't Zand"
_TODAY = "today's"  # "USA TODAY's board"
_MONTH = re.compile(rf"\b{any_of(word_list('source_nouns.before_may'))} $")
_APOSTROPHES = ("'", "’")
NO_PRONOUNS = frozenset(("WHO", "US"))
"""Names whose letters are those of a pronoun: "the WHO said", "a US official"."""
_JOINED_BEFORE = frozenset("’'#@")  # "'Ruiz" opens no name, "@ruiz" is one
_JOINS_BEHIND = frozenset("-'&")  # "Jean-Luc", "Democrats' plan", "AT&T"


class NameWord:
    """What a word tells of itself that may stand in a name.

    Attributes:
        capital: it begins with a capital.
        opener: it has a capital where a sentence begins, and is no part of a name.
        plain: a capitalised word that makes a name with its like, and nothing in it or about it to be looked into.
        joins: it may carry a name on, but not plainly: a title, a possessive, a verb, a particle ("van").
        shortened: a point behind it belongs to it ("J.", "Sen.").
    """

    __slots__ = ("capital", "joins", "opener", "plain", "shortened")

    def __init__(self, word: str) -> None:
        lists, folded = source_words(), word.lower().replace("’", "'")
        self.capital = bool(_CAPITAL.match(word))
        self.opener = self.capital and folded in lists.openers and word not in NO_PRONOUNS
        self.shortened = len(word) == 1 or folded in lists.short_titles
        verb = verbs().get(folded)
        parts = verb is not None and (verb.form != "base" or folded.endswith(("ing", "ed")))  # "Council Says It Will Wait"
        apart = self.opener or parts or folded in lists.titles
        apart = apart or folded in _BUTTONS
        self.plain = self.capital and not apart and (word.isalpha() or bool(_PLAIN.fullmatch(word)))
        # "As Tom Will notes", "USA TODAY's board"
        known = self.opener and (folded in lists.given or folded == _TODAY)
        self.joins = (
            known or (self.capital and not self.opener and not self.plain) or (word in lists.name_particles and word not in lists.openers)
        )


_NUMBERED = word_list("source_nouns.numbered")
_CHAPTERS = word_list("organisations.chapters")
_CHAPTER = re.compile(r" \d{1,5}[A-Z]{0,2}\b")
_BUTTONS = word_list("source_nouns.buttons")
_PROGRAMMES = word_list("source_nouns.programmes")
_END_PROGRAMMES = frozenset(name.rpartition(" ")[2] for name in _PROGRAMMES)
_MAKE_A_BODY = word_list("organisations.people_of_bodies")
_AGAINST = late_pattern(rf" (?:for|[Ww]ithout|[Aa]gainst) (?:(?:the|an?) )?(?=[{CAPITAL}](?!rs?\.))")
_OWNERS = word_list("organisations.owners")
_SAINT = ("St. ", "St ", "Saint ")
_OF_TRADES = word_list("organisations.of_trades")
_POST_NOMINALS = word_list("coreference.post_nominals")
_BODIES = word_list("organisations.bodies")
_NAME_WORDS: Remembered[str, NameWord] = Remembered(NameWord)


def find_name_spans(document: Document) -> list[NameSpan]:
    """Every name in order."""
    text, nouns = document.text, source_words().nouns
    found: list[NameSpan] = []
    datelines = _datelines(document)
    in_dateline = holding(datelines)
    cards = find_cards(document)
    for start, end, head, last, alone in _parts_of_runs(document):
        if datelines and in_dateline(start):
            continue
        if found and start < found[-1][1]:
            continue  # the party of the name before it
        if alone and found and found[-1][1] == start - 2 and (whole := _with_comma(text, found[-1], end, last)):
            found[-1] = whole
            continue
        if last in _SUFFIXES and text.startswith((".,", ". "), end):
            end += 1  # "Tom Vance Jr., a clerk, said"
        if last in _MAKE_A_BODY and (far := end_of_body(text, end, _AGAINST)) > end:
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
        elif last in _CHAPTERS:
            end = end_with_number(text, end)
        _add_name(text, found, (start, end, head), last)
    return found


def _is_no_name_alone(document: Document, start: int, end: int, word: str) -> bool:
    """Whether a capitalised word by itself is none: "T-shirts", "Incredibly,"; not "Bank of Lowell", "Right to Row"."""
    text, kind = document.text, source_words().nouns.get(word)
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
    if text[start - 4 : start] in _OF_OR_TO and (person := _behind_place_of_office(text, start, end)):
        start = head = person
    if found and text[found[-1][1] : start] == " to " and _is_sent(text, found[-1], text[start:end]):
        start = found.pop()[0]
    elif found and found[-1][1] == start - 4 and _locates(text, found[-1], start, end):
        found[-1] = (found[-1][0], end, *found[-1][2:])
        return
    found.append(_with_what_is_behind(text, start, end, head, last))


def _with_what_is_behind(text: str, start: int, end: int, head: int, last: str) -> NameSpan:
    """A name with the letters, nickname or party behind it, none of which its bare name has: "Ann Toller MP", "Ana Ruiz (D-Lowell)"."""
    if last in _POST_NOMINALS and (bare := before_post_nominals(text, head, end)) < end:
        return start, end, head, bare
    behind = _end_with_nickname(text, head, end) if text[end : end + 2] in NICKNAME_OPENS else end
    party = PARTY_BEHIND.match(text, behind) if text[behind : behind + 2] in _OPENS_PARTY else None
    return start, party.end() if party else behind, head, end


@once
def find_cards(document: Document) -> list[Pair]:
    """Where a page runs a card of headlines into the text, from the end of the name: "Ana Ruiz Ana Maria RuizClerk to leave MORE"."""
    text, cards, reached = document.text, [], 0
    more = text.find(MORE)
    while more >= 0:
        echo = _ECHO.search(text, max(reached, text.rfind("\n", 0, more) + 1, more - _LONGEST_CARD), more)
        end = more + len(MORE)
        if echo:
            party = PARTY_BEHIND.match(text, end) or _OF_STATE.match(text, end)
            end = party.end() if party else end
            cards.append((echo.end(1), end))
        reached, more = end, text.find(MORE, end)
    return cards


def _behind_place_of_office(text: str, start: int, end: int) -> int:
    """Where a name begins behind the place of an office: "the ambassador to Norland Ana Ruiz", "Mayor of Lowell Ana Ruiz"; else 0."""
    lists = source_words()
    place, _, name = text[start:end].partition(" ")
    given, _, family = name.partition(" ")
    before = text[max(0, start - _LONGEST_OFFICE) : start].rstrip()
    office = before.rpartition(" ")[0].rpartition(" ")[2].lower() if family else ""
    named = given.lower() in lists.given and place.lower() not in lists.given
    return start + len(place) + 1 if named and (office in lists.titles or office in _SENT) else 0


def _with_comma(text: str, name: NameSpan, end: int, last: str) -> NameSpan | None:
    """A name with the word behind its comma that belongs to it: "of Lowell, Mass.", "Tom Vance, Jr.", "Ana Ruiz, M.D."."""
    start, name_end, head, _ = name
    if last.rstrip(".") in source_words().states and "." in text[end - 1 : end + 1]:
        return start, end + text.startswith(".,", end), head, name[3]
    if not text.startswith(", ", name_end):
        return None
    if last in _SUFFIXES:
        end += text.startswith(".", end)
        return start, end, head, end
    if last.rstrip(".") in _CREDENTIALS and _is_given(text, name):
        end += 3 * text.startswith(".D.", end)  # "Ph.D."
        return start, end + text.startswith(".", end), head, name[3]
    return None


def end_with_number(text: str, end: int) -> int:
    """Where a name ends with the number that tells a part of a body: "Sailors Local 25"."""
    number = _CHAPTER.match(text, end) if text[end + 1 : end + 2].isdigit() else None
    return number.end() if number and text[text.rfind(" ", 0, end) + 1 : end].lower() in _CHAPTERS else end


def before_post_nominals(text: str, start: int, end: int) -> int:
    """Where a name ends before the letters of rank or honour behind it: "Ann Toller MP", "Osric Penhallow KC"."""
    cut = text.rfind(" ", start, end)
    while cut > text.find(" ", start, end) and text[cut + 1 : end].isupper() and text[cut + 1 : end].lower() in _POST_NOMINALS:
        end, cut = cut, text.rfind(" ", start, cut)
    return end


def number_before(text: str, start: int) -> int:
    """Where the number before a body begins: "the 10th Circuit"; 0 without one."""
    first = text[start : start + 20].removeprefix("U.S. ").partition(" ")[0].lower().rstrip(".,’'s")
    number = _NUMBER.search(text, max(0, start - _LONGEST_NUMBER), start) if first in _NUMBERED else None
    return number.start() if number else 0


def _locates(text: str, name: NameSpan, start: int, end: int) -> bool:
    """Whether a name tells where the one before it is or comes from: "Sen. Ana Ruiz of Ohio", "the Harbour Museum in Lowell"."""
    lists = source_words()
    if text[start:end].lower() not in lists.places or text[end : end + 1] in _APOSTROPHES:
        return False
    if text.startswith(" of ", start - 4):
        return is_somebody(text, name)
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


def _parts_of_runs(document: Document) -> list[_Part]:
    """Every run of capitalised words: the plain ones as they stand, the doubtful parted as the pattern of a name tells."""
    text, words, run, given = document.text, document.words, source_words().name, source_words().given
    written, folded, starts, between = words.written, words.folded, words.starts, words.between
    capitals: Iterable[int] = compress(count(), map(ne, written, folded))
    handles = {i for i, start in enumerate(starts) if text.startswith("@", start - 1) and start} if "@" in text else ()
    if handles:
        capitals = sorted({*capitals, *handles})
    parts: list[_Part] = []
    free = 0  # the first word behind the last run
    for i in capitals:
        if i < free:
            continue
        word, start, behind = _NAME_WORDS[written[i]], starts[i], between[i]
        bare = word.opener and not _binds(word, behind)
        if (bare and not (folded[i] in given and _stands_within(words, i))) or not (word.capital or i in handles):
            continue
        last, plain = i, word.plain and not (start and text[start - 1] in _JOINED_BEFORE)
        while plain and behind == " " and last + 1 < len(starts):
            following = _NAME_WORDS[written[last + 1]]
            if not following.plain:
                plain = not (following.joins or (following.opener and _binds(following, between[last + 1])))
                break
            last, word = last + 1, following
            behind = between[last]
        if plain and (behind == " " or not _binds(word, behind)):
            parts.append((start, words.ends[last], start, folded[last], last == i))
            free = last + 1
        elif found := run.match(text, start - (i in handles)):
            start, end = found.span()
            parts += [(start + one, start + other, start + head, bare, alone) for one, other, head, bare, alone in _parts(found.group())]
            while free < len(starts) and starts[free] < end:
                free += 1
    return parts


def _stands_within(words: Words, i: int) -> bool:
    """Whether a given name that may open a sentence as another word is one: "said Will Ruiz", "Will Ruiz said"."""
    if words.folded[i + 2 : i + 3] and words.between[i] == words.between[i + 1] == " " and words.written[i + 1][0].isupper():
        verb = verbs().get(words.folded[i + 2])
        if verb and verb.form == "past":
            return True
    if not i or words.between[i - 1] != " " or i + 1 == len(words.folded):
        return False
    return words.between[i] == " " and words.written[i - 1].islower() and words.written[i + 1][0].isupper()


def _binds(word: NameWord, behind: str) -> bool:
    """Whether what stands behind a capitalised word makes it part of something longer."""
    return behind[:1] in _JOINS_BEHIND or behind == "." or (word.shortened and behind[:1] == ".") or behind == " & "


@lru_cache(maxsize=1 << 13)
def _parts(run: str) -> tuple[_Part, ...]:
    """The names in a run, by offsets in it: openers of the sentence cut off, parted at a possessive and at a verb."""
    lists, lexicon = source_words(), verbs()
    parts: list[_Part] = []
    pieces: list[Pair] = []
    for match in _PIECE.finditer(run):
        word = match.group()
        folded = word.lower().rstrip(".").replace("’", "'")
        verb = lexicon.get(folded)
        # Title case: "Council Says It Will Wait".
        initial = len(word) == 2 and word[1] == "."
        called = bool(pieces) and run[slice(*pieces[-1])].rstrip(".").lower() in _COURTESY  # "Mr Rather"
        named = called or word in NO_PRONOUNS
        if pieces and folded in lists.given and folded in lists.openers and match.end() == len(run):
            named = named or run[slice(*pieces[-1])].lower() in lists.given  # "As Tom Will notes"
        named = named or (bool(pieces) and folded == _TODAY)
        opens = (folded in lists.openers and not named) or (not pieces and verb is not None and folded.endswith(("ing", "ed")))
        # "Will Ruiz", "Sen. Will Ruiz"
        given = not parts and folded in lists.given and match.end() < len(run) and _are_titles(run, pieces)
        if opens and not pieces and f"{folded} {run[match.end() + 1 :].partition(' ')[0].lower()}" in _BODIES:
            opens = False  # "Planned Parenthood"
        if folded in _BUTTONS and _is_beside_button(run, match):
            opens = True
        if (opens and not initial and not given) or (pieces and verb and verb.finite and folded not in lists.nouns):
            parts += _part(run, pieces)
            pieces = []
        elif pieces or word[0].isupper() or word[0] == "@":
            pieces.append(match.span())
            if _POSSESSIVE.search(word) and not (makes_a_body(run, folded, match.end()) or _makes_a_deputy(run, folded, match.end())):
                parts += _part(run, pieces)
                pieces = []
    return (*parts, *_part(run, pieces))


def _is_beside_button(run: str, word: re.Match[str]) -> bool:
    """Whether another word of a page's buttons stands beside one: "Show Hide"."""
    beside = (run[: word.start()].rstrip().rpartition(" ")[2], run[word.end() + 1 :].partition(" ")[0])
    return any(one.lower() in _BUTTONS for one in beside)


def _are_titles(run: str, pieces: list[Pair]) -> bool:
    """Whether nothing but titles stands so far in a run."""
    return all(run[start:end].rstrip(".").lower() in source_words().short_titles for start, end in pieces)


def makes_a_body(run: str, owner: str, end: int) -> bool:
    """Whether a possessive is part of a body's name: "the Attorney's Office", "Women's Caucus"; not "Ruiz's Office"."""
    nouns = source_words().nouns
    last = run[run.rfind(" ") + 1 :].lower()
    bare = _POSSESSIVE.sub("", owner)
    if run[end:] == " Law":
        return True  # "Ruiz's Law", which is none of Ruiz
    if end >= len(run) or not (nouns.get(last) == "organisation" or last in _BODY_NOUNS):
        return False
    if run[:end].rstrip()[-2:] in _OF_MANY and last in _OF_TRADES:
        return True  # "the Bakers’ Union"
    saint = run.startswith(_SAINT)
    # "Moody's Analytics", "Lowell Children's Hospital", "St. Mary's Church"
    return nouns.get(bare) in _PERSONS or f"{bare}'s" in _BODIES or bare in _OWNERS or saint


def _makes_a_deputy(run: str, owner: str, end: int) -> bool:
    """Whether a possessive is part of a title: "Sheriff’s Deputy Tom Vance"; not "President Ruiz’s Attorney General"."""
    lists, behind = source_words(), run[end + 1 :].partition(" ")[0].lower().rstrip(".")
    return lists.nouns.get(_POSSESSIVE.sub("", owner)) == "person" and (behind in lists.titles or lists.nouns.get(behind) == "person")


def _part(run: str, pieces: list[Pair]) -> list[_Part]:
    while pieces and not _ENDS_NAME.match(run, pieces[-1][0]):
        pieces.pop()
    if not pieces:
        return []
    start, (last, end) = pieces[0][0], pieces[-1]
    bare = _POSSESSIVE.sub("", run[last:end])
    titles = source_words().titles
    head = next((s for s, e in pieces if run[s:e].rstrip(".").lower() not in titles), start)
    return [(start, last + len(bare), head, bare.lower(), len(pieces) == 1)]


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
        for i in islice(words.places.get(word, ()), _PLACES)
    )


def _opening(text: str, found: list[NameSpan], start: int, head: int) -> Pair:
    """Start and head of a name with the number or the small letters that it has before it: "the 10th Circuit", "Sophie in 't Zand"."""
    if number := number_before(text, start):
        return number - 4 * (text[number - 4 : number] in _ARTICLES), number if head == start else head
    if found and _TUSSEN.fullmatch(text, found[-1][1], start):
        start, _, head, _ = found.pop()
    return start, head


def _end_with_nickname(text: str, head: int, end: int) -> int:
    """Where a name ends with the nickname behind it and what follows that: "Ana “the Wall” Ruiz"."""
    words, given = text[head:end].lower().split(" "), source_words().given
    # Not "Ana Ruiz (Ohio) Clerk".
    nickname = NICKNAME.match(text, end) if words[-1 if text[end + 1] == "(" else 0] in given else None
    return nickname.end() if nickname else end


def _is_given(text: str, name: NameSpan) -> bool:
    """Whether a name has a given name and more."""
    first, _, rest = text[name[2] : name[3]].partition(" ")
    return bool(rest) and first.lower() in source_words().given


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
