"""How many articles, frames and voices does each outlet have? The counts behind charts and reports."""

from __future__ import annotations

import pandas as pd

from framing.frames.definitions import slug_of

from .outlets import compare_outlets

_FRAME_VOICES = {"outlet": "outlet_voice_cues", "reported": "reported_cues", "quoted": "quoted_cues"}


def summarise_outlets(table: pd.DataFrame, *, by: str = "outlet") -> pd.DataFrame:
    """One row an outlet: how many articles, how long, how many with an AI notice, an error, and a few medians.

    Args:
        table: what ``score_table`` gives.
        by: the column whose values are set side by side.
    """
    known = table.assign(**{by: _labels(table, by), "error": table["error"].astype("string").fillna("")})
    grouped = known.groupby(by)
    return pd.DataFrame(
        {
            "articles": grouped.size(),
            "with an error": (known["error"] != "").groupby(known[by]).sum().astype(int),
            "words, median": grouped["words"].median(),
            "AI notice in this copy": grouped["ai_disclaimer"].sum().astype(int),
            "quotes, median": grouped["quotes"].median(),
            "named sources, median": grouped["named_sources"].median(),
            "hedges per 1,000 words, median": grouped["hedges_per_1000_words"].median().round(1),
        }
    ).reset_index()


def compare_measure(table: pd.DataFrame, measure: str, *, by: str = "outlet") -> pd.DataFrame:
    """One measure, one row an article that has it, with the n, mean and 95 % interval of its outlet; NaN where they would not hold.

    Raises:
        KeyError: the measure or ``by`` is no column of the table; the message names the columns there are.
        TypeError: the measure is no number.
    """
    known = _with_columns(table, by, measure)
    if not pd.api.types.is_numeric_dtype(table[measure]):
        raise TypeError(f"{measure} is no number: count its values with table[{measure!r}].value_counts()")
    compared = compare_outlets(known[[by, measure]], by=by, permutations=0).query("measure == @measure").set_index(by)
    numbers = known[[column for column in ("article_id", by, measure) if column in known]]
    return numbers.join(compared[["n", "mean", "low", "high"]], on=by)


def count_frames(table: pd.DataFrame, *, by: str = "outlet") -> pd.DataFrame:
    """In how many articles of each outlet each frame is present, and how many articles it has."""
    present = [column for column in table if column.startswith("frame_") and column.endswith("_present")]
    grouped = _with_columns(table, by, *present).groupby(by)
    return grouped[present].sum().astype(int).assign(articles=grouped.size()).reset_index()


def count_frame_voices(table: pd.DataFrame, frame: str, *, by: str = "outlet") -> pd.DataFrame:
    """How many cues of one frame stand in each voice, by outlet, and how many articles that has."""
    columns = {f"frame_{slug_of(frame)}_{ending}": voice for voice, ending in _FRAME_VOICES.items()}
    grouped = _with_columns(table, by, *columns).groupby(by)
    return grouped[list(columns)].sum().assign(articles=grouped.size()).reset_index()


def share_voices(table: pd.DataFrame, *, by: str = "outlet") -> pd.DataFrame:
    """Whose word the sentences of each outlet are, as the mean share over its articles, and how many articles it has."""
    columns = {"quoted_share_of_sentences": "quoted", "reported_share_of_sentences": "reported"}
    grouped = _with_columns(table, by, *columns).groupby(by)
    shares = grouped[list(columns)].mean().rename(columns=columns)
    shares.insert(0, "outlet_share", 1 - shares.sum(axis=1))
    return shares.assign(articles=grouped.size()).reset_index()


def _with_columns(table: pd.DataFrame, by: str, *columns: str) -> pd.DataFrame:
    """The rows that have all of these measures, outlets without a name called so."""
    if missing := [column for column in (by, *columns) if column not in table]:
        raise KeyError(f"the table has no column {', '.join(missing)}; it has: {', '.join(map(str, table.columns))}")
    return table.assign(**{by: _labels(table, by)}).dropna(subset=list(columns))


def _labels(table: pd.DataFrame, by: str) -> pd.Series:
    """A column as labels; blank cells are called what is missing, such as "(no outlet)"."""
    return table[by].astype(object).where(table[by].notna() & (table[by].astype(str) != ""), f"(no {by})").astype(str)
