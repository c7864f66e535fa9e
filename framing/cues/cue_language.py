"""How is a cue written, and how is it told in which surroundings it counts? (Those lines are read in ``where_lines.py``.)

A cue is a line that reads like the phrase it finds:

====================  =====================================================================
``fine line``         these words, whatever their case, apostrophes, or hyphens between them
``walk~``             any inflection: walk, walks, walked, walking (irregular forms too)
``pragmati*``         any word that begins so
``(tread|walk~)``     one of these; an alternative may hold several words
``(very)?``           may be missing
``..``                up to three words between; ``..5`` up to five
``<rivals>``          a slot of one to eight words, kept with the match under its name
``^worse``            only where a clause begins
====================  =====================================================================

A cue never crosses a paragraph. It begins with a word, a prefix or an alternative; a slot before that is
filled, where the clause has something to fill it with, from the words in front of the match. A slot at the
end runs to the end of its clause. Each cue is looked up by its rarest words, once for each distinct word
of a text, so that a thousand cues cost little more than ten.

In the lexicons of rules (``hedges.toml`` and its kin) the lines of ``where`` tell by the words around a cue
whether it counts. They are read in order: the first that fits decides, "no:" in front says that the cue does
not count, and if none fits the opposite of the last line holds. The signs above hold, but for slots and ``^``;
and these, of which all but gaps, marks and the full stop stand for one word:

====================  =====================================================================
``[]``                the cue, in the surroundings that the line tells; ``no: the []``
``[claim|claims]``    the cue, where it is one of these
``{determiner}``      any word of a class in ``word_classes.toml``, or any mark named there
``*ed``               any word that ends so
``19##``              ``#`` is a digit
``_``                 any word
``!the``              any word but this
``{finite}&!was``     a word of which both hold
``Aa``  ``aa``        a word with a capital, or without; ``AA`` one of nothing but capitals
``Aa+``               one such word or several
``..2``  ``.2``       up to two words of the sentence between, or up to two of the clause
``.``                 no word: here the sentence begins or ends
``,``                 a mark between two words, any of , : " - $ …; ``!,`` no such mark
====================  =====================================================================

No line sees beyond its sentence; a comma, a dash or a bracket ends a clause.
"""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from .cue_parser import CueError, CueParser

LONGEST_CUE = 100_000  # characters, lists of words written out


@dataclass(frozen=True)
class CompiledCue:
    """A cue as a regular expression over narrow text (``Document.narrow``), and the words by which it is looked up.

    ``firsts`` are the words with which it can begin, ``anchors`` words of which a text that holds it has at
    least one, no more than ``before`` words behind its beginning, ``needs`` such words for each of its parts,
    ``width`` the most words that it takes;
    ``lead`` is what stands in front of it: the name of a slot, "^" or ""; ``single`` tells that it is one whole
    word, whichever of ``firsts``.
    """

    cue: str
    firsts: frozenset[str]
    anchors: frozenset[str]
    needs: tuple[frozenset[str], ...]
    before: int
    width: int = 1
    lead: str = ""
    single: bool = False

    @cached_property
    def expression(self) -> str:
        """Read out of the cue when it is first asked for: most cues of a large lexicon are never needed."""
        return CueParser(self.cue).whole()[0].pattern + r"(?!\w)"

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when it is first asked for."""
        return re.compile(self.expression)

    @property
    def is_compiled(self) -> bool:
        """Whether its pattern has been asked for."""
        return "pattern" in self.__dict__

    def may_stand_in(self, folded: str) -> bool:
        """Whether a folded text holds something of each part, one behind the other: less work than to compile a pattern in vain."""
        for beginnings in self._soonest_missed:
            for beginning in beginnings:
                if beginning in folded:
                    break
            else:
                return False
        at = 0
        for beginnings in self._parts:
            ends = [found + len(beginning) for beginning in beginnings if (found := folded.find(beginning, at)) >= 0]
            if not ends:
                return False
            at = min(ends)
        return True

    @cached_property
    def _parts(self) -> tuple[tuple[str, ...], ...]:
        """Of each part the words, or beginnings of words."""
        return tuple(tuple(word.rstrip("*") for word in words) for words in self.needs)

    @cached_property
    def _soonest_missed(self) -> list[tuple[str, ...]]:
        """The same, the part of fewest words first."""
        return sorted(self._parts, key=len)

    @cached_property
    def prefixes(self) -> tuple[str, ...]:
        """The beginnings of words with which it can begin."""
        return tuple(first[:-1] for first in self.firsts if first.endswith("*"))


def compile_cue(cue: str) -> CompiledCue:
    """Read one cue.

    Raises:
        CueError: the cue is empty, not text, badly bracketed, or begins with a gap.
    """
    if not isinstance(cue, str) or not cue.strip():
        raise CueError(f"a cue is a line of words, not {cue!r}")
    if len(cue) > LONGEST_CUE:
        raise CueError(f"“{cue[:40]}…” has {len(cue):,} characters with its lists of words written out: {LONGEST_CUE:,} at most")
    return _compiled(cue)


@lru_cache(maxsize=8192)
def _compiled(cue: str) -> CompiledCue:
    node, lead = CueParser(cue).whole()
    if not node.firsts:
        raise CueError(f"“{cue}” begins with a gap, or an alternative of its beginning with a slot: begin it with a word")
    single = node.width == 1 and not lead and not any(word.endswith("*") for word in node.firsts)
    needs = node.needs or (node.anchors,)
    return CompiledCue(cue, node.firsts, node.anchors, needs, node.before, node.width, lead, single)
