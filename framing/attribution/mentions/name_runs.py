"""Which capitalised words that stand in a row make one name, and where is a row parted: at a verb, a possessive, an opener?"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import compress, count
from operator import ne

from framing.lexicons import word_list
from framing.text.characters import CAPITAL
from framing.text.document import Document
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair
from framing.text.word_cache import Remembered
from framing.text.words import Words

from .attribution_words import verbs
from .source_nouns import source_words

RunPart = tuple[int, int, int, str, bool]
"""A name within a run: start, end and start of the head; its last word, folded; and whether that is the only one."""
_CAPITAL = re.compile(f"[{CAPITAL}]")
_PLAIN = late_pattern(rf"[{CAPITAL}]\w*(?:'\w+)*(?<!'s)|(?:[{CAPITAL}]\.){{2,}}")
_BODY_NOUNS, _FORMS = word_list("organisations.nouns"), word_list("organisations.legal_forms")
_COURTESY = word_list("roles.courtesy")
_ENDS_NAME = re.compile(rf"(?:(?:al|el)[-‐‑])?[{CAPITAL}@]")
_PIECE = re.compile(r"[^\s]+")
CLOSE = "CLOSE"
"""The button of a page that runs into the text behind it: "CLOSE President Ruiz said"."""
_POSSESSIVE = re.compile(r"[’'](?:s\b)?$")
_OF_MANY = frozenset(("s’", "s'"))
_PERSONS = frozenset(("person", "people"))
_TODAY = frozenset(("today", "today's"))  # "USA Today reports", "USA TODAY's board"
NO_PRONOUNS = frozenset(("WHO", "US"))
"""Names whose letters are those of a pronoun: "the WHO said", "a US official"."""
_JOINED_BEFORE = frozenset("’'#@")  # "'Ruiz" opens no name, "@ruiz" is one
_JOINS_BEHIND = frozenset("-'&")  # "Jean-Luc", "Democrats' plan", "AT&T"
_BUTTONS = word_list("source_nouns.buttons")
_SAINT = tuple(f"{word} " for word in word_list("source_nouns.saints"))
_OF_TRADES = word_list("organisations.of_trades")
_BODIES = word_list("organisations.bodies")
_OPENS_SENTENCE = word_list("source_nouns.opens_sentence")
COMMON_SURNAMES = word_list("names.common_surnames")
"""Words with a capital where a sentence begins that are family names behind a given one: "Dan Rather"."""
_SIDES = word_list("source_nouns.sides")


def _is_opener(folded: str) -> bool:
    """Whether a word has a capital where a sentence begins, and is no part of a name."""
    return folded in source_words().openers or folded in _OPENS_SENTENCE


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
        self.opener = self.capital and _is_opener(folded) and word not in NO_PRONOUNS
        self.shortened = len(word) == 1 or folded in lists.short_titles
        verb = verbs().get(folded)
        parts = verb is not None and (verb.form != "base" or folded.endswith(("ing", "ed")))  # "Council Says It Will Wait"
        apart = self.opener or parts or folded in lists.titles or folded in _BUTTONS
        self.plain = self.capital and not apart and (word.isalpha() or bool(_PLAIN.fullmatch(word)))
        # "As Tom Will notes", "USA TODAY's board"
        known = self.opener and (folded in lists.given or folded in _TODAY)
        self.joins = (
            known or (self.capital and not self.opener and not self.plain) or (word in lists.name_particles and word not in lists.openers)
        )


_NAME_WORDS: Remembered[str, NameWord] = Remembered(NameWord)


def name_runs(document: Document) -> list[RunPart]:
    """Every run of capitalised words: the plain ones as they stand, the doubtful parted as the pattern of a name tells."""
    text, words, run, given = document.text, document.words, source_words().name, source_words().given
    written, folded, starts, between = words.written, words.folded, words.starts, words.between
    capitals: Iterable[int] = compress(count(), map(ne, written, folded))
    handles = {i for i, start in enumerate(starts) if text.startswith("@", start - 1) and start} if "@" in text else ()
    if handles:
        capitals = sorted({*capitals, *handles})
    parts: list[RunPart] = []
    free = 0  # the first word behind the last run
    for i in capitals:
        if i < free:
            continue
        behind = between[i]
        if (behind == "-" or (i and between[i - 1] == "-")) and (sided := _behind_side(words, i)):
            free = sided
            continue
        word, start = _NAME_WORDS[written[i]], starts[i]
        bare = word.opener and not _binds(word, behind)
        if (bare and not (folded[i] in given and _stands_within(words, i))) or not (word.capital or i in handles):
            continue
        last, plain = i, word.plain and not (start and text[start - 1] in _JOINED_BEFORE)
        while plain and behind == " " and last + 1 < len(starts):
            following = _NAME_WORDS[written[last + 1]]
            if not following.plain:
                named = folded[last + 1] in COMMON_SURNAMES and folded[last] in given
                plain = not (following.joins or named or (following.opener and _binds(following, between[last + 1])))
                break
            last, word = last + 1, following
            behind = between[last]
        if plain and (behind == " " or not _binds(word, behind)):
            parts.append((start, words.ends[last], start, folded[last], last == i))
            free = last + 1
        elif found := run.match(text, start - (i in handles), _end_of_sentence(document, start)):
            start, end = found.span()
            parts += [(start + one, start + other, start + head, bare, alone) for one, other, head, bare, alone in _parts(found.group())]
            while free < len(starts) and starts[free] < end:
                free += 1
    return parts


def stands_for_a_side(text: str, start: int) -> bool:
    """Whether a name only tells for or against whom others are: "pro-Ruiz voters"."""
    return text[start - 1 : start] == "-" and any(text[max(0, start - 1 - len(side)) : start - 1].lower() == side for side in _SIDES)


def _behind_side(words: Words, i: int) -> int:
    """Index of the first word behind a name that only tells for or against whom others are, or 0: "anti-Harbor Fund voters".

    Also of "Pro-Ruiz voters", not of "the Anti-Noise League".
    """
    if words.folded[i] in _SIDES and words.between[i] == "-":
        small = i + 2 < len(words) and words.between[i + 1] == " " and words.written[i + 2].islower()
        return i + 2 if small and words.written[i + 1][0].isupper() else 0
    if not i or words.between[i - 1] != "-" or words.folded[i - 1] not in _SIDES:
        return 0
    behind, nouns = i + 1, source_words().nouns
    while (
        behind < len(words)
        and words.between[behind - 1] == " "
        and words.written[behind][0].isupper()
        and nouns.get(words.folded[behind]) not in _PERSONS
    ):
        behind += 1
    if behind == len(words) or words.between[behind - 1] != " ":
        return i + 1  # "a pro-Ruiz Harbor Union, run by Vance"
    word = words.folded[behind]
    noun = not (word in verbs() or word.endswith(("ed", "ing")) or _is_opener(word)) or word in nouns
    return behind if noun else i + 1


def _end_of_sentence(document: Document, start: int) -> int:
    """Where the sentence ends: also "the Lowell Fund.In May", where a page lost its line breaks."""
    at = bisect_right(document.sentence_starts, start)
    return document.sentence_starts[at] if at < len(document.sentence_starts) else len(document.text)


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
def _parts(run: str) -> tuple[RunPart, ...]:
    """The names in a run, by offsets in it: openers of the sentence cut off, parted at a possessive and at a verb."""
    lists, lexicon = source_words(), verbs()
    parts: list[RunPart] = []
    pieces: list[Pair] = []
    for match in _PIECE.finditer(run):
        word = match.group()
        folded = word.lower().rstrip(".").replace("’", "'")
        verb = lexicon.get(folded)
        # Title case: "Council Says It Will Wait".
        initial = len(word) == 2 and word[1] == "."
        called = bool(pieces) and run[slice(*pieces[-1])].rstrip(".").lower() in _COURTESY  # "Mr Rather"
        named = called or word in NO_PRONOUNS
        common = folded in COMMON_SURNAMES or (folded in lists.given and folded in lists.openers)
        if common and pieces and match.end() == len(run):
            named = named or run[slice(*pieces[-1])].lower() in lists.given  # "As Tom Will notes", "Dan Rather wrote"
        named = named or (bool(pieces) and folded in _TODAY and match.end() == len(run))
        opens = (_is_opener(folded) and not named) or (not pieces and verb is not None and folded.endswith(("ing", "ed")))
        # "Will Ruiz", "Sen. Will Ruiz", "Interior Minister Jan Ruiz"
        given = not parts and folded in lists.given and match.end() < len(run) and _are_titles(run, pieces)
        if opens and not pieces and f"{folded} {run[match.end() + 1 :].partition(' ')[0].lower()}" in _BODIES:
            opens = False  # "Planned Parenthood"
        if folded in _BUTTONS and (_is_beside_button(run, match) or (word == CLOSE and not run.isupper())):
            opens = True  # "Show Hide", "CLOSE President Ruiz said"
        parts_run = pieces and verb and verb.finite and folded not in lists.nouns
        if parts_run and folded in _BODY_NOUNS and run[match.end() + 1 :].rstrip(".").lower() in _FORMS:
            parts_run = False  # "Halvard Home Brands Inc."
        if (opens and not initial and not given) or parts_run:
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
    """Whether nothing but titles stands so far in a run, or an office: "Sen.", "Interior Minister"."""
    words = [run[start:end].rstrip(".").lower() for start, end in pieces]
    office = bool(words) and source_words().nouns.get(words[-1]) == "person"
    return office or source_words().short_titles.issuperset(words)


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
    # "Moody's Analytics", "Lowell Children's Hospital", "St. Mary's Church"
    return nouns.get(bare) in _PERSONS or f"{bare}'s" in _BODIES or run.startswith(_SAINT)


def _makes_a_deputy(run: str, owner: str, end: int) -> bool:
    """Whether a possessive is part of a title: "Sheriff’s Deputy Tom Vance"; not "President Ruiz’s Attorney General"."""
    lists, behind = source_words(), run[end + 1 :].partition(" ")[0].lower().rstrip(".")
    return lists.nouns.get(_POSSESSIVE.sub("", owner)) == "person" and (behind in lists.titles or lists.nouns.get(behind) == "person")


def _part(run: str, pieces: list[Pair]) -> list[RunPart]:
    while pieces and not _ENDS_NAME.match(run, pieces[-1][0]):
        pieces.pop()
    if not pieces:
        return []
    start, (last, end) = pieces[0][0], pieces[-1]
    bare = _POSSESSIVE.sub("", run[last:end])
    titles = source_words().titles
    head = next((s for s, e in pieces if run[s:e].rstrip(".").lower() not in titles), start)
    return [(start, last + len(bare), head, bare.lower(), len(pieces) == 1)]
