"""Does a cue count where it stands: when do the lines of ``where`` hold?

Each line becomes one function of the surroundings of a cue, put together from the last piece to the first, so that
each piece asks its own word and hands on to the next.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from math import prod

from .context import CueContext, CueWords
from .cue_parser import CueError
from .where_lines import Around, Either, Gap, LineParser, LinePiece, MarkBetween, OneWord, Repeated, SentenceBound, Test, any_test

_NOT = "no:"
_MOST_READINGS = 10_000  # of one side of a line: lines come from strangers too


def _readings(pieces: Sequence[LinePiece]) -> int:
    """Ways in which pieces in a row can share out the words of a text."""
    return prod(map(_readings_of, pieces))


def _readings_of(piece: LinePiece) -> int:
    if isinstance(piece, Gap):
        return piece.most + 1
    if isinstance(piece, Either):
        return sum(map(_readings, piece.options))
    if isinstance(piece, Repeated):
        once = _readings_of(piece.piece)
        return sum(once**times for times in range(piece.least, piece.most + 1))
    return 1


def _nothing_more(_around: Around, _at: int) -> bool:
    return True


def _compiled(pieces: Sequence[LinePiece], step: int, then: Test = _nothing_more) -> Test:
    """Pieces in a row as one test, the nearest to the cue first; ``then`` tells of what stands beyond them."""
    for piece in pieces if step < 0 else reversed(pieces):
        then = _one_compiled(piece, step, then)
    return then


def _one_compiled(piece: LinePiece, step: int, then: Test) -> Test:
    """One piece of a line as a test that begins at a word and goes on with ``then``; ``step`` is 1 after the cue and -1 before it."""
    if isinstance(piece, OneWord):
        test = piece.as_test()
        return test if then is _nothing_more else lambda around, at: test(around, at) and then(around, at + step)
    if isinstance(piece, SentenceBound):
        return lambda around, at: not around.word(at) and then(around, at)
    if isinstance(piece, MarkBetween):
        return lambda around, at: piece.marks.isdisjoint(around.marks(at)) == piece.absent and then(around, at)
    if isinstance(piece, Either):
        return any_test([_compiled(option, step, then) for option in piece.options])
    if isinstance(piece, Gap):
        return _gap(piece, step, then)
    once_more = then
    for _ in range(piece.most - piece.least):
        once_more = _optional(_one_compiled(piece.piece, step, once_more), then)
    return _one_compiled(piece.piece, step, once_more) if piece.least else once_more


def _optional(test: Test, then: Test) -> Test:
    return lambda around, at: then(around, at) or test(around, at)


def _gap(gap: Gap, step: int, then: Test) -> Test:
    """Up to so many words of any kind, the fewest that let the rest fit; within a clause, where the gap asks for that."""

    def bridges(around: Around, at: int) -> bool:
        for _ in range(gap.most + 1):
            if gap.in_clause and not around.in_clause(at):
                return False
            if then(around, at):
                return True
            if not around.word(at):
                return False
            at += step
        return False

    return bridges


@dataclass(frozen=True)
class Condition:
    """One line of ``where``, which is read when a cue is first met that it tells of."""

    text: str

    @cached_property
    def counts(self) -> bool:
        """Whether a cue counts in the surroundings that the line tells."""
        return not self.text.startswith(_NOT)

    @cached_property
    def fits(self) -> Callable[[CueContext], bool]:
        """Whether surroundings are those that the line tells.

        Raises:
            CueError: the line has no [] for the cue, is badly bracketed, or names a class that is not there.
        """
        return _line_as_test(self.text.removeprefix(_NOT))


@cache
def _line_as_test(surroundings: str) -> Callable[[CueContext], bool]:
    """A line of ``where`` as a test, that of what comes before the cue first."""
    try:
        before, inside, after = LineParser(surroundings).whole()
        readings = max(map(_readings, (before, inside, after)))
    except RecursionError:
        raise CueError(f"“{surroundings.strip()[:200]}” has brackets hundreds deep: write it as several lines") from None
    if readings > _MOST_READINGS:
        raise CueError(f"“{surroundings.strip()[:200]}” can be read in too many ways: shorten its gaps, or let fewer words be missing")
    ahead = _compiled(before, -1) if before else None
    within = _compiled([*inside, SentenceBound()], 1) if inside else None
    behind = _compiled(after, 1) if after else None

    def fits(around: CueContext) -> bool:
        if ahead and not ahead(around, -1):
            return False
        return (not behind or behind(around, 1)) and (not within or within(CueWords(around), 1))

    return fits


def read_condition(text: str) -> Condition:
    """Read one line at once.

    Raises:
        CueError: see ``Condition.fits``.
    """
    condition = Condition(text)
    _ = condition.fits
    return condition


def counts_there(conditions: Sequence[Condition], around: CueContext) -> bool:
    """Whether a cue counts where it stands: the first line that fits tells; where none does, the last tells the opposite."""
    for condition in conditions:
        if condition.fits(around):
            return condition.counts
    return not conditions or not conditions[-1].counts
