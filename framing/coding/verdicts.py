"""Which hits did a reader call wrong? Her verdicts are kept beside the corpus, travel to the next one, and tell which cue misleads."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, get_args

import pandas as pd

from framing.scoring.counted import counted_rows, of_counts
from framing.scoring.registry import scorers
from framing.statistics.intervals import estimate_share
from framing.table_schemas import JUDGED_COLUMNS, VERDICT_COLUMNS, needs, table_of, typed_columns

Verdict = Literal["right", "wrong", "doubtful", "missed"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_KEPT = (*JUDGED_COLUMNS, "at", "cue", "article_id")
_WRONG_CUE_COLUMNS = typed_columns("scorer label cue judged:int wrong:int share:float low:float high:float note")


def add_verdict(path: str | Path, span: Mapping[str, Any], verdict: Verdict, *, coder: str = "", comment: str = "") -> None:
    """Keep one verdict at the end of a file of JSON lines; it is on the disk when this returns.

    Args:
        path: the file, made where it is missing.
        span: a row of ``spans_table``; of a passage that was missed, the same columns filled by the reader. Where in the sentence it
            stands is kept too: of three "may" of a sentence one may be wrong.
        verdict: right, wrong, doubtful or missed; of several on one passage the last counts.
        coder: who says so.
        comment: why.

    Raises:
        ValueError: it is none of these.
    """
    if verdict not in VERDICTS:
        raise ValueError(f"{verdict!r} is not a verdict: choose from {', '.join(VERDICTS)}")
    row = {name: str(span.get(name, "")) for name in _KEPT} | {"at": _place_in_sentence(span)}
    row |= {"verdict": verdict, "coder": coder, "comment": comment}
    path = Path(path)
    torn = path.exists() and path.stat().st_size and not path.read_bytes().endswith(b"\n")
    with path.open("a", encoding="utf-8") as file:
        # A line that a dead kernel left half written must not swallow this one.
        file.write(("\n" if torn else "") + json.dumps(row, ensure_ascii=False) + "\n")
        file.flush()
        os.fsync(file.fileno())


def read_verdicts(path: str | Path) -> pd.DataFrame:
    """The verdicts of a file, one row a passage: the last that was given on it; lines that are torn are passed over.

    Raises:
        ValueError: no line of the file is a verdict.
    """
    rows = []
    lines = Path(path).read_bytes().decode("utf-8", "replace").split("\n") if Path(path).exists() else []
    for line in lines:
        try:
            row = json.loads(line)
        except ValueError:
            continue
        if isinstance(row, dict) and row.get("verdict") in VERDICTS:
            rows.append({name: str(row.get(name, "")) for name in (*_KEPT, *VERDICT_COLUMNS)})
    if not rows and any(map(str.strip, lines)):
        raise ValueError(f"no line of {path} is a verdict: give the .jsonl file that add_verdict or check_scorer wrote")
    verdicts = pd.DataFrame(rows, columns=[*_KEPT, *VERDICT_COLUMNS])
    return verdicts.drop_duplicates([*JUDGED_COLUMNS, "at"], keep="last", ignore_index=True)


def apply_verdicts(spans: pd.DataFrame, verdicts: pd.DataFrame) -> pd.DataFrame:
    """The rows of ``spans_table`` with a column ``verdict``, "" where nobody judged; the same words in the same sentence get the same.

    They are the same words at the same place of the sentence; a verdict of a file that keeps no places holds for all of them.
    """
    needs(spans, *JUDGED_COLUMNS, "start", "sentence_start", of="spans_table")
    needs(verdicts, *JUDGED_COLUMNS, "verdict", of="read_verdicts")
    by_passage = {_passage(row, kept_place(row)): row["verdict"] for row in verdicts.to_dict("records")}
    judged = []
    for row in spans[[*JUDGED_COLUMNS, "start", "sentence_start"]].to_dict("records"):
        place = _place_in_sentence(row)
        judged.append(by_passage.get(_passage(row, int(place) if place else None)) or by_passage.get(_passage(row, None), ""))
    return spans.assign(verdict=judged)


def kept_place(verdict: Mapping[str, Any]) -> int | None:
    """Where in its sentence a judged passage begins; None where that was not kept."""
    at = str(verdict.get("at", ""))
    return int(at) if at.isdecimal() else None


def _place_in_sentence(span: Mapping[str, Any]) -> str:
    """Where in its sentence a span begins, as it is kept; "" where that is not known, as of what stands in the markup of a page."""
    if "at" in span:
        return str(span["at"])
    start, first = span.get("start", pd.NA), span.get("sentence_start", pd.NA)
    return "" if pd.isna(start) or pd.isna(first) or start < first else str(int(start - first))


def _passage(row: Mapping[str, Any], at: int | None) -> tuple[str | int | None, ...]:
    """What makes two passages the same: line ends and blanks may differ from copy to copy, and move what stands behind them."""
    place = None if at is None else len("".join(str(row["sentence"])[:at].split()))
    return (*(" ".join(str(row[name]).split()) for name in JUDGED_COLUMNS), place)


def without_wrong(table: pd.DataFrame, judged: pd.DataFrame) -> pd.DataFrame:
    """A score table in which hits that were called wrong are not counted.

    Args:
        table: what ``score_table`` gives.
        judged: the spans of the same articles, as ``apply_verdicts`` gives them.

    Returns:
        The table with its counts, rates per 1,000 words, and whether a frame or an AI disclaimer is there, without the
        wrong hits. What a scorer reckons otherwise, such as a share or the kinds of a notice, is not known without the text:
        it is missing in the articles in which a hit of that scorer was called wrong.
    """
    needs(table, "article_id", "words", of="score_table")
    needs(judged, "scorer", "verdict", of="apply_verdicts")
    kept, mended = judged["verdict"] != "wrong", table.copy()
    scorer_of = {measure.name: scorer.name for scorer in scorers() for measure in scorer.measures}
    for measure in table.columns:
        counted = counted_rows(judged, measure)
        if counted is None:
            wrong = judged[(judged["verdict"] == "wrong") & (judged["scorer"] == scorer_of.get(measure))]
            mended[measure] = table[measure].mask(table["article_id"].isin(wrong["article_id"]))
            continue
        before, after = (judged[rows].groupby("article_id").size() for rows in (counted, counted & kept))
        moved = table["article_id"].map(before).fillna(0) != table["article_id"].map(after).fillna(0)
        counts = table["article_id"].map(after).fillna(0).to_numpy(float)
        new = pd.Series(of_counts(table, measure, counts), index=table.index, dtype=table[measure].dtype)
        mended[measure] = table[measure].where(~moved, new)
    return mended


def name_wrong_cues(verdicts: pd.DataFrame, *, least: int = 5) -> pd.DataFrame:
    """The cues that were wrong again and again, so that their entry can be narrowed.

    Args:
        verdicts: what ``read_verdicts`` or ``apply_verdicts`` gives.
        least: below so many verdicts, right or wrong, nothing is said of a cue.

    Returns:
        DataFrame, one row a cue that was wrong more often than right, the worst first: scorer, label, cue, judged, wrong, share, low,
        high, note.
    """
    needs(verdicts, "scorer", "label", "cue", "verdict", of="read_verdicts")
    known = verdicts[verdicts["verdict"].isin(("right", "wrong")) & (verdicts["cue"] != "")]
    rows = []
    for (scorer, label, cue), cells in known.groupby(["scorer", "label", "cue"]):
        judged, wrong = len(cells), int((cells["verdict"] == "wrong").sum())
        if judged >= least and 2 * wrong > judged:
            counts = {"scorer": scorer, "label": label, "cue": cue, "judged": judged, "wrong": wrong}
            share = estimate_share(wrong, judged).named("share", "low", "high")
            rows.append({**counts, **share, "note": f"“{cue}” was wrong in {wrong} of {judged}"})
    return table_of(rows, _WRONG_CUE_COLUMNS).sort_values(["share", "judged"], ascending=False, ignore_index=True)
