"""What does each measure mean, and how often is its scorer wrong? Unit, what it counts, source, pitfall, and first look."""

import math
import re
from collections.abc import Collection
from typing import NamedTuple

import pandas as pd

from framing.frames.finding import FrameChoice
from framing.lexicons import read_lexicon
from framing.measures import RATE
from framing.text.wording import sentence

from .registry import measure_names, scorers

GLOSSARY_COLUMNS = ("measure", "unit", "counts", "source", "pitfall", "precision", "recall", "error_n", "error_set")


class FirstLook(NamedTuple):
    """How often a scorer was right before anyone had read what it was tried on; NaN where that was not measured.

    ``error_n`` is how many hits were judged right or wrong, and ``error_set`` what they stood in.
    """

    precision: float
    recall: float
    error_n: int
    error_set: str

    @property
    def figures(self) -> str:
        """ "precision 0.97, recall 0.90"; "" where neither is known."""
        known = (("precision", self.precision), ("recall", self.recall))
        return ", ".join(f"{name} {_share_in_digits(value)}" for name, value in known if not math.isnan(value))

    @property
    def summary(self) -> str:
        """ "precision 0.97, recall 0.90 (n = 34)"; where neither is known, on what it was measured instead."""
        return self.figures + (f" (n = {self.error_n})" if self.error_n else "") or self.error_set.partition(";")[0]


def _share_in_digits(value: float) -> str:
    """Two digits, and three where two would make it look like all."""
    return f"{value:.3f}" if 0.995 <= value < 1 else f"{value:.2f}"


NOT_MEASURED = FirstLook(math.nan, math.nan, 0, "not measured")


def first_look(measure: str) -> FirstLook:
    """The measured error of the scorer behind a measure."""
    for entry in read_lexicon("first_look")["entry"]:
        if re.fullmatch(entry["measures"], measure):
            right, judged = entry.get("right", 0), entry.get("right", 0) + entry.get("wrong", 0)
            return FirstLook(round(right / judged, 2) if judged else math.nan, entry.get("recall", math.nan), judged, entry["set"])
    return NOT_MEASURED


def describe_error(measure: str) -> str:
    """How often the scorer behind a figure was right, for beside the figure; "" where nothing is judged, as in counting words."""
    found = first_look(measure)
    if found is NOT_MEASURED:
        return "how often right: not measured" if measure.startswith("frame_") else ""
    return f"first look: {found.summary}"


def describe_measures(frames: FrameChoice = None) -> pd.DataFrame:
    """Every measure that ``score`` gives, one row each, the ten that a reader wants first on top.

    Args:
        frames: the frames whose measures are described; the shipped three where None.

    Returns:
        DataFrame with the columns measure, unit, counts, source, pitfall, and of the first look at text that nobody had read
        while the scorer was built: precision, recall, error_n (hits judged) and error_set ("not measured" where nothing is known).
    """
    registry = scorers(frames)
    measures = {measure.name: measure for scorer in registry for measure in scorer.measures}
    ordered = [measures[name] for name in measure_names(registry)]
    rows = [(m.name, m.unit, sentence(m.counts), m.source, sentence(m.pitfall), *first_look(m.name)) for m in ordered]
    return pd.DataFrame(rows, columns=list(GLOSSARY_COLUMNS))


class GlossaryRow(NamedTuple):
    """One row of a glossary: a measure, or a count with its rate per 1,000 words, of which the same is to be said."""

    names: tuple[str, ...]
    unit: str
    counts: str
    source: str
    pitfall: str


def glossary_rows(frames: FrameChoice = None) -> list[GlossaryRow]:
    """The measures as they are read in a table: a count and its rate are told once, where the first of the two stands."""
    described = {one.measure: one for one in describe_measures(frames).itertuples()}
    counted = {rate: count for rate in described if (count := _count_of(rate, described))}
    rates = {count: rate for rate, count in counted.items()}
    rows = []
    for name in dict.fromkeys(counted.get(name, name) for name in described):
        one = described[name]
        if name not in rates:
            rows.append(GlossaryRow((name,), one.unit, one.counts, one.source, one.pitfall))
            continue
        rate = described[rates[name]]
        pitfalls = " ".join(dict.fromkeys((one.pitfall, rate.pitfall)))
        rows.append(GlossaryRow((name, rate.measure), f"{one.unit}; also {rate.unit}", one.counts, one.source, pitfalls))
    return rows


def _count_of(measure: str, names: Collection[str]) -> str | None:
    """The count of which a measure is the rate: "hedges" of "hedges_per_1000_words"; None where it is no rate or has no count."""
    counted = measure.removesuffix(RATE)
    return next((name for name in (counted, f"{counted}_cues") if name != measure and name in names), None)


def measures_as_markdown(frames: FrameChoice = None) -> str:
    """The same as a table of Markdown, as ``docs/measures.md`` has it, a count and its rate in one row."""
    rows = [
        f"| {', '.join(f'`{name}`' for name in one.names)} | {one.unit} | {one.counts} | {one.pitfall} |"
        f" {_right(first_look(one.names[0]))} | {one.source} |"
        for one in glossary_rows(frames)
    ]
    head = ["| measure | unit | counts | pitfall | how often right | source |", "|---|---|---|---|---|---|"]
    return "\n".join([*head, *(row.replace("\n", " ") for row in rows)]) + "\n"


def _right(found: FirstLook) -> str:
    """ "precision 0.97 (34 hits in ordinary articles)", or that nobody has measured it."""
    return f"{found.figures} ({found.error_n or ''} {found.error_set})".replace("( ", "(") if found.figures else found.error_set
