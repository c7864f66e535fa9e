"""What part does each word of a sentence play in a notice about AI?"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple, TypeVar

from .notice_words import Entry, NoticeLexicon, PhraseWords
from .pieces import Piece, name_of_mark, pieces
from .tools import makers, names_in_capitals, names_of_people_too

# Words, marks and, in scripts that part no words, what stands between the forms of the lexicon.
_BETWEEN = re.compile(r"(?P<mark>[^\w\s])|[^\W_]+")
_ARABIC = frozenset(map(chr, range(0x0621, 0x064B)))
# At the beginning of a word, or behind "and", "so", "with", "for" or "like", which are written on.
_BEHIND_PREFIX = "(?:(?<![\u0621-\u0652])|(?<=(?<![\u0621-\u0652])[\u0648\u0641\u0628\u0644\u0643]))"
_LATIN = re.compile(r"[a-z.]+", re.IGNORECASE)
_VERSION = re.compile(r"[a-z]?\d{1,2}\w?")
_HYPHENS = ("-", "‑", "–")
_MECHANISM = Entry(frozenset({"agent", "automation"}), "automation")
_UNKNOWN = Entry(frozenset(), "")
# Of a review it matters who looked; a statement about AI tells names by its own rules.
_NAME = Entry(frozenset({"name"}), "")
# "Börsenvorschau": of a compound the last part says what it is.
_TEXT = Entry(frozenset({"thing", "text"}), "text")
_OWNERS = frozenset({"agent", "software"})


ARTICLE_ROLES = frozenset({"the", "ours", "indefinite"})
T = TypeVar("T", int, None)


@cache
def _mark_roles(mark: str) -> frozenset[str]:
    return frozenset({mark})


def _owning(entry: Entry) -> Entry:
    """ "Claude's" is Claude and owns something."""
    return entry._replace(roles=entry.roles | {"owner"})


class Token(NamedTuple):
    """A word, phrase or mark of a sentence with its parts; ``start`` and ``end`` are offsets in the text."""

    start: int
    end: int
    folded: str
    roles: frozenset[str]
    kind: str  # of an agent, verb or thing: which list of the lexicon it comes from


def first_with(tokens: Sequence[Token], *roles: str, default: T) -> int | T:
    """Where the first word stands that plays one of some parts."""
    return next((at for at, token in enumerate(tokens) if not token.roles.isdisjoint(roles)), default)


def plays(tokens: Iterable[Token], *roles: str) -> bool:
    """Whether one of some words plays one of some parts."""
    return any(not token.roles.isdisjoint(roles) for token in tokens)


class Tagger:
    """Tags a sentence with the entries of a lexicon, the longest known phrases as one token.

    Args:
        lexicon: the lexicon of a language.
        entries: its words and phrases with their parts, a word ending in * being a beginning.
    """

    def __init__(self, lexicon: NoticeLexicon, entries: dict[PhraseWords, Entry]) -> None:
        self._people = lexicon.words("agents", "people")
        has_agents = any("agent" in entry.roles for entry in entries.values())
        self._endings = tuple(lexicon.word_list("agents", "endings")) if has_agents else ()
        self._no_bots = tuple(lexicon.word_list("agents", "unless_endings"))
        self._names_people = not has_agents
        self._thing_endings = tuple(lexicon.word_list("things", "endings")) if has_agents else ()
        self._suffixes = lexicon.words("agents", "model_suffixes")
        self._shapes = lexicon.words("agents", "shapes")
        self._mechanisms = lexicon.words("agents", "mechanisms")
        self._fields = lexicon.words("agents", "fields")
        longest_first = sorted(entries.items(), key=lambda item: (-len(item[0]), -len(item[0][0])))
        # Beginnings of words are looked up by as many letters as the shortest has.
        self._stem = min((len(words[0]) - 1 for words in entries if words[0].endswith("*")), default=0)
        self._beginnings: dict[str, list[tuple[str, Entry]]] = {}
        for words, entry in reversed(longest_first):
            word = words[0]
            if word.endswith("*"):
                whole = (word[:-1], self._with_beginning(word, entry))
                self._beginnings.setdefault(word[: self._stem], []).insert(0, whole)
        self._single: dict[str, Entry] = {}
        self._begins: set[str] = set()
        # By their first two words: so many phrases begin with "the" that trying each would take most of the time.
        self._phrases: dict[tuple[str, str], list[tuple[PhraseWords, Entry]]] = {}
        for words, entry in longest_first:
            if len(words) > 1:
                self._phrases.setdefault((words[0], words[1]), []).append((words, entry))
                self._begins.add(words[0])
            elif not words[0].endswith("*"):
                self._single[words[0]] = self._with_beginning(words[0], entry)

    def role_sets(self) -> set[frozenset[str]]:
        """Every set of parts that a token may have."""
        phrases = {entry.roles for entries in self._phrases.values() for _, entry in entries}
        phrases |= {entry.roles for entry in self._single.values()}
        owning = {_owning(Entry(roles, "")).roles for roles in phrases if roles & _OWNERS}
        return phrases | owning | {entry.roles for entries in self._beginnings.values() for _, entry in entries}

    def tag(self, text: str, start: int, end: int) -> list[Token]:
        """The words and marks between two offsets of ``text``."""
        parts = list(pieces(text, start, end))
        tokens: list[Token] = []
        at = 0
        while at < len(parts):
            first = parts[at]
            if first.mark:
                tokens.append(Token(first.start, first.end, first.folded, _mark_roles(first.mark), ""))
                at += 1
                continue
            length, entry = self._longest(parts, at)
            folded = first.folded if length == 1 else " ".join(part.folded for part in parts[at : at + length])
            behind = at + length
            if "auto" in entry.roles and (mechanism := self._mechanism(parts, behind)):
                behind, entry = mechanism, _MECHANISM
            elif "agent" in entry.roles:
                behind = self._behind_agent(text, parts, behind)
                if self._is_name(text, parts, at, length) or self._is_no_agent(text, parts, behind):
                    entry = _UNKNOWN
            if self._names_people and at and not entry.roles and text[first.start].isupper():
                entry = _NAME
            tokens.append(Token(first.start, parts[behind - 1].end, folded, entry.roles, entry.kind))
            at = behind
        return tokens

    def _longest(self, parts: list[Piece], at: int) -> tuple[int, Entry]:
        folded = parts[at].folded
        if folded in self._begins and at + 1 < len(parts):
            for words, entry in self._phrases.get((folded, parts[at + 1].folded), ()):
                if len(words) == 2 or tuple(part.folded for part in parts[at : at + len(words)]) == words:
                    return len(words), entry
        if folded in self._single:
            return 1, self._single[folded]
        owner = folded.removesuffix("'s")  # "our AI's summary"
        if self._endings and owner.endswith(self._endings) and not owner.endswith(self._no_bots):
            return 1, _MECHANISM
        owned = self._single.get(owner, _UNKNOWN) if owner != folded else _UNKNOWN
        known = _owning(owned) if owned.roles & _OWNERS else self._with_beginning(folded, _UNKNOWN)
        return 1, _TEXT if known is _UNKNOWN and self._thing_endings and folded.endswith(self._thing_endings) else known

    def _with_beginning(self, word: str, entry: Entry) -> Entry:
        """The parts of a word and of the longest beginning that it has, which holds those of shorter ones."""
        for beginning, other in self._beginnings.get(word[: self._stem], ()):
            if word.startswith(beginning):
                return Entry(entry.roles | other.roles, entry.kind or other.kind)
        return entry

    def _mechanism(self, parts: list[Piece], at: int) -> int:
        """Past the noun of "an automated newsroom system", not of "automated trading software"; 0 where none stands there."""
        words = [part.folded for part in parts[at : at + 2]]
        if words and words[0] in self._mechanisms:
            return at + 1
        kinds = self._shapes | self._fields
        makes_texts = len(words) == 2 and (words[0] in kinds or self._roles(words[0]) & {"thing", "making"})
        return at + 2 if makes_texts and words[1] in self._mechanisms else 0

    def _roles(self, word: str) -> frozenset[str]:
        return self._single.get(word, _UNKNOWN).roles

    def _is_name(self, text: str, parts: list[Piece], at: int, length: int) -> bool:
        """ "Claude" before another capital is somebody's first name, and in small letters no model at all."""
        end = parts[at].end
        if parts[at].folded in names_in_capitals() and not text[parts[at].start : end].isupper():
            return True
        if length > 1 or parts[at].folded not in names_of_people_too():
            return False
        if at > 1 and self._is_first_name(text, parts[at - 1], parts[at].start):
            return True
        if text[parts[at].start].islower():
            return not (text[end : end + 1] in _HYPHENS and text[end + 1 : end + 2].isdigit())  # "gemini-2.5"
        if at + 1 >= len(parts) or parts[at + 1].mark:
            return False
        after = parts[at + 1]
        # "Bard of Larkhill" is a columnist.
        return after.folded == "of" or (text[after.start].isupper() and after.folded not in self._suffixes)

    def _is_first_name(self, text: str, before: Piece, start: int) -> bool:
        """ "Ana" before "Grok", where she is no maker of models and no word that the lexicon knows."""
        folded = before.folded
        known = (
            folded in self._single or folded in self._begins or folded in makers() or self._with_beginning(folded, _UNKNOWN) is not _UNKNOWN
        )
        return not before.mark and before.end + 1 == start and text[before.start].isupper() and folded.isalpha() and not known

    def _is_no_agent(self, text: str, parts: list[Piece], behind: int) -> bool:
        """ "AI researchers" are people, "computer-controlled" is a quality, "AI Accountability Network" is a name."""
        if not self._people or behind >= len(parts) or parts[behind].mark:
            return False
        after = parts[behind]
        if after.folded.removesuffix("'s") in self._people:
            return True
        if after.folded in self._single or after.folded in self._begins:
            return False
        between = text[parts[behind - 1].end : after.start]
        # Of "our chatbot Nemo" Nemo is the chatbot's name.
        named = text[after.start].isupper() and not text[after.start : after.end].isupper() and not text[parts[behind - 1].start].islower()
        return between in _HYPHENS or (between == " " and named)

    def _behind_agent(self, text: str, parts: list[Piece], at: int) -> int:
        """Past an agent's version ("-4o", "2.5 Flash"), shape ("language model") and short form ("(AI)")."""
        while at < len(parts):
            part = parts[at]
            following = [one.folded for one in parts[at + 1 : at + 3]]
            if not part.mark and (part.folded in self._shapes or part.folded in self._suffixes or _VERSION.fullmatch(part.folded)):
                at += 1
            elif part.folded == "." and following and following[0][0].isdigit() and text[part.end].isdigit():
                at += 2
            elif part.folded == "(" and following[1:] == [")"] and self._is_short_form(following[0]):
                at += 3
            else:
                break
        return at

    def _is_short_form(self, word: str) -> bool:
        return len(word) <= 5 and "agent" in self._roles(word)


