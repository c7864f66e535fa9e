"""How do outlets compare on each measure, over all their articles and inside the events that they share?"""

import math
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np
import pandas as pd

from framing.comparing.outlets.beyond_chance import beyond_chance
from framing.comparing.outlets.pooling import SMALL
from framing.comparing.outlets.tallies import describe_all, overall
from framing.measures import CountedRows, Measure
from framing.scoring.registry import Scorer, scorers
from framing.text.wording import Called, heading, plural, sentence, words_of

from ..charts.layout import edge_of
from .anchors import Places
from .corpus import REPORTED_MEASURES, Corpus
from .evidence import Evidence
from .linked_cells import UNMEASURED, Cell, Chart, Dot, Line, ReportTable, interval, number, p_value

_DOTS = 800  # of a chart; more are one band to the eye and heavy to draw
_FEWEST = 30  # dots of an outlet
_Opening = Callable[[str], tuple[str, str]]
"""Where the evidence of an outlet opens."""


class Compared:
    """One measure of the report: its charts, its table, what it counts and where it misleads, and what is to be noted of every group."""

    def __init__(self, corpus: Corpus, measure: str, evidence: Evidence, places: Places) -> None:
        assert corpus.compared is not None
        self.measure, self.title = measure, heading(words_of(measure))
        scorer, described = _described(corpus, measure)
        self.counts, self.pitfall = sentence(described.counts), sentence(described.pitfall)
        opening = partial(_opening, evidence, scorer, described.rows or CountedRows())
        values = corpus.table[["article_id", "outlet", measure]].dropna()
        rows = corpus.compared[corpus.compared["measure"] == measure]
        order = _order(rows, corpus.nameless)
        self.noted, notes = _shared_notes(order["note"])
        self.raw = _raw(order, values, measure, opening, places)
        self.within = _within(order[order["outlet"] != corpus.nameless], measure, corpus.called)
        self.table = _table(order.assign(note=notes), measure, opening, places, corpus.called)


def _order(rows: pd.DataFrame, nameless: str) -> pd.DataFrame:
    """Groups by their median: those of too few articles for a mean or a median below the others, and last the articles that name none."""
    keys = {"is_none": rows["outlet"] == nameless, "no_mean": rows["mean"].isna(), "no_median": rows["n"] < SMALL}
    order = rows.assign(**keys).sort_values([*keys, "median"], ascending=[True, True, True, False], kind="stable")
    return order.drop(columns=[*keys])


def compare_measures(corpus: Corpus, evidence: Evidence, places: Places) -> Iterator[Compared]:
    """One a measure, in the order in which they are asked."""
    if corpus.compared is not None:
        for measure in corpus.compared["measure"].unique():
            yield Compared(corpus, measure, evidence, places)


def list_side_by_side(corpus: Corpus, evidence: Evidence, places: Places) -> ReportTable:
    """Each article with what outlets are compared on elsewhere, where every group is one article."""
    measures = [measure for measure in REPORTED_MEASURES if measure in corpus.table]
    openings = [partial(_opening, evidence, scorer, one.rows or CountedRows()) for scorer, one in (_described(corpus, m) for m in measures)]
    rows = []
    for article_id, group, words, *values in corpus.table[["article_id", "outlet", "words", *measures]].itertuples(index=False):
        named = [Cell(group, places.link(article_id)), Cell(number(words), number=True)]
        cells = [
            Cell(number(value, _digits(measure)), *opening(group), number=True)
            for measure, value, opening in zip(measures, values, openings, strict=True)
        ]
        rows.append([*named, *cells])
    return ReportTable([corpus.groups.head, "words", *map(words_of, measures)], rows)


def _described(corpus: Corpus, measure: str) -> tuple[Scorer, Measure]:
    return next((scorer, one) for scorer in scorers(corpus.frames) for one in scorer.measures if one.name == measure)


class _Axis(NamedTuple):
    """What a chart is drawn on."""

    least: float
    most: float
    digits: int

    def at(self, value: float) -> float:
        """Where a value stands, in per cent of the width; beyond the end at the edge."""
        return round(100 * (min(value, self.most) - self.least) / (self.most - self.least), 2)

    def bar(self, low: float, high: float) -> tuple[float | None, float | None]:
        """Where an interval begins and ends; nowhere where there is none."""
        return (None, None) if math.isnan(low) else (self.at(low), self.at(high))

    def ticks(self) -> list[tuple[float, str]]:
        """Four to seven values with their places, round ones where the axis can be parted so; 0 is among those of an axis around it."""
        parts = (4, 6) if self.least < 0 else (4, 5, 3)
        values = np.linspace(self.least, self.most, next((n for n in parts if _is_round((self.most - self.least) / n)), 4) + 1)
        return [(self.at(float(one)), f"{one:.{self.digits + 1}f}".rstrip("0").rstrip(".").replace("-", "−")) for one in values]


