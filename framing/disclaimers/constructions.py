"""Which constructions join the words of a notice, and where does a sentence hold one?"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import count
from typing import Any, NamedTuple

from .notice_words import Entry, NoticeLexicon, PhraseWords, notice_lexicon, review_entries, statement_entries
from .tagging import Token, tagger

_MARKS = ("comma", "colon", "stop", "bracket", "quote", "dash")
_PART = re.compile(r"\.\.(?P<gap>\d+)(?:/(?P<without>[a-z]+))?|(?P<names>[a-z_]+(?:&[a-z_]+)*)|(?P<sign>[()|?^])")
# What a gap does not pass: the marks that end a clause, and the words that open another.
_CLOSED = {"constructions": ("colon", "stop", "quote", "which", "say"), "reviews": ("colon", "stop", "bracket", "dash")}
_MEANS_SOMETHING = r"\[]^-"  # in a class of characters


class Construction(NamedTuple):
    """A row of parts as expressions over encoded tokens; of several each must stand in the sentence, in any order.

    ``points`` is "itself" where no thing need be pointed at, "this" where it must be this one, "first" where the
    first thing is pointed at and the last was made, "" where the place may point at it too; "before", "pictured", "announced"
    and "reviewed" say what must stand elsewhere. ``says`` is what a construction of reviews says: "claimed", "denied", or
    "nothing". ``role`` is what the agent had in the making: "helper" where people wrote with its help, "tool" where they
    used it, "translator" where it translated, "open" where nobody says, "" where the other words tell.
    """

    name: str
    patterns: tuple[re.Pattern[str], ...]
    label: bool
    points: str
    says: str
    role: str


class ConstructionMatch(NamedTuple):
    """A construction with the tokens that it took, ``last`` one past the last; ``part`` bounds the first of its parts."""

    construction: Construction
    first: int
    last: int
    part: tuple[int, int]


class Grammar:
    """Words with their parts, and the constructions that join them.

    Args:
        lexicon: the lexicon of a language.
        entries: the words and phrases that the constructions are about.
        rows: the table of the lexicon in which the constructions stand, "constructions" or "reviews".
    """

    def __init__(self, lexicon: NoticeLexicon, entries: dict[PhraseWords, Entry], rows: str) -> None:
        self.lexicon = lexicon
        self.entries = entries
        self.tagger = tagger(lexicon, entries)
        self._closed = _CLOSED[rows]
        roles = [frozenset[str](), *(frozenset({mark}) for mark in (*_MARKS, "name")), *sorted(self.tagger.role_sets(), key=sorted)]
        # The first of all characters: a pattern without one above 255 is compiled in half the time.
        self._codes = dict(zip(dict.fromkeys(roles), (code for code in map(chr, count()) if code not in _MEANS_SOMETHING), strict=False))
        self._of_parts: dict[str, str] = {}
        self.constructions = tuple(self._construction(row) for row in lexicon.tables[rows])

    def _construction(self, row: dict[str, Any]) -> Construction:
        parts = row["parts"] if isinstance(row["parts"], list) else [row["parts"]]
        patterns = tuple(re.compile(self._expression(part)) for part in parts)
        return Construction(row["name"], patterns, row.get("label", False), row.get("points", ""), row.get("says", ""), row.get("role", ""))

    def _expression(self, parts: str) -> str:
        plain, start = self._codes[frozenset()], self._class("colon", "stop", "bracket", "quote")
        signs = {"(": "(?:", "^": f"(?:^|(?<={start}))"}
        expression = ""
        for found in _PART.finditer(parts):
            gap, without, names, sign = found.group("gap", "without", "names", "sign")
            if gap:
                expression += f"{self._gap(without)}{{0,{gap}}}?"
            elif names == "plain":
                expression += f"[{plain}{self._codes[frozenset({'name'})]}]"
            elif names:
                expression += self._class(names)
            else:
                expression += signs.get(sign, sign)
        return expression

    def _gap(self, without: str | None) -> str:
        closed = [code for roles, code in self._codes.items() if roles.intersection(self._closed) or (without and without in roles)]
        return f"[^{''.join(closed)}]"

    def _class(self, *wanted: str) -> str:
        """A class of the tokens that play all parts of one of the wanted, as "not&people"; one that matches nothing where no word does."""
        codes = "".join(map(self._playing, wanted))
        return f"[{codes}]" if codes else r"[^\s\S]"

    def _playing(self, parts: str) -> str:
        """The codes of the tokens that play some parts."""
        if parts not in self._of_parts:
            all_of_them = frozenset(parts.split("&"))
            self._of_parts[parts] = "".join([code for roles, code in self._codes.items() if all_of_them <= roles])
        return self._of_parts[parts]

    def tag(self, text: str, start: int, end: int) -> list[Token]:
        """The words and marks between two offsets of a text, with their parts."""
        return self.tagger.tag(text, start, end)

    def encode(self, tokens: Iterable[Token]) -> str:
        """One character for each token, over which the constructions are regular expressions."""
        return "".join([self._codes[token.roles] for token in tokens])

    def find(self, tokens: list[Token], *constructions: Construction) -> Iterator[ConstructionMatch]:
        """The given constructions in a sentence, or all."""
        code = self.encode(tokens)
        for construction in constructions or self.constructions:
            first, *others = construction.patterns
            if not others:
                yield from (ConstructionMatch(construction, *match.span(), match.span()) for match in first.finditer(code))
            elif all(matches := [pattern.search(code) for pattern in construction.patterns]):
                spans = [match.span() for match in matches if match]
                yield ConstructionMatch(construction, min(start for start, _ in spans), max(end for _, end in spans), spans[0])


@cache
def statements_of(code: str) -> Grammar:
    """The grammar in which a language says that AI made something."""
    lexicon = notice_lexicon(code)
    return Grammar(lexicon, statement_entries(lexicon), "constructions")


@cache
def reviews_of(code: str) -> Grammar:
    """The grammar in which a language says that people reviewed something."""
    lexicon = notice_lexicon(code)
    return Grammar(lexicon, review_entries(lexicon), "reviews")