class PieceTagger:
    """Tags a sentence of a script that parts no words, cutting it at the forms of the lexicon.

    A form plays the parts of the forms inside it too, since 本記事 is this and an article; but an agent is one through and through,
    and what plays no part none: 自動 is automatic, 自動車 a car.
    """

    def __init__(self, entries: dict[PhraseWords, Entry]) -> None:
        forms = {words[0]: entry for words, entry in entries.items()}
        self._forms = {form: self._whole(form, forms) for form in forms}
        longest_first = sorted(forms, key=lambda form: (-len(form), form))
        self._cut = re.compile("|".join(map(_guarded, longest_first)))

    def role_sets(self) -> set[frozenset[str]]:
        """Every set of parts that a token may have."""
        return {entry.roles for entry in self._forms.values()}

    @staticmethod
    def _whole(form: str, forms: dict[str, Entry]) -> Entry:
        if forms[form].roles & _OWNERS or not forms[form].roles:
            return forms[form]
        inside = [entry for other, entry in forms.items() if other in form]
        kinds = (forms[form].kind, *(entry.kind for entry in inside))
        return Entry(frozenset[str]().union(*(entry.roles for entry in inside)), next(filter(None, kinds), ""))

    def tag(self, text: str, start: int, end: int) -> list[Token]:
        """The forms, marks and what stands between them, from one offset of ``text`` to another."""
        tokens: list[Token] = []
        at = start
        for found in self._cut.finditer(text, start, end):
            tokens += _unknown(text, at, found.start())
            entry = self._forms[found.group()]
            tokens.append(Token(*found.span(), found.group(), entry.roles, entry.kind))
            at = found.end()
        return tokens + list(_unknown(text, at, end))


def _guarded(form: str) -> str:
    """ "AI" is no part of "MAIN", and in Arabic "he wrote" none of "the office", which begins with an article."""
    if form[0] in _ARABIC:
        return _BEHIND_PREFIX + re.escape(form)
    return rf"(?<![A-Za-z]){re.escape(form)}(?![A-Za-z])" if _LATIN.fullmatch(form) else re.escape(form)


def _unknown(text: str, start: int, end: int) -> Iterator[Token]:
    for found in _BETWEEN.finditer(text, start, end):
        mark = name_of_mark(text, *found.span()) if found.lastgroup else ""
        if mark or not found.lastgroup:
            yield Token(*found.span(), found.group(), frozenset({mark}) if mark else frozenset(), "")


def tagger(lexicon: NoticeLexicon, entries: dict[PhraseWords, Entry]) -> Tagger | PieceTagger:
    """The tagger of a lexicon's script."""
    return PieceTagger(entries) if lexicon.by_pieces else Tagger(lexicon, entries)
