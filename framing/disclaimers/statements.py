"""What does a sentence state about its making: which agent made what, and how is the thing made pointed at?"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from framing.text.document import Document, Paragraph, Sentence

from .constructions import Construction
from .notice_words import NoticeLexicon
from .tagging import Token, first_with, plays

_POINTERS = ("this", "ours", "indefinite", "quantifier", "theirs", "the")
ENDS_CLAUSE = frozenset({"comma", "stop", "colon", "dash", "bracket"})
_ENDS_AFTER = ENDS_CLAUSE | {"be", "made", "which"}
_ENDS_BEFORE = ENDS_CLAUSE | {"be", "which"}
HYPHENS = ("-", "‑")
_OPENING = 3
_REACH = 6  # words of a clause before or behind what is looked at


@dataclass(frozen=True)
class Statement:
    """A construction found in a sentence, not yet tried against what stands around it.

    Args:
        document: the text in which it stands.
        sentence: the sentence, or a stretch of one that has no end.
        tokens: all words of the sentence.
        first, last: which of them the construction took; ``last`` is one past the last.
        part: which of them its first part took, in which the thing made is looked for first.
        construction: which one.
        lexicon: the lexicon of its language.
    """

    document: Document
    sentence: Sentence
    tokens: list[Token]
    first: int
    last: int
    part: tuple[int, int]
    construction: Construction
    lexicon: NoticeLexicon

    @property
    def matched(self) -> list[Token]:
        """The words that the construction took."""
        return self.tokens[self.first : self.last]

    @property
    def before(self) -> list[Token]:
        """The words of the sentence before them."""
        return self.tokens[: self.first]

    @property
    def rest(self) -> list[Token]:
        """The words of the sentence behind them."""
        return self.tokens[self.last :]

    @property
    def rest_of_clause(self) -> list[Token]:
        """The words behind them up to the next stop, which a semicolon is too."""
        return self.rest[: first_with(self.rest, "stop", default=None)]

    @property
    def clause_before(self) -> list[Token]:
        """The last words of the clause before the match."""
        before = self.before[-_REACH:]
        start = next((at for at in range(len(before), 0, -1) if before[at - 1].roles & ENDS_CLAUSE), 0)
        return before[start:]

    @property
    def clause_behind(self) -> list[Token]:
        """The next words of the clause: "automatically generated [by an AI]"."""
        behind = self.rest[:_REACH]
        return behind[: first_with(behind, *ENDS_CLAUSE, default=None)]

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph in which it stands."""
        return self.document.paragraph_at(self.sentence.start)

    @property
    def folded(self) -> str:
        """The sentence in small letters."""
        return self.document.folded[self.sentence.start : self.sentence.end]

    @cached_property
    def agent_at(self) -> int | None:
        """Where the agent stands among the words of the sentence."""
        at = first_with(self.matched, "agent", default=None)
        return None if at is None else self.first + at

    @property
    def agent(self) -> Token | None:
        """The model, tool or program that is said to have made it."""
        return None if self.agent_at is None else self.tokens[self.agent_at]

    @cached_property
    def thing_at(self) -> int | None:
        """Where the thing made stands among the words; an "article summary" is a summary, and so is a "summary box"."""
        things = [at for at in (*range(*self.part), *range(self.first, self.last)) if self._is_thing(at)]
        first = next(iter(things), None)
        if self.construction.points == "this":
            # Of "used for translation and proofreading in this feature" the feature is pointed at.
            first = next((at for at in things if at and "this" in self.tokens[at - 1].roles), first)
        if first is None:
            return None
        run = list(self._run_of_things(first))
        containers = self.lexicon.words("things", "containers")
        holds = next((at for at in reversed(run) if self.tokens[at].folded not in containers), run[-1])
        behind = self.tokens[run[-1] + 1 : run[-1] + 3]
        # The "list of key points" is of key points.
        of_things = len(behind) == 2 and "of" in behind[0].roles and "thing" in behind[1].roles
        return holds + 2 if of_things and self.tokens[holds].folded in containers else holds

    def _run_of_things(self, at: int) -> Iterator[int]:
        """Nouns in a row, a quotation mark between them or not: the “At a glance” box."""
        if at > 1 and "quote" in self.tokens[at - 1].roles and self._is_thing(at - 2):
            yield at - 2
        while self._is_thing(at):
            yield at
            at += 2 if at + 1 < len(self.tokens) and "quote" in self.tokens[at + 1].roles else 1

    def _is_thing(self, at: int) -> bool:
        if at >= len(self.tokens) or "thing" not in self.tokens[at].roles:
            return False
        end = self.tokens[at].end
        # Of a "data-driven story" the data are not what was made.
        return self.document.text[end : end + 1] not in HYPHENS or at + 1 >= len(self.tokens) or bool(self.tokens[at + 1].roles)

    @property
    def thing(self) -> Token | None:
        """What was made; of "this page contains AI-generated images" the images."""
        if self.construction.points == "first":
            return next((token for token in reversed(self.matched) if "thing" in token.roles), self.matched[-1])
        if self.construction.points == "before" and self.thing_at is None:
            return next((token for token in self.before if "thing" in token.roles), None)  # "This photo is not real: AI made it"
        if self.thing_at is None and self.construction.label:
            return next((token for token in self.before[-_OPENING:] if "thing" in token.roles), None)  # "Key takeaways · made by AI"
        return None if self.thing_at is None else self.tokens[self.thing_at]

    @property
    def is_headline(self) -> bool:
        """Whether the thing made is the headline, of which a page has but one: "A language model proposed the headline"."""
        thing, forms = self.thing, tuple(self.lexicon.word_list("scopes", "headline"))
        return thing is not None and bool(forms) and thing.folded.startswith(forms)

    @cached_property
    def pointing(self) -> str:
        """How the thing made is pointed at: "this", "the", "ours", "bare", or "other" (a, some, their)."""
        at = self.thing_at
        if at is None:
            points = plays(self.matched[:_OPENING], "this", "reading")
            return "this" if points else "bare"
        return "this" if self._points_behind(at) and not self._is_some_of_a_site(at) else self._points_before(at)

    def _points_behind(self, at: int) -> bool:
        """ "The bullet points above", "the figures on this page"."""
        for token in self.tokens[at + 1 : at + 1 + _REACH]:
            if "this" in token.roles:
                return True
            if token.roles & _ENDS_AFTER:
                return False
        return False

    def _is_some_of_a_site(self, at: int) -> bool:
        """ "Some summaries on this site": a policy, of which this page may be no case."""
        partial, sites = self.lexicon.words("contexts", "partial"), self.lexicon.words("contexts", "sites")
        before = self.tokens[max(0, at - _REACH) : at]
        behind = self.tokens[at + 1 : at + 2 + _REACH]
        return any(token.folded in partial for token in before) and any(token.folded in sites for token in behind)

    def is_anothers(self, token: Token) -> bool:
        """Whether a word makes the thing behind it another's: "the harbor's brochure"; but "today's forecast" may be this one."""
        owns = token.folded.endswith(("'s", "s'")) and not token.roles
        return owns and self.lexicon.code == "en" and token.folded not in self.lexicon.words("contexts", "own")

    def _points_before(self, at: int) -> str:
        for token in reversed(self.tokens[max(0, at - _REACH) : at]):
            role = next((role for role in _POINTERS if role in token.roles), "")
            if self.is_anothers(token):
                return "other"
            if role:
                return role if role in ("this", "ours", "the") else "other"
            verb = "made" in token.roles and "thing" not in token.roles
            if token.roles & _ENDS_BEFORE or (verb and at - 1 > self.first):
                break
        return "bare"
