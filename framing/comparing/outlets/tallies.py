"""How many articles, frames, voices and notices does each outlet have? The counts behind the charts of a score table."""

import numpy as np
import pandas as pd

from framing.frames.definitions import slug_of
from framing.statistics.rank_correlation import correlate_ranks
from framing.text.wording import called

from .measure_columns import check_columns, is_filled
from .outlets import compare_outlets
from .pooling import nameless, pool_small

_FRAME_VOICES = {"outlet_voice": "outlet_voice_cues", "reported": "reported_cues", "quoted": "quoted_cues"}


def compare_measure(table: pd.DataFrame, measure: str, *, by: str = "outlet") -> pd.DataFrame:
    """One measure, one row an article that has it, with the n, mean and 95% interval of its outlet; NaN where they would not hold.

    Outlets of one or two articles are pooled: ``attrs["outlets"]`` counts them as if they were not. ``attrs["all"]`` holds what
    ``compare_outlets`` tells of all articles together.

    Raises:
        ValueError: the measure or ``by`` is no column of the table; the message names the columns there are.
        TypeError: the measure is not a number.
    """
    known = _with_columns(table, by, measure)
    if not pd.api.types.is_numeric_dtype(table[measure]):
        raise TypeError(f"{measure} is not a number: count its values with table[{measure!r}].value_counts()")
    compared = _described_by_group(known, by, [measure]).set_index(by)
    numbers = known[[column for column in ("article_id", by, measure) if column in known]]
    numbers = numbers.join(compared[["n", "mean", "low", "high"]], on=by)
    numbers.attrs.update(known.attrs, all=describe_all(known, measure))
    return numbers


def pair_measures(table: pd.DataFrame, across: str, up: str, *, by: str = "outlet") -> pd.DataFrame:
    """Two measures, one row an article that has both, with the means of its outlet; NaN where they would not hold.

    ``attrs["all"]`` holds for each measure what ``compare_outlets`` tells of all articles together, ``attrs["together"]`` the rank
    correlation of the two over all articles with its interval.

    Raises:
        ValueError: a measure or ``by`` is no column of the table.
    """
    known = _with_columns(table, by, across, up)
    means = _described_by_group(known, by, [across, up]).pivot_table(index=by, columns="measure", values="mean", dropna=False)
    numbers = known[[column for column in ("article_id", by, across, up) if column in known]]
    numbers = numbers.join(means.reindex(columns=[across, up]).add_prefix("mean of "), on=by)
    together = correlate_ranks(*(known[measure].to_numpy(dtype=float) for measure in (across, up)))
    numbers.attrs.update(known.attrs, all={measure: describe_all(known, measure) for measure in (across, up)}, together=together)
    return numbers


def count_frames(table: pd.DataFrame, *, by: str = "outlet") -> pd.DataFrame:
    """In how many articles of each outlet each frame is present, and any; the largest share of any first."""
    present = [column for column in table if column.startswith("frame_") and column.endswith("_present")]
    known = _with_columns(table, by, *present)
    return _count_articles(known.assign(any_frame=known[present].astype(bool).any(axis=1)), by, [*present, "any_frame"], "any_frame")


def count_frame_voices(table: pd.DataFrame, frame: str, *, by: str = "outlet") -> pd.DataFrame:
    """In how many articles of each outlet a frame stands in each voice, and in any; the largest share of any first."""
    columns = {f"frame_{slug_of(frame)}_{ending}": voice for voice, ending in _FRAME_VOICES.items()}
    known = _with_columns(table, by, *columns).rename(columns=columns)
    voices = list(columns.values())
    known[voices] = known[voices] > 0
    return _count_articles(known.assign(any_voice=known[voices].any(axis=1)), by, [*voices, "any_voice"], "any_voice")


