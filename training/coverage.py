"""How often do the intervals hold that are shown? Simulated corpora of many shapes, compared as real ones are.

`python -m training.coverage` draws 100 corpora of each shape in some minutes, `--corpora 1000` the full number.
An outlet's articles carry a rare thing in a known share, at a known rate; the table says how often an interval was
shown and how often it then held the truth. The run ends with status 1 where any interval that is shown covers less than 93 %.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import product

import numpy as np
import pandas as pd
from scipy.stats import binom

from framing.coding.sampling import draw_from
from framing.comparing.outlets.correcting import correct
from framing.comparing.outlets.outlets import compare_outlets
from framing.statistics.intervals import estimate_mean

ARTICLES = (3, 10, 30, 100, 200)
SHARES = (0.05, 0.25, 0.5)
LEAST = 0.93
_WORDS = (np.log(600), 0.5)  # of an article: the logarithm's mean and deviation
_CUES = 0.5  # further cues where there is one
_IN_EVENT = 0.6  # how often an article of an event does what the event does
_SURE = 0.001

Held = Iterator[tuple[str, bool, bool]]
"""What an interval is of, whether it is shown, whether it holds the truth."""


def corpus(random: np.random.Generator, articles: int, shares: tuple[float, float], *, clustered: bool) -> pd.DataFrame:
    """Two outlets with so many articles each, both on the same events where these are clustered."""
    sizes = 3 if clustered else 1
    rows = []
    event_draws = random.random(articles)
    for outlet, share in zip(("Port Ash Post", "Lowell Echo"), shares, strict=True):
        events = np.arange(articles) // sizes
        own = random.random(articles)
        follows = random.random(articles) < _IN_EVENT
        draws = np.where(follows, event_draws[events], own) if clustered else own
        there = draws < share
        words = np.maximum(random.lognormal(*_WORDS, articles), 60).round()
        cues = there * (1 + random.poisson(_CUES, articles))
        rows.append(pd.DataFrame({"outlet": outlet, "event": events.astype(str), "words": words, "cues": cues, "cue_there": there}))
    table = pd.concat(rows, ignore_index=True)
    return table.assign(cues_per_1000_words=1000 * table["cues"] / table["words"])


def mean_rate() -> float:
    """The mean rate of an article that carries the thing."""
    words = np.maximum(np.random.default_rng(1).lognormal(*_WORDS, 4_000_000), 60).round()
    return float((1000 / words).mean() * (1 + _CUES))


def raw_intervals(random: np.random.Generator, articles: int, share: float, clustered: bool, rate: float) -> Held:
    """The intervals of one corpus, the other outlet carrying the thing half as often."""
    shares = (share, share / 2)
    table = corpus(random, articles, shares, clustered=clustered)
    within = "event" if clustered else None
    compared = compare_outlets(table, within=within, measures=["cues_per_1000_words", "cue_there"], permutations=0)
    ours = compared[compared["outlet"] == "Port Ash Post"].set_index("measure")
    presence, rates = ours.loc["cue_there"], ours.loc["cues_per_1000_words"]
    gap = shares[0] - shares[1]
    yield "share", *_held(presence["low"], presence["high"], share)
    yield "difference of shares", *_held(presence["difference_low"], presence["difference_high"], gap)
    yield "mean rate", *_held(rates["low"], rates["high"], share * rate)
    yield "difference of rates", *_held(rates["difference_low"], rates["difference_high"], gap * rate)
    if within:
        yield "within events", *_held(rates["within_low"], rates["within_high"], gap * rate)


def _held(low: float, high: float, truth: float) -> tuple[bool, bool]:
    return not np.isnan(low), bool(low - 1e-12 <= truth <= high + 1e-12)


def tally_raw(corpora: int) -> pd.DataFrame:
    """One row a shape and kind of interval: how often it was shown, and how often it then held."""
    rate, rows = mean_rate(), []
    for articles, share, clustered in product(ARTICLES, SHARES, (False, True)):
        counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
        random = np.random.default_rng([articles, round(100 * share), clustered])
        for _ in range(corpora):
            for kind, shown, holds in raw_intervals(random, articles, share, clustered, rate):
                counts[kind][0] += shown
                counts[kind][1] += shown and holds
        shape = {"articles": articles, "non-zero": share, "clustered": clustered}
        rows += [{"interval": kind, **shape, "shown": shown, "held": held} for kind, (shown, held) in counts.items()]
    return judged(pd.DataFrame(rows), corpora)


SENTENCES = 25  # of an article
CODED = 200
ERRORS = {"Port Ash Post": (0.95, 0.9), "Lowell Echo": (0.5, 0.75)}
"""Precision and recall of the scorer on each outlet."""


def coded_corpus(random: np.random.Generator, articles: int, share: float) -> tuple[pd.DataFrame, pd.DataFrame]:
    """A table whose scorer errs more on one outlet than on the other, and a sample of it coded without error.

    In a ``share`` of the articles some one to three sentences carry the thing; both outlets are alike.
    """
    tables, coded = [], []
    for outlet, (precision, recall) in ERRORS.items():
        carry = np.where(random.random(articles) < share, 1 + random.poisson(_CUES, articles), 0)
        true = (np.arange(SENTENCES) < np.minimum(carry, SENTENCES)[:, None]).ravel()
        # False alarms fall on other sentences, as many as bring the precision down to what it is.
        alarms = share * (1 + _CUES) * recall * (1 - precision) / precision / SENTENCES
        hits = np.where(true, random.random(true.size) < recall, random.random(true.size) < alarms)
        words = np.maximum(random.lognormal(*_WORDS, articles), 60).round()
        names = np.char.add(outlet[0], np.arange(articles).astype(str))
        cells = pd.DataFrame({"article_id": np.repeat(names, SENTENCES), "true": true, "hits": hits.astype(int)})
        alike = random.random(true.size) < np.where(true, 0.8, 0.1)
        cells["stratum"] = np.where(hits, "hit", np.where(alike, "look-alike", "other"))
        cells = cells.assign(group=outlet, label="thing", measure="thing_cues", per_1000=np.repeat(1000 / words, SENTENCES))
        coded.append(pd.DataFrame(draw_from(cells, CODED // len(ERRORS), random)).assign(code=lambda rows: rows["true"]))
        counts = hits.reshape(articles, SENTENCES).sum(axis=1)
        tables.append(pd.DataFrame({"outlet": outlet, "thing_cues": counts, "thing_per_1000_words": 1000 * counts / words}))
    return pd.concat(tables, ignore_index=True), pd.concat(coded, ignore_index=True)


def tally_corrected(corpora: int) -> pd.DataFrame:
    """How often raw and corrected means hold the truth where a scorer errs more on one outlet than on another."""
    rate, rows = mean_rate(), []
    for articles, share in product((30, 100, 200), (0.25, 0.5)):
        truth = {"thing_cues": share * (1 + _CUES), "thing_per_1000_words": share * rate}
        counts: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
        random = np.random.default_rng([articles, round(100 * share), 7])
        for _ in range(corpora):
            table, coded = coded_corpus(random, articles, share)
            for row in correct(table, coded).itertuples():
                for kind, low, high in (("raw", row.raw_low, row.raw_high), ("corrected", row.low, row.high)):
                    shown, holds = _held(low, high, truth[row.measure])
                    counts[(f"{kind} {row.measure}", row.outlet)][0] += shown
                    counts[(f"{kind} {row.measure}", row.outlet)][1] += shown and holds
        shape = {"articles": articles, "non-zero": share, "clustered": False}
        rows += [
            {"interval": f"{kind}, {outlet}", **shape, "shown": shown, "held": held} for (kind, outlet), (shown, held) in counts.items()
        ]
    return judged(pd.DataFrame(rows), corpora)


SKEWED = ((1.0, 8), (1.0, 20), (1.2, 15), (1.5, 15))
"""Deviations of the logarithm of values that are never 0, and how many of them there are: a few very long ones among many short."""


def tally_skewed(corpora: int) -> pd.DataFrame:
    """How often the interval of a mean holds it where values are far more skewed than rates of articles are."""
    rows = []
    for deviation, n in SKEWED:
        random = np.random.default_rng([n, round(10 * deviation)])
        truth = float(np.exp(deviation**2 / 2))
        held = [_held(*estimate_mean(random.lognormal(0, deviation, n), zeros=False)[1:], truth) for _ in range(corpora)]
        shown = sum(one for one, _ in held)
        rows.append({"deviation": deviation, "values": n, "covers": sum(one and holds for one, holds in held) / shown})
    return pd.DataFrame(rows)


def judged(table: pd.DataFrame, corpora: int) -> pd.DataFrame:
    """Shares instead of counts, and whether coverage lies below the least by more than chance would have it."""
    below = (table["shown"] > 0) & (binom.cdf(table["held"], table["shown"], LEAST) < _SURE)
    return table.assign(shown_share=table["shown"] / corpora, covers=table["held"] / table["shown"], too_low=below)


def main() -> int:
    """Print the tables; 1 where an interval that is shown does not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=int, default=100, help="simulated corpora of each shape")
    args = parser.parse_args()
    raw = tally_raw(args.corpora)
    print(_printed(raw))
    errors = ", ".join(f"{outlet} {precision:.0%} and {recall:.0%}" for outlet, (precision, recall) in ERRORS.items())
    print(f"\nA scorer that errs more on one outlet than on another (precision and recall: {errors}), {CODED} passages coded:")
    scored = tally_corrected(args.corpora)
    print(_printed(scored))
    print("\nValues far more skewed than rates of articles are:")
    print(tally_skewed(20 * args.corpora).round(3).to_string(index=False))
    shown = pd.concat([raw, scored[scored["interval"].str.startswith("corrected")]])
    bad = int(shown["too_low"].sum())
    print(f"\n{len(shown)} kinds and shapes of honest intervals, {bad} below {LEAST:.0%}; the lowest covers {shown['covers'].min():.1%}")
    return int(bad > 0)


def _printed(table: pd.DataFrame) -> str:
    """One line a kind of interval and clustering, one column a shape: how often it holds, of how many corpora it is shown in."""
    cells = [f"{row.covers:.3f} ({row.shown_share:.0%})" if row.shown else "dots" for row in table.itertuples()]
    shape = [f"{share:.0%} of {n}" for share, n in zip(table["non-zero"], table["articles"], strict=True)]
    kind = np.where(table["clustered"], table["interval"] + ", by event", table["interval"])
    cells_by_kind = pd.DataFrame({"kind": kind, "shape": shape, "cell": cells})
    wide = cells_by_kind.pivot_table(index="shape", columns="kind", values="cell", aggfunc="first", sort=False)
    return wide.fillna("").to_string()


if __name__ == "__main__":
    sys.exit(main())
