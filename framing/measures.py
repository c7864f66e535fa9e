"""What is a measure? Its name, its unit, what it counts and in which rows, where it comes from, what it gets wrong."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from framing.lexicons import read_lexicon
from framing.text.region_labels import STORY

Unit = Literal[
    "count",
    "per 1,000 words",
    "share",
    "share of the text",
    "yes or no",
    "kind",
    "words",
    "sentences",
    "0 to 100, higher is easier",
    "US school grade",
]
"""A "kind" is a word in tables and a "yes or no" a truth value; all others are numbers."""
RATE = "_per_1000_words"
"""How the names of rates end."""


@dataclass(frozen=True)
class CountedRows:
    """Which pieces of its scorer's evidence a measure counts, by what ``spans_table`` says of each.

    Args:
        labels: those that count; all where empty.
        but: labels that do not.
        voice: the voice that counts; every one where "".
        regions: those that count; every place on the page, its markup too, where empty.
    """

    labels: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()
    voice: str = ""
    regions: frozenset[str] = STORY

    def has(self, label: str, voice: str, region: str) -> bool:
        """Whether evidence of this label, in this voice and region, counts."""
        kind = (not self.labels or label in self.labels) and label not in self.but
        return kind and self.voice in ("", voice) and (not self.regions or region in self.regions)


@dataclass(frozen=True)
class Measure:
    """One line of the glossary.

    Args:
        name: with its unit in it, such as ``hedges_per_1000_words``.
        unit: in what it is told.
        counts: what is counted, in one sentence that a reporter understands.
        source: the paper or standard that it follows, or "this project".
        pitfall: the known way in which it misleads.
        rows: the evidence of which it is the number, the number per 1,000 words, or whether there is any; None for what is reckoned
            otherwise.
    """

    name: str
    unit: Unit
    counts: str
    source: str
    pitfall: str
    rows: CountedRows | None = None

    def of(self, pieces: int, words: int) -> float:
        """Its value where so many pieces of evidence count in a story of so many words."""
        if self.unit == "per 1,000 words":
            return per_1000_words(pieces, words)
        return pieces > 0 if self.unit == "yes or no" else pieces

    def of_tally(self, tally: Mapping[tuple[str, str, str], int], words: int) -> float:
        """Its value where evidence is tallied by label, voice and region.

        Raises:
            ValueError: it counts no evidence.
        """
        if self.rows is None:
            raise ValueError(f"{self.name} counts no evidence")
        return self.of(sum(n for marks, n in tally.items() if self.rows.has(*marks)), words)


_VOICES = {
    "outlet": ("", ", in the outlet's own voice"),
    "quoted": ("quoted_", ", inside quotations"),
    "reported": ("reported_", ", in what is attributed to someone without quotation marks"),
}


def measures_of(scorer: str) -> tuple[Measure, ...]:
    """The measures of a scorer, as ``lexicons/glossary.toml`` tells of them."""
    return tuple(measure for line in read_lexicon("glossary")[scorer] for measure in _measures(line))


def _measures(line: dict[str, Any]) -> Iterator[Measure]:
    """The measure of a line; or a count and its rate, of each voice by itself where the line says so."""
    sentences = read_lexicon("glossary")["sentences"]
    counts, source, pitfall = (line[key].format(**sentences) for key in ("counts", "source", "pitfall"))
    selection: dict[str, Any] = {key: value if key == "voice" else frozenset(value) for key, value in line.get("rows", {}).items()}
    rows = CountedRows(**selection) if "rows" in line else None
    if rows is None or not line.get("rate"):
        yield Measure(line["name"], line["unit"], counts, source, pitfall, rows)
        return
    for voice, (prefix, whose) in (_VOICES if line.get("voices") else {rows.voice: ("", "")}).items():
        name, counted = prefix + line["name"], replace(rows, voice=voice)
        yield Measure(name, "count", f"{counts}{whose}.", source, pitfall, counted)
        yield Measure(name + RATE, "per 1,000 words", f"{counts}{whose}, per 1,000 words of the story.", source, pitfall, counted)


def per_1000_words(count: float, words: int) -> float:
    """A rate per 1,000 words; NaN where there are no words to count in."""
    return 1000 * count / words if words else math.nan


def share(part: float, whole: float) -> float:
    """A share between 0 and 1; NaN where there is nothing to have a share of."""
    return part / whole if whole else math.nan