def count_notices(table: pd.DataFrame, *, by: str = "outlet") -> pd.DataFrame:
    """In how many articles of each outlet an AI notice of each kind stands, and any; the largest share of any first."""
    known = _with_columns(table, by, "ai_disclaimer", "ai_disclaimer_kind")
    kinds = known["ai_disclaimer_kind"].astype(str).str.split("+")
    found = sorted({kind for of in kinds for kind in of if kind})
    seen = {kind: kinds.map(lambda of, kind=kind: kind in of) for kind in found}
    return _count_articles(known.assign(**seen, any_notice=known["ai_disclaimer"].astype(bool)), by, [*found, "any_notice"], "any_notice")


def share_voices(table: pd.DataFrame, *, by: str = "outlet") -> pd.DataFrame:
    """Whose word the sentences of each outlet are, as the mean share over its articles, and how many it has; the most of its own first.

    ``attrs["all"]`` holds the same shares over all articles.
    """
    columns = {"quoted_share_of_sentences": "quoted", "reported_share_of_sentences": "reported"}
    known = _with_columns(table, by, *columns).rename(columns=columns)
    known = known.assign(outlet_share=1 - known[["quoted", "reported"]].astype(float).sum(axis=1))
    grouped = known.groupby(by)
    voices = ["outlet_share", "reported", "quoted"]
    shares = grouped[voices].mean().assign(articles=grouped.size()).sort_values("outlet_share", ascending=False, kind="stable")
    shares = shares.reset_index()
    shares.attrs.update(known.attrs, all=known[voices].mean().to_dict())
    return shares


def _described_by_group(known: pd.DataFrame, by: str, measures: list[str]) -> pd.DataFrame:
    return compare_outlets(known[[by, *measures]], by=by, measures=measures, permutations=0)


def describe_all(known: pd.DataFrame, measure: str) -> dict[str, float]:
    """The n, median and mean of all articles as if they were of one outlet."""
    row = _described_by_group(pd.DataFrame({"all": "all", measure: known[measure]}), "all", [measure])
    return dict(row[["n", "median", "mean"]].iloc[0].astype(float)) if len(row) else {"n": 0.0, "median": np.nan, "mean": np.nan}


def overall(described: dict[str, float]) -> tuple[str, float]:
    """The mean of all articles, or their median where a mean would mislead; which of them it is, and how much."""
    return ("median", described["median"]) if np.isnan(described["mean"]) else ("mean", described["mean"])


def _count_articles(known: pd.DataFrame, by: str, columns: list[str], sort: str) -> pd.DataFrame:
    """How many articles of each outlet have each thing, and how many it has."""
    grouped = known.groupby(by)
    counts = grouped[columns].sum().astype(int).assign(articles=grouped.size())
    order = (counts[sort] / counts["articles"]).sort_values(ascending=False, kind="stable").index
    counts = counts.loc[order].reset_index()
    counts.attrs.update(known.attrs)
    return counts


def _with_columns(table: pd.DataFrame, by: str, *columns: str) -> pd.DataFrame:
    """The rows that have all of these measures, their outlets pooled as they are in the whole table, whatever is measured.

    Raises:
        ValueError: one is no column of the table; the message names the columns there are.
    """
    check_columns(table, (by, *columns))
    pooled = pool_outlets(table, by)
    measured = table[list(columns)].notna().all(axis=1)
    known = pooled[measured]
    known.attrs["outlets"] = _names(table[measured], by).nunique()
    return known


def pool_outlets(table: pd.DataFrame, by: str) -> pd.DataFrame:
    """The table with outlets without a name called so, and those of one or two articles pooled; ``attrs["outlets"]`` counts them before."""
    names = _names(table, by)
    pooled = table.assign(**{by: names.map(pool_small(names, f"{called(by).what}s")).astype(object)})
    pooled.attrs["outlets"] = names.nunique()
    return pooled


def _names(table: pd.DataFrame, by: str) -> pd.Series:
    return table[by].astype(object).where(is_filled(table[by]), nameless(by)).astype(str)
