"""The model of reported speech: plain numbers, read by what a trait belongs to.

A trait is what is seen at one place ("that" behind the cue), and it belongs to something: to the lemma of the
cue, to its form, to the mark at which content may end. Its weight stands under both, so that what belongs
together is looked up once, and each trait in a small table.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from itertools import repeat
from typing import NamedTuple

from framing.lexicons import read_lexicon

Weights = dict[str, float]
"""Of each trait its weight."""
Owned = dict[str, Weights]
"""The traits of one kind, under what they belong to."""
ANY = "*"
"""To which traits belong that belong to no word in particular."""
_NO_WEIGHTS: Weights = {}


class Judge(NamedTuple):
    """Weights for one question: its log odds without any trait, and a table for each kind of trait."""

    bias: float
    kinds: tuple[Owned, ...]

    def tables(self, owners: Sequence[str]) -> tuple[Weights, ...]:
        """For each kind the weights of what belongs to its owner."""
        return tuple([kind.get(owner, _NO_WEIGHTS) for kind, owner in zip(self.kinds, owners, strict=True)])


class Model(NamedTuple):
    """Weights learned by ``training.reported_speech``."""

    threshold: float  # how likely a report must be
    slope: float  # of the log odds of cue and end among those of a report
    glance: float  # log odds that a cue must have by what stands beside it to be looked at
    least: float  # log odds that a cue must have
    unlikely: frozenset[str]  # forms that hardly ever attribute, whatever stands around them
    openers: frozenset[str]  # what stands behind a cue only where its content does
    near: Judge  # that a word attributes anything, by what stands beside it
    far: Judge  # and by what stands further off
    before: Judge  # that the content stands before the cue
    around: Judge
    end: Judge  # that content ends here, by what stands there
    reach: Judge  # and by cue, opening and length
    report: Judge  # that all this together is a report


def weigh(tables: Sequence[Weights], traits: Sequence[str]) -> float:
    """The sum of the weights of traits; one that was never seen weighs nothing."""
    return sum(map(dict.get, tables, traits, repeat(0.0)))


@cache
def model() -> Model:
    """The model as it stands in ``reported_model.toml``, read once."""
    table = read_lexicon("reported_model")
    judges = (_judge(**table[name]) for name in Model._fields[6:])
    return Model(
        table["threshold"],
        table["slope"],
        table["glance"],
        table["least"],
        frozenset(table["unlikely"].split()),
        frozenset(table["openers"].split()),
        *judges,
    )


def _judge(bias: float, **kinds: str) -> Judge:
    return Judge(bias, tuple(dict(map(_owned, lines.strip("\n").split("\n"))) for lines in kinds.values()))


def _owned(line: str) -> tuple[str, Weights]:
    """An owner, then its traits, each with its weight behind it."""
    owner, *pairs = map(sys.intern, line.split(" "))  # found sooner by those who ask with the same object
    return owner, dict(zip(pairs[::2], map(float, pairs[1::2]), strict=True))


def as_toml(name: str, judge: Judge, kinds: Sequence[str], too_small: float) -> str:
    """The weights of a judge as ``model`` reads them, those that change nothing left out."""
    blocks = [f"[{name}]\nbias = {judge.bias:.2f}\n"]
    for kind, owned in zip(kinds, judge.kinds, strict=True):
        lines = []
        for owner, weights in sorted(owned.items()):
            pairs = [f"{trait} {weight:.2f}" for trait, weight in sorted(weights.items()) if abs(weight) >= too_small]
            if pairs:
                lines.append(" ".join([owner, *pairs]))
        text = "\n".join(lines)
        blocks.append(f"\"{kind}\" = '''\n{text}\n'''\n")
    return "".join(blocks)
