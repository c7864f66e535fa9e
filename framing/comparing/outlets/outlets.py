"""How do outlets differ? The mean of each measure, its interval, and how far it lies from the rest, over all and inside events."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from framing.statistics.effect_size import cliffs_delta, cliffs_delta_within
from framing.statistics.intervals import FEW, Estimate, difference_of
from framing.statistics.permutation import holm, permute_difference
from framing.table_schemas import table_of, typed_columns
from framing.text.wording import plural

from .differences import DESCRIBED, Groups, describe, numbered_cells, numbered_events, numbered_units
from .measure_columns import check_columns, is_filled, measure_columns
from .sensitivity import hangs_on

FIGURES = DESCRIBED | typed_columns(
    "pooled:float rest_n:int rest_share:float rest_mean:float share_difference:float share_difference_low:float "
    "share_difference_high:float difference:float difference_low:float difference_high:float events:int within_difference:float "
    "within_low:float within_high:float cliffs_delta:float p:float p_holm:float hangs_on note"
)


def compare_outlets(
    table: pd.DataFrame,
    by: str = "outlet",
    within: str | None = None,
    *,
    lineage: str | None = None,
    measures: Sequence[str] | str | None = None,
    permutations: int = 4999,
) -> pd.DataFrame:
    """How each outlet stands on each measure, and how far from all the others together.

    Measures:
        ``non_zero`` of ``n`` articles have a value that is not 0; ``share`` is that as a share, with an exact interval.
        ``mean`` is taken over articles: each counts once, however long. Mean and interval are given only from where the
        interval holds: eight articles, and five that are not 0 where a measure can be 0. Below that there are the
        dots, the ``median``, and the share. Of what is yes or no the mean is the share of articles, which
        always has its interval. ``pooled`` is a rate in all the outlet's words together, where long articles count for more.

        ``difference`` is the mean less the mean of all others, and ``share_difference`` so of shares. Outlets report different events, so
        that it mixes what they report with how. ``within_difference`` is taken inside events: for
        each event that the outlet and another report, the mean of the outlet's articles less that of the others'; then
        the mean of these over the ``events``. Where one is there and not the other, the note says what that means.

        ``cliffs_delta`` (from -1 to 1) is how much more often an article of the outlet has the larger value than the
        smaller, beside one of the rest; ``p`` is by permutation. Both go inside events where ``within`` says so; an outlet's articles
        of one event then count as one observation for ``p``, for they have much in common.
        ``p_holm`` holds for all measures of the outlet together. ``hangs_on`` names articles and events of which each, left
        out alone, would bring 0 into the interval of the difference (of the within difference where there is one).

        Articles of one event, or of one lineage such as an agency's copy, are not drawn each on its own: where
        ``within`` or ``lineage`` names them, means, shares and intervals are over these and not over articles.
    Evidence:
        ``spans_table(articles)`` holds the passages that are counted.
    Misses:
        What the scorers miss: intervals hold the chance of which articles came in, and ``correct`` the scorers' error too. Nothing
        here says why outlets differ, and nothing is added up to a rank. Of values that are far more skewed than rates of articles
        are, a mean's interval holds less often than in 95 of 100: `make coverage` prints how often.
    Source:
        Clopper and Pearson (1934); Donner and Zou (2012); Newcombe (1998); Cliff (1993); Holm (1979); Phipson and
        Smyth (2010). `make coverage` prints how often the intervals hold.

    Args:
        table: as ``score_table`` gives it: one row an article, one column a measure.
        by: the column of outlets. Rows where it is empty are left out.
        within: the column of events, or None. A row where it is empty is compared with all, not inside an event.
        lineage: the column that names articles of one origin, or None.
        measures: columns to compare, or the name of one; without it every column of numbers or of yes and no that holds any.
        permutations: how often labels are shuffled; 0 for no p-values.

    Returns:
        DataFrame, one row an outlet and measure: the outlet, measure, n (articles whose measure is known: NaN
        is left out), and the columns above in the order of ``FIGURES``. An empty table gives the same columns.

    Raises:
        ValueError: a column that is asked for is not there, or holds neither numbers nor yes and no.
    """
    figures = figures_of_outlets(table, by, within, lineage=lineage, measures=measures, permutations=permutations)
    hanging = ["; ".join(map(" ".join, cell)) for cell in figures["hangs_on"]]
    return figures.assign(hangs_on=pd.Series(hanging, dtype=object), note=pd.Series(map("; ".join, figures["note"]), dtype=object))


def figures_of_outlets(
    table: pd.DataFrame,
    by: str,
    within: str | None,
    *,
    lineage: str | None = None,
    measures: Sequence[str] | None = None,
    permutations: int,
) -> pd.DataFrame:
    """The same, each thing that a difference hangs on as its kind and name, and each note for itself."""
    if not isinstance(by, str):
        raise TypeError(f"outlets stand in a column that by= names, not in {by!r}: give 'outlet' or a column of your own")
    check_columns(table, [by, within, lineage])
    table = table[is_filled(table[by])]
    columns = measure_columns(table, measures, leave=(by, within, lineage))
    words = next((one.numbers for one in measure_columns(table, ["words"], leave=())), None) if "words" in table else None
    names = table.get("article_id", table.index)
    articles, named = np.asarray(names.astype(str)), np.asarray(table[within].astype(str)) if within else None
    events = numbered_events(table, within) if within else None
    units = numbered_units(table, within, lineage)
    cells = numbered_cells(table, by, within) if within else None
    rows = []
    for outlet in table[by].unique():
        ours = (table[by] == outlet).to_numpy(dtype=bool)
        groups = [Groups(column, ours, units, events) for column in columns]
        p = _p_values(groups, cells, permutations)
        for of_measure, one, corrected in zip(groups, p, holm(p), strict=True):
            known = {by: outlet, "measure": of_measure.column.name, **_figures_of_outlet(of_measure, words)}
            rows.append({**known, "p": one, "p_holm": corrected, "hangs_on": hangs_on(of_measure, articles, named)})
    return table_of(rows, typed_columns("outlet measure") | FIGURES, by=by)


def _figures_of_outlet(groups: Groups, words: np.ndarray | None) -> dict[str, Any]:
    """The figures of one outlet and one measure."""
    inside, outside = groups.inside, groups.outside
    ours, rest = groups.numbers[inside], groups.numbers[outside]
    mean, rest_mean = groups.mean(inside), groups.mean(outside)
    share, rest_share = groups.share(inside), groups.share(outside)
    difference, gaps, within = difference_of(mean, rest_mean), groups.gaps(), groups.within()
    pooled = _pool(ours, words[inside]) if groups.column.rate and words is not None else np.nan
    shared = groups.shared()
    if groups.events is None:
        delta = cliffs_delta(ours, rest)
    else:
        delta = cliffs_delta_within(groups.numbers[shared], groups.ours[shared], groups.events[shared])
    notes = [*_few(groups, mean, rest_mean), *_few_events(groups, gaps), *_explained(difference, within), *_length(mean, pooled)]
    return {
        **describe(ours, share, mean),
        "pooled": pooled,
        "rest_n": outside.sum(),
        "rest_share": rest_share.value,
        "rest_mean": rest_mean.value,
        **difference_of(share, rest_share).named("share_difference", "share_difference_low", "share_difference_high"),
        **difference.named("difference", "difference_low", "difference_high"),
        "events": len(gaps),
        **within.named("within_difference", "within_low", "within_high"),
        "cliffs_delta": delta,
        "note": tuple(notes),
    }


def _p_values(groups: Sequence[Groups], cells: np.ndarray | None, permutations: int) -> np.ndarray:
    """The p-value of each measure; measures that the same articles have are shuffled together.

    Inside events it is outlets that are shuffled: an outlet's articles of one event have its desk, its correspondent and its agency
    in common, so that they move together.
    """
    p = np.full(len(groups), np.nan)
    if not permutations:
        return p
    alike: dict[bytes, list[int]] = {}
    for number, one in enumerate(groups):
        alike.setdefault(one.known.tobytes(), []).append(number)
    for numbers in alike.values():
        first = groups[numbers[0]]
        values = np.stack([groups[number].numbers for number in numbers], axis=1)
        part = first.known if cells is None else first.shared()
        observed, ours, strata = _observations(first, part, values, first.units if cells is None else cells)
        if ours.any() and not ours.all():
            p[numbers] = permute_difference(observed, ours, strata, times=permutations)
    return p


def _observations(
    groups: Groups, part: np.ndarray, values: np.ndarray, units: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray | None]:
    """The mean of each observation of ours and of the rest, which are ours, and the event of each where events are asked for."""
    means = pd.DataFrame(values[part]).groupby([groups.ours[part], units[part]]).mean()
    ours = np.asarray(means.index.get_level_values(0), dtype=bool)
    if groups.events is None:
        return means.to_numpy(), ours, None
    event_of = dict(zip(units[part].tolist(), groups.events[part].tolist(), strict=True))
    return means.to_numpy(), ours, np.array([event_of[unit] for unit in means.index.get_level_values(1)], dtype=int)


def _pool(rates: np.ndarray, words: np.ndarray) -> float:
    known = words > 0
    return float(np.average(rates[known], weights=words[known])) if known.any() else np.nan


def _few(groups: Groups, mean: Estimate, rest: Estimate) -> list[str]:
    """Why there is no mean, or nothing to compare it with."""
    n, rest_n = int(groups.inside.sum()), int(groups.outside.sum())
    if n == 0:
        return ["no article has this measure"]
    notes = []
    observations = _observed(groups, groups.inside)
    if len(observations) < FEW:
        notes.append(f"{_how_many(n, observations)}: too few to tell")
    elif np.isnan(mean.value):
        notes.append(f"in {int((groups.numbers[groups.inside] != 0).sum())} of {plural(n, 'article')}: too rare for a mean")
    elif np.isnan(mean.low):
        notes.append("all its articles have the same value: no interval")
    if rest_n == 0:
        notes.append("no other has this measure")
    elif len(others := _observed(groups, groups.outside)) < FEW:
        notes.append(f"the rest has {_how_many(rest_n, others)}: too few to tell")
    elif np.isnan(rest.value):
        notes.append("too rare in the rest for a mean")
    return notes


def _observed(groups: Groups, part: np.ndarray) -> np.ndarray:
    return np.unique(groups.units[part])


def _how_many(articles: int, observations: np.ndarray) -> str:
    """How many articles, and of how many events or lineages where these are fewer."""
    of = f" of {plural(len(observations), 'event')} or origins" if len(observations) < articles else ""
    return plural(articles, "article") + of


def _few_events(groups: Groups, gaps: np.ndarray) -> list[str]:
    if groups.events is None:
        return []
    if not len(gaps):
        return ["no event with this measure is shared with another"]
    return [f"{plural(len(gaps), 'shared event')}: too few to tell"] if len(gaps) < FEW else []


def _explained(difference: Estimate, within: Estimate) -> list[str]:
    """What it means that outlets differ over all articles and not inside events, or the other way round."""
    over_all, inside = _side(difference), _side(within)
    if over_all is None or inside is None or over_all == inside:
        return []
    if within.low <= difference.value <= within.high:
        if inside:
            return ["it differs inside the events that it shares; over all articles the same difference is lost among unlike events"]
        return ["it differs over all articles; inside the events that it shares neither that difference nor none can be ruled out"]
    if inside == 0:
        return ["it differs over all articles, but not inside the events that it shares: the difference may lie in what it reports"]
    if over_all == 0:
        return ["it differs inside the events that it shares, though not over all articles: what it reports hides the difference"]
    return ["over all articles it lies on the other side than inside the events that it shares: what it reports turns the difference round"]


def _side(estimate: Estimate) -> int | None:
    """On which side of 0 an interval lies; 0 where it holds 0, None where there is none."""
    return None if np.isnan(estimate.low) else estimate.side


def _length(mean: Estimate, pooled: float) -> list[str]:
    if np.isnan(pooled + mean.low) or mean.low <= pooled <= mean.high:
        return []
    return [f"long and short articles differ: in all its words together the rate is {pooled:.2f}"]
