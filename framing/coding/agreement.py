"""How far does a scorer agree with people who coded the same articles by hand, and they with each other?"""

import math
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import binary_distance, interval_distance
from sklearn.metrics import cohen_kappa_score

from framing.statistics.intervals import LEVEL, UNKNOWN, Estimate
from framing.table_schemas import needs, table_of, typed_columns
from framing.text.wording import plural

from .sheets import read_code

SCORER = "framing"
"""What the scorer is called among the coders."""

_RESAMPLES = 500
_FEW_ITEMS = 30
_FEW_OF_A_KIND = 5
_COLUMNS = typed_columns(
    "measure coded_as coder other items:int share_equal:float cohen_kappa:float kappa_low:float kappa_high:float"
    " krippendorff_alpha:float level note"
)


def measure_agreement(
    scores: pd.DataFrame, coded: pd.DataFrame, *, measures: Mapping[str, str] | None = None, by: str = "article_id", coder: str = "coder"
) -> pd.DataFrame:
    """Agreement between measures and a sample coded by hand.

    Measures: the share of items coded alike; Cohen's kappa (Cohen 1960), agreement beyond what two coders with
    the same habits reach by chance, with a 95% interval from 500 resamples of the items; Krippendorff's alpha
    (Krippendorff 2018), which takes any number of coders, gaps in their work, and counts as well as kinds.
    Evidence: the rows of ``scores`` and ``coded`` with the same ``by``: what only one of them has is left out.
    Misses: nothing tells who is right. A kappa over few items, or over a kind that hardly occurs, says little.
    Source: sklearn.metrics.cohen_kappa_score; nltk.metrics.agreement.AnnotationTask.

    Args:
        scores: a score table, or any table with ``by`` and measures.
        coded: a table with ``by``, a column for each coded measure, and, where several people coded, a row
            for each coder and item with the coder's name in ``coder``. For yes or no: True and False, 1 and 0, yes and no;
            what is blank or doubtful is not coded, but a no where nothing is written but crosses (x).
        measures: which measure each coded column answers, as {"coded column": "measure"}; where None, the
            columns that both tables have.
        by: the column that names an item.
        coder: the column that names who coded.

    Returns:
        DataFrame, one row a pair of coders and measure, and where there are three or more coders a row for
        all of them together (``other`` is "all"; it has no kappa). The scorer is the coder "framing".

    Raises:
        TypeError: one of them is no DataFrame.
        ValueError: a column is missing, no item stands in both tables, a code is neither yes nor no where the measure is,
            or somebody who coded is called "framing".
    """
    for name, table, of in (("scores", scores, "score_table"), ("coded", coded, "read_sheets")):
        needs(table, of=of)
        if by not in table.columns:
            raise ValueError(f"{name} has no column “{by}”: name the one that tells its items apart with by=")
    shared = measures or {column: column for column in coded.columns if column in scores.columns and column not in (by, coder)}
    missing = [name for name in shared if name not in coded.columns] + [name for name in shared.values() if name not in scores.columns]
    if missing or not shared:
        lacking = ", ".join(missing) or "in common"
        raise ValueError(f"no column {lacking}: say which measure was coded, as measures={{'your column': 'frame_balancing_act_present'}}")
    if not set(coded[by]) & set(scores[by]):
        raise ValueError(f"no {by} stands in both tables: {coded[by].iloc[0]!r} in coded, {scores[by].iloc[0]!r} in scores")
    rows: list[dict[str, Any]] = []
    for column, measure in shared.items():
        people = coded[coder].astype(str) if coder in coded.columns else pd.Series("coder", index=coded.index)
        given = pd.DataFrame({"item": coded[by], "coder": people, "code": coded[column]})
        codes = _codes(given, scores.drop_duplicates(by).set_index(by)[measure], column)
        level = _level(codes)
        known = {"measure": measure, "coded_as": column, "level": level}
        rows += [{**known, **_pair(codes, *pair, level)} for pair in combinations(codes.columns, 2)]
        if len(codes.columns) > 2:
            rows.append({**known, **_all(codes, level)})
    return table_of(rows, _COLUMNS)


def _codes(given: pd.DataFrame, scored: pd.Series, column: str) -> pd.DataFrame:
    """One row an item, one column a coder, the scorer's last."""
    twice = given[given.duplicated(["item", "coder"])]
    if len(twice):
        raise ValueError(f"{twice['coder'].iloc[0]} coded {twice['item'].iloc[0]!r} twice: keep one row for each coder and item")
    if (given["coder"] == SCORER).any():
        raise ValueError(f"a coder is called “{SCORER}”, which is the scorer's name here: call that coder something else")
    yes_or_no = pd.api.types.is_bool_dtype(scored) or scored.dropna().map(lambda value: isinstance(value, (bool, np.bool_))).all()
    if yes_or_no:
        given = given.assign(code=_crossed(given["code"]))
    wide = given.pivot_table(index="item", columns="coder", values="code", aggfunc="first")
    wide = wide[wide.index.isin(scored.index)]
    wide[SCORER] = scored.reindex(wide.index)
    wide = wide.astype(object)
    return wide.map(lambda code: _yes_or_no(code, column)) if yes_or_no else wide


