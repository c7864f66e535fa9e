"""What does each measure mean? Its unit, what it counts, its source and its pitfall."""

from __future__ import annotations

import pandas as pd

from framing.frames.finding import FrameChoice

from .registry import measure_names, scorers

COLUMNS = ("measure", "unit", "counts", "source", "pitfall")


def describe_measures(frames: FrameChoice = None) -> pd.DataFrame:
    """Every measure that ``score`` gives, one row each, the ten that a reader wants first on top.

    Args:
        frames: the frames whose measures are described; the shipped three where None.

    Returns:
        DataFrame with the columns measure, unit, counts, source, pitfall.
    """
    registry = scorers(frames)
    measures = {measure.name: measure for scorer in registry for measure in scorer.measures}
    ordered = [measures[name] for name in measure_names(registry)]
    rows = [(m.name, m.unit, m.counts, m.source, m.pitfall) for m in ordered]
    return pd.DataFrame(rows, columns=list(COLUMNS))