def _digits(measure: str) -> int:
    return 2 if "share" in measure else 1


def _raw(rows: pd.DataFrame, values: pd.DataFrame, measure: str, opening: _Opening, places: Places) -> Chart:
    """Every article a dot, the mean of each outlet with its interval."""
    numbers = values[measure].to_numpy(dtype=float)
    # One article far out must not squeeze the others into a corner: it stands at the edge, and says where it would be.
    far = min(edge_of(values[measure]), float(numbers.max(initial=0)))
    means = rows[["high", "mean"]].to_numpy(dtype=float)
    most = _round_up(max(far, float(np.nanmax(means, initial=0)) if np.isfinite(means).any() else 0, 0.01))
    axis = _Axis(min(0.0, float(numbers.min(initial=0))), most, _digits(measure))
    lines = []
    room = max(_FEWEST, _DOTS // max(1, len(rows)))
    left_out = 0
    for _, row in rows.iterrows():
        ours = values[values["outlet"] == row["outlet"]].sort_values(measure, kind="stable")
        drawn = ours.iloc[np.linspace(0, len(ours) - 1, room).round().astype(int)] if len(ours) > room else ours
        dots = [
            Dot(axis.at(float(value)), f"{number(float(value), axis.digits)}: {places.name(article)}", places.link(article))
            for article, value in zip(drawn["article_id"], drawn[measure], strict=True)
        ]
        left_out += len(ours) - len(dots)
        lines.append(_line_of(row, axis, dots, opening(row["outlet"])))
    what, middle = overall(describe_all(values, measure)) if len(numbers) else ("mean", 0.0)
    bars = " Bar: mean and its 95% interval, where articles are enough." if rows["mean"].notna().any() else ""
    key = f"Dot: an article.{bars} Dashed: {what} of all articles."
    enough = (rows["mean"].notna(), rows["n"] >= SMALL)
    few = ", those of too few articles below" if any(0 < one.sum() < len(rows) for one in enough) else ""
    key += f" Sorted by the median{few}: an order to read by, no ranking."
    if far_out := int((numbers > most).sum()):
        key += f" {plural(far_out, 'article')} beyond {number(most, axis.digits)}: drawn at the edge."
    if left_out:
        key += f" Where there are many articles some are drawn, evenly from lowest to highest: {plural(left_out, 'dot')} left out."
    answer = "no article"
    if len(numbers):
        answer = f"{plural(len(numbers), 'article')}; {what} of all {number(middle, axis.digits)}"
        answer += f", median {number(float(np.median(numbers)), axis.digits)}" if what == "mean" else "; a mean would mislead"
    return Chart(f"{heading(words_of(measure))}: every article", answer, lines, axis.ticks(), axis.at(middle), key)


def _line_of(row: pd.Series, axis: _Axis, dots: list[Dot], opens: tuple[str, str]) -> Line:
    """An outlet's dots with its mean, or its median in words where a mean would not hold."""
    if not row["n"]:
        return Line(row["outlet"], "n = 0", [], None, None, None, UNMEASURED, "", "")
    known = not math.isnan(row["mean"])
    text = number(row["mean"], axis.digits) if known else f"median {number(row['median'], axis.digits)}"
    if between := interval(row["low"], row["high"], axis.digits):
        text += f" ({between})"
    return Line(
        row["outlet"], f"n = {row['n']}", dots, axis.at(row["mean"]) if known else None, *axis.bar(row["low"], row["high"]), text, *opens
    )


def _within(rows: pd.DataFrame, measure: str, called: Called) -> Chart | None:
    """The difference inside shared events, on a scale around 0."""
    known = rows[rows["within_difference"].notna()].sort_values("within_difference", ascending=False)
    if not len(known):
        return None
    most = _round_up(max(float(known[["within_low", "within_high", "within_difference"]].abs().max().max()), 0.01))
    axis = _Axis(-most, most, _digits(measure))
    lines = []
    for _, row in known.iterrows():
        low, high = row["within_low"], row["within_high"]
        text = number(row["within_difference"], axis.digits, sign=True)
        if between := interval(low, high, axis.digits, sign=True):
            text += f" ({between})"
        lines.append(Line(row["outlet"], plural(row["events"], "event"), [], axis.at(row["within_difference"]), *axis.bar(low, high), text))
    apart = known.loc[beyond_chance(known) & known["within_low"].notna(), "outlet"]
    answer = f"differs by more than chance: {', '.join(apart)}" if len(apart) else f"no {called.what} differs by more than chance"
    key = f"Bar: mean difference from other {called.many} on the same event, and its 95% interval; if that includes 0, it may be chance."
    return Chart(f"{heading(words_of(measure))}: difference on the same events", answer, lines, axis.ticks(), 50.0, key)


_NUMBERS = re.compile(r"\d+(?:\.\d+)?")
_ORIGINS = re.compile(r" of \d+ events? or origins")


def _shared_notes(notes: pd.Series) -> tuple[str, pd.Series]:
    """What is noted of every group, its numbers from the least to the most: "4 to 5 articles: too few to tell"; and the other notes."""
    rows = [{_kind_of_note(part): part for part in parts} for parts in notes]
    alike = [kind for kind in rows[0] if all(kind in row for row in rows)] if len(rows) > 1 else []
    noted = "; ".join(_over_all([row[kind] for row in rows]) for kind in alike)
    return noted, pd.Series(["; ".join(part for kind, part in row.items() if kind not in alike) for row in rows], notes.index, dtype=object)


def _kind_of_note(note: str) -> str:
    return _NUMBERS.sub("#", _ORIGINS.sub("", note)).replace("articles", "article")


def _over_all(notes: list[str]) -> str:
    """One note for several of a kind."""
    numbers = sorted({found[0] for note in notes if (found := _NUMBERS.search(note))}, key=float)
    if len(numbers) < 2:
        return max(notes, key=len)
    return _NUMBERS.sub(f"{numbers[0]} to {numbers[-1]}", _ORIGINS.sub("", max(notes, key=len)), count=1)


def _table(rows: pd.DataFrame, measure: str, opening: _Opening, places: Places, called: Called) -> ReportTable:
    digits = _digits(measure)
    inside = ("inside events", "95% interval inside", "p (Holm-corrected)", "depends on", "note")
    head = [called.head, "articles", "not 0", "median", "mean", "95% interval", *inside]
    body = []
    for _, row in rows.iterrows():
        href, opens = opening(row["outlet"])
        body.append(
            [
                Cell(row["outlet"]),
                Cell(number(row["n"]), number=True),
                Cell(number(row["non_zero"]), href, opens, number=True),
                Cell(number(row["median"], digits), number=True),
                Cell(number(row["mean"], digits), href, opens, number=True),
                Cell(interval(row["low"], row["high"], digits) or "–", number=True),
                Cell(number(row["within_difference"], digits, sign=True), number=True),
                Cell(interval(row["within_low"], row["within_high"], digits, sign=True) or "–", number=True),
                Cell(p_value(row["p_holm"]), number=True),
                Cell(_hangs_on(row["hangs_on"], places)),
                Cell(row["note"] or ""),
            ]
        )
    return ReportTable(head, body)


def _hangs_on(named: Sequence[tuple[str, str]], places: Places) -> str:
    """The articles and events on which a difference depends, articles by their titles."""
    shown = [f"“{places.name(which)}”" if kind == "article" else f"event {which}" for kind, which in named]
    return "; ".join(shown[:3]) + (f" and {len(shown) - 3} more" if len(shown) > 3 else "")


def _opening(evidence: Evidence, scorer: Scorer, rows: CountedRows, outlet: str) -> tuple[str, str]:
    """Where the evidence stands that a measure counts, or from which it is reckoned otherwise; the articles where it has none."""
    if not (scorer.find or scorer.rows):
        return "#articles", ""
    label = next(iter(rows.labels)) if len(rows.labels) == 1 else ""
    return evidence.link(scorer.name, outlet=outlet, label=label, voice=rows.voice)


def _is_round(step: float) -> bool:
    """Whether a reader counts in such steps: 0.2, 2.5, 50."""
    return f"{step:.3e}".partition("e")[0].rstrip("0").rstrip(".") in ("1", "2", "2.5", "5")


def _round_up(value: float) -> float:
    """The next round number, so that a scale ends at one."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if step * power >= value * 0.999)