def _crossed(codes: pd.Series) -> pd.Series:
    """The codes of people who crossed what they saw and wrote nothing else: what they left blank, NaN in a CSV, is then a no."""
    written = codes.astype(object).where(codes.notna(), "").astype(str).str.strip().str.lower()
    return written == "x" if set(written) in ({"x"}, {"x", ""}) else codes


def _yes_or_no(code: Any, column: str) -> bool | None:
    if pd.isna(code):
        return None
    if isinstance(code, (int, float, np.number, np.bool_)) and code in (0, 1):
        return bool(code)
    return read_code(str(code), f"column “{column}”")


def _known(codes: pd.DataFrame) -> list[Any]:
    """The codes that were given; a gap is None or NaN."""
    return [value for value in codes.to_numpy(dtype=object).ravel() if not pd.isna(value)]


def _level(codes: pd.DataFrame) -> str:
    """Kinds (nominal), or numbers whose distance counts (interval)."""
    values = _known(codes)
    numbers = all(isinstance(value, (int, float, np.number)) and not isinstance(value, (bool, np.bool_)) for value in values)
    return "interval" if numbers else "nominal"


def _pair(codes: pd.DataFrame, one: str, other: str, level: str) -> dict[str, Any]:
    """How far two coders agree on what both coded."""
    both = codes[[one, other]].dropna()
    row = _agreement(both, both, level, coder=one, other=other)
    if level != "nominal":
        return row
    return row | _kappa(both[one].tolist(), both[other].tolist()).named("cohen_kappa", "kappa_low", "kappa_high")


def _all(codes: pd.DataFrame, level: str) -> dict[str, Any]:
    """How far all coders agree on what at least two of them coded."""
    return _agreement(codes, codes[codes.notna().sum(axis=1) >= 2], level, coder=", ".join(codes.columns), other="all")


def _agreement(codes: pd.DataFrame, coded_twice: pd.DataFrame, level: str, **coders: str) -> dict[str, Any]:
    equal = coded_twice.apply(lambda row: len(set(row.dropna())) == 1, axis=1)
    return {
        **coders,
        "items": len(coded_twice),
        "share_equal": float(equal.mean()) if len(coded_twice) else math.nan,
        "krippendorff_alpha": _alpha(codes, level),
        "note": _note(_known(codes), len(coded_twice), level),
    }


def _kappa(a: Sequence[Any], b: Sequence[Any]) -> Estimate:
    """Cohen's kappa and the interval in which it lies when the items are drawn again."""
    if len(set(a) | set(b)) < 2:
        return UNKNOWN  # one kind alone: nothing to agree on beyond chance
    labels = sorted(set(a) | set(b), key=str)
    x, y = (np.array([labels.index(code) for code in codes]) for codes in (a, b))
    draws = np.random.default_rng(0).integers(0, len(x), (_RESAMPLES, len(x)))
    low, high = np.nanquantile(_kappas(x[draws], y[draws], len(labels)), [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Estimate(float(cohen_kappa_score(x, y)), float(low), float(high))


def _kappas(x: np.ndarray, y: np.ndarray, kinds: int) -> np.ndarray:
    """Cohen's kappa of each row: what cohen_kappa_score gives, for all resamples at once; NaN where a row has one kind alone."""
    observed = (x == y).mean(axis=1)
    by_chance = sum((x == kind).mean(axis=1) * (y == kind).mean(axis=1) for kind in range(kinds))
    with np.errstate(invalid="ignore", divide="ignore"):
        return (observed - by_chance) / np.where(by_chance < 1, 1 - by_chance, np.nan)


def _alpha(codes: pd.DataFrame, level: str) -> float:
    """Krippendorff's alpha; NaN where only one code was ever given, so that nothing could vary."""
    data = [(who, item, code) for item, row in codes.iterrows() for who, code in row.items() if not pd.isna(code)]
    if len({code for _, _, code in data}) < 2:
        return math.nan
    return float(AnnotationTask(data=data, distance=interval_distance if level == "interval" else binary_distance).alpha())


def _note(values: Sequence[Any], items: int, level: str) -> str:
    if items == 0:
        return "no item was coded by both"
    if len(set(values)) < 2:
        return "all items are coded alike: agreement beyond chance cannot be measured"
    notes = [f"only {plural(items, 'item')}: the interval is wide"] if items < _FEW_ITEMS else []
    rarest = min((values.count(kind) for kind in set(values)), default=0) if level == "nominal" else _FEW_OF_A_KIND
    if rarest < _FEW_OF_A_KIND:
        notes.append("one kind hardly occurs: kappa and alpha swing with single items")
    return "; ".join(notes)
