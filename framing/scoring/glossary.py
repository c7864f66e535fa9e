"""What does each measure mean, and how often is its scorer wrong? Unit, what it counts, source, pitfall, and first look."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

import pandas as pd

from framing.frames.finding import FrameChoice
from framing.lexicons import read_lexicon
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
        return ", ".join(f"{name} {_share(value)}" for name, value in known if not math.isnan(value))

    @property
    def told(self) -> str:
        """ "precision 0.97, recall 0.90 (n = 34)"; where neither is known, on what it was measured instead."""
        return self.figures + (f" (n = {self.error_n})" if self.error_n else "") or self.error_set.partition(";")[0]


def _share(value: float) -> str:
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


def tell_error(measure: str) -> str:
    """How often the scorer behind a figure was right, for beside the figure; "" where nothing is judged, as in counting words."""
    found = first_look(measure)
    if found is NOT_MEASURED:
        return "how often right: not measured" if measure.startswith("frame_") else ""
    return f"first look: {found.told}"


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


def measures_as_markdown(frames: FrameChoice = None) -> str:
    """The same as a table of Markdown, as ``docs/measures.md`` has it."""
    rows = [
        f"| `{one.measure}` | {one.unit} | {one.counts} | {one.pitfall} | {_right(first_look(one.measure))} | {one.source} |"
        for one in describe_measures(frames).itertuples()
    ]
    head = ["| measure | unit | counts | pitfall | how often right | source |", "|---|---|---|---|---|---|"]
    return "\n".join([*head, *(row.replace("\n", " ") for row in rows)]) + "\n"


def _right(found: FirstLook) -> str:
    """ "precision 0.97 (34 hits in ordinary articles)", or that nobody has measured it."""
    return f"{found.figures} ({found.error_n or ''} {found.error_set})".replace("( ", "(") if found.figures else found.error_set
